"""How statuses compose: what becomes of an event that only is hoped for, if the hope is denied."""

from collections.abc import Callable

from detente.ontology.codes import Status

Rule = Callable[[Status, Status], Status]  # from the status of what governs and what a word says itself

_STILL_OPEN = frozenset({Status.PLANNED, Status.PROPOSED, Status.HYPOTHETICAL})
_UNDONE = frozenset({Status.CANCELLED, Status.DENIED})
_STRENGTH = (
    Status.CANCELLED,
    Status.DENIED,
    Status.HYPOTHETICAL,
    Status.PROPOSED,
    Status.PLANNED,
    Status.HELD,
)


def compose(outer: Status, inner: Status) -> Status:
    """The status of what a word governs as `inner` ("hoped to" as hypothetical), if that word itself is `outer`."""
    if outer is Status.HELD or inner is Status.HELD:
        return inner if outer is Status.HELD else outer
    if outer in _UNDONE:
        return outer if inner in _STILL_OPEN else _undone_twice(inner)
    if inner is Status.DENIED:
        return Status.DENIED if outer is Status.PLANNED else Status.HYPOTHETICAL
    if inner is Status.CANCELLED:
        return Status.CANCELLED if outer is Status.PLANNED else Status.PLANNED  # "may cancel": it still is planned
    return strongest(outer, inner)  # "plans to propose", "wants to arrange": no more than proposed


def _undone_twice(inner: Status) -> Status:
    """ "did not cancel the visit", "refused to rule out talks": neither makes an event."""
    return Status.PLANNED if inner is Status.CANCELLED else Status.HYPOTHETICAL


def strongest(*statuses: Status) -> Status:
    """The one of several that counts, the least real: "the planned but cancelled visit" was cancelled."""
    return min(statuses, key=_STRENGTH.index, default=Status.HELD)


def open_still(status: Status) -> bool:
    """Whether something neither took place nor came to nothing."""
    return status in _STILL_OPEN


def undone(status: Status) -> bool:
    """Whether something was cancelled or denied."""
    return status in _UNDONE


# ---- the rules by which a word's status follows from what governs it (outer) and what it says itself (own) ----


def given(aspect: Status) -> Rule:
    """The rule of what a word gives a status to: "hopes to", "plans for"."""
    return lambda outer, own: compose(compose(outer, aspect), own)


def always(status: Status) -> Rule:
    """The rule of what can be nothing else, whatever governs it: what stands after "if"."""
    return lambda outer, own: own if undone(own) and status is not Status.HYPOTHETICAL else status


def alike(outer: Status, own: Status) -> Status:
    """What takes place if and only if something else does: "managed to meet", "flew there to meet"."""
    return compose(outer, own)


def told(outer: Status, own: Status) -> Status:
    """What somebody says; if nobody says it, or only may say that it is to be, who knows."""
    unsaid = undone(outer) and not undone(own)
    supposed_only = outer is Status.HYPOTHETICAL and open_still(own)
    return Status.HYPOTHETICAL if unsaid or supposed_only else own


def evident(outer: Status, own: Status) -> Status:
    """What is clear or known; if that is to come, so is it: "as soon as it is clear that they left"."""
    return foreshadowed(outer, told(outer, own))


def vouched(outer: Status, own: Status) -> Status:
    """What a report tells, if the report is not denied."""
    return compose(outer, own) if undone(outer) else told(outer, own)


def reported_as(aspect: Status) -> Rule:
    """The rule of what a verb tells and weighs: "warned that they would invade", but also "that they invaded"."""
    return lambda outer, own: told(outer, own) if own is Status.HELD else given(aspect)(outer, own)


def amid(outer: Status, own: Status) -> Status:
    """What goes with something else, and is no nearer than that: "will sign it after meeting them"."""
    return outer if open_still(outer) and own is Status.HELD else own


def lacking(outer: Status, own: Status) -> Status:
    """What something is done without; who "would not leave without asking them" may ask."""
    return Status.HYPOTHETICAL if undone(outer) and own is Status.DENIED else amid(outer, own)


def foreshadowed(outer: Status, own: Status) -> Status:
    """What something else is planned with: "will speak at the summit"; who "may speak" there doubts no summit."""
    return outer if outer is Status.PLANNED and own is Status.HELD else own


def foreseen(outer: Status, own: Status) -> Status:
    """What is told in the present of times to come: "as soon as they meet"."""
    return amid(outer, own) if outer is not Status.HELD else compose(Status.PLANNED, own)


def expected(outer: Status, own: Status) -> Status:
    """What is to come, whatever becomes of something else then: "could be discussed when they meet"."""
    return Status.PLANNED if open_still(outer) and own is Status.HELD else own


def awaited(outer: Status, own: Status) -> Status:
    """What comes later than something else: "refuses to talk before they withdraw"."""
    return Status.HYPOTHETICAL if undone(outer) and own is Status.HELD else amid(outer, own)


def ended(outer: Status, own: Status) -> Status:
    """What something puts an end to; till then it goes on: "may suspend its aid", "asked them to stop their aid"."""
    found = compose(compose(outer, Status.CANCELLED), own)
    return Status.HELD if found is Status.PLANNED and own is Status.HELD else found


def firm(outer: Status, own: Status) -> Status:
    """What is as good as done once it is decided, if the decision is."""
    return own if outer is Status.PLANNED else compose(outer, own)


def due(outer: Status, own: Status) -> Status:
    """What is there to be done: "the treaty to be signed"."""
    return compose(outer, own) if undone(outer) else compose(Status.PLANNED, own)


def supposed(outer: Status, own: Status) -> Status:
    """What is only supposed with something else: "would regard an attack as"."""
    return outer if outer is Status.HYPOTHETICAL and own is Status.HELD else own


def taking_place(outer: Status, own: Status) -> Status:
    """What a verb says to go on: "held the long-planned talks" — it takes place though it was planned."""
    if own is Status.DENIED or outer is Status.HELD:
        return own if own is Status.DENIED else outer
    return compose(outer, own)
