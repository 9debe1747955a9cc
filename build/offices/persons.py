"""The one person whom words of a parse name."""

from collections.abc import Iterable

from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, ReadSentence
from detente.ontology.claims import Entity


def person(sentence: ReadSentence, items: ItemSyntax, words: Iterable[int]) -> Entity | None:
    """The person whom words name, by name or by what they stand for; None where there is none, or more than one."""
    found = {each.entity.identity: each.entity for word in words for each in _named(sentence, items, word)}
    return next(iter(found.values())) if len(found) == 1 else None


def _named(sentence: ReadSentence, items: ItemSyntax, word: int) -> list[Mention]:
    """Whom a word and those coordinated with it name: by its own name, by one that explains it, or by an office."""
    found: list[Mention] = []
    for each in items.syntax.conjuncts(word):
        own = _persons(sentence, (each, *items.within(each)))
        named = [mention for mention in own if mention.reading != "office"]
        found += (named or _persons(sentence, items.syntax.appositions(each)) or own)[:1]
    return found


def _persons(sentence: ReadSentence, words: Iterable[int]) -> list[Mention]:
    mentions = (sentence.mention_of(word) for word in words)
    return [mention for mention in mentions if mention and mention.entity.type == "Person"]


def within_name(sentence: ReadSentence, words: Iterable[int]) -> Entity | None:
    """The person whose name was read with the office behind it: "made Subandrio foreign minister"."""
    mentions = [mention for word in words if (mention := sentence.mention_of(word))]
    return next((mention.called_after for mention in mentions if mention.called_after), None)
