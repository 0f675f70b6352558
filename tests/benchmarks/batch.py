"""How a long batch goes: whether it slows down, whether its workers grow, and what a second worker and a second run are worth.

Rounds of the same PDFs, each a copy with another tail, so that any tenth of the run reads what the first tenth read. The PDFs are those
of the folders given, or the samples: `python tests/benchmarks/batch.py [--rounds N] [FOLDER...]`. Where the machine has other work,
the seconds of the processor tell more than those of the clock.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections import defaultdict
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from lkipaudit.batch.job import Settings
from lkipaudit.batch.run import Event, end_workers, run
from lkipaudit.batch.store import Store
from lkipaudit.batch.submissions import submissions
from lkipaudit.batch.worker import Limits

SAMPLES = Path(__file__).parents[2] / "samples"
MEGABYTE = 1 << 20
TENTHS = 10
SLOWER, FASTER = 0.10, 1.5
"""What is asked: the last tenth within so much of the first; two workers so many times as fast as one."""


@dataclass
class Watch:
    """When each submission was done, the seconds of the processor until then, and what the processes held (MB)."""

    moments: list[float] = field(default_factory=lambda: [time.monotonic()])
    worked: list[float] = field(default_factory=lambda: [work_until_now()])
    parent: list[float] = field(default_factory=list)
    children: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))

    def tell(self, _event: Event) -> None:
        """One more is done."""
        self.moments.append(time.monotonic())
        self.worked.append(work_until_now())
        me = psutil.Process()
        self.parent.append(held(me))
        for child in me.children():
            self.children[child.pid].append(held(child))

    @property
    def seconds(self) -> float:
        """How long all of it took."""
        return self.moments[-1] - self.moments[0]


def work_until_now() -> float:
    """Seconds of the processor that the children have taken, those that have ended too."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = ended.ru_utime + ended.ru_stime
    for child in psutil.Process().children():
        try:
            times = child.cpu_times()
        except psutil.Error:
            continue
        seconds += times.user + times.system
    return seconds


def held(process: psutil.Process) -> float:
    """What a process holds, in MB; 0 where it has just ended."""
    try:
        return float(process.memory_info().rss) / MEGABYTE
    except psutil.Error:
        return 0.0


def told(name: str, value: str) -> None:
    """One line of the result."""
    print(f"  {name:<52}{value}", flush=True)  # noqa: T201 - it is what the program is for


def copies(files: Sequence[Path], rounds: range, folder: Path) -> Path:
    """So many rounds of the files, no two with the same content."""
    folder.mkdir()
    for number in rounds:
        for place, file in enumerate(files):
            content = file.read_bytes() + b"\n%% %d\n" % number
            (folder / f"{number:04}-{place:03}.pdf").write_bytes(content)
    return folder


def ran(folder: Path, output: Path, workers: int) -> tuple[Watch, int]:
    """One run, and the pages that the store knows after it."""
    output.mkdir(exist_ok=True)
    store = Store(output / "s.sqlite")
    watch = Watch()
    with ThreadPoolExecutor(workers) as executor:
        run(submissions([folder]), store, Settings(output), executor, limits=Limits(), tell=watch.tell)
    end_workers()
    pages = int(store.rows("SELECT sum(pages) AS pages FROM submission")[0]["pages"])
    store.close()
    return watch, pages


def long_run(files: Sequence[Path], rounds: int, below: Path) -> None:
    """Many rounds with two workers, then the same again."""
    folder = copies(files, range(1, rounds + 1), below / "panjang")
    watch, pages = ran(folder, below / "hasil-panjang", 2)
    tenth = len(files) * rounds // TENTHS
    worked = watch.worked[-1] - watch.worked[0]
    told(f"{len(files) * rounds} documents, {pages} pages, two workers", f"{pages / watch.seconds:.1f} pages/s")
    told("processor", f"{1000 * worked / pages:.0f} ms a page, {worked / watch.seconds:.2f} cores had")
    for name, seconds in (("clock", watch.moments), ("processor", watch.worked)):
        times = [seconds[(n + 1) * tenth] - seconds[n * tenth] for n in range(TENTHS)]
        told(f"speed of each tenth against the first, {name}", " ".join(f"{times[0] / one:.2f}" for one in times))
        told(f"last tenth against the first, {name}", f"{times[0] / times[-1]:.2f} (asked: within {SLOWER:.0%})")
    peaks = [max(found) for found in watch.children.values()]
    third = max(1, len(peaks) // 3)
    told(f"most that each of {len(peaks)} children held", f"{sum(peaks[:third]) / third:.0f} MB the first third of them, ")
    told("", f"{sum(peaks[-third:]) / third:.0f} MB the last third; at most {max(peaks):.0f} MB")
    grown = [found[-1] / found[len(found) // 2] for found in watch.children.values() if len(found) > TENTHS]
    if grown:
        told("a child at its end against its middle", f"{sum(grown) / len(grown):.2f} (mean of {len(grown)})")
    told("the parent, after the first tenth and at the end", f"{watch.parent[tenth - 1]:.0f} MB, {watch.parent[-1]:.0f} MB")
    again, _ = ran(folder, below / "hasil-panjang", 2)
    told("the same again, nothing read", f"{again.seconds:.1f} s, {again.seconds / watch.seconds:.1%} of the first run")


def two_against_one(files: Sequence[Path], rounds: int, below: Path) -> None:
    """The same documents with one worker and with two."""
    folder = copies(files, range(rounds), below / "pendek")
    one, _ = ran(folder, below / "hasil-satu", 1)
    two, _ = ran(folder, below / "hasil-dua", 2)
    told(f"two workers against one, {len(files) * rounds} documents", f"{one.seconds / two.seconds:.2f} times (asked: {FASTER})")
    cores = [(watch.worked[-1] - watch.worked[0]) / watch.seconds for watch in (one, two)]
    told("cores that the machine gave them", f"{cores[0]:.2f} and {cores[1]:.2f}")


def main() -> None:
    """Both runs, in a folder that is thrown away."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folders", nargs="*", type=Path, default=[SAMPLES])
    words.add_argument("--rounds", type=int, default=20)
    words.add_argument("--largest", type=int, default=1 << 40, help="leave out files of more bytes")
    asked = words.parse_args()
    found = [file for folder in asked.folders for file in sorted(folder.rglob("*.pdf")) if file.stat().st_size <= asked.largest]
    with tempfile.TemporaryDirectory() as below:
        two_against_one(found, max(1, asked.rounds // TENTHS), Path(below))
        long_run(found, max(TENTHS, asked.rounds), Path(below))


if __name__ == "__main__":
    main()
