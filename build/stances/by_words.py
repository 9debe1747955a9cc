"""Reads stances by words alone, in sentences that were not parsed."""

from collections.abc import Iterator

from detente.build.arguments import objects, subject
from detente.build.events.circumstances import as_issue
from detente.build.events.times import when
from detente.build.groups import actor, expand, group_left, modifier
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.small_words import AND, CLAUSE, NEGATIONS, POSSIBLE, PREPOSITIONS, STOPS
from detente.build.status.factuality import denied_report
from detente.ontology.claims import Entity, Stance
from detente.ontology.codes import Polarity
from detente.ontology.lexicon import Word

_FRAMES = ("stance-subject", "stance-noun", "stance-object", "stance-deed", "leaves")
_TURNED = {
    Polarity.SUPPORTS: Polarity.OPPOSES,
    Polarity.OPPOSES: Polarity.SUPPORTS,
    Polarity.CONCERNED: Polarity.SUPPORTS,
}
_REACH = 16
_ELSEWHERE = frozenset({"in", "by", "at", "from", "to", "through", "under", "before"})
_HEDGING = POSSIBLE - {"if", "whether", "unless"}
_REFUSING = frozenset({"declined", "refused", "failed"})
_DROPPING = frozenset({"dropped", "dropping", "abandoned", "ended", "withdrew", "lifted"})
_FORMER = frozenset({"former", "past", "previous", "earlier", "initial", "old"})
_PLURAL_PRONOUNS = frozenset({"they", "its", "their"})


class Before:
    """The first actor of the sentence before, for a "they" in the next."""

    def __init__(self) -> None:
        self.actor: Entity | None = None

    def note(self, reading: Reading, sentence: ReadSentence) -> None:
        """Remember the first actor of a sentence that was read."""
        for at, item in enumerate(sentence.items):
            if item.mention and actor(reading, item.mention) and not modifier(sentence.items, at):
                self.actor = item.mention.entity
                return


def stances(reading: Reading, sentence: ReadSentence, before: Before) -> Iterator[Stance]:
    """The stances of a sentence."""
    for trigger, word in sentence.frames(*_FRAMES):
        yield from _read(reading, sentence, trigger, word, before.actor)


def _read(
    reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word, before: Entity | None
) -> Iterator[Stance]:
    """The stances that one word tells of: each holder's on each target."""
    deed = word.frame == "leaves"  # who withdraws from a treaty is against it
    if denied_report(sentence.items, trigger.first) or _given_up(sentence, trigger):
        return
    if _supposition(sentence, trigger) or (deed and word.part_of_speech != "verb"):
        return
    if word.frame == "stance-object":
        targets, holders = _worrying(reading, sentence, trigger)
    else:
        elsewhere = _ELSEWHERE - {"from"} if deed else _ELSEWHERE
        targets = _targets(reading, sentence, trigger, elsewhere)
        holders = _holders(reading, sentence, trigger, word, before)
    if not targets:
        return
    polarity = Polarity.OPPOSES if deed else Polarity(word.evokes.removeprefix("polarity-"))
    negated, hedged = _modified(sentence, trigger)
    if negated != _turned_round(sentence, trigger, targets[0]):
        polarity = _TURNED.get(polarity, polarity)
    for holder in holders:
        for target in targets:
            yield Stance(
                evidence=reading.quote(sentence.start, sentence.end),
                rule="stance.deed" if deed else f"stance.{word.frame.removeprefix('stance-')}",
                confidence=round((0.55 if negated or hedged else 0.7) * sentence.sure(trigger), 2),
                holder=holder.entity,
                target=target,
                polarity=polarity,
                hedged=hedged,
                time=None if _bygone(sentence, trigger) else when(sentence, trigger),
                trigger=reading.words(sentence, trigger),
            )


def _supposition(sentence: ReadSentence, trigger: Trigger) -> bool:
    """Whether a gerund opens its clause: "opposing it would not help" tells of nobody's stance."""
    at = trigger.first
    if not sentence.items[at].word.endswith("ing"):
        return False
    before = sentence.items[at - 1].word if at else ""
    return at == 0 or before in ("that", "if", "whether") or (before == "of" and _accused(sentence, at))


def _given_up(sentence: ReadSentence, trigger: Trigger) -> bool:
    """Whether a stance is no longer held: "used to oppose", "dropped its opposition"."""
    near = [item.word for item in sentence.items[max(0, trigger.first - 3) : trigger.first]]
    return near[-2:] == ["used", "to"] or bool(set(near) & _DROPPING)


def _accused(sentence: ReadSentence, at: int) -> bool:
    """Whether somebody is only accused of it: "accused Qatar of supporting terrorism"."""
    accusing = (found for found, word in sentence.frames("acts-on") if word.evokes == "Accusation")
    return any(0 < at - found.last <= 8 for found in accusing)


def _modified(sentence: ReadSentence, trigger: Trigger) -> tuple[bool, bool]:
    """Whether the words before a trigger turn it round, and whether they weaken it."""
    near = [item.word for item in sentence.items[max(0, trigger.first - 4) : trigger.first]]
    after = sentence.items[trigger.last].word if trigger.last < len(sentence.items) else ""
    negated = bool(set(near) & (NEGATIONS | _REFUSING)) or "no longer" in " ".join(near) or after == "neither"
    hedges = any(-6 <= found.first - trigger.first <= 8 for found, _ in sentence.frames("hedge"))
    return negated, hedges or bool(set(near) & _HEDGING)


def _bygone(sentence: ReadSentence, trigger: Trigger) -> bool:
    """Whether a stance is one of old: "overcoming its former coolness" in June says nothing of June."""
    return bool({item.word for item in sentence.items[max(0, trigger.first - 2) : trigger.first]} & _FORMER)


def _turned_round(sentence: ReadSentence, trigger: Trigger, target: Entity) -> bool:
    """Whether the target is to end: "supports an end to the embargo", "opposes lifting the ban"."""
    items = sentence.items
    return any(
        trigger.last <= found.first and items[found.first].end <= target.start
        for found, _ in sentence.frames("reverser")
    )


def _holders(
    reading: Reading, sentence: ReadSentence, trigger: Trigger, word: Word, before: Entity | None
) -> list[Mention]:
    """Whose stance it is: the owner of a noun, the subject of a verb, or the last subject behind "they"."""
    items = sentence.items
    owner = _owner(reading, sentence, trigger) if word.frame == "stance-noun" else []
    if owner:
        return owner
    found = [mention for mention in subject(reading, sentence, trigger.first) if actor(reading, mention)]
    if not found and before:
        near = {item.word for item in items[max(0, trigger.first - 7) : trigger.first]}
        return [Mention(before, "pronoun")] if near & _PLURAL_PRONOUNS else []
    return found


def _owner(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> list[Mention]:
    """The possessive before a stance noun: "Japan's concerns", "Trump's disapproval"."""
    items = sentence.items
    for at in range(trigger.first - 1, max(-1, trigger.first - 5), -1):
        mention = items[at].mention
        if mention and actor(reading, mention):
            return expand([mention] if modifier(items, at) else group_left(items, at)[1])
        if items[at].word in PREPOSITIONS | STOPS | AND | {","}:
            return []
    return []


def _targets(reading: Reading, sentence: ReadSentence, trigger: Trigger, elsewhere: frozenset[str]) -> list[Entity]:
    """What a stance is on: the first issue after the trigger with those joined to it.

    An institution behind one of the words of `elsewhere` is only where it happened.
    """
    items = sentence.items
    found: list[Entity] = []
    for at in range(trigger.last, min(trigger.last + _REACH, len(items))):
        item = items[at]
        if item.word in (STOPS | CLAUSE) - {'"', "as"} or _new_predicate(sentence, at):
            break
        if item.mention is None:
            if found and item.word and item.word not in AND | {",", "the", "'s", "a", '"'}:
                break
            continue
        issue = _target(reading, item.mention)
        if issue is None and not found and _blamed(reading, sentence, at):
            break
        if issue and not reading.is_a(issue, "Issue") and {each.word for each in items[trigger.last : at]} & elsewhere:
            continue  # "vetoed a proposal in the Security Council" is not about the Council
        if issue and all(issue.id != other.id for other in found):
            found.append(issue)
    return found


def _new_predicate(sentence: ReadSentence, at: int) -> bool:
    """Whether a new predicate begins here: ", and Riyadh said", "and asked"."""
    items = sentence.items
    if items[at].word == "," and at + 1 < len(items):
        return items[at + 1].word in AND
    return items[at].word in AND and any(trigger.verb and trigger.first == at + 1 for trigger in sentence.triggers)


def _blamed(reading: Reading, sentence: ReadSentence, at: int) -> bool:
    """ "criticised Cuba over human rights" is about Cuba, not about human rights."""
    items = sentence.items
    mention = items[at].mention
    after = items[at + 1].word if at + 1 < len(items) else ""
    return bool(mention and actor(reading, mention) and after in ("over", "for", "about"))


def _target(reading: Reading, mention: Mention) -> Entity | None:
    """What a mention means as the target of a stance; persons and states are no issue, institutions are."""
    issue = as_issue(reading, mention)
    if issue and not reading.is_a(mention.entity, "State"):
        return issue
    return mention.entity if reading.is_a(mention.entity, "InternationalOrganization", "Forum") else None


def _worrying(reading: Reading, sentence: ReadSentence, trigger: Trigger) -> tuple[list[Entity], list[Mention]]:
    """Target and holders of "moves that concern Japan": the issue before, the actors after."""
    groups = objects(sentence, trigger.last, frozenset({""}), 4)
    holders = next((group for preposition, group in groups if not preposition), [])
    before = [item.mention for item in sentence.items[max(0, trigger.first - 14) : trigger.first] if item.mention]
    issues = [issue for mention in before if (issue := _target(reading, mention))]
    return issues[-1:], [mention for mention in holders if actor(reading, mention)]
