"""The months and years that the groups of a pattern name."""

from detente.build.dating import words
from detente.build.dating.shape import Parts
from detente.build.dating.story import Story


def month_in(part: Parts, key: str = "month") -> int:
    """The number of the month that a group names."""
    return words.MONTHS[part[key].rstrip(".")]


def year_in(part: Parts, key: str, story: Story) -> int | None:
    """The year that a group names: in full, as '48, or as "last year" and "that year"; None where there is none."""
    if text := part.get("year" + key) or part.get("glued" + key):
        return full_year(text, story)
    named = part.get("named" + key)
    if named is None:
        return None
    base = story.anchor if named in ("this", "last", "next") else story.focus
    return base.days[1].year + words.STEPS.get(named.removeprefix("the "), 0) if base else None


def full_year(text: str, story: Story) -> int:
    """A year of four digits, or the latest with two that is not far ahead of the document's date."""
    if len(text) == 4:
        return int(text)
    newest = (story.today.year if story.today else 1999) + 5
    return newest - (newest - int(text[-2:])) % 100
