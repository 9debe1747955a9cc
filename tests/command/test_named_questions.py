"""Plans, agreement, evidence, dossiers, documents: the questions that lay things side by side."""

import json
from typing import Any

import pytest
from command_runs import Run

NEW = [
    ["plans"],
    ["agree", "Japan", "China"],
    ["evidence", "Shinzo Abe", "Xi Jinping"],
    ["dossier", "Shinzo Abe"],
    ["document", "a.txt"],
    ["positions", "--at", "2017-07", "--of", "Japan"],
]


def rows(run: Run, *arguments: str) -> list[dict[str, Any]]:
    told = run(*arguments, "--format", "json")
    assert told.exit_code == 0, told.stderr
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return found


@pytest.mark.parametrize("arguments", [*NEW, ["unnamed"], ["document"]], ids=" ".join)
@pytest.mark.parametrize("format", ["table", "csv", "tsv", "json", "jsonl", "markdown"])
def test_every_question_in_every_format(run: Run, arguments: list[str], format: str) -> None:
    told = run(*arguments, "--format", format)
    assert told.exit_code == 0, told.output
    if format == "table":
        assert max(map(len, told.stdout.splitlines()), default=0) <= 80


@pytest.mark.parametrize("arguments", NEW, ids=" ".join)
def test_every_answer_as_turtle(run: Run, arguments: list[str]) -> None:
    assert "oa:exact" in run(*arguments, "--format", "turtle").stdout


def test_plans_with_what_became_of_them(run: Run) -> None:
    (plan,) = rows(run, "plans", "Kim Jong Un")
    assert (plan["told"], plan["for"], plan["who"], plan["outcome"]) == (
        "2018-04-28",
        "2018-06",
        "Kim Jong Un",
        "not yet due",
    )
    assert rows(run, "plans", "--outcome", "held,nothing heard") == []
    wrong = run("plans", "--outcome", "soon")
    assert wrong.exit_code == 2 and "not yet due" in wrong.stderr


def test_agreement_with_both_sentences(run: Run) -> None:
    found = rows(run, "agree", "Japan", "China")
    assert [(row["how"], row["on"], row["who"], row["what"]) for row in found] == [
        ("against each other", "Belt and Road Initiative", "Japan", "concerned"),
        ("against each other", "Belt and Road Initiative", "China", "supports"),
    ]
    states = rows(run, "agree", "Japan", "China", "--states")
    assert states[0]["how"] == "unclear" and states[-1]["how"] == "cooperation"
    assert all(row["sentence"] for row in states)


def test_the_sentences_behind_a_line(run: Run) -> None:
    found = rows(run, "evidence", "Abe", "Xi")
    assert [(row["kind"], row["who"], row["whom"], row["said_by"]) for row in found] == [
        ("event", ["Shinzo Abe"], ["Xi Jinping"], ""),
        ("event", ["Shinzo Abe"], ["Xi Jinping"], "Xi Jinping"),
    ]
    assert rows(run, "evidence", "Japan", "Kim Jong Un") == []


def test_a_dossier_has_what_is_known_and_what_is_told(run: Run) -> None:
    found = rows(run, "dossier", "Shinzo Abe")
    assert found[0]["about"] == "name" and "Abe" in found[0]["whom_or_what"]
    assert {row["about"] for row in found if not row["sentence"]} == {"name", "office", "tie"}
    assert [(row["about"], row["what"]) for row in found if row["sentence"]] == [
        ("office", "Prime Minister of Japan"),
        ("meeting", "Meeting"),
        ("meeting", "Meeting"),
        ("stance", "supports (hedged)"),
    ]


def test_documents_and_what_each_added(run: Run) -> None:
    assert [(row["id"], row["claims"]) for row in rows(run, "document")] == [("a.txt", 4), ("b.txt", 6)]
    *claims, forum, place = rows(run, "document", "a.txt")
    assert [row["kind"] for row in claims] == ["event", "event", "stance", "position"]
    assert [row["only_here"] for row in claims] == [True, True, False, False]
    assert (forum["kind"], forum["what"], forum["who"]) == ("names", "Forum", ["Group of Twenty"])
    assert (place["kind"], place["what"], place["who"]) == ("names", "Place", ["Hamburg"])
    told = run("document", "c.txt")
    assert told.exit_code == 2 and "nearest" in told.stderr


def test_office_holders_at_a_date_by_text_and_by_gazetteer(run: Run) -> None:
    found = rows(run, "positions", "--at", "2017-07-10", "--of", "Japan")
    assert [(row["person"], row["by"]) for row in found if row["office"] == "Prime Minister of Japan"] == [
        ("Shinzo Abe", "text"),
        ("Shinzo Abe", "gazetteer"),
    ]
    assert rows(run, "positions", "--of", "Japan") == rows(run, "positions", "Japan")
    assert run("positions", "Japan", "--of", "China").exit_code == 2


def test_no_source_here_is_without_a_name(run: Run) -> None:
    told = run("unnamed", "--exit-status")
    assert told.exit_code == 4 and "rests on a source without a name" in told.stderr
