"""A graph in memory and in its folder."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from claim_factory import ABE, HAMBURG, SENTENCE, document, entity, link, membership, position, report, stance
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph.building import build_graph
from detente.graph.folder import open_graph
from detente.graph.gathering import gathered
from detente.graph.names import find
from detente.graph.selection import selection
from detente.graph.statements import as_trig
from detente.graph.store import Graph
from detente.graph.turtle import trig
from detente.graph.vocabulary import DERIVED, ONTOLOGY, document_graph
from detente.graph.writing import write_graph, writing
from detente.ontology.claims import Claim, EventReport, Evidence
from detente.ontology.documents import Document
from detente.ontology.errors import GraphMissing, InvalidOntology, NotWritable, UnreadableInput
from detente.ontology.identifiers import ID

MINE = b"""@prefix det: <https://w3id.org/detente/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<issue-space-debris> a det:Issue ; skos:prefLabel "space debris"@en ; det:broaderIssue <issue-security> ."""
CLAIMS: list[Claim] = [report(place=HAMBURG), stance(at=1), position(at=2), membership(at=3), link(at=4)]
CLAIMS += [report(document="b.txt"), stance(document="b.txt", at=1)]
DOCUMENTS = [document(), document("b.txt", "2017-07-09")]


def written(graph: Graph) -> str:
    return "".join(as_trig(selection(graph, ("asserted", "derived"))))


def test_comes_back_from_its_folder(tmp_path: Path) -> None:
    graph = build_graph(DOCUMENTS, CLAIMS, extra=[("mine.ttl", MINE)], version="0.1.0")
    write_graph(graph, tmp_path / "kg")
    back = open_graph(tmp_path / "kg")
    assert set(back.quads(ontology=True)) == set(graph.quads(ontology=True))
    assert back.claims == graph.claims
    assert back.documents == graph.documents
    assert back.label("https://w3id.org/detente/id/issue-space-debris") == "space debris"


def test_what_the_documents_do_not_name_is_found_too(tmp_path: Path) -> None:
    write_graph(build_graph(DOCUMENTS, CLAIMS), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    assert graph.label(find(graph, "Bhutan")) == "Bhutan"


def test_the_user_decides_how_things_are_called() -> None:
    mine = b'@prefix skos: <http://www.w3.org/2004/02/skos/core#> . <state-myanmar> skos:prefLabel "Burma"@en .'
    graph = build_graph([], [], extra=[("mine.ttl", mine)])
    assert graph.label("https://w3id.org/detente/id/state-myanmar") == "Burma"


def test_each_document_has_a_named_graph() -> None:
    graph = build_graph(DOCUMENTS, CLAIMS)
    names = {document_graph("a.txt"), document_graph("b.txt"), DERIVED, ONTOLOGY}
    assert set(graph.store.named_graphs()) == names


def test_no_node_is_nameless() -> None:
    quads = build_graph(DOCUMENTS, CLAIMS).quads()
    assert not any(isinstance(node, ox.BlankNode) for quad in quads for node in (quad.subject, quad.object))


def test_whom_nobody_knows_is_kept_with_label_and_class() -> None:
    stranger = entity("Jane Doe", known=False)
    written = trig(build_graph([document()], [stance(stranger)]).quads())
    assert 'a det:Person ;\n    skos:prefLabel "Jane Doe"' in written
    assert "id:person-shinzo-abe a" not in trig(build_graph([document()], [stance(ABE)]).quads())


def test_without_quotes_no_sentence_is_written(tmp_path: Path) -> None:
    write_graph(build_graph(DOCUMENTS, CLAIMS, quotes=False), tmp_path / "kg")
    words = (SENTENCE[:12].encode(), b"in exchange for")
    back = open_graph(tmp_path / "kg")
    files = [path.read_bytes() for path in (tmp_path / "kg").glob("versions/1/*.*")] + [written(back).encode()]
    assert not [word for word in words for data in files if word in data]
    assert not back.claims
    assert [row["quote"] for row in back.answers("evidence")] == [""] * len(CLAIMS)


def test_a_long_quote_is_cut_and_says_so() -> None:
    text = "word " * 200
    said = Evidence("a.txt", 0, 900, text[:900])
    claim = report()
    long = EventReport(
        evidence=said, rule="test", confidence=1.0, type="Meeting", plover="CONSULT", status=claim.status,
        participants=claim.participants,
    )  # fmt: skip
    written = trig(build_graph([document(text=text)], [long]).quads())
    assert "det:quoteCut true" in written
    assert f'oa:exact "{text[:600]}"' in written


def test_any_words_survive(tmp_path: Path) -> None:
    text = 'He said: "no"\\\n\t\x01\u2028 \ud83d🙂 ' + "x" * 60
    claim = report()
    odd = EventReport(
        evidence=Evidence("a.txt", 0, 30, text[:30]), rule="test", confidence=0.5, type="Meeting", plover="CONSULT",
        status=claim.status, participants=claim.participants,
    )  # fmt: skip
    write_graph(build_graph([document(text=text)], [odd]), tmp_path / "kg")
    back = open_graph(tmp_path / "kg")
    assert back.documents["a.txt"].text == text
    assert list(back.claims.values()) == [odd]


def test_replaces_an_older_graph_and_keeps_other_files(tmp_path: Path) -> None:
    folder = tmp_path / "kg"
    write_graph(build_graph(DOCUMENTS, CLAIMS), folder)
    (folder / "judgements.jsonl").write_text("{}\n")
    write_graph(build_graph(DOCUMENTS[:1], CLAIMS[:5]), folder)
    assert set(open_graph(folder).documents) == {"a.txt"}
    assert (folder / "judgements.jsonl").read_text() == "{}\n"
    assert [path.name for path in tmp_path.iterdir()] == ["kg"]


def test_leaves_alone_what_is_no_graph(tmp_path: Path) -> None:
    (tmp_path / "thesis").mkdir()
    (tmp_path / "thesis" / "chapter.txt").write_text("mine")
    with pytest.raises(NotWritable, match="is not a graph"):
        write_graph(build_graph([], []), tmp_path / "thesis")
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritable):
        write_graph(build_graph([], []), tmp_path / "file" / "kg")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "thesis"]


def test_says_how_to_build_a_missing_graph(tmp_path: Path) -> None:
    with pytest.raises(GraphMissing, match="detente build"):
        open_graph(tmp_path / "kg")


def test_refuses_claims_that_their_document_does_not_bear_out() -> None:
    with pytest.raises(UnreadableInput, match="not among"):
        build_graph([document("b.txt")], [report()])
    with pytest.raises(UnreadableInput, match="not what the claim quotes"):
        build_graph([document(text="Nothing of the kind was said by anybody that day.")], [report()])


def test_refuses_dates_that_are_none() -> None:
    with pytest.raises(UnreadableInput, match=r'"a\.txt": "next May" is not an EDTF date'):
        build_graph([document()], [report(on="next May")])
    with pytest.raises(UnreadableInput, match="not a day of the calendar"):
        build_graph([document(date="2017-02-30")], [])


def test_refuses_turtle_that_is_none_and_nameless_nodes() -> None:
    with pytest.raises(InvalidOntology, match=r"mine.ttl:2"):
        build_graph([], [], extra=[("mine.ttl", b"# mine\n<a> <b> .")])
    with pytest.raises(InvalidOntology, match="without a name"):
        build_graph([], [], extra=[("mine.ttl", b"<a> <b> [] .")])


def test_two_readings_of_one_claim_count_once() -> None:
    weak = stance()
    strong = type(weak)(
        evidence=weak.evidence, rule="better", confidence=1.0, holder=ABE, target=weak.target, polarity=weak.polarity
    )
    graph = build_graph([document()], [strong, weak])
    assert [claim.rule for claim in graph.claims.values()] == ["better"]


@settings(deadline=None, max_examples=3)
@given(st.permutations(CLAIMS), st.permutations(DOCUMENTS))
def test_any_order_and_adding_later_give_the_same_bytes(
    tmp_path_factory: pytest.TempPathFactory, claims: list[Claim], documents: list[Document]
) -> None:
    folder = tmp_path_factory.mktemp("any") / "kg"
    with writing(folder) as writer:
        first = [claim for claim in claims if claim.evidence.document == "a.txt"]
        writer.commit(writer.build(gathered(DOCUMENTS[:1], first), version="1"))
    with writing(folder) as writer:
        writer.commit(writer.build(gathered(documents, claims), version="1"))
    later, once = open_graph(folder), build_graph(documents, claims, version="1")
    assert written(later) == written(once)
    assert list(later.claims) == list(once.claims)


def test_what_a_document_said_that_is_gone_counts_no_more(tmp_path: Path) -> None:
    camp = replace(entity("Camp David", "Place", known=False), id=f"{ID}camp-david")
    met, other = report(ABE, replace(camp, type="Institution")), stance(camp, document="b.txt")
    write_graph(build_graph(DOCUMENTS, [met, other]), tmp_path / "kg")
    write_graph(build_graph(DOCUMENTS[:1], [met]), tmp_path / "kg")
    assert written(open_graph(tmp_path / "kg")) == written(build_graph(DOCUMENTS[:1], [met]))
