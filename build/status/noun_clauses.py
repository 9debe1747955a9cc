"""How the status of a clause follows from the noun that it hangs on: "plans to meet", "a treaty to be signed"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.status.clause_openers import UNREAL, infinitive, opener, supposes
from detente.build.status.complements import one_of_its_kind, that_clause
from detente.build.status.composition import Rule, alike, always, amid, due, firm, given, lacking, told, vouched
from detente.build.status.of_nouns import definite, took_place
from detente.build.status.senses import EVENT_NOUNS, PEOPLE, Senses
from detente.ontology.codes import Status

_ANY = frozenset({"any", "whatever", "whichever"})
_HARDLY = frozenset({"little", "scant", "scarce", "insufficient"})
_SEEKING = frozenset({"want", "need", "seek", "require", "desire"})
_JUDGING = ("stance-noun", "act-noun", "idea-noun")
_DESCRIBING = (Relation.DETERMINER, Relation.ADJECTIVE, Relation.COMPOUND, Relation.POSSESSOR)
_RELATIVE = frozenset({"who", "whom", "which", "that", "where", "when", "whose"})


def clause_of_noun(senses: Senses, at: int, above: int) -> Rule | None:
    """ "plans to meet", "hopes of meeting", "rumours that they met", "a treaty to be signed", "the first to meet"."""
    syntax = senses.syntax
    opening = opener(syntax, at)
    if supposes(opening) or _extent(syntax, at, above):
        return always(Status.HYPOTHETICAL)  # "the question whether they met"
    if infinitive(syntax, at):
        return _infinitive_of_noun(senses, at, above)
    if opening == "that":
        return _content_of_noun(senses, at, above)
    if not opening and above != syntax.head(at) and (aspect := senses.aspect(above)):
        return given(aspect)  # "the question of troops leaving"
    if not opening and _tells_whole(senses, at, above):
        return _content_of_noun(senses, at, above)
    if not opening and _made_with(senses, at, above):
        return amid
    if not opening or syntax.tense(at):
        return content_without_that(senses, at, above)
    if "perfect" in syntax.aspect(at):
        return vouched  # "their claim of having met them"
    if opening == "without":
        return lacking
    if aspect := senses.aspect_of_content(above):
        return given(aspect)
    if opening == "from":
        return given(Status.DENIED)
    if opening == "for":  # "a base for attacking them", "no basis for charging them"; but "praise for helping them"
        return amid if senses.has(above, *_JUDGING) else given(Status.HYPOTHETICAL)
    return given(Status.HYPOTHETICAL) if opening in UNREAL - {"at"} | {"to", "on"} else amid  # "joy at being asked"


def _content_of_noun(senses: Senses, at: int, above: int) -> Rule:
    """ "hopes that they meet"; who denies a report that they met denies that they did, not so "no evidence"."""
    tense = senses.syntax.tense(at)
    bare = tense == "present" and not senses.syntax.helpers(at) and not senses.has(above, "reports")
    found = that_clause(senses, above, bool(tense) and not bare)  # "an agreement that all armies withdraw"
    if found is not told:
        return found
    return always(Status.HYPOTHETICAL) if senses.syntax.negated(above) or _scant(senses.syntax, above) else vouched


def _tells_whole(senses: Senses, at: int, noun: int) -> bool:
    """Whether a clause without a "that" is the content of a noun: "failure Congress act", "hope they will act"."""
    syntax = senses.syntax
    gerund = syntax.lower(at).endswith("ing") and not syntax.helpers(at)
    whole = bool(syntax.children(at, Relation.SUBJECT)) and not gerund
    return whole and senses.aspect_of_content(noun) is not None and _lacks_nothing(senses.syntax, at)


def _made_with(senses: Senses, at: int, noun: int) -> bool:
    """Whether some thing does what a participle says, and so is no nearer than it: "a resolution asking them"."""
    syntax = senses.syntax
    doing = syntax.lower(at).endswith("ing") and not syntax.children(at, Relation.SUBJECT)
    thing = syntax.word(noun).pos == "NOUN" and not senses.has(noun, *PEOPLE)
    return doing and thing and not definite(syntax, noun)


def _scant(syntax: Syntax, noun: int) -> bool:
    """Whether there is hardly any of what a noun names: "little evidence that they met"."""
    return any(syntax.lower(word) in _HARDLY for word in syntax.children(noun, Relation.ADJECTIVE, Relation.DETERMINER))


def content_without_that(senses: Senses, at: int, above: int) -> Rule | None:
    """What looks like a relative clause and lacks nothing: "in the event they attack it", "hopes he will join it"."""
    if _extent(senses.syntax, at, above):
        return always(Status.HYPOTHETICAL)
    if senses.syntax.lower(above) == "when":
        return alike  # "a sign will be when they meet"
    if any(_is_any(senses.syntax, noun) for noun in (above, senses.syntax.span(at)[0] - 1)):
        return always(Status.HYPOTHETICAL)  # "any government which recognized it"
    if _is_sought(senses.syntax, above):
        return always(Status.HYPOTHETICAL)  # "wanted a man who had met them"
    if _is_missing(senses.syntax, above):
        return always(Status.DENIED)  # "there were no troops that attacked"
    return _content_of_noun(senses, at, above) if _tells_whole(senses, at, above) else None


def _is_any(syntax: Syntax, noun: int) -> bool:
    """Whether it is left open which one a noun means."""
    return noun >= 0 and any(syntax.lower(word) in _ANY for word in syntax.children(noun, Relation.DETERMINER))


def _extent(syntax: Syntax, at: int, noun: int) -> bool:
    """Whether it is left open how far something is done: "to the extent that they lend it", but not "lent it"."""
    return syntax.lower(noun) in ("extent", "degree") and syntax.tense(at) != "past"


def _is_sought(syntax: Syntax, noun: int) -> bool:
    """Whether somebody only wants one of a kind."""
    wanted = syntax.relation(noun) is Relation.OBJECT and syntax.word(syntax.head(noun)).lemma in _SEEKING
    return wanted and not definite(syntax, noun) and syntax.word(noun).pos == "NOUN"


def _is_missing(syntax: Syntax, noun: int) -> bool:
    """Whether it is said that there is none of what a noun names."""
    there = syntax.children(syntax.head(noun), Relation.EXPLETIVE) if syntax.head(noun) >= 0 else ()
    return syntax.negated(noun) and (bool(there) or syntax.relation(noun) is Relation.OBJECT)


def _lacks_nothing(syntax: Syntax, at: int) -> bool:
    """Whether a clause is no relative one, or has subject and object, and no pronoun for either; "that" may mark it."""
    if syntax.relation(at) is Relation.NOUN_CLAUSE:
        return True
    own = (*syntax.children(at, Relation.SUBJECT), *syntax.children(at, Relation.OBJECT))
    before = range(syntax.span(at)[0], at)
    pronouns = [word for word in before if syntax.lower(word) in _RELATIVE]
    marking = all(syntax.relation(word) is Relation.MARKER or syntax.word(word).pos == "SCONJ" for word in pronouns)
    told = bool(pronouns) and all(syntax.word(word).pos == "SCONJ" for word in pronouns)
    return marking and (told or len(own) > 1)


def _infinitive_of_noun(senses: Senses, at: int, above: int) -> Rule:
    if aspect := senses.aspect_of_content(above):
        return given(Status.PLANNED if _taken_up(senses, above) else aspect)
    if senses.has(above, "control-noun"):
        return firm  # "their decision to withdraw"
    if senses.syntax.children(above, Relation.COPULA) and senses.syntax.preposition(above):
        if _is_state(senses, above):
            return given(Status.HYPOTHETICAL)  # "is in a position to help them"
        return alike  # "is in Paris to meet them"
    if senses.syntax.word(above).pos == "PROPN" or _headline(senses.syntax, above):
        return given(Status.PLANNED)  # a headline: "Xi to visit Paris", "Our envoys to ask them"
    if took_place(senses, above):
        return alike  # "their recent action to stop it"
    if one_of_its_kind(senses.syntax, above) or _for_the_same(senses, at, above):
        return alike
    return due if senses.syntax.passive(at) else given(Status.HYPOTHETICAL)


def _is_state(senses: Senses, noun: int) -> bool:
    """Whether what somebody is in is no place: "in a position", "in their interest", but not "in Paris"."""
    syntax = senses.syntax
    said = [each for each in syntax.children(noun, *_DESCRIBING) if syntax.lower(each) != "the"]
    told_of = bool(said) or senses.has(noun, "idea-noun")
    return syntax.word(noun).pos == "NOUN" and told_of and not senses.has(noun, *EVENT_NOUNS)


def _headline(syntax: Syntax, noun: int) -> bool:
    """Whether a sentence is of some people or things, and no verb."""
    return syntax.relation(noun) is Relation.ROOT and syntax.word(noun).feature("Number") == "Plur"


def _for_the_same(senses: Senses, at: int, noun: int) -> bool:
    """Whether what a noun is for is what its verb does: "donated tents to assist them"."""
    return bool(senses.evoked(senses.syntax.head(noun)) & senses.evoked(at))


def _taken_up(senses: Senses, noun: int) -> bool:
    """Whether somebody says yes to an invitation or a request: "accepted an invitation to visit them"."""
    syntax, verb = senses.syntax, senses.syntax.head(noun)
    agreed = senses.aspect(verb) is Status.PLANNED and not senses.has(verb, "reports")
    return agreed and syntax.relation(noun) is Relation.OBJECT and senses.aspect(noun) is Status.PROPOSED
