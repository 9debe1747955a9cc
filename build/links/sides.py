"""The words before a link word in a parse: those that it says something of, or on which its phrase hangs."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.grammar.parse import Relation as Arc
from detente.build.grammar.syntax import Syntax
from detente.build.links.phrases import Phrase

_HIGHEST = 3  # steps from a connective up to the noun or clause that it belongs to
_COUNTING = frozenset(
    "one some part form kind sort number set series variety range area field package programme program question issue"
    " matter problem".split()
)
_BEING = frozenset("be become remain form constitute represent provide offer serve".split())
_DESCRIBING = (Arc.ADJECTIVE, Arc.NOUN_CLAUSE, Arc.RELATIVE_CLAUSE, Arc.APPOSITION)
_VERBS = ("VERB", "AUX")
_ARTICLES = frozenset({"a", "an", "the"})
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Sides:
    """One link word in its sentence."""

    syntax: Syntax
    phrase: Phrase

    @property
    def verbal(self) -> bool:
        """Whether it is read as a verb; "including" is only a preposition."""
        return self.phrase.word.part_of_speech == "verb" and self.phrase.lead == self.phrase.first

    @property
    def bare(self) -> bool:
        """Whether it is one preposition that hangs on a noun: "tariffs over fishing"."""
        return self._single and self.syntax.relation(self.phrase.lead) is Arc.NOMINAL

    @property
    def _single(self) -> bool:
        return self.phrase.word.part_of_speech == "connective" and " " not in self.phrase.word.lemma

    def before(self) -> Iterator[int]:
        """The words before it, those first that are likelier meant."""
        phrase, syntax = self.phrase, self.syntax
        others = [other for each in phrase.after for other in self.conjoined(each)]
        if others:
            yield others[0]
        elif self.verbal:
            yield from self._of_verb()
        elif phrase.word.part_of_speech in ("noun", "adjective") or syntax.children(phrase.lead, Arc.COPULA):
            yield from self._of_predicate()
            yield from self._of_owner()
        else:
            yield from self.hosts(syntax.first(phrase.lead))

    def conjoined(self, word: int) -> tuple[int, ...]:
        """The others of a list that the link word makes or parts: "aid rather than loans", "rivalry between"."""
        own = range(self.phrase.first, self.phrase.last + 1)
        joins = any(at in own for at in self.syntax.children(word, Arc.COORDINATOR))
        parts = joins or self.phrase.word.lemma.endswith(" between")
        return tuple(each for each in self.syntax.conjuncts(word) if each != word) if parts else ()

    def hosts(self, lead: int) -> Iterator[int]:
        """The noun or clause on which a phrase hangs, and, of a noun, what it hangs on itself."""
        syntax, host = self.syntax, self.syntax.head(lead)
        if self._single and syntax.relation(lead) is Arc.OBLIQUE and self.phrase.word.evokes == "relation-causes":
            return  # "quarrelled over" is for the verb to say
        for _ in range(1 if self.bare else _HIGHEST):
            if host >= 0:
                yield host
            if host < 0 or self.predicate(host):
                return
            host = syntax.head(syntax.first(host))

    def predicate(self, word: int) -> bool:
        """Whether a word is a verb or what something is said to be."""
        return self.syntax.word(word).pos in _VERBS or bool(self.syntax.children(word, Arc.COPULA))

    # ---- verbs ----

    def _of_verb(self) -> Iterator[int]:
        """The object of a verb with a preposition, or the subject; the clause that a participle goes with."""
        syntax, verb, word = self.syntax, self.phrase.lead, self.phrase.word
        objects = [self._described(each) for each in syntax.undergoers(verb) if each not in self.phrase.after]
        yield from objects
        if word.frame == "link-object" or (syntax.passive(verb) and " " in word.lemma):
            return
        doers = syntax.agents(verb) if syntax.passive(verb) else syntax.doers(verb) or self._clauses_before(verb)
        yield from (self._described(each) for each in doers if each not in self.phrase.after)
        if self._goes_with(verb):
            yield from self.hosts(verb)

    def _clauses_before(self, verb: int) -> tuple[int, ...]:
        """The clauses that stand for a subject: "whether aid comes depends on"."""
        syntax = self.syntax
        asked = (each for each in syntax.children(verb, Arc.ADVERBIAL_CLAUSE) if syntax.marker(each) == "whether")
        return (*syntax.children(verb, Arc.CLAUSAL_SUBJECT), *(each for each in asked if each < verb))

    def _described(self, noun: int) -> int:
        """The noun that a clause describes: of several that are coordinated before it, the last."""
        if self.syntax.antecedent(self.phrase.lead) != noun:
            return noun
        return max((each for each in self.syntax.conjuncts(noun) if each < self.phrase.lead), default=noun)

    def _goes_with(self, verb: int) -> bool:
        """Whether a participle or infinitive says what came of a clause: "dropped tariffs, leading to free trade"."""
        syntax = self.syntax
        if syntax.relation(verb) is not Arc.ADVERBIAL_CLAUSE or syntax.children(verb, Arc.SUBJECT):
            return False
        marker = syntax.marker(verb)
        return marker.endswith("to") or (not marker and syntax.lower(verb).endswith("ing"))

    # ---- nouns and adjectives ----

    def _of_predicate(self) -> Iterator[int]:
        """What a noun or adjective is said of: "X is part of", "X as part of", "X, a part of"."""
        syntax, lead = self.syntax, self._counted()
        first = syntax.first(lead)
        above, relation = syntax.head(first), syntax.relation(first)
        if syntax.children(lead, Arc.COPULA) or relation is Arc.OPEN_COMPLEMENT:
            yield from syntax.subjects(lead) or syntax.doers(lead) or self._before_copula(lead)
            yield from self._made(lead) if relation is Arc.OPEN_COMPLEMENT else ()
        elif above < 0:
            return
        elif relation in (Arc.OBLIQUE, Arc.NOMINAL) and syntax.preposition(first) == "as":
            yield from self._called(first)
        elif relation is Arc.OBJECT and syntax.word(above).lemma.lower() in _BEING:
            yield from syntax.doers(above) or syntax.children(above, Arc.COMPOUND)
        elif relation is Arc.OBJECT:  # "called X a part of"
            yield from (each for each in syntax.children(above, Arc.OBJECT, Arc.INDIRECT_OBJECT) if each < lead)
        elif relation in _DESCRIBING or (relation is Arc.SUBJECT and syntax.children(above, Arc.COPULA)):
            yield above
        elif self._explains(lead):
            yield syntax.head(lead)
        elif relation is Arc.ADVERBIAL_CLAUSE and self.phrase.word.part_of_speech == "adjective":
            yield from self.hosts(first)

    def _explains(self, lead: int) -> bool:
        """Whether a noun with an article explains what the parse takes for its neighbour in a list: "X, a part of"."""
        syntax = self.syntax
        listed = syntax.relation(lead) is Arc.CONJUNCT and not syntax.children(lead, Arc.COORDINATOR)
        article = any(syntax.lower(each) in _ARTICLES for each in syntax.children(lead, Arc.DETERMINER))
        return listed and article and len(syntax.conjuncts(lead)) == _PAIR

    def _made(self, lead: int) -> Iterator[int]:
        """The object of the verb that makes it so: "made trade conditional on"."""
        syntax, verb = self.syntax, self.syntax.head(self.syntax.first(lead))
        yield from syntax.objects(verb)
        yield from (each for each in syntax.children(verb, Arc.OPEN_COMPLEMENT) if each < lead)

    def _counted(self) -> int:
        """The lead, or what only counts it: "one of the conditions for"."""
        syntax, lead = self.syntax, self.phrase.lead
        above = syntax.head(lead)
        counted = syntax.relation(lead) is Arc.NOMINAL and syntax.preposition(lead) == "of"
        return above if counted and syntax.word(above).lemma.lower() in _COUNTING else lead

    def counted(self, noun: int) -> tuple[int, ...]:
        """What a noun only counts or frames: "a package of reforms", "the field of trade"."""
        syntax = self.syntax
        frames = syntax.word(noun).lemma.lower() in _COUNTING
        return tuple(each for _, each in syntax.obliques(noun, "of")) if frames else ()

    def _before_copula(self, lead: int) -> tuple[int, ...]:
        """The name before "is" that a parse took for a part of the predicate."""
        syntax = self.syntax
        copula = syntax.children(lead, Arc.COPULA)[:1]
        return tuple(at for at in syntax.children(lead, Arc.ADJECTIVE, Arc.COMPOUND) if (at,) < copula)

    def _called(self, called: int) -> Iterator[int]:
        """What stands before "as a part of": the noun, or the object or subject of the verb."""
        host = self.syntax.head(called)
        if self.syntax.word(host).pos in ("ADJ", "ADV"):
            return  # "as large as the part of": a comparison
        if self.syntax.word(host).pos in _VERBS:
            yield from self.syntax.undergoers(host)
            yield from self.hosts(called)
        else:
            yield host

    def _of_owner(self) -> Iterator[int]:
        """What a noun has behind its "of", or explains: "a swap of X for", "a condition for it, X"."""
        syntax, lead = self.syntax, self.phrase.lead
        if self.phrase.word.part_of_speech == "noun":
            yield from (noun for _, noun in syntax.obliques(lead, "of") if noun not in self.phrase.after)
            yield from syntax.appositions(lead)
