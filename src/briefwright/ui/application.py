"""Starts the application: one theme, one window, and only then everything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from briefwright import __version__
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.errors import AppError
from briefwright.ui.language import choose_language, is_chinese
from briefwright.ui.theme import BEGAN_IN_FUSION, theme
from briefwright.ui.window.main_window import MainWindow

_TURN = 0.001
"""Seconds that a thread in the background keeps Python while the window waits for it: at the usual five thousandths
a paint, which asks many times, waits long."""


def run(argv: Sequence[str]) -> int:
    """Run the window until it is closed; the first file named is opened. Returns the exit status."""
    application = make_application(argv)
    workspace = open_workspace()
    window = open_window(application, workspace, _file_of(argv))
    sys.excepthook = partial(_say_unexpected, window)
    status = application.exec()
    sys.excepthook = sys.__excepthook__
    window.deleteLater()
    workspace.close()
    return status


def make_application(argv: Sequence[str]) -> QApplication:
    """The one `QApplication`, named; an existing one is used again."""
    sys.setswitchinterval(_TURN)
    QApplication.setDesktopFileName("briefwright")
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        application = existing
    else:
        application = QApplication([sys.argv[0], "-style", "fusion", *argv])
        application.setProperty(BEGAN_IN_FUSION, True)
    application.setApplicationName("Briefwright")
    application.setApplicationDisplayName("")
    application.setApplicationVersion(__version__)
    return application


def open_window(application: QApplication, workspace: Workspace, path: Path | None = None) -> MainWindow:
    """Dress the application by the settings and show the window; the rest follows the first paint."""
    look = workspace.look
    choose_language(look.language)
    if is_chinese():
        _translate_qt(application)
    theme().choose(look.theme)
    theme().reduce_motion(look.reduce_motion)
    window = MainWindow(workspace)
    window.greet(path)
    return window


def _say_unexpected(
    window: MainWindow, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Say in the window what went wrong unforeseen: nobody reads a traceback behind it."""
    window.show_error(AppError("unexpected", why=f"{kind.__name__}: {error}"))


def _translate_qt(application: QApplication) -> None:
    """Qt's own few words, such as those of file dialogs, in our spelling."""
    from PySide6.QtCore import QLibraryInfo

    from briefwright.ui.qt_words import QtWords

    translator = QtWords(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)


def _file_of(argv: Sequence[str]) -> Path | None:
    names = [word for word in argv if not word.startswith("-")]
    return Path(names[0]).absolute() if names else None
