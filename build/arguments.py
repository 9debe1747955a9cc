"""Who does it and to whom: the arguments of a word, found among the items around it by position and small words."""

from collections.abc import Iterator, Sequence

from detente.build.groups import actor, apposition, expand, group_left, group_right, modifier, possessive
from detente.build.reading import Item, Mention, Reading, ReadSentence
from detente.build.small_words import AND, AUXILIARIES, DESCRIBING, OPENING, PREPOSITIONS, RELATIVE, STOPS

_REACH, _DEEPEST = 28, 4
_CHAINING = frozenset({",", "then", "before", "after", "by", "without", "while", "when"})
_SUBORDINATING = frozenset({"as", "after", "before", "since", "until", "than"})
_DASHES = frozenset({"–", "—", "--"})


def clause(sentence: ReadSentence, at: int) -> tuple[int, int]:
    """The bounds of the clause around an item: up to the next stop, and to commas that open a new clause."""
    items = sentence.items
    first = at
    while first > 0 and items[first - 1].word not in STOPS | OPENING:
        first -= 1
    last = at + 1
    while last < len(items) and items[last].word not in STOPS and not _closes(items, last):
        last += 1
    return first, last


def _closes(items: Sequence[Item], at: int) -> bool:
    word = items[at].word
    after = items[at + 1].word if at + 1 < len(items) else ""
    return word in OPENING - {"so"} or (word == "," and after in {"which", "who", "but", "while", "although"})


def subject(reading: Reading, sentence: ReadSentence, verb: int) -> list[Mention]:
    """The actors that do what the verb at an item says; empty where none is found in reach.

    By the sentence's syntax where it has an answer, else by the words around.
    """
    return _by_syntax(reading, sentence, verb) or expand(_subject(reading, sentence, verb, 0))


def _by_syntax(reading: Reading, sentence: ReadSentence, verb: int) -> list[Mention]:
    """The subject that the parse gives, by its name ("the ministers, Kono and Kang,").

    Not if a semicolon parts it from the verb, nor if it is only what somebody is called.
    """
    syntax, items = sentence.syntax, sentence.items
    if syntax is None or syntax.pos(verb) != "VERB":
        return []
    near = [at for at in syntax.subjects(verb) if not (parted(items, at, verb) or apposition(items, at))]
    named = [one for at in near for one in ([at] if items[at].mention else syntax.appositions(at))]
    found = [mention for at in named if (mention := items[at].mention)]
    return expand([mention for mention in found if actor(reading, mention)])


def parted(items: Sequence[Item], one: int, other: int) -> bool:
    """Whether a semicolon stands between two items; parsers often join what it parts."""
    return any(item.word == ";" for item in items[min(one, other) : max(one, other)])


def _subject(reading: Reading, sentence: ReadSentence, verb: int, depth: int) -> list[Mention]:
    items = sentence.items
    at = verb - 1
    infinitive = False
    while at >= 0 and items[at].word in AUXILIARIES:
        infinitive = infinitive or items[at].word == "to"
        at -= 1
    before = items[at].word if at >= 0 else ""
    if infinitive and at >= 0 and (owner := _controller(sentence, at)):
        return owner
    if before in RELATIVE - {"that"}:
        return _antecedent(reading, sentence, at)
    if depth < _DEEPEST and before in AND | _CHAINING and (shared := _shared(reading, sentence, at, verb, depth)):
        return shared
    found = _nearest(reading, sentence, at + 1, infinitive, verb)
    return [] if found is None else group_left(items, found)[1]


def _controller(sentence: ReadSentence, at: int) -> list[Mention]:
    """The owner of a noun that governs an infinitive: "Trump's decision to", "his refusal to"."""
    items = sentence.items
    noun = next((found for found, _ in sentence.frames("control-noun") if found.last == at + 1), None)
    for back in range(noun.first - 1, max(-1, noun.first - 4), -1) if noun else ():
        mention = items[back].mention
        if mention and modifier(items, back):
            return [mention]
    return []


def _antecedent(reading: Reading, sentence: ReadSentence, at: int) -> list[Mention]:
    """What "who" or "which" stands for: the group right before it, if it can act."""
    items = sentence.items
    for back in range(at - 1, max(-1, at - 9), -1):
        mention = items[back].mention
        if mention and not modifier(items, back):
            return group_left(items, back)[1] if actor(reading, mention) else []
    return []


def _shared(reading: Reading, sentence: ReadSentence, at: int, verb: int, depth: int) -> list[Mention]:
    """The subject of an earlier verb that a later one shares: "X arrived and met Y", "X spoke, adding that"."""
    items = sentence.items
    here = None
    if not items[verb].word.endswith("ing"):
        here = _nearest(reading, sentence, at + 1 if items[at].word in AND else at, False, verb)
    earlier = _verb_before(sentence, at)
    while earlier is not None and (here is None or here < earlier):
        found = _subject(reading, sentence, earlier, depth + 1)
        if found:
            return found
        earlier = _verb_before(sentence, earlier - 1) if earlier > 1 else None
    return []


def _verb_before(sentence: ReadSentence, at: int) -> int | None:
    """Where the verb before an item stands, within its clause."""
    for trigger in reversed(sentence.triggers):
        if trigger.last <= at and trigger.verb:
            between = sentence.items[trigger.last : at]
            return None if any(item.word in STOPS for item in between) else trigger.first
    return None


def _nearest(reading: Reading, sentence: ReadSentence, before: int, infinitive: bool, verb: int) -> int | None:
    """The nearest actor to the left that is no modifier and no object of a preposition."""
    items = sentence.items
    for at in range(before - 1, max(-1, before - _REACH), -1):
        word = items[at].word
        if word in STOPS - {'"', "(", ")"} and not (word in _DASHES and at < verb - 12):
            return None
        if word in OPENING - {"so"} and before - at > 1:
            return None  # "when the ministers met": whoever they are, they are not before "when"
        mention = items[at].mention
        if mention is None or modifier(items, at) or not actor(reading, mention) or apposition(items, at):
            continue
        lead = _lead(items, group_left(items, at)[0])
        governed = lead in PREPOSITIONS - _SUBORDINATING and not (lead == "for" and infinitive)
        if not governed or _relative_follows(items, at):
            return at
    return None


def _relative_follows(items: Sequence[Item], at: int) -> bool:
    following = [item.word for item in items[at + 1 : at + 3]]
    return following[:1] != [] and (following[0] in RELATIVE or (following[0] == "," and following[-1] in RELATIVE))


def _lead(items: Sequence[Item], first: int) -> str:
    """The word before a group, past articles and owners: "of" before "Japan's ruling party"."""
    at = first - 1
    while at >= 0 and items[at].word in DESCRIBING:
        at -= 1
    for owner in (at, at - 1):
        if owner > 0 and items[owner].word in ("'s", "'") and items[owner - 1].mention:
            return _lead(items, owner - 1)
    return items[at].word if at >= 0 else ""


def objects(
    sentence: ReadSentence, after: int, prepositions: frozenset[str], reach: int = 7
) -> Iterator[tuple[str, list[Mention]]]:
    """The groups after an item, each with the preposition before it ("" for a direct object), nearest first.

    A preposition that is not asked for counts double against the reach.
    """
    items = sentence.items
    preposition, steps, at = "", 0, after
    while at < len(items) and steps < reach:
        word = items[at].word
        if items[at].mention and modifier(items, at):
            at += 2 if possessive(items, at) else 1
            continue
        if items[at].mention:
            yield preposition, expand(group_right(items, at))
            at += 1
            while at < len(items) and (items[at].mention or items[at].word in AND | DESCRIBING | {","}):
                at += 1
            steps = 0
            continue
        if word in STOPS | RELATIVE | AND | OPENING or word in ("since", "until"):
            return
        if word in PREPOSITIONS:
            preposition = word
            steps += word not in prepositions
        at += 1
        steps += 1
