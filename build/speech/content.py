"""What is said by a cue of a parsed sentence: the clauses or nouns that it brings, or the sentence around it."""

from collections.abc import Iterator
from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.groups import actor
from detente.build.reading import Reading, ReadSentence
from detente.build.speech.cues import Cue
from detente.build.speech.quotations import Quotations
from detente.build.speech.reported import Span

_GERUNDS = (Relation.ADVERBIAL_CLAUSE, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_BETWEEN = (Relation.OBJECT, Relation.INDIRECT_OBJECT, Relation.OBLIQUE)
_MISTAKEN = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE)
_OWN = (Relation.OBLIQUE, Relation.INDIRECT_OBJECT, Relation.OBJECT, Relation.ADVERB, Relation.AGENT)
_ENDS_SPEECH = (",", "”", '"', "—", "–", "''", "?", "!", "’")
_NO_CONTENT = frozenset("as because since although though while until unless after before once than when so".split())
_REACH = 90  # characters of "…, the minister said in Moscow on Monday, …"


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence in its document, where content is looked for."""

    reading: Reading
    sentence: ReadSentence
    quotations: Quotations

    @property
    def syntax(self) -> Syntax:
        """The sentence's syntax; only parsed sentences are scenes."""
        assert self.sentence.syntax is not None
        return self.sentence.syntax.syntax

    @property
    def text(self) -> str:
        """The text of the document."""
        return self.reading.document.text

    def characters(self, first: int, last: int) -> Span:
        """The place of some words in the document."""
        return self.syntax.word(first).start, self.syntax.word(last).end

    def below(self, at: int) -> Span:
        """The place of a word with all that hangs on it."""
        return self.characters(*self.syntax.span(at))


def phrase(scene: Scene, cue: Cue, bare: Span) -> Span:
    """The place of "the minister said in Moscow on Monday": "the minister said" and what stands right after it."""
    start, end = bare
    for child in scene.syntax.children(cue.at, *_OWN):
        begins, ends = scene.below(child)
        if end <= begins <= end + 1 and ends - start < _REACH and not scene.quotations.within(begins, ends):
            end = ends
    return start, end


# ---- clauses ----


def clauses(scene: Scene, cue: Cue) -> list[Span]:
    """The clauses that a cue asks for: "said that …", "vowed to …", "accused them of …-ing"."""
    syntax = scene.syntax
    asking = (cue.at, *range(cue.first + 1, cue.last + 1))  # "make clear": the clause may hang on "clear"
    told = (pair for word in asking for pair in syntax.complements(word))
    found = [clause for marker, clause in told if clause not in asking and _says(syntax, cue, marker, clause)]
    if cue.preposition:
        asked = {noun for _, noun in syntax.obliques(cue.at, cue.preposition)}
        found += [child for child in syntax.children(cue.at, *_GERUNDS) if _is_of(syntax, cue, child, asked)]
    return [scene.below(clause) for clause in sorted(set(found or _astray(syntax, cue)))]


def _is_of(syntax: Syntax, cue: Cue, clause: int, asked: set[int]) -> bool:
    """Whether a clause belongs to a cue's preposition: "accused them of hiding it", "called on them to leave"."""
    marker = syntax.marker(clause)
    return marker == cue.preposition or (marker == "to" and not asked.isdisjoint(syntax.doers(clause)))


def _astray(syntax: Syntax, cue: Cue) -> Iterator[int]:
    """The full "that" clauses that parsers hang on a noun between: "told reporters on Monday that …"."""
    for noun in syntax.children(cue.at, *_BETWEEN) if "reports" in cue.frames else ():
        for clause in syntax.children(noun, *_MISTAKEN):
            if noun > cue.at and syntax.marker(clause) == "that" and syntax.children(clause, Relation.SUBJECT):
                yield clause


def _says(syntax: Syntax, cue: Cue, marker: str, clause: int) -> bool:
    """Whether a clause is what is said: any finite one; an infinitive where the cue's row or a passive allows it."""
    if marker in _NO_CONTENT:
        return False
    open_ended = syntax.relation(clause) in (Relation.OPEN_COMPLEMENT, Relation.NOUN_CLAUSE)
    if not open_ended or marker not in ("to", ""):
        return True
    return cue.things or (marker == "to" and syntax.passive(cue.at))


def around(scene: Scene, cue: Cue, said: Span) -> list[Span]:
    """The sentence around a cue that is only put in: "The plan, the minister said on Monday, would fail"."""
    start, end = scene.sentence.start, scene.sentence.end
    after = scene.text[said[1] : end].lstrip()
    rest = [(said[1], end)] if after.startswith(",") else []
    if scene.syntax.marker(cue.at) == "as":
        opens = min(scene.syntax.word(each).start for each in scene.syntax.children(cue.at, Relation.MARKER))
        return [(start, opens), *rest]
    before = scene.text[start : said[0]].rstrip()
    told = before.endswith(_ENDS_SPEECH) and (rest or _has_verb(scene, start, said[0]))
    return [(start, said[0]), *rest] if told else []


def _has_verb(scene: Scene, start: int, end: int) -> bool:
    """Whether a finite verb stands in a span: "In Moscow, he said" reports nothing that went before."""
    words = scene.syntax.parse.words
    return any(start <= word.start < end and (word.pos == "AUX" or word.feature("VerbForm") == "Fin") for word in words)


# ---- nouns ----


def things(scene: Scene, cue: Cue) -> list[Span]:
    """What nouns a cue brings: "denied the report", "described it as a mistake", "accused them of lying"."""
    syntax = scene.syntax
    if cue.preposition:
        return [scene.below(noun) for _, noun in syntax.obliques(cue.at, cue.preposition)]
    if cue.noun or (syntax.passive(cue.at) and not syntax.agents(cue.at)):
        return []
    found = [syntax.meant(noun) for noun in syntax.undergoers(cue.at)]
    spans = [scene.below(noun) for noun in found if not _is_told(scene, cue, noun)]
    spans += [scene.below(noun) for _, noun in syntax.obliques(cue.at, "as") if spans]
    return spans + [
        scene.below(each) for each in syntax.children(cue.at, *_GERUNDS) if syntax.marker(each) in ("as", "of")
    ]


def _is_told(scene: Scene, cue: Cue, noun: int) -> bool:
    """Whether an object is who is told something, and not what: "told reporters", but "attacked the reporters"."""
    if "reports" not in cue.frames:
        return False
    assert scene.sentence.syntax is not None
    item = scene.sentence.syntax.item_of[noun]
    mention = scene.sentence.items[item].mention if item >= 0 else None
    told = {trigger.last - 1 for trigger, _ in scene.sentence.frames("source-noun")}
    return item in told or scene.syntax.word(noun).pos == "PRON" or bool(mention and actor(scene.reading, mention))
