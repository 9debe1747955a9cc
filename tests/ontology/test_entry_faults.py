"""What is wrong with lexical entries: what they lack, and what their frame does not allow."""

import pytest

from detente.ontology.entry_faults import entry_faults
from detente.ontology.errors import InvalidOntology
from detente.ontology.identifiers import CODE, ID, NS

HEAD = f"@prefix det: <{NS}> . @prefix code: <{CODE}> . @prefix id: <{ID}> .\n"
NO_CLASS = "so det:evokes must be an event class, such as det:Meeting"
NO_POLARITY = "so det:evokes must be a polarity, such as code:polarity-supports"
NO_ASPECT = "so it needs a det:aspect, such as code:status-planned"


def entry(frame: str, more: str = "") -> str:
    """An entry of a frame, with whatever else is said of it."""
    return (
        'id:hobnob a det:LexicalEntry ; det:lemma "hobnob"@en ; det:partOfSpeech code:pos-verb ;'
        f" det:frame code:frame-{frame} {more} ."
    )


def faults(turtle: str) -> list[str]:
    return [fault for _, fault in entry_faults("mine.ttl", (HEAD + turtle).encode())]


@pytest.mark.parametrize(
    "sound",
    [
        entry("meets", "; det:evokes det:Talks"),
        entry("acts-on", "; det:evokes det:Sanction"),
        entry("event-noun", "; det:evokes det:Event"),  # the class above all of them
        entry("stance-object", "; det:evokes code:polarity-opposes"),
        entry("status-verb", "; det:aspect code:status-planned"),
        entry("reports"),  # needs no more
    ],
)
def test_a_sound_entry_has_none(sound: str) -> None:
    assert faults(sound) == []


@pytest.mark.parametrize("frame", ["meets", "goes-to", "acts-on", "leaves", "visit-noun", "act-noun"])
@pytest.mark.parametrize("evoked", ["", "; det:evokes code:polarity-supports", "; det:evokes det:Person"])
def test_words_of_events_evoke_a_class_of_events(frame: str, evoked: str) -> None:
    assert faults(entry(frame, evoked)) == [f"has the frame {frame}, {NO_CLASS}"]


@pytest.mark.parametrize("frame", ["stance-subject", "stance-object", "stance-noun"])
@pytest.mark.parametrize("evoked", ["", "; det:evokes det:Meeting", "; det:evokes code:status-held"])
def test_words_of_stances_evoke_a_polarity(frame: str, evoked: str) -> None:
    assert faults(entry(frame, evoked)) == [f"has the frame {frame}, {NO_POLARITY}"]


@pytest.mark.parametrize("frame", ["status-verb", "status-adjective", "modal"])
def test_words_of_status_have_an_aspect(frame: str) -> None:
    assert faults(entry(frame)) == [f"has the frame {frame}, {NO_ASPECT}"]


def test_whatever_is_missing_is_told() -> None:
    assert faults("id:hobnob a det:LexicalEntry .") == [
        "has no det:lemma",
        "has no det:partOfSpeech",
        "has no det:frame",
    ]


def test_each_fault_names_its_entry() -> None:
    turtle = 'id:a a det:LexicalEntry . id:b a det:LexicalEntry ; det:lemma "b"@en .'
    named = [who for who, _ in entry_faults("mine.ttl", (HEAD + turtle).encode())]
    assert named == [f"{ID}a"] * 3 + [f"{ID}b"] * 2


def test_what_is_no_entry_is_not_looked_at() -> None:
    assert faults("id:ana a det:Person . id:wordless det:frame code:frame-meets .") == []


def test_turtle_that_is_none_is_told_by_name() -> None:
    with pytest.raises(InvalidOntology, match=r"mine\.ttl:2"):
        faults("id:hobnob a")
