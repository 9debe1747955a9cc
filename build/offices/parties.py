"""Persons in parties by their titles: "Labour leader Keir Starmer", "the chairman of the Kuomintang, Eric Chu"."""

from collections.abc import Iterator

from detente.build.offices.owners import state_of
from detente.build.reading import Item, Reading, ReadSentence
from detente.ontology.claims import Entity

_PARTY = "PoliticalParty"
_REACH = 3  # words before a title among which a party's adjective stands


def party_members(reading: Reading, sentence: ReadSentence) -> Iterator[tuple[Entity, Entity]]:
    """The persons whose title is of a party, or stands behind the name of one, and the party."""
    for item in sentence.items:
        if item.mention and item.mention.entity.type == "Person" and item.titles:
            first = min(title.start for title in item.titles)
            party = _of_title(reading, item) or party_before(reading, sentence, first, item.mention.entity)
            if party:
                yield item.mention.entity, party


def _of_title(reading: Reading, item: Item) -> Entity | None:
    owners = (title.of for title in item.titles if title.of)
    return next((each for each in owners if reading.is_a(each, _PARTY)), None)


def party_before(reading: Reading, sentence: ReadSentence, at: int, person: Entity) -> Entity | None:
    """The party whose name, without its "Party", stands before a place; none of another state than the person's."""
    words = reading.folded[sentence.start : at].split()[-_REACH:]
    state = state_of(reading, person)
    for length in range(len(words) if state else 0, 0, -1):
        name = " ".join(words[-length:])
        known = reading.gazetteer.things.get(reading.gazetteer.actor_named.get(f"{name} Party", ""))
        if known and known.type == _PARTY and name[0].isupper() and state and known.state == state.id:
            return Entity(name, at - 1 - len(name), at - 1, known.id, known.label, known.type, "name")
    return None
