"""What somebody says a thing is: "called the plan a mistake", "said that the strikes were unacceptable"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.stances.attitude import Attitude, attitudes, known
from detente.build.stances.bearing import DOUBTING, TURNED
from detente.build.stances.holders import subjects
from detente.build.stances.targets import Target, meant
from detente.ontology.claims import Stance
from detente.ontology.codes import Polarity

_CALLING = frozenset(
    "call describe label brand regard view see consider deem denounce dismiss hail condemn characterize characterise"
    " term find judge think declare portray criticize criticise attack slam praise welcome reject treat".split()
)
_SURE, _LESS = 0.7, 0.55


def evaluations(reading: Reading, sentence: ReadSentence) -> Iterator[Stance]:
    """The stances that show in what somebody says of a thing."""
    for attitude in attitudes(reading, sentence, "stance-predicate"):
        found = _called(attitude) or _said(attitude)
        if found is None or attitude.syntax.conditional(attitude.at) or _supposed(attitude):
            continue
        who, what = found
        for holder in who:
            for target in what:
                yield _stance(attitude, holder, target)


def _supposed(attitude: Attitude) -> bool:
    """Whether a thing only may or might be so: "might have been more useful"."""
    return attitude.syntax.modality(attitude.root) in DOUBTING


def _called(attitude: Attitude) -> tuple[list[Mention], list[Target]] | None:
    """ "X called Y a mistake", "X regards Y as unacceptable", "Y was called a mistake by X"."""
    syntax, at = attitude.syntax, attitude.root
    verb = syntax.head(at)
    if verb < 0 or syntax.word(verb).lemma.lower() not in _CALLING or syntax.word(verb).pos != "VERB":
        return None
    small = [syntax.lower(each) for each in syntax.children(at, Relation.PREPOSITION, Relation.MARKER)]
    if syntax.relation(at) in (Relation.OBLIQUE, Relation.ADVERBIAL_CLAUSE) and small not in ([], ["as"]):
        return None
    beside = syntax.undergoers(verb) or syntax.children(verb, Relation.OPEN_COMPLEMENT)  # "called the plan a plot"
    things = [noun for noun in beside if noun < at]
    if not things or syntax.conditional(verb) or syntax.negated(verb):
        return None
    return subjects(attitude, verb), [target for noun in things[:1] for target in meant(attitude, noun)]


def _said(attitude: Attitude) -> tuple[list[Mention], list[Target]] | None:
    """ "X said Y was a mistake": the stance of whoever is said to say so; an author is no actor."""
    syntax, at = attitude.syntax, attitude.root
    speaker = attitude.speaker()
    going = syntax.lower(at).endswith("ing") and bool(syntax.children(at, Relation.AUXILIARY))  # "was appalling"
    if speaker is None or not (syntax.children(at, Relation.COPULA) or syntax.passive(at) or going):
        return None
    nouns = syntax.undergoers(at) if syntax.passive(at) else syntax.subjects(at)
    things = [noun for noun in nouns[:1] if syntax.word(noun).pos not in ("VERB", "AUX", "PRON")]  # not "it is to"
    return [speaker], [target for noun in things for target in meant(attitude, noun)]


def _stance(attitude: Attitude, holder: Mention, target: Target) -> Stance:
    polarity = Polarity(attitude.word.evokes.removeprefix("polarity-"))
    if attitude.syntax.negated(attitude.root) != target.turned:
        polarity = TURNED.get(polarity, Polarity.SUPPORTS)
    sure = _SURE if known(target.entity) else _LESS
    return attitude.stance(holder, target.entity, polarity, "stance.evaluation", sure)
