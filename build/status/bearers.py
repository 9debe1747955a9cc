"""What bears a clause, where a parse may hang it on a word too near: "will seek by small steps to meet them"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.clause_openers import infinitive, opener, paired
from detente.build.status.composition import undone
from detente.build.status.of_nouns import definite
from detente.build.status.senses import PEOPLE, Senses
from detente.ontology.codes import Status

_BESIDE = (Relation.OBLIQUE, Relation.NOMINAL)
_OF_NOUN = (*_BESIDE, Relation.OBJECT)
_ON = frozenset({"on", "at", "of", "about"})
_JOINING = frozenset({",", ";", "and"})


def bearer(senses: Senses, at: int) -> tuple[int, Relation]:
    """The word that a clause hangs on, and how it does."""
    syntax = senses.syntax
    above, relation = syntax.head(at), syntax.relation(at)
    if (adverb := paired(syntax, at)) >= 0:
        return syntax.head(adverb), relation  # "will call as soon as they return"
    if relation is Relation.COMPLEMENT and _told_as_well(senses, at, above):
        return syntax.head(above), relation
    if relation is Relation.NOUN_CLAUSE and infinitive(syntax, at):
        if syntax.preposition(above) == "at" and syntax.word(syntax.head(above)).pos == "VERB":
            return syntax.head(above), Relation.ADVERBIAL_CLAUSE  # "called at his request to inform them"
        if _is_idiom(senses, above):
            return syntax.head(above), Relation.OPEN_COMPLEMENT  # "took the opportunity to"
        verb = _in_want(senses, above)
        return (verb, Relation.OPEN_COMPLEMENT) if verb >= 0 else (above, relation)
    if relation is Relation.NOUN_CLAUSE and _of_what_is_done(senses, at, above):
        return syntax.head(above), relation
    if relation is Relation.NOUN_CLAUSE and _made_by_verb(senses, at, above):
        return syntax.head(above), Relation.ADVERBIAL_CLAUSE
    if relation is Relation.ADVERBIAL_CLAUSE and (noun := _content_of(senses, at, above)) >= 0:
        return noun, Relation.NOUN_CLAUSE
    return above, relation


def _content_of(senses: Senses, at: int, verb: int) -> int:
    """The object that a gerund right after it tells the content of, or -1: "sent a note on leaving"."""
    syntax = senses.syntax
    before = [noun for noun in syntax.children(verb, Relation.OBJECT) if syntax.span(noun)[1] + 1 == syntax.span(at)[0]]
    things = (noun for noun in before if syntax.word(noun).pos == "NOUN" and not senses.has(noun, *PEOPLE))
    return next(things, -1) if opener(syntax, at) in _ON and senses.aspect(verb) is None else -1


def _told_as_well(senses: Senses, at: int, above: int) -> bool:
    """Whether a clause is the second that a verb tells: "said he was not sure, that he had met them"."""
    syntax = senses.syntax
    joined = syntax.marker(at) == "that" and syntax.lower(syntax.span(at)[0] - 1) in _JOINING
    told = syntax.relation(above) is Relation.COMPLEMENT and senses.has(syntax.head(above), "reports")
    return joined and told and not senses.has(above, "reports") and senses.aspect_of_content(above) is None


def _is_idiom(senses: Senses, noun: int) -> bool:
    """Whether a noun and its verb say together whether something takes place: "take opportunity"."""
    verb = senses.syntax.head(noun)
    joined = senses.syntax.relation(noun) is Relation.OBJECT and senses.together(noun, verb)
    return joined and any(word.frame == "status-verb" for word in senses.words(verb))


def _in_want(senses: Senses, noun: int) -> int:
    """The verb beside which a noun stands, if that still wants an infinitive: "took advantage of the day to", or -1."""
    syntax = senses.syntax
    relations: tuple[Relation, ...] = _BESIDE
    at = noun
    while syntax.relation(at) in relations and not senses.aspect_of_content(at):
        at, relations = syntax.head(at), _OF_NOUN
    aspect = senses.aspect(at) if senses.has(at, "status-verb") and at != noun else None
    if aspect is None or syntax.children(at, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT):
        return -1
    idiom = any(word.frame == "status-verb" and " " in word.lemma for word in senses.words(at))
    verb = at if syntax.word(at).pos == "VERB" else syntax.head(at)
    return verb if aspect is not Status.HELD or idiom else -1


def _of_what_is_done(senses: Senses, at: int, noun: int) -> bool:
    """Whether a gerund with its subject is what a noun is of: "the question of troops leaving"."""
    syntax = senses.syntax
    joined = syntax.relation(noun) is Relation.NOMINAL and syntax.preposition(noun) == "of"
    return _is_doing(syntax, at) and joined and senses.has(syntax.head(noun), "control-noun")


def _made_by_verb(senses: Senses, at: int, noun: int) -> bool:
    """Whether a verb makes the thing that does what a participle says: "may issue a statement condemning them"."""
    syntax = senses.syntax
    doing = _is_doing(syntax, at) and not syntax.children(at, Relation.SUBJECT)
    made = syntax.relation(noun) is Relation.OBJECT and not definite(syntax, noun) and not syntax.negated(noun)
    return doing and made and not undone(senses.aspect(syntax.head(noun)) or Status.HELD)


def _is_doing(syntax: Syntax, at: int) -> bool:
    """Whether a verb in -ing hangs on a word with nothing before it."""
    return syntax.lower(at).endswith("ing") and not opener(syntax, at)
