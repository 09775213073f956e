"""What is loaded before the window is painted: Qt, our own light modules, the standard library; nothing else."""

import os
import subprocess
import sys

import pytest

OURS = {"PySide6", "shiboken6", "shibokensupport", "signature_bootstrap", "__feature__", "briefwright"}
BUILT_AT_INSTALL = {"_distutils_hack", "sitecustomize", "usercustomize", "a1_coverage", "coverage"}
"""What an environment's own start-up files import, whatever the program."""
SCRIPT = """
import os, sys
before = set(sys.modules)
from briefwright.ui import application
from briefwright.ui.window.main_window import MainWindow
def painted(window):
    print("\\n".join(sorted(set(sys.modules) - before)), flush=True)
    os._exit(0)
MainWindow.begin = painted
application.run([])
"""


def loaded_before_the_paint(**places):
    unset = ("BRIEFWRIGHT_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in unset} | places
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], capture_output=True, text=True, timeout=60, check=True, env=environment
    )
    return set(done.stdout.split())


@pytest.fixture(params=["a home of its own", "the user's folders", "settings changed"])
def loaded(request, tmp_path):
    if request.param == "the user's folders":
        return loaded_before_the_paint(HOME=str(tmp_path))
    if request.param == "settings changed":
        (tmp_path / "config").mkdir()
        (tmp_path / "config" / "settings.toml").write_text('theme = "dark"\nlanguage = "zh-CN"\n', "utf-8")
    return loaded_before_the_paint(BRIEFWRIGHT_HOME=str(tmp_path))


def test_nothing_but_qt_is_imported_before_the_first_paint(loaded):
    assert {"PySide6.QtWidgets", "briefwright.ui.window.main_window"} <= loaded
    others = {name.split(".")[0] for name in loaded} - set(sys.stdlib_module_names) - OURS - BUILT_AT_INSTALL
    assert others == set()


def test_nothing_of_ours_is_imported_that_the_paint_does_not_need(loaded):
    floors = {name.split(".")[1] for name in loaded if name.startswith("briefwright.")}
    assert floors <= {"ui", "app", "errors", "resources"}
    assert {name for name in loaded if name.startswith("briefwright.app.")} <= {
        "briefwright.app.folders",
        "briefwright.app.look",
        "briefwright.app.workspace",
    }
