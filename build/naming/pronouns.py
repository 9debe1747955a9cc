"""Whom a pronoun means: "he" and "she" nearly always; "they" and "it" only where nobody else can be meant."""

from collections.abc import Sequence

from detente.build.grammar.parse import Relation
from detente.build.naming.walk import Walk
from detente.build.reading import Mention
from detente.build.small_words import AUXILIARIES
from detente.ontology.claims import Entity

_OWNERS = frozenset({"his", "her"})
_PERSONAL = _OWNERS | {"he", "she", "him"}
PRONOUNS = _PERSONAL | {"they", "it"}
_PASSIVE = frozenset("is are was were be been being".split())  # "It was said that": of nobody


def pronoun_at(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The pronoun at a slot, if one stands there and it is plain whom it means."""
    word = walk.word(at)
    if word in _PERSONAL:
        return _person(walk, at)
    if word not in PRONOUNS:
        return None
    meant = walk.memory.subjects if _takes_up(walk, at) else _subjects_of_report(walk, at)
    fitting = _several(meant) if word == "they" else _one(walk, meant)
    members = tuple(walk.again(each, at, at + 1) for each in fitting)
    if not members:
        return None
    return at + 1, Mention(members[0], "pronoun", members=members if len(members) > 1 else ())


def _person(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """Whom the sentence names first, or else the one before it: "he", "him", "his"."""
    unknown = walk.stranger() or _said_by_unknown(walk, at)
    meant = _sayer(walk, at) or walk.first_person() or (None if unknown else walk.memory.topic)
    if meant is None:
        return None
    reading = "owner-pronoun" if walk.word(at) in _OWNERS else "pronoun"
    return at + 1, Mention(walk.again(meant, at, at + 1), reading)


def _sayer(walk: Walk, at: int) -> Entity | None:
    """The one person who says, or wants, what "he" does: the second in "Rusk said Home had told him that he agreed"."""
    found = _subjects_of_report(walk, at)
    return found[0] if len(found) == 1 and found[0].type == "Person" else None


# ---- "they" and "it" ----


def _several(meant: Sequence[Entity]) -> Sequence[Entity]:
    """Two or more who may be meant by "they", all of a kind."""
    return meant if len(meant) > 1 and len({each.type for each in meant}) == 1 else ()


def _one(walk: Walk, meant: Sequence[Entity]) -> Sequence[Entity]:
    """The one state or institution that "it" may mean."""
    bodies = all(each.type == "State" or walk.gazetteer.is_a(each.type, "Institution") for each in meant)
    return meant if len(meant) == 1 and bodies else ()


def _said_by_unknown(walk: Walk, at: int) -> bool:
    """Whether somebody without a known name says what a pronoun does: "The official said he would stay"."""
    tree = walk.syntax.syntax if walk.syntax else None
    nouns = [word for word in _reporters(walk, at) if tree and tree.word(word).pos in ("NOUN", "PROPN")]
    return bool(nouns) and not actors(walk, nouns)


def _subjects_of_report(walk: Walk, at: int) -> Sequence[Entity]:
    """Who says, or wants, what a pronoun does: India in "India said it would buy oil"."""
    return actors(walk, _reporters(walk, at))


def _reporters(walk: Walk, at: int) -> Sequence[int]:
    """The subjects, as words of the parse, of the verb that reports the clause of which a pronoun is the subject."""
    if walk.syntax is None or walk.relation(at) is not Relation.SUBJECT:
        return ()
    tree = walk.syntax.syntax
    clause = tree.first(tree.head(walk.syntax.word_of[at]))  # "said that he would stay; that he was well"
    while tree.relation(clause) is Relation.COMPLEMENT and tree.head(clause) >= 0:
        if tree.children(clause, Relation.EXPLETIVE):
            return ()
        told = tree.subjects(tree.head(clause))
        if not told or walk.word(at) == "they" or any(tree.word(noun).feature("Number") != "Plur" for noun in told):
            return told
        clause = tree.head(clause)  # many may say what "he" does, but only one is "he"
    return ()


def _takes_up(walk: Walk, at: int) -> bool:
    """Whether a pronoun opens a sentence before a deed: "They signed it", "It then protested", not "It rained"."""
    if at > 0:
        return False
    verb = at + 1
    while walk.word(verb) in AUXILIARIES - _PASSIVE:
        verb += 1
    return walk.phrase(walk.vocabulary.doing, verb) is not None


def actors(walk: Walk, words: Sequence[int]) -> tuple[Entity, ...]:
    """The actors that words of the parse name, with all that they are coordinated with; () where one names none."""
    if walk.syntax is None:
        return ()
    everybody = sorted({each for word in words for each in walk.syntax.syntax.conjuncts(word)})
    mentions = [walk.mention_at(walk.syntax.item_of[word]) for word in everybody]
    found = [entity for mention in mentions if mention for entity in mention.members or (mention.entity,)]
    named = all(mention and walk.gazetteer.is_a(mention.entity.type, "Actor") for mention in mentions)
    return tuple({entity.id: entity for entity in found}.values()) if named else ()


def main_subjects(walk: Walk) -> tuple[Entity, ...]:
    """The actors of whom the main clause of a sentence says something."""
    if walk.syntax is None:
        return ()
    tree = walk.syntax.syntax
    roots = [at for at, head in enumerate(tree.parse.heads) if head < 0]
    return actors(walk, tree.subjects(roots[0])) if len(roots) == 1 else ()
