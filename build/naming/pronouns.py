"""Whom a pronoun means: "he" and "she" nearly always; "they" and "it" only where nobody else can be meant."""

from collections.abc import Sequence

from detente.build.grammar.parse import Relation
from detente.build.item_syntax import ItemSyntax
from detente.build.naming.antecedents import Antecedents
from detente.build.naming.focus import is_told
from detente.build.naming.memory import Memory, Somebody
from detente.build.naming.persons_told import PERSONAL, fits
from detente.build.naming.walk import Walk
from detente.build.reading import Mention
from detente.build.small_words import AUXILIARIES
from detente.ontology.claims import Entity

_OWNERS = frozenset({"his", "her"})
PRONOUNS = PERSONAL | {"they", "it"}
_COURTESIES = frozenset("excellency highness holiness majesty".split())
_SPEAKS_ON = 6  # sentences for which somebody is taken to speak on
_PASSIVE = frozenset("is are was were be been being".split())  # "It was said that": of nobody


def pronoun_at(walk: Walk, at: int) -> tuple[int, Mention] | None:
    """The pronoun at a slot, if one stands there and it is plain whom it means."""
    word = walk.word(at)
    if word in PERSONAL:
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
    """Whom the sentence or the one before it speaks of: "he", "him", "his"."""
    if walk.word(at + 1) in _COURTESIES:
        return None
    meant = _by_parse(walk, at, walk.syntax) if walk.syntax and walk.syntax.word_of[at] >= 0 else _by_words(walk, at)
    if meant is None:
        return None
    reading = "owner-pronoun" if walk.word(at) in _OWNERS else "pronoun"
    return at + 1, Mention(walk.again(meant, at, at + 1), reading)


def _by_parse(walk: Walk, at: int, items: ItemSyntax) -> Entity | None:
    """Whom the clauses around a pronoun speak of, or else the text before; None where it is somebody unknown."""
    around = Antecedents(walk, items, at)
    if found := around.above():
        return found.entity
    if _said_by_unknown(walk, at):
        return None
    lesser = around.lesser()
    if lesser and (around.is_beside or not (around.is_main or around.main_person())):
        return lesser[-1]
    if not around.is_main and walk.stranger():
        return None  # "I fear that the Minister will leave if he can"
    topics = _topics(walk, at)
    if around.is_main and _says(walk, around):
        topics.reverse()
    if topics:
        return next((one.entity for one in topics if around.may_be(one)), None)
    return lesser[0] if len(lesser) == 1 else None


def _topics(walk: Walk, at: int) -> list[Somebody]:
    """Whom the text before is about, the likeliest first: who was spoken of last, and who spoke last."""
    memory = walk.memory
    found = [Somebody(each) for each in (_state(memory), memory.topic) if each and fits(walk, at, each)]
    speaks_on = memory.speaker and memory.since <= _SPEAKS_ON
    if memory.speaker and speaks_on and (memory.speaker.entity is None or fits(walk, at, memory.speaker.entity)):
        found.append(memory.speaker)
    return found


def _state(memory: Memory) -> Entity | None:
    """The one state of which the last sentence said something."""
    states = [each for each in memory.subjects if each.type == "State"]
    return states[0] if len(states) == 1 == len(memory.subjects) else None


def _says(walk: Walk, around: Antecedents) -> bool:
    """Whether a pronoun is the subject of somebody's words as they fell: "he said", not "he had said"."""
    verb = around.tree.head(around.word)
    said = walk.phrase(walk.vocabulary.speech, around.items.item_of[verb])
    return said is not None and not is_told(around.tree, verb)


def _by_words(walk: Walk, at: int) -> Entity | None:
    """The first person that a sentence has named so far, or whom the one before it was about."""
    unknown = walk.stranger() or _said_by_unknown(walk, at)
    meant = walk.first_person() or (None if unknown else walk.memory.topic)
    return meant if meant and fits(walk, at, meant) else None


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
