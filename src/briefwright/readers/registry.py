"""The one door for a stranger's bytes: pick the reader by the file's suffix and give the source its identity."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from briefwright.errors import AppError
from briefwright.model.source import Source, SourceCard, SourceMetadata
from briefwright.readers.dateline import with_credits
from briefwright.readers.reading import Reading
from briefwright.readers.text_gate import clean

_Reader: TypeAlias = Callable[[bytes], Reading]
MOST_BYTES = 200 * 1024 * 1024
"""The largest file read; the same cap as an unpacked Word file's."""
_LEAST_SHARED = 200 * 1024
"""Bytes of a file from which its reading is worth sharing out: smaller ones seldom have enough pages."""


class _Sharing(NamedTuple):
    """How several read one file: each the share of a number among so many, and one then puts all together."""

    read_share: Callable[[bytes, int, int], bytes]
    join: Callable[[Sequence[bytes]], Reading]


def _plain() -> _Reader:
    from briefwright.readers.plain import read_plain  # noqa: PLC0415 - a reader loads when first used

    return read_plain


def _markdown() -> _Reader:
    from briefwright.readers.markdown import read_markdown  # noqa: PLC0415 - as above

    return read_markdown


def _html() -> _Reader:
    from briefwright.readers.html.reader import read_html  # noqa: PLC0415 - as above

    return read_html


def _email() -> _Reader:
    from briefwright.readers.email import read_email  # noqa: PLC0415 - as above

    return read_email


def _web_archive() -> _Reader:
    from briefwright.readers.web_archive import read_web_archive  # noqa: PLC0415 - as above

    return read_web_archive


def _pdf() -> _Reader:
    from briefwright.readers.pdf.reader import read_pdf  # noqa: PLC0415 - as above

    return read_pdf


def _docx() -> _Reader:
    from briefwright.readers.docx.reader import read_docx  # noqa: PLC0415 - as above

    return read_docx


def _shared_pdf() -> _Sharing:
    from briefwright.readers.pdf.reader import join_pdf_shares, read_pdf_share  # noqa: PLC0415 - as above

    return _Sharing(read_pdf_share, join_pdf_shares)


_READERS: dict[str, Callable[[], _Reader]] = {
    ".txt": _plain,
    ".text": _plain,
    ".md": _markdown,
    ".markdown": _markdown,
    ".html": _html,
    ".htm": _html,
    ".xhtml": _html,
    ".mhtml": _web_archive,
    ".mht": _web_archive,
    ".eml": _email,
    ".pdf": _pdf,
    ".docx": _docx,
    ".dotx": _docx,
}
_SHARED: dict[str, Callable[[], _Sharing]] = {".pdf": _shared_pdf}
SUFFIXES: frozenset[str] = frozenset(_READERS)
"""The supported suffixes, lower case, with their dot."""


def prepare(name: str) -> None:
    """Load the reader for a file of that name, where there is one, so that reading takes only its own time."""
    load = _READERS.get(_suffix(name))
    if load is not None:
        load()


def read(name: str, data: bytes, metadata: SourceMetadata | None = None) -> Source:
    """Read a file's bytes into a source; `metadata` (a seed's, or typed by hand) wins over what the reader found.

    Raises `AppError`: `empty`, `unsupported`, `too-large`, `binary`, `unknown-encoding`, and the readers' own.
    """
    short = _short(name)
    return _source(name, identity(data), metadata, lambda: _reader(short, data)(data))


def is_worth_sharing(name: str, size: int) -> bool:
    """Whether several read a file of that name and so many bytes together sooner than one does."""
    return _suffix(_short(name)) in _SHARED and _LEAST_SHARED <= size <= MOST_BYTES


def read_share(name: str, data: bytes, share: int, of: int) -> bytes:
    """Read one of so many shares of a file that is worth sharing, counted from 0. Raises what the reader does."""
    return _SHARED[_suffix(_short(name))]().read_share(data, share, of)


def join_shares(name: str, known: str, shares: Sequence[bytes], metadata: SourceMetadata | None = None) -> Source:
    """The source that `read` makes of the file with that identity, from its shares in order; raises as it does."""
    return _source(name, known, metadata, lambda: _SHARED[_suffix(_short(name))]().join(shares))


def identity(data: bytes) -> str:
    """What a source is known by: the SHA-256 of its file's bytes in hex."""
    return hashlib.sha256(data).hexdigest()


def _short(name: str) -> str:
    """A file's name without its folder, whatever the system it comes from."""
    return clean(re.split(r"[\\/]", name)[-1])


def _source(name: str, known: str, metadata: SourceMetadata | None, work: Callable[[], Reading]) -> Source:
    try:
        reading = _with_words(work())
    except AppError as error:
        error.file = error.file or name
        raise
    except MemoryError:  # the child says that it needed too much
        raise
    except Exception as error:  # a parser of others', fed by a stranger, may raise anything
        raise AppError("damaged-file", file=name, why="the reader stumbled over it") from error
    found = with_credits(reading.metadata, reading.text, reading.blocks)
    card = SourceCard(known, _short(name), merged(found, metadata))
    return Source(card, reading.text, reading.blocks, reading.reader, reading.version, reading.warnings)


def merged(found: SourceMetadata, given: SourceMetadata | None) -> SourceMetadata:
    """What was found in the file, overlaid with every field of `given` that is set."""
    if given is None:
        return found
    fixed = {name: value for name in _FIELDS if (value := getattr(given, name)) is not None}
    guessed = tuple(name for name in found.guessed if name not in fixed) + given.guessed
    return msgspec.structs.replace(found, **fixed, guessed=guessed, by_hand=given.by_hand)


def _with_words(reading: Reading) -> Reading:
    if not reading.text.strip():
        raise AppError("empty")
    return reading


_FIELDS = tuple(name for name in SourceMetadata.__struct_fields__ if name not in {"guessed", "by_hand"})


def _reader(name: str, data: bytes) -> _Reader:
    suffix = _suffix(name)
    load = _READERS.get(suffix)
    if load is None:
        raise AppError("unsupported", suffix=suffix or "no suffix")
    if not data:
        raise AppError("empty")
    if len(data) > MOST_BYTES:
        raise AppError("too-large", most="200 MB")
    return load()


def _suffix(name: str) -> str:
    return "." + name.rpartition(".")[2].lower() if "." in name else ""
