"""Issues that the ontology does not know but a sentence names: "the construction of new ports"."""

from collections.abc import Iterable
from dataclasses import replace

from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation, Word
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity
from detente.ontology.identifiers import entity_iri
from detente.ontology.lexicon import gerund

_LONGEST = 12  # words; what is longer is no name of an issue
_SAID = 14  # words of a clause
_BEFORE = (Relation.ADJECTIVE, Relation.COMPOUND, Relation.NUMBER, Relation.POSSESSOR, Relation.NAME)
_AFTER = (Relation.NOMINAL, Relation.NAME, Relation.NOUN_CLAUSE)
_DESCRIBING = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
_IN_CLAUSES = (*_AFTER, Relation.OBJECT, Relation.OBLIQUE, Relation.PARTICLE, Relation.ADVERB, Relation.OPEN_COMPLEMENT)
_PLACING = ("of", "in", "at", "on", "between", "near", "off", "around", "along", "across", "from")
# Nouns that say nothing by themselves, and those that only point back.
_EMPTY = frozenset(
    "way thing fact one case part lot kind sort people man woman person somebody anyone everything nothing something"
    " anything what none other another all both many some most each half reason sense extent degree point matter"
    " hand side end word term example opposite future present past moment period purpose".split()
)
_AGAINST = frozenset("ban moratorium embargo prohibition boycott blockade freeze curb crackdown".split())
_ASKING = frozenset({"what", "which", "whatever", "whose"})
_POINTING = frozenset("the this that these those such its their his her".split())
_PLAIN = frozenset(
    "plan move decision idea proposal measure step deal project effort action approach policy position course"
    " attempt suggestion scheme initiative statement view line text draft document resolution motion report paper"
    " note letter telegram message".split()
)


def candidate(reading: Reading, sentence: ReadSentence, items: ItemSyntax, noun: int) -> Entity | None:
    """The issue that a noun with what belongs to it names; None where that is too little or too much for one."""
    syntax = items.syntax
    word = syntax.word(noun)
    if word.pos not in ("NOUN", "PROPN", "VERB") or word.lemma.lower() in _EMPTY or is_time(word):
        return None
    first, last = _left(syntax, noun), _right(syntax, noun)
    bare = first == last == noun
    if any(_is_letter(syntax.word(at)) for at in range(first, last + 1)):
        return None
    if any(syntax.lower(at) in _ASKING for at in syntax.children(noun, Relation.DETERMINER)):
        return None
    if last - first >= _LONGEST or (bare and word.lemma in _PLAIN):
        return None
    owner = next((at for at in syntax.children(noun, Relation.POSSESSOR) if syntax.word(at).pos == "PRON"), None)
    label = _label(reading, syntax, first, last, owner, sentence)
    scope = (reading.document.id,) if bare and _points_back(syntax, noun) else ()
    found = _issue(reading, syntax, (first, last), label, scope, broader(reading, sentence, items, noun))
    return replace(found, reading="definite") if scope else found


def _is_letter(word: Word) -> bool:
    """Whether a word is the letter of a paragraph: "the action in d above"."""
    return len(word.text) == 1 and word.text.isalpha() and word.pos != "DET"


def clause(
    reading: Reading, sentence: ReadSentence, items: ItemSyntax, verb: int, subject: int | None = None
) -> Entity | None:
    """The issue that a clause without a name for it is: "selling arms to Greece", "Russia will attack Moldova"."""
    syntax = items.syntax
    finite = subject is not None and subject < verb
    first = syntax.span(subject)[0] if subject is not None and finite else verb
    last = _right(syntax, verb)
    if last == first or last - first >= _SAID or (finite and syntax.word(subject or 0).pos == "PRON"):
        return None
    if syntax.word(first).pos == "DET":
        first += 1
    label = reading.document.text[syntax.word(first).start : syntax.word(last).end]
    if not finite and syntax.marker(verb) == "to":
        label = gerund(syntax.word(verb).lemma) + label[len(syntax.word(verb).text) :]
    return _issue(reading, syntax, (first, last), label, (), broader(reading, sentence, items, verb))


def broader(reading: Reading, sentence: ReadSentence, items: ItemSyntax, head: int) -> str | None:
    """The nearest known issue among what hangs on a word: the parent of the issue that the word names.

    A ban on a thing is none of its parts, nor are abuses of rights: who supports the one opposes the other.
    """
    if is_against(items.syntax.word(head)):
        return None
    own = sentence.mention_of(head)
    if own and reading.is_a(own.entity, "Issue"):
        return None if is_opposite(reading, own.entity) else own.entity.id
    level = [head]
    for _ in range(5):
        level = [child for at in level for child in items.syntax.children(at, *_BEFORE, *_IN_CLAUSES, *_DESCRIBING)]
        for mention in _mentions(sentence, items, level):
            issue = mention.entity if reading.is_a(mention.entity, "Issue") else mention.issue
            if issue and issue.id and not reading.is_a(mention.entity, "State"):
                return issue.id
    return None


def is_against(word: Word) -> bool:
    """Whether a noun is of what one does against a thing: "a ban on", "a moratorium on"."""
    return word.lemma.lower() in _AGAINST


def is_opposite(reading: Reading, issue: Entity) -> bool:
    """Whether an issue goes by a name for what its supporters are against: human rights by "human rights abuses"."""
    return issue.text.lower() in reading.gazetteer.opposites.get(issue.id or "", frozenset())


def _mentions(sentence: ReadSentence, items: ItemSyntax, words: Iterable[int]) -> Iterable[Mention]:
    return (mention for word in words if (mention := sentence.mention_of(word)))


def _left(syntax: Syntax, noun: int) -> int:
    """Where the words before a noun begin that belong to its name: not its article, nor "its"."""
    first = noun
    for at in reversed(syntax.children(noun, *_BEFORE)):
        begins = syntax.span(at)[0]
        skipped = range(syntax.span(at)[1] + 1, first)
        known = all(
            syntax.word(each).text in ("-", "'s", "’s", "'", "’", ",") or syntax.head(each) == noun for each in skipped
        )
        if at < noun and known and syntax.word(at).pos != "PRON" and syntax.word(at).text.lower() != "such":
            first = begins
    while first < noun and (syntax.word(first).pos in ("DET", "PRON") or syntax.lower(first) in _POINTING):
        first += 1
    return first


def _right(syntax: Syntax, head: int) -> int:
    """Where the words behind a word end that belong to its name: "of new ports", but no relative clause, no date."""
    last, verbal = head, syntax.word(head).pos == "VERB"
    hanging = syntax.children(head, *(_IN_CLAUSES if verbal else _AFTER))
    near = () if verbal else tuple(noun for _, noun in syntax.nearby(head, *_PLACING))
    for at in sorted({*hanging, *near}):
        begins, ends = syntax.span(at)[0], _right(syntax, at)
        joined = begins <= last + 1 and at > head
        described = syntax.relation(at) is Relation.NOUN_CLAUSE and syntax.marker(at) != "to"
        if not joined or described or is_time(syntax.word(at)) or syntax.word(at).pos in ("ADV", "ADJ"):
            break
        last = max(last, ends)
    return last


def _points_back(syntax: Syntax, noun: int) -> bool:
    return any(syntax.lower(at) in _POINTING for at in syntax.children(noun, Relation.DETERMINER, Relation.POSSESSOR))


def _label(reading: Reading, syntax: Syntax, first: int, last: int, owner: int | None, sentence: ReadSentence) -> str:
    """The words of an issue, with whose it is where they only say "its"."""
    words = " ".join(reading.document.text[syntax.word(first).start : syntax.word(last).end].split())
    mention = sentence.mention_of(owner) if owner is not None else None
    return f"{mention.entity.label}'s {words}" if mention and mention.entity.label else words


def _issue(
    reading: Reading, syntax: Syntax, span: tuple[int, int], label: str, scope: tuple[str, ...], parent: str | None
) -> Entity:
    start, end = syntax.word(span[0]).start, syntax.word(span[1]).end
    text = reading.document.text[start:end]
    iri = entity_iri("issue", label.lower(), *scope)
    return Entity(text, start, end, iri, label, "CandidateIssue", reading="candidate", broader=parent)
