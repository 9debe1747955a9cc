"""Titles of records: whether a paper calls itself the record of a meeting, and whom and what the title names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from detente.build.reading import Reading
from detente.build.records.heads import mentions
from detente.build.records.lines import Line
from detente.ontology.claims import Entity

MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call"})

# What records call themselves.
_RECORD = re.compile(
    r"(?:\[?\d+[.\]]\s*)?(?:[\w'-]+\s+){0,3}?"
    r"(?P<paper>memorand(?:um|a)|memcons?|memos?|minutes|records?|notes|summary|summaries|report|transcript|account"
    r"|highlights|proc[eè]s[- ]verbal|readout|communiqu[eé])\b(?P<rest>.*)",
    re.IGNORECASE,
)
_LOOSE = re.compile(
    r"memos?$|memcon|summar|report|transcript|account|highlights|readout|communiqu", re.IGNORECASE
)  # news too
_OF = re.compile(r"\s*(?:of|on|for|from)\b", re.IGNORECASE)
_BY_NAME = re.compile(r"(?:\[?\d+[.\]]\s*)?(?:memcons?|telcons?|telecons?)\b", re.IGNORECASE)
_FOR_THE_FILE = re.compile(r"\s*for\s+(?:the\s+)?(?:record|files?|president's files?)\b", re.IGNORECASE)
_SENT = re.compile(r"\b(?:from|to|by)\b", re.IGNORECASE)
_TELEPHONE = re.compile(r"\b(?:tele)?phone\b|\btel(?:e)?con", re.IGNORECASE)
_PARTIES = re.compile(r"\b(?:between|with)\s+(?P<who>[^,\d]+(?:,\s+and\s+[^,\d]+)?)", re.IGNORECASE)
_OF_THE = re.compile(r"\s+of\s+(?:the\s+)?")
_PLACED = re.compile(r"\s+(?:in|at|on|held|regarding|concerning)\s", re.IGNORECASE)
_LAST_TITLE = 12  # lines among which the title must be
_LONG = 300  # characters of a line that no title has
_REACH = 60  # words of a title in which a meeting is looked for


@dataclass(frozen=True, slots=True)
class Title:
    """The line in which a paper calls itself a record; `sure` where no list has to bear it out."""

    line: Line
    type: str
    sure: bool
    words: str  # of the meeting, as read
    parties: tuple[tuple[int, int], ...] = ()  # where it names who met
    body: Entity | None = None  # whose meeting it was: "Minutes of the 5th meeting of the Council"


def title(reading: Reading, head: Sequence[Line]) -> Title | None:
    """The line in which a paper calls itself the record of a meeting: a sure one, or else the first."""
    found = [each for line in head[:_LAST_TITLE] if (each := _title(reading, line))]
    return next((each for each in found if each.sure), found[0] if found else None)


def _title(reading: Reading, line: Line) -> Title | None:
    """The title of a record that a line is; not a sure one where it is sent from somebody, or news call it so too."""
    if len(line.text) > _LONG:
        return None
    call = _TELEPHONE.search(line.text) is not None
    found = _RECORD.match(line.text)
    if found is None:
        name = _BY_NAME.match(line.text)
        return Title(line, "Call" if call else "Meeting", True, name.group()) if name else None
    rest, at = found["rest"], found.start("rest")
    meant = _meeting(reading, rest)
    if meant is None:
        return Title(line, "Meeting", False, found["paper"]) if _FOR_THE_FILE.match(rest) else None
    first, last, class_ = meant
    sure = _OF.match(rest) and not _SENT.search(rest[:first]) and not _LOOSE.search(found["paper"])
    parties, body = tuple(_parties(line, at + last)), _body(reading, line.start + at + last)
    return Title(line, "Call" if call else class_, bool(sure), rest[first:last], parties, body)


def _body(reading: Reading, at: int) -> Entity | None:
    """The institution named right after "meeting of (the)"."""
    of = _OF_THE.match(reading.folded, at)
    found = next(mentions(reading, of.end(), of.end() + 1), None) if of else None
    return found.entity if found and reading.is_a(found.entity, "Institution") else None


def _parties(line: Line, at: int) -> Iterator[tuple[int, int]]:
    """Where a title names who met, after "between" or "with": each up to an "and", a comma, or where it was."""
    found = _PARTIES.search(line.text, at)
    if found is None:
        return
    begin = found.start("who")
    for joint in re.finditer(r"\s+and\s+|$", found["who"]):
        end = found.start("who") + joint.start()
        placed = None if "(" in line.text[begin:end] else _PLACED.search(line.text, begin, end)
        yield line.start + begin, line.start + (placed.start() if placed else end)
        begin = found.start("who") + joint.end()


def _meeting(reading: Reading, text: str) -> tuple[int, int, str] | None:
    """Where a title first names a meeting, and of which class."""
    words = list(re.finditer(r"[^\W\d_][\w'-]*", text))[:_REACH]
    for first, word in enumerate(words):
        for last in range(min(first + 3, len(words)), first, -1):
            phrase = text[word.start() : words[last - 1].end()].lower()
            for entry in reading.lexicon.forms.get(phrase, ()):
                if entry.part_of_speech == "noun" and entry.evokes in MEETINGS:
                    return word.start(), words[last - 1].end(), entry.evokes
    return None
