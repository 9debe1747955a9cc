"""What a coder has marked: statements in texts, each with who says what of which concept."""

from collections.abc import Mapping
from dataclasses import dataclass

from detente.ontology.errors import UnreadableInput

ROLES = ("person", "organization", "concept", "agreement")


@dataclass(frozen=True, slots=True)
class Text:
    """A document of a DNA database; `date` is an ISO date and time."""

    id: str
    title: str
    words: str
    date: str
    author: str = ""
    source: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A marked passage; `start` and `stop` count Unicode code points, `agreement` is for above 0 and against below."""

    text: str  # the id of its document
    start: int
    stop: int
    person: str
    organization: str
    concept: str
    agreement: int  # 1, -1, or 0 where an integer scale has 0
    coder: str = ""


@dataclass(frozen=True, slots=True)
class Coding:
    """The texts and the statements in them, in the order in which they were found."""

    texts: tuple[Text, ...]
    statements: tuple[Statement, ...]


def variables(given: Mapping[str, str]) -> dict[str, str]:
    """The name of the variable that plays each role; those of DNA's standard type where nothing else is given."""
    if strange := sorted(given.keys() - set(ROLES)):
        raise UnreadableInput(f"no role {', '.join(strange)}; a statement has {', '.join(ROLES)}")
    return {role: given.get(role, role) for role in ROLES}


def code_points(words: str, offset: int) -> int:
    """The place in Unicode code points of an offset in UTF-16 units, in which Java counts."""
    if len(words) == units(words):
        return offset
    return len(words.encode("utf-16-le", "surrogatepass")[: 2 * offset].decode("utf-16-le", "surrogatepass"))


def units(words: str) -> int:
    """The length of words in UTF-16 units."""
    return len(words) + sum(letter > "\uffff" for letter in words)
