"""Who says "I" and "we" in a paper and to whom "you", as head and signature tell: "Letter From Lee to …"."""

import re
from collections.abc import Sequence
from itertools import takewhile

from detente.build.reading import Mention, Reading, Writer
from detente.build.records.lines import lines
from detente.build.records.sent_heads import sent_head
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Thing

# Of what is not sent: "Memorandum of Conversation, by Mr. Lee", "Report From the Mission in Chad".
_ALONE = re.compile(
    r"(?:\[?\d+\w?[.\]]\s*)?(?:(?:Memorandum|Notes?|Report|Paper|Minutes)\b.*?\b[Bb]y|(?:[A-Z]\w+ ){1,3}[Ff]rom)"
    r" (?P<who>.+)"
)
_PAPERS = re.compile(r"\b(?:Memorandum|Minutes|Notes?|Paper|Record|Report|Estimate)\b")
_TALK = re.compile(r"\b(?:conversation|discussion|meeting|talk)s?\b", re.IGNORECASE)
_WIRED = re.compile(r"\b(?:tele|air)gram\b", re.IGNORECASE)
_SALUTATION = re.compile(r"^\W*(?:My )?Dear [A-Z]", re.IGNORECASE | re.MULTILINE)
_Both = tuple[Sequence[Mention], Sequence[Mention]]  # of the sender's words and of those for whom he writes to
_POSTED = re.compile(r"[Tt]he [^()]*\b(?:in|at)\b")
_OF_MINISTER = 3  # words of a minister's title: "Minister of Defence"
_LONGEST = 40  # characters of a name under a letter


def writer(reading: Reading) -> Writer:
    """Who writes a document, and for which state."""
    first = next(lines(reading.folded), None)
    if first is None:
        return Writer()
    start, line, length = first.start, first.text, len(reading.folded)
    of_talk = _TALK.search(line) is not None
    spans = _parted(line)
    if spans is None:
        if not _PAPERS.search(line):
            return Writer()
        side = _one_state(reading, _between(reading, start, first.end))
        return Writer(None, _state(reading, side), length, of_talk)
    (begins, ends), (to, last) = ((start + one, start + other) for one, other in spans)
    who, whom = _between(reading, begins, ends), _between(reading, to, last)
    called = _at_head(reading, who, begins)
    words, their = reading.folded[begins:ends], reading.folded[to:last]
    person = _one_person(who) or _signed(reading) or _holder(reading, words)
    side = called.id if called else _side(reading, person, (who, whom), (words, their), "Memorandum" in line)
    wired = _WIRED.search(line) and _one_state(reading, who)  # a mission passes on the letters of its head
    passed_on = _SALUTATION.search(reading.folded) if wired else None
    reader = _one_person(whom) or _holder(reading, their)
    return Writer(person, _state(reading, side), passed_on.start() if passed_on else length, of_talk, reader)


def _parted(line: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """Where in the first line of a paper its writer stands, and those for whom he writes."""
    if sent := sent_head(line):
        return sent.sender, sent.receiver
    alone = _ALONE.match(line)
    return (alone.span("who"), (len(line), len(line))) if alone else None


# ---- who ----


def _between(reading: Reading, start: int, end: int) -> list[Mention]:
    """The mentions in a span at the head."""
    found = takewhile(lambda each: each.entity.start < end, reading.mentions)
    return [each for each in found if each.entity.start >= start]


def _one_person(mentions: Sequence[Mention]) -> Entity | None:
    """The one person among those named."""
    persons = {each.entity.id: each.entity for each in mentions if each.entity.type == "Person"}
    return next(iter(persons.values())) if len(persons) == 1 else None


def _signed(reading: Reading) -> Entity | None:
    """The person whose name is all that stands in the last line."""
    line = reading.folded.rstrip(" \n[]").rpartition("\n")[2].strip(" []")
    last = reading.mentions[-1].entity if reading.mentions else None
    person = last is not None and last.type == "Person" and len(line) <= _LONGEST
    return last if last and person and line.endswith(last.text) and line[0].isupper() else None


# ---- for which state ----


def _at_head(reading: Reading, who: Sequence[Mention], begins: int) -> Entity | None:
    """The state by which a sender is called: "the Danish Ambassador (Lund)", "the Prime Minister of Chad (Deby)"."""
    for each in who:
        before = reading.folded[begins : each.entity.start].lower()
        called = each.reading == "agents" or (each.reading == "demonym" and _one_person(who))
        first = called and before in ("", "the ")  # not "The British Road to the Union"
        led = each.reading == "name" and before.endswith((" of ", " of the "))  # not "the Office of Chinese Affairs"
        if each.entity.type == "State" and (first or led):
            return each.entity
    return None


def _side(reading: Reading, person: Entity | None, named: _Both, words: tuple[str, str], inside: bool) -> str | None:
    """The state of a sender, or of the body or ministry by which he is called, or of that to which he reports.

    One who is at a post or writes what is only for the `inside` reports to his own.
    """
    (who, whom), (own, their) = named, words
    if found := _state_of(reading, person) or _one_state(reading, who) or _of_title(reading, own):
        return found
    reports = inside or _POSTED.match(own) or not any(each.entity.type == "Person" for each in whom)
    if not reports:
        return None
    return _state_of(reading, _one_person(whom)) or _one_state(reading, whom) or _of_title(reading, their)


def _state_of(reading: Reading, person: Entity | None) -> str | None:
    known = reading.gazetteer.things.get((person.id if person else None) or "")
    return known.state if known else None


def _state(reading: Reading, side: str | None) -> Thing | None:
    return reading.gazetteer.things.get(side or "")


def _one_state(reading: Reading, mentions: Sequence[Mention]) -> str | None:
    """The one state to which the bodies named belong."""
    things = (reading.gazetteer.things.get(each.entity.id or "") for each in mentions)
    states = {thing.state for thing in things if thing and thing.type == "GovernmentBody" and thing.state}
    return states.pop() if len(states) == 1 else None


def _holder(reading: Reading, words: str) -> Entity | None:
    """Who holds the office by which alone a sender is called."""
    title, date = _title(words), reading.document.date
    holder = reading.people.holders.holder(_of_title(reading, words) or "", title, date)
    return Entity(title, 0, 0, holder.id, holder.label, holder.type) if holder and "Acting" not in words else None


def _title(words: str) -> str:
    return words.removeprefix("the ").removeprefix("The ").removeprefix("Acting ").partition(",")[0].strip()


def _of_title(reading: Reading, words: str) -> str | None:
    """The one state in which a minister has a title on the day of a document: "the Under Secretary of State"."""
    told, date = _title(words).split(), reading.document.date
    spans = (" ".join(told[at : at + _OF_MINISTER]) for at in range(len(told)))
    return next((state for each in spans if (state := reading.people.holders.only_with(each, date))), None)
