"""Reads positions: a title with a name says that somebody holds an office."""

from collections.abc import Iterator

from detente.build.reading import Item, Reading, ReadSentence, Title
from detente.ontology.claims import Entity, Position
from detente.ontology.gazetteer import Office


def positions(reading: Reading) -> Iterator[Position]:
    """The positions of a document; courtesy titles ("Mr.", "General") are none."""
    told: set[tuple[str | None, str]] = set()
    for sentence in reading.sentences:
        for item in sentence.items:
            for title in item.titles:
                key = (item.mention.entity.id if item.mention else None, title.text.lower())
                if item.mention and not title.courtesy and key not in told:
                    told.add(key)
                    yield _position(reading, sentence, item, title)


def _position(reading: Reading, sentence: ReadSentence, item: Item, title: Title) -> Position:
    mention = item.mention
    assert mention is not None
    person = mention.entity
    office = reading.people.office(person.id or "", title.text, reading.document.date)
    of = title.of or _whose(reading, person, office)
    fits = office is None or of is None or office.of == of.id
    return Position(
        evidence=reading.quote(sentence.start, sentence.end),
        rule="position.title",
        confidence=0.9 if office and fits else 0.75,
        person=person,
        office=title.text,
        office_id=office.id if office and fits else None,
        of=of,
    )


def _whose(reading: Reading, person: Entity, office: Office | None) -> Entity | None:
    """The state or institution of a title that names none: the known office's, or the person's own."""
    known = reading.gazetteer.things.get(person.id or "")
    owner = reading.gazetteer.things.get((office.of if office else known.state if known else None) or "")
    if owner is None:
        return None
    return Entity(person.text, person.start, person.end, owner.id, owner.label, owner.type, "owner-of-office")
