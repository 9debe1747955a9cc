"""Letters, resolutions and other writings that say something, and who says it by them."""

from collections.abc import Sequence

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_WRITINGS = frozenset(
    "statement declaration communique communiqué resolution decree law bill motion order letter note message memorandum"
    " report telegram cable appeal speech recommendation".split()
)
UTTERANCES = _WRITINGS | {"address", "article", "book", "remark", "paper", "interview", "comment"}
_GETTING = frozenset("receive get have read see hear cite quote reject oppose veto deny ignore".split())


def written(syntax: Syntax, participle: int) -> int | None:
    """The writing that a participle behind it tells of: "the letter from Tito to Nasser asking for"."""
    noun = syntax.head(participle)
    if syntax.relation(participle) is not Relation.NOUN_CLAUSE or syntax.tense(participle):
        return None
    while noun >= 0 and syntax.relation(noun) is Relation.NOMINAL and syntax.lower(noun) not in _WRITINGS:
        noun = syntax.head(noun)
    sent = noun >= 0 and syntax.lower(noun) in _WRITINGS and any(syntax.obliques(noun, "from", "by", "to"))
    return noun if sent else None


def senders(syntax: Syntax, writing: int) -> Sequence[int]:
    """From whom a writing is, or whose."""
    return [each for _, each in syntax.obliques(writing, "from", "by")] or syntax.possessors(writing)


def issued(syntax: Syntax, noun: int) -> int | None:
    """The verb by which somebody makes a writing known: "passed a resolution", not "received a letter"."""
    verb = syntax.head(noun)
    if verb < 0 or syntax.relation(noun) is not Relation.OBJECT or syntax.lower(noun) not in _WRITINGS:
        return None
    return None if syntax.word(verb).lemma in _GETTING else verb
