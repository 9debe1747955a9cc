"""Names of states as lists and indexes write them, what sorts them first: "Korea, Republic of", "Gambia, The"."""

import re
from collections.abc import Iterator

_OF = re.compile(r"(?P<style>(?:[\w'.-]+ )+of)(?P<article> the)? (?P<name>[A-Z].*)")
_FIRST = re.compile(r"(?P<style>The|(?:North|South|East|West)(?:ern)?) (?P<name>[A-Z].*)")
_GOES_ON = re.compile(r" (?:the )?[A-Z]")


def inverted(form: str) -> Iterator[str]:
    """The inverted forms of a name; none where nothing in it could stand behind a comma."""
    if found := _OF.fullmatch(form.removeprefix("the ")):
        style = found["style"][0].upper() + found["style"][1:]
        for written in {style, found["style"]}:
            yield f"{found['name']}, {written}"
            yield f"{found['name']}, {written} the"
    elif found := _FIRST.fullmatch(form):
        yield f"{found['name']}, {found['style']}"


def goes_on(text: str, end: int) -> bool:
    """Whether what looks like an inverted name is the end of one and the start of the next: "Sudan, South Africa"."""
    return _GOES_ON.match(text, end) is not None
