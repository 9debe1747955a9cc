"""Slots to items: which names are one, who they are, and what stands for a state, a pair or a thing said before."""

from collections.abc import Sequence
from dataclasses import replace

from detente.build.memory import Memory
from detente.build.people import People
from detente.build.reading import Item, Mention, Title
from detente.build.slots import Slot
from detente.build.triggers import PhraseIndex
from detente.ontology.claims import Entity
from detente.ontology.documents import Document
from detente.ontology.gazetteer import Gazetteer, Name, NameKind, Thing
from detente.ontology.lexicon import Lexicon, Word

_PARTICLES = frozenset("al el bin ibn bint ben de da dos du von van der den la le ul y".split())
_PLACE_BEFORE = frozenset("in at near via outside through throughout across inside".split())
_PLACE_AFTER_TRAVEL = frozenset({"to", "from", "for", "toward", "towards", "and", ","})
_TRAVEL = tuple("visit travel trip fly flew flown go goes going went gone return arriv came come tour journey head stop left".split())  # fmt: skip
_QUALIFIERS = frozenset("former then-president late new outgoing incoming ruling acting deputy then senior top chief longtime".split())  # fmt: skip
_POINTING = frozenset({"the", "that", "this", "its", "such"})
_OF = frozenset({"of", "for", "at"})
_BACKWARD_CLASSES = ("Initiative", "Treaty", "InternationalOrganization")


class Linker:
    """Links the names of one sentence after another, with what the document has said so far."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, people: People) -> None:
        self.gazetteer, self.people = gazetteer, people
        self.titles = PhraseIndex(lexicon, frozenset({"title"}))
        self.agents = PhraseIndex(lexicon, frozenset({"agent-noun"}))
        self.pairs = PhraseIndex(lexicon, frozenset({"pair"}))
        self.anaphors = PhraseIndex(lexicon, frozenset({"anaphor"}))

    def link(self, found: Sequence[Slot], memory: Memory, document: Document) -> list[Item]:
        """The items of a sentence, its names linked."""
        return _Sentence(self, found, memory, document).read()

    def entity(self, thing: Thing, slot: Slot) -> Entity:
        """A gazetteer's thing as read in a slot."""
        return Entity(slot.text, slot.start, slot.end, thing.id, thing.label, thing.type)


class _Sentence:
    """One pass over the slots of a sentence, left to right."""

    def __init__(self, linker: Linker, found: Sequence[Slot], memory: Memory, document: Document) -> None:
        self.linker, self.slots, self.memory, self.document = linker, found, memory, document
        self.gazetteer = linker.gazetteer
        self.words = [slot.word for slot in found]
        self.out: list[Item] = []
        self.first_slot: list[int] = []  # for each item of `out`, the slot that it begins with
        self.title_ending: dict[int, int] = {}  # the slot after a title -> its first slot
        for at, word in enumerate(self.words):
            title = linker.titles.longest(self.words, at) if word else None
            if title:
                self.title_ending.setdefault(title[0], at)

    def read(self) -> list[Item]:
        at = 0
        while at < len(self.slots):
            at = self._step(at)
        return self.out

    def _emit(self, first: int, last: int, mention: Mention | None, titles: tuple[Title, ...] = ()) -> int:
        """Put slots[first:last] out as one item, and take back what it absorbs."""
        while self.first_slot and self.first_slot[-1] >= first:
            self.first_slot.pop()
            self.out.pop()
        slot, end = self.slots[first], self.slots[last - 1].end
        self.out.append(Item(slot.start, end, slot.text.lower(), mention, None if mention else slot.time, titles))
        self.first_slot.append(first)
        if mention:
            self.memory.note(mention.entity)
        return last

    def _step(self, at: int) -> int:
        """Read one item that begins at a slot; the slot after it."""
        slot = self.slots[at]
        if slot.time:
            return self._emit(at, at + 1, None)
        reading = self._pair(at) or self._anaphor(at)
        if reading:
            return self._emit(at, reading[0], reading[1])
        person = self._person(at)
        if person:
            return person
        if slot.hit:
            return self._thing(at, slot.hit.names)
        return self._emit(at, at + 1, None)

    # ---- persons ----

    def _piece(self, at: int) -> bool:
        """Whether a slot could be part of a personal name that the gazetteer does not hold whole."""
        slot = self.slots[at]
        if slot.hit:
            return all(name.kind is NameKind.SURNAME for name in slot.hit.names)
        return slot.capital and (at > 0 or slot.text in self.memory.people) and not self._title_word(at)

    def _title_word(self, at: int) -> bool:
        return any(first <= at < end for end, first in self.title_ending.items())

    def _run(self, at: int) -> int:
        """The end of the run of name pieces that begins at a slot, particles between them included."""
        end = at
        while end < len(self.slots):
            if self._piece(end):
                end += 1
            elif end > at and self.words[end] in _PARTICLES and end + 1 < len(self.slots) and self._piece(end + 1):
                end += 2
            else:
                break
        return end

    def _person(self, at: int) -> int | None:
        """Read a person at a slot, if there is one."""
        hit = self.slots[at].hit
        full = hit and any(n.kind is NameKind.LABEL and self.gazetteer.things[n.thing].type == "Person" for n in hit.names)
        end = at + 1 if full else self._run(at)
        if end == at:
            return None
        first, before = self._titles_before(at)
        of_end, of = self._of_after(end)
        after = self._titles_after(end)
        titles = before + after
        of = of or next((title.of for title in titles if title.of), None)
        name = _joined(self.slots[at:end])
        entity = self._identify(name, titles, of, at, end, bool(full), bool(before))
        if entity is None:
            return None
        titles = tuple(title if title.of or title not in before else replace(title, of=of) for title in titles)
        last = of_end if of and of_end else end
        reading = "name" if full else "title" if before else "surname" if end == at + 1 else "new"
        self._note_person(entity, name)
        return self._emit(first, last, Mention(entity, reading), titles)

    def _note_person(self, entity: Entity, name: str) -> None:
        self.memory.note_person(entity, name, self.linker.people.surnames(entity.id or ""))
        if len(self.out) > 1 and self.out[-1].word == "and" and (other := self.out[-2].mention):
            self.memory.note_pair(other.entity, entity)

    def _identify(
        self, name: str, titles: tuple[Title, ...], of: Entity | None, at: int, end: int, full: bool, titled: bool
    ) -> Entity | None:
        """Who a name is: somebody named before, somebody in the gazetteer, or (titled, or in apposition) somebody new."""
        start, stop = self.slots[at].start, self.slots[end - 1].end
        text = self.slots[at].text if end == at + 1 else name
        single = end == at + 1 and not full
        known = self.memory.people.get(name)
        state = of.id if of and of.type == "State" else None
        if known and (single or known.label == name):
            return Entity(text, start, stop, known.id, known.label, known.type)
        thing = self.linker.people.known(name, [title.text for title in titles], state, self.document.date)
        if thing:
            return Entity(text, start, stop, thing.id, thing.label, thing.type)
        if full:
            names = self.slots[at].hit
            thing = self.gazetteer.things[names.names[0].thing] if names else None
            return Entity(text, start, stop, thing.id, thing.label, thing.type) if thing else None
        if single and known:
            return Entity(text, start, stop, known.id, known.label, known.type)
        if titled or (titles and end - at > 1):
            return self.linker.people.new(name, self.gazetteer.things.get(state or ""), start, stop)
        return None

    def _titles_before(self, at: int) -> tuple[int, tuple[Title, ...]]:
        """The titles that stand before a name ("Chinese Foreign Minister and State Councilor"), and where they begin."""
        titles: list[Title] = []
        first = at
        comma = at > 1 and self.words[at - 1] == "," and at - 1 in self.title_ending
        edge = at - 1 if comma else at
        while edge in self.title_ending:
            first = self.title_ending[edge]
            titles.insert(0, self._title(first, edge, None))
            edge = first
            if edge > 1 and self.words[edge - 1] in ("and", ",") and edge - 1 in self.title_ending:
                edge -= 1
        if comma and (not titles or first == 0 or not self._determined(first)):
            return at, ()
        if not titles:
            return at, ()
        back = first
        while back > 0 and self.words[back - 1] in _QUALIFIERS:
            back -= 1
        owner, begin = self._owner(back)
        if owner:
            return begin, tuple(replace(title, of=owner) for title in titles)
        return back, tuple(titles)

    def _title(self, first: int, last: int, of: Entity | None) -> Title:
        """The title that slots[first:last] are."""
        found = self.linker.titles.longest(self.words, first)
        courtesy = found is not None and all(word.evokes == "Person" for word in found[1])
        return Title(_joined(self.slots[first:last]), self.slots[first].start, self.slots[last - 1].end, of, courtesy)

    def _determined(self, first: int) -> bool:
        """Whether a title in apposition has an article or an owner: "the Chinese president, Xi"."""
        return self.words[first - 1] in ("the", "'s", "'") or self._state_in(first - 1) is not None

    def _owner(self, edge: int) -> tuple[Entity | None, int]:
        """The state whose demonym or possessive stands right before a slot, and where it begins."""
        at = edge - 1
        if at > 0 and self.words[at] in ("'s", "'"):
            at -= 1
        return (self._state_in(at), at) if at >= 0 and self._state_in(at) else (None, edge)

    def _state_in(self, at: int) -> Entity | None:
        """The state (or institution) that a slot names, by any of its names."""
        hit = self.slots[at].hit if 0 <= at < len(self.slots) else None
        if hit is None:
            return None
        things = [self.gazetteer.things[name.thing] for name in hit.names]
        things += [self.gazetteer.things[s] for t in things if (s := self.gazetteer.state_of_capital.get(t.id))]
        for thing in sorted(things, key=lambda t: t.type != "State"):
            if thing.type == "State" or self.gazetteer.is_a(thing.type, "Institution"):
                return self.linker.entity(thing, self.slots[at])
        return None

    def _of_after(self, at: int) -> tuple[int, Entity | None]:
        """The state or institution in "of …" right after a name or a title, and the slot after it."""
        if at >= len(self.slots) or self.words[at] not in _OF:
            return at, None
        found: tuple[int, Entity | None] = (at, None)
        for ahead in range(at + 1, min(at + 9, len(self.slots))):
            if self.words[ahead] in (",", ".", ";", "(", "and", "is", "was", "who", "to", "on", "in"):
                break
            entity = self._state_in(ahead)
            if entity:
                found = (ahead + 1, entity)
                if ahead + 1 >= len(self.slots) or self.words[ahead + 1] not in ("'s", "'"):
                    break
            elif self.words[at] == "of" and ahead > at + 4:
                break
        return found

    def _titles_after(self, at: int) -> tuple[Title, ...]:
        """The title in apposition or predicate after a name: ", the secretary-general of …" or "is director of …"."""
        if at >= len(self.slots) or self.words[at] not in (",", "is", "was", "("):
            return ()
        owner: Entity | None = None
        for ahead in range(at + 1, min(at + 7, len(self.slots))):
            word = self.words[ahead]
            found = self.linker.titles.longest(self.words, ahead) if word else None
            if found:
                end = found[0]
                after = self._of_after(end)[1] or owner
                if self.words[at] == "," and not (after or ahead > at + 1):
                    return ()
                return (self._title(ahead, end, after),)
            owner = self._state_in(ahead) or owner
            if not owner and word not in ("the", "a", "an", "its", "their", "his", "her") and word not in _QUALIFIERS:
                return ()
            if word in (",", "and", "."):
                return ()
        return ()

    # ---- everything else that the gazetteer knows ----

    def _thing(self, at: int, names: tuple[Name, ...]) -> int:
        mention = self._meaning(at, names)
        if mention is None:
            return self._emit(at, at + 1, None)
        first, last = at, at + 1
        if mention.entity.type == "State":
            first, last = self._with_agents(at)
            if last > at + 1 or first < at:
                whole = self.slots[first].start, self.slots[last - 1].end
                text = _joined(self.slots[first:last])
                entity = Entity(text, *whole, mention.entity.id, mention.entity.label, "State")
                mention = Mention(entity, "agents")
            elif self.out and self.out[-1].word == "and" and len(self.out) > 1 and (other := self.out[-2].mention):
                self.memory.note_pair(other.entity, mention.entity)
        return self._emit(first, last, mention)

    def _with_agents(self, at: int) -> tuple[int, int]:
        """The span in which a state's name stands with those who act for it: "Japanese officials", "leaders of China"."""
        ahead = at + 1
        if ahead < len(self.slots) and self.words[ahead] in ("'s", "'"):
            ahead += 1
        for skip in range(3):
            if ahead + skip >= len(self.slots) or not self.words[ahead + skip] or self.words[ahead + skip] in (",", "and", "."):
                break
            found = self.linker.agents.longest(self.words, ahead + skip)
            if found and not self._name_follows(found[0]):
                return at, found[0]
            if self.words[ahead + skip] in ("of", "to", "in", "on", "for", "with", "the"):
                break
        back = at - 1
        if back > 0 and self.words[back] == "the":
            back -= 1
        if back > 0 and self.words[back] == "of":
            for start in (back - 2, back - 1):
                found = self.linker.agents.longest(self.words, start) if start >= 0 and self.words[start] else None
                if found and found[0] == back:
                    return start, at + 1
        return at, at + 1

    def _name_follows(self, at: int) -> bool:
        if at < len(self.slots) and self.words[at] == ",":
            at += 1
        if at >= len(self.slots):
            return False
        hit = self.slots[at].hit
        known = hit and any(self.gazetteer.things[name.thing].type == "Person" for name in hit.names)
        return bool(known) or self._piece(at) or self.words[at] == "and" and self._title_word(at + 1)

    def _meaning(self, at: int, names: tuple[Name, ...]) -> Mention | None:
        """What a name means here; None where it means nothing yet (a contextual name without its context)."""
        contextual = [name for name in names if name.kind is NameKind.CONTEXTUAL]
        if contextual and len(contextual) == len(names):
            return self._contextual(at, contextual)
        by_rank = sorted(
            (name for name in names if name.kind in (NameKind.LABEL, NameKind.METONYM, NameKind.DEMONYM)),
            key=lambda name: (self.gazetteer.things[name.thing].type != "State", name.kind, name.thing),
        )
        if not by_rank:
            return None
        name, thing = by_rank[0], self.gazetteer.things[by_rank[0].thing]
        slot = self.slots[at]
        entity = self.linker.entity(thing, slot)
        issue = self._issue(thing, slot)
        if thing.type == "State":
            capital = self.gazetteer.capital_of_state.get(thing.id)
            same = capital and self.gazetteer.things[capital].label == slot.text
            place = self.linker.entity(self.gazetteer.things[capital], slot) if capital and same else None
            return Mention(entity, str(name.kind) if name.kind is not NameKind.LABEL else "name", place, issue)
        state = self.gazetteer.state_of_capital.get(thing.id)
        if state and not self._stands_for_place(at):
            government = self.gazetteer.things[state]
            return Mention(self.linker.entity(government, slot), "capital", entity, self._issue(government, slot))
        return Mention(entity, "name", entity if thing.type == "Place" else None, issue)

    def _issue(self, thing: Thing, slot: Slot) -> Entity | None:
        issue = self.gazetteer.issue_over.get(thing.id)
        return self.linker.entity(self.gazetteer.things[issue], slot) if issue in self.gazetteer.things else None

    def _contextual(self, at: int, names: Sequence[Name]) -> Mention | None:
        for recent in reversed(self.memory.recent):
            if any(name.thing == recent.id for name in names):
                thing = self.gazetteer.things[recent.id]  # type: ignore[index]  # a name's thing has an id
                return Mention(self.linker.entity(thing, self.slots[at]), "contextual", None, self._issue(thing, self.slots[at]))
        return None

    def _stands_for_place(self, at: int) -> bool:
        """Whether a capital's name is the city here and not the government: "in Tokyo", "visited Tokyo", "Tokyo, Japan"."""
        before = self.words[at - 1] if at else ""
        if before in _PLACE_BEFORE:
            return True
        if at + 2 < len(self.slots) and self.words[at + 1] == "," and self._is_state_name(at + 2):
            return True
        if any(before.startswith(stem) for stem in _TRAVEL) or before in ("leave", "leaving"):
            return True
        if before in _PLACE_AFTER_TRAVEL:
            return any(word.startswith(_TRAVEL) for word in self.words[max(0, at - 8) : at - 1] if word)
        return False

    def _is_state_name(self, at: int) -> bool:
        hit = self.slots[at].hit
        return hit is not None and any(
            n.kind is NameKind.LABEL and self.gazetteer.things[n.thing].type == "State" for n in hit.names
        )

    # ---- words that point back ----

    def _pair(self, at: int) -> tuple[int, Mention] | None:
        """"the two leaders", "both countries": the last two persons or states."""
        found = self.linker.pairs.longest(self.words, at) if self.words[at] else None
        if found is None or (found[0] < len(self.slots) and self.words[found[0]] == "of"):
            return None
        phrase = " ".join(self.words[at : found[0]])
        persons = any(noun in phrase for noun in ("leader", "men", "president"))
        two = (self.memory.last_two("Person") if persons else None) or self.memory.last_two("State")
        if two is None:
            return None
        start, end = self.slots[at].start, self.slots[found[0] - 1].end
        text = _joined(self.slots[at : found[0]])
        members = tuple(Entity(text, start, end, each.id, each.label, each.type) for each in two)
        return found[0], Mention(members[0], "pair", members=members)

    def _anaphor(self, at: int) -> tuple[int, Mention] | None:
        """"that project", "the bank": the last thing whose name has the noun, or else the last of its class."""
        if not (at and self.words[at] and self.words[at - 1] in _POINTING):
            return None
        found = self.linker.anaphors.longest(self.words, at)
        if found is None or (found[0] < len(self.slots) and self.words[found[0]] in ("of", "on", "'s", "between", "with", "to")):
            return None
        last = self._pointed_at(self.words[at], found[1])
        if last is None:
            return None
        slot = self.slots[at]
        return found[0], Mention(Entity(slot.text, slot.start, self.slots[found[0] - 1].end, last.id, last.label, last.type), "anaphor")

    def _pointed_at(self, noun: str, entries: Sequence[Word]) -> Entity | None:
        for recent in reversed(self.memory.recent):
            if noun in recent.label.lower().split() and not self.gazetteer.is_a(recent.type, "Person"):
                return recent
        classes = {word.evokes for word in entries}
        for recent in reversed(self.memory.recent[-12:]):
            fits = any(self.gazetteer.is_a(recent.type, class_) for class_ in classes)
            if fits or ("Initiative" in classes and any(self.gazetteer.is_a(recent.type, c) for c in _BACKWARD_CLASSES)):
                return recent
        return None


def _joined(found: Sequence[Slot]) -> str:
    """The words of slots as they stand, blanks folded to one."""
    out = ""
    for at, slot in enumerate(found):
        gap = at and slot.start > found[at - 1].end
        out += (" " if gap else "") + slot.text
    return out
