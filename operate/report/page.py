"""The page: everything in one file, which opens from disk and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

TEMPLATES = Path(__file__).parent / "template"


def render(context: dict[str, Any]) -> str:
    """The page's HTML.

    Args:
        context: of the template.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["commands"] = commands
    script = _own("page.js")
    return environment.get_template("page.html.j2").render(
        **context,
        policy=policy(script),
        script=Markup(script),  # noqa: S704 - ours
        style=Markup(_own("page.css")),  # noqa: S704
    )


def commands(sentence: str) -> Markup:
    """A sentence whose `commands` are set as code; all else in it is text."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(sentence))))  # noqa: S704


def policy(script: str) -> str:
    """A content security policy that lets this script run, no other, and nothing be fetched.

    Margins of plots follow their labels, so inline styles are allowed.
    """
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _own(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
