"""Where in the parse stands what a stance word is on: objects, clauses, and what its preposition brings."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.stances.attitude import Attitude

_ON = ("on", "against", "to", "for", "from", "with", "behind", "at", "of")
_CLAUSES = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT)
_LOOSE_CLAUSES = (*_CLAUSES, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)


def asked(attitude: Attitude) -> Iterator[int]:
    """The words of the nouns and clauses that a stance word is on, by its frame."""
    if attitude.word.frame == "stance-object":
        yield from attitude.syntax.doers(attitude.at) or _cleft(attitude)
    elif attitude.predicate != attitude.at:
        yield attitude.predicate
    elif attitude.preposition == "that":
        told = (each for own in attitude.own for each in attitude.syntax.complements(own))
        yield from (clause for marker, clause in told if marker == "that")
    elif attitude.preposition:
        found = list(_behind(attitude))
        yield from found or (_objects(attitude) if len(attitude.own) > 1 else ())  # "made the reform a priority"
    elif attitude.word.part_of_speech == "verb":
        yield from _objects(attitude)


def _cleft(attitude: Attitude) -> Iterator[int]:
    """What a "what" is said to be: the silence in "what worries Oslo is the silence"."""
    syntax = attitude.syntax
    what = syntax.antecedent(attitude.at)
    if what is not None and syntax.lower(what) == "what" and syntax.relation(what) is Relation.SUBJECT:
        yield syntax.head(what)


def _behind(attitude: Attitude) -> Iterator[int]:
    """What the word's preposition brings, or what a relative clause leaves out: "a plan that Kenya called for"."""
    syntax = attitude.syntax
    found = list(_brought(attitude))
    if not found and attitude.word.part_of_speech == "verb":
        antecedent = syntax.antecedent(attitude.at)
        stranded = syntax.lower(max(attitude.own)) == attitude.preposition
        found = list(syntax.undergoers(attitude.at)) if syntax.passive(attitude.at) else []
        found += [antecedent] if antecedent is not None and stranded and not found else []
    yield from found


def _brought(attitude: Attitude) -> Iterator[int]:
    """The nouns and clauses behind the word's preposition, on the word itself or on the verb that only brings it."""
    syntax = attitude.syntax
    if attitude.preposition == "by" and (agents := syntax.agents(attitude.at)):
        yield from agents
        return
    for host in (*attitude.own, *_governing(attitude)):
        clauses = [each for each in syntax.children(host, *_LOOSE_CLAUSES) if _opens(attitude, each)]
        behind = [each for each in {*attitude.behind(host), *clauses} if _follows(attitude, each)]
        yield from (syntax.meant(each) for each in sorted(behind))
        if behind:
            return


def _follows(attitude: Attitude, word: int) -> bool:
    return word > attitude.at or attitude.syntax.lower(word) in ("which", "whom")


def _opens(attitude: Attitude, clause: int) -> bool:
    """Whether a clause is brought by the word's preposition: "opposed to lifting", "concerned about losing"."""
    syntax = attitude.syntax
    if attitude.preposition in (syntax.marker(clause), syntax.preposition(clause)):
        return attitude.preposition != "to" or syntax.lower(clause).endswith("ing") or syntax.word(clause).pos == "NOUN"
    return attitude.word.frame == "stance-noun" and syntax.marker(clause) == "that" and attitude.preposition != "to"


def _governing(attitude: Attitude) -> Iterator[int]:
    """The verb over a stance word, on which what belongs to that may hang: "There is opposition to", "grew wary of"."""
    syntax = attitude.syntax
    if attitude.word.part_of_speech == "adjective" and syntax.relation(attitude.at) is Relation.OPEN_COMPLEMENT:
        yield syntax.head(attitude.at)
    noun = attitude.own[-1] if attitude.word.part_of_speech == "verb" else attitude.at
    if syntax.relation(noun) in (Relation.OBJECT, Relation.SUBJECT) and syntax.head(noun) >= 0:
        yield syntax.head(noun)


def _beside(attitude: Attitude) -> Iterator[int]:
    """What a verb with a noun of its own is on, though it names no preposition: "imposed sanctions on Iran"."""
    for own in attitude.own:
        for _, noun in attitude.syntax.obliques(own, *_ON):
            if noun > attitude.at:
                yield noun
                return


def _shared(attitude: Attitude) -> tuple[int, ...]:
    """The object that a verb shares with the next one of its coordination: "denounced and then quit the pact"."""
    syntax, at = attitude.syntax, attitude.at
    following = next((verb for verb in syntax.conjuncts(at) if verb > at and syntax.word(verb).pos == "VERB"), None)
    if following is None or syntax.word(at + 1).lemma not in ("and", "or", "but"):
        return ()
    return syntax.undergoers(following)


def _objects(attitude: Attitude) -> Iterator[int]:
    """The objects of a verb, or the clauses that it asks for: "opposes selling arms", "supports Ukraine joining"."""
    syntax, own = attitude.syntax, attitude.own
    nouns = tuple(each for at in own for each in syntax.undergoers(at) if each not in own)
    nouns = nouns or syntax.indirect_objects(attitude.at)
    below = (each for at in own for each in syntax.children(at, *_CLAUSES) if each not in own)
    clauses = [each for each in below if syntax.word(each).pos in ("VERB", "AUX", "ADJ")]
    done = [each for each in clauses if set(nouns) & set(syntax.undergoers(each)) and syntax.word(each).pos == "VERB"]
    doing = [each for each in clauses if set(nouns) & set(syntax.doers(each))]
    if not nouns and not clauses and len(own) > 1:
        yield from _beside(attitude)
    elif not nouns and not clauses:
        yield from _shared(attitude)
    elif done or not (doing or clauses):
        yield from nouns  # "wants the quota to be kept", "wants the base closed"
    else:
        yield from (doing if nouns else clauses)
