"""Pages that show nothing but their own: templates that escape, and a policy by which the browser runs only our style and script."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from lkipaudit.rendering.shown import day, number

POLICY = (
    "default-src 'none'; img-src data:; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'; connect-src 'none'"
)
"""What the browser lets the page do: show its own pictures, and run exactly its own style and script."""


def page(package: str, template: str, *, styles: str, scripts: str, **values: object) -> bytes:
    """A page of a package's templates, in UTF-8; `styles` and `scripts` are the texts that it holds, made by `own`."""
    environment = Environment(
        loader=ChoiceLoader([PackageLoader(package), PackageLoader("lkipaudit.rendering.html")]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(number=number, day=day)
    text = environment.get_template(template).render(
        style=Markup(styles),  # noqa: S704 - files of this package
        script=Markup(scripts),  # noqa: S704 - files of this package
        policy=POLICY.format(style=_hashed(styles), script=_hashed(scripts)),
        **values,
    )
    return text.encode("utf-8", errors="replace")


def own(package: str, *names: str) -> str:
    """Some template files of a package, one after another."""
    return "".join(files(package).joinpath("templates", name).read_text(encoding="utf-8") for name in names)


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
