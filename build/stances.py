"""Reads stances: who supports, opposes or worries about which issue, initiative, institution or agreement."""

from collections.abc import Iterator

from detente.build.arguments import CLAUSE, PREPOSITIONS, RELATIVE, STOPS, actor, expand, group_left, modifier, objects, subject
from detente.build.circumstances import as_issue, when
from detente.build.factuality import NEGATIONS, POSSIBLE
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity, Polarity, Stance
from detente.ontology.lexicon import Word

_FLIPPED = {Polarity.SUPPORTS: Polarity.OPPOSES, Polarity.OPPOSES: Polarity.SUPPORTS, Polarity.CONCERNED: Polarity.SUPPORTS}
_REACH = 16
_HEDGING = POSSIBLE - {"if", "whether", "unless"}


def stances(reading: Reading) -> Iterator[Stance]:
    """The stances of a document."""
    holder_before: Entity | None = None
    for sentence in reading.sentences:
        told: set[tuple[str | None, str | None, Polarity]] = set()
        for trigger, word in sentence.frames("stance-subject", "stance-noun", "stance-object"):
            for stance in _read(reading, sentence, trigger, word, holder_before):
                key = (stance.holder.id, stance.target.id, stance.polarity)
                if key not in told and stance.holder.id != stance.target.id:
                    told.add(key)
                    yield stance
        holder_before = _subject_of(reading, sentence) or holder_before


def _read(
    reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word, before: Entity | None
) -> Iterator[Stance]:
    negated, hedged = _modified(sentence, trigger)
    polarity = Polarity(word.evokes.removeprefix("polarity-"))
    if negated:
        polarity = _FLIPPED.get(polarity, polarity)
    if word.frame == "stance-object":
        targets, holders = _worrying(reading, sentence, trigger)
    else:
        holders = _holders(reading, sentence, trigger, word, before)
        targets = _targets(reading, sentence, trigger)
    time = when(sentence, trigger)
    items = sentence.items
    for holder in holders:
        for target in targets:
            yield Stance(
                evidence=reading.quote(sentence.start, sentence.end),
                rule=f"stance.{word.frame.removeprefix('stance-')}",
                confidence=0.55 if negated or hedged else 0.7,
                holder=holder.entity,
                target=target,
                polarity=polarity,
                hedged=hedged,
                time=time,
                trigger=reading.document.text[items[trigger.first].start : items[trigger.last - 1].end],
            )


def _modified(sentence: ReadSentence, trigger: Trigger) -> tuple[bool, bool]:
    """Whether the words before a trigger turn it round, and whether they weaken it."""
    items = sentence.items
    near = [item.word for item in items[max(0, trigger.first - 4) : trigger.first]]
    negated = any(word in NEGATIONS or word in ("declined", "refused", "failed") for word in near)
    hedges = [found for found, _ in sentence.frames("hedge") if -6 <= found.first - trigger.first <= 8]
    return negated, bool(hedges) or any(word in _HEDGING for word in near)


def _subject_of(reading: Reading, sentence: ReadSentence) -> Entity | None:
    """The first actor of a sentence, for a "they" or "he" in the next."""
    for at, item in enumerate(sentence.items):
        if item.mention and actor(reading, item.mention) and not modifier(sentence.items, at):
            return item.mention.entity
    return None


def _holders(
    reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word, before: Entity | None
) -> list[Mention]:
    """Whose stance it is: the owner of a noun, the subject of a verb, or the last subject behind a pronoun."""
    items = sentence.items
    if word.frame == "stance-noun":
        owner = _owner(reading, sentence, trigger)
        if owner:
            return owner
    pronoun = next((at for at in range(trigger.first - 1, max(-1, trigger.first - 7), -1) if items[at].word in ("they", "he", "she", "his", "her", "its", "their")), None)
    found = [mention for mention in subject(reading, sentence, trigger.first) if actor(reading, mention)]
    if pronoun is not None and (not found or max(mention.entity.end for mention in found) < items[pronoun].start):
        within = [m for item in items[:pronoun] if (m := item.mention) and reading.is_a(m.entity, "Person")]
        if within and items[pronoun].word in ("he", "she", "his", "her"):
            return within[-1:]
        if found and items[pronoun].word in ("its", "their", "they"):
            return found
        return [Mention(before, "pronoun")] if before else []
    return found


def _owner(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> list[Mention]:
    """The possessive before a stance noun: "Japan's concerns", "Trump's disapproval"."""
    items = sentence.items
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        mention = items[at].mention
        if mention and actor(reading, mention):
            return expand(group_left(items, at)[1] if not modifier(items, at) else [mention])
        if items[at].word in PREPOSITIONS or items[at].word in STOPS or items[at].word == ",":
            return []
    return []


def _targets(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> list[Entity]:
    """What a stance is on: the first issue after the trigger with those joined to it, or else the actor there."""
    items = sentence.items
    found: list[Entity] = []
    gap = 0
    for at in range(trigger.last, min(trigger.last + _REACH, len(items))):
        item = items[at]
        if item.word in STOPS - {'"'} or item.word in CLAUSE - {"as", "how"}:
            break
        if found and item.word in RELATIVE:
            break
        issue = _target(reading, item.mention) if item.mention else None
        if issue and (not found or gap <= 4):
            if all(issue.id != other.id for other in found):
                found.append(issue)
            gap = 0
        elif found:
            gap += 1
            if item.word and item.word not in ("and", ",", "the", "or", "'s", "a"):
                break
    return found


def _target(reading: Reading, mention: Mention) -> Entity | None:
    """What a mention means as the target of a stance; persons and states are no issue, institutions are."""
    issue = as_issue(reading, mention)
    if issue and not reading.is_a(mention.entity, "State"):
        return issue
    return mention.entity if reading.is_a(mention.entity, "InternationalOrganization", "Forum") else None


def _worrying(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[list[Entity], list[Mention]]:
    """Target and holders of "moves that concern Japan": the issue before, the actors after."""
    holders = next((group for preposition, group in objects(sentence, trigger.last, frozenset({""}), 4) if preposition == ""), [])
    issues = [issue for item in sentence.items[max(0, trigger.first - 14) : trigger.first] if item.mention and (issue := _target(reading, item.mention))]
    return issues[-1:], [mention for mention in holders if actor(reading, mention)]
