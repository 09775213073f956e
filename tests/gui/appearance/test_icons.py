"""Icons are as sharp as the screen: drawn anew for its pixels, never stretched."""

import pytest
from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap

from briefwright.ui.icons import draw_icon, icon, pixmap
from briefwright.ui.theme import tokens

SIDE = 20


def canvas(ratio):
    made = QPixmap(round(SIDE * ratio), round(SIDE * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    return made


def painted(ratio, paint):
    made = canvas(ratio)
    painter = QPainter(made)
    paint(painter)
    painter.end()
    return made.toImage()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_an_icon_is_drawn_for_the_pixels_it_stands_on(qapp, ratio):
    colour = tokens().text2
    sharp = pixmap("house", colour, SIDE, ratio)
    assert sharp.width() == round(SIDE * ratio)
    expected = painted(ratio, lambda painter: painter.drawPixmap(0, 0, sharp))
    assert painted(ratio, lambda painter: icon("house").paint(painter, QRect(0, 0, SIDE, SIDE))) == expected
    assert painted(ratio, lambda painter: draw_icon(painter, "house", colour, QRectF(0, 0, SIDE, SIDE))) == expected
    assert expected != painted(ratio, lambda _: None)


@pytest.mark.parametrize("size", [QSize(SIDE, SIDE), QSize(SIDE + 8, SIDE)])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_picture_of_a_button_has_the_pixels_of_the_screen(qapp, ratio, size):
    taken = icon("house").pixmap(size, ratio)
    assert taken.size() == size * ratio
    assert taken.devicePixelRatio() == ratio
    sharp = pixmap("house", tokens().text2, SIDE, ratio)
    expected = painted(ratio, lambda painter: painter.drawPixmap(0, 0, sharp))
    assert painted(ratio, lambda painter: painter.drawPixmap(0, 0, taken)) == expected


def test_on_a_page_seen_from_afar_an_icon_keeps_its_pixels(qapp):
    def paint(painter):
        painter.scale(0.5, 0.5)
        draw_icon(painter, "house", tokens().text2, QRectF(0, 0, SIDE, SIDE))

    assert painted(1.0, paint) != painted(1.0, lambda _: None)
