"""Whom "I", "we" and "you" mean: who writes a paper, the state for which he does, who reads it; not as others say."""

from detente.build.reading import Mention, Reading
from detente.ontology.claims import Entity

_ONE = frozenset({"i", "me", "my", "myself"})
_SEVERAL = frozenset({"we", "us", "our", "ourselves"})
_YOU = frozenset({"you", "yourself"})
_TURN = ":"  # the cue of a turn in a transcript


def written_by(reading: Reading, text: str, start: int) -> Mention | None:
    """Whom a word at a place means if it is for whoever writes."""
    word, writer = text.lower(), reading.writer
    several = word in _SEVERAL and text != "US"
    if not (several or word in _ONE | _YOU) or start >= writer.until or _is_quoted(reading, start):
        return None
    report = reading.speech.around(start)
    if several:
        if writer.side is None or (report is None and writer.of_talk):
            return None  # what others say is told in the writer's words, but in a talk it may be unsaid who says it
        meant = Entity(text, start, start + len(text), writer.side.id, writer.side.label, writer.side.type)
        return Mention(meant, "writer")
    person = writer.reader if word in _YOU else writer.person
    told = report is not None and (report.cue == _TURN or (word in _YOU and report.source.text.lower() not in _ONE))
    if person is None or told:
        return None
    return Mention(Entity(text, start, start + len(text), person.id, person.label, person.type), "writer")


def _is_quoted(reading: Reading, at: int) -> bool:
    """Whether a place stands in quotation marks, if only in one at the beginning of its paragraph."""
    paragraph = reading.folded.rfind("\n", 0, at) + 1
    return reading.speech.quoted(at) or reading.folded[paragraph : paragraph + 1] in ("'", '"')
