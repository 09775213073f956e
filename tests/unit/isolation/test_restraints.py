"""What a child gives up for good: network, other programs, and every change of a file."""

import subprocess
import sys

import pytest

TRIED = """
import os, shutil, socket, subprocess, sys
from pathlib import Path
from briefwright.isolation.limits import restrain

kept, new = Path(sys.argv[1]), Path(sys.argv[1]).with_name("new")
tries = {
    "socket": lambda: socket.socket(),
    "resolve": lambda: socket.getaddrinfo("localhost", 80),
    "program": lambda: subprocess.run(["true"]),
    "shell": lambda: os.system("true"),
    "spawn": lambda: os.posix_spawn("/bin/true", ["true"], {}),
    "fork": lambda: os.fork(),
    "exec": lambda: os.execv("/bin/true", ["true"]),
    "kill": lambda: os.kill(os.getppid(), 0),
    "write": lambda: open(kept, "a"),
    "create": lambda: os.open(new, os.O_CREAT | os.O_RDWR),
    "remove": lambda: os.remove(kept),
    "rename": lambda: os.rename(kept, new),
    "folder": lambda: os.mkdir(new),
    "link": lambda: os.link(kept, new),
    "symlink": lambda: os.symlink(kept, new),
    "truncate": lambda: os.truncate(kept, 0),
    "mode": lambda: os.chmod(kept, 0o777),
    "owner": lambda: os.chown(kept, 0, 0),
    "copy": lambda: shutil.copyfile(kept, new),
    "environment": lambda: os.putenv("A", "b"),
}
open(kept).close()
restrain()
for name, attempt in tries.items():
    try:
        attempt()
    except PermissionError:
        continue
    except OSError as error:
        name += f" ({error})"
    print(name)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="some of these calls are of POSIX only")
def test_a_restrained_process_can_change_and_reach_nothing(tmp_path):
    kept = tmp_path / "kept.txt"
    kept.write_text("kept", "utf-8")
    done = subprocess.run([sys.executable, "-c", TRIED, kept], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("", "")
    assert [entry.name for entry in tmp_path.iterdir()] == ["kept.txt"]
    assert kept.read_text("utf-8") == "kept"
