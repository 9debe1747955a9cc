"""The graph from Python: the questions of the commands as methods, names as people write them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from pathlib import Path
from textwrap import shorten
from typing import TYPE_CHECKING, Any, Generic, TypeVar, overload

from detente.graph import ask, scope, store, turns
from detente.graph.agreement import agreement
from detente.graph.claim_rows import search, ties, unnamed
from detente.graph.columns import Columns
from detente.graph.contents import addition, documents, find_document
from detente.graph.dossier import dossier
from detente.graph.endpoint import open_endpoint
from detente.graph.entries import Addition, DocumentRow, Dossier, Entry, Holders
from detente.graph.folder import open_graph
from detente.graph.holders import holders
from detente.graph.names import find, find_issue
from detente.graph.parameters import filled_in
from detente.graph.plans import plans
from detente.graph.rows import (
    ActorLinkRow,
    Agreement,
    ClaimRow,
    EventRow,
    LinkRow,
    MembershipRow,
    PlanRow,
    PositionRow,
    Row,
    SourcedRow,
    StanceRow,
    flat,
)
from detente.graph.shown import Page, table
from detente.graph.sparql import SECONDS, Answer, query
from detente.ontology.codes import Polarity, Status
from detente.ontology.errors import DetenteError

if TYPE_CHECKING:
    import networkx

    from detente.graph.network.settings import Settings
    from detente.graph.network.windows import Span

One = TypeVar("One", bound=Row)
_SHOWN, _TABLED = 10, 30  # rows of a repr, and of a notebook's table
_LEFT_OUT = frozenset("event claim type earliest latest document title publisher url published reports".split())


class Rows(Sequence[One], Generic[One]):
    """An answer: rows that carry the sentences they rest on, in the order of the command line."""

    def __init__(self, rows: Iterable[One]) -> None:
        self._rows = tuple(rows)

    @overload
    def __getitem__(self, at: int) -> One: ...
    @overload
    def __getitem__(self, at: slice) -> "Rows[One]": ...
    def __getitem__(self, at: int | slice) -> "One | Rows[One]":
        return Rows(self._rows[at]) if isinstance(at, slice) else self._rows[at]

    def __len__(self) -> int:
        return len(self._rows)

    def __repr__(self) -> str:
        head = [" · ".join(_cells(row)) for row in self._rows[:_SHOWN]]
        left = len(self) - len(head)
        return "\n".join([f"{len(self)} rows", *head, *([f"… and {left} more"] if left else [])])

    def _repr_html_(self) -> str:
        left_out = _LEFT_OUT - {"title", "publisher"} | {"reports", "hedged", "contested"}
        shown = [
            {name: cell for name, cell in flat(row).items() if name not in left_out} for row in self._rows[:_TABLED]
        ]
        return table(shown, len(self))

    def to_dicts(self) -> list[dict[str, str]]:
        """The rows as text under the names of their columns, each with its newest sentence."""
        return [flat(row) for row in self._rows]

    def to_pandas(self) -> Any:
        """The same as a pandas.DataFrame; raises DetenteError where pandas is not installed."""
        try:
            import pandas
        except ImportError:
            raise DetenteError("to_pandas() needs pandas: pip install pandas, or use to_dicts()") from None
        return pandas.DataFrame(self.to_dicts())


class Graph:
    """A graph as `detente build` wrote it; wrong names raise UnknownName or AmbiguousName with the nearest ones."""

    def __init__(self, graph: store.Graph) -> None:
        self._graph = graph

    @classmethod
    def open(cls, folder: str | Path, *, in_memory: bool = False) -> "Graph":
        """The graph in a folder, on the disk or read into memory first; raises GraphMissing where there is none.

        In memory `query` is some four times as fast; reading a million statements takes 20 s and 470 MB, once.
        """
        return cls(open_graph(Path(folder), in_memory=in_memory))

    @classmethod
    def at(cls, url: str) -> "Graph":
        """The graph at a SPARQL endpoint; raises EndpointFailed where there is none."""
        return cls(open_endpoint(url))

    def met(
        self,
        actor: str = "",
        other: str = "",
        *,
        status: str | Sequence[str] = (),
        place: str = "",
        about: str = "",
        since: str = "",
        until: str = "",
        states: bool = False,
    ) -> Rows[EventRow]:
        """Meetings, visits and calls, of all actors where none is named; dates are EDTF, `status` empty is any."""
        wanted = [Status(one) for one in _several(status)]
        rows = ask.met(
            self._graph,
            self._named(actor),
            self._named(other),
            status=wanted,
            since=since,
            until=until,
            place=self._named(place),
            issue=self._issue(about),
            states=states,
        )
        return Rows(rows)

    def stances(
        self,
        actor: str = "",
        issue: str = "",
        *,
        polarity: str | Sequence[str] = (),
        since: str = "",
        until: str = "",
        states: bool = False,
        changed: bool = False,
        disputed: bool = False,
    ) -> Rows[StanceRow]:
        """Who supports, opposes or worries about what; `changed` and `disputed` as in detente.graph.turns."""
        wanted = [Polarity(one) for one in _several(polarity)]
        rows: Sequence[StanceRow] = ask.stances(
            self._graph,
            self._named(actor),
            self._issue(issue),
            polarity=wanted,
            since=since,
            until=until,
            states=states,
        )
        rows = turns.changed(rows) if changed else rows
        return Rows(turns.disputed(rows) if disputed else rows)

    def links(self, issue: str = "") -> Rows[LinkRow]:
        """The ties between issues that sentences state."""
        return Rows(ask.links(self._graph, self._issue(issue)).said)

    def links_by_actors(self, issue: str = "") -> Rows[ActorLinkRow]:
        """The issues that are tied by actors who hold stances on both."""
        return Rows(ask.links_by_actors(self._graph, self._issue(issue)))

    def positions(self, person: str = "", of: str = "") -> Rows[PositionRow]:
        """Who held which office, as the texts have it."""
        return Rows(ask.positions(self._graph, self._named(person), self._named(of)))

    def memberships(self, name: str = "") -> Rows[MembershipRow]:
        """Who belongs to what, as the texts have it; of a member or of a body."""
        return Rows(ask.memberships(self._graph, self._named(name)))

    def timeline(self, actor: str = "", *, since: str = "", until: str = "") -> Rows[EventRow]:
        """Everything in which somebody has a part, in order of time."""
        return Rows(ask.timeline(self._graph, self._named(actor), since=since, until=until))

    def show(self, name: str) -> Entry:
        """All that the graph has on one name."""
        return ask.show(self._graph, find(self._graph, name))

    def plans(
        self,
        actor: str = "",
        other: str = "",
        *,
        outcome: str | Sequence[str] = (),
        since: str = "",
        until: str = "",
        states: bool = False,
    ) -> Rows[PlanRow]:
        """Meetings that were planned and what became of them: held, cancelled, denied, not yet due, nothing heard."""
        wanted = _several(outcome)
        ends = self._named(actor), self._named(other)
        return Rows(plans(self._graph, *ends, outcome=wanted, since=since, until=until, states=states))

    def agreement(self, one: str, other: str, *, since: str = "", until: str = "", states: bool = False) -> Agreement:
        """On what two actors stand alike or against each other, and what they did together or to each other."""
        ends = find(self._graph, one), find(self._graph, other)
        return agreement(self._graph, *ends, since=since, until=until, states=states)

    def holders(self, at: str, *, person: str = "", of: str = "") -> Holders:
        """Who holds which office at an EDTF date: as the texts have it, and as the gazetteer knows."""
        return holders(self._graph, at, self._named(person), self._named(of))

    def search(self, words: str) -> Rows[ClaimRow]:
        """What the sentences say in which words stand one after the other, whole and in any case."""
        return Rows(search(self._graph, words))

    def unnamed(self, about: str = "") -> Rows[SourcedRow]:
        """The claims that rest on sources that are not named."""
        return Rows(unnamed(self._graph, self._named(about)))

    def evidence(self, one: str, other: str, *, states: bool = False) -> Rows[ClaimRow]:
        """Every claim that ties two things, with its sentence."""
        return Rows(ties(self._graph, find(self._graph, one), find(self._graph, other), states=states))

    def documents(self) -> tuple[DocumentRow, ...]:
        """The documents by date, each with how many claims it makes."""
        return documents(self._graph)

    def document(self, name: str) -> Addition:
        """What a document added: its claims, and the events and names that no other has; by its id or a part of it."""
        return addition(self._graph, find_document(self._graph, name))

    def dossier(self, name: str, *, since: str = "", until: str = "", states: bool = False) -> Dossier:
        """Everything on one name: offices, events, stances, memberships, links and ties."""
        return dossier(self._graph, find(self._graph, name), since=since, until=until, states=states)

    def ask(self, question: str, *, since: str = "", until: str = "", **given: str | Sequence[str]) -> Columns:
        """The rows of one of `detente questions` in columns of IRIs and text; `given` are its parameters by name.

        `ask("by-actors").to_pandas()` has the ties of all issues at once. Raises DetenteError at what there is not.
        """
        values = filled_in(self._graph, question, given, period=bool(since or until))
        return self._graph.columns(question, period=scope.period(since, until), **values)

    def query(self, sparql: str, seconds: float = SECONDS) -> Answer:
        """The answer to a SPARQL query; raises InvalidQuery with line and column."""
        return query(self._graph, sparql, seconds)

    def network(self, kind: str, **choices: Any) -> "networkx.Graph":
        """A network to measure: meetings, affiliation, congruence, conflict, subtract, issues or positions.

        `choices` are those of detente.graph.network.settings.Settings with names as people write them: `status`,
        `since`, `until`, `people`, `states`, `only`, `without`, `normalize`, `duplicates`, `linked`, `offices`,
        `least`, `active`, `isolates`, `backbone`. Nodes are IRIs with `label` and `type`; edges have `weight`, `first`,
        `last`, `spells` and `evidence`; detente.graph.network.profile.profile(network) measures it. Raises DetenteError
        at a kind or a choice that there is not.
        """
        from detente.graph.network.making import network

        return network(self._graph, self._settings(kind, choices))

    def networks(
        self, kind: str, window: str, step: str = "", *, cumulative: bool = False, **choices: Any
    ) -> "list[tuple[Span, networkx.Graph]]":
        """The same network window by window ("1y", "6m", "4w", "90d"), or from the beginning to ever later ends."""
        from detente.graph.network.making import windows

        return windows(self._graph, self._settings(kind, choices), window, step, cumulative=cumulative)

    def _settings(self, kind: str, choices: Mapping[str, Any]) -> "Settings":
        from detente.graph.network.settings import Settings

        given = dict(choices)
        if "status" in given:
            given["status"] = tuple(Status(one) for one in _several(given["status"]))
        for name in ("only", "without"):
            given[name] = frozenset(find(self._graph, one) for one in _several(given.get(name, ())))
        if strange := sorted(given.keys() - {field.name for field in fields(Settings)}):
            raise DetenteError(f"no choice {', '.join(strange)} for a network; see help(Graph.network)")
        return Settings(kind, **given)

    def view(self, kind: str, focus: str = "", **choices: Any) -> Page:
        """A page of meetings, stances, issues, coalitions, congruence, conflict, positions, a timeline or a dossier.

        `choices` are those of detente.graph.views.View: `depth`, `least`, `status`, `states`, `since`, `until`. A
        notebook shows the page; its `html` is what to write to a file. Raises DetenteError at what there is not.
        """
        from detente.graph.views import TITLES, View, page_of

        if strange := sorted(choices.keys() - {field.name for field in fields(View)}):
            raise DetenteError(f"no choice {', '.join(strange)} for a view; see help(Graph.view)")
        given = choices | ({"status": tuple(_several(choices["status"]))} if "status" in choices else {})
        view = View(kind, focus, **given)
        if kind in TITLES and view.misfits():
            raise DetenteError(f"{kind} takes no {', '.join(view.misfits())}")
        html = page_of(self._graph, view)[1]
        return Page(view.heading(), html)

    def _named(self, name: str) -> str | None:
        return find(self._graph, name) if name else None

    def _issue(self, name: str) -> str | None:
        return find_issue(self._graph, name) if name else None


def _cells(row: Row) -> list[str]:
    """What a glance at a row needs: its own columns, and the beginning of its sentence."""
    cells = {name: cell for name, cell in flat(row).items() if cell and name not in _LEFT_OUT}
    return [name if cell == "yes" else shorten(cell, 60, placeholder=" …") for name, cell in cells.items()]


def _several(words: str | Sequence[str]) -> Sequence[str]:
    return [words] if isinstance(words, str) else words
