"""The command line: the only place that exits or prints."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import typer

from lkipaudit.cli.app import app
from lkipaudit.cli.words import wrong_call

USAGE, UNREAD, INTERRUPTED = 2, 3, 130


def main() -> None:
    """Run the program and exit."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a console of another alphabet shows "?" instead of failing
            reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status."""
    try:
        status = app(list(arguments) or ["--help"], prog_name="lkipaudit", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader of our output, such as `head`, has enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, typer.Abort):
        return say("Dihentikan.", INTERRUPTED)
    except Exception as error:  # noqa: BLE001 - the user gets one sentence, never a traceback
        message = wrong_call(error)
        if message is None:
            return say(_own_slip(error), UNREAD)
        return say(message, USAGE)
    if status == INTERRUPTED:
        return say("Dihentikan.", INTERRUPTED)
    return (int(status) if status else 0) if arguments else USAGE


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
