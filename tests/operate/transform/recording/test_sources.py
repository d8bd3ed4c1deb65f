"""What a statement follows from: the project, its settings, and what the database has answered."""

from __future__ import annotations

import re

from operate.transform.project import PROJECT_DIR

NEITHER = re.compile(
    r"run_started_at|modules\.(datetime|pytz|itertools)|rows_affected|execution_time|"
    r"\btiming\b|\|\s*random\b|thread_id|dbt_metadata_envs"
)
"""Names in dbt's templates whose value is another in each run, and is no answer of the database."""


def test_no_template_asks_for_what_a_repeated_run_would_not_know() -> None:
    texts = {
        file: file.read_text(encoding="utf-8")
        for folder in ("macros", "models", "tests")
        for file in (PROJECT_DIR / folder).rglob("*.sql")
    }
    assert len(texts) > 80
    found = {str(file): NEITHER.findall(text) for file, text in texts.items()}
    assert {file: names for file, names in found.items() if names} == {}
