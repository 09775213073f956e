"""The metadata file beside a seed: `NAME.toml` says by hand what `NAME.txt` does not say of itself."""

from __future__ import annotations

import msgspec

from briefwright.document.toml_text import read_toml
from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata

MOST_BYTES = 64 * 1024
"""Of a description file: a thousand times what its dozen fields need."""


def described(name: str, description: SourceMetadata | bytes | None) -> SourceMetadata | None:
    """What is known of a file beforehand, read from its description file where its bytes are given."""
    return parse_seed_metadata(name, description) if isinstance(description, bytes) else description


def parse_seed_metadata(name: str, data: bytes) -> SourceMetadata:
    """Read a seed's metadata; every field given is marked `by_hand`.

    Raises `AppError("bad-metadata")` where it is no TOML, or a field is unknown or of the wrong type.
    """
    try:
        fields = read_toml(data.decode("utf-8"))
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
