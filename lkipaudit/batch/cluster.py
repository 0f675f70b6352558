"""The workers of a Dask cluster; they see the same folders as this machine, at the same paths."""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

ADDRESS = re.compile(r"(tcp|tls)://\S+:\d+")
SECONDS = 5
"""So long a scheduler may take to answer."""


class ClusterError(Exception):
    """A cluster that cannot be used; the message is one plain Indonesian sentence."""


@contextmanager
def cluster(address: str) -> Iterator[Executor]:
    """The workers behind a scheduler such as "tcp://10.0.0.5:8786". Raises ClusterError."""
    if not ADDRESS.fullmatch(address):
        raise ClusterError(f"alamat penjadwal Dask '{address}' tidak dikenal; tulis seperti tcp://10.0.0.5:8786.")
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise ClusterError("--scheduler memerlukan tambahan 'dask': pip install 'lkipaudit[dask]'.") from error
    try:
        client = Client(address, timeout=SECONDS, set_as_default=False)  # type: ignore[no-untyped-call]
    except (OSError, ValueError) as error:
        raise ClusterError(f"penjadwal Dask '{address}' tidak menjawab dalam {SECONDS} detik.") from error
    with client:
        yield client.get_executor(pure=False)  # type: ignore[no-untyped-call]
