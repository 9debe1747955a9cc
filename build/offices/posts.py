"""The offices that a parsed sentence names, each with whose it is and what is said of its time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.offices.owners import owner
from detente.build.offices.phrases import Phrase, nouns
from detente.build.offices.qualifiers import Qualified, qualified
from detente.build.reading import Reading, ReadSentence, Title
from detente.ontology.claims import Entity

_DOMAIN = frozenset({"of", "for", "to", "in"})  # "minister for trade", "ambassador to China"
_ABROAD = frozenset({"to", "in"})
_OWNERS = frozenset({"anaphor", "agent-noun"})  # "the country", "the government": whose an office is, by another word
_SERVING = " to the "
_POINTING = frozenset({"anaphor", "pronoun", "owner-pronoun", "pair"})


@dataclass(frozen=True, slots=True)
class Post:
    """An office as a sentence names it, at a word of its parse (-1 where it has none)."""

    name: str
    title: str  # the same without the state to which an envoy goes
    start: int
    end: int
    of: Entity | None
    said: Qualified
    head: int = -1
    shared: bool = False  # one word for the offices of many: "foreign ministers"


def posts(reading: Reading, sentence: ReadSentence, items: ItemSyntax) -> Iterator[Post]:
    """The offices of a parsed sentence, names of institutions and titles of nobody in particular apart."""
    for phrase in nouns(reading, items.syntax, "title"):
        if phrase.word.evokes == "Office" and _is_office(sentence, items.syntax, phrase):
            yield _post(reading, sentence, items, phrase)


def is_served(reading: Reading, known: Iterable[Post], start: int, end: int) -> bool:
    """Whether a name behind text[start:end] is of who serves that office: "the secretary to the premier, X"."""
    served = reading.folded[:start].endswith(_SERVING) and reading.folded[end : end + 1] == ","
    return served and any(post.end == start - len(_SERVING) for post in known)


def _is_office(sentence: ReadSentence, syntax: Syntax, phrase: Phrase) -> bool:
    """Whether a phrase is an office and no part of a name, and one that people can have."""
    mention = sentence.mention_of(phrase.head)
    if syntax.word(phrase.head).pos not in ("NOUN", "PROPN", "ADJ", "X"):
        return False
    if mention is None or mention.reading in ("office", "agents"):
        return True
    at = syntax.word(phrase.head).start
    return mention.reading not in _POINTING and not mention.entity.start <= at < mention.entity.end


def _post(reading: Reading, sentence: ReadSentence, items: ItemSyntax, phrase: Phrase) -> Post:
    syntax = items.syntax
    first, last = _widened(reading, sentence, syntax, phrase)
    start, end = syntax.word(first).start, syntax.word(last - 1).end
    of = _of_title(sentence, start, end) or owner(reading, sentence, items, phrase.head, range(first, last))
    beside = [syntax.word(each) for each in syntax.children(phrase.head, Relation.ADJECTIVE, Relation.ADVERB)]
    said = qualified(reading, sentence, start, end, of, beside)
    text = " ".join(reading.document.text[start:end].split())
    name = singular(text, phrase.word.lemma)
    abroad = any(syntax.preposition(each) in _ABROAD for each in range(phrase.last, last))
    title = reading.document.text[start : syntax.word(phrase.last - 1).end] if abroad else name
    return Post(said.name + name, title, start, end, of, said, phrase.head, name != text)


def _of_title(sentence: ReadSentence, start: int, end: int) -> Entity | None:
    """Whose an office is that stands as a title beside a name; not the state where it is: "the chargé in Vietnam"."""
    titles = (title for item in sentence.items for title in item.titles if start <= title.start < end)
    owners = (of for title in titles if (of := owner_of_title(title)))
    return next((of for of in owners if not start <= of.start < end), None)


def owner_of_title(title: Title) -> Entity | None:
    """Whose a title is, if not only its field is named: "Assistant Secretary for European Affairs"."""
    field = title.of is not None and title.of.start >= title.end and title.of.reading == "demonym"
    return None if field else title.of


def singular(title: str, lemma: str) -> str:
    """A title that ends in the plural of a lemma ("Foreign Ministers") as one person has it."""
    for plural, ending in ((f"{lemma}s", 1), (f"{lemma[:-1]}ies", 3)):
        if title.lower().endswith(plural):
            return title[:-ending] + "y" * (ending > 1)
    return title


def _widened(reading: Reading, sentence: ReadSentence, syntax: Syntax, phrase: Phrase) -> tuple[int, int]:
    """The words of an office with the nouns that tell it from others: "health minister", "minister for trade"."""
    first, last = phrase.first, phrase.last
    while first and _narrows(reading, sentence, syntax, first - 1, phrase.head):
        first -= 1
    for _, noun in syntax.obliques(phrase.head, *_DOMAIN):
        begins = syntax.span(noun)[0]
        if begins == last and _is_domain(reading, sentence, syntax, noun):
            last = max((noun, *_field(sentence, syntax, noun))) + 1
    return first, last


def _field(sentence: ReadSentence, syntax: Syntax, noun: int) -> Iterator[int]:
    """The last words of what tells a part of a whole from others: "the Office of Near Eastern Affairs"."""
    yield from (syntax.span(each)[1] for _, each in syntax.obliques(noun, "on"))
    parts = (each for _, each in syntax.obliques(noun, "of") if sentence.mention_of(each) is None)
    yield from (syntax.conjuncts(each)[-1] for each in parts if syntax.word(each).text[0].isupper())


def _narrows(reading: Reading, sentence: ReadSentence, syntax: Syntax, at: int, head: int) -> bool:
    """Whether a word right before an office is part of it: "health", "opposition", "Economic" before "Minister".

    Not "China", "Labour" or "Former", nor another title.
    """
    word = syntax.word(at)
    alike = word.text[0].isupper() == syntax.word(at + 1).text[0].isupper()
    if syntax.head(at) != head or not alike or sentence.mention_of(at) is not None:
        return False
    if syntax.relation(at) is Relation.COMPOUND:
        return word.pos == "NOUN"
    titled = syntax.relation(at) is Relation.ADJECTIVE and word.pos == "ADJ" and word.text[0].isupper() and at > 0
    entries = reading.lexicon.forms.get(word.text.lower(), ())
    party = f"{word.text} Party" in reading.gazetteer.actor_named
    return titled and not party and all(entry.frame != "office-qualifier" for entry in entries)


def _is_domain(reading: Reading, sentence: ReadSentence, syntax: Syntax, noun: int) -> bool:
    """Whether what hangs on an office is its field, or where an envoy goes, and not whose office it is.

    So "for trade", "to China", "of Austria's central bank", but not "of Austria" nor "of the country".
    """
    mention, abroad = sentence.mention_of(noun), syntax.preposition(noun) in _ABROAD
    if mention or abroad:
        return mention is not None and mention.entity.type in (("State", "Place") if abroad else ("Issue",))
    described = syntax.children(noun, Relation.POSSESSOR, Relation.COMPOUND, Relation.ADJECTIVE)
    entries = reading.lexicon.forms.get(syntax.lower(noun), ())
    known = not described and any(word.frame in _OWNERS for word in entries)
    return syntax.word(noun).pos in ("NOUN", "PROPN") and not known
