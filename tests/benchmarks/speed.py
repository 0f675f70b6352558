"""How fast a report is audited, beside what its two libraries alone need, and how much memory that takes.

Times are seconds of the processor, on one core. Besides the sample, the longest PDF below the folder that LKIPAUDIT_CORPUS names.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper, partial
from importlib.util import find_spec
from pathlib import Path
from typing import TypeVar

import pdfplumber

from lkipaudit.audit import audit
from lkipaudit.document import Page
from lkipaudit.findings import Report
from lkipaudit.judging import compile_rules, judge
from lkipaudit.policy import Policy, load_policy
from lkipaudit.reading.native import pdfium
from lkipaudit.reading.pdf import read_pdf
from lkipaudit.reading.second import read_again
from lkipaudit.rendering.context import Context
from lkipaudit.rendering.outputs import KINDS, Output
from lkipaudit.understanding import understand
from lkipaudit.writing import drawing

SAMPLE = Path(__file__).parents[2] / "samples" / "dinas-contoh" / "laporan.pdf"
RUNS, ENOUGH = 5, 6.0
"""A step is run so often, or until it has taken so many seconds."""
TIMES_FASTER, MEGABYTES = 4, 300
"""What is asked of the audit: faster than pdfplumber by this factor, in so much memory."""
OUTPUTS = 1
"""What is asked of all outputs together: less than so many times the audit."""
T = TypeVar("T")


def timed(step: Callable[[], T]) -> tuple[float, T]:
    """The best time of a step from nothing, and what it made."""
    taken: list[float] = []
    while True:
        forget()
        start = time.process_time()
        made = step()
        taken.append(time.process_time() - start)
        if len(taken) == RUNS or sum(taken) > ENOUGH:
            return min(taken), made


def forget() -> None:
    """Empty every cache of the program, so that a second run has nothing ready from the first."""
    for module in [module for name, module in sys.modules.items() if name.startswith("lkipaudit")]:
        for held in vars(module).values():
            if isinstance(held, _lru_cache_wrapper):
                held.cache_clear()


def told(name: str, seconds: float, note: str = "") -> None:
    """One line of the result."""
    print(f"  {name:<34}{seconds:>9.3f} s  {note}".rstrip())  # noqa: T201 - it is what the program is for


def peak() -> float:
    """The most memory that this process had until now, in MB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def audit_times(path: Path, policy: Policy) -> float:
    """Time every arrow of the pipeline, and the whole of it; the memory is told while nothing else has used any."""
    seconds, rules = timed(lambda: compile_rules(policy))
    told("rules", seconds)
    seconds, document = timed(lambda: read_pdf(path))
    told("read", seconds)
    seconds, model = timed(lambda: understand((document,), policy.vocabulary))
    told("understand", seconds)
    told("judge", timed(lambda: judge(model, rules))[0])
    whole, report = timed(lambda: audit([path], policy=policy, second=None))
    told("whole audit, one reader", whole, f"{len(document.pages) / whole:.0f} pages/s, at most {peak():.0f} MB")
    second, pages = second_reading(path, report, document.pages)
    told("second reader", second, f"{pages} pages with findings, at most {peak():.0f} MB of {MEGABYTES} MB asked")
    output_times(report, whole + second)
    return whole


def output_times(report: Report, whole: float) -> None:
    """How long each kind of output takes, pictures of the pages and all, beside the audit with both readers."""
    total = 0.0
    for name, kind in KINDS.items():
        if kind.source in {"", report.sources[0].format} and find_spec(kind.module):
            seconds, content = timed(partial(rendered, Output(name, Path(name)), report))
            told(f"-o {name}:", seconds, f"{len(content) / 1e6:.2f} MB")
            total += seconds
    told("all outputs", total, f"{total / whole:.2f} times the audit; less than {OUTPUTS} asked")


def rendered(output: Output, report: Report) -> bytes:
    """One output as the command line makes it."""
    with drawing(report, None) as picture:
        return output.render(report, Context(picture=picture))


def second_reading(path: Path, report: Report, pages: Sequence[Page]) -> tuple[float, int]:
    """How long the second reader takes, and over how many pages."""
    places = [finding.evidence[0].place for finding in report.findings if finding.evidence]
    seconds, _ = timed(lambda: read_again(path, places, pages))
    return seconds, len({place.page for place in places})


def with_pdfplumber(path: Path) -> None:
    """Text and tables of every page, as its manual does it."""
    with pdfplumber.open(path) as pdf:
        for page in pdf.pages:
            page.extract_text()
            page.extract_tables()
            page.close()


def bare_text(path: Path) -> None:
    """The characters of every page, without their places."""
    pdf = pdfium.PdfDocument(path)
    for page in pdf:
        textpage = page.get_textpage()
        textpage.get_text_bounded()
        textpage.close()
        page.close()
    pdf.close()


def longest() -> Path | None:
    """The PDF with most pages in the folder of real reports."""
    folder = os.environ.get("LKIPAUDIT_CORPUS")
    if not folder:
        return None
    return max(Path(folder).glob("real/*.pdf"), key=pages_of, default=None)


def pages_of(path: Path) -> int:
    """How many pages a PDF has."""
    pdf = pdfium.PdfDocument(path)
    try:
        return len(pdf)
    finally:
        pdf.close()


def main() -> None:
    """Audit every file, the small one first, before the libraries alone take their time and memory."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    policy = load_policy()
    files = [path for path in (SAMPLE, longest()) if path]
    whole: dict[Path, float] = {}
    for path in files:
        print(f"{path.name}, {pages_of(path)} pages")  # noqa: T201
        whole[path] = audit_times(path, policy)
    for path in files:
        print(f"{path.name}, the libraries alone")  # noqa: T201
        seconds = timed(partial(with_pdfplumber, path))[0]
        told("pdfplumber, text and tables", seconds, f"{seconds / whole[path]:.1f} times the audit; {TIMES_FASTER} asked")
        seconds = timed(partial(bare_text, path))[0]
        told("pypdfium2, bare text", seconds, f"the audit takes {whole[path] / seconds:.0f} times as long")


if __name__ == "__main__":
    main()
