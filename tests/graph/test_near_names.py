"""Names that may be one person's."""

import pytest

from detente.graph.near_names import near_names


@pytest.mark.parametrize(
    ("stranger", "other"),
    [
        ("MacArthur", "Douglas MacArthur"),
        ("K.L. Rankin", "Karl L. Rankin"),
        ("W. W. Butterworth", "Butterworth"),
        ("Jon Smyth", "John Smyth"),
        ("Mathews", "Matthews"),
        ("Abul Kalam Azad", "Abul Kalam Azaad"),
    ],
)
def test_near(stranger: str, other: str) -> None:
    assert list(near_names(["x"], {"x": stranger, "y": other})) == [("x", "y")]
    assert list(near_names(["y"], {"x": stranger, "y": other})) == [("y", "x")]


@pytest.mark.parametrize(
    ("stranger", "other"),
    [
        ("Karl Rankin", "John Rankin"),
        ("Chi", "Wang Yu-chi"),
        ("Johnson", "Robert Johnston"),
        ("Xi Jinping", "Li Keqiang"),
        ("", "Douglas MacArthur"),
    ],
)
def test_not_near(stranger: str, other: str) -> None:
    assert list(near_names(["x"], {"x": stranger, "y": other})) == []


def test_each_pair_once_and_the_likeliest_three() -> None:
    names = {"a": "Johnson", "b": "Louis Johnson", "c": "Boris Johnson", "d": "Lyndon Johnson", "e": "Ann Johnson"}
    assert list(near_names(["a"], names)) == [("a", "b"), ("a", "c"), ("a", "d")]
    assert list(near_names(["a", "b"], {"a": "Johnson", "b": "Louis Johnson"})) == [("a", "b")]
