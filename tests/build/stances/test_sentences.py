"""Stances read in sentences of our own, against what was noted down before any of them was read by the program."""

import json
from pathlib import Path

import pytest
from stance_scores import Noted, Score

from detente.build.extract import Reader
from detente.ontology.claims import Stance
from detente.ontology.documents import Document

HERE = Path(__file__).parent
LEAST = {
    "sentences.jsonl": 0.90,
    "held_out.jsonl": 0.75,
}  # what is held out was never looked at while rules were written
MOST_INVENTED = 0.1  # of the sentences that hold no stance, those in which one may be read


def noted(name: str) -> list[tuple[Document, list[Noted]]]:
    rows = map(json.loads, (HERE / name).read_text(encoding="utf-8").splitlines())
    return [
        (
            Document(row["id"], row["text"], row["date"]),
            [Noted(one["holder"], one["polarity"], one["target"], one["hedged"]) for one in row["stances"]],
        )
        for row in rows
    ]


def read(reader: Reader, document: Document) -> list[Stance]:
    return [claim for claim in reader.claims(document) if isinstance(claim, Stance)]


@pytest.mark.parametrize("name", sorted(LEAST))
def test_stances_are_found_and_none_invented(reader: Reader, name: str) -> None:
    score = Score()
    faults = []
    for document, stances in noted(name):
        missed, extra = score.add(stances, read(reader, document))
        faults += [f"{document.id}: missed {one}" for one in missed]
        faults += [f"{document.id}: read {c.holder.label} {c.polarity} {c.target.label}" for c in extra]
    assert score.f1 >= LEAST[name], "\n".join([f"F1 {score.f1:.3f}", *faults])
    assert score.hedges >= 0.9 * score.found


@pytest.mark.parametrize("name", sorted(LEAST))
def test_sentences_without_a_stance_stay_silent(reader: Reader, name: str) -> None:
    silent = [document for document, stances in noted(name) if not stances]
    invented = [document.id for document in silent if read(reader, document)]
    assert len(invented) <= MOST_INVENTED * len(silent), invented
