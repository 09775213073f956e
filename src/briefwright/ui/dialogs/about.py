"""About Briefwright: what it is, its version, what it is built on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefwright import __version__
from briefwright.ui.icons import application_icon
from briefwright.ui.language import named, tr
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_wide

BUILT_ON = (
    ("Qt for Python", "LGPL"),
    ("python-docx", ""),
    ("lxml", ""),
    ("Jinja", ""),
    ("markdown-it-py", ""),
    ("msgspec", ""),
    ("SQLite", ""),
    ("Phosphor Icons", "MIT"),
)
"""What it is built on, with the licence where that asks to be named."""


class AboutDialog(QDialog):
    """Closes with Escape or its button."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Briefwright"))
        open_wide(self, 520)
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(64, 64))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        text = QVBoxLayout()
        text.setSpacing(8)
        text.addWidget(label("Briefwright", "heading"))
        text.addWidget(label(tr("Version {version}", version=__version__), "small", "3"))
        text.addWidget(
            label(
                tr("Briefing notes on China–UK science and innovation, every sentence tied to its source."),
                wrap=True,
            )
        )
        text.addWidget(
            label(tr("Nothing leaves this computer: no network code, no telemetry."), "base", "2", wrap=True)
        )
        text.addWidget(label(tr("Built on {names}.", names=_built_on()), "small", "3", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture)
        row.addLayout(text, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(button(tr("Close"), self.accept))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addLayout(row)
        layout.addLayout(foot)


def _built_on() -> str:
    names = named(*(tr("{name} ({licence})", name=name, licence=by) if by else name for name, by in BUILT_ON))
    return names.replace("-", "\N{NON-BREAKING HYPHEN}")  # no name is cut in two
