"""Why the graph says so."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from claim_factory import ABE, JAPAN
from command_runs import Run

from detente.command.explanations import meant
from detente.command.ways import WAYS


@pytest.fixture
def claim(run: Run) -> str:
    """The short id of the claim behind Abe's meeting with Xi."""
    (row,) = json.loads(run("met", "--status", "held", "--format", "json").stdout)
    first: str = row["claims"][0]
    return first


def test_a_claim_in_its_context(run: Run, claim: str) -> None:
    told = run("explain", claim)
    assert told.exit_code == 0
    lines = told.stdout.splitlines()
    assert lines[0].startswith(f"Meeting, held, 2017-07-08 (id:claim-{claim}")
    assert "[met]" in told.stdout
    for heading in ("document     a.txt", "where        characters ", "read by      test, confidence 0.9, from “met”"):
        assert any(line.startswith(heading) for line in lines)
    assert any(line.startswith("place        Hamburg (Place), read from “Hamburg”: id:place-hamburg") for line in lines)
    assert any(line.startswith("rests on it  Meeting, held, 2017-07-08 (id:event-") for line in lines)
    assert max(map(len, lines)) <= 80


def test_who_says_so(run: Run) -> None:
    (row,) = json.loads(run("stances", "--said-by", "source", "--format", "json").stdout)
    told = run("explain", row["claims"][0]).stdout
    assert "\nsaid by      Shinzo Abe (Person), read from “Shinzo Abe”: id:person-shinzo-abe," in told
    assert "by the word “said”" in " ".join(told.split())


def test_how_the_words_were_read(run: Run) -> None:
    (row,) = json.loads(run("met", "--status", "planned", "--format", "json").stdout)
    told = run("explain", row["claims"][0]).stdout
    assert "Donald Trump (Person), read from “Donald Trump” by office and date:" in " ".join(told.split())
    assert "Kim Jong Un (Person), read from “Kim Jong Un”: id:" in " ".join(told.split())


def test_how_the_words_were_read_for_programs(run: Run) -> None:
    (row,) = json.loads(run("met", "--status", "planned", "--format", "json").stdout)
    (found,) = json.loads(run("explain", row["claims"][0], "--format", "json").stdout)
    assert [part.get("reading") for part in found["claim"]["participants"]] == [None, "office"]


def test_a_reading_in_plain_words() -> None:
    assert "“Shinzo Abe” by full name:" in meant(replace(ABE, reading="name"))
    assert "“Japan” by name:" in meant(replace(JAPAN, reading="name"))
    assert "“Japan” as kinship:" in meant(replace(JAPAN, reading="kinship"))  # of an extractor of somebody else


def test_every_reading_of_the_format_has_its_words() -> None:
    pages = (Path(__file__).parents[2] / "docs" / "claims-format.md").read_text(encoding="utf-8")
    table = pages.partition("| `reading` |")[2].partition("\n\n")[0]
    told = {name for line in table.splitlines() for name in re.findall("`([a-z-]+)`", line.partition(" | ")[0])}
    assert told == set(WAYS)


def test_an_event_is_all_its_reports(run: Run) -> None:
    (row,) = json.loads(run("met", "--status", "held", "--format", "json").stdout)
    found: list[dict[str, Any]] = json.loads(run("explain", row["id"], "--format", "json").stdout)
    assert len(found) == 2
    assert {len(one["events"][0]["reports"]) for one in found} == {2}
    assert found[0]["claim"]["kind"] == "event"
    assert found[0]["document"]["id"] == "a.txt"
    assert found[0]["events"][0]["id"] == row["id"]


def test_a_name_and_the_words_read_as_it(run: Run) -> None:
    told = run("explain", "Xi Jinping")
    assert told.stdout.splitlines()[0] == "read_as,claims,documents,examples"
    assert told.stdout.splitlines()[1].startswith("Xi Jinping,3,2,")


def test_an_unknown_name(run: Run) -> None:
    told = run("explain", "Xi Jinpin")
    assert told.exit_code == 2
    assert "nearest: Xi Jinping" in told.stderr
