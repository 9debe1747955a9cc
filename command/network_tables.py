"""Networks as tables: their nodes by measures, their ties, and one line a window."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from detente.command.summary import number
from detente.command.tables import Column, Row

if TYPE_CHECKING:
    import networkx

    from detente.graph.network.profile import Profile
    from detente.graph.network.windows import Span


def _short(key: str) -> Callable[[Row], str]:
    """A number with two digits after the point."""
    return lambda row: "" if row.get(key) is None else f"{float(str(row[key])):.2f}".removesuffix(".00")


def _number(key: str, heading: str = "") -> Column:
    return Column(key, heading, look=_short(key))


NODES = (
    Column("who"),
    _number("degree"),
    _number("strength"),
    _number("betweenness", "between"),
    _number("eigenvector", "eigen"),
    _number("clustering", "cluster"),
    _number("core"),
    _number("community", "group"),
    Column("closeness", data=True),
    Column("type", data=True),
    Column("id", data=True),
)
TIES = (
    Column("one"),
    Column("other"),
    _number("weight"),
    Column("first"),
    Column("last"),
    Column("documents", data=True),
    Column("facts", "", look=lambda row: str(row["facts"])),
    Column("id", data=True),
)
WINDOWS = (
    Column("from"),
    Column("to"),
    Column("nodes"),
    Column("ties"),
    Column("communities", "groups"),
    _number("modularity", "modul."),
    _number("external_internal", "E-I"),
    _number("balanced"),
    Column("frustration", "against"),
    Column("density", data=True),
    Column("components", data=True),
)
FACTS = ("statuses", "kinds", "polarities", "relations", "agree", "differ", "alike", "apart", "offices", "places")


def node_rows(network: "networkx.Graph", told: "Profile", sort: str) -> list[Row]:
    """The nodes, those with most of a measure first."""
    rows: list[Row] = [
        {
            "who": network.nodes[node]["label"],
            "type": network.nodes[node]["type"],
            "clustering": None,
            **values,
            "id": node,
        }
        for node, values in told.nodes.items()
    ]
    turn = 1 if sort == "community" else -1
    return sorted(rows, key=lambda row: (turn * float(str(row[sort] or 0)), str(row["who"]), str(row["id"])))


def tie_rows(network: "networkx.Graph") -> list[Row]:
    """The ties, the strongest first."""
    label = network.nodes(data="label")
    rows: list[Row] = []
    for one, other, fact in network.edges(data=True):
        names = sorted(((label[end], end) for end in (one, other)), key=lambda end: _order(network, end))
        rows.append(
            {
                "one": names[0][0],
                "other": names[1][0],
                **{name: fact[name] for name in ("weight", "first", "last", "documents")},
                "facts": _facts(fact),
                "id": [names[0][1], names[1][1]],
            }
        )
    return sorted(rows, key=lambda row: (-abs(float(str(row["weight"]))), str(row["one"]), str(row["other"])))


def _order(network: "networkx.Graph", end: tuple[str, str]) -> tuple[int, str, str]:
    """Actors before issues, then by name."""
    return (network.nodes[end[1]].get("bipartite", 0), *end)


def _facts(fact: "dict[str, object]") -> str:
    """What makes the tie, in words."""
    told = []
    for name in FACTS:
        if value := fact.get(name):
            words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
            told.append(words if name in ("kinds", "statuses", "polarities", "relations") else f"{name}: {words}")
    return "; ".join(told)


def window_row(span: "Span", told: "Profile") -> Row:
    """One window in numbers."""
    return {
        "from": span.first,
        "to": span.last,
        "nodes": len(told.nodes),
        "ties": told.ties,
        "density": told.density,
        "components": told.components,
        "communities": told.communities,
        "modularity": told.polarization.modularity,
        "external_internal": told.polarization.external_internal,
        "balanced": told.balance.balanced if told.balance else None,
        "frustration": told.balance.frustration if told.balance else None,
    }


def summary(told: "Profile") -> Iterator[str]:
    """The whole network in a line or two; nothing of an empty one."""
    if not told.nodes:
        return
    parts = [number(len(told.nodes), "node"), number(told.ties, "tie"), f"density {told.density:.3f}"]
    parts += [number(told.components, "component"), number(told.communities, "community", "communities")]
    apart = told.polarization
    yield f"{', '.join(parts)} (modularity {apart.modularity:.2f}, E-I index {apart.external_internal:.2f})."
    if told.balance:
        triangles = number(told.balance.triangles, "triangle")
        share = f"Balanced: {told.balance.balanced:.0%} of {triangles}. " if told.balance.triangles else "No triangle. "
        most = "" if told.balance.exact else "at most "
        against = f"{most}{told.balance.frustration} of {number(told.balance.ties, 'tie')} against them"
        yield f"{share}Two camps leave {against}."
    if told.betweenness_error:
        yield (
            f"Sampled: standard errors are at most {told.betweenness_error:.4f} of betweenness and "
            f"{told.closeness_error:.4f} of closeness."
        )
