"""Which PLOVER class a report has: by what kind of act it tells of, and by whether that took place.

The codebook (openeventdata/PLOVER, after CAMEO) codes what is said of an act to come as words, not as the act: who
means or may come to meet, to help or to give way agrees; who means to strike or to punish threatens; who calls for
talks requests them; and who calls off, refuses or denies such an act rejects it. The class of the ontology stays what
the act is.
"""

from collections.abc import Mapping

from detente.ontology.codes import Status

_COOPERATIVE = frozenset({"CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
_HARMFUL = frozenset({"SANCTION", "MOBILIZE", "COERCE", "ASSAULT"})
_OF_COOPERATION: Mapping[Status, str] = {
    Status.PLANNED: "AGREE",
    Status.HYPOTHETICAL: "AGREE",
    Status.PROPOSED: "REQUEST",
    Status.CANCELLED: "REJECT",
    Status.DENIED: "REJECT",
}


def plover(class_: str, status: Status, unless: bool = False) -> str:
    """The PLOVER class of a report, from the class of the act itself ("" for none), its status and its condition."""
    if unless and class_ == "RETREAT" and status is Status.PLANNED:
        return "THREATEN"  # "will leave the talks unless they pay"
    if class_ in _COOPERATIVE:
        return _OF_COOPERATION.get(status, class_)
    return "THREATEN" if class_ in _HARMFUL and status is Status.PLANNED else class_
