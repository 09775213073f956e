"""What a child may use and do. `restrain` is called in the child, `watch` in the parent.

Linux limits itself through `setrlimit`, Windows through a Job Object, and elsewhere (macOS) the parent polls the
child's memory. An audit hook, which Python cannot remove, refuses network, processes and writing on every system.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Protocol

MEMORY = 440_000_000
"""Bytes of memory a child may have: two of them, one gone wild, stay under 600 MB together."""
SHARED_MEMORY = 280_000_000
"""Bytes for each of two children that read one file together: where both go wild, they too stay under 600 MB."""
_POLL_SECONDS = 0.02
_REFUSED = (
    "socket.",
    "subprocess.",
    "os.exec",
    "os.fork",
    "os.posix_spawn",
    "os.spawn",
    "os.system",
    "os.startfile",
    "os.kill",
    "os.remove",
    "os.rename",
    "os.rmdir",
    "os.mkdir",
    "os.link",
    "os.symlink",
    "os.truncate",
    "os.chmod",
    "os.chown",
    "os.putenv",
    "pty.",
    "shutil.",
    "webbrowser.",
    "ftplib.",
    "smtplib.",
    "http.client.",
    "urllib.",
    "winreg.",
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND


class Watch(Protocol):
    """The parent's hold on a child."""

    @property
    def too_large(self) -> bool:
        """Whether the child was stopped for its memory."""

    def allow(self, memory: int) -> None:
        """Let the child have so many bytes of memory from now on, at most `MEMORY`."""

    def close(self) -> None:
        """Let go."""


def restrain(memory: int = MEMORY) -> None:
    """Give up, for the rest of this process, what reading and rendering never need."""
    if sys.platform.startswith("linux"):
        limit_resources(memory)
    sys.addaudithook(_refuse)


def limit_resources(memory: int) -> None:
    """Limit address space, files to write and processes. Linux only: elsewhere the kernel does not keep to them."""
    import resource  # does not exist on Windows

    _lower(resource.RLIMIT_AS, memory)
    _lower(resource.RLIMIT_FSIZE, 0)
    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_NPROC, 0)


def _lower(kind: int, value: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    most = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (most, most))


def allow_cpu(seconds: int) -> None:
    """Grant the next request that many seconds of processor time (Linux; the parent's clock holds everywhere)."""
    if not sys.platform.startswith("linux"):
        return
    import resource

    usage = resource.getrusage(resource.RUSAGE_SELF)
    used = int(usage.ru_utime + usage.ru_stime) + 1
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_CPU, (used + seconds, hard))


def memory_in_use() -> int:
    """The most memory this process has had, in bytes; 0 where the system does not say.

    Not `ru_maxrss`: Linux counts in what the parent had when it started the child.
    """
    if not sys.platform.startswith("linux"):
        return 0
    with contextlib.suppress(OSError), Path("/proc/self/status").open("rb") as status:
        for line in status:
            if line.startswith(b"VmHWM:"):
                return int(line.split()[1]) * 1024
    return 0


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        _refuse_writing(*arguments[:3])
    elif event.startswith(_REFUSED):
        raise PermissionError(event)


def _refuse_writing(path: object = "", mode: object = "", flags: object = 0) -> None:
    writing = isinstance(mode, str) and any(sign in mode for sign in "wax+")
    if writing or (isinstance(flags, int) and flags & _WRITING):
        raise PermissionError(str(path))


class _Limited:
    """Linux: the child's own limits hold it, which the parent may change."""

    too_large = False

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process

    def allow(self, memory: int) -> None:
        """Change the limit that the child keeps to, below the one that it gave itself for good."""
        import resource  # does not exist on Windows

        if self._process.poll() is not None:
            return
        with contextlib.suppress(OSError):  # where the system forbids it, the child keeps to its own
            _, hard = resource.prlimit(self._process.pid, resource.RLIMIT_AS)
            most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
            resource.prlimit(self._process.pid, resource.RLIMIT_AS, (most, hard))

    def close(self) -> None:
        """Nothing is held."""


class MemoryPoller:
    """Looks at the child's memory every 20 ms, and stops it above the limit."""

    def __init__(self, process: subprocess.Popen[bytes], memory: int = MEMORY) -> None:
        self._process = process
        self._memory = memory
        self._closed = threading.Event()
        self.too_large = False
        self._thread = threading.Thread(target=self._poll, name="memory-poller", daemon=True)
        self._thread.start()

    def _poll(self) -> None:
        import psutil  # not needed on Linux

        with contextlib.suppress(psutil.Error):
            child = psutil.Process(self._process.pid)
            while not self._closed.wait(_POLL_SECONDS):
                if child.memory_info().rss > self._memory:
                    self.too_large = True
                    self._process.kill()
                    return

    def allow(self, memory: int) -> None:
        """Stop the child above so many bytes."""
        self._memory = memory

    def close(self) -> None:
        """Stop looking."""
        self._closed.set()
        self._thread.join(timeout=1)


def watch(process: subprocess.Popen[bytes]) -> Watch:
    """Hold a child that was just started, in the way of this system."""
    if sys.platform == "win32":
        from briefwright.isolation.job_object import JobObject  # Windows only

        return JobObject(process, MEMORY)
    return _Limited(process) if sys.platform.startswith("linux") else MemoryPoller(process)
