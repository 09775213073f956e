"""The status bar: whether the brief is saved, what one points at, what to look at, words, language, offline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStatusBar, QWidget

from briefwright.ui.actions import in_tip
from briefwright.ui.fonts import grown
from briefwright.ui.icons import Tint, icon
from briefwright.ui.language import tr, tr_n
from briefwright.ui.theme import theme
from briefwright.ui.widgets.buttons import label, text_button
from briefwright.ui.widgets.pane_header import YieldingLabel

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable

    from briefwright.ui.jobs import LongJob

LANGUAGES = {"en-GB": "English (UK)", "en-US": "English (US)", "zh-CN": "简体中文", "zh-Hans": "简体中文"}

_LONGEST = 196
"""Pixels what is being read may take; a longer name loses its middle."""


class StatusBar(QStatusBar):
    """Tells and never nags. `problemsAsked` comes when the warning is pressed, `worked` as long work begins."""

    problemsAsked = Signal()
    worked = Signal()
    cancelAsked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setObjectName("status-bar")
        self._saved = _IconLabel()
        self._message = YieldingLabel("small", "2")
        self._progress: _Progress | None = None
        self._problem = text_button("", in_tip(tr("Show what to look at"), "F8"))
        self._problem.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._problem.setIcon(icon("warning", "warn"))
        self._problem.setIconSize(QSize(grown(18), grown(14)))
        self._problem.setProperty("kind", "warn")
        self._problem.clicked.connect(self.problemsAsked)
        self._words = label("", "small", "2")
        self._language = label("", "small", "2")
        offline = _IconLabel()
        offline.show_state("wifi-slash", "text2", tr("Offline"))
        offline.setToolTip(tr("Briefwright has no network code: nothing leaves this computer."))
        left = QWidget()
        layout = QHBoxLayout(left)
        layout.setContentsMargins(8, 0, 8, 0)
        layout.setSpacing(14)
        for widget in (self._saved, self._message):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._left = layout
        self.addWidget(left, 1)
        right = QWidget()
        ends = QHBoxLayout(right)
        ends.setContentsMargins(0, 0, 10, 0)
        ends.setSpacing(14)
        for permanent in (self._problem, self._words, self._language, offline):
            ends.addWidget(permanent)
        self.addPermanentWidget(right)
        self.show_problem("")
        self._saved.hide()

    def point(self, text: str) -> None:
        """Say what one points at or is doing."""
        self._message.setText(text)

    @property
    def message(self) -> str:
        """What it says at the left."""
        return self._message.text()

    def show_saved(self, *, dirty: bool, at: dt.datetime | None, has_file: bool) -> None:
        """Say whether the brief is in its file, and since when."""
        self._saved.show()
        if dirty or not has_file:
            self._saved.show_state("pencil-simple", "text2", tr("Not saved") if not has_file else tr("Changed"))
        elif at is not None:
            self._saved.show_state("check-circle", "ok", tr("Saved {time}", time=f"{at:%H:%M}"))
        else:
            self._saved.show_state("check-circle", "ok", tr("Saved"))

    def show_no_brief(self) -> None:
        """Show nothing of a brief: the start page."""
        self._saved.hide()
        self._words.setText("")
        self._language.setText("")
        self.show_problem("")

    def show_problem(self, sentence: str, more: int = 0) -> None:
        """Show the first thing to look at, and how many more there are."""
        tail = tr(" and {n} more", n=more) if more else ""
        self._problem.setText(f"{sentence.rstrip('.。')}{tail}" if sentence else "")
        self._problem.setVisible(bool(sentence))
        self._problem.setAccessibleName(self._problem.text())

    @property
    def problem_corner(self) -> QPoint:
        """Where the list of what to look at stands: the warning's upper left corner, on the screen."""
        return self._problem.mapToGlobal(QPoint(0, 0))

    def show_words(self, words: int, language: str) -> None:
        """Show how long the brief is, and its document's language."""
        self._words.setText(tr_n("1 word", "{n} words", words))
        self.show_language(language)

    def show_language(self, language: str) -> None:
        """Show the document's language."""
        self._language.setText(LANGUAGES.get(language, language))

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show long work with its count and Cancel; an empty text ends it."""
        self._work().show_work(text, done, total)

    def follow(self, job: LongJob, words: Callable[[str], str]) -> None:
        """Show how many hundredths of a job are done, with Cancel, until it ends; `words` words what is done."""
        self.cancelAsked.connect(job.cancel)
        job.progressed.connect(lambda done, _total, what: self._work().show_share(words(what), done))
        job.ended.connect(lambda: self._work().show_share("", 0))

    @property
    def is_working(self) -> bool:
        """Whether it tells of long work."""
        return self._progress is not None and not self._progress.isHidden()

    def _work(self) -> _Progress:
        if self._progress is None:
            self._progress = _Progress()
            self._progress.cancelled.connect(self.cancelAsked)
            self._progress.worked.connect(self.worked)
            self._progress.worked.connect(lambda: self.point(""))  # what was said last is of other work
            self._left.insertWidget(1, self._progress)
        return self._progress


class _IconLabel(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._tint: Tint = "text2"
        self._picture = QLabel()
        self._text = label("", "small", "2")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(4, 0, 4, 0)
        layout.setSpacing(5)
        layout.addWidget(self._picture)
        layout.addWidget(self._text)
        theme().changed.connect(self._tint_again)

    def show_state(self, name: str, tint: Tint, text: str) -> None:
        if (self._name, self._tint, self._text.text()) == (name, tint, text):
            return
        self._name, self._tint = name, tint
        self._text.setText(text)
        self.setAccessibleName(text)
        self._tint_again()

    def _tint_again(self) -> None:
        if self._name:
            side = grown(14)
            picture = icon(self._name, self._tint).pixmap(QSize(side, side), self.devicePixelRatioF())
            self._picture.setPixmap(picture)


class _Progress(QWidget):
    cancelled = Signal()
    worked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._text = label("", "small", "2")
        from PySide6.QtWidgets import QProgressBar

        self._bar = QProgressBar()
        self._bar.setFixedWidth(96)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(tr("Progress"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text)
        layout.addWidget(self._bar)
        stop = text_button(tr("Cancel"), tr("Stop what is being done"))
        stop.clicked.connect(self.cancelled)
        layout.addWidget(stop)
        self.hide()

    def show_work(self, text: str, done: int, total: int) -> None:
        what = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, grown(_LONGEST))
        words = tr("{what}, {done} of {total}", what=what, done=done, total=total) if total else what
        self._show(words, text, done, total)

    def show_share(self, text: str, hundredths: int) -> None:
        """Show how much of it is done; an empty text ends it."""
        self._show(tr("{what} {n} %", what=text, n=hundredths) if text else "", text, hundredths, 100)

    def _show(self, words: str, tip: str, done: int, total: int) -> None:
        begins = bool(words) and self.isHidden()
        self.setVisible(bool(words))
        if begins:
            self.worked.emit()
        self._text.setText(words)
        self._text.setToolTip(tip)
        self._bar.setRange(0, total)
        self._bar.setValue(done)
