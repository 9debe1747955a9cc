"""Dates that only say which thing is meant: "Embtel 190, May 4", "the note of May 4", "the May 4 agreement"."""

from detente.build.events.vehicles import AMID, carries
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import ReadSentence, Trigger
from detente.build.small_words import PREPOSITIONS

_CITED = 6  # items from a bracket to the date of the paper that it cites
_TITLED = 3  # and to that of one that is named: "telegram 190, February 23"
_PAPERS = frozenset({"telegram", "despatch", "dispatch", "airgram", "cable", "gocus", "usgoc", "circular"})
_LETTERS = frozenset({"note", "letter", "message", "memorandum", "communication", "aide-mémoire"})
_LAWS = frozenset({"act", "law", "bill", "constitution", "charter", "code", "order", "ordinance", "decree"})
_NAMING = (Relation.DETERMINER, Relation.COMPOUND, Relation.NUMBER, Relation.ADJECTIVE, Relation.POSSESSOR)
_BEHIND = (Relation.NOMINAL, Relation.NUMBER, Relation.APPOSITION, Relation.NAME)
_DESCRIBING = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
_PERIODS = frozenset(
    "time date day night eve week month year period course part half quarter beginning start middle end close spring"
    " summer autumn fall winter".split()
)
_BEARERS = frozenset({"State", "Place", "Person", "Group"})  # of which a date says nothing, however it hangs


def names_only(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time only says which thing is meant, neither the trigger nor what its act is done in."""
    if _cites(sentence, at):
        return True
    item = thing(sentence, at)
    return item >= 0 and not (trigger.first <= item < trigger.last or bears(sentence, trigger, item))


def thing(sentence: ReadSentence, at: int) -> int:
    """The item of the thing that a time names: the note of "the note of May 4" and "the note dated May 4"; else -1."""
    paper = _paper(sentence, at)
    return paper if paper >= 0 or sentence.syntax is None else _which(sentence, sentence.syntax, at)


def bears(sentence: ReadSentence, trigger: Trigger, item: int) -> bool:
    """Whether what happens, happens in a paper or at a meeting: "in its note of May 4 it protested"."""
    if sentence.syntax is None:
        return False
    own, noun = sentence.syntax.leading(trigger.first, trigger.last), sentence.syntax.word_of[item]
    return own is not None and noun >= 0 and carries(sentence.syntax.syntax, noun, own, trigger)


def before_noun(sentence: ReadSentence, trigger: Trigger, at: int, acts: bool) -> bool:
    """Whether a time stands before the noun that it names: "the 23 March directive", "last week's figures"."""
    if sentence.syntax is None:
        return False
    syntax, word = sentence.syntax.syntax, sentence.syntax.word_of[at]
    noun = syntax.head(word) if word >= 0 else -1
    if noun <= word or syntax.relation(word) not in _NAMING or syntax.word(noun).pos not in ("NOUN", "PROPN"):
        return False
    if sentence.mention_of(noun):
        return False  # "On Monday Xi met": the day says nothing of the name behind it
    over = sentence.syntax.item_of[syntax.head(noun)] if syntax.head(noun) >= 0 else -1
    held_by = trigger.first <= over < trigger.last and (
        syntax.preposition(noun) in AMID or (syntax.relation(noun) is Relation.OBJECT and not acts)
    )  # "In its 7 May letter Oslo proposed", "will attend the 7 May meeting"
    its_own = trigger.first <= sentence.syntax.item_of[noun] < trigger.last
    return not (its_own or held_by or (at == trigger.last and not trigger.verb))


def _cites(sentence: ReadSentence, at: int) -> bool:
    """Whether a time belongs to a paper that brackets cite: "(Despatch 1865, April 14)", but not "(on April 14)"."""
    cited: list[str] = []
    for item in reversed(sentence.items[max(0, at - _CITED) : at]):
        if item.word in ("(", ")"):
            return item.word == "(" and any(map(str.isdecimal, cited)) and PREPOSITIONS.isdisjoint(cited)
        cited.append(item.word)
    return False


def _paper(sentence: ReadSentence, at: int) -> int:
    """The item of the paper whose date a time is: "Embtel 190, February 23", "the Trade Act of 1954"; else -1."""
    words = [item.word for item in sentence.items[max(0, at - _TITLED) : at]]
    if words[-1:] == ["of"] and words[:-1] and words[-2] in _LAWS:
        return at - 2
    if sentence.syntax and words and words[-1] in _LETTERS:
        return at - 1
    number = len(words) - 2 if words[-1:] in ([","], ["of"], ["dated"]) else len(words) - 1
    numbered = (
        number > 0
        and words[number][:1].isdecimal()
        and (words[number - 1].endswith("tel") or words[number - 1] in _PAPERS)
    )
    return at - len(words) + number - 1 if numbered else -1


def _which(sentence: ReadSentence, items: ItemSyntax, at: int) -> int:
    """The noun of which a time says which by "of" or "dated"; -1 where it tells a part of a period, or dates a name."""
    syntax = items.syntax
    noun = _dated(syntax, items.word_of[at]) if items.word_of[at] >= 0 else -1
    if noun < 0 or syntax.word(noun).pos not in ("NOUN", "PROPN") or syntax.word(noun).lemma.lower() in _PERIODS:
        return -1
    mention = sentence.mention_of(noun)
    return -1 if mention and mention.entity.type in _BEARERS else items.item_of[noun]


def _dated(syntax: Syntax, word: int) -> int:
    """The noun that a time dates by "of" or "dated"; else -1."""
    head = syntax.head(word)
    if head >= 0 and syntax.lower(head) == "dated" and syntax.relation(head) in _DESCRIBING:
        return syntax.head(head)
    return head if syntax.relation(word) in _BEHIND and head < word and syntax.preposition(word) == "of" else -1
