"""How far a personal name reaches in a sentence."""

from detente.build.naming.walk import Walk
from detente.ontology.gazetteer import NameKind

# Small words that may begin a sentence, and so have a capital; no name has one of them.
_NEVER_NAMES = frozenset(
    "i the a an it he she we you they this that these those his her its their our my of in on at as and but or if for"
    " to from by with when while after before since what who how why there here not no yes both all dear jr sr"
    " esq".split()
)
_OPENING = frozenset({"", ".", ":", '"', "(", "-", "–", "—"})  # "" before the first word
_LONGEST = 8  # slots of a personal name


def could_be_name(walk: Walk, at: int) -> bool:
    """Whether a slot could be part of a personal name that the gazetteer does not hold whole."""
    if names := walk.names(at):
        title = at in walk.title_slots and could_be_name(walk, at + 1)  # "King Saud"
        return not title and all(name.kind is NameKind.SURNAME for name in names)
    if at >= len(walk.slots) or walk.shouted or at in walk.title_slots or walk.words[at] in _NEVER_NAMES:
        return False
    return walk.slots[at].capital and not (at == 0 and walk.pos(at) in ("VERB", "ADV", "ADP"))


def run(walk: Walk, at: int) -> int:
    """The end of the run of name pieces that begins at a slot, particles between them included."""
    end = at
    while end < min(len(walk.slots), at + _LONGEST) and not _leads_in(walk, at):
        if could_be_name(walk, end) and (end == at or walk.words[end] not in walk.vocabulary.no_persons):
            end += 1
        elif _particle(walk, end) and end > at:
            end += 2
        else:
            break
    return end


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
