"""Reads issue links: two issues that the words of a sentence tie together, or that stand side by side in it."""

from collections.abc import Iterator

from detente.build.links import by_parse, by_words
from detente.build.links.listed import listed
from detente.build.links.phrases import LinkWords, link_words
from detente.build.links.tie import Tie
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import IssueLink
from detente.ontology.codes import Relation

_CONFIDENCE = {"link.connective": 0.7, "link.verb": 0.7, "link.noun": 0.7, "link.within": 0.65, "link.listed": 0.5}


def links(reading: Reading) -> Iterator[IssueLink]:
    """The issue links of a document, those that its sentences state before those of issues in one list."""
    words = link_words(reading.lexicon)
    for sentence in reading.sentences:
        told: set[frozenset[str]] = set()
        for link in (*_said(reading, sentence, words), *_listed(reading, sentence)):
            pair = frozenset(issue.identity for issue in link.issues)
            if pair not in told:
                told.add(pair)
                yield link


def _said(reading: Reading, sentence: ReadSentence, words: LinkWords) -> Iterator[IssueLink]:
    """The links that words of a sentence state."""
    for tie in _ties(reading, sentence, words):
        rule = f"link.{tie.word.part_of_speech}"
        for pair in tie.pairs(reading):
            yield IssueLink(
                evidence=reading.quote(sentence.start, sentence.end),
                rule=rule,
                confidence=round(_CONFIDENCE.get(rule, 0.7) * tie.sure, 2),
                issues=pair,
                relation=tie.relation,
                trigger=tie.trigger,
            )


def _ties(reading: Reading, sentence: ReadSentence, words: LinkWords) -> Iterator[Tie]:
    if not any(by_words.issue(reading, item.mention) for item in sentence.items if item.mention):
        return iter(())  # at one end at least stands an issue that is known
    if sentence.syntax is None:
        return by_words.ties(reading, sentence, words)
    return by_parse.ties(reading, sentence, sentence.syntax, words)


def _listed(reading: Reading, sentence: ReadSentence) -> Iterator[IssueLink]:
    """The links of issues that a sentence names side by side."""
    for one, relation, other, trigger in listed(reading, sentence):
        rule = "link.listed" if relation is Relation.MENTIONED_WITH else "link.within"
        yield IssueLink(
            evidence=reading.quote(sentence.start, sentence.end),
            rule=rule,
            confidence=_CONFIDENCE[rule],
            issues=(one, other),
            relation=relation,
            trigger=trigger,
        )
