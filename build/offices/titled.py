"""Who holds an office by a title beside the name: "Chinese Foreign Minister Wang Yi"."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.build.grammar.parse import Relation
from detente.build.groups import group_right
from detente.build.offices.posts import Post, is_served, owner_of_title
from detente.build.offices.qualifiers import Qualified, When, qualified
from detente.build.reading import Item, Mention, Reading, ReadSentence, Title
from detente.ontology.claims import Entity

_PREDICATING = frozenset({"is", "was"})


def titled(reading: Reading, sentence: ReadSentence, known: Sequence[Post]) -> Iterator[tuple[Entity, Post]]:
    """The persons with titles beside their names, and the offices that those are, as the parse has them if known."""
    for at, item in enumerate(sentence.items):
        if not (item.titles and item.mention):
            continue
        before = Qualified()
        for title in item.titles:
            post = next((each for each in known if each.start <= title.start and title.end <= each.end), None)
            post = post or _post(reading, sentence, title)
            if _chained(title, item.mention, before, post):
                post = replace(post, said=replace(before, name=post.said.name))
            before = post.said
            other = _is_part(reading, item, title) or is_served(reading, known, title.start, title.end)
            if not (title.courtesy or other or _asserted(sentence, at, title) or _acts(sentence, item, title)):
                yield from ((each, post) for each in _bearers(sentence, at, post))


def _bearers(sentence: ReadSentence, at: int, post: Post) -> list[Entity]:
    """Whose a title is: the person's beside whom it stands, or of all of "foreign ministers Kono and Wang"."""
    group = group_right(sentence.items, at) if post.shared else []
    titles = {item.mention.entity.start: item.titles for item in sentence.items if item.mention}
    others = (each for each in group[1:] if titles.get(each.entity.start))  # "Secretaries Dulles, Wilson, Mr. Morgan"
    end = next((other.entity.start for other in others), sentence.end)
    mentions = [each for each in group if each.entity.start < end] if post.shared else [sentence.items[at].mention]
    found = [each.entity for each in mentions if each and each.entity.type == "Person"]
    return found if len(found) > post.shared else []  # not the one of "the Council of Ministers Khrushchev"


def _is_part(reading: Reading, item: Item, title: Title) -> bool:
    """Whether a title is only part of something: "the President's counsel (McPhee)", "chief judge", "Raj Shah"."""
    behind, name = reading.folded[title.end : title.end + 2], item.mention.entity if item.mention else None
    if behind in ("'s", "' ") or any(other.start == title.end + 1 for other in item.titles):
        return True
    joined = any(other.start == title.end + len(" and ") for other in item.titles)
    if joined and name and reading.folded[: title.start].endswith(" the ") and title.end < name.start:
        return title.text[0].isupper()  # "between the Secretary and Ambassador X"
    return name is not None and title.start >= name.end and not reading.folded[name.end : title.start].strip()


def _post(reading: Reading, sentence: ReadSentence, title: Title) -> Post:
    of = owner_of_title(title)
    said = qualified(reading, sentence, title.start, title.end, of)
    return Post(said.name + title.text, title.text, title.start, title.end, of, said)


def _chained(title: Title, mention: Mention, before: Qualified, post: Post) -> bool:
    """Whether what is said of the title before counts for this one too: "former President and Senator X"."""
    return title.end <= mention.entity.start and post.said.when is When.NOW and before.when is not When.NOW


def _acts(sentence: ReadSentence, item: Item, title: Title) -> bool:
    """Whether a title behind a name is another's who does something: "In a talk with X, the President said"."""
    if sentence.syntax is None or item.mention is None or title.start < item.mention.entity.end:
        return False
    syntax = sentence.syntax.syntax
    inside = [at for at, word in enumerate(syntax.parse.words) if title.start <= word.start < title.end]
    subjects = [at for at in inside if syntax.relation(at) is Relation.SUBJECT]
    return any(syntax.span(at)[1] + 1 == syntax.head(at) for at in subjects)


def _asserted(sentence: ReadSentence, at: int, title: Title) -> bool:
    """Whether a title stands behind an "is" or "was" of a parsed sentence, which tells more than the title."""
    behind = title.start > sentence.items[at].end and at + 1 < len(sentence.items)
    return sentence.syntax is not None and behind and sentence.items[at + 1].word in _PREDICATING
