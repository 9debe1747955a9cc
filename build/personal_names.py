"""Personal names in a sentence: how far they reach, with which titles, and who is meant."""

from dataclasses import dataclass

from detente.build.reading import Mention, Title
from detente.build.small_words import AND, AUXILIARIES, CLAUSE, DESCRIBING, OPENERS, PREPOSITIONS, RELATIVE
from detente.build.titles import of_after, owned_by, titles_after, titles_before
from detente.build.walk import Walk
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import NameKind

# Small words that may begin a sentence, and so have a capital; no name has one of them.
_NEVER_NAMES = frozenset(
    "i the a an it he she we you they this that these those his her its their our my of in on at as and but or if for"
    " to from by with when while after before since what who how why there here not no yes both all".split()
)
_LONGEST = 8  # slots of a personal name

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
        """Whether it is a lone surname."""
        return self.last == self.first + 1 and not self.whole

    @property
    def state(self) -> str | None:
        return self.of.id if self.of and self.of.type == "State" else None


def person_at(walk: Walk, at: int) -> int | None:
    """Read a person at a slot, if one is named there; the slot after."""
    whole = any(
        name.kind is NameKind.LABEL and walk.gazetteer.things[name.thing].type == "Person" for name in walk.names(at)
    )
    last = at + 1 if whole else _run(walk, at)
    if last == at:
        return None
    begin, before = titles_before(walk, at)
    of_end, of = of_after(walk, last)
    after = titles_after(walk, last)
    owner = of or next((title.of for title in before + after if title.of), None)
    name = _Name(at, last, walk.text(at, last), whole, before, after, owner)
    entity = _identify(walk, name)
    if entity is None:
        return None
    _note(walk, entity, name)
    if owned := _owned_noun(walk, entity, last):
        return walk.emit(begin, *owned)
    titles = owned_by(before, owner) + after
    return walk.emit(begin, of_end if of else last, Mention(entity, _reading(name)), titles)


def _reading(name: _Name) -> str:
    if name.whole:
        return "name"
    if name.before:
        return "title"
    return "surname" if name.single else "new"


# ---- how far a name reaches ----


def could_be_name(walk: Walk, at: int) -> bool:
    """Whether a slot could be part of a personal name that the gazetteer does not hold whole."""
    if names := walk.names(at):
        return all(name.kind is NameKind.SURNAME for name in names)
    if walk.shouted or at in walk.title_slots or walk.words[at] in _NEVER_NAMES:
        return False
    return walk.slots[at].capital


def _run(walk: Walk, at: int) -> int:
    """The end of the run of name pieces that begins at a slot, particles between them included."""
    end = at
    while end < min(len(walk.slots), at + _LONGEST):
        if could_be_name(walk, end):
            end += 1
        elif _particle(walk, end) and end > at:
            end += 2
        else:
            break
    return end


def _particle(walk: Walk, at: int) -> bool:
    inside = walk.words[at] in walk.vocabulary.particles and at + 1 < len(walk.slots)
    return inside and could_be_name(walk, at + 1)


# ---- who is meant ----


def _identify(walk: Walk, name: _Name) -> Entity | None:
    """Somebody named before, somebody in the gazetteer, or somebody new: titled, in apposition, or by the pipeline."""
    known = walk.memory.person(name.text, name.state)
    if known and (name.single or known.label.lower() == name.text.lower()):
        return walk.again(known, name.first, name.last)
    if name.single and _after_first_name(walk, name.first):
        return None  # "Mitch McConnell" is not the McConnell whom we know
    titles = [title.text for title in name.titles if not title.courtesy]
    thing = walk.people.known(name.text, titles, name.state, walk.document.date)
    if thing is None and name.whole:
        thing = walk.gazetteer.things[walk.names(name.first)[0].thing]
    if thing:
        return walk.entity(thing, name.first, name.last)
    titled = name.before or (name.after and name.last - name.first > 1)
    told = titled or walk.proposed_person(name.first, name.last)
    if (told and not _acronym(walk, name)) or _in_full(walk, name):
        return _somebody_new(walk, name)
    return None


def _in_full(walk: Walk, name: _Name) -> bool:
    """Whether a first name stands before the surname of somebody known: "Hunter Biden" is a person of his own."""
    if name.single or walk.shouted or not walk.names(name.last - 1):
        return False
    first = walk.word(name.first)
    return bool(first) and first not in _NO_FIRST_NAMES and not first.endswith(("ing", "ed", "ly"))


def _acronym(walk: Walk, name: _Name) -> bool:
    """Whether what follows a title is no name but an office's letters: "the Chief, MAAG"."""
    return name.single and not walk.shouted and name.text.isalpha() and name.text.isupper() and len(name.text) > 1


def _after_first_name(walk: Walk, at: int) -> bool:
    """Whether a capitalised word that is no title and does not open the sentence stands right before a surname."""
    if walk.shouted or at - 1 in walk.title_slots:
        return False
    hyphen = walk.word(at - 1) == "-" and walk.slots[at - 1].end == walk.slots[at].start  # "Bruni-Sarkozy"
    capital = at > 1 and walk.slots[at - 1].capital and walk.word(at - 2) not in ("", ".", '"', ":")
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
    walk.memory.note_person(entity, name.text, walk.people.surnames(entity.id or ""))
    if other := walk.joined_to():
        walk.memory.note_pair(other, entity)


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
        return found[0], Mention(Entity(text, start, stop, state.id, state.label, state.type), "agents")
    if walk.phrase(walk.vocabulary.sources, end):
        return end, Mention(person, "qualifier")
    return None
