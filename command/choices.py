"""The closed lists that options choose from; spelled here so that `--help` loads nothing, tested against the codes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

STATUSES = ("held", "planned", "proposed", "hypothetical", "cancelled", "denied")
POLARITIES = ("supports", "opposes", "concerned", "mixed", "neutral")
OUTCOMES = ("held", "cancelled", "denied", "not yet due", "nothing heard")
RELATIONS = ("partOf", "conditionFor", "causes", "tradedAgainst", "competesWith", "mentionedWith")
SCOPES = ("asserted", "derived", "ontology")
PLOTS = ("meetings", "stances", "heat")
VIEWS = (
    *("meetings", "stances", "issues", "coalitions", "congruence", "conflict"),
    *("positions", "timeline", "dossier", "all"),
)
NETWORKS = ("meetings", "affiliation", "congruence", "conflict", "subtract", "issues", "positions")
NORMALIZATIONS = ("no", "average", "jaccard", "cosine", "activity", "prominence")
DUPLICATES = ("range", "year", "month", "week", "document", "include")
LINKED = ("said", "sentence", "paragraph", "actors")
MEASURES = ("degree", "strength", "betweenness", "closeness", "eigenvector", "clustering", "core", "community")


if TYPE_CHECKING:
    _Type = click.ParamType[tuple[str, ...]]
else:
    _Type = click.ParamType  # older clicks have it without a type


class Several(_Type):
    """One or more of a closed list, with commas between them."""

    name = "list"

    def __init__(self, allowed: Sequence[str]) -> None:
        self.allowed = {word.lower(): word for word in allowed}

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """The words in the order given, each once."""
        if isinstance(value, (tuple, list)):
            return tuple(value)
        words = dict.fromkeys(word.strip().lower() for word in str(value).split(",") if word.strip())
        for word in words:
            if word not in self.allowed:
                self.fail(f'"{word}" is not one of {", ".join(self.allowed.values())}', param, ctx)
        return tuple(self.allowed[word] for word in words)
