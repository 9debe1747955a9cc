"""Whose a stance is: the subject, the owner of a noun, whoever voices it, or whoever is quoted."""

from dataclasses import replace

from detente.build.grammar.parse import Relation
from detente.build.groups import actor
from detente.build.offices.owners import state_of
from detente.build.reading import Mention
from detente.build.stances.attitude import Attitude
from detente.ontology.claims import Entity

_SOME = frozenset("some many others several most voices critics factions circles elements those".split())
_AMONG = ("in", "within", "among", "inside", "across")
_FROM = frozenset({"from", "by", "among", "within", "on the part of"})
_COUNTING = frozenset({"number", "majority", "handful", "group", "minority", "section"})
_COUNTRIES = frozenset({"country", "government", "nation", "people"})
_DOING = ("ist", "ian", "er", "or", "ant", "ent", "ee", "man")  # what those end in who do something
_FEELING = ("State", "Person", "Group")
_SIDES = frozenset({"side", "sides", "each side", "both sides", "the other side"})
_BRINGING = ("light-verb", "stance-bearer", "reports")


def holders(attitude: Attitude) -> list[Mention]:
    """Those who hold the stance that a word tells of; nobody where the sentence names nobody."""
    if attitude.word.frame == "stance-object":
        brought = tuple(noun for own in attitude.own for noun in attitude.behind(own)) if attitude.preposition else ()
        if own := _own(attitude, brought or attitude.syntax.undergoers(attitude.at)):
            return own
        found = _actors(attitude, _named(attitude, brought) if brought else attitude.cast.undergoers())
        only_about = attitude.word.lemma == "concern"  # "the letters concern the bank"
        return [each for each in found if attitude.reading.is_a(each.entity, *_FEELING)] if only_about else found
    if attitude.predicate != attitude.at:
        return _of(attitude, attitude.syntax.subjects(attitude.predicate))
    if attitude.word.part_of_speech == "noun":
        return _of_noun(attitude)
    return subjects(attitude, attitude.at)


def subjects(attitude: Attitude, at: int) -> list[Mention]:
    """The actors that do what a verb or predicate says, or whoever says "we"."""
    syntax = attitude.syntax
    words = _said_of(attitude, at) or syntax.doers(at)
    if not words and (_is_fragment(attitude, at) or not syntax.passive(at) or attitude.word.part_of_speech != "verb"):
        words = _qualified(attitude, at)
    if own := _own(attitude, words):
        return own
    if group := _some(attitude, words):
        return [group]
    found = attitude.cast.acting(at) if words == syntax.doers(at) else _named(attitude, words)
    return _actors(attitude, found) or _behind(attitude, words) or _people_of(attitude, words)


def _people_of(attitude: Attitude, words: tuple[int, ...]) -> list[Mention]:
    """A group by what its members do, and of which state they are: "German industrialists"."""
    syntax, found = attitude.syntax, []
    for word in words:
        noun = syntax.word(word)
        states = [each for each in syntax.children(word, Relation.ADJECTIVE) if attitude.sentence.mention_of(each)]
        if states and noun.feature("Number") == "Plur" and noun.lemma.lower().endswith(_DOING):
            start = syntax.word(states[0]).start
            text = attitude.reading.document.text[start : noun.end]
            found.append(Mention(Entity(text, start, noun.end, None, " ".join(text.split()), "Group"), "group"))
    return found


def _of(attitude: Attitude, words: tuple[int, ...]) -> list[Mention]:
    """The actors that words name, or whoever says "we"."""
    return _own(attitude, words) or _actors(attitude, _named(attitude, words))


def _own(attitude: Attitude, words: tuple[int, ...]) -> list[Mention]:
    """Whoever says "we", or the state of whose country it is: "my country", "his country"."""
    speaker = attitude.speaker()
    if speaker and attitude.speaks_for_itself(words):
        return [speaker]
    syntax = attitude.syntax
    for owner in (each for word in words if syntax.lower(word) in _COUNTRIES for each in syntax.possessors(word)):
        mention = speaker if attitude.speaks_for_itself((owner,)) else attitude.sentence.mention_of(owner)
        if mention and (state := state_of(attitude.reading, mention.entity)):
            return [Mention(replace(state, reading=mention.reading), mention.reading)]
    return []


def _behind(attitude: Attitude, words: tuple[int, ...]) -> list[Mention]:
    """Whoever brings about what is said to do it: "Xi announced measures that protect patents"."""
    syntax = attitude.syntax
    for word in words:
        verb = syntax.head(word)
        brings = syntax.relation(word) is Relation.OBJECT and attitude.senses.has(verb, *_BRINGING)
        if brings and not syntax.negated(verb) and syntax.word(word).pos == "NOUN":
            return _actors(attitude, attitude.cast.acting(verb))
    return []


def _is_fragment(attitude: Attitude, at: int) -> bool:
    """Whether a participle hangs on the noun that heads the sentence, which its parse then gives no main verb."""
    head = attitude.syntax.head(at)
    return head >= 0 and attitude.syntax.head(head) < 0


def _said_of(attitude: Attitude, at: int) -> tuple[int, ...]:
    """Of whom a predicate is said, also where it looks like a passive: "Warsaw is concerned by"."""
    adjective = at == attitude.at and attitude.word.part_of_speech == "adjective"
    return attitude.syntax.undergoers(at) if adjective and attitude.syntax.passive(at) else ()


def _qualified(attitude: Attitude, at: int) -> tuple[int, ...]:
    """The noun that an adjective or participle qualifies: "Kenya, long opposed to the dam"."""
    syntax = attitude.syntax
    about = syntax.relation(at) in (Relation.ADJECTIVE, Relation.NOUN_CLAUSE, Relation.APPOSITION)
    head = syntax.head(at)
    if about and head >= 0:
        return (head,)
    return syntax.controller(at)


def _of_noun(attitude: Attitude) -> list[Mention]:
    """The owner of a stance noun, or who voices it, or whom it is found among."""
    syntax, at = attitude.syntax, attitude.at
    if attitude.speaks_for_itself(syntax.possessors(at)):
        speaker = attitude.speaker()
        return [speaker] if speaker else []
    owners = _actors(attitude, attitude.cast.owners()) or _actors(
        attitude, _named(attitude, tuple(noun for _, noun in syntax.obliques(at, *(_FROM - {attitude.preposition}))))
    )
    return owners or _voicing(attitude) or _of_predicate(attitude) or _found_in(attitude)


def _voicing(attitude: Attitude) -> list[Mention]:
    """The subject of a verb that only bears the noun: "voiced support", "has doubts"."""
    syntax, at = attitude.syntax, attitude.root
    verb = syntax.head(at)
    if verb < 0 or syntax.relation(at) not in (Relation.OBJECT, Relation.OBLIQUE):
        return []
    bears = attitude.senses.has(verb, "stance-bearer", "light-verb") or syntax.word(verb).lemma in ("have", "be")
    if syntax.relation(at) is Relation.OBLIQUE:
        bears = attitude.senses.has(verb, "reports", "voices") and syntax.preposition(at) == "in"
    if syntax.passive(verb):
        return []
    return subjects(attitude, verb) if bears or _ends(attitude, verb) else []


def _ends(attitude: Attitude, verb: int) -> bool:
    return attitude.senses.has(verb, "stance-ender")


def _of_predicate(attitude: Attitude) -> list[Mention]:
    """The subject of whom a noun is said: "Kenya is a critic of"."""
    if not attitude.syntax.children(attitude.at, Relation.COPULA):
        return []
    return _actors(attitude, _named(attitude, attitude.syntax.subjects(attitude.at)))


def _found_in(attitude: Attitude) -> list[Mention]:
    """A group that only is said to be somewhere: "There is growing opposition in Ankara"."""
    verb = attitude.syntax.head(attitude.root)
    if attitude.preposition in _AMONG or verb < 0 or not attitude.syntax.children(verb, Relation.EXPLETIVE):
        return []
    for _, noun in attitude.syntax.nearby(attitude.at, *_AMONG):
        mention = attitude.sentence.mention_of(noun)
        if mention and attitude.reading.is_a(mention.entity, "State", "Place"):
            return [_group(attitude, noun, mention.entity, f"some in {mention.entity.text}")]
    return []


def _some(attitude: Attitude, words: tuple[int, ...]) -> Mention | None:
    """A group without a name of its own: "some in Beijing", "many Kenyans"."""
    for word in (_counted(attitude, each) for each in words):
        if attitude.syntax.lower(word) in _SOME or _people(attitude, word):
            for preposition, noun in attitude.syntax.obliques(word, *_AMONG):
                mention = attitude.sentence.mention_of(noun)
                if mention:
                    label = f"{attitude.syntax.word(word).text.lower()} {preposition} {mention.entity.text}"
                    return _group(attitude, noun, mention.entity, label, word)
    return None


def _counted(attitude: Attitude, word: int) -> int:
    """The noun of whom there are so many: "a growing number of parliamentarians"."""
    if attitude.syntax.lower(word) not in _COUNTING:
        return word
    return next((noun for _, noun in attitude.syntax.obliques(word, "of")), word)


def _people(attitude: Attitude, word: int) -> bool:
    """Whether a word is a plural that no name stands behind, and so may be those who live somewhere."""
    syntax = attitude.syntax
    plural = syntax.word(word).pos == "NOUN" and syntax.word(word).feature("Number") == "Plur"
    return plural and attitude.sentence.mention_of(word) is None


def _group(attitude: Attitude, last: int, place: Entity, label: str, first: int | None = None) -> Mention:
    start = attitude.syntax.word(first if first is not None else last).start
    end = attitude.syntax.word(last).end
    return Mention(Entity(attitude.reading.document.text[start:end], start, end, None, label, "Group"), "group")


def _named(attitude: Attitude, words: tuple[int, ...]) -> list[Mention]:
    return attitude.cast.named(words)


def _actors(attitude: Attitude, mentions: list[Mention]) -> list[Mention]:
    """Those of some mentions that can act; "each side" only points back."""
    return [each for each in mentions if actor(attitude.reading, each) and each.entity.text.lower() not in _SIDES]
