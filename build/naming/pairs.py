"""Two or more that are pointed back at together: "the two leaders", "both Koreas", "their governments"."""

from collections.abc import Sequence

from detente.build.naming.walk import Walk
from detente.build.reading import Mention
from detente.ontology.claims import Entity

_BARE = frozenset({"the two", "the pair"})  # of persons, where two have been named
_OF_OFFICE = {"presidents": "president", "premiers": "premier", "chancellors": "chancellor", "prime": "prime minister"}
_PERSONS = frozenset({"leaders", "men", "monarchs", *_OF_OFFICE})
_COUNTS = {"three": 3, "four": 4}


def pair_at(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The last two persons or states: "the two leaders", "both countries"; or three: "the three presidents"."""
    if found := _namesakes(walk, at):
        return found
    phrase = walk.phrase(walk.vocabulary.pairs, at)
    if phrase is None or walk.word(phrase[0]) == "of":
        return None
    words = walk.words[at : phrase[0]]
    count = next((_COUNTS[word] for word in words if word in _COUNTS), 2)
    return _mention(walk, at, phrase[0], _members(walk, words, count))


def _mention(walk: Walk, at: int, end: int, members: Sequence[Entity]) -> tuple[int, Mention] | None:
    meant = tuple(walk.again(each, at, end) for each in members)
    return (end, Mention(meant[0], "pair", members=meant)) if meant else None


def _namesakes(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """Two states that share a name: "the two Koreas", "both Koreas"."""
    after = at + 1 if walk.word(at) == "both" else at + 2 if walk.words[at : at + 2] == ["the", "two"] else at
    states = walk.vocabulary.namesakes.get(walk.word(after), ()) if after > at else ()
    return _mention(walk, at, after + 1, [walk.entity(state, after) for state in states])


def _members(walk: Walk, words: Sequence[str], count: int) -> Sequence[Entity]:
    """Who is meant: persons where the words are for persons, else states.

    If one of the last two states is of one of the last two persons, and the other is not, theirs are meant: Xi and Ma
    met in Singapore, "the two sides" are China and Taiwan.
    """
    memory = walk.memory
    if " ".join(words) in _BARE or not _PERSONS.isdisjoint(words):
        persons = _of_sentence(walk, count) or memory.last_few("Person", count)
        if persons and _fit(walk, words, persons):
            return persons
    if count > 2 and not memory.only(count, "State"):
        return ()  # "the four powers" of a text that named many
    states, theirs = memory.last_few("State", count), _their_states(walk, memory.last_few("Person", count))
    named = {state.id for state in states}
    shared = named & {state.id for state in theirs}
    return theirs if theirs and (not states or 0 < len(shared) < len(named)) else states


def _of_sentence(walk: Walk, count: int) -> Sequence[Entity]:
    """The persons whom the sentence has named so far, if they are so many."""
    mentions = (item.mention for item in walk.items if item.mention and item.mention.entity.type == "Person")
    persons = {mention.entity.id: mention.entity for mention in mentions}
    return tuple(persons.values()) if len(persons) == count else ()


def _fit(walk: Walk, words: Sequence[str], persons: Sequence[Entity]) -> bool:
    """Whether persons can be "the two presidents": nobody among them is known to hold quite another office."""
    office = next((_OF_OFFICE[word] for word in words if word in _OF_OFFICE), None)
    return office is None or all(_may_be(walk, person, office) for person in persons)


def _may_be(walk: Walk, person: Entity, office: str) -> bool:
    if not walk.gazetteer.tenures.get(person.id or ""):
        return True
    return walk.people.office(person.id or "", office, walk.document.date) is not None


def _their_states(walk: Walk, persons: Sequence[Entity]) -> Sequence[Entity]:
    """The states of persons; none where one has none or two are of one."""
    states = {walk.memory.state_of(person): person for person in persons}
    things = [walk.gazetteer.things.get(state or "") for state in states]
    found = [
        Entity(thing.label, person.start, person.end, thing.id, thing.label, thing.type)
        for thing, person in zip(things, states.values(), strict=True)
        if thing
    ]
    return found if len(found) == len(persons) else ()
