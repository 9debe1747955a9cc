"""The usual mistakes of a small parser are mended, and correct parses stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from parse_sketch import drawn, moved, places

from detente.build.grammar.parse import Parse, Relation, Word
from detente.build.grammar.repairs import CONFIDENCE, STEPS, mended, repaired
from detente.build.grammar.syntax import Syntax

# Each: the step, a parse as a small model gives it, and where the words hang after mending.
MISTAKES = {
    "a shortened clause taken for part of the next": (
        "shortened-clause",
        "Israel:NAME:subject>applauded does:HAS:auxiliary>applauded not:S:negation>applauded ;:PUNCT:punctuation>Iran"
        " Iran:NAME:subject>applauded applauded:PAST:root it:HIM:object>applauded",
        {"Israel": "subject>does", "not": "negation>does", "does": "parataxis>applauded"},
    ),
    "what somebody is told taken for who is told": (
        "content-clause",
        "Peru:NAME:subject>told told:PAST:root envoys:NS:indirect-object>told that:SCONJ:marker>left"
        " it:HE:subject>left left:PAST:relative-clause>envoys",
        {"left": "complement>told"},
    ),
    "what somebody is accused of taken for what he is like": (
        "charge",
        "Peru:NAME:subject>accused accuse~accused:PAST:root rebels:NS:object>accused of:ADP:marker>lying"
        " lying:ING:noun-clause>rebels",
        {"lying": "adverbial-clause>accused"},
    ),
    "a subject hung on the date": (
        "subject-of-fronted",
        "On:ADP:preposition>July_8 July_8:NAME:oblique>met ,:PUNCT:punctuation>met Abe:NAME:apposition>July_8"
        " and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root in:ADP:preposition>Osaka Osaka:NAME:oblique>met",
        {"Abe": "subject>met"},
    ),
    "subjects listed with the date": (
        "subject-of-fronted",
        "On:ADP:preposition>Monday Monday:NAME:oblique>agreed ,:PUNCT:punctuation>Monday Peru:NAME:conjunct>Monday"
        " ,:PUNCT:punctuation>Chile Chile:NAME:conjunct>Monday and:CCONJ:coordinator>Brazil"
        " Brazil:NAME:conjunct>Monday agreed:PAST:root",
        {"Peru": "subject>agreed", "Chile": "conjunct>Peru", "Brazil": "conjunct>Peru"},
    ),
    "the date taken for the subject": (
        "subject-of-fronted",
        "July_8:NAME:subject>met ,:PUNCT:punctuation>met Abe:NAME:apposition>July_8 met:PAST:root Xi:NAME:object>met",
        {"July 8": "oblique>met", "Abe": "subject>met"},
    ),
    "the date taken for the whole": (
        "subject-of-fronted",
        "In:ADP:preposition>Oslo Oslo:NAME:root ,:PUNCT:punctuation>Oslo envoys:NS:apposition>Oslo"
        " resumed:PAST:relative-clause>envoys talks:NS:object>resumed",
        {"Oslo": "oblique>resumed", "envoys": "subject>resumed", "resumed": "root"},
    ),
    "a subject that is a tree of its own": (
        "subject-of-fronted",
        "Abe:NAME:root met:PAST:root Xi:NAME:object>met",
        {"Abe": "subject>met"},
    ),
    "a subject hung on its verb as its object": (
        "subject-of-fronted",
        "Yesterday:N:oblique>left Moon:NAME:object>left left:PAST:root",
        {"Moon": "subject>left"},
    ),
    "a verb hung on its subject": (
        "verb-of-fragment",
        "Abe:NAME:root ,:PUNCT:punctuation>leader leader:N:apposition>Abe of:ADP:preposition>Japan"
        " Japan:NAME:nominal>leader ,:PUNCT:punctuation>Abe met:PAST:relative-clause>Japan Xi:NAME:object>met",
        {"Abe": "subject>met", "met": "root"},
    ),
    "a sentence hung on its date": (
        "verb-of-fragment",
        "In:ADP:preposition>March March:NAME:root ,:PUNCT:punctuation>March after:ADP:preposition>talks"
        " talks:NS:nominal>March ,:PUNCT:punctuation>March came:PAST:parataxis>March a:DET:determiner>deal"
        " deal:N:object>came",
        {"March": "oblique>came", "came": "root"},
    ),
    "the subject of a complement as an object": (
        "subject-of-complement",
        "Abe:NAME:subject>said said:PAST:root talks:NS:object>said had:HAS:auxiliary>failed"
        " failed:PART:relative-clause>talks",
        {"talks": "subject>failed", "failed": "complement>said"},
    ),
    "a second verb hung on the date between": (
        "subject-of-coordinated",
        "Li:NAME:subject>arrived arrived:PAST:root on:ADP:preposition>Monday Monday:NAME:oblique>arrived"
        " and:CCONJ:coordinator>met met:PAST:conjunct>Monday Abe:NAME:object>met",
        {"met": "conjunct>arrived"},
    ),
    "a second verb as an aside": (
        "subject-of-coordinated",
        "Li:NAME:subject>arrived arrived:PAST:root and:CCONJ:coordinator>Abe later:ADV:adverb>met"
        " met:PAST:parataxis>arrived Abe:NAME:object>met",
        {"and": "coordinator>met", "met": "conjunct>arrived"},
    ),
    "the first verb hung on the second": (
        "subject-of-coordinated",
        "Li:NAME:subject>arrived arrived:PAST:parataxis>met and:CCONJ:coordinator>met met:PAST:root Abe:NAME:object>met",
        {"arrived": "root", "met": "conjunct>arrived"},
    ),
    "the next subject as a conjunct": (
        "subject-of-coordinated",
        "Xi:NAME:subject>visited visited:PAST:root Seoul:NAME:object>visited and:CCONJ:coordinator>Park"
        " Park:NAME:conjunct>Seoul went:PAST:parataxis>visited to:ADP:preposition>Beijing Beijing:NAME:oblique>went",
        {"and": "coordinator>went", "Park": "subject>went", "went": "conjunct>visited"},
    ),
    "the next subject as a conjunct of what a noun is of": (
        "subject-of-coordinated",
        "Xi:NAME:subject>gave gave:PAST:root aid:NS:object>gave to:ADP:preposition>Chad Chad:NAME:nominal>aid"
        " and:CCONJ:coordinator>Park Park:NAME:conjunct>Chad went:PAST:parataxis>gave",
        {"and": "coordinator>went", "Park": "subject>went", "went": "conjunct>gave"},
    ),
    "the next subject as a conjunct of a month": (
        "subject-of-coordinated",
        "Xi:NAME:subject>left left:PAST:root in:ADP:preposition>May May:NAME:oblique>left and:CCONJ:coordinator>Park"
        " Park:NAME:conjunct>May returned:PAST:relative-clause>Park",
        {"and": "coordinator>returned", "Park": "subject>returned", "returned": "conjunct>left"},
    ),
    "who said it, as an apposition": (
        "subject-of-fronted",
        "The:DET:determiner>talks talks:NS:subject>failed failed:PAST:root ,:PUNCT:punctuation>said"
        " Abe:NAME:object>failed said:PAST:parataxis>failed",
        {"Abe": "subject>said"},
    ),
    "a plural that counts before a singular": (
        "verb-for-noun",
        "The:DET:determiner>plan two:NUM:number>plan side~sides:NS:compound>plan plan:N:root a:DET:determiner>summit"
        " summit:N:apposition>plan next:ADJ:adjective>month month:N:nominal>plan",
        {
            "The": "determiner>sides",
            "two": "number>sides",
            "sides": "subject>plan",
            "summit": "object>plan",
            "month": "oblique>plan",
        },
    ),
    "a verb as a compound of its object": (
        "verb-for-noun",
        "Both:DET:determiner>support leader~leaders:NS:compound>support voice:N:compound>support support:N:root"
        " for:ADP:preposition>talks talk~talks:NS:nominal>support",
        {"Both": "determiner>leaders", "leaders": "subject>voice", "voice": "root", "support": "object>voice"},
    ),
    "a verb as a plural": (
        "verb-for-noun",
        "Moscow:NAME:compound>backs back~backs:NS:root the:DET:determiner>deal deal:N:nominal>backs",
        {"Moscow": "subject>backs", "deal": "object>backs"},
    ),
    "a verb hung on its subject as a noun": (
        "verb-for-noun",
        "Moscow:NAME:root back~backs:NS:nominal>Moscow the:DET:determiner>deal deal:N:nominal>backs",
        {"Moscow": "subject>backs", "backs": "root", "deal": "object>backs"},
    ),
    "a verb as a noun with a subject": (
        "verb-for-noun",
        "trader~traders:NS:subject>object in:ADP:preposition>Peru Peru:NAME:compound>object object:N:root"
        " to:ADP:preposition>levy the:DET:determiner>levy levy:N:nominal>object",
        {"Peru": "nominal>traders", "levy": "oblique>object"},
    ),
    "a gerund as a noun": (
        "gerund-for-noun",
        "Peru:NAME:subject>left left:PAST:root without:ADP:preposition>meeting meeting:N:oblique>left"
        " Chile:NAME:object>meeting",
        {"without": "marker>meeting", "meeting": "adverbial-clause>left"},
    ),
    "a noun as a verb": (
        "noun-for-verb",
        "The:DET:determiner>visit visit:INF:adverbial-clause>ended to:ADP:preposition>Tokyo Tokyo:NAME:oblique>visit"
        " ended:PAST:root",
        {"visit": "subject>ended", "Tokyo": "nominal>visit"},
    ),
    "a noun as a verb behind a verb": (
        "noun-for-verb",
        "They:HE:subject>resumed resumed:PAST:root their:HIS:determiner>talks talk~talks:PRES:complement>resumed"
        " on:ADP:preposition>trade trade:N:oblique>talks",
        {"their": "possessor>talks", "talks": "object>resumed", "trade": "nominal>talks"},
    ),
    "a noun as a verb behind a preposition": (
        "noun-for-verb",
        "Li:NAME:subject>spoke spoke:PAST:root during:ADP:marker>visit the:DET:determiner>visit"
        " visit:INF:adverbial-clause>spoke .:PUNCT:punctuation>spoke",
        {"during": "preposition>visit", "visit": "oblique>spoke"},
    ),
    "a fragment with a nearer time": (
        "verb-of-fragment",
        "The:DET:determiner>treaty treaty:N:root that:WHO:object>signed Norway:NAME:subject>signed"
        " signed:PAST:relative-clause>treaty last:ADJ:adjective>year year:N:oblique>signed has:HAS:auxiliary>failed"
        " failed:PART:relative-clause>treaty",
        {"treaty": "subject>failed", "failed": "root"},
    ),
    "a verb hung on the infinitive in its subject": (
        "verb-of-fragment",
        "The:DET:determiner>decision decision:N:root to:PART:marker>recognise recognise:INF:noun-clause>decision"
        " the:DET:determiner>state state:N:object>recognise angered:PAST:open-complement>recognise"
        " Peru:NAME:object>angered",
        {"decision": "subject>angered", "angered": "root"},
    ),
    "a relative clause as an adjunct": (
        "relative-clause",
        "They:HE:subject>resumed resumed:PAST:root talks:NS:object>resumed on:ADP:preposition>trade"
        " trade:N:nominal>talks ,:PUNCT:punctuation>stalled which:WHO:subject>stalled had:HAS:auxiliary>stalled"
        " stalled:PART:adverbial-clause>resumed",
        {"stalled": "relative-clause>trade"},
    ),
    "a relative clause that does not agree with the nearest noun": (
        "relative-clause",
        "They:HE:subject>resumed resumed:PAST:root talks:NS:object>resumed on:ADP:preposition>trade"
        " trade:N:nominal>talks ,:PUNCT:punctuation>stalled which:WHO:subject>stalled were:HAS:auxiliary>stalled"
        " stalled:PART:conjunct>resumed",
        {"stalled": "relative-clause>talks"},
    ),
    "a relative clause with a preposition": (
        "relative-clause",
        "They:HE:subject>signed signed:PAST:root a:DET:determiner>deal deal:N:object>signed in:ADP:preposition>which"
        " which:WHO:oblique>tries Peru:NAME:subject>tries tries:PRES:noun-clause>signed to:PART:marker>invest"
        " invest:INF:open-complement>tries",
        {"tries": "relative-clause>deal"},
    ),
    "a relative clause by its infinitive": (
        "relative-clause",
        "They:HE:subject>signed signed:PAST:root a:DET:determiner>deal deal:N:object>signed which:WHO:object>keep"
        " Peru:NAME:subject>tries tries:PRES:parataxis>signed to:PART:marker>keep keep:INF:open-complement>tries",
        {"tries": "relative-clause>deal"},
    ),
    "a relative clause of a time": (
        "relative-clause",
        "They:HE:subject>met met:PAST:root in:ADP:preposition>May May:NAME:oblique>met ,:PUNCT:punctuation>was"
        " which:WHO:subject>was was:PAST:parataxis>met",
        {"was": "relative-clause>May"},
    ),
    "a relative clause that took the main verb": (
        "relative-clause",
        "Peru:NAME:subject>opposed ,:PUNCT:punctuation>Peru which:WHO:subject>opposed opposed:PAST:root"
        " the:DET:determiner>plan plan:N:object>opposed ,:PUNCT:punctuation>left left:PAST:adverbial-clause>opposed",
        {"Peru": "subject>left", "opposed": "relative-clause>Peru", "left": "root"},
    ),
    "the subject of an infinitive with its noun": (
        "subject-of-infinitive",
        "plans:NS:root for:ADP:preposition>Li Li:NAME:nominal>plans to:PART:marker>visit visit:INF:noun-clause>Li"
        " Tokyo:NAME:object>visit",
        {"for": "marker>visit", "Li": "subject>visit", "visit": "noun-clause>plans"},
    ),
    "the subject of an infinitive beside it": (
        "subject-of-infinitive",
        "It:PRON:expletive>time is:HAS:copula>time time:ADJ:root for:ADP:preposition>talks talks:NS:oblique>time"
        " to:PART:marker>resume resume:INF:open-complement>time",
        {"for": "marker>resume", "talks": "subject>resume", "resume": "adverbial-clause>time"},
    ),
    "a participle for the main verb": (
        "verb-of-opening",
        "Asked:PART:root about:ADP:preposition>it it:PRON:oblique>Asked ,:PUNCT:punctuation>left he:HE:subject>left"
        " left:PAST:conjunct>Asked",
        {"Asked": "adverbial-clause>left", "left": "root"},
    ),
    "a participle with an auxiliary for the main verb": (
        "verb-of-opening",
        "Having:AUX:auxiliary>met met:PAST:root Xi:NAME:object>met ,:PUNCT:punctuation>left he:HE:subject>left"
        " left:PAST:object>met",
        {"met": "adverbial-clause>left", "left": "root"},
    ),
}

# Parses in which nothing is wrong, each close to a mistake.
CORRECT = {
    "a subject after a date": "On:ADP:preposition>July_8 July_8:NAME:oblique>met ,:PUNCT:punctuation>met"
    " Abe:NAME:subject>met and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root",
    "an apposition to a place": "In:ADP:preposition>Osaka Osaka:NAME:oblique>met ,:PUNCT:punctuation>Japan"
    " Japan:NAME:apposition>Osaka they:HE:subject>met met:PAST:root",
    "a shared subject": "Li:NAME:subject>arrived arrived:PAST:root on:ADP:preposition>Monday"
    " Monday:NAME:oblique>arrived and:CCONJ:coordinator>met met:PAST:conjunct>arrived Abe:NAME:object>met",
    "a relative clause": "The:DET:determiner>deal deal:N:subject>failed that:WHO:object>signed Iran:NAME:subject>signed"
    " signed:PAST:relative-clause>deal failed:PAST:root",
    "a participle on a noun": "The:DET:determiner>deal deal:N:root signed:PART:noun-clause>deal in:ADP:preposition>Rome"
    " Rome:NAME:oblique>signed",
    "an order": "Support:INF:root peace:N:object>Support",
    "a question": "What:PRON:root is:HAS:copula>What their:HIS:possessor>aim aim:N:subject>What",
    "an inversion": "Should:HAS:auxiliary>agree they:HE:subject>agree agree:INF:root",
    "a noun that does not agree": "Update:N:root plan:PRES:apposition>Update talks:NS:object>plan",
    "a question about an object": "What:PRON:root do:HAS:relative-clause>What",
    "a list behind a preposition": "talks:NS:root with:ADP:preposition>China China:NAME:nominal>talks"
    " and:CCONJ:coordinator>Peru Peru:NAME:conjunct>China held:PART:noun-clause>talks",
    "a date with an apposition": "Monday:NAME:subject>marked ,:PUNCT:punctuation>holiday a:DET:determiner>holiday"
    " holiday:N:apposition>Monday ,:PUNCT:punctuation>holiday marked:PAST:root an:DET:determiner>end end:N:object>marked",
    "two objects": "Xi:NAME:subject>visited visited:PAST:root Seoul:NAME:object>visited and:CCONJ:coordinator>Tokyo"
    " Tokyo:NAME:conjunct>Seoul",
    "two clauses": "Xi:NAME:subject>saw saw:PAST:root Seoul:NAME:object>saw and:CCONJ:coordinator>left"
    " Park:NAME:subject>left left:PAST:conjunct>saw",
    "a complement": "Abe:NAME:subject>said said:PAST:root talks:NS:subject>failed had:HAS:auxiliary>failed"
    " failed:PART:complement>said",
    "a headline of nouns": "The:DET:determiner>deadline arms:NS:compound>control control:N:compound>deadline"
    " deadline:N:root",
    "an object with its own subject": "Both:DET:determiner>leaders leader~leaders:NS:subject>voice voice:PRES:root"
    " support:N:object>voice",
    "a purpose": "They:HE:subject>came came:PAST:root to:PART:marker>visit visit:INF:adverbial-clause>came"
    " Tokyo:NAME:object>visit",
    "a verb before a compound": "A:DET:determiner>strike sit:INF:compound>strike ,:PUNCT:punctuation>sit strike:N:root",
    "who, in a question within": "They:HE:subject>told told:PAST:root Iran:NAME:indirect-object>told"
    " who:WHO:subject>won won:PAST:complement>told",
    "which, first of all": "Which:WHO:subject>failed talks:NS:other>Which failed:PAST:root",
    "which, after no noun": "They:HE:subject>left left:PAST:root ,:PUNCT:punctuation>meant which:WHO:subject>meant"
    " meant:PAST:parataxis>left",
    "which, before a noun": "They:HE:subject>left left:PAST:root Rome:NAME:object>left ,:PUNCT:punctuation>trip"
    " which:WHO:determiner>trip trip:N:parataxis>left",
    "which, with what its clause took": "Rome:NAME:object>meant ,:PUNCT:punctuation>meant which:WHO:subject>meant"
    " meant:PAST:root",
    "a relative clause with a second subject and no main verb": "Peru:NAME:subject>opposed ,:PUNCT:punctuation>Peru"
    " which:WHO:subject>opposed opposed:PAST:root",
    "a relative clause with a second subject and another clause": "Peru:NAME:subject>opposed ,:PUNCT:punctuation>Peru"
    " which:WHO:subject>opposed opposed:PAST:root as:SCONJ:marker>left we:HE:subject>left"
    " left:PAST:adverbial-clause>opposed",
    "a way to end it": "talks:NS:root for:ADP:preposition>way a:DET:determiner>way way:N:nominal>talks"
    " to:PART:marker>end end:INF:noun-clause>way it:PRON:object>end",
    "an infinitive after a place": "They:HE:subject>met met:PAST:root in:ADP:preposition>Rome Rome:NAME:oblique>met"
    " to:PART:marker>talk talk:INF:adverbial-clause>met",
    "a headline with a participle": "Asked:PART:root about:ADP:preposition>it it:PRON:oblique>Asked",
    "an order and a statement": "Leave:INF:root ,:PUNCT:punctuation>said he:HE:subject>said said:PAST:parataxis>Leave",
    "nothing": "",
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_mended(name: str) -> None:
    step, sketch, expected = MISTAKES[name]
    broken = drawn(sketch)
    found = mended(broken, step)
    assert moved(broken, found) == expected
    assert {at for at, by in found.repairs if by == step} >= {
        at
        for at in range(len(broken.words))
        if places(broken)[broken.words[at].text] != places(found)[broken.words[at].text]
    }


@pytest.mark.parametrize("name", MISTAKES)
def test_all_steps_agree_on_a_mistake(name: str) -> None:
    _, sketch, expected = MISTAKES[name]
    broken = drawn(sketch)
    found = repaired(broken)
    assert moved(broken, found) == expected
    again = repaired(Parse(found.words, found.heads, found.relations))
    assert (again.heads, again.relations, again.repairs) == (found.heads, found.relations, ())


@pytest.mark.parametrize("name", CORRECT)
def test_a_correct_parse_stays(name: str) -> None:
    parse = drawn(CORRECT[name])
    assert repaired(parse) == parse


def test_a_homograph_gets_its_part_of_speech() -> None:
    _, sketch, _ = MISTAKES["a verb as a plural"]
    assert [word.pos for word in repaired(drawn(sketch)).words] == ["PROPN", "VERB", "DET", "NOUN"]
    _, sketch, _ = MISTAKES["a noun as a verb"]
    assert repaired(drawn(sketch)).words[1].pos == "NOUN"


def test_a_parse_is_mended_once() -> None:
    once = repaired(drawn(MISTAKES["a verb as a plural"][1]))
    assert repaired(once) is once


def test_every_step_is_marked_in_the_confidence() -> None:
    assert CONFIDENCE.keys() == STEPS.keys() == {step for step, *_ in MISTAKES.values()}
    assert all(0 < sure < 1 for sure in CONFIDENCE.values())


# ---- any tree ----

_TEXTS = st.sampled_from(
    "Abe talks plan plans the their both in on by to who that and , . 's July_8 is has met they".split()
)
_TAGS = st.sampled_from(
    [
        *(
            (pos, "")
            for pos in (
                "NOUN",
                "PROPN",
                "PRON",
                "DET",
                "ADP",
                "ADJ",
                "ADV",
                "CCONJ",
                "PUNCT",
                "PART",
                "NUM",
                "VERB",
                "",
            )
        ),
        ("NOUN", "Number=Plur"),
        ("NOUN", "Number=Sing"),
        ("VERB", "Tense=Pres|VerbForm=Fin"),
        ("VERB", "Tense=Past|VerbForm=Fin"),
        ("VERB", "VerbForm=Inf"),
        ("AUX", "Tense=Pres|VerbForm=Fin"),
    ]
)


@st.composite
def forests(draw: st.DrawFn) -> Parse:
    """Any words in any trees: each hangs on one that comes earlier in some order of all, or on none."""
    tokens = draw(st.lists(st.tuples(_TEXTS, _TAGS, st.sampled_from(Relation)), max_size=14))
    order = draw(st.permutations(range(len(tokens))))
    heads = [-1] * len(tokens)
    for rank, at in enumerate(order):
        heads[at] = order[draw(st.integers(0, rank - 1))] if rank and draw(st.integers(0, 9)) else -1
    words = tuple(Word(at, at + 1, text, text, pos, features) for at, (text, (pos, features), _) in enumerate(tokens))
    return Parse(words, tuple(heads), tuple(relation for *_, relation in tokens))


def _reaches_a_root(parse: Parse, at: int) -> bool:
    for _ in parse.words:
        if parse.heads[at] < 0:
            return True
        at = parse.heads[at]
    return False


@settings(max_examples=400)
@given(forests())
def test_any_forest_stays_a_forest_of_the_same_words(parse: Parse) -> None:
    found = repaired(parse)
    assert [word.text for word in found.words] == [word.text for word in parse.words]
    assert len(found.heads) == len(found.relations) == len(parse.words)
    assert all(_reaches_a_root(found, at) for at in range(len(parse.words)))
    assert repaired(found) == found
    changed = {at for at, _ in found.repairs}
    assert all(at in changed or found.heads[at] == parse.heads[at] for at in range(len(parse.words)))


@pytest.mark.parametrize("shape", ["flat", "deep", "many clauses"])
def test_a_sentence_of_thousands_of_words_is_mended(shape: str) -> None:
    many = 5_000
    clause = drawn(CORRECT["a shared subject"])
    words = [clause.words[at % len(clause.words)] for at in range(many)]
    heads = {
        "flat": [-1] + [0] * (many - 1),
        "deep": [*range(-1, many - 1)],
        "many clauses": [-1 if at < 2 else at - at % 8 + 1 if at % 8 != 1 else 1 for at in range(many)],
    }[shape]
    relations = tuple(clause.relations[at % len(clause.words)] for at in range(many))
    found = repaired(Parse(tuple(words), tuple(heads), relations))
    assert len(found.words) == many
    assert len(Syntax(found).unsaid) < 4 * many
