"""Answers as rows: aligned for a terminal, as CSV for a pipe, and in every other format that `--format` names."""

import csv
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TextIO

import click

from detente.command.terminal import coloured, columns, escaped, is_terminal, padded, plain, width, wrapped

Cell = str | int | float | bool | None | Sequence[str]
Row = Mapping[str, Cell]
GAP = 2
WORD = 14  # columns of a word that is not broken where there is room: ../2017-12-31
BELOW_WIDEST = 110  # nobody reads longer lines
BELOW_MOST = 4  # lines of one sentence
_FORMULA = re.compile(r"\s*[=+\-@]|\t")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its key in JSON and CSV; on a terminal its heading and look, and whether it stands under the row."""

    key: str
    heading: str = ""
    below: bool = False
    data: bool = False  # not for people: left out of tables
    look: Callable[[Row], str] | None = None  # what people see instead of the cell

    @property
    def title(self) -> str:
        """What stands above it."""
        return self.heading or self.key.replace("_", " ")

    def shown(self, row: Row) -> str:
        """The row's cell as people see it, on one line."""
        return plain(self.look(row) if self.look else text_of(row.get(self.key), ", "))


def write_rows(rows: Iterable[Row], table: Sequence[Column], format: str | None, stream: TextIO | None = None) -> int:
    """Write the rows to standard output in a format (None: a table on a terminal, else CSV); how many there were."""
    out = stream or sys.stdout
    counted = _Counted(rows)
    for text in WRITERS[format or ("table" if is_terminal(out) else "csv")](counted, table, coloured(out)):
        out.write(text)
    return counted.number


class _Counted:
    """The same rows, counted as they go."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows, self.number = rows, 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.number += 1
            yield row


def text_of(cell: Cell, between: str = "; ") -> str:
    """A cell as text."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float):
        return f"{cell:.4f}".rstrip("0").rstrip(".")
    return str(cell) if isinstance(cell, (str, int)) else between.join(cell)


def _table(rows: Iterable[Row], table: Sequence[Column], colours: bool) -> Iterator[str]:
    """Lines that fit the terminal; columns that are empty throughout are left out."""
    table = [column for column in table if not column.data]
    told = [{column.key: column.shown(row) for column in table} for row in rows]
    beside = [c for c in table if not c.below and any(row[c.key] for row in told)]
    below = [c for c in table if c.below]
    if not told:
        return
    cells = [[column.title, *(row[column.key] for row in told)] for column in beside]
    natural = [max(map(width, some)) for some in cells]
    words = [min(WORD, max(width(word) for cell in some for word in cell.split(" "))) for some in cells]
    widths = _widths(natural, words, columns())
    yield from (_styled(line, colours, bold=True) for line in _broken([column.title for column in beside], widths))
    for row in told:
        yield from (f"{line}\n" for line in _broken([row[column.key] for column in beside], widths))
        for column in below:
            lines = wrapped(row[column.key], min(columns(), BELOW_WIDEST) - 4, BELOW_MOST) if row[column.key] else []
            yield from (_styled(f"    {line}", colours, dim=column.key == "source") for line in lines)


def _broken(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    """The lines of a row whose cells are broken to the widths of their columns."""
    lines = [wrapped(cell, to) for cell, to in zip(cells, widths, strict=True)]
    return (_line(line, widths) for line in zip_longest(*lines, fillvalue=""))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return (" " * GAP).join(padded(cell, to) for cell, to in zip(cells, widths, strict=True)).rstrip()


def _styled(line: str, colours: bool, **style: bool) -> str:
    return (click.style(line, **style) if colours else line) + "\n"


def _widths(natural: Sequence[int], words: Sequence[int], room: int) -> list[int]:
    """Widths that fit the room: the widest columns give way first, down to their words if there is room, else to 6.

    What is left over goes to the narrowest of those that gave way.
    """
    left = room - GAP * (len(natural) - 1)
    cap = max(natural, default=0)
    least = words if sum(words) <= left else [min(6, wish) for wish in natural]

    def capped() -> list[int]:
        return [max(low, min(cap, wish)) for low, wish in zip(least, natural, strict=True)]

    while cap and sum(capped()) > left:
        cap -= 1
    widths = capped()
    for at in sorted(range(len(natural)), key=lambda at: natural[at]):
        widths[at] += max(0, min(natural[at] - widths[at], left - sum(widths)))
    return widths


def _csv(rows: Iterable[Row], table: Sequence[Column], _: bool) -> Iterator[str]:
    """RFC 4180 but for the line ends; no cell is a formula."""
    line = csv.writer(_Line(), lineterminator="\n").writerow
    yield line([column.key for column in table])
    for row in rows:
        yield line([_harmless(row.get(column.key)) for column in table])


class _Line:
    """Where a line of CSV is written to, to be had back: a writer returns what this returns."""

    def write(self, line: str) -> str:
        """The line."""
        return line


def _harmless(cell: Cell) -> str:
    """The cell as a spreadsheet may have it: text that it would take for a formula begins with an apostrophe."""
    text = text_of(cell)
    if text.isalnum() or not text:
        return text
    text = escaped(text.replace("\r\n", "\n"), keep="\n\t")
    return f"'{text}" if not isinstance(cell, (int, float)) and _FORMULA.match(text) else text


def _tsv(rows: Iterable[Row], table: Sequence[Column], _: bool) -> Iterator[str]:
    yield "\t".join(column.key for column in table) + "\n"
    for row in rows:
        cells = (row.get(column.key) for column in table)
        yield "\t".join(_harmless(plain(text_of(c)) if not isinstance(c, (int, float)) else c) for c in cells) + "\n"


def json_text(value: object, indent: int | None = None) -> str:
    """JSON that is safe to look at: no control character stands in it as itself."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, default=list)
    return re.sub(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]", lambda c: f"\\u{ord(c[0]):04x}", text)


def _object(row: Row, table: Sequence[Column]) -> dict[str, Cell]:
    return {column.key: row.get(column.key) for column in table}


def _json(rows: Iterable[Row], table: Sequence[Column], _: bool) -> Iterator[str]:
    """One array, an object a line."""
    mark = "["
    for row in rows:
        yield f"{mark}\n  {json_text(_object(row, table))}"
        mark = ","
    yield "[]\n" if mark == "[" else "\n]\n"


def _jsonl(rows: Iterable[Row], table: Sequence[Column], _: bool) -> Iterator[str]:
    for row in rows:
        yield json_text(_object(row, table)) + "\n"


def _markdown(rows: Iterable[Row], table: Sequence[Column], _: bool) -> Iterator[str]:
    table = [column for column in table if not column.data]
    yield f"| {' | '.join(column.title for column in table)} |\n|{' --- |' * len(table)}\n"
    for row in rows:
        cells = (re.sub(r"([\\`*_\[\]<>|&])", r"\\\1", column.shown(row)) for column in table)
        yield f"| {' | '.join(cells)} |\n"


WRITERS: dict[str, Callable[[Iterable[Row], Sequence[Column], bool], Iterator[str]]] = {
    "table": _table,
    "csv": _csv,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
    "markdown": _markdown,
}
