"""Simple plots for print: events a month, stances on an issue over time, who is for and against what."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from detente.graph.network.discourse import SIDES
from detente.graph.picture import colours, figure, styled
from detente.graph.rows import EventRow, StanceRow
from detente.ontology.edtf import OPEN_END, OPEN_START

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

STATUSES = {
    "held": ("held",),
    "planned or proposed": ("planned", "proposed", "hypothetical"),
    "not held": ("cancelled", "denied"),
}
MONTHS = 72  # beyond which years are counted, not months
POLARITIES = {  # marker and colour
    **{"supports": ("o", "supports"), "opposes": ("X", "opposes"), "concerned": ("v", "concerned")},
    **{"mixed": ("D", "mixed"), "neutral": ("s", "plain")},
}
ASIDE = {"supports": -0.14, "opposes": 0.14, "concerned": 0.14}  # so that two stances of one day are both seen
MOST = 24  # actors and issues of a heat map


@styled
def events_plot(rows: Iterable[EventRow], heading: str) -> "Figure":
    """Bars of how many events a month or, over many years, a year saw, by what became of them."""
    from matplotlib.ticker import MaxNLocator

    found = [(row.earliest or row.latest, row.status) for row in rows]
    days = sorted(day for day, _ in found if day and day not in (OPEN_START, OPEN_END))
    if not days:
        return _nothing(heading)
    width = 7 if _months(days[0], days[-1]) <= MONTHS else 4
    periods = _periods(days[0][:width], days[-1][:width])
    drawn, axes = _plot(heading, 7.5, 3.2)
    below = np.zeros(len(periods))
    inks = dict(zip(STATUSES, ("met", "concerned", "plain"), strict=True))
    for name, statuses in STATUSES.items():
        counts = Counter(day[:width] for day, status in found if status in statuses)
        heights = np.array([counts[period] for period in periods], dtype=float)
        if heights.any():
            axes.bar(range(len(periods)), heights, bottom=below, width=0.85, color=colours()[inks[name]], label=name)
        below += heights
    step = max(1, len(periods) // 12)
    axes.set_xticks(range(0, len(periods), step), periods[::step], rotation=45, ha="right")
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.set_ylabel("events a month" if width == 7 else "events a year")
    axes.legend(frameon=False)
    _note(drawn, len(found) - len(days), "event")
    return drawn


@styled
def stances_plot(rows: Iterable[StanceRow], heading: str) -> "Figure":
    """Each actor's stances in order of time, one actor a row, each polarity with a colour and a mark of its own."""
    rows = list(rows)
    told = [(row.latest if row.earliest == OPEN_START else row.earliest, row) for row in rows]
    dated = [(day, row) for day, row in told if day and day not in (OPEN_START, OPEN_END)]
    if not dated:
        return _nothing(heading)
    holders = list(dict.fromkeys(row.holder for _, row in sorted(dated, key=lambda one: (one[0], one[1].holder))))
    drawn, axes = _plot(heading, 7.5, 1.4 + 0.24 * len(holders))
    for place, holder in enumerate(holders):
        own = [date.fromisoformat(day).toordinal() for day, row in dated if row.holder == holder]
        axes.hlines(place, min(own), max(own), color=colours()["rule"], zorder=1)
    for polarity, (marker, ink) in POLARITIES.items():
        some = [(day, row) for day, row in dated if row.polarity == polarity]
        if some:
            days = [date.fromisoformat(day).toordinal() for day, _ in some]
            places = [holders.index(row.holder) + ASIDE.get(polarity, 0) for _, row in some]
            axes.scatter(days, places, s=32, marker=marker, color=colours()[ink], label=polarity, zorder=2)
    axes.set_yticks(range(len(holders)), [_short(holder) for holder in holders])
    axes.invert_yaxis()
    _date_axis(axes, [day for day, _ in dated])
    axes.legend(frameon=False, loc="upper left", bbox_to_anchor=(1, 1))
    _note(drawn, len(rows) - len(dated), "stance")
    return drawn


@styled
def heat_map(rows: Iterable[StanceRow], heading: str) -> "Figure":
    """Actors × issues: how often each is for minus how often against, of those of whom most is told."""
    from matplotlib.colors import LinearSegmentedColormap

    signs = [(row.holder, row.target, side) for row in rows for side in SIDES[row.polarity]]
    issues = _most(target for _, target, _ in signs)
    actors = _most(holder for holder, target, _ in signs if target in issues)
    issues = [issue for issue in issues if any(holder in actors for holder, target, _ in signs if target == issue)]
    if not actors:
        return _nothing(heading)
    sums = np.full((len(actors), len(issues)), np.nan)
    for holder, target, side in signs:
        if holder in actors and target in issues:
            at = actors.index(holder), issues.index(target)
            sums[at] = side + (0 if np.isnan(sums[at]) else sums[at])
    paint, most = colours(), max(1.0, float(np.nanmax(np.abs(sums))))
    ramp = LinearSegmentedColormap.from_list("stances", [paint["opposes"], "#f4f1e8", paint["supports"]])
    drawn, axes = _plot(heading, 2.6 + 0.34 * len(issues), 2.4 + 0.24 * len(actors))
    axes.imshow(sums, cmap=ramp, vmin=-most, vmax=most, aspect="auto")
    for row, column in zip(*np.nonzero(~np.isnan(sums)), strict=True):
        value = int(sums[row, column])
        text = f"{value:+d}".replace("-", "−") if value else "±"  # a sign, for those who do not see the colours
        ink = "white" if abs(value) > 0.6 * most else paint["ink"]
        axes.text(column, row, text, ha="center", va="center", color=ink, fontsize=7)
    axes.set_xticks(range(len(issues)), [_short(issue) for issue in issues], rotation=45, ha="right")
    axes.set_yticks(range(len(actors)), [_short(actor) for actor in actors])
    return drawn


def _plot(heading: str, wide: float, high: float) -> "tuple[Figure, Axes]":
    drawn = figure(wide, high)
    axes = drawn.add_subplot()
    axes.set_title(heading, loc="left", fontsize=10, weight="bold")
    axes.spines[["top", "right"]].set_visible(False)
    return drawn, axes


def _nothing(heading: str) -> "Figure":
    drawn, axes = _plot(heading, 6, 2)
    axes.set_axis_off()
    axes.text(0, 0.5, "There is nothing to plot.")
    return drawn


def _note(drawn: "Figure", left_out: int, what: str) -> None:
    if left_out:
        text = f"{left_out} {what}{'' if left_out == 1 else 's'} without a date left out"
        drawn.supxlabel(text, x=0.01, ha="left", fontsize=7, color=colours()["muted"])


def _months(first: str, last: str) -> int:
    return 12 * (int(last[:4]) - int(first[:4])) + int(last[5:7]) - int(first[5:7])


def _periods(first: str, last: str) -> list[str]:
    """All years or months from the first to the last."""
    if len(first) == 4:
        return [f"{year:04d}" for year in range(int(first), int(last) + 1)]
    start = 12 * int(first[:4]) + int(first[5:7]) - 1
    return [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in range(start, start + _months(first, last) + 1)]


def _date_axis(axes: "Axes", days: Sequence[str]) -> None:
    """Ticks at the first of January, or of months where there are few."""
    years = range(int(min(days)[:4]), int(max(days)[:4]) + 2)
    starts = [
        date(year, month, 1) for year in years for month in ((1, 4, 7, 10) if len(years) <= 3 else (1,)) if year < 10000
    ]
    low, high = (date.fromisoformat(day).toordinal() for day in (min(days), max(days)))
    seen = [start for start in starts if low - 200 <= start.toordinal() <= high + 200]
    seen = seen[:: max(1, len(seen) // 10)]
    axes.set_xticks([day.toordinal() for day in seen], [day.isoformat()[: 7 if len(years) <= 3 else 4] for day in seen])


def _most(names: Iterable[str]) -> list[str]:
    """The names that come most often, the most frequent first."""
    counts = Counter(names)
    return sorted(counts, key=lambda name: (-counts[name], name))[:MOST]


def _short(name: str) -> str:
    return name if len(name) <= 36 else f"{name[:35]}…"
