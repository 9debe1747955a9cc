"""The datelines that open news: "GENEVA, July 10 (Reuters) –" says where it was written, and nothing of the story."""

import re

_PLACE = r"(?:ST\. |EL |AL[ -])?[A-Z][A-Z'’]{2,}(?:[ -][A-Z][A-Z.'’]*){0,3}"  # in capitals
_REGION = r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
_DAY = (
    r"(?:, (?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} [A-Z][a-z]+)(?:,? \d{4})?)?"
)
_AGENCY = r"(?: \([A-Z][\w /]{1,30}\))?"
_DATELINE = re.compile(rf"(?:^|(?<=\n)){_PLACE}{_REGION}{_DAY}{_AGENCY} ?(?:--|[-–—]) ?(?=[\"“'A-Z])")


def datelines(text: str) -> list[tuple[int, int]]:
    """Where the datelines of a text stand, each at the beginning of a line and with its dash."""
    return [found.span() for found in _DATELINE.finditer(text)]
