"""Whether a sentence says that something is so, and how far its parse is to be trusted."""

from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import ReadSentence, Trigger
from detente.build.status.factuality import status_of_noun, status_of_verb
from detente.ontology.codes import Status
from detente.ontology.lexicon import Word


def status_of(sentence: ReadSentence, items: ItemSyntax, word: int, noun: bool = False) -> Status:
    """The status that a verb, or a noun or predicate, has in its sentence; held where nothing tells otherwise."""
    item = items.item_of[word]
    if item < 0:
        return Status.HELD
    trigger = Trigger(item, item + 1, ())
    told = (status_of_noun(sentence, trigger) or Status.HELD) if noun else status_of_verb(sentence, trigger)
    if told is not Status.HELD:
        return told
    if items.syntax.conditional(word):
        return Status.HYPOTHETICAL
    return Status.PLANNED if _is_purpose(items.syntax, word) else told


def presupposed(syntax: Syntax, verb: int, meant: Word | None, status: Status) -> Status:
    """The status of what a verb goes on with: who "may remain" a member is one, who "did not remain" is none."""
    goes_on = meant is not None and meant.aspect == Status.HELD and not syntax.negated(verb)
    return Status.HELD if goes_on else status


def _is_purpose(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is what a noun is for: "Britain's decision to leave"."""
    head = syntax.head(verb)
    return syntax.marker(verb) == "to" and head >= 0 and syntax.word(head).pos in ("NOUN", "PROPN")


def sure_of(syntax: Syntax, *words: int) -> float:
    """How sure one may be of words and of those who do what they say."""
    return syntax.confidence(*words, *(doer for word in words for doer in syntax.doers(word)))
