"""The ontology on the command line: counts, lists, meanings, checks."""

import json
from pathlib import Path
from typing import Any

import pytest
from command_runs import Run

HEAD = """\
@prefix det: <https://w3id.org/detente/ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix id: <https://w3id.org/detente/id/> .
"""
GOOD = HEAD + 'id:person-ana-banana a det:Person ; skos:prefLabel "Ana Banana"@en ; det:surname "Banana"@en .\n'


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    """Turtle with one more person."""
    path = tmp_path / "my.ttl"
    path.write_text(GOOD, encoding="utf-8")
    return path


def rows(run: Run, *arguments: str) -> list[dict[str, Any]]:
    told = run("ontology", *arguments, "--format", "json")
    assert told.exit_code == 0, told.stderr
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return found


def test_alone_it_counts(run: Run) -> None:
    told = run("ontology")
    assert told.stdout.startswith("kind,number\n")
    assert "\nState," in told.stdout and "\nWord," in told.stdout


@pytest.mark.parametrize("kind", ["dispute", "Disputes", "words", "terms", "offices", "institutions"])
def test_lists(run: Run, kind: str) -> None:
    assert len(rows(run, "list", kind)) > 60


def test_a_list_has_the_narrower_kinds(run: Run) -> None:
    assert {row["type"] for row in rows(run, "list", "issues")} >= {"Issue", "Dispute", "Initiative", "Treaty"}


def test_a_wrong_kind_is_answered_with_the_right_one(run: Run) -> None:
    told = run("ontology", "list", "dispts")
    assert (told.exit_code, told.stderr) == (2, 'detente: no kind of thing is called "dispts"; nearest: Dispute\n')


def test_a_name_may_mean_a_term_and_words(run: Run) -> None:
    found = rows(run, "show", "Meeting")
    assert {row["what"] for row in found} >= {"term", "definition", "example", "noun"}
    assert rows(run, "show", "det:Meeting")[0]["note"] == "det:Meeting"


def test_a_seat_of_power(run: Run) -> None:
    found = rows(run, "show", "Kremlin")
    assert {"what": "name", "value": "Kremlin", "note": "metonym"} in found


def test_nothing_of_that_name(run: Run) -> None:
    told = run("ontology", "show", "Kremln")
    assert told.exit_code == 2
    assert told.stderr.startswith('detente: nothing in the ontology is called "Kremln"; nearest: Kremlin')


def test_names_of_ones_own(run: Run, mine: Path) -> None:
    assert rows(run, "show", "Ana Banana", "--ontology", str(mine))[0]["note"] == "id:person-ana-banana"
    told = run("ontology", "export", "-", "--ontology", str(mine))
    assert "id:person-ana-banana a det:Person" in told.stdout
    assert "det:Meeting a owl:Class" in told.stdout


def test_turtle_that_is_fine(run: Run, mine: Path) -> None:
    told = run("ontology", "check", str(mine))
    assert (told.exit_code, told.stderr) == (0, "No findings.\n")


def test_turtle_that_breaks_a_shape(run: Run, mine: Path) -> None:
    tenure = "id:tenure-ana a det:Tenure ; det:officeHolder id:person-ana-banana .\n"
    mine.write_text(GOOD + tenure, encoding="utf-8")
    told = run("ontology", "check", str(mine))
    assert told.exit_code == 1
    assert "violation" in told.stdout and "tenure-ana" in told.stdout


def test_turtle_with_slips(run: Run, mine: Path) -> None:
    slip = """@prefix code: <https://w3id.org/detente/code/> .
    id:person-x a det:Persn ; skos:prefLabel "x"@en ; det:surnam "x"@en ;
      det:affiliatedWith id:state-palaw , id:person-ana-banana . # and det:Other
    id:office-x det:officeKind code:office-minster .
"""
    mine.write_text(GOOD + slip, encoding="utf-8")
    told = run("ontology", "check", str(mine), "--format", "json")
    assert told.exit_code == 1
    assert [row["message"] for row in json.loads(told.stdout)][:4] == [
        f"{mine}:6: det:Persn is no term of détente; nearest: det:Person",
        f"{mine}:6: det:surnam is no term of détente; nearest: det:surname",
        f"{mine}:8: code:office-minster is no code of détente; nearest: code:office-minister",
        f"{mine}:7: id:state-palaw is defined neither by détente nor here; nearest: id:state-palau",
    ]


def test_turtle_that_is_none(run: Run, mine: Path) -> None:
    mine.write_text(GOOD + "id:x a", encoding="utf-8")
    told = run("ontology", "check", str(mine))
    assert told.exit_code == 3
    assert told.stderr.startswith(f"detente: {mine}:5: not Turtle: ")
    mine.write_text(GOOD + "[] a det:Person .", encoding="utf-8")
    assert run("ontology", "check", str(mine)).exit_code == 3


ENTRIES = "@prefix code: <https://w3id.org/detente/code/> .\n"
PALAVER = 'id:word-palaver a det:LexicalEntry ; det:lemma "palaver"@en ; det:partOfSpeech code:pos-verb ;\n'


def test_turtle_with_words_of_ones_own_that_are_faulty(run: Run, mine: Path) -> None:
    meaning = "  det:frame code:frame-meets ; det:evokes code:polarity-supports .\n"
    bare = 'id:word-x a det:LexicalEntry ; det:lemma "x"@en .\n'
    mine.write_text(HEAD + ENTRIES + PALAVER + meaning + bare, encoding="utf-8")
    told = run("ontology", "check", str(mine), "--format", "json")
    assert told.exit_code == 1
    event_class = "an event class, such as det:Meeting"
    assert [(row["severity"], row["message"]) for row in json.loads(told.stdout)] == [
        ("violation", f"{mine}:5: id:word-palaver has the frame meets, so det:evokes must be {event_class}"),
        ("violation", f"{mine}:7: id:word-x has no det:partOfSpeech"),
        ("violation", f"{mine}:7: id:word-x has no det:frame"),
    ]


@pytest.mark.parametrize(
    ("example", "warned"),
    [
        ("Kenya sat with Uganda in Kampala.", True),
        ("Kenya and Uganda palavered in Kampala.", False),
    ],
)
def test_a_word_of_ones_own_that_is_not_read_in_its_example(run: Run, mine: Path, example: str, warned: bool) -> None:
    meaning = f'  det:frame code:frame-meets ; det:evokes det:Talks ; skos:example "{example}"@en .\n'
    mine.write_text(HEAD + ENTRIES + PALAVER + meaning, encoding="utf-8")
    told = run("ontology", "check", str(mine), "--format", "json")
    assert told.exit_code == 0
    expected = [("warning", f'"palaver" is not read as Talks in: {example}')] if warned else []
    assert [(row["severity"], row["message"]) for row in json.loads(told.stdout)] == expected
