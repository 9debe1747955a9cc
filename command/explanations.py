"""One claim explained: its sentence in context, who read it how, whom its words mean, what rests on it."""

import json
import re
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import click
import pyoxigraph as ox

from detente.command.answers import short_id, told_moment
from detente.command.assertions import assertion, ruling
from detente.command.iris import short_iri
from detente.command.terminal import columns, escaped, plain, wrapped
from detente.command.ways import how_read
from detente.graph.entities import entities, iri
from detente.graph.store import Graph
from detente.graph.vocabulary import TYPE, node, term
from detente.ontology.claims import Claim, Entity, EventReport, Participant, Time
from detente.ontology.judgement_lines import write_judgement
from detente.ontology.judgements import COMPARING, Judgement
from detente.ontology.lines import claim_json

AROUND = 160  # characters of context on each side
OPEN, CLOSE = "\ue000", "\ue001"  # stand around the words while lines are broken: one column wide, as [ and ] are
FAINT, PLAIN = "\ufff9", "\ufffb"  # stand around the context, without width
MARKS = OPEN + CLOSE + FAINT + PLAIN
IN_COLOUR = ("\x1b[1m", "\x1b[22m", "\x1b[2m", "\x1b[22m")
IN_PLAIN = ("[", "]", "", "")
WIDEST = 100
LEFT = 13  # columns of the headings
Part = tuple[str, Entity | Time]


def as_text(graph: Graph, claim: Claim, *, colours: bool = False) -> str:
    """The explanation for people, as wide as the terminal; the words are in bold, or [so] without colours."""
    to = min(columns(), WIDEST)
    title = f"{headline(claim)} ({short_iri(claim.id)})"
    lines = [click.style(line, bold=True) if colours else line for line in wrapped(plain(title), to)]
    lines += ["", *(f"  {line}" for line in wrapped(context(graph, claim), to - 2)), ""]
    for heading, text in facts(graph, claim):
        told = wrapped(plain(text), to - LEFT)
        lines += [f"{heading if not n else '':<{LEFT}}{line}" for n, line in enumerate(told)]
    return "\n".join(lines).translate(looks(colours=colours)) + "\n"


def looks(*, colours: bool) -> dict[int, str]:
    """What the marks around the words and the context become."""
    return str.maketrans(dict(zip(MARKS, IN_COLOUR if colours else IN_PLAIN, strict=True)))


def headline(claim: Claim) -> str:
    """What is claimed, in a few words."""
    data = claim_json(claim)
    words = [data.get("type") or claim.kind, data.get("status") or data.get("polarity") or data.get("relation") or ""]
    if data.get("hedged"):
        words.append("hedged")
    when = data.get("time")
    return ", ".join(filter(None, [*words, when["edtf"] if when else ""]))


def context(graph: Graph, claim: Claim) -> str:
    """The passage with some text around it: the context is marked, and the words that the claim was read from."""
    at = claim.evidence
    text = graph.documents[at.document].text.translate(dict.fromkeys(map(ord, MARKS), "\ufffd"))
    start = max(0, at.start - AROUND)
    end = min(len(text), at.end + AROUND)
    start = text.find(" ", start, at.start) + 1 or start if start else 0
    end = text.rfind(" ", at.end, end) if text.rfind(" ", at.end, end) > 0 and end < len(text) else end
    marks = [(start, FAINT), (at.start, PLAIN), (at.end, FAINT), (end, PLAIN)]
    for first, last in _merged(_spans(claim, text)):
        if start <= first and last <= end:
            marks += [(first, OPEN), (last, CLOSE)]
    marks.sort(key=lambda mark: (mark[0], mark[1] in (OPEN, FAINT)))  # what ends comes before what begins
    ends = [start, *(position for position, _ in marks), end]
    pieces = [text[ends[n] : ends[n + 1]] + (marks[n][1] if n < len(marks) else "") for n in range(len(ends) - 1)]
    dots = "… " if start else "", " …" if end < len(text) else ""
    return dots[0] + escaped(" ".join("".join(pieces).split()), keep=MARKS) + dots[1]


def _spans(claim: Claim, text: str) -> list[tuple[int, int]]:
    spans = [(part.start, part.end) for _, part in parts(claim) if text[part.start : part.end] == part.text]
    words = r"\s+".join(re.escape(word) for word in str(getattr(claim, "trigger", "")).split())
    found = re.compile(words).search(text, claim.evidence.start, claim.evidence.end) if words else None
    return sorted([*spans, *([found.span()] if found else [])])


def _merged(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The spans without those that lie in others or overlap them."""
    last = -1
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= last and end > start:
            last = end
            yield start, end


def parts(claim: Claim) -> Iterator[Part]:
    """Everybody and everything that the claim was read from, by what it is in the claim."""
    if claim.attributed:
        yield "said by", claim.attributed.source
    for field in fields(claim):
        value = getattr(claim, field.name)
        for one in value if isinstance(value, tuple) else (value,):
            if isinstance(one, Participant):
                yield str(one.role), one.entity
            elif isinstance(one, (Entity, Time)):
                yield {"topics": "topic", "issues": "issue"}.get(field.name, field.name), one


def facts(graph: Graph, claim: Claim) -> Iterator[tuple[str, str]]:
    """Headings and what stands beside them."""
    document, at = graph.documents[claim.evidence.document], claim.evidence
    about = [document.title, document.publisher, document.date and f"{document.date} ({document.date_basis})"]
    yield "document", " · ".join(filter(None, [document.id, *about, document.url]))
    yield "where", f"characters {at.start} to {at.end}"
    trigger = getattr(claim, "trigger", "")
    yield "read by", f"{claim.rule}, confidence {claim.confidence:g}" + (f", from “{trigger}”" if trigger else "")
    yield from turns(claim)
    if claim.attributed is None:
        yield "said by", "the author"
    for role, part in parts(claim):
        cue = f", by the word “{claim.attributed.cue}”" if role == "said by" and claim.attributed else ""
        yield role, meant(part) + cue
    for event in events(graph, claim):
        yield "rests on it", event_line(graph, event, claim)
    yield from judged(graph, claim)


def judged(graph: Graph, claim: Claim) -> Iterator[tuple[str, str]]:
    """What people decided about a claim or about those whom it names, and what it says by now."""
    for judgement in judgements(graph, claim):
        said = [f"{ruling(judgement, graph.labels)} by {judgement.by}, {told_moment(judgement.at)}"]
        if not judgement.of_claims:
            said.append(" | ".join(map(graph.label, judgement.about)))
        elif judgement.verdict in COMPARING:
            said.append(", ".join(short_id(iri) for iri in judgement.about if iri != claim.id))
        if judgement.id in graph.judged.overruled:
            said.append("overruled by a newer one")
        yield "judged", ": ".join(filter(None, ["; ".join(said), judgement.note]))
    counts = {one.id: one for one in graph.judged.claims}.get(claim.id)
    if counts is None:
        yield "counts as", "nothing: it is in no answer"
    elif counts.original:
        yield "counts as", assertion(counts)


def judgements(graph: Graph, claim: Claim) -> list[Judgement]:
    """The judgements on a claim and on those whom it names, the newest first."""
    objects = {claim.id, *(iri(entity, claim.evidence.document) for entity in entities(claim))}
    return [judgement for judgement in graph.judgements.values() if objects & set(judgement.about)]


def turns(claim: Claim) -> Iterator[tuple[str, str]]:
    """The words that turned a stance round, weakened it, or tied it to a condition."""
    for heading, name in (("turned by", "negation"), ("hedged by", "hedge"), ("condition", "condition")):
        if words := getattr(claim, name, ""):
            yield heading, f"“{words}”"


def meant(part: Entity | Time) -> str:
    """Who or what is meant, by which words, and how they were read."""
    if isinstance(part, Time):
        return f"{part.edtf}, read from “{part.text}”"
    who = f"{part.label or part.text} ({part.type})"
    known = short_iri(part.id) if part.id else "nobody that the ontology knows"
    return f"{who}, read from “{part.text}”{how_read(part)}: {known}"


def events(graph: Graph, claim: Claim) -> list[str]:
    """The events that rest on a claim."""
    if not isinstance(claim, EventReport):
        return []
    quads = graph.store.quads_for_pattern(node(claim.id), term("det:reports"), None, None)
    return sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode))


def event_line(graph: Graph, event: str, claim: Claim) -> str:
    """An event in one line, with the other claims that it rests on."""
    about = event_json(graph, event)
    told = [about["type"], about["status"], about["date"]]
    others = [short_id(report) for report in about["reports"] if report != claim.id]
    rest = f"; also reported by {', '.join(others)}" if others else ""
    return f"{', '.join(filter(None, told))} ({short_iri(event)}){rest}"


def event_json(graph: Graph, event: str) -> dict[str, Any]:
    """An event as resolved from all its reports."""

    def values(predicate: ox.NamedNode) -> list[str]:
        quads = graph.store.quads_for_pattern(node(event), predicate, None, None)
        return sorted(quad.object.value for quad in quads if not isinstance(quad.object, ox.Triple))

    def first(predicate: ox.NamedNode) -> str:
        return short_iri(next(iter(values(predicate)), "")).removeprefix("det:").removeprefix("code:status-")

    return {
        "id": event,
        "type": first(TYPE),
        "status": first(term("det:status")),
        "date": first(term("det:date")),
        "reports": values(term("det:derivedFrom")),
    }


def as_json(graph: Graph, claim: Claim) -> dict[str, Any]:
    """The explanation for programs: the claim as the format has it, its document, and the events that rest on it."""
    document = graph.documents[claim.evidence.document]
    names = ("id", "date", "date_basis", "title", "author", "publisher", "url")
    return {
        "claim": claim_json(claim),
        "document": {name: str(getattr(document, name)) for name in names},
        "events": [event_json(graph, event) for event in events(graph, claim)],
        "judgements": [json.loads(write_judgement(judgement)) for judgement in judgements(graph, claim)],
    }
