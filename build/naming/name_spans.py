"""How far a personal name reaches in a sentence."""

from detente.build.grammar.parse import Relation
from detente.build.naming.walk import Walk
from detente.ontology.gazetteer import NameKind

# Small words that may begin a sentence, and so have a capital; no name has one of them.
_NEVER_NAMES = frozenset(
    "i the a an it he she we you they this that these those his her its their our my of in on at as and but or if for"
    " to from by with when while after before since what who how why there here not no yes both all dear jr sr"
    " esq one two three four five six seven eight nine ten whatever whichever whoever wherever whenever however"
    " whereupon".split()
)
_OPENING = frozenset({"", ".", ":", '"', "(", "-", "–", "—"})  # "" before the first word
_ENDING = frozenset([",", ".", ";", ")", "and", "or"])  # what stands behind a people's name that is somebody's
_LONGEST = 8  # slots of a personal name


def could_be_name(walk: Walk, at: int) -> bool:
    """Whether a slot could be part of a personal name that the gazetteer does not hold whole."""
    if names := walk.names(at):
        if (at in walk.title_ending and _called_like_a_place(walk, at)) or _named_so_before(walk, at):
            return True
        title = at in walk.title_slots and could_be_name(walk, at + 1)  # "King Saud"
        return not title and all(name.kind is NameKind.SURNAME for name in names)
    if at >= len(walk.slots) or walk.shouted or at in walk.title_slots or walk.words[at] in _NEVER_NAMES:
        return False
    return walk.slots[at].capital and not (at == 0 and walk.pos(at) in ("VERB", "ADV", "ADP"))


def _named_so_before(walk: Walk, at: int) -> bool:
    """Whether a person of the document has the name of a place or people, and acts here: "Holland then left"."""
    known = walk.memory.person(walk.slots[at].text)
    return known is not None and known.type == "Person" and walk.relation(at) is Relation.SUBJECT


def _called_like_a_place(walk: Walk, at: int) -> bool:
    """Whether a name behind a title is a person's though places or peoples bear it: "Foreign Minister Sabah".

    So are a state's name with another state behind it, "Prime Minister Holland of New Zealand", and a people's with
    nobody behind it. Capitals and cities stand for those who sit there: "the Ambassador, Bonn".
    """
    office = walk.title_ending[at]
    if not walk.people.holders.kinds_of(walk.text(office, at)):
        return False
    names = [name for name in walk.names(at) if name.kind is not NameKind.SURNAME]
    kinds, places = {name.kind for name in names}, [walk.gazetteer.things[name.thing] for name in names]
    if all(place.type == "Place" and place.kind != "city" for place in places):
        return True
    if any(place.type != "State" for place in places):
        return False
    if kinds == {NameKind.DEMONYM}:
        return walk.word(at + 1) in _ENDING or walk.predicate(at + 1)
    return walk.word(at + 1) == "of" and walk.body_at(at + 2) is not None


def run(walk: Walk, at: int) -> int:
    """The end of the run of name pieces that begins at a slot, particles between them included."""
    end = at
    most = at if _leads_in(walk, at) else min(len(walk.slots), at + _LONGEST)
    while end < most:
        if could_be_name(walk, end) and (end == at or walk.words[end] not in walk.vocabulary.no_persons):
            end += 1
        elif _particle(walk, end) and (end > at or at in walk.title_ending):
            end += 2
        elif end > at and (further := _nickname(walk, end) or _hyphened(walk, at, end)):
            end = further
        else:
            break
    return end


def _nickname(walk: Walk, at: int) -> int | None:
    """The slot after what somebody is called inside a name: "Rudolf (Rudi) Berg"."""
    inside = walk.word(at) == "(" and walk.word(at + 2) == ")" and could_be_name(walk, at + 1)
    return at + 3 if inside and walk.slots[at + 1].text[0].isupper() and could_be_name(walk, at + 3) else None


def _hyphened(walk: Walk, first: int, at: int) -> int | None:
    """The slot after the second part of a name with a hyphen, of which the first is known: "Anna Merkel-Lind".

    Not "the Abe-Xi summit", nor what gathers others of whom the first has a title.
    """
    if walk.word(at) != "-" or not (touching(walk, at) and touching(walk, at + 1)) or not could_be_name(walk, at + 1):
        return None
    led = at > first + 1 or first in walk.title_ending or walk.memory.person(walk.text(first, at + 2)) is not None
    return at + 2 if led and walk.phrase(walk.vocabulary.gatherings, at + 2) is None else None


def touching(walk: Walk, at: int) -> bool:
    """Whether no blank stands before a slot."""
    return 0 < at < len(walk.slots) and walk.slots[at - 1].end == walk.slots[at].start


def ordinary(walk: Walk, at: int) -> bool:
    """Whether a word is a verb or the like of the lexicon, whatever its capital: "Inform", "Possible" in a heading."""
    return walk.word(at) in walk.vocabulary.ordinary and walk.pos(at) in ("VERB", "AUX", "ADJ", "ADV")


def _leads_in(walk: Walk, at: int) -> bool:
    """Whether a word has its capital only from its place, before somebody known: "Inform Park of this"."""
    if at + 1 >= len(walk.slots) or walk.word(at - 1) not in _OPENING or not ordinary(walk, at):
        return False
    known = walk.memory.person(walk.slots[at + 1].text) is not None or bool(walk.names(at + 1))
    return known and not walk.proposed_person(at, at + 2)  # Hope Hicks


def _particle(walk: Walk, at: int) -> bool:
    inside = walk.words[at] in walk.vocabulary.particles and at + 1 < len(walk.slots)
    return inside and could_be_name(walk, at + 1)
