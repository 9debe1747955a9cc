"""The lexicon: what its words mean, where their arguments stand, and in which forms they are found."""

from collections import Counter

import pytest
from turtle_facts import OWL, RDFS, SKOS, facts

from detente.ontology import files
from detente.ontology.errors import InvalidOntology
from detente.ontology.identifiers import CODE, ID, NS
from detente.ontology.lexicon import Lexicon, Word, noun_forms, read_lexicon

SAID = facts(*files.LEXICON)
ENTRIES = SAID.ours("LexicalEntry")
PLOVER = (
    "AGREE CONSULT SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST "
    "ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT"
)
# Frames of words that evoke a class or a code, and of words that change a status.
EVENTS = "meets goes-to receives sends-to acts-on leaves event-noun visit-noun act-noun"
STANCES = "stance-subject stance-object stance-noun"
LINKS = "link link-inverse link-denied link-object"
EVOKING = f"{EVENTS} {STANCES} {LINKS} anaphor title"
ASPECTUAL = "status-verb status-adjective modal"


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return read_lexicon()


def of_scheme(name: str) -> set[str]:
    """The concepts of one code list."""
    return {code for code, scheme in facts("codes").pairs(SKOS + "inScheme") if scheme == f"{CODE}scheme-{name}"}


def below(class_: str) -> set[str]:
    """A class of ours with all below it."""
    children = {child for child, parent in facts("terms").pairs(RDFS + "subClassOf") if parent == class_}
    return {class_}.union(*(below(child) for child in children))


def in_frame(*frames: str) -> list[str]:
    return [
        entry for entry in ENTRIES for frame in frames if f"{CODE}frame-{frame}" in SAID.values(entry, NS + "frame")
    ]


def test_there_are_many_words() -> None:
    assert len(ENTRIES) >= 1000


def test_every_entry_has_one_lemma_one_part_of_speech_and_one_frame() -> None:
    for entry in ENTRIES:
        assert len(SAID.values(entry, NS + "lemma")) == 1, entry
        assert [each in of_scheme("part-of-speech") for each in SAID.values(entry, NS + "partOfSpeech")] == [True], (
            entry
        )
        assert [each in of_scheme("frame") for each in SAID.values(entry, NS + "frame")] == [True], entry


def test_every_frame_and_part_of_speech_has_words() -> None:
    assert of_scheme("frame") == {frame for entry in ENTRIES for frame in SAID.values(entry, NS + "frame")}
    assert of_scheme("part-of-speech") == {pos for entry in ENTRIES for pos in SAID.values(entry, NS + "partOfSpeech")}


def test_what_a_word_evokes_exists() -> None:
    known = (
        set(facts("terms").typed(OWL + "Class")) | of_scheme("polarity") | of_scheme("relation") | of_scheme("status")
    )
    assert [pair for pair in SAID.pairs(NS + "evokes") if pair[1] not in known] == []
    assert [pair for pair in SAID.pairs(NS + "aspect") if pair[1] not in of_scheme("status")] == []


@pytest.mark.parametrize(
    ("frames", "allowed"),
    [
        (EVENTS, below(f"{NS}Event")),
        (STANCES, of_scheme("polarity")),
        (LINKS, of_scheme("relation")),
        ("title", {f"{NS}Person", f"{NS}Office"}),
    ],
    ids=["events", "stances", "links", "titles"],
)
def test_a_frame_decides_what_its_words_may_evoke(frames: str, allowed: set[str]) -> None:
    wrong = [(entry, SAID.values(entry, NS + "evokes")) for entry in in_frame(*frames.split())]
    assert [(entry, evoked) for entry, evoked in wrong if len(evoked) != 1 or evoked[0] not in allowed] == []


def test_words_of_meaning_evoke_something_and_words_of_status_change_it() -> None:
    assert [entry for entry in in_frame(*EVOKING.split()) if not SAID.values(entry, NS + "evokes")] == []
    assert [entry for entry in in_frame(*ASPECTUAL.split()) if not SAID.values(entry, NS + "aspect")] == []


def test_no_two_entries_are_identical() -> None:
    def content(entry: str) -> tuple[tuple[str, ...], ...]:
        properties = ("lemma", "partOfSpeech", "frame", "evokes", "aspect")
        return tuple(tuple(SAID.values(entry, NS + property_)) for property_ in properties)

    assert [each for each, times in Counter(map(content, ENTRIES)).items() if times > 1] == []


def test_no_word_of_one_frame_tells_of_two_things(lexicon: Lexicon) -> None:
    told = {
        (word.lemma, word.part_of_speech, word.frame): set[str]() for words in lexicon.forms.values() for word in words
    }
    for words in lexicon.forms.values():
        for word in words:
            told[word.lemma, word.part_of_speech, word.frame].add(word.evokes or word.aspect)
    anaphors_may = {key for key in told if key[2] == "anaphor"}  # "the agreement": a treaty, an event
    assert {key: evoked for key, evoked in told.items() if len(evoked) > 1 and key not in anaphors_may} == {}


def test_every_event_class_that_plover_codes_has_its_class(lexicon: Lexicon) -> None:
    uncoded = {f"{NS}{name}" for name in ("Event", "Statement", "Election")}
    classes = {class_.removeprefix(NS) for class_ in below(f"{NS}Event") - uncoded}
    assert set(lexicon.plover) == classes
    assert set(lexicon.plover.values()) == set(PLOVER.split())


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("met", "meet"),
        ("meets", "meet"),
        ("visited", "visit"),
        ("visiting", "visit"),
        ("denies", "deny"),
        ("denied", "deny"),
        ("condemning", "condemn"),
        ("agreed", "agree"),
        ("talks", "talks"),
        ("summits", "summit"),
        ("embargoes", "embargo"),
    ],
)
def test_words_are_found_in_their_forms(lexicon: Lexicon, form: str, lemma: str) -> None:
    assert lemma in {word.lemma for word in lexicon.forms.get(form, ())}


@pytest.mark.parametrize(
    ("phrase", "plural"),
    [
        ("meeting", "meetings"),
        ("ally", "allies"),
        ("day", "days"),
        ("approach", "approaches"),
        ("request to", "requests to"),
        ("act of aggression", "acts of aggression"),
        ("peace treaty", "peace treaties"),
    ],
)
def test_a_noun_phrase_has_its_plural_at_the_head(phrase: str, plural: str) -> None:
    assert noun_forms(phrase) == {phrase, plural}


def test_a_frame_lists_its_words(lexicon: Lexicon) -> None:
    goes = {form for form, word in lexicon.frame("goes-to") if word.evokes == "Visit"}
    assert {"visit", "visits", "visited"} <= goes


def test_a_users_own_word_is_read_along() -> None:
    mine = f"""
        @prefix det: <{NS}> . @prefix code: <{CODE}> . @prefix id: <{ID}> .
        id:word-palaver a det:LexicalEntry ; det:lemma "palaver"@en ; det:partOfSpeech code:pos-verb ;
          det:frame code:frame-meets ; det:evokes det:Talks .
    """
    words = read_lexicon([("mine.ttl", mine.encode())]).forms
    assert words["palavered"] == (Word(f"{ID}word-palaver", "palaver", "verb", "meets", "Talks"),)


def test_a_users_bad_turtle_is_told_by_name() -> None:
    with pytest.raises(InvalidOntology, match=r"mine\.ttl:1"):
        read_lexicon([("mine.ttl", b"nonsense")])
