"""Hypothesis strategies for claims of every kind."""

from hypothesis import strategies as st

from detente.ontology.claims import (
    Attribution,
    AttributionNote,
    Claim,
    Entity,
    EventReport,
    Evidence,
    IssueLink,
    Membership,
    MentionNote,
    Participant,
    Position,
    Stance,
    Time,
    TimeNote,
)
from detente.ontology.codes import Polarity, Relation, Role, Status
from detente.ontology.identifiers import ID

texts = st.text(st.characters(codec="utf-8"), max_size=12)
places = st.integers(0, 10**6)
iris = st.none() | texts.map(lambda name: f"{ID}thing-{name}")
spans = st.tuples(places, places)
entities = st.builds(
    Entity,
    texts,
    places,
    places,
    iris,
    texts,
    st.sampled_from(["Person", "State", "Issue", "Entity"]),
    st.sampled_from(["", "name", "office"]),
)
times = st.builds(Time, texts, places, places, st.sampled_from(["2017-07-08", "2017-06", "2018", "../2017-12-31"]))
participants = st.builds(Participant, entities, st.sampled_from(Role))
common = {
    "evidence": st.builds(Evidence, texts, places, places, texts),
    "rule": texts,
    "confidence": st.floats(0, 1),
    "attributed": st.none() | st.builds(Attribution, entities, texts),
}
perhaps_time, perhaps_entity, statuses = st.none() | times, st.none() | entities, st.sampled_from(Status)

reports = st.builds(
    EventReport,
    type=st.sampled_from(["Meeting", "Visit", "Sanction"]),
    plover=st.sampled_from(["CONSULT", "SANCTION"]),
    status=statuses,
    participants=st.lists(participants, max_size=3).map(tuple),
    time=perhaps_time,
    place=perhaps_entity,
    topics=st.lists(entities, max_size=2).map(tuple),
    occasion=perhaps_entity,
    trigger=texts,
    **common,
)
stances = st.builds(
    Stance,
    holder=entities,
    target=entities,
    polarity=st.sampled_from(Polarity),
    hedged=st.booleans(),
    time=perhaps_time,
    negation=texts,
    hedge=texts,
    condition=texts,
    trigger=texts,
    **common,
)
positions = st.builds(
    Position, person=entities, office=texts, office_id=iris, of=perhaps_entity, time=perhaps_time, **common
)
memberships = st.builds(Membership, member=entities, of=entities, status=statuses, time=perhaps_time, **common)
links = st.builds(
    IssueLink, issues=st.tuples(entities, entities), relation=st.sampled_from(Relation), trigger=texts, **common
)
mentions = st.builds(MentionNote, entity=entities, **common)
time_notes = st.builds(TimeNote, edtf=texts, value=texts, **common)
attributions = st.builds(AttributionNote, source=st.none() | spans, cue=spans, content_span=spans, **common)

claims: st.SearchStrategy[Claim] = st.one_of(
    reports, stances, positions, memberships, links, mentions, time_notes, attributions
)
