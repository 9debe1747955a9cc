"""DNA's event list (.csv): a row a statement, as DNA and rDNA export them; it has the statements' words, not the texts.

A text is put together from the statements in it, each at its own place with empty lines between them, so that offsets
stay what they were. Where an editor has changed the words, so that they no longer fit their places, they stand one
after the other instead.
"""

import csv
import io
from collections.abc import Iterator, Mapping
from datetime import datetime

from detente.graph.dna.coding import ROLES, Coding, Statement, Text, units, variables
from detente.graph.spreadsheet import safe, unsafe
from detente.ontology.errors import UnreadableInput

Row = dict[str, str]
NEEDED = ("time", "text", "document_id")
COLUMNS = (
    "statement_id time person organization concept agreement start_position stop_position text coder document_id "
    "document_title document_author document_source document_section document_type"
).split()
_TRUTHS = {"1": 1, "true": 1, "yes": 1, "0": -1, "false": -1, "no": -1}


def read_event_list(data: bytes, name: str, given: Mapping[str, str] | None = None) -> Coding:
    """The statements of an event list and what it has of their texts; raises UnreadableInput with `name:row`."""
    wanted = variables(given or {})
    rows = list(_rows(data, name, wanted))
    by_document: dict[str, list[tuple[int, Row]]] = {}
    for number, row in rows:
        by_document.setdefault(row["document_id"], []).append((number, row))
    scale = any(row[wanted["agreement"]].strip().lower() not in _TRUTHS for _, row in rows)
    texts, statements = [], []
    for document, some in by_document.items():
        text, spans = _put_together(document, [row for _, row in some], name)
        texts.append(text)
        statements += [
            _statement(row, text.id, span, wanted, f"{name}:{number}", scale=scale)
            for (number, row), span in zip(some, spans, strict=True)
        ]
    return Coding(tuple(texts), tuple(statements))


def _rows(data: bytes, name: str, wanted: Mapping[str, str]) -> Iterator[tuple[int, Row]]:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{name}: not UTF-8 at byte {wrong.start}; save it as CSV in UTF-8") from None
    head = text.partition("\n")[0]
    between = max(";,\t", key=head.count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=between)
    columns = set(reader.fieldnames or ())
    missing = [each for each in (*NEEDED, wanted["concept"], wanted["agreement"]) if each not in columns]
    if missing or not {wanted["person"], wanted["organization"]} & columns:
        lacks = ", ".join(missing) or f"{wanted['person']} or {wanted['organization']}"
        raise UnreadableInput(f"{name}: no event list of Discourse Network Analyzer: it has no column {lacks}")
    try:
        for row in reader:
            if None in row or None in row.values():
                raise UnreadableInput(f"{name}:{reader.line_num}: the row has not as many cells as the heading")
            yield reader.line_num, {column: unsafe(cell) for column, cell in row.items()}
    except csv.Error as wrong:
        raise UnreadableInput(f"{name}:{reader.line_num}: {wrong}") from None


def _put_together(document: str, rows: list[Row], name: str) -> tuple[Text, list[tuple[int, int]]]:
    """A text of which only the statements are known, and where each stands in it."""
    words, spans = _in_place(rows) or _in_a_row(rows)
    row = rows[0]
    return Text(
        id=f"dna-{document}",
        title=row.get("document_title", ""),
        words=words,
        date=_iso(row["time"], f"{name}: statement {row.get('statement_id', '')}"),
        author=row.get("document_author", ""),
        source=row.get("document_source", ""),
    ), spans


def _in_place(rows: list[Row]) -> tuple[str, list[tuple[int, int]]] | None:
    """The words where their positions say, or None where these are missing, do not fit or contradict each other."""
    cells: dict[int, str] = {}
    spans = []
    for row in rows:
        start, stop = row.get("start_position", ""), row.get("stop_position", "")
        if not (start.isdecimal() and stop.isdecimal()) or int(stop) - int(start) != len(row["text"]):
            return None
        for at, letter in enumerate(row["text"], int(start)):
            if cells.setdefault(at, letter) != letter:
                return None
        spans.append((int(start), int(stop)))
    if any(letter > "\uffff" for letter in cells.values()):
        return None
    return "".join(cells.get(at, "\n") for at in range(max(cells, default=-1) + 1)), spans


def _in_a_row(rows: list[Row]) -> tuple[str, list[tuple[int, int]]]:
    """The words one after the other with empty lines between them."""
    words, spans = "", []
    for row in rows:
        words += "\n\n" if words else ""
        spans.append((len(words), len(words) + len(row["text"])))
        words += row["text"]
    return words, spans


def _statement(
    row: Row, text: str, span: tuple[int, int], wanted: Mapping[str, str], where: str, *, scale: bool
) -> Statement:
    said = row[wanted["agreement"]].strip().lower()
    try:
        number = int(said) if scale else _TRUTHS[said]
    except ValueError:
        raise UnreadableInput(f'{where}: agreement "{said}" is neither true, false nor a number') from None
    person, organization, concept = (row.get(wanted[role], "").strip() for role in ROLES[:3])
    sign = (number > 0) - (number < 0)
    return Statement(text, *span, person, organization, concept, sign, row.get("coder", ""))


def _iso(time: str, where: str) -> str:
    try:
        return datetime.fromisoformat(time.strip()).strftime("%Y-%m-%dT%H:%M:%S")
    except ValueError:
        raise UnreadableInput(f'{where}: "{time}" is no time; DNA writes 2018-06-13 00:00:00') from None


def write_event_list(coding: Coding) -> str:
    """The statements as DNA exports them: ";" between cells, and neither it nor quotation marks within them."""
    texts = {text.id: text for text in coding.texts}
    number = {text.id: at for at, text in enumerate(coding.texts, 1)}
    lines = [";".join(f'"{column}"' for column in COLUMNS)]
    for at, one in enumerate(coding.statements, 1):
        text = texts[one.text]
        start, stop = units(text.words[: one.start]), units(text.words[: one.stop])
        names = (one.person, one.organization, one.concept)
        cells = [str(at), text.date.replace("T", " "), *map(_quoted, names), str(int(one.agreement > 0))]
        cells += [str(start), str(stop), _quoted(text.words[one.start : one.stop]), "1", str(number[one.text])]
        cells += map(_quoted, (text.title, text.author, text.source, "", ""))
        lines.append(";".join(cells))
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """A cell that DNA reads, and that no spreadsheet takes for a formula."""
    plain = safe(words.replace(";", ",").replace('"', "'"))
    return f'"{plain}"'
