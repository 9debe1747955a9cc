"""Words of deeds that are done to ideas: "was struck by the fact", "seized the initiative", "their interests clash"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import ReadSentence
from detente.ontology.lexicon import Lexicon

_MEANS = ("by", "with", "of")  # "struck by the fact", "harassed with problems", "seized of the matter"
_SIDES = ("with", "on", "upon", "against")  # "clash with our interests", "the attack on the theory"
_OF_NOUNS = (*_SIDES, "of", "between")  # "a clash of interests"


def of_ideas(lexicon: Lexicon, sentence: ReadSentence, syntax: Syntax, word: int) -> bool:
    """Whether it is to an idea that something is done, or an idea that does it."""
    around = _around_verb(syntax, word) if syntax.word(word).pos == "VERB" else _behind_noun(syntax, word)
    return any(is_idea(lexicon, sentence, syntax, noun) for noun in around)


def _around_verb(syntax: Syntax, verb: int) -> Iterator[int]:
    """What a verb is done to, and what does it or brings it about."""
    done_to = syntax.undergoers(verb) or _shared(syntax, verb)
    yield from done_to
    if syntax.children(verb, Relation.SUBJECT):  # not the "plan" of "a plan to attack"
        yield from syntax.doers(verb)
    joined = _MEANS if syntax.passive(verb) else () if done_to else _SIDES
    yield from (noun for _, noun in syntax.obliques(verb, *joined)) if joined else ()


def _behind_noun(syntax: Syntax, noun: int) -> Iterator[int]:
    yield from (each for _, each in syntax.obliques(noun, *_OF_NOUNS))


def _shared(syntax: Syntax, verb: int) -> tuple[int, ...]:
    """The object that a verb shares with the next: "seized and held the initiative"."""
    later = [each for each in syntax.conjuncts(verb) if each > verb]
    return syntax.children(later[0], Relation.OBJECT) if later else ()


def is_idea(lexicon: Lexicon, sentence: ReadSentence, syntax: Syntax, noun: int) -> bool:
    """Whether a noun names an idea, and nobody: "fact", "his authority", not "the authorities", "the Marshall Plan"."""
    mention, own = sentence.mention_of(noun), syntax.lower(noun)
    if mention is not None and mention.reading != "group":
        return False
    forms = (own, f"{syntax.lower(noun - 1)} {own}") if noun else (own,)
    frames = {word.frame for form in forms for word in lexicon.forms.get(form, ())}
    several = "actor-noun" in frames and syntax.word(noun).feature("Number") == "Plur"
    return "idea-noun" in frames and not several
