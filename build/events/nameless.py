"""Those who act without a name of their own: "Kenyan police", "a court", "the rebels", or a name that nobody knows."""

from collections.abc import Iterator
from dataclasses import replace

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity

_ACTING = frozenset({"actor-noun", "agent-noun", "source-noun"})
_BEFORE_HEADS = (Relation.ADJECTIVE, Relation.COMPOUND, Relation.NUMBER, Relation.POSSESSOR, Relation.NAME)
_QUANTITIES = frozenset("dozens hundreds thousands millions tens scores hundred thousand most many some".split())
_OF_WHOM = ("of", "from", "for")


def nameless(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> list[Mention]:
    """Whom a noun without a known name stands for: those whose agents they are, or a group by its own words."""
    if syntax.lower(word) in _QUANTITIES:
        counted = (one for _, noun in syntax.obliques(word, "of") for one in syntax.conjuncts(noun))
        return [mention for noun in counted for mention in nameless(reading, sentence, syntax, noun)]
    frames = set(_frames(reading, syntax, word))
    if not frames & _ACTING and not _is_name(reading, sentence, syntax, word):
        return []
    if "agent-noun" in frames and (states := _represented(reading, sentence, syntax, word)):
        return states
    return [_group(reading, syntax, word)]


def _is_name(reading: Reading, sentence: ReadSentence, syntax: Syntax, word: int) -> bool:
    """Whether a word names a people, is an organisation's to the name finder, or said to be: "Hamas, a group"."""
    place = syntax.word(word)
    proposed = (name for name in sentence.names if name.type == "ORG")
    if any(name.start <= place.start and place.end <= name.end for name in proposed):
        return True
    if place.pos == "PROPN" and place.feature("Number") == "Plur" and place.text.endswith("s"):
        return True  # a people: "Kurds", "the Serbs"
    told = (entry for again in syntax.appositions(word) for entry in _frames(reading, syntax, again))
    return place.pos == "PROPN" and not _ACTING.isdisjoint(told)


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


def _state_of(reading: Reading, owner: Mention) -> Mention | None:
    """The state of a person who has a government, of whom the gazetteer knows it."""
    things, who = reading.gazetteer.things, owner.entity
    person = things.get(who.id or "")
    state = things.get((person.state if person and who.type == "Person" else None) or "")
    if state is None:
        return None
    return Mention(Entity(who.text, who.start, who.end, state.id, state.label, state.type), "agents")


def somebody(reading: Reading, syntax: Syntax, word: int) -> Mention:
    """A person whom nobody knows, by the name that the sentence has."""
    group = _group(reading, syntax, word)
    return Mention(replace(group.entity, type="Person", reading="new"), "new")


def _group(reading: Reading, syntax: Syntax, word: int) -> Mention:
    """A group by the words that call it, without its article: "Spanish police", "its soldiers" as "soldiers"."""
    qualifiers = [each for each in syntax.children(word, *_BEFORE_HEADS) if each < word and _calls(syntax, each)]
    first = min((syntax.span(each)[0] for each in qualifiers), default=word)
    if any(syntax.word(each).pos in ("VERB", "AUX", "PUNCT") for each in range(first, word)):
        first = word
    last = max(syntax.children(word, Relation.NAME), default=word)
    start, end = syntax.word(first).start, syntax.word(max(word, last)).end
    return Mention(Entity(reading.document.text[start:end], start, end, None, "", "Group"), "group")


def _calls(syntax: Syntax, word: int) -> bool:
    """Whether a qualifier belongs to the name of a group: "Kenyan", not "its"."""
    return syntax.word(word).pos != "PRON"
