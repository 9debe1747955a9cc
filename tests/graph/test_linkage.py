"""Issues that hang together without anybody saying so: named together, or held by the same actors."""

from claim_factory import ABE, BELT, CHINA, JAPAN, SECURITY, SENTENCE, TRADE, XI, document, link, stance

from detente.graph import ask
from detente.graph.building import build_graph
from detente.graph.store import Graph
from detente.ontology.claims import Claim
from detente.ontology.codes import Polarity

FOR, AGAINST, WORRIED, TORN = Polarity.SUPPORTS, Polarity.OPPOSES, Polarity.CONCERNED, Polarity.MIXED
PARAGRAPHS = document(text=f"{SENTENCE}{SENTENCE[:-1]}\n{SENTENCE * 8}")


def graph(*claims: Claim) -> Graph:
    return build_graph([PARAGRAPHS], claims)


def test_named_in_one_sentence_or_only_in_one_paragraph() -> None:
    found = ask.links(graph(stance(ABE, TRADE), stance(XI, SECURITY), stance(XI, BELT, at=1)), TRADE.id)
    assert [(row.source, row.target, row.count, row.paragraphs) for row in found.together] == [
        ("maritime security", "trade", 1, 1)
    ]
    assert [(row.source, row.target, row.count, row.paragraphs) for row in found.nearby] == [
        ("Belt and Road Initiative", "trade", 0, 1)
    ]


def test_another_paragraph_ties_nothing() -> None:
    found = ask.links(graph(stance(ABE, TRADE), stance(XI, BELT, at=5)))
    assert found.together == found.nearby == ()


def test_a_sentence_that_states_a_link_is_no_mention_side_by_side() -> None:
    found = ask.links(graph(link(TRADE, SECURITY)), TRADE.id)
    assert [row.relation for row in found.said] == ["conditionFor"]
    assert found.together == ()


def test_actors_tie_issues_by_standing_on_both() -> None:
    (row,) = ask.links_by_actors(
        graph(
            *(stance(ABE, TRADE), stance(ABE, BELT)),  # for both
            *(stance(CHINA, TRADE, AGAINST), stance(CHINA, BELT, WORRIED)),  # against both
            *(stance(JAPAN, TRADE), stance(JAPAN, BELT, AGAINST)),  # for one of them
            *(stance(XI, TRADE), stance(XI, BELT, TORN)),  # nobody can tell
        )
    )
    assert (row.source, row.target, row.actors) == ("Belt and Road Initiative", "trade", 4)
    assert row.agreeing == ("China", "Shinzo Abe")
    assert (row.differing, row.unclear) == (("Japan",), ("Xi Jinping",))
    assert len(row.evidence) == 8


def test_a_neutral_stance_ties_nothing() -> None:
    assert ask.links_by_actors(graph(stance(ABE, TRADE), stance(ABE, BELT, Polarity.NEUTRAL))) == ()
