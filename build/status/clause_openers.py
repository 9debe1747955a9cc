"""What opens a clause: "if", "to", "before", "instead of", and what such a word makes of it."""

from detente.build.grammar.syntax import Syntax

_IF = frozenset("if unless whether lest provided providing assuming suppose supposing".split()) | {
    "as if",
    "as though",
    "in case",
    "so that",
    "in order that",
    "even if",
    "only if",
}
INSTEAD = frozenset({"instead of", "rather than", "in lieu of", "short of"})
LATER = frozenset({"before", "until", "till", "ahead of", "prior to", "pending"})
WHEN = LATER | {"when", "once", "after", "while", "whenever", "as soon as", "by the time"}
UNREAL = frozenset({"of", "about", "toward", "towards", "at", "against"})  # "thought of leaving"
UNREAL_OF_ADJECTIVES = UNREAL | {"on", "upon", "for", "to"}  # "dependent on joining"
_PAIRED = frozenset({"soon", "long"})
_TO = frozenset({"to", "in order to", "so as to", "for to"})


def opener(syntax: Syntax, at: int) -> str:
    """The marker, preposition or "when" that opens a clause."""
    if (adverb := paired(syntax, at)) >= 0:
        return f"{syntax.lower(adverb - 1)} {syntax.lower(adverb)} as"
    first = syntax.lower(syntax.span(at)[0])
    return syntax.marker(at) or syntax.preposition(at) or (first if first in WHEN else "")


def paired(syntax: Syntax, at: int) -> int:
    """The adverb of an "as soon as" or "so long as" that opens a clause, or -1."""
    adverb = syntax.head(at)
    found = syntax.marker(at) == "as" and adverb > 0 and syntax.lower(adverb) in _PAIRED
    return adverb if found and syntax.lower(adverb - 1) in ("as", "so") else -1


def supposes(opening: str) -> bool:
    """Whether an opener leaves open whether it is so: "if", "as to whether"."""
    return opening in _IF or "whether" in opening.split()


def infinitive(syntax: Syntax, at: int) -> bool:
    """Whether a clause is an infinitive with "to"; "close to meeting" has none."""
    return opener(syntax, at) in _TO and not syntax.lower(at).endswith("ing")
