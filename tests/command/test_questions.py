"""Stances, links, positions, timelines: what the other questions answer."""

import json
from typing import Any

import pytest
from command_runs import Run


def rows(run: Run, *arguments: str) -> list[dict[str, Any]]:
    told = run(*arguments, "--format", "json")
    assert told.exit_code == 0, told.stderr
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return found


def test_who_wants_what_since_when_and_who_says_so(run: Run) -> None:
    found = rows(run, "stances", "--issue", "Belt and Road")
    assert [(row["date"], row["who"], row["stance"], row["said_by"]) for row in found] == [
        ("2017-07-10", "Shinzo Abe", "supports", "self"),
        ("2018-04-28", "China", "supports", "Shinzo Abe"),
        ("2018-04-28", "Japan", "concerned", ""),
    ]
    assert [row["hedged"] for row in found] == [True, False, False]


@pytest.mark.parametrize(
    ("options", "holders"),
    [
        (["--actor", "Japan"], ["Japan"]),
        (["--actor", "Japan", "--states"], ["Shinzo Abe", "Japan"]),
        (["--polarity", "concerned,opposes"], ["Japan"]),
        (["--said-by", "self"], ["Shinzo Abe"]),
        (["--said-by", "source"], ["China"]),
        (["--said-by", "author"], ["Japan"]),
        (["--from", "2018"], ["China", "Japan"]),
        (["--to", "2017-12"], ["Shinzo Abe"]),
        (["--limit", "1"], ["Shinzo Abe"]),
    ],
)
def test_stances_of_some(run: Run, options: list[str], holders: list[str]) -> None:
    assert [row["who"] for row in rows(run, "stances", *options)] == holders


def test_a_hedged_stance_in_a_table(run: Run) -> None:
    told = run("stances", "--actor", "Shinzo Abe", "--format", "table").stdout
    assert "supports (hedged)" in told
    assert " · by own account · " in told


def test_which_issues_hang_together(run: Run) -> None:
    (said,) = rows(run, "links", "trade")
    assert (said["issue"], said["kind"], said["other"]) == ("trade", "conditionFor", "maritime security")
    (near,) = rows(run, "links", "trade", "--kind", "mentionedWith")
    assert (near["kind"], near["sentences"], near["paragraphs"]) == ("mentionedWith", 0, 1)
    assert run("links").stderr.startswith("Only named together: 2 pairs; see")
    assert "condition for" in run("links", "--format", "table").stdout
    assert rows(run, "links", "--kind", "causes") == []


def test_issues_tied_by_who_stands_on_both(run: Run) -> None:
    assert rows(run, "links", "--by-actors") == []
    told = run("links", "--by-actors", "--kind", "causes")
    assert (told.exit_code, told.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(("name", "persons"), [("Japan", ["Shinzo Abe"]), ("Xi Jinping", ["Xi Jinping"])])
def test_positions_of_a_person_or_a_state(run: Run, name: str, persons: list[str]) -> None:
    assert [row["person"] for row in rows(run, "positions", name)] == persons
    assert len(rows(run, "positions")) == 2


def test_a_timeline_has_what_one_did_and_said(run: Run) -> None:
    found = rows(run, "timeline", "Shinzo Abe")
    assert [(row["date"], row["what"], row["whom_or_what"]) for row in found] == [
        ("2017-07-08", "Meeting", ["Xi Jinping"]),
        ("2017-07-10", "supports (hedged)", ["Belt and Road Initiative"]),
        ("2018-05", "Meeting", ["Shinzo Abe"]),
    ]
    assert len(rows(run, "timeline")) == 6
    assert len(rows(run, "timeline", "--from", "2018-06")) == 1


@pytest.mark.parametrize("command", ["stances", "links", "positions", "timeline", "stats", "check"])
@pytest.mark.parametrize("format", ["table", "csv", "tsv", "json", "jsonl", "markdown"])
def test_every_question_in_every_format(run: Run, command: str, format: str) -> None:
    told = run(command, "--format", format)
    assert told.exit_code == 0, told.output
    if format == "table":
        assert max(map(len, told.stdout.splitlines()), default=0) <= 80


@pytest.mark.parametrize("command", ["stances", "links", "positions", "timeline"])
def test_every_answer_as_turtle(run: Run, command: str) -> None:
    assert "oa:exact" in run(command, "--format", "turtle").stdout


def test_a_cell_is_no_formula(run: Run) -> None:
    told = run("stances", "--from", "2018", "--format", "csv").stdout
    assert "\"'=cmd|' /C calc'!A0\"" in told or ",'=cmd|' /C calc'!A0," in told


def test_all_about_one_name(run: Run) -> None:
    found = rows(run, "show", "Shinzo Abe")
    assert (found[0]["what"], found[0]["value"]) == ("Person", "Shinzo Abe")
    assert {"what": "name", "value": "Abe", "note": "surname", "id": found[0]["id"]} in found
    assert any(row["what"] == "office" and row["note"] == "2012-12-26/2020-09-16" for row in found)
    assert any(row["what"] == "events" and row["value"] == "2" for row in found)


def test_two_names_of_one_thing(run: Run) -> None:
    assert rows(run, "show", "Diaoyu Islands")[0] == rows(run, "show", "Senkaku Islands")[0]
    assert any(row["note"] == "used by China" for row in rows(run, "show", "Senkaku Islands"))


def test_how_much_there_is(run: Run) -> None:
    found = {(row["group"], row["what"]): row["count"] for row in rows(run, "stats")}
    assert found["documents", "Document"] == 2
    assert found["claims", "Stance"] == 3
    assert found["events", "held"] == 1


def test_every_name_is_known(run: Run) -> None:
    told = run("stats", "--candidates")
    assert told.stdout == "name,type,claims,documents,under,id\n"
    assert told.stderr == "The ontology knows every name in this graph.\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["met", "--from", "2019", "--to", "2018-04"], "--from 2019 is after --to 2018-04; see detente met --help"),
        (["stances", "--to", "2018", "--from", "2019"], "--from 2019 is after --to 2018; see detente stances --help"),
        (["met", "--from", "2020-1-1"], '--from: "2020-1-1" is no date; write YYYY-MM-DD, YYYY-MM or YYYY; see'),
        (["build", "x", "--date", "2018-02-30"], '--date: "2018-02-30" is no date; write YYYY-MM-DD, YYYY-MM or YYYY'),
        (["met", ""], "the name is empty; see detente met --help"),
        (["links", " "], "the name is empty"),
        (["positions", ""], "the name is empty"),
        (["timeline", ""], "the name is empty"),
        (["stances", "--actor", ""], "--actor: the name is empty"),
        (["met", "--with", ""], "--with: the name is empty"),
        (["view", "meetings", "--focus", ""], "--focus: the name is empty"),
        (
            ["view", "stances", "--status", "held"],
            "stances takes no --status, but --from, --to, --states, --focus, --depth, --min; see",
        ),
        (
            ["view", "issues", "--from", "2018"],
            "issues takes no --from, but --focus, --depth, --min; see detente view --help",
        ),
        (["view", "dossier"], "a dossier needs to know of whom: --focus"),
        (["view", "dossier", "--focus", "Shinzo Ab"], 'is called "Shinzo Ab"; nearest: Shinzo Abe'),
        (
            ["view", "all", "--focus", "Japan"],
            "all takes no --focus, but --from, --to, --states",
        ),
        (["view", "all", "-o", "-"], "all is a folder of pages: -o FOLDER"),
        (["view", "meetups"], "meetups is not one of meetings, stances, issues"),
        (["stances", "Japan"], "(Japan): write the name after --actor or --issue; see detente stances --help"),
        (["view", "meetings", "Japan"], "(Japan): write the name after --focus"),
        (["stats", "Japan"], "(Japan): it takes options only"),
        (["met", "Shinzo", "Abe"], "(Abe): put quotes around a name of several words"),
        (["met", "Bush"], '"Bush" may be George H. W. Bush or George W. Bush; say which'),
    ],
)
def test_a_slip_on_the_command_line_is_told_with_the_way_out(run: Run, arguments: list[str], message: str) -> None:
    told = run(*arguments)
    assert told.exit_code == 2 and told.stderr.count("\n") == 1
    assert message in told.stderr.replace("'", "")


def test_a_period_of_one_year(run: Run) -> None:
    assert len(rows(run, "timeline", "--from", "2018", "--to", "2018")) == len(rows(run, "timeline", "--from", "2018"))


def test_nobody_here_changed_its_mind_and_nothing_is_disputed(run: Run) -> None:
    assert rows(run, "stances", "--changed") == rows(run, "stances", "--disputed") == []
