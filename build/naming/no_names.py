"""Words with capitals that are no personal name after all: letters, short forms, conferences, peoples, places."""

import re

from detente.build.naming.walk import POSSESSIVE, Walk

_LETTER = re.compile(r"[^\W\d_]{2}")  # a name has two letters together somewhere
_CLIPPED = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*|[A-Z]{2,}[a-z]\w*")  # "FonMin", "USDel"
_PREFIXED = re.compile(r"(?:Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|St|Al|El|O')[A-Z][a-z]+")  # "McNamara", "LeMay"
_OF_DEEDS = re.compile(r"[A-Z][a-z]{2,}[ts]ion")  # nobody's surname: the "Mobilization" of "Director of Mobilization"
_OF_PEOPLES = ("", "i", "an", "ian", "n", "ese")  # what makes those who live somewhere of its name
_INSIDE = frozenset({"in", "at", "near", "via"})  # before a place; nobody is inside a person
_NOT_PROPER = frozenset({"VERB", "AUX", "ADP", "ADV", "PRON", "DET", "SCONJ", "CCONJ", "NUM"})


def no_name(walk: Walk, first: int, last: int) -> bool:
    """Whether slots[first:last], which look like a personal name, are none even after a title."""
    words = [slot.text for slot in walk.slots[first:last]]
    if not any(_LETTER.search(word) for word in words) or any(map(str.isdigit, "".join(words))):
        return True
    if _OF_DEEDS.fullmatch(words[-1]):
        return True
    return any(_CLIPPED.fullmatch(word) and not _PREFIXED.fullmatch(word) for word in words)


def unlikely_name(walk: Walk, first: int, last: int) -> bool:
    """Whether a name without a title is rather a noun of things, a verb, a people or a place."""
    if common(walk, first, last) or _is_body(walk, first, last):
        return True
    if last == first + 1 and (_inside(walk, first, last) or walk.pos(first) in _NOT_PROPER):
        return True
    return _people(walk, last - 1)


def other_word(walk: Walk, at: int) -> bool:
    """Whether a known surname is rather a title or a verb where it stands alone: "the King", "Said he would"."""
    title = walk.vocabulary.titles.longest([walk.slots[at].text.lower()], 0) is not None
    return title or walk.pos(at) in ("VERB", "AUX")


def common(walk: Walk, first: int, last: int) -> bool:
    """Whether all words are of things: "Foreign Ministers Conference", "Chief of the General Staff"."""
    return walk.vocabulary.of_things.issuperset(walk.words[first:last])


def _is_body(walk: Walk, first: int, last: int) -> bool:
    """Whether it is a body of some place, or something definite: "Embassy Oslo", "the Hill"."""
    bodies = walk.vocabulary.no_persons | walk.vocabulary.institutions
    if last > first + 1:
        return walk.word(first) in bodies
    return walk.word(first - 1) == "the" and walk.word(last) not in POSSESSIVE and not walk.qualifies(first)


def _inside(walk: Walk, first: int, last: int) -> bool:
    """Whether something is said to lie or happen in it: "at Madura", but not "in Diem's mind"."""
    return walk.word(first - 1) in _INSIDE and walk.word(last) not in POSSESSIVE


def _people(walk: Walk, at: int) -> bool:
    """Whether a word is made of the name of a place: "Kashmiri", "Kashmiris", or the plural of a people's: "Saudis"."""
    word = walk.slots[at].text
    stems = {word.removesuffix("s").removesuffix(ending) for ending in _OF_PEOPLES} - {word}
    return not stems.isdisjoint(walk.vocabulary.places)
