"""Which state's organ a common name means: "the Foreign Office" of the British, "the Foreign Office in Bonn"."""

from collections.abc import Mapping

from detente.build.naming.titles import of_after
from detente.build.naming.walk import Walk
from detente.ontology.claims import Entity
from detente.ontology.gazetteer import Name, Thing

_SMALL = frozenset({"of", "for", "the", "and"})
_WHERE = frozenset({"in", "at"})


def organ(walk: Walk, name: Name, thing: Thing, at: int) -> Thing | None:
    """The organ of the state at hand where others have such an organ too; None where nothing tells whose it is.

    It is the organ of whoever is named with it; else of its own state, if that was named or no other was; else of the
    only state that was named and has one.
    """
    fellows = walk.vocabulary.organs.get(thing.id, {})
    if not fellows or not _common(walk, name):
        return thing
    if owner := _owner(walk, at):
        return fellows.get(owner.id or "")
    return _at_hand(walk, thing, fellows)


def _common(walk: Walk, name: Name) -> bool:
    """Whether a name has only words that the organs of many states have: "Foreign Office", not "Gaimusho"."""
    return (walk.vocabulary.portfolios | _SMALL).issuperset(name.form.lower().split())


def _owner(walk: Walk, at: int) -> Entity | None:
    """The state named right before or after: "the West German …", "… of Chad", "… in Bonn"."""
    if (owner := walk.owner(at)[0]) and owner.type == "State":
        return owner
    after = walk.body_at(at + 2) if walk.word(at + 1) in _WHERE else of_after(walk, at + 1)[1]
    return after if after and after.type == "State" else None


def _at_hand(walk: Walk, thing: Thing, fellows: Mapping[str, Thing]) -> Thing | None:
    named = [fellow for state, fellow in sorted(fellows.items()) if state in walk.memory.named]
    if thing in named or not named:
        return thing
    return named[0] if len(named) == 1 else None
