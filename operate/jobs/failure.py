"""What ended a run, as a sentence where the database refused something in the middle."""

from __future__ import annotations

import psycopg

from common.errors import BlazeMirrorError, DatabaseError

CHANGED_MEANWHILE = (
    psycopg.errors.InsufficientPrivilege,
    psycopg.errors.UndefinedTable,
    psycopg.errors.UndefinedColumn,
    psycopg.errors.InvalidSchemaName,
)
"""What a statement of ours says where somebody alters the database beside it."""


def in_words(error: Exception) -> Exception:
    """What ended a run, as a sentence where the database refused something in the middle."""
    if not isinstance(error, (psycopg.OperationalError, *CHANGED_MEANWHILE)):
        return error
    said = " ".join(str(error).split()).rstrip(".")
    if isinstance(error, psycopg.errors.InsufficientPrivilege):
        return DatabaseError(
            f"The database refused this role something in the middle of the run ({said}): give it "
            "that right, or see what changes tables when they are made (event triggers, row "
            "security); what was loaded stays, and the next run resumes"
        )
    if isinstance(error, CHANGED_MEANWHILE):
        return BlazeMirrorError(
            f"Somebody has dropped or changed what the run works with ({said}): the next run makes "
            "and reads again what is missing"
        )
    if isinstance(error, psycopg.errors.LockNotAvailable):
        return BlazeMirrorError(
            f"Somebody keeps a table locked that the run needs ({said}): end that session; what "
            "was loaded stays, and the next run resumes"
        )
    return DatabaseError(
        f"The database refused a session or a statement in the middle of the run ({said}): check "
        "its log and its limits; what was loaded stays, and the next run resumes"
    )
