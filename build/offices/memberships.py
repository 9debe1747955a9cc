"""Reads memberships: who belongs to an institution, a party, an alliance or an agreement, since when and until when."""

from collections.abc import Iterator
from itertools import chain

from detente.build.offices.belonging import Belonging, Teller
from detente.build.offices.bodies import is_body
from detente.build.offices.joined import joined, led
from detente.build.offices.listed import listed
from detente.build.offices.member_nouns import called_members
from detente.build.offices.membership_nouns import memberships_named
from detente.build.offices.memberships_by_words import joined_by_words
from detente.build.offices.parties import party_members
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Membership
from detente.ontology.codes import Status


def memberships(reading: Reading) -> Iterator[Membership]:
    """The memberships of a document, each once by member, body, status and time."""
    told: set[tuple[str, str, Status, str]] = set()
    for sentence in reading.sentences:
        for one in _of_sentence(reading, sentence):
            key = (one.member.identity, one.of.identity, one.status, one.time.edtf if one.time else "")
            if key not in told:
                told.add(key)
                yield _claim(reading, sentence, one)


def _of_sentence(reading: Reading, sentence: ReadSentence) -> Iterator[Belonging]:
    """What a sentence tells, each pair once: by its verbs, its nouns, its lists and its titles."""
    found: dict[tuple[str, str], Belonging] = {}
    for one in chain(_clauses(reading, sentence), _beside(reading, sentence)):
        found.setdefault((one.member.identity, one.of.identity), one)
    yield from found.values()


def _clauses(reading: Reading, sentence: ReadSentence) -> Iterator[Belonging]:
    if sentence.syntax is None:
        yield from joined_by_words(reading, sentence)
    elif _names_body(reading, sentence):
        teller = Teller(reading, sentence, sentence.syntax)
        yield from chain(joined(teller), led(teller), called_members(teller), memberships_named(teller))


def _names_body(reading: Reading, sentence: ReadSentence) -> bool:
    """Whether something is named that has members, if only in the name of an issue: "membership of NATO"."""
    named = {item.mention.entity.type for item in sentence.items if item.mention}
    return any(is_body(reading, type_) or reading.gazetteer.is_a(type_, "Issue") for type_ in named)


def _beside(reading: Reading, sentence: ReadSentence) -> Iterator[Belonging]:
    for state, body in listed(reading, sentence):
        yield Belonging(state, body, Status.HELD, None, "membership.list", 0.8)
    for person, party in party_members(reading, sentence):
        yield Belonging(person, party, Status.HELD, None, "membership.party", 0.7)


def _claim(reading: Reading, sentence: ReadSentence, one: Belonging) -> Membership:
    return Membership(
        evidence=reading.quote(sentence.start, sentence.end),
        rule=one.rule,
        confidence=round(one.sure, 3),
        member=one.member,
        of=one.of,
        status=one.status,
        time=one.time,
    )
