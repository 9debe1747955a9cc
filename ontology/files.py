"""The files of the ontology; those of Turtle in the order in which they build on each other."""

from pathlib import Path

_FOLDER = Path(__file__).parent  # importlib.resources would find it too, and takes longer than a question

TERMS = ("terms", "codes", "shapes", "alignments")
GAZETTEER = (
    "places",
    "states",
    "institutions",
    "leaders",
    "leaders-historic",
    "issues",
    "disputes",
    "initiatives",
)
LEXICON = (
    "lexicon",
    "lexicon-consult",
    "lexicon-cooperation",
    "lexicon-conflict",
    "lexicon-actors",
    "lexicon-speech",
    "lexicon-stances",
    "lexicon-links",
    "lexicon-names",
    "lexicon-offices",
)


def turtle(name: str) -> bytes:
    """The bytes of one of our Turtle files, by its name without the ending."""
    return (_FOLDER / f"{name}.ttl").read_bytes()


def question(name: str) -> str:
    """The SPARQL of a named question."""
    return (_FOLDER / "questions" / f"{name}.rq").read_text(encoding="utf-8")


def questions() -> list[str]:
    """The names of all questions, sorted."""
    return sorted(path.stem for path in (_FOLDER / "questions").glob("*.rq"))
