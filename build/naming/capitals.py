"""Whether a capital's name stands for the government there or for the city."""

from detente.build.grammar.parse import Relation
from detente.build.naming.walk import Walk
from detente.ontology.gazetteer import NameKind

_PLACE_BEFORE = frozenset("in at near via outside through throughout across inside".split())
_PLACE_AFTER_MOVE = frozenset({"to", "from", "for", "toward", "towards", "and", ","})
_MOVE_REACH = 8  # slots between "flew" and the "to" of its goal


def city(walk: Walk, at: int) -> bool:
    """Whether a capital's name is the city: "in Tokyo", "visited Tokyo", "the Paris talks", "Tokyo, Japan"."""
    before = walk.word(at - 1)
    if before in _PLACE_BEFORE or before in walk.vocabulary.moves or _in_dateline(walk, at):
        return True
    if before in _PLACE_AFTER_MOVE and _after_move(walk, at):
        return not _acts(walk, at)
    beside = walk.mention_at(at - 2) if before == "and" else None
    if beside and beside.entity.type == "Place" and not _acts(walk, at):
        return True
    return _governed(walk, at) or _names_what_is_there(walk, at)


def _in_dateline(walk: Walk, at: int) -> bool:
    """Whether a state or a date says more of where and when: "Tokyo, Japan", "Washington, July 7, 1956"."""
    if walk.word(at + 1) != ",":
        return False
    names = walk.names(at + 2)
    state = any(name.kind is NameKind.LABEL and walk.gazetteer.things[name.thing].type == "State" for name in names)
    return state or (at == 0 and at + 2 < len(walk.slots) and walk.slots[at + 2].time is not None)


def _after_move(walk: Walk, at: int) -> bool:
    return not walk.vocabulary.moves.isdisjoint(walk.words[max(0, at - _MOVE_REACH) : max(0, at - 1)])


# ---- by the parse, where there is one ----


def _acts(walk: Walk, at: int) -> bool:
    """Whether it is the subject of a clause: "She arrived, and Tokyo protested"."""
    return walk.relation(at) is Relation.SUBJECT


def _governed(walk: Walk, at: int) -> bool:
    """Whether a preposition of place governs it from afar: "in downtown Tokyo", "in Beijing and Tokyo"."""
    syntax = walk.syntax
    word = syntax.word_of[at] if syntax else -1
    return syntax is not None and word >= 0 and syntax.syntax.preposition(syntax.syntax.first(word)) in _PLACE_BEFORE


def _names_what_is_there(walk: Walk, at: int) -> bool:
    """Whether it tells where something is or takes place: "the Paris talks", "Tokyo residents"; not "Tokyo officials".

    Deeds and attitudes are those of the government: "the Moscow decision".
    """
    if walk.relation(at) is not Relation.COMPOUND or walk.syntax is None:
        return False
    head = walk.syntax.item_of[walk.syntax.syntax.head(walk.syntax.word_of[at])]
    after, vocabulary = range(at + 1, head + 1), walk.vocabulary
    if any(walk.phrase(vocabulary.gatherings, place) for place in after):
        return True
    of_government = (vocabulary.agents, vocabulary.deeds, vocabulary.titles)
    return head > at and not any(walk.phrase(index, place) for index in of_government for place in after)
