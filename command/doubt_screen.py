"""One doubt on the screen: the sentence with the words that were read, what was read in it, and why to look."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click

from detente.command.answers import short_id, told_moment
from detente.command.assertions import assertion, ruling
from detente.command.explanations import context, event_line, events, judgements, looks, turns
from detente.command.summary import number
from detente.command.terminal import columns, cut, plain, wrapped
from detente.graph import ask
from detente.graph.doubts import Doubt
from detente.graph.store import Graph
from detente.graph.things import known_things
from detente.ontology.claims import Claim
from detente.ontology.judgements import Judgement

WIDEST = 100
LEFT = 11  # columns of the headings
FEWEST = 3  # lines that the sentence has at least
WHY = {
    "contested": "the reports of one event contradict each other",
    "disputed": "sources disagree on this stance",
    "alike": "two events that may be one",
    "names": "two names that may be one",
    "low": "an uncertain reading",
    "undated": "an event without a date",
}


@dataclass(frozen=True, slots=True)
class Screen:
    """How much room there is, and whether colours are welcome."""

    rows: int
    colours: bool = False

    def drawn(self, graph: Graph, doubt: Doubt, place: str, fresh: Sequence[Judgement]) -> str:
        """The doubt in as many lines as there is room for; `fresh` are judgements that the graph does not know yet."""
        to = min(columns(), WIDEST)
        claim = graph.claims[doubt.claim]
        head = [self._faint(cut(f"{place} · {plain(_why(claim, doubt))}", to)), *self._title(graph, doubt, claim, to)]
        below = [line for heading, text in _facts(graph, doubt, claim, fresh) for line in _fact(heading, text, to)]
        room = max(FEWEST, self.rows - len(head) - 5 - min(len(below), self.rows // 2))
        said = [f"  {line}" for line in wrapped(context(graph, claim), to - 2, room)]
        below = below[: max(2, self.rows - len(head) - len(said) - 5)]
        return "\n".join([*head, "", *said, "", *below]).translate(looks(colours=self.colours))

    def _title(self, graph: Graph, doubt: Doubt, claim: Claim, to: int) -> list[str]:
        text = assertion(claim)
        if doubt.things:
            stranger, other = map(graph.label, doubt.things)
            text = f"Is {stranger} the same as {other}?"
        lines = wrapped(plain(text), to, 3)
        return [click.style(line, bold=True) for line in lines] if self.colours else lines

    def _faint(self, line: str) -> str:
        return click.style(line, dim=True) if self.colours else line


def _why(claim: Claim, doubt: Doubt) -> str:
    sure = f", confidence {claim.confidence:g}" if doubt.kind == "low" else ""
    return f"{doubt.kind}: {WHY[doubt.kind]}{sure}"


def _fact(heading: str, text: str, to: int) -> list[str]:
    lines = wrapped(plain(text), to - LEFT, 2)
    return [f"{heading if not number else '':<{LEFT}}{line}" for number, line in enumerate(lines)]


def _facts(graph: Graph, doubt: Doubt, claim: Claim, fresh: Sequence[Judgement]) -> Iterator[tuple[str, str]]:
    """What stands below the sentence, the most telling first."""
    for judgement in fresh:
        yield "you said", f"{ruling(judgement, graph.labels)}{': ' + judgement.note if judgement.note else ''}"
    for iri in doubt.things:
        yield "name", _known(graph, iri)
    for other in doubt.others:
        yield _BESIDE.get(doubt.kind, "beside"), _beside(graph, graph.claims[other])
    document = graph.documents[claim.evidence.document]
    yield "in", " · ".join(filter(None, [document.id, document.date or "no date", f"explain {short_id(claim.id)}"]))
    if claim.attributed:
        yield "said by", claim.attributed.source.label or claim.attributed.source.text
    yield (
        "read by",
        f"{claim.rule}, {claim.confidence:g}" + (f", from “{t}”" if (t := getattr(claim, "trigger", "")) else ""),
    )
    yield from turns(claim)
    for judgement in judgements(graph, claim):
        yield "judged", f"{ruling(judgement, graph.labels)} by {judgement.by}, {told_moment(judgement.at)}"
    if not doubt.others:
        for event in events(graph, claim):
            yield "event", event_line(graph, event, claim)


_BESIDE = {"contested": "others say", "disputed": "others say", "alike": "the other"}


def _beside(graph: Graph, claim: Claim) -> str:
    date = graph.documents[claim.evidence.document].date
    said = f" (says {claim.attributed.source.label or claim.attributed.source.text})" if claim.attributed else ""
    return f"{assertion(claim)}{said} – “{claim.evidence.quote}” {date}"


def _known(graph: Graph, iri: str) -> str:
    """A name with what tells its bearer from others."""
    entry = ask.show(graph, iri)
    offices = [f"{office.office} {office.date}" for office in entry.offices[:2]]
    documents = dict(entry.counts).get("documents", 0)
    counts = [f"in {number(documents, 'document')}"] if documents else ["in no document"]
    known = "; ".join(offices) or ("in the ontology" if known_things(graph.store, [iri]) else "not in the ontology")
    return " · ".join([f"{entry.label} ({entry.type})", known, *counts])
