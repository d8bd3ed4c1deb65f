"""A command in the test's own process, in the environment of a run, and nothing of it left behind.

What one process after another cannot mix up, one process has to put back itself: the environment,
the folder, loggers, secrets to redact, signal handlers and what a job tunes. Threads, connections
and files that a command leaves open fail its test.
"""

from __future__ import annotations

import gc
import logging
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, chdir, contextmanager, suppress
from multiprocessing import resource_tracker
from pathlib import Path
from subprocess import CompletedProcess

import pyarrow as pa
from apprise.apprise import get_coordinator_executor, get_shared_executor
from click.testing import CliRunner

from common import logs
from common.settings import PROJECT_ROOT
from operate.cli import cli
from tests.parsed_projects import (
    folder_for,
    leave_parsed_projects_alone,
    project_parsed_once,
)

GRACE_S = 5.0
"""How long threads and connections may take to end after the command."""
# Python's own helper for dbt's locks, which stays with a process that has once had one.
resource_tracker.ensure_running()

HANDLED = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def run(arguments: Sequence[str], environment: Mapping[str, str]) -> CompletedProcess[str]:
    """Run `blaze-mirror` with these arguments.

    Args:
        arguments: the command and its options.
        environment: all of it.

    Returns:
        What the console script would have given: exit status, standard output and error.

    Raises:
        AssertionError: it left a thread, a file or a connection open, or a signal handler changed.
        Exception: what the command line did not turn into an exit status.
    """
    assert threading.current_thread() is threading.main_thread(), (
        "a run beside others shares neither environment nor output with them: command.process"
    )
    leave_parsed_projects_alone()
    with ExitStack() as stack:
        stack.enter_context(_nothing_left_behind())
        stack.enter_context(_logging_kept())
        stack.enter_context(_tuning_kept())
        stack.enter_context(project_parsed_once(folder_for(environment)))
        stack.enter_context(_environment_of(environment))
        stack.enter_context(chdir(PROJECT_ROOT))
        outcome = CliRunner(catch_exceptions=False).invoke(
            cli, list(arguments), prog_name="blaze-mirror"
        )
    return CompletedProcess(
        ["blaze-mirror", *arguments], outcome.exit_code, outcome.stdout, outcome.stderr
    )


@contextmanager
def _environment_of(environment: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    _become(environment)
    try:
        yield
    finally:
        _become(before)


def _become(environment: Mapping[str, str]) -> None:
    """Change what differs: libpq reads the environment too, perhaps while it is changed."""
    for name in os.environ.keys() - environment.keys():
        del os.environ[name]
    for name, value in environment.items():
        if os.environ.get(name) != value:
            os.environ[name] = value


@contextmanager
def _logging_kept() -> Iterator[None]:
    """Put back pytest's own handlers, and every logger's level."""
    root = logging.getLogger()
    loggers = [root, *_loggers()]
    before = [(each, each.handlers[:], each.level, each.propagate) for each in loggers]
    secrets = logs.secret_filter._secrets
    root.handlers = []  # `configure` closes those that it finds
    try:
        yield
    finally:
        for each in (root, *_loggers()):
            each.handlers, each.propagate = [], True
            each.setLevel(logging.NOTSET)
        for each, handlers, level, propagate in before:
            each.handlers, each.propagate = handlers, propagate
            each.setLevel(level)
        logs.secret_filter._secrets = secrets


def _loggers() -> list[logging.Logger]:
    known = logging.Logger.manager.loggerDict.values()
    return [each for each in known if isinstance(each, logging.Logger)]


@contextmanager
def _tuning_kept() -> Iterator[None]:
    """Put back what a job sets for its process; what malloc was told stays, and does no harm."""
    switch_interval, pool = sys.getswitchinterval(), pa.default_memory_pool()
    handlers = [signal.getsignal(number) for number in HANDLED]
    os.umask(umask := os.umask(0o022))
    try:
        yield
        assert [signal.getsignal(number) for number in HANDLED] == handlers
    finally:
        os.umask(umask)
        sys.setswitchinterval(switch_interval)
        pa.set_memory_pool(pool)


@contextmanager
def _nothing_left_behind() -> Iterator[None]:
    threads, files = set(threading.enumerate()), _open_files()
    yield
    deadline = time.monotonic() + GRACE_S
    while True:
        left = [str(each) for each in set(threading.enumerate()) - threads - _kept_by_apprise()]
        left += sorted(_open_files() - files)
        if not left:
            return
        assert time.monotonic() < deadline, f"left behind: {', '.join(left)}"
        # What hangs in a cycle is closed when it is collected, as it would be in a longer run.
        gc.collect()
        time.sleep(0.05)


def _kept_by_apprise() -> set[threading.Thread]:
    """Its pools stay with a process that has once sent an alert, and start threads as they like."""
    return {
        thread
        for pool in (get_shared_executor(), get_coordinator_executor())
        for thread in pool._threads
    }


def _open_files() -> set[str]:
    """What this process has open: files, sockets and pipes, by descriptor."""
    found = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):  # that of the listing itself
            found.add(f"{descriptor.name} {descriptor.readlink()}")
    return found
