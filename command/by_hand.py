"""Claims that somebody writes by hand: names as text, a quote without its offsets; the graph knows the rest."""

import json
import re
import sys
from pathlib import Path
from typing import Any

from detente.command.outputs import STDOUT
from detente.graph.evidence import classes
from detente.graph.names import find, find_issue
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.errors import DetenteError, UnreadableInput
from detente.ontology.lines import read_claim

Json = dict[str, Any]
RULE = "by hand"
DEFAULTS: dict[str, Json] = {  # by kind: the keys of the format that may be left out
    "event": {"plover": "", "status": "held", "time": None, "place": None, "topics": [], "occasion": None},
    "stance": {"hedged": False, "time": None},
    "position": {"office_id": None, "of": None, "time": None},
    "membership": {"status": "held", "time": None},
    "link": {},
}
_ONE = ("holder", "target", "place", "occasion", "person", "of", "member")
_ISSUES = ("target", "occasion", "topics", "issues")


def claims_by_hand(graph: Graph, name: str) -> list[Claim]:
    """The claims in a file of JSON lines, or on standard input for -; raises UnreadableInput with the line."""
    found = []
    for number, line in enumerate(_lines(name), 1):
        if not line.strip():
            continue
        try:
            found.append(read_claim(_whole(graph, json.loads(line))))
        except KeyError as missing:
            raise UnreadableInput(f"{name}:{number}: the claim has no key {missing}") from None
        except (DetenteError, TypeError, ValueError, AttributeError) as wrong:
            raise UnreadableInput(f"{name}:{number}: {wrong}") from None
    if not found:
        raise UnreadableInput(f"{name}: no claim in it; write one JSON object a line, as docs/judgements.md shows")
    return found


def _lines(name: str) -> list[str]:
    try:
        return (sys.stdin.read() if name == STDOUT else Path(name).read_text(encoding="utf-8")).split("\n")
    except UnicodeDecodeError as wrong:
        raise UnreadableInput(f"{name}: not UTF-8 at byte {wrong.start}") from None
    except OSError as wrong:
        raise UnreadableInput(f"{name}: {wrong.strerror or wrong}") from None


def _whole(graph: Graph, row: Json) -> Json:
    """The claim with all keys of the format."""
    text, start, end = _place(graph, row)
    whole: Json = {"rule": RULE, "confidence": 1.0, **DEFAULTS.get(row["kind"], {}), **row}
    whole |= {"start": start, "end": end, "quote": text[start:end]}

    def entity(key: str, value: str | Json | None) -> Json | None:
        return value if not isinstance(value, str) else _entity(graph, value, text, start, end, issue=key in _ISSUES)

    for key in _ONE:
        if key in whole:
            whole[key] = entity(key, whole[key])
    for key in ("topics", "issues"):
        if key in whole:
            whole[key] = [entity(key, one) for one in whole[key]]
    if "participants" in whole:
        whole["participants"] = [_participant(entity, one) for one in whole["participants"]]
    if isinstance(whole.get("time"), str):
        whole["time"] = {"text": "", "start": start, "end": start, "edtf": whole["time"]}
    if said_by := whole.pop("said_by", None):
        whole["attributed"] = {"source": entity("", said_by), "cue": ""}
    return whole


def _place(graph: Graph, row: Json) -> tuple[str, int, int]:
    """The text of the document, and where in it the quote stands; its blanks may differ."""
    document = graph.documents.get(row["document"])
    if document is None:
        raise DetenteError(f'no document "{row["document"]}" in this graph')
    words = r"\s+".join(map(re.escape, row["quote"].split()))
    found = [match.span() for match in re.finditer(words, document.text)] if words else []
    if "start" in row:
        found = [span for span in found if span[0] == row["start"]]
    if not found:
        raise DetenteError(f'"{document.id}" does not say “{row["quote"]}”')
    if len(found) > 1:
        raise DetenteError(f'"{document.id}" says “{row["quote"]}” {len(found)} times; quote more, or give "start"')
    return document.text, *found[0]


def _participant(entity: Any, one: str | Json) -> Json:
    if isinstance(one, dict) and "name" in one:
        return {**entity("", one["name"]), "role": one.get("role", "participant")}
    return {"role": "participant", **entity("", one)}


def _entity(graph: Graph, name: str, text: str, start: int, end: int, *, issue: bool) -> Json:
    """Whom a name means, read from where the quote has it."""
    iri = find_issue(graph, name) if issue else find(graph, name)
    label = graph.label(iri)
    forms = sorted({name, label, *graph.forms.get(iri, ())}, key=lambda form: (-len(form), form))
    places = (text.find(form, start, end) for form in forms)
    at, form = next(((at, form) for at, form in zip(places, forms, strict=True) if at >= 0), (start, ""))
    type_ = classes(graph, [iri]).get(iri, "Entity")
    return {"text": form, "start": at, "end": at + len(form), "id": iri, "label": label, "type": type_}
