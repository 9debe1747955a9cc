"""Where titles stand in a sentence, with what they are of: "Minister of External Affairs"."""

from typing import TYPE_CHECKING

from detente.build.small_words import AND, CLAUSE, OPENERS, PREPOSITIONS

if TYPE_CHECKING:
    from detente.build.naming.walk import Walk

_MONSIEUR = "m."  # French for Mr.
_PORTFOLIO = 9  # slots behind a title among which what it is of may end
_OPENING = AND | CLAUSE | OPENERS | PREPOSITIONS  # words that have a capital only at the head of a sentence
_OF = frozenset({"of", "for"})
_INSIDE = frozenset({"the", "and", "&", ",", "of"})


def titles_ending(walk: "Walk") -> dict[int, int]:
    """For the slot after each title the slot with which it begins; one with a portfolio ends before and after that."""
    found: dict[int, int] = {}
    titles = walk.vocabulary.titles
    for at, word in enumerate(walk.words):
        if word == _MONSIEUR and (at in found or not _initial(walk, at)):
            found[at + 1] = at
        if word in titles.first and (title := titles.longest(walk.words, at)):
            found.setdefault(_with_portfolio(walk, at, title[0]), at)
            found.setdefault(title[0], at)
    return found


def _initial(walk: "Walk", at: int) -> bool:
    """Whether a letter stands behind other pieces of a name: "Anna B. M. Dahl"."""
    opens = at == 1 and walk.words[0] in _OPENING
    return at > 0 and walk.slots[at - 1].capital and not opens


def _with_portfolio(walk: "Walk", first: int, end: int) -> int:
    """The slot after what a title is of, where a name follows; else the slot after the title."""
    more = walk.word(end) == "and" and not _OF.isdisjoint(walk.words[first:end])
    if walk.word(end) not in _OF and not more:
        return end
    for at in range(end + 1, min(end + _PORTFOLIO, len(walk.slots) - 1)):
        things = [walk.gazetteer.things[name.thing] for name in walk.names(at)]
        field = _common(walk, at) or any(walk.gazetteer.is_a(thing.type, "Issue") for thing in things)
        if (field or (things and not _of_person(walk, at))) and _leads_to_name(walk, at + 1, bare=field):
            return at + 1
        if things and walk.word(at + 1) == ",":
            return end  # "the secretary of the Security Council, and Anna Lind"
        inside = field or things or walk.slots[at].capital or walk.word(at) in _INSIDE
        if not inside or walk.phrase(walk.vocabulary.titles, at + 1):
            break
    return end


def _leads_to_name(walk: "Walk", at: int, bare: bool) -> bool:
    """Whether a person's name may begin at a slot: of somebody known or proposed, a title, or a `bare` capital."""
    if _of_person(walk, at) or walk.phrase(walk.vocabulary.titles, at):
        return True
    start = walk.slots[at].start
    if any(name.type == "PERSON" and name.start == start for name in walk.proposed):
        return True
    return bare and walk.slots[at].capital and not _common(walk, at)


def _common(walk: "Walk", at: int) -> bool:
    """Whether many offices have a word: "Affairs", "Affairs-Designate"."""
    return walk.word(at).removesuffix("-designate") in walk.vocabulary.portfolios


def _of_person(walk: "Walk", at: int) -> bool:
    """Whether only persons bear the name at a slot."""
    names = walk.names(at)
    return bool(names) and all(walk.gazetteer.things[name.thing].type == "Person" for name in names)
