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

FIGURES = {
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
TOLD = {"plot-durations", "plot-calls"}
"""Figures of fewer than five runs, which are words and a table."""
DRAWN = FIGURES - TOLD
CLIPPED = """
[...document.querySelectorAll("main *")].filter(each =>
  each.checkVisibility() && !each.closest(".sr, .scroll, details") && each.closest("svg") === null
  && (each.scrollWidth > each.clientWidth + 1) && getComputedStyle(each).display !== "inline"
).map(each => each.outerHTML.slice(0, 90))
"""
"""Elements whose content is wider than they are, but for regions that scroll."""
COLLIDING = """
[...document.querySelectorAll(".plot")].flatMap(plot => {
  const names = [...plot.querySelectorAll("text.x")].filter(each => each.checkVisibility());
  const boxes = names.map(each => each.getBoundingClientRect());
  return names.filter((each, place) => place && boxes[place].left < boxes[place - 1].right)
    .map(each => `${plot.parentElement.id}: ${each.textContent}`);
})
"""
"""Names along the foot of a plot that lie on one another."""
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
    seen.keep(f"report-{scheme}-{width}")
    figures = seen.page.locator("figure")
    assert {figures.nth(place).get_attribute("id") for place in range(figures.count())} == FIGURES
    for figure in DRAWN:
        assert seen.page.locator(f"#{figure} svg .mark").count() > 0, figure
        assert seen.page.locator(f"#{figure} .plot").bounding_box()["width"] <= width  # type: ignore[index]
    for figure in TOLD:
        assert seen.page.locator(f"#{figure} svg").count() == 0, figure
        assert "from the fifth on" in seen.page.locator("#plot-durations").inner_text()
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= width
    assert seen.page.evaluate(CLIPPED) == []
    assert seen.page.evaluate(COLLIDING) == []
    assert seen.barriers() == []
    assert report.stat().st_size < 1_500_000


def test_no_title_is_said_twice(visit: Open, report: Path) -> None:
    seen = visit(report)
    headings = seen.page.locator("h1, h2, h3, h4").all_inner_texts()
    captions = seen.page.locator("caption:not(.sr)").all_inner_texts()
    titles = [*headings, *captions]
    assert [title for title in titles if titles.count(title) > 1] == []


def test_the_first_screen_answers_the_four_questions(visit: Open, report: Path) -> None:
    seen = visit(report)
    answers = seen.page.locator(".answer")
    said = [answers.nth(place).inner_text() for place in range(4)]
    assert "Is it running?" in said[0]
    assert "Yes" in said[0]
    assert "Is it right?" in said[1]
    assert "customers_last_visited_match" in said[1]
    assert "total price of transaction items differs in" in said[2].lower()
    assert "no gate asks for it: legacy keeps list prices" in said[2]
    assert "May we switch customers tonight?" in said[3]
    assert "No" in said[3]
    assert "“Last visits match”" in said[3]
    last = answers.nth(3).bounding_box()
    assert last
    assert last["y"] + last["height"] < 900
    for plot in ("switch", "gates"):
        seen.page.locator(f".answer a[href='#{plot}']").first.click()
        assert seen.page.url.endswith(f"#{plot}")


def test_hovering_shows_what_a_point_is(visit: Open, report: Path) -> None:
    seen = visit(report)
    seen.page.locator("#plot-columns-customers svg .mark").first.hover()
    label = seen.page.locator("#tip")
    label.wait_for()
    assert "last visited" in label.inner_text()
    assert "rows" in label.inner_text()
    seen.page.keyboard.press("Escape")
    assert not label.is_visible()


@pytest.mark.parametrize("width", [DESK, PHONE])
def test_a_night_says_what_was_measured_when_hovered_over_focused_or_read(
    visit: Open, report: Path, width: int
) -> None:
    seen = visit(report, width=width)
    strips = seen.page.locator(".gate")
    assert strips.count() >= 24
    failing = seen.page.locator("#gate-customers_last_visited_match")
    nights = failing.locator(".nights li")
    assert nights.count() == 30
    assert failing.locator(".nights li.needed").count() == 7
    last = nights.last
    assert last.get_attribute("class") == "failed needed"
    read = (last.text_content() or "").strip()
    assert "failed" in read
    assert "customers have the same last visit" in read
    assert "night by night. Of the last 30 nights: failed 1" in (
        failing.locator(".nights").get_attribute("aria-label") or ""
    )
    last.hover()
    label = seen.page.locator("#tip")
    assert label.inner_text() == read
    box = label.bounding_box()
    assert box
    assert 0 <= box["x"] <= box["x"] + box["width"] <= width
    seen.page.mouse.move(0, 0)
    assert not label.is_visible()

    # Tab comes by once a strip; the arrow keys go through its nights.
    assert nights.and_(seen.page.locator("[tabindex='0']")).count() == 1
    last.focus()
    assert label.inner_text() == read
    assert seen.barriers() == []
    seen.page.keyboard.press("ArrowLeft")
    assert "not judged" in label.inner_text()
    assert nights.nth(28).evaluate("each => each === document.activeElement")
    seen.page.keyboard.press("Home")
    assert nights.first.evaluate("each => each === document.activeElement")


def test_a_failing_gate_opens_to_its_rows_and_the_next_step(visit: Open, report: Path) -> None:
    seen = visit(report)
    failing = seen.page.locator("#gate-customers_last_visited_match")
    table = failing.locator("table")
    assert not table.is_visible()
    failing.locator("summary").focus()
    seen.page.keyboard.press("Enter")
    assert table.is_visible()
    assert "Next: Look some of these rows up in Blaze" in failing.inner_text()
    assert table.locator("tbody th").first.inner_text().startswith("customer ")
    assert seen.page.locator("#gate-customers_count details").count() == 0


def test_on_a_phone_rows_are_read_downwards(visit: Open, report: Path) -> None:
    seen = visit(report, width=PHONE)
    cell = seen.page.locator("table.stacked td").first
    assert cell.evaluate("each => getComputedStyle(each, '::before').content") == '"may switch"'
    box = cell.bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= PHONE


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
    for plot in FIGURES:
        figure = seen.page.locator(f"#{plot}")
        if plot in DRAWN:
            drawing = figure.locator(".plot")
            assert drawing.get_attribute("role") == "img"
            assert len(drawing.get_attribute("aria-label") or "") > 30
        assert len(figure.locator("figcaption p").inner_text()) > 30
        assert figure.locator("table caption").text_content()
        assert figure.locator("tbody tr").count() > 0


PAINT = """
() => [["#plot-vip .c-mirror", "fill"], ["body", "backgroundColor"]].map(
  ([place, what]) => getComputedStyle(document.querySelector(place))[what])
"""


def test_plots_follow_the_colour_scheme(visit: Open, report: Path) -> None:
    seen = visit(report)
    light = seen.page.evaluate(PAINT)
    seen.page.emulate_media(color_scheme="dark")
    dark = seen.page.evaluate(PAINT)
    assert light[0] != dark[0]
    assert light[1] == "rgb(255, 255, 255)"
    assert dark[1] != light[1]


def test_paper_shows_all_in_the_light_colours(visit: Open, report: Path) -> None:
    seen = visit(report)
    light = seen.page.evaluate(PAINT)
    seen.page.emulate_media(media="print", color_scheme="dark")
    seen.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert seen.page.evaluate(PAINT) == light
    assert seen.page.locator("details:not([open])").count() == 0
    assert seen.page.locator("#plot-vip table").is_visible()
    pages = seen.page.pdf(format="A4")
    assert pages.count(b"/Type /Page\n") < 40
    seen.page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert seen.page.locator("details[open]").count() == 0


def test_before_the_first_sync_it_says_so_and_what_to_do(
    visit: Open, command: Command, tmp_path: Path
) -> None:
    seen = visit(written(command, tmp_path))
    said = seen.text()
    assert "Nothing was synced yet. make backfill reads all history." in said
    assert "No gate was ever judged. make parity judges them." in said
    assert "There is nothing to switch yet: make sync first." in said
    assert "Nothing was compared yet" in said
    assert seen.page.locator("nav a").all_inner_texts() == [
        "Switching",
        "Gates",
        "Differences",
        "Rows",
        "The sync",
    ]
    assert seen.page.locator("figure").count() == 0
    assert seen.barriers() == []
    seen.keep("report-empty")


def test_without_legacy_it_says_what_is_not_compared(
    visit: Open, alone: Command, tmp_path: Path
) -> None:
    seen = visit(written(alone, tmp_path))
    said = seen.text()
    assert "There is no legacy table to compare with" in said
    assert "Customers are not compared" in said
    assert "Every entity was synced at" in said
    assert "None has failed" in seen.page.locator("#plot-durations").inner_text()
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
    assert seen.page.evaluate("typeof window.taken") == "undefined"
    body = seen.page.text_content("body") or ""
    for text in HOSTILE:
        assert text in body, text
    assert "1337" not in seen.text()
    assert seen.page.locator("main img, main script").count() == 0
    assert HOSTILE[0] in seen.page.locator("#plot-durations .keys").inner_text()
    marks = seen.page.locator("#plot-durations svg .mark")
    hostile = next(
        mark
        for mark in (marks.nth(place) for place in range(marks.count()))
        if HOSTILE[0] in (mark.get_attribute("data-tip") or "")
    )
    hostile.dispatch_event("pointerover")
    assert HOSTILE[0] in seen.page.locator("#tip").inner_text()
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
