"""What is known of a source, corrected by a person: the guess that was wrong, the date that was missing."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping

from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.marking import parse_marking
from briefwright.model.source import SourceMetadata

NAMED = ("title", "publisher", "edition", "author", "published", "address", "language", "accessed", "embargo")
"""The fields a person may correct, beside the marking."""
_DATES = frozenset({"published", "accessed", "embargo"})
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def amended(metadata: SourceMetadata, values: Mapping[str, str]) -> SourceMetadata:
    """The metadata with what a person wrote into its fields; an empty text says that it is not known.

    What was changed counts as added by hand and is no guess any more; what was left alone stays as it was. Raises
    `AppError`: `no-date` for a date that is none, `marking-refused` for a marking this app may not hold.
    """
    wanted = {name: " ".join(values[name].split()) or None for name in NAMED if name in values}
    changed = {name: value for name, value in wanted.items() if value != getattr(metadata, name)}
    for name, value in changed.items():
        if name in _DATES and value is not None:
            _require_date(value, whole=name == "embargo")
    if "marking" in values:
        line = " ".join(values["marking"].split())
        marking = parse_marking(line) if line else None
        if marking != metadata.marking:
            metadata = replace(metadata, marking=marking)
    guessed = tuple(name for name in metadata.guessed if name not in changed)
    known = {name for name, value in changed.items() if value is not None}
    by_hand = tuple(name for name in metadata.by_hand if name not in changed) + tuple(
        name for name in NAMED if name in known
    )
    return replace(metadata, **changed, guessed=guessed, by_hand=by_hand)


def _require_date(value: str, *, whole: bool) -> None:
    """A day as ISO 8601 writes it; where not the whole day is known, a month or a year."""
    match = _DATE.fullmatch(value)
    if match is None or (whole and match[3] is None):
        raise AppError("no-date", value=value)
    try:
        dt.date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise AppError("no-date", value=value) from error
