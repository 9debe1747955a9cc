"""Rows as Parquet, for those who read them with pandas, Arrow, DuckDB or R."""

import sys
from collections.abc import Callable, Sequence
from typing import Any

import click

from detente.command.tables import Row
from detente.command.terminal import is_terminal
from detente.ontology.errors import DetenteError

_XSD = "http://www.w3.org/2001/XMLSchema#"
_TYPES: dict[str, tuple[str, Callable[[str], object]]] = {
    f"{_XSD}integer": ("int64", int),
    f"{_XSD}decimal": ("float64", float),
    f"{_XSD}double": ("float64", float),
    f"{_XSD}float": ("float64", float),
    f"{_XSD}boolean": ("bool", lambda text: text in ("true", "1")),
}


def write_parquet(names: Sequence[str], datatypes: Sequence[str], rows: Sequence[Row]) -> None:
    """Write the rows to standard output: numbers and truth values where a column has nothing else, else text.

    Raises DetenteError where pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError:
        raise DetenteError('--format parquet needs pyarrow: pip install "detente[parquet]"') from None
    if is_terminal(sys.stdout):
        raise click.UsageError("Parquet is not for a terminal: write it to a file with > answer.parquet")
    columns = {
        name: _column(pyarrow, [row[name] for row in rows], datatype)
        for name, datatype in zip(names, datatypes or ["" for _ in names], strict=True)
    }
    sys.stdout.flush()
    parquet.write_table(pyarrow.table(columns), sys.stdout.buffer)


def _column(pyarrow: Any, cells: Sequence[object], datatype: str) -> Any:
    """An array of the type of the cells' datatype; of text where one of them is no such value, or too large."""
    kind, read = _TYPES.get(datatype, ("string", str))
    try:
        return pyarrow.array([None if cell is None else read(str(cell)) for cell in cells], type=kind)
    except (ValueError, OverflowError):  # pyarrow's own errors are ValueErrors
        return pyarrow.array(cells, type="string")
