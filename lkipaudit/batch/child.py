"""The process in which documents are read: takes calls on standard input, answers on standard output, one pickle each.

Only a `Worker` of our own starts it and talks to it.
"""

from __future__ import annotations

import contextlib
import faulthandler
import os
import pickle
import queue
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from typing import IO, Any

from lkipaudit.batch.parent import parent
from lkipaudit.batch.wire import Answer, receive, send

NO_MEMORY = 77
"""The exit status where the memory ran out."""
GRACE = 30.0
"""Seconds that a call may take beyond its limit: the parent ends it sooner, unless it is gone."""


def main(memory: int, seconds: float) -> None:
    """Answer calls until the input ends, with no more than so many bytes where the system can hold us to it.

    The input ends with the parent, and the process with the input, also in the middle of a call.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the Ctrl-C of a terminal comes here too; the parent decides
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Windows has none; there the parent alone looks after the memory

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    calls = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a library prints must not come between the answers
    parent.append(answers)
    taken: queue.SimpleQueue[tuple[str, tuple[object, ...]]] = queue.SimpleQueue()
    threading.Thread(target=_take, args=(calls, taken.put), daemon=True).start()
    with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - not a path of ours
        while True:
            call = taken.get()
            faulthandler.dump_traceback_later(seconds + GRACE, exit=True, file=nowhere)  # also where a library never lets go
            _answer(call, answers)
            faulthandler.cancel_dump_traceback_later()


def _take(pipe: IO[bytes], put: Callable[[Any], None]) -> None:
    """Pass on calls as they come, and end the process when there are no more to come."""
    while (call := receive(pipe)) is not None:
        put(call)
    os._exit(0)


def _answer(call: tuple[str, tuple[object, ...]], answers: IO[bytes]) -> None:
    route, arguments = call
    module, _, name = route.partition(":")
    try:
        result: Answer = ("done", getattr(import_module(module), name)(*arguments))
        pickle.dumps(result)
    except MemoryError:
        os._exit(NO_MEMORY)
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent decides
        result = ("failed", f"{type(error).__name__}: {error}")
    send(answers, result)


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
