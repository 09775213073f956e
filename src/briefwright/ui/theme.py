"""The theme in force: light, dark or the system's contrast colours, applied to the application and announced.

Widgets that paint themselves read `theme().tokens` while painting and repaint on `theme().changed`.
"""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from briefwright.ui.fonts import forget_sizes, interface_font, reweighed, stroke, suit_ground
from briefwright.ui.stylesheet import draw_pictures, stylesheet
from briefwright.ui.tokens import DARK, LIGHT, Tokens, contrast_tokens

if TYPE_CHECKING:
    from briefwright.ui.motion import SystemMotion

BEGAN_IN_FUSION = "began-in-fusion"
"""The property of an application that was made in Fusion: to set it has PySide make types for 10 ms."""
_BETWEEN = 1
"""Milliseconds between the turns in which widgets are dressed and laid out: what waits is answered in them."""
_made: list[Theme] = []


class _HeldLayouts(QObject):
    """Keeps back what would lay naked widgets out: they would jump to sizes that mean nothing, and back."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.LayoutRequest or not isinstance(watched, QWidget):
            return False
        self._asked.append(watched)
        return True

    def let_go(self) -> None:
        """Ask again for what was kept back."""
        asked, self._asked = self._asked, []
        for widget in asked:
            if isValid(widget):
                QApplication.postEvent(widget, QEvent(QEvent.Type.LayoutRequest))


class Theme(QObject):
    """Holds the tokens in force. `changed` comes after palette and style sheet have been set."""

    changed = Signal()

    def __init__(self, application: QApplication, choice: str = "system", *, drawn: bool = True) -> None:
        super().__init__(application)
        self._application = application
        self._choice = choice
        self._drawn = drawn
        self._reduce_motion = False
        self._system_palette = application.palette()
        self.tokens = LIGHT
        self.is_changing = False
        """Whether widgets are being dressed: for a moment they are naked, and of sizes that mean nothing."""
        self._own_fonts: list[tuple[QWidget, QFont]] = []
        self._held: list[QWidget] = []
        self._layouts = _HeldLayouts(self)
        self._second_turn = QTimer(self, interval=_BETWEEN, singleShot=True)
        self._second_turn.timeout.connect(self._dress)
        self._third_turn = QTimer(self, interval=_BETWEEN, singleShot=True)
        self._third_turn.timeout.connect(self._tell)
        self.install()
        application.styleHints().colorSchemeChanged.connect(self._refresh)

    def choose(self, choice: str) -> None:
        """Follow the `system`, or stay `light` or `dark`; what stays as it is is not dressed again."""
        self.turn_to(choice)
        self.finish()

    def turn_to(self, choice: str) -> None:
        """Choose as `choose` does, in three turns of the event loop: between them the window answers."""
        self._choice = choice
        if self._current() != self.tokens:
            self._refresh()

    def finish(self) -> None:
        """Take at once the turns that are still to come, if there are any."""
        if self._second_turn.isActive():
            self._dress()
        if self._third_turn.isActive():
            self._tell()

    def reduce_motion(self, reduce: bool) -> None:
        """Set every animation's duration to nothing, or back."""
        self._reduce_motion = reduce

    @cached_property
    def _motion(self) -> SystemMotion:
        from briefwright.ui.motion import SystemMotion

        return SystemMotion()

    def duration(self, milliseconds: int) -> int:
        """How long an animation may take: nothing when the system or the settings ask for less motion."""
        return milliseconds if not self._reduce_motion and self._motion.is_wanted else 0

    def install(self) -> None:
        """Set style and font once, then the colours."""
        if not self._application.property(BEGAN_IN_FUSION):
            self._application.setStyle("Fusion")
            self._application.setProperty(BEGAN_IN_FUSION, True)  # our own style may stand over it from now on
        self._application.setFont(interface_font())
        forget_sizes()
        self._refresh()
        self.finish()

    def _refresh(self) -> None:
        self.finish()
        self._colour()
        if not self._application.topLevelWidgets():  # there is nothing to hold back, and to do so takes 5 ms
            self._dress_all()
            self.changed.emit()
            return
        self._hold_paints()
        self._undress()
        self._second_turn.start()

    def _colour(self) -> None:
        """Take the colours in force, and weights that suit them."""
        self.tokens = self._current()
        self._own_fonts = self._fonts_of_their_own() if suit_ground(dark=self.tokens.dark) else []
        wanted = stroke(QFont.Weight.Normal)
        if self._application.font().weight() != wanted:
            self._application.setFont(interface_font())
        self._application.setPalette(palette_of(self.tokens))

    def _undress(self) -> None:
        self.is_changing = True
        self._application.setStyleSheet("")  # else Qt dresses each widget once for every one it stands in
        self._application.installEventFilter(self._layouts)

    def _dress(self) -> None:
        self._second_turn.stop()
        self._application.removeEventFilter(self._layouts)  # it would be asked of every event of what follows
        self._dress_all()
        self._application.installEventFilter(self._layouts)
        self._third_turn.start()

    def _dress_all(self) -> None:
        if self._drawn:
            draw_pictures(self.tokens)
        self._application.setStyleSheet(stylesheet(self.tokens))

    def draw(self) -> None:
        """Draw the style sheet's pictures from now on: ticks and carets, which the first paint has none of."""
        self._drawn = True
        draw_pictures(self.tokens)

    def _tell(self) -> None:
        """Let the widgets that are dressed be laid out, and tell of it."""
        self._third_turn.stop()
        self._application.removeEventFilter(self._layouts)
        self.is_changing = False
        self._layouts.let_go()
        for widget, font in self._own_fonts:
            if isValid(widget) and widget.font().weight() == font.weight():  # the style sheet has not seen to it
                widget.setFont(reweighed(font))
        self._own_fonts = []
        self._show_paints()
        self.changed.emit()

    def _hold_paints(self) -> None:
        """Have windows painted after they are dressed, and not with it: to dress them takes long enough."""
        self._held = [window for window in self._held if isValid(window)]
        for window in self._application.topLevelWidgets():
            if window.isVisible() and window.updatesEnabled():
                window.setUpdatesEnabled(False)
                self._held.append(window)

    def _show_paints(self) -> None:
        for window in self._held:
            if isValid(window):
                QTimer.singleShot(0, window, partial(self._paint_again, window))

    def _paint_again(self, window: QWidget) -> None:
        if self.is_changing or window not in self._held:
            return  # another theme was chosen meanwhile: it is painted after that one
        self._held.remove(window)
        window.setUpdatesEnabled(True)
        # Qt drops what was to be painted when paints were held, and believes for good that it is still asked for
        QApplication.postEvent(window, QEvent(QEvent.Type.UpdateRequest))

    def _fonts_of_their_own(self) -> list[tuple[QWidget, QFont]]:
        owners = (w for w in self._application.allWidgets() if w.testAttribute(Qt.WidgetAttribute.WA_SetFont))
        return [(widget, widget.font()) for widget in owners]

    def _current(self) -> Tokens:
        hints = self._application.styleHints()
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return _system_tokens(self._system_palette)
        if self._choice == "system":
            return DARK if hints.colorScheme() == Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice == "dark" else LIGHT


def _system_tokens(palette: QPalette) -> Tokens:
    roles = QPalette.ColorRole
    return contrast_tokens(
        *(
            palette.color(role).name()
            for role in (roles.Window, roles.Base, roles.WindowText, roles.Highlight, roles.HighlightedText)
        )
    )


def palette_of(tokens: Tokens) -> QPalette:
    """The tokens as a palette, so that Fusion draws what no style sheet touches."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in (
        (roles.Window, tokens.window),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.card),
        (roles.Text, tokens.text),
        (roles.PlaceholderText, tokens.text3),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.BrightText, tokens.danger),
        (roles.ToolTipBase, tokens.surface),
        (roles.ToolTipText, tokens.text),
        (roles.Highlight, tokens.text_selection),
        (roles.HighlightedText, tokens.text),
        (roles.Accent, tokens.accent),
        (roles.Link, tokens.accent),
        (roles.LinkVisited, tokens.accent),
        (roles.Light, tokens.surface),
        (roles.Midlight, tokens.border),
        (roles.Mid, tokens.border),
        (roles.Dark, tokens.control),
        (roles.Shadow, tokens.border),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text3))
    return palette


def theme() -> Theme:
    """The application's theme; made and installed on first use."""
    # to look among the application's children has PySide make a type for each, for 10 ms of the start
    if not _made or not isValid(_made[0]):
        _made[:] = [Theme(_application())]
    return _made[0]


def begin_theme(choice: str) -> Theme:
    """The theme chosen, for the first paint: where it is made for it, `draw` is to be called after it."""
    if _made and isValid(_made[0]):
        _made[0].choose(choice)
    else:
        _made[:] = [Theme(_application(), choice, drawn=False)]
    return _made[0]


def _application() -> QApplication:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    return application


def tokens() -> Tokens:
    """The colours in force."""
    return theme().tokens
