"""The customs of each desktop, as far as they can be seen on this one."""

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QAction, QFileOpenEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from briefwright.ui.window import customs


@pytest.fixture
def actions(qapp):
    return {name: QAction(name) for name in ("redo", "full_screen", "settings", "about", "quit", "save")}


def test_macos_finds_settings_about_and_quit_whatever_the_language(window):
    roles = {name: action.menuRole() for name, action in window.actions_by_id.items()}
    assert roles["settings"] == QAction.MenuRole.PreferencesRole
    assert roles["about"] == QAction.MenuRole.AboutRole
    assert roles["quit"] == QAction.MenuRole.QuitRole
    assert set(roles.values()) == {*(customs._ROLES.values()), QAction.MenuRole.NoRole}


def test_redo_has_the_keys_of_every_desktop(window):
    keys = [key.toString() for key in window.actions_by_id["redo"].shortcuts()]
    assert keys[0] == "Ctrl+Y"
    assert "Ctrl+Shift+Z" in keys


def test_on_macos_its_own_keys_come_first_and_files_are_taken(actions, monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    actions["redo"].setShortcut(QKeySequence("Ctrl+Y"))
    opened: list[Path] = []
    watching: list[QObject] = []
    monkeypatch.setattr(QApplication, "installEventFilter", lambda _self, made: watching.append(made))
    customs.follow_customs(actions, opened.append)
    assert actions["redo"].shortcuts()[-1].toString() == "Ctrl+Y"
    event = QFileOpenEvent(QUrl.fromLocalFile("/tmp/call.brief"))
    assert watching[0].eventFilter(QApplication.instance(), event)
    assert opened == [Path("/tmp/call.brief")]


def test_windows_is_told_the_application_s_name(actions, monkeypatch):
    told: list[str] = []
    shell = SimpleNamespace(SetCurrentProcessExplicitAppUserModelID=told.append)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(shell32=shell), raising=False)
    customs.follow_customs(actions, lambda _path: None)
    assert told == ["Briefwright.Briefwright"]
