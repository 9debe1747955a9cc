"""To whom words are said that hang elsewhere: "wrote to Tito requesting", "criticized and condemned Tito"."""

from collections.abc import Iterator

from detente.build.events.named import Named
from detente.build.grammar.parse import Relation
from detente.build.reading import Trigger

_APPROACHING = frozenset({"approach", "visit", "phone", "telephone", "address"})
_BESIDE = (Relation.ADVERBIAL_CLAUSE, Relation.OPEN_COMPLEMENT)
_BETWEEN = (Relation.COORDINATOR, Relation.ADVERB)


def shared(named: Named, trigger: Trigger, verb: int) -> tuple[int, ...]:
    """The objects of the next verb, where it tells of the same and nothing stands between: "criticized and condemned".

    The parser hangs them on the second verb, though in treebanks they hang on the first.
    """
    syntax, after = named.syntax, verb + 1
    while after < len(syntax.parse.words) and syntax.relation(after) in _BETWEEN:
        after += 1
    last = after >= len(syntax.parse.words) or after == verb + 1
    if last or syntax.relation(after) is not Relation.CONJUNCT or syntax.first(after) != syntax.first(verb):
        return ()
    classes = {word.evokes for word in trigger.words} - {""}
    same = any(each.evokes(*classes) for each in named.sentence.triggers_at(named.items.item_of[after]))
    return syntax.children(after, Relation.OBJECT) if same and not syntax.passive(after) else ()


def bidden(named: Named, verb: int) -> int | None:
    """The noun of somebody who is to do what an infinitive behind tells: "asked the firms to sell"."""
    syntax = named.syntax
    if not any("to" in syntax.marker(each) for each in syntax.children(verb, Relation.OPEN_COMPLEMENT)):
        return None
    nouns = syntax.indirect_objects(verb) or syntax.children(verb, Relation.OBJECT)
    return next((each for each in nouns if _may_act(named, each)), None)


def _may_act(named: Named, noun: int) -> bool:
    return named.syntax.word(noun).pos in ("NOUN", "PROPN") and not named.tells(noun)


def approached(named: Named, verb: int) -> Iterator[int]:
    """To whom somebody writes or goes who asks by that: "wrote to Tito requesting", "approached Tito to ask"."""
    syntax, over = named.syntax, named.syntax.head(verb)
    if over < 0 or syntax.relation(verb) not in _BESIDE or syntax.children(verb, Relation.SUBJECT):
        return
    over_it = named.sentence.triggers_at(named.items.item_of[over])
    if any(each.has("sends-to") for each in over_it):
        yield from (noun for _, noun in syntax.obliques(over, "to"))
        yield from syntax.indirect_objects(over)
    if any(each.has("meets") for each in over_it):
        yield from (noun for _, noun in syntax.obliques(over, "with", "to"))  # "spoke with Tito, urging him"
    if syntax.word(over).lemma in _APPROACHING:
        yield from syntax.undergoers(over)
