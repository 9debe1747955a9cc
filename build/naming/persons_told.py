"""The persons of a parsed sentence: who the subject of a clause is, whom the writer tells, who is named besides."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.naming.memory import Somebody
from detente.build.naming.walk import Walk
from detente.ontology.claims import Entity

_WRITER = frozenset({"i", "we", "me", "us"})
_NO_PERSONS = frozenset("they it we i you this that these those there what which who latter former".split())
PERSONAL = frozenset({"he", "she", "him", "his", "her"})
FEMALE = frozenset({"she", "her"})
_SENT = frozenset({"delegate", "diplomat", "official", "representative"})
_STATES_ARE_SHE = "1975"  # until about when
_TO = ("to", "with", "from", "of", "on", "upon")
JOINED = (Relation.CONJUNCT, Relation.PARATAXIS)
_PLURAL = frozenset({"are", "have"})
_DESCRIBED = (Relation.COMPOUND, Relation.ADJECTIVE, Relation.DETERMINER)


@dataclass(frozen=True)
class PersonsTold:
    """A parsed sentence, read up to a slot."""

    walk: Walk
    items: ItemSyntax
    at: int

    @property
    def tree(self) -> Syntax:
        """The parse."""
        return self.items.syntax

    # ---- clauses ----

    @cached_property
    def main(self) -> tuple[int, ...]:
        """The main clauses."""
        tree = self.tree
        root = next((at for at in tree.hanging(Relation.ROOT) if tree.head(at) < 0), None)
        if root is None:
            return ()
        apart = (each for each in tree.hanging(Relation.PARATAXIS) if self._is_apart(each))
        joined = {*tree.children(root, *JOINED), *apart}
        return (root, *(each for each in sorted(joined) if tree.children(each, Relation.SUBJECT)))

    def _is_apart(self, clause: int) -> bool:
        """Whether a semicolon opens a clause, whatever it was hung on."""
        before = self.tree.span(clause)[0] - 1
        return before >= 0 and self.tree.lower(before) == ";"

    @property
    def has_lost_subject(self) -> bool:
        """Whether somebody does what the main verb says, and the parse has nobody: "Back in Rome, Lind opposes it"."""
        verb = self.tree.word(self.main[0]) if self.main else None
        third = verb is not None and (verb.feature("Person"), verb.feature("Number")) == ("3", "Sing")
        return third and not self.tree.children(self.main[0], Relation.SUBJECT, Relation.EXPLETIVE)

    def is_clause(self, at: int) -> bool:
        """Whether a word is a verb or a predicate."""
        tree = self.tree
        return tree.word(at).pos in ("VERB", "AUX") or bool(tree.children(at, Relation.SUBJECT, Relation.COPULA))

    def is_writers(self, clause: int) -> bool:
        """Whether the subject of a clause is whoever writes, if need be unsaid: "told Xi that"."""
        tree = self.tree
        subjects = tree.subjects(clause)
        if any(tree.lower(each) in _WRITER for one in subjects for each in tree.conjuncts(one)):
            return True
        return not (subjects or tree.children(clause, Relation.EXPLETIVE, Relation.CLAUSAL_SUBJECT))

    # ---- persons ----

    def subject(self, clause: int) -> Somebody | None:
        """The one person who is the subject of a clause, as it stands or as meant."""
        subjects, tree = self.subject_words(clause), self.tree
        several = any(tree.lower(each) in _PLURAL for each in tree.helpers(clause))
        return self.one(subjects[-1]) if subjects and not several else None

    def subject_words(self, clause: int) -> tuple[int, ...]:
        """The subjects of a clause as they stand, as meant (nobody brings a main clause one), or behind a "by"."""
        tree = self.tree
        return (
            tree.subjects(clause)
            or (() if clause in self.main else tree.controller(clause))
            or tree.children(clause, Relation.AGENT)
        )

    def main_person(self) -> Somebody | None:
        """The one person of whom a main clause says something, the last if there are several."""
        return next((found for clause in reversed(self.main) if (found := self.subject(clause))), None)

    def addressed(self, clause: int) -> Iterator[tuple[int, Somebody]]:
        """Whom a clause has for object or beside one, each with its word."""
        tree = self.tree
        found = [*tree.children(clause, Relation.INDIRECT_OBJECT, Relation.OBJECT)]
        found += [noun for _, noun in tree.obliques(clause, *_TO)]
        return ((each, one) for each in sorted(found) if (one := self.one(each)))

    def one(self, word: int) -> Somebody | None:
        """The person that a noun or relative pronoun means, if it is joined to no other."""
        noun = self.tree.meant(word)
        return None if len(self.tree.conjuncts(noun)) > 1 else self.person(noun)

    def person(self, noun: int) -> Somebody | None:
        """The person that a noun names."""
        slot = self.items.item_of[noun]
        if slot < 0:
            return None
        if mention := self.walk.mention_at(slot):
            one = fits(self.walk, self.at, mention.entity) or (mention.reading == "agents" and self._is_one(noun))
            return Somebody(mention.entity) if one and not mention.members else None
        return Somebody(None) if self._is_human(noun, slot) else None

    def _is_one(self, noun: int) -> bool:
        """Whether one person acts for a state: "the Danish delegate said his government"."""
        return self.tree.lower(noun) in _SENT and self.at < len(self.walk.slots)

    def _is_human(self, noun: int, slot: int) -> bool:
        """Whether a noun that names nobody known is for one person."""
        word, lower = self.tree.word(noun), self.tree.lower(noun)
        if lower in PERSONAL:
            return slot < self.at
        if lower in _NO_PERSONS or word.feature("Number") == "Plur":
            return False
        return slot in self.walk.title_slots or self._is_unknown_name(noun, slot)

    def _is_unknown_name(self, noun: int, slot: int) -> bool:
        text, walk, pos = self.tree.word(noun).text, self.walk, self.tree.word(noun).pos
        name = text.isalpha() and text.istitle() and not walk.names(slot) and not walk.proposed_other(slot, slot + 1)
        known = text.lower() in walk.vocabulary.portfolios or text.lower() in walk.vocabulary.ordinary
        likely = pos == "PROPN" or (slot > 0 and pos not in ("PRON", "DET", "NUM"))
        return name and likely and not known and not self.tree.children(noun, *_DESCRIBED)

    def named(self, until: int, but: frozenset[str] = frozenset()) -> list[Entity]:
        """The persons named before a slot, the last one last: the subjects of any clause, or else all others.

        None of those in brackets, and none `but` whom others are sought.
        """
        tree, depth = self.tree, 0
        subjects: dict[str | None, Entity] = {}
        others: dict[str | None, Entity] = {}
        for word, token in enumerate(tree.parse.words):
            depth += (token.text in "([") - (token.text in ")]")
            slot = self.items.item_of[word]
            if not 0 <= slot < until or depth > 0 or self.items.word_of[slot] != word:
                continue
            mention = self.walk.mention_at(slot)
            if mention and mention.entity.id in but:
                continue
            if mention and fits(self.walk, self.at, mention.entity) and not mention.members:
                group = subjects if tree.relation(word) is Relation.SUBJECT else others
                group.pop(mention.entity.id, None)
                group[mention.entity.id] = mention.entity
        return list((subjects or others).values())

    @property
    def has_subject(self) -> bool:
        """Whether some person is the subject of a clause."""
        return any((one := self.one(each)) and one.entity for each in self.tree.hanging(Relation.SUBJECT))


def fits(walk: Walk, at: int, entity: Entity) -> bool:
    """Whether the pronoun at a slot, if any, may mean somebody of this kind and sex; in old texts a state is "she"."""
    female, date, word = walk.memory.female.get(entity.id or ""), walk.document.date, walk.word(at)
    if word not in FEMALE:
        return entity.type == "Person" and not (female and word)
    if "" < date < _STATES_ARE_SHE:
        return entity.type == "State" or female is True
    return entity.type == "Person" and female is not False
