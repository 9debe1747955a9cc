"""Discourse networks: who wants the same as whom, who the opposite, as Discourse Network Analyzer defines it.

Philip Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", in The Oxford Handbook of Political
Networks, ed. Victor, Montgomery and Lubell (2017), 301-325; Leifeld, Gruber and Bossner, Discourse Network Analyzer
Manual, chapter "Methods for Network Construction" (https://github.com/leifeld/dna), whose symbols are used here:
x(i,j,k) is how often actor i says k (for or against) of issue j. Ours and DNA's matrices agree cell by cell.

DNA's qualifier has two values. Ours has five: `concerned` counts as against, as in `detente stances --disputed`;
`mixed` counts once for and once against; `neutral` takes no side and is left out.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np
from scipy.sparse import coo_array, csr_array, diags_array, hstack

from detente.graph.network.incidence import cells_at, incidence, without_diagonal
from detente.graph.rows import StanceRow

SIDES = {"supports": (1,), "opposes": (-1,), "concerned": (-1,), "mixed": (1, -1), "neutral": ()}
DUPLICATES = ("range", "year", "month", "week", "document", "include")
ONE_MODE = ("no", "average", "jaccard", "cosine")
TWO_MODE = ("no", "activity", "prominence")


@dataclass(frozen=True, slots=True)
class Discourse:
    """DNA's cuboid as two sparse matrices, actors × issues: how often each is for, and how often against, each."""

    actors: tuple[str, ...]
    issues: tuple[str, ...]
    supports: csr_array
    opposes: csr_array

    @property
    def said(self) -> csr_array:
        """Both side by side: actors × (issues supported, issues opposed)."""
        return csr_array(hstack([self.supports, self.opposes], format="csr"))

    @property
    def contrary(self) -> csr_array:
        """The same with the sides exchanged."""
        return csr_array(hstack([self.opposes, self.supports], format="csr"))


def discourse(rows: Iterable[StanceRow], *, duplicates: str = "range") -> Discourse:
    """The statements of some stances; one actor's stance on one issue in one sense counts once per `duplicates`.

    `duplicates` is what DNA calls so: once in the whole `range` (DNA's "acrossrange"), once a calendar `year`, `month`
    or ISO `week`, once a `document`, or every time (`include`, the default of rDNA). Raises ValueError at others.
    """
    if duplicates not in DUPLICATES:
        raise ValueError(f'duplicates "{duplicates}" is not one of {", ".join(DUPLICATES)}')
    told = {
        (row.holder_id, row.target_id, side, _occasion(row, duplicates)) for row in rows for side in SIDES[row.polarity]
    }
    actors = tuple(sorted({holder for holder, _, _, _ in told}))
    issues = tuple(sorted({target for _, target, _, _ in told}))
    sides = [
        incidence(((holder, target) for holder, target, side, _ in told if side == wanted), actors, issues)
        for wanted in (1, -1)
    ]
    return Discourse(actors, issues, *sides)


def _occasion(row: StanceRow, duplicates: str) -> str:
    """What two statements must share to count as one."""
    match duplicates:
        case "range":
            return ""
        case "document":
            return row.evidence[0].document if row.evidence else ""
        case "include":
            return row.stance
    day = row.latest or row.earliest
    if duplicates == "week" and day:
        year, week, _ = date.fromisoformat(day).isocalendar()
        return f"{year}-{week}"
    return day[: {"year": 4, "month": 7}.get(duplicates, 10)]


def congruence(told: Discourse, normalize: str = "no") -> csr_array:
    """Actors × actors: Σ_j Σ_k x(i,j,k) x(i',j,k), on how many issues two are of one mind; the diagonal is empty."""
    said = told.said
    return _normalized(told, said @ said.T, normalize)


def conflict(told: Discourse, normalize: str = "no") -> csr_array:
    """Actors × actors: Σ_j Σ_k x(i,j,k) x(i',j,1-k), on how many issues one is for what the other is against."""
    return _normalized(told, told.said @ told.contrary.T, normalize)


def subtract(told: Discourse, normalize: str = "no") -> csr_array:
    """Actors × actors: congruence minus conflict, so that a negative tie is more conflict than congruence."""
    said = told.said
    return _normalized(told, said @ (said - told.contrary).T, normalize)


def affiliation(told: Discourse, normalize: str = "no") -> csr_array:
    """Actors × issues: how often for minus how often against; cells where both are equally many are empty.

    `activity` divides by all that the actor says, `prominence` by all that is said of the issue (manual, section
    "Normalization of Affiliation Networks").
    """
    _check(normalize, TWO_MODE, "affiliation")
    signed = csr_array(told.supports - told.opposes)
    signed.eliminate_zeros()
    said = told.supports + told.opposes
    if normalize == "activity":
        return csr_array(diags_array(_inverse(said.sum(axis=1))) @ signed)
    if normalize == "prominence":
        return csr_array(signed @ diags_array(_inverse(said.sum(axis=0))))
    return signed


def _normalized(told: Discourse, matrix: csr_array, normalize: str) -> csr_array:
    """Each cell divided by what the normalisation makes of its two actors."""
    _check(normalize, ONE_MODE, "congruence, conflict and subtract")
    ties = without_diagonal(matrix)
    if normalize == "no":
        return ties
    cells = coo_array(ties)
    divisors = NORMS[normalize](told.said, cells.row, cells.col)
    return csr_array((cells.data / divisors, (cells.row, cells.col)), shape=ties.shape)


def _check(normalize: str, allowed: tuple[str, ...], kinds: str) -> None:
    if normalize not in allowed:
        raise ValueError(f'normalization "{normalize}" is not one of {", ".join(allowed)}, which {kinds} can have')


def _average(said: csr_array, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """The mean of what the two say: ½ (Σ_j Σ_k x(i,j,k) + Σ_j Σ_k x(i',j,k))."""
    activity = said.sum(axis=1)
    return np.asarray((activity[one] + activity[other]) / 2)


def _jaccard(said: csr_array, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """What only one of them says, what only the other says, and the product of what both say."""
    activity, ever = said.sum(axis=1), csr_array(said > 0).astype(float)
    shared = csr_array(said @ ever.T)  # what i says of all that i' says too
    both = cells_at(csr_array(said @ said.T), one, other)
    alone = activity[one] - cells_at(shared, one, other) + activity[other] - cells_at(shared, other, one)
    return np.asarray(alone + both)


def _cosine(said: csr_array, one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """√(Σ x(i))² √(Σ x(i'))², DNA's own: the product of the two activities, not the lengths of the two vectors."""
    activity = said.sum(axis=1)
    return np.asarray(activity[one] * activity[other])


def _inverse(sums: np.ndarray) -> np.ndarray:
    """1 / x, and 0 where x is 0."""
    return np.asarray(np.divide(1.0, sums, out=np.zeros(len(sums)), where=sums != 0))


NORMS: dict[str, Callable[[csr_array, np.ndarray, np.ndarray], np.ndarray]] = {
    "average": _average,
    "jaccard": _jaccard,
    "cosine": _cosine,
}
