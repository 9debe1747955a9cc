"""Who takes part in what a word tells of, by the parse of its sentence."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.build.arguments import parted, subject
from detente.build.events.nameless import nameless, somebody
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.groups import actor, apposition, expand
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity

_DEEPEST = 6  # steps from a word to those whom it concerns: "agreed to lift a ban on imports of French wine"
# What those concerned hang by, the likelier first; clauses beside the point (relative, adverbial) are not among them.
_LEADING = (
    *(Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.POSSESSOR, Relation.COMPOUND, Relation.ADJECTIVE),
    *(Relation.NOMINAL, Relation.OBLIQUE, Relation.APPOSITION, Relation.SUBJECT, Relation.OPEN_COMPLEMENT),
    *(Relation.COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE),
)
_ASIDE = frozenset(
    "in at near by during after before since until amid despite as within while because through under via per without"
    " besides except like unlike".split()
)
_OF_DEEDS = frozenset(
    {"of", "for", "from", "over", "into", "to", "in order to", ""}
)  # "accused them of bombing France"
_OF_CONTENT = (Relation.OBJECT, Relation.SUBJECT, Relation.OPEN_COMPLEMENT)
_ADVERBS = frozenset("out away back together along up down off on over".split())
_INFINITIVES = (Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT, Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE)
_OF_NAMES = frozenset({"with", "against", "between", "among", "alongside"})  # which never open the clause of a verb
_WRITINGS = frozenset(
    "statement declaration communique communiqué resolution decree law bill motion order letter note message memorandum"
    " report telegram cable appeal speech".split()
)
_WEAPONS = frozenset(
    "aircraft jet plane warplane helicopter gunship ship vessel warship gunboat destroyer frigate submarine missile"
    " tank".split()
) | {"fighter jet", "aircraft carrier", "patrol boat"}
_OF_WAR = frozenset({"Assault", "Coercion"})
_GETTING = frozenset("receive get have read see hear cite quote reject oppose veto deny ignore".split())
_SPEAKERS = frozenset({"me", "us", "you"})
_THEY = frozenset({"they", "it", "he", "she"})
_ASKING = frozenset("whether if what why how who whom whose when where which".split())
_WILLING = frozenset({"will", "would"})
_OBLIGING = frozenset({"must", "should", "ought"})
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

    def doers(self) -> list[Mention]:
        """The subject as meant; by the words around where the tree has none for an active verb."""
        if self._syntax.relation(self.word) is Relation.ADJECTIVE or self._syntax.marker(self.word) in _OF_NAMES:
            return []  # "the visiting prince", "talks with visiting Prince Faisal": of somebody else
        found = self.acting(self.word) or self._behind(self._syntax.doers(self.word)[-1:])
        if found or self.passive() or self._has_doer(self.word):
            return found  # a subject that names nobody, as "I" and "the storm", is no reason to guess
        return subject(self.reading, self.sentence, self.trigger.first)

    def _has_doer(self, verb: int) -> bool:
        """Whether the tree says who does it, whether or not that is a name: also the "people" of "people coming to"."""
        return any(self._speaks(each, verb) for each in (*self._syntax.subjects(verb), *self._syntax.doers(verb)))

    def undergoers(self) -> list[Mention]:
        """The objects, or the subject of a passive verb."""
        meant = self.named(self._syntax.undergoers(self.word))
        return meant or self.named(self._syntax.children(self.word, Relation.OBJECT))

    def beside(self, *prepositions: str) -> Iterator[tuple[str, list[Mention]]]:
        """The nouns behind one of the prepositions: on the word's own nouns, on itself, or on what hangs on it.

        So "to China" in "passed on a letter to China", and "from Niger" in "the withdrawal of France from Niger".
        """
        syntax = self._syntax
        near = [each for own in self._own_nouns() for each in syntax.obliques(own)] + list(syntax.nearby(self.word))
        unnamed = [noun for _, noun in near if not self.named([noun])]  # of "a letter to the Queen of Spain" only "to"
        for joined, noun in [*near, *(each for other in unnamed for each in syntax.obliques(other))]:
            opening, _, last = joined.partition(" ")
            preposition = last if last and opening in _ADVERBS else joined  # "out of", but not "in favor of"
            if preposition in prepositions and (group := self.named([noun])):
                yield preposition, group

    def _own_nouns(self) -> list[int]:
        """The nouns that a verb of several words brings along: "work on joint projects", "pass on a letter"."""
        inside = range(self.trigger.first, self.trigger.last)
        return [at for at, item in enumerate(self.items.item_of) if item in inside and at != self.word]

    def concerned(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The nearest below the word in the tree that can act or be acted on, those apart who do it.

        What is only said concerns no place, and of a clause no more than its subject and object.
        """
        known = {doer.entity.identity for doer in doers}
        if self._spoken_to():
            return []
        if group := self._others(self._syntax.undergoers(self.word), known, said):
            return group
        own = self._syntax.doers(self.word)
        level = [self.word]
        for _ in range(_DEEPEST):
            level = [child for at in level for child in self._below(at, said) if child not in own]
            for at in level:
                if group := self._others([at], known, said):
                    return group
        return []

    def _spoken_to(self) -> bool:
        """Whether it concerns whoever writes, or is written to: "informed me", "talked to us"."""
        syntax = self._syntax
        near = (*syntax.undergoers(self.word), *syntax.indirect_objects(self.word))
        beside = (noun for _, noun in syntax.obliques(self.word, "to", "with"))
        return any(syntax.lower(word) in _SPEAKERS for word in (*near, *beside))

    def owners(self) -> list[Mention]:
        """Whose a noun is by possessives, by "by", or by a name before it."""
        syntax = self._syntax
        found = self.named(syntax.possessors(self.word)) or self.named(self._before(self.word))
        return found or self.named(syntax.doers(self.word))

    def possessors(self) -> list[Mention]:
        """Whose a noun is by a possessive."""
        return self.named(self._syntax.possessors(self.word))

    def owners_behind(self, *prepositions: str) -> list[Mention]:
        """Whose the first thing is that one of the prepositions joins to the word: "riots against Israeli policies"."""
        for _, noun in self._syntax.obliques(self.word, *prepositions):
            if found := self.named(self._syntax.possessors(noun)) or self.named(self._before(noun)):
                return found
        return []

    def holders(self, light: bool = False) -> list[Mention]:
        """Who does the verb that a noun is the object of, directly or through other nouns: "held a round of talks"."""
        syntax, at = self._syntax, self.word
        for _ in range(_DEEPEST):
            at = syntax.first(at)
            head = syntax.head(at)
            relation = syntax.relation(at)
            aside = relation is Relation.NOMINAL or (light and relation is Relation.OBLIQUE)
            if head < 0 or relation not in _LED_TO or (aside and syntax.preposition(at) != "of"):
                return self._agents(head) if head >= 0 and syntax.relation(at) is Relation.SUBJECT else []
            at = head
            if syntax.word(at).pos in ("VERB", "AUX"):
                if light and not self._is_light(at):
                    return []
                if (told := self.acting(at)) or self._has_doer(at):
                    return told
                return subject(self.reading, self.sentence, self.items.item_of[at])
        return []

    def _is_light(self, verb: int) -> bool:
        """Whether a verb adds little to its noun: "launched", "announced", "planned", but not "refused"."""
        item = self.items.item_of[verb]
        words = [word for one in self.sentence.triggers if one.first <= item < one.last for word in one.words]
        unreal = any(word.aspect in ("denied", "hypothetical") for word in words if word.frame == "status-verb")
        return not unreal and any(word.frame in ("light-verb", "status-verb", "reports") for word in words)

    def obliged(self) -> list[Mention]:
        """Who must or should do something, in what is said: "said that North Korea must disarm"."""
        syntax = self._syntax
        told = [clause for _, clause in syntax.complements(self.word) if syntax.modality(clause) in _OBLIGING]
        return [one for clause in told if not syntax.negated(clause) for one in self.acting(clause)]

    def bids(self) -> bool:
        """Whether an infinitive hangs on it that is no verb of talking, as is that of "called on Nehru to discuss"."""
        syntax = self._syntax
        clauses = [clause for clause in syntax.children(self.word, *_INFINITIVES) if "to" in syntax.marker(clause)]
        return any(not self._talks(clause) for clause in clauses)

    def _talks(self, verb: int) -> bool:
        words = self.reading.lexicon.forms.get(self._syntax.word(verb).lemma, ())
        return any(word.frame in ("reports", "voices", "meets") for word in words)

    def naming(self) -> bool:
        """Whether a predicate that is no verb follows the object."""
        predicates = self._syntax.children(self.word, Relation.OPEN_COMPLEMENT)
        return any(self._syntax.word(each).pos not in ("VERB", "AUX") for each in predicates)

    def finds(self) -> bool:
        """Whether it has a clause of its own with a subject."""
        return bool(self._syntax.children(self.word, Relation.COMPLEMENT))

    def questions(self) -> bool:
        """Whether its clause opens with a question word, or it has a question for an object."""
        syntax = self._syntax
        clauses = syntax.children(self.word, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
        openings = [syntax.span(clause)[0] for clause in clauses]
        openings += [each for each in syntax.children(self.word, Relation.ADVERB) if each > self.word]
        opened = any(syntax.lower(each) in _ASKING for each in openings)
        objects = syntax.objects(self.word)  # "asked a question", "asked what kind of help"
        return opened or any(
            syntax.word(each).lemma == "question" or syntax.lower(syntax.span(each)[0]) in _ASKING for each in objects
        )

    def stands_alone(self) -> bool:
        """Whether a verb has no object."""
        return not self._syntax.objects(self.word)

    def passive(self) -> bool:
        """Whether something is done to the subject."""
        return self._syntax.passive(self.word) and not self._is_predicate(self.word)

    def refuses(self) -> bool:
        """Whether a verb tells of a refusal: "will not lift the embargo"."""
        return self._syntax.negated(self.word) and self._syntax.modality(self.word) in _WILLING

    def past(self) -> bool:
        """Whether it is told as done: "arrested", "has arrested", "was arrested"."""
        syntax = self._syntax
        return syntax.tense(self.word) == "past" or "perfect" in syntax.aspect(self.word) or syntax.passive(self.word)

    # ---- from words to mentions ----

    def acting(self, verb: int) -> list[Mention]:
        """The subjects of a verb as meant, unless a semicolon parts them from it."""
        doers = self._syntax.subjects(verb) if self._is_predicate(verb) else self._syntax.doers(verb)
        words = [word for word in doers if not self._parted(word, verb)]
        known = [word for word in words if self.sentence.mention_of(word)]
        return self.named(known or words)  # "Lapid, the leader, called": the second is often taken for a subject

    def _behind(self, nouns: Iterable[int]) -> list[Mention]:
        """Who is behind nouns that cannot act themselves: "a Saudi air strike", "an attack by the rebels"."""
        for noun in nouns:
            by = [each for _, each in self._syntax.obliques(noun, "by")]
            if found := self.named(by) or self.named(self._syntax.possessors(noun)) or self.named(self._before(noun)):
                return found
            if found := self._authors(noun):
                return found
        return []

    def _authors(self, noun: int) -> list[Mention]:
        """Who says what a writing says: "passed a resolution demanding", not "received a letter asking"."""
        verb = self._syntax.head(noun)
        if verb < 0 or self._syntax.relation(noun) is not Relation.OBJECT or self._syntax.lower(noun) not in _WRITINGS:
            return []
        return [] if self._syntax.word(verb).lemma in _GETTING else self.acting(verb)

    def _speaks(self, word: int, verb: int) -> bool:
        """Whether a word can be the subject as the tree has it: no day, and no title behind a name."""
        return not (is_time(self._syntax.word(word)) or self._parted(word, verb))

    def _is_predicate(self, verb: int) -> bool:
        """Whether a participle only says what its subject is like: "was opposed to the plan"."""
        return verb == self.word and any(word.lemma.startswith("be ") for word in self.trigger.words)

    def _agents(self, verb: int) -> list[Mention]:
        return self.named(self._syntax.agents(verb))

    def _parted(self, one: int, other: int) -> bool:
        first, last = self.items.item_of[one], self.items.item_of[other]
        return parted(self.sentence.items, first, last) or apposition(self.sentence.items, first)

    def named(self, words: Iterable[int]) -> list[Mention]:
        """Whom words name, with all whom they are coordinated with, nobody twice."""
        nouns = (one for word in words for one in self.items.within(word))
        everybody = (each for noun in nouns for each in self._syntax.conjuncts(noun))
        return expand([mention for word in everybody for mention in self._meant(word) + self._listed(word)])

    def _listed(self, word: int) -> list[Mention]:
        """The other persons of a list that was parsed as an apposition: "Herzog, Lapid, and officials"."""
        own = self.sentence.mention_of(word)
        if own is None or own.entity.type != "Person" or not self._syntax.children(word, Relation.CONJUNCT):
            return []
        found = (self.sentence.mention_of(each) for each in self._syntax.appositions(word))
        return [mention for mention in found if mention and mention.entity.type == "Person"]

    def _meant(self, word: int) -> list[Mention]:
        """Whom one word names: by its own name, by the name that explains it, or as a group."""
        item = self.items.item_of[word]
        if item < 0 or self.sentence.items[item].time:
            return []
        if mention := self.sentence.items[item].mention:
            if mention.reading in ("agents", "pair") and (persons := self._persons_called(self.items.word_of[item])):
                return persons
            return self._inside(mention, word) or [self._explained(self.items.word_of[item], mention)]
        named = [
            self.sentence.mention_of(one)
            for again in self._syntax.appositions(word)
            for one in self._syntax.conjuncts(again)
        ]
        known = [mention for mention in named if mention and actor(self.reading, mention)]
        offices = bool(known) and all(each.reading in ("agents", "metonym") for each in known)
        if offices and self._syntax.word(word).pos == "PROPN":
            return [somebody(self.reading, self._syntax, word)]  # "Kurt Campbell, the White House's coordinator"
        if known:
            return known
        if self._syntax.relation(word) in (Relation.COMPOUND, Relation.ADJECTIVE):
            return []  # the "police" of "police custody"
        if self._syntax.lower(word) in _THEY and self._syntax.relation(word) is Relation.SUBJECT:
            return self._sayers(self._syntax.head(word))
        return nameless(self.reading, self.sentence, self._syntax, word)

    def _persons_called(self, word: int) -> list[Mention]:
        """The persons whom those who act for a state are called by: "their ministers, Haavisto and Linde, signed"."""
        syntax = self._syntax
        named = [one for again in syntax.appositions(word) for one in syntax.conjuncts(again)]
        mentions = [mention for one in named if (mention := self.sentence.mention_of(one))]
        return mentions if mentions and all(each.entity.type == "Person" for each in mentions) else []

    def _explained(self, word: int, mention: Mention) -> Mention:
        """The person whom those who act for a state only explain: "Abe, Japan's prime minister, who spoke"."""
        syntax = self._syntax
        named = self.sentence.mention_of(syntax.head(word)) if syntax.relation(word) is Relation.APPOSITION else None
        return named if named and mention.reading == "agents" and named.entity.type == "Person" else mention

    def _sayers(self, clause: int) -> list[Mention]:
        """Whom a pronoun means that is the subject of what somebody says: "militants said they attacked"."""
        syntax = self._syntax
        verb = syntax.reported(clause) if clause >= 0 else None
        return [] if verb is None or clause in (verb, -1) else self.named(syntax.doers(verb))

    def _inside(self, issue: Mention, word: int) -> list[Mention]:
        """The state or institution that a word names inside the name of an issue: "sanctions on Russia"."""
        token, gazetteer = self._syntax.word(word), self.reading.gazetteer
        named = gazetteer.things.get(gazetteer.actor_named.get(token.text, ""))
        if named is None or not self.reading.is_a(issue.entity, "Issue"):
            return []
        return [Mention(Entity(token.text, token.start, token.end, named.id, named.label, named.type), "name")]

    def _others(self, words: Iterable[int], known: set[str], said: bool) -> list[Mention]:
        """Of whom words name, those who are not known yet and can be acted on."""
        can = self._can_be_spoken_of if said else self._can_suffer
        return [each for each in self.named(words) if each.entity.identity not in known and can(each)]

    def _can_suffer(self, mention: Mention) -> bool:
        if "pronoun" in mention.reading or (mention.reading == "group" and self._is_own(mention)):
            return False  # neither "him" nor "their own forces"
        if self._is_thing(mention) and not any(word.evokes in _OF_WAR for word in self.trigger.words):
            return False  # "gave them aircraft", "placed missiles on the coast"
        return self.reading.is_a(mention.entity, "Actor", "Place")

    def _can_be_spoken_of(self, mention: Mention) -> bool:
        """Whether words may be to or about somebody: no place."""
        return self._can_suffer(mention) and self.reading.is_a(mention.entity, "Actor")

    def _is_thing(self, mention: Mention) -> bool:
        """Whether a group is of things: "ten aircraft"."""
        last = mention.entity.text.rpartition(" ")[2].lower()
        lemmas = {word.lemma for word in self.reading.lexicon.forms.get(last, ())}
        return mention.reading == "group" and not _WEAPONS.isdisjoint(lemmas)

    def _is_own(self, group: Mention) -> bool:
        """Whether a group is only the idiom's noun ("declared a state of emergency"), or the doer's own."""
        if group.entity.text.lower().startswith("own "):
            return True
        lemmas = {part for word in self.trigger.words for part in word.lemma.split()}
        return group.entity.text.lower() in lemmas

    # ---- from word to word ----

    def _below(self, at: int, said: bool) -> list[int]:
        """What hangs on a word and may be concerned, or lead to those who are, the likelier first."""
        within = said and self._syntax.relation(at) is Relation.COMPLEMENT
        children = self._syntax.children(at, *(_OF_CONTENT if within else _LEADING))
        return sorted((each for each in children if self._leads(each, said)), key=self._rank)

    def _leads(self, child: int, said: bool) -> bool:
        syntax, relation = self._syntax, self._syntax.relation(child)
        if relation in (Relation.OBLIQUE, Relation.NOMINAL):
            preposition = syntax.preposition(child)
            aside = preposition.partition(" ")[0] in _ASIDE  # also "because of"
            return not aside or (preposition == "by" and relation is Relation.NOMINAL)
        if said and self._is_purpose(child):
            return False
        return relation is not Relation.ADVERBIAL_CLAUSE or syntax.marker(child) in _OF_DEEDS

    def _is_purpose(self, clause: int) -> bool:
        """Whether a clause tells what it is good for that is asked for: "requested a meeting to discuss Berlin"."""
        syntax = self._syntax
        if syntax.relation(clause) is Relation.ADVERBIAL_CLAUSE:
            return bool(syntax.children(syntax.head(clause), Relation.OBJECT))
        known = self.reading.lexicon.forms.get(syntax.lower(syntax.head(clause)), ())
        return syntax.relation(clause) is Relation.NOUN_CLAUSE and any(word.frame == "event-noun" for word in known)

    def _rank(self, child: int) -> tuple[int, int]:
        return _LEADING.index(self._syntax.relation(child)), child

    def _before(self, noun: int) -> list[int]:
        """The names that stand before a noun as its parts: "Japanese", "Abe-Xi"."""
        parts = self._syntax.children(noun, Relation.COMPOUND, Relation.ADJECTIVE)
        return [part for part in parts if self.sentence.mention_of(part)]
