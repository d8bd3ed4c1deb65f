"""Text of reports is read as people write it, value by value; what cannot be read is told apart.

Values are drawn, written in each of many ways and read back, and texts that nobody would write are
read by a reader of our own, which knows no regular expression. Many values are one statement.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

import jinja2
import psycopg
import pytest

from operate.transform.project import PROJECT_DIR

SEED = 20260304
ABSENT = ("", " ", "\t", "N/A", "n/a", "#N/A", " N/A ", "-", "--", "null", "NULL", "None", "\u00a0")
NOTHING = (
    "twelve", "$", "()", "(", ")", "12.00.00", "1,23,456", "1,2,3", "--5", "-(5)", "(-5)", "5-5",
    "1 2", "12abc", "0x1F", "NaN", "nan", "inf", "-Infinity", "1e400", "9" * 11, "9" * 10_000,
    "#REF!", "#VALUE!", "#DIV/0!", "1/2", "5%%", "€5", "10:30", "1_000", "\u0661\u0662", "+-1",
    "1,", ",5", ".", "1..2", "1 234 5", "$1,23.00", "9999999999.99999",
)  # fmt: skip
NO_DAYS = (
    "soon", "0", "46084", "1719777600000", "2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10",
    "2026-04-31", "31/31/2026", "2026-3", "03/04", "Foo 3, 2026", "3 Foo 2026", "2026-03-04T25:00",
    "2026-03-04 10:60", "2026-03-04 13:00 PM", "2026-03-04 0:30 AM", "2026-03-04x", "now", "today",
    "infinity", "-infinity", "epoch", "03/04-2026", "03//04/2026", "0000-01-01", "2026-03-04 10",
    "99999-01-01", "20260230", "yesterday", "2026-03-04 10:30:99", "Mon", "March 2026",
)  # fmt: skip
NO_FLAGS = ("maybe", "2", "-1", "yes and no", "archived", "trueish", "10", "0.5", "NaN", "ja")


@pytest.fixture(scope="module")
def readers(postgres_server: str) -> Iterator[psycopg.Connection[Any]]:
    """A session that has the functions."""
    macros = (PROJECT_DIR / "macros" / "parity" / "readers.sql").read_text()
    environment = jinja2.Environment(extensions=["jinja2.ext.do"])  # noqa: S701 - SQL, not HTML
    made = environment.from_string(macros + "{{ legacy_readers() }}")
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(made.render().encode())
        yield connection


def read(readers: psycopg.Connection[Any], call: str, given: Sequence[str]) -> list[Any]:
    """What a function makes of texts, in their order."""
    statement = f"select {call} from unnest(%s::text[]) with ordinality as g (t, n) order by n"
    return [row[0] for row in readers.execute(statement.encode(), [list(given)])]


def disagreements(given: Sequence[str], found: Sequence[Any], expected: Sequence[Any]) -> list[Any]:
    return [
        (text, is_, should_be)
        for text, is_, should_be in zip(given, found, expected, strict=True)
        if str(is_) != str(should_be)
    ]


# Numbers


def written_numbers(number: Decimal) -> Iterator[tuple[str, Decimal]]:
    """The ways in which people and programs write a number, each with what it says."""
    sign, size = ("-" if number < 0 else ""), abs(number)
    plain, grouped = f"{size:f}", f"{size:,f}"
    yield from (
        (f"{sign}{plain}", number),
        (f" {sign}{plain} ", number),
        (f"{sign}{grouped}", number),
    )
    yield f"{sign}{plain}\u00a0", number
    yield f"{sign}${grouped}", number
    yield f"${sign}{grouped}", number
    yield f"{sign}$ {plain}", number
    yield f"{sign}US${grouped}", number
    yield f"{sign}{grouped} USD", number
    yield f"{sign}{plain}%", number
    yield f"{sign}{plain} %", number
    yield f"({grouped})", -size
    yield f"(${grouped})", -size
    yield f"$({grouped})", -size
    yield f"$ ({plain} )", -size
    yield f"{grouped}-", -size
    yield f"\u2212{grouped}", -size
    yield f"+{grouped}", size
    yield f"{sign}{grouped}".replace(",", "'"), number
    yield f"{sign}{grouped}".replace(",", " "), number
    yield f"{sign}{grouped}".replace(",", "\u202f"), number
    european = grouped.translate(str.maketrans(",.", ".,"))
    if "," in european:
        whole, _, rest = european.partition(",")
        # Three digits behind a comma are thousands, where what is before may be a group.
        if len(rest) != 3 or "." in whole or whole == "0" or len(whole) > 3:
            yield f"{sign}{european}", number
            yield f"{sign}{european} ", number
    if size == size.to_integral():
        yield f"{sign}{plain.partition('.')[0]}", number
        yield f"{sign}{plain.partition('.')[0]}.", number


def numbers() -> Iterator[Decimal]:
    dice = random.Random(SEED)
    yield from map(
        Decimal, ("0", "0.00", "0.125", "1", "12", "12.00", "123.4", "999.99", "1000", "1234.50")
    )
    for digits, places in itertools.product(range(1, 11), range(5)):
        for _ in range(6):
            number = Decimal(dice.randrange(10 ** (digits - 1), 10**digits)).scaleb(-places)
            yield number if dice.random() < 0.7 else -number


def test_numbers_are_read_however_they_are_written(readers: psycopg.Connection[Any]) -> None:
    drawn = [pair for number in numbers() for pair in written_numbers(number)]
    texts = [text for text, _ in drawn]
    found = read(readers, "pg_temp.read_number(t)", texts)
    wrong = [
        (text, is_, number)
        for (text, number), is_ in zip(drawn, found, strict=True)
        if is_ is None or is_.is_nan() or is_ != number
    ]
    assert not wrong, f"{len(wrong)} of {len(drawn)}: {wrong[:10]}"
    assert len(drawn) > 5_000


def test_what_is_no_number_is_neither_nothing_nor_another_number(
    readers: psycopg.Connection[Any],
) -> None:
    found = read(readers, "pg_temp.read_number(t)", [*ABSENT, *NOTHING])
    assert found[: len(ABSENT)] == [None] * len(ABSENT)
    junk = dict(zip(NOTHING, found[len(ABSENT) :], strict=True))
    assert {text: value for text, value in junk.items() if str(value) != "NaN"} == {}


def number_of(text: str) -> Decimal | None:
    """A second reader of numbers: NaN for what is none, None for nothing."""
    given = text.strip(" \t\r\n\u00a0")
    if given.lower() in {"", "n/a", "-", "--"}:
        return None
    opened, closed = given.count("("), given.count(")")
    signs = given.count("-") + given.count("+") + opened
    before = given.partition("(")[0].strip() if opened else ""
    if (
        (opened, closed) not in {(0, 0), (1, 1)}
        or signs > 1
        or given.endswith("+")
        or (opened and (before not in {"", "$"} or given[-1] != ")"))
    ):
        return Decimal("NaN")
    rest = given.partition("(")[2].removesuffix(")").strip() if opened else given
    rest = rest.removesuffix("-").strip()
    return _unsigned(rest, negative=bool(opened) or "-" in given)


def _unsigned(rest: str, *, negative: bool) -> Decimal:
    nan = Decimal("NaN")
    for _ in range(2):
        rest = rest.removeprefix("$").strip() if rest.startswith("$") else rest
        rest = rest[1:].strip() if rest[:1] in {"-", "+"} else rest
    for end in ("$", "%"):
        if rest.endswith(end):
            rest = rest[: -len(end)].strip()
            break
    if not rest or set(rest) - set("0123456789., '"):
        return nan
    number = _digits(rest)
    if number is None or abs(round(number, 4)) >= 10**10:
        return nan
    return -number if negative else number


def _digits(rest: str) -> Decimal | None:
    for group, point in ((",", "."), (" ", "."), (" ", ","), ("'", "."), ("'", ","), (".", ",")):
        whole, found, places = rest.partition(point) if point in rest else (rest, "", "")
        groups = whole.split(group)
        if len(groups) < 2 or (places and not places.isdigit()):
            continue
        if found and not places and (group, point) != (",", "."):
            continue
        if group == "." and not found and len(groups) == 2:
            continue
        if (
            groups[0].isdigit()
            and len(groups[0]) <= 3
            and groups[0][0] != "0"
            and all(len(each) == 3 and each.isdigit() for each in groups[1:])
        ):
            return Decimal("".join(groups) + "." + (places or "0"))
    whole, comma, places = rest.partition(",")
    if comma:
        return Decimal(f"{whole}.{places}") if whole.isdigit() and places.isdigit() else None
    whole, _, places = rest.partition(".")
    digits = whole + places
    return Decimal(f"{whole or 0}.{places or 0}") if digits.isdigit() else None


def test_another_reader_says_the_same_of_texts_that_nobody_would_write(
    readers: psycopg.Connection[Any],
) -> None:
    dice = random.Random(SEED)
    pieces = [*"0123456789", *"0123456789", *"0123456789", *".,.,' -+()$%", "000", "123", ",000"]
    texts = ["".join(dice.choices(pieces, k=dice.randrange(1, 9))) for _ in range(30_000)]
    texts += [prefix + text for text in texts[:3_000] for prefix in ("$", "(", "-")]
    found = read(readers, "pg_temp.read_number(t)", texts)
    expected = [number_of(text) for text in texts]
    wrong = [
        (text, is_, should_be)
        for text, is_, should_be in zip(texts, found, expected, strict=True)
        if (is_ is None) != (should_be is None)
        or (is_ is not None and should_be is not None
            and is_ != should_be and not (is_.is_nan() and should_be.is_nan()))
    ]  # fmt: skip
    assert not wrong, f"{len(wrong)} of {len(texts)}: {wrong[:20]}"
    assert sum(each is not None and not each.is_nan() for each in expected) > 5_000


# Days and times

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def written_days(day: date, *, day_first: bool) -> Iterator[str]:
    y, m, d = day.year, day.month, day.day
    month = MONTHS[m - 1]
    yield from (f"{y:04}-{m:02}-{d:02}", f"{y:04}/{m}/{d}", f"{y:04}.{m:02}.{d:02}")
    yield f"{y:04}{m:02}{d:02}"
    a, b = (d, m) if day_first else (m, d)
    yield from (
        f"{a:02}/{b:02}/{y:04}",
        f"{a}/{b}/{y:04}",
        f"{a:02}-{b:02}-{y:04}",
        f"{a}.{b}.{y:04}",
    )
    if 1969 <= y <= 2068:
        yield from (f"{a:02}/{b:02}/{y % 100:02}", f"{a}-{b}-{y % 100:02}")
        yield f"{d:02}-{month[:3]}-{y % 100:02}"
    yield from (
        f"{d} {month} {y:04}",
        f"{d} {month[:3]} {y:04}",
        f"{d:02}-{month[:3].upper()}-{y:04}",
    )
    yield from (f"{month} {d}, {y:04}", f"{month[:3]} {d} {y:04}", f"{month[:3]}. {d}, {y:04}")
    yield from (f"{day:%A}, {month} {d}, {y:04}", f"{day:%a} {d} {month[:3]} {y:04}")
    yield f" {month.upper()} {d}, {y:04}\t"


def written_times(moment: datetime) -> Iterator[tuple[str, timedelta]]:
    """Times behind a day: the text, and what of the moment it leaves out."""
    seconds = timedelta(seconds=moment.second, microseconds=moment.microsecond)
    small = timedelta(microseconds=moment.microsecond)
    half = f"{(moment.hour - 1) % 12 + 1}:{moment.minute:02}"
    yield f" {moment:%H:%M}", seconds
    yield f"T{moment:%H:%M}", seconds
    yield f" {moment:%H:%M:%S}", small
    yield f", {moment:%H:%M:%S}", small
    yield f"T{moment:%H:%M:%S.%f}", timedelta(0)
    yield f" {half} {moment:%p}", seconds
    yield f" {half}{moment:%p}".lower(), seconds
    yield f" at {half} {'a.m.' if moment.hour < 12 else 'p.m.'}", seconds


ZONES = {
    "": 0, "Z": 0, "+00": 0, "+00:00": 0, " UTC": 0, "-08:00": -480, "-0700": -420, "+05:45": 345,
    " PST": -480, " PDT": -420, " EDT": -240,
}  # fmt: skip


def days() -> Iterator[date]:
    dice = random.Random(SEED)
    yield from (date(2024, 2, 29), date(2026, 3, 4), date(2026, 12, 31), date(1999, 1, 1))
    yield from (date(1, 1, 1), date(9999, 12, 31), date(1969, 7, 20), date(2068, 5, 5))
    for _ in range(120):
        yield date(2012, 1, 1) + timedelta(days=dice.randrange(6_000))


@pytest.mark.parametrize("day_first", [False, True])
def test_days_and_times_are_read_however_they_are_written(
    readers: psycopg.Connection[Any],
    day_first: bool,  # noqa: FBT001
) -> None:
    dice = random.Random(SEED)
    drawn: list[tuple[str, datetime, datetime]] = []
    for day in days():
        midnight = datetime.combine(day, datetime.min.time())
        for text in written_days(day, day_first=day_first):
            drawn.append((text, midnight, midnight))
            if not 1900 < day.year < 2100:
                continue
            moment = midnight + timedelta(microseconds=dice.randrange(86_400 * 10**6))
            for time, left_out in written_times(moment):
                zone, minutes = dice.choice(list(ZONES.items()))
                told = moment - left_out
                drawn.append((text.strip() + time + zone, told, told - timedelta(minutes=minutes)))
    texts = [text for text, _, _ in drawn]
    for as_utc, column in ((False, 1), (True, 2)):
        found = read(readers, f"pg_temp.read_moment(t, {day_first}, {as_utc})::text", texts)
        expected = [str(each[column]) for each in drawn]
        wrong = disagreements(
            texts, [_plain(each) for each in found], [_plain(e) for e in expected]
        )
        assert not wrong, f"{len(wrong)} of {len(texts)}: {wrong[:10]}"
    assert len(drawn) > 10_000


def _plain(moment: str | None) -> str | None:
    return moment.rstrip("0").removesuffix(".") if moment and "." in moment else moment


def test_the_order_of_day_and_month_is_the_settings_and_never_guessed(
    readers: psycopg.Connection[Any],
) -> None:
    texts = ["03/04/2026", "25/12/2026", "12/25/2026", "04.03.26"]
    assert read(readers, "pg_temp.read_moment(t, false, false)::text", texts) == [
        "2026-03-04 00:00:00", "-infinity", "2026-12-25 00:00:00", "2026-04-03 00:00:00",
    ]  # fmt: skip
    assert read(readers, "pg_temp.read_moment(t, true, false)::text", texts) == [
        "2026-04-03 00:00:00", "2026-12-25 00:00:00", "-infinity", "2026-03-04 00:00:00",
    ]  # fmt: skip


def test_what_is_no_day_is_told_apart_from_none(readers: psycopg.Connection[Any]) -> None:
    absent = [*ABSENT, "0000-00-00", "0000-00-00 00:00:00", "00/00/0000"]
    for day_first in (False, True):
        call = f"pg_temp.read_moment(t, {day_first}, false)::text"
        assert read(readers, call, absent) == [None] * len(absent)
        found = dict(zip(NO_DAYS, read(readers, call, NO_DAYS), strict=True))
        assert {text: value for text, value in found.items() if value != "-infinity"} == {}


# Yes and no


def test_yes_and_no_are_read_in_their_words_and_nothing_else_is(
    readers: psycopg.Connection[Any],
) -> None:
    said = {
        1: ("true", "t", "yes", "y", "on", "active", "enabled", "1", "1.0"),
        0: ("false", "f", "no", "n", "off", "inactive", "disabled", "0", "0.00"),
        -1: NO_FLAGS,
        None: ABSENT,
    }
    drawn = [
        (form, value)
        for value, words in said.items()
        for word in words
        for form in (word, word.upper(), word.title(), f" {word} ", f"{word}\u00a0")
    ]
    texts = [text for text, _ in drawn]
    found = read(readers, "pg_temp.read_flag(t)", texts)
    assert disagreements(texts, found, [value for _, value in drawn]) == []


def test_no_text_whatsoever_ends_in_an_error(readers: psycopg.Connection[Any]) -> None:
    dice = random.Random(SEED)
    letters = "0123456789/-.:, ()$%'+TZapmAPM\u00a0\u2212eE\\\"{}janMarSept"
    texts = ["".join(dice.choices(letters, k=dice.randrange(0, 24))) for _ in range(20_000)]
    texts += ["".join(chr(dice.randrange(1, 0xD7FF)) for _ in range(5)) for _ in range(5_000)]
    for call in (
        "pg_temp.read_number(t)",
        "pg_temp.read_moment(t, true, true)::text",
        "pg_temp.read_moment(t, false, false)::text",
        "pg_temp.read_flag(t)",
    ):
        assert len(read(readers, call, texts)) == len(texts)
