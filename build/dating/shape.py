"""A shape that time expressions take, and what surrounds one that took it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from detente.build.dating.periods import Value
from detente.build.dating.side import Side, side_of_noun
from detente.build.dating.side import side as side_of
from detente.build.dating.story import Story

Parts = Mapping[str, str]
"""The named groups of a pattern that are there, in lower case."""


_ARTICLE = re.compile(r"(?:\b(?:the|an?|its|their|his|her|our|this)|'s) $", re.IGNORECASE)
_WORD = re.compile(r" (?!(?:and|or|was|is|has|had|to|in|at|on|of)\b)[\"']?[a-zA-Z]")


@dataclass(frozen=True, slots=True)
class Context:
    """Where an expression stands: in which text, between which places, after what was told."""

    text: str
    start: int
    end: int
    story: Story
    chained: bool = False  # whether only a comma or "and" parts it from another expression before it

    @property
    def before(self) -> str:
        """The words just before it."""
        return self.text[max(0, self.start - 60) : self.start]

    @property
    def after(self) -> str:
        """The words just after it."""
        return self.text[self.end : self.end + 160]

    @property
    def describes(self) -> bool:
        """Whether it only tells which: "the 2015 deal", "the May summit"."""
        return _ARTICLE.search(self.before) is not None and _WORD.match(self.after) is not None

    @property
    def side(self) -> Side:
        """The side on which the words about it set it."""
        return side_of(self.text, self.start, self.end)

    def year_of(self, month: int, day: int = 0) -> int:
        """The year of a month that names none; "they asked for the May talks" tells nothing of when they were."""
        side = side_of_noun(self.text, self.end) if self.describes else self.side
        return self.story.year_of(month, day, side, self.start)


Meaning = Callable[[Parts, Context], Value | None]
Doubt = Callable[[Parts, Context], bool]


@dataclass(frozen=True, slots=True)
class Shape:
    """A pattern, what it means, and what lets one doubt that it is a time at all."""

    pattern: re.Pattern[str]
    meaning: Meaning
    doubt: Doubt | None = None
    carries: bool = True  # whether the story goes on from its date


GAP = r"(?:[^\S\n]{1,8})"  # bounded, so that no run of blanks is costly; a paragraph ends an expression


def shape(pattern: str, meaning: Meaning, doubt: Doubt | None = None, carries: bool = True) -> Shape:
    """A shape from a pattern in which a blank stands for any few blanks, and case means nothing but in names."""
    return Shape(re.compile(f"(?:{pattern})(?!\\w)".replace(" ", GAP), re.IGNORECASE), meaning, doubt, carries)


def parts(found: re.Match[str]) -> Parts:
    """The named groups of a match that are there, in lower case and with single blanks."""
    told = {key: " ".join(value.lower().split()) for key, value in found.groupdict().items() if value is not None}
    return told | {"unit": "century"} if told.get("unit") == "centurie" else told
