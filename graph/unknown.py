"""What a user's Turtle names that nobody defines: misspelt terms, codes, and things that are nowhere."""

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

import pyoxigraph as ox

from detente.graph.finding import Finding
from detente.ontology import files
from detente.ontology.identifiers import CODE, ID, NS

Files = Sequence[tuple[str, bytes]]
WHAT = {  # by prefix: the namespace, and what is said of a name in it that nobody defines
    "det": (NS, "is no term of détente"),
    "code": (CODE, "is no code of détente"),
    "id": (ID, "is defined neither by détente nor here"),
}


def unknown(extra: Files) -> list[Finding]:
    """A violation for each name in the user's Turtle that nobody defines, in order of file and name.

    The terms and the codes are ours alone; a thing may be defined in any of the user's files.
    """
    if not extra:
        return []
    ours = {iri for name in (*files.TERMS, *files.GAZETTEER, *files.LEXICON) for iri in _subjects(files.turtle(name))}
    things = ours.union(*(_subjects(data) for _, data in extra))
    return [
        finding
        for name, data in extra
        for prefix, (namespace, said) in WHAT.items()
        for finding in _undefined(name, data, prefix, things if prefix == "id" else ours, namespace, said)
    ]


def _undefined(name: str, data: bytes, prefix: str, known: set[str], namespace: str, said: str) -> Iterator[Finding]:
    locals_ = sorted(iri.removeprefix(namespace) for iri in known if iri.startswith(namespace))
    for iri in sorted(_iris(data)):
        if iri.startswith(namespace) and iri not in known:
            local = iri.removeprefix(namespace)
            near = get_close_matches(local, locals_, 1)
            hint = f"; nearest: {prefix}:{near[0]}" if near else ""
            where = f"{name}{line_of(data, f'{prefix}:{local}')}"
            yield Finding("violation", iri, "", f"{where}: {prefix}:{local} {said}{hint}")


def line_of(data: bytes, word: str) -> str:
    """The line that has the name as it is mostly written, ":3"; "" where it is written otherwise."""
    whole = re.compile(rf"(?<![\w:-]){re.escape(word)}(?![\w:-])")
    lines = enumerate(data.decode("utf-8", "replace").splitlines(), 1)
    return next((f":{number}" for number, line in lines if whole.search(line.partition("# ")[0])), "")


def _subjects(data: bytes) -> set[str]:
    return {quad.subject.value for quad in _quads(data) if isinstance(quad.subject, ox.NamedNode)}


def _iris(data: bytes) -> set[str]:
    nodes = (node for quad in _quads(data) for node in (quad.subject, quad.predicate, quad.object))
    return {node.value for node in nodes if isinstance(node, ox.NamedNode)}


def _quads(data: bytes) -> Iterator[ox.Quad]:
    return ox.parse(data, format=ox.RdfFormat.TURTLE, base_iri=ID)
