"""At what occasion an event took place, and about what it was."""

from detente.build.arguments import clause
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import PREPOSITIONS, STOPS
from detente.ontology.claims import Entity

_ABOUT = frozenset(
    "on about over regarding concerning including involving for discuss discussed discussing to of".split()
)


def occasion(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> Entity | None:
    """The forum or conference at which it takes place: "on the sidelines of the G-20 summit"."""
    for found, _ in sentence.frames("occasion"):
        if abs(found.first - trigger.first) > 24:
            continue
        for at in range(found.last, min(found.last + 5, len(sentence.items))):
            mention = sentence.items[at].mention
            if mention and reading.is_a(mention.entity, "Forum", "InternationalOrganization"):
                return mention.entity
            if sentence.items[at].word in STOPS:
                break
    return None


def topics(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[Entity, ...]:
    """The issues named after a trigger as what it was about, in order, nothing twice."""
    found: list[Entity] = []
    about = False
    last = min(clause(sentence, trigger.first)[1], trigger.last + 22)
    for at in range(trigger.last, last):
        item = sentence.items[at]
        if item.word in _ABOUT:
            about = True
        elif item.word in PREPOSITIONS:
            about = about and item.word in ("in", "between")
        issue = as_issue(reading, item.mention) if item.mention else None
        if about and issue and all(issue.id != other.id for other in found):
            found.append(issue)
    return tuple(found)


def as_issue(reading: Reading, mention: Mention) -> Entity | None:
    """What a mention means where an issue is expected: itself, or the issue over the thing that it names."""
    if reading.is_a(mention.entity, "Issue"):
        return mention.entity
    return mention.issue
