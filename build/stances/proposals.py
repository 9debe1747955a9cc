"""Who wants an end to something: "demanded that the base be closed", "the siege must be lifted, she said"."""

from collections.abc import Iterable, Iterator

from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.stances.attitude import Attitude, attitudes, known
from detente.build.stances.bearing import bearing, needed
from detente.build.stances.targets import meant
from detente.build.status.factuality import status_of_verb
from detente.ontology.claims import Stance
from detente.ontology.codes import Polarity, Status

_SURE, _LESS = 0.65, 0.5


def _proposers(attitude: Attitude) -> Iterable[Mention]:
    """Who proposes what a verb says, or is said to say that it must be."""
    speaker = attitude.speaker() if needed(attitude) else None
    if speaker:
        return (speaker,)
    if status_of_verb(attitude.sentence, attitude.trigger) is not Status.PROPOSED:
        return ()
    borne = bearing(attitude, Polarity.OPPOSES)
    return borne.proposer or () if borne else ()


def _ended(attitude: Attitude) -> tuple[int, ...]:
    """What a verb ends: its object, or the subject of who only says "must end"."""
    syntax, at = attitude.syntax, attitude.at
    return syntax.undergoers(at) or syntax.subjects(at) or (syntax.doers(at) if needed(attitude) else ())


def proposals(reading: Reading, sentence: ReadSentence) -> Iterator[Stance]:
    """The stances against what somebody proposes to end."""
    for attitude in attitudes(reading, sentence, "reverser"):
        if attitude.syntax.word(attitude.at).pos != "VERB":
            continue
        nouns = [noun for noun in _ended(attitude) if noun not in attitude.own]
        for holder in _proposers(attitude) if nouns else ():
            for target in meant(attitude, nouns[0]):
                polarity = Polarity.SUPPORTS if target.turned else Polarity.OPPOSES
                sure = _SURE if known(target.entity) else _LESS
                yield attitude.stance(holder, target.entity, polarity, "stance.proposal", sure)
