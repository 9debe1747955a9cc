"""The pipeline that ships keeps what it scores: on our own sentences, and on PUD's news where ../shared is."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import score
import treebanks

from detente.build.language.english import english

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
KEPT: dict[str, dict[str, float]] = json.loads((HERE / "model_scores.json").read_text(encoding="utf-8"))
MOST_LOST = 0.5  # points of LAS; names, of which there are few, may lose two


def scored(records: Iterable[dict[str, Any]]) -> dict[str, Any]:
    nlp = english()
    return score.scores(nlp, [score.gold(nlp, each) for each in score.paragraphs(records)])


def test_our_own_diplomatic_sentences_are_parsed_as_well_as_before() -> None:
    now = scored(score.own())
    assert now["las"] >= KEPT["own"]["las"] - MOST_LOST
    assert now["names_spans"] >= KEPT["own"]["names_spans"] - 2


@pytest.mark.shared
def test_news_that_it_was_never_trained_on_is_parsed_as_well_as_before() -> None:
    sets = dict(treebanks.pud(ROOT.parent / "shared/treebanks"))
    now = scored(json.loads(record.json()) for record in sets["pud-news"])
    assert now["las"] >= KEPT["pud-news"]["las"] - MOST_LOST
