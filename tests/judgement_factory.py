"""Judgements for tests: say what matters, the rest is filled in."""

from detente.ontology.claims import Claim
from detente.ontology.judgements import Judgement, Verdict


def judgement(
    verdict: Verdict | str,
    *about: Claim | str,
    by: str = "Ada",
    at: str = "2026-11-28T09:00:00Z",
    note: str = "",
    adding: Claim | None = None,
    **changes: str,
) -> Judgement:
    """Ada's judgement of a November morning, where nothing else is said."""
    objects = about or ((adding,) if adding else ())
    return Judgement(
        verdict=Verdict(verdict),
        about=tuple(one if isinstance(one, str) else one.id for one in objects),
        by=by,
        at=at,
        note=note,
        changes=tuple(sorted(changes.items())),
        claim=adding,
    )
