"""Parsed sentences point into the text and are trees, whatever the text is."""

from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path
from weakref import ref

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from reading_aloud import document

from detente.build.extract import Reader
from detente.build.grammar.parse import Relation, forest
from detente.build.language import parser as module
from detente.build.language.parsed import Parsed
from detente.build.language.parser import Parser
from detente.build.naming.slots import slots
from detente.build.parsing import Parse, Parsing
from detente.build.sentences import Sentence, fold, split, unwrapped
from detente.ontology.errors import DetenteError

Span = tuple[int, int]


@cache
def ours() -> Parser:
    return Parser()


@pytest.fixture(scope="module")
def theirs(tmp_path_factory: pytest.TempPathFactory) -> Parser:
    """A pipeline of somebody else's that has learnt nothing: it parses by chance, and neither tags nor lemmatizes."""
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("ROOT", "nsubj", "dobj", "prep", "pobj", "conj", "relcl", "punct"):
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    folder = tmp_path_factory.mktemp("pipeline")
    nlp.to_disk(folder)
    return Parser(str(folder))


def one_sentence(text: str, *known: str, by: Parser | None = None) -> Parsed:
    """A text parsed as one sentence, in which some names are known."""
    spans = sorted((text.index(name), text.index(name) + len(name)) for name in known)
    return (by or ours()).parse(text, [((0, len(text)), spans)])[0]


# ---- what a parse says ----


def test_an_easy_sentence() -> None:
    parse = one_sentence("Abe met Xi.").parse
    assert [word.text for word in parse.words] == ["Abe", "met", "Xi", "."]
    assert [word.pos for word in parse.words] == ["PROPN", "VERB", "PROPN", "PUNCT"]
    assert parse.words[1].lemma == "meet" and parse.words[1].feature("Tense") == "Past"
    assert parse.heads == (1, -1, 1, 1)
    assert parse.relations == (Relation.SUBJECT, Relation.ROOT, Relation.OBJECT, Relation.PUNCTUATION)


def test_unknown_names_are_proposed() -> None:
    text = "Yesterday Olga Petrova met Abe."
    assert ("Olga Petrova", "PERSON") in [(text[name.start : name.end], name.type) for name in one_sentence(text).names]


def test_a_known_name_is_one_word_with_its_blanks_folded() -> None:
    words = one_sentence("Abe met the Korea  Workers'\nParty.", "Korea  Workers'\nParty").parse.words
    assert [word.text for word in words] == ["Abe", "met", "the", "Korea Workers' Party", "."]


def test_offsets_count_from_the_beginning_of_the_document() -> None:
    text = "They came. Abe met Xi."
    words = ours().parse(text, [((11, 22), [])])[0].parse.words
    assert [text[word.start : word.end] for word in words] == ["Abe", "met", "Xi", "."]


def test_nothing_to_parse_gives_nothing() -> None:
    assert ours().parse("", []) == []
    assert ours().parse("  \n", [((0, 3), [])])[0].parse.words == ()


def test_only_what_matters_is_parsed() -> None:
    text = "It rained. Abe met Xi."
    found = list(split(text))
    cut = [slots(text, sentence, (), ()) for sentence in found]
    parsed = Parsing("", lambda each: any(slot.text == "Abe" for slot in each)).parse(text, found, cut)
    assert [each is not None for each in parsed] == [False, True]


# ---- whatever the text is ----


def check(parser: Parser, text: str, known: Callable[[str, Sentence], Sequence[Span]] = lambda *_: ()) -> None:
    """Words cover a sentence from left to right and hang in trees; names lie inside."""
    folded = fold(text)
    flat = unwrapped(folded)
    asked = [((sentence.start, sentence.end), known(flat, sentence)) for sentence in split(folded)]
    for ((start, end), spans), parsed in zip(asked, parser.parse(flat, asked), strict=True):
        words, at = parsed.parse.words, start
        for word in words:
            assert at <= word.start < word.end <= end and not flat[at : word.start].strip()
            assert word.text == " ".join(flat[word.start : word.end].split())
            at = word.end
        assert not flat[at:end].strip()
        assert set(spans) <= {(word.start, word.end) for word in words}
        assert parsed.parse.heads == forest(parsed.parse.heads) and len(parsed.parse.heads) == len(words)
        assert all(start <= name.start < name.end <= end for name in parsed.names)


NASTY = (
    *("Abe", "met", "Xi", "THE", "can't", "U.S.", "'s", "5", "3.5", "http://a.org/b", ":)", "a-b", "İ", "ﬁ", "e\u0301"),
    *(" ", "\n", "\n\n", "\r\n", "\t", "\x1c", "\x85", "\u2028", "\u3000"),
    *(",", ".", "?!", "...", "--", "—", "|", "•", "(", ")", '"', "“", "”", "'", ";", "/"),
    *("\x00", "\x07", "\ud800", "\udfff", "\u200b", "\u200d", "\u202e", "\u2067", "\ufeff", "\u00ad", "\ufffd"),
    *("外交部长", "。", "التقى", "🕊️", "🇯🇵", "\u0301"),
)
texts = st.lists(st.sampled_from(NASTY)).map("".join) | st.text()


@settings(deadline=None)
@given(texts)
def test_any_text_gives_words_in_order_and_trees(text: str) -> None:
    check(ours(), text)


@settings(deadline=None)
@given(texts, st.sets(st.integers(0, 30)), st.randoms(use_true_random=False))
def test_known_names_stay_whole(text: str, places: set[int], chance: Callable[[], float]) -> None:
    def known(flat: str, sentence: Sentence) -> list[Span]:
        found = slots(flat, sentence, (), ())
        edges = sorted(at for at in places if at <= len(found))
        return [(found[one].start, found[other - 1].end) for one, other in pairwise(edges) if chance.random() < 0.5]

    check(ours(), text, known)


@settings(max_examples=30, deadline=None)
@given(text=texts)
def test_somebody_elses_pipeline_breaks_no_less_rarely(theirs: Parser, text: str) -> None:
    check(theirs, text)


HOSTILE = {
    "one sentence of 5,000 words": "Abe met Xi and " * 1_250,
    "no punctuation": "the minister of trade went home " * 300,
    "telegrams": "PRESIDENT ABE MET XI STOP " * 200,
    "tables": "| Abe | Xi | 3.5 |\n|---|---|---|\n" * 200,
    "lists": "- Abe met Xi\n- talks\n1. trade\n\n" * 200,
    "scanned": "Tlie rninister rnet Ahe iu T0kyo , l9 Mav . ~~ ^ |_ " * 50,
    "scripts": "外交部长在北京会见了来访的客人。 Abe met Xi. التقى الوزيران في العاصمة. " * 100,
    "pictures": "🕊️🤝 Abe 🇯🇵 met Xi 👨‍👩‍👧 " * 100,
    "signs that nobody sees": "\ufeffA\u200bbe m\u200det \u202eXi\u202c. \u2067Abe\u2069\x00 le\u00adft. " * 100,
    "surrogates": "Abe \ud800 met \udfff\ud800Xi. " * 100,
    "combining signs": "A\u0301be me\u0308\u0301t Xi. " * 100 + "a" + "\u0301" * 1_000,
    "line ends": "Abe met Xi.\r\nThey left.\r\rAbe\r\nmet Xi.\r\n\r\n" * 100,
    "one word": "a" * 1_000_000,
    "one word in capitals": "Abe met " + "X" * 1_000_000,
    "commas": "," * 3_000,
    "brackets": "(" * 1_500 + "Abe met Xi" + ")" * 1_500,
    "quotes in quotes": "\"'“‘(" * 400 + "Abe met Xi" + ")’”'\"" * 400,
    "only punctuation": "?! ... -- ;; (!) \"\" '' " * 100,
    "only blanks": " \t\r\n\u3000" * 1_000,
}
hostile = pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)


@hostile
def test_hostile_text_is_parsed(text: str) -> None:
    check(ours(), text)


@cache
def reading_all() -> Reader:
    return Reader(parse=Parse.ALL)


@hostile
@pytest.mark.parametrize("parse", ["needed", "all"])
def test_hostile_text_is_read(reader: Reader, parse: str, text: str) -> None:
    by = reader if parse == "needed" else reading_all()
    for claim in by.claims(document(text), everything=True):
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.quote


# ---- what was read before ----


def test_a_document_is_parsed_as_if_it_were_the_only_one() -> None:
    text = "Abe met Xi. They talked about borders, fisheries and trade with the island's ambassadors."
    asked = [((sentence.start, sentence.end), ()) for sentence in split(text)]
    before = Parser()
    before.parse("The ambassadors met.", [((0, 20), ())])
    assert before.parse(text, asked) == Parser().parse(text, asked)


def test_a_vocabulary_that_has_grown_is_begun_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LEARNT", 100)
    parser = Parser()
    first = one_sentence("Abe met Xi.", by=parser)
    old, sizes = ref(parser._nlp.get_pipe("lemmatizer")), []  # which holds itself
    for number in range(40):
        one_sentence(f"The{number} mi{number}nister went ho{number}me.", by=parser)
        sizes.append(len(parser._nlp.vocab.strings))
    assert old() is None and max(sizes) < sizes[0] + 200
    assert one_sentence("Abe met Xi.", by=parser) == first


# ---- pipelines that are of no use ----


def test_a_pipeline_that_is_not_there() -> None:
    with pytest.raises(DetenteError, match=r"--language-model xx_none: .*; install it with pip"):
        Parser("xx_none")


def test_a_pipeline_that_does_not_parse(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(DetenteError, match="it has no parser with UD or CLEAR labels"):
        Parser(str(tmp_path))
