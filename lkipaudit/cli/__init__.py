"""The command line: the only place that exits or prints."""

from __future__ import annotations

import errno
import glob
import os
import sys
from collections.abc import Sequence

import typer

from lkipaudit.cli.app import app
from lkipaudit.cli.words import wrong_call

USAGE, UNREAD, INTERRUPTED = 2, 3, 130
WINDOWS = os.name == "nt"


def main() -> None:
    """Run the program and exit."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a console of another alphabet shows "?" instead of failing
            reconfigure(errors="replace")
    sys.exit(run(expanded(sys.argv[1:]) if WINDOWS else sys.argv[1:]))


def expanded(arguments: Sequence[str]) -> list[str]:
    """The arguments with the files that `*` and `?` stand for, which no shell of Windows puts in their place; brackets are of names."""
    found: list[str] = []
    for argument in arguments:
        pattern = argument.replace("[", "[[]")
        stands_for = sorted(glob.glob(pattern)) if {"*", "?"} & set(argument) else []  # noqa: PTH207 - paths as the user wrote them
        found += stands_for or [argument]
    return found


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status."""
    try:
        status = app(list(arguments) or ["--help"], prog_name="lkipaudit", standalone_mode=False)
        sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        return say("Dihentikan.", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the user gets one sentence, never a traceback
        return _failed(error)
    if status == INTERRUPTED:
        return say("Dihentikan.", INTERRUPTED)
    return (int(status) if status else 0) if arguments else USAGE


def _failed(error: Exception) -> int:
    if isinstance(error, OSError) and _reader_left(error):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    message = wrong_call(error)
    return say(_own_slip(error), UNREAD) if message is None else say(message, USAGE)


def _reader_left(error: OSError) -> bool:
    """Whether the reader of our output, such as `head`, has enough; Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (WINDOWS and error.errno == errno.EINVAL)


def say(sentence: str, status: int) -> int:
    """Tell the user one sentence on standard error."""
    print(f"lkipaudit: {sentence}", file=sys.stderr)  # noqa: T201 - the command line prints
    return status


def _own_slip(error: Exception) -> str:
    """An error of the program itself: what, and where in the program, for whoever mends it."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    where = f" di {os.path.basename(trace.tb_frame.f_code.co_filename)}:{trace.tb_lineno}" if trace else ""  # noqa: PTH119
    return f"terjadi kesalahan pada lkipaudit sendiri ({type(error).__name__}{where}); mohon laporkan beserta berkasnya."
