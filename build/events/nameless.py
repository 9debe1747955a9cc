"""Those who act without a name of their own: "Kenyan police", "a court", "the rebels", or a name that nobody knows."""

import re
from collections.abc import Iterator
from dataclasses import replace

from detente.build.events.apart import DESCRIBING
from detente.build.grammar.clauses import is_time
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.ontology.claims import Entity

_ACTING = frozenset({"actor-noun", "agent-noun", "source-noun"})
_WRITTEN = frozenset(
    "report reports document documents study studies poll polls survey surveys briefing briefings".split()
)
_BEFORE_HEADS = (Relation.ADJECTIVE, Relation.COMPOUND, Relation.NUMBER, Relation.POSSESSOR, Relation.NAME)
_OF_SEVERAL_STATES = frozenset({"Serbs", "Croats", "Albanians"})  # peoples that fight without a state too
_QUANTITIES = frozenset("dozens hundreds thousands millions tens scores hundred thousand most many some".split())
_POWERS = frozenset({"authority", "power", "force"})
_OF_TWO = frozenset({"other", "opposite", "opposing", "either", "each", "one", "both"})
_NUMBERED = re.compile(r"[A-Z]|(?:[A-Z]+\d*[–-])?\d[\w–/-]*")
_OF_WHOM = ("of", "from", "for")


def nameless(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> list[Mention]:
    """Whom a noun without a known name stands for: those whose agents they are, or a group by its own words."""
    if syntax.lower(word) in _QUANTITIES:
        counted = (one for _, noun in syntax.obliques(word, "of") for one in syntax.conjuncts(noun))
        return [mention for noun in counted for mention in nameless(reading, sentence, syntax, noun)]
    if reading.folded[syntax.word(word).end : syntax.word(word).end + 1] == "-":
        return []  # the "Aide" of "Aide-Mémoire"
    if syntax.word(word).pos in ("VERB", "AUX") or not any(map(str.isalnum, syntax.word(word).text)):
        return []  # "wrote to state that"
    if title := _long_title(sentence, syntax, word):
        return _titled(reading, sentence, title) if sentence.items[title.first].start == syntax.word(word).start else []
    frames = set(_frames(reading, syntax, word))
    if syntax.lower(word) == "side" and not _is_party(sentence, syntax, word):
        return []
    if syntax.word(word).text in _POWERS and not syntax.children(word, Relation.ADJECTIVE, Relation.COMPOUND):
        return []  # "their authority over the islands" is a power, "a judicial authority" has it
    if syntax.lower(word) == "state" and (named := _states_named(reading, sentence, syntax, word)):
        return named
    if syntax.lower(word) in _WRITTEN or (not frames & _ACTING and not _is_name(reading, sentence, syntax, word)):
        return []
    if "agent-noun" in frames and (states := _represented(reading, sentence, syntax, word)):
        return states
    if not frames & _ACTING and any(_NUMBERED.fullmatch(syntax.word(each).text) for each in _named_after(syntax, word)):
        return []  # "Stockpile A", "Document 12" are things, "Bureau 39" is not
    return [_state_of_people(reading, sentence, syntax, word) or group(reading, syntax, word)]


def _state_of_people(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> Mention | None:
    """The state of a people as a whole: "the Saudis", but neither "some Saudis" nor "the two Saudis who fled"."""
    before = [each for each in syntax.children(word, *_BEFORE_HEADS) if each < word]
    first = min(before, default=syntax.first(word))
    if first == 0 or syntax.lower(first - 1) != "the" or syntax.children(word, *DESCRIBING):
        return None
    if any(sentence.mention_of(noun) for _, noun in syntax.obliques(word)):
        return None  # "the Danes in Oslo"
    start, end = syntax.word(min(before, default=word)).start, syntax.word(word).end
    people, gazetteer = reading.folded[start:end], reading.gazetteer  # "South Koreans"
    named = gazetteer.actor_named.get(people.removesuffix("s"), "")
    state = gazetteer.things.get(gazetteer.governed(named, reading.document.date))
    if state is None or state.type != "State" or people in _OF_SEVERAL_STATES:
        return None
    return Mention(Entity(reading.document.text[start:end], start, end, state.id, state.label, state.type), "demonym")


def _is_party(sentence: ReadSentence, syntax: Syntax, word: int) -> bool:
    """Whether a side is one of those that deal with each other: "the Dutch side", "the other side"."""
    before = syntax.children(word, *_BEFORE_HEADS)
    return any(syntax.lower(each) in _OF_TWO or sentence.mention_of(each) for each in before)


def _long_title(sentence: ReadSentence, syntax: Syntax, word: int) -> Trigger | None:
    """The title of several words that a proper name is part of: "Secretary of State"."""
    place, items = syntax.word(word), sentence.items
    titles = (each for each in sentence.triggers if each.has("title") and each.last - each.first > 1)
    around = (each for each in titles if items[each.first].start <= place.start <= items[each.last - 1].start)
    return next(around, None) if place.pos == "PROPN" else None


def _titled(reading: Reading, sentence: ReadSentence, title: Trigger) -> list[Mention]:
    """Whoever bears a title, by the title."""
    start, end = sentence.items[title.first].start, sentence.items[title.last - 1].end
    return [Mention(Entity(reading.document.text[start:end], start, end, None, "", "Group"), "group")]


def _is_name(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> bool:
    """Whether a word names a people, is an organisation's to the name finder, or said to be: "Hamas, a group"."""
    place = syntax.word(word)
    proposed = (name for name in sentence.names if name.type == "ORG")
    if any(name.start <= place.start and place.end <= name.end for name in proposed):
        return True
    plural = _capital(syntax, word) and place.feature("Number") == "Plur" and place.text.endswith("s")
    if plural and place.text.lower() not in reading.lexicon.forms:
        return True  # a people: "Kurds", "the Serbs", but not the "Negotiations" of a heading
    told = (entry for again in syntax.appositions(word) for entry in _frames(reading, syntax, again))
    return place.pos == "PROPN" and not _ACTING.isdisjoint(told)


def _capital(syntax: Syntax, word: int) -> bool:
    """Whether a noun is a name by its tag, or by a capital inside its sentence: "ethnic Turks"."""
    place = syntax.word(word)
    return place.pos == "PROPN" or (place.pos in ("NOUN", "ADP") and word > 0 and place.text[:1].isupper())


def is_acting(reading: Reading, syntax: Syntax, word: int) -> bool:
    """Whether a noun is of those who act: "police", "government", but not "ports"."""
    return not _ACTING.isdisjoint(_frames(reading, syntax, word))


def _frames(reading: Reading, syntax: Syntax, word: int) -> Iterator[str]:
    """The frames of a noun, alone or with the word before it: "force", "air force"."""
    own = syntax.lower(word)
    before = f"{syntax.lower(word - 1)} {own}" if word else own
    for form in (own, before):
        yield from (entry.frame for entry in reading.lexicon.forms.get(form, ()))


def _represented(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> list[Mention]:
    """The states or institutions whose agents a noun names: "officials from Kenya and Uganda", "his government"."""
    owners = (sentence.mention_of(owner) for owner in syntax.possessors(word))
    if states := [state for owner in owners if owner and (state := _state_of(reading, owner))]:
        return states
    nouns = (one for _, noun in syntax.obliques(word, *_OF_WHOM) for one in syntax.conjuncts(noun))
    mentions = (sentence.mention_of(noun) for noun in nouns)
    return [each for each in mentions if each and reading.is_a(each.entity, "State", "Institution")]


def _states_named(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> list[Mention]:
    """The states by their names: "the new state of Chad"."""
    nouns = (sentence.mention_of(noun) for _, noun in syntax.obliques(word, "of"))
    return [each for each in nouns if each and each.entity.type == "State"]


def _state_of(reading: Reading, owner: Mention) -> Mention | None:
    """The state of a person who has a government, of whom the gazetteer knows it; or that "his" stands for."""
    things, who = reading.gazetteer.things, owner.entity
    thing = things.get(who.id or "")
    pointed = owner.reading == "owner-pronoun" and who.type == "State"  # "the Danish delegate said his government"
    state = thing if pointed else things.get((thing.state if thing and who.type == "Person" else None) or "")
    if state is None:
        return None
    return Mention(Entity(who.text, who.start, who.end, state.id, state.label, state.type), "agents")


def somebody(reading: Reading, syntax: Syntax, word: int) -> Mention:
    """A person whom nobody knows, by the name that the sentence has."""
    known = group(reading, syntax, word)
    return Mention(replace(known.entity, type="Person", reading="new"), "new")


def group(reading: Reading, syntax: Syntax, word: int) -> Mention:
    """A group by the words that call it, without its article: "Spanish police", "its soldiers" as "soldiers"."""
    qualifiers = [each for each in syntax.children(word, *_BEFORE_HEADS) if each < word and _calls(syntax, each)]
    qualifiers += [
        each for each in syntax.children(word, Relation.PREPOSITION) if each == word - 1 and _capital(syntax, each)
    ]
    first = min((syntax.span(each)[0] for each in qualifiers), default=word)
    while first < word and is_time(syntax.word(first)) and not syntax.lower(first).isdecimal():
        first += 1  # the day before it: "on Saturday 40 soldiers"
    last = max((word, *_named_after(syntax, word)))
    if any(syntax.word(each).pos in ("VERB", "AUX", "PUNCT") for each in range(first, word)):
        first = word
    start, end = syntax.word(first).start, syntax.word(last).end
    return Mention(Entity(reading.document.text[start:end], start, end, None, "", "Group"), "group")


def _named_after(syntax: Syntax, word: int) -> Iterator[int]:
    """What belongs to a proper name behind its noun: "Embassy in Japan", "Department of the Army"."""
    yield from syntax.children(word, Relation.NAME)
    last = word
    for preposition, noun in syntax.obliques(word, "of", "in", "at", "for"):
        first, end = syntax.span(noun)
        near = first == last + 1 and syntax.lower(first) == preposition
        if near and all(syntax.word(each).pos == "PROPN" for each in (word, noun)):
            yield noun
            last = end


def _calls(syntax: Syntax, word: int) -> bool:
    """Whether a qualifier belongs to the name of a group: "Kenyan", not "its"."""
    return syntax.word(word).pos != "PRON"
