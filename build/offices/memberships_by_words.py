"""Memberships of sentences without a parse, by the words around their verbs."""

from collections.abc import Iterator

from detente.build.arguments import objects, subject
from detente.build.events.times import when
from detente.build.groups import actor
from detente.build.offices.belonging import Belonging
from detente.build.offices.bodies import belongs
from detente.build.reading import Reading, ReadSentence
from detente.build.status.factuality import status_of_verb


def joined_by_words(reading: Reading, sentence: ReadSentence) -> Iterator[Belonging]:
    """Who joins, founds or belongs to a body by a verb, its subject and its object."""
    for trigger, _ in sentence.frames("joins"):
        who = [mention for mention in subject(reading, sentence, trigger.first) if actor(reading, mention)]
        groups = [group for _, group in objects(sentence, trigger.last, frozenset({"", "of"}), 5)]
        found = (group[0].entity for group in groups if reading.is_a(group[0].entity, "Institution", "Treaty"))
        body = next(found, None)
        status, time = status_of_verb(sentence, trigger), when(sentence, trigger)
        for member in who if body else []:
            if body and belongs(reading, member.entity, body):
                yield Belonging(member.entity, body, status, time, "membership.joins", 0.6)
