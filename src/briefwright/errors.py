"""The one exception that crosses floors, and its wording.

Core code raises `AppError(code, **fields)`; the command line and the window word it with `sentence()`:
which file, why, and what to do next.
"""

from __future__ import annotations

WORDING: dict[str, tuple[str, str]] = {
    # code: (reason, what to do next); {fields} are filled from the error
    "not-found": ("there is no such file", "check the name and the folder"),
    "not-readable": ("it cannot be read ({why})", "check its permissions"),
    "not-writable": ("it cannot be written ({why})", "choose another folder or free some space"),
    "marking-refused": ("Briefwright does not hold {marking} material", "use an accredited system"),
    "empty": ("there is nothing in it", "choose a file with text in it"),
}


class AppError(Exception):
    """Something the user should hear about: a code from `WORDING` and the fields its sentence needs.

    `file` is the path or name the trouble is about; `line` is 1-based where there is one.
    """

    def __init__(self, code: str, *, file: str = "", line: int = 0, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.line = line
        self.fields = fields

    @property
    def reason(self) -> str:
        """Why it could not be done, without the file's name."""
        return _fill(WORDING[self.code][0], self.fields)

    @property
    def advice(self) -> str:
        """What to do next, as an imperative clause."""
        return _fill(WORDING[self.code][1], self.fields)

    @property
    def sentence(self) -> str:
        """`FILE:LINE: reason; what to do next` on one line."""
        place = f"{self.file}:{self.line}" if self.file and self.line else self.file
        body = f"{self.reason}; {self.advice}" if self.advice else self.reason
        return " ".join((f"{place}: {body}" if place else body).split())

    def __str__(self) -> str:
        return self.sentence


def _fill(pattern: str, fields: dict[str, object]) -> str:
    return pattern.format_map({name: str(value) for name, value in fields.items()})
