"""Who does it and to whom: the arguments of a word, found among the items around it by position and small words."""

from collections.abc import Iterator, Sequence

from detente.build.reading import Item, Mention, Reading, ReadSentence

STOPS = frozenset({";", ":", ".", "?", "!", '"', "(", ")", "–", "—", "--"})
AND = frozenset({"and", "or", "&"})
RELATIVE = frozenset({"who", "which", "that"})
PREPOSITIONS = frozenset(
    "of in on at to for from with by about over against near under between among into toward towards after before"
    " during since until despite through throughout across without within alongside via as like than".split()
)
AUXILIARIES = frozenset(
    "is are was were be been being has have had having do does did will would shall should may might can could must"
    " not never n't also again then later soon already just only first finally recently jointly both twice once reportedly"
    " cautiously firmly strongly publicly formally officially repeatedly briefly secretly privately long still to"
    " didn't doesn't don't hasn't haven't hadn't wasn't weren't won't wouldn't couldn't cannot can't"
    " currently subsequently separately personally always often sharply loudly quietly openly immediately now".split()
)
CLAUSE = frozenset("although though while because when if as unless until since whereas but whether after before so".split())
DESCRIBING = frozenset(
    "the a an some senior other several many top high-level his her their its two three all both fellow newly then former"
    " high-ranking leading various visiting".split()
)
REACH = 28


def mention_at(items: Sequence[Item], at: int) -> Mention | None:
    """The mention of an item, if the place exists and names somebody or something."""
    return items[at].mention if 0 <= at < len(items) else None


def possessive(items: Sequence[Item], at: int) -> bool:
    """Whether an item stands in the possessive: "Abe's", "the leaders'"."""
    return at + 1 < len(items) and items[at + 1].word in ("'s", "'")


def modifier(items: Sequence[Item], at: int) -> bool:
    """Whether a name only qualifies the noun after it: "Chinese loans", "Japan's interest"."""
    mention = items[at].mention
    return mention is not None and (mention.reading == "demonym" or possessive(items, at))


def clause(sentence: ReadSentence, at: int) -> tuple[int, int]:
    """The bounds of the clause around an item: up to the next stop, and to commas that open a new clause."""
    items = sentence.items
    first = at
    while first > 0 and items[first - 1].word not in STOPS and not _opens(items, first - 1, at):
        first -= 1
    last = at + 1
    while last < len(items) and items[last].word not in STOPS and not _closes(items, last):
        last += 1
    return first, last


def _opens(items: Sequence[Item], at: int, until: int) -> bool:
    """Whether a word before `until` starts its clause: a subordinator, or "and" after a comma."""
    del until
    return items[at].word in CLAUSE - {"as", "since", "until", "after", "before"}


def _closes(items: Sequence[Item], at: int) -> bool:
    word = items[at].word
    after = items[at + 1].word if at + 1 < len(items) else ""
    return word in (CLAUSE - {"as", "since", "until", "after", "before", "so"}) or (
        word == "," and after in {"which", "who", "but", "while", "although"}
    )


def group_right(items: Sequence[Item], at: int) -> list[Mention]:
    """The coordinated mentions that begin at an item: "Wilson, Callaghan, and senior officials"."""
    found: list[Mention] = []
    while at < len(items):
        mention = items[at].mention
        if mention is None:
            break
        found.append(mention)
        at = _next_in_group(items, at + 1)
        if at < 0:
            break
    return found


def _next_in_group(items: Sequence[Item], at: int) -> int:
    """The next mention of a coordination, past ", and the other"; -1 where the coordination ends."""
    joined = False
    described = 0
    while at < len(items):
        word = items[at].word
        if items[at].mention:
            return at if joined else -1
        if word in AND or word == ",":
            joined = True
        elif joined and (word in DESCRIBING or described < 1 and word.isalpha() and word not in PREPOSITIONS | AUXILIARIES | CLAUSE | RELATIVE):
            described += word not in DESCRIBING
        elif word == "of" and at + 1 < len(items) and items[at + 1].mention and not joined:
            at += 2
            continue
        else:
            return -1
        at += 1
    return -1


def group_left(items: Sequence[Item], at: int) -> tuple[int, list[Mention]]:
    """The coordinated mentions that end at an item, and where the first of them stands."""
    found = [mention] if (mention := items[at].mention) else []
    first = at
    while first > 1:
        back = first - 1
        joined = False
        while back >= 0 and (items[back].word in AND or items[back].word == "," or (items[back].word in DESCRIBING)):
            joined = joined or items[back].word in AND or items[back].word == ","
            back -= 1
        before = mention_at(items, back)
        comma_only = joined and not any(items[k].word in AND for k in range(back + 1, first)) and len(found) < 2
        if not joined or before is None or modifier(items, back) or (comma_only and len(found) == 1):
            break
        found.insert(0, before)
        first = back
    return first, found


def expand(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with pairs ("the two leaders") resolved to both members, nobody twice."""
    out: list[Mention] = []
    for mention in mentions:
        each = [Mention(member, mention.reading) for member in mention.members] or [mention]
        out += [one for one in each if all(one.entity.id != other.entity.id for other in out)]
    return out


def subject(reading: Reading, sentence: ReadSentence, verb: int) -> list[Mention]:
    """The actors that do what the verb at an item says; empty where none is found in reach."""
    return expand(_subject(reading, sentence, verb, 0))


def _subject(reading: Reading, sentence: ReadSentence, verb: int, depth: int) -> list[Mention]:
    items = sentence.items
    at = verb - 1
    infinitive = False
    while at >= 0 and items[at].word in AUXILIARIES:
        infinitive = infinitive or items[at].word == "to"
        at -= 1
    if at >= 0 and depth < 4 and (items[at].word in AND or items[at].word in (",", "then", "before", "after", "by", "without")):
        earlier = _verb_before(sentence, at)
        here = _nearest(reading, sentence, at + 1 if items[at].word in AND else at, infinitive, verb)
        if earlier is not None and (here is None or here < earlier):
            return _subject(reading, sentence, earlier, depth + 1)
    found = _nearest(reading, sentence, at + 1, infinitive, verb)
    if found is None:
        return []
    return group_left(items, found)[1]


def _verb_before(sentence: ReadSentence, at: int) -> int | None:
    """Where the verb before an item stands, within its clause."""
    for trigger in reversed(sentence.triggers):
        if trigger.last <= at and any(word.part_of_speech == "verb" for word in trigger.words):
            between = sentence.items[trigger.last : at]
            return None if any(item.word in STOPS for item in between) else trigger.first
    return None


def _nearest(reading: Reading, sentence: ReadSentence, before: int, infinitive: bool, verb: int) -> int | None:
    """The nearest actor to the left that is no modifier and no object of a preposition."""
    items = sentence.items
    for at in range(before - 1, max(-1, before - REACH), -1):
        word = items[at].word
        if word in STOPS and word not in ('"', "(", ")") and not (word in ("–", "—", "--") and at < verb - 12):
            return None
        mention = items[at].mention
        if mention is None or modifier(items, at) or not actor(reading, mention):
            continue
        lead = _lead(items, group_left(items, at)[0])
        if lead in PREPOSITIONS and not (lead == "for" and infinitive) and not _relative(items, at):
            continue
        return at
    return None


def _relative(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and (items[at + 1].word in RELATIVE or (items[at + 1].word == "," and at + 2 < len(items) and items[at + 2].word in RELATIVE))


def _lead(items: Sequence[Item], first: int) -> str:
    """The word before a group, past articles and the like."""
    at = first - 1
    while at >= 0 and items[at].word in DESCRIBING:
        at -= 1
    return items[at].word if at >= 0 else ""


def actor(reading: Reading, mention: Mention) -> bool:
    """Whether a mention can act: a person, a state, an institution, a group."""
    return reading.is_a(mention.entity, "Actor")


def objects(sentence: ReadSentence, after: int, prepositions: frozenset[str], reach: int = 7) -> Iterator[tuple[str, list[Mention]]]:
    """The groups after an item, each with the preposition before it ("" for a direct object), nearest first."""
    items = sentence.items
    preposition, steps = "", 0
    at = after
    while at < len(items) and steps < reach:
        word = items[at].word
        if items[at].mention:
            if not modifier(items, at) or items[at].mention is None:
                found = group_right(items, at)
                yield preposition, expand(found)
                at += 1
                while at < len(items) and (items[at].mention or items[at].word in AND | DESCRIBING | {","}):
                    at += 1
                steps = 0
                continue
            at += 2 if possessive(items, at) else 1
            continue
        if word in STOPS or word in RELATIVE or word in CLAUSE - {"as", "after", "before"}:
            return
        if word in PREPOSITIONS:
            preposition = word
            if word not in prepositions:
                steps += 1
        at += 1
        steps += 1
