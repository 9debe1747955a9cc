"""Whom the words of a parsed sentence name: by a name, by those who act for a state, by a pronoun, as a group."""

from collections.abc import Iterable
from dataclasses import dataclass

from detente.build.events.nameless import group, is_acting, nameless, somebody
from detente.build.events.writing import written_by
from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.groups import actor, expand
from detente.build.item_syntax import ItemSyntax
from detente.build.reading import Mention, Reading, ReadSentence
from detente.ontology.claims import Entity

QUALIFYING = (Relation.COMPOUND, Relation.ADJECTIVE)  # as what only tells more of a noun stands before it
_TOPICS = frozenset("problem question issue matter topic subject situation crisis item case debate".split())
SPEAKERS = frozenset({"i", "we", "me", "us", "you"})
_MISSIONS = frozenset(
    "embassy embassies emb legation legations consulate consulates mission missions ambassador".split()
)
_THEY = frozenset({"they", "it", "he", "she"})


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of a parsed sentence, by its words."""

    reading: Reading
    sentence: ReadSentence
    items: ItemSyntax

    @property
    def syntax(self) -> Syntax:
        """The parse of the sentence."""
        return self.items.syntax

    def of(self, words: Iterable[int]) -> list[Mention]:
        """Whom words name, with all whom they are coordinated with, nobody twice and none of "but not Chad"."""
        nouns = (one for word in words for one in self.items.within(word))
        everybody = (each for noun in nouns for each in self.syntax.conjuncts(noun) if not self.syntax.left_out(each))
        return expand([mention for word in everybody for mention in self._meant(word) + self._listed(word)])

    def called(self, word: int) -> Mention:
        """Those whom a noun means that is not known to act, by their words."""
        return group(self.reading, self.syntax, word)

    def _listed(self, word: int) -> list[Mention]:
        """The other persons of a list that was parsed as an apposition: "Herzog, Lapid, and officials"."""
        own = self.sentence.mention_of(word)
        if own is None or own.entity.type != "Person" or not self.syntax.children(word, Relation.CONJUNCT):
            return []
        found = (self.sentence.mention_of(each) for each in self.syntax.appositions(word))
        return [mention for mention in found if mention and mention.entity.type == "Person"]

    def _meant(self, word: int) -> list[Mention]:
        """Whom one word names: by its own name, by the name that explains it, or as a group."""
        item = self.items.item_of[word]
        if item < 0 or self.sentence.items[item].time:
            return []
        if mention := self.sentence.items[item].mention:
            if self._is_mission(mention):
                return []
            if mention.reading in ("agents", "pair") and (persons := self._persons_called(self.items.word_of[item])):
                return persons
            return self._inside(mention, word) or [self._explained(self.items.word_of[item], mention)]
        if writer := self._writer(word):
            return [writer]
        known = [mention for mention in self._called(word) if actor(self.reading, mention)]
        offices = bool(known) and all(each.reading in ("agents", "metonym") for each in known)
        if offices and self.syntax.word(word).pos == "PROPN":
            return [somebody(self.reading, self.syntax, word)]  # "Kurt Campbell, the White House's coordinator"
        if known:
            return known
        if self.syntax.relation(word) in QUALIFYING:
            return []  # the "police" of "police custody"
        if states := self._holding(item, word):
            return states
        if self.syntax.lower(word) in _THEY and self.syntax.relation(word) is Relation.SUBJECT:
            said = self._sayers(self.syntax.head(word))
            if self.syntax.lower(word) == "it":
                bodies = [one for one in said if one.entity.type != "Person" or one.reading == "new"]
                return bodies or (self._body_before(word) if said else [])  # not "Lloyd said it would"
            alone = self.syntax.lower(word) == "they" and [one.entity.type for one in said] == ["Person"]
            return [] if alone and said[0].reading != "new" else said  # "Lloyd said they would", but "Rebels said they"
        return nameless(self.reading, self.sentence, self.syntax, word)

    def _holding(self, item: int, title: int) -> list[Mention]:
        """The states before a title that many hold: "the French and U.S. Heads of State"."""
        plural = self.syntax.word(title).feature("Number") == "Plur"
        over = self.sentence.triggers_at(item) if plural else []
        if not any(each.has("title") and not each.has("agent-noun") for each in over):
            return []  # "Greek opposition leaders" are not Greece
        return [each for each in self.owning(title) if each.entity.type == "State"]

    def _persons_called(self, word: int) -> list[Mention]:
        """The persons whom those who act for a state are called by: "their ministers, Haavisto and Linde, signed"."""
        mentions = self._called(word)
        return mentions if all(each.entity.type == "Person" for each in mentions) else []

    def _called(self, word: int) -> list[Mention]:
        """The names that explain a word, with all that they are coordinated with."""
        names = (again for again in self.syntax.appositions(word) if not self._is_example(again))
        called = (one for again in names for one in self.syntax.conjuncts(again))
        return [mention for one in called if (mention := self.sentence.mention_of(one))]

    def _is_example(self, name: int) -> bool:
        """Whether a name in parentheses only tells where a thing is, or of whom: "ports (Chad 1951)"."""
        thing = self.syntax.head(name)
        plain = self.syntax.word(thing).pos == "NOUN" and not is_acting(self.reading, self.syntax, thing)
        return plain and self.syntax.in_brackets(name)

    def _explained(self, word: int, mention: Mention) -> Mention:
        """The person whom those who act for a state only explain: "Abe, Japan's prime minister, who spoke"."""
        syntax = self.syntax
        named = self.sentence.mention_of(syntax.head(word)) if syntax.relation(word) is Relation.APPOSITION else None
        return named if named and mention.reading == "agents" and named.entity.type == "Person" else mention

    def _sayers(self, clause: int) -> list[Mention]:
        """Whom a pronoun means that is the subject of what somebody says: "militants said they attacked"."""
        syntax = self.syntax
        verb = syntax.reported(clause) if clause >= 0 else None
        return [] if verb is None or clause in (verb, -1) else self.of(syntax.doers(verb))

    def _body_before(self, word: int) -> list[Mention]:
        """The last subject before a word that is a state or a body: "Oslo is not there, but Lind said it agrees"."""
        for earlier in range(word - 1, -1, -1):
            mention = self.sentence.mention_of(earlier)
            subject = self.syntax.relation(earlier) is Relation.SUBJECT
            if subject and mention and mention.entity.type != "Person" and actor(self.reading, mention):
                return [mention]
        return []

    def _inside(self, issue: Mention, word: int) -> list[Mention]:
        """The state or institution that a word names inside the name of an issue: "sanctions on Russia"."""
        token, gazetteer = self.syntax.word(word), self.reading.gazetteer
        named = gazetteer.things.get(gazetteer.actor_named.get(token.text, ""))
        if named is None or not self.reading.is_a(issue.entity, "Issue") or self.is_topic(word):
            return []
        return [Mention(Entity(token.text, token.start, token.end, named.id, named.label, named.type), "name")]

    def is_topic(self, word: int) -> bool:
        """Whether a word only tells of whom a question is: "settled the German question", "the question of Formosa"."""
        told = self.syntax.relation(word) in QUALIFYING or self.syntax.preposition(word) == "of"
        return told and self.syntax.lower(self.syntax.head(word)) in _TOPICS

    def sides(self, doers: Iterable[Mention]) -> set[str]:
        """The states for which those who do something act: a minister's own, that of "Polish rulers"."""
        gazetteer = self.reading.gazetteer
        persons = [gazetteer.things.get(each.entity.id or "") for each in doers if each.entity.type == "Person"]
        states = {person.state for person in persons if person and person.state}
        words = {word for each in doers if each.reading == "group" for word in each.entity.text.split()}
        whole = {gazetteer.things[state].label.partition(" ")[2] for state in states}  # "West Germany" is "Germany" too
        return states | {gazetteer.actor_named.get(word, "") for word in words | whole} - {""}

    def is_speaker(self, word: int) -> bool:
        """Whether a word is whoever writes or reads, who has no name: "us", but not "US"."""
        own = self.syntax.lower(word) in SPEAKERS and self.sentence.mention_of(word) is None
        return own and self._writer(word) is None

    def _writer(self, word: int) -> Mention | None:
        """Whom "I" or "we" means, if it is for whoever writes: not the "I" of "List I", of "I and Lind" not Lind."""
        syntax, token = self.syntax, self.syntax.word(word)
        if token.pos != "PRON" or syntax.lower(syntax.head(word)) == "own" or self._is_number(word):
            return None
        found = written_by(self.reading, token.text, token.start)
        named = found and any(
            item.mention and item.mention.entity.id == found.entity.id for item in self.sentence.items
        )
        return None if found and named and found.entity.type == "Person" else found

    def _is_number(self, word: int) -> bool:
        """Whether "I" counts something: "List I"."""
        before = self.syntax.word(word - 1) if word and self.syntax.word(word).text == "I" else None
        title = before is not None and before.pos in ("NOUN", "PROPN") and before.text[0].isupper() and word > 1
        return title and self.sentence.mention_of(word - 1) is None

    def _is_mission(self, capital: Mention) -> bool:
        """Whether a capital only tells which mission is meant: "Embassy Paris", "Ambassador (Bonn)"."""
        if capital.reading != "capital":
            return False
        before = self.reading.folded[self.sentence.start : capital.entity.start].rstrip(", (").rpartition(" ")[2]
        return before.lower() in _MISSIONS

    def owning(self, noun: int) -> list[Mention]:
        """Whose a noun is by possessives, or by the names that stand before it as its parts: "Japanese", "Abe-Xi"."""
        parts = self.syntax.children(noun, *QUALIFYING)
        return self.of(self.syntax.possessors(noun)) or self.of(
            part
            for part in parts
            if (mention := self.sentence.mention_of(part)) and not self._is_called_after(noun, mention)
        )

    def _is_called_after(self, noun: int, person: Mention) -> bool:
        """Whether a thing only bears somebody's name: "the Battle Act", but not "the Abe Summit"."""
        return person.entity.type == "Person" and self.syntax.word(noun).text[:1].isupper() and not self.tells(noun)

    def tells(self, word: int) -> bool:
        """Whether a word tells of an event."""
        return any(each.tells for each in self.sentence.triggers_at(self.items.item_of[word]))
