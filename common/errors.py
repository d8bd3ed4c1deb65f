"""What can go wrong, as a hierarchy, and the exit status each kind ends a command with.

    BlazeMirrorError                 1
    ├── SettingsError                2   a setting is missing or cannot be used
    ├── DatabaseError                2   the database cannot be reached or used
    │   └── LockLostError                2   the session with the run's lock was lost in the middle
    ├── CredentialsError             2   the API refused the keys (401, or 403 for every list)
    ├── LockHeldError                3   another run holds the lock
    ├── StoppedEarlyError            4   a budget or the sync window ended before the work did
    │   ├── BudgetUsedUpError            4   the budget of calls of the month
    │   └── WindowClosedError            4   the sync window is closed, and nothing was done
    ├── TooSoonError                 3   the vendor's rule on how often an entity may be read
    ├── ApiError                     1   the API kept failing after every retry
    │   ├── BadResponseError             a body that is not what was asked for
    │   ├── ForbiddenError               403: the keys lack the permission for this list
    │   └── RequestRefusedError          400 or 404: asking again cannot help
    │       └── NotFoundError                404
    └── TransformError               1   dbt failed to build or to run

Every message is a sentence that says what to do next, and none contains a secret.
"""

from __future__ import annotations

from typing import ClassVar

_LOCK_LOST = (
    "The run's session in the database was lost, and its lock with it (the server was restarted, "
    "or somebody ended the session): the run has ended, so that none works beside it. What was "
    "loaded stays; start it again, and it resumes"
)


class BlazeMirrorError(Exception):
    """Base of every error this project raises on purpose."""

    exit_code: ClassVar[int] = 1


class SettingsError(BlazeMirrorError):
    """A setting is missing or cannot be used."""

    exit_code = 2


class DatabaseError(BlazeMirrorError):
    """The database cannot be reached, or not used as needed."""

    exit_code = 2


class LockLostError(DatabaseError):
    """The session that holds the run's lock was lost, so the run has to end."""

    def __init__(self, said: str = _LOCK_LOST) -> None:
        super().__init__(said)


class CredentialsError(BlazeMirrorError):
    """The API refused the keys; asking again could get them disabled."""

    exit_code = 2


class LockHeldError(BlazeMirrorError):
    """Another run holds the lock; nothing was done."""

    exit_code = 3


class StoppedEarlyError(BlazeMirrorError):
    """A call budget or the sync window ended before the work did; the next run resumes."""

    exit_code = 4


class BudgetUsedUpError(StoppedEarlyError):
    """The budget of calls of the month is used up; a run next month resumes."""


class WindowClosedError(StoppedEarlyError):
    """The sync window is closed; nothing was done."""


class TooSoonError(BlazeMirrorError):
    """The vendor's rule on how often an entity may be read forbids this run; nothing was done."""

    exit_code = 3


class ApiError(BlazeMirrorError):
    """The API kept failing after every retry."""


class BadResponseError(ApiError):
    """A response whose body is not what was asked for: truncated, HTML, invalid JSON."""


class ForbiddenError(ApiError):
    """The keys are right, and lack the permission for this list (403)."""


class RequestRefusedError(ApiError):
    """The API refused the request itself (400, 404); asking again cannot help."""


class NotFoundError(RequestRefusedError):
    """The API has no such thing (404)."""


class TransformError(BlazeMirrorError):
    """Dbt failed to build a model or to run at all."""
