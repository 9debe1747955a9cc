"""Who changes its mind: "dropped its opposition to the pipeline", "stopped backing the rebels"."""

from dataclasses import dataclass, replace

from detente.build.events.times import when
from detente.build.grammar.parse import Relation
from detente.build.reading import Trigger
from detente.build.stances.attitude import Attitude
from detente.build.status.composition import undone
from detente.build.status.factuality import status_of_verb
from detente.ontology.claims import Time
from detente.ontology.codes import Polarity, Status

_STOPPING = frozenset({"stop", "cease", "quit"})
_AFTER = {Polarity.SUPPORTS: Polarity.OPPOSES, Polarity.OPPOSES: Polarity.SUPPORTS, Polarity.CONCERNED: None}


@dataclass(frozen=True, slots=True)
class Change:
    """Until when the old stance was held, what follows from its end, and since when."""

    until: Time | None
    after: Polarity | None
    since: Time | None
    follows: bool = True  # whether the new stance is only what follows from the end of the old one


def change(attitude: Attitude, polarity: Polarity) -> Change | None:
    """The end of a stance where its verb tells of one that came about; None where it goes on."""
    if _no_longer(attitude):
        item = attitude.items.item_of[attitude.at]
        return replace(_dated(attitude, Trigger(item, item + 1, ()), polarity), since=None, follows=False)
    at = _ender(attitude)
    item = attitude.items.item_of[at] if at is not None else -1
    if item < 0:
        return None
    ender = next(iter(attitude.sentence.triggers_at(item)), Trigger(item, item + 1, ()))
    status = status_of_verb(attitude.sentence, ender)
    if status not in (Status.HELD, Status.CANCELLED) or (undone(status) and attitude.syntax.negated(at or 0)):
        return None
    return _dated(attitude, ender, polarity)


def _no_longer(attitude: Attitude) -> bool:
    """Whether a verb says that something is over: "no longer supports", "does not support it any longer"."""
    syntax, at = attitude.syntax, attitude.at
    last = any(syntax.lower(each) in ("longer", "anymore") for each in syntax.children(at, Relation.ADVERB))
    verbal = attitude.word.part_of_speech in ("verb", "adjective") and attitude.word.frame != "stance-object"
    return verbal and last and syntax.negated(at)


def _ender(attitude: Attitude) -> int | None:
    """The verb that ends the stance: over its noun, or over its gerund."""
    syntax, first = attitude.syntax, attitude.root
    head = syntax.head(first)
    if head < 0:
        return None
    if attitude.word.part_of_speech == "noun":
        ends = syntax.relation(first) is Relation.OBJECT and attitude.senses.has(head, "stance-ender")
        return head if ends else None
    gerund = syntax.lower(attitude.at).endswith("ing") and syntax.relation(first) in (
        Relation.OPEN_COMPLEMENT,
        Relation.COMPLEMENT,
        Relation.OBJECT,
    )
    return head if gerund and syntax.word(head).lemma in _STOPPING else None


def _dated(attitude: Attitude, ender: Trigger, polarity: Polarity) -> Change:
    """The change at the time of its verb, or else before the document was written."""
    time = when(attitude.sentence, ender)
    start, end = attitude.sentence.items[ender.first].start, attitude.sentence.items[ender.last - 1].end
    text = attitude.reading.document.text[start:end]
    date = time.edtf if time else attitude.reading.document.date
    if not date or "/" in date:
        return Change(None, _AFTER.get(polarity), time)
    until = Time(time.text, time.start, time.end, f"../{date}") if time else Time(text, start, end, f"../{date}")
    return Change(until, _AFTER.get(polarity), time)
