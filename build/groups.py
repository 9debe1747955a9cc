"""Names that stand together: coordinations, possessives, appositions and pairs."""

from collections.abc import Sequence

from detente.build.reading import Item, Mention, Reading
from detente.build.small_words import AND, AUXILIARIES, CLAUSE, DESCRIBING, PREPOSITIONS, RELATIVE

_NO_ADJECTIVES = PREPOSITIONS | AUXILIARIES | CLAUSE | RELATIVE


def mention_at(items: Sequence[Item], at: int) -> Mention | None:
    """The mention of an item, if the place exists and names somebody or something."""
    return items[at].mention if 0 <= at < len(items) else None


def actor(reading: Reading, mention: Mention) -> bool:
    """Whether a mention can act: a person, a state, an institution, a group."""
    return reading.is_a(mention.entity, "Actor")


def possessive(items: Sequence[Item], at: int) -> bool:
    """Whether an item stands in the possessive: "Abe's", "the leaders'", "his"."""
    mention = items[at].mention
    pronoun = mention is not None and mention.reading == "owner-pronoun"
    return pronoun or (at + 1 < len(items) and items[at + 1].word in ("'s", "'"))


def modifier(items: Sequence[Item], at: int) -> bool:
    """Whether a name only qualifies the noun after it: "Chinese loans", "Japan's interest"."""
    mention = items[at].mention
    return mention is not None and (mention.reading in ("demonym", "qualifier") or possessive(items, at))


def apposition(items: Sequence[Item], at: int) -> bool:
    """Whether an item only says who somebody is: "Modi, India's prime minister"."""
    mention = items[at].mention
    comma = at - 1 if at and items[at - 1].word == "," else at - 2
    before = mention_at(items, comma - 1) if comma > 0 and items[comma].word == "," else None
    return bool(mention and before and mention.reading == "agents" and before.entity.type == "Person")


def group_right(items: Sequence[Item], at: int) -> list[Mention]:
    """The coordinated mentions that begin at an item: "Wilson, Callaghan, and senior officials"."""
    found: list[Mention] = []
    while 0 <= at < len(items):
        mention = items[at].mention
        if mention is None or (found and modifier(items, at)):
            break
        if not (found and apposition(items, at)):
            found.append(mention)
        at = _next_in_group(items, at + 1)
    return found


def _next_in_group(items: Sequence[Item], at: int) -> int:
    """The next mention of a coordination, past ", and the other"; -1 where the coordination ends."""
    joined = described = False
    while at < len(items):
        word = items[at].word
        if items[at].mention:
            return at if joined else -1
        if word in AND or word == ",":
            joined = True
        elif word == "of" and not joined and mention_at(items, at + 1):
            at += 1
        elif joined and not described and word.isalpha() and word not in _NO_ADJECTIVES - DESCRIBING:
            described = word not in DESCRIBING  # one adjective: "and visiting German officials"
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
        while back >= 0 and items[back].word in AND | DESCRIBING | {","}:
            back -= 1
        between = {items[k].word for k in range(back + 1, first)}
        before = mention_at(items, back)
        joined = bool(between & AND) or ("," in between and len(found) > 1)
        if not joined or before is None or modifier(items, back):
            break
        found.insert(0, before)
        first = back
    return first, found


def expand(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions with pairs ("the two leaders") resolved to both members, nobody twice."""
    out: list[Mention] = []
    for mention in mentions:
        each = [Mention(member, mention.reading) for member in mention.members] or [mention]
        out += [one for one in each if all(one.entity.identity != other.entity.identity for other in out)]
    return out
