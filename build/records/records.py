"""Reads a paper that is itself the record of a meeting: one meeting, held, with all who were there."""

from collections.abc import Iterable, Iterator

from detente.build.reading import Reading
from detente.build.records.heads import circumstances, topics
from detente.build.records.lines import lines
from detente.build.records.lists import Listed, Lister, head_lines
from detente.build.records.titles import Title, title
from detente.ontology.claims import Entity, EventReport, Participant
from detente.ontology.codes import Status

_NEAR = 4000  # characters between a title and a list that are quoted together


def records(reading: Reading) -> Iterator[EventReport]:
    """The meeting that a document is the record of."""
    head = head_lines(lines(reading.folded))
    named = title(reading, head)
    when, where = circumstances(reading, head, named.line if named else None)
    lister = Lister(reading, named, when, where)
    listed = lister.read(head)
    if (when is None and (named is None or listed is None)) or not (listed or (named and named.sure)):
        return
    present = _present(listed, named, lister)
    if not present:
        return
    class_ = named.type if named else "Meeting"
    yield EventReport(
        evidence=reading.quote(*_span(listed, named)),
        rule="event.record" if listed else "event.record.title",
        confidence=0.9,
        type=class_,
        plover=reading.lexicon.plover.get(class_, ""),
        status=Status.HELD,
        participants=tuple(map(Participant, present)),
        time=when,
        place=where,
        topics=topics(reading, head),
        trigger=named.words if named else "",
    )


def called_by_office(told: Iterable[EventReport]) -> dict[str, Entity]:
    """Whom the lists of records call by an office alone, by its title, long and short: "Secretary of State"."""
    found: dict[str, Entity] = {}
    for record in told:
        for entity in (part.entity for part in record.participants if part.entity.reading == "office"):
            words = entity.text.split()
            title = " ".join(words[1:] if words[0].lower() == "the" else words)
            found |= {title: entity, title.partition(" of ")[0]: entity}
    return found


def _present(listed: Listed | None, named: Title | None, lister: Lister) -> list[Entity]:
    """All who were there, by the list and by the title; a body that met, where only that is told; or nobody."""
    found = dict(listed.entities) if listed else {}
    for party in lister.parties(named) if named else ():
        found.setdefault(party.id or str(party.start), party)
    if not found and named and named.body:
        return [named.body]
    return list(found.values()) if len(found) > 1 else []


def _span(listed: Listed | None, named: Title | None) -> tuple[int, int]:
    """Where a meeting is told: from the title to the end of the list, or the one where there is no other near."""
    if listed is None:
        assert named is not None
        return named.line.start, named.line.end
    near = named is not None and named.line.end <= listed.start <= named.line.end + _NEAR
    return (named.line.start if named and near else listed.start), listed.end
