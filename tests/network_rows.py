"""Rows for tests of networks: say what matters, the rest is filled in. Ids are the names themselves."""

from itertools import count

from detente.graph.rows import EventRow, Part, Said, StanceRow

_NUMBERS = count()


def said(document: str = "a.txt", date: str = "2017-07-10", claim: str = "") -> Said:
    """A sentence somewhere."""
    return Said(
        claim or f"claim-{next(_NUMBERS)}", "They met.", "met", "held", document, "", date, "", "", "", "0", "10"
    )


def stance_row(
    holder: str = "Japan",
    polarity: str = "supports",
    target: str = "dam",
    *,
    day: str = "2017-07-10",
    document: str = "a.txt",
    type: str = "State",
) -> StanceRow:
    """Japan's support of a dam, where nothing else is said."""
    evidence = said(document, day)
    who, what = (holder, holder, type), (target, target, "Issue")
    return StanceRow(evidence.claim, *who, polarity, False, "", *what, day, day, day, (evidence,))


def event_row(
    *who: str,
    event: str = "",
    type: str = "Meeting",
    status: str = "held",
    day: str = "2017-07-08",
    reports: int = 1,
    visitors: tuple[str, ...] = (),
) -> EventRow:
    """A meeting of some states; of visitors too where there are any."""
    parts = [Part(name, name, "State", "visitor") for name in visitors]
    parts += [Part(name, name, "State", "host" if visitors else "participant") for name in who]
    evidence = tuple(said(f"{number}.txt") for number in range(reports))
    return EventRow(
        event=event or f"event-{next(_NUMBERS)}",
        kind="visited" if type == "Visit" else "met",
        type=type,
        status=status,
        contested=False,
        participants=tuple(parts),
        date=day,
        earliest=day,
        latest=day,
        place="",
        occasion="",
        issues=(),
        evidence=evidence,
    )
