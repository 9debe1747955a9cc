"""Names of persons, places, organisations and events in GUM, from its mentions and trees."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from conllu import Sentence, Word
from mentions import Mention, mentions
from records import UNKNOWN, Span
from titles import titles

_OTHER = ""  # a name of no type of ours, as long as it is not kept
KINDS = {"person": "PERSON", "place": "LOC", "organization": "ORG", "event": "EVENT"}
_INSIDE = frozenset(  # small words and marks that may stand in a name
    "of the for and on in to & - – ' 's ’s . , de la le du des van von der al el bin ibn da di y".split()
)
_JOINING = frozenset("of for and & on de".split())  # what may lead to a later part of a name
_PERSON_RELATIONS = frozenset("compound nmod:desc amod".split())
_NAME_RELATIONS = frozenset("compound amod nummod goeswith fixed nmod:desc nmod:unmarked".split())


@dataclass(frozen=True, slots=True)
class Facts:
    """What all of a corpus says, for single mentions that leave it open."""

    kinds: dict[str, str]  # the type that most mentions of a page have: the United States are a place where they act
    common: frozenset[str]  # lemmas that are more often common nouns: "the Court" is no name


def facts(sentences: Iterable[Sentence]) -> Facts:
    """The facts of a corpus."""
    pages: dict[str, Counter[str]] = defaultdict(Counter)
    lemmas: Counter[str] = Counter()
    for sentence in sentences:
        for mention in mentions(sentence.words):
            if mention.page and mention.kind in KINDS:
                pages[mention.page][mention.kind] += 1
        for word in sentence.words:
            lemmas[word.lemma.lower()] += (word.pos == "NOUN") - (word.tag == "NNP")
    kinds = {page: max(sorted(counts), key=counts.__getitem__) for page, counts in pages.items()}
    return Facts(kinds, frozenset(lemma for lemma, more in lemmas.items() if more > 0))


def _proper(word: Word) -> bool:
    return word.tag in ("NNP", "NNPS") or (word.pos == "PROPN" and word.tag != "POS")


def _head(words: Sequence[Word], mention: Mention) -> int:
    """The word of a mention that hangs on a word outside it."""
    inside = set(mention.words)
    return next((at for at in mention.words if words[at].head not in inside), mention.words[0])


def _belongs(words: Sequence[Word], at: int, mention: Mention, nested: Mapping[int, str]) -> bool:
    """Whether a word that hangs on a word of a name is part of the name; `nested` types the words of things inside."""
    word = words[at]
    if not _proper(word) and not (word.tag == "CD" and word.rel in ("flat", "compound", "nummod")):
        return False
    if word.rel == "flat" or (mention.page and mention.knows(word.form)):
        return True
    if mention.kind == "person":
        return word.rel in _PERSON_RELATIONS and not (titles([word.form]) or mention.page or at in nested)
    if word.rel in ("nmod", "conj"):
        links = {small.form.lower() for small in words if small.head == at and small.rel in ("case", "cc")}
        equal = at in nested and (mention.kind not in KINDS or nested[at] == mention.kind)  # "the Senate and the House"
        return bool(links & _JOINING) and not (word.rel == "conj" and equal)
    return word.rel in _NAME_RELATIONS or (
        word.rel == "nmod:poss" and (at not in nested or "Number=Plur" in word.feats)
    )


def _stretch(words: Sequence[Word], chosen: set[int], head: int) -> tuple[int, int]:
    """The stretch around the head in which only small words stand between the chosen ones."""
    ends = []
    for steps in (range(head, -1, -1), range(head, len(words))):
        end = head
        for at in steps:
            if at in chosen:
                end = at
            elif words[at].form.lower() not in _INSIDE:
                break
        ends.append(end)
    return ends[0], ends[1] + 1


def _by_page(words: Sequence[Word], mention: Mention) -> tuple[int, int] | None:
    """The whole mention, where it is the title of its page, word for word."""
    start, end = mention.words[0], mention.words[-1] + 1
    forms = [word.form.lower().strip(".") for word in words[start:end]]
    title = mention.page_words()
    if forms[0] == "the" and (forms != title or mention.kind != "place"):  # "The Hague" keeps its article
        start, forms, title = start + 1, forms[1:], title[title[:1] == ["the"] :]
    plain = [form for form in forms if any(map(str.isalnum, form))]
    if not plain or plain != title or any(form not in (*plain, *_INSIDE) for form in forms):
        return None
    return (start, end) if _proper(words[end - 1]) and words[start].form[:1].isupper() else None


def _by_tree(words: Sequence[Word], mention: Mention, nested: Mapping[int, str]) -> tuple[int, int] | None:
    """The head of a mention and what belongs to its name; nothing if a common noun heads it."""
    head = _head(words, mention)
    if not _proper(words[head]):
        return None
    chosen, grown = set[int](), {head}
    while grown:
        chosen |= grown
        near = {at for at in mention.words if words[at].head in grown and at not in chosen}
        grown = {at for at in near if _belongs(words, at, mention, nested)}
    start, end = _stretch(words, chosen, head)
    if mention.kind == "person":
        known = mention.page and mention.knows(words[start].form) and end - start > 1  # "Major Quill"
        start += 0 if known else titles([word.form for word in words[start:end]])
    return (start, end) if start < end else None


def _nested(mention: Mention, others: Iterable[Mention]) -> dict[int, str]:
    """The words of persons, places, organisations and events inside a mention, with their types."""
    inside = set(mention.words)
    return {at: it.kind for it in others if it.kind in KINDS and inside > set(it.words) for at in it.words}


def _kind(words: Sequence[Word], start: int, end: int, mention: Mention, facts: Facts) -> str:
    """The label of a name; UNKNOWN for "the Court"."""
    if mention.kind not in KINDS:
        return _OTHER
    generic = end - start == 1 and words[start].lemma.lower() in facts.common
    titled = [it for it in mention.page_words() if it != "the"] == [words[start].form.lower()]  # "The Onion"
    return UNKNOWN if generic and mention.kind != "person" and not titled else KINDS[mention.kind]


def _places(words: Sequence[Word], start: int, end: int) -> Iterator[tuple[int, int]]:
    """The places of "Paris, France", one by one; "Washington, D.C." is one."""
    for at in range(start + 1, end - 1):
        if words[at].form == "," and words[at + 1].form not in ("D.C.", "DC", "Jr."):
            yield start, at
            start = at + 1
    yield start, end


def _nobody(words: Sequence[Word], mention: Mention, start: int, end: int) -> bool:
    """Whether a span of a mention names a group ("Americans"), or is a title and nothing more."""
    group = "Number=Plur" in words[_head(words, mention)].feats
    return group or titles([word.form for word in words[start:end]]) == end - start


def _spans(words: Sequence[Word], mention: Mention, nested: Mapping[int, str], facts: Facts) -> Iterator[Span]:
    """The name of a mention, if it is a name."""
    span = _by_page(words, mention) or _by_tree(words, mention, nested)
    if not span or mention.kind == "time" or (mention.kind == "person" and _nobody(words, mention, *span)):
        return
    for start, end in _places(words, *span) if mention.kind == "place" else [span]:
        if any(word.form[:1].isupper() for word in words[start:end]):
            yield Span(start, end, _kind(words, start, end, mention, facts))


def names(words: Sequence[Word], facts: Facts) -> list[Span]:
    """The names of a sentence; UNKNOWN where one is part of another thing's ("Constitution of the United States")."""
    things = [replace(it, kind=facts.kinds.get(it.page, it.kind)) if it.kind in KINDS else it for it in mentions(words)]
    found = [span for it in things for span in _spans(words, it, _nested(it, things), facts)]
    holding = [Span(it.start, it.end, UNKNOWN) for it in found if it.kind == _OTHER and _holds(it, found)]
    return [it for it in found if it.kind != _OTHER] + holding


def _holds(span: Span, others: Iterable[Span]) -> bool:
    """Whether a typed name stands inside a span and is not all of it."""
    inside = [it for it in others if it.kind in KINDS.values() and span.start <= it.start and it.end <= span.end]
    return any(it.end - it.start < span.end - span.start for it in inside)
