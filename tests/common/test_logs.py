"""What is logged holds no secret, wherever in a record it was."""

from __future__ import annotations

import json
import logging

import pytest

from common import logs


@pytest.mark.parametrize("log_format", ["plain", "json"])
def test_secrets_are_redacted_in_messages_arguments_and_tracebacks(
    capsys: pytest.CaptureFixture[str], log_format: str
) -> None:
    logs.configure("DEBUG", log_format, ["hunter2-secret", "hunter2"])
    for name in ("extract.test", "urllib3.connectionpool", "dlt"):
        log = logging.getLogger(name)
        log.debug("header %s", {"x-api-key": "hunter2-secret"})
        try:
            int("password=hunter2-secret")
        except ValueError:
            log.exception("it failed with %s", "hunter2")
    logs.secret_filter.protect("learnt later")
    logging.getLogger("extract.test").info("now learnt later")
    said = capsys.readouterr().err
    assert "hunter2" not in said
    assert "-secret" not in said
    assert "learnt later" not in said
    assert said.count(logs.REDACTED) >= 10
    assert "ValueError" in said


def test_a_json_line_is_one_object_with_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("INFO", "json", [])
    logging.getLogger("extract.test").info("done", extra={"fields": {"calls": 7}})
    entry = json.loads(capsys.readouterr().err)
    assert (entry["message"], entry["level"], entry["calls"]) == ("done", "INFO", 7)


def test_a_text_too_short_to_be_a_secret_garbles_nothing() -> None:
    assert logs.SecretFilter(["x", "abc"]).redact("an example of abc") == "an example of abc"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("the password is wrong; check DATABASE_URL", None),
        ("wrongly set by someone", None),
        (
            "postgresql://someone:wrong@localhost/mirror",
            "postgresql://someone:[redacted]@localhost/mirror",
        ),
        ("host=localhost password=wrong", "host=localhost password=[redacted]"),
        ('{"password": "wrong"}', '{"password": "[redacted]"}'),
        ("PASSWORD: wrong", "PASSWORD: [redacted]"),
        ("x-api-key wrong", "x-api-key [redacted]"),
    ],
)
def test_a_password_that_is_a_word_is_replaced_where_secrets_stand(
    line: str, said: str | None
) -> None:
    assert logs.SecretFilter(["wrong"]).redact(line) == (said or line)
