"""Offices that a verb names itself: "X chairs the Council", "X has led the party since 2020"."""

from collections.abc import Iterator

from detente.build.grammar.parse import Relation
from detente.build.item_syntax import ItemSyntax
from detente.build.offices.persons import person
from detente.build.offices.phrases import sense
from detente.build.offices.posts import Post
from detente.build.offices.qualifiers import Qualified
from detente.build.offices.terms import Phase
from detente.build.offices.told import Told
from detente.build.offices.trust import status_of, sure_of
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Entity
from detente.ontology.codes import Status

_BODIES = ("State", "Institution")
_NAMED = frozenset({"name", "capital", "contextual", "metonym"})


def headed(reading: Reading, sentence: ReadSentence, items: ItemSyntax) -> Iterator[tuple[Post, Told]]:
    """The offices that persons have by what they do to a state or an institution."""
    for verb, word in enumerate(items.syntax.parse.words):
        meant = sense(reading, items.syntax, verb, "heads") if word.pos == "VERB" else None
        body = _body(reading, sentence, items, verb) if meant else None
        office = _office(reading, meant.lemma) if meant else ""
        if body and office and (told := _told(sentence, items, verb)):
            yield Post(office, office, word.start, word.end, body, Qualified()), told


def _told(sentence: ReadSentence, items: ItemSyntax, verb: int) -> Told | None:
    who = person(sentence, items, items.syntax.doers(verb))
    if who is None or status_of(sentence, items, verb) is not Status.HELD:
        return None
    return Told(who, Phase.LASTS, (verb,), "position.head", sure_of(items.syntax, verb))


def _body(reading: Reading, sentence: ReadSentence, items: ItemSyntax, verb: int) -> Entity | None:
    """What is headed, if it is a state or an institution, and not led to do something or to somewhere."""
    syntax = items.syntax
    if syntax.children(verb, Relation.OPEN_COMPLEMENT) or any(syntax.obliques(verb, "to", "into", "in", "on")):
        return None
    mentions = (sentence.mention_of(each) for each in syntax.undergoers(verb))
    named = (one.entity for one in mentions if one and one.reading in _NAMED)
    return next((entity for entity in named if reading.is_a(entity, *_BODIES)), None)


def _office(reading: Reading, verb: str) -> str:
    """The office whose title a verb is, or makes: "chair", "leader"; "" where there is none."""
    forms = reading.lexicon.forms
    made = (verb, f"{verb}er", f"{verb}r")
    return next((form for form in made if any(word.frame == "title" for word in forms.get(form, ()))), "")
