"""Processes that begin where the console script has imported everything: forks of one that has.

A process of its own takes four seconds of computing to import dbt, dlt and the rest, whatever is
tested then. A fork is a process like any other: it has an environment, a folder, a session and
files of its own, is killed and ends as one; only how it was started differs. What is tested of the
start itself runs the console script (`tests.command.Process.script`).

The process that is forked has no threads and has opened nothing. It is asked over a socket, one
message a fork: what to run, with the files that become its own, and one that its end is written to.
"""

from __future__ import annotations

import gc
import json
import os
import selectors
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NoReturn

from operate.transform import environment as transform

MOST_BYTES = 1 << 20
"""Of a message: arguments and environment."""
FILES = 4
"""Standard input, output and error, and where the end is told."""


class ForkedProcess(subprocess.Popen[str]):
    """`blaze-mirror` as a fork; used like any `Popen` of it.

    Args:
        arguments: of the command.
        environment: all of it.
        folder: that it works in.
    """

    def __init__(
        self, arguments: Sequence[str], environment: Mapping[str, str], folder: str
    ) -> None:
        self._ends, self._end = os.pipe()
        super().__init__(
            ["blaze-mirror", *arguments],
            cwd=folder,
            env=dict(environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def _execute_child(self, args: Any, *rest: Any) -> None:
        """Have it forked; `Popen` has made the pipes and does the rest."""
        environment, folder = rest[5], rest[4]
        p2cread, _, _, c2pwrite, _, errwrite = rest[9:15]
        message = json.dumps([args, environment, folder]).encode()
        try:
            server = _server()
            socket.send_fds(server, [message], [p2cread, c2pwrite, errwrite, self._end])
            self.pid = int(server.recv(32))
            self._child_created = self._closed_child_pipe_fds = True
        finally:
            for descriptor in (p2cread, c2pwrite, errwrite, self._end):
                os.close(descriptor)

    def _internal_poll(self, *_: Any, **__: Any) -> int | None:
        if self.returncode is None:
            self._take_end(0)
        return self.returncode

    def _try_wait(self, wait_flags: int) -> tuple[int, int]:
        """As `Popen` asks the system for a child: its id and status, or zeros."""
        self._take_end(None if wait_flags == 0 else 0)
        if self.returncode is None:
            return 0, 0
        code = self.returncode
        return self.pid, -code if code < 0 else code << 8

    def _take_end(self, timeout: float | None) -> None:
        if self.returncode is not None:
            return
        with selectors.DefaultSelector() as selector:
            selector.register(self._ends, selectors.EVENT_READ)
            if not selector.select(timeout):
                return
        told = os.read(self._ends, 32)
        if not told:
            raise RuntimeError("the process that forks has ended")
        os.close(self._ends)
        self.returncode = int(told)


@cache
def _server() -> socket.socket:
    """The process that forks, started once by whoever asks first; it ends with its socket."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    subprocess.Popen(
        [sys.executable, "-m", "tests.forked", str(its.fileno())],
        pass_fds=[its.fileno()],
        stdin=subprocess.DEVNULL,
        start_new_session=True,
    )
    its.close()
    return ours


def serve(asked: socket.socket) -> None:
    """Fork whenever somebody asks; returns in each fork, which has become what was asked for."""
    wake, woken = os.pipe()
    os.set_blocking(woken, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    ends: dict[int, int] = {}
    while True:
        with selectors.DefaultSelector() as selector:
            selector.register(asked, selectors.EVENT_READ)
            selector.register(wake, selectors.EVENT_READ)
            ready = {key.fileobj for key, _ in selector.select()}
        if wake in ready:
            os.read(wake, 512)
            _tell_ends(ends)
        if asked not in ready:
            continue
        message, files, _, _ = socket.recv_fds(asked, MOST_BYTES, FILES)
        if not message:
            sys.exit()  # nobody is left who could ask
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for descriptor in (wake, woken, asked.detach(), files[-1], *ends.values()):
                os.close(descriptor)
            _become(files[:-1], *json.loads(message))
            return
        ends[pid] = files[-1]
        for descriptor in files[:-1]:
            os.close(descriptor)
        asked.send(str(pid).encode())


def _tell_ends(ends: dict[int, int]) -> None:
    """Write the exit status of every fork that has ended, a signal as a negative number."""
    while ends:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if pid == 0:
            return
        end = ends.pop(pid)
        os.write(end, str(os.waitstatus_to_exitcode(status)).encode())
        os.close(end)


def _become(
    files: list[int], arguments: list[str], environment: dict[str, str], folder: str
) -> None:
    """Take on what a process is given when it starts."""
    os.setsid()
    for number, descriptor in enumerate(files):
        os.dup2(descriptor, number)
        os.close(descriptor)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    # Where dbt keeps the project is read when that is imported: tests/parsed_projects.py.
    if kept := environment.get("DBT_TARGET_PATH"):
        transform.TARGET_DIR = Path(kept)  # type: ignore[attr-defined]  # it comes from elsewhere
    sys.argv = arguments
    sys.stdout = os.fdopen(1, "w", closefd=False)
    sys.stderr = os.fdopen(2, "w", buffering=1, errors="backslashreplace", closefd=False)


def _main() -> NoReturn:
    """Import what any command may, fork as asked, and run the command in the fork."""
    import dbt.adapters.postgres  # noqa: PLC0415
    import dbt.cli.main  # noqa: F401, PLC0415

    import operate.jobs.sync  # noqa: PLC0415
    import operate.jobs.sync_products  # noqa: PLC0415
    import operate.report.nightly  # noqa: F401, PLC0415
    from operate.cli import main  # noqa: PLC0415

    if threading.active_count() > 1:
        raise RuntimeError("a process with threads cannot be forked")
    gc.collect()
    gc.freeze()
    serve(socket.socket(fileno=int(sys.argv[1])))
    main()


if __name__ == "__main__":
    _main()
