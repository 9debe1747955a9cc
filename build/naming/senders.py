"""Who signs a letter or telegram, and who is named beside a state in brackets: "Lindqvist (Sweden)"."""

from itertools import pairwise

from detente.build.naming.no_names import common, no_name
from detente.build.naming.walk import Walk

_LONGEST = 4  # words of a signature


def signature(walk: Walk) -> bool:
    """Whether a sentence is the name under a letter or telegram: nothing but capitals, at the very end."""
    text, slots = walk.document.text, walk.slots
    if len(slots) > _LONGEST or text[slots[-1].end :].strip():
        return False
    if no_name(walk, 0, len(slots)) or common(walk, 0, len(slots)) or not _alone(text, slots[0].start):
        return False
    return all(slot.text[0].isupper() for slot in slots) and _is_message(walk)


def heads_message(walk: Walk) -> bool:
    """Whether a sentence heads a message, whose sender is "I" from then on: "Telegram From the Ambassador (Lee) to"."""
    messages = walk.vocabulary.messages
    if "from" not in walk.words:
        return False
    return any(one in messages and other == "from" for one, other in pairwise(walk.words)) and _is_message(walk)


def beside_state(walk: Walk, last: int) -> str | None:
    """The state in brackets right after a name, which only persons at a conference have: "Lindqvist (Sweden)"."""
    body = walk.body_at(last + 1) if walk.word(last) == "(" and walk.word(last + 2) == ")" else None
    return body.id if body and body.type == "State" else None


def _alone(text: str, start: int) -> bool:
    """Whether a line begins at a place of the text."""
    return start > 0 and text[:start].rstrip(" \t").endswith("\n")


def _is_message(walk: Walk) -> bool:
    """Whether the first line of the document says that it is a letter, a telegram or the like."""
    first = walk.document.text.lstrip()[:200].partition("\n")[0]
    return not walk.vocabulary.messages.isdisjoint(first.lower().split())
