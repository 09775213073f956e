"""What is loaded before the window is painted: Qt, our own light modules, the settings; nothing heavy."""

import subprocess
import sys

HEAVY = {
    "babel", "bs4", "charset_normalizer", "docx", "jinja2", "lxml", "markdown_it", "pydoc", "pygments", "pypdfium2",
    "rapidfuzz", "rjieba", "selectolax", "sqlite3", "tomlkit", "trafilatura", "psutil", "filelock",
}  # fmt: skip
SCRIPT = """
import os, sys
from briefwright.ui import application
from briefwright.ui.main_window import MainWindow
def painted(window):
    print("\\n".join(sorted({name.split(".")[0] for name in sys.modules})), flush=True)
    print("\\n".join(sorted(n for n in sys.modules if n.startswith("briefwright."))), flush=True)
    os._exit(0)
MainWindow.begin = painted
application.run([])
"""


def test_nothing_heavy_is_imported_before_the_first_paint(own_home):
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True)
    loaded = set(done.stdout.split())
    assert "PySide6" in loaded
    assert loaded & HEAVY == set()
    packages = ("templating", "extract", "writers", "checks", "isolation")
    assert not [name for name in loaded if name.split(".")[1:2] and name.split(".")[1] in packages]
