"""Files are saved by `storage/files` and nobody else: whole or not at all, and on the disk."""

import ast
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "src" / "briefwright"
AT_HOME = {"storage/disk/files.py", "storage/disk/folders.py"}
PASSING = {
    "app/brief/recovery.py": {"replace"},  # a damaged record steps aside
    "app/settings.py": {"replace"},  # a damaged file steps aside
    "isolation/office.py": {"write_bytes"},  # for LibreOffice, in a folder that goes when it is done
    "ui/preview/exact.py": {"write_bytes"},  # the same
    "ui/stylesheet.py": {"write_text"},  # pictures of the style sheet, in a folder that goes with the program
    "storage/disk/lock.py": {"open"},  # the lock has no content
    "cli/main.py": {"open"},  # where nobody reads on, the output goes nowhere
    "isolation/worker.py": {"open"},  # the same
}
"""What may touch files otherwise, because nothing of the user's depends on it."""
WRITING = {"write_text", "write_bytes"}
MODES = set("wax+")
FLAGS = {"O_WRONLY", "O_RDWR", "O_CREAT"}


def calls_of(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            yield node, getattr(node.func, "attr", getattr(node.func, "id", ""))


def opens_to_write(node, name):
    """Whether a call is an `open` whose mode or flags allow writing."""
    words = [*node.args, *(keyword.value for keyword in node.keywords)]
    texts = [word.value for word in words if isinstance(word, ast.Constant) and isinstance(word.value, str)]
    flags = {part.attr for word in words for part in ast.walk(word) if isinstance(part, ast.Attribute)}
    return name == "open" and (
        any(len(text) <= 3 and MODES & set(text) for text in texts)
        or bool(flags & {"O_WRONLY", "O_RDWR", "O_CREAT"})
    )


def moves_a_file(node, name):
    """Whether a call is one of `os`, `shutil` or `Path` that puts a file elsewhere, and no string's or struct's."""
    owner = getattr(getattr(node.func, "value", None), "id", "")
    if owner == "shutil":
        return name.startswith(("copy", "move"))
    return name in ("replace", "rename") and (owner == "os" or (len(node.args) == 1 and not node.keywords))


def written_by(path):
    return {
        name
        for node, name in calls_of(path)
        if name in WRITING or opens_to_write(node, name) or moves_a_file(node, name)
    }


def test_nobody_else_writes_files():
    others = {}
    for path in sorted(SOURCE.rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        found = written_by(path) - PASSING.get(name, set())
        if found and name not in AT_HOME:
            others[name] = found
    assert others == {}


def test_the_one_place_is_seen_by_this_test():
    assert written_by(SOURCE / "storage/disk/files.py") >= {"open", "replace"}
    assert all(written_by(SOURCE / name) >= allowed for name, allowed in PASSING.items())
