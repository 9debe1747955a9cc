"""One actor's belonging to a body, as a sentence tells it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.build.item_syntax import ItemSyntax
from detente.build.offices.bodies import belongs
from detente.build.offices.terms import Phase, over, term
from detente.build.reading import Reading, ReadSentence
from detente.build.status.factuality import settle
from detente.ontology.claims import Entity, Time
from detente.ontology.codes import Status

_STANCES = ("stance-subject", "stance-object", "stance-noun")


@dataclass(frozen=True, slots=True)
class Belonging:
    """Who belongs to what, whether and when, by which rule and how surely."""

    member: Entity
    of: Entity
    status: Status
    time: Time | None
    rule: str
    sure: float


@dataclass(frozen=True, slots=True)
class Teller:
    """A parsed sentence that tells of belonging."""

    reading: Reading
    sentence: ReadSentence
    items: ItemSyntax

    def pairs(
        self,
        members: Iterable[Entity],
        bodies: Iterable[Entity],
        status: Status,
        time: Time | None,
        rule: str,
        sure: float,
    ) -> Iterator[Belonging]:
        """Each of the members with each of the bodies that it can belong to; what has yet to come is planned."""
        wholes = list(bodies)
        status = settle(status, time.edtf if time else "", self.reading.document.date)
        for member in members:
            for body in wholes:
                if belongs(self.reading, member, body):
                    yield Belonging(member, body, status, time, rule, sure)

    def judged(self, at: int) -> bool:
        """Whether a word is what somebody is for or against: "opposes its membership", "favours its joining"."""
        head = self.items.syntax.head(at)
        item = self.items.item_of[head] if head >= 0 else -1
        return any(one.has(*_STANCES) for one in self.sentence.triggers_at(item))

    def time(self, anchors: tuple[int, ...], phase: Phase, status: Status) -> Time | None:
        """The term of a belonging; of what is not so, the time as it stands; of what ended, the document's at least."""
        told = phase if status is Status.HELD else Phase.LASTS
        found = term(self.sentence, self.items, anchors, told)
        if found or told is not Phase.ENDS:
            return found
        word = self.items.syntax.word(anchors[0])
        return over(self.reading, word.start, word.end, today=True)
