"""One child process as the parent holds it: started, asked, timed, and ended."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from typing import BinaryIO

from briefwright.errors import AppError
from briefwright.isolation.deadline import Deadline
from briefwright.isolation.exchange import Asking
from briefwright.isolation.limits import MEMORY, watch
from briefwright.isolation.protocol import MOST_OUT, Kind, Reply, decode_reply, receive, send

START_SECONDS = 30
"""How long a child may take to import what it needs; a cold disk is slow."""
_KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP")
"""Windows cannot start a program without these."""
KEEPS_MEMORY = {"MALLOC_MMAP_THRESHOLD_": f"{4 << 20}", "MALLOC_TRIM_THRESHOLD_": f"{32 << 20}"}
"""All that a child finds in its environment elsewhere, in bytes: what it frees, it keeps for the next page or file.

glibc (mallopt(3)) gives it back to the system at once, and a third of the time for a PDF's page goes into asking
for it again. Other systems do not look at these.
"""


class Broken(Exception):  # noqa: N818 - a state of the child, not an error the user hears of
    """The child gave no answer: too `slow`, too `large`, or it just ended."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Child:
    """A running worker. Not for two threads at once: `pool` sees to that."""

    def __init__(self, kind: Kind = "templates") -> None:
        self._timed_out = False
        self._ready = False
        self._memory = MEMORY
        self.asking = Asking()
        """What was said to it of briefs."""
        self._folder = tempfile.mkdtemp(prefix="briefwright-")
        try:
            self._process = _start(self._folder, kind)
        finally:
            self._forget_folder()
        self._watch = watch(self._process)
        self._deadline = Deadline(self._time_out)

    def ask(self, request: bytes, seconds: float) -> Reply:
        """Send a request and wait at most so long for its reply. Raises `Broken`; the child is then of no use."""
        self.await_ready()
        self.begin(request, seconds)
        return self.finish()

    @property
    def is_ready(self) -> bool:
        """Whether it runs, and has imported everything."""
        return self._ready and not self.has_ended

    def begin(self, request: bytes, seconds: float, memory: int = MEMORY) -> None:
        """Send a request to a child that is ready, which has so many seconds and bytes of memory for its reply."""
        if memory != self._memory:
            self._memory = memory
            self._watch.allow(memory)
        self._deadline.set(seconds)
        with contextlib.suppress(OSError, ValueError):  # whoever finishes then hears of it
            send(self._stdin, request)

    def await_ready(self) -> None:
        """Wait for the empty reply that says everything is imported. Raises `AppError` where it never comes."""
        if self._ready:
            return
        self._deadline.set(START_SECONDS)
        try:
            self.finish()
        except Broken as broken:
            why = "it takes too long" if broken.code == "stopped-slow" else "it ends at once"
            raise AppError("not-started", why=why) from broken
        self._ready = True

    def finish(self) -> Reply:
        """Wait for the reply to what was begun. Raises `Broken` as `ask`."""
        message = None
        with contextlib.suppress(OSError, ValueError):
            message = receive(self._stdout, MOST_OUT + 1_000)
        self._deadline.met()
        if message is None:
            raise Broken(self._fault())
        try:
            return decode_reply(message)
        except ValueError as error:
            raise Broken("stopped") from error

    @property
    def _stdin(self) -> BinaryIO:
        assert self._process.stdin is not None
        return self._process.stdin  # type: ignore[return-value] # IO[bytes] of a pipe is a BinaryIO

    @property
    def _stdout(self) -> BinaryIO:
        assert self._process.stdout is not None
        return self._process.stdout  # type: ignore[return-value] # IO[bytes] of a pipe is a BinaryIO

    def _time_out(self) -> None:
        self._timed_out = True
        self._process.kill()

    def _fault(self) -> str:
        """Why no answer came, told from how the child ended."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        if self._watch.too_large:
            return "stopped-large"
        slow = self._timed_out or self._process.returncode == -getattr(signal, "SIGXCPU", 0)
        return "stopped-slow" if slow else "stopped"

    def close(self) -> None:
        """End the child and take back what it held."""
        self._watch.close()
        self._deadline.close()
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=5)
        self._forget_folder()

    def _forget_folder(self) -> None:
        """Remove the empty folder the child stands in at once, so that nothing is left whoever is killed.

        Windows holds on to it for as long as the child lives: there it goes when the child is closed.
        """
        with contextlib.suppress(OSError):
            os.rmdir(self._folder)  # noqa: PTH106 - a path from tempfile

    @property
    def has_ended(self) -> bool:
        """Whether the process is gone, for instance because the system needed its memory."""
        return self._process.poll() is not None

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid


def _start(folder: str, kind: Kind) -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ and os.name == "nt"}
    try:
        return subprocess.Popen(  # noqa: S603 - every argument is ours
            [sys.executable, "-I", "-X", "utf8", "-m", "briefwright.isolation.worker", kind],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=folder,
            env={**kept, **KEEPS_MEMORY},
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise AppError("not-started", why=error.strerror or "the interpreter is missing") from error
