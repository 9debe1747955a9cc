"""Lists of those present at the head of a record: where they stand, and who is in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from detente.build.reading import Reading
from detente.build.records.entries import Entries, Entry
from detente.build.records.heads import date_line
from detente.build.records.lines import Kind, Line, kind, roll, told
from detente.build.records.people import Whom
from detente.build.records.sides import Sides
from detente.build.records.titles import Title
from detente.ontology.claims import Entity, Time

_LONGEST = 5000  # characters of a line that are read for names
_PROSE_BEFORE = 12  # paragraphs that may stand between the title and a list


@dataclass(frozen=True, slots=True)
class _Row:
    """A line of a list: where the list ended and how many were in it before, and what kind of line it is."""

    end: int
    before: int
    kind: str  # side, titled, bare


@dataclass(slots=True)
class Listed:
    """Those present, in the order of the list, nobody twice, and the span in which they are listed."""

    start: int
    end: int
    entities: dict[str, Entity] = field(default_factory=dict)
    rows: list[_Row] = field(default_factory=list)

    def add(self, entity: Entity) -> None:
        """Take somebody in; two offices that nobody is known to hold may be two persons' ("Minister")."""
        self.entities.setdefault(entity.id or str(entity.start), entity)


def head_lines(found: Iterator[Line]) -> list[Line]:
    """The lines up to where a paper begins to tell for good."""
    head: list[Line] = []
    told_so_far, paragraph = 0, -1
    for line in found:
        if kind(line) is Kind.PROSE and line.paragraph != paragraph:
            told_so_far, paragraph = told_so_far + 1, line.paragraph
            if told_so_far > _PROSE_BEFORE:
                break
        head.append(line)
    return head


class Lister:
    """Reads the lists of one document."""

    def __init__(self, reading: Reading, title: Title | None, when: Time | None, place: Entity | None) -> None:
        """With the title of the record, and when and where they met, if it is told."""
        self._reading, self._title, self._place = reading, title, place
        self._offices: dict[int, Entity | None] = {}  # where an office stands without a name -> on which side
        self._whom = Whom(reading, when.edtf if when else "")
        self._sides = Sides(reading)
        self._entries = Entries(reading.lexicon, self._sides.classes)
        self._side: Entity | None = None

    def read(self, head: Sequence[Line]) -> Listed | None:
        """Everybody listed; None where nobody is."""
        found = self._headed(head) or (self._told(head) or self._loose(head) if self._title else None)
        return self._filled(found) if found else None

    def _headed(self, head: Sequence[Line]) -> Listed | None:
        """Everybody under a heading that says so, or in a sentence that does."""
        found: Listed | None = None
        opened = False
        for line in head:
            match kind(line):
                case Kind.NOTE:
                    if opened and found and self._entries.names_somebody(line.text[1:-1]):
                        self._line(found, line.start + 1, line.end - 1)
                case Kind.ROLL:
                    found, opened = found or Listed(line.start, line.end), True
                    self._open(found, line)
                case Kind.PROSE:
                    if found and found.entities:
                        if opened and found.rows:
                            self._unheaded(found)
                        break
                    opened = False
                case Kind.PLAIN if opened and found and not self._ends(line):
                    self._line(found, line.start, line.end)
                case _:
                    opened = False
        return found if found and found.entities else None

    def _open(self, found: Listed, line: Line) -> None:
        """Begin a list at its heading, with whose it is and with whom the same line names."""
        heading = roll(line)
        assert heading is not None
        self._side = None
        if heading.whose:
            start, end = heading.whose
            side = self._sides.side(self._reading.folded[start:end], start)
            self._take(found, side[0] if side else None)
        if heading.begins:
            self._line(found, heading.begins, line.end)

    def _told(self, head: Sequence[Line]) -> Listed | None:
        """Everybody in the sentences that tell who was there: "Present at the meeting were …; also present were …"."""
        found: Listed | None = None
        sentences = self._reading.sentences
        at = bisect_left(sentences, head[0].start, key=lambda each: each.start)
        while at < len(sentences) and sentences[at].start < head[-1].end:
            start, end = sentences[at].start, sentences[at].end
            if begins := told(self._reading.folded[start:end]):
                found = found or Listed(start, end)
                self._line(found, start + begins, end)
            at += 1
        return found if found and found.entities else None

    def _loose(self, head: Sequence[Line]) -> Listed | None:
        """The first two or more lines in a row that begin with a title and a name, with the sides above them."""
        found: Listed | None = None
        rows = 0
        for line in head:
            plain = kind(line) is Kind.PLAIN
            side = plain and (self._sides.side(line.text, line.start) or self._sides.body(line.text, line.start))
            if side or (plain and self._entries.names_somebody(line.text) and not self._ends(line)):
                found = found or Listed(line.start, line.end)
                rows += not side
                self._line(found, line.start, line.end)
            elif found and rows > 1 and plain and not self._ends(line) and any(self._entries.read(line.text)):
                self._line(found, line.start, line.end)
            elif rows > 1:
                break
            elif kind(line) is not Kind.NOTE:
                found, rows = None, 0
        return found if rows > 1 else None

    def _ends(self, line: Line) -> bool:
        return (self._title is not None and line == self._title.line) or date_line(self._reading, line)

    def _unheaded(self, found: Listed) -> None:
        """Take the last row out if it is the heading of what follows: a side without anybody, or a lone bare word."""
        kinds = [row.kind for row in found.rows]
        titled = kinds[:-1].count("titled")
        bare = kinds[-1] == "bare" and len(kinds) > 3 and titled * 3 >= (len(kinds) - 1) * 2
        if bare or (kinds[-1] == "side" and titled):
            found.end = found.rows[-1].end
            for key in list(found.entities)[found.rows[-1].before :]:
                del found.entities[key]

    def _take(self, found: Listed, side: Entity | None) -> None:
        """Take in a side, if it is known, as that of whom the next lines name."""
        self._side = side
        if side:
            found.rows.append(_Row(found.end, len(found.entities), "side"))
            found.add(side)
            found.end = max(found.end, side.end)

    def _line(self, found: Listed, start: int, end: int) -> None:
        """Take in the side or the persons that a line names."""
        text = self._reading.folded[start : min(end, start + _LONGEST)]
        if side := self._sides.side(text, start):
            self._take(found, side[0])
            return
        side_of, mark, rest = text.partition(": ")
        if mark and rest and (side := self._sides.side(side_of, start)):  # "United States: The Secretary"
            self._take(found, side[0])
            start, text = start + len(text) - len(rest), rest
        before, named = len(found.entities), False
        for entry in self._entries.read(text):
            named = True
            found.add(self._who(entry, start))
        if named:
            titled = self._entries.names_somebody(text) or not text.replace(" ", "").isalpha()
            found.rows.append(_Row(found.end, before, "titled" if titled else "bare"))
            found.end = max(found.end, end)
        elif body := self._sides.body(text, start):
            self._take(found, body)

    def _who(self, entry: Entry, at: int) -> Entity:
        start, end = at + entry.start, at + entry.end
        if entry.office:
            self._offices[start] = self._side
            return self._whom.office(start, end)
        return self._whom.person(start, end, self._side)

    def _filled(self, found: Listed) -> Listed:
        """The list with the offices that stand without a name filled by whom it can tell, nobody twice."""
        home = self._whom.home(list(found.entities.values()), self._place)
        filled = Listed(found.start, found.end)
        for entity in found.entities.values():
            if entity.id is None and entity.start in self._offices:
                holder = self._whom.holder(entity, self._offices[entity.start], home)
                if holder.id in found.entities:  # who is named beside an office is somebody else
                    holder = self._whom.holder(entity, self._offices[entity.start], None, held=False)
                entity = holder
            filled.add(entity)
        return filled

    def parties(self, title: Title) -> list[Entity]:
        """Those whom a title names: "Conversation between the German Ambassador (Krekeler) and Secretary Dulles"."""
        found = Listed(title.line.start, title.line.end)
        self._side = None
        for start, end in title.parties:
            for entry in self._entries.read(self._reading.folded[start:end]):
                found.add(self._who(entry, start))
        return list(self._filled(found).entities.values())
