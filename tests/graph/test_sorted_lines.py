"""Lines sorted on the disk come out as lines sorted in memory."""

from hypothesis import given
from hypothesis import strategies as st

from detente.graph.sorted_lines import sorted_lines

LINES = st.lists(st.binary(max_size=6).map(lambda line: line.replace(b"\n", b" ") + b"\n"), max_size=40)


@given(LINES, st.integers(1, 12))
def test_runs_are_merged(lines: list[bytes], most: int) -> None:
    assert list(sorted_lines(iter(lines), most)) == sorted(lines)
