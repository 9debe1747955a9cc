"""In what or at what something is done: "in a note they protested", "at the meeting they agreed"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Trigger

AMID = frozenset({"in", "at", "during"})
WRITTEN_IN = frozenset({"in", "by", "with", "through", "via"})
_HANGING = (Relation.OBLIQUE, Relation.NOMINAL, Relation.AGENT)


def is_vehicle(syntax: Syntax, noun: int) -> bool:
    """Whether a noun tells in or at what is done what it hangs on."""
    return syntax.relation(noun) in _HANGING and syntax.preposition(noun) in AMID | WRITTEN_IN


def carries(syntax: Syntax, noun: int, own: int, trigger: Trigger) -> bool:
    """Whether what a trigger tells is done in a paper or at a meeting, or is what the paper itself does.

    "The note informing Chad", "the note in which they protested", "the note that they sent".
    """
    if is_vehicle(syntax, noun) and syntax.head(noun) in syntax.upwards(own):
        return True
    if syntax.head(own) != noun:
        return False
    if syntax.relation(own) is Relation.NOUN_CLAUSE:
        return syntax.lower(own).endswith("ing") and not syntax.marker(own)
    sent = any(word.frame == "sends-to" for word in trigger.words)
    inside = syntax.lower(syntax.span(own)[0]) in AMID | WRITTEN_IN
    return syntax.relation(own) is Relation.RELATIVE_CLAUSE and (sent or inside)
