"""Finds the lexicon's words and idioms in the items of a sentence."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Item, Trigger
from detente.build.sentences import folded_words
from detente.ontology.lexicon import Lexicon, Word

# What a word that governs others keeps to itself where it opens a longer phrase: "refuse" in "refused to".
_GOVERNING = frozenset({"status-verb", "status-adjective", "control-noun", "reports", "light-verb"})
# Which the first words of a longer phrase of a stance may tell of: "contribute money" in "contributed money to".
_OF_EVENTS = frozenset("meets goes-to receives sends-to acts-on leaves event-noun visit-noun act-noun".split())
_HELD = frozenset({"stance-subject", "stance-noun", "stance-deed", "stance-predicate"})
# After these a form that could be verb or noun is a noun: "the visit", "its demands", "very demand", "of attacks".
_BEFORE_NOUNS = frozenset(
    "the a an this these those its his her their our your no any some every each 's ' of in on for with from by about"
    " against between past recent former new first last next very such own joint official state working other more"
    " possible further several many few two three".split()
)

# After these a form in -ed is an adjective: "the proposed talks", "an agreed solution".
_ARTICLES = frozenset("the a an its his her their our in on for with by about 's no any such some".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten both all".split())  # "all four boycotting states"
# After these (and after names, plurals and adverbs) a bare form is a verb: "to visit", "will support", "they oppose".
_BEFORE_VERBS = frozenset(
    "to will would shall should may might can could must do does did not never also and or who which that they we i you"
    " , both still even longer then now please people men women 'll n't don't didn't doesn't cannot can't won't".split()
)


_ALONE = ""  # stands for the second word of a phrase that has only one
_OPENING = 2  # words by which phrases are looked up
_Phrase = tuple[tuple[str, ...], tuple[Word, ...]]  # its words, and the entries that have them


class PhraseIndex:
    """The lexicon's forms by their first two words; built once, used for every sentence."""

    def __init__(self, lexicon: Lexicon, frames: frozenset[str] | None = None) -> None:
        """All of the lexicon, or only some frames of it."""
        by_opening: defaultdict[str, defaultdict[str, list[_Phrase]]] = defaultdict(lambda: defaultdict(list))
        forms = lexicon.forms if frames is None else {form for each in frames for form, _ in lexicon.frame(each)}
        for form in forms:
            words = tuple(word for word in lexicon.forms[form] if frames is None or word.frame in frames)
            if parts := _folded(lexicon)[form]:
                by_opening[parts[0]][parts[1] if len(parts) > 1 else _ALONE].append((parts, words))
        self._by_opening = {
            first: {second: tuple(sorted(found, key=_longest_first)) for second, found in seconds.items()}
            for first, seconds in by_opening.items()
        }
        self.first = frozenset(self._by_opening)  # the words with which phrases begin

    def longest(self, words: Sequence[str], at: int) -> tuple[int, tuple[Word, ...]] | None:
        """The end and the entries of the longest phrase that starts at a word."""
        return next(iter(self._all(words, at)), None) if words[at] in self.first else None

    def _all(self, words: Sequence[str], at: int) -> list[tuple[int, tuple[Word, ...]]]:
        """Every phrase that starts at a word, the longest first."""
        seconds = self._by_opening.get(words[at])
        if seconds is None:
            return []
        alone = seconds.get(_ALONE, ())
        longer = seconds.get(words[at + 1], ()) if at + 1 < len(words) and words[at + 1] else ()
        return [
            (at + len(parts), entries)
            for parts, entries in longer + alone
            if len(parts) <= _OPENING or tuple(words[at : at + len(parts)]) == parts
        ]

    def _shorter(
        self, items: Sequence[Item], words: Sequence[str], at: int, longest: Trigger, syntax: ItemSyntax | None
    ) -> Iterator[Word]:
        """What shorter phrases than the longest say of the status of others, and of an event where it tells of none."""
        first = longest.first
        hidden = all(_of_stance(word) and word.part_of_speech != "adjective" for word in longest.words)  # not "fed up"
        for last, entries in self._all(words, at)[1:]:
            yield from (word for word in entries if word.frame in _GOVERNING)
            able = _fitting(items, first, entries, syntax) if last == at + 1 else _spoken(items, first, entries, syntax)
            events = [word for word in able if word.frame in _OF_EVENTS] if hidden else []
            yield from events
            hidden = hidden and not events

    def find(self, items: Sequence[Item], syntax: ItemSyntax | None = None) -> Iterator[Trigger]:
        """Every phrase of a sentence, left to right, the longest at each place; nouns and verbs told by its syntax."""
        forms = [item.words if item.mention else (item.word,) for item in items]
        words = [word for form in forms for word in form]
        owners = [at for at, form in enumerate(forms) for _ in form]
        at = 0
        while at < len(words):
            last = at + 1
            for last, entries in self._all(words, at) if words[at] in self.first else ():
                first, alone = owners[at], last == at + 1
                fitting = _fitting(items, first, entries, syntax) if alone else _spoken(items, first, entries, syntax)
                if fitting:
                    found = Trigger(first, owners[last - 1] + 1, fitting)
                    more = () if alone else tuple(self._shorter(items, words, at, found, syntax))
                    yield replace(found, words=fitting + more) if more else found
                    yield from self._held_inside(words, owners, at, last)
                    break
            at = last

    def _held_inside(self, words: Sequence[str], owners: Sequence[int], first: int, last: int) -> Iterator[Trigger]:
        """The phrases of stances that begin inside a longer phrase or reach beyond it: "is in" and "in favour of"."""
        for at in range(first + 1, last):
            for end, entries in self._all(words, at):
                held = tuple(word for word in entries if word.frame in _HELD) if end - at > 1 else ()
                if held:
                    yield Trigger(owners[at], owners[end - 1] + 1, held)
                    break


@lru_cache(maxsize=1)  # a dozen indexes are made of one lexicon
def _folded(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The words of each form."""
    return {form: folded_words(form) for form in lexicon.forms}


def _longest_first(phrase: _Phrase) -> tuple[int, tuple[str, ...]]:
    return -len(phrase[0]), phrase[0]


def _of_stance(word: Word) -> bool:
    """Whether an entry tells of a stance alone, or weakens or turns one."""
    return word.frame.startswith("stance-") or word.frame in ("hedge", "reverser")


def _spoken(items: Sequence[Item], at: int, entries: tuple[Word, ...], syntax: ItemSyntax | None) -> tuple[Word, ...]:
    """The entries of a phrase without those of verbs where its first word is none: "meeting with", "present demand"."""
    pos = syntax.pos(at) if syntax else ""
    if pos.endswith("ADJ"):  # but not of "is prepared to"
        return tuple(
            word for word in entries if word.part_of_speech != "verb" or word.lemma.split()[0] != items[at].word
        )
    if not pos.endswith(("NOUN", "PROPN")):
        return entries
    return tuple(word for word in entries if word.part_of_speech != "verb")


def _fitting(items: Sequence[Item], at: int, entries: tuple[Word, ...], syntax: ItemSyntax | None) -> tuple[Word, ...]:
    """The entries of a single word that fit its place: no verb where only a noun or an adjective can stand.

    Inside a name ("economic aid") stands no verb at all.
    """
    inside_name = items[at].mention is not None
    pos = syntax.pos(at) if syntax and not inside_name else ""
    if pos == "VERB":  # also of "was appalling", which parsers take for a verb
        return tuple(w for w in entries if w.part_of_speech == "verb" or w.frame == "stance-predicate") or entries
    if (
        not pos.endswith(("NOUN", "PROPN"))
        and not inside_name
        and (at == 0 or _verb_may_stand(items[at], items[at - 1], entries))
    ):
        return entries
    return tuple(
        word
        for word in entries
        if word.part_of_speech != "verb"
        or not (inside_name or _regular(items[at].lower, word))
        or (inside_name and word.frame == "reverser")  # "lift sanctions" is the name of an issue
    )


def _verb_may_stand(item: Item, before: Item, entries: tuple[Word, ...]) -> bool:
    """Whether a verb's form may be a verb after what stands before it."""
    form = item.word
    qualified = before.mention is not None and before.mention.reading in ("demonym", "owner-pronoun")
    if form.endswith("ed"):
        return before.word not in _ARTICLES and not qualified
    if form.endswith("ing") and not any(word.part_of_speech == "noun" for word in entries):
        return before.word not in _ARTICLES | _NUMBERS
    if before.word in _BEFORE_NOUNS or before.word.endswith("ing") or qualified:
        return False
    bare = any(word.part_of_speech == "verb" and word.lemma == form for word in entries)
    return not bare or before.mention is not None or before.word in _BEFORE_VERBS or before.word.endswith(("s", "ly"))


def _regular(form: str, word: Word) -> bool:
    """Whether a form is the verb's regular one, which a noun or an adjective may share ("visits", but not "met")."""
    return (
        form.endswith(("ing", "ed"))
        or form.rstrip("s").rstrip("e") == word.lemma.rstrip("s").rstrip("e")
        or (form == word.lemma.removesuffix("y") + "ies")
    )
