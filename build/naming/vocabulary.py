"""What the linker goes by: the gazetteer, its persons, and the lexicon's words that stand beside names."""

from collections import defaultdict
from collections.abc import Mapping

from detente.build.naming.people import People
from detente.build.triggers import PhraseIndex
from detente.ontology.gazetteer import Gazetteer, NameKind, Thing
from detente.ontology.lexicon import Lexicon, Word

_DEEDS = frozenset({"act-noun", "stance-noun", "control-noun"})
_DOING = frozenset(
    "meets goes-to receives sends-to acts-on leaves joins reports stance-subject stance-deed status-verb".split()
)
_ARTICLE_AND_NOUN = 2  # words of a short name that says nothing of what an organ is for: "the ministry"
_QUARTERS = frozenset({"north", "south", "east", "west"})
# Frames of words that only say how the name next to them is to be read; no reader looks for them as triggers.
_OF_NAMES = ("institution-noun", "common-name", "no-person")
# Words of offices and memberships, which their readers look up themselves (build/offices).
_OF_OFFICES = frozenset(
    "takes-office gives-office holds-office leaves-office ends-office succeeds heads office-word office-qualifier"
    " membership-noun founds admits quits expels dominates comprises member".split()
)
_OF_LINKS = ("link", "link-inverse", "link-denied", "link-object", "link-none")  # likewise (build/links)
_OF_OTHERS = (*_OF_NAMES, *_OF_OFFICES, *_OF_LINKS)
BESIDE_NAMES = frozenset({"title-qualifier", "name-particle", "moves", "actor-noun", "voices", *_OF_OTHERS})


class Vocabulary:
    """Built once, used for every sentence."""

    def __init__(self, gazetteer: Gazetteer, lexicon: Lexicon, people: People) -> None:
        self.gazetteer, self.people = gazetteer, people
        self.places = _places(gazetteer)
        self.namesakes = _namesakes(gazetteer)
        self.full_names = _full_names(gazetteer)
        self.organs = _organs(gazetteer)
        self.siblings = {one.id: tuple(each.id for each in all_) for all_ in self.namesakes.values() for one in all_}
        self.titles = PhraseIndex(lexicon, frozenset({"title"}))
        self.agents = PhraseIndex(lexicon, frozenset({"agent-noun"}))
        self.sources = PhraseIndex(lexicon, frozenset({"source-noun"}))
        self.pairs = PhraseIndex(lexicon, frozenset({"pair"}))
        self.anaphors = PhraseIndex(lexicon, frozenset({"anaphor"}))
        self.deeds = PhraseIndex(lexicon, _DEEDS)
        self.gatherings = PhraseIndex(lexicon, frozenset({"event-noun", "visit-noun"}))
        self.doing = PhraseIndex(lexicon, _DOING)
        self.speech = PhraseIndex(lexicon, frozenset({"reports", "voices"}))
        self.no_persons = _forms(lexicon, "no-person")
        self.institutions = _forms(lexicon, "institution-noun")
        self.common = _forms(lexicon, "common-name")
        self.portfolios = self.common | self.no_persons | self.institutions
        self.ordinary = frozenset(lexicon.forms)
        self.messages = _nouns(lexicon, "Message")
        self.qualifiers = _forms(lexicon, "title-qualifier")
        self.of_things = self.portfolios | self.qualifiers
        self.particles = _forms(lexicon, "name-particle")
        self.moves = _forms(lexicon, "moves")

    def named_with(self, thing: str) -> tuple[str, ...]:
        """What else a text has in mind that names a thing: the state of a capital, the other Korea."""
        state = self.gazetteer.state_of_capital.get(thing, thing)
        return (state, *self.siblings.get(state, ()))


def _forms(lexicon: Lexicon, frame: str) -> frozenset[str]:
    return frozenset(form for form, _ in lexicon.frame(frame))


def _nouns(lexicon: Lexicon, class_: str) -> frozenset[str]:
    """The nouns, without what follows them, that evoke a class: "letter" of "letter to"."""
    evoking = (form for form, words in lexicon.forms.items() for word in words if _evokes(word, class_))
    return frozenset(form.split()[0] for form in evoking)


def _evokes(word: Word, class_: str) -> bool:
    return word.evokes == class_ and word.part_of_speech == "noun"


def _namesakes(gazetteer: Gazetteer) -> Mapping[str, tuple[Thing, ...]]:
    """States that only a quarter of the compass tells apart, by what they are called together: "koreas"."""
    found: defaultdict[str, list[Thing]] = defaultdict(list)
    for thing in gazetteer.things.values():
        first, _, rest = thing.label.lower().partition(" ")
        if thing.type == "State" and first in _QUARTERS and rest:
            found[rest + "s"].append(thing)
    return {name: tuple(states) for name, states in sorted(found.items()) if len(states) > 1}


def _full_names(gazetteer: Gazetteer) -> Mapping[str, tuple[str, ...]]:
    """The full names, in lower case, of the things that have short ones."""
    short = {name.thing for name in gazetteer.names if name.kind is NameKind.CONTEXTUAL}
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name in gazetteer.names:
        if name.thing in short and name.kind is NameKind.LABEL:
            found[name.thing].append(name.form.lower())
    return {thing: tuple(forms) for thing, forms in found.items()}


def _organs(gazetteer: Gazetteer) -> Mapping[str, Mapping[str, Thing]]:
    """For each organ of a state those that others call alike ("the foreign ministry"), itself among them, by state."""
    alike: defaultdict[str, dict[str, Thing]] = defaultdict(dict)
    for name in gazetteer.names:
        thing = gazetteer.things[name.thing]
        if name.kind is NameKind.CONTEXTUAL and thing.type == "GovernmentBody" and thing.state:
            alike[name.form.lower()].setdefault(thing.state, thing)
    several = [group for form, group in sorted(alike.items()) if len(form.split()) > _ARTICLE_AND_NOUN]
    return {thing.id: group for group in several for thing in group.values() if len(group) > 1}


def _places(gazetteer: Gazetteer) -> frozenset[str]:
    """The names of states and places, and of those who live there."""
    kinds = (NameKind.LABEL, NameKind.DEMONYM)
    of_places = (name for name in gazetteer.names if gazetteer.things[name.thing].type in ("State", "Place"))
    return frozenset(name.form for name in of_places if name.kind in kinds)
