"""The read model answers as SPARQL does, row by row, whatever was built, replaced or removed."""

from collections import Counter
from pathlib import Path

import pytest
from claim_factory import (
    ABE,
    BELT,
    CHINA,
    G20,
    HAMBURG,
    HANOI,
    JAPAN,
    KIM,
    SECURITY,
    TRADE,
    TRUMP,
    XI,
    document,
    entity,
    link,
    membership,
    position,
    report,
    stance,
)
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from detente.graph import binding, folder
from detente.graph.building import build_graph
from detente.graph.folder import open_graph
from detente.graph.gathering import gathered
from detente.graph.read_model import HELD
from detente.graph.store import Graph
from detente.graph.writing import write_graph, writing
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.identifiers import CODE

NAMES = ("a.txt", "b.txt")
STRANGER = entity("Jane Doe", known=False)
actors = st.sampled_from([ABE, XI, TRUMP, KIM, JAPAN, CHINA, STRANGER])
issues = st.sampled_from([TRADE, SECURITY, BELT, entity("link to the grain deal", "CandidateIssue", known=False)])
spots = {"document": st.sampled_from(NAMES), "at": st.integers(0, 12)}
dates = st.sampled_from(["", "2017-07-08", "2018", "2018-06", "2017-07-08/2017-07-09"])

reports = st.builds(
    lambda one, other, role, **rest: report((one, role), other, **rest),
    actors,
    actors,
    st.sampled_from([Role.PARTICIPANT, Role.VISITOR]),
    type=st.sampled_from(["Meeting", "Visit", "Call", "Sanction"]),
    status=st.sampled_from(Status),
    on=dates,
    place=st.sampled_from([None, HAMBURG, HANOI]),
    occasion=st.sampled_from([None, G20]),
    topics=st.lists(issues, max_size=2).map(tuple),
    source=st.sampled_from([None, XI]),
    **spots,
)
claims = st.one_of(
    reports,
    st.builds(stance, actors, issues, st.sampled_from(Polarity), hedged=st.booleans(), on=dates, **spots),
    st.builds(position, actors, of=st.sampled_from([None, JAPAN]), on=dates, **spots),
    st.builds(membership, actors, **spots),
    st.builds(link, issues, issues, st.sampled_from(Relation), **spots).filter(lambda one: len(set(one.issues)) == 2),
)
WORDS = st.sampled_from(["met", "8 july", "hamburg on", "Met", "'; --", '"', "für"])  # whole, as search asks
CODES = {
    ("search", "words"): st.none() | st.lists(WORDS.map(str.lower), min_size=1, max_size=1),
    ("met", "wanted"): st.none() | st.lists(st.sampled_from([f"{CODE}status-{one}" for one in Status]), unique=True),
    ("stances", "wanted"): st.none()
    | st.lists(st.sampled_from([f"{CODE}polarity-{p}" for p in Polarity]), unique=True),
}
JOINED = ("within", "around", "agreeing", "differing", "unclear")  # columns of many IRIs in any order


def rows(found: list[dict[str, str]]) -> Counter[tuple[tuple[str, object], ...]]:
    return Counter(
        tuple((name, tuple(sorted(cell.split())) if name in JOINED else cell) for name, cell in row.items())
        for row in found
    )


def things(graph: Graph) -> list[str]:
    """All that anything is said about, and what nobody has heard of."""
    claimed = binding.answers(graph.store, "parts") + binding.answers(graph.store, "stances")
    return [*sorted({cell for row in claimed for cell in row.values() if cell.startswith("http")}), "urn:nobody"]


@settings(deadline=None, max_examples=6, phases=[Phase.generate])
@given(st.lists(claims, min_size=5, max_size=30), st.data())
def test_every_answer_is_that_of_sparql(
    tmp_path_factory: pytest.TempPathFactory, told: list[Claim], data: st.DataObject
) -> None:
    kg = tmp_path_factory.mktemp("kg")
    graph = build_graph([document(name) for name in NAMES], told)
    write_graph(graph, kg)
    model = open_graph(kg).model
    assert model
    some = st.none() | st.lists(st.sampled_from(things(graph)), max_size=4, unique=True)
    periods = st.tuples(*[st.sampled_from(["", "2017-07-08", "2018-01-01"])] * 2)
    for name, held in [*HELD.items()] * 3:
        given_ = {key: data.draw(CODES.get((name, key), some)) for key in held.where if key not in ("from", "to")}
        period = data.draw(periods) if "from" in held.where else ("", "")
        known = model.answers(name, period=period, **given_)
        if known is not None:
            wanted = rows(binding.answers(graph.store, name, period=period, **given_))
            assert rows(known) == wanted, (name, given_)
            tuples = model.tuples(name, period=period, **given_) or []
            assert rows([dict(zip(binding.variables(name), row, strict=True)) for row in tuples]) == wanted
            assert rows([*(model.columns(name, period=period, **given_) or ())]) == wanted


@settings(deadline=None, max_examples=2, phases=[Phase.generate])
@given(st.lists(claims, max_size=20), st.lists(claims, max_size=8))
def test_what_was_replaced_and_removed_is_as_if_it_had_never_been(
    tmp_path_factory: pytest.TempPathFactory, first: list[Claim], later: list[Claim]
) -> None:
    folder = tmp_path_factory.mktemp("kg")
    with writing(folder) as writer:
        writer.commit(writer.build(gathered([document(name) for name in NAMES], first)))
    left = [claim for claim in later if claim.evidence.document == "a.txt"]
    with writing(folder) as writer:
        writer.commit(writer.build(gathered([document()], left)))
    graph, alone = open_graph(folder), build_graph([document()], left)
    assert set(graph.quads(ontology=True)) == set(alone.quads(ontology=True))
    for name in HELD:
        if name != "classes":
            assert rows(graph.answers(name)) == rows(alone.answers(name))


def test_a_parameter_that_a_question_lacks_is_refused(tmp_path: Path) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    for name in ("met", "pairs"):
        with pytest.raises(TypeError, match=f"{name}.rq has no parameter whom"):
            graph.answers(name, whom=[ABE.id])


def test_it_answers_without_opening_the_store(tmp_path: Path) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    assert len(graph.answers("met", actor=[ABE.id], other=[XI.id])) == 1
    assert graph.label(ABE.id) == "Shinzo Abe"
    assert "store" not in vars(graph)


def test_names_that_would_end_a_statement_are_values_like_others(tmp_path: Path) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    assert graph.answers("search", words=["\ud800"]) == []
    for name in ("\ud800", "'", '"', "x') OR 1=1 --", "?", "\\", ":actor", "[]"):
        assert graph.answers("met", actor=[f"urn:{name}"]) == []


def test_names_and_labels_are_those_of_the_store(tmp_path: Path) -> None:
    built = build_graph([document()], [report(), stance(STRANGER)])
    write_graph(built, tmp_path / "kg")
    graph = open_graph(tmp_path / "kg")
    whole = build_graph([document()], [report(), stance(STRANGER)])
    assert dict(graph.labels) == dict(whole.labels)
    assert {name: set(bearers) for name, bearers in graph.names.items()} == dict(whole.names)
    assert {bearer: list(forms) for bearer, forms in graph.forms.items()} == dict(whole.forms)
    assert set(graph.named_with("abe")) == set(whole.named_with("abe"))


def test_a_model_of_other_questions_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_graph(build_graph([document()], [report()]), tmp_path / "kg")
    monkeypatch.setattr(folder, "sources", lambda *rooms: "changed since")
    graph = open_graph(tmp_path / "kg")
    assert graph.model is None
    assert len(graph.answers("met", actor=[ABE.id], other=[XI.id])) == 1
