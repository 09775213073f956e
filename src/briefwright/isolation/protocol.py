"""What parent and child say to each other: frames of msgpack, each a length in four bytes and then the message."""

from __future__ import annotations

import struct
from typing import BinaryIO, Literal, TypeAlias

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from briefwright.document.nodes import Document
from briefwright.isolation.changes import BriefChange
from briefwright.model.brief import Brief
from briefwright.model.source import Source, SourceMetadata
from briefwright.model.template import TemplatePackage

Kind: TypeAlias = Literal["templates", "files"]
"""What a child is warmed for; it answers every request all the same."""
MOST_IN = 256_000_000
"""Bytes of a request; larger files are refused before they are sent."""
MOST_OUT = 64_000_000
"""Bytes of a reply; more is never what an honest file or template gives."""
_LENGTH = struct.Struct(">I")


Description: TypeAlias = SourceMetadata | bytes
"""What is known of a file beforehand, or the bytes of its description file: the child reads those."""


class Render(Struct, frozen=True, tag="render"):
    """Set the brief by the template."""

    package: TemplatePackage
    brief: Brief


class Rerender(Struct, frozen=True, tag="rerender"):
    """Set what the change makes of the brief set last, by the template of that time where none is given."""

    change: BriefChange
    package: TemplatePackage | None = None


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
    metadata: Description | None = None


class IngestSeveral(Struct, frozen=True, tag="ingest-several"):
    """Read small files and find the evidence in each; the result is a `Reply` for each, up to a `spent` one."""

    files: tuple[Ingest, ...]


class ReadShare(Struct, frozen=True, tag="read-share"):
    """Read one of so many shares of a file, counted from 0; the result is for `JoinShares` only."""

    name: str
    data: bytes
    share: int
    of: int


class JoinShares(Struct, frozen=True, tag="join-shares"):
    """Put the shares of the file with that identity together, and find the evidence in it."""

    name: str
    identity: str
    shares: tuple[bytes, ...]
    metadata: Description | None = None


class Search(Struct, frozen=True, tag="search"):
    """Look for evidence in a source's frozen text, which stays as it is."""

    source: Source


class CheckWord(Struct, frozen=True, tag="check-word"):
    """Judge every quotation of a Word file against sources."""

    data: bytes
    sources: tuple[Source, ...]


class InspectWord(Struct, frozen=True, tag="inspect-word"):
    """Say what is wrong with a Word file as a file."""

    data: bytes


class WriteWord(Struct, frozen=True, tag="write-word"):
    """Write a resolved document into a user's own Word file; `style` is the built-in style that stands in."""

    document: Document
    style: str
    base: bytes
    pages: dict[str, int]


class DescribeHouse(Struct, frozen=True, tag="describe-house"):
    """Say what a user should know of a Word file before it becomes a house style."""

    data: bytes
    style: str


class LookOfHouse(Struct, frozen=True, tag="look-of-house"):
    """Read how a Word file looks, as numbers."""

    data: bytes
    style: str


class Outline(Struct, frozen=True, tag="outline"):
    """Read the bookmarks of a PDF."""

    data: bytes


class Unpack(Struct, frozen=True, tag="unpack"):
    """Hand over the files that came with an e-mail."""

    data: bytes


class Written(Struct, frozen=True):
    """A Word file, and what in it may not stand there: one sentence each, none where it is fit to send."""

    data: bytes
    findings: tuple[str, ...] = ()


FileRequest: TypeAlias = CheckWord | InspectWord | WriteWord | DescribeHouse | LookOfHouse | Outline | Unpack
"""What is asked of one file’s bytes."""
Single: TypeAlias = Render | Rerender | Lint | Open | Ingest | ReadShare | JoinShares | Search | FileRequest
Request: TypeAlias = Single | IngestSeveral


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
