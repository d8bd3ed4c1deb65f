"""dbt's page as `make docs` writes it. Axe judges what is ours of it: dbt's own marks are dbt's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.conftest import Open
from tests.browser.visit import DESK, PHONE
from tests.command import Command

# One worker opens all pages, and builds their databases once.
pytestmark = pytest.mark.xdist_group("browser")


@pytest.fixture(scope="session")
def docs(compared: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("docs") / "schema.html"
    compared.ok("docs", "--to", str(path))
    return path


def test_the_overview_says_where_to_begin(visit: Open, docs: Path) -> None:
    seen = visit(docs)
    seen.page.get_by_role("heading", name="blaze-mirror").wait_for()
    said = seen.text()
    assert "The grain of each table" in said
    assert "member of the company" in said
    assert "Exposures" in said
    seen.keep("docs-overview")
    # What the patches put right: a language, a title, and a page that may be zoomed.
    ours = {"type": "rule", "values": ["html-has-lang", "document-title", "meta-viewport"]}
    assert seen.barriers(runOnly=ours) == []


def test_a_reader_finds_a_model_its_columns_and_its_lineage(visit: Open, docs: Path) -> None:
    seen = visit(docs)
    for name in ("blaze_mirror", "models", "blaze", "customers_blaze"):
        # A source is called blaze as well; the folder of that name comes after it.
        seen.page.locator(".menu a").get_by_text(name, exact=True).filter(visible=True).last.click()
    seen.page.get_by_role("heading", name="customers_blaze").wait_for()
    said = seen.text()
    assert "One row per member of the company" in said
    assert "lifetime_value" in said
    assert seen.page.locator("svg.menu-icon-on use[href]").count() > 10
    seen.page.get_by_title("View Lineage Graph").click()
    seen.page.locator(".launcher-content canvas, canvas").first.wait_for()
    seen.page.wait_for_timeout(500)
    seen.keep("docs-lineage")
    drawn = seen.page.evaluate(
        "[...document.querySelectorAll('canvas')].some(each => each.width > 100 && "
        "each.getContext('2d').getImageData(0, 0, each.width, each.height).data.some(Boolean))"
    )
    assert drawn


def test_macros_are_described_by_their_comments(visit: Open, docs: Path) -> None:
    seen = visit(docs)
    seen.page.goto(f"{seen.url}#!/macro/macro.blaze_mirror.shop_day")
    seen.page.get_by_text("The shop's calendar day of an instant").first.wait_for()


def test_no_secret_is_in_it(docs: Path, compared: Command) -> None:
    page = docs.read_text()
    for secret in (
        compared.sandbox.partner_key,
        compared.sandbox.developer_key,
        compared.database_url.partition(":")[2].partition(":")[2].partition("@")[0],
    ):
        assert len(secret) > 5
        assert secret not in page


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_it_is_read_on_a_phone_and_in_the_dark(visit: Open, docs: Path, width: int) -> None:
    seen = visit(docs, scheme="dark", width=width)
    seen.page.goto(f"{seen.url}#!/model/model.blaze_mirror.customers_blaze")
    heading = seen.page.get_by_role("heading", name="customers_blaze")
    heading.wait_for()
    seen.keep(f"docs-dark-{width}")
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    box = heading.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    # The page's colours are turned over; on paper they are as they were.
    turned = "getComputedStyle(document.documentElement).filter"
    assert "invert" in seen.page.evaluate(turned)
    seen.page.emulate_media(media="print")
    assert seen.page.evaluate(turned) == "none"
