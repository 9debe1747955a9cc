"""Verbs that here mean another thing than the event of which they tell elsewhere: "went to Congress for money"."""

from detente.build.events.telling import Telling
from detente.build.events.times import when
from detente.build.reading import Mention
from detente.ontology.claims import Participant

_BODILY = frozenset({"Assault", "Coercion"})
_ALSO_OF_IDEAS = frozenset("recognize recognise reconcile honor honour sanction satisfy".split()) | {
    "clash with",
    "reconcile with",
}
_RECOGNIZING = frozenset({"recognize", "recognise"})
_IN_TURN = frozenset({"then", "next"})


def travels(mention: Mention) -> bool:
    """Whether somebody is said to travel: no migrants, and no state, which "went over to the enemy"."""
    return mention.reading != "group" and (mention.entity.type != "State" or mention.reading != "name")


def turned_to(told: Telling, target: Mention) -> bool:
    """Whether somebody only turns to others for help: "went to Congress with a budget", "went to the Danes for aid"."""
    return target.reading == "demonym" or (told.word.lemma == "go to" and told.is_a(target, "Institution"))


def gives_floor(told: Telling, everybody: tuple[Participant, ...]) -> bool:
    """Whether all are at one meeting, that of the record or as a "then" tells: "Mr. Gray then called on Mr. Scott"."""
    items, first = told.sentence.items, told.trigger.first
    present = {part.entity.identity for record in told.reading.records for part in record.participants}
    to_talk = any(item.word == "to" for item in items[told.trigger.last :])  # "called on him to discuss the treaty"
    there = all(part.entity.identity in present for part in everybody) and not to_talk
    in_turn = first > 0 and items[first - 1].word in _IN_TURN
    return (there or in_turn) and not when(told.sentence, told.trigger)


def gives_turn(told: Telling, whom: list[Mention]) -> bool:
    """Whether persons are recognized as nothing, who thus may speak: "would recognize Mr. Gromyko"."""
    persons = bool(whom) and all(told.is_a(each, "Person") for each in whom)
    return persons and told.word.lemma in _RECOGNIZING and not told.cast.joins("as")


def is_figure(told: Telling) -> bool:
    """Whether a deed is done to an idea, or by one: "seized the initiative", "recognized the need"."""
    deed = told.word.evokes in _BODILY and " " not in told.word.lemma
    return (deed or told.word.lemma in _ALSO_OF_IDEAS) and told.cast.of_ideas()
