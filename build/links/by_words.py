"""What link words tie where a sentence was not parsed: the nearest issues on both sides."""

from collections.abc import Iterator, Sequence

from detente.build.events.circumstances import as_issue
from detente.build.links.phrases import LinkWords
from detente.build.links.tie import Tie
from detente.build.reading import Item, Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import AND, CLAUSE, NEGATIONS, RELATIVE, STOPS
from detente.ontology.claims import Entity
from detente.ontology.lexicon import Word

_FAR = 8  # items between a link word and an issue
_NEAR = 3  # and between it and its "not"
_JOINING = AND | {",", "the", "a", "an", "on", "over", "of", "'s", "its", "their", "both"}
_DENYING = NEGATIONS | frozenset("no refused refuses refuse declined declines unlikely impossible".split())
_ASKING = frozenset({"if", "whether"})
_SURE = 0.8


def ties(reading: Reading, sentence: ReadSentence, words: LinkWords) -> Iterator[Tie]:
    """The ties of a sentence by its words alone."""
    for trigger, word in words.triggers(sentence):
        before, after = _sides(reading, sentence.items, trigger, word)
        if before and after and not _denied(sentence.items, trigger, word):
            yield Tie(word, before, after, reading.words(sentence, trigger), _SURE)


def _sides(
    reading: Reading, items: Sequence[Item], trigger: Trigger, word: Word
) -> tuple[tuple[Entity, ...], tuple[Entity, ...]]:
    """The issues before and behind a link word; "because of X, Y" has them both behind it."""
    if word.frame == "link-object":
        return (), ()  # with its object between its words, which only a parse tells
    connects, last = word.part_of_speech == "connective", trigger.last
    by = word.part_of_speech == "verb" and last < len(items) and items[last].word == "by"
    after, end = _right(reading, items, last + by)
    if connects and _opens(items, trigger.first) and end < len(items) and items[end].word == ",":
        return _right(reading, items, end + 1)[0], after
    single = connects and " " not in word.lemma and word.evokes == "relation-causes"
    before = _left(reading, items, trigger.first, 1 if single and word.lemma not in CLAUSE else _FAR)
    return (after, before) if by else (before, after)


def _opens(items: Sequence[Item], at: int) -> bool:
    """Whether a clause begins at an item."""
    return at == 0 or items[at - 1].word in STOPS | {",", "but"}


def _right(reading: Reading, items: Sequence[Item], first: int) -> tuple[tuple[Entity, ...], int]:
    """The nearest issues from an item on, one or a list, and the comma that ends their clause, or where they end."""
    found: list[Entity] = []
    end = first
    for at in range(first, min(first + _FAR, len(items))):
        item = items[at]
        if known := issue(reading, item.mention):
            found.append(known)
            end = at + 1
        elif item.word in STOPS | CLAUSE | RELATIVE or (found and item.word not in _JOINING):
            break
    near = range(end, min(end + _FAR, len(items)))
    return tuple(found), next((at for at in near if items[at].word == ","), end)


def _left(reading: Reading, items: Sequence[Item], last: int, far: int) -> tuple[Entity, ...]:
    """The nearest issues before an item, one or a list."""
    found: list[Entity] = []
    for at in range(last - 1, max(-1, last - 1 - far), -1):
        item = items[at]
        if known := issue(reading, item.mention):
            found.insert(0, known)
        elif item.word in STOPS | CLAUSE - {"as"} or (found and item.word not in _JOINING):
            break
    return tuple(found)


def issue(reading: Reading, mention: Mention | None) -> Entity | None:
    """What a mention means as an issue; an institution as itself, a state as none."""
    if mention is None or reading.is_a(mention.entity, "State"):
        return None
    own = reading.is_a(mention.entity, "InternationalOrganization", "Forum")
    return as_issue(reading, mention) or (mention.entity if own else None)


def _denied(items: Sequence[Item], trigger: Trigger, word: Word) -> bool:
    """Whether the sentence only asks, or a "not" stands right before the word; or none where the word asks for one."""
    words = [item.word for item in items]
    if "?" in words[-2:] or not _ASKING.isdisjoint(words[: trigger.first]):
        return True
    if word.frame == "link-denied":
        return _DENYING.isdisjoint(words)
    return not _DENYING.isdisjoint(words[max(0, trigger.first - _NEAR) : trigger.first])
