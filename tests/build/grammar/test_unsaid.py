"""Arguments that trees leave unsaid are found by named steps, each marked in the confidence."""

import pytest
from parse_sketch import added, drawn

from detente.build.grammar.repairs import CONFIDENCE as OF_REPAIRS
from detente.build.grammar.repairs import repaired
from detente.build.grammar.syntax import Syntax
from detente.build.grammar.unsaid import CONFIDENCE

UNSAID = [
    (
        "control-and-raising",
        "Iran:NAME:subject>refused refused:PAST:root to:PART:marker>talk talk:INF:open-complement>refused",
        {"subject(talk, Iran)"},
    ),
    (
        "control-and-raising",
        "Abe:NAME:subject>urged urged:PAST:root Iran:NAME:object>urged to:PART:marker>talk"
        " talk:INF:open-complement>urged",
        {"subject(talk, Iran)"},
    ),
    (
        "control-and-raising",
        "points:NS:root which:PRON:object>asked Abe:NAME:subject>asked asked:PAST:relative-clause>points"
        " Iran:NAME:indirect-object>asked to:PART:marker>raise raise:INF:open-complement>asked",
        {"subject(raise, Iran)"},
    ),
    (
        "control-and-raising",
        "Abe:NAME:subject>asked ,:PUNCT:punctuation>member a:DET:determiner>member member:N:subject>asked"
        " ,:PUNCT:punctuation>member asked:PAST:root to:PART:marker>talk talk:INF:open-complement>asked",
        {"subject(talk, Abe)"},
    ),
    (
        "control-and-raising",
        "deal:N:subject>asked Abe:NAME:subject>asked asked:PAST:root to:PART:marker>talk"
        " talk:INF:open-complement>asked",
        {"subject(talk, Abe)"},
    ),
    (
        "control-and-raising",
        "Abe:NAME:subject>promised promise~promised:PAST:root Iran:NAME:object>promised to:PART:marker>talk"
        " talk:INF:open-complement>promised",
        {"subject(talk, Abe)"},
    ),
    (
        "control-and-raising",
        "Abe:NAME:subject>called called:PAST:root on:ADP:preposition>Iran Iran:NAME:oblique>called"
        " to:PART:marker>talk talk:INF:open-complement>called",
        {"subject(talk, Iran)"},
    ),
    (
        "control-and-raising",
        "They:HE:subject>agreed agreed:PAST:root on:ADP:preposition>Monday Monday:NAME:oblique>agreed"
        " to:PART:marker>talk talk:INF:open-complement>agreed",
        {"subject(talk, They)"},
    ),
    (
        "control-and-raising",
        "Iran:NAME:subject>likely is:HAS:copula>likely likely:ADJ:root to:PART:marker>seem"
        " seem:INF:open-complement>likely to:PART:marker>talk talk:INF:open-complement>seem",
        {"subject(seem, Iran)", "subject(talk, Iran)"},
    ),
    (
        "control-and-raising",
        "It:PRON:expletive>hard is:HAS:copula>hard hard:ADJ:root to:PART:marker>talk talk:INF:open-complement>hard",
        set(),
    ),
    (
        "shared-subjects",
        "Abe:NAME:subject>met and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root"
        " but:CCONJ:coordinator>failed failed:PAST:conjunct>met",
        {"subject(failed, Abe)"},
    ),
    (
        "shared-subjects",
        "Abe:NAME:subject>arrived arrived:PAST:root and:CCONJ:coordinator>left Xi:NAME:subject>left"
        " left:PAST:conjunct>arrived",
        set(),
    ),
    (
        "shared-nominals",
        "talks:NS:root with:ADP:preposition>China China:NAME:nominal>talks and:CCONJ:coordinator>Peru"
        " Peru:NAME:conjunct>China",
        {"nominal(talks, Peru)", "preposition(Peru, with)"},
    ),
    (
        "shared-nominals",
        "Abe:NAME:subject>met and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root",
        {"subject(met, Xi)"},
    ),
    (
        "shared-nominals",
        "talks:NS:root with:ADP:preposition>China China:NAME:nominal>talks and:CCONJ:coordinator>Peru"
        " on:ADP:preposition>Peru Peru:NAME:conjunct>China",
        {"nominal(talks, Peru)"},
    ),
    (
        "shared-possessors",
        "China:NAME:possessor>army 's:S:other>China army:N:root and:CCONJ:coordinator>people the:DET:determiner>people"
        " people:NS:conjunct>army",
        set(),
    ),
    (
        "shared-possessors",
        "China:NAME:possessor>support 's:S:other>China support:N:root and:CCONJ:coordinator>approval"
        " approval:N:conjunct>support",
        {"possessor(approval, China)"},
    ),
    (
        "shared-arguments",
        "Abe:NAME:subject>welcomed welcomed:PAST:root and:CCONJ:coordinator>endorsed endorsed:PAST:conjunct>welcomed"
        " the:DET:determiner>plan plan:N:object>welcomed",
        {"object(endorsed, plan)"},
    ),
    (
        "shared-arguments",
        "Abe:NAME:subject>met met:PAST:root and:CCONJ:coordinator>endorsed endorsed:PAST:conjunct>met"
        " the:DET:determiner>plan plan:N:object>endorsed",
        set(),
    ),
    (
        "shared-arguments",
        "Abe:NAME:subject>saw saw:PAST:root Xi:NAME:object>saw and:CCONJ:coordinator>left left:PAST:conjunct>saw",
        set(),
    ),
    (
        "shared-arguments",
        "It:HE:subject>seized be~was:HAS:auxiliary>seized seized:PART:root and:CCONJ:coordinator>freed"
        " freed:PART:conjunct>seized by:ADP:preposition>Iran Iran:NAME:agent>seized",
        {"agent(freed, Iran)"},
    ),
    (
        "antecedents",
        "the:DET:determiner>deal deal:N:root that:WHO:object>sign Iran:NAME:subject>wants"
        " wants:PRES:relative-clause>deal to:PART:marker>sign sign:INF:open-complement>wants",
        {"object(sign, deal)"},
    ),
    (
        "subject-of-adjuncts",
        "Abe:NAME:subject>met met:PAST:root Xi:NAME:object>met to:PART:marker>discuss"
        " discuss:INF:adverbial-clause>met trade:N:object>discuss",
        {"subject(discuss, Abe)"},
    ),
    (
        "possessor-as-actor",
        "Trump:NAME:possessor>decision 's:S:other>Trump decision:N:root to:PART:marker>withdraw"
        " withdraw:INF:noun-clause>decision",
        {"subject(decision, Trump)", "subject(withdraw, Trump)"},
    ),
    (
        "possessor-as-actor",
        "the:DET:determiner>visit visit:N:root of:ADP:preposition>Li Li:NAME:nominal>visit to:ADP:preposition>Tokyo"
        " Tokyo:NAME:nominal>visit",
        {"subject(visit, Li)"},
    ),
    (
        "possessor-as-actor",
        "the:DET:determiner>invasion invasion:N:root of:ADP:preposition>Kuwait Kuwait:NAME:nominal>invasion"
        " by:ADP:preposition>Iraq Iraq:NAME:nominal>invasion",
        {"subject(invasion, Iraq)"},
    ),
    (
        "possessor-as-actor",
        "the:DET:determiner>invasion invasion:N:root of:ADP:preposition>Kuwait Kuwait:NAME:nominal>invasion",
        set(),
    ),
    (
        "possessor-as-actor",
        "They:HE:subject>made made~made:PAST:root a:DET:determiner>plan plan:N:object>made to:PART:marker>leave"
        " leave:INF:noun-clause>plan",
        set(),
    ),
    (
        "possessor-as-actor",
        "They:HE:subject>made make~made:PAST:root a:DET:determiner>plan plan:N:object>made to:PART:marker>leave"
        " leave:INF:noun-clause>plan",
        {"subject(leave, They)"},
    ),
    (
        "possessor-as-actor",
        "Peru:NAME:possessor>interest 's:S:other>Peru interest:N:root in:SCONJ:marker>joining"
        " joining:ING:noun-clause>interest",
        {"subject(interest, Peru)", "subject(joining, Peru)"},
    ),
    (
        "possessor-as-actor",
        "Peru:NAME:possessor>support 's:S:other>Peru support:N:root and:CCONJ:coordinator>approval"
        " approval:N:conjunct>support",
        {"subject(support, Peru)", "subject(approval, Peru)"},
    ),
    (
        "antecedents",
        "the:DET:determiner>leader first:ADJ:adjective>leader last:ADJ:adjective>leader leader:N:root"
        " to:PART:marker>visit visit:INF:noun-clause>leader Cuba:NAME:object>visit",
        {"subject(visit, leader)"},
    ),
    (
        "antecedents",
        "the:DET:determiner>deal deal:N:root Iran:NAME:subject>wants wants:PRES:relative-clause>deal"
        " to:PART:marker>sign sign:INF:open-complement>wants",
        {"object(sign, deal)"},
    ),
    (
        "antecedents",
        "the:DET:determiner>reason reason:N:root Iran:NAME:subject>left left:PAST:relative-clause>reason",
        set(),
    ),
    (
        "antecedents",
        "states:NS:root worried:PART:noun-clause>states by:ADP:preposition>war war:N:agent>worried",
        {"subject(worried, states)"},
    ),
    (
        "subject-of-adjuncts",
        "Abe:NAME:subject>led lead~led:PAST:root Xi:NAME:object>led to:PART:marker>leave"
        " leave:INF:adverbial-clause>led",
        {"subject(leave, Xi)"},
    ),
    (
        "subject-of-adjuncts",
        "Talks:NS:subject>held be~were:HAS:auxiliary>held held:PART:root by:ADP:preposition>Oman"
        " Oman:NAME:agent>held to:PART:marker>end end:INF:adverbial-clause>held war:N:object>end",
        {"subject(end, Oman)"},
    ),
    (
        "subject-of-adjuncts",
        "Talks:NS:subject>failed failed:PAST:root as:SCONJ:marker>agreed agreed:PAST:adverbial-clause>failed",
        set(),
    ),
    (
        "shared-subjects",
        "Abe:NAME:subject>saw saw:PAST:root areas:NS:object>saw and:CCONJ:coordinator>towns towns:NS:conjunct>saw",
        set(),
    ),
    (
        "attachments",
        "Abe:NAME:subject>held held:PAST:root a:DET:determiner>summit summit:N:object>held with:ADP:preposition>Xi"
        " Xi:NAME:oblique>held in:ADP:preposition>May May:NAME:oblique>held",
        {"nominal(summit, Xi)"},
    ),
    (
        "attachments",
        "Abe:NAME:subject>withdrew withdrew:PAST:root the:DET:determiner>envoy envoy:N:object>withdrew"
        " from:ADP:preposition>Rome Rome:NAME:nominal>envoy",
        {"oblique(withdrew, Rome)"},
    ),
    (
        "attachments",
        "Peru:NAME:subject>given be~was:HAS:auxiliary>given given:PART:root aid:N:object>given"
        " by:ADP:preposition>Chile Chile:NAME:nominal>aid",
        {"agent(given, Chile)"},
    ),
]


@pytest.mark.parametrize(("step", "sketch", "expected"), UNSAID)
def test_an_unsaid_argument_is_added(step: str, sketch: str, expected: set[str]) -> None:
    assert added(drawn(sketch), step) == expected


def test_steps_build_on_one_another() -> None:
    sketch = (
        "On:ADP:preposition>Monday Monday:NAME:oblique>met ,:PUNCT:punctuation>met Abe:NAME:conjunct>Monday"
        " and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Monday met:PAST:root and:CCONJ:coordinator>agreed"
        " agreed:PAST:conjunct>met to:PART:marker>cooperate cooperate:INF:open-complement>agreed"
    )
    assert added(repaired(drawn(sketch))) == {
        "subject(met, Xi)",
        "subject(agreed, Abe)",
        "subject(cooperate, Abe)",
    }


def test_every_step_is_marked_in_the_confidence() -> None:
    assert CONFIDENCE.keys() == {step for step, _, expected in UNSAID if expected}
    assert all(0 < sure < 1 for sure in CONFIDENCE.values())


def test_what_hangs_on_a_neighbour_is_nearby() -> None:
    sketch = (
        "Abe:NAME:subject>held held:PAST:root talks:NS:object>held on:ADP:preposition>trade trade:N:nominal>talks"
        " with:ADP:preposition>Xi Xi:NAME:oblique>held in:ADP:preposition>May May:NAME:oblique>held"
    )
    syntax = Syntax(drawn(sketch))
    held, talks, trade, xi, may = 1, 2, 4, 6, 8
    assert list(syntax.obliques(talks)) == [("on", trade)]
    assert list(syntax.nearby(talks)) == [("on", trade), ("with", xi)]
    assert list(syntax.nearby(held, "on", "in")) == [("in", may), ("on", trade)]
    assert syntax.confidence(talks, xi) == CONFIDENCE["attachments"]


def test_one_is_less_sure_of_what_leans_on_a_mended_word_or_an_unsaid_argument() -> None:
    sketch = (
        "On:ADP:preposition>July_8 July_8:NAME:oblique>met ,:PUNCT:punctuation>met Abe:NAME:apposition>July_8"
        " and:CCONJ:coordinator>Xi Xi:NAME:conjunct>Abe met:PAST:root in:ADP:preposition>Osaka Osaka:NAME:oblique>met"
    )
    abe, xi, met, osaka = 3, 5, 6, 8
    mended = Syntax(repaired(drawn(sketch)))
    assert Syntax(drawn(sketch)).confidence(abe, met) == 1.0
    assert mended.confidence(met, osaka) == 1.0
    assert mended.confidence(abe, met) == OF_REPAIRS["subject-of-fronted"]
    assert mended.confidence(xi, met) == CONFIDENCE["shared-nominals"]  # an unsaid argument: both meet
