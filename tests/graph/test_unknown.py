"""Slips in a user's Turtle are found; what is ours or theirs is none."""

from detente.graph.unknown import unknown
from detente.graph.vocabulary import PREFIXES
from detente.ontology import files

HEAD = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def told(*texts: str) -> list[str]:
    return [
        finding.message for finding in unknown([(f"{n}.ttl", (HEAD + text).encode()) for n, text in enumerate(texts)])
    ]


def test_what_is_ours_is_known() -> None:
    assert unknown([(name, files.turtle(name)) for name in (*files.TERMS, *files.LEXICON)]) == []


def test_a_thing_may_stand_in_another_file() -> None:
    assert told("id:a det:inState id:b .", "id:b det:inState id:state-japan .") == []


def test_a_slip_comes_with_its_line_if_it_is_written_short() -> None:
    line = len(PREFIXES) + 1
    assert told("id:a det:surnam 'A' .") == [f"0.ttl:{line}: det:surnam is no term of détente; nearest: det:surname"]
    assert told("id:a <https://w3id.org/detente/ns#surnam> 'A' .") == [
        "0.ttl: det:surnam is no term of détente; nearest: det:surname"
    ]
