"""Every shape accepts its good example and refuses its bad one."""

from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from claim_factory import ABE, XI, document, entity, link, membership, position, report, stance
from judgement_factory import judgement

from detente.graph.building import build_graph
from detente.graph.check import check, check_triples, document_of
from detente.graph.finding import Finding
from detente.graph.folder import open_graph
from detente.graph.folding import fold
from detente.graph.judgement_rdf import judgement_quads
from detente.graph.judging import judge
from detente.graph.rdf import document_quads, event_quads
from detente.graph.vocabulary import DERIVED, PREFIXES, document_graph, term
from detente.graph.writing import write_graph
from detente.ontology import files

GOOD = """
id:issue-debris a det:Issue ; skos:prefLabel "debris"@en .
id:dispute-debris a det:Dispute ; skos:prefLabel "debris dispute"@en ; det:disputant id:state-japan , id:state-china .
id:office-x a det:Office ; skos:prefLabel "X"@en .
id:tenure-x a det:Tenure ; det:officeHolder id:person-shinzo-abe ; det:office id:office-x ; det:date "2017/.." .
id:name-x a det:Name ; det:nameOf id:issue-debris ; det:form "junk"@en ; det:usedBy id:state-japan .
"""
CLAIMS = [report(), stance(at=1, source=XI), position(at=2), membership(at=3), link(at=4)]


def parsed(text: str) -> list[ox.Triple]:
    prefixes = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
    quads = ox.parse(prefixes + text, format=ox.RdfFormat.TURTLE)
    return [ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads]


def good() -> list[ox.Triple]:
    """A document with a claim of each kind, its events, and a fragment of a gazetteer."""
    events = fold(CLAIMS[:1], {"a.txt": "2017-07-10"})  # type: ignore[arg-type]
    judged = judge(CLAIMS, [judgement("accept", CLAIMS[0])], {}, {})
    lines = [*document_quads(document(), CLAIMS, [stance(at=5)]), *judgement_quads(judged)]
    lines += [line for event in events for line in event_quads(event)]
    quads = ox.parse("".join(lines), format=ox.RdfFormat.N_QUADS)
    return [*(ox.Triple(quad.subject, quad.predicate, quad.object) for quad in quads), *parsed(GOOD)]


def without(predicate: str, class_: str = "") -> list[ox.Triple]:
    """The good example without a property (of one class's things)."""
    triples = good()
    of = {t.subject for t in triples if t.object == term(class_)} if class_ else {t.subject for t in triples}
    return [t for t in triples if not (t.predicate == term(predicate) and t.subject in of)]


def changed(predicate: str, value: str, class_: str = "") -> list[ox.Triple]:
    """The good example with other values of a property."""
    kept = without(predicate, class_)
    gone = [triple for triple in good() if triple not in kept]
    (new,) = (triple.object for triple in parsed(f"id:a id:b {value} ."))
    return [*kept, *(ox.Triple(triple.subject, triple.predicate, new) for triple in gone)]


def added(text: str) -> list[ox.Triple]:
    return [*good(), *parsed(text)]


BAD: dict[str, list[ox.Triple]] = {
    "a claim is stated in exactly one document": without("det:statedIn"),
    "a claim without a passage must not be published": without("det:evidence"),
    "a claim names the reading that made it": without("prov:wasGeneratedBy"),
    "a claim names the one rule that read it": without("det:rule"),
    "a claim has one confidence from 0 to 1": changed("det:confidence", "1.5"),
    "a claim is attributed to one source at most": changed("det:attributedTo", '"Xi"'),
    "a report has one status of code:scheme-status": changed("det:status", "code:status-rumoured", "det:EventReport"),
    "a report names one class of event": without("det:reportedAs"),
    "a report should name a participant": without("det:participation"),
    "a participation is of one actor": without("det:participationOf"),
    "a participation has one role of code:scheme-role": changed("det:role", "code:role-cook"),
    "a stance has one holder": without("det:holder"),
    "the holder of a stance should be an actor": changed("det:holder", "id:issue-debris"),
    "a stance has one target": without("det:target"),
    "a stance has one polarity of code:scheme-polarity": changed("det:polarity", "code:polarity-pro"),
    "a stance is hedged or it is not": without("det:hedged"),
    "a position has one holder": without("det:positionHolder"),
    "the holder of a position should be a person": changed("det:positionHolder", "id:state-japan"),
    "a position names the office in the words of the text": without("det:officeName"),
    "a membership has one member": without("det:member"),
    "a membership is of one body": without("det:memberOf"),
    "a membership has one status of code:scheme-status": without("det:status", "det:Membership"),
    "a link leads from one issue to another": changed("det:linkFrom", "id:issue-maritime-security"),
    "a link leads to one issue": without("det:linkTo"),
    "a link has one kind of code:scheme-relation": without("det:linkKind"),
    "an event has one status of code:scheme-status": without("det:status", "det:Meeting"),
    "the status of an event is contested or it is not": added("id:e det:derivedFrom id:r ; det:statusContested 7 ."),
    "an event should have a participant": without("det:participant", "det:Meeting"),
    "a meeting needs a report that says whether it took place": without("det:derivedFrom"),
    "a meeting should have two participants": without("det:participant", "det:Meeting"),
    "a document has one id": without("det:documentId"),
    "a document has the SHA-256 checksum of its text": changed("det:textSha256", '"9f86"'),
    "a document says where its date comes from": without("det:dateBasis"),
    "a document without a date: relative dates in it mean nothing": without("det:date", "det:Document"),
    "a passage is of one document": without("oa:hasSource"),
    "a passage has one position": without("oa:start"),
    "a passage has one quote at most": added(
        "id:p a det:Passage ; oa:hasSelector id:s , id:t . id:s oa:exact 'a' . id:t oa:exact 'c' ."
    ),
    "a position starts at a character and ends after it": changed("oa:end", "0"),
    "a position ends at a character": without("oa:end"),
    "a quote has at most 600 characters": changed("oa:exact", f'"{"x" * 601}"'),
    "a date is EDTF: 2017-07-08, 2017-06, 2018, ../2017-12-31, 2017-12~": changed("det:date", '"next May"'),
    "what is dated has an earliest instant, not after the latest": changed(
        "det:earliest", '"9999-01-01T00:00:00Z"^^xsd:dateTime'
    ),
    "what is dated has a latest instant": without("det:latest"),
    "a thing needs a label": without("skos:prefLabel"),
    "a thing should have one preferred label a language": added('id:issue-debris skos:prefLabel "scrap"@en .'),
    "a judgement has one verdict of code:scheme-verdict": changed("det:verdict", "code:verdict-perhaps"),
    "a judgement is about something": without("det:judges"),
    "a judgement is somebody's": without("prov:wasAttributedTo"),
    "a judgement has the time at which it was made": changed("prov:generatedAtTime", '"today"'),
    "a rejected claim says what it was": without("det:rejectedAs"),
    "a dispute should have two disputants": without("det:disputant"),
    "a tenure has one holder": without("det:officeHolder"),
    "a tenure is of one office": without("det:office", "det:Tenure"),
    "a tenure has one EDTF interval": without("det:date", "det:Tenure"),
    "a name names one thing": without("det:nameOf"),
    "a name has a form": without("det:form"),
    "a name of its own should say who uses it": without("det:usedBy"),
}  # fmt: skip


def messages(findings: Iterable[Finding]) -> set[str]:
    return {finding.message for finding in findings}


def test_the_good_example_is_good() -> None:
    assert check_triples(good()) == ()


@pytest.mark.parametrize("message", BAD)
def test_the_bad_example_is_refused(message: str) -> None:
    assert message in messages(check_triples(BAD[message]))


def test_every_shape_has_a_bad_example() -> None:
    shapes = rdflib.Graph().parse(data=files.turtle("shapes"), format="turtle")
    assert {str(message) for message in shapes.objects(None, rdflib.SH.message)} == set(BAD)


def test_a_built_graph_is_good() -> None:
    assert check(build_graph([document(), document("b.txt")], [*CLAIMS, report(document="b.txt")])) == ()
    assert check(build_graph([document()], CLAIMS, quotes=False)) == ()


def test_finds_what_takes_two_graphs() -> None:
    graph = build_graph([document()], CLAIMS)
    abe, kim = ox.NamedNode(ABE.id or ""), ox.NamedNode("https://w3id.org/detente/id/person-kim-jong-un")
    graph.store.add(ox.Quad(abe, term("det:metWith"), kim, DERIVED))
    (found,) = check(graph)
    assert str(found) == f"violation: {ABE.id}: met-with without a held event of both (metWith)"
    graph.store.clear_graph(DERIVED)
    assert messages(check(graph)) == {"a report that belongs to no event"}
    exact = next(graph.store.quads_for_pattern(None, term("oa:exact"), None, document_graph("a.txt")))
    graph.store.remove(exact)
    graph.store.add(ox.Quad(exact.subject, exact.predicate, ox.Literal("other words"), exact.graph_name))
    assert "the length of the quote does not fit its position" in messages(check(graph))


def test_a_loose_end_is_told_with_its_severity() -> None:
    findings = check(build_graph([document(date="")], [stance(entity("Galwan", "Entity", known=False))]))
    assert {(finding.severity, finding.path) for finding in findings} == {("warning", "holder"), ("warning", "date")}


def test_a_finding_leads_to_its_document(tmp_path: Path) -> None:
    write_graph(build_graph([document(date="")], [stance(entity("Galwan", "Entity", known=False))]), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    assert {document_of(graph, finding.focus) for finding in check(graph)} == {"a.txt"}
    assert document_of(graph, "https://w3id.org/detente/id/nothing") == ""


def test_the_users_own_turtle_is_checked() -> None:
    mine = b"""@prefix det: <https://w3id.org/detente/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
    <dispute-x> a det:Dispute ; skos:prefLabel "x" ; det:disputant <state-japan> ."""
    assert messages(check(build_graph([], [], extra=[("mine.ttl", mine)]))) == {"a dispute should have two disputants"}


@pytest.mark.slow
def test_the_gazetteer_is_good() -> None:
    assert check(build_graph([], []), ontology=True) == ()
