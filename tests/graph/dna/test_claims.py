"""Coded statements as claims of a graph, and back; the forty of the shared sample among them."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, BELT, JAPAN, TRADE, XI, document, stance
from coded import DEBATE, ONE

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.check import check
from detente.graph.dna.claims import claims, coding, documents, names_of
from detente.graph.dna.coding import Coding, Statement, Text
from detente.graph.dna.database import read_database, write_database
from detente.graph.dna.event_list import read_event_list, write_event_list
from detente.graph.network import discourse as dna
from detente.graph.store import Graph
from detente.ontology.claims import Stance
from detente.ontology.codes import Polarity
from detente.ontology.errors import UnreadableInput

SHARED = Path(__file__).parents[4] / "shared" / "data"


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return build_graph((), ())


@pytest.fixture(scope="module")
def graph(ontology: Graph) -> Graph:
    return build_graph(documents(DEBATE), claims(DEBATE, names_of(ontology)))


def test_a_statement_is_a_stance_of_the_organization_that_the_person_tells_of(graph: Graph) -> None:
    rows = ask.stances(graph)
    assert [(row.holder, row.polarity, row.target, row.evidence[0].attributed) for row in rows] == [
        ("Ann Adams", "opposes", "Raise the fee.", ""),
        ("Farmers", "opposes", "Build the dam.", "Ann Adams"),
        ("Farmers", "opposes", "Raise the fee.", "Ann Adams"),
        ("Ministry of Water", "supports", "Build the dam.", ""),
    ]
    assert rows[0].evidence[0].quote == "Let the fee be halved."
    assert not check(graph)


def test_coded_statements_come_back_as_they_were(graph: Graph) -> None:
    back, left_out = coding(graph)
    assert left_out == 0
    slugs = {"Coder 1": "coder-1", "Coder 2": "coder-2"}
    assert [(s.start, s.person, s.organization, s.concept, s.agreement, s.coder) for s in back.statements] == [
        (s.start, s.person, s.organization, s.concept, s.agreement, slugs[s.coder]) for s in DEBATE.statements
    ]
    assert [(text.title, text.words, text.date, text.author, text.source) for text in back.texts] == [
        (text.title, text.words, text.date, text.author, text.source) for text in DEBATE.texts
    ]


def test_the_stances_of_persons_keep_their_organizations(ontology: Graph) -> None:
    graph = build_graph(documents(DEBATE), claims(DEBATE, names_of(ontology), by_person=True))
    assert {row.holder for row in ask.stances(graph)} == {"Ann Adams", "Ministry of Water"}
    assert {(row.member, row.of) for row in ask.memberships(graph)} == {("Ann Adams", "Farmers")}
    assert not check(graph)
    back, _ = coding(graph)
    assert [(s.start, s.person, s.organization) for s in back.statements] == [
        (s.start, s.person, s.organization) for s in DEBATE.statements
    ]


def test_known_names_are_linked_and_kept_as_they_were_written(ontology: Graph) -> None:
    known = names_of(ontology)
    text = Text("dna-1", "A", "Tokyo backs the deal.", ONE.date)
    said = Statement("dna-1", 0, 21, "Abe Shinzo", "Japan", "Trans-Pacific Partnership", 1)
    (claim,) = claims(Coding((text,), (said,)), known)
    assert isinstance(claim, Stance)
    assert claim.holder.id == JAPAN.id and claim.target.id is not None
    assert claim.attributed is not None and claim.attributed.source.id == ABE.id
    assert claim.attributed.source.label == "Shinzo Abe"
    assert known("Japan", "issue") is None and known("japan", "person") is None and known("x", "body") is None
    back, _ = coding(build_graph(documents(Coding((text,), ())), [claim]))
    assert back.statements[0].person == "Abe Shinzo"


def test_stances_that_were_read_become_statements_too() -> None:
    read = [
        stance(ABE, BELT, at=0),
        stance(JAPAN, BELT, Polarity.CONCERNED, at=1, source=XI),
        stance(JAPAN, TRADE, Polarity.MIXED, at=2),
        stance(JAPAN, TRADE, Polarity.NEUTRAL, at=3),
    ]
    back, left_out = coding(build_graph([document(date="")], read))
    assert left_out == 1
    assert [(s.person, s.organization, s.concept, s.agreement) for s in back.statements] == [
        ("Shinzo Abe", "Japan", "Belt and Road Initiative", 1),
        ("", "Japan", "Belt and Road Initiative", -1),
        ("", "Japan", "trade", 1),
        ("", "Japan", "trade", -1),
    ]
    (text,) = back.texts
    (again,) = documents(Coding(back.texts, ()))
    assert (again.id, text.date[:4]) == ("a.txt", "1970")


def test_without_texts_there_is_nothing_to_export() -> None:
    with pytest.raises(UnreadableInput, match="without quotes"):
        coding(build_graph([document()], [stance()], quotes=False))


def test_a_statement_outside_its_text(ontology: Graph) -> None:
    text = Text("dna-1", "Short", "Yes.", ONE.date)
    with pytest.raises(UnreadableInput, match='"Short": a statement from 2 to 9 is not within its text'):
        claims(Coding((text,), (Statement("dna-1", 2, 9, "A", "", "b", 1),)), names_of(ontology))


def lines(name: str) -> list[dict[str, Any]]:
    with gzip.open(SHARED / name, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


@pytest.fixture(scope="module")
def sample() -> Coding:
    """The sample of DNA: seven texts and forty statements."""
    texts = [
        Text(one["id"], one["title"], one["text"], f"{one['date']}T00:00:00", one["author"])
        for one in lines("dna_documents.jsonl.gz")
    ]
    statements = [
        Statement(
            one["doc"],
            gold["start"],
            gold["end"],
            gold["person"],
            gold["organization"],
            gold["concept"],
            1 if gold["agreement"] else -1,
            "Admin",
        )
        for one in lines("dna_statements.jsonl.gz")
        for gold in [one["gold"]]
    ]
    return Coding(tuple(texts), tuple(statements))


@pytest.mark.shared
def test_all_forty_load_and_come_back_equal(sample: Coding, ontology: Graph) -> None:
    for read in (
        read_database(write_database(sample), "sample.dna"),
        read_event_list(write_event_list(sample).encode(), "sample.csv"),
    ):
        graph = build_graph(documents(read), claims(read, names_of(ontology)))
        back, _ = coding(graph)
        assert len(sample.statements) == len(graph.claims) == 40
        title = {text.id: text.title for text in (*sample.texts, *read.texts)}
        again = sorted(
            (title[s.text], s.start, s.stop, s.person, s.organization, s.concept, s.agreement) for s in back.statements
        )
        assert again == sorted(
            (title[s.text], s.start, s.stop, s.person, s.organization, s.concept, s.agreement)
            for s in sample.statements
        )


@pytest.mark.shared
def test_the_sums_are_those_of_rdna(sample: Coding, ontology: Graph) -> None:
    """rDNA's own tests expect a two-mode network of 7 × 6 with sum 40, and a one-mode one with 276, on this sample."""
    graph = build_graph(documents(sample), claims(sample, names_of(ontology)))
    told = dna.discourse(ask.stances(graph), duplicates="include")
    said = told.supports + told.opposes
    assert (said.shape, said.sum()) == ((7, 6), 40)
    assert dna.congruence(told).sum() + dna.conflict(told).sum() == 276
