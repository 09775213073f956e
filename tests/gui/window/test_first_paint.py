"""What is loaded before the window is painted: Qt, our own light modules, the standard library; nothing else."""

import os
import subprocess
import sys

import pytest

from briefwright.ui.application import make_application
from briefwright.ui.window.main_window import MainWindow

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

LATER = """
import sys
from briefwright.app.workspace import open_workspace
from briefwright.ui.application import make_application, open_window
application = make_application([])
window = open_window(application, open_workspace())
while not window.is_warm:
    application.processEvents()
print("\\n".join(sys.modules), flush=True)
window.close()
"""
READ = LATER.replace("sys.modules", "__import__('linecache').cache")


def loaded_before_the_paint(**places):
    return loaded_by(SCRIPT, **places)


def loaded_by(script, **places):
    unset = ("BRIEFWRIGHT_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in unset} | places
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True, env=environment
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


def test_an_app_that_ends_leaves_nothing_among_the_temporary_files(tmp_path):
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    loaded_by(LATER, BRIEFWRIGHT_HOME=str(tmp_path / "home"), TMPDIR=str(temporary))
    assert not [path.name for path in temporary.iterdir() if path.name.startswith("briefwright")]


def test_nothing_of_ours_is_imported_that_the_paint_does_not_need(loaded):
    floors = {name.split(".")[1] for name in loaded if name.startswith("briefwright.")}
    assert floors <= {"ui", "app", "errors", "resources"}
    assert {name for name in loaded if name.startswith("briefwright.app.")} <= {
        "briefwright.app.folders",
        "briefwright.app.look",
        "briefwright.app.workspace",
    }


def test_what_a_brief_and_a_source_need_is_loaded_before_they_are_opened(tmp_path):
    loaded = loaded_by(LATER, BRIEFWRIGHT_HOME=str(tmp_path))
    assert {"briefwright.ui.window.workbench", "briefwright.ui.window.reading_room"} <= loaded


def test_no_source_is_read_to_load_the_window(tmp_path):
    read = loaded_by(READ, BRIEFWRIGHT_HOME=str(tmp_path))
    assert {name for name in read if "briefwright" in name} == set()


def test_a_window_closed_before_its_lists_are_made_closes(qtbot, workspace):
    make_application([])
    made = MainWindow(workspace)
    made.greet()
    assert not made.is_ready
    assert made.close()
    assert not made.isVisible()
    made.deleteLater()
