"""Sources: each file is the one that was listed, or one line says what is wrong."""

import gzip
import hashlib
from pathlib import Path

import pytest
from sources import Source, SourceError, listed, text


def a_source(name: str, content: bytes) -> dict[str, Source]:
    return {name: Source(name, "https://example.org", "abc", "CC0", hashlib.sha256(content).hexdigest(), "tests")}


def test_a_source_is_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress("Überall Gespräche\n".encode())
    (tmp_path / "some.gz").write_bytes(packed)
    with text(tmp_path, "some.gz", a_source("some.gz", packed)) as lines:
        assert list(lines) == ["Überall Gespräche\n"]


def test_another_file_under_the_name_is_refused(tmp_path: Path) -> None:
    (tmp_path / "some.gz").write_bytes(gzip.compress(b"other"))
    with pytest.raises(SourceError, match=r"some\.gz: sha256 is \w{12}…, but sources\.toml has \w{12}…$"):
        text(tmp_path, "some.gz", a_source("some.gz", b"what was listed"))


def test_a_missing_file_is_told_with_its_origin(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"not there; get it from https://example\.org"):
        text(tmp_path, "some.gz", a_source("some.gz", b""))


def test_a_name_that_is_not_listed_is_answered_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^other\.gz: not one of some\.gz$"):
        text(tmp_path, "other.gz", a_source("some.gz", b""))


def test_the_list_says_all_of_each_source() -> None:
    for name, source in listed().items():
        assert source.name == name
        assert len(source.sha256) == 64
        assert source.origin.startswith("https://")
        assert source.licence and source.use
