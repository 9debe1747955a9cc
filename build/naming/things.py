"""What the gazetteer's other names mean where they stand: states, capitals, metonyms, institutions, issues."""

from collections.abc import Sequence, Set

from detente.build.naming.capitals import city
from detente.build.naming.full_names import last_full_name
from detente.build.naming.name_spans import could_be_name
from detente.build.naming.offices import office_holder
from detente.build.naming.organs import organ
from detente.build.naming.walk import POSSESSIVE, Walk, kind_read
from detente.build.reading import Mention
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Name, NameKind, Thing

_READ_AS_THEY_STAND = (NameKind.LABEL, NameKind.METONYM, NameKind.DEMONYM)
_BREAKS_AGENTS = frozenset([",", "and", ".", "opposition", "dissident", "rebel", "exiled", "former"])
_ENDS_AGENTS = frozenset({"of", "to", "in", "on", "for", "with", "the", "a", "an", "its", "their", "by"})


def thing_at(walk: Walk, at: int) -> int | None:
    """Read the thing that a known name means at a slot, if it means one there; the slot after."""
    mention = _meaning(walk, at)
    if mention is None:
        return None
    if mention.entity.type != "State":
        return _holder(walk, mention.entity, at, at) or walk.emit(at, at + 1, mention)
    first, last = _with_agents(walk, at)
    if after := _holder(walk, mention.entity, at, first):
        return after
    if leader := _leader(walk, mention.entity, at, last):
        return walk.emit(at, last, Mention(leader, "anaphor"))
    if last - first > 1:
        return walk.emit(first, last, Mention(walk.again(mention.entity, first, last), "agents"))
    if other := walk.joined_to():
        walk.memory.note_pair(other, mention.entity)
    return walk.emit(at, at + 1, mention)


def _holder(walk: Walk, owner: Entity, at: int, first: int) -> int | None:
    """Read who has an office of a state or institution: "the Chinese premier"; the slot after."""
    found = office_holder(walk, owner, at) if first == at else None
    if found is None or name_follows(walk, found[0]):
        return None
    walk.memory.note(owner)
    person = walk.entity(found[1], at, found[0])
    if other := walk.joined_to():
        walk.memory.note_pair(other, person)
    return walk.emit(at, found[0], Mention(person, "office"))


def _leader(walk: Walk, state: Entity, at: int, last: int) -> Entity | None:
    """The person of a state who was named last, for "the Japanese leader"; None where nobody was."""
    if walk.word(last - 1) != "leader" or walk.word(at - 1) != "the":
        return None
    people = (each for each in reversed(walk.memory.recent) if each.type == "Person")
    named = next((each for each in people if walk.memory.state_of(each) == state.id), None)
    return walk.again(named, at, last) if named else None


# ---- which thing ----


def _meaning(walk: Walk, at: int) -> Mention | None:
    """What a name means here; None where it means nothing yet (a contextual name without its context)."""
    names = walk.names(at)
    if not names:
        return None
    contextual = [name for name in names if name.kind is NameKind.CONTEXTUAL]
    if contextual and len(contextual) == len(names):
        return _contextual(walk, at, names)
    shortened = bool(contextual) and (contextual[0].form.isupper() or _nobody(walk, at, names))
    if shortened and (short := _contextual(walk, at, contextual)):
        return short  # "GOP" in a telegram from Pakistan, "Chi" in one from China
    things = walk.gazetteer.things
    by_rank = sorted(
        (name for name in names if name.kind in _READ_AS_THEY_STAND),
        key=lambda name: (things[name.thing].type != "State", name.kind, walk.rank(name), name.thing),
    )
    if not by_rank:
        return None
    name, thing = by_rank[0], things[by_rank[0].thing]
    if name.kind is NameKind.METONYM:
        thing = things[walk.gazetteer.governed(thing.id, walk.document.date)]
    meant = organ(walk, name, thing, at) if name.kind is NameKind.LABEL else thing
    if meant is None:
        return None
    thing = meant
    entity, issue = walk.entity(thing, at), _issue(walk, thing, at)
    if thing.type == "State":
        return Mention(entity, kind_read(name.kind), _namesake_capital(walk, thing, at), issue)
    state = things.get(walk.gazetteer.state_of_capital.get(thing.id, ""))
    if state and not city(walk, at):
        state = things[walk.gazetteer.governed(state.id, walk.document.date)]
        return Mention(walk.entity(state, at), "capital", entity, _issue(walk, state, at))
    return Mention(entity, "name", entity if thing.type == "Place" else None, issue)


def _nobody(walk: Walk, at: int, names: Sequence[Name]) -> bool:
    """Whether a short form is else a surname, and nobody of the document bears it."""
    others = all(name.kind in (NameKind.SURNAME, NameKind.CONTEXTUAL) for name in names)
    return others and walk.memory.person(walk.slots[at].text) is None


def _contextual(walk: Walk, at: int, names: Sequence[Name]) -> Mention | None:
    """The one of its things that was named last: "the North", "the Bank"; "the South" also where the North was."""
    if at + 1 < len(walk.slots) and walk.slots[at + 1].capital:
        return None  # "the North Atlantic"
    meant = {name.thing for name in names}
    for recent in reversed(walk.memory.recent):
        if recent.id in meant:
            thing = walk.gazetteer.things[recent.id]
            if walk.gazetteer.is_a(thing.type, "Institution") and (other := _another(walk, at, meant)):
                body = walk.memory.bodies.get(other.lower())
                return Mention(walk.again(body, at, at + 1), "anaphor") if body else None
            return Mention(walk.entity(thing, at), "contextual", None, _issue(walk, thing, at))
    siblings = [walk.gazetteer.things[one] for one in sorted(meant & walk.memory.named)]
    alone = len(siblings) == 1 and siblings[0].id in walk.vocabulary.siblings
    return Mention(walk.entity(siblings[0], at), "contextual") if alone else None


def _another(walk: Walk, at: int, meant: Set[str]) -> str | None:
    """The full name said last with the noun of a short one, if it is of none of the things that this may mean."""
    full = last_full_name(walk, at)
    known = {form for thing in meant for form in walk.vocabulary.full_names.get(thing, ())}
    return (
        full if full and not any(form.endswith(full.lower()) or full.lower().endswith(form) for form in known) else None
    )


def _issue(walk: Walk, thing: Thing, at: int) -> Entity | None:
    """The issue that a thing's plain name may mean."""
    issue = walk.gazetteer.things.get(walk.gazetteer.issue_over.get(thing.id, ""))
    return walk.entity(issue, at) if issue else None


def _namesake_capital(walk: Walk, state: Thing, at: int) -> Entity | None:
    """The capital that bears its state's name: Singapore."""
    capital = walk.gazetteer.things.get(walk.gazetteer.capital_of_state.get(state.id, ""))
    return walk.entity(capital, at) if capital and capital.label == walk.slots[at].text else None


# ---- those who act for a state ----


def _with_agents(walk: Walk, at: int) -> tuple[int, int]:
    """The span in which a state's name stands with those who act for it: "Japanese officials", "leaders of China"."""
    ahead = at + 2 if walk.word(at + 1) in POSSESSIVE else at + 1
    for here in range(ahead, ahead + 3):
        if not walk.word(here) or walk.words[here] in _BREAKS_AGENTS:
            break
        found = walk.phrase(walk.vocabulary.agents, here)
        if found and not name_follows(walk, found[0]):
            return at, found[0]
        if walk.words[here] in _ENDS_AGENTS or walk.finite(here):
            break
    return _agents_of(walk, at), at + 1


def _agents_of(walk: Walk, at: int) -> int:
    """Where "leaders of (the)" before a state begins; the state's own slot if there is no such."""
    of = at - 2 if walk.word(at - 1) == "the" else at - 1
    if of > 0 and walk.words[of] == "of":
        for first in (of - 2, of - 1):
            found = walk.phrase(walk.vocabulary.agents, first)
            if found and found[0] == of:
                return first
    return at


def name_follows(walk: Walk, at: int) -> bool:
    """Whether the agent noun is a person's title after all: "Chinese leader Xi"."""
    at = at + 1 if walk.word(at) == "," else at
    if at >= len(walk.slots):
        return False
    if any(walk.gazetteer.things[name.thing].type == "Person" for name in walk.names(at)) or could_be_name(walk, at):
        return True
    return walk.words[at] == "and" and at + 1 in walk.title_slots
