"""Where an event took place: the place in its sentence that belongs to it."""

from itertools import chain

from detente.build.arguments import clause
from detente.build.events.apart import DESCRIBING, SPOKEN, plans
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity

_AT = frozenset({"in", "at", "near"})
_AMID = frozenset({"at", "during"})
_APART = frozenset({"since", "after", "before", "following", "prior to", "ahead of", "until", "despite"})
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
_MODIFYING = (Relation.COMPOUND, Relation.POSSESSOR, Relation.ADJECTIVE, Relation.DETERMINER)


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
    if _of_other_things(sentence, trigger, syntax, word):
        return False
    place, elsewhere = word, False
    while word >= 0 and word != own:
        if _is_event(sentence, trigger, sentence.syntax.item_of[word]):
            elsewhere = True
            if syntax.preposition(word) in _APART:
                return False
        planned = plans(sentence, trigger, syntax.relation(word), sentence.syntax.item_of[word])
        if syntax.word(word).pos == "VERB" and not planned:
            break
        word = syntax.head(word)
    if word < 0 or word == own:
        return True
    if syntax.relation(own) is Relation.ADVERBIAL_CLAUSE and "perfect" in syntax.aspect(own):
        return False  # "met in Malta, having proposed it"
    return not elsewhere and word in _over(syntax, own) and _stands_by(sentence, syntax, place, word)


def _stands_by(sentence: ReadSentence, syntax: Syntax, place: int, verb: int) -> bool:
    """Whether a place is a verb's own, or parsed with a person's name: not that of "agreed to a road at Oslo"."""
    thing = syntax.head(place)
    named = sentence.mention_of(thing) if thing >= 0 else None
    return thing == verb or (named is not None and named.entity.type == "Person")


def _is_event(sentence: ReadSentence, trigger: Trigger, item: int) -> bool:
    """Whether an item is another event's noun: what took place "after a meeting in Oslo" need not be there."""
    others = (other for other in sentence.triggers_at(item) if other.first != trigger.first)
    return any(other.tells and not other.verb for other in others)


def _of_other_things(sentence: ReadSentence, trigger: Trigger, syntax: Syntax, place: int) -> bool:
    """Whether a place is that of a thing that is spoken of, not of the speaking: "asked for a base in Malta"."""
    thing = syntax.head(place)
    if place >= 0 and syntax.relation(place) in _MODIFYING:
        return True  # "in the Malta talks"
    if thing < 0 or syntax.relation(place) is not Relation.NOMINAL or syntax.word(thing).pos not in ("NOUN", "PROPN"):
        return False
    item = sentence.syntax.item_of[thing] if sentence.syntax else -1
    over = sentence.triggers_at(item)
    if any(each.has("title") for each in over):
        return True  # "the Ambassador in Amman"
    if syntax.preposition(thing) in _ABOUT and not any(each.tells for each in over):
        return True  # "talks on the base in Malta"
    occasion = syntax.preposition(thing) in _AMID  # "signed it at a ceremony in Malta"
    if occasion or not trigger.evokes(*SPOKEN) or syntax.word(thing).pos != "NOUN":
        return False
    own = any(syntax.word(thing).lemma.lower() in word.lemma.split() for word in trigger.words)
    return not own  # "proposed a summit in Malta", but not "made a speech in Moscow"


def _over(syntax: Syntax, word: int) -> list[int]:
    """A word and those that it hangs on, up to the clause that describes a noun: who "sided with" is elsewhere."""
    found = [word]
    while word >= 0 and syntax.relation(word) not in DESCRIBING:
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
