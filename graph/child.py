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
    forks = "fork" in multiprocessing.get_all_start_methods()
    return in_child(work, seconds, memory) if forks else in_thread(work, seconds)


def in_child(work: Work, seconds: float, memory: int) -> Answered:
    """The same in a child; an interrupt (Ctrl-C) kills it too."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)
    child = context.Process(target=_answer, args=(there, work, memory), daemon=True)
    child.start()
    there.close()
    try:
        if not here.poll(seconds):
            raise _too_long(seconds)
        answer = here.recv()
    except EOFError as died:
        raise _died(child, memory) from died
    finally:
        child.kill()
        child.join()
        here.close()
    if isinstance(answer, DetenteError):
        raise answer
    if answer is None:
        raise _too_much(memory)
    kind, data = answer
    return str(kind), bytes(data)


def in_thread(work: Work, seconds: float) -> Answered:
    """The same in a thread."""
    found: list[Answered] = []
    thread = threading.Thread(target=lambda: found.append(work()), daemon=True)
    thread.start()
    thread.join(seconds)
    if not found:
        raise _too_long(seconds)
    return found[0]


def _answer(there: Connection, work: Work, memory: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent tells of it, and kills
    faulthandler.disable()
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # what a dying engine says is not for readers
    _limit_memory(memory)
    try:
        there.send(work())
    except MemoryError:
        there.send(None)
    except DetenteError as wrong:  # a damaged graph, which is opened here
        there.send(wrong)


def _limit_memory(memory: int) -> None:
    """Let this process grow by so many MiB, where the system says how large it is and can hold it to that."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except (ImportError, OSError):
        return
    most = pages * resource.getpagesize() + memory * MEBIBYTE
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _died(child: BaseProcess, memory: int) -> InvalidQuery:
    child.join()
    if child.exitcode == -signal.SIGSEGV:
        return InvalidQuery("the query ended its process: it nests too deep; write it flatter")
    return _too_much(memory)


def _too_much(memory: int) -> InvalidQuery:
    return InvalidQuery(f"the query needs more than {memory} MB of memory; narrow it, or allow more with --memory")


def _too_long(seconds: float) -> InvalidQuery:
    return InvalidQuery(f"the query took longer than {seconds:g} s; narrow it, or allow more with --seconds")
