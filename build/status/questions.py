"""What a sentence only asks: "Did they meet?", but not "Why did they meet?", which tells that they did."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import ReadSentence, Trigger

_WH = frozenset("who whom whose which what when where why how".split())
_ASIDE = (Relation.RELATIVE_CLAUSE, Relation.ADVERBIAL_CLAUSE)
_ENDS = frozenset({";", ":", "—"})


def asked(sentence: ReadSentence, trigger: Trigger) -> bool:
    """Whether a sentence that ends with a question mark leaves open if what a trigger tells took place."""
    at = sentence.syntax.leading(trigger.first, trigger.last) if sentence.syntax else None
    if sentence.syntax is None or at is None:
        return True
    syntax = sentence.syntax.syntax
    last = len(syntax.parse.words) - 1
    if syntax.quoted(last) and not syntax.quoted(at):
        return False  # "he interrupted to ask: …?"
    if any(syntax.word(word).text in _ENDS for word in range(at, last)):
        return False
    return not _presupposed(syntax, at)


def _presupposed(syntax: Syntax, at: int) -> bool:
    """Whether a question takes for granted what a word tells: it asks why, or mentions it by the way."""
    for over in syntax.upwards(at):
        first = syntax.span(over)[0]
        if syntax.subjects(over) and _WH & {syntax.lower(word) for word in range(first, min(first + 3, over))}:
            return syntax.modality(over) == ""
        if syntax.relation(over) in _ASIDE and syntax.tense(over) == "past":
            return True
    return False
