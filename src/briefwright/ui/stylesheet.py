"""The one style sheet, filled with a theme's tokens. Chrome only: cards, pages and rings are painted."""

from __future__ import annotations

import atexit
from functools import lru_cache
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

from PySide6.QtGui import QFont

from briefwright.resources import resource
from briefwright.ui.fonts import interface_pixels, scaled, stroke
from briefwright.ui.tokens import Tokens

_DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256" fill="currentColor">'
    '<circle cx="128" cy="128" r="52"/></svg>'
)
_SCROLL = {False: "#C2BEB5", True: "#55555C"}


class _Measures(dict[str, str]):
    """`$px28` in the style sheet: 28 pixels at the usual size of font, more where the user's is larger."""

    def __missing__(self, name: str) -> str:
        if not name.startswith("px"):
            raise KeyError(name)
        return f"{scaled(int(name[2:]))}px"


def stylesheet(tokens: Tokens) -> str:
    """The style sheet in a theme's colours and at the user's size of font."""
    return _filled(tokens, interface_pixels(), stroke(QFont.Weight.Medium), stroke(QFont.Weight.DemiBold))


@lru_cache(maxsize=4)
def _filled(tokens: Tokens, _pixels: float, medium: QFont.Weight, semibold: QFont.Weight) -> str:
    pattern = Template(resource("qss", "window.qss").read_text(encoding="utf-8"))
    colours = _Measures((name, str(getattr(tokens, name))) for name in tokens._fields)
    colours.update((place, _place(*picture)) for place, picture in _pictures(tokens).items())
    return pattern.substitute(
        colours,
        scroll=_SCROLL[tokens.dark],
        round=f"{(scaled(14) + 2) // 2}px",
        medium=medium.value,
        semibold=semibold.value,
        firm=QFont.Weight.Medium.value,
    )


def draw_pictures(tokens: Tokens) -> None:
    """Write the pictures that the style sheet names where they are not there yet, before one is to be shown."""
    for name, colour in _pictures(tokens).values():
        target = Path(_place(name, colour))
        if not target.exists():
            svg = _DOT if name == "dot" else resource("icons", f"{name}.svg").read_text(encoding="utf-8")
            target.write_text(svg.replace("currentColor", colour), encoding="utf-8")


def _pictures(tokens: Tokens) -> dict[str, tuple[str, str]]:
    """The pictures by their names in the style sheet: an icon and its colour."""
    return {
        "caret": ("caret-down", tokens.text2),
        "caret_up": ("caret-up", tokens.text2),
        "caret_right": ("caret-right", tokens.text2),
        "check": ("check", tokens.text),
        "tick": ("check", tokens.on_accent),
        "dot": ("dot", tokens.on_accent),
        "tick_off": ("check", tokens.text3),
        "dot_off": ("dot", tokens.text3),
    }


@lru_cache(maxsize=1)
def _folder() -> TemporaryDirectory[str]:
    # a style sheet can only name pictures by path, and these change colour with the theme
    made = TemporaryDirectory(prefix="briefwright-")
    atexit.register(made.cleanup)  # held to the end, it is never let go of
    return made


def _place(name: str, colour: str) -> str:
    return f"{Path(_folder().name).as_posix()}/{name}-{colour[1:]}.svg"
