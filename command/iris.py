"""IRIs as people read and type them."""

from detente.graph.vocabulary import PREFIXES


def short_iri(text: str) -> str:
    """An IRI with its prefix where it has one of ours; anything else as it is."""
    for prefix, iri in PREFIXES.items():
        if text.startswith(iri) and len(text) > len(iri):
            return f"{prefix}:{text[len(iri) :]}"
    return text
