"""A Windows Job Object: one process, a limit of memory, and the end of the child with the end of the parent.

Structures and constants as in `winnt.h` (JOBOBJECT_EXTENDED_LIMIT_INFORMATION).
"""

from __future__ import annotations

import ctypes
import subprocess
from typing import Any

_EXTENDED_LIMIT_INFORMATION = 9
_ACTIVE_PROCESS = 0x8
_PROCESS_MEMORY = 0x100
_DIE_ON_UNHANDLED_EXCEPTION = 0x400
_KILL_ON_JOB_CLOSE = 0x2000


class _BasicLimits(ctypes.Structure):
    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _Counters(ctypes.Structure):
    _fields_ = tuple((name, ctypes.c_uint64) for name in ("Reads", "Writes", "Others", "Read", "Written", "Other"))


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", _Counters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def extended_limits(memory: int) -> ExtendedLimits:
    """One process, so much memory, killed when the job's handle closes, no dialogue when it crashes."""
    limits = ExtendedLimits()
    basic = limits.BasicLimitInformation
    basic.LimitFlags = _ACTIVE_PROCESS | _PROCESS_MEMORY | _DIE_ON_UNHANDLED_EXCEPTION | _KILL_ON_JOB_CLOSE
    basic.ActiveProcessLimit = 1
    limits.ProcessMemoryLimit = memory
    return limits


class JobObject:
    """Holds a child in a job of its own. `kernel` is `kernel32`; a test may give its own."""

    too_large = False

    def __init__(self, process: subprocess.Popen[bytes], memory: int, kernel: Any = None) -> None:
        self._kernel = kernel or ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined] # Windows
        self._kernel.CreateJobObjectW.restype = ctypes.c_void_p
        self._job = ctypes.c_void_p(self._kernel.CreateJobObjectW(None, None))
        self.allow(memory)
        handle = ctypes.c_void_p(int(process._handle))  # type: ignore[attr-defined] # noqa: SLF001 - Popen's handle
        self._kernel.AssignProcessToJobObject(self._job, handle)

    def allow(self, memory: int) -> None:
        """Let the child have so many bytes from now on."""
        limits = extended_limits(memory)
        self._kernel.SetInformationJobObject(
            self._job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), ctypes.sizeof(limits)
        )

    def close(self) -> None:
        """Close the job, which ends the child if it still runs."""
        self._kernel.CloseHandle(self._job)
