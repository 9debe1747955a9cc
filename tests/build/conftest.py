"""One reader for all tests of the room: it loads the real ontology once."""

import pytest

from detente.build.extract import Reader


@pytest.fixture(scope="session")
def reader() -> Reader:
    return Reader()
