"""A verb or predicate with its auxiliaries: tense, aspect, modality, voice and negation."""

from functools import cached_property

from detente.build.grammar.kept import kept
from detente.build.grammar.parse import Relation
from detente.build.grammar.tree import Tree

# Verbs whose past looks like their infinitive; of others a tagger errs that takes "proposed that he visit" for a past.
UNCHANGING = frozenset(
    "put set cut hit let shut spread cost bet quit split cast burst hurt read beat broadcast".split()
)
_WILL = frozenset({"will", "shall"})
_MODALS = _WILL | {"can", "could", "may", "might", "must", "should", "would", "ought", "need", "dare"}
_CLIPPED = {"wo": "will", "'ll": "will", "’ll": "will", "sha": "shall", "ca": "can"}
_TENSES = {
    **dict.fromkeys("am is are 's ’s 're ’re 'm ’m has have 've ’ve do does".split(), "present"),
    **dict.fromkeys("was were had did".split(), "past"),
}
_BARE = frozenset({"be", "have"})
_NONE = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})
# "By no means", "in neither event".
_WAYS = frozenset("means mean way circumstance circumstances account time event case".split())
_INVERTED = frozenset({"should", "had", "were"})
_MERELY = frozenset({"only", "just", "merely", "simply"})
_CONDITIONS = frozenset({"if", "unless", "whether"})
_REDUCED = (Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT)
_OWN = (Relation.AUXILIARY, Relation.COPULA, Relation.SUBJECT, Relation.EXPLETIVE, Relation.MARKER)


class VerbGroups(Tree):
    """A tree that tells what the small words of its verbs mean."""

    @kept
    def helpers(self, at: int) -> tuple[int, ...]:
        """The auxiliaries and the copula of a verb, or those that it shares: "will meet and sign"."""
        return self.children(self._lender(at), Relation.AUXILIARY, Relation.COPULA)

    @kept
    def modality(self, at: int) -> str:
        """The lemma of the modal verb ("may", "will"), or ""."""
        helpers = (*self.helpers(at), *self.helpers(self._modal_lender(at)))
        return next((lemma for lemma in map(self._helper, helpers) if lemma in _MODALS), "")

    @kept
    def tense(self, at: int) -> str:
        """ "past", "present", "future" (also as seen from the past: "was to visit"), or "" where none is shown."""
        helpers = self.helpers(at)
        if self.modality(at) in _WILL or self._is_planned(self._lender(at)):
            return "future"
        return self._tense_shown(helpers[0]) if helpers else self._own_tense(at)

    def aspect(self, at: int) -> str:
        """ "perfect", "progressive", "perfect-progressive" or ""."""
        helpers = self.helpers(at)
        lemmas = [self._helper(helper) for helper in helpers]
        found = ["perfect"] if "have" in lemmas else []
        if "be" in lemmas and any(self.lower(part).endswith("ing") for part in (*helpers[1:], *self._verb(at))):
            found.append("progressive")
        return "-".join(found)

    @kept
    def passive(self, at: int) -> bool:
        """Whether something is done to the subject: "was signed", "the treaty signed by …"."""
        helpers = self.children(self._lender(at), Relation.AUXILIARY)
        if self.children(at, Relation.COPULA) or self.lower(at).endswith("ing"):
            return False
        if helpers:
            return self._helper(helpers[-1]) in ("be", "get")
        return bool(self.children(at, Relation.AGENT)) or self._is_reduced_passive(at)

    def subject(self, at: int) -> int:
        """The subject of a verb that has any: of several the last before the verb and its auxiliaries, else the first.

        Parsers give a verb those of the clauses around: "the fact is that he is ill", "the fact will, I feel, help".
        """
        subjects, helpers = self.children(at, Relation.SUBJECT), self.children(at, Relation.AUXILIARY, Relation.COPULA)
        before = [each for each in subjects if each < min((*helpers, at))]
        while len(before) > 1 and self._renames(*before[-2:]):
            before.pop()
        return before[-1] if before else subjects[0]

    def _renames(self, name: int, noun: int) -> bool:
        """Whether a noun behind a comma only tells who a name is: "Peru, a member of the pact, left"."""
        named = self.word(name).pos == "PROPN" and self.word(noun).pos == "NOUN"
        return named and self.lower(self.span(noun)[0] - 1) == ","

    def uninflected(self, at: int) -> bool:
        """Whether a verb has neither ending nor auxiliary."""
        word = self.word(at)
        return word.text == word.lemma and word.feature("Tense") != "Past" and not self.helpers(at)

    def subjunctive(self, at: int) -> bool:
        """Whether a verb has neither ending nor auxiliary, though its subject is one: "that the Council ask"."""
        alone = (noun for noun in self.children(at, Relation.SUBJECT) if not self.children(noun, Relation.CONJUNCT))
        return self.uninflected(at) and any(self.word(noun).feature("Number") == "Sing" for noun in alone)

    @kept
    def negated(self, at: int) -> bool:
        """Whether what a verb says is said not to be so, or a noun to stand for none: "not", "never", "no talks"."""
        lender = self._modal_lender(at) if self._shares_negation(at) else at
        if self._is_denied(at) or self._is_denied(lender):
            return True
        nouns = (*self.children(at, Relation.SUBJECT, Relation.OBJECT), *self.children(lender, Relation.SUBJECT))
        ways = (way for way in self.children(at, Relation.OBLIQUE) if self.word(way).lemma.lower() in _WAYS)
        return any(self._is_none(noun) for noun in (*nouns, *ways))

    def conditional(self, at: int) -> bool:
        """Whether a word lies inside a clause with "if", "unless" or "whether"."""
        return self._conditional[at]

    @cached_property
    def _conditional(self) -> tuple[bool, ...]:
        marked = {self.head(each) for each in self.hanging(Relation.MARKER) if self.lower(each) in _CONDITIONS}
        marked.update(filter(self._is_inverted, self.hanging(Relation.ADVERBIAL_CLAUSE)))
        found = [False] * len(self.parse.words)
        for at in self.downwards if marked else ():
            found[at] = at in marked or (self.head(at) >= 0 and found[self.head(at)])
        return tuple(found)

    def _is_inverted(self, at: int) -> bool:
        """Whether an auxiliary before its subject makes a condition of a clause: "should Fiji join, Tonga will"."""
        subjects = self.children(at, Relation.SUBJECT)
        helpers = self.children(at, Relation.AUXILIARY, Relation.COPULA)
        first = next((each for each in helpers if self.lower(each) in _INVERTED), None)
        return first is not None and bool(subjects) and first < subjects[0] and self.span(at)[0] == first

    # ---- how it is told ----

    def _helper(self, at: int) -> str:
        """The lemma of an auxiliary."""
        return _CLIPPED.get(self.lower(at)) or self.word(at).lemma.lower()

    def _lender(self, at: int) -> int:
        """The verb whose auxiliaries count: the first of the coordination, if this one is not finite by itself."""
        first = self.first(at)
        if first == at or self.children(at, *_OWN):
            return at
        form = self.word(at).feature("VerbForm")
        alone = form in ("", "Fin") or (self.lower(at).endswith("ing") and self._follows_modal(first))
        return at if self.word(at).pos in ("VERB", "AUX") and alone else first

    @kept
    def _modal_lender(self, at: int) -> int:
        """The verb whose modal verb counts as well: "come" in "will come and be received"."""
        helpers = self.helpers(at)
        bare = bool(helpers) and self.lower(helpers[0]) in _BARE and self.relation(at) is Relation.CONJUNCT
        return self.head(at) if bare else self._lender(at)

    def _follows_modal(self, at: int) -> bool:
        """Whether a verb's last auxiliary is a modal verb, so that no participle can share it: "would ask"."""
        helpers = self.children(at, Relation.AUXILIARY, Relation.COPULA)
        return bool(helpers) and self._helper(helpers[-1]) in _MODALS

    def _verb(self, at: int) -> tuple[int, ...]:
        """The word itself if it is a verb, not a predicate with a copula."""
        return () if self.children(self._lender(at), Relation.COPULA) else (at,)

    def _is_planned(self, at: int) -> bool:
        """Whether an infinitive hangs on "is to" or "is going to"."""
        if self.relation(at) is not Relation.OPEN_COMPLEMENT or self.marker(at) != "to":
            return False
        above = self.head(at)
        going = self.lower(above) == "going" and any(self._helper(each) == "be" for each in self.helpers(above))
        return going or (self._helper(above) == "be" and bool(self.children(above, Relation.SUBJECT)))

    def _own_tense(self, at: int) -> str:
        """The tense of a verb without auxiliaries; one with a subject is finite, whatever its features say."""
        word = self.word(at)
        if word.feature("VerbForm") == "Part" and word.feature("Tense") == "Past":
            return "past" if self.children(at, Relation.SUBJECT) else ""
        return self._tense_shown(at)

    def _tense_shown(self, at: int) -> str:
        """The tense of a finite verb by its features, or by its form."""
        word = self.word(at)
        if word.feature("VerbForm") not in ("Fin", ""):
            return ""
        return {"Past": "past", "Pres": "present"}.get(word.feature("Tense")) or _TENSES.get(self.lower(at), "")

    def _is_reduced_passive(self, at: int) -> bool:
        """Whether a past participle stands without auxiliaries where only a passive can."""
        word = self.word(at)
        past = word.feature("VerbForm") == "Part" and word.feature("Tense") != "Pres"
        return past and self.relation(self.first(at)) in _REDUCED

    def _shares_negation(self, at: int) -> bool:
        """Whether a "not" of the first conjunct reaches this one: "did not meet and talk", "no talks or visits"."""
        joined = {self.lower(each) for each in self.children(at, Relation.COORDINATOR)}
        return "but" not in joined and (self.word(at).pos in ("VERB", "AUX") or bool(joined & {"or", "nor"}))

    def _is_denied(self, at: int) -> bool:
        """Whether "not", "no longer", "nor" or "without" hangs on a word."""
        openers = self.children(at, Relation.MARKER, Relation.PREPOSITION)
        if self._is_none(at) or any(self.lower(opener) == "without" for opener in openers):
            return True
        hosts = (at, *self.children(at, Relation.ADVERB))
        return any(self._denies(negation) for host in hosts for negation in self.children(host, Relation.NEGATION))

    def _denies(self, negation: int) -> bool:
        """False for the "not" of "not only"."""
        following = negation + 1
        return following >= len(self.parse.words) or self.lower(following) not in _MERELY

    def _is_none(self, at: int) -> bool:
        """Whether a noun stands for none: "no talks", "neither Togo", "nobody"."""
        small = self.children(at, Relation.DETERMINER, Relation.COORDINATOR)
        return self.lower(at) in _NONE or any(self.lower(each) in _NONE for each in small)
