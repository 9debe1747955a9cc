"""Documents to claims: the extractors in one table, and the reader that runs them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from detente.build.events.events import events
from detente.build.links.links import links
from detente.build.mentions import MentionReader
from detente.build.offices.memberships import memberships
from detente.build.offices.positions import positions
from detente.build.parsing import Parse, parsing
from detente.build.reading import Reading
from detente.build.records.letters import letters
from detente.build.speech.attribution import attributions, reported
from detente.build.stances.stances import stances
from detente.build.undisturbed import undisturbed
from detente.ontology.claims import Claim, Entity, EventReport, Evidence, MentionNote, Position, Stance, TimeNote
from detente.ontology.documents import Document
from detente.ontology.gazetteer import read_gazetteer
from detente.ontology.lexicon import read_lexicon

Extractor = Callable[[Reading], Iterable[Claim]]


def mention_notes(reading: Reading) -> Iterator[MentionNote]:
    """Every name of a document, without the words that only point back (written with `--all`)."""
    for mention in reading.mentions:
        if mention.reading in ("pronoun", "owner-pronoun", "pair", "anaphor", "office"):
            continue
        yield _mention_note(reading, mention.entity, mention.reading)
        if mention.called_after:
            yield _mention_note(reading, mention.called_after, "qualifier")


def _mention_note(reading: Reading, entity: Entity, how: str) -> MentionNote:
    return MentionNote(
        evidence=reading.quote(entity.start, entity.end), rule=f"mention.{how}", confidence=0.8, entity=entity
    )


def time_notes(reading: Reading) -> Iterator[TimeNote]:
    """Every time expression of a document (written with `--all`)."""
    for time in reading.times:
        yield TimeNote(
            evidence=reading.quote(time.start, time.end),
            rule="time.grammar",
            confidence=0.8,
            edtf=time.edtf,
            value=time.value,
        )


EXTRACTORS: dict[str, Extractor] = {
    "events": events,
    "records": attrgetter("records"),
    "letters": letters,
    "stances": stances,
    "positions": positions,
    "memberships": memberships,
    "links": links,
}
NOTES: dict[str, Extractor] = {"mentions": mention_notes, "times": time_notes, "attributions": attributions}


class Reader:
    """Reads claims; built once (it loads the ontology), used for any number of documents."""

    def __init__(self, extra: Sequence[tuple[str, bytes]] = (), model: str = "", parse: Parse = Parse.NEEDED) -> None:
        """With the user's own Turtle (name, bytes) beside ours, a spaCy pipeline ("" for ours), and what to parse.

        Raises InvalidOntology where the Turtle is none, DetenteError where the pipeline is not there or cannot parse.
        """
        with undisturbed():
            self.gazetteer = read_gazetteer(extra)
            lexicon = read_lexicon(extra)
            self._mentions = MentionReader(self.gazetteer, lexicon, parsing(lexicon, model, parse))

    def claims(self, document: Document, everything: bool = False) -> list[Claim]:
        """What a document says, in the order in which it says it; with mention, time and attribution notes if asked."""
        with undisturbed():
            return self._claims(document, everything)

    def _claims(self, document: Document, everything: bool) -> list[Claim]:
        reading = self._mentions.read(document)
        reading = replace(reading, speech=reported(reading))
        found: dict[str, Claim] = {}
        for extractor in EXTRACTORS.values():
            for claim in extractor(reading):
                claim = _attribute(claim, reading)
                found.setdefault(claim.id, claim)
        _drop_heads(found)
        if everything:
            for extractor in NOTES.values():
                found.update((claim.id, claim) for claim in extractor(reading))
        return [claim for _, claim in sorted(found.items(), key=_place_and_id)]


def _place_and_id(found: tuple[str, Claim]) -> tuple[int, int, str, str]:
    id_, claim = found
    return claim.evidence.start, claim.evidence.end, claim.kind, id_


def _drop_heads(found: dict[str, Claim]) -> None:
    """Take out the events that the head of a record was read as beside the meeting that the record is of."""
    heads = [claim.evidence for claim in found.values() if claim.rule.startswith("event.record")]
    for claim in list(found.values()):
        inside = any(head.start <= claim.evidence.start and claim.evidence.end <= head.end for head in heads)
        if inside and isinstance(claim, EventReport) and not claim.rule.startswith("event.record"):
            del found[claim.id]


def _attribute(claim: Claim, reading: Reading) -> Claim:
    """The claim with who says so, where it lies in what a document reports as said."""
    source = None if isinstance(claim, Position) else reading.speech.attribution(_place(claim, reading))
    return replace(claim, attributed=source) if source else claim


def _place(claim: Claim, reading: Reading) -> int:
    """Where in the document a claim's trigger stands, or its sentence begins."""
    trigger = claim.trigger if isinstance(claim, (EventReport, Stance)) else ""
    evidence: Evidence = claim.evidence
    at = reading.document.text.find(trigger, evidence.start, evidence.end) if trigger else -1
    return at if at >= 0 else (evidence.start + evidence.end) // 2
