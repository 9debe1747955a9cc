"""Memberships by nouns: "a NATO member", "members such as Poland", "Finland's accession to NATO"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.offices.belonging import Belonging, Teller
from detente.build.offices.bodies import bodies, members
from detente.build.offices.phrases import Phrase, nouns, sense
from detente.build.offices.terms import Phase
from detente.build.offices.trust import presupposed, status_of
from detente.ontology.claims import Entity
from detente.ontology.codes import Status

_BEFORE = (Relation.COMPOUND, Relation.POSSESSOR, Relation.ADJECTIVE)
_BEHIND = ("of", "to", "in", "from", "into")
_LIKE = ("such as", "including", "like", "e.g.", "namely", "especially")
_BECOMING = {"takes-office": Phase.BEGINS, "holds-office": Phase.LASTS, "gives-office": Phase.BEGINS}
_LINKING = (Relation.OPEN_COMPLEMENT, Relation.OBJECT, Relation.COMPLEMENT)


def called_members(teller: Teller) -> Iterator[Belonging]:
    """Those whom a sentence calls members, and of what."""
    for phrase in nouns(teller.reading, teller.items.syntax, "member"):
        what = [] if _negative(teller, phrase) else _body(teller, phrase)
        for words, phase, anchors in _who(teller, phrase) if what else ():
            status = _status(teller, anchors[0])
            who = members(teller.reading, teller.sentence, teller.items, words)
            time = teller.time(anchors, phase, status)
            yield from teller.pairs(who, what, status, time, "membership.member", 0.8)


def _negative(teller: Teller, phrase: Phrase) -> bool:
    """Whether it is a "non-NATO member" or a "non-member"."""
    syntax = teller.items.syntax
    first = min(syntax.span(phrase.head)[0], phrase.first)
    before = {syntax.lower(at) for at in range(max(0, first - 2), phrase.first + 1)}
    return bool(before & {"non", "non-"})


def _body(teller: Teller, phrase: Phrase) -> list[Entity]:
    """What they are members of: named before the noun, or behind its preposition."""
    syntax = teller.items.syntax
    before = [each for each in syntax.children(phrase.head, *_BEFORE) if not phrase.first <= each < phrase.last]
    behind = [each for _, each in syntax.obliques(phrase.head, *_BEHIND)]
    if any(syntax.lower(each) == "whose" for each in before) and syntax.head(phrase.head) >= 0:
        behind += [each for each in [syntax.antecedent(syntax.head(phrase.head))] if each is not None]
    found = bodies(teller.reading, teller.sentence, teller.items, behind)
    found = found or bodies(teller.reading, teller.sentence, teller.items, before)
    class_ = phrase.word.evokes  # an ally is a member only of an organisation: "NATO allies", not "in the Senate"
    return [each for each in found[:1] if not class_ or teller.reading.is_a(each, class_)]


def _who(teller: Teller, phrase: Phrase) -> Iterator[tuple[tuple[int, ...], Phase, tuple[int, ...]]]:
    """The words that name members, with what the sentence tells of them and where its times hang."""
    syntax, noun = teller.items.syntax, phrase.head
    at = _one_of(teller, noun)
    first, head = syntax.first(at), syntax.head(syntax.first(at))
    hosts = (noun, *(each for _, each in syntax.obliques(noun, *_BEHIND)))  # "signatories to the treaty, including X"
    yield tuple(each for host in hosts for _, each in syntax.obliques(host, *_LIKE)), Phase.LASTS, (noun,)
    named = (each for host in hosts for each in (*syntax.appositions(host), *syntax.children(host, Relation.OBJECT)))
    yield tuple(named), Phase.LASTS, (noun,)  # the parse has it an object in "the NATO allies Greece and Turkey"
    if syntax.children(first, Relation.COPULA):
        yield syntax.doers(first), Phase.LASTS, (first, noun)
    elif head >= 0 and syntax.relation(first) in (Relation.APPOSITION, *_BEFORE):
        yield (head,), Phase.LASTS, (noun,)
    elif head >= 0 and syntax.relation(first) is Relation.SUBJECT:
        yield from _listed(teller, head, noun)
    elif head >= 0:
        yield from _made(teller, head, first, noun)


def _one_of(teller: Teller, noun: int) -> int:
    """The word in whose place a noun stands: the "one" of "one of the members"."""
    syntax, head = teller.items.syntax, teller.items.syntax.head(noun)
    counted = head >= 0 and syntax.preposition(noun) == "of" and syntax.word(head).pos in ("NUM", "PRON", "DET")
    return head if counted else noun


def _listed(teller: Teller, verb: int, noun: int) -> Iterator[tuple[tuple[int, ...], Phase, tuple[int, ...]]]:
    """Those whom a verb or predicate names whose subject the members are: "its members include Poland"."""
    syntax = teller.items.syntax
    if syntax.children(verb, Relation.COPULA):
        yield (verb,), Phase.LASTS, (noun, verb)
    elif sense(teller.reading, syntax, verb, "comprises"):
        yield syntax.undergoers(verb), Phase.LASTS, (verb, noun)


def _made(teller: Teller, verb: int, first: int, noun: int) -> Iterator[tuple[tuple[int, ...], Phase, tuple[int, ...]]]:
    """Those whom a verb makes or keeps members, or who act as such: "became a member", "As a member, Kenya …"."""
    syntax = teller.items.syntax
    preposition, relation = syntax.preposition(first), syntax.relation(first)
    meant = sense(teller.reading, syntax, verb, *_BECOMING)
    if meant and (relation in _LINKING or preposition == "as"):
        whom = (*syntax.undergoers(verb), *syntax.indirect_objects(verb))
        others = tuple(each for each in whom if each != first)
        yield others if meant.frame == "gives-office" else syntax.doers(verb), _BECOMING[meant.frame], (verb, noun)
    elif preposition == "as" and first < verb:
        yield syntax.doers(verb), Phase.LASTS, (noun,)


def _status(teller: Teller, at: int) -> Status:
    """Whether somebody is a member, by the predicate or verb that says so; a noun beside a name is taken for so."""
    syntax = teller.items.syntax
    verb = syntax.word(at).pos in ("VERB", "AUX")
    if not verb and not syntax.children(at, Relation.COPULA):
        return Status.DENIED if syntax.negated(at) else Status.HELD
    if not verb and syntax.negated(at):
        return Status.DENIED
    meant = sense(teller.reading, syntax, at, *_BECOMING) if verb else None
    return presupposed(syntax, at, meant, status_of(teller.sentence, teller.items, at, noun=not verb))
