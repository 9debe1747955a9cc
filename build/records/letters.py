"""Reads the head of a paper that is itself a letter or telegram: one message, sent, from whom and to whom it says."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from detente.build.reading import Reading
from detente.build.records.entries import Entries
from detente.build.records.heads import circumstances, date_line, mentions
from detente.build.records.lines import Line, lines
from detente.build.records.names import Names
from detente.build.records.parts import Part
from detente.build.records.people import Whom
from detente.build.records.sent_heads import BRACKETED, SEVERAL, sent_head
from detente.build.records.sides import Sides
from detente.build.records.words import BODIES, MISSIONS
from detente.ontology.claims import Entity, EventReport, Participant, Time
from detente.ontology.codes import Role, Status
from detente.ontology.gazetteer import Thing

_AT = re.compile(r"(?:,(?: at| in)?| at) [A-Z][\w. ]+(?:, [A-Z]\w+ \d{1,2}, \d{4})?$")
_CLOSED = re.compile(r"\)(?:,.*)?$")
_SMALL = re.compile(r" (?:of|in|at|to|for|on|with) ")
_UNDER = 4  # lines under a head among which its day is told


def letters(reading: Reading) -> Iterator[EventReport]:
    """The message that a document is: "Telegram From the Embassy in Chad to …", "The Minister to …"."""
    head = list(islice(lines(reading.folded), _UNDER + 1))
    found = sent_head(head[0].text) if head else None
    if found is None:
        return
    when, where = _sent(reading, head)
    parties = _Parties(reading, when, where)
    start = head[0].start
    spans = ((start + first, start + last) for first, last in (found.sender, found.receiver))
    senders, receivers = parties.among(*spans)
    if senders and receivers:
        yield EventReport(
            evidence=reading.quote(start + found.whole[0], start + found.whole[1]),
            rule="event.record.letter",
            confidence=0.9,
            type="Message",
            plover=reading.lexicon.plover.get("Message", ""),
            status=Status.HELD,
            participants=(
                *(Participant(each, Role.SENDER) for each in senders),
                *(Participant(each, Role.RECIPIENT) for each in receivers),
            ),
            time=when,
            trigger=found.paper,
        )


def _sent(reading: Reading, head: Sequence[Line]) -> tuple[Time | None, Entity | None]:
    """The day on which it was sent, if it is that of the paper, and from where."""
    under = [line for line in head[1:] if date_line(reading, line)]
    when, where = circumstances(reading, under[:1], None)
    return (when if when and when.edtf == reading.document.date else None), where


class _Parties:
    """Tells who those are whom a head names."""

    def __init__(self, reading: Reading, when: Time | None, where: Entity | None) -> None:
        """With the day and the place of the paper, as far as they are told."""
        self._reading, self._where = reading, where
        self._whom, sides = Whom(reading, when.edtf if when else ""), Sides(reading)
        self._names, self._entries = Names(reading.lexicon, sides.classes), Entries(reading.lexicon, sides.classes)

    def among(self, *spans: tuple[int, int]) -> list[list[Entity]]:
        """Those who are named in each span, an office by its holder if he can be told."""
        found = [self._named(*span) for span in spans]
        home = self._whom.home([each for group in found for each in group if each.id], self._where)
        return [[self._held(each, home) for each in group] for group in found]

    def _held(self, entity: Entity, home: Thing | None) -> Entity:
        return self._whom.holder(entity, None, home) if entity.reading == "office-alone" else entity

    def _named(self, start: int, end: int) -> list[Entity]:
        """Who stands in a span: by the names in brackets, as a body, by a title with a name, or by an office."""
        text = self._reading.folded[start:end].rstrip(" .,")
        if text.lower().startswith("the "):
            start, text = start + 4, text[4:]
        if inside := list(self._bracketed(text)):
            return [self._whom.person(start + each.start, start + each.end, None) for each in inside]
        body = self._is_body(text)
        if (away := _AT.search(text)) and (text[away.start()] == "," or not body):
            text = text[: away.start()]
        if body:
            return [self._body(start, start + len(text))]
        found = list(self._entries.read(text))
        persons = [self._whom.person(start + each.start, start + each.end, None) for each in found if not each.office]
        offices = [self._whom.office(start + each.start, start + each.end) for each in found if each.office]
        return persons or offices[:1]

    def _bracketed(self, text: str) -> Iterator[Part]:
        """The names in brackets behind offices: "the Ambassador in Chad (Holm)"."""
        for found in BRACKETED.finditer(text) if _CLOSED.search(text) else ():
            part = Part(text, *found.span("name"))
            if self._names.bare(part) or self._names.named(part):
                yield self._names.name(part) or part

    def _is_body(self, text: str) -> bool:
        """Whether words are of a mission, an office or the like: "Embassy in Chad", but not "Secretary General"."""
        words = _SMALL.split(text, maxsplit=1)[0].lower().split()
        if not MISSIONS.isdisjoint(words) or not SEVERAL.isdisjoint(words[:1]):
            return True
        return bool(words) and words[-1] in BODIES and not self._names.is_title(" ".join(words))

    def _body(self, start: int, end: int) -> Entity:
        """A body as it was read, or by all its words."""
        for mention in mentions(self._reading, start, end):
            if mention.entity.start == start and mention.entity.end >= end:
                return mention.entity
        return Entity(self._reading.document.text[start:end], start, end, None, "", "Group")
