"""Pickles one after another on a pipe between two processes of our own, each after its length."""

from __future__ import annotations

import pickle
import struct
from typing import IO, Any, Literal

Answer = tuple[Literal["done", "failed", "told"], Any]
"""What a child sends: the result, or why there is none; before that, as often as it likes, something to tell."""
LENGTH = struct.Struct(">Q")


def send(pipe: IO[bytes], message: object) -> None:
    """Write one message. Raises OSError where the other side is gone."""
    content = pickle.dumps(message)
    pipe.write(LENGTH.pack(len(content)) + content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Any:  # noqa: ANN401 - whatever was sent
    """The next message; None where the other side has ended."""
    head = pipe.read(LENGTH.size)
    if len(head) < LENGTH.size:
        return None
    (length,) = LENGTH.unpack(head)
    content = pipe.read(length)
    return pickle.loads(content) if len(content) == length else None  # noqa: S301 - our own process wrote it
