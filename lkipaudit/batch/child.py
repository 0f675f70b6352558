"""The process in which documents are read: takes calls on standard input, answers on standard output, one pickle each.

Only a `Worker` of our own starts it and talks to it.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import sys
from importlib import import_module
from typing import IO

from lkipaudit.batch.parent import parent
from lkipaudit.batch.wire import Answer, receive, send

NO_MEMORY = 77
"""The exit status where the memory ran out."""


def main(memory: int) -> None:
    """Answer calls until the input ends, with no more than so many bytes where the system can hold us to it."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - Windows has none; there the parent alone looks after the memory

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    calls = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)  # what a library prints must not come between the answers
    parent.append(answers)
    while (call := receive(calls)) is not None:
        _answer(call, answers)


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
    main(int(sys.argv[1]))
