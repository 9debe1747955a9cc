"""Who holds office at a date: what the texts have, and apart from it what the gazetteer knows."""

from claim_factory import ABE, JAPAN, KIM, NORTH_KOREA, TRUMP, XI, document, position, report

from detente.graph.building import build_graph
from detente.graph.holders import holders
from detente.graph.store import Graph


def graph() -> Graph:
    claims = [
        position(),
        position(KIM, "Supreme Leader", NORTH_KOREA, at=1, on="2012"),
        position(ABE, document="b.txt"),
        report(ABE, XI, on="2014-11", document="b.txt"),
        position(TRUMP, "businessman", None, document="c.txt"),
    ]
    dates = {"a.txt": "2017-07-10", "b.txt": "2018-04-28", "c.txt": ""}
    return build_graph([document(name, date) for name, date in dates.items()], claims)


def test_a_passage_counts_at_its_own_date_or_that_of_its_event_or_of_its_document() -> None:
    told = {
        at: [(row.person, row.date) for row in holders(graph(), at).told] for at in ("2017", "2012", "2014", "2018")
    }
    assert told == {
        "2017": [("Shinzo Abe", "2017-07-10")],
        "2012": [("Kim Jong Un", "2012")],
        "2014": [("Shinzo Abe", "2014-11")],
        "2018": [],
    }


def test_the_gazetteer_knows_more_and_stands_apart() -> None:
    found = holders(graph(), "2017-07", of=JAPAN.id)
    assert [row.office for row in found.told] == ["Prime Minister of Japan"]
    known = {office.office: office.person for office in found.known}
    assert known["Prime Minister of Japan"] == "Shinzo Abe"
    assert known["Foreign Minister of Japan"] == "Fumio Kishida"
    assert all(office.person_id for office in found.known)


def test_of_one_person() -> None:
    found = holders(graph(), "2007", person=ABE.id)
    assert found.told == ()
    assert ("Prime Minister of Japan", "2006-09-26/2007-09-26") in [(row.office, row.date) for row in found.known]
    assert {row.person for row in found.known} == {"Shinzo Abe"}
    assert holders(graph(), "2017", person=XI.id, of=JAPAN.id).known == ()
