"""Whether a sentence says that a link word ties nothing: "is not part of", "failed to trigger"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.links.sides import Sides
from detente.build.reading import ReadSentence, Trigger
from detente.build.status.composition import undone
from detente.build.status.factuality import status_of_verb
from detente.build.status.senses import Senses
from detente.ontology.codes import Status

_DENIABLE = ("relation-causes", "relation-condition-for")  # "was not lifted because of", "will not meet unless"
_TOLD = frozenset(  # from a word up to whoever tells of it
    {Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.OBJECT, Relation.SUBJECT, Relation.ADJECTIVE}
)


def denied(sentence: ReadSentence, items: ItemSyntax, sides: Sides) -> bool:
    """Whether a link word is denied or only supposed, or what it hangs on is denied and the tie falls with it."""
    syntax, phrase, senses = items.syntax, sides.phrase, Senses(sentence, items)
    connects = phrase.word.part_of_speech == "connective"
    host = syntax.head(syntax.first(phrase.lead))
    if _asked(syntax, host if connects else phrase.lead):
        return True
    if sides.verbal:
        item = items.item_of[phrase.lead]
        undoes = item >= 0 and undone(status_of_verb(sentence, Trigger(item, item + 1, ())))
        return undoes or syntax.negated(phrase.lead) or _disbelieved(syntax, phrase.lead)
    before = syntax.lower(phrase.first - 1) if phrase.first else ""
    if before == "not" or (not connects and _somewhere(senses, phrase.lead)):
        return True
    if phrase.word.frame == "link-denied":
        return not _somewhere(senses, host)
    return phrase.word.evokes not in _DENIABLE and host >= 0 and syntax.negated(host)


def _asked(syntax: Syntax, at: int) -> bool:
    """Whether the sentence only asks or supposes it: "would it lead to …?", "if it led to"."""
    return syntax.parse.words[-1].text == "?" or (at >= 0 and syntax.conditional(at))


def _disbelieved(syntax: Syntax, verb: int) -> bool:
    """Whether somebody does not think or say that it does: "did not believe that it would lead to"."""
    return syntax.relation(verb) is Relation.COMPLEMENT and syntax.negated(syntax.head(verb))


def _somewhere(senses: Senses, at: int) -> bool:
    """Whether a word is denied or refused, or whoever tells of it denies it: "do not expect X until"."""
    syntax = senses.syntax
    while at >= 0:
        if syntax.negated(at) or senses.aspect(at) is Status.DENIED:
            return True
        at = syntax.head(at) if syntax.relation(at) in _TOLD else -1
    return False
