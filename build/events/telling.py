"""One lexicon word in one sentence: who takes part in what it tells of, and whether that took place."""

from dataclasses import dataclass
from functools import cached_property

from detente.build.events.addresses import state_behind
from detente.build.events.cast import Cast, cast
from detente.build.events.named import Named
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.groups import actor
from detente.build.reading import Mention, Reading, ReadSentence, Trigger
from detente.build.status.factuality import status_of_noun, status_of_verb
from detente.ontology.claims import Attribution, Entity, Participant
from detente.ontology.codes import Role, Status
from detente.ontology.lexicon import Word

_COMPLAINTS = frozenset({"complaint", "allegation", "accusation", "charge", "claim", "contention"})
_OF_DEEDS = frozenset({"of", "about", "regarding", "concerning", "on"})
_ALLEGED = (Relation.ADVERBIAL_CLAUSE, Relation.NOUN_CLAUSE, Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT)


@dataclass(frozen=True, slots=True)
class Found:
    """An event before its circumstances are known."""

    status: Status
    parts: tuple[Participant, ...]
    rule: str
    confidence: float
    place: Entity | None = None
    type: str = ""  # the class of the event, where it is not what the word evokes
    others: tuple["Found", ...] = ()  # further events that the word tells of: "visited Kenya and Uganda"


@dataclass(frozen=True)  # no slots: the cast is found when first asked for, and kept
class Telling:
    """A lexicon word at its place, and what the readers of events ask about it."""

    reading: Reading
    sentence: ReadSentence
    trigger: Trigger
    word: Word

    @cached_property
    def cast(self) -> Cast:
        """Everybody around the word."""
        return cast(self.reading, self.sentence, self.trigger)

    @cached_property
    def in_tree(self) -> tuple[Syntax, int] | None:
        """The tree of the sentence and where the word stands in it; None where the sentence has none."""
        syntax = self.sentence.syntax
        word = syntax.leading(self.trigger.first, self.trigger.last) if syntax else None
        return (syntax.syntax, word) if syntax and word is not None else None

    def doers(self) -> list[Mention]:
        """The actors that do what a verb says."""
        return self.actors(self.cast.doers())

    def beside(self, *prepositions: str) -> list[Mention]:
        """The first group that one of the prepositions joins to the word."""
        return next((group for _, group in self.cast.beside(*prepositions)), [])

    def holders(self, light: bool = False) -> list[Mention]:
        """The actors to whom an event noun belongs: its owners, or who does the verb (or the light verb) over it."""
        return self.actors(self.cast.owners()) or self.actors(self.cast.holders(light))

    def actors(self, mentions: list[Mention]) -> list[Mention]:
        """Those of the mentions that can act."""
        return [mention for mention in mentions if actor(self.reading, mention)]

    def status(self) -> Status:
        """Whether it took place, for a verb."""
        return status_of_verb(self.sentence, self.trigger)

    def noun_status(self) -> Status:
        """Whether it took place, for a noun; what nothing speaks against did."""
        return status_of_noun(self.sentence, self.trigger) or Status.HELD

    def unless(self) -> bool:
        """Whether it is to come unless something else does: "will withdraw unless they pay"."""
        if self.in_tree is None:
            return False
        tree, word = self.in_tree
        return any(tree.marker(clause) == "unless" for clause in tree.children(word, Relation.ADVERBIAL_CLAUSE))

    def is_a(self, mention: Mention, *classes: str) -> bool:
        """Whether a mention is of one of the classes."""
        return self.reading.is_a(mention.entity, *classes)

    def alleged(self) -> Attribution | None:
        """Who only accuses somebody of it: "Kyiv accused Moscow of sending tanks", "the Kenyan charge of attacks"."""
        syntax = self.sentence.syntax
        word = syntax.leading(self.trigger.first, self.trigger.last) if syntax else None
        if syntax and word is not None and (complaint := _complaint(syntax.syntax, word)) is not None:
            owners = self.actors(Named(self.reading, self.sentence, syntax).owning(complaint))
            return Attribution(owners[0].entity, syntax.syntax.word(complaint).text) if owners else None
        while syntax and word is not None and syntax.syntax.relation(word) in _ALLEGED:
            word = syntax.syntax.head(word)
            for trigger, entry in self.sentence.frames("acts-on"):
                if entry.evokes == "Accusation" and trigger.first <= syntax.item_of[word] < trigger.last:
                    accusers = Telling(self.reading, self.sentence, trigger, entry).doers()
                    return (
                        Attribution(accusers[0].entity, self.reading.words(self.sentence, trigger))
                        if accusers
                        else None
                    )
        return None

    def can_be_visited(self, mention: Mention) -> bool:
        """Whether somebody can go there: to a place, to somebody, or to a name behind which a state's stands."""
        known = mention.place is not None or self.is_a(mention, "State", "Person", "Place", "Institution")
        return known or (mention.reading == "group" and self.state_behind(mention.entity) is not None)

    def state_behind(self, place: Entity) -> Entity | None:
        """The state that is named behind a place: "Prague, Czechoslovakia"."""
        return state_behind(self.reading, self.sentence, place)

    def host_of(self, place: Entity) -> Entity | None:
        """The state that is named behind a place ("Prague, Czechoslovakia"), or else the one in which it lies."""
        return self.state_behind(place) or self._state_of(place)

    def _governing(self, state: str) -> str:
        """The state at the time of writing in whose place a state of today is: Belgrade in 1960 lay in Yugoslavia."""
        return self.reading.gazetteer.governed(state, self.reading.document.date)

    def _state_of(self, place: Entity) -> Entity | None:
        things = self.reading.gazetteer.things
        thing = things.get(place.id or "")
        state = things.get(self._governing(thing.state)) if thing and thing.state else None
        if state is None:
            return None
        return Entity(place.text, place.start, place.end, state.id, state.label, state.type, "state-of-place")


def _complaint(syntax: Syntax, deed: int) -> int | None:
    """The noun that only says of a deed that somebody complains of it."""
    head = syntax.head(deed)
    told = syntax.relation(deed) is Relation.NOMINAL and syntax.lower(head).removesuffix("s") in _COMPLAINTS
    return head if told and syntax.preposition(deed) in _OF_DEEDS else None


def in_words(told: Telling, who: list[Mention], whom: list[Mention]) -> bool:
    """Whether persons attack somebody with words: no armed group, and no place or state."""
    by_persons = bool(who) and all(told.is_a(each, "Person") for each in who)
    return by_persons and bool(whom) and all(_unarmed(told, each) for each in whom)


def _unarmed(told: Telling, mention: Mention) -> bool:
    """Whether it is persons, known or by their office ("Social Democratic leaders"), or a body without arms."""
    last = mention.entity.text.rpartition(" ")[2].lower()
    entries = told.reading.lexicon.forms.get(last, ()) if mention.reading == "group" else ()
    known = told.is_a(mention, "Person", "Institution") and not told.is_a(mention, "ArmedGroup")
    return known or any(entry.frame == "title" for entry in entries)


def parts(mentions: list[Mention], role: Role) -> tuple[Participant, ...]:
    """The mentions as participants in a role."""
    return tuple(Participant(mention.entity, role) for mention in mentions)


def joined(one: tuple[Participant, ...], other: tuple[Participant, ...]) -> tuple[Participant, ...]:
    """Both groups of participants, nobody twice."""
    known = {part.entity.identity for part in one}
    return one + tuple(part for part in other if part.entity.identity not in known)
