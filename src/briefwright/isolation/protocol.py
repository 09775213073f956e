"""What parent and child say to each other: frames of msgpack, each a length in four bytes and then the message."""

from __future__ import annotations

import struct
from typing import BinaryIO, TypeAlias

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from briefwright.model.brief import Brief
from briefwright.model.source import SourceMetadata
from briefwright.model.template import TemplatePackage

MOST_IN = 256_000_000
"""Bytes of a request; larger files are refused before they are sent."""
MOST_OUT = 64_000_000
"""Bytes of a reply; more is never what an honest file or template gives."""
_LENGTH = struct.Struct(">I")


class Render(Struct, frozen=True, tag="render"):
    """Set the brief by the template."""

    package: TemplatePackage
    brief: Brief


class Lint(Struct, frozen=True, tag="lint"):
    """Say what is wrong with the template."""

    package: TemplatePackage


class Open(Struct, frozen=True, tag="open"):
    """Read a `.bwt`."""

    data: bytes


class Ingest(Struct, frozen=True, tag="ingest"):
    """Read a file and find the evidence in it."""

    name: str
    data: bytes
    metadata: SourceMetadata | None = None


Request: TypeAlias = Render | Lint | Open | Ingest


class Reply(Struct, frozen=True):
    """The result in msgpack, or the code, place and fields of an `AppError`; `spent` asks to be replaced."""

    result: bytes = b""
    code: str = ""
    file: str = ""
    line: int = 0
    fields: dict[str, str] = {}
    spent: bool = False


encode_request = Encoder().encode
decode_request = Decoder(Request).decode
encode_reply = Encoder().encode
decode_reply = Decoder(Reply).decode


def send(stream: BinaryIO, message: bytes) -> None:
    """Write one frame."""
    stream.write(_LENGTH.pack(len(message)))
    stream.write(message)
    stream.flush()


def receive(stream: BinaryIO, most: int) -> bytes | None:
    """The next frame; `None` where the other side has closed, broken off, or wants to send more than `most`."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    if length > most:
        return None
    message = stream.read(length)
    return message if len(message) == length else None
