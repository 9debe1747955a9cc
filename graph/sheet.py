"""What every page is written on: an autoescaping template, our style, and the policy that allows no more than that.

A page allows itself exactly the scripts and styles written here, by their hashes: whatever a document says, it is
never run, and nothing is fetched from anywhere.
"""

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup


def templates(scripts: Sequence[str] = (), **shown: Any) -> Environment:
    """Jinja with everything escaped, the scripts and the style of a page, and what else its template shows."""
    style = part("view.css")
    environment = Environment(loader=FunctionLoader(part), autoescape=True, undefined=StrictUndefined)
    environment.globals.update(
        style=Markup(style),  # ours: no text of a document is in it
        scripts=[Markup(script) for script in scripts],
        policy=_policy(scripts, style),
        **shown,
    )
    return environment


def part(name: str) -> str:
    """The text of one of our templates, scripts or styles."""
    return files("detente.graph").joinpath("templates", name).read_text(encoding="utf-8")


def _policy(scripts: Iterable[str], style: str) -> str:
    """The Content-Security-Policy: nothing from anywhere, and of what is inline only this."""
    allowed = " ".join(_hash(script) for script in scripts) or "'none'"
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)}; "
        "img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
