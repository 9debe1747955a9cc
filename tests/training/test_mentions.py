"""GUM's brackets: nested, discontinuous, and with pages."""

from conllu_lines import row, sentence
from mentions import Mention, mentions


def of(*notes: str) -> list[tuple[tuple[int, ...], str, str]]:
    """The mentions of words with these Entity notes."""
    rows = [row(str(at), f"w{at}", f"Entity={note}" if note else "_") for at, note in enumerate(notes, 1)]
    return [(it.words, it.kind, it.page) for it in mentions(sentence(*rows).words)]


def test_a_mention_of_one_word() -> None:
    assert of("(3-place-new-nnnnn-cf1-1-sgl-Oslo)") == [((0,), "place", "Oslo")]


def test_nested_mentions_come_as_they_close() -> None:
    assert of("(1-organization-new-n-cf1-1,2-sgl(2-place-new-n-cf2-1-sgl)", "", "1)") == [
        ((0,), "place", ""),
        ((0, 1, 2), "organization", ""),
    ]


def test_two_mentions_may_close_at_one_word_and_one_open() -> None:
    assert of("(1-person-new-n-cf1-1-sgl", "(2-place-new-n-cf2-1-sgl", "2)1)(3-event-new-n-cf3-1-sgl)") == [
        ((1, 2), "place", ""),
        ((0, 1, 2), "person", ""),
        ((2,), "event", ""),
    ]


def test_a_thing_inside_itself_closes_first() -> None:
    assert of("(1-person-new-n-cf1-1-sgl", "(1-person-giv:act-n-cf1-1-coref", "1)", "1)") == [
        ((1, 2), "person", ""),
        ((0, 1, 2, 3), "person", ""),
    ]


def test_the_parts_of_a_discontinuous_mention_are_one() -> None:
    assert of("(4[1/2]-event-new-n-cf1-1-sgl)", "", "(4[2/2]-event-new-n-cf1-1-sgl", "4[2/2])") == [
        ((0, 2, 3), "event", "")
    ]


def test_what_began_in_another_sentence_is_left_out() -> None:
    assert of("7)", "(8-event-new-n-cf1-1-sgl") == []


def test_pages_may_have_hyphens_and_escapes() -> None:
    ((_, _, page),) = of("(1-place-new-n-cf1*-1-coref-Stratford-upon-Avon%2C_Warwickshire)")
    assert page == "Stratford-upon-Avon,_Warwickshire"


def test_a_page_knows_the_words_of_its_title() -> None:
    mention = Mention((0,), "organization", "Court_of_Appeal_(Ruritania)")
    assert mention.page_words() == ["court", "of", "appeal"]
    assert mention.knows("Appeal") and not mention.knows("Ruritania")
