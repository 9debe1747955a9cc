"""GEXF as the parser of Gephi Lite takes it (graphology-gexf, from npm)."""

import json
import shutil
import subprocess
from pathlib import Path

import networkx
import pytest

from detente.graph.network.gexf import as_gexf

PACKAGES = ("graphology@0.26.0", "graphology-gexf@0.13.2")
READ = """
const gexf = require("graphology-gexf");
const { MultiGraph } = require("graphology");
const found = gexf.parse(MultiGraph, require("fs").readFileSync(0, "utf8"));
console.log(JSON.stringify(found.export()));
"""


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("npm") is None, reason="needs npm")
def test_gephi_lite_reads_everything(tmp_path: Path) -> None:
    subprocess.run(["npm", "install", "--no-audit", "--no-fund", *PACKAGES], cwd=tmp_path, check=True, timeout=300)
    made = networkx.Graph()
    made.add_node("a", label='Ann "A" Adams', type="Person", degree=1)
    made.add_node("b", label="Äußerung", type="Issue", degree=1)
    made.add_edge("a", "b", weight=-2, spells=[["2017-07-08", "2017-07-09"]], evidence=[{"quote": "No."}])
    told = subprocess.run(
        ["node", "-e", READ], cwd=tmp_path, input=as_gexf(made), capture_output=True, text=True, check=True, timeout=60
    )
    found = json.loads(told.stdout)
    assert {node["key"]: node["attributes"]["label"] for node in found["nodes"]} == {
        "a": 'Ann "A" Adams',
        "b": "Äußerung",
    }
    assert found["nodes"][0]["attributes"]["degree"] == 1
    (edge,) = found["edges"]
    assert (edge["source"], edge["target"], edge["attributes"]["weight"]) == ("a", "b", 2)
    assert (edge["attributes"]["signed"], edge["attributes"]["evidence"]) == (-2, '[{"quote": "No."}]')
