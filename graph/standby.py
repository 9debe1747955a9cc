"""A child that stays: forked once with a graph in memory, it answers one query after another.

A child for each query is forked with the same memory, of which the engine writes to half while it answers (its locks
lie there), so that half is copied each time. One that stays copies it once. It is killed at the limit of time, when it
asks for too much memory, and with Ctrl-C; the next query starts another. It knows only what was there when it was
forked: nothing may change a graph that has one.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import weakref
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any

from detente.graph.child import Answered, died, held_to, in_child, kept_quiet, size, too_long, too_much
from detente.ontology.errors import DetenteError

SPARE = 64  # MiB that a child may keep of what queries needed, and so have beyond the limit of the next
GRACE = 5.0  # seconds after which a query ends though nobody is there any more to end it
_ORPHANED = signal.SIGUSR1 if sys.platform != "win32" else 0
_DEATH_OF_PARENT = 1  # PR_SET_PDEATHSIG


@dataclass(frozen=True, slots=True)
class _Child:
    """A child that waits for work, and whose it is."""

    process: BaseProcess
    here: Connection
    owner: int

    def end(self) -> None:
        """Kill it, unless this process is only a copy of the one that it belongs to."""
        if self.owner == os.getpid():
            self.process.kill()
            self.process.join()
        self.here.close()


class Standby:
    """Does work in a child that stays as long as this object; in one of its own while another thread waits for it."""

    def __init__(self, work: Callable[..., Answered]) -> None:
        self._work = work
        self._turn = threading.Lock()
        self._children: list[_Child] = []  # the one, or none
        weakref.finalize(self, _end, self._children)

    def answer(self, request: tuple[Any, ...], seconds: float, memory: int) -> Answered:
        """What the work gives for a request that can be pickled; raises as detente.graph.child.in_child does."""
        if not self._turn.acquire(blocking=False):
            return in_child(lambda: self._work(*request), seconds, memory)
        try:
            return self._answered(request, seconds, memory)
        except BaseException:  # Ctrl-C too: what the child then still says is for nobody
            self.close()
            raise
        finally:
            self._turn.release()

    def close(self) -> None:
        """End the child, if there is one."""
        _end(self._children)

    def _answered(self, request: tuple[Any, ...], seconds: float, memory: int) -> Answered:
        while True:
            child = self._ready()
            try:
                child.here.send((request, seconds, memory))
                if not child.here.poll(seconds):
                    raise too_long(seconds)
                answer, grown = child.here.recv()
            except (EOFError, ConnectionError) as gone:
                child.process.join()
                self.close()
                if child.process.exitcode == -_ORPHANED:  # the thread that had forked it has ended
                    continue
                raise died(child.process, memory) from gone
            if grown > SPARE:
                self.close()
            if isinstance(answer, DetenteError):
                raise answer
            if answer is None:
                raise too_much(memory)
            return answer  # type: ignore[no-any-return]

    def _ready(self) -> _Child:
        """The child that waits for work; a new one where there is none, or only that of a process we are a copy of."""
        if not any(child.owner == os.getpid() and child.process.is_alive() for child in self._children):
            self.close()
            context = multiprocessing.get_context("fork")
            here, there = context.Pipe()
            process = context.Process(target=_serve, args=(there, self._work, os.getpid()), daemon=True)
            process.start()
            there.close()
            self._children.append(_Child(process, here, os.getpid()))
        return self._children[0]


def _end(children: list[_Child]) -> None:
    while children:
        children.pop().end()


def _serve(there: Connection, work: Callable[..., Answered], parent: int) -> None:
    """Answer until nobody asks any more."""
    kept_quiet()
    _alone(there.fileno())
    _die_with(parent)
    gc.freeze()  # what was there before is not looked at, and so not copied, and its open files are not closed again
    born = size()
    while True:
        try:
            request, seconds, memory = there.recv()
        except (EOFError, OSError):
            os._exit(0)
        held_to(memory)
        signal.setitimer(signal.ITIMER_REAL, min(seconds + GRACE, 1e8))
        answer: Answered | DetenteError | None
        try:
            answer = work(*request)
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
