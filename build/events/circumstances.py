"""When, where, at what occasion and about what: the circumstances of an event in its sentence."""

from itertools import chain

from detente.build.arguments import clause, parted
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import CLAUSE, PREPOSITIONS, STOPS
from detente.ontology.claims import Entity, Time

_AT = frozenset({"in", "at", "near"})
_ABOUT = frozenset(
    "on about over regarding concerning including involving for discuss discussed discussing to of".split()
)
_FAR, _NEXT = 26, 2
_MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call", "Visit"})
_ASKED = frozenset({"Request", "Proposal", "Agreement"})
_DESCRIBING = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
_GOING_WITH = (Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT)


def when(sentence: ReadSentence, trigger: Trigger) -> Time | None:
    """The time expression that belongs to a trigger: the one that hangs on it, or else the nearest.

    The nearest is where commas, stops and other verbs count as way.
    """
    dated = [at for at in range(len(sentence.items)) if _dates(sentence, trigger, at)]
    hanging = [at for at in dated if _hangs(sentence, trigger, at)] or _above(sentence, trigger, dated)
    free = [at for at in dated if not _elsewhere(sentence, trigger, at)]
    ways = [(_way(sentence, trigger, at), at) for at in hanging or free]
    near = min((way for way in ways if hanging or way[0] <= _FAR), default=None)
    time = sentence.items[near[1]].time if near else None
    return Time(time.text, time.start, time.end, time.edtf) if time else None


def _above(sentence: ReadSentence, trigger: Trigger, dated: list[int]) -> list[int]:
    """The times of the verb that a participle or a later verb goes with: "resumed talks in June, agreeing to …"."""
    if sentence.syntax is None or (word := sentence.syntax.leading(trigger.first, trigger.last)) is None:
        return []
    syntax = sentence.syntax.syntax
    if syntax.relation(word) not in _GOING_WITH or syntax.tense(word) not in ("", syntax.tense(syntax.head(word))):
        return []
    head = sentence.syntax.item_of[syntax.head(word)]
    return [at for at in dated if head >= 0 and _hangs(sentence, Trigger(head, head + 1, trigger.words), at)]


def _dates(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether an item may date a trigger: a year that only says which thing is meant dates what follows it alone."""
    time = sentence.items[at].time
    if time is None or not time.edtf or (at > trigger.first and _is_wanted(sentence, trigger, at)):
        return False
    return not time.describes or 0 < trigger.first - at <= _NEXT


def _is_wanted(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time is for what somebody asks or proposes: "proposed a summit for May"."""
    return sentence.items[at - 1].word == "for" and any(word.evokes in _ASKED for word in trigger.words)


def _hangs(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time hangs on a trigger in the parse, with no other verb or event between.

    But for verbs that only tell when: "a meeting that was planned for May".
    """
    if sentence.syntax is None:
        return False
    syntax, word = sentence.syntax.syntax, sentence.syntax.word_of[at]
    events = {each for other in sentence.triggers if other.tells for each in range(other.first, other.last)}
    while word >= 0:
        item = sentence.syntax.item_of[word]
        if trigger.first <= item < trigger.last:
            return True
        verb = syntax.word(word).pos == "VERB"
        if item in events or (verb and not _plans(sentence, trigger, syntax.relation(word), item)):
            return False
        word = syntax.head(word)
    return False


def _elsewhere(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time stands in a clause that describes a noun, and the trigger not: "Kenya, founded in 1963, met"."""
    if sentence.syntax is None:
        return False
    syntax, word = sentence.syntax.syntax, sentence.syntax.word_of[at]
    own = sentence.syntax.leading(trigger.first, trigger.last)
    while word >= 0:
        within = own is not None and _concerns(syntax, own, word, _acts(trigger))
        if not within and (syntax.relation(word) in _DESCRIBING or _separate(syntax, word)):
            return True
        word = syntax.head(word)
    return parted(sentence.items, at, trigger.first)


def _separate(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is joined to another and has a subject of its own: "and on Friday she spoke"."""
    joined = syntax.relation(verb) is Relation.CONJUNCT and syntax.word(verb).pos == "VERB"
    return joined and bool(syntax.children(verb, Relation.SUBJECT))


def _concerns(syntax: Syntax, word: int, clause: int, acts: bool) -> bool:
    """Whether a word is in a clause, or has what the clause describes for its object: "host a summit planned for"."""
    noun = syntax.head(clause)
    if not acts and noun >= 0 and syntax.head(noun) == word and syntax.relation(noun) is Relation.OBJECT:
        return True
    while word >= 0 and word != clause:
        word = syntax.head(word)
    return word == clause


def _plans(sentence: ReadSentence, trigger: Trigger, relation: Relation, item: int) -> bool:
    """Whether a verb describes an event noun by what is to become of it: "planned for", "scheduled on".

    An act upon it has another date: "cancelled talks that were planned for May".
    """
    if _acts(trigger):
        return False
    over = (trigger for trigger in sentence.triggers if trigger.first <= item < trigger.last)
    return relation in _DESCRIBING and any(trigger.has("status-verb", "status-adjective") for trigger in over)


def _acts(trigger: Trigger) -> bool:
    """Whether a trigger tells of an act other than holding a meeting: "cancelled", not "will host"."""
    acts = [word.evokes for word in trigger.words if word.frame == "acts-on"]
    return bool(acts) and _MEETINGS.isdisjoint(acts)


def _way(sentence: ReadSentence, trigger: Trigger, at: int) -> int:
    first, last = (trigger.last, at) if at >= trigger.last else (at + 1, trigger.first)
    between = sentence.items[first:last]
    way = len(between)
    way += sum(8 for item in between if item.word in STOPS or item.word in CLAUSE)
    way += sum(3 for item in between if item.word == ",")
    way += sum(9 for item in between if item.time and item.time.edtf)
    if at <= 2:
        way = min(way, 12 + sum(9 for item in between if item.time and item.time.edtf))
    else:
        way += 9 * sum(other.verb for other in sentence.triggers if first <= other.first < last)
        way += 4 if at < trigger.first else 0
    return way


def where(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """The place of an event: "in Hamburg" after it in its clause, or else before it."""
    first, last = clause(sentence, trigger.first)
    for at in chain(range(trigger.last, last), range(trigger.first - 1, first - 1, -1)):
        mention = sentence.items[at].mention
        if mention is None or at == 0 or not _stands_after(sentence, at, _AT) or not _here(sentence, trigger, at):
            continue
        if mention.entity.type == "Place" and (mention.issue is None or _can_host(reading, mention.entity)):
            return mention.entity
        if mention.entity.type == "State" and mention.reading == "name":
            return mention.place or mention.entity
    return None


def _here(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a place is that of a trigger's clause, not of another's: "promised not to help militias in Syria".

    But for verbs that only tell what is to become of it: "talks that were planned for May in Oslo".
    """
    own = sentence.syntax.leading(trigger.first, trigger.last) if sentence.syntax else None
    if sentence.syntax is None or own is None:
        return True
    syntax, word = sentence.syntax.syntax, sentence.syntax.word_of[at]
    while word >= 0 and word != own:
        planned = _plans(sentence, trigger, syntax.relation(word), sentence.syntax.item_of[word])
        if syntax.word(word).pos == "VERB" and not planned:
            break
        word = syntax.head(word)
    return word < 0 or word in _over(syntax, own)


def _over(syntax: Syntax, word: int) -> list[int]:
    """A word and those that it hangs on, up to the clause that describes a noun: who "sided with" is elsewhere."""
    found = [word]
    while word >= 0 and syntax.relation(word) not in _DESCRIBING:
        word = syntax.head(word)
        found.append(word)
    return found


def _can_host(reading: Reading, place: Entity) -> bool:
    """Whether people can meet at a place that is also an issue: in Berlin or Jerusalem, not in a sea."""
    thing = reading.gazetteer.things.get(place.id or "")
    return thing is not None and thing.kind in ("city", "venue", "base")


def _stands_after(sentence: ReadSentence, at: int, words: frozenset[str]) -> bool:
    back = at - 1
    while back > 0 and sentence.items[back].word in ("the", "a"):
        back -= 1
    return sentence.items[back].word in words


def occasion(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """The forum or conference at which it takes place: "on the sidelines of the G-20 summit"."""
    for found, _ in sentence.frames("occasion"):
        if abs(found.first - trigger.first) > 24:
            continue
        for at in range(found.last, min(found.last + 5, len(sentence.items))):
            mention = sentence.items[at].mention
            if mention and reading.is_a(mention.entity, "Forum", "InternationalOrganization"):
                return mention.entity
            if sentence.items[at].word in STOPS:
                break
    return None


def topics(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[Entity, ...]:
    """The issues named after a trigger as what it was about, in order, nothing twice."""
    found: list[Entity] = []
    about = False
    last = min(clause(sentence, trigger.first)[1], trigger.last + 22)
    for at in range(trigger.last, last):
        item = sentence.items[at]
        if item.word in _ABOUT:
            about = True
        elif item.word in PREPOSITIONS:
            about = about and item.word in ("in", "between")
        issue = as_issue(reading, item.mention) if item.mention else None
        if about and issue and all(issue.id != other.id for other in found):
            found.append(issue)
    return tuple(found)


def as_issue(reading: Reading, mention: Mention) -> Entity | None:
    """What a mention means where an issue is expected: itself, or the issue over the thing that it names."""
    if reading.is_a(mention.entity, "Issue"):
        return mention.entity
    return mention.issue
