"""Whose an office is: "China's foreign minister", "president of France", "director of research at the Institute"."""

from collections.abc import Iterable, Iterator

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Entity

_BEFORE = (Relation.POSSESSOR, Relation.COMPOUND, Relation.ADJECTIVE)
_BEHIND = ("of", "at", "for", "with")
_PLACED = ("of", "with")  # "for European Affairs" tells the field, "at Hanoi" the seat
_INSIDE = ("of", "at", "in", "for")  # of what the office is of: "director of research at the Institute"
_LANDS = ("State", "Place")
_DEEPEST = 3


def owner(reading: Reading, sentence: ReadSentence, items: ItemSyntax, head: int, inside: range) -> Entity | None:
    """The state or institution whose the office at a noun is; `inside` are the words of the office itself."""
    syntax = items.syntax
    for noun in (head, *(each for each in syntax.conjuncts(head) if each != head)):
        words = _around(syntax, noun, inside)
        bodies = ((word, body_at(reading, sentence, items, word)) for word in words)
        fitting = (body for word, body in bodies if body and not (body.type in _LANDS and _names(syntax, word, inside)))
        found = next(fitting, None)
        persons = (mention.entity for each in syntax.possessors(noun) if (mention := sentence.mention_of(each)))
        found = found or next((state for person in persons if (state := state_of(reading, person))), None)
        if found:
            return found
    return None


def _around(syntax: Syntax, noun: int, inside: range) -> Iterator[int]:
    """The words that may say whose a noun is, the likelier first."""
    before = [each for each in syntax.children(noun, *_BEFORE) if each not in inside]
    yield from (each for each in before if syntax.relation(each) is Relation.POSSESSOR)
    behind = [each for _, each in syntax.obliques(noun, *_BEHIND) if each not in inside]
    yield from behind
    yield from before
    deeper = _deeper(syntax, (*behind, *_nouns_of_office(syntax, inside)), _DEEPEST)
    yield from (each for each in deeper if each not in inside)  # not the "Japan" of "adviser in Japan"


def _names(syntax: Syntax, word: int, inside: range) -> bool:
    """Whether a noun is in the name of a body that nobody knows: the "Finland" of "head of the Bank of Finland"."""
    head = syntax.head(word)
    named = head >= 0 and head not in inside and syntax.word(head).pos == "PROPN"
    return named and syntax.preposition(word) == "of" and syntax.preposition(head) != ""


def _nouns_of_office(syntax: Syntax, inside: range) -> Iterator[int]:
    """The nouns in an office's own name, on which its owner may hang: "minister of defense of Chad"."""
    return (at for at in inside if syntax.relation(at) is Relation.NOMINAL)


def _deeper(syntax: Syntax, nouns: Iterable[int], depth: int) -> Iterator[int]:
    """What hangs on nouns that are no bodies themselves: "of the Trade Program at the University".

    What stands before a name inside is part of it: "of the African-American Caucus".
    """
    for noun in nouns:
        common = syntax.word(noun).pos == "NOUN" and syntax.word(noun).text.islower()
        before = syntax.children(noun, *_BEFORE) if common else syntax.possessors(noun)
        below = [*before, *(each for _, each in syntax.obliques(noun, *_INSIDE))]
        yield from below
        if depth:
            yield from _deeper(syntax, below, depth - 1)


def body_at(reading: Reading, sentence: ReadSentence, items: ItemSyntax, word: int) -> Entity | None:
    """The state, institution or place that a word of a parse names."""
    mention, token = sentence.mention_of(word), items.syntax.word(word)
    if mention is None:
        return None
    entity = mention.entity
    if reading.is_a(entity, "State", "Institution"):
        return entity
    known = reading.gazetteer.things.get(reading.gazetteer.actor_named.get(token.text, ""))
    if known:  # the "Chinese" of "the Chinese premier", which stands for a person
        return Entity(token.text, token.start, token.end, known.id, known.label, known.type, "name")
    return entity if entity.type == "Place" and items.syntax.preposition(word) in _PLACED else None


def state_of(reading: Reading, person: Entity) -> Entity | None:
    """The state that a known person belongs to."""
    things = reading.gazetteer.things
    known = things.get(person.id or "")
    state = things.get(known.state or "") if known else None
    if state is None:
        return None
    return Entity(person.text, person.start, person.end, state.id, state.label, state.type, "owner-of-office")
