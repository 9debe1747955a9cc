"""Personal names in a sentence: how far they reach, with which titles, and who is meant."""

from dataclasses import dataclass

from detente.build.naming.name_spans import ordinary, run, touching
from detente.build.naming.no_names import common, no_name, other_word, unlikely_name
from detente.build.naming.senders import beside_state, signature
from detente.build.naming.titles import of_after, owned_by, titles_after, titles_before
from detente.build.naming.walk import POSSESSIVE, Walk
from detente.build.reading import Mention, Title
from detente.build.small_words import AND, AUXILIARIES, CLAUSE, DESCRIBING, OPENERS, PREPOSITIONS, RELATIVE
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import NameKind, Thing

_PLACING = frozenset({"in", "at", "near", "outside"})  # what stands behind one of these is no person: "in Mansoura"
_OF_ONE_WOMAN = frozenset({"ms", "mrs", "miss"})  # titles that are no plurals
_OF_WOMEN = frozenset("mrs mrs. ms ms. miss mme mme. madame queen princess lady dame duchess countess".split())
_OF_SEX = _OF_WOMEN | frozenset("mr mr. sir king prince lord duke count shah sultan sheikh emir emperor".split())

_NO_FIRST_NAMES = AND | AUXILIARIES | CLAUSE | DESCRIBING | OPENERS | PREPOSITIONS | RELATIVE


@dataclass(frozen=True, slots=True)
class _Name:
    """A personal name at slots[first:last] with what stands around it."""

    first: int
    last: int
    text: str
    whole: bool  # held as a whole by the gazetteer
    before: tuple[Title, ...]
    after: tuple[Title, ...]
    of: Entity | None

    @property
    def titles(self) -> tuple[Title, ...]:
        return self.before + self.after

    @property
    def single(self) -> bool:
        """Whether it is a lone surname, with or without a hyphen."""
        return " " not in self.text and not self.whole

    @property
    def state(self) -> str | None:
        return self.of.id if self.of and self.of.type == "State" else None


def person_at(walk: Walk, at: int) -> int | None:
    """Read a person at a slot, if one is named there; the slot after."""
    whole = any(
        name.kind is NameKind.LABEL and walk.gazetteer.things[name.thing].type == "Person" for name in walk.names(at)
    )
    longer = run(walk, at + 1) if whole and _of_another(walk, at) else at + 1
    whole, last = whole and longer == at + 1, longer if whole else run(walk, at)
    if last == at:
        return None
    begin, before = titles_before(walk, at)
    of_end, of = of_after(walk, last)
    after = titles_after(walk, last)
    owner = of or next((title.of for title in before + after if title.of), None)
    if owner is None and (state := beside_state(walk, last)):
        owner = walk.entity(walk.gazetteer.things[state], last + 1, reading="name")
    name = _Name(at, last, walk.text(at, last), whole, before, after, owner)
    entity = _identify(walk, name)
    if entity is None:
        return None
    _note(walk, entity, name)
    if owned := _owned_noun(walk, entity, last):
        return walk.emit(begin, *owned)
    titles = owned_by(before, owner) + after
    return walk.emit(begin, of_end if of else last, Mention(entity, _reading(walk, name, entity)), titles)


def _of_another(walk: Walk, at: int) -> bool:
    """Whether nobody known by a whole name has the office before it: "Defence Minister Juan Carlos Berg"."""
    if at not in walk.title_ending:
        return False
    title, date = walk.text(walk.title_ending[at], at), walk.document.date
    return all(walk.people.office(name.thing, title, date) is None for name in walk.names(at))


def _reading(walk: Walk, name: _Name, entity: Entity) -> str:
    """Why it is this person: by the whole name, a title, a surname, or because somebody must be meant."""
    if name.whole:
        return "name"
    if name.before:
        return "title"
    if entity.id in walk.gazetteer.things:
        return "surname" if name.single else "name"
    return "surname" if name.single and entity.label != name.text else "new"


# ---- who is meant ----


def _identify(walk: Walk, name: _Name) -> Entity | None:
    """Somebody named before, somebody in the gazetteer, or somebody new: titled, in apposition, or by the pipeline."""
    known = walk.memory.person(name.text, name.state)
    if known and (name.single or known.label.lower() == name.text.lower()):
        holder = _in_office(walk, name) if name.single and known.id in walk.gazetteer.things else None
        return walk.entity(holder, name.first, name.last) if holder else walk.again(known, name.first, name.last)
    if name.single and _after_first_name(walk, name.first):
        return None  # "Mitch McConnell" is not the McConnell whom we know
    if name.single and not name.before and walk.names(name.first) and other_word(walk, name.first):
        return None
    titles = [title.text for title in name.titles if not title.courtesy]
    thing = walk.people.known(name.text, titles, name.state, walk.document.date)
    if thing is None and name.whole:
        thing = walk.gazetteer.things[walk.names(name.first)[0].thing]
    if thing:
        return walk.entity(thing, name.first, name.last)
    return _somebody_new(walk, name) if _told(walk, name) else None


def _in_office(walk: Walk, name: _Name) -> Thing | None:
    """Who has at the document's date the office that stands before a surname, whoever of that name was named before."""
    titles = [title.text for title in name.before if not title.courtesy]
    date = walk.document.date
    found = walk.people.known(name.text, titles, name.state, date) if titles and date else None
    held = found and any(walk.people.in_office(found.id, title, date) for title in titles)
    return found if held else None


def _told(walk: Walk, name: _Name) -> bool:
    """Whether something tells that a name nobody knows is a person's: a title, the pipeline, a surname at its end."""
    if no_name(walk, name.first, name.last) or _acronym(walk, name):
        return False
    placed = _placed(walk, name)
    proposed = walk.proposed_person(name.first, name.last) and not placed
    if name.before or (name.after and name.last - name.first > 1) or _shares_title(walk):
        return proposed or not common(walk, name.first, name.last)  # not "Foreign Ministers Conference"
    if unlikely_name(walk, name.first, name.last):
        return False
    other = not proposed and walk.proposed_other(name.first, name.last)
    beside = not other and (beside_state(walk, name.last) is not None or signature(walk))
    return proposed or beside or _in_full(walk, name)


def _placed(walk: Walk, name: _Name) -> bool:
    """Whether a name without a title stands where a place does: "in Mansoura", "visited Szeged, Hungary"."""
    before = walk.word(name.first - 1)
    lies = walk.word(name.last) == "," and walk.word(name.last + 2) not in POSSESSIVE
    visited = before in walk.vocabulary.moves and lies and walk.body_at(name.last + 1) is not None
    return (before in _PLACING or visited) and not name.titles


def _shares_title(walk: Walk) -> bool:
    """Whether the title of the person before is for both: "Senators Lind and Moreau"."""
    before = walk.items[-2:] if len(walk.items) > 1 else []
    titles = before[0].titles if before and before[1].word in ("and", ",") else ()
    words = (title.text.lower().removesuffix(".") for title in titles)
    return any(word.endswith("s") and word not in _OF_ONE_WOMAN for word in words)


def _in_full(walk: Walk, name: _Name) -> bool:
    """Whether a first name stands before the surname of somebody known: "Hunter Biden" is a person of his own."""
    if name.single or walk.shouted or not walk.names(name.last - 1) or ordinary(walk, name.first):
        return False
    first = walk.slots[name.first].text.lower()
    return bool(first) and first not in _NO_FIRST_NAMES and not first.endswith(("ing", "ed", "ly"))


def _acronym(walk: Walk, name: _Name) -> bool:
    """Whether what follows a title is no name but an office's letters: "the Chief, MAAG"."""
    return name.single and not walk.shouted and name.text.isalpha() and name.text.isupper() and len(name.text) > 1


def _after_first_name(walk: Walk, at: int) -> bool:
    """Whether a capitalised word that is no title and does not open the sentence stands right before a surname."""
    if walk.shouted or at - 1 in walk.title_slots or (at and ordinary(walk, at - 1)):
        return False
    hyphen = walk.word(at - 1) == "-" and touching(walk, at)  # "Bruni-Sarkozy"
    before = walk.names(at - 1)
    surname = bool(before) and all(name.kind is NameKind.SURNAME for name in before) and not walk.mention_at(at - 1)
    capital = at > 1 and (walk.slots[at - 1].capital or surname) and walk.word(at - 2) not in ("", ".", '"', ":")
    return capital or hyphen


def _somebody_new(walk: Walk, name: _Name) -> Entity:
    start, end = walk.slots[name.first].start, walk.slots[name.last - 1].end
    entity = walk.people.new(name.text, walk.gazetteer.things.get(name.state or ""), start, end)
    if name.state and entity.id:
        walk.memory.states[entity.id] = name.state
    return entity


def _note(walk: Walk, entity: Entity, name: _Name) -> None:
    if name.of:
        walk.memory.note(name.of)
    walk.memory.note_person(entity, _called(walk, entity, name))
    for title in name.titles:
        if not title.courtesy:
            walk.memory.note_title(entity, title.text)
        if title.text.lower() in _OF_SEX and entity.id:
            walk.memory.female[entity.id] = title.text.lower() in _OF_WOMEN
    if other := walk.joined_to():
        walk.memory.note_pair(other, entity)


def _called(walk: Walk, entity: Entity, name: _Name) -> set[str]:
    """What the text may call a person from now on: the full name, the last, in the East the first of three."""
    words = name.text.partition(" of ")[0].split()  # not "Jordan", whoever is Hussein of Jordan
    first = words[:1] if len(words) == 3 and walk.vocabulary.titles.longest([words[0].lower()], 0) is None else []
    return {name.text, entity.label, words[-1], *first, *walk.people.surnames(entity.id or "")}


# ---- persons who only qualify what comes next ----


def _owned_noun(walk: Walk, person: Entity, end: int) -> tuple[int, Mention] | None:
    """The end and the reading of a noun that a name qualifies.

    "the Trump administration" stands for the state; in "a key Abe aide" the name means nobody who acts.
    """
    thing = walk.gazetteer.things.get(person.id or "")
    state = walk.gazetteer.things.get(thing.state or "") if thing else None
    found = walk.phrase(walk.vocabulary.agents, end)
    if found and state:
        start, stop = person.start, walk.slots[found[0] - 1].end
        text = walk.document.text[start:stop]
        body = Entity(text, start, stop, state.id, state.label, state.type)
        return found[0], Mention(body, "agents", called_after=person)
    if walk.phrase(walk.vocabulary.sources, end):
        return end, Mention(person, "qualifier")
    return None
