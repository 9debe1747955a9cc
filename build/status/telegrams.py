"""What governs a clause in telegrams, which leave out "to" and "that": "Dept unable accept", "desire they work"."""

from collections.abc import Iterator
from operator import attrgetter

from detente.build.grammar.kept import kept_by
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.senses import Senses
from detente.ontology.codes import Status

_WANTING = ("control-noun", "status-adjective", "status-verb")


def bidden_by(senses: Senses, at: int) -> int:
    """What wants a clause and stands over it or beside it, or -1; see `wanted_below` for the rest."""
    word = wanted_by(senses, at)
    over = tuple(senses.syntax.upwards(word))
    beneath = (wanted_by(senses, each) for each in over)  # no two verbs may want each other, however they are parsed
    return -1 if at in over or any(at in senses.syntax.upwards(each) for each in beneath) else word


def wanted_below(senses: Senses, at: int) -> Status | None:
    """The status that what wants a clause gives it where a parse hangs it on the clause's own verb."""
    word = wanted_by(senses, at)
    if word < 0 or at not in senses.syntax.upwards(word):
        return None
    return Status.DENIED if senses.syntax.negated(word) else senses.aspect(word)


@kept_by(attrgetter("syntax"))
def wanted_by(senses: Senses, at: int) -> int:
    """The noun or adjective right before a bare verb, or before its subject, that has it for its content, or -1.

    Of finite verbs only what is "in the event they agree", or the like, has one.
    """
    syntax = senses.syntax
    if syntax.word(at).pos not in ("VERB", "AUX") or syntax.marker(at):
        return -1
    bare = syntax.uninflected(at)
    for before in _before(syntax, at):
        if _wants(senses, before) and not senses.together(before, at) and not _complements(syntax, at, before):
            return before if bare or _supposes(senses, before) else -1
    return -1


def _before(syntax: Syntax, verb: int) -> Iterator[int]:
    """The words right before a verb, before its subject, and before a noun that hangs on that word instead."""
    subjects = syntax.children(verb, Relation.SUBJECT)
    near = verb - 1
    if near >= 0 and (near not in subjects or _is_one(syntax, near)):
        yield near  # "their refusal discuss it"
    first = min((syntax.span(noun)[0] for noun in subjects), default=min((*syntax.helpers(verb), verb)))
    if 0 < first < verb:
        yield first - 1
    if near > 0 and not subjects and syntax.head(near) == syntax.span(near)[0] - 1:
        yield syntax.head(near)


def _complements(syntax: Syntax, at: int, word: int) -> bool:
    """Whether a verb hangs on a word as its complement already."""
    return syntax.head(at) == word and syntax.relation(at) not in (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)


def _wants(senses: Senses, word: int) -> bool:
    """Whether a word has a status to give, and is no verb and no subject of one that it agrees with."""
    syntax = senses.syntax
    subject = syntax.relation(word) is Relation.SUBJECT and not _is_one(syntax, word)
    noun = syntax.word(word).pos in ("NOUN", "PROPN") and not subject
    return (noun or syntax.word(word).pos == "ADJ") and senses.has(word, *_WANTING) and bool(senses.aspect(word))


def _is_one(syntax: Syntax, noun: int) -> bool:
    """Whether a noun is singular, so that a bare verb cannot be its own."""
    return syntax.word(noun).feature("Number") == "Sing"


def _supposes(senses: Senses, word: int) -> bool:
    """Whether a noun only supposes what follows: "in event", "in the case"."""
    syntax = senses.syntax
    inside = {syntax.lower(each) for each in range(max(0, word - 2), word)}
    return senses.aspect(word) is Status.HYPOTHETICAL and syntax.word(word).pos != "ADJ" and "in" in inside
