"""Those whom an act concerns: the nearest below its word in the tree of its sentence."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.build.events.addressees import approached, bidden, shared
from detente.build.events.named import QUALIFYING, Named
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Mention, Reading, Trigger

_DEEPEST = 6  # steps from a word to those whom it concerns: "agreed to lift a ban on imports of French wine"
# What those concerned hang by, the likelier first; clauses beside the point (relative, adverbial) are not among them.
_LEADING = (
    *(Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.POSSESSOR, Relation.COMPOUND, Relation.ADJECTIVE),
    *(Relation.NOMINAL, Relation.OBLIQUE, Relation.APPOSITION, Relation.SUBJECT, Relation.OPEN_COMPLEMENT),
    *(Relation.COMPLEMENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE),
)
_ASIDE = frozenset(
    "in at near by during after before since until amid despite as within while because through under via per without"
    " besides except like unlike regarding concerning re prior according as".split()
)
_ALONG = frozenset({"along", "across", "around", "throughout"})  # where forces are moved, but not of whom one speaks
_OF_DEEDS = frozenset(
    {"of", "for", "from", "over", "into", "to", "in order to", ""}
)  # "accused them of bombing France"
_IN_PLACE_OF = frozenset({"on behalf of", "in behalf of"})
# What is followed inside a clause of what is said: of "an invitation to send observers" nothing.
_WITHIN = {
    Relation.COMPLEMENT: (Relation.SUBJECT, Relation.OBJECT, Relation.OPEN_COMPLEMENT),
    Relation.NOUN_CLAUSE: (Relation.SUBJECT, Relation.AGENT),  # "proposals made by Chad"
}
_CLAUSES = (Relation.NOUN_CLAUSE, Relation.COMPLEMENT)
_OF_OBJECTS = frozenset({Relation.NOMINAL, Relation.POSSESSOR, *QUALIFYING})
_WEAPONS = frozenset(
    "aircraft jet plane warplane helicopter gunship ship vessel warship gunboat destroyer frigate submarine missile"
    " tank".split()
) | {"fighter jet", "aircraft carrier", "patrol boat"}
_OF_WAR = frozenset({"Assault", "Coercion"})
_OTHERS = frozenset({"him", "her", "them"})
_NEAR = 2  # steps beyond which a proposal concerns nobody: "proposed a conference that would include"
_FAR = 3  # steps beyond which only a name is sure to be concerned, no nameless group
_BIDS = frozenset(  # nouns of which a "that" tells who is to do something
    "demand request call appeal proposal suggestion recommendation order instruction plea insistence warning threat"
    " condition".split()
)
_WHETHER = frozenset({"whether", "if", "how"})
_DEALING = frozenset({"meets", "receives", "sends-to", "acts-on"})
_SUPPLYING = frozenset({"supply", "provide", "deliver", "ship", "furnish", "send"})
_ADDRESSED = frozenset({"to", "against", "with", "from"})
_SENT = frozenset({"to", "by", "from", "against", "with"})
_BIDDING = frozenset({"Request", "Proposal"})
_WE_AND_YOU = frozenset({"i", "we", "you"})
_GIVEN = frozenset({"Agreement", "Rejection"})  # of which a "that" tells what their givers, or others, are to do


@dataclass(frozen=True, slots=True)
class Concerned:
    """The search for those whom what a word tells of concerns."""

    named: Named
    trigger: Trigger
    word: int

    @property
    def _syntax(self) -> Syntax:
        return self.named.syntax

    @property
    def _reading(self) -> Reading:
        return self.named.reading

    def by(self, doers: list[Mention], said: bool = False) -> list[Mention]:
        """The nearest below the word in the tree that can act or be acted on, those apart who do it.

        What is only said concerns no place, and of a clause no more than its subject and object.
        """
        known = {doer.entity.identity for doer in doers}
        if self._spoken_to():
            return []
        undergoers = self._syntax.undergoers(self.word) or shared(self.named, self.trigger, self.word)
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
        for step in range(_NEAR if self.trigger.evokes("Proposal") else _DEEPEST):
            level = [child for at in level for child in self._below(at, said) if child not in own]
            if said and step >= _NEAR:
                level = [at for at in level if self._in_reach(at, step)]
            for at in level:
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
        wanted = (
            self.trigger.evokes("Request") and syntax.relation(word) in QUALIFYING
        )  # "called for a sale of Thai rice"
        if step == _NEAR and syntax.relation(word) in (*QUALIFYING, Relation.POSSESSOR) and not wanted:
            return True  # "criticized the handling of Malta's finances", "rejected the appeal of a Kenyan citizen"
        while syntax.head(word) != self.word:
            word = syntax.head(word)
        return syntax.relation(word) is Relation.OPEN_COMPLEMENT or self._own_word(word)

    def _own_word(self, word: int) -> bool:
        """Whether a word is one of those that tell of the act: "support" in "expressed support for"."""
        return word == self.word or self._syntax.word(word).lemma in self._lemmas()

    def _is_voiced(self, noun: int) -> bool:
        """Whether a noun is what its verb only brings to who says it: "support" in "voiced support and thanks"."""
        verb = self._syntax.head(self._syntax.first(noun))
        here = verb == self.word and any(self._own_word(each) for each in self._syntax.conjuncts(noun))
        over = self.named.sentence.triggers_at(self.named.items.item_of[verb]) if here else []
        return any(each.has("stance-bearer") for each in over)

    def _in_brackets(self, word: int) -> bool:
        marks = self._syntax.children(word, Relation.PUNCTUATION)
        return any(self._syntax.lower(mark) == "(" for mark in marks)

    def _wanted(self, word: int) -> bool:
        """Whether it is what somebody asks for: "pressed for a larger force"."""
        return self.trigger.evokes("Request") and self._syntax.preposition(word) == "for"

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
        entries = self._reading.lexicon.forms.get(syntax.word(verb).lemma, ())
        return not any(each.frame in _DEALING for each in entries)

    def _spoken_to(self) -> bool:
        """Whether it concerns whoever writes or reads, or who is only pointed to: "informed me", "warned her"."""
        syntax = self._syntax
        near = (*syntax.undergoers(self.word), *syntax.indirect_objects(self.word))
        beside = (noun for _, noun in syntax.obliques(self.word, "to", "with"))
        pointed = any(syntax.lower(word) in _OTHERS for word in near)
        return pointed or any(self.named.is_speaker(word) for word in (*near, *beside)) or self._bids_speaker()

    def _bids_speaker(self) -> bool:
        """Whether whoever writes or reads is to do what is asked: "suggested that you and Lind go"."""
        syntax = self._syntax
        clauses = syntax.children(self.word, Relation.COMPLEMENT) if self.trigger.evokes(*_BIDDING) else ()
        bidden = (noun for clause in clauses for noun in syntax.children(clause, Relation.SUBJECT))
        return any(syntax.lower(one) in _WE_AND_YOU for noun in bidden for one in syntax.conjuncts(noun))

    def _others(self, words: Iterable[int], known: set[str], said: bool) -> list[Mention]:
        """Of whom words name, those who are not known yet and can be acted on."""
        can = self._can_be_spoken_of if said else self._can_suffer
        used = (word for word in words if not self._is_wording(word))
        return [each for each in self.named.of(used) if each.entity.identity not in known and can(each)]

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

    def _lemmas(self) -> set[str]:
        return {part for word in self.trigger.words for part in word.lemma.split()}

    def _below(self, at: int, said: bool) -> list[int]:
        """What hangs on a word and may be concerned, or lead to those who are, the likelier first."""
        within = _WITHIN.get(self._syntax.relation(at), _LEADING) if said and at != self.word else _LEADING
        children = self._syntax.children(at, *within)
        leading = (each for each in children if self._leads(each, said))
        return sorted(leading, key=lambda each: (within.index(self._syntax.relation(each)), each))

    def _leads(self, child: int, said: bool) -> bool:
        syntax, relation = self._syntax, self._syntax.relation(child)
        if self.named.is_topic(child) or (self._is_to(child) and self._warring()):
            return False  # who fights to save somebody does not fight him
        if self.trigger.evokes("Proposal") and self._belongs(child):
            return False  # who proposes Lind's draft proposes it to others
        if relation is Relation.POSSESSOR and self._is_voiced(syntax.head(child)):
            return False  # "expressed Chad's thanks"
        if relation is Relation.APPOSITION and self._in_brackets(child):
            return False  # "a guarantee (Chad and Peru)"
        if (
            relation in QUALIFYING
            and self.trigger.evokes("SupportAct")
            and syntax.preposition(syntax.head(child)) == "of"
        ):
            return False  # "defended the scope of the Chad embargo"
        if relation is Relation.NOMINAL and self._is_beneficiary(child):
            return False
        if relation in (Relation.OBLIQUE, Relation.NOMINAL):
            preposition = syntax.preposition(child)
            if preposition == "from" and syntax.word(self.word).lemma in _SUPPLYING:
                return False  # "supplied arms from Chad", but not "sheltered refugees from Chad"
            if preposition == "to" and self.trigger.evokes("Coercion") and syntax.head(child) == self.word:
                return False  # "deported them to Chad"
            if preposition == "over" and self.trigger.evokes("SupportAct"):
                return False  # "expressed sorrow over the death of Lind"
            if self.trigger.evokes("Rejection") and self._is_passive_gerund(child):
                return False
            if (
                relation is Relation.OBLIQUE
                and child < self.word == syntax.head(child)
                and preposition not in _ADDRESSED
            ):
                return False  # "On his return to France, he asked for"
            if preposition in _IN_PLACE_OF or (preposition == "on" and syntax.lower(child) == "side"):
                return False
            aside = (said and preposition in _ALONG) or self._is_result(child)
            aside = aside or preposition.partition(" ")[0] in _ASIDE  # also "because of"
            own = any(word.lemma.endswith(f" {preposition}") for word in self.trigger.words)  # "stood by France"
            beside = own and self._own_word(syntax.head(child))  # but not "protested demonstrations at"
            return not aside or beside or (preposition == "by" and relation is Relation.NOMINAL)
        if relation in _CLAUSES and said and self._is_view(child):
            return False
        if relation in _CLAUSES and self.trigger.evokes(*_GIVEN) and self._is_told(child):
            return False
        if relation is Relation.SUBJECT and self.trigger.evokes(*_BIDDING) and self._is_mentioned(syntax.head(child)):
            return False
        if said and self._is_purpose(child):
            return False
        if relation is Relation.ADVERBIAL_CLAUSE:
            further = syntax.head(child) != self.word and syntax.relation(syntax.head(child)) is Relation.COMPLEMENT
            return syntax.marker(child) in _OF_DEEDS and not further
        return True

    def _is_beneficiary(self, noun: int) -> bool:
        """Whether it only has the good of what is asked or accepted: "suggested aid to Chad", "a plan for Chad"."""
        syntax, head = self._syntax, self._syntax.head(noun)
        if syntax.preposition(noun) == "for" and not any(syntax.obliques(noun, "by")):  # "offers for talks by Chad"
            return self.trigger.evokes(*_BIDDING, *_GIVEN) and syntax.head(head) == self.word
        items = self.named.items.item_of[head]
        aid = any(each.evokes("Aid") for each in self.named.sentence.triggers_at(items))
        return aid and self.trigger.evokes(*_BIDDING) and not self._own_word(head)

    def _is_result(self, noun: int) -> bool:
        """Whether a noun has its preposition among its own words, as in telegrams: "as result French raids"."""
        return self._syntax.lower(self._syntax.span(noun)[0]) == "as"

    def _is_told(self, clause: int) -> bool:
        """Whether a clause tells what is so: "promised that Chad would pay", "refused to admit Chad had paid"."""
        syntax, deed = self._syntax, self._syntax.head(clause)
        if any(syntax.lower(each) == "whereby" for each in syntax.children(clause, Relation.MARKER, Relation.ADVERB)):
            return True
        further = deed != self.word and self._tells(deed)
        return syntax.relation(clause) is Relation.COMPLEMENT and (further or "that" in syntax.marker(clause))

    def _tells(self, verb: int) -> bool:
        known = self._reading.lexicon.forms.get(self._syntax.word(verb).lemma, ())
        return any(word.frame in ("voices", "reports") for word in known)

    def _is_mentioned(self, clause: int) -> bool:
        """Whether the subject of a clause is to do nothing: "asked that Chad be heard", "that it should be free"."""
        syntax = self._syntax
        if syntax.relation(clause) not in (Relation.COMPLEMENT, Relation.NOUN_CLAUSE):
            return False
        rests = bool(syntax.children(clause, Relation.COPULA)) and bool(syntax.modality(clause))
        done = syntax.passive(clause) and syntax.modality(clause) != "might"  # "might be advised to act"
        return done or (rests and self.trigger.evokes("Proposal"))

    def _is_passive_gerund(self, noun: int) -> bool:
        """Whether it is only to whom something would be done: "objected to Chad being named"."""
        syntax, after = self._syntax, self._syntax.span(noun)[1] + 1
        return after < len(syntax.parse.words) and syntax.lower(after) == "being"

    def _is_to(self, clause: int) -> bool:
        infinitive = self._syntax.relation(clause) in (Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
        return infinitive and self._syntax.marker(clause) == "to"

    def _belongs(self, word: int) -> bool:
        """Whether a word tells whose, or of what kind, the object is."""
        syntax = self._syntax
        own = syntax.relation(word) in (*QUALIFYING, Relation.POSSESSOR)
        return own and syntax.relation(syntax.head(word)) is Relation.OBJECT

    def _warring(self) -> bool:
        return self.trigger.evokes(*_OF_WAR)

    def _is_view(self, clause: int) -> bool:
        """Whether a clause tells what is only thought or said: "the notion that", "refused to say whether"."""
        syntax = self._syntax
        markers, head = frozenset(syntax.marker(clause).split()), syntax.head(clause)
        if syntax.relation(clause) is Relation.NOUN_CLAUSE:
            return "that" in markers and syntax.word(head).lemma not in _BIDS
        return head != self.word and syntax.word(head).pos == "VERB" and not _WHETHER.isdisjoint(markers)

    def _is_purpose(self, clause: int) -> bool:
        """Whether a clause tells what it is good for that is asked for: "requested a meeting to discuss Berlin"."""
        syntax = self._syntax
        if syntax.relation(clause) is Relation.ADVERBIAL_CLAUSE:
            return bool(syntax.children(syntax.head(clause), Relation.OBJECT))
        known = self._reading.lexicon.forms.get(syntax.lower(syntax.head(clause)), ())
        return syntax.relation(clause) is Relation.NOUN_CLAUSE and any(word.frame == "event-noun" for word in known)


def is_thing(reading: Reading, mention: Mention) -> bool:
    """Whether a group is of things: "ten aircraft"."""
    last = mention.entity.text.rpartition(" ")[2].lower()
    lemmas = {word.lemma for word in reading.lexicon.forms.get(last, ())}
    return mention.reading == "group" and not _WEAPONS.isdisjoint(lemmas)
