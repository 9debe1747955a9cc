"""Scores of parses and names against the gold of the same words."""

from collections import Counter
from collections.abc import Iterable

from corpus import Sentence
from records import UNKNOWN, Span, spans


def parse_scores(gold: Iterable[Sentence], found: Iterable[Sentence]) -> dict[str, float]:
    """UPOS, FEATS, UAS and LAS in percent, punctuation apart (as spaCy scores them)."""
    hits, words, marks = Counter[str](), 0, 0
    for one, other in zip(gold, found, strict=True):
        if one.heads is None or one.rels is None or one.pos is None or one.feats is None:
            continue
        assert other.heads and other.rels and other.pos and other.feats
        for at, rel in enumerate(one.rels):
            words += 1
            hits["upos"] += one.pos[at] == other.pos[at]
            hits["feats"] += one.feats[at] == other.feats[at]
            if rel == "punct":
                marks += 1
                continue
            right = one.heads[at] == other.heads[at]
            hits["uas"] += right
            hits["las"] += right and rel == other.rels[at]
    of = {"upos": words, "feats": words, "uas": words - marks, "las": words - marks}
    return {key: round(100 * hits[key] / max(1, of[key]), 2) for key in of}


def name_scores(gold: Iterable[Sentence], found: Iterable[Sentence]) -> dict[str, float]:
    """F1 of names in percent: spans whatever their type, spans with their type, and of each type.

    What is found where the gold does not know counts neither way.
    """
    counts: dict[str, Counter[str]] = {}
    for one, other in zip(gold, found, strict=True):
        if one.ents is None or other.ents is None:
            continue
        right = set(spans(one.ents))
        got = {span for span in spans(other.ents) if UNKNOWN not in one.ents[span.start : span.end]}
        for key in ("spans", "typed", "PERSON", "ORG", "LOC", "EVENT"):
            want, have = ({_told(span, key) for span in each} - {None} for each in (right, got))
            counts.setdefault(key, Counter()).update(both=len(want & have), want=len(want), have=len(have))
    return {key: round(200 * count["both"] / max(1, count["want"] + count["have"]), 2) for key, count in counts.items()}


def _told(span: Span, key: str) -> tuple[int, int, str] | None:
    """A span as it is compared, or None where it is not."""
    if key == "spans":
        return span.start, span.end, ""
    return (span.start, span.end, span.kind) if key in ("typed", span.kind) else None
