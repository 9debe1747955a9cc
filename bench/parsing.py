"""How fast sentences are parsed, and whether time and memory stay in proportion: `python bench/parsing.py [TIMES]`.

Parses the examples TIMES over (twice if not given). The peer is spaCy's blank English tokenizer with its `sentencizer`,
which neither tags nor parses. Set OPENBLAS_NUM_THREADS=1 to measure one core.
"""

import random
import resource
import sys
from collections.abc import Callable
from itertools import count

import spacy
from extract import examples, timed

from detente.build.extract import Reader
from detente.build.language.parser import Parser
from detente.build.parsing import Parse
from detente.build.sentences import fold, split, unwrapped
from detente.ontology.documents import Document

WORDS = 2_500
LONG: dict[str, Callable[[int], str]] = {
    "one sentence, coordinated": lambda words: "Shinzo Abe met Xi Jinping and " * (words // 6),
    "one sentence, nested": lambda words: "Shinzo Abe said that " * (words // 4),
    "one run of commas": lambda words: "," * words,
    "many sentences": lambda words: "Shinzo Abe met Xi Jinping in Osaka. " * (words // 8),
}


def parse(parser: Parser, text: str) -> int:
    """Parse a text; its words."""
    folded = fold(text)
    asked = [((sentence.start, sentence.end), ()) for sentence in split(folded)]
    return sum(len(parsed.parse.words) for parsed in parser.parse(unwrapped(folded), asked))


def speed(times: int) -> None:
    """Print how fast the examples are parsed, and how fast they are read with and without."""
    read = examples(times)
    peer = spacy.blank("en")
    peer.add_pipe("sentencizer")
    plain, tokens = timed(lambda: sum(len(peer(document.text)) for document in read))
    loaded, parser = timed(Parser)
    print(f"{'pipeline loaded':26} {loaded:.2f} s")
    took, words = timed(lambda: sum(parse(parser, document.text) for document in read))
    slower = (took / words) / (plain / tokens)
    print(f"{'examples parsed':26} {words / took:,.0f} words a second; {slower:.0f} × the time of blank + sentencizer")

    def seconds(how: Parse) -> float:
        reader = Reader(parse=how)
        reader.claims(read[0])
        return timed(lambda: [reader.claims(document) for document in read])[0]

    without = seconds(Parse.NONE)
    for how in (Parse.NEEDED, Parse.ALL):
        spent = seconds(how)
        print(f"{f'read, --parse {how}':26} {len(read) / spent:.0f} documents a second; {spent / without:.1f} × none")


def growth() -> None:
    """Print how often as long it takes to parse and to read twice and four times as many words."""
    parser, reader = Parser(), Reader(parse=Parse.ALL)
    parse(parser, "Abe met Xi.")
    reader.claims(Document("d", "Abe met Xi."))
    for what, made in LONG.items():
        for does, work in (
            ("parsed", lambda text: parse(parser, text)),
            ("read", lambda text: len(reader.claims(Document("d", text)))),
        ):
            texts = [made(WORDS * times) for times in (1, 2, 4)]
            once, twice, four = (timed(lambda text=text, work=work: work(text))[0] for text in texts)
            print(f"{what:26} {does} in {once:.2f} s; twice {twice / once:.1f} ×, four times {four / once:.1f} ×")


def memory() -> None:
    """Print how much memory is in use while words come that nobody has read before."""
    reader, chance, sizes = Reader(parse=Parse.ALL), random.Random(1), []
    word = ("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randint(4, 11))) for _ in count())
    for number in range(1_500):
        told = (f"The {next(word)} of {next(word).title()} will {next(word)} the {next(word)}s." for _ in range(4))
        reader.claims(Document(f"d{number}", " ".join(told)))
        with open("/proc/self/statm") as file:
            sizes.append(int(file.read().split()[1]) * resource.getpagesize() / 2**20)
    after = ", ".join(f"{size:.0f}" for size in sizes[249::250])
    print(f"{'1,500 invented documents':26} {after} MB after each 250")
    print(f"{'peak memory':26} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**10:.0f} MB")


def main(times: int = 2) -> None:
    speed(times)
    growth()
    memory()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
