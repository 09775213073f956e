"""The metadata file beside a seed: `NAME.toml` says by hand what `NAME.txt` does not say of itself."""

from __future__ import annotations

import tomllib

import msgspec

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata


def parse_seed_metadata(name: str, data: bytes) -> SourceMetadata:
    """Read a seed's metadata; every field given is marked `by_hand`.

    Raises `AppError("bad-metadata")` where it is no TOML, or a field is unknown or of the wrong type.
    """
    try:
        fields = tomllib.loads(data.decode("utf-8"))
        for key, value in fields.items():
            if key not in SourceMetadata.__struct_fields__:
                raise ValueError(f"“{key}” is not a field of a source")  # noqa: TRY301 - worded once, below
            if hasattr(value, "isoformat"):
                fields[key] = value.isoformat()
        fields.setdefault("by_hand", [key for key in fields if key != "guessed"])
        return msgspec.convert(fields, SourceMetadata)
    except RecursionError as error:
        raise AppError("bad-metadata", file=name, why="it is nested too deep") from error
    except (ValueError, msgspec.ValidationError) as error:
        raise AppError("bad-metadata", file=name, why=str(error)) from error
