"""Reads positions: who holds which office of whom, since when and until when."""

from collections.abc import Iterator

from detente.build.grammar.syntax import Syntax
from detente.build.item_syntax import ItemSyntax
from detente.build.offices.headed import headed
from detente.build.offices.owners import state_of
from detente.build.offices.parties import party_before
from detente.build.offices.posts import Post, is_served, posts
from detente.build.offices.qualifiers import When
from detente.build.offices.terms import Phase, over, past, term
from detente.build.offices.titled import titled
from detente.build.offices.told import Teller, Told
from detente.build.reading import Reading, ReadSentence
from detente.ontology.claims import Entity, Position, Time
from detente.ontology.gazetteer import Office

_KNOWN, _UNKNOWN = 0.9, 0.75  # how sure, of an office that the gazetteer has and of another
_BY_TITLE = "position.title"


def positions(reading: Reading) -> Iterator[Position]:
    """The positions of a document, each once by person, office and time."""
    told: set[tuple[str | None, str, str]] = set()
    for sentence in reading.sentences:
        for claim in _of_sentence(reading, sentence):
            key = (claim.person.id, claim.office.lower(), claim.time.edtf if claim.time else "")
            if key not in told:
                told.add(key)
                yield claim


def _of_sentence(reading: Reading, sentence: ReadSentence) -> Iterator[Position]:
    """What a sentence tells in its clauses, and what titles beside names tell beyond that."""
    known: list[Post] = []
    told: set[tuple[str, int]] = set()
    if (items := sentence.syntax) and _names_somebody(sentence):
        known = list(posts(reading, sentence, items))
        teller = Teller(reading, sentence, items)
        asked = [post for post in known if not is_served(reading, known, post.start, post.end)]
        found = [(post, each) for post in asked for each in teller.told(post)]
        for post, each in (*found, *headed(reading, sentence, items)):
            told.add((each.person.identity, post.start))
            if post.said.when is not When.COMING:
                time = _time(reading, sentence, items, post, each)
                yield _position(reading, sentence, each.person, post, time, each.rule, each.sure)
    for person, post in titled(reading, sentence, known):
        if post.said.when is not When.COMING and (person.identity, post.start) not in told:
            time = _beside(reading, sentence, post) or _back_then(reading, sentence, person, post)
            yield _position(reading, sentence, person, post, time, _BY_TITLE)


def _names_somebody(sentence: ReadSentence) -> bool:
    """Whether a sentence has a person's name, be it within another's: "elected Sanna Marin prime minister"."""
    mentions = (item.mention for item in sentence.items if item.mention)
    return any(each.called_after or each.entity.type == "Person" for each in mentions)


# ---- when ----


def _time(reading: Reading, sentence: ReadSentence, items: ItemSyntax, post: Post, told: Told) -> Time | None:
    """The term that a sentence gives to somebody's office, in so many words or by a "former"."""
    if found := term(sentence, items, told.anchors, told.phase):
        return found
    if told.phase is Phase.ENDS:
        word = items.syntax.word(told.anchors[0])
        return over(reading, word.start, word.end, today=True)
    if told.phase is not Phase.LASTS:
        return None
    return _beside(reading, sentence, post) or _back_then(reading, sentence, told.person, post)


def _beside(reading: Reading, sentence: ReadSentence, post: Post) -> Time | None:
    """The term that the words beside an office give it: past by "former", that of its clause by "then"."""
    said = post.said
    if said.when is When.THEN and (time := _of_clause(reading, sentence, post)):
        return time
    return over(reading, said.start, said.end) if said.when in (When.THEN, When.ENDED) else None


def _back_then(reading: Reading, sentence: ReadSentence, person: Entity, post: Post) -> Time | None:
    """The past time of its clause, where the person is known to have held an office of that title then and not now."""
    time = _of_clause(reading, sentence, post)
    if time is None or post.said.when:
        return None
    then, now = (
        reading.people.in_office(person.id or "", post.title, day) for day in (time.edtf, reading.document.date)
    )
    return time if then and not now else None


def _of_clause(reading: Reading, sentence: ReadSentence, post: Post) -> Time | None:
    """The time of the clause in which an office stands, if that was over at the date of the document."""
    if sentence.syntax is None or post.head < 0:
        return None
    clause = _clause(sentence.syntax.syntax, post.head)
    time = term(sentence, sentence.syntax, (clause,), Phase.LASTS)
    return time if past(time, reading.document.date) else None


def _clause(syntax: Syntax, word: int) -> int:
    """The verb of the clause in which a word stands, or the word itself."""
    return next((at for at in syntax.upwards(word) if syntax.word(at).pos == "VERB"), word)


# ---- the claim ----


def _position(
    reading: Reading,
    sentence: ReadSentence,
    person: Entity,
    post: Post,
    time: Time | None,
    rule: str,
    sure: float = 1.0,
) -> Position:
    office = reading.people.office(person.id or "", post.title, time.edtf if time else reading.document.date)
    of = post.of or party_before(reading, sentence, post.start, person) or _of(reading, person, post, office)
    fits = office is not None and (of is None or office.of == of.id)
    return Position(
        evidence=reading.quote(sentence.start, sentence.end),
        rule=rule,
        confidence=round((_KNOWN if fits else _UNKNOWN) * sure, 3),
        person=person,
        office=post.name,
        office_id=office.id if office and fits else None,
        of=of,
        time=time,
    )


def _of(reading: Reading, person: Entity, post: Post, office: Office | None) -> Entity | None:
    """Whose an office is that is nobody's by the words: the known office's owner's, or the person's state's.

    Not the state's where the words tell of another that nobody knows: "the head of the delegation".
    """
    owner = reading.gazetteer.things.get(office.of or "") if office else None
    if owner is None:
        return None if reading.folded.startswith(" of ", post.end) else state_of(reading, person)
    return Entity(person.text, person.start, person.end, owner.id, owner.label, owner.type, "owner-of-office")
