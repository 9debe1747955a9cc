"""Work in a forked child that is killed when it takes too long or too much, and takes nobody with it.

Oxigraph cannot be interrupted from Python, kills its process at very deep nesting and aborts without memory. Where a
system cannot fork (Windows) the work is done in a thread instead: it is given up at the limit of time, but goes on
until it is done, and has no limit of memory.
"""

import faulthandler
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from detente.ontology.errors import DetenteError, InvalidQuery

MEBIBYTE = 2**20
Answered = tuple[str, bytes]  # the kind of the answer and its bytes
Work = Callable[[], Answered]


def limited(work: Work, seconds: float, memory: int) -> Answered:
    """What the work gives; raises InvalidQuery past `seconds`, or where it grows by more than `memory` MiB."""
    return in_child(work, seconds, memory) if can_fork() else in_thread(work, seconds)


def can_fork() -> bool:
    """Whether the system copies a process with all its memory."""
    return "fork" in multiprocessing.get_all_start_methods()


def in_child(work: Work, seconds: float, memory: int) -> Answered:
    """The same in a child; an interrupt (Ctrl-C) kills it too."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(there, work, memory), daemon=True)
    child.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise too_long(seconds)
        answer = here.recv()
    except EOFError as gone:
        raise died(child, memory) from gone
    finally:
        child.kill()
        child.join()
        here.close()
    return given(answer, memory)


def given(answer: Answered | DetenteError | None, memory: int) -> Answered:
    """What a child has answered; raises the error that it tells of, or InvalidQuery where memory did not suffice."""
    if isinstance(answer, DetenteError):
        raise answer
    if answer is None:
        raise _too_much(memory)
    return answer


def in_thread(work: Work, seconds: float) -> Answered:
    """The same in a thread."""
    found: list[Answered] = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join(seconds)
    if not found:
        raise too_long(seconds)
    return found[0]


def _answer(there: Connection, work: Work, memory: int) -> None:
    kept_quiet()
    held_to(memory)
    try:
        there.send(work())
    except MemoryError:
        there.send(None)
    except DetenteError as wrong:  # a damaged graph, which is opened here
        there.send(wrong)


def kept_quiet() -> None:
    """Leave Ctrl-C to the parent, which kills this child then, and what a dying engine says to nobody."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def held_to(memory: int) -> None:
    """Let this process grow by so many MiB, where the system says how large it is and can hold it to that."""
    try:
        import resource
    except ImportError:
        return
    if now := size():
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = (now + memory) * MEBIBYTE
        resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def size() -> int:
    """How many MiB of addresses this process has; 0 where the system does not say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // MEBIBYTE


def died(child: BaseProcess, memory: int) -> InvalidQuery:
    """The error for a child that ended by itself."""
    child.join()
    if child.exitcode == -signal.SIGSEGV:
        return InvalidQuery("the query ended its process: it nests too deep; write it flatter")
    return _too_much(memory)


def _too_much(memory: int) -> InvalidQuery:
    """The error past the limit of memory."""
    return InvalidQuery(f"the query needs more than {memory} MB of memory; narrow it, or allow more with --memory")


def too_long(seconds: float) -> InvalidQuery:
    """The error past the limit of time."""
    return InvalidQuery(f"the query took longer than {seconds:g} s; narrow it, or allow more with --seconds")
