"""What a network is to be made of: the choices of `detente network` and `Graph.network`, checked."""

from dataclasses import dataclass, fields

from detente.graph.network.discourse import DUPLICATES, ONE_MODE, TWO_MODE
from detente.ontology.codes import Status
from detente.ontology.errors import DetenteError

STANCE_KINDS = ("affiliation", "congruence", "conflict", "subtract")
KINDS = ("meetings", *STANCE_KINDS, "issues", "positions")
LINKED = ("said", "sentence", "paragraph", "actors")
NORMS = {"affiliation": TWO_MODE, **dict.fromkeys(("congruence", "conflict", "subtract"), ONE_MODE)}
SIGNED = ("affiliation", "subtract")
TWO_SORTS = ("affiliation", "positions")
APPLIES = {  # what would be ignored elsewhere is refused there
    "status": ("meetings",),
    "people": ("meetings", *STANCE_KINDS),
    "states": ("meetings", *STANCE_KINDS, "issues"),
    "duplicates": STANCE_KINDS,
    "linked": ("issues",),
    "offices": ("positions",),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """Which facts count, and how; names are IRIs. Raises DetenteError at what a kind cannot have."""

    kind: str
    since: str = ""  # EDTF
    until: str = ""
    status: tuple[Status, ...] = (Status.HELD,)  # of meetings; empty is any
    people: bool = False  # only persons
    states: bool = False  # persons count as their states
    only: frozenset[str] = frozenset()  # actors or issues; empty is all
    without: frozenset[str] = frozenset()
    normalize: str = "no"
    duplicates: str = "range"
    linked: str = "said"  # how issues are
    offices: bool = False  # of positions: offices, not states and bodies
    least: float = 0  # only ties at least so strong
    active: int = 1  # only actors or issues in at least so many facts
    isolates: bool = False  # also who is tied to nobody
    backbone: float = 1  # only ties that chance makes less likely than this, where it is below 1

    def __post_init__(self) -> None:
        _known("network", self.kind, KINDS)
        _known("way of linking issues", self.linked, LINKED)
        _known("way of counting duplicates", self.duplicates, DUPLICATES)
        allowed = NORMS.get(self.kind, ("no",))
        if self.normalize not in allowed:
            have = f"can have {', '.join(allowed)}" if len(allowed) > 1 else "has none"
            raise DetenteError(f'no normalization "{self.normalize}" here: {self.kind} {have}')
        for name, kinds in APPLIES.items():
            if self.kind not in kinds and getattr(self, name) != _DEFAULTS[name]:
                raise DetenteError(f"{name} is for {', '.join(kinds)}; {self.kind} has no use for it")
        if self.kind == "issues" and self.states and self.linked != "actors":
            raise DetenteError("states is for issues linked by actors: choose linked actors, or leave states out")
        if self.people and self.states:
            raise DetenteError("people and states exclude each other: leave one of them out")


_DEFAULTS = {field.name: field.default for field in fields(Settings)}


def _known(what: str, word: str, words: tuple[str, ...]) -> None:
    if word not in words:
        raise DetenteError(f'no {what} "{word}": {", ".join(words[:-1])} or {words[-1]}')
