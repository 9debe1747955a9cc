"""Documents to claims in this process or in others: the same claims in the same order, whatever their number."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache

from detente.build.documents.skipped import Skipped
from detente.build.extract import Reader
from detente.build.parsing import Parse
from detente.graph.readings import Readings
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import DetenteError

Read = tuple[Document, list[Claim]]
Handed = Callable[[Document], Callable[[], list[Claim]]]  # a document that is handed over, and what comes back
AHEAD = 4  # documents handed to each process before the first has come back


@dataclass(frozen=True, slots=True)
class HowToRead:
    """What a reader is made of: the user's Turtle (name, bytes), a language pipeline ("" for ours), what to parse."""

    own: Sequence[tuple[str, bytes]] = ()
    model: str = ""
    parse: Parse = Parse.NEEDED

    def reader(self) -> Reader:
        """Such a reader; raises InvalidOntology for faulty Turtle, DetenteError for a pipeline that cannot be used."""
        return _made(tuple(self.own), self.model, self.parse)


@lru_cache(maxsize=1)  # who reads twice in one process (a notebook, a test) need not wait for the ontology twice
def _made(own: tuple[tuple[str, bytes], ...], model: str, parse: Parse) -> Reader:
    return Reader(own, model, parse)


_reader: Reader


def read_claims(
    found: Iterable[Document | Skipped],
    how: HowToRead,
    jobs: int = 1,
    everything: bool = False,
    readings: Readings | None = None,
) -> Iterator[Read | Skipped]:
    """Each document with its claims, and each thing skipped, in the order in which they come.

    What the `readings` know is taken from them, and what is read is written down there.
    """
    with _elsewhere(how, jobs, everything) if jobs > 1 else _here(how, everything) as read:
        waiting: deque[Callable[[], Read | Skipped]] = deque()
        for one in found:
            waiting.append(_promised(one, read, readings))
            if len(waiting) > (AHEAD * jobs if jobs > 1 else 0):  # only a few documents wait at a time
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


def _promised(one: Document | Skipped, read: Handed, readings: Readings | None) -> Callable[[], Read | Skipped]:
    """What will come of a document: known already, or being read from now on."""
    if isinstance(one, Skipped):
        return lambda: one
    known = readings.of(one) if readings else None
    if known is not None:
        return lambda: (one, known)
    claims = read(one)

    def finished() -> Read:
        found = claims()
        if readings:
            readings.keep(one, found)
        return one, found

    return finished


@contextmanager
def _here(how: HowToRead, everything: bool) -> Iterator[Handed]:
    """Reading in this process, when it is asked for; the reader is made for the first document that needs it."""
    yield lambda document: lambda: how.reader().claims(document, everything)


@contextmanager
def _elsewhere(how: HowToRead, jobs: int, everything: bool) -> Iterator[Handed]:
    """Reading in other processes, from the moment of handing over."""
    context = multiprocessing.get_context("spawn")  # the same everywhere, and no thread is forked in mid-work
    pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(how,))

    def hand_over(document: Document) -> Callable[[], list[Claim]]:
        how.reader()  # what is wrong with it is told once, here, before other processes trip over it
        return pool.submit(_read, document, everything).result

    try:
        yield hand_over
    except BrokenProcessPool:
        raise DetenteError("a reading process died, perhaps for want of memory: try fewer --jobs") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _start(how: HowToRead) -> None:
    """Make the reader of this process; the keyboard interrupts the parent, which ends its children."""
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = how.reader()


def _read(document: Document, everything: bool) -> list[Claim]:
    return _reader.claims(document, everything)
