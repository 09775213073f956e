"""Read an e-mail (.eml): the body as text; attachments are named, and `attachments` hands them over.

Before parsing: at most 256 KB of headers and 1,000 parts, because the standard parser's time grows faster than its
input does; header fields are decoded only up to 2,000 characters, for the same reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from msgspec import Struct

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.encoding import declared_encoding, decode
from briefwright.readers.html.page import decode_page
from briefwright.readers.html.visible import visible_passages
from briefwright.readers.language import guess_language
from briefwright.readers.plain import paragraphs
from briefwright.readers.reading import Passage, Reading, freeze
from briefwright.readers.text_gate import clean

_MOST_HEADER = 256 * 1024
_MOST_PARTS = 1_000
_MOST_FIELD = 2_000
_PART = re.compile(rb"^content-type:", re.IGNORECASE | re.MULTILINE)
_FIELD = re.compile(rb"(?:>?From [^\n]*\n)?[!-9;-~]{1,76}:")
"""A header field (RFC 5322, section 2.2), after the line that begins a message in a mailbox file."""
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_QUOTING = re.compile(r"(?:>(?!From ) ?)+")
"""The marks before each line of a mail that is answered (RFC 3676, section 4.5); `>From` is a mailbox's escape."""
_SHOWN_FIELDS = ("From", "Date", "Subject")
_FIELD_SHOWN = re.compile(
    r"(?:From|To|Cc|Sent|Date|Subject|Reply-To|发件人|收件人|抄送|发送时间|日期|主题|寄件者|收件者|主旨)\s*[:：]",
    re.IGNORECASE,
)
"""A header field as the body of a forwarded mail shows it."""
_STUB = 3
"""How many times longer the HTML is than a plain text that only says to look at the HTML."""
_VERSION = 2
"""Of the frozen text: 2 leaves out the marks of quoting, and shows who wrote a mail inside another."""


class Attachment(Struct, frozen=True):
    """A file that came with an e-mail."""

    name: str
    data: bytes


def read_email(data: bytes) -> Reading:
    """Read an e-mail's body. Raises `AppError`: `damaged-file`, `unsafe-file`, `attachments-only`."""
    message = _parse(data)
    passages = list(_body(message))
    text, blocks, hidden = freeze(passages)
    names = [attachment.name for attachment in _attached(message)]
    if names and not text:
        raise AppError("attachments-only", names=", ".join(names))
    warnings = (f"attached and not read: {', '.join(names)}",) if names else ()
    return Reading(text, blocks, _metadata(message, text), warnings + hidden, "email", _VERSION)


def attachments(data: bytes) -> tuple[Attachment, ...]:
    """The files that came with an e-mail. Raises `AppError`: `damaged-file`, `unsafe-file`."""
    return tuple(_attached(_parse(data)))


def parts_of(data: bytes) -> tuple[Message, tuple[Message, ...]]:
    """A message and the parts of it that hold data. Raises `AppError`: `damaged-file`, `unsafe-file`."""
    message = _parse(data)
    return message, tuple(_leaves(message))


def text_of(part: Message) -> str:
    """The text of a text part, in the encoding it declares, else in the one its bytes speak for."""
    payload = _bytes(part)
    declared = _declared_text(part, payload)
    if declared is not None:
        return declared
    return decode_page(payload)[0] if part.get_content_subtype() == "html" else decode(payload).text


def field_of(message: Message, name: str) -> str | None:
    """A header field on one line, decoded."""
    return _line(message.get(name))


def _parse(data: bytes) -> Message:
    end = _HEADER_END.search(data)
    header = data[: end.start() if end else len(data)]
    if len(header) > _MOST_HEADER or len(_PART.findall(data)) > _MOST_PARTS:
        raise AppError("unsafe-file", why="it has more headers or parts than any honest e-mail")
    if not _FIELD.match(header.lstrip(b"\r\n")):
        raise AppError("damaged-file", why="it does not begin with an e-mail’s headers")
    try:
        return message_from_bytes(data, policy=policy.compat32)
    except RecursionError as error:
        raise AppError("unsafe-file", why="its parts are nested too deep") from error


def _leaves(message: Message, *, with_mails: bool = False) -> Iterator[Message]:
    """The parts that hold data, outermost first; of the alternatives of one text, the simplest.

    With the mails inside others, before their own parts, where asked for.
    """
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        payload = part.get_payload() if part.is_multipart() else None
        if not isinstance(payload, list):
            yield part
            continue
        if _is_attached(part):  # another e-mail, as a file
            yield part
            continue
        children = [child for child in payload if isinstance(child, Message)]
        if with_mails and part.get_content_type() == "message/rfc822":
            yield part
        if part.get_content_subtype() == "alternative":
            children = _simplest(children)
        waiting = children + waiting


def _simplest(alternatives: list[Message]) -> list[Message]:
    """The plain text, unless it is a stub that only points to the HTML."""
    plain = [part for part in alternatives if part.get_content_type() == "text/plain"][:1]
    rich = [part for part in alternatives if part.get_content_type() == "text/html"][-1:]
    if plain and rich and _length(rich[0]) > _STUB * _length(plain[0]):
        return rich
    return plain or alternatives[-1:]


def _length(part: Message) -> int:
    return sum(len(passage.text) for passage in _passages(part))


def _body(message: Message) -> Iterator[Passage]:
    for part in _leaves(message, with_mails=True):
        if part.get_content_type() == "message/rfc822" and not _is_attached(part):
            yield Passage("\n".join(_shown_fields(part)))
        elif not _is_attachment(part):
            yield from _passages(part)


def _passages(part: Message) -> Iterator[Passage]:
    words = text_of(part) if _bytes(part).strip() else ""
    if part.get_content_subtype() == "html":
        yield from visible_passages(words)
        return
    words = _unquoted(words)
    for block in paragraphs(words):
        text = words[block.start : block.end]
        is_field = _FIELD_SHOWN.match(text) is not None
        yield Passage(text) if is_field else Passage(text, block.kind, block.level)


def _unquoted(words: str) -> str:
    """A body without the marks of quoting; where their number changes, a paragraph ends."""
    lines: list[str] = []
    before = 0
    for line in words.split("\n"):
        marks = _QUOTING.match(line)
        depth = marks[0].count(">") if marks else 0
        if depth != before:
            lines.append("")
        lines.append(line[marks.end() :] if marks else line.removeprefix(">"))
        before = depth
    return "\n".join(lines)


def _shown_fields(part: Message) -> Iterator[str]:
    """What heads a mail inside another: who wrote it, when, about what."""
    inner = next((child for child in part.get_payload() if isinstance(child, Message)), part)
    for name in _SHOWN_FIELDS:
        if value := field_of(inner, name):
            yield f"{name}: {value}"


def _attached(message: Message) -> Iterator[Attachment]:
    for part in _leaves(message):
        if _is_attachment(part):
            yield Attachment(_line(part.get_filename()) or "unnamed", _bytes(part))


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment"


def _is_attachment(part: Message) -> bool:
    if _is_attached(part):
        return True
    return part.get_content_maintype() not in {"text", "multipart"}  # one whose boundary is nowhere is text


def _bytes(part: Message) -> bytes:
    if part.is_multipart():
        return b"".join(child.as_bytes() for child in part.get_payload() if isinstance(child, Message))
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _declared_text(part: Message, payload: bytes) -> str | None:
    """The part decoded as it declares; `None` where it declares nothing or wrongly."""
    charset = part.get_content_charset()
    wide = charset is not None and charset.startswith("utf-16") and not payload.isascii()
    try:
        text = payload.decode(charset if wide else declared_encoding(charset)) if charset else None
    except (LookupError, ValueError):  # ValueError: bytes that do not fit, a zero byte in the name
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n") if text else None


def _metadata(message: Message, text: str) -> SourceMetadata:
    language = guess_language(text)
    return SourceMetadata(
        title=_line(message.get("Subject")),
        author=_author(_line(message.get("From")) or ""),
        published=_date(message.get("Date")),
        language=language,
        guessed=("language",) if language else (),
    )


def _author(field: str) -> str | None:
    """The name of who sent it, else the address; `None` where the field nests deeper than any address does."""
    try:
        name, address = parseaddr(field)
    except (RecursionError, ValueError, IndexError):
        return None
    return name or address or None


def _line(field: object) -> str | None:
    """A header field decoded (RFC 2047) and on one line."""
    raw = str(field or "")[:_MOST_FIELD]
    try:
        pieces = decode_header(raw)
        words = "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "utf-8", "replace")
            for piece, charset in pieces
        )
    except (HeaderParseError, LookupError, ValueError):
        words = raw
    return " ".join(clean(words).split()) or None


def _date(field: object) -> str | None:
    try:
        return parsedate_to_datetime(str(field)[:200]).date().isoformat()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
