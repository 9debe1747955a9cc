"""Issues that a sentence only names side by side: in a list, or "from … to …"; and places that lie in one another."""

from collections.abc import Iterator
from itertools import pairwise

from detente.build.events.circumstances import as_issue
from detente.build.reading import Reading, ReadSentence
from detente.build.small_words import AND, PREPOSITIONS
from detente.ontology.claims import Entity
from detente.ontology.codes import Relation

_FAR = 18
_LISTING = AND | {",", "the", "to", "'s", "as", "well", "on", "over", "of", "its", "their", "former", "a", "both"}
_ARTICLES = frozenset({"the", "disputed", "contested"})
Named = tuple[Entity, Relation, Entity, str]  # two issues, how they are tied, and by which word


def listed(reading: Reading, sentence: ReadSentence) -> Iterator[Named]:
    """Neighbours among the issues of a sentence that stand in one list, or of which one lies in the other."""
    for (left, one), (right, other) in pairwise(_issues(reading, sentence)):
        if one.id == other.id or right - left > _FAR:
            continue
        if _within(sentence, left, right) and one.type == other.type == "Dispute":
            yield one, Relation.PART_OF, other, "in"
        elif _side_by_side(sentence, left, right):
            yield one, Relation.MENTIONED_WITH, other, ""


def _issues(reading: Reading, sentence: ReadSentence) -> list[tuple[int, Entity]]:
    """The issues of a sentence and where they stand; a state counts only inside a list of issues."""
    mentions = [(at, item.mention) for at, item in enumerate(sentence.items) if item.mention]
    found = [(at, mention.entity, issue) for at, mention in mentions if (issue := as_issue(reading, mention))]
    named = {at for at, entity, _ in found if reading.is_a(entity, "Issue", "Place")}
    return [
        (at, issue) for at, entity, issue in found if not reading.is_a(entity, "State") or _in_list(sentence, at, named)
    ]


def _in_list(sentence: ReadSentence, at: int, named: set[int]) -> bool:
    """Whether a plain name stands between commas or "and" in a list whose other members are issues."""
    items = sentence.items
    before = items[at - 1].word if at else ""
    after = items[at + 1].word if at + 1 < len(items) else ""
    near = any(abs(at - other) <= 5 and other < at for other in named)
    return before in (",", "and") and after in (",", "and") and near


def _within(sentence: ReadSentence, left: int, right: int) -> bool:
    """Whether the second is where the first lies: "the Spratly Islands (or Nansha) in the South China Sea"."""
    items, at = sentence.items, right - 1
    while at > left and items[at].word in _ARTICLES:
        at -= 1
    place = items[right].mention
    between = [item.word for item in items[left + 1 : at]]
    aside = not between or between[-1] == ")" or (between[0] == between[-1] == "," and len(between) > 1)
    return place is not None and place.issue is not None and items[at].word == "in" and aside


def _side_by_side(sentence: ReadSentence, left: int, right: int) -> bool:
    """Whether little more than commas and "and" stand between two issues, or "from" before and "to" between them."""
    items = sentence.items
    between = [item.word for item in items[left + 1 : right]]
    if any(word in AND or word == "," for word in between) and not any(word in {".", ";", ":"} for word in between):
        heavy = [word for word in between if word and word not in _LISTING and word not in PREPOSITIONS]
        return len(heavy) <= 8
    return "from" in [item.word for item in items[max(0, left - 3) : left]] and "to" in between
