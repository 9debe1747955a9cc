"""When an event took place: the time expression in its sentence that belongs to it."""

from detente.build.events.apart import DESCRIBING, acts, between, elsewhere, is_beside, of_saying, plans
from detente.build.events.named_by_date import bears, before_noun, names_only, thing
from detente.build.events.vehicles import is_vehicle
from detente.build.grammar.parse import Relation
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import ReadSentence, Trigger
from detente.build.small_words import CLAUSE, STOPS
from detente.build.status.clause_openers import LATER, opener
from detente.ontology.claims import Time
from detente.ontology.codes import Status

_FAR, _NEXT = 26, 2
_ASKED = frozenset({"Request", "Proposal", "Agreement"})
_GOING_WITH = (Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT)
_ITS_OWN = frozenset({"of", "on", "dated"})


def when(sentence: ReadSentence, trigger: Trigger, status: Status | None = None) -> Time | None:
    """The time expression that belongs to a trigger: the one that hangs on it, or else the nearest.

    The nearest is where commas, stops and other verbs count as way.
    """
    dated = [at for at in range(len(sentence.items)) if _dates(sentence, trigger, at)]
    hanging = [at for at in dated if _hangs(sentence, trigger, at)] or _above(sentence, trigger, dated)
    free = [at for at in dated if not _is_anothers(sentence, trigger, at, status)]
    ways = [(_way(sentence, trigger, at), at) for at in hanging or free]
    near = min((way for way in ways if hanging or way[0] <= _FAR), default=None)
    time = sentence.items[near[1]].time if near else None
    return Time(time.text, time.start, time.end, time.edtf) if time else None


def _is_anothers(sentence: ReadSentence, trigger: Trigger, at: int, status: Status | None) -> bool:
    """Whether a time that hangs elsewhere dates something else that the sentence tells.

    Views, which have no status, are of the day on which somebody says that they are held.
    """
    if elsewhere(sentence, trigger, at) or of_saying(sentence, trigger, at):
        return True
    return status is not None and between(sentence, trigger, at, status)


def _above(sentence: ReadSentence, trigger: Trigger, dated: list[int]) -> list[int]:
    """The times of the verb that a participle or a later verb goes with: "resumed talks in June, agreeing to …"."""
    if sentence.syntax is None or (word := sentence.syntax.leading(trigger.first, trigger.last)) is None:
        return []
    syntax = sentence.syntax.syntax
    if (
        syntax.relation(word) not in _GOING_WITH
        or opener(syntax, word) in LATER
        or syntax.tense(word) not in ("", syntax.tense(syntax.head(word)))
    ):
        return []
    head = sentence.syntax.item_of[syntax.head(word)]
    words = sentence.syntax.word_of
    shared = [at for at in dated if head >= 0 and not is_beside(syntax, word, word, words[at])]
    return [at for at in shared if _hangs(sentence, Trigger(head, head + 1, trigger.words), at)]


def _dates(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether an item may date a trigger: a year that only says which thing is meant dates what follows it alone."""
    time = sentence.items[at].time
    if time is None or not time.edtf or (at > trigger.first and _is_wanted(sentence, trigger, at)):
        return False
    if _is_own(sentence, trigger, at):
        return True
    if names_only(sentence, trigger, at):
        return False
    beside = 0 < trigger.first - at <= _NEXT
    return beside or not (time.describes or before_noun(sentence, trigger, at, acts(trigger)))


def _is_own(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time stands right behind a noun: "the meeting of May 4"."""
    return at == trigger.last + 1 and not trigger.verb and sentence.items[trigger.last].word in _ITS_OWN


def _is_wanted(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time is for what somebody asks or proposes: "proposed a summit for May"."""
    return sentence.items[at - 1].word == "for" and trigger.evokes(*_ASKED)


def _hangs(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time hangs on a trigger in the parse, with no other verb or event between.

    But for verbs that only tell when, "a meeting that was planned for May", and for what the act is done in:
    "at the meeting held on 4 May they agreed".
    """
    if sentence.syntax is None:
        return False
    if _is_own(sentence, trigger, at):
        return True
    if (item := thing(sentence, at)) >= 0:
        return trigger.first <= item < trigger.last or bears(sentence, trigger, item)
    syntax = sentence.syntax.syntax
    events = {each for other in sentence.triggers if other.tells for each in range(other.first, other.last)}
    for word in syntax.upwards(sentence.syntax.word_of[at]):
        item = sentence.syntax.item_of[word]
        if trigger.first <= item < trigger.last:
            return True
        if _passes(sentence.syntax, trigger, word):
            continue
        verb = syntax.word(word).pos == "VERB" or syntax.children(word, Relation.COPULA)
        if item in events or (verb and not plans(sentence, trigger, syntax.relation(word), item)):
            return False
    return False


def _passes(items: ItemSyntax, trigger: Trigger, word: int) -> bool:
    """Whether a word is that in or at which the trigger's act is done, or a participle on it."""
    syntax, noun = items.syntax, word
    if syntax.relation(word) in DESCRIBING and syntax.word(word).pos == "VERB":
        noun = syntax.head(word) if syntax.passive(word) else -1
    over = items.item_of[syntax.head(noun)] if noun >= 0 and syntax.head(noun) >= 0 else -1
    return trigger.first <= over < trigger.last and is_vehicle(syntax, noun)


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
