"""What may be printed, and what each printable value becomes."""

from __future__ import annotations

from briefwright.errors import AppError
from briefwright.templating.slots import Deferred, Piece, literal


def piece_of(value: object) -> Piece:
    """The piece a value becomes. Raises `AppError("template-refused")` for what is no value of a briefing."""
    match value:
        case Piece():
            return value
        case Deferred():
            return value.set_piece()
        case None:
            return Piece()
        case str() | int() | float():
            return literal(str(value))
        case _ if hasattr(type(value), "set_piece"):
            made: Piece = value.set_piece()  # type: ignore[attr-defined] # asked for above
            return made
        case _:
            raise AppError("template-refused", problem="print something that is not part of a briefing")
