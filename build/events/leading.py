"""What leads, in the tree of a sentence, from a word to those whom it concerns, and what stands beside the point."""

from dataclasses import dataclass

from detente.build.events.named import QUALIFYING, Named
from detente.build.events.writings import UTTERANCES
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Reading, Trigger

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
_IN_PLACE_OF = frozenset({"on behalf of", "in behalf of", "on the basis of", "with the exception of"})
# What is followed inside a clause of what is said: of "an invitation to send observers" nothing.
_WITHIN = {
    Relation.COMPLEMENT: (Relation.SUBJECT, Relation.OBJECT, Relation.OPEN_COMPLEMENT),
    Relation.NOUN_CLAUSE: (Relation.SUBJECT, Relation.AGENT),  # "proposals made by Chad"
}
_CLAUSES = (Relation.NOUN_CLAUSE, Relation.COMPLEMENT)
_OF_WAR = frozenset({"Assault", "Coercion"})
_BIDS = frozenset(  # nouns of which a "that" tells who is to do something
    "demand request call appeal proposal suggestion recommendation order instruction plea insistence warning threat"
    " condition".split()
)
_LETTING = frozenset({"allow", "permit", "enable"})
_WHETHER = frozenset({"whether", "if", "how"})
_SUPPLYING = frozenset({"supply", "provide", "deliver", "ship", "furnish", "send"})
_ADDRESSED = frozenset({"to", "against", "with", "from"})
BIDDING = frozenset({"Request", "Proposal"})
_GIVEN = frozenset({"Agreement", "Rejection"})  # of which a "that" tells what their givers, or others, are to do
_NOTIONS = frozenset({"idea", "notion", "concept", "principle", "possibility", "thought", "basis"})
_SPEECH = frozenset({"Proposal", "Request", "Agreement", "Rejection", "Statement", "Message"})
_GOING = frozenset({"goes-to", "visit-noun"})
_DEALT = frozenset({"act-noun", "leaves", "acts-on", *_GOING})
_ABSTRACT = ("tion", "sion", "ment", "ity", "ship", "ance", "ence")
_DEEDS = frozenset(
    "transfer release use sale purchase export import entry return trial shift change freeze ban halt cut".split()
)
_DONE = ("tion", "sion", "ment", "ing", "al", "ance", "ence", "ure")  # in which nouns made of verbs end


@dataclass(frozen=True, slots=True)
class Leading:
    """The ways down from a word to those whom what it tells of concerns."""

    named: Named
    trigger: Trigger
    word: int

    @property
    def _syntax(self) -> Syntax:
        return self.named.syntax

    @property
    def _reading(self) -> Reading:
        return self.named.reading

    def _below(self, at: int, said: bool) -> list[int]:
        """What hangs on a word and may be concerned, or lead to those who are, the likelier first."""
        within = _WITHIN.get(self._syntax.relation(at), _LEADING) if said and at != self.word else _LEADING
        children = self._syntax.children(at, *within)
        leading = (each for each in children if self._leads(each, said))
        return sorted(leading, key=lambda each: (within.index(self._syntax.relation(each)), each))

    def _leads(self, child: int, said: bool) -> bool:
        relation = self._syntax.relation(child)
        if self.named.is_topic(child) or (self._is_to(child) and self._warring()):
            return False  # who fights to save somebody does not fight him
        if relation is Relation.AGENT and self.trigger.evokes("Request"):
            return False  # who demands land that Chad has taken may ask others for it
        if relation in (Relation.POSSESSOR, Relation.APPOSITION, *QUALIFYING):
            return not self._only_describes(child, relation)
        if relation in (Relation.OBLIQUE, Relation.NOMINAL):
            return not self._beside(child, relation, said)
        return not self._only_tells(child, relation, said)

    def _only_describes(self, word: int, relation: Relation) -> bool:
        """Whether a word by a noun only tells more of it than that its owner is concerned."""
        syntax, head = self._syntax, self._syntax.head(word)
        if self.trigger.evokes("Proposal") and self._belongs(word):
            return True  # who proposes Lind's draft proposes it to others
        if relation is Relation.POSSESSOR:
            return self._is_voiced(head) or self._is_done_to(word)  # "expressed Chad's thanks"
        if relation is Relation.APPOSITION:
            return syntax.in_brackets(word)  # "a guarantee (Chad and Peru)"
        if self.trigger.evokes("SupportAct") and syntax.preposition(head) == "of":
            return True  # "the scope of the Chad embargo"
        abstract = syntax.word(head).lemma.lower().endswith(_ABSTRACT) and not self._is_of_words(head)
        return abstract and self.trigger.evokes(*_GIVEN)  # "agreed to Chadian membership"

    def _beside(self, noun: int, relation: Relation, said: bool) -> bool:
        """Whether what a preposition brings is beside the point."""
        syntax, preposition = self._syntax, self._syntax.preposition(noun)
        own = syntax.head(noun) == self.word
        if relation is Relation.NOMINAL and (self._is_beneficiary(noun) or self._is_done_to(noun)):
            return True
        if preposition == "from" and syntax.word(self.word).lemma in _SUPPLYING:
            return True  # "supplied arms from Chad", but not "sheltered refugees from Chad"
        if preposition == "to" and own and self.trigger.evokes("Coercion"):
            return True  # "deported them to Chad"
        inside = syntax.relation(syntax.head(noun)) is Relation.OPEN_COMPLEMENT
        if preposition == "for" and inside and self.trigger.evokes(*_GIVEN):
            return True  # "agreed to mark it for the attention of Lind"
        if preposition == "over" and self.trigger.evokes("SupportAct"):
            return True  # "expressed sorrow over the death of Lind"
        if self.trigger.evokes("Rejection") and self._is_passive_gerund(noun):
            return True
        if relation is Relation.OBLIQUE and own and noun < self.word and preposition not in _ADDRESSED:
            return True  # "On his return to France, he asked for"
        if preposition in _IN_PLACE_OF or (preposition == "on" and syntax.lower(noun) == "side"):
            return True
        return self._is_aside(noun, preposition, said) and not (preposition == "by" and relation is Relation.NOMINAL)

    def _is_aside(self, noun: int, preposition: str, said: bool) -> bool:
        """Whether a preposition tells when, where or why, unless the word asks for it: "stood by France"."""
        aside = preposition.partition(" ")[0] in _ASIDE or (said and preposition in _ALONG)  # also "because of"
        own = any(word.lemma.endswith(f" {preposition}") for word in self.trigger.words)
        asked = own and self._own_word(self._syntax.head(noun))  # but not "protested demonstrations at"
        return (aside or self._is_result(noun)) and not asked

    def _only_tells(self, clause: int, relation: Relation, said: bool) -> bool:
        """Whether a clause, or the subject of one, is only told of."""
        syntax, head = self._syntax, self._syntax.head(clause)
        if relation in _CLAUSES and said and self._is_view(clause):
            return True
        if relation in _CLAUSES and self.trigger.evokes(*_GIVEN) and self._is_told(clause):
            return True
        if relation is Relation.SUBJECT and self.trigger.evokes(*BIDDING) and self._is_mentioned(head):
            return True
        if said and self._is_purpose(clause):
            return True
        further = head != self.word and syntax.relation(head) is Relation.COMPLEMENT
        return relation is Relation.ADVERBIAL_CLAUSE and (syntax.marker(clause) not in _OF_DEEDS or further)

    def _is_voiced(self, noun: int) -> bool:
        """Whether a noun is what its verb only brings to who says it: "support" in "voiced support and thanks"."""
        verb = self._syntax.head(self._syntax.first(noun))
        here = verb == self.word and any(self._own_word(each) for each in self._syntax.conjuncts(noun))
        over = self.named.sentence.triggers_at(self.named.items.item_of[verb]) if here else []
        return any(each.has("stance-bearer") for each in over)

    def _belongs(self, word: int) -> bool:
        """Whether a word tells whose, or of what kind, the object is."""
        syntax = self._syntax
        own = syntax.relation(word) in (*QUALIFYING, Relation.POSSESSOR)
        return own and syntax.relation(syntax.head(word)) is Relation.OBJECT

    def _is_beneficiary(self, noun: int) -> bool:
        """Whether it only has the good of what is asked or accepted: "suggested aid to Chad", "a plan for Chad"."""
        syntax, head = self._syntax, self._syntax.head(noun)
        if syntax.preposition(noun) == "for" and not any(syntax.obliques(noun, "by")):  # "offers for talks by Chad"
            return self.trigger.evokes(*BIDDING, *_GIVEN) and syntax.head(head) == self.word
        items = self.named.items.item_of[head]
        aid = any(each.evokes("Aid") for each in self.named.sentence.triggers_at(items))
        return aid and self.trigger.evokes(*BIDDING) and not self._own_word(head)

    def _is_done_to(self, word: int) -> bool:
        """Whether a deed that is agreed to or refused is only done to it: "agreed to the return of Lind".

        The proposal of Peru, to which somebody agrees, is made by Peru.
        """
        syntax, deed = self._syntax, self._syntax.head(word)
        known = self._reading.lexicon.forms.get(syntax.lower(deed), ())
        joined = syntax.relation(word) is Relation.POSSESSOR or syntax.preposition(word) == "of"
        goal = syntax.preposition(word) == "to" and any(each.frame in _GOING for each in known)
        if not (joined or goal) or deed == self.word or not self.trigger.evokes("Proposal", *_GIVEN):
            return False
        return syntax.lower(deed) in _NOTIONS or self._is_done(deed)

    def _is_done(self, noun: int) -> bool:
        """Whether a noun tells, by its ending or in the lexicon, of what is done, and not of what is said."""
        lemma = self._syntax.word(noun).lemma.lower()
        known = self._reading.lexicon.forms.get(self._syntax.lower(noun), ())
        deed = lemma in _DEEDS or lemma.endswith(_DONE) or any(each.frame in _DEALT for each in known)
        return deed and not self._is_of_words(noun)

    def _is_of_words(self, noun: int) -> bool:
        """Whether a noun tells of what is said or thought: "proposal", "letter", "position"."""
        lemma = self._syntax.word(noun).lemma.lower()
        known = self._reading.lexicon.forms.get(self._syntax.lower(noun), ())
        said = any(each.evokes in _SPEECH or each.frame == "idea-noun" for each in known)
        return said or lemma in UTTERANCES or lemma == "position"

    def _is_result(self, noun: int) -> bool:
        """Whether a noun has its preposition among its own words, as in telegrams: "as result French raids"."""
        return self._syntax.lower(self._syntax.span(noun)[0]) == "as"

    def _is_passive_gerund(self, noun: int) -> bool:
        """Whether it is only to whom something would be done: "objected to Chad being named"."""
        syntax, after = self._syntax, self._syntax.span(noun)[1] + 1
        return after < len(syntax.parse.words) and syntax.lower(after) == "being"

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
        let = syntax.word(clause).lemma in _LETTING
        done = syntax.passive(clause) and (let or syntax.modality(clause) != "might")  # "might be advised to act"
        may_be = syntax.modality(clause) == "might" and syntax.word(syntax.subject(clause)).pos != "PRON"
        return done or (self.trigger.evokes("Proposal") and (rests or may_be))  # "that Chad might one day join"

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

    def _is_to(self, clause: int) -> bool:
        infinitive = self._syntax.relation(clause) in (Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)
        return infinitive and self._syntax.marker(clause) == "to"

    def _warring(self) -> bool:
        return self.trigger.evokes(*_OF_WAR)

    def _own_word(self, word: int) -> bool:
        """Whether a word is one of those that tell of the act: "support" in "expressed support for"."""
        return word == self.word or self._syntax.word(word).lemma in self._lemmas()

    def _lemmas(self) -> set[str]:
        return {part for word in self.trigger.words for part in word.lemma.split()}
