"""Institutions that no gazetteer knows: "the Shanghai Institute of Strategic Studies"."""

from detente.build.naming.titles import of_after
from detente.build.naming.walk import Walk
from detente.build.reading import Mention
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Thing
from detente.ontology.identifiers import entity_iri

_JOINING = frozenset("of for and the on in to de".split())  # small words inside such a name
_DASHES = frozenset({"-", "–", "—", "--"})


def institution_at(walk: Walk, at: int) -> int | None:
    """Read an institution at a slot, if the pipeline proposes one there that has a name of its own; the slot after."""
    last = _proposed(walk, at)
    if last is None or _cut_off(walk, at) or _goes_on(walk, last) or not _named(walk, at, last):
        return None
    name, state = walk.text(at, last), _state(walk, at, last)
    known = walk.memory.bodies.get(name.lower()) if state is None else None
    if known:
        return walk.emit(at, last, Mention(walk.again(known, at, last), "name"))
    if state is None and not _of_its_own(walk, at, last):
        return None
    start, end = walk.slots[at].start, walk.slots[last - 1].end
    entity = Entity(name, start, end, entity_iri("institution", name, state.id if state else ""), name, "Institution")
    walk.memory.bodies[name.lower()] = entity
    return walk.emit(at, last, Mention(entity, "new"))


def _proposed(walk: Walk, at: int) -> int | None:
    """The end of an organization that the pipeline proposes at a slot, up to its last "of …"."""
    here = walk.slots[at]
    for name in walk.proposed:
        if name.type == "ORG" and name.start == here.start:
            ends = range(at + 1, len(walk.slots) + 1)
            return next((last for last in ends if walk.slots[last - 1].end == name.end), None)
    return None


def _cut_off(walk: Walk, at: int) -> bool:
    """Whether a name seems to begin before a slot: the "Sports Commission" of "Arts and Sports Commission"."""
    before = at - 2 if walk.word(at - 1) in ("and", "&") else at - 1
    return walk.word(at - 1) in _DASHES or (before > 0 and walk.slots[before].capital and not _opens(walk, before))


def _opens(walk: Walk, at: int) -> bool:
    """Whether a capital says nothing: at the head of the sentence or of what is quoted, and in titles."""
    return walk.word(at - 1) in ("", '"', ":") or at in walk.title_slots


def _goes_on(walk: Walk, last: int) -> bool:
    """Whether a name seems to go on: "Bank of Utopia Stadium", "School 12"."""
    return last < len(walk.slots) and (walk.slots[last].capital or walk.slots[last].text.isdigit())


def _named(walk: Walk, first: int, last: int) -> bool:
    """Whether slots are a name by their capitals, with a noun for an institution among two words at least."""
    words = [slot.text for slot in walk.slots[first:last]]
    telling = [word for word in words if word.lower() not in _JOINING]
    capitals = all(word[0].isupper() for word in telling) and words[0].lower() not in _JOINING
    whole = words[-1].lower() not in _JOINING and not any(slot.time for slot in walk.slots[first:last])
    noun = any(word.lower() in walk.vocabulary.institutions for word in telling)
    return capitals and whole and noun and len(telling) > 1 and not walk.shouted


def _of_its_own(walk: Walk, first: int, last: int) -> bool:
    """Whether a name tells which institution it is: not "Supreme Court", of which every state has one."""
    words = [slot.text.lower() for slot in walk.slots[first:last]]
    common = walk.vocabulary.common | walk.vocabulary.institutions | _JOINING
    return any(word not in common for word in words)


def _state(walk: Walk, first: int, last: int) -> Thing | None:
    """The state named right before or after an institution: "Chad's Supreme Court", "the Treasury of Chad"."""
    owner = walk.owner(first)[0] or of_after(walk, last)[1]
    return walk.gazetteer.things.get(owner.id or "") if owner and owner.type == "State" else None
