"""Reads the reported speech of a parsed sentence: for each cue who says it, and what."""

from collections.abc import Iterator, Sequence

from detente.build.grammar.parse import Relation
from detente.build.grammar.syntax import Syntax
from detente.build.reading import Mention
from detente.build.speech.content import Scene, around, clauses, phrase, things
from detente.build.speech.cues import Cue, cues
from detente.build.speech.quoted import with_quotations
from detente.build.speech.reported import Reported, Span
from detente.build.speech.sources import noun_phrase, source, unnamed
from detente.build.speech.speakers import main_doers, nominal_beside, speaker_after, speaker_beside
from detente.ontology.claims import Entity

_EDGES = " \t\n\r\u00a0,;:–—-"
_NOBODY = frozenset({"there", "what", "whatever"})


def speech(scene: Scene) -> Iterator[Reported]:
    """The reports of a sentence, by their cues from left to right."""
    for cue in cues(scene.syntax, scene.reading.lexicon):
        if found := (_by_noun(scene, cue) if cue.noun else _by_verb(scene, cue)):
            yield found


def _by_verb(scene: Scene, cue: Cue) -> Reported | None:
    """What a verb or an adjective reports; None where it has no source or nothing is said."""
    who = _speakers(scene, cue)
    own = scene.characters(cue.first, cue.last)
    place = noun_phrase(scene.sentence, who[0]) if who else own
    bare = min(own[0], place[0]), max(own[1], place[1])
    spans, clause = _asked_for(scene, cue, bare)
    pieces = _without(scene, spans, bare)
    if not pieces:
        put_in = phrase(scene, cue, bare)
        pieces, clause = _without(scene, _beside(scene, cue, put_in), put_in), True
    if not who and not (clause and _is_hearsay(scene.syntax, cue)):
        return None
    return _reported(scene, cue, who, pieces, clause)


def _asked_for(scene: Scene, cue: Cue, bare: Span) -> tuple[list[Span], bool]:
    """The clauses or nouns that hang on a cue, and whether they are clauses; `bare` is the place of "Xi said"."""
    if spans := clauses(scene, cue):
        return with_quotations(scene, scene.syntax.word(cue.at).start, bare, spans, _is_finite(scene, cue)), True
    return (things(scene, cue) if cue.things else []), False


def _beside(scene: Scene, cue: Cue, put_in: Span) -> list[Span]:
    """The quotation or the sentence into which "the minister said on Monday" is put."""
    finite = _is_finite(scene, cue)
    found = with_quotations(scene, scene.syntax.word(cue.at).start, put_in, (), finite)
    return found or (around(scene, cue, put_in) if finite else [])


def _by_noun(scene: Scene, cue: Cue) -> Reported | None:
    """What a noun reports: "Iran's claim that …", "their criticism of the deal"."""
    spans = clauses(scene, cue)
    clause = bool(spans)
    spans = spans or things(scene, cue)
    who = _owners(scene, cue.at) if spans else ()
    if not spans or not (who or _is_statement(scene, cue)):
        return None
    return _reported(scene, cue, who, _without(scene, spans, scene.characters(cue.first, cue.last)), clause)


def _reported(scene: Scene, cue: Cue, who: Sequence[int], pieces: tuple[Span, ...], clause: bool) -> Reported | None:
    start, end = scene.characters(cue.first, cue.last)
    if not pieces:
        return None
    named: Entity = source(scene.reading, scene.sentence, who[0]) if who else unnamed(scene.text, start, end)
    return Reported(named, scene.text[start:end], (start, end), pieces, clause or "reports" in cue.frames, bool(who))


# ---- who ----


def _speakers(scene: Scene, cue: Cue) -> tuple[int, ...]:
    """The nouns for who says it: subjects, agents of a passive, or the "him" of "quoted him as saying"."""
    syntax, passive = scene.syntax, scene.syntax.passive(cue.at)
    if not (passive or cue.things) and (after := speaker_after(syntax, cue.at)) is not None:
        return (after,)
    beside = None if passive else speaker_beside(syntax, cue.at)
    if beside is not None:
        found: tuple[int, ...] = (beside,)
    elif syntax.head(cue.at) >= 0 and _has_as(syntax, cue.at) and syntax.lower(cue.at).endswith("ing"):
        found = syntax.undergoers(syntax.head(cue.at)) or syntax.doers(cue.at)
    elif cue.felt and passive:
        found = syntax.undergoers(cue.at)
    else:
        found = syntax.doers(cue.at) or nominal_beside(syntax, cue.at) or main_doers(syntax, cue.at)
    return tuple(who for who in (_issuer(scene, each) for each in found) if syntax.lower(who) not in _NOBODY)


def _has_as(syntax: Syntax, at: int) -> bool:
    return any(syntax.lower(each) == "as" for each in syntax.children(at, Relation.MARKER, Relation.PREPOSITION))


def _issuer(scene: Scene, noun: int) -> int:
    """Whoever issues a statement that says something, or the noun itself: "Iran issued a statement saying …"."""
    syntax = scene.syntax
    head = syntax.head(noun)
    if syntax.word(noun).pos != "NOUN" or syntax.relation(noun) is not Relation.OBJECT or syntax.passive(head):
        return noun
    return next(iter((*syntax.possessors(noun), *syntax.doers(head))), noun)


def _owners(scene: Scene, noun: int) -> tuple[int, ...]:
    """Whose a claim is: "Iran's claim", "a claim by Iran", "Iranian claims", "Iran made the claim"."""
    syntax = scene.syntax
    found = syntax.possessors(noun) or tuple(each for _, each in syntax.nearby(noun, "by", "from"))
    if found or syntax.relation(noun) is not Relation.OBJECT:
        return found or tuple(
            each for each in syntax.children(noun, Relation.ADJECTIVE, Relation.COMPOUND) if _mention(scene, each)
        )
    return syntax.doers(syntax.head(noun)) if _is_light(scene, syntax.head(noun)) else ()


def _mention(scene: Scene, word: int) -> Mention | None:
    assert scene.sentence.syntax is not None
    item = scene.sentence.syntax.item_of[word]
    return scene.sentence.items[item].mention if item >= 0 else None


def _is_light(scene: Scene, verb: int) -> bool:
    """Whether a verb adds nothing but its subject: "made the claim"."""
    rows = scene.reading.lexicon.forms.get(scene.syntax.lower(verb), ())
    return any(row.frame == "light-verb" for row in rows)


# ---- small questions ----


def _is_hearsay(syntax: Syntax, cue: Cue) -> bool:
    """Whether a passive tells what is said and not by whom: "it is said that", "is said to"; not "is called"."""
    return syntax.passive(cue.at) and any(marker for marker, _ in syntax.complements(cue.at))


def _is_statement(scene: Scene, cue: Cue) -> bool:
    """Whether a noun has a "that" clause, so that somebody says it even if nobody is named."""
    return any(marker == "that" for marker, _ in scene.syntax.complements(cue.at))


def _is_finite(scene: Scene, cue: Cue) -> bool:
    """Whether a cue is a verb that can follow what it reports: "…, he said", but not "…, saying" nor "who said"."""
    syntax = scene.syntax
    subjects = syntax.children(cue.at, Relation.SUBJECT)
    relative = any(syntax.meant(each) != each for each in subjects)
    form = syntax.word(cue.at).feature("VerbForm")
    return not relative and (bool(subjects) or form in ("Fin", "")) and not syntax.lower(cue.at).endswith("ing")


def _without(scene: Scene, spans: Sequence[Span], said: Span) -> tuple[Span, ...]:
    """The spans, sorted and merged, without "the minister said" and without blanks and commas at their edges."""
    parts = [(start, min(end, said[0])) for start, end in spans]
    later = [(max(start, said[1]), end) for start, end in spans]
    parts += [part for part in later if not scene.text[said[1] : part[1]].lstrip().startswith(";")]
    merged: list[Span] = []
    for start, end in sorted(_trimmed(scene.text, *part) for part in parts):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        elif start < end:
            merged.append((start, end))
    return tuple(merged)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end
