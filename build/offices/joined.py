"""Memberships by verbs: "Finland joined NATO", "NATO admitted Finland", "Britain left the Union"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.offices.belonging import Belonging, Teller
from detente.build.offices.bodies import bodies, members
from detente.build.offices.phrases import senses
from detente.build.offices.terms import Phase
from detente.build.offices.trust import status_of, sure_of
from detente.ontology.claims import Entity
from detente.ontology.codes import Status

_PHASES = {
    **dict.fromkeys(("joins", "founds", "admits"), Phase.BEGINS),
    **dict.fromkeys(("quits", "expels"), Phase.ENDS),
    **dict.fromkeys(("dominates", "comprises"), Phase.LASTS),
}
_INTO = ("to", "into", "up to", "up for", "for")
_CONTENTS = (Relation.OBJECT, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_OUT_OF = ("from", "out of", "of", "out")
_DURING = ("in", "at", "on", "by")  # "joined the Union in imposing sanctions"


def joined(teller: Teller) -> Iterator[Belonging]:
    """The memberships that the verbs of a sentence tell of, each verb in one way."""
    for verb, word in enumerate(teller.items.syntax.parse.words):
        if word.pos in ("VERB", "ADJ"):
            yield from next(filter(None, (list(_told(teller, verb, frame)) for frame in _frames(teller, verb))), [])


def led(teller: Teller) -> Iterator[Belonging]:
    """Who leads or dominates a body by a participle before its name: "the Russian-led Union"."""
    syntax = teller.items.syntax
    for at, word in enumerate(syntax.parse.words[1:-1], start=1):
        joined = word.text.startswith("-")
        entries = teller.reading.lexicon.forms.get(word.text.lower().removeprefix("-"), ()) if joined else ()
        if any(entry.frame == "dominates" for entry in entries):
            who, what = _members(teller, (at - 1,)), _bodies(teller, (at + 1,))
            yield from teller.pairs(who, what, Status.HELD, None, "membership.dominates", 0.7)


def _frames(teller: Teller, verb: int) -> list[str]:
    found = senses(teller.reading, teller.items.syntax, verb, *_PHASES)
    meant = [frame for frame in _PHASES if frame in found]
    if not meant or _together(teller, verb):
        return []
    return [frame for frame in meant if frame != "dominates" or not _somewhere(teller, verb)]


def _together(teller: Teller, verb: int) -> bool:
    """Whether somebody only does something with a body, or leads it to something: "joined the Union in saying"."""
    syntax = teller.items.syntax
    clauses = syntax.children(verb, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT)
    return any(syntax.marker(each) in (*_DURING, "to") and each > verb for each in clauses)


def _somewhere(teller: Teller, verb: int) -> bool:
    """Whether somebody leads a body to something, which a member need not do: "led the Union to a compromise"."""
    return any(teller.items.syntax.obliques(verb, "to", "into"))


def _told(teller: Teller, verb: int, frame: str) -> Iterator[Belonging]:
    """Who belongs to what by one verb; that somebody does not leave says little, so it says nothing."""
    status, phase = _status(teller, verb), _PHASES[frame]
    who, what = _parts(teller, verb, frame)
    if (phase is Phase.BEGINS and frame != "founds") or status is Status.HELD:
        time = teller.time((verb,), phase, status)
        sure = 0.8 * sure_of(teller.items.syntax, verb)
        yield from teller.pairs(who, what, status, time, f"membership.{frame}", sure)


def _status(teller: Teller, verb: int) -> Status:
    """Whether it is so: open where somebody is for or against it, "favoured Jordan's joining the Pact"."""
    status = status_of(teller.sentence, teller.items, verb)
    wished = teller.items.syntax.relation(verb) in _CONTENTS and teller.judged(verb)
    return Status.HYPOTHETICAL if wished and status is Status.HELD else status


def _parts(teller: Teller, verb: int, frame: str) -> tuple[list[Entity], list[Entity]]:
    """The members and the bodies of a verb."""
    syntax = teller.items.syntax
    doers, done = syntax.doers(verb), (*syntax.undergoers(verb), *syntax.indirect_objects(verb))
    into = tuple(noun for _, noun in syntax.obliques(verb, *_INTO))
    out = tuple(noun for _, noun in syntax.obliques(verb, *_OUT_OF))
    match frame:
        case "joins":
            return _members(teller, doers), _bodies(teller, done) or _bodies(teller, into)
        case "founds":  # what an institution sets up is no whole that it belongs to
            return [each for each in _members(teller, doers) if each.type in ("Person", "State")], _bodies(teller, done)
        case "admits":
            return _members(teller, done), _bodies(teller, into) or _bodies(teller, doers)
        case "quits":
            return _members(teller, doers), _bodies(teller, done or out)  # not "withdrew its troops from"
        case "expels":
            return _members(teller, done), _bodies(teller, out) or _bodies(teller, doers)
        case "comprises":
            return _members(teller, (*done, *out)), _bodies(teller, doers)
    return [each for each in _members(teller, doers) if each.type != "Person"], _bodies(teller, done)


def _members(teller: Teller, words: tuple[int, ...]) -> list[Entity]:
    return members(teller.reading, teller.sentence, teller.items, words)


def _bodies(teller: Teller, words: tuple[int, ...]) -> list[Entity]:
    return bodies(teller.reading, teller.sentence, teller.items, words)
