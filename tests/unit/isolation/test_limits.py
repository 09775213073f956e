"""The limits of the systems we are not on, against stand-ins of their interfaces."""

import ctypes
import signal
import subprocess
import sys
import time

import psutil
import pytest

from briefwright.isolation.job_object import JobObject, extended_limits
from briefwright.isolation.limits import MEMORY, MemoryPoller
from briefwright.isolation.protocol import MOST_OUT, Reply, decode_reply, encode_reply, receive, send


@pytest.fixture
def sleeper():
    process = subprocess.Popen(
        [sys.executable, "-c", "held = bytearray(60_000_000); input()"], stdin=subprocess.PIPE
    )
    yield process
    process.kill()
    process.stdin.close()
    process.wait()


def test_the_poller_stops_a_child_above_its_memory(sleeper):
    poller = MemoryPoller(sleeper, memory=30_000_000)
    sleeper.wait(timeout=10)
    poller.close()
    assert poller.too_large


def test_the_poller_stops_a_child_above_what_it_is_allowed_later(sleeper):
    poller = MemoryPoller(sleeper, memory=MEMORY)
    poller.allow(30_000_000)
    sleeper.wait(timeout=10)
    poller.close()
    assert poller.too_large


def test_the_poller_leaves_a_modest_child_alone(sleeper):
    poller = MemoryPoller(sleeper, memory=MEMORY)
    with pytest.raises(psutil.TimeoutExpired):
        psutil.Process(sleeper.pid).wait(timeout=0.2)
    poller.close()
    assert not poller.too_large
    assert sleeper.poll() is None


class Kernel:
    """Stands in for kernel32 and remembers what it was asked."""

    class _Create:
        restype = None

        def __call__(self, _security, _name):
            return 7

    def __init__(self):
        self.CreateJobObjectW = self._Create()
        self.calls = []

    def SetInformationJobObject(self, job, kind, limits, size):
        self.calls.append(("set", job.value, kind, size))
        self.memory = limits._obj.ProcessMemoryLimit
        return 1

    def AssignProcessToJobObject(self, job, handle):
        self.calls.append(("assign", job.value, handle.value))
        return 1

    def CloseHandle(self, job):
        self.calls.append(("close", job.value))
        return 1


class Process:
    _handle = 42


def test_a_job_object_is_made_limited_given_the_child_and_closed():
    kernel = Kernel()
    job = JobObject(Process(), MEMORY, kernel)
    job.close()
    assert [call[0] for call in kernel.calls] == ["set", "assign", "close"]
    assert kernel.calls[0][2] == 9
    assert kernel.calls[1] == ("assign", 7, 42)


def test_a_job_objects_memory_is_changed_while_the_child_runs():
    kernel = Kernel()
    job = JobObject(Process(), MEMORY, kernel)
    assert kernel.memory == MEMORY
    job.allow(123)
    assert kernel.memory == 123
    assert [call[0] for call in kernel.calls] == ["set", "assign", "set"]


def test_a_jobs_limits_are_one_process_its_memory_and_death_with_the_parent():
    limits = extended_limits(123)
    assert limits.ProcessMemoryLimit == 123
    assert limits.BasicLimitInformation.ActiveProcessLimit == 1
    assert limits.BasicLimitInformation.LimitFlags == 0x8 | 0x100 | 0x400 | 0x2000
    assert ctypes.sizeof(limits) in {112, 144}


def test_frames_come_back_as_they_were_sent_and_broken_ones_as_nothing():
    import io

    stream = io.BytesIO()
    send(stream, encode_reply(Reply(b"result", fields={"a": "b"})))
    whole = stream.getvalue()
    assert decode_reply(receive(io.BytesIO(whole), MOST_OUT)) == Reply(b"result", fields={"a": "b"})
    for length in range(len(whole)):
        assert receive(io.BytesIO(whole[:length]), MOST_OUT) is None
    assert receive(io.BytesIO(whole), 3) is None


BUSY = """
import sys
from briefwright.isolation.limits import allow_cpu
allow_cpu(60)
allow_cpu(1)
while True:
    pass
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits processor time")
def test_a_process_ends_when_its_processor_time_is_used_up():
    started = time.monotonic()
    done = subprocess.run([sys.executable, "-c", BUSY], check=False)
    assert done.returncode == -signal.SIGXCPU
    assert time.monotonic() - started < 30
