"""Arithmetic within bounds: what a template needs to count, and no way to grow a value."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import TypeGuard

from markupsafe import Markup

from briefwright.errors import AppError

_MOST = 10**12
_LONGEST = 100_000
LONGEST_TEXT = 1_000_000
"""Characters: a field of a hundred thousand may be pasted by mistake, and is set with the words around it."""
_NUMBERS: dict[str, Callable[[int | float, int | float], int | float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}


def calculate(sign: str, left: object, right: object) -> object:
    """Numbers with `+ - * / // %`, text and lists with `+`; everything else, and `**`, is refused."""
    if _is_number(left) and _is_number(right) and sign in _NUMBERS:
        return _bounded(_NUMBERS[sign](left, right))
    if sign == "+" and isinstance(left, str) and isinstance(right, str):
        if isinstance(left, Markup) or isinstance(right, Markup):
            raise AppError("template-refused", problem="join laid-out text with +; ~ does it")
        return _short(left + right)
    if sign == "+" and isinstance(left, (list, tuple)) and isinstance(right, (list, tuple)):
        return _short([*left, *right])
    raise AppError("template-refused", problem=f"work out {_name(left)} {sign} {_name(right)}")


def change_sign(sign: str, value: object) -> object:
    """A number with its sign kept or turned."""
    if not _is_number(value):
        raise AppError("template-refused", problem=f"put {sign} before {_name(value)}")
    return -value if sign == "-" else value


def _is_number(value: object) -> TypeGuard[int | float]:
    return isinstance(value, (int, float))


def _bounded(value: float) -> float:
    if not -_MOST < value < _MOST:
        raise AppError("template-too-much")
    return value


def _short(value: str | list[object]) -> str | list[object]:
    if len(value) > (LONGEST_TEXT if isinstance(value, str) else _LONGEST):
        raise AppError("template-too-much")
    return value


def _name(value: object) -> str:
    if isinstance(value, str):
        return "a text"
    return "a number" if isinstance(value, (int, float)) else "a value"
