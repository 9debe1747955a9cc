"""Members in brackets behind a body's name: "the Quad (the United States, Japan, India and Australia)"."""

from collections.abc import Iterator

from detente.build.groups import group_right
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity

_FEWEST = 2
_OPENING = frozenset({"the", "comprising", "namely", "including", "composed", "of", "made", "up", "grouping", "i.e."})
_BODIES = ("InternationalOrganization", "Forum", "Treaty")


def listed(reading: Reading, sentence: ReadSentence) -> Iterator[tuple[Entity, Entity]]:
    """Each state that stands with others in brackets behind a body, and the body."""
    items = sentence.items
    for at, item in enumerate(items[:-1]):
        body = item.mention.entity if item.mention else None
        if body and items[at + 1].word == "(" and reading.is_a(body, *_BODIES):
            states = [each.entity for each in _bracketed(sentence, at + 2)]
            if len(states) >= _FEWEST and all(each.type == "State" for each in states):
                yield from ((state, body) for state in states)


def _bracketed(sentence: ReadSentence, at: int) -> list[Mention]:
    """The names of a list that fills its brackets; none where anything else stands there."""
    items = sentence.items
    while at < len(items) and items[at].word in _OPENING:
        at += 1
    close = next((n for n in range(at, len(items)) if items[n].word == ")"), len(items))
    found = group_right(items, at) if at < close < len(items) else []
    return found if found and found[-1].entity.end == _last(sentence, close) else []


def _last(sentence: ReadSentence, close: int) -> int:
    """Where the last name before a closing bracket ends."""
    return sentence.items[close - 1].end
