"""Names and offices in the pieces of a list: how far the titles reach, and whether what follows is a person's name."""

import re
from collections.abc import Callable, Iterable

from detente.build.records.parts import SUFFIX, Part
from detente.build.records.words import BODIES, GOES_ON, HONOURS, PARTICLES, RANKS, ROLES
from detente.ontology.lexicon import Lexicon

_CODE = re.compile(r"[A-Z][A-Z0-9]*(?:[/:&-][A-Za-z0-9]+)*\.?|[A-Z](?:\.[A-Z])+\.?")
_INITIAL = re.compile(r"(?:[A-Z]\.-?)+[A-Z]?\.?")
_GRADE = re.compile(r"^[a-z0-9]/?(?=(?:adm|gen|cdre|lt)\b)")  # "R/Adm.", "1Lt"
_NEVER_IN_NAMES = GOES_ON | {"and", "was", "were", "the"}
_LONGEST_TITLE = 6  # words
_LONGEST_NAME = 7
_SHORT_CODE = 6  # letters
_LONGEST_ABBREVIATION = 4  # letters of "Wm." or "Robt." with its full stop; after more it ends a sentence
_REACH = 10  # words of a piece in which a title may stand before a name


class Names:
    """Knows titles by the lexicon and other things by the gazetteer; holds no state between lines."""

    def __init__(self, lexicon: Lexicon, known: Callable[[str], Iterable[str]]) -> None:
        """With the classes of the things that a form names in the gazetteer."""
        self._forms, self._known = lexicon.forms, known

    # ---- names ----

    def name(self, part: Part) -> Part | None:
        """The span of a personal name at the end of a piece: after its titles, or after a title further on."""
        return self._after_its_titles(part) or self._inside(part)

    def named(self, part: Part) -> bool:
        """Whether a piece is a title with a name: "Secretary Rusk"."""
        return self.after_titles(part) > part.start and self._after_its_titles(part) is not None

    def somebody(self, part: Part) -> bool:
        """Whether a piece is a titled name, or one of several words."""
        name = self.name(part)
        return name is not None and (name.start > part.start or " " in str(part))

    def bare(self, part: Part) -> bool:
        """Whether a piece is a name and nothing else: "Rusk", "Walt Rostow"; neither a place nor an abbreviation."""
        words, name = str(part), self.name(part)
        if name is None or name.start != part.start or len(words.split()) > 4 or self.is_title(words.lower()):
            return False
        return not (self.code(part) and "." not in words) and not self._thing(words)

    def code(self, part: Part) -> bool:
        """Whether a piece is an abbreviation: "CIA", "EUR/GER"."""
        return _CODE.fullmatch(str(part)) is not None

    def of_state(self, word: str) -> bool:
        """Whether a word names a state, or who or what is of it."""
        return "State" in self._known(word)

    def _after_its_titles(self, part: Part) -> Part | None:
        """The name in a piece, its titles and what stands in brackets or after "of" left out."""
        line, start = part.line, self.after_titles(part)
        if line[start : part.end].startswith("("):  # a nickname: "General (Tiger) Wang"
            close = line.find(")", start, part.end)
            rest = part.cut(close + 1, part.end) if close > 0 else None
            if rest is None:
                return None
            start = rest.start
        end = part.end
        for opens in ("(", "[", " of "):  # "Queen Juliana of the Netherlands"
            cut = line.find(opens, start, end)
            end = cut if cut > start and (opens != " of " or start > part.start) else end
        name = line[start:end].rstrip(" ,")
        if name.endswith(".") and len(name.split()[-1]) > _LONGEST_ABBREVIATION:
            name = name[:-1]
        if self._shaped(name) and (start > part.start or not self._thing(name)):
            return Part(line, start, start + len(name))
        return None

    def _inside(self, part: Part) -> Part | None:
        """The name after the last title inside a piece: "Export Bank Vice Chairman Walter Sauer"."""
        bracket = part.line.find("(", part.start + 1, part.end)
        end = len(part.line[:bracket].rstrip()) if bracket > 0 else part.end
        words = Part(part.line, part.start, end).words[:_REACH]
        for at in range(len(words) - 1, 0, -1):
            word = words[at - 1].group().lower()
            if word in GOES_ON or any(each.group() == "to" for each in words[:at]):
                return None
            if self.is_title(word) or word.removesuffix(".") in RANKS or word.strip(".") in ROLES:
                name = part.line[words[at].start() : end]
                fits = self._shaped(name) and not self._thing(name)
                return Part(part.line, words[at].start(), end) if fits else None
        return None

    def _thing(self, words: str) -> bool:
        """Whether words name something that is no person."""
        return bool({*self._known(words), *self._known(words.lower())} - {"Person"})

    def _shaped(self, name: str) -> bool:
        """Whether words have the shape of a personal name."""
        words = name.split()
        if not words or len(words) > _LONGEST_NAME or "/" in name or not _NEVER_IN_NAMES.isdisjoint(words):
            return False
        if len(words) == 1 and len(name) < _SHORT_CODE and _CODE.fullmatch(name):
            return False
        plain = {part.lower().strip(".,") for word in words for part in (word, word.split("-")[0])}
        if plain & (BODIES | ROLES) or words[0].lower() in GOES_ON or self.is_title(name.lower()):
            return False
        titled = any(self.is_title(word.lower()) for word in words[1:-1])  # "Korean Ambassador Dong Jo Kim"
        return not titled and not any(word.endswith(("'s", "s'")) for word in words) and _pieces(words)

    # ---- titles and offices ----

    def is_title(self, phrase: str, courtesy: bool = True) -> bool:
        """Whether a phrase in lower case is a title of the lexicon: of an office, or (with `courtesy`) "Mr."."""
        words = [word for word in self._forms.get(phrase, ()) if word.frame == "title"]
        return any(courtesy or word.evokes != "Person" for word in words)

    def holds(self, part: Part) -> bool:
        """Whether a piece is an office that stands for its holder in a list: "the Attorney General"."""
        words = str(part).lower()
        return self.is_title(words.removeprefix("the ")) and (words.startswith("the ") or " " in words)

    def office(self, part: Part) -> bool:
        """Whether a piece is an office without a name: "The Secretary of State", "British Ambassador"."""
        if self.code(part):
            return False
        words = [word.group().strip(".,").lower() for word in part.words]
        if words and (words[0] in ROLES or words[-1] in ROLES):
            return True
        return any(
            self.is_title(" ".join(words[first:last]), courtesy=False)
            for first in range(min(len(words), 8))
            for last in range(first + 1, min(first + _LONGEST_TITLE, len(words)) + 1)
        )

    def after_titles(self, part: Part) -> int:
        """Where the titles end that a piece begins with, with whose they are ("Polish Deputy Premier")."""
        words, at = part.words, 0
        while at < len(words) and (step := self.title_at(words, at)):
            at = self._past_owner(words, at + step)
        if not at:
            return part.start
        rest = part.line[words[at - 1].end() : part.end]
        return part.end - len(rest.lstrip(' "'))

    def title_at(self, words: list[re.Match[str]], at: int, owners: bool = True) -> int:
        """How many words from one on are a title, an honour, or (with `owners`) whose it is; 0 where there is none."""
        for last in range(min(at + _LONGEST_TITLE, len(words)), at, -1):
            phrase = " ".join(word.group().lower() for word in words[at:last])
            if any(self.is_title(each) for each in (phrase, phrase.replace("-", " "), phrase.removesuffix("."))):
                return last - at
        word = words[at].group()
        plain = _GRADE.sub("", word.lower().removesuffix(".").removesuffix("'s"))
        if plain == "m" and (at or len(words) < 2 or _INITIAL.fullmatch(words[at + 1].group())):
            return 0  # an initial, not "Monsieur"
        if plain in HONOURS:
            return 1
        first = at == 0 or (at == 1 and words[0].group().lower() == "the")
        owner = owners and first and at + 1 < len(words) and self.of_state(word.removesuffix("'s"))
        return int(owner and self.title_at(words, at + 1) > 0)

    def _past_owner(self, words: list[re.Match[str]], at: int) -> int:
        """The word after the body of a title: "Folsom" in "Secretary of the Treasury Folsom"."""
        if at + 2 >= len(words) or words[at].group().lower() != "of":
            return at
        begin = end = at + 2 if words[at + 1].group().lower() == "the" else at + 1
        while end < len(words) and words[end].group().lower() in BODIES:
            end += 1
        if end == begin and self.of_state(words[begin].group()):
            end += 1
        named = begin < end < len(words) and words[end].group()[0].isupper() and _piece(words[end].group())
        return end if named else at


def _pieces(words: list[str]) -> bool:
    """Whether all words may be pieces of a name; one inside may have no capital: "Nguyen dinh Thuan"."""
    odd = [word for word in words if not _piece(word)]
    inside = len(words) > 2 and _piece(words[0]) and _piece(words[-1])
    return not odd or (len(odd) == 1 and inside and all(word.isalpha() for word in words))


def _piece(word: str) -> bool:
    """Whether a word may be a piece of a personal name."""
    if _INITIAL.fullmatch(word) or SUFFIX.match(word) or word.lower() in PARTICLES:
        return True
    letters = word.strip("\"'`,")
    if not letters or any(letter.isdigit() for letter in letters):
        return False
    return letters[0].isupper() or any(part[:1].isupper() for part in re.split("[-']", letters)[1:])
