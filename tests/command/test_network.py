"""`detente network`: tables, options, files."""

import csv
import io
import json
from pathlib import Path

import networkx
import pytest
from command_runs import Run

from detente.command import choices
from detente.graph.network import discourse, profile, settings


def rows(output: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output)))


def test_nodes_with_their_measures(run: Run) -> None:
    told = run("network", "meetings")
    assert told.exit_code == 0
    assert [(row["who"], row["degree"], row["strength"], row["core"]) for row in rows(told.stdout)] == [
        ("Shinzo Abe", "1", "1", "1"),
        ("Xi Jinping", "1", "1", "1"),
    ]
    assert (
        told.stderr == "2 nodes, 1 tie, density 1.000, 1 component, 1 community (modularity 0.00, E-I index -1.00).\n"
    )


def test_status_is_held_unless_others_are_named(run: Run) -> None:
    assert len(rows(run("network", "meetings", "--status", "any").stdout)) == 4
    assert {row["who"] for row in rows(run("network", "meetings", "--status", "planned").stdout)} == {
        "Donald Trump",
        "Kim Jong Un",
    }


def test_ties_say_what_they_are_made_of(run: Run) -> None:
    (row,) = rows(run("network", "conflict", "--ties", "--without", "Abe").stdout)
    assert (row["one"], row["other"], row["weight"], row["facts"]) == (
        "China",
        "Japan",
        "1",
        "differ: Belt and Road Initiative",
    )


@pytest.mark.parametrize(
    ("options", "number"),
    [
        (["affiliation"], 4),
        (["affiliation", "--from", "2018"], 3),
        (["affiliation", "--without", "Belt and Road"], 0),
        (["congruence"], 2),
        (["congruence", "--isolates"], 3),
        (["congruence", "--min", "2"], 0),
        (["subtract", "--normalize", "average"], 3),
        (["issues"], 2),
        (["issues", "--linked", "paragraph"], 3),
        (["positions"], 4),
        (["positions", "--offices"], 4),
        (["meetings", "--backbone", "0.05"], 0),
        (["meetings", "--people", "--status", "any", "--active", "2"], 2),
    ],
)
def test_how_many_nodes_there_are(run: Run, options: list[str], number: int) -> None:
    told = run("network", *options)
    assert told.exit_code == 0, told.stderr
    assert len(rows(told.stdout)) == number


def test_windows_are_rows(run: Run) -> None:
    found = rows(run("network", "meetings", "--status", "any", "--window", "1y").stdout)
    assert [(row["from"], row["ties"]) for row in found] == [("2017-01-01", "1"), ("2018-01-01", "2")]
    found = rows(run("network", "meetings", "--status", "any", "--window", "1y", "--cumulative").stdout)
    assert [(row["from"], row["ties"]) for row in found] == [("2017-01-01", "1"), ("2017-01-01", "3")]


def test_signed_networks_are_balanced_or_not(run: Run) -> None:
    told = run("network", "subtract", "--format", "table").stderr
    assert "Balanced: 100% of 1 triangle. Two camps leave 0 of 3 ties against them." in told


def test_a_table_fits_the_terminal(run: Run) -> None:
    for options in (["subtract"], ["subtract", "--ties"], ["subtract", "--window", "1y"]):
        told = run("network", *options, "--format", "table").stdout
        assert told and all(len(line) <= 80 for line in told.splitlines())
        assert "2018-0\n" not in told


@pytest.mark.parametrize("ending", ["graphml", "gexf", "cyjs", "net", "matrix.csv"])
def test_files(run: Run, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"it.{ending}"
    told = run("network", "meetings", "-o", str(path))
    assert told.exit_code == 0 and told.stderr.endswith(f"Wrote {path}\n")
    again = path.read_bytes()
    assert run("network", "meetings", "-o", str(path)).exit_code == 0
    assert path.read_bytes() == again


def test_files_have_the_measures(run: Run, tmp_path: Path) -> None:
    run("network", "subtract", "-o", str(tmp_path / "it.graphml"))
    found = networkx.read_graphml(tmp_path / "it.graphml")
    (abe,) = (facts for _, facts in found.nodes(data=True) if facts["label"] == "Shinzo Abe")
    assert abe["degree"] == 2 and abe["camp"] == 0
    assert json.loads(next(iter(found.edges(data="evidence")))[2])[0]["quote"]


def test_csv_is_two_files_and_windows_are_a_file_each(run: Run, tmp_path: Path) -> None:
    run("network", "meetings", "--status", "any", "--window", "1y", "-o", str(tmp_path / "it.csv"))
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "it-2017-01-01_2017-12-31-edges.csv",
        "it-2017-01-01_2017-12-31-nodes.csv",
        "it-2018-01-01_2018-12-31-edges.csv",
        "it-2018-01-01_2018-12-31-nodes.csv",
    ]
    assert len(rows((tmp_path / "it-2018-01-01_2018-12-31-edges.csv").read_text())) == 2


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["friends"], "'friends' is not one of 'meetings'"),
        (["meetings", "-o", "it.docx"], "the ending of it.docx is none of .matrix.csv .graphml"),
        (["meetings", "--normalize", "jaccard"], "meetings has none"),
        (["meetings", "--step", "1y"], "give a --window too"),
        (["meetings", "--window", "soon"], "write 90d, 4w, 6m or 1y"),
        (["issues", "--status", "planned"], "status is for meetings"),
        (["issues", "--states"], "states is for issues linked by actors"),
        (["affiliation", "--people", "--states"], "exclude each other"),
        (["meetings", "--only", "Nobody At All"], 'called "Nobody At All"'),
    ],
)
def test_bad_input_is_told_in_one_line(run: Run, options: list[str], message: str) -> None:
    told = run("network", *options)
    assert told.exit_code == 2
    assert message in told.stderr and told.stderr.count("\n") == 1


def test_an_empty_network_is_told(run: Run) -> None:
    told = run("network", "meetings", "--from", "2030", "--exit-status")
    assert told.exit_code == 4
    assert told.stderr == "There is nothing in it: try fewer options, or detente stats\n"


def test_the_lists_of_the_help_are_those_of_the_room() -> None:
    assert choices.NETWORKS == settings.KINDS
    assert choices.LINKED == settings.LINKED
    assert choices.DUPLICATES == discourse.DUPLICATES
    assert set(choices.NORMALIZATIONS) == {*discourse.ONE_MODE, *discourse.TWO_MODE}
    assert choices.MEASURES == profile.MEASURES


@pytest.mark.parametrize("linked", ["said", "sentence", "paragraph", "actors"])
def test_issues_have_backbones(run: Run, linked: str) -> None:
    told = run("network", "issues", "--linked", linked, "--backbone", "0.99", "--isolates")
    assert told.exit_code == 0, told.stderr
    assert len(rows(told.stdout)) <= len(rows(run("network", "issues", "--linked", linked).stdout))


@pytest.mark.parametrize("kind", choices.NETWORKS)
def test_every_kind_has_a_backbone(run: Run, kind: str) -> None:
    whole = rows(run("network", kind, "--ties").stdout)
    kept = rows(run("network", kind, "--ties", "--backbone", "0.999").stdout)
    assert {row["id"] for row in kept} <= {row["id"] for row in whole}
