"""Idioms that a sentence spreads out: found where its parse shows them, and nowhere else."""

import pytest
from known_words import LEXICON, mention_reader
from parse_sketch import drawn

from detente.build.grammar.syntax import Syntax
from detente.build.idioms import Idioms
from detente.build.item_syntax import item_syntax
from detente.build.parsing import Parse
from detente.build.reading import Trigger
from detente.ontology.documents import Document
from detente.ontology.lexicon import Lexicon, Word

READER = mention_reader(Parse.ALL)
OF_EVENTS = {"meets", "goes-to", "receives", "sends-to", "acts-on", "leaves"}


def idioms(text: str) -> set[str]:
    """The idioms of a sentence that tell of an event."""
    (sentence,) = READER.read(Document("d", text)).sentences
    words = {word for trigger in sentence.triggers for word in trigger.words}
    return {word.lemma for word in words if " " in word.lemma and word.frame in OF_EVENTS}


def word(lemma: str, frame: str = "acts-on") -> Word:
    return Word(f"id:{lemma}", lemma, "verb", frame, "Aid")


def lexicon(*forms: str) -> Lexicon:
    """A lexicon of some verbs of several words in the only form that they have."""
    return Lexicon({form: (word(form),) for form in forms}, {})


def spread(sketch: str, *forms: str, triggers: tuple[Trigger, ...] = ()) -> list[tuple[int, str]]:
    """The items at which a drawn sentence has an idiom, each with the first thing that it means there."""
    parse = drawn(sketch)
    found = Idioms(lexicon(*forms)).spread(triggers, item_syntax(Syntax(parse), parse.words))
    return [(trigger.first, trigger.words[0].lemma) for trigger in found]


@pytest.mark.parametrize(
    ("sentence", "idiom"),
    [
        ("Canada imposed sweeping new sanctions on Belarus.", "impose sanctions"),
        ("Norway lifted its long ban on Icelandic herring.", "lift ban"),
        ("Ghana opened an official investigation into Togo.", "open investigation"),
        ("Sudan took firm control of the Kenyan port.", "take control"),
        ("Kuwait sent tents, food and water to Jordan.", "send food"),  # the second of three
        ("Spain granted the Cuban poet political asylum.", "grant political asylum"),
    ],
)
def test_words_may_stand_between(sentence: str, idiom: str) -> None:
    assert idiom in idioms(sentence)


@pytest.mark.parametrize(
    ("sentence", "idiom"),
    [
        ("Sanctions were imposed on Belarus by Canada.", "impose sanctions"),
        ("The ban on Icelandic herring was lifted by Norway.", "lift ban"),
        ("Relations with Togo were broken off by Ghana.", "break off relations"),
        ("The Ethiopian ambassador was summoned by Egypt.", "summon ambassador"),
    ],
)
def test_the_object_of_a_passive_is_its_subject(sentence: str, idiom: str) -> None:
    assert idiom in idioms(sentence)


@pytest.mark.parametrize(
    ("sentence", "idiom"),
    [
        ("The ban that Norway lifted hurt Iceland.", "lift ban"),
        ("The sanctions that Canada imposed on Belarus failed.", "impose sanctions"),
        ("The relations that Ghana broke off with Togo were poor.", "break off relations"),
    ],
)
def test_a_relative_clause_has_its_object_before_it(sentence: str, idiom: str) -> None:
    assert idiom in idioms(sentence)


def test_a_particle_stands_behind_its_verb_whatever_it_was_taken_for() -> None:
    tons = "tons:NS:object>handed of:ADP:preposition>food food:N:nominal>tons"
    as_particle = f"Chad:NAME:subject>handed handed:PAST:root over:ADP:particle>handed 300:NUM:number>tons ton~{tons}"
    as_preposition = (
        f"Chad:NAME:subject>handed handed:PAST:root over:ADP:preposition>300 300:NUM:number>tons ton~{tons}"
    )
    assert spread(as_particle, "handed over food") == [(1, "handed over food")]
    assert spread(as_preposition, "handed over food") == [(1, "handed over food")]


def test_tons_are_handed_over() -> None:
    assert "hand over food" in idioms("Chad handed over 300 tons of food to Niger.")


@pytest.mark.parametrize(
    ("sentence", "idiom"),
    [
        ("Syria launched a series of attacks on Lebanon.", "launch attack"),
        ("Kenya launched a wave of raids on Somalia.", "launch raid"),
        ("Kenya took in thousands of refugees from Sudan.", "take in refugee"),
    ],
)
def test_a_noun_may_be_measured(sentence: str, idiom: str) -> None:
    assert idiom in idioms(sentence)


def test_what_is_no_measure_hides_the_noun() -> None:
    assert "launch attack" not in idioms("Syria launched a study of attacks on Lebanon.")


def test_of_what_the_noun_is_may_be_part_of_the_idiom() -> None:
    assert "declare a state of emergency" in idioms("Peru declared a short regional state of emergency.")
    assert idioms("Peru declared a short regional state of mourning.") == set()


@pytest.mark.parametrize("truce", ["cease-fire", "ceasefire"])
def test_a_hyphen_may_be_written_or_not(truce: str) -> None:
    assert any(each.startswith("violate cease") for each in idioms(f"Sudan violated the new {truce} with Chad."))


def test_a_hyphen_may_be_a_word_of_the_parse() -> None:
    cut = (
        "Sudan:NAME:subject>broke broke:PAST:root the:DET:determiner>fire cease:N:compound>fire"
        " -:PUNCT:punctuation>fire fire:N:object>broke"
    )
    assert spread(cut, "broke cease-fire") == [(1, "broke cease-fire")]
    assert spread(cut, "broke fire") == [(1, "broke fire")]


def test_a_predicate_may_be_the_noun_however_it_was_parsed() -> None:
    start = "court:N:subject>found found:PAST:root the:DET:determiner>bishop bishop:N:object>found"
    assert spread(f"{start} guilty:ADJ:open-complement>found", "found guilty") == [(1, "found guilty")]
    assert spread(f"{start} guilty:ADJ:adjective>bishop", "found guilty") == [(1, "found guilty")]


def test_who_takes_prisoners_in_a_country_takes_nobody_in() -> None:
    assert not {each for each in idioms("Kenya took prisoners in Sudan.") if each.startswith("take in")}
    assert "take in refugee" in idioms("Kenya took in refugees from Sudan.")


def test_who_calls_on_a_friday_calls_on_nobody() -> None:
    assert "call on" not in idioms("France called again on Friday for calm.")
    assert "call on" in idioms("France called again on Iran to stop.")


def test_a_preposition_may_stand_far_from_its_verb() -> None:
    far = "Chad:NAME:subject>complained complained:PAST:root loudly:ADV:adverb>complained to:ADP:preposition>Niger"
    assert spread(f"{far} Niger:NAME:oblique>complained", "complained to") == [(1, "complained to")]
    assert spread(f"{far} Niger:NAME:oblique>complained", "complained of") == []


def test_the_longer_idiom_counts() -> None:
    gave = "Chad:NAME:subject>gave gave:PAST:root political:ADJ:adjective>asylum asylum:N:object>gave"
    assert spread(gave, "gave asylum", "gave political asylum") == [(1, "gave political asylum")]


def test_the_second_half_of_a_hyphened_verb_is_not_that_verb() -> None:
    assert "fire missile" not in idioms("Spain test-fired a missile.")
    assert "fire missile" in idioms("Spain fired an old missile.")


def test_a_noun_is_no_verb_of_an_idiom() -> None:
    assert spread("launched:N:compound>attack attack:N:root", "launched attack") == []


def test_an_idiom_takes_the_place_of_its_verb_but_leaves_it_its_status() -> None:
    lifted = "Norway:NAME:subject>lifted lifted:PAST:root the:DET:determiner>ban ban:N:object>lifted"
    parse = drawn(lifted)
    verb = Trigger(1, 2, (word("lift"), word("lift", "status-verb")))
    (found,) = Idioms(lexicon("lifted ban")).spread([verb], item_syntax(Syntax(parse), parse.words))
    assert [(each.lemma, each.frame) for each in found.words] == [("lifted ban", "acts-on"), ("lift", "status-verb")]


def test_words_that_stand_together_need_no_idiom() -> None:
    gave = "Chad:NAME:subject>gave gave:PAST:root food:N:object>gave aid:N:object>gave"
    together = Trigger(1, 3, (word("give food"),))
    assert spread(gave, "gave aid", triggers=(together,)) == [(1, "give food")]


def test_without_a_parse_nothing_is_spread_out() -> None:
    trigger = Trigger(1, 2, (word("lift"),))
    assert Idioms(LEXICON).spread([trigger], None) == (trigger,)


@pytest.mark.parametrize(
    ("words", "may"),
    [
        ("norway lifted its long ban", True),
        ("its long ban norway lifted", True),
        ("bans were lifted", True),
        ("norway lifted a stone", False),
        ("a long ban", False),
        ("", False),
    ],
)
def test_a_verb_and_its_noun_may_make_an_idiom_in_whatever_order(words: str, may: bool) -> None:
    assert Idioms(lexicon("lifted ban")).may_stand(words.split()) is may


def test_only_what_tells_of_events_or_stances_is_an_idiom() -> None:
    told = Lexicon({"voiced hope": (word("voice hope", "status-verb"),)}, {})
    held = Lexicon({"voiced support": (word("voice support", "stance-subject"),)}, {})
    assert not Idioms(told).may_stand(["voiced", "hope"])
    assert Idioms(held).may_stand(["voiced", "support"])
