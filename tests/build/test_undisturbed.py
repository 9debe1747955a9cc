"""While a document is read no garbage is collected; afterwards all is as it was."""

import gc

import pytest

from detente.build.undisturbed import undisturbed


def test_nothing_is_collected_inside_and_all_is_as_before_afterwards() -> None:
    with undisturbed():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_whoever_had_it_off_has_it_off_afterwards() -> None:
    with undisturbed(), undisturbed():
        pass
    assert gc.isenabled()
    gc.disable()
    try:
        with undisturbed():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_an_error_leaves_it_on() -> None:
    with pytest.raises(ValueError, match="bad"), undisturbed():
        raise ValueError("bad")
    assert gc.isenabled()
