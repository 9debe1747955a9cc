"""What stands before an office: "former", "then", "-elect" tell its time, "acting" and "opposition" are part of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from detente.build.grammar.parse import Word as Token
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Entity
from detente.ontology.lexicon import Word

_TOKEN = re.compile(r"(?:[a-z]\.)+|[\w.]+(?:-\w+)*|[^\w\s]", re.IGNORECASE)
_TO_COME = re.compile(r"[\s-]{1,2}(?:elect|designate|nominate|in-waiting|nominee|hopeful|candidate)\b", re.IGNORECASE)
_SMALL = frozenset("the a an his her its their our my 's ' - u.s. us".split())
_FAR = 9  # words before an office among which its qualifiers stand


class When(StrEnum):
    """When somebody holds an office, by the words beside it; the values are statuses of the lexicon's aspects."""

    NOW = ""
    THEN = "held"
    ENDED = "cancelled"
    COMING = "planned"


@dataclass(frozen=True, slots=True)
class Qualified:
    """What stands before an office: the time, the word that tells it, and what belongs to the office's name."""

    when: When = When.NOW
    start: int = 0
    end: int = 0
    name: str = ""


def qualified(
    reading: Reading,
    sentence: ReadSentence,
    start: int,
    end: int,
    of: Entity | None = None,
    hanging: Iterable[Token] = (),
) -> Qualified:
    """What the words around an office at text[start:end] say of it, past the words that say whose it is.

    Those that a parse has `hanging` on it count from afar: "a former Internal Revenue commissioner".
    """
    if reading.folded[start:end].lower().endswith(("-elect", "-designate")) or _TO_COME.match(reading.folded, end):
        return Qualified(When.COMING, start, end)
    owner = of.text.lower().split() if of else []
    found, name = Qualified(), ""
    before = list(_TOKEN.finditer(reading.folded, sentence.start, start))
    for at in range(len(before) - 1, max(-1, len(before) - 1 - _FAR), -1):
        text = before[at].group()
        words = _entries(reading, text)
        told = next((word.aspect for word in words if word.aspect), "")
        if told and _tells(text, at, before):
            found = Qualified(When(told), before[at].start(), before[at].end())
        elif any(word.evokes for word in words):
            name = f"{text} {name}"
        elif not (words or text.lower() in _SMALL or text.lower() in owner or text in reading.gazetteer.actor_named):
            break
    for each in hanging if found.when is When.NOW else ():
        told = next((word.aspect for word in _entries(reading, each.text) if word.aspect), "")
        if told and each.text != "Then":
            found = Qualified(When(told), each.start, each.end)
    return Qualified(found.when, found.start, found.end, name)


def _entries(reading: Reading, text: str) -> list[Word]:
    """The entries of a word that may qualify an office."""
    return [word for word in reading.lexicon.forms.get(text.lower(), ()) if word.frame == "office-qualifier"]


def _tells(text: str, at: int, before: list[re.Match[str]]) -> bool:
    """Whether a word tells of the time of an office: not the "Then" of "Then President Moon spoke"."""
    return not (text == "Then" and at == 0 and not (len(before) > 1 and before[1].group() == "-"))
