"""The issues that a noun or a clause of a parse names: itself, or the nearest below it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from detente.build.events.circumstances import as_issue
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence
from detente.build.status.senses import EVENT_NOUNS
from detente.ontology.claims import Entity

# Steps from a noun to the issue that it is about: "efforts to end the ban on whaling"; fewer inside a clause.
_DEEPEST, _DEEPEST_IN_CLAUSES = 3, 1
# Where a noun is about something; a place is what it is about only behind some: a meeting in Berlin is not.
_ABOUT_PLACES = frozenset("of over on about regarding concerning".split())
_ABOUT = _ABOUT_PLACES | frozenset("for to in into against toward towards from under with".split())
_ACTING = frozenset({"actor-noun", "agent-noun", "source-noun", "title"})
_TALKED_OF = frozenset({*EVENT_NOUNS, "anaphor"})  # "Berlin talks", "Berlin crisis", but no "Berlin police"
_POINTING = frozenset({"this", "that", "these", "those"})
_PREDICATES = ("VERB", "AUX", "ADJ")


@dataclass(frozen=True, slots=True)
class Ends:
    """A parsed sentence whose words are asked for the issues that they stand for."""

    reading: Reading
    sentence: ReadSentence
    items: ItemSyntax

    @property
    def syntax(self) -> Syntax:
        """The parse."""
        return self.items.syntax

    def of(self, word: int, barred: Collection[int] = (), *, subject: bool = True) -> tuple[Entity, ...]:
        """The issues that a word and its conjuncts stand for: their own names, or else those nearest below them.

        Nothing is sought under the `barred` words, nor, unless `subject`, under the subject of an active clause.
        """
        return self._of_clause(word, barred, subject) if self.clausal(word) else self.of_noun(word, barred)

    def of_noun(
        self, word: int, barred: Collection[int] = (), *, alone: bool = False, deepest: int = _DEEPEST
    ) -> tuple[Entity, ...]:
        """The same of a noun, also of one that a sentence says something to be; `alone`: without its conjuncts."""
        if alone and not self.named(word):
            return self._nearest(word, barred, deepest)
        members = [each for each in self._joined(word) if each not in barred]
        return _once(found for each in members for found in self._nearest(each, barred, deepest)) or self.named(word)

    def named(self, word: int) -> tuple[Entity, ...]:
        """The issues and institutions that a word and its conjuncts name themselves."""
        return self._meanings(self._joined(word), institutions=True)

    def clausal(self, word: int) -> bool:
        """Whether a word heads a clause and names nothing itself."""
        if self._mention(word):
            return False
        tells = self.syntax.relation(word) is Relation.ADVERBIAL_CLAUSE and self.syntax.children(word, Relation.SUBJECT)
        return self.syntax.word(word).pos in _PREDICATES or bool(tells or self.syntax.children(word, Relation.COPULA))

    def acts(self, word: int) -> bool:
        """Whether a word names or stands for somebody, who is about nothing: "the minister of trade"."""
        mention = self.sentence.mention_of(word)
        if mention:
            return self.reading.is_a(mention.entity, "Actor")
        entries = self.reading.lexicon.forms.get(self.syntax.lower(word), ())
        return any(entry.frame in _ACTING for entry in entries) or is_time(self.syntax.word(word))

    def arguments(self, clause: int, *, subject: bool = True) -> Iterator[int]:
        """What a clause is about, the likelier first: its object, infinitive and obliques, its subject.

        Of a predicate the subject comes first: "tariffs are consistent with free trade".
        """
        syntax = self.syntax
        own = map(syntax.meant, syntax.subjects(clause)) if subject and not syntax.passive(clause) else ()
        first, last = (own, ()) if syntax.word(clause).pos == "ADJ" else ((), own)
        yield from (clause,) if self._mention(clause) else ()  # "efforts to denuclearize"
        yield from first
        yield from syntax.undergoers(clause)
        yield from syntax.children(clause, Relation.OPEN_COMPLEMENT)
        yield from self._obliques(clause)
        yield from last

    # ---- nouns ----

    def _nearest(self, word: int, barred: Collection[int], deepest: int) -> tuple[Entity, ...]:
        """What a noun names, or else the issues that stand nearest below it."""
        level = [word]
        for steps in range(deepest + 1):
            if found := self._meanings([at for at in level if steps < 2 or not self._is_place(at)], not steps):
                return found
            below = [child for at in level for child in self._below(at) if child not in barred]
            level = [each for child in below for each in self._joined(child)]
        return ()

    def _joined(self, word: int) -> Iterator[int]:
        """A word with all that it is coordinated with, clauses apart."""
        members = self.syntax.conjuncts(word)
        return (each for each in members if each == word or not self.clausal(each))

    def _meanings(self, words: Iterable[int], institutions: bool) -> tuple[Entity, ...]:
        """The issues that words name; a state stands for an issue only among other issues."""
        found: dict[str, tuple[Entity, bool]] = {}
        for word in words:
            mention = self._mention(word)
            entity = self._meant(mention, institutions) if mention else None
            if mention and entity:
                found.setdefault(entity.identity, (entity, self.reading.is_a(mention.entity, "State")))
        known = any(not state for _, state in found.values())
        return tuple(entity for entity, _ in found.values()) if known else ()

    def _mention(self, word: int) -> Mention | None:
        """The name at a word, unless the sentence has a verb with its subject there: "until the regime changes"."""
        syntax, mention = self.syntax, self.sentence.mention_of(word)
        verb = syntax.head(word) if syntax.relation(word) is Relation.SUBJECT else word
        clause = (verb, *syntax.children(verb, Relation.SUBJECT)) if syntax.word(verb).pos == "VERB" else ()
        parted = len(clause) > 1 and all(self.sentence.mention_of(each) is mention for each in clause)
        return None if parted else mention

    def _meant(self, mention: Mention, institutions: bool) -> Entity | None:
        """What a mention means as an issue, an institution as itself."""
        own = institutions and self.reading.is_a(mention.entity, "InternationalOrganization", "Forum")
        return as_issue(self.reading, mention) or (mention.entity if own else None)

    def _below(self, at: int) -> Iterator[int]:
        """What a noun is about: what hangs on it by prepositions or before it, and the infinitive of its plan."""
        if self.acts(at):
            return
        told = any(entry.frame in _TALKED_OF for entry in self.reading.lexicon.forms.get(self.syntax.lower(at), ()))
        before = self.syntax.children(at, Relation.COMPOUND, Relation.ADJECTIVE)
        yield from (each for each in before if told or not self._is_place(each))
        yield from self._obliques(at)
        for clause in self.syntax.children(at, Relation.NOUN_CLAUSE):
            if self.syntax.marker(clause) == "to":
                yield from self.arguments(clause)

    def _obliques(self, at: int) -> Iterator[int]:
        """The nouns behind prepositions that tell what a word is about, not where it happens."""
        for preposition, noun in self.syntax.obliques(at):
            if preposition in (_ABOUT_PLACES if self._is_place(noun) else _ABOUT):
                yield noun

    def _is_place(self, word: int) -> bool:
        mention = self.sentence.mention_of(word)
        return mention is not None and self.reading.is_a(mention.entity, "Place", "State")

    # ---- clauses ----

    def _of_clause(self, clause: int, barred: Collection[int], subject: bool) -> tuple[Entity, ...]:
        """The issues of what a clause is about, of the first argument that has any."""
        if any(self.syntax.lower(each) in _POINTING for each in self.syntax.children(clause, Relation.SUBJECT)):
            return ()  # "because this would restrict trade": this is what it is because of
        for argument in self.arguments(clause, subject=subject):
            if argument not in barred and (found := self._of_argument(argument, barred)):
                return found
        return ()

    def _of_argument(self, word: int, barred: Collection[int]) -> tuple[Entity, ...]:
        if self.clausal(word):
            return self._of_clause(word, barred, subject=True)
        return self.of_noun(word, barred, deepest=_DEEPEST_IN_CLAUSES)


def _once(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """Each entity once, in order."""
    return tuple({each.identity: each for each in entities}.values())
