"""Children that stay: each holds a graph, and answers one query after another.

A child for each query would be forked with all that its process holds, of which the engine writes to half while it
answers (its locks lie there), so that half is copied each time. One that stays copies it once, and keeps what it has
read of a store on the disk. It is killed at the limit of time, when it asks for too much memory, and with Ctrl-C; the
next query starts another. It knows only what was there when it was forked: nothing may change a graph that has one.
"""

import gc
import multiprocessing
import os
import signal
import sys
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar

from detente.graph.child import Answered, died, given, held_to, kept_quiet, size, too_long
from detente.ontology.errors import DetenteError

SPARE = 64  # MiB that a child may keep of what queries needed, and so have beyond the limit of the next
GRACE = 5.0  # seconds after which a query ends though nobody is there any more to end it
_ORPHANED = signal.SIGUSR1 if sys.platform != "win32" else 0
_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG

Held = TypeVar("Held")
Request = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class _Child:
    """A child that waits for work, and whose it is."""

    process: BaseProcess
    here: Connection
    owner: int

    def answer(self, request: Request, seconds: float, memory: int) -> tuple[Answered, int] | None:
        """What it answers, and by how many MiB it has grown; None where it has ended with the thread that forked it."""
        try:
            self.here.send((request, seconds, memory))
            if not self.here.poll(seconds):
                raise too_long(seconds)
            answer, grown = self.here.recv()
        except (EOFError, ConnectionError) as gone:
            self.process.join()
            if self.process.exitcode == -_ORPHANED:
                return None
            raise died(self.process, memory) from gone
        return given(answer, memory), grown

    def waits(self) -> bool:
        """Whether it can be asked by this process, which may be a copy of the one that it belongs to."""
        return self.owner == os.getpid() and self.process.is_alive()

    def end(self) -> None:
        """Kill it, if it is ours."""
        if self.owner == os.getpid():
            self.process.kill()
            self.process.join()
        self.here.close()


class Standby(Generic[Held]):
    """Has work done by a child that stays as long as this object; while that is busy another thread has another."""

    def __init__(self, prepare: Callable[[], Held], work: Callable[..., Answered]) -> None:
        """A child prepares what it holds, once, and gives it to the work before all that is asked."""
        self._prepare, self._work = prepare, work
        self._waiting: list[_Child] = []
        weakref.finalize(self, _end, self._waiting)

    def answer(self, request: Request, seconds: float, memory: int) -> Answered:
        """What the work gives for a request that can be pickled; raises as detente.graph.child.in_child does."""
        while True:
            child = self._ready()
            try:
                told = child.answer(request, seconds, memory)
            except BaseException:  # Ctrl-C too: what the child then still says is for nobody
                child.end()
                raise
            if told is None:
                child.end()
                continue
            answer, grown = told
            if grown > SPARE or self._waiting:
                child.end()
            else:
                self._waiting.append(child)
            return answer

    def close(self) -> None:
        """End the child that waits, if there is one."""
        _end(self._waiting)

    def _ready(self) -> _Child:
        """The child that waits for work, or a new one."""
        while self._waiting:
            child = self._waiting.pop()
            if child.waits():
                return child
            child.end()
        context = multiprocessing.get_context("fork")
        here, there = context.Pipe()
        process = context.Process(target=_serve, args=(there, self._prepare, self._work, os.getpid()), daemon=True)
        process.start()
        there.close()
        return _Child(process, here, os.getpid())


def _end(children: list[_Child]) -> None:
    while children:
        children.pop().end()


def _serve(there: Connection, prepare: Callable[[], Held], work: Callable[..., Answered], parent: int) -> None:
    """Answer until nobody asks any more."""
    kept_quiet()
    _alone(there.fileno())
    _die_with(parent)
    gc.freeze()  # what was there before is not looked at, and so not copied, and its open files are not closed again
    held: list[Held] = []
    born = size()
    while True:
        try:
            request, seconds, memory = there.recv()
        except (EOFError, OSError):
            os._exit(0)
        answer: Answered | DetenteError | None
        try:
            if not held:
                held.append(prepare())
                born = size()
            held_to(memory)
            signal.setitimer(signal.ITIMER_REAL, min(seconds + GRACE, 1e8))
            answer = work(held[0], *request)
        except MemoryError:
            answer = None
        except DetenteError as wrong:
            answer = wrong
        signal.setitimer(signal.ITIMER_REAL, 0)
        _send(there, answer, size() - born)


def _send(there: Connection, answer: Answered | DetenteError | None, grown: int) -> None:
    try:
        there.send((answer, grown))
    except MemoryError:
        there.send((None, grown))
    except OSError:
        os._exit(0)


def _alone(kept: int) -> None:
    """Let go of all that was open in the parent: it would never end for others as long as this child has it."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    try:
        numbers = [int(name) for name in os.listdir("/dev/fd")]
    except OSError:
        numbers = [*range(1024)]
    for number in numbers:
        if number > 2 and number != kept:
            with suppress(OSError):  # the list itself was one
                os.close(number)


def _die_with(parent: int) -> None:
    """End at once when the parent ends, also by a kill in the middle of a query; without Linux at the end of that."""
    for number in (signal.SIGTERM, signal.SIGALRM, _ORPHANED):
        signal.signal(number, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_DEATH_OF_PARENT, int(_ORPHANED))
    if os.getppid() != parent:
        os._exit(0)
