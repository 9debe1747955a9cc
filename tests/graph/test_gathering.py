"""Documents and claims gathered in any order, in memory or on the disk: the same come out."""

from dataclasses import replace
from pathlib import Path

import pytest
from claim_factory import SENTENCE, document, report, stance
from hypothesis import given
from hypothesis import strategies as st

from detente.graph.gathering import Gathering, InMemory, OnDisk
from detente.ontology.documents import Document
from detente.ontology.errors import UnreadableInput

DOCUMENTS = [document("b.txt"), document("a.txt", "2018-01-01"), document("ü\ud800\u2028.txt", text=SENTENCE * 3)]
CLAIMS = [report(document=one.id, at=at) for one in DOCUMENTS[:2] for at in range(3)] + [stance(document="b.txt", at=1)]


@pytest.fixture(params=["in memory", "on disk"])
def told(request: pytest.FixtureRequest, tmp_path: Path) -> Gathering:
    return InMemory() if request.param == "in memory" else OnDisk(tmp_path / "gathered.jsonl")


@given(documents=st.permutations(DOCUMENTS), claims=st.permutations(CLAIMS))
def test_the_order_does_not_matter(tmp_path_factory: pytest.TempPathFactory, documents: list, claims: list) -> None:
    for gathering in (InMemory(), OnDisk(tmp_path_factory.mktemp("some") / "gathered.jsonl")):
        gathering.put_claims(claims[:4])
        for one in documents:
            gathering.put(one)
        gathering.put_claims(claims[4:])
        walked = list(gathering.walk())
        assert [one for one, _ in walked] == sorted(DOCUMENTS, key=lambda one: one.id)
        assert {claim.id for _, some in walked for claim in some} == {claim.id for claim in CLAIMS}
        for one, some in walked:
            assert [claim.evidence.document for claim in some] == [one.id] * len(some)
            assert some == sorted(some, key=lambda claim: (claim.evidence.start, claim.id))
        gathering.close()


def test_of_two_readings_of_one_claim_the_surer_one_counts(told: Gathering) -> None:
    told.put(document())
    told.put_claims([replace(report(), confidence=0.4), replace(report(), confidence=0.9)])
    told.put_claims([replace(report(), confidence=0.5)])
    ((_, (claim,)),) = told.walk()
    assert claim.confidence == 0.9


def test_a_document_takes_the_place_of_one_of_its_id(told: Gathering) -> None:
    told.put(document())
    told.put(document(title="The second"))
    ((one, _),) = told.walk()
    assert one.title == "The second"
    assert told.get("a.txt") == one and told.get("b.txt") is None


def test_claims_on_what_is_not_there_are_refused(told: Gathering) -> None:
    told.put(document())
    told.put_claims([report(document="b.txt")])
    with pytest.raises(UnreadableInput, match=r'about the document "b\.txt", which is not among those given'):
        list(told.walk())


def test_claims_that_their_document_contradicts_are_refused(told: Gathering) -> None:
    told.put(Document("a.txt", "Nothing of the kind was said."))
    told.put_claims([report()])
    with pytest.raises(UnreadableInput, match="not what the claim quotes"):
        list(told.walk())
