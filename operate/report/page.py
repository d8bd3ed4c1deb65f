"""The page: everything in one file, which opens from disk and fetches nothing."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape
from plotly.offline import get_plotlyjs

from operate.report.plots.plot import Plot

TEMPLATES = Path(__file__).parent / "template"


def render(context: dict[str, Any], plots: list[Plot]) -> str:
    """The page's HTML.

    Args:
        context: of the template.
        plots: those that it shows, which its script draws.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["commands"] = commands
    # `</script>` inside would end the element: a library that carried it could not be inlined.
    scripts = [get_plotlyjs().replace("</script", r"<\/script"), _own("page.js")]
    return environment.get_template("page.html.j2").render(
        **context,
        policy=policy(scripts),
        scripts=[Markup(script) for script in scripts],  # noqa: S704 - ours and the library's
        style=Markup(_own("page.css")),  # noqa: S704
        # The template's filter `tojson` turns <, >, & and ' into escapes of JSON.
        specs={
            plot.id: {"data": plot.data, "layout": plot.layout, "height": plot.height}
            for plot in plots
        },
    )


def commands(sentence: str) -> Markup:
    """A sentence whose `commands` are set as code; all else in it is text."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", str(escape(sentence))))  # noqa: S704


def policy(scripts: list[str]) -> str:
    """A content security policy that lets these scripts run, no other, and nothing be fetched.

    The library styles its drawings by inline styles, so those are allowed.
    """
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in scripts
    )
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _own(name: str) -> str:
    return (TEMPLATES / name).read_text(encoding="utf-8")
