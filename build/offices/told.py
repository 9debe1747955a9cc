"""Who comes into an office, has it or leaves it, by the words that a parse has around the office."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.offices.persons import person, within_name
from detente.build.offices.phrases import nouns, sense
from detente.build.offices.posts import Post
from detente.build.offices.terms import Phase, term
from detente.build.offices.trust import presupposed, status_of, sure_of
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Entity
from detente.ontology.codes import Status
from detente.ontology.lexicon import Word

_NOUNS = ("takes-office", "gives-office", "holds-office", "leaves-office", "ends-office")
_VERBS = (*_NOUNS, "succeeds")
_OF_OBJECT = frozenset({"gives-office", "ends-office"})
_PHASES = {
    **dict.fromkeys(("takes-office", "gives-office", "succeeds"), Phase.BEGINS),
    **dict.fromkeys(("leaves-office", "ends-office"), Phase.ENDS),
    "holds-office": Phase.LASTS,
}
_PREDICATING = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT)
_VERBAL = ("VERB", "AUX")
_AS_TITLE = (Relation.COMPOUND, Relation.NAME, Relation.NOMINAL)
_BESIDE = (Relation.APPOSITION, Relation.COMPOUND, Relation.NAME)


@dataclass(frozen=True, slots=True)
class Told:
    """One person in one office as a sentence tells it; `anchors` are the words on which its times hang."""

    person: Entity
    phase: Phase
    anchors: tuple[int, ...]
    rule: str
    sure: float = 1.0


@dataclass(frozen=True, slots=True)
class Teller:
    """Asks the parse of a sentence who has an office."""

    reading: Reading
    sentence: ReadSentence
    items: ItemSyntax

    @property
    def _syntax(self) -> Syntax:
        return self.items.syntax

    def told(self, post: Post) -> Iterator[Told]:
        """Everybody whom the sentence puts into an office, or out of it."""
        at = self._place(post.head)
        first = self._syntax.first(at)
        governor = self._governor(first)
        if self._syntax.children(first, Relation.COPULA):
            yield from self._predicated(first, post)
        elif not post.shared:
            one = at == first or not self._person([first])
            yield from self._apposed(at, post.end) if one else self._listed(first, at)
        if governor >= 0 and self._is_verb(governor):
            yield from self._done(governor, at, post.head)
        elif governor >= 0:
            yield from self._owned(governor, at, post.head)
            yield from self._subject_of(governor, at)

    def _person(self, words: list[int] | tuple[int, ...]) -> Entity | None:
        return person(self.sentence, self.items, words)

    def _place(self, head: int) -> int:
        """The word in whose place an office stands: itself, or the "post" of "the post of premier"."""
        above = self._syntax.head(head)
        words = {each.head for each in nouns(self.reading, self._syntax, "office-word")}
        return above if above in words and self._syntax.preposition(head) == "of" else head

    def _governor(self, first: int) -> int:
        """What an office hangs on, past the name that it is said of: "the choice of X as premier"."""
        head = self._syntax.head(first)
        named = head >= 0 and self._behind_as(first) and self._person([head])
        return self._syntax.head(head) if named else head

    def _behind_as(self, at: int) -> bool:
        """Whether a noun has an "as", also where it was joined to an adverb: "came back as"."""
        preposition = self._syntax.preposition(at)
        return preposition == "as" or (preposition.endswith(" as") and preposition != "such as")

    def _is_verb(self, at: int) -> bool:
        """Whether a word is a verb, or a participle that was taken for an adjective: "was unseated"."""
        verbal = self._syntax.word(at).pos == "ADJ" and self._syntax.children(at, Relation.COPULA)
        return bool(verbal) or self._syntax.word(at).pos in _VERBAL

    # ---- "X is premier", "the premier is X" ----

    def _predicated(self, predicate: int, post: Post) -> Iterator[Told]:
        """Whom a predicate says to have an office, or to have it no longer."""
        syntax = self._syntax
        who = self._person(syntax.doers(predicate))
        vague = not post.of and self._indefinite(predicate)
        held = not vague and status_of(self.sentence, self.items, predicate, noun=True) in (Status.HELD, Status.DENIED)
        longer = any(syntax.lower(each) == "longer" for each in syntax.children(predicate, Relation.ADVERB))
        if who and held and (longer or not syntax.negated(predicate)):
            phase = Phase.ENDS if longer else Phase.LASTS
            own = term(self.sentence, self.items, (post.head,), phase) is not None
            anchors = (post.head,) if own else (predicate, post.head)
            yield Told(who, phase, anchors, "position.predicate", sure_of(syntax, predicate))

    def _indefinite(self, at: int) -> bool:
        """Whether a noun has an "a" and no time: "has been a leader" tells of no office."""
        small = {self._syntax.lower(each) for each in self._syntax.children(at, Relation.DETERMINER)}
        return bool(small & {"a", "an"}) and term(self.sentence, self.items, (at,), Phase.LASTS) is None

    def _subject_of(self, predicate: int, at: int) -> Iterator[Told]:
        """Whom a predicate names that says who has an office."""
        syntax = self._syntax
        if at in syntax.subjects(predicate) and syntax.children(predicate, Relation.COPULA):
            who = self._person([predicate])
            if who and status_of(self.sentence, self.items, predicate, noun=True) is Status.HELD:
                yield Told(who, Phase.LASTS, (predicate, at), "position.predicate", sure_of(syntax, predicate))

    # ---- "X, the premier", "the premier, X", "Ex-Premier X" ----

    def _apposed(self, at: int, end: int) -> Iterator[Told]:
        """Whom an office stands beside; a title that is no apposition stands before its name."""
        syntax, first = self._syntax, self._syntax.first(at)
        beside = syntax.relation(first) in _BESIDE
        if syntax.relation(first) in _AS_TITLE and beside and syntax.head(first) < at:
            return
        words = [syntax.head(first)] if beside else [each for each in self._named_again(first) if each > at]
        who = self._person(words)
        near = who is not None and not self._apart(at, words[0], end if beside else 0)
        if who and near and not who.start <= syntax.word(at).start < who.end:
            relation = syntax.relation(first if beside else words[0])
            rule = "position.title" if relation in _AS_TITLE else "position.apposition"
            yield Told(who, Phase.LASTS, (at,), rule, syntax.confidence(at, *words))

    def _named_again(self, noun: int) -> Iterator[int]:
        """What names a noun again, also where the parse has it name what is behind the noun: "head of the Bank, X"."""
        syntax = self._syntax
        yield from syntax.appositions(noun)
        for preposition, each in syntax.obliques(noun):
            lone = [one for one in syntax.children(each, Relation.CONJUNCT) if not self._is_added(one)]
            yield from (*lone, *self._named_again(each)) if preposition else (each,)  # "Then-Secretary of State X"

    def _is_added(self, at: int) -> bool:
        """Whether an "and" or "or" adds a word to others."""
        return bool(self._syntax.children(at, Relation.COORDINATOR))

    def _apart(self, at: int, name: int, end: int) -> bool:
        """Whether a verb or a clause stands between an office and a name, so that they only look like neighbours.

        Or any other noun, between an office that ends at `end` and the name whose title it seems: "leader answer X".
        """
        syntax, between = self._syntax, range(min(at, name) + 1, max(at, name))
        nouns = [each for each in between if syntax.word(each).pos == "NOUN" and syntax.word(each).start >= end > 0]
        verbal = (syntax.word(each).pos in _VERBAL or syntax.relation(each) is Relation.MARKER for each in between)
        return bool(nouns) or any(verbal)

    def _listed(self, first: int, at: int) -> Iterator[Told]:
        """Who has an office that a parse has in one list with him: "X, crown prince and defence minister of Y"."""
        syntax = self._syntax
        second = next((each for each in syntax.conjuncts(first) if each > first), at)
        bare = not syntax.children(at, Relation.DETERMINER, Relation.POSSESSOR)
        told = syntax.appositions(first) or not self._is_added(second)
        who = self._person([first]) if bare and told else None
        if who and who.end <= syntax.word(at).start:
            yield Told(who, Phase.LASTS, (at,), "position.apposition", syntax.confidence(at, first))

    # ---- "X became premier", "Y appointed X premier", "as premier, X …" ----

    def _done(self, verb: int, at: int, head: int) -> Iterator[Told]:
        """Whom a verb puts into an office, or out of it."""
        syntax = self._syntax
        meant = sense(self.reading, syntax, verb, *_VERBS)
        fits = self._is_complement(meant, at, head) if meant else self._opens(verb, at)
        status = presupposed(syntax, verb, meant, status_of(self.sentence, self.items, verb))
        if not fits or status is not Status.HELD:
            return
        frame = meant.frame if meant else "holds-office"
        anchors = (verb, at, head, *syntax.children(verb, Relation.OBJECT))
        rule = "position.verb" if meant else "position.as"
        for who, phase in self._moved(verb, at, frame):
            yield Told(who, phase, anchors, rule, sure_of(syntax, verb))

    def _is_complement(self, meant: Word, at: int, head: int) -> bool:
        """Whether an office is what a verb makes of somebody: "became premier", "resigned as", "left the post of"."""
        syntax, first = self._syntax, self._syntax.first(at)
        preposition, relation = syntax.preposition(first), syntax.relation(first)
        if self._behind_as(first) or at != head:
            return relation in (Relation.OBLIQUE, Relation.OBJECT, Relation.NOMINAL, *_PREDICATING)
        bare = not syntax.children(first, Relation.DETERMINER, Relation.POSSESSOR)
        if preposition:
            return preposition == "to" and bare
        if meant.frame == "gives-office":
            return relation in (Relation.OBJECT, *_PREDICATING)
        return meant.frame in ("takes-office", "holds-office") and (
            relation in _PREDICATING or (relation is Relation.OBJECT and bare)
        )

    def _opens(self, verb: int, at: int) -> bool:
        """Whether an office opens a clause with an "as": "As premier, X visited …"."""
        first = self._syntax.first(at)
        opens = self._syntax.relation(first) in (Relation.OBLIQUE, Relation.SUBJECT)
        return opens and self._syntax.preposition(first) == "as" and at < verb

    def _moved(self, verb: int, at: int, frame: str) -> Iterator[tuple[Entity, Phase]]:
        """Whom a verb moves into an office, and whom out of it."""
        syntax, phase = self._syntax, _PHASES[frame]
        if frame in _OF_OBJECT:
            yield from ((who, phase) for who in [self._given(verb, at)] if who)
            return
        left = syntax.undergoers(verb) if frame == "succeeds" else ()
        if phase is Phase.BEGINS:
            left = (*left, *(each for _, each in syntax.obliques(verb, "from")))  # "took over from X as premier"
        for words, each in ((syntax.doers(verb), phase), (left, Phase.ENDS)):
            if who := self._person(words):
                yield who, each

    def _given(self, verb: int, at: int) -> Entity | None:
        """To whom a verb gives an office: its object, the subject of a passive, or a name parsed as the office's."""
        syntax = self._syntax
        meant = (*syntax.indirect_objects(verb), *syntax.undergoers(verb))
        objects = tuple(each for each in meant if at not in syntax.conjuncts(each))
        relation = syntax.relation(syntax.first(verb))
        if not objects and relation is Relation.ADJECTIVE:
            objects = (syntax.head(verb),)
        elif not objects and (relation is Relation.NOUN_CLAUSE or syntax.children(verb, Relation.COPULA)):
            objects = syntax.doers(verb)  # "X, appointed premier in 2019,"
        inside = tuple(each for each in syntax.children(at, Relation.COMPOUND) if verb < each < at)
        return self._person(objects) or self._person(inside) or within_name(self.sentence, inside)

    # ---- "X's appointment as premier" ----

    def _owned(self, noun: int, at: int, head: int) -> Iterator[Told]:
        """Whose coming into an office, time in it or leaving it a noun tells of."""
        syntax = self._syntax
        frame = next((each.word.frame for each in nouns(self.reading, syntax, *_NOUNS) if each.head == noun), None)
        behind = self._behind_as(syntax.first(at)) or syntax.preposition(syntax.first(at)) in ("to", "from")
        if frame is None or not behind:
            return
        who = self._person([each for _, each in syntax.obliques(noun, "of")]) or self._person(syntax.possessors(noun))
        if who and status_of(self.sentence, self.items, noun, noun=True) is Status.HELD:
            yield Told(who, _PHASES[frame], (noun, at, head), "position.noun", sure_of(syntax, noun))
