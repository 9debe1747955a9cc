"""Who it is that says something: the entity that a word of a parsed sentence names, or a group without a name."""

from dataclasses import replace

from detente.build.grammar.parse import Relation
from detente.build.groups import actor, modifier
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity
from detente.ontology.identifiers import entity_iri

_BEFORE = (
    *(Relation.DETERMINER, Relation.ADJECTIVE, Relation.COMPOUND, Relation.NUMBER, Relation.POSSESSOR),
    *(Relation.NAME, Relation.NOMINAL),
)
_AFTER = (Relation.NAME, Relation.NOMINAL, Relation.ADJECTIVE, Relation.COMPOUND)
_PRONOUNS = frozenset("he she they it we i you who which that this these those one".split())


def group(text: str, start: int, end: int) -> Entity:
    """A group without a name, as an entity of its own by the words that call it."""
    words = text[start:end]
    known = None if words.lower() in _PRONOUNS else entity_iri("group", words.lower())
    return Entity(words, start, end, known, words, "Group", "group")


def unnamed(text: str, start: int, end: int) -> Entity:
    """Whoever says what "it was reported" tells of, without a word for who; it stands where the cue does."""
    return Entity(text[start:end], start, end, entity_iri("group", "unnamed"), "unnamed source", "Group", "unnamed")


def source(reading: Reading, sentence: ReadSentence, at: int) -> Entity:
    """Whom the noun at a word of a parsed sentence names: somebody known, or a group by its own words."""
    assert sentence.syntax is not None
    meant = sentence.syntax.syntax.meant(at)
    named = _named(reading, sentence, meant)
    start, end = noun_phrase(sentence, meant)
    found = named.entity if named else group(reading.document.text, start, end)
    if meant == at:
        return found
    word = sentence.syntax.syntax.word(at)  # "who": stands here, and for somebody named before
    return replace(found, text=word.text, start=word.start, end=word.end, reading="pronoun")


def _named(reading: Reading, sentence: ReadSentence, at: int) -> Mention | None:
    """Somebody that the word or what names it again ("the minister, Wang Yi,") stands for."""
    assert sentence.syntax is not None
    for word in (at, *sentence.syntax.syntax.appositions(at)):
        item = sentence.syntax.item_of[word]
        mention = sentence.items[item].mention if item >= 0 else None
        if mention and actor(reading, mention) and not modifier(sentence.items, item):
            return mention
    return None


def noun_phrase(sentence: ReadSentence, at: int) -> tuple[int, int]:
    """Where the words that call a noun stand: "one senior official of the ministry", without relative clauses."""
    assert sentence.syntax is not None
    syntax = sentence.syntax.syntax
    first = last = at
    for child in syntax.children(at, *_BEFORE):
        first = min(first, syntax.span(child)[0])
    for child in syntax.children(at, *_AFTER):
        edge = syntax.span(child)
        if edge[0] > at and not any(syntax.lower(each) in (",", ";", ":") for each in range(at, edge[1] + 1)):
            last = max(last, edge[1])
    return syntax.word(first).start, syntax.word(last).end
