"""What a reader says when a file cannot be read at all."""

from __future__ import annotations


class ReadError(Exception):
    """The file as a whole cannot be read; the message is one plain Indonesian sentence for the person who gave the file."""
