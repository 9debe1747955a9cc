"""Reads stances: who supports, opposes or worries about which issue, agreement, institution or actor."""

from collections.abc import Iterator
from dataclasses import replace

from detente.build.events.times import when
from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.stances import by_words
from detente.build.stances.attitude import Attitude, attitudes, known
from detente.build.stances.bearing import TURNED, Bearing, bearing, condition
from detente.build.stances.changes import Change, change
from detente.build.stances.evaluations import evaluations
from detente.build.stances.holders import holders
from detente.build.stances.likewise import likewise
from detente.build.stances.proposals import proposals
from detente.build.stances.targets import Target, accuses, over, targets
from detente.ontology.claims import Stance, Time
from detente.ontology.codes import Polarity

_FRAMES = ("stance-subject", "stance-noun", "stance-object", "stance-deed", "leaves")
_FORMER = frozenset({"former", "past", "previous", "earlier", "initial", "old"})
_SURE, _LESS = 0.75, 0.6


def stances(reading: Reading) -> Iterator[Stance]:
    """The stances of a document, each once a sentence."""
    before = by_words.Before()
    for sentence in reading.sentences:
        told: set[tuple[str, str, Polarity]] = set()
        for stance in _of_sentence(reading, sentence, before):
            key = stance.holder.identity, stance.target.identity, stance.polarity
            if key not in told and stance.holder.identity != stance.target.identity:
                told.add(key)
                yield stance
        before.note(reading, sentence)


def _of_sentence(reading: Reading, sentence: ReadSentence, before: by_words.Before) -> Iterator[Stance]:
    if sentence.syntax is None:
        yield from by_words.stances(reading, sentence, before)
        return
    for attitude in attitudes(reading, sentence, *_FRAMES):
        if attitude.word.frame != "leaves" or attitude.word.part_of_speech == "verb":
            yield from _read(attitude)
    yield from evaluations(reading, sentence)
    yield from proposals(reading, sentence)


def _read(attitude: Attitude) -> Iterator[Stance]:
    """The stances that one word tells of: each holder's on each target."""
    evoked = "opposes" if attitude.word.frame == "leaves" else attitude.word.evokes.removeprefix("polarity-")
    polarity = Polarity(evoked)
    changed = change(attitude, polarity)
    borne = Bearing(polarity) if changed else bearing(attitude, polarity)
    if borne is None:
        return
    on = [target for target in targets(attitude) if not _companion(attitude, target)]
    if accuses(attitude):
        on = [one for one in on if attitude.reading.is_a(one.entity, "Actor")]  # "blamed the attack on"
    if _takes_out(attitude):  # one also leaves rooms, and takes one's troops out
        on = [one for one in on if known(one.entity) and attitude.reading.is_a(one.entity, "Issue", "Institution")]
        on = [] if _moves_troops(attitude) else on
    who = list(borne.proposer) if borne.proposer is not None else holders(attitude) if on else []
    for target in over(attitude) if who and borne.polarity is Polarity.SUPPORTS else ():
        for holder in who:
            yield from _stances(attitude, holder, target, Bearing(Polarity.OPPOSES, hedged=True, hedge="over"), None)
    for target in on:
        for holder in who:
            yield from _stances(attitude, holder, target, borne, changed)
        itself = any(holder.entity.identity == target.entity.identity for holder in who)  # a pronoun read amiss
        for holder, turned in likewise(attitude) if who and not itself else ():
            other = Bearing(TURNED.get(borne.polarity, borne.polarity) if turned else borne.polarity, hedged=True)
            yield from _stances(attitude, holder, target, other, None)


def _takes_out(attitude: Attitude) -> bool:
    """Whether a word tells of leaving: "withdrawal from", "pulled out of"."""
    return attitude.trigger.has("leaves")


def _moves_troops(attitude: Attitude) -> bool:
    """Whether not a state leaves but what it has somewhere: "withdrew its forces from"."""
    moved = attitude.syntax.objects(attitude.at) if attitude.preposition or len(attitude.own) > 1 else ()
    mentions = [attitude.sentence.mention_of(noun) for noun in moved]
    return any(each is None or not attitude.reading.is_a(each.entity, "State") for each in mentions)


def _companion(attitude: Attitude, target: Target) -> bool:
    """Whether somebody is only joined, or a thing to another: "joined Britain in the pact", "joined the queue"."""
    joins = attitude.trigger.has("joins")
    if joins and attitude.preposition != "to" and any(attitude.syntax.obliques(attitude.at, "to")):
        return True
    named = known(target.entity) or any(letter.isupper() for letter in target.entity.label)
    return joins and (not named or attitude.reading.is_a(target.entity, "State", "Person", "Group"))


def _stances(
    attitude: Attitude, holder: Mention, target: Target, borne: Bearing, changed: Change | None
) -> Iterator[Stance]:
    """One stance, or the old and the new one of who changes its mind."""
    polarity = borne.polarity
    if target.turned:
        polarity = TURNED.get(polarity, Polarity.SUPPORTS if polarity is Polarity.CONCERNED else polarity)
    stance = _stance(attitude, holder, target, polarity, borne)
    if changed is None:
        yield stance
        return
    yield replace(stance, time=changed.until)
    if changed.after is not None:
        after = TURNED.get(changed.after, changed.after) if target.turned else changed.after
        yield replace(stance, polarity=after, hedged=changed.follows, time=changed.since, rule="stance.change")


def _stance(attitude: Attitude, holder: Mention, target: Target, polarity: Polarity, borne: Bearing) -> Stance:
    deed = attitude.word.frame in ("leaves", "stance-deed")
    sure = (_SURE if known(target.entity) else _LESS) - (0.15 if borne.hedged else 0)
    rule = "stance.deed" if deed else f"stance.{attitude.word.frame.removeprefix('stance-')}"
    return replace(
        attitude.stance(holder, target.entity, polarity, rule, sure),
        hedged=borne.hedged,
        time=_time(attitude),
        negation=" … ".join(filter(None, (borne.negation, target.by))),
        hedge=borne.hedge,
        condition=condition(attitude),
    )


def _time(attitude: Attitude) -> Time | None:
    """When a stance is held; "its former coolness", told of in June, was held until then."""
    time = when(attitude.sentence, attitude.trigger)
    items = attitude.sentence.items[max(0, attitude.trigger.first - 2) : attitude.trigger.first]
    former = next((item for item in items if item.word in _FORMER), None)
    if former is None:
        return time
    document = attitude.reading.document
    until = time.edtf if time and "/" not in time.edtf else document.date
    text = document.text[former.start : former.end]
    return Time(text, former.start, former.end, f"../{until}") if until and "/" not in until else None
