"""`documents.csv`: what the files of a folder do not say themselves (file, title, date, author, publisher, url)."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from detente.build.documents.new_document import DETAILS
from detente.build.documents.publication_date import normalised
from detente.command.folders import LIST_NAME
from detente.ontology.errors import UnreadableInput

Row = dict[str, str]


def document_list(folder: Path, name: str = LIST_NAME) -> dict[str, tuple[int, Row]]:
    """Line number and details of each file that the folder's `documents.csv` lists; {} where there is no such list.

    Raises UnreadableInput as `documents.csv:line: what`, by the `name` that errors give the list.
    """
    path = folder / LIST_NAME
    if not path.is_file():
        return {}
    try:
        data = path.read_bytes()
    except OSError as fault:
        raise UnreadableInput(f"{path}: {fault.strerror}") from None
    rows: dict[str, tuple[int, Row]] = {}
    try:
        for line, row in _rows(data):
            file = plain_name(row.pop("file"))
            if file in rows:
                raise UnreadableInput(f'{line}: "{file}" stands in line {rows[file][0]} already')
            rows[file] = line, row
    except UnreadableInput as fault:
        raise UnreadableInput(f"{name}:{fault}") from None
    return rows


def plain_name(name: str) -> str:
    """A file name as lists and disks may both spell it: composed letters, forward slashes."""
    return unicodedata.normalize("NFC", name.strip().replace("\\", "/").removeprefix("./"))


def _rows(data: bytes) -> Iterator[tuple[int, Row]]:
    text = _text(data)
    first = text.partition("\n")[0]
    mark = next((mark for mark in ",;\t" if mark in first), ",")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=True)
    try:
        header = [name.strip().lower() for name in next(reader, [])]
        if "file" not in header:
            raise UnreadableInput(f'1: no column "file"; the first line is file,{",".join(DETAILS)}')
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield reader.line_num, _row(header, cells, reader.line_num)
    except csv.Error as fault:
        raise UnreadableInput(f"{reader.line_num}: {fault}") from None


def _row(header: list[str], cells: list[str], line: int) -> Row:
    if len(cells) > len(header):
        raise UnreadableInput(
            f"{line}: {len(cells)} cells for {len(header)} columns; put quotes around a title with a comma"
        )
    found = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name in ("file", *DETAILS)}
    if not found.get("file"):
        raise UnreadableInput(f"{line}: no file is named")
    try:
        return {**found, "date": normalised(found.get("date", ""))}
    except UnreadableInput as fault:
        raise UnreadableInput(f"{line}: {fault}") from None


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = data.count(b"\n", 0, fault.start) + 1
        raise UnreadableInput(f'{line}: not UTF-8; save it as "CSV UTF-8"') from None
