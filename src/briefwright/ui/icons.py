"""Icons: Phosphor’s SVGs, tinted with the theme’s colours while painting, so a theme change needs no rebuild."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap

from briefwright.resources import resource
from briefwright.ui.theme import tokens

Tint: TypeAlias = Literal[
    "text",
    "text2",
    "text3",
    "accent",
    "on_accent",
    "quote",
    "fact",
    "initiative",
    "ok",
    "warn",
    "danger",
    "control",
]
KIND_ICONS: dict[str, str] = {
    "quote": "quotes",
    "fact": "hash",
    "initiative": "flag-banner",
    "words": "pencil-simple",
    "source": "book-open",
}


class TintedIconEngine(QIconEngine):
    """Paints one shipped SVG in the colour its token has at that moment."""

    def __init__(self, name: str, tint: Tint, on: Tint | None = None) -> None:
        super().__init__()
        self._name = name
        self._tint = tint
        self._on = on or tint

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return tokens().control
        return str(getattr(tokens(), self._on if state == QIcon.State.On else self._tint))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = _ratio(painter)
        side = min(rect.width(), rect.height())
        picture = pixmap(self._name, self._colour(mode, state), side, ratio)
        painter.drawPixmap(rect.x(), rect.y() + (rect.height() - side) // 2, side, side, picture)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        side = min(size.width(), size.height())
        picture = pixmap(self._name, self._colour(mode, state), side, scale)
        if size.width() == size.height():
            return picture
        # a wider size is asked for where the icon stands before words: the rest is the space between
        wide = QPixmap(size * scale)
        wide.setDevicePixelRatio(scale)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, picture)
        painter.end()
        return wide

    def clone(self) -> TintedIconEngine:
        return TintedIconEngine(self._name, self._tint, self._on)

    def isNull(self) -> bool:
        return False


@lru_cache(maxsize=256)
def icon(name: str, tint: Tint = "text2", on: Tint | None = None) -> QIcon:
    """A shipped icon in a token's colour; `on` is the token while it is checked."""
    return QIcon(TintedIconEngine(name, tint, on))


def kind_icon(kind: str) -> QIcon:
    """The icon of `quote`, `fact`, `initiative` or `words`, in its kind's colour."""
    tint: Tint = "text2"
    if kind in ("quote", "fact", "initiative"):
        tint = kind  # type: ignore[assignment]  # narrowing to a literal by membership is not understood
    return icon(KIND_ICONS[kind], tint)


@lru_cache(maxsize=1)
def application_icon() -> QIcon:
    """The application's own icon at the usual sizes."""
    made = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(_render(_svg("briefwright"), side, 1.0))
    return made


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, side: int, ratio: float = 1.0) -> QPixmap:
    """An icon as a picture of `side` logical pixels in a colour, sharp at the device's ratio."""
    return _render(_svg(name).replace("currentColor", QColor(colour).name()), side, ratio)


def draw_icon(painter: QPainter, name: str, colour: str, at: QRectF) -> None:
    """Paint an icon into a square."""
    painter.drawPixmap(at.topLeft(), pixmap(name, colour, round(at.width()), _ratio(painter)))


def _ratio(painter: QPainter) -> float:
    """The device's pixels to a logical one; to ask for the device itself has PySide make types for 20 ms."""
    return max(1.0, abs(painter.deviceTransform().m11()))


@lru_cache(maxsize=128)
def _svg(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def _render(svg: str, side: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    assert QGuiApplication.instance() is not None
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(svg.encode()).render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
