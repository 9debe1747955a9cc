"""Who stands beside a word of speech, where the parse has somebody else say it or nobody at all."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_SPEAKERS = frozenset({"he", "she", "they", "we", "i", "who", "it"})
_NOMINALS = frozenset({"NOUN", "PROPN", "PRON"})
_INSIDE = (
    *(Relation.NAME, Relation.COMPOUND, Relation.APPOSITION, Relation.NOMINAL, Relation.CONJUNCT),
    Relation.NUMBER,
)
_CLOSES = frozenset({",", "”", "''", '"'})
_BEFORE_NOUNS = frozenset({"DET", "ADJ", "NUM"})
_REACH = 8  # words of "McConnell, the majority leader, said"


def speaker_beside(syntax: Syntax, verb: int) -> int | None:
    """The pronoun right before a finite verb, which is its subject; or the last of its subjects: "…, said Xi"."""
    before = _back(syntax, verb)
    if before >= 0 and syntax.lower(before) in _SPEAKERS:
        return before
    subjects = syntax.children(verb, Relation.SUBJECT)
    return subjects[-1] if subjects else None


def nominal_beside(syntax: Syntax, verb: int) -> tuple[int, ...]:
    """The noun that ends right before a finite verb, or follows it: "McConnell, R-Ky., said", "said one official"."""
    if syntax.passive(verb) or syntax.word(verb).feature("VerbForm") not in ("Fin", ""):
        return ()
    before = _back(syntax, verb)
    if before >= 0 and syntax.lower(before) == ",":
        commas = (at for at in range(before - 1, max(before - _REACH, 0), -1) if syntax.lower(at) == ",")
        before = next(commas, before + 1) - 1
    if before >= 0 and syntax.word(before).pos in _NOMINALS:
        return (_whole(syntax, before, 0),)
    after = verb + 1
    while after < len(syntax.parse.words) and syntax.word(after).pos in _BEFORE_NOUNS:
        after += 1
    found = after < len(syntax.parse.words) and syntax.word(after).pos in _NOMINALS
    return (_whole(syntax, after, verb + 1),) if found and not syntax.children(after, Relation.PREPOSITION) else ()


def speaker_after(syntax: Syntax, verb: int) -> int | None:
    """The noun after a verb that closes what is said, which parsers take for its object: "…, said one diplomat"."""
    objects = syntax.children(verb, Relation.OBJECT)
    closes = verb > 0 and syntax.lower(verb - 1) in _CLOSES and not syntax.children(verb, Relation.SUBJECT)
    return objects[0] if closes and objects and syntax.span(objects[0])[0] == verb + 1 else None


def main_doers(syntax: Syntax, participle: int) -> tuple[int, ...]:
    """Who does what the clause around a participle tells: "Dean mocked the show, tweeting that …"."""
    above = syntax.head(participle) if syntax.lower(participle).endswith("ing") else -1
    verb = next((at for at in syntax.upwards(above) if syntax.word(at).pos == "VERB"), None)
    return () if verb is None else syntax.doers(verb)


def _whole(syntax: Syntax, at: int, least: int) -> int:
    """The head of the name or noun that a word belongs to, no further back than a place."""
    while syntax.relation(at) in _INSIDE and syntax.head(at) >= least and syntax.word(syntax.head(at)).pos in _NOMINALS:
        at = syntax.head(at)
    return at


def _back(syntax: Syntax, verb: int) -> int:
    """The word before a verb, past its auxiliaries and adverbs."""
    at = verb - 1
    while at >= 0 and syntax.word(at).pos in ("AUX", "ADV"):
        at -= 1
    return at
