"""What a stance is on: issues, agreements, institutions, actors, and things that only the sentence names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from detente.build.events.circumstances import as_issue
from detente.build.events.nameless import nameless
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.reading import Mention
from detente.build.stances import candidates
from detente.build.stances.attitude import Attitude, known
from detente.build.stances.places import asked
from detente.ontology.claims import Entity
from detente.ontology.codes import Polarity

_DEEPEST = 5
_CLAUSES = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_ENDED = ("of", "to", "on", "in", "from", "against", "for", "with", "over")
# Where a noun is about something: "behaviour in the South China Sea", "a lack of details about the treaty".
_ABOUT = frozenset(
    "of on over about for to with against toward towards regarding concerning around from under behind into".split()
)
_POINTING = frozenset({"it", "them"})
_NEAR = 250  # characters before a pronoun, in which what it means was named
_QUALIFYING = (Relation.POSSESSOR, Relation.COMPOUND, Relation.ADJECTIVE)
_HOLDING = ("stance-subject", "stance-deed", "leaves")
_AGAINST = frozenset({Polarity.OPPOSES, Polarity.CONCERNED})


@dataclass(frozen=True, slots=True)
class Target:
    """What a stance is on, and whether it is on the end of that: "supports lifting the embargo"."""

    entity: Entity
    turned: bool = False
    by: str = ""  # the words that turned it round

    def turn(self, turned: bool, by: str = "") -> "Target":
        """The same, turned round by some words or not."""
        return replace(self, turned=self.turned != turned, by=by or self.by) if turned else self


def targets(attitude: Attitude, depth: int = 0) -> list[Target]:
    """All that a stance word is on, nothing twice."""
    found: dict[str, Target] = {}
    for word in asked(attitude):
        for target in meant(attitude, word, depth):
            found.setdefault(target.entity.identity, target)
    return list(found.values())


def over(attitude: Attitude) -> list[Target]:
    """What something is preferred to: "favours a land swap over a corridor"."""
    syntax, at = attitude.syntax, attitude.at
    if attitude.word.lemma not in ("favor", "favour", "prefer", "choose"):
        return []
    hosts = (at, *syntax.objects(at))
    nouns = [noun for host in hosts for _, noun in syntax.obliques(host, "over") if noun > at]
    return [target for noun in nouns[:1] for target in meant(attitude, noun)]


def meant(attitude: Attitude, word: int, depth: int = 0) -> Iterator[Target]:
    """What a noun or a clause means, with all that it is coordinated with."""
    syntax = attitude.syntax
    everything = syntax.conjuncts(word) if syntax.first(word) == word else (word,)
    for each in everything if depth <= _DEEPEST else ():
        if each != word and _apart(attitude, each):
            continue
        turned = each != word and bool(syntax.children(each, Relation.NEGATION))  # "the treaty but not the protocol"
        clause = _is_clause(attitude, each) and each != attitude.predicate  # "is against a fund"
        found = _of_clause(attitude, each, depth) if clause else _of_noun(attitude, each, depth)
        yield from (target.turn(turned) for target in found)


def _apart(attitude: Attitude, conjunct: int) -> bool:
    """Whether a conjunct is a clause of its own, which was not meant by a noun's coordination."""
    return attitude.syntax.word(conjunct).pos == "VERB" and bool(attitude.syntax.children(conjunct, Relation.SUBJECT))


def _is_clause(attitude: Attitude, word: int) -> bool:
    syntax = attitude.syntax
    verbal = syntax.word(word).pos in ("VERB", "AUX") and attitude.sentence.mention_of(word) is None
    cleft = any(syntax.lower(each) == "what" for each in syntax.children(word, Relation.SUBJECT))
    return verbal or (bool(syntax.children(word, Relation.COPULA)) and not cleft)


# ---- nouns ----


def _of_noun(attitude: Attitude, noun: int, depth: int) -> Iterator[Target]:
    """What a noun means: what it names, what it is the end of, what it is about, or an issue of its own words."""
    turned = _is_to_end(attitude, noun)
    yield from (target.turn(turned) for target in _named(attitude, noun, depth))


def _named(attitude: Attitude, noun: int, depth: int) -> list[Target]:
    mention = attitude.sentence.mention_of(noun)
    if mention and not _one_of_many(attitude, noun, mention):
        return of_mention(attitude, mention)
    if is_time(attitude.syntax.word(noun)):
        return []
    if attitude.syntax.lower(noun) in _POINTING:
        return _pointed_at(attitude, noun)
    if again := _said_again(attitude, noun):
        return again
    if below := _turned_round(attitude, noun, depth):
        return below
    if mention or candidates.is_against(attitude.syntax.word(noun)):
        return _unnamed(attitude, noun)
    return _content(attitude, noun, depth) or _about(attitude, noun) or _unnamed(attitude, noun)


def _turned_round(attitude: Attitude, noun: int, depth: int) -> list[Target]:
    """What a noun is the end of: the embargo of "an end to the embargo", and whaling of "a ban on whaling".

    A ban on what nobody knows is itself what one wants, and nobody is against the country that troops are to leave.
    """
    ban = candidates.is_against(attitude.syntax.word(noun))
    for other in attitude.at_word(noun, "reverser") if _can_turn(attitude) else ():
        if other.word.lemma == attitude.syntax.lower(noun):
            continue  # the entry of a verb
        below = [one for one in _ended(other, noun, depth) if not attitude.reading.is_a(one.entity, "State")]
        if ban:
            below = [one for one in below if known(one.entity) and _is_issue(attitude, noun, one)]
        if below:
            return [target.turn(True, other.words()) for target in below]
    return []


def _is_issue(attitude: Attitude, noun: int, target: Target) -> bool:
    """Whether a noun is about an issue by its own name, not about a place that an issue is over."""
    below = (attitude.sentence.mention_of(each) for _, each in attitude.syntax.nearby(noun, *_ENDED))
    return any(each is not None and each.entity.id == target.entity.id for each in below)


def _one_of_many(attitude: Attitude, noun: int, mention: Mention) -> bool:
    """Whether a noun means one case of a general issue, as names beside it tell: "the elections in Belarus"."""
    general = mention.entity.text.islower() and mention.entity.type == "Issue"
    syntax, inside = attitude.syntax, attitude.items.within(noun)
    beside = (*syntax.children(noun, *_QUALIFYING), *(word for _, word in syntax.nearby(noun)))
    names = (
        syntax.word(each).pos == "PROPN" or attitude.sentence.mention_of(each) for each in beside if each not in inside
    )
    return general and any(names)


def of_mention(attitude: Attitude, mention: Mention) -> list[Target]:
    """A known thing as itself, a place as the issue over it; both of a pair."""
    reading = attitude.reading
    if mention.members:
        return [Target(member) for member in mention.members]
    issue = as_issue(reading, mention)
    if issue and not reading.is_a(mention.entity, "State"):
        opposite = candidates.is_opposite(reading, mention.entity) and _can_turn(attitude)
        return [Target(issue).turn(opposite, mention.entity.text)]
    return [Target(mention.entity)] if reading.is_a(mention.entity, "Actor", "Issue", "Institution") else []


def _pointed_at(attitude: Attitude, pronoun: int) -> list[Target]:
    """What "it" means: the issue or the body that was named last, if that was not long ago; a state can be accused."""
    at = attitude.syntax.word(pronoun).start
    before = (one for one in reversed(attitude.reading.mentions) if at - _NEAR < one.entity.start < at)
    named = (one for one in before if one.reading not in ("pronoun", "owner-pronoun", "pair"))
    wanted = ("State", "Institution") if accuses(attitude) else ("Issue", "InternationalOrganization")
    things = (one for one in named if attitude.reading.is_a(one.entity, *wanted))
    return [target for mention in islice(things, 1) for target in of_mention(attitude, mention)]


def accuses(attitude: Attitude) -> bool:
    """Whether a word can only be on somebody who does something: "accused", "blamed"."""
    return attitude.word.lemma.split()[0] in ("accuse", "blame", "charge")


def _said_again(attitude: Attitude, noun: int) -> list[Target]:
    """What a noun only calls again: "the pact, a deal that Japan favours", "the pact is a deal that Japan favours"."""
    syntax = attitude.syntax
    if not syntax.children(noun, Relation.RELATIVE_CLAUSE):
        return []
    named: Sequence[int] = ()
    if syntax.children(noun, Relation.COPULA):
        named = syntax.subjects(noun)
    elif syntax.relation(noun) is Relation.APPOSITION:
        named = syntax.head(noun), _before(attitude, noun)
    mentions = (attitude.sentence.mention_of(word) for word in named if word >= 0)
    return [target for mention in mentions if mention for target in of_mention(attitude, mention)]


def _before(attitude: Attitude, noun: int) -> int:
    """The word right before an apposition, or -1: parsers often hang it higher."""
    at = attitude.syntax.span(noun)[0] - 1
    while at >= 0 and attitude.syntax.word(at).pos == "PUNCT":
        at -= 1
    return at


def _ended(attitude: Attitude, noun: int, depth: int) -> list[Target]:
    """What a noun is the end of: "an end to the embargo", "an arms ban"."""
    syntax = attitude.syntax
    nouns = [below for _, below in syntax.nearby(noun, *_ENDED) if below > noun]
    gerunds = [each for each in syntax.children(noun, *_CLAUSES) if syntax.lower(each).endswith("ing")]
    for below in nouns[:1] + gerunds[:1]:
        if found := list(meant(attitude, below, depth + 1)):
            return found
    before = (attitude.sentence.mention_of(each) for each in syntax.children(noun, Relation.COMPOUND))
    return [target for mention in before if mention for target in of_mention(attitude, mention)]


def _content(attitude: Attitude, noun: int, depth: int) -> list[Target]:
    """The known things in the infinitive of a plan or a proposal: "its plan to join the pact"."""
    syntax = attitude.syntax
    if not attitude.senses.has(noun, "control-noun", "status-verb"):
        return []
    clause = next((each for each in syntax.children(noun, Relation.NOUN_CLAUSE) if syntax.marker(each) == "to"), None)
    found = list(meant(attitude, clause, depth + 1)) if clause is not None else []
    denied = str(attitude.senses.aspect(noun) or "") == "denied"
    return [target.turn(denied) for target in found if known(target.entity)]


def _about(attitude: Attitude, noun: int) -> list[Target]:
    """The known issues that a noun is about: "behaviour in the South China Sea", "a lack of details about the pact"."""
    syntax, level, turned = attitude.syntax, [noun], False
    if any(True for _ in attitude.at_word(noun, "stance-noun")):
        return []  # criticism of a thing is not that thing
    for _ in range(3):
        below = [child for at in level for child in _leading(attitude, at)]
        found = [issue for at in below for each in syntax.conjuncts(at) if (issue := _known_issue(attitude, each))]
        if found:
            return [Target(issue, turned) for issue in found]
        turned = turned or any(True for at in below for _ in attitude.at_word(at, "reverser"))
        level = below
    return []


def _leading(attitude: Attitude, at: int) -> Iterator[int]:
    """What a noun is about by its prepositions, and the proper names before it; "oil licences" are not oil."""
    syntax = attitude.syntax
    for child in syntax.children(at, Relation.NOMINAL, Relation.COMPOUND, Relation.POSSESSOR):
        mention = attitude.sentence.mention_of(child)
        if syntax.relation(child) is not Relation.NOMINAL:
            if mention and not mention.entity.text.islower():
                yield child
            continue
        place = mention is not None and mention.issue is not None and attitude.reading.is_a(mention.entity, "Place")
        preposition = syntax.preposition(child)
        if preposition in _ABOUT or (preposition == "in" and place):
            yield child


def _known_issue(attitude: Attitude, word: int) -> Entity | None:
    mention = attitude.sentence.mention_of(word)
    if mention is None or attitude.reading.is_a(mention.entity, "State", "Person", "Institution"):
        return None
    return as_issue(attitude.reading, mention)


def _unnamed(attitude: Attitude, noun: int) -> list[Target]:
    """A group that acts ("the rebels"), or an issue of the noun's own words."""
    people = nameless(attitude.reading, attitude.sentence, attitude.syntax, noun)
    if people and (_several(attitude, noun) or any(each.reading != "group" for each in people)):
        return [Target(each.entity) for each in people]
    found = candidates.candidate(attitude.reading, attitude.sentence, attitude.items, noun)
    return [Target(found)] if found else []


def _several(attitude: Attitude, noun: int) -> bool:
    """Whether a noun is a plural or a name: "the rebels", "Hamas"; a "bank" or a "state of war" is no group."""
    word = attitude.syntax.word(noun)
    return word.feature("Number") == "Plur" or word.pos == "PROPN"


def _can_turn(attitude: Attitude) -> bool:
    """Whether a stance on the end of a thing is one on the thing: who fears the end of a treaty need not like it."""
    return not attitude.word.evokes.endswith("concerned")


def _is_to_end(attitude: Attitude, noun: int) -> bool:
    """Whether a clause says that a thing is to end: "called for sanctions to be lifted"."""
    syntax = attitude.syntax
    if not _can_turn(attitude):
        return False
    for verb in range(noun + 1, len(syntax.parse.words)):
        ended = syntax.relation(verb) in _CLAUSES and noun in syntax.undergoers(verb) and noun > attitude.at
        if ended and syntax.marker(verb) in ("to", "") and any(True for _ in attitude.at_word(verb, "reverser")):
            return True
    return False


# ---- clauses ----


def _of_clause(attitude: Attitude, verb: int, depth: int) -> Iterator[Target]:
    """What a clause is about: what it would end, join or oppose, or else what its object names."""
    subject = _own_subject(attitude, verb)
    found = _to_end(attitude, verb, depth)
    if not found and subject is None:
        found = _to_hold(attitude, verb, depth) or _known_inside(attitude, verb, depth)
    told = subject is not None and attitude.syntax.relation(subject) is Relation.INDIRECT_OBJECT
    wished = (subject is None or told) and attitude.senses.has(
        attitude.at, "status-verb"
    )  # "wants to talk" is no issue
    if not found and not wished:
        own = candidates.clause(attitude.reading, attitude.sentence, attitude.items, verb, subject)
        found = [Target(own)] if own else []
    turned = attitude.syntax.negated(verb)
    yield from (target.turn(turned) for target in found)


def _own_subject(attitude: Attitude, verb: int) -> int | None:
    """The noun before a clause that does what it says: the Ukraine of "supports Ukraine joining NATO"."""
    syntax = attitude.syntax
    own = syntax.children(verb, Relation.SUBJECT)
    given = (noun for noun in syntax.controller(verb) if attitude.at < noun < verb)
    return next(iter((*own, *given)), None)


def _to_end(attitude: Attitude, verb: int, depth: int) -> list[Target]:
    for other in attitude.at_word(verb, "reverser") if _can_turn(attitude) else ():
        syntax = attitude.syntax
        nouns = [*syntax.undergoers(verb), *(noun for _, noun in syntax.obliques(verb, *_ENDED))]
        own = [noun for noun in nouns if noun not in other.own]
        return [target.turn(True, other.words()) for noun in own[:1] for target in meant(attitude, noun, depth + 1)]
    return []


def _to_hold(attitude: Attitude, verb: int, depth: int) -> list[Target]:
    """What somebody wants to support or oppose: "wants to join the pact", "is keen on rejecting it"."""
    for other in attitude.at_word(verb, *_HOLDING):
        if found := targets(other, depth + 1):
            against = other.word.frame == "leaves" or other.word.evokes.removeprefix("polarity-") in _AGAINST
            return [target.turn(against, other.words()) for target in found]
    return []


def _known_inside(attitude: Attitude, verb: int, depth: int) -> list[Target]:
    """The known issues that a clause speaks of."""
    syntax = attitude.syntax
    nouns = [*syntax.objects(verb), *(noun for _, noun in syntax.obliques(verb))]
    for noun in nouns:
        if issue := _known_issue(attitude, noun):
            return [Target(issue)]
    for noun in nouns:
        if found := _about(attitude, noun):
            return found
    inner = next(iter(syntax.children(verb, Relation.OPEN_COMPLEMENT)), None)
    return list(meant(attitude, inner, depth + 1)) if inner is not None and not nouns else []
