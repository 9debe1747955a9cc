"""Who takes part in what a word tells of, by the parse of its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from detente.build.arguments import subject
from detente.build.events.acting import Acting
from detente.build.events.anybodys import is_anybodys
from detente.build.events.asking import asks_question
from detente.build.events.concerned import Concerned
from detente.build.events.figures import of_ideas
from detente.build.events.mere_words import is_view, occurs, reflects, seems
from detente.build.events.named import Named
from detente.build.events.writings import written
from detente.build.grammar.added_subjects import FOR_OTHERS
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence, Trigger

_SMALL = frozenset({"AUX", "ADV", "PART"})
_DEEPEST = 6  # steps up from a noun to the verb of which it is the object: "held a round of talks on"
_ADVERBS = frozenset("out away back together along up down off on over".split())
_INFINITIVES = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_OF_NAMES = frozenset({"with", "against", "between", "among", "alongside"})  # which never open the clause of a verb
_PARTING = frozenset(
    {"from", "with", "against", "between", "among"}
)  # never of a name: "withdrawal by Chad from Niger"
_INSIDE = frozenset({"in", "of", "at", "to"})
_OF_TOPICS = frozenset({"on", "about", "concerning", "regarding", "re"})
# Nouns that add nothing to what follows: "held a series of talks", "sent the text of a note".
_SERIES = frozenset(
    "series round number set type kind sort couple course exchange measure amount text copy hour day week month year"
    " suspension resumption end start beginning halt cut increase continuation renewal".split()
)
_WILLING = frozenset({"will", "would"})
_OURS = frozenset({"my", "our", "your"})
_OBLIGING = frozenset({"must", "should", "ought"})
_MINDING = frozenset("know see hear understand realize realise have feel hope remember".split())  # "must see that"
# Who does this with a letter or talks need have no part in them.
_OF_OTHERS = frozenset("know hear learn see read note mention cite quote use approve facilitate pick".split())
_LED_TO = frozenset({Relation.OBJECT, Relation.OBLIQUE, Relation.NOMINAL, Relation.APPOSITION})


@dataclass(frozen=True, slots=True)
class ByParse:
    """The cast of a word of a parsed sentence."""

    reading: Reading
    sentence: ReadSentence
    trigger: Trigger
    items: ItemSyntax
    word: int

    @property
    def _syntax(self) -> Syntax:
        return self.items.syntax

    @property
    def _named(self) -> Named:
        return Named(self.reading, self.sentence, self.items)

    @property
    def _acting(self) -> Acting:
        return Acting(self._named, self.trigger, self.word)

    def doers(self) -> list[Mention]:
        """The subject as meant; by the words around where the tree has none for an active verb."""
        if self._syntax.relation(self.word) is Relation.ADJECTIVE or self._syntax.marker(self.word) in _OF_NAMES:
            return []  # "the visiting prince", "talks with visiting Prince Faisal": of somebody else
        if (noun := written(self._syntax, self.word)) is not None:
            return self._acting.writers(noun)
        found = (
            self._acting_by_noun() or self.acting(self.word) or self._acting.behind(self._syntax.doers(self.word)[-1:])
        )
        if found or self.passive() or self._acting.has_doer(self.word) or is_anybodys(self._syntax, self.word):
            return found  # a subject that names nobody, as "I" and "the storm", is no reason to guess
        return [one for one in subject(self.reading, self.sentence, self.trigger.first) if not self._is_aside(one)]

    def _is_aside(self, mention: Mention) -> bool:
        """Whether somebody only does what another clause says: "if Peru objects, press for it", "Lind said it is"."""
        syntax = self._syntax
        if syntax.relation(self.word) is Relation.COMPLEMENT and not self._is_right_before(mention):
            return True
        at = next((at for at, word in enumerate(syntax.parse.words) if word.start == mention.entity.start), -1)
        clause = syntax.head(at) if at >= 0 and syntax.relation(at) is Relation.SUBJECT else -1
        aside = clause >= 0 and syntax.relation(clause) is Relation.ADVERBIAL_CLAUSE and syntax.marker(clause) == "if"
        return aside and clause not in syntax.upwards(self.word)

    def _is_right_before(self, mention: Mention) -> bool:
        """Whether nothing but small words of a verb stands between somebody and it."""
        words = self._syntax.parse.words[: self.word]
        return all(word.pos in _SMALL for word in words if word.start >= mention.entity.end)

    def _acting_by_noun(self) -> list[Mention]:
        """Whose the act is that a clause on a noun tells of: "the German action in breaking relations"."""
        syntax = self._syntax
        told = syntax.relation(self.word) is Relation.NOUN_CLAUSE and not syntax.children(self.word, Relation.SUBJECT)
        inside = told and syntax.marker(self.word) in _INSIDE and not syntax.passive(self.word)
        own = inside and syntax.word(syntax.head(self.word)).lemma not in FOR_OTHERS
        return self._named.owning(syntax.head(self.word)) if own else []

    def undergoers(self) -> list[Mention]:
        """The objects, or the subject of a passive verb."""
        meant = self.named(self._syntax.undergoers(self.word))
        return meant or self.named(self._syntax.children(self.word, Relation.OBJECT))

    def receivers(self) -> list[Mention]:
        """The indirect objects, or else the objects."""
        return self.named(self._syntax.indirect_objects(self.word)) or self.undergoers()

    def beside(self, *prepositions: str) -> Iterator[tuple[str, list[Mention]]]:
        """The nouns behind one of the prepositions: on the word's own nouns, on itself, or on what hangs on it.

        So "to China" in "passed on a letter to China", and "from Niger" in "the withdrawal of France from Niger".
        """
        syntax = self._syntax
        near = [each for own in self._own_nouns() for each in syntax.obliques(own)] + list(syntax.nearby(self.word))
        topics = _OF_TOPICS if syntax.word(self.word).pos == "NOUN" else ()  # "talks with Chad on ties with Niger"
        open_ = [noun for joined, noun in near if joined not in topics or is_time(syntax.word(noun))]
        beyond = (each for noun in open_ for each in syntax.obliques(noun) if self._leads_on(noun, each[0]))
        for joined, noun in chain(near, beyond):
            opening, _, last = joined.partition(" ")
            preposition = last if last and opening in _ADVERBS else joined  # "out of", but not "in favor of"
            if preposition in prepositions and (group := self.named([noun])):
                yield preposition, group

    def _leads_on(self, noun: int, preposition: str) -> bool:
        """Whether what hangs on a noun may hang on the word: of "a letter to the Queen of Spain" only "to" does."""
        if self._named.tells(noun):
            return False  # "consultations on the withdrawal of troops from Japan"
        named = any(self.reading.is_a(each.entity, "Actor") for each in self.named([noun]))
        return preposition in _PARTING or not named

    def joins(self, *prepositions: str) -> bool:
        """Whether one of the prepositions joins anything to the word or its own nouns."""
        return bool(self._behind_own(*prepositions))

    def speaker(self, *prepositions: str) -> bool:
        """Whether one of the prepositions joins whoever writes or is written to, who have no names."""
        return any(self._named.is_speaker(noun) for noun in self._behind_own(*prepositions))

    def _behind_own(self, *prepositions: str) -> list[int]:
        own = (*self._own_nouns(), self.word)
        return [noun for each in own for _, noun in self._syntax.obliques(each, *prepositions)]

    def _own_nouns(self) -> list[int]:
        """The nouns that a verb of several words brings along: "work on joint projects", "pass on a letter"."""
        return [at for at in self.items.words(self.trigger.first, self.trigger.last) if at != self.word]

    def concerned(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The nearest below the word in the tree that can act or be acted on, those apart who do it."""
        return Concerned(self._named, self.trigger, self.word).by(doers, said)

    def sides(self, doers: list[Mention]) -> set[str]:
        """The states for which those who do something act, by their ids: a minister's own."""
        return self._named.sides(doers)

    def owners(self) -> list[Mention]:
        """Whose a noun is by possessives, by "by", or by a name before it."""
        return self._named.owning(self.word) or self.named(self._syntax.doers(self.word))

    def possessors(self) -> list[Mention]:
        """Whose a noun is by a possessive."""
        return self.named(self._syntax.possessors(self.word))

    def owners_behind(self, *prepositions: str) -> list[Mention]:
        """Whose the first thing is that one of the prepositions joins to the word: "riots against Israeli policies"."""
        for _, noun in self._syntax.obliques(self.word, *prepositions):
            if found := self._named.owning(noun):
                return found
        return []

    def holders(self, light: bool = False) -> list[Mention]:
        """Who does the verb that a noun is the object of, directly or through other nouns: "held a round of talks"."""
        syntax, at = self._syntax, self.word
        owners = syntax.possessors(at)
        if any(syntax.lower(owner) in _OURS or syntax.word(owner).pos != "PRON" for owner in owners):
            return []  # who "asked about our talks with Franco" was not at them; so "during the latter's visit"
        if syntax.relation(at) in (Relation.OBLIQUE, Relation.NOMINAL) and self._is_of_others(at):
            return []  # nor who "left during the session of the Council", "wrote to the Council meeting"
        for _ in range(_DEEPEST):
            at = syntax.first(at)
            head = syntax.head(at)
            relation = syntax.relation(at)
            aside = relation is Relation.NOMINAL or (light and relation is Relation.OBLIQUE)
            within = at == self.word and syntax.preposition(at) == "in"  # "a plan in consultation with"
            if relation is Relation.NOMINAL and not within and syntax.word(head).lemma not in _SERIES:
                return []  # who "recalled the history of the talks" need not have been at them
            if head < 0 or relation not in _LED_TO or (aside and syntax.preposition(at) != "of" and not within):
                return self._agents(head) if head >= 0 and syntax.relation(at) is Relation.SUBJECT else []
            at = head
            if syntax.word(at).pos in ("VERB", "AUX"):
                if syntax.word(at).lemma in _OF_OTHERS or (light and not self._is_light(at)):
                    return []  # who "did not know about talks with Chad" was not at them
                if within and any(map(self._named.is_speaker, syntax.objects(at))):
                    return []  # nor was who "did not trust us in talks with Chad"
                if (told := self.acting(at)) or self._acting.has_doer(at):
                    return told
                return subject(self.reading, self.sentence, self.items.item_of[at])
        return []

    def _is_of_others(self, noun: int) -> bool:
        """Whether it is told whose a meeting is: by an "of", or by a name before it."""
        syntax = self._syntax
        name = any(syntax.word(each).pos == "PROPN" for each in syntax.children(noun, Relation.COMPOUND))
        return name or bool(self.named(each for _, each in syntax.obliques(noun, "of")))

    def _is_light(self, verb: int) -> bool:
        """Whether a verb adds little to its noun: "launched", "announced", "planned", but not "refused"."""
        words = [word for one in self.sentence.triggers_at(self.items.item_of[verb]) for word in one.words]
        unreal = any(word.aspect in ("denied", "hypothetical") for word in words if word.frame == "status-verb")
        return not unreal and any(word.frame in ("light-verb", "status-verb", "reports") for word in words)

    def obliged(self) -> list[Mention]:
        """Who must or should do something, in what is said: "said that North Korea must disarm"."""
        syntax = self._syntax
        told = [clause for _, clause in syntax.complements(self.word) if syntax.modality(clause) in _OBLIGING]
        bidden = (each for each in told if not (syntax.negated(each) or syntax.word(each).lemma in _MINDING))
        return [one for clause in bidden for one in self.acting(clause)]

    def bids(self) -> bool:
        """Whether an infinitive hangs on it that is no verb of talking, as is that of "called on Nehru to discuss"."""
        syntax = self._syntax
        clauses = [clause for clause in syntax.children(self.word, *_INFINITIVES) if "to" in syntax.marker(clause)]
        return any(not self._talks(clause) for clause in clauses)

    def _talks(self, verb: int) -> bool:
        lemma = self._syntax.word(verb).lemma
        words = self.reading.lexicon.forms.get(lemma, ())
        return lemma != "meet" and any(word.frame in ("reports", "voices", "meets") for word in words)

    def naming(self) -> bool:
        """Whether a predicate that is no verb follows the object."""
        predicates = self._syntax.children(self.word, Relation.OPEN_COMPLEMENT)
        return any(self._syntax.word(each).pos not in ("VERB", "AUX") for each in predicates)

    def finds(self) -> bool:
        """Whether it has a clause of its own with a subject."""
        return bool(self._syntax.children(self.word, Relation.COMPLEMENT))

    def questions(self) -> bool:
        """Whether its clause is a question, or its object, or all around it."""
        quoted = self.reading.folded[self.sentence.start : self.sentence.end].rstrip('"').endswith("?")
        return asks_question(self._syntax, self.word, quoted)

    def stands_alone(self) -> bool:
        """Whether a verb has no object."""
        return not self._syntax.objects(self.word)

    def seems(self) -> bool:
        """Whether a verb is only how somebody looks or feels, or what he does with himself."""
        own = reflects(self._syntax, self.word) or occurs(self._syntax, self.word)
        return (own and self.trigger.evokes("Assault", "Coercion")) or seems(self._syntax, self.word)

    def of_ideas(self) -> bool:
        """Whether a word tells of what is done to ideas, or by them: "struck by the fact", "attack on the theory"."""
        return of_ideas(self.reading.lexicon, self.sentence, self._syntax, self.word)

    def is_view(self) -> bool:
        """Whether a verb only tells a view or a subject: "would welcome", "suggested that they were late"."""
        return is_view(self._syntax, self.word)

    def passive(self) -> bool:
        """Whether something is done to the subject."""
        return self._syntax.passive(self.word) and not self._acting.is_predicate(self.word)

    def refuses(self) -> bool:
        """Whether a verb tells of a refusal: "will not lift the embargo"."""
        return self._syntax.negated(self.word) and self._syntax.modality(self.word) in _WILLING

    def past(self) -> bool:
        """Whether it is told as done: "arrested", "has arrested", "was arrested"."""
        syntax = self._syntax
        return syntax.tense(self.word) == "past" or "perfect" in syntax.aspect(self.word) or syntax.passive(self.word)

    # ---- from words to mentions ----

    def named(self, words: Iterable[int]) -> list[Mention]:
        """Whom words name, with all whom they are coordinated with, nobody twice."""
        return self._named.of(words)

    def acting(self, verb: int) -> list[Mention]:
        """The subjects of a verb as meant, unless a semicolon parts them from it."""
        return self._acting.by(verb)

    def _agents(self, verb: int) -> list[Mention]:
        return self.named(self._syntax.agents(verb))
