"""The first line of a paper that was sent: "Telegram From the Embassy in Chad to …", "The Minister (Lee) to …"."""

import re
from dataclasses import dataclass

from detente.build.records.lines import LONG, SMALL
from detente.build.records.words import MISSIONS, PAPERS, SERVING

_HEAD = re.compile(
    r"(?:\[?\d+[.\]]\s*)?(?P<head>(?:(?:[A-Z]\w*\s){0,2}?(?P<paper>(?P<kind>\w+) (?:[Ff]rom|[Bb]y))\s+|(?=The\s))"
    r"(?P<rest>[A-Zt].+))"
)
_TO = re.compile(r"(?P<before>\w+)(?:\) ?|\"?,? )(?P<to>to) (?=\S)")
BRACKETED = re.compile(r"\(\s*(?P<name>[^()\s][^()]{0,38}[^()\s])\s*\)")
SEVERAL = frozenset({"all", "certain"})  # "Certain Diplomatic Offices"


@dataclass(frozen=True, slots=True)
class SentHead:
    """What the first line of a paper says of its sending; the spans are of the line."""

    paper: str  # "Telegram From", "" where it does not say what it is
    whole: tuple[int, int]  # without a number before it
    sender: tuple[int, int]
    receiver: tuple[int, int]


def sent_head(line: str) -> SentHead | None:
    """Who sends a paper to whom by its first line; None where that does not tell."""
    found = _HEAD.fullmatch(line) if _may_be_head(line) else None
    cut = _cut(found["rest"]) if found and _is_sent(found["kind"], found["rest"]) else None
    if found is None or cut is None:
        return None
    start = found.start("rest")
    return SentHead(found["paper"] or "", found.span("head"), (start, start + cut[0]), (start + cut[1], len(line)))


def _may_be_head(text: str) -> bool:
    """Whether a line is short and no sentence: none but small words are without a capital."""
    words = re.findall(r"[^\W\d_][\w'-]+", text)
    return len(text) <= LONG and all(word[0].isupper() or word in SMALL for word in words)


def _is_sent(kind: str | None, rest: str) -> bool:
    """Whether a paper calls itself a letter or the like, or tells whom it is between as only letters do."""
    if kind is not None:
        return kind.lower() in PAPERS
    return bool(BRACKETED.search(rest)) or not (MISSIONS | SEVERAL).isdisjoint(rest.lower().split())


def _cut(rest: str) -> tuple[int, int] | None:
    """Where the senders end and the receivers begin: at the first "to" that is not of whom somebody serves.

    So not at that of "the Mission to the Council"; the only one, or else the last, is it in any case.
    """
    found = [each for each in _TO.finditer(BRACKETED.sub(lambda one: "_" * len(one.group()), rest))]
    plain = (each for each in found if each["before"].lower() not in SERVING)
    joint = next(plain, found[-1] if found else None)
    return (joint.start("to"), joint.end()) if joint else None
