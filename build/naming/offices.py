"""Persons who are called by their office alone: "the Chinese premier", "her Japanese counterpart", "the minister"."""

from detente.build.naming.titles import of_after
from detente.build.naming.walk import POSSESSIVE, Walk
from detente.build.reading import Mention
from detente.ontology import edtf
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Thing

_STILL_IN_OFFICE = frozenset({"new", "outgoing", "ruling", "longtime", "current", "visiting", "embattled", "own"})
_NOT_THE_ONE = frozenset("a an any every each no another next future former ex late then first two three some".split())
_BELOW = frozenset("vice deputy under assistant acting former associate junior".split())
_IN_FULL = {"secretary": ("foreign secretary", "secretary general", "secretary-general")}
COUNTERPART = "counterpart"
_NEAR = 8  # things named before, among which "the minister" must have been


# ---- whose office is told ----


def office_holder(walk: Walk, owner: Entity, at: int) -> tuple[int, Thing] | None:
    """The end of a title right after its owner, and who has the office then: "Chinese premier", "Japan's new …"."""
    first = at + 2 if walk.word(at + 1) in POSSESSIVE else at + 1
    while walk.word(first) in _STILL_IN_OFFICE:
        first += 1
    if walk.word(first) == COUNTERPART:
        peer = _peer(walk, owner)
        return (first + 1, peer) if peer else None
    found = walk.phrase(walk.vocabulary.titles, first)
    if found is None or not _in_office(walk, at):
        return None
    holder = _holder(walk, owner.id or "", walk.text(first, found[0]))
    return (found[0], holder) if holder else None


def title_of(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """Who is meant by a title that stands before its owner or alone: "the president of France", "the minister"."""
    found = walk.phrase(walk.vocabulary.titles, at) if walk.word(at - 1) == "the" else None
    if found is None or any(word.evokes == "Person" for word in found[1]):
        return None
    title = walk.text(at, found[0])
    end, owner = of_after(walk, found[0]) if walk.word(found[0]) == "of" else (found[0], None)
    if owner:
        holder = _holder(walk, owner.id or "", title) if end <= found[0] + 3 else None
        return (end, Mention(walk.entity(holder, at, end), "office")) if holder else None
    if walk.word(end) == "of" or walk.body_at(end):
        return None
    if listed := walk.memory.listed.get(title):
        return end, Mention(walk.again(listed, at, end), "office")
    whose = walk.people.holders.whose(title)
    holder = _holder(walk, whose, title) if whose else None
    if holder:
        return end, Mention(walk.entity(holder, at, end), "office")
    before = _titled_before(walk, title.lower())
    if before is None:
        walk.memory.unknown.add(title.lower())
    return (end, Mention(walk.again(before, at, end), "anaphor")) if before else None


def _in_office(walk: Walk, at: int) -> bool:
    """Whether the one in office is meant: not by "a Chinese president", "former …", "Xi, China's president"."""
    before = walk.word(at - 1)
    if before == "the":
        at, before = at - 1, walk.word(at - 2)
    apposed = before == "," and (mention := walk.mention_at(at - 2)) is not None and mention.entity.type == "Person"
    return before not in _NOT_THE_ONE and before not in walk.vocabulary.qualifiers and not apposed


def _holder(walk: Walk, owner: str, title: str) -> Thing | None:
    """Who has an office at the document's date, if the past dates that the sentence tells do not make it another."""
    holders, today = walk.people.holders, walk.document.date
    holder = holders.holder(owner, title, today)
    told = {slot.time.edtf for slot in walk.slots if slot.time and slot.time.edtf}
    past = (date for date in sorted(told) if today and edtf.bounds(date)[0] < edtf.bounds(today)[0])
    return holder if holder and all(holders.holder(owner, title, date) == holder for date in past) else None


# ---- counterparts ----


def _peer(walk: Walk, state: Entity) -> Thing | None:
    """Who in a state has the office that the one has of whose counterpart it tells."""
    person = _of_whom(walk)
    if person is None or person.id is None:
        return None
    holders, date = walk.people.holders, walk.document.date
    given = [title for title, persons in walk.memory.titled.items() if person.id in {one.id for one in persons}]
    kinds = holders.kinds(person.id, date) or {kind for title in given for kind in holders.kinds_of(title)}
    return holders.peer(state.id or "", kinds, date)


def _of_whom(walk: Walk) -> Entity | None:
    """The person right before ("his", "Abe's"), or else the first of the sentence or the one it is about."""
    before = [item.mention for item in walk.items[-2:] if item.mention]
    person = before[-1].entity if before else walk.first_person() or walk.memory.topic
    return person if person and person.type == "Person" else None


def counterpart(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """Whom "his counterpart" means: who has his office in the state named after it, or the other one just named."""
    last = walk.items[-1].mention if walk.items else None
    if walk.word(at) != COUNTERPART or last is None or last.reading != "owner-pronoun":
        return None
    state = walk.body_at(at + 2) if walk.word(at + 1) in ("from", "in", "of") else None
    if state:
        peer = _peer(walk, state)
        return (at + 1, Mention(walk.entity(peer, at), "office")) if peer else None
    others = [one for one in walk.memory.recent[-_NEAR:] if one.type == "Person" and one.id != last.entity.id]
    return (at + 1, Mention(walk.again(others[-1], at, at + 1), "anaphor")) if others else None


# ---- titles that point back ----


def _titled_before(walk: Walk, title: str) -> Entity | None:
    """The one person just named to whom the document gave such a title, or who has it; of several whom it is about.

    If nobody was named of late, the only one to whom it gave that title at all. Who only has such an office is not
    meant where the title stood before for somebody unknown.
    """
    given = {
        person.id: person
        for known, persons in walk.memory.titled.items()
        if known == title or known.startswith(title + " ") or _is_kind_of(known, title)
        for person in persons
    }
    near = {one.id: one for one in walk.memory.recent[-_NEAR:] if one.type == "Person"}
    given = {known: person for known, person in given.items() if not _is_past(walk, person, title)}
    known = title not in walk.memory.unknown
    found = [one for one in near.values() if one.id in given or (known and _has(walk, one, title))]
    found = found or [*given.values()] or (_in_office_of_all(walk, title) if known else [])
    found = [one for one in found if not _is_called_otherwise(walk, one, title)]
    topic = walk.memory.topic
    return found[0] if len(found) == 1 else next((each for each in found if topic and each.id == topic.id), None)


def _in_office_of_all(walk: Walk, title: str) -> list[Entity]:
    """Those of whom the document has named so far who have an office with such a title."""
    named = {person.id: person for person in walk.memory.people.values()}
    return [person for person in named.values() if _has(walk, person, title)]


def _is_called_otherwise(walk: Walk, person: Entity, title: str) -> bool:
    """Whether somebody has an office of which nobody leaves the first word out: "the Secretary" is no Foreign one."""
    full = _IN_FULL.get(title, ())
    given = {one.id for each in full for one in walk.memory.titled.get(each, ())}
    return person.id in given or any(_has(walk, person, each) for each in full)


def _is_past(walk: Walk, person: Entity, title: str) -> bool:
    """Whether somebody is known to have had an office with such a title, but not at the document's date."""
    date = walk.document.date
    had = date and walk.people.office(person.id or "", title, date) is not None
    return bool(had) and not _has(walk, person, title)


def _is_kind_of(title: str, short: str) -> bool:
    """Whether a title is a longer one for the same: "foreign minister", not "vice minister", "aide to the minister"."""
    return title.endswith(" " + short) and title.split()[0] not in _BELOW and " to " not in title


def _has(walk: Walk, person: Entity, title: str) -> bool:
    date = walk.document.date
    return bool(date) and walk.people.in_office(person.id or "", title, date)
