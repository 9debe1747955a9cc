"""Those whom an act concerns: the nearest below its word in the tree of its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.build.events.addressees import approached, bidden, shared
from detente.build.events.leading import BIDDING, Leading
from detente.build.events.named import QUALIFYING
from detente.build.grammar.parse import Relation
from detente.build.reading import Mention, Reading

_DEEPEST = 6  # steps from a word to those whom it concerns: "agreed to lift a ban on imports of French wine"
_OF_OBJECTS = frozenset({Relation.NOMINAL, Relation.POSSESSOR, *QUALIFYING})
_WEAPONS = frozenset(
    "aircraft jet plane warplane helicopter gunship ship vessel warship gunboat destroyer frigate submarine missile"
    " tank squadron".split()
) | {"fighter jet", "aircraft carrier", "patrol boat"}
_OTHERS = frozenset({"him", "her", "them"})
_NEAR = 2  # steps beyond which a proposal concerns nobody: "proposed a conference that would include"
_FAR = 3  # steps beyond which only a name is sure to be concerned, no nameless group
_DEALING = frozenset({"meets", "receives", "sends-to", "acts-on"})
_CLAUSES = frozenset({Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE})
_SENT = frozenset({"to", "by", "from", "against", "with"})


@dataclass(frozen=True, slots=True)
class Concerned(Leading):
    """The search for those whom what a word tells of concerns."""

    def by(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The nearest below the word in the tree that can act or be acted on, those apart who do it.

        What is only said concerns no place, and of a clause no more than its subject and object.
        """
        known = {doer.entity.identity for doer in doers}
        if (pointed := self._pointed_at()) is not None:
            pointed_at = [each for each in self.named.of(pointed) if each.entity.identity not in known]
            return pointed_at or self._addressed(known, said)
        if self._spoken_to():
            return []
        undergoers = self._syntax.undergoers(self.word) or shared(self.named, self.trigger, self.word)
        if self._proposes():
            undergoers = self._syntax.indirect_objects(self.word)  # the object is what is proposed
        if group := self._others(undergoers, known, said):
            return group
        if self.trigger.evokes("Request") and (noun := bidden(self.named, self.word)) is not None:
            return self._others([noun], known, said) or [self.named.called(noun)]
        return self._below_it(doers, known, said) or self._addressed(known, said)

    def _addressed(self, known: set[str], said: bool) -> list[Mention]:
        """Whom somebody asks by writing or going to them."""
        return self._others(approached(self.named, self.word), known, said) if self.trigger.evokes("Request") else []

    def _below_it(self, doers: list[Mention], known: set[str], said: bool) -> list[Mention]:
        own = self._syntax.doers(self.word)
        level = [self.word]
        sides = self.named.sides(doers) if said or self.trigger.evokes("Threat") else set()
        for step in range(_NEAR if self._proposes() else _DEEPEST):
            level = [child for at in level for child in self._below(at, said) if child not in own]
            if said and step >= _NEAR:
                level = [at for at in level if self._in_reach(at, step)]
            for at in level:
                if self._syntax.relation(at) in _CLAUSES or self._only_proposed(at):
                    continue  # of "charged that Chad was a bad neighbour" the neighbour is Chad
                describes = step > 0 or self._syntax.relation(at) in QUALIFYING  # "the Soviet system"
                group = self._others([at], known | sides if describes else known, said)
                if said and (step >= _FAR or self._handled(at) or self._wanted(at)):
                    group = [each for each in group if each.reading != "group"]
                if group:
                    return group
        return []

    def _in_reach(self, word: int, step: int) -> bool:
        """Whether it is addressed or bidden, or what is said is a deed: "promised to deliver Parsons' remarks"."""
        syntax = self._syntax
        if syntax.preposition(word) in _SENT or syntax.relation(word) is Relation.SUBJECT:
            return True  # "issued a sharp reminder to Chad", "repeated its demand that Chad pay"
        kinds = () if self.trigger.evokes("Request") else QUALIFYING  # not "called for a sale of Thai rice"
        if step == _NEAR and syntax.relation(word) in (Relation.POSSESSOR, *kinds):
            return True  # "criticized the handling of Malta's finances", "rejected the appeal of a Kenyan citizen"
        while syntax.head(word) != self.word:
            word = syntax.head(word)
        return syntax.relation(word) is Relation.OPEN_COMPLEMENT or self._own_word(word)

    def _wanted(self, word: int) -> bool:
        """Whether it is what somebody asks for: "pressed for a larger force"."""
        return self.trigger.evokes("Request") and self._syntax.preposition(word) == "for"

    def _proposes(self) -> bool:
        """Whether a plan is put to somebody; who offers help offers it to those whom he would help."""
        return any(word.evokes == "Proposal" and not word.lemma.startswith("offer") for word in self.trigger.words)

    def _only_proposed(self, word: int) -> bool:
        """Whether it is what a proposal would do something with: "suggested telling Lind", not "talks with Lind"."""
        undergoes = self._syntax.relation(word) in (Relation.OBJECT, Relation.INDIRECT_OBJECT)
        return undergoes and self._proposes()

    def _handled(self, word: int) -> bool:
        """Whether it is what somebody is to do something with: "agreed to send a mission", not "to meet a mission"."""
        syntax, noun = self._syntax, word
        while syntax.relation(noun) in _OF_OBJECTS:
            noun = syntax.head(noun)
        verb = syntax.head(noun)
        undergoes = syntax.relation(noun) is Relation.SUBJECT and syntax.passive(verb) and noun != word
        if verb == self.word or not (undergoes or syntax.relation(noun) is Relation.OBJECT):
            return False
        own = noun == word and syntax.relation(verb) is Relation.OPEN_COMPLEMENT
        if not own and syntax.relation(verb) is not Relation.COMPLEMENT:
            return False
        if self._is_titled(word):
            return False  # "is ready to see the President"
        entries = self._reading.lexicon.forms.get(syntax.word(verb).lemma, ())
        return not any(each.frame in _DEALING for each in entries)

    def _is_titled(self, word: int) -> bool:
        """Whether a noun is of the one who bears a title: "the President", not "a mission"."""
        over = self.named.sentence.triggers_at(self.named.items.item_of[word])
        known = any(self._syntax.lower(each) == "the" for each in self._syntax.children(word, Relation.DETERMINER))
        return known and self._syntax.word(word).pos == "PROPN" and any(each.has("title") for each in over)

    def _pointed_at(self) -> list[int] | None:
        """The words that only point to whom it concerns, whoever that is: "warned her"; None where none does."""
        found = [each for each in self._near() if self._syntax.lower(each) in _OTHERS]
        return found or None

    def _near(self) -> tuple[int, ...]:
        return (*self._syntax.undergoers(self.word), *self._syntax.indirect_objects(self.word))

    def _spoken_to(self) -> bool:
        """Whether it concerns whoever writes or reads, and nothing tells who that is: "informed me"."""
        syntax, near = self._syntax, self._near()
        beside = (noun for _, noun in syntax.obliques(self.word, "to", "with"))
        return any(self.named.is_speaker(word) for word in (*near, *beside)) or self._bids_speaker()

    def _bids_speaker(self) -> bool:
        """Whether whoever writes or reads is to do what is asked: "suggested that you and Lind go"."""
        syntax = self._syntax
        clauses = syntax.children(self.word, Relation.COMPLEMENT) if self.trigger.evokes(*BIDDING) else ()
        bidden = (noun for clause in clauses for noun in syntax.children(clause, Relation.SUBJECT))
        return any(self.named.is_speaker(one) for noun in bidden for one in syntax.conjuncts(noun))

    def _others(self, words: Iterable[int], known: set[str], said: bool) -> list[Mention]:
        """Of whom words name, those who are not known yet and can be acted on."""
        can = self._can_be_spoken_of if said else self._can_suffer
        used = [word for word in words if not self._is_wording(word) and not self._is_only_told(word)]
        return [each for each in self.named.of(used) if each.entity.identity not in known and can(each)]

    def _is_only_told(self, word: int) -> bool:
        """Whether a writer only tells of himself besides: "was glad when I came", "with our help"."""
        syntax, clauses = self._syntax, False
        if syntax.word(word).pos != "PRON" or syntax.relation(word) not in (Relation.SUBJECT, Relation.POSSESSOR):
            return False
        while syntax.head(word) not in (self.word, -1):
            word = syntax.head(word)
            clauses = clauses or syntax.relation(word) is Relation.ADVERBIAL_CLAUSE
        return clauses or (syntax.relation(word) is Relation.OBLIQUE and syntax.preposition(word) == "with")

    def _is_wording(self, word: int) -> bool:
        """Whether a word is quoted as a wording: "that the phrase, 'Chad will pay' be changed", "a 'free Chad'"."""
        syntax = self._syntax
        marks = [at for at in range(self.word + 1, word) if syntax.lower(at) == '"']
        if len(marks) % 2 == 0:
            return False
        before = marks[-1] - 1
        listed = syntax.lower(before) == "," and before > self.word + 1  # but not the words of "urged, 'Chad must pay'"
        return listed or syntax.word(before).pos == "DET"

    def _can_suffer(self, mention: Mention) -> bool:
        if "pronoun" in mention.reading or (mention.reading == "group" and self._is_own(mention)):
            return False  # neither "him" nor "their own forces"
        if is_thing(self._reading, mention) and not self._warring():
            return False  # "gave them aircraft", "placed missiles on the coast"
        return self._reading.is_a(mention.entity, "Actor", "Place")

    def _can_be_spoken_of(self, mention: Mention) -> bool:
        """Whether words may be to or about somebody: no place."""
        return self._can_suffer(mention) and self._reading.is_a(mention.entity, "Actor")

    def _is_own(self, group: Mention) -> bool:
        """Whether a group is only the idiom's noun ("declared a state of emergency"), or the doer's own."""
        if group.entity.text.lower().startswith("own "):
            return True
        return group.entity.text.lower() in self._lemmas()


def is_thing(reading: Reading, mention: Mention) -> bool:
    """Whether a group is of things: "ten aircraft"."""
    last = mention.entity.text.rpartition(" ")[2].lower()
    lemmas = {word.lemma for word in reading.lexicon.forms.get(last, ())}
    return mention.reading == "group" and not _WEAPONS.isdisjoint(lemmas)
