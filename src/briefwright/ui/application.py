"""Starts the application: one theme, one window, and only then everything else."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from briefwright import __version__
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.ui.language import choose_language, is_chinese, tr
from briefwright.ui.theme import BEGAN_IN_FUSION, begin_theme
from briefwright.ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

    from briefwright.app.brief.editor import BriefEditor

_TURN = 0.001
"""Seconds that a thread in the background keeps Python while the window waits for it: at the usual five thousandths
a paint, which asks many times, waits long."""
_translators: list[QTranslator] = []
"""What puts Qt's words into the interface's language."""


def run(argv: Sequence[str]) -> int:
    """Run the window until it is closed; the first file named is opened. Returns the exit status."""
    application = make_application(argv)
    workspace = open_workspace()
    open_window(application, workspace, _file_of(argv))
    sys.excepthook = partial(_say_unexpected, application)
    status = application.exec()
    sys.excepthook = sys.__excepthook__
    for window in _windows(application):
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


def open_window(
    application: QApplication, workspace: Workspace, path: Path | None = None, handed: BriefEditor | None = None
) -> MainWindow:
    """Dress the application by the settings and show the window; the rest follows the first paint.

    It opens the brief at `path`, or goes on with the one another window handed over.
    """
    look = workspace.look
    choose_language(look.language)
    _translate_qt(application)
    begin_theme(look.theme).reduce_motion(look.reduce_motion)
    window = MainWindow(workspace)
    window.languageChosen.connect(partial(_speak_anew, application, window))
    window.greet(path, handed)
    return window


def _speak_anew(application: QApplication, before: MainWindow) -> None:
    """Put a window in the other language in the place of one: the open brief goes over with its undo."""
    if before.is_at_work:
        before.say(tr("The language changes when Briefwright is started again."))
        return
    editor = before.hand_over()
    before.keep_state()
    open_window(application, before.workspace, handed=editor)
    before.close()
    before.deleteLater()


def _windows(application: QApplication) -> list[MainWindow]:
    return [window for window in application.topLevelWidgets() if isinstance(window, MainWindow)]


def _say_unexpected(
    application: QApplication, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
) -> None:
    """Say in the window what went wrong unforeseen: nobody reads a traceback behind it."""
    from briefwright.errors import AppError

    for window in filter(MainWindow.isVisible, _windows(application)):
        window.show_error(AppError("unexpected", why=f"{kind.__name__}: {error}"))


def _translate_qt(application: QApplication) -> None:
    """Qt's own few words, such as those of file dialogs, in our spelling; in English it needs none."""
    while _translators:  # held here: to look for them among the application's children takes 5 ms of the start
        former = _translators.pop()
        if isValid(former):
            application.removeTranslator(former)
            former.deleteLater()
    if not is_chinese():
        return
    from PySide6.QtCore import QLibraryInfo

    from briefwright.ui.qt_words import QtWords

    translator = QtWords(application)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
        _translators.append(translator)


def _file_of(argv: Sequence[str]) -> Path | None:
    names = [word for word in argv if not word.startswith("-")]
    return Path(names[0]).absolute() if names else None
