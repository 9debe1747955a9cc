"""The Turtle files of the ontology, in the order in which they build on each other."""

from importlib import resources

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
    return resources.files("detente.ontology").joinpath(f"{name}.ttl").read_bytes()
