"""What is wrong with the lexical entries of a user's Turtle: what they lack, and what their frame does not allow."""

from collections.abc import Iterator, Mapping

import pyoxigraph as ox

from detente.ontology import files
from detente.ontology.identifiers import CODE, NS
from detente.ontology.turtle_tables import Table, load

_EVENT_FRAMES = frozenset("meets goes-to receives sends-to acts-on leaves event-noun visit-noun act-noun".split())
_STANCE_FRAMES = frozenset("stance-subject stance-object stance-noun stance-deed stance-predicate".split())
_LINK_FRAMES = frozenset({"link", "link-inverse", "link-denied", "link-object"})
_STATUS_FRAMES = frozenset({"status-verb", "status-adjective", "modal"})
_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_SUBCLASS = ox.NamedNode("http://www.w3.org/2000/01/rdf-schema#subClassOf")


def entry_faults(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Each faulty entry's IRI with what is wrong with it; raises InvalidOntology where the Turtle is none."""
    table = Table(load([(name, data)]))
    parents = dict(Table(load([("terms.ttl", files.turtle("terms"))])).pairs(_SUBCLASS))
    said = {key: table.one(key) for key in ("lemma", "partOfSpeech", "frame", "evokes", "aspect")}
    for entry, class_ in table.pairs(_TYPE):
        if class_ == f"{NS}LexicalEntry":
            yield from ((entry, fault) for fault in _faults(entry, said, parents))


def _faults(entry: str, said: Mapping[str, Mapping[str, str]], parents: Mapping[str, str]) -> Iterator[str]:
    for key in ("lemma", "partOfSpeech", "frame"):
        if entry not in said[key]:
            yield f"has no det:{key}"
    frame = said["frame"].get(entry, "").removeprefix(f"{CODE}frame-")
    evoked = said["evokes"].get(entry, "")
    if frame in _EVENT_FRAMES and not _is_event(evoked, parents):
        yield f"has the frame {frame}, so det:evokes must be an event class, such as det:Meeting"
    if frame in _STANCE_FRAMES and not evoked.startswith(f"{CODE}polarity-"):
        yield f"has the frame {frame}, so det:evokes must be a polarity, such as code:polarity-supports"
    if frame in _LINK_FRAMES and not evoked.startswith(f"{CODE}relation-"):
        yield f"has the frame {frame}, so det:evokes must be a relation, such as code:relation-causes"
    if frame in _STATUS_FRAMES and entry not in said["aspect"]:
        yield f"has the frame {frame}, so it needs a det:aspect, such as code:status-planned"


def _is_event(class_: str, parents: Mapping[str, str]) -> bool:
    while class_ in parents and class_ != f"{NS}Event":
        class_ = parents[class_]
    return class_ == f"{NS}Event"
