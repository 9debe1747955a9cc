"""A parsed sentence in terms that no treebank owns: words, and how each hangs on another."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache


class Relation(StrEnum):
    """How a word hangs on its head; content words are heads, and small words hang on them (as in UD)."""

    ROOT = "root"
    SUBJECT = "subject"  # of active and passive verbs, of predicates with a copula
    CLAUSAL_SUBJECT = "clausal-subject"
    EXPLETIVE = "expletive"  # the "there" and "it" that stand for a subject yet to come
    OBJECT = "object"
    INDIRECT_OBJECT = "indirect-object"
    AGENT = "agent"  # the "by" of a passive
    OBLIQUE = "oblique"  # hangs on a verb or predicate; its preposition, if any, hangs on it
    NOMINAL = "nominal"  # the same on a noun: "talks with Iran"
    POSSESSOR = "possessor"
    APPOSITION = "apposition"
    CONJUNCT = "conjunct"  # hangs on the first of its coordination
    COORDINATOR = "coordinator"  # "and"; hangs on the conjunct that it brings
    COMPLEMENT = "complement"  # a clause with a subject of its own: "said that …"
    OPEN_COMPLEMENT = "open-complement"  # one whose subject stands elsewhere: "wants to meet"
    ADVERBIAL_CLAUSE = "adverbial-clause"
    RELATIVE_CLAUSE = "relative-clause"
    NOUN_CLAUSE = "noun-clause"  # participles and infinitives on a noun: "a decision to withdraw"
    PARATAXIS = "parataxis"
    MARKER = "marker"  # "that", "if", "to", "because" of a clause
    PREPOSITION = "preposition"
    AUXILIARY = "auxiliary"  # of tense and modality, and of the passive
    COPULA = "copula"
    NEGATION = "negation"
    PARTICLE = "particle"  # "call off"
    ADVERB = "adverb"
    ADJECTIVE = "adjective"
    NUMBER = "number"
    DETERMINER = "determiner"
    COMPOUND = "compound"
    NAME = "name"  # later words of a name, and of fixed expressions
    PUNCTUATION = "punctuation"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Word:
    """One token; a name or a date that was known before parsing is one token."""

    start: int  # in the document's text, in code points
    end: int
    text: str
    lemma: str
    pos: str  # universal part of speech
    features: str = ""  # UD's morphological features: "Tense=Past|VerbForm=Fin"

    def feature(self, name: str) -> str:
        """The value of a morphological feature, or ""."""
        return _features(self.features).get(name, "")


@lru_cache(maxsize=4096)  # there are some hundred, and each is asked for often
def _features(joined: str) -> dict[str, str]:
    """The features of "Tense=Past|VerbForm=Fin", one by one."""
    return dict(pair.split("=", 1) for pair in joined.split("|") if "=" in pair)


@dataclass(frozen=True, slots=True)
class Unsaid:
    """An argument that a tree leaves unsaid, and the step that found it."""

    head: int
    dependent: int
    relation: Relation
    step: str


@dataclass(frozen=True, slots=True)
class Parse:
    """A sentence as a tree: word i hangs on word heads[i] (-1 for a root) by relations[i].

    `repairs` names, for words whose place in the tree was mended, the steps that did it.
    """

    words: tuple[Word, ...]
    heads: tuple[int, ...]
    relations: tuple[Relation, ...]
    repairs: tuple[tuple[int, str], ...] = ()


def forest(heads: Sequence[int]) -> tuple[int, ...]:
    """The heads with each cycle cut open, and -1 for each head that is no other word of the sentence."""
    cut = [head if 0 <= head < len(heads) and head != at else -1 for at, head in enumerate(heads)]
    walk = [-1] * len(cut)  # the word from which a walk upwards first came by
    for start in range(len(cut)):
        at = start
        while at >= 0 and walk[at] < 0:
            walk[at] = start
            at = cut[at]
        if at >= 0 and walk[at] == start:
            cut[at] = -1
    return tuple(cut)
