"""Reads memberships: who joined, founded or belongs to an institution or an agreement."""

from collections.abc import Iterator

from detente.build.arguments import objects, subject
from detente.build.events.circumstances import when
from detente.build.groups import actor
from detente.build.reading import Reading
from detente.build.status.factuality import status_of_verb
from detente.ontology.claims import Membership, Status


def memberships(reading: Reading) -> Iterator[Membership]:
    """The memberships of a document."""
    for sentence in reading.sentences:
        for trigger, word in sentence.frames("joins"):
            who = [mention for mention in subject(reading, sentence, trigger.first) if actor(reading, mention)]
            groups = [group for _, group in objects(sentence, trigger.last, frozenset({"", "of"}), 5)]
            joined = next(
                (group[0] for group in groups if reading.is_a(group[0].entity, "Institution", "Treaty")), None
            )
            status = status_of_verb(sentence, trigger) if word.part_of_speech == "verb" else Status.HELD
            for member in who if joined else []:
                if joined and member.entity.id != joined.entity.id:
                    yield Membership(
                        evidence=reading.quote(sentence.start, sentence.end),
                        rule="membership.joins",
                        confidence=0.6,
                        member=member.entity,
                        of=joined.entity,
                        status=status,
                        time=when(sentence, trigger),
                    )
