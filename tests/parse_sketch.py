"""Draws parses in one line, and tells in short how two differ."""

from detente.build.grammar.parse import Parse, Relation, Word
from detente.build.grammar.syntax import Syntax

_TAGS = {  # what a small tagger says, by a short name
    "N": ("NOUN", "Number=Sing"),
    "NS": ("NOUN", "Number=Plur"),
    "NAME": ("PROPN", "Number=Sing"),
    "HE": ("PRON", "Case=Nom"),
    "HIM": ("PRON", "Case=Acc"),
    "WHO": ("PRON", "PronType=Rel"),
    "HIS": ("PRON", "Poss=Yes"),
    "PAST": ("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin"),
    "PRES": ("VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
    "INF": ("VERB", "VerbForm=Inf"),
    "PART": ("VERB", "Tense=Past|VerbForm=Part"),
    "ING": ("VERB", "VerbForm=Ger"),
    "HAS": ("AUX", "Mood=Ind|Tense=Pres|VerbForm=Fin"),
    "S": ("PART", ""),
}


def drawn(sketch: str) -> Parse:
    """A parse of words like `met:PAST:root` and `July_8:NAME:oblique>met`; `back~backs` gives the lemma first."""
    parts = [word.split(":") for word in sketch.split()]
    texts = [text.rpartition("~")[2].replace("_", " ") for text, _, _ in parts]
    words, heads, relations = [], [], []
    start = 0
    for (text, tag, place), shown in zip(parts, texts, strict=True):
        relation, _, head = place.partition(">")
        pos, features = _TAGS.get(tag, (tag, ""))
        lemma = text.rpartition("~")[0] or shown.lower()
        words.append(Word(start, start + len(shown), shown, lemma, pos, features))
        heads.append(texts.index(head.replace("_", " ")) if head else -1)
        relations.append(Relation(relation))
        start += len(shown) + 1
    return Parse(tuple(words), tuple(heads), tuple(relations))


def places(parse: Parse) -> dict[str, str]:
    """Where each word hangs: {"Abe": "subject>met"}."""
    texts = [word.text for word in parse.words]
    return {
        text: f"{relation}>{texts[head]}" if head >= 0 else str(relation)
        for text, head, relation in zip(texts, parse.heads, parse.relations, strict=True)
    }


def moved(before: Parse, after: Parse) -> dict[str, str]:
    """Where the words hang now that hung elsewhere."""
    old = places(before)
    return {text: place for text, place in places(after).items() if old[text] != place}


def added(parse: Parse, step: str = "") -> set[str]:
    """The arguments that a parse leaves unsaid, as one step or all find them: {"subject(meet, Abe)"}."""
    texts = [word.text for word in parse.words]
    return {
        f"{one.relation}({texts[one.head]}, {texts[one.dependent]})"
        for one in Syntax(parse).unsaid
        if step in ("", one.step)
    }
