"""Scores a pipeline as it runs, from raw text: tags, trees by relation, names by type, words a second.

    python training/score.py --corpus work/corpus pud-news near crossner-test
    python training/score.py --corpus work/corpus --model en_core_web_sm pud-news

Tokens, sentences and everything on them are the pipeline's own; spaCy's scorer aligns them with the gold and leaves
punctuation out of UAS and LAS. `near` is the part of GUM's test set in genres near to diplomatic prose.
"""

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import conllu
import spacy
import treebanks
from corpus import read_records
from records import OUTSIDE, UNKNOWN, spans
from spacy.language import Language
from spacy.pipeline.dep_parser import parser_score
from spacy.scorer import Scorer, get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example

NEAR = ("news", "speech", "interview", "bio", "court", "academic", "textbook")
OWN = Path(__file__).parents[1] / "tests/build/language/gold/diplomacy.conllu"
_MOST = 10  # sentences of a paragraph at a time
WEAK = ("nsubj", "nsubj:pass", "obj", "obl", "obl:agent", "nmod", "nmod:poss", "conj", "xcomp", "ccomp", "advcl", "acl")
WEAK += ("acl:relcl", "appos", "compound", "flat", "mark", "case")


def paragraphs(records: Iterable[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    """Records by paragraph, in runs of at most ten sentences; PUD's sentences stand alone."""
    for _, group in groupby(records, key=lambda one: (one["doc"], one.get("par"))):
        found = list(group)
        alone = found[0]["source"] in ("pud", "own", "crossner")
        size = 1 if alone else _MOST
        yield from (found[at : at + size] for at in range(0, len(found), size))


def gold(nlp: Language, records: Sequence[dict[str, Any]]) -> Doc:
    """A document with everything that the records know."""

    def column(key: str) -> list[str] | None:
        return None if records[0][key] is None else [value for one in records for value in one[key]]

    heads: list[int] | None = None
    if records[0]["heads"] is not None:
        heads, before = [], 0
        for one in records:
            heads += [before + (at if head < 0 else head) for at, head in enumerate(one["heads"])]
            before += len(one["words"])
    rels = column("rels")
    doc = Doc(
        nlp.vocab,
        words=column("words"),
        spaces=column("spaces"),
        pos=column("pos"),
        morphs=column("feats"),
        heads=heads,
        deps=rels and ["ROOT" if rel == "root" else rel for rel in rels],
        lemmas=column("lemmas"),
    )
    if (ents := column("ents")) is not None:
        names = [Span(doc, one.start, one.end, label=one.kind) for one in spans(ents)]
        unknown = [doc[at : at + 1] for at, tag in enumerate(ents) if tag == UNKNOWN]
        doc.set_ents(names, missing=unknown, default="outside")
    return doc


def scores(nlp: Language, golds: Sequence[Doc]) -> dict[str, Any]:
    """UPOS, lemma, sentence F, UAS, LAS, LAS by relation, F of names; in percent, None where the gold has none."""
    began = time.process_time()
    found = list(nlp.pipe([doc.text for doc in golds], batch_size=64))
    took = time.process_time() - began
    examples = [Example(one, other) for one, other in zip(found, golds, strict=True)]
    out: dict[str, Any] = {"words": sum(map(len, golds)), "words_per_cpu_s": round(sum(map(len, found)) / took)}
    if golds[0].has_annotation("DEP"):
        told = parser_score(examples)
        told |= Scorer.score_token_attr(examples, "pos") | Scorer.score_token_attr(examples, "lemma")
        names = {"upos": "pos_acc", "lemma": "lemma_acc", "uas": "dep_uas", "las": "dep_las", "sents": "sents_f"}
        out |= {short: _percent(told[key]) for short, key in names.items()}
        by = told["dep_las_per_type"]
        out["by_relation"] = {rel: _percent(by[rel]["f"]) for rel in WEAK if rel in by}
    if golds[0].ents or any(doc.ents for doc in golds):
        told = get_ner_prf(examples)
        out |= {"names_typed": _percent(told["ents_f"]), "names_spans": _percent(_spans_f(examples))}
        out["by_type"] = {label: _percent(each["f"]) for label, each in sorted(told["ents_per_type"].items())}
    return out


def _spans_f(examples: Sequence[Example]) -> float:
    """F of names whatever their type, by their characters; as with types, what the gold does not know counts not."""
    both = want = have = 0
    for one in examples:
        right = {(ent.start_char, ent.end_char) for ent in one.reference.ents}
        unknown = [token.idx for token in one.reference if not token.ent_iob]
        got = {(ent.start_char, ent.end_char) for ent in one.predicted.ents}
        got = {(start, end) for start, end in got if not any(start <= at < end for at in unknown)}
        both, want, have = both + len(right & got), want + len(right), have + len(got)
    return 2 * both / max(1, want + have)


def _percent(share: float | None) -> float | None:
    return None if share is None else round(100 * share, 2)


def own() -> Iterator[dict[str, Any]]:
    """Our own sentences, with the names in their last column."""
    with OWN.open(encoding="utf-8") as lines:
        for one in conllu.read(lines):
            ents = [word.note("Entity") or OUTSIDE for word in one.words]
            yield json.loads(treebanks.record(one, "own", "", ents).json())


def sets(folder: Path, name: str) -> list[list[dict[str, Any]]]:
    """The paragraphs of a set; `own` is the gold set in tests/."""
    if name == "own":
        return list(paragraphs(own()))
    if name == "near":
        return list(paragraphs(one for one in read_records(folder / "gum-test.jsonl") if one["genre"] in NEAR))
    return list(paragraphs(read_records(folder / f"{name}.jsonl")))


def card(told: dict[str, dict[str, Any]]) -> str:
    """The scores of several sets as Markdown tables: overall, by relation, by type of name."""
    overall = ("words", "upos", "lemma", "sents", "uas", "las", "names_spans", "names_typed", "words_per_cpu_s")
    rows = [["set", *(key.replace("_", " ") for key in overall)]]
    rows += [[name, *(_cell(one.get(key)) for key in overall)] for name, one in told.items()]
    tables = [rows]
    for kind in ("by_relation", "by_type"):
        sets = [name for name, one in told.items() if kind in one]
        labels = sorted({label for name in sets for label in told[name][kind]})
        tables.append([["F1 " + kind.replace("_", " "), *sets]])
        tables[-1] += [[label, *(_cell(told[name][kind].get(label)) for name in sets)] for label in labels]
    return "\n".join("\n".join(_table(rows)) + "\n" for rows in tables)


def _table(rows: list[list[str]]) -> Iterator[str]:
    for at, row in enumerate(rows):
        yield "| " + " | ".join(row) + " |"
        if not at:
            yield "|" + "---|" * len(row)


def _cell(value: float | None) -> str:
    return "" if value is None else f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"


def main() -> None:
    """Print one JSON line a set, or the tables of the model card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--model", default="", help="a spaCy pipeline; ours by default")
    parser.add_argument("--card", action="store_true", help="print Markdown tables")
    arguments = parser.parse_args()
    if arguments.model:
        nlp = spacy.load(arguments.model)
    else:
        from detente.build.language.english import english

        nlp = english()
    list(nlp.pipe(["Warm up."]))
    told = {}
    for name in arguments.sets:
        told[name] = scores(nlp, [gold(nlp, each) for each in sets(arguments.corpus, name)])
        if not arguments.card:
            print(json.dumps({"set": name, **told[name]}), flush=True)
    if arguments.card:
        print(card(told))


if __name__ == "__main__":
    main()
