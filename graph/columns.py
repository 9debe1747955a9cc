"""Answers in columns: many rows of few texts, each text once and for every row its number."""

from __future__ import annotations  # an array takes no brackets at run time before Python 3.12

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, overload

from detente.ontology.errors import DetenteError

_SHOWN = 10  # rows of a repr


class Column:
    """The cells of one column: of each row the number of its text."""

    __slots__ = ("codes", "texts")

    def __init__(self, codes: array[int], texts: Mapping[int, str]) -> None:
        self.codes, self.texts = codes, texts

    def __iter__(self) -> Iterator[str]:
        return map(self.texts.__getitem__, self.codes)


class Columns(Sequence[dict[str, str]]):
    """An answer whose rows are made when they are looked at; `columns` are its cells by the names of the question."""

    def __init__(self, columns: Mapping[str, Column]) -> None:
        self.columns = dict(columns)

    @overload
    def __getitem__(self, at: int) -> dict[str, str]: ...
    @overload
    def __getitem__(self, at: slice) -> Columns: ...
    def __getitem__(self, at: int | slice) -> dict[str, str] | Columns:
        if isinstance(at, slice):
            return Columns({name: Column(one.codes[at], one.texts) for name, one in self.columns.items()})
        return {name: one.texts[one.codes[at]] for name, one in self.columns.items()}

    def __len__(self) -> int:
        return len(next(iter(self.columns.values())).codes)

    def __iter__(self) -> Iterator[dict[str, str]]:
        names = tuple(self.columns)
        if len(names) == 3:  # a display of dict takes half the time of its constructor
            one, two, three = names
            return ({one: a, two: b, three: c} for a, b, c in zip(*self.columns.values(), strict=True))
        return (dict(zip(names, cells)) for cells in zip(*self.columns.values(), strict=True))  # noqa: B905

    def __repr__(self) -> str:
        shown = [" · ".join(row.values()) for row in self[:_SHOWN]]
        left = len(self) - len(shown)
        return "\n".join(
            [f"{len(self)} rows: {', '.join(self.columns)}", *shown, *([f"… and {left} more"] * (left > 0))]
        )

    def column(self, name: str) -> list[str]:
        """The cells of one column as text."""
        return list(self.columns[name])

    def to_pandas(self) -> Any:
        """The same as a pandas.DataFrame of text; raises DetenteError where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise DetenteError("to_pandas() needs pandas: pip install pandas, or use column(name)") from None
        return pandas.DataFrame({name: list(one) for name, one in self.columns.items()})


def of_rows(names: Sequence[str], rows: Iterable[Sequence[str]]) -> Columns:
    """The same answer from its rows, whose cells are in the order of the names."""
    numbers: dict[str, int] = {}
    codes = [array("I") for _ in names]
    for row in rows:
        for column, cell in zip(codes, row, strict=True):
            column.append(numbers.setdefault(cell, len(numbers)))
    texts = dict(enumerate(numbers))
    return Columns({name: Column(column, texts) for name, column in zip(names, codes, strict=True)})
