"""Tell network folders, on which SQLite's locks cannot be trusted: https://www.sqlite.org/wal.html, section 2.3."""

from __future__ import annotations

import sys
from pathlib import Path

_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "davfs", "fuse.sshfs", "fuse.davfs", "ncpfs"}
)
_DRIVE_REMOTE = 4


def on_network(path: Path) -> bool:
    """Whether `path` lies on a network folder, as far as the system tells."""
    if sys.platform == "win32":
        return _on_network_drive(path)
    try:
        return network_mount(path.absolute(), Path("/proc/self/mounts").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False


def network_mount(path: Path, mounts: str) -> bool:
    """Whether the innermost of the mounts (lines of fstab(5) form) that holds `path` is a network one."""
    innermost, kind = "", ""
    for line in mounts.splitlines():
        _, folder, type_, *_ = [*line.split(" "), "", "", ""]
        folder = folder.replace("\\040", " ")
        if len(folder) >= len(innermost) and folder and path.is_relative_to(folder):
            innermost, kind = folder, type_
    return kind in _NETWORK


if sys.platform == "win32":
    import ctypes

    def _on_network_drive(path: Path) -> bool:
        anchor = path.absolute().anchor
        return anchor.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(anchor) == _DRIVE_REMOTE
