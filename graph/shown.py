"""What notebooks show: a page in a frame, rows as a table; text of documents is text there too."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

SANDBOX = "allow-scripts allow-forms allow-downloads allow-popups"  # not the notebook's origin
FRAME = f'sandbox="{SANDBOX}" style="width:100%;height:720px;border:1px solid #ccc"'
CELL = 'style="text-align:left;vertical-align:top;max-width:32em;white-space:normal"'


@dataclass(frozen=True, slots=True)
class Page:
    """A page of `detente view`: `html` is the whole of it, to be written to a file; a notebook shows it."""

    heading: str
    html: str

    def __repr__(self) -> str:
        return f"Page({self.heading!r}, {len(self.html):,} characters)"

    def _repr_html_(self) -> str:
        return f'<iframe title="{escape(self.heading)}" {FRAME} srcdoc="{escape(self.html)}"></iframe>'


def table(rows: Sequence[dict[str, str]], count: int) -> str:
    """The first of so many rows as an HTML table, without columns that are empty."""
    columns = [name for name in (rows[0] if rows else {}) if any(row[name] for row in rows)]
    head = "".join(f"<th {CELL}>{escape(name.replace('_', ' '))}</th>" for name in columns)
    body = "".join(f"<tr>{''.join(f'<td {CELL}>{escape(row[name])}</td>' for name in columns)}</tr>" for row in rows)
    left = f" and {count - len(rows)} more" if count > len(rows) else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table><p>{len(rows)} rows{left}</p>"
