"""Whole numbers as bytes: four to a number, the lowest first on every machine."""

from __future__ import annotations  # an array takes no brackets at run time before Python 3.12

import sys
from array import array
from collections.abc import Iterable


def packed(numbers: Iterable[int]) -> bytes:
    """The bytes of numbers from 0 to 2³² - 1."""
    return _little(array("I", numbers)).tobytes()


def unpacked(data: bytes) -> array[int]:
    """The numbers of bytes."""
    return _little(array("I", data))


def _little(numbers: array[int]) -> array[int]:
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
