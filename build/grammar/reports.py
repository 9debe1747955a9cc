"""What a sentence gives as others' words: quoted, or told by a verb."""

from functools import cached_property

from detente.build.grammar.parse import Relation
from detente.build.grammar.verb_group import VerbGroups

_OPENING, _CLOSING = frozenset({"“", "``", "«"}), frozenset({"”", "''", "»"})  # not ‘ and ’, that may be apostrophes
_MARKS = _OPENING | _CLOSING | {'"'}


class Reports(VerbGroups):
    """A tree that tells what is quoted and what is reported."""

    def quoted(self, at: int) -> bool:
        """Whether a word stands between quotation marks; one without its pair reaches to the sentence's edge."""
        return self._quoted[at]

    def reported(self, at: int) -> int | None:
        """The verb of which a clause is what is said, whichever of the two hangs on the other, or None."""
        first = self.first(at)
        return self.head(first) if self.relation(first) is Relation.COMPLEMENT else self._tellers.get(first)

    def reported_by(self, verb: int) -> int | None:
        """The clause that a verb reports though they only stand side by side: "it failed, she said"."""
        return self._told.get(verb)

    @cached_property
    def _tellers(self) -> dict[int, int]:
        """For each clause that only stands beside the verb that reports it, that verb."""
        found: dict[int, int] = {}
        for at in self.hanging(Relation.PARATAXIS):
            head = self.head(at)
            if self._tells_the_rest(at):
                if self.relation(head) is not Relation.COMPLEMENT:
                    found.setdefault(head, at)
            elif self._is_introduced(at):
                found.setdefault(at, head)
        return found

    @cached_property
    def _told(self) -> dict[int, int]:
        return {verb: clause for clause, verb in reversed(self._tellers.items())}

    def _tells_the_rest(self, verb: int) -> bool:
        """Whether a clause is a "…, the minister said" of the clause that it hangs on."""
        before = self._mark_before(verb)
        if self._opens_quotation(verb) or before in (":", ";") or (not before and self._mark_after(verb) == ";"):
            return False
        has_own = self.children(verb, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
        return bool(self.children(verb, Relation.SUBJECT)) and not has_own

    def _is_introduced(self, at: int) -> bool:
        """Whether a clause comes after a colon or in quotation marks, and the verb before it brings it."""
        return self.head(at) < at and (self._opens_quotation(at) or self._mark_before(at) == ":")

    def _opens_quotation(self, at: int) -> bool:
        """Whether a clause is quoted and what it hangs on is not."""
        return self.quoted(at) and not self.quoted(self.head(at))

    def _mark_before(self, at: int) -> str:
        """What stands before a clause, quotation marks apart, or ""."""
        before = self.span(at)[0] - 1
        while before >= 0 and self.word(before).text in _MARKS:
            before -= 1
        return self.lower(before) if before >= 0 else ""

    def _mark_after(self, at: int) -> str:
        """What stands right after a clause, or ""."""
        after = self.span(at)[1] + 1
        return self.lower(after) if after < len(self.parse.words) else ""

    @cached_property
    def _quoted(self) -> tuple[bool, ...]:
        found: list[bool] = []
        inside = False
        for at in range(len(self.parse.words)):
            turn = self._turn(at, inside)
            if turn is False and not inside:
                found = [True] * len(found)  # the quotation began before the sentence
            inside = inside if turn is None else turn
            found.append(inside and turn is None)
        return tuple(found)

    def _turn(self, at: int, inside: bool) -> bool | None:
        """True where a mark opens a quotation, False where it closes one, None for any other word."""
        text = self.word(at).text
        if text == '"':
            return self._straight(at, inside)
        return text in _OPENING if text in _MARKS else None

    def _straight(self, at: int, inside: bool) -> bool:
        """Whether a straight mark opens a quotation, by the blanks around it."""
        words = self.parse.words
        left = at > 0 and words[at - 1].end == words[at].start
        right = at + 1 < len(words) and words[at].end == words[at + 1].start
        return right if left != right else not inside
