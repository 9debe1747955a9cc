"""The error tree: its docstring is drawn as it is, and every error has the exit status it promises."""

import re

import pytest

from detente.ontology import errors
from detente.ontology.errors import AmbiguousName, DetenteError, UnknownName

TREE = dict(re.findall(r"[├└]── (\w+) .* exit (\d)", errors.__doc__ or ""))


def test_the_tree_is_drawn_in_full() -> None:
    assert set(TREE) == {each.__name__ for each in DetenteError.__subclasses__() if each.__module__ == errors.__name__}


@pytest.mark.parametrize("name", sorted(TREE))
def test_an_error_ends_with_the_status_it_promises(name: str) -> None:
    assert getattr(errors, name).exit_status == int(TREE[name])


def test_an_unknown_name_comes_with_the_nearest_ones() -> None:
    assert str(UnknownName("Abee", ("Shinzo Abe", "Tony Abbott"))) == (
        'nobody and nothing in this graph is called "Abee"; nearest: Shinzo Abe, Tony Abbott'
    )
    assert str(UnknownName("Qwrt", ())).endswith('is called "Qwrt"')


def test_an_ambiguous_name_comes_with_its_bearers() -> None:
    assert str(AmbiguousName("Bush", ("Ann", "Bo", "Cy"))) == '"Bush" may be Ann, Bo or Cy; say which'
    assert str(AmbiguousName("Bush", ("Ann", "Bo"), 7)) == '"Bush" may be Ann, Bo or 7 others; say which'
