"""Issues that nobody knows at one end of a link: "the construction of new ports" may lead to known ones."""

from detente.build.grammar.clauses import is_time
from detente.build.links.ends import Ends
from detente.build.stances.candidates import candidate
from detente.ontology.claims import Entity

_LONGEST = 8  # words of such an issue
_VAGUE = frozenset(  # words of which nobody knows, outside their sentence, what they mean
    "this that these those it its them their such problem problems question questions matter matters list lists"
    " condition conditions example examples material materials document documents letter letters note notes report"
    " reports facility facilities".split()
)
_MARKS = frozenset('"“”()[]')
# Endings of nouns for what is done, and those that are none though they end so.
_DOING = ("tion", "sion", "ment", "al", "ance", "ence", "ing", "ure", "tions", "sions", "ments", "als", "ings", "ures")
_NOT_DONE = frozenset(
    "question section situation condition position portion proportion function fraction option notion intention"
    " tradition reputation ambition nation attention tension dimension occasion mansion version element document"
    " department statement argument moment instrument sentiment environment segment goal signal material total"
    " proposal principal chance balance distance instance substance importance evidence audience absence sentence"
    " sequence consequence influence difference thing nothing something anything everything meaning feeling"
    " aspiration expectation obligation population generation administration organization organisation institution"
    " constitution federation association relation official individual capital appearance experience"
    " completion conclusion transmittal introduction preparation presentation submission recommendation consideration"
    " beginning meeting building nature feature figure structure picture culture future measure literature".split()
)


def unknown(ends: Ends, word: int) -> Entity | None:
    """The issue that only the sentence names by a noun for a deed, or by the first such noun of a clause."""
    noun = next(ends.arguments(word), None) if ends.clausal(word) else word
    if noun is None or ends.sentence.mention_of(noun) or not _is_deed(ends, noun):
        return None
    found = candidate(ends.reading, ends.sentence, ends.items, noun)
    words = found.label.lower().split() if found else []
    plain = _VAGUE.isdisjoint(words) and _MARKS.isdisjoint("".join(words))
    return found if "of" in words and len(words) <= _LONGEST and plain else None


def _is_deed(ends: Ends, noun: int) -> bool:
    """Whether a noun tells what is done to one thing: "the reduction of forces"."""
    syntax, lemma = ends.syntax, ends.syntax.word(noun).lemma.lower()
    if lemma in _NOT_DONE or not syntax.lower(noun).endswith(_DOING) or ends.acts(noun):
        return False
    of = [each for _, each in syntax.obliques(noun, "of")]
    return bool(of) and all(syntax.conjuncts(each) == (each,) and not is_time(syntax.word(each)) for each in of)
