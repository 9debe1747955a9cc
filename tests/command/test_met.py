"""Who met whom: rows, filters, formats."""

import csv
import io
import json

import pytest
from command_runs import Run


def rows(output: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output)))


def test_a_pipe_gets_csv_with_the_sentence(run: Run) -> None:
    told = run("met", "Shinzo Abe", "--status", "held")
    (row,) = rows(told.stdout)
    assert told.exit_code == 0
    assert row["date"] == "2017-07-08"
    assert (row["who"], row["with_whom"], row["what"], row["status"]) == ("Shinzo Abe", "Xi Jinping", "Meeting", "held")
    assert (row["place"], row["passages"], row["source"]) == ("Hamburg", "2", "a.txt")
    assert row["sentence"] == "Abe and Xi met in Hamburg on 8 July."


def test_the_actor_stands_first(run: Run) -> None:
    (row,) = rows(run("met", "Xi Jinping").stdout)
    assert (row["who"], row["with_whom"]) == ("Xi Jinping", "Shinzo Abe")


def test_all_statuses_are_shown_unless_some_are_named(run: Run) -> None:
    assert [row["status"] for row in rows(run("met").stdout)] == ["held", "denied", "planned"]
    assert [row["status"] for row in rows(run("met", "--status", "planned,proposed").stdout)] == ["planned"]


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["--with", "Xi Jinping"], 1),
        (["--with", "Kim Jong Un"], 0),
        (["--from", "2018"], 1),
        (["--to", "2017"], 1),
        (["--place", "Germany"], 1),
        (["--place", "Tokyo"], 0),
        (["--about", "G20"], 1),
        (["--limit", "1"], 1),
        (["--limit", "0"], 0),
    ],
)
def test_filters(run: Run, options: list[str], number: int) -> None:
    assert len(rows(run("met", "Shinzo Abe", *options).stdout)) == number


def test_leaders_count_as_their_states_if_wanted(run: Run) -> None:
    (row,) = rows(run("met", "Japan", "--with", "China", "--states").stdout)
    assert (row["who"], row["with_whom"]) == ("Japan", "China")
    assert not rows(run("met", "Japan").stdout)


def test_json_has_stable_keys_and_lists(run: Run) -> None:
    (row,) = json.loads(run("met", "--status", "planned", "--format", "json").stdout)
    assert (
        list(row)
        == (
            "date who with_whom what status place occasion sentence source said_by published title publisher url "
            "passages claims contested issues id"
        ).split()
    )
    assert row["with_whom"] == ["Donald Trump"] or row["who"] == "Donald Trump"
    assert row["contested"] is False


def test_json_lines_are_the_same_rows(run: Run) -> None:
    lines = run("met", "--format", "jsonl").stdout.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run("met", "--format", "json").stdout)


def test_a_table_fits_and_says_how_to_ask_on(run: Run) -> None:
    told = run("met", "Shinzo Abe", "--status", "held", "--format", "table").stdout
    assert told == (
        "date        who         with whom   what     status  place    occasion\n"
        "2017-07-08  Shinzo Abe  Xi Jinping  Meeting  held    Hamburg  Group of Twenty\n"
        "    “Abe and Xi met in Hamburg on 8 July.”\n"
        f"{told.splitlines()[-1]}\n"
    )
    assert told.splitlines()[-1].startswith("    a.txt · 2017-07-10 · explain ")
    assert told.splitlines()[-1].endswith(" · and 1 more passage")


def test_turtle_is_what_the_answer_rests_on(run: Run) -> None:
    told = run("met", "--status", "planned", "--format", "turtle").stdout
    assert "a det:Summit" in told
    assert "oa:exact" in told
    assert "person-shinzo-abe" not in told


def test_nothing_found_is_said_beside_the_data(run: Run) -> None:
    told = run("met", "Kim Jong Un", "--status", "held")
    assert told.exit_code == 0
    assert told.stdout.startswith("date,who,")
    assert told.stderr.startswith("No such meeting in this graph")


def test_nothing_found_may_be_a_status(run: Run) -> None:
    assert run("met", "Kim Jong Un", "--status", "held", "--exit-status").exit_code == 4
    assert run("met", "--exit-status").exit_code == 0


def test_an_unknown_name_is_answered_with_the_nearest(run: Run) -> None:
    told = run("met", "Shinzo Aba")
    assert told.exit_code == 2
    assert told.stderr.startswith('detente: nobody and nothing in this graph is called "Shinzo Aba"; nearest: ')
    assert "Shinzo Abe" in told.stderr
    assert told.stdout == ""


def test_a_wrong_status_is_answered_with_the_right_ones(run: Run) -> None:
    told = run("met", "--status", "maybe")
    assert told.exit_code == 2
    assert told.stderr == (
        "detente: Invalid value for '--status': \"maybe\" is not one of held, planned, proposed, hypothetical, "
        "cancelled, denied; see detente met --help\n"
    )
