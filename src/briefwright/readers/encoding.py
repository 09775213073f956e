"""Find out how a text file is encoded: UTF-8, UTF-16, UTF-32, GB18030, Big5, Windows-1252, else the likeliest.

A byte order mark decides; then strict UTF-8; then UTF-16 by its zero bytes; then the Chinese encodings by the
share of byte pairs that stand in their rows of common characters, which text in the other never fills.
"""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from briefwright.errors import AppError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {"gb18030": "GB18030", "big5hkscs": "Big5", "cp1252": "Windows-1252"}
_LONGEST_NAME = 40
_NO_TEXT = frozenset(
    {"idna", "punycode", "undefined", "unicode-escape", "unicode_escape", "raw-unicode-escape", "utf-7"}
)
"""What Python calls encodings and no file is in; the first two take time that grows with the square of the text."""
_MEANT = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "utf-16": "utf-8",
    "utf-16le": "utf-8",
    "utf-16be": "utf-8",
}
"""Browsers read these names as the wider encoding, or as one in which the name itself can be read
(WHATWG Encoding Standard, section 4.2; HTML Standard, section 13.2.3.2)."""
_SAMPLE = 65_536
_HIGH = re.compile(rb"[\x80-\xff]")
_GB_COMMON = re.compile(rb"[\xa1-\xa3\xb0-\xd7][\xa1-\xfe]")
_BIG5_COMMON = re.compile(rb"[\xa1-\xa3\xa4-\xc6][\x40-\x7e\xa1-\xfe]")
_PAIR = re.compile(rb"[\x81-\xfe][\x40-\x7e\x80-\xfe]")
_GB_EVERYDAY = frozenset("的是不了在人有我这中国和为大上个年会一与将合作科技创新，。")
_BIG5_EVERYDAY = frozenset("的是不了在人有我這中國和為大上個年會一與將合作科技創新，。")
_EVERYDAY = re.compile("[\t\n\r\x20-\x7e\xa0-\xff\u2010-\u2026\u3000-\u3011\u4e00-\u9fff\uff01-\uff1f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


class Decoded(Struct, frozen=True):
    """Text with newlines normalised, how it was encoded, and a sentence where that had to be guessed."""

    text: str
    encoding: str
    warning: str = ""


def decode(data: bytes) -> Decoded:
    """Decode a text file. Raises `AppError` `binary` where it is no text, `unknown-encoding` where nothing fits."""
    decoded = _by_mark(data) or _by_utf8(data) or _by_zeros(data) or _by_pairs(data) or _by_statistics(data)
    if decoded is None:
        raise AppError("unknown-encoding")
    refuse_binary(decoded.text)
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    return Decoded(text, decoded.encoding, decoded.warning)


def declared_encoding(name: str) -> str:
    """The encoding that a file means when it names one. Raises `LookupError` for what is none of text."""
    name = name.lower()
    if len(name) > _LONGEST_NAME or codecs.lookup(name).name in _NO_TEXT:
        raise LookupError(name)
    return _MEANT.get(name, name)


def refuse_binary(text: str) -> None:
    """Raise `AppError("binary")` where control characters say that this was never text."""
    sample = text[:_SAMPLE]
    if "\0" in text or len(_CONTROL.findall(sample)) > max(2, len(sample) // 100):
        raise AppError("binary")


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _mended(data[len(mark) :], encoding)
    return None


def _mended(data: bytes, encoding: str, warning: str = "") -> Decoded:
    try:
        return Decoded(data.decode(encoding), encoding, warning)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text, encoding, "some bytes could not be read and are shown as “\ufffd”")


def _by_utf8(data: bytes) -> Decoded | None:
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    high = len(_HIGH.findall(data))
    text = data.decode("utf-8", "replace")
    return _mended(data, "utf-8") if text.count("\ufffd") * 20 < high else None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: it has zero bytes, and in one byte order nearly all of it is everyday characters."""
    if b"\0" not in data:
        return None
    data = data[: len(data) // 2 * 2]  # cut off in the middle of a character
    share, encoding = max((_everyday_share(data[:_SAMPLE], name), name) for name in ("utf-16-le", "utf-16-be"))
    if share < 0.9:
        return None
    return _mended(data, encoding, f"read as {encoding.upper()}; the file does not say")


def _everyday_share(sample: bytes, encoding: str) -> float:
    text = sample.decode(encoding, "replace")
    return len(_EVERYDAY.findall(text)) / len(text)


def _by_pairs(data: bytes) -> Decoded | None:
    if b"\0" in data:
        return None
    likely = [(_score(data, "gb18030"), "gb18030"), (_score(data, "big5hkscs"), "big5hkscs")]
    score, encoding = max(likely)
    if score < 0.6:
        encoding = "cp1252"
        if len(_HIGH.findall(data)) * 4 > len(data):
            return None
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text, encoding, f"read as {_NAMES[encoding]}; the file does not say")


def _score(data: bytes, encoding: str) -> float:
    """How like common Chinese `data` reads in `encoding`: 0 impossible; above 1, everyday characters abound."""
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return 0.0
    sample = data[:_SAMPLE]
    pairs = len(_PAIR.findall(sample))
    common = _GB_COMMON if encoding == "gb18030" else _BIG5_COMMON
    everyday = _GB_EVERYDAY if encoding == "gb18030" else _BIG5_EVERYDAY
    found = sum(character in everyday for character in text[:_SAMPLE])
    return len(common.findall(sample)) / max(pairs, 1) + min(1.0, 5 * found / max(pairs, 1))


def _by_statistics(data: bytes) -> Decoded | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - heavy, and hardly ever needed

    if b"\0" in data[:_SAMPLE]:
        raise AppError("binary")
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None or len(data) < 64:  # statistics on a few bytes find an encoding for anything
        return None
    text = data.decode(best.encoding, "replace")
    return Decoded(text, best.encoding, f"read as {best.encoding.upper()}; the file does not say")
