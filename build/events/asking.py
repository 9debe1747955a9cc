"""Questions that a verb brings: "asked whether", "asked what kind of help", "inquired about the harvest"."""

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax

_INQUIRING = frozenset({"ask", "inquire"})
_ASKING = frozenset("whether if what why how who whom whose when where which".split())
_CLAUSES = (Relation.COMPLEMENT, Relation.OPEN_COMPLEMENT, Relation.ADVERBIAL_CLAUSE)


def asks_question(syntax: Syntax, verb: int, quoted: bool) -> bool:
    """Whether a verb has a question for clause or object; "ask" also where one is `quoted`, or about something."""
    if syntax.word(verb).lemma in _INQUIRING and (quoted or _about(syntax, verb)):
        return True
    if any(_is_inverted(syntax, clause) for clause in syntax.children(verb, *_CLAUSES)):
        return True
    openings = [syntax.span(clause)[0] for clause in syntax.children(verb, *_CLAUSES)]
    openings += [each for each in syntax.children(verb, Relation.ADVERB) if each > verb]
    last = len(syntax.parse.words) - 1
    openings += [min(each + 1, last) for each in openings if syntax.lower(each).endswith("ly")]  # "asked clearly what"
    return any(syntax.lower(each) in _ASKING for each in openings) or any(
        syntax.word(each).lemma == "question" or syntax.lower(syntax.span(each)[0]) in _ASKING
        for thing in syntax.objects(verb)
        for each in (thing, *(noun for _, noun in syntax.obliques(thing, "of")))  # "asked a series of questions"
    )


def _is_inverted(syntax: Syntax, clause: int) -> bool:
    """Whether an auxiliary stands before its subject: "But why," he asked, "do you stay?"."""
    helpers, subjects = syntax.helpers(clause), syntax.children(clause, Relation.SUBJECT)
    return bool(helpers and subjects) and helpers[0] < subjects[0]


def _about(syntax: Syntax, verb: int) -> bool:
    """Whether somebody asks about something, not for it; also in "what they asked about"."""
    if any(syntax.lower(each) == "about" for each in syntax.children(verb, Relation.ADVERB, Relation.PARTICLE)):
        return True
    return any(
        noun > verb for _, noun in syntax.obliques(verb, "about", "of", "on", "re", "regarding", "concerning", "as to")
    )
