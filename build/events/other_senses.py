"""Verbs that here mean another thing than the event of which they tell elsewhere: "went to Congress for money"."""

from detente.build.events.telling import Telling
from detente.build.events.times import when
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.reading import Mention
from detente.ontology.claims import Participant
from detente.ontology.codes import Status

_BODILY = frozenset({"Assault", "Coercion"})
_ALSO_OF_IDEAS = frozenset("recognize recognise reconcile honor honour sanction satisfy".split()) | {
    "clash with",
    "reconcile with",
}
_RECOGNIZING = frozenset({"recognize", "recognise"})
_IN_TURN = frozenset({"then", "next"})
_READY = frozenset({"be prepared to", "be ready to"})
_OFFERING = _READY | {"be willing to"}
_WARNING = frozenset({"warn", "caution", "caution against"})
# What one is ready for, if it is for others: "is ready to negotiate", not "to depart in July".
_FOR_OTHERS = frozenset(
    "Talks Meeting Call Visit Message Cooperation Aid Agreement Concession SupportAct Proposal Withdrawal".split()
)
_BLOODLESS = frozenset(
    "economic diplomatic political propaganda ideological psychological verbal cold trade price peace charm".split()
)


def is_idle(told: Telling, whom: list[Mention]) -> bool:
    """Whether a word has another sense here: "warned that prices could rise", "elected a course of action"."""
    if told.word.lemma in _OFFERING and told.status() is Status.PROPOSED:
        return True  # "must be prepared to act" offers nothing
    figure = is_figure(told) and told.word.lemma != "attack"
    if figure or _endangers(told) or _offers_nothing(told, whom) or is_bloodless(told):
        return True  # "was struck by the fact"
    if told.cast.seems() or (told.word.lemma == "suggest" and told.cast.is_view()):
        return True  # "sounds threatening", "suggested that it was so"
    if told.word.lemma.endswith(" by") and not (whom or told.cast.joins("by")):
        return True  # "stood by"
    if told.word.lemma == "fight" and not whom and all(told.is_a(each, "Person") for each in told.doers()):
        return True  # "had been fighting for the road"
    if told.word.lemma == "elect":
        return not (told.cast.stands_alone() or told.cast.undergoers())
    if told.word.lemma == "allege" and told.cast.finds() and not whom:
        return True  # "alleging that he knew nothing"
    if _gives_turn(told, whom):
        return True  # "would recognize Mr. Gromyko"
    if told.word.lemma == "vote in":
        named = [*told.cast.undergoers(), *told.beside("in")]
        return not any(told.is_a(each, "Person") for each in named)  # "voted in the Council"
    against = told.cast.stands_alone() and not told.cast.finds() and bool(told.beside("against"))
    return told.word.lemma in _WARNING and (not whom or against)  # "warned against a race for arms"


def travels(mention: Mention) -> bool:
    """Whether somebody is said to travel: no migrants, and no state, which "went over to the enemy"."""
    return mention.reading != "group" and (mention.entity.type != "State" or mention.reading != "name")


def turned_to(told: Telling, target: Mention) -> bool:
    """Whether somebody only turns to others for help: "went to Congress with a budget", "went to the Danes for aid"."""
    return target.reading == "demonym" or (told.word.lemma == "go to" and told.is_a(target, "Institution"))


def gives_floor(told: Telling, everybody: tuple[Participant, ...]) -> bool:
    """Whether all are at one meeting, that of the record or as a "then" tells: "Mr. Gray then called on Mr. Scott"."""
    items, first = told.sentence.items, told.trigger.first
    present = {part.entity.identity for record in told.reading.records for part in record.participants}
    to_talk = any(item.word == "to" for item in items[told.trigger.last :])  # "called on him to discuss the treaty"
    there = all(part.entity.identity in present for part in everybody) and not to_talk
    in_turn = first > 0 and items[first - 1].word in _IN_TURN
    return (there or in_turn) and not when(told.sentence, told.trigger)


def _gives_turn(told: Telling, whom: list[Mention]) -> bool:
    """Whether persons are recognized as nothing, who thus may speak: "would recognize Mr. Gromyko"."""
    persons = bool(whom) and all(told.is_a(each, "Person") for each in whom)
    return persons and told.word.lemma in _RECOGNIZING and not told.cast.joins("as")


def is_figure(told: Telling) -> bool:
    """Whether a deed is done to an idea, or by one: "seized the initiative", "recognized the need"."""
    deed = told.word.evokes in _BODILY and " " not in told.word.lemma
    return (deed or told.word.lemma in _ALSO_OF_IDEAS) and told.cast.of_ideas()


def is_bloodless(told: Telling) -> bool:
    """Whether an assault is one in name only: "launched an economic offensive", "the cold war"."""
    if told.word.evokes != "Assault" or told.in_tree is None:
        return False
    tree, word = told.in_tree
    nouns = (word, *tree.objects(word))
    kinds = (tree.lower(each) for noun in nouns for each in tree.children(noun, Relation.ADJECTIVE, Relation.COMPOUND))
    return not _BLOODLESS.isdisjoint(kinds)


def is_blame(told: Telling) -> bool:
    """Whether somebody is attacked for something, which is done in words: "attacked France for its attitude"."""
    if told.in_tree is None:
        return False
    tree, word = told.in_tree
    clauses = tree.children(word, Relation.ADVERBIAL_CLAUSE)
    reasons = (noun for _, noun in tree.obliques(word, "for"))
    return any(tree.marker(each) == "for" for each in clauses) or any(not is_time(tree.word(each)) for each in reasons)


def describes(told: Telling) -> bool:
    """Whether a participle only says what somebody is like: "squadrons equipped with old aircraft"."""
    if told.in_tree is None:
        return False
    tree, word = told.in_tree
    return tree.relation(word) is Relation.NOUN_CLAUSE and not tree.tense(word)  # but not "the fact that aid is given"


def _endangers(told: Telling) -> bool:
    """Whether something is only in danger: "threatens the security of Chad", but not "threatened to attack"."""
    if told.word.lemma != "threaten" or told.in_tree is None:
        return False
    tree, word = told.in_tree
    suffering = tree.undergoers(word)
    named = any(told.sentence.mention_of(each) for each in suffering)
    promised = tree.children(word, Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT) or any(tree.obliques(word, "with"))
    return bool(suffering) and not (named or promised)


def _offers_nothing(told: Telling, whom: list[Mention]) -> bool:
    """Whether somebody is ready for what concerns nobody else: "is prepared to depart"."""
    syntax = told.sentence.syntax
    if told.word.lemma not in _READY or whom or syntax is None or told.in_tree is None:
        return False
    tree, word = told.in_tree
    deeds = tree.children(word, Relation.OPEN_COMPLEMENT)
    around = (at for deed in deeds for at in (deed, *tree.objects(deed), *(noun for _, noun in tree.obliques(deed))))
    told_of = (each for at in around for each in told.sentence.triggers_at(syntax.item_of[at]))
    return not any(each.evokes(*_FOR_OTHERS, "polarity-supports") for each in told_of)
