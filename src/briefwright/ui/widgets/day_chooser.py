"""A month to choose a day from, in the window's colours and the interface's language."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QHBoxLayout, QToolButton, QWidget

from briefwright.ui.fonts import font
from briefwright.ui.icons import icon
from briefwright.ui.language import is_chinese, tr
from briefwright.ui.theme import tokens

_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_BUTTONS = (
    ("qt_calendar_prevmonth", "caret-left"),
    ("qt_calendar_nextmonth", "caret-right"),
)


class DayChooser(QCalendarWidget):
    """`chosen` carries the day as ISO 8601: by a click, or by Enter on the day the arrows stand at."""

    chosen = Signal(str)

    def __init__(self, iso: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        day = QDate.fromString(iso, Qt.DateFormat.ISODate)
        english = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)
        self.setLocale(QLocale(QLocale.Language.Chinese) if is_chinese() else english)
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setSelectedDate(day if day.isValid() else QDate.currentDate())
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.setFont(font("base"))
        self.setAccessibleName(tr("Choose a day"))
        plain = QTextCharFormat()
        plain.setForeground(QColor(tokens().text))
        for weekday in _WEEKEND:
            self.setWeekdayTextFormat(weekday, plain)
        heads = QTextCharFormat()
        heads.setForeground(QColor(tokens().text))
        self.setHeaderTextFormat(heads)
        self._dress_buttons()
        self._order_head()
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def _dress_buttons(self) -> None:
        names = {"qt_calendar_prevmonth": tr("Previous month"), "qt_calendar_nextmonth": tr("Next month")}
        for name, picture in _BUTTONS:
            made = self.findChild(QToolButton, name)
            if isinstance(made, QToolButton):
                made.setIcon(icon(picture, "text2"))
                made.setIconSize(QSize(16, 16))
                made.setToolTip(names[name])
                made.setAccessibleName(names[name])

    def _order_head(self) -> None:
        """Put the year before the month where the language does."""
        bar, year = (self.findChild(QWidget, f"qt_calendar_{name}") for name in ("navigationbar", "yearbutton"))
        month = self.findChild(QToolButton, "qt_calendar_monthbutton")
        row = bar.layout() if bar is not None else None
        if is_chinese() and isinstance(row, QHBoxLayout) and month is not None and isinstance(year, QToolButton):
            row.insertWidget(row.indexOf(month), year)
            self.currentPageChanged.connect(lambda *_: self._say_month(year, month))
            self._say_month(year, month)

    def _say_month(self, year: QToolButton, month: QToolButton) -> None:
        """The page as Chinese writes it, `2020 年 8 月`; Qt has `2020 八月`."""
        year.setText(f"{self.yearShown()} 年")
        month.setText(f"{self.monthShown()} 月")

    def _choose(self, day: QDate) -> None:
        self.chosen.emit(bytes(day.toString(Qt.DateFormat.ISODate).encode()).decode())
