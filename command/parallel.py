"""Documents to claims in this process or in others: the same claims in the same order, whatever their number."""

import multiprocessing
import signal
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import lru_cache

from detente.build.documents.skipped import Skipped
from detente.build.extract import Reader
from detente.build.parsing import Parse
from detente.ontology.claims import Claim
from detente.ontology.documents import Document
from detente.ontology.errors import DetenteError

Read = tuple[Document, list[Claim]]
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
    found: Iterable[Document | Skipped], how: HowToRead, jobs: int = 1, everything: bool = False
) -> Iterator[Read | Skipped]:
    """Each document with its claims, and each thing skipped, in the order in which they come."""
    reader = how.reader()  # here in any case: what is wrong with it is told once, before anything starts
    if jobs > 1:
        yield from _elsewhere(found, how, jobs, everything)
        return
    for one in found:
        yield one if isinstance(one, Skipped) else (one, reader.claims(one, everything))


def _elsewhere(
    found: Iterable[Document | Skipped], how: HowToRead, jobs: int, everything: bool
) -> Iterator[Read | Skipped]:
    """The same by other processes; only a few documents wait at a time."""
    waiting: deque[Skipped | tuple[Document, Future[list[Claim]]]] = deque()
    context = multiprocessing.get_context("spawn")  # the same everywhere, and no thread is forked in mid-work
    pool = ProcessPoolExecutor(jobs, context, initializer=_start, initargs=(how,))
    try:
        for one in found:
            waiting.append(one if isinstance(one, Skipped) else (one, pool.submit(_read, one, everything)))
            if len(waiting) > AHEAD * jobs:
                yield _finished(waiting.popleft())
        while waiting:
            yield _finished(waiting.popleft())
    except BrokenProcessPool:
        raise DetenteError("a reading process died, perhaps for want of memory: try fewer --jobs") from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _finished(one: Skipped | tuple[Document, Future[list[Claim]]]) -> Read | Skipped:
    return one if isinstance(one, Skipped) else (one[0], one[1].result())


def _start(how: HowToRead) -> None:
    """Make the reader of this process; the keyboard interrupts the parent, which ends its children."""
    global _reader
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _reader = how.reader()


def _read(document: Document, everything: bool) -> list[Claim]:
    return _reader.claims(document, everything)
