"""What would be misunderstood in silence is refused in one line."""

import json

import pytest
from command_runs import Run


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("view meetings -o m.pdf", "a page is HTML; for a picture: --static m.pdf"),
        ("view meetings --depth 2", "--depth counts steps from --focus NAME: name one"),
        ("judge 12345678 --reject --accept", "choose one of --accept --reject"),
        ("agree Abe Abe", "both names mean Shinzo Abe: name two"),
        ("met Abe --with Abe", "both names mean Shinzo Abe: name two"),
        ("export - --scope ontology --no-ontology", "leave nothing to write"),
    ],
)
def test_in_one_line(run: Run, line: str, told: str) -> None:
    found = run(*line.split())
    assert found.exit_code == 2 and told in found.stderr and found.stderr.count("\n") == 1


def test_no_ontology_takes_from_a_scope_and_adds_nothing(run: Run) -> None:
    asserted = run("export", "-", "--scope", "asserted").stdout
    assert run("export", "-", "--scope", "asserted", "--no-ontology").stdout == asserted


def test_leaders_count_as_their_states_on_pages_of_stances(run: Run) -> None:
    page = run("view", "stances", "--states", "-o", "-").stdout
    assert '"Japan"' in page and '"Shinzo Abe"' not in json.dumps(page.partition('"nodes"')[2][:2000])
