"""What can be belonged to, and who can belong to it."""

from collections.abc import Iterable, Iterator

from detente.build.grammar.parse import Relation
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity

_OF_STATES = ("InternationalOrganization", "Forum", "Treaty", "Initiative")  # which no person belongs to
_OF_PERSONS = ("PoliticalParty", "GovernmentBody", "MediaOutlet", "Company", "ResearchBody")  # and these no state
_ONLY_QUALIFYING = frozenset({"qualifier", "group"})
_GOVERNING = ("government", "administration", "leadership")


def bodies(reading: Reading, sentence: ReadSentence, items: ItemSyntax, words: Iterable[int]) -> list[Entity]:
    """The institutions, treaties and initiatives that words name, or that they stand for beside their names."""
    syntax = items.syntax
    found: list[Entity] = []
    for word in (each for one in words for each in syntax.conjuncts(one)):
        head = syntax.head(word) if syntax.relation(word) is Relation.APPOSITION else word
        mentions = [sentence.mention_of(each) for each in (word, *syntax.appositions(word), head)]
        named = (each.entity for each in mentions if each and _is_named(each))
        found += [entity for entity in named if is_body(reading, entity.type)][:1]
    return found


def _is_named(mention: Mention) -> bool:
    """Whether a body is named, or meant by a pronoun: "the Party" after another institution may be any."""
    return mention.reading != "anaphor"


def is_body(reading: Reading, class_: str) -> bool:
    """Whether somebody can belong to the things of a class."""
    return any(reading.gazetteer.is_a(class_, each) for each in ("Institution", "Treaty", "Initiative"))


def members(reading: Reading, sentence: ReadSentence, items: ItemSyntax, words: Iterable[int]) -> list[Entity]:
    """Those whom words name that can belong to something: states, institutions and persons, coordinations in full."""
    everybody = dict.fromkeys(each for word in words for each in items.syntax.conjuncts(word))
    mentions = (mention for word in everybody for mention in _named(sentence, items, word))
    found = {one.identity: one for mention in mentions for one in _belonging(reading, mention)}
    return list(found.values())


def _named(sentence: ReadSentence, items: ItemSyntax, word: int) -> Iterator[Mention]:
    own = sentence.mention_of(word)
    explained = (sentence.mention_of(each) for each in items.syntax.appositions(word))
    yield from [own] if own else [each for each in explained if each][:1]


def _belonging(reading: Reading, mention: Mention) -> Iterator[Entity]:
    """Those of a mention who can belong to something; who acts for a state only where it is the government."""
    acting = mention.reading != "agents" or mention.entity.text.lower().endswith(_GOVERNING)
    if acting and mention.reading not in _ONLY_QUALIFYING:
        every = mention.members or (mention.entity,)
        yield from (each for each in every if reading.is_a(each, "Person", "State", "Institution"))


def belongs(reading: Reading, member: Entity, body: Entity) -> bool:
    """Whether the one can belong to the other: states to organisations, persons to parties, nobody to itself."""
    if member.identity == body.identity:
        return False
    return not reading.is_a(body, *(_OF_STATES if member.type == "Person" else _OF_PERSONS))
