"""IRIs and the hashes they are made of."""

import hashlib
import json
import re
import unicodedata
from functools import lru_cache

NS = "https://w3id.org/detente/ns#"
CODE = "https://w3id.org/detente/code/"
ID = "https://w3id.org/detente/id/"
_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def digest(*parts: object) -> str:
    """16 hexadecimal digits of the SHA-256 of the parts as a JSON list, so that ("a", "bc") and ("ab", "c") differ."""
    return hashlib.sha256(_ENCODER.encode(parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def slug(name: str) -> str:
    """The ASCII kebab-case form of a name, as it stands in the gazetteer's ids; "" where nothing of it is ASCII."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def kebab(name: str) -> str:
    """A class name or a code as ids have it: "traded-against" for "tradedAgainst"."""
    return re.sub("(?<=[a-z])([A-Z])", r"-\1", name).lower()


@lru_cache(maxsize=4096)  # whoever is named once is named again
def entity_iri(kind: str, *parts: str) -> str:
    """The IRI of an entity that no gazetteer knows: readable where its name is ASCII, and never a known one's."""
    return f"{ID}{kind}-x-{slug(parts[0])[:60] or 'name'}-{digest(kind, *parts)[:8]}"


@lru_cache(maxsize=256)  # every passage of a document asks for it
def document_iri(document: str) -> str:
    """The IRI of a document, from its id alone, so that a corrected text replaces the old one."""
    return f"{ID}doc-{digest(document)}"


def passage_iri(document: str, start: int, end: int) -> str:
    """The IRI of a span of a document, by RFC 5147 character positions."""
    return f"{document_iri(document)}#char={start},{end}"
