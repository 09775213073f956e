"""The colours can be read, whatever they stand on."""

import subprocess

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from briefwright.ui import fonts, motion
from briefwright.ui.style import refine_style
from briefwright.ui.stylesheet import stylesheet
from briefwright.ui.theme import palette_of, theme
from briefwright.ui.tokens import DARK, LIGHT, contrast, contrast_tokens
from briefwright.ui.widgets.buttons import button, label

PLANES = ("window", "surface", "card", "ev_card", "ev_used", "sunken", "desk", "accent_tint")
TINTED = ("quote", "fact", "initiative", "ok", "warn", "danger")
TEXTS = ("text", "text2", "text3", "accent", *TINTED)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", TEXTS)
def test_every_text_colour_reads_on_every_plane(tokens, ink):
    assert min(contrast(getattr(tokens, ink), getattr(tokens, plane)) for plane in PLANES) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", TINTED)
def test_each_colour_reads_on_its_own_tint(tokens, kind):
    tint = getattr(tokens, f"{kind}_tint")
    assert contrast(getattr(tokens, kind), tint) >= 5.38
    assert contrast(tokens.text, tint) >= 9.9
    assert contrast(tokens.text2, tint) >= 5.9


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_outlines_of_controls_are_seen(tokens):
    assert min(contrast(tokens.control, getattr(tokens, plane)) for plane in ("surface", "window", "card")) >= 3
    assert contrast(tokens.on_accent, tokens.accent) >= 6.5
    assert contrast(tokens.on_accent, tokens.accent_pressed) >= 4.5


def test_a_contrast_theme_uses_the_systems_colours_alone():
    tokens = contrast_tokens("#000000", "#000000", "#FFFFFF", "#1AEBFF", "#000000")
    assert tokens.dark
    used = {
        getattr(tokens, name) for name in ("text", "text3", "border", "warn", "danger", "accent", "window", "card")
    }
    assert used == {"#FFFFFF", "#1AEBFF", "#000000"}


def test_choosing_dark_changes_palette_and_tells(qtbot, qapp):
    chosen = theme()
    chosen.choose("light")
    with qtbot.waitSignal(chosen.changed):
        chosen.choose("dark")
    assert qapp.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    chosen.choose("light")
    assert palette_of(LIGHT).color(QPalette.ColorRole.Window) == QColor(LIGHT.window)


class Watched(QWidget):
    """A window that notes how it was painted and how its button was laid out."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = button("Press", lambda: None)
        QVBoxLayout(self).addWidget(self.pressed)
        self.seen = []

    def paintEvent(self, _event) -> None:
        self.seen.append((theme().is_changing, self.pressed.size()))


@pytest.fixture
def watched(qtbot):
    theme().choose("light")
    made = Watched()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made.seen))
    made.seen.clear()
    yield made
    theme().choose("light")


def test_a_window_is_not_seen_half_dressed(watched, qtbot, qapp):
    turned, usual = [], watched.pressed.size()
    with qtbot.waitSignal(theme().changed):
        theme().turn_to("dark")
        QTimer.singleShot(0, lambda: turned.append((theme().is_changing, watched.pressed.size())))
        watched.pressed.updateGeometry()
        watched.update()
    assert turned == [(True, usual)]  # something else had its turn meanwhile
    assert qapp.styleSheet() == stylesheet(DARK)
    qtbot.waitUntil(lambda: bool(watched.seen))
    assert watched.seen[0] == (False, usual)
    assert watched.grab().toImage().pixelColor(1, 1) == QColor(DARK.window)


@pytest.mark.parametrize("choose", ["choose", "turn_to"])
def test_a_window_that_was_to_be_painted_just_then_is_painted_anew(watched, choose, qtbot):
    watched.update()
    getattr(theme(), choose)("dark")
    qtbot.waitUntil(lambda: bool(watched.seen))
    assert not watched.seen[0][0]


def test_who_changes_his_mind_meanwhile_has_the_last_word(watched, qtbot, qapp):
    theme().turn_to("dark")
    theme().turn_to("light")
    theme().turn_to("dark")
    theme().turn_to("light")
    qtbot.waitUntil(watched.updatesEnabled)
    assert not theme().is_changing
    assert qapp.styleSheet() == stylesheet(LIGHT)
    assert watched.grab().toImage().pixelColor(1, 1) == QColor(LIGHT.window)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit, QPlainTextEdit])
def test_what_a_field_invites_to_can_be_read(kind, tokens, qtbot):
    theme().choose("dark" if tokens.dark else "light")
    field = kind()
    qtbot.addWidget(field)
    field.show()
    ink = field.palette().color(QPalette.ColorRole.PlaceholderText)
    theme().choose("light")
    assert (ink.name().upper(), ink.alpha()) == (tokens.text3, 255)


@pytest.mark.parametrize("name", ["light", "dark"])
def test_what_a_file_dialog_proposes_stands_on_a_ground(name, qtbot):
    theme().choose(name)
    try:
        refine_style()
        line = QLineEdit()
        qtbot.addWidget(line)
        proposals = QCompleter(["call.brief", "call.docx"], line)
        line.setCompleter(proposals)
        line.show()
        proposals.complete()
        shown = proposals.popup().grab().toImage()
        assert shown.pixelColor(shown.width() // 2, shown.height() - 3) == QColor(theme().tokens.surface)
        proposals.popup().hide()
    finally:
        theme().choose("light")


def test_less_motion_takes_every_duration_away(qapp):
    qapp.setEffectEnabled(Qt.UIEffect.UI_General, True)
    theme().reduce_motion(reduce=False)
    assert theme().duration(120) == 120
    theme().reduce_motion(reduce=True)
    assert theme().duration(120) == 0


@pytest.mark.parametrize(("told", "is_wanted"), [("false\n", False), ("true\n", True), ("", True)])
def test_a_linux_desktop_is_asked_in_the_background_whether_things_may_move(monkeypatch, told, is_wanted):
    def answer(question, **_how):
        if not told:
            raise FileNotFoundError(question[0])  # no GNOME
        return subprocess.CompletedProcess(question, 0, told)

    monkeypatch.setattr(motion.sys, "platform", "linux")
    monkeypatch.setattr(motion.QGuiApplication, "platformName", lambda: "xcb")
    monkeypatch.setattr(subprocess, "run", answer)
    system = motion.SystemMotion()
    assert not system.is_wanted  # until it is known
    system._asking.join()
    assert system.is_wanted is is_wanted


def test_letters_are_lighter_on_a_dark_ground_where_qt_thickens_them(qtbot, monkeypatch):
    monkeypatch.setattr(fonts, "_is_thickened", lambda: True)
    monkeypatch.setattr(fonts.sys, "platform", "linux")
    theme().choose("light")
    written = label("Words", "strong")
    pressed = button("Press", lambda: None)
    plain = QLabel("Plain")
    for widget in (written, pressed, plain):
        qtbot.addWidget(widget)
        widget.ensurePolished()
    usual = [widget.font().weight() for widget in (written, pressed, plain)]
    assert usual == [600, 500, 400]
    for _ in range(2):
        theme().choose("dark")
        assert [widget.font().weight() for widget in (written, pressed, plain)] == [500, 400, 300]
        assert label("Later", "section").font().weight() == 500
        theme().choose("light")
        assert [widget.font().weight() for widget in (written, pressed, plain)] == usual


def test_letters_keep_their_weight_where_qt_does_not_thicken_them(qtbot, monkeypatch):
    monkeypatch.setattr(fonts, "_is_thickened", lambda: False)
    theme().choose("dark")
    made = label("Words", "strong")
    qtbot.addWidget(made)
    assert made.font().weight() == 600
    theme().choose("light")
