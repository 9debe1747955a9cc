"""Who met whom: what is told event by event is what the question concludes from the whole store."""

from dataclasses import replace

import pyoxigraph as ox
from claim_factory import ABE, HAMBURG, JAPAN, KIM, TRUMP, XI, document, entity, report, stance
from hypothesis import given, settings
from hypothesis import strategies as st

from detente.graph.building import build_graph
from detente.graph.vocabulary import DERIVED, term
from detente.ontology.claims import EventReport, Stance
from detente.ontology.codes import Role, Status
from detente.ontology.files import question

JANE = entity("Jane Doe", known=False)
CAMP = replace(entity("Camp David", "Place", known=False), id="https://example.org/camp")  # to some a place
WHO = (ABE, XI, TRUMP, KIM, JAPAN, HAMBURG, JANE, CAMP, replace(CAMP, type="Person"))
REPORTS = st.builds(
    lambda who, type, status, on, place, at: report(*who, type=type, status=status, on=on, document=place, at=at),
    st.lists(st.tuples(st.sampled_from(WHO), st.sampled_from(Role)), min_size=1, max_size=4),
    st.sampled_from(["Meeting", "Summit", "Talks", "Encounter", "Call", "Visit", "Visit", "Sanction"]),
    st.sampled_from([Status.HELD, Status.HELD, Status.HELD, Status.PLANNED, Status.DENIED]),
    st.sampled_from(["", "2017-07-08", "2017-07"]),
    st.sampled_from(["a.txt", "b.txt"]),
    st.integers(0, 3),
)
STANCES = st.builds(lambda who: stance(who, document="b.txt"), st.sampled_from([JANE, CAMP]))


@settings(deadline=None, max_examples=25)
@given(st.lists(REPORTS, min_size=1, max_size=8), st.lists(STANCES, max_size=1))
def test_what_is_told_event_by_event_is_what_the_question_concludes(
    reports: list[EventReport], stances: list[Stance]
) -> None:
    store = build_graph([document(), document("b.txt", "2017-07-09")], [*reports, *stances]).store
    told = {quad.triple for quad in store.quads_for_pattern(None, term("det:metWith"), None, DERIVED)}
    concluded = store.query(question("derive-met-with"), use_default_graph_as_union=True)
    assert isinstance(concluded, ox.QueryTriples)
    assert told == set(concluded)


def test_a_visitor_meets_the_persons_who_receive_him() -> None:
    visit = report((XI, Role.VISITOR), (ABE, Role.HOST), (JAPAN, Role.HOST), type="Visit")
    store = build_graph([document()], [visit]).store
    met = {(quad.subject.value, quad.object.value) for quad in store.quads_for_pattern(None, term("det:metWith"), None)}
    assert met == {(XI.id, ABE.id), (ABE.id, XI.id)}
