"""Reads issue links: two issues that a sentence ties together, by a connective or side by side."""

from collections.abc import Iterator
from itertools import pairwise

from detente.build.events.circumstances import as_issue
from detente.build.reading import Reading, ReadSentence
from detente.build.small_words import AND, PREPOSITIONS
from detente.ontology.claims import Entity, IssueLink, Relation
from detente.ontology.identifiers import kebab

_FAR = 18
_RELATIONS = {f"relation-{kebab(relation)}": relation for relation in Relation}
_LISTING = AND | {",", "the", "to", "'s", "as", "well", "on", "over", "of", "its", "their", "former", "a", "both"}


def links(reading: Reading) -> Iterator[IssueLink]:
    """The issue links of a document: neighbours among a sentence's issues that words tie, or that stand in one list."""
    for sentence in reading.sentences:
        issues = _issues(reading, sentence)
        for (left, one), (right, other) in pairwise(issues):
            if one.id == other.id or right - left > _FAR:
                continue
            found = _tie(reading, sentence, left, right)
            if found:
                relation, trigger = found
                yield IssueLink(
                    evidence=reading.quote(sentence.start, sentence.end),
                    rule="link.connective" if trigger else "link.listed",
                    confidence=0.65 if trigger else 0.5,
                    issues=(one, other),
                    relation=relation,
                    trigger=trigger,
                )


def _issues(reading: Reading, sentence: ReadSentence) -> list[tuple[int, Entity]]:
    """The issues of a sentence and where they stand; a state counts only inside a list of issues."""
    found: list[tuple[int, Entity]] = []
    named = {
        at
        for at, item in enumerate(sentence.items)
        if item.mention and reading.is_a(item.mention.entity, "Issue", "Place") and as_issue(reading, item.mention)
    }
    for at, item in enumerate(sentence.items):
        issue = as_issue(reading, item.mention) if item.mention else None
        if issue is None or item.mention is None:
            continue
        if reading.is_a(item.mention.entity, "State") and not _listed(sentence, at, named):
            continue
        found.append((at, issue))
    return found


def _listed(sentence: ReadSentence, at: int, named: set[int]) -> bool:
    """Whether a plain name stands between commas or "and" in a list whose other members are issues."""
    items = sentence.items
    before = items[at - 1].word if at else ""
    after = items[at + 1].word if at + 1 < len(items) else ""
    near = any(abs(at - other) <= 5 and other < at for other in named)
    return before in (",", "and") and after in (",", "and") and near


def _tie(reading: Reading, sentence: ReadSentence, left: int, right: int) -> tuple[Relation, str] | None:
    """What ties two issues: a connective between them, or a list."""
    items = sentence.items
    for trigger, word in sentence.frames("link"):
        if left < trigger.first and trigger.last <= right:
            return _RELATIONS[word.evokes], reading.words(sentence, trigger)
    between = [item.word for item in items[left + 1 : right]]
    inner = items[right].mention
    if inner and "in" in between and len(between) <= 12 and reading.is_a(inner.entity, "Place"):
        return Relation.PART_OF, "in"
    if any(word in AND or word == "," for word in between) and not any(word in {".", ";", ":"} for word in between):
        heavy = [word for word in between if word and word not in _LISTING and word not in PREPOSITIONS]
        return (Relation.MENTIONED_WITH, "") if len(heavy) <= 8 else None
    if "from" in [item.word for item in items[max(0, left - 3) : left]] and "to" in between:
        return Relation.MENTIONED_WITH, ""
    return None
