"""Calls in a process of their own, under limits: a document that hangs, grows or crashes costs itself and nothing else."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import psutil

from lkipaudit.batch.child import NO_MEMORY
from lkipaudit.batch.wire import Answer, receive, send

TICK = 0.1
"""Seconds between two looks at the memory of a child."""
MEGABYTE = 1 << 20
ROOM = 2
"""Address space a child may have for each byte it may hold: libraries and threads reserve what they never use."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one call may take; after `calls` of them the process is replaced, so that nothing gathers in it."""

    seconds: float = 600.0
    memory: int = 2048 * MEGABYTE
    calls: int = 25


class Exceeded(Exception):  # noqa: N818 - a limit, not an error of ours
    """A call that was ended; the message is one Indonesian phrase that says why."""


class Lost(Exceeded):
    """A call whose process was ended by someone else, through no fault of what it read."""


KILLED = {-int(getattr(signal, name)) for name in ("SIGKILL", "SIGTERM", "SIGHUP") if hasattr(signal, name)}
NO_START = 1
"""The exit status of a Python that could not run its program."""


class Worker:
    """One child process at a time; started when it is first needed, and again after it was ended."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._child: subprocess.Popen[bytes] | None = None
        self._calls = 0

    def call(self, route: str, *arguments: object, tell: Callable[..., None] | None = None) -> Any:  # noqa: ANN401 - what it returns
        """The result of the function at "module:name"; `tell` is called with what it lets its parent know.

        Raises Exceeded where a limit or a crash ended it (Lost where someone else did), RuntimeError where it raised.
        """
        if self._calls >= self._limits.calls:
            self.close()
        child = self._child or self._start()
        self._calls += 1
        answers: queue.Queue[Answer | None] = queue.Queue()
        assert child.stdin
        assert child.stdout
        try:
            send(child.stdin, (route, arguments))
        except OSError as error:
            self.close()
            raise Lost("proses pembacanya dihentikan dari luar") from error
        threading.Thread(target=_hear, args=(child.stdout, answers.put), daemon=True).start()
        answer = self._awaited(child, answers, tell or _nobody)
        if answer is None:
            ended = child.wait()
            self.close()
            if ended in KILLED:
                raise Lost("proses pembacanya dihentikan dari luar")
            if ended == NO_START:
                raise Lost("proses pembacanya tidak dapat dimulai")
            raise Exceeded(self._too_much() if ended == NO_MEMORY else "pustaka pembacanya berhenti mendadak pada berkas ini")
        if answer[0] == "failed":
            raise RuntimeError(str(answer[1]))
        return answer[1]

    def close(self) -> None:
        """End the child, also in the middle of a call."""
        child, self._child, self._calls = self._child, None, 0
        if child:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                with contextlib.suppress(OSError):
                    pipe.close()  # type: ignore[union-attr] # both are pipes

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "lkipaudit.batch.child", str(ROOM * self._limits.memory), str(self._limits.seconds)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)}
        self._child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603
        return self._child

    def _awaited(self, child: subprocess.Popen[bytes], answers: queue.Queue[Answer | None], tell: Callable[..., None]) -> Answer | None:
        until = time.monotonic() + self._limits.seconds
        while True:
            with contextlib.suppress(queue.Empty):
                answer = answers.get(timeout=TICK)
                if answer is None or answer[0] != "told":
                    return answer
                tell(*answer[1])
            if time.monotonic() > until:
                self.close()
                raise Exceeded(f"melebihi batas waktu {self._limits.seconds:.0f} detik")
            if _memory(child.pid) > self._limits.memory:
                self.close()
                raise Exceeded(self._too_much())

    def _too_much(self) -> str:
        return f"melebihi batas memori {self._limits.memory // MEGABYTE} MB"


def _hear(pipe: Any, put: Callable[[Answer | None], None]) -> None:  # noqa: ANN401 - a BinaryIO, or what is left of one
    """Pass on what a child says until it has answered."""
    try:
        while (answer := receive(pipe)) and answer[0] == "told":
            put(answer)
        put(answer)
    except (OSError, ValueError, EOFError):
        put(None)


def _nobody(*_words: object) -> None:
    """Where nobody wants to know."""


def _memory(pid: int) -> int:
    """The bytes that a process holds; 0 where it is gone."""
    try:
        return int(psutil.Process(pid).memory_info().rss)
    except psutil.Error:
        return 0
