"""Memberships by what they are called: "Finland's accession to NATO", "applied for membership", "the exit of Qatar"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.offices.belonging import Belonging, Teller
from detente.build.offices.bodies import bodies, is_body, members
from detente.build.offices.phrases import nouns
from detente.build.offices.terms import Phase, term
from detente.build.offices.trust import status_of
from detente.build.reading import Mention
from detente.build.sentences import fold
from detente.ontology.claims import Entity
from detente.ontology.codes import Status

_FRAMES = {"membership-noun": Phase.BEGINS, "quits": Phase.ENDS, "expels": Phase.ENDS}
_BEHIND = ("to", "into", "in", "of", "from")
_BEFORE = (Relation.COMPOUND, Relation.POSSESSOR, Relation.ADJECTIVE)
_AS_SO = frozenset(
    {"since", "after", "following", "because of", "due to", "thanks to", "despite", "in spite of", "given"}
)
_LASTING = "membership"


def memberships_named(teller: Teller) -> Iterator[Belonging]:
    """The memberships that a sentence has a noun for."""
    syntax = teller.items.syntax
    for phrase in nouns(teller.reading, syntax, *_FRAMES):
        noun, frame = phrase.head, phrase.word.frame
        phase = Phase.LASTS if phrase.word.lemma == _LASTING else _FRAMES[frame]
        status, what = _status(teller, noun), _body(teller, noun)
        time = term(teller.sentence, teller.items, (noun,), phase if status is Status.HELD else Phase.LASTS)
        over = status is Status.HELD and time is not None  # an exit without a date may be only talked of
        if status is Status.HELD and not over and _is_open(teller, noun, phase):
            status = Status.HYPOTHETICAL
        if what and (phase is not Phase.ENDS or over):
            yield from teller.pairs(_owners(teller, noun, what), what, status, time, f"membership.{frame}", 0.7)


def _is_open(teller: Teller, noun: int, phase: Phase) -> bool:
    """Whether a membership without a date may be only talked of: "the vote on its accession".

    Not that of "since its entry" and "its entry angered Russia", nor that of "because of its membership".
    """
    syntax, head = teller.items.syntax, teller.items.syntax.head(noun)
    if syntax.preposition(noun) in _AS_SO or (head >= 0 and syntax.lower(head) in _AS_SO):
        return False
    if phase is Phase.LASTS:
        return syntax.relation(noun) is Relation.NOMINAL or syntax.preposition(noun) == "against"
    did = head >= 0 and syntax.relation(noun) is Relation.SUBJECT and syntax.tense(head) == "past"
    return not did


def _body(teller: Teller, noun: int) -> list[Entity]:
    """What the membership is of; also where the name of an issue holds both: "membership in the Union"."""
    syntax = teller.items.syntax
    behind = [each for _, each in syntax.obliques(noun, *_BEHIND)]
    before = syntax.children(noun, *_BEFORE)
    found = bodies(teller.reading, teller.sentence, teller.items, behind)
    found = found or bodies(teller.reading, teller.sentence, teller.items, before)
    mention = teller.sentence.mention_of(noun)
    found = found or (_inside(teller, mention) if mention else [])
    givers = syntax.doers(syntax.head(noun)) if not found and _is_asked_for(teller, noun) else ()
    return found[:1] or bodies(teller.reading, teller.sentence, teller.items, givers)[:1]  # "the Union refused it"


def _inside(teller: Teller, issue: Mention) -> list[Entity]:
    """The body that the name of an issue ends with."""
    text, things = fold(issue.entity.text), teller.reading.gazetteer.things
    for preposition in (" to ", " in ", " of ", " into "):
        name = text.rpartition(preposition)[2].removeprefix("the ")
        known = things.get(teller.reading.gazetteer.actor_named.get(name, ""))
        if known and name != text and is_body(teller.reading, known.type):
            start = issue.entity.end - len(name)
            return [Entity(name, start, issue.entity.end, known.id, known.label, known.type, "name")]
    return []


def _owners(teller: Teller, noun: int, what: list[Entity]) -> list[Entity]:
    """Whose a membership is: its owner's, or his who asks for it or gets it."""
    syntax = teller.items.syntax
    known = {each.identity for each in what}
    of = [each for _, each in syntax.obliques(noun, "of", "for", "by")]
    if _is_others(teller, noun):
        return []
    named = (*syntax.possessors(noun), *of)  # "the admission of new states"
    wished = teller.judged(noun) and _status(teller, noun) is Status.HYPOTHETICAL  # "welcomed the admission"
    asked = _is_asked_for(teller, noun) and not wished
    own = (*named, *syntax.children(noun, Relation.ADJECTIVE, Relation.COMPOUND))
    head = syntax.head(noun)
    around = (own, *((_receivers(teller, noun), syntax.doers(head)) if asked and not named else ()))
    for words in around:
        found = members(teller.reading, teller.sentence, teller.items, words)
        if others := [each for each in found if each.identity not in known]:
            return others
    return []


def _receivers(teller: Teller, noun: int) -> tuple[int, ...]:
    """Who is given a membership, or meant by whoever is for it: "granted Poland membership", "backed Poland for …"."""
    syntax, head = teller.items.syntax, teller.items.syntax.head(noun)
    meant = syntax.undergoers(head) if syntax.preposition(noun) == "for" else ()
    return (*syntax.indirect_objects(head), *(each for each in meant if each != noun))


def _is_others(teller: Teller, noun: int) -> bool:
    """Whether it is another's than who is for or against it: "Greece blocks its membership"."""
    syntax = teller.items.syntax
    pointing = any(syntax.word(each).pos in ("PRON", "DET") for each in syntax.children(noun, Relation.POSSESSOR))
    return pointing and _is_asked_for(teller, noun) and teller.judged(noun)


def _is_asked_for(teller: Teller, noun: int) -> bool:
    """Whether a membership is what a verb is about: "seeks membership", "applied for membership"."""
    syntax = teller.items.syntax
    head = syntax.head(noun)
    if head < 0 or syntax.word(head).pos != "VERB":
        return False
    return syntax.relation(noun) is Relation.OBJECT or syntax.preposition(noun) == "for"


def _status(teller: Teller, noun: int) -> Status:
    """Whether it is so: only proposed where somebody applies for it, open where somebody is for or against it."""
    syntax = teller.items.syntax
    found = status_of(teller.sentence, teller.items, noun, noun=True)
    if found is not Status.HELD or not _is_asked_for(teller, noun):
        return found
    if syntax.preposition(noun) == "for":
        return Status.PROPOSED
    return Status.HYPOTHETICAL if teller.judged(noun) else found
