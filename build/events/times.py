"""When an event took place: the time expression in its sentence that belongs to it."""

from detente.build.arguments import parted
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import ReadSentence, Trigger
from detente.build.small_words import CLAUSE, PREPOSITIONS, STOPS
from detente.build.status.clause_openers import LATER, opener
from detente.ontology.claims import Time

DESCRIBING = (Relation.RELATIVE_CLAUSE, Relation.NOUN_CLAUSE)
SPOKEN = frozenset(
    {"Request", "Proposal", "Agreement", "Statement", "Rejection", "Accusation", "Threat", "Protest", "SupportAct"}
)
_FAR, _NEXT = 26, 2
_CITED = 6  # items from a bracket to the date of the paper that it cites
_TITLED = 3  # and to that of one that is named: "telegram 190, February 23"
_PAPERS = frozenset({"telegram", "despatch", "dispatch", "airgram", "cable", "gocus", "usgoc", "circular"})
_LETTERS = frozenset({"note", "letter", "message", "memorandum", "communication", "aide-mémoire"})
_WRITTEN_IN = frozenset({"in", "by", "with", "through", "via"})
_LAWS = frozenset({"act", "law", "bill", "constitution", "charter", "code", "order", "ordinance", "decree"})
_MEETINGS = frozenset({"Meeting", "Summit", "Talks", "Encounter", "Call", "Visit"})
_ASKED = frozenset({"Request", "Proposal", "Agreement"})
_GOING_WITH = (Relation.ADVERBIAL_CLAUSE, Relation.CONJUNCT)
_CONTENT = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)
_NAMING = (Relation.DETERMINER, Relation.COMPOUND, Relation.NUMBER, Relation.ADJECTIVE, Relation.POSSESSOR)
_AMID = frozenset({"in", "at", "during"})
_WHEREIN = _AMID | {"when", "where", "whereby", "under", "on"}
_TIMES = frozenset({"time", "day", "moment", "week", "month", "year"})


def when(sentence: ReadSentence, trigger: Trigger) -> Time | None:
    """The time expression that belongs to a trigger: the one that hangs on it, or else the nearest.

    The nearest is where commas, stops and other verbs count as way.
    """
    dated = [at for at in range(len(sentence.items)) if _dates(sentence, trigger, at)]
    hanging = [at for at in dated if _hangs(sentence, trigger, at)] or _above(sentence, trigger, dated)
    free = [at for at in dated if not (_elsewhere(sentence, trigger, at) or _of_saying(sentence, trigger, at))]
    ways = [(_way(sentence, trigger, at), at) for at in hanging or free]
    near = min((way for way in ways if hanging or way[0] <= _FAR), default=None)
    time = sentence.items[near[1]].time if near else None
    return Time(time.text, time.start, time.end, time.edtf) if time else None


def _above(sentence: ReadSentence, trigger: Trigger, dated: list[int]) -> list[int]:
    """The times of the verb that a participle or a later verb goes with: "resumed talks in June, agreeing to …"."""
    if sentence.syntax is None or (word := sentence.syntax.leading(trigger.first, trigger.last)) is None:
        return []
    syntax = sentence.syntax.syntax
    if (
        syntax.relation(word) not in _GOING_WITH
        or opener(syntax, word) in LATER
        or syntax.tense(word) not in ("", syntax.tense(syntax.head(word)))
    ):
        return []
    head = sentence.syntax.item_of[syntax.head(word)]
    return [at for at in dated if head >= 0 and _hangs(sentence, Trigger(head, head + 1, trigger.words), at)]


def _dates(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether an item may date a trigger: a year that only says which thing is meant dates what follows it alone."""
    time = sentence.items[at].time
    if time is None or not time.edtf or (at > trigger.first and _is_wanted(sentence, trigger, at)):
        return False
    paper = _paper(sentence, at)
    if _cites(sentence, at) or (paper >= 0 and not trigger.first <= paper < trigger.last):
        return False
    beside = 0 < trigger.first - at <= _NEXT
    return beside or not (time.describes or _names(sentence, trigger, at))


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
    if words[-1:] == ["of"] and words[:-1] and (words[-2] in _LAWS or _answered(sentence, at - 2)):
        return at - 2
    number = len(words) - 2 if words[-1:] in ([","], ["of"], ["dated"]) else len(words) - 1
    numbered = (
        number > 0
        and words[number][:1].isdecimal()
        and (words[number - 1].endswith("tel") or words[number - 1] in _PAPERS)
    )
    return at - len(words) + number - 1 if numbered else -1


def _answered(sentence: ReadSentence, item: int) -> bool:
    """Whether a letter only is what an event is about: "replied to the note of May 4", not "in its note of May 4"."""
    if sentence.syntax is None or sentence.items[item].word not in _LETTERS:
        return False
    return sentence.syntax.syntax.preposition(sentence.syntax.word_of[item]) not in _WRITTEN_IN


def _names(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time only says which thing is meant: "the 23 March directive", "last week's figures"."""
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
        syntax.preposition(noun) in _AMID or (syntax.relation(noun) is Relation.OBJECT and not acts(trigger))
    )  # "In its 7 May letter Oslo proposed", "will attend the 7 May meeting"
    its_own = trigger.first <= sentence.syntax.item_of[noun] < trigger.last
    return not (its_own or held_by or (at == trigger.last and not trigger.verb))


def _is_wanted(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time is for what somebody asks or proposes: "proposed a summit for May"."""
    return sentence.items[at - 1].word == "for" and trigger.evokes(*_ASKED)


def _hangs(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time hangs on a trigger in the parse, with no other verb or event between.

    But for verbs that only tell when: "a meeting that was planned for May".
    """
    if sentence.syntax is None:
        return False
    syntax = sentence.syntax.syntax
    events = {each for other in sentence.triggers if other.tells for each in range(other.first, other.last)}
    for word in syntax.upwards(sentence.syntax.word_of[at]):
        item = sentence.syntax.item_of[word]
        if trigger.first <= item < trigger.last:
            return True
        verb = syntax.word(word).pos == "VERB"
        if item in events or (verb and not plans(sentence, trigger, syntax.relation(word), item)):
            return False
    return False


def _elsewhere(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
    """Whether a time stands in a clause that describes a noun, and the trigger not: "Kenya, founded in 1963, met"."""
    if sentence.syntax is None:
        return False
    syntax, time = sentence.syntax.syntax, sentence.syntax.word_of[at]
    own = sentence.syntax.leading(trigger.first, trigger.last)
    for word in syntax.upwards(time):
        item = sentence.syntax.item_of[word]
        planned = plans(sentence, trigger, syntax.relation(word), item)
        within = own is not None and _concerns(syntax, own, word, planned)
        if not within and (syntax.relation(word) in DESCRIBING or _separate(syntax, word)):
            return True
        if own is not None and syntax.head(word) == own and _is_content(trigger, syntax, word):
            return True
    return parted(sentence.items, at, trigger.first) or (own is not None and _outside(syntax, own, time))


def _of_saying(sentence: ReadSentence, trigger: Trigger, at: int) -> bool:
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


def _way(sentence: ReadSentence, trigger: Trigger, at: int) -> int:
    first, last = (trigger.last, at) if at >= trigger.last else (at + 1, trigger.first)
    between = sentence.items[first:last]
    way = len(between)
    way += sum(8 for item in between if item.word in STOPS or item.word in CLAUSE)
    way += sum(3 for item in between if item.word == ",")
    way += sum(9 for item in between if item.time and item.time.edtf)
    if at <= 2:
        way = min(way, 12 + sum(9 for item in between if item.time and item.time.edtf))
    else:
        way += 9 * sum(other.verb for other in sentence.triggers if first <= other.first < last)
        way += 4 if at < trigger.first else 0
    return way
