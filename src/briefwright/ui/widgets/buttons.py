"""Buttons in the few dresses the window has."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QFrame, QLabel, QPushButton, QToolButton, QWidget

from briefwright.ui.fonts import Role, font, grown, scaled, stroke
from briefwright.ui.icons import Tint, icon

Dress: TypeAlias = Literal["normal", "primary", "quiet", "link", "danger"]
Ink: TypeAlias = Literal["1", "2", "3", "warn", "danger", "accent"]


def button(
    text: str,
    clicked: Callable[[], object],
    *,
    dress: Dress = "normal",
    picture: str = "",
    small: bool = False,
    tip: str = "",
) -> QPushButton:
    """A push button; `picture` is an icon's name. There is one primary button a window."""
    made = QPushButton(text)
    made.setProperty("kind", dress)
    made.setProperty("size", "small" if small else "normal")
    if picture:
        tints: dict[Dress, Tint] = {"primary": "on_accent", "quiet": "accent", "danger": "danger"}
        made.setIcon(icon(picture, tints.get(dress, "text")))
        made.setIconSize(QSize(grown(20), grown(16)))
    made.setToolTip(tip)
    face = font("small" if small else "base")
    face.setWeight(stroke(face.Weight.Medium))
    made.setFont(face)
    made.setAutoDefault(False)
    made.clicked.connect(lambda: clicked())  # noqa: PLW0108 - without Qt’s own argument
    return made


def make_primary(target: QAbstractButton) -> None:
    """Dress a button of a system dialog as the one that is proposed."""
    target.setProperty("kind", "primary")
    target.style().unpolish(target)
    target.style().polish(target)


def icon_button(name: str, label: str, clicked: Callable[[], object] | None = None, size: int = 16) -> QToolButton:
    """A flat button with only an icon; `label` is its tooltip and accessible name."""
    made = QToolButton()
    made.setProperty("kind", "flat")
    made.setIcon(icon(name, "text2", "accent"))
    size = grown(size)
    made.setIconSize(QSize(size, size))
    made.setToolTip(label)
    made.setStatusTip(label)
    made.setAccessibleName(label)
    made.setFixedSize(max(size + 10, 26), max(size + 10, 26))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if clicked is not None:
        made.clicked.connect(lambda: clicked())  # noqa: PLW0108 - without Qt’s own argument
    return made


def text_button(text: str, tip: str, role: Role = "small") -> QToolButton:
    """A flat button of words, as the list's order or a template's name."""
    made = QToolButton()
    made.setProperty("kind", "text")
    made.setText(text)
    made.setToolTip(tip)
    made.setFont(font(role))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made


def label(text: str = "", role: Role = "base", ink: Ink = "1", *, wrap: bool = False) -> QLabel:
    """A line or paragraph of plain text in one of the roles and inks."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(font(role))
    made.setWordWrap(wrap)
    set_ink(made, ink)
    return made


def set_ink(target: QLabel, ink: Ink) -> None:
    """Change a label's colour to another token."""
    if target.property("ink") != ink:
        target.setProperty("ink", ink)
        if target.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
            target.style().unpolish(target)
            target.style().polish(target)


def beside_box() -> int:
    """Where the words beside a tick or a round button begin, in pixels; what is said below them does so too."""
    return scaled(14) + 2 + 8


def line() -> QFrame:
    """A hairline across."""
    made = QFrame()
    made.setProperty("line", "true")
    made.setFixedHeight(1)
    return made


def plane(name: Literal["window", "surface", "desk"], parent: QWidget | None = None) -> QWidget:
    """A widget that fills itself with one of the planes."""
    made = QWidget(parent)
    set_plane(made, name)
    return made


def set_plane(target: QWidget, name: Literal["window", "surface", "desk"]) -> None:
    """Fill a widget with one of the planes."""
    target.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    target.setProperty("plane", name)
