"""A walk through doubts: one key each, written at once, and every step back."""

from collections.abc import Callable, Sequence
from pathlib import Path

from detente.command import keys
from detente.command.corrections import fields_of
from detente.command.verdicts import Judge
from detente.graph import judgement_file
from detente.graph.doubts import Doubt
from detente.graph.store import Graph
from detente.ontology.errors import DetenteError
from detente.ontology.judgements import COMPARING, Judgement, Verdict

KEYS = {
    "a": "accept",
    "r": "reject",
    "s": "same",
    "d": "different",
    "l": "relabel",
    "m": "memo",
    "n": "next",
    "b": "back",
    "u": "undo",
    "q": "quit",
    "?": "help",
}
PAIRS = ("contested", "alike", "names")  # kinds of doubt with something beside it to compare with
HELP = """\
  a  accept     the sentence was read rightly; sure from now on
  r  reject     not so, or it should not count; out of every answer
  s  same       the reports are of one event, the names of one thing
  d  different  this is another event than the others, another thing
  l  relabel    correct it: status=planned, date=2018-05, Park=Moon Jae-in
  m  memo       say why; goes with your next key
  n  next       leave it (also the space bar and →)
  b  back       the one before (also ←)
  u  undo       take your last judgement back
  q  quit       what you judged is kept
"""
Moment = Callable[[], str]


class Review:
    """Doubts, and what somebody decides on them; every decision stands in the folder before the next is shown."""

    def __init__(self, graph: Graph, folder: Path, doubts: Sequence[Doubt], name: str, now: Moment) -> None:
        self.graph = graph
        self.doubts = doubts
        self.written: list[tuple[int, Judgement]] = []  # where in the walk, and what
        self.at = 0
        self._folder, self._name, self._now, self._note = folder, name, now, ""

    @property
    def doubt(self) -> Doubt:
        """The one to look at."""
        return self.doubts[self.at]

    @property
    def over(self) -> bool:
        """Whether there is nothing left to look at."""
        return self.at >= len(self.doubts)

    def bar(self) -> str:
        """The keys that mean something now."""
        left_out = ["memo", "help"]
        left_out += ["accept", "reject"] if self.doubt.things else []
        left_out += ["same", "different"] if self.doubt.kind not in PAIRS else []
        words = [word.replace(key, f"[{key}]", 1) for key, word in KEYS.items() if word not in left_out]
        return " ".join([*words, "[?]"])

    def fresh(self) -> list[Judgement]:
        """What was decided on this doubt in this walk."""
        return [judgement for at, judgement in self.written if at == self.at]

    def press(self, key: str) -> str:
        """Do what a key says; a message, mostly empty. Raises DetenteError, and changes nothing, where it cannot."""
        match KEYS.get({" ": "n"}.get(key, key.lower()), ""):
            case "next":
                self._go(1)
            case "back":
                self._go(-1)
            case "undo":
                return self._undo()
            case "memo":
                self._note = keys.line("why: ")
                return f"goes with your next key: {self._note}" if self._note else ""
            case "relabel":
                return self._relabel()
            case "accept" | "reject" as verdict:
                self._decide(verdict)
            case "same" | "different" as verdict:
                self._compare(verdict)
            case "help":
                return HELP
            case _:
                return f'"{key}" means nothing here; ? lists the keys'
        return ""

    def _go(self, step: int) -> None:
        """On to the next doubt, or back, past names of those who meanwhile are somebody else."""
        at = self.at + step
        while 0 <= at < len(self.doubts) and step > 0 and self._answered(self.doubts[at]):
            at += step
        self.at = max(0, min(at, len(self.doubts)))

    def _answered(self, doubt: Doubt) -> bool:
        same = (one for _, one in self.written if one.verdict is Verdict.SAME and not one.of_claims)
        return doubt.kind == "names" and any(doubt.things[0] in one.about for one in same)

    def _decide(self, verdict: str) -> None:
        if self.doubt.things:
            raise DetenteError("here the question is whether two names are one: s or d")
        self._write([self._judge().judgement(verdict, [self.doubt.claim])], (Verdict.ACCEPT, Verdict.REJECT))

    def _compare(self, verdict: str) -> None:
        doubt = self.doubt
        if doubt.kind not in PAIRS:
            raise DetenteError(f"there is nothing beside it that it could be {verdict} as: a, r or l")
        if doubt.things:
            label = self.graph.label
            about: Sequence[str] = sorted(doubt.things, key=lambda iri: (-len(label(iri)), iri))
        else:
            about = [doubt.claim, *doubt.others]
        self._write([self._judge().judgement(verdict, about)], COMPARING)

    def _relabel(self) -> str:
        doubt = self.doubt
        if doubt.things:
            what, hint = doubt.things[0], f"{self.graph.label(doubt.things[0])} should be called: "
        else:
            claim = self.graph.claims[doubt.claim]
            what, hint = doubt.claim, f"{' '.join(fields_of(claim))}, or a name, = what it should be: "
        typed = [part for part in keys.line(hint).split(";") if part.strip()]
        if not typed:
            return "nothing changed"
        self._write(self._judge().correction([what], typed), ())
        return ""

    def _judge(self) -> Judge:
        return Judge(self.graph, self._name, self._now(), self._note)

    def _write(self, new: Sequence[Judgement], instead: Sequence[Verdict]) -> None:
        """Write judgements in place of those of this walk that they answer anew, and go on."""
        old = [one for at, one in self.written if at == self.at and one.verdict in instead]
        if old:
            judgement_file.remove(self._folder, [one.id for one in old])
            self.written = [(at, one) for at, one in self.written if one not in old]
        judgement_file.append(self._folder, new)
        self.written += [(self.at, one) for one in new]
        self._note = ""
        self._go(1)

    def _undo(self) -> str:
        if not self.written:
            return "nothing to undo"
        at, judgement = self.written.pop()
        judgement_file.remove(self._folder, [judgement.id])
        self.at = at
        return f"taken back: {judgement.verdict}"
