# Everything runs in the locked environment: `uv sync` makes it.

export PYTHONUTF8 := "1"

default:
    @just --list

# the tests, on all cores
test *arguments:
    uv run --locked pytest {{ arguments }}

# style, formatting, and the direction of imports
lint:
    uv run --locked ruff check
    uv run --locked ruff format --check
    uv run --locked lint-imports

types:
    uv run --locked mypy

# write the approved texts again (README blocks, report.json of the samples); read the diff like code
approve:
    uv run --locked python tests/approved.py

# make the samples again, or those named (needs soffice and pdftotext)
samples *names:
    uv run --locked python samples/generate.py {{ names }}

# how long each step takes on the sample
bench:
    uv run --locked python tests/benchmarks/speed.py

check: lint types test bench
