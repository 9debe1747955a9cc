"""The quotations that belong to what a cue reports, in its sentence and after it."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from detente.build.reading import ReadSentence
from detente.build.speech.content import Scene
from detente.build.speech.quotations import Quotation, Quotations
from detente.build.speech.reported import Reported, Span

_JOINS = re.compile(
    r"[\s,:;.!?–—-]*(?:(?:and|but|that|then)\b)?[\s,:]*"
)  # between a cue and a quotation, or two of them
_BRINGS = re.compile(r"[^.;!?“”\"]{0,90}[:,]\s*")  # "said in Moscow on Monday: "


def with_quotations(scene: Scene, at: int, said: Span, spans: Sequence[Span], finite: bool) -> list[Span]:
    """The spans of what is said, stretched over the quotations that they touch, and the quotations beside them.

    `said` is the place of "the minister said", `at` that of its cue; what that stands in itself is no part.
    Only a `finite` cue reports what stands before it.
    """
    own = scene.quotations.around(at)
    near = [each for each in scene.quotations.within(scene.sentence.start, scene.sentence.end) if each != own]
    found = [_stretched(span, near, said) for span in spans] or _beside(scene.text, said, near, finite)
    for quotation in near:
        end = max([said[1], *(end for _, end in found)])
        if found and quotation.start >= end and _JOINS.fullmatch(scene.text, end, quotation.start):
            found.append((quotation.start, quotation.end))
    return found


def _stretched(span: Span, near: Sequence[Quotation], said: Span) -> Span:
    """A span with the quotations that share a place with it."""
    start, end = span
    for quotation in near:
        if quotation.start < span[1] and span[0] < quotation.end:
            start, end = min(start, quotation.start), max(end, quotation.end)
    return start, end


def _beside(text: str, said: Span, near: Sequence[Quotation], finite: bool) -> list[Span]:
    """The quotation that stands right before or after "the minister said"."""
    for quotation in reversed(near) if finite else ():
        if quotation.end <= said[0] and _JOINS.fullmatch(text, quotation.end, said[0]):
            return [(quotation.start, quotation.end)]
    for quotation in near:
        between = (said[1], quotation.start)
        if quotation.start >= said[1] and (_JOINS.fullmatch(text, *between) or _BRINGS.fullmatch(text, *between)):
            return [(quotation.start, quotation.end)]
    return []


# ---- from sentence to sentence ----


def continued(reports: Sequence[Reported], quotations: Quotations, sentences: Sequence[ReadSentence]) -> list[Reported]:
    """The reports, with the quotations that go on after them, for whole sentences or paragraphs, by nobody else."""
    starts = [sentence.start for sentence in sentences]
    found, covered = list(reports), sorted(piece for each in reports for piece in each.pieces)
    last: dict[int, int] = {}  # by sentence the report that a quotation after it goes on with
    for at, each in enumerate(found):
        for place in (each.cue_span[0], each.content[1] - 1):
            number = bisect_right(starts, place) - 1
            if each.clause and (number not in last or _outer(found[last[number]], each)):
                last[number] = at
    for quotation in quotations.all:
        first = bisect_right(starts, quotation.start) - 1
        if _is_covered(covered, quotation) or starts[first] != quotation.start or not first:
            continue
        before = last.get(first - 1)
        ends = bisect_right(starts, quotation.end - 1) - 1
        if before is None or not _goes_on(sentences[first - 1], sentences[first], sentences[ends], quotation):
            continue
        found[before] = replace(found[before], pieces=(*found[before].pieces, (quotation.start, quotation.end)))
        last[ends] = before
    return found


def _outer(known: Reported, other: Reported) -> bool:
    """Whether another report reaches further than one that is known, so that it is not the inner of the two."""
    return other.content[1] >= known.content[1] and other.content[0] <= known.content[0]


def _is_covered(pieces: Sequence[Span], quotation: Quotation) -> bool:
    """Whether something that begins before a quotation ends, and nearest to it, shares a place with it."""
    after = bisect_right(pieces, (quotation.end, 0))
    return any(end > quotation.start for _, end in pieces[max(0, after - 4) : after])


def _goes_on(before: ReadSentence, first: ReadSentence, last: ReadSentence, quotation: Quotation) -> bool:
    """Whether a quotation follows on a report: in its paragraph, or as all of the next sentences' words."""
    return before.paragraph == first.paragraph or quotation.end >= last.end - 1
