"""How large a dialog opens: as in the pictures at the user's font size, and never larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QScrollArea

from briefwright.ui.fonts import scaled

_FRAME = QSize(24, 64)
"""What the window's own frame and title bar take, and a little air."""


def open_at(dialog: QDialog, width: int, height: int) -> None:
    """Open so wide and so high, in the pictures' pixels."""
    dialog.resize(QSize(scaled(width), scaled(height)).boundedTo(room_of(dialog)))


def open_higher(dialog: QDialog, column: QScrollArea, below: int) -> None:
    """Be higher where a column of a width of its own would have to scroll; `below` is what stands under it."""
    inside = column.widget()
    assert inside is not None
    wide = column.minimumWidth()
    whole = inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
    dialog.resize(dialog.width(), min(max(dialog.height(), whole + below), room_of(dialog).height()))


def open_around(dialog: QDialog, width: int, scrolled: QScrollArea) -> None:
    """Open so wide, in the pictures’ pixels, and high enough for all that `scrolled` holds, if the screen is."""
    room = room_of(dialog)
    wide = min(scaled(width), room.width())
    inside = scrolled.widget()
    assert inside is not None
    around = dialog.sizeHint().height() - scrolled.sizeHint().height()
    high = inside.heightForWidth(wide) if inside.hasHeightForWidth() else inside.sizeHint().height()
    dialog.resize(wide, min(high + around, room.height()))


def open_wide(dialog: QDialog, width: int) -> None:
    """Be so wide at least, in the pictures' pixels, and as what stands in it needs; the height follows that."""
    dialog.setMinimumWidth(min(max(scaled(width), dialog.minimumSizeHint().width()), room_of(dialog).width()))


def column_width(dialog: QDialog, width: int) -> int:
    """How wide a column at the side is: so wide, in the pictures' pixels, and a third of a small screen at most."""
    return min(scaled(width), room_of(dialog).width() // 3)


def room_of(dialog: QDialog) -> QSize:
    """How large a dialog may be on its screen."""
    return dialog.screen().availableSize() - _FRAME
