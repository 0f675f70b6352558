"""`lkipaudit panduan`: the guide for those who use the program, on the terminal or as a page with its pictures."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

from markdown_it import MarkdownIt
from rich.console import Console
from rich.markdown import Markdown

from lkipaudit.cli.check import FINE, USAGE, complain

GUIDE = "PANDUAN.md"
PAGE = """<!DOCTYPE html>
<html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Panduan lkipaudit</title>
<style>
body {{ font: 17px/1.6 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1c2430; background: #fff }}
img {{ max-width: 100%; border: 1px solid #c8ced6 }} pre {{ background: #f2f4f7; padding: .7rem; overflow-x: auto }}
table {{ border-collapse: collapse }} td, th {{ border: 1px solid #c8ced6; padding: .3rem .6rem; text-align: left }}
@media (prefers-color-scheme: dark) {{ body {{ color: #e4e8ee; background: #14181e }} pre {{ background: #222934 }} }}
</style></head><body>
{body}
</body></html>
"""


def run_guide(folder: Path | None) -> int:
    """Print the guide, or write it with its pictures into a folder."""
    text = (files("lkipaudit") / "panduan" / GUIDE).read_text(encoding="utf-8")
    if folder is None:
        Console(file=sys.stdout).print(Markdown(text))
        return FINE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for item in (files("lkipaudit") / "panduan").iterdir():
            if item.name.endswith(".png"):
                (folder / item.name).write_bytes(item.read_bytes())
        page = folder / "panduan.html"
        page.write_text(PAGE.format(body=MarkdownIt("commonmark").enable("table").render(text)), encoding="utf-8")
    except OSError as error:
        complain(f"Panduan tidak dapat ditulis ke '{folder}': {error.strerror or type(error).__name__}.")
        return USAGE
    print(f"panduan: {page}")  # noqa: T201 - the command line prints
    return FINE
