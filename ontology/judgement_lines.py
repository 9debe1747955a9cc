"""Judgements as JSON lines, both ways: the format of docs/judgements.md."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from detente.ontology.errors import UnreadableInput
from detente.ontology.identifiers import ID
from detente.ontology.judgements import Judgement, Verdict
from detente.ontology.lines import claim_json, read_claim

Json = dict[str, Any]


def write_judgement(judgement: Judgement) -> str:
    """A judgement as one line of JSON, newline included; keys that say nothing are left out."""
    row: Json = {
        "id": judgement.id,
        "verdict": str(judgement.verdict),
        "about": list(judgement.about),
        "changes": dict(judgement.changes),
        "claim": None if judgement.claim is None else claim_json(judgement.claim),
        "by": judgement.by,
        "at": judgement.at,
        "note": judgement.note,
        "what": judgement.what,
    }
    return json.dumps({key: value for key, value in row.items() if value}, ensure_ascii=False) + "\n"


def read_judgement(row: Json) -> Judgement:
    """The judgement in a JSON object; raises KeyError, TypeError or ValueError where the object is none.

    Its id is made anew from what it says, so that a line may be written, or corrected, by hand.
    """
    if not isinstance(row, dict):
        raise TypeError("it is not a JSON object")
    verdict = str(row["verdict"])
    if verdict not in tuple(Verdict):
        raise ValueError(f'verdict "{verdict}" is not one of {", ".join(Verdict)}')
    claim = read_claim(row["claim"]) if row.get("claim") else None
    about = (claim.id,) if claim and "about" not in row else row["about"]
    changes = row.get("changes", {})
    if isinstance(about, str) or not isinstance(changes, dict):
        raise TypeError('"about" is a list, and "changes" an object')
    return Judgement(
        verdict=Verdict(verdict),
        about=tuple(map(full, about)),
        changes=tuple(sorted((full(name), full(value)) for name, value in changes.items())),
        claim=claim,
        by=_text(row["by"]),
        at=_text(row["at"]),
        note=_text(row.get("note", "")),
        what=_text(row.get("what", "")),
    )


def full(iri: object) -> str:
    """An IRI without its short form: id:claim-… and claim-… are ours."""
    text = _text(iri)
    short = text.removeprefix("id:")
    return f"{ID}{short}" if text.startswith("id:") or text.startswith("claim-") else text


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{json.dumps(value)} is not a text")
    return value


def read_judgements(lines: Iterable[str], name: str) -> Iterator[Judgement]:
    """The judgements in JSON lines; raises UnreadableInput with `name:line` at the first that is none."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield read_judgement(json.loads(line))
        except KeyError as missing:
            raise UnreadableInput(f"{name}:{number}: the judgement has no key {missing}") from missing
        except (TypeError, ValueError, IndexError, AttributeError) as wrong:
            raise UnreadableInput(f"{name}:{number}: not a judgement: {wrong}") from wrong
