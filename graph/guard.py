"""What must not reach the SPARQL engine: updates, services, graphs from elsewhere, and queries that would kill it."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import urljoin

from detente.graph.vocabulary import PREFIXES
from detente.ontology.errors import InvalidQuery

DEEPEST = 64  # brackets within brackets; Oxigraph dies at some thousands
LONGEST = 100_000  # characters

_TOKEN = re.compile(  # what a query is made of, as far as needed to tell words from names and texts
    r'"""(?:[^"\\]|\\.|"(?!""))*"""'
    r"|'''(?:[^'\\]|\\.|'(?!''))*'''"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'(?:[^'\\\n]|\\.)*'"
    r"|<[^<>\"{}|^`\\\s]*>"
    r"|\#[^\n]*"
    r"|[?$]\w+|@[\w-]+|[\w.-]*:[\w.-]*|\w+|[{}()\[\]]|\s+|.",
    re.DOTALL,
)
_FORMS = ("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"])


@dataclass(frozen=True, slots=True)
class _Token:
    """A piece of a query and where it begins, by line and column from 1."""

    text: str
    line: int
    column: int

    def refused(self, why: str) -> InvalidQuery:
        """The error that points at it."""
        return InvalidQuery(f"query:{self.line}:{self.column}: {why}")


def guard(text: str) -> list[str]:
    """The IRIs of the graphs that a query asks for with FROM; raises InvalidQuery, with line and column, at others.

    Refused are updates, SERVICE, nesting deeper than DEEPEST and more than LONGEST characters.
    """
    if len(text) > LONGEST:
        raise InvalidQuery(f"the query has {len(text)} characters; at most {LONGEST} are answered")
    depth = 0
    tokens = list(_tokens(text))
    for token in tokens:
        depth += (token.text in "{([") - (token.text in "})]")
        word = token.text.upper()
        if depth > DEEPEST:
            raise token.refused(f"brackets nest deeper than {DEEPEST}")
        if word == "SERVICE":
            raise token.refused("SERVICE is refused: a query stays in this graph")
        if word in _UPDATES:
            raise token.refused(f"{word} is refused: queries do not change a graph")
    return [iri for iri, _ in _graphs(tokens)]


def guard_graphs(text: str, known: Container[str]) -> None:
    """Raise InvalidQuery at a graph after FROM that is not known: nothing is fetched from elsewhere."""
    for iri, token in _graphs(list(_tokens(text))):
        if iri not in known:
            raise token.refused(f"FROM {token.text} is refused: this graph has no named graph <{iri}>")


def declared(text: str) -> set[str]:
    """The prefixes that a query declares itself."""
    words = [token.text for token in _tokens(text)]
    return {name.removesuffix(":") for word, name in pairwise(words) if word.upper() == "PREFIX"}


def form(text: str) -> str:
    """SELECT, ASK, CONSTRUCT or DESCRIBE: whichever word of these comes first; "" where none does."""
    return next((word for token in _tokens(text) if (word := token.text.upper()) in _FORMS), "")


def starred(text: str) -> list[str]:
    """The variables of a query in the order in which they appear, if it is a SELECT *; none otherwise."""
    words = [token.text for token in _tokens(text)]
    select = next((at for at, word in enumerate(words) if word.upper() in _FORMS), len(words))
    if "*" not in words[select + 1 : select + 3]:
        return []
    return list(dict.fromkeys(word[1:] for word in words if word[0] in "?$" and word[1:]))


def _tokens(text: str) -> Iterator[_Token]:
    line, column = 1, 1
    for piece in _TOKEN.findall(text):
        if not piece.isspace() and not piece.startswith("#"):
            yield _Token(piece, line, column)
        line += piece.count("\n")
        column = len(piece) - piece.rfind("\n") if "\n" in piece else column + len(piece)


def _graphs(tokens: list[_Token]) -> Iterator[tuple[str, _Token]]:
    """Each graph of a dataset clause with the token that names it."""
    prefixes, base = dict(PREFIXES), ""
    for at, token in enumerate(tokens[:-1]):
        word, following = token.text.upper(), tokens[at + 1]
        if word == "PREFIX" and at + 2 < len(tokens):
            prefixes[following.text.removesuffix(":")] = tokens[at + 2].text.strip("<>")
        elif word == "BASE":
            base = urljoin(base, following.text.strip("<>"))
        elif word in ("FROM", "NAMED") and following.text.upper() != "NAMED":
            prefix, _, local = following.text.partition(":")
            iri = following.text.startswith("<")
            yield (
                urljoin(base, following.text.strip("<>")) if iri else prefixes.get(prefix, f"{prefix}:") + local,
                following,
            )
