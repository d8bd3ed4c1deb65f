"""The report as people meet it: opened from disk, read, hovered over, tabbed through, printed."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests.browser.conftest import Open
from tests.browser.visit import DESK, PHONE, Visit
from tests.command import Command

# One worker opens all pages, and builds their databases once.
pytestmark = pytest.mark.xdist_group("browser")

DRAWN = "html[data-drawn]"
PLOTS = {
    "plot-durations",
    "plot-calls",
    "plot-statuses",
    "plot-columns-customers",
    "plot-columns-transactions",
    "plot-columns-transaction_items",
    "plot-columns-products",
    "plot-months",
    "plot-revenue",
    "plot-lifetime",
    "plot-vip",
    "plot-churn",
}
HOSTILE = (
    "<script>window.taken = 1</script>",
    "</script><script>window.taken = 2</script>",
    "\"><img src=x onerror='window.taken = 3'>",
    "{{ 7 * 191 }} ${window.taken = 4} \u2028 <!-- ",
)


def written(command: Command, path: Path, **settings: str) -> Path:
    command.ok("report", "--to", str(path / "report.html"), **settings)
    return path / "report.html"


@pytest.mark.parametrize("width", [DESK, PHONE])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_report_is_whole_quiet_and_open_to_everybody(
    visit: Open, report: Path, scheme: str, width: int
) -> None:
    seen = visit(report, scheme=scheme, width=width)
    seen.page.wait_for_selector(DRAWN)
    seen.keep(f"report-{scheme}-{width}")
    figures = seen.page.locator("figure")
    assert {figures.nth(place).get_attribute("id") for place in range(figures.count())} == PLOTS
    for plot in PLOTS:
        marks = seen.page.locator(f"#{plot} svg .point path, #{plot} svg path.point")
        assert marks.count() > 0, plot
        assert seen.page.locator(f"#{plot} .plot").bounding_box()["width"] <= width  # type: ignore[index]
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.barriers() == []


def test_the_first_screen_answers_the_four_questions(visit: Open, report: Path) -> None:
    seen = visit(report)
    answers = seen.page.locator(".answer")
    said = [answers.nth(place).inner_text() for place in range(4)]
    assert "Is it running?" in said[0]
    assert "Yes" in said[0]
    assert "Is it right?" in said[1]
    assert "customers_last_visited_match" in said[1]
    assert "total price of transaction items" in said[2].lower()
    assert "May we switch customers tonight?" in said[3]
    assert "No" in said[3]
    last = answers.nth(3).bounding_box()
    assert last
    assert last["y"] + last["height"] < 900
    for plot in ("switch", "gates"):
        seen.page.locator(f".answer a[href='#{plot}']").first.click()
        assert seen.page.url.endswith(f"#{plot}")


def test_hovering_shows_what_a_point_is(visit: Open, report: Path) -> None:
    seen = visit(report)
    seen.page.wait_for_selector(DRAWN)
    points = seen.page.locator("#plot-columns-customers svg .point")
    points.first.scroll_into_view_if_needed()
    points.first.hover(force=True)
    label = seen.page.locator("#plot-columns-customers .hovertext")
    label.wait_for()
    assert "last visited" in (label.text_content() or "")
    assert "rows" in (label.text_content() or "")


def test_the_keyboard_reaches_the_content_and_the_data(visit: Open, report: Path) -> None:
    seen = visit(report)
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.activeElement.className") == "skip"
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "content"
    summary = seen.page.locator("#plot-vip summary")
    summary.focus()
    table = seen.page.locator("#plot-vip table")
    assert not table.is_visible()
    seen.page.keyboard.press("Enter")
    assert table.is_visible()
    assert table.locator("tbody th").all_inner_texts() == ["New", "Casual", "Regular", "VIP"]


def test_every_plot_has_words_and_a_table(visit: Open, report: Path) -> None:
    seen = visit(report)
    for plot in PLOTS:
        figure = seen.page.locator(f"#{plot}")
        drawing = figure.locator(".plot")
        assert drawing.get_attribute("role") == "img"
        assert len(drawing.get_attribute("aria-label") or "") > 30
        assert figure.locator("table caption").text_content()
        assert figure.locator("tbody tr").count() > 0


def test_plots_follow_the_colour_scheme(visit: Open, report: Path) -> None:
    seen = visit(report)
    seen.page.wait_for_selector(DRAWN)

    def paint() -> tuple[str, str]:
        bar = seen.page.locator("#plot-vip svg .point path").last
        fill = bar.evaluate("each => getComputedStyle(each).fill")
        paper = seen.page.locator("#plot-vip svg rect.bg").first
        return fill, paper.evaluate("each => getComputedStyle(each).fill")

    light = paint()
    seen.page.emulate_media(color_scheme="dark")
    seen.page.wait_for_function(
        "before => getComputedStyle(document.querySelector('#plot-vip svg rect.bg')).fill"
        " !== before",
        arg=light[1],
    )
    dark = paint()
    assert light[0] != dark[0]
    assert "255, 255, 255" in light[1]


def test_paper_shows_all_in_the_light_colours(visit: Open, report: Path) -> None:
    seen = visit(report, scheme="dark")
    seen.page.wait_for_selector(DRAWN)
    seen.page.emulate_media(media="print", color_scheme="dark")
    seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    seen.page.wait_for_function(
        "getComputedStyle(document.querySelector('#plot-vip svg rect.bg')).fill"
        " === 'rgb(255, 255, 255)'"
    )
    assert seen.page.locator("details:not([open])").count() == 0
    assert seen.page.locator("#plot-vip table").is_visible()
    widths = seen.page.evaluate(
        "[...document.querySelectorAll('svg.main-svg')].map(e => e.getBoundingClientRect().width)"
    )
    assert max(widths) <= 660
    pages = seen.page.pdf(format="A4")
    assert pages.count(b"/Type /Page\n") < 40
    seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert seen.page.locator("details[open]").count() == 0


def test_before_the_first_sync_it_says_so_and_what_to_do(
    visit: Open, command: Command, tmp_path: Path
) -> None:
    seen = visit(written(command, tmp_path))
    seen.page.wait_for_selector(DRAWN)
    said = seen.text()
    assert "Nothing was synced yet. make backfill reads all history." in said
    assert "No gate was ever judged. make parity judges them." in said
    assert "There is nothing to switch yet: make sync first." in said
    assert "Nothing was compared yet" in said
    assert seen.page.locator("figure").count() == 0
    assert seen.barriers() == []
    seen.keep("report-empty")


def test_without_legacy_it_says_what_is_not_compared(
    visit: Open, alone: Command, tmp_path: Path
) -> None:
    seen = visit(written(alone, tmp_path))
    seen.page.wait_for_selector(DRAWN)
    said = seen.text()
    assert "There is no legacy table to compare with" in said
    assert "Customers are not compared" in said
    assert "Every entity was synced at" in said
    assert seen.page.locator("#plot-durations svg .point").count() > 0
    assert seen.page.locator("#plot-statuses").count() == 0
    assert seen.barriers() == []
    seen.keep("report-without-legacy")


def people(command: Command) -> set[str]:
    """Everything that names a person, on either side."""
    with psycopg.connect(command.database_url) as connection:
        rows = connection.execute(
            "select name, phone, email, member_id, street_address from customers_blaze union "
            "select name, phone, email, member_id, null from customers"
        ).fetchall()
    return {value for row in rows for value in row if value and len(value.strip()) > 3}


def test_persons_are_hidden_unless_asked_for(
    visit: Open, compared: Command, report: Path, tmp_path: Path
) -> None:
    persons = people(compared)
    assert len(persons) > 500
    hidden = report.read_text()
    assert [each for each in persons if each in hidden] == []

    shown = written(compared, tmp_path, SHOW_PII="1").read_text()
    assert len([each for each in persons if each in shown]) > 20
    seen = visit(tmp_path / "report.html")
    seen.page.wait_for_selector(DRAWN)
    assert "Shows names, phones, addresses and ids of persons" in seen.text()
    assert seen.barriers() == []


def spoil(command: Command) -> None:
    """Hostile text wherever the outside world can put some."""
    with psycopg.connect(command.database_url, autocommit=True) as connection:
        for place, text in enumerate(HOSTILE):
            for table, column in (
                ("customers", "name"),
                ("customers", "email"),
                ("customers", "vip_status"),
                ("products", "brand"),
                ("transactions", "shop_location"),
                ("transaction_items", "product_name"),
            ):
                connection.execute(
                    f"update {table} set {column} = %s where ctid in "
                    f"(select ctid from {table} order by ctid limit 30 offset %s)",
                    (text, 30 * place),
                )
            connection.execute(
                "insert into parity.known_differences values "
                "('products', %s, 'brand', %s, %s, '2030-01-01')",
                (text, text, text),
            )
            connection.execute(
                "insert into blaze_sync_history "
                "(run_id, command, shop, entity_type, started_at, ended_at, sync_status) "
                "values (%s, %s, 'main', 'members', '2025-06-30', '2025-06-30 00:05', 'error')",
                (text, text),
            )
        connection.execute("update blaze_sync_state set error_message = %s", (HOSTILE[2],))


def test_hostile_text_is_shown_and_does_nothing(
    visit: Open, spoiled: Command, tmp_path: Path
) -> None:
    spoil(spoiled)
    seen = visit(written(spoiled, tmp_path, SHOW_PII="1"))
    seen.page.wait_for_selector(DRAWN)
    assert seen.page.evaluate("typeof window.taken") == "undefined"
    body = seen.page.text_content("body") or ""
    for text in HOSTILE:
        assert text in body, text
    assert "1337" not in seen.text()
    assert seen.page.locator("main img, main script").count() == 0
    drawn = "".join(seen.page.locator("#plot-vip svg, #plot-durations svg").all_text_contents())
    assert "<script>window.taken = 1</script>" in drawn
    seen.page.locator("#plot-lifetime svg .point").last.hover(force=True)
    seen.page.wait_for_timeout(200)
    assert seen.page.evaluate("typeof window.taken") == "undefined"
    assert seen.barriers() == []


def test_scripts_that_are_not_its_own_cannot_run(visit: Open, report: Path) -> None:
    seen = visit(report)
    seen.page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'),"
        " {textContent: 'window.taken = 5'}))"
    )
    assert seen.page.evaluate("typeof window.taken") == "undefined"
    assert any("Content Security Policy" in each for each in seen.complaints)
    seen.complaints.clear()


def test_a_late_failing_sync_is_no_good_news(visit: Open, spoiled: Command, tmp_path: Path) -> None:
    with psycopg.connect(spoiled.database_url, autocommit=True) as connection:
        connection.execute(
            "update blaze_sync_state set last_sync_end = last_sync_end - interval '3 days', "
            "sync_status = 'error', error_message = 'no answer from +1 415 555 0101' "
            "where entity_type = 'members'"
        )
    seen: Visit = visit(written(spoiled, tmp_path))
    first = seen.page.locator(".answer").first.inner_text()
    assert "No" in first
    assert "members" in first
    assert "make status" in first
    assert "no answer from [hidden]" in seen.text()
