"""Times of a sentence that are of something else it tells: of who said it, asked for it or did another thing."""

from itertools import takewhile

from detente.build.arguments import parted
from detente.build.events.vehicles import AMID, is_vehicle
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import ReadSentence, Trigger
from detente.ontology.codes import Status

DESCRIBING = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
SPOKEN = frozenset(
    {"Request", "Proposal", "Agreement", "Statement", "Rejection", "Accusation", "Threat", "Protest", "SupportAct"}
)
_MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call", "Visit"})
_CONTENT = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_ASKED_FOR = (*_CONTENT, Relation.NOUN_CLAUSE, Relation.ADVERBIAL_CLAUSE)
_WHEREIN = AMID | {"when", "where", "whereby", "under", "on"}
_TIMES = frozenset({"time", "day", "moment", "week", "month", "year", "course"})
_TOPIC = frozenset({"on", "about", "regarding", "concerning", "respecting", "over"})
_SAME_TIME = frozenset({"when", "while", "as"})


def elsewhere(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time stands in a clause that describes a noun, and the trigger not: "Kenya, founded in 1963, met"."""
    if sentence.syntax is None:
        return False
    syntax, time = sentence.syntax.syntax, sentence.syntax.word_of[at]
    own = sentence.syntax.leading(trigger.first, trigger.last)
    if own is not None and trigger.evokes("Message", *SPOKEN) and _of_what_is_told(sentence, own, at):
        return True
    for word in syntax.upwards(time):
        item = sentence.syntax.item_of[word]
        planned = plans(sentence, trigger, syntax.relation(word), item)
        within = own is not None and _concerns(syntax, own, word, planned)
        if not within and (syntax.relation(word) in DESCRIBING or _separate(syntax, word)):
            return True
        if own is not None and syntax.head(word) == own and _is_content(trigger, syntax, word):
            return True
    return parted(sentence.items, at, trigger.first) or (own is not None and _outside(syntax, own, time))


def _of_what_is_told(sentence: ReadSentence, own: int, at: int) -> bool:
    """Whether a time is of a meeting or the like that words are about: "asked him to a dinner on Monday"."""
    if sentence.syntax is None:
        return False
    syntax = sentence.syntax.syntax
    way = list(syntax.upwards(sentence.syntax.word_of[at]))
    below = way[: way.index(own)] if own in way else []
    tells = (word for word in below if any(each.tells for each in sentence.triggers_at(sentence.syntax.item_of[word])))
    return any(not is_vehicle(syntax, word) for word in tells)


def of_saying(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time tells when somebody tells of a meeting or a journey: "said on Friday that they would meet".

    Views and words are of the day on which somebody says that they are held.
    """
    own = sentence.syntax.leading(trigger.first, trigger.last) if sentence.syntax else None
    if sentence.syntax is None or own is None or not trigger.evokes(*_MEETINGS):
        return False
    syntax = sentence.syntax.syntax
    above = set(syntax.upwards(sentence.syntax.word_of[at]))
    for clause in syntax.upwards(own):
        if clause in above:
            return False
        said = syntax.head(clause)
        reports = said >= 0 and any(each.has("reports") for each in sentence.triggers_at(sentence.syntax.item_of[said]))
        if reports and said in above and syntax.relation(clause) is Relation.COMPLEMENT:
            return True
    return False


def between(sentence: ReadSentence, trigger: Trigger, at: int, status: Status) -> bool:
    """Whether the words on the way from a trigger up to a time tell of something that the time dates instead.

    "Told Chad in May that it would meet Peru", "agreed in May to export arms", "a statement in May on the talks".
    """
    own = sentence.syntax.leading(trigger.first, trigger.last) if sentence.syntax else None
    if sentence.syntax is None or own is None:
        return False
    syntax, time = sentence.syntax.syntax, sentence.syntax.word_of[at]
    above = set(syntax.upwards(time))
    way = list(takewhile(lambda word: word not in above, syntax.upwards(own)))
    top = syntax.head(way[-1]) if way else -1
    planned = status is not Status.HELD and top >= 0 and _is_over(syntax, top)
    if top >= 0 and any(is_beside(syntax, word, own, time) for word in way):
        return True
    return (
        top >= 0
        and at < trigger.first
        and any(_is_said(syntax, trigger, word, own) or (planned and _is_asked_for(syntax, word)) for word in way)
    )


def _is_over(syntax: Syntax, top: int) -> bool:
    """Whether what a time dates is over; "it may be well in May to write to Chad" is of May all along."""
    shown = syntax.tense(top) in ("past", "") and not syntax.modality(top)
    return shown or "perfect" in syntax.aspect(top)


def _is_said(syntax: Syntax, trigger: Trigger, word: int, own: int) -> bool:
    """Whether a word is what somebody says, or what words are about: "a statement on the talks", but "on a visit"."""
    if syntax.relation(word) is Relation.COMPLEMENT and syntax.tense(word):
        return not (word == own and trigger.evokes(*SPOKEN) and _at_once(syntax, word))
    topic = word == own and not trigger.verb and trigger.evokes(*(_MEETINGS - {"Visit"}))
    return topic and syntax.preposition(word) in _TOPIC


def _is_asked_for(syntax: Syntax, word: int) -> bool:
    """Whether a clause without a subject tells what is asked for, agreed or wanted."""
    relation = syntax.relation(word)
    open_clause = relation in _ASKED_FOR and (syntax.marker(word) or relation in _CONTENT)
    return bool(open_clause) and not syntax.children(word, Relation.SUBJECT)


def _at_once(syntax: Syntax, verb: int) -> bool:
    """Whether the tense of a reported clause may be that of its report: "said that Chad refused", not "had refused"."""
    perfect = "perfect" in syntax.aspect(verb)
    return syntax.tense(verb) in ("past", "present") and not perfect and not syntax.modality(verb)


def is_beside(syntax: Syntax, word: int, own: int, time: int) -> bool:
    """Whether a clause tells beside what has the time: "although they met, …", "spoke in May and hoped to meet".

    What is told on in the same tense is told of the same time: "they met in May, and both agreed".
    """
    subject, head = bool(syntax.children(word, Relation.SUBJECT)), syntax.head(word)
    if syntax.relation(word) is Relation.ADVERBIAL_CLAUSE:
        finite = bool(syntax.tense(word)) and not syntax.marker(word).endswith("to")
        return subject and finite and syntax.lower(syntax.span(word)[0]) not in _SAME_TIME
    if syntax.relation(word) is not Relation.CONJUNCT or time < head:
        return False
    verbs = syntax.word(word).pos == syntax.word(head).pos == "VERB"
    other = subject and (syntax.modality(word) or syntax.tense(word) != syntax.tense(head))
    return verbs and (bool(other) or word != own)


def _outside(syntax: Syntax, own: int, time: int) -> bool:
    """Whether a word describes a noun in a clause without a time: "criticism in May of what they proposed"."""
    own = next((word for word in syntax.upwards(own) if syntax.relation(word) is Relation.RELATIVE_CLAUSE), -1)
    first, last = syntax.span(own) if own >= 0 else (time, time)
    when_or_where = syntax.lower(first) in _WHEREIN or (own >= 0 and syntax.lower(syntax.head(own)) in _TIMES)
    return not (when_or_where or first <= time <= last)  # "a declaration of 7 May in which", "in May, at the time"


def _is_content(trigger: Trigger, syntax: Syntax, word: int) -> bool:
    """Whether a clause is what somebody says, asks for or agrees to: "proposed to meet, perhaps in May"."""
    return trigger.evokes("Message", *SPOKEN) and (syntax.relation(word) in _CONTENT or syntax.marker(word) == "to")


def _separate(syntax: Syntax, verb: int) -> bool:
    """Whether a verb is joined to another and has a subject of its own: "and on Friday she spoke"."""
    joined = syntax.relation(verb) is Relation.CONJUNCT and syntax.word(verb).pos == "VERB"
    return joined and bool(syntax.children(verb, Relation.SUBJECT))


def _concerns(syntax: Syntax, word: int, clause: int, planned: bool) -> bool:
    """Whether a word is in a clause, or has what the clause plans for its object: "host a summit planned for"."""
    noun = syntax.head(clause)
    if planned and noun >= 0 and syntax.head(noun) == word and syntax.relation(noun) is Relation.OBJECT:
        return True
    return clause in syntax.upwards(word)


def plans(sentence: ReadSentence, trigger: Trigger, relation: Relation, item: int) -> bool:
    """Whether a verb describes an event noun by what is to become of it: "planned for", "scheduled on".

    An act upon it has another date: "cancelled talks that were planned for May".
    """
    if acts(trigger):
        return False
    over = sentence.triggers_at(item) if relation in DESCRIBING else ()
    return any(each.has("status-verb", "status-adjective") for each in over)


def acts(trigger: Trigger) -> bool:
    """Whether a trigger tells of an act other than holding a meeting: "cancelled", not "will host"."""
    acts = [word.evokes for word in trigger.words if word.frame == "acts-on"]
    return bool(acts) and _MEETINGS.isdisjoint(acts)
