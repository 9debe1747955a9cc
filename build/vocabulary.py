"""What the linker goes by: the gazetteer, its persons, and the lexicon's words that stand beside names."""

from detente.build.people import People
from detente.build.triggers import PhraseIndex
from detente.ontology.gazetteer import Gazetteer
from detente.ontology.lexicon import Lexicon

# Frames of words that only say how the name next to them is to be read; no reader looks for them as triggers.
BESIDE_NAMES = frozenset({"title-qualifier", "name-particle", "moves"})


class Vocabulary:
    """Built once, used for every sentence."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, people: People) -> None:
        self.gazetteer, self.people = gazetteer, people
        self.titles = PhraseIndex(lexicon, frozenset({"title"}))
        self.agents = PhraseIndex(lexicon, frozenset({"agent-noun"}))
        self.sources = PhraseIndex(lexicon, frozenset({"source-noun"}))
        self.pairs = PhraseIndex(lexicon, frozenset({"pair"}))
        self.anaphors = PhraseIndex(lexicon, frozenset({"anaphor"}))
        self.qualifiers = _forms(lexicon, "title-qualifier")
        self.particles = _forms(lexicon, "name-particle")
        self.moves = _forms(lexicon, "moves")


def _forms(lexicon: Lexicon, frame: str) -> frozenset[str]:
    return frozenset(form for form, _ in lexicon.frame(frame))
