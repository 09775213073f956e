"""The parent's side: warm children that read files and render templates, replaced after any fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar

import msgspec
from msgspec.msgpack import Decoder

from briefwright.document.nodes import Document
from briefwright.document.style import HouseStyle
from briefwright.errors import AppError
from briefwright.isolation.child import Broken, Child
from briefwright.isolation.exchange import light
from briefwright.isolation.lane import Lane, Seat
from briefwright.isolation.limits import SHARED_MEMORY
from briefwright.isolation.protocol import (
    MOST_IN,
    CheckWord,
    DescribeHouse,
    Description,
    Ingest,
    IngestSeveral,
    InspectWord,
    JoinShares,
    Lint,
    LookOfHouse,
    Open,
    Outline,
    ReadShare,
    Reply,
    Request,
    Search,
    Unpack,
    WriteWord,
    Written,
    encode_request,
)
from briefwright.model.brief import Brief
from briefwright.model.evidence import Evidence
from briefwright.model.source import Ingested, Source
from briefwright.model.template import Problem, TemplatePackage
from briefwright.readers.registry import identity, is_worth_sharing

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck
    from briefwright.readers.email import Attachment
    from briefwright.readers.pdf.outline import Bookmark

TEMPLATE_SECONDS = 2.5
"""A template that takes longer is a runaway; with the kill and the new child it is over within 3 s."""
READING_SECONDS = 60.0

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True)
class _Work(Generic[_Result]):
    """A kind of work: how long it may take, what to do when it broke off, and how to read its result."""

    seconds: float
    remedy: str
    decode: Callable[[bytes], _Result]


@dataclass(frozen=True, slots=True)
class Begun:
    """A rendering that a child is at; whoever began it finishes it."""

    seat: Seat
    child: Child
    package: TemplatePackage
    brief: Brief


class WorkerPool:
    """Runs strangers' work in limited children. Safe to call from several threads.

    Templates and files have children of their own, so that a long import never holds up the preview;
    `size` is how many files may be read at the same time.
    """

    def __init__(self, size: int = 1) -> None:
        self._templates = Lane("templates", 1)
        self._reading = Lane("files", size)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def warm(self) -> None:
        """Start the child for templates without waiting for it."""
        with self._templates.seat() as seat:
            self._templates.fill(seat)

    def close(self) -> None:
        """End every child, busy or not; later calls fail."""
        self._templates.close()
        self._reading.close()

    def ingest(self, name: str, data: bytes, metadata: Description | None = None) -> Ingested:
        """The source and the evidence in a file's bytes. Raises `AppError` naming the file.

        A large file is read by two children where a second one has nothing else to do.
        """
        with self._reading.seat() as seat:
            request: Request = Ingest(name, _small(data, name), metadata)
            if is_worth_sharing(name, len(data)) and (shares := self._shares(seat, name, data)):
                request = JoinShares(name, identity(data), shares, metadata)
            return self._ask_in(self._reading, seat, request, _READING, name)

    def _shares(self, seat: Seat, name: str, data: bytes) -> tuple[bytes, ...]:
        """Both shares of a file; none where no second child is free and warm, or where one refused its own.

        One child then reads the whole file, and says what is wrong with it. Raises `AppError("stopped-slow")`.
        """
        second = self._reading.take()
        if second is None:
            return ()
        try:
            answers = self._read_shares((seat, second), name, data)
        finally:
            self._reading.give_back(second)
        for answer in answers:
            if isinstance(answer, AppError) and answer.code == "stopped-slow":
                raise answer
        shares = tuple(answer for answer in answers if isinstance(answer, bytes))
        return shares if len(shares) == len(answers) else ()

    def _read_shares(self, seats: Sequence[Seat], name: str, data: bytes) -> list[bytes | AppError]:
        only_first = bool(seats[0]) and not seats[1]
        children = [self._reading.fill(seat) for seat in seats]  # all start at the same time
        if only_first:
            return []  # it is done before the second one has started, who is there for the next file
        for child in children:
            child.await_ready()
        for share, child in enumerate(children):
            request = ReadShare(name, data, share, len(children))
            child.begin(_encoded(request), READING_SECONDS, SHARED_MEMORY)
        return [self._share(seat, child, name) for seat, child in zip(seats, children, strict=True)]

    def _share(self, seat: Seat, child: Child, name: str) -> bytes | AppError:
        try:
            return self._result(self._reading, seat, child.finish, _READING.remedy, name)
        except AppError as error:
            return error

    def ingest_several(self, files: Sequence[tuple[str, bytes, Description | None]]) -> list[Ingested | AppError]:
        """The same for small files, asked for together; for each its source and evidence, or why there is none.

        Where the child breaks off, they are read one by one, so that only the one to blame is refused.
        """
        request = IngestSeveral(tuple(Ingest(*file) for file in files))
        try:
            replies = self._ask(self._reading, request, _READING_SEVERAL, "")
        except AppError:
            replies = ()
        if not replies:
            return [self._ingested_alone(*file) for file in files]
        answers = [_ingested(reply, file[0]) for reply, file in zip(replies, files, strict=False)]
        rest = files[len(answers) :]
        return [*answers, *self.ingest_several(rest)] if rest else answers

    def _ingested_alone(self, name: str, data: bytes, metadata: Description | None) -> Ingested | AppError:
        try:
            return self.ingest(name, data, metadata)
        except AppError as error:
            return error

    def search(self, source: Source) -> tuple[Evidence, ...]:
        """The evidence in a source's frozen text, by the rules of now. Raises `AppError` naming the file."""
        name = source.card.name
        return self._ask(self._reading, Search(source), _SEARCHING, name)

    def render(self, package: TemplatePackage, brief: Brief) -> Document:
        """The brief set by the template, unresolved. Raises `AppError` naming the template's file and line."""
        with self._templates.seat() as seat:
            child = self._templates.fill(seat)
            request = _encoded(child.asking.request(package, brief))
            return self._rendered(Begun(seat, child, package, brief), lambda: child.ask(request, TEMPLATE_SECONDS))

    def begin_render(self, package: TemplatePackage, brief: Brief) -> Begun | None:
        """Have the child begin with a brief that it knows in a former state, without waiting for anything.

        `None` where it is at work, or would have to be told more than what changed; else `finish` must follow.
        """
        seat = self._templates.take()
        if not seat or not seat[0].is_ready or not seat[0].asking.knows(package, brief):
            self._templates.give_back(seat)
            return None
        child = seat[0]
        child.begin(_encoded(child.asking.request(package, brief)), TEMPLATE_SECONDS)
        return Begun(seat, child, package, brief)

    def finish_render(self, begun: Begun) -> Document:
        """What `render` gives, and raises, for what was begun."""
        try:
            return self._rendered(begun, begun.child.finish)
        finally:
            self._templates.give_back(begun.seat)

    def _rendered(self, begun: Begun, answer: Callable[[], Reply]) -> Document:
        name = _name(begun.package)
        result = self._result(self._templates, begun.seat, answer, _TEMPLATE_REMEDY, name)
        try:
            return begun.child.asking.answered(begun.package, begun.brief, result)
        except (ValueError, IndexError) as error:
            self._templates.renew(begun.seat)
            raise AppError("stopped", file=name, remedy=_TEMPLATE_REMEDY) from error

    def lint(self, package: TemplatePackage) -> tuple[Problem, ...]:
        """What is wrong with the template, with file and line."""
        request = Lint(light(package))
        return self._ask(self._templates, request, _LINTING, _name(package))

    def open_package(self, data: bytes) -> TemplatePackage:
        """The template package in a `.bwt`'s bytes. Raises `AppError`."""
        return self._ask(self._templates, Open(data), _OPENING, "")

    def check_word(self, data: bytes, sources: Sequence[Source]) -> tuple[QuotationCheck, ...]:
        """A verdict for every quotation of a Word file, whoever made it. Raises `AppError`."""
        from briefwright.checks.verbatim import QuotationCheck  # only who checks needs it

        work = _Work(READING_SECONDS, _WORD_REMEDY, Decoder(tuple[QuotationCheck, ...]).decode)
        return self._ask(self._reading, CheckWord(_small(data), tuple(sources)), work, "")

    def inspect_word(self, data: bytes) -> tuple[str, ...]:
        """What is wrong with a Word file as a file, in sentences. Raises `AppError`."""
        return self._ask(self._reading, InspectWord(_small(data)), _DESCRIBING, "")

    def write_word(self, document: Document, style: str, base: bytes, pages: Mapping[str, int]) -> bytes:
        """A resolved document in a user's own Word file, checked for what may stand in it.

        `style` is the built-in house style that stands in, `pages` the page of each bookmark. Raises `AppError`:
        as reading a Word file does, and `unsafe-export`.
        """
        request = WriteWord(document, style, _small(base), dict(pages))
        written = self._ask(self._reading, request, _WRITING, "")
        if written.findings:
            raise AppError("unsafe-export", why="; ".join(written.findings[:3]))
        return written.data

    def describe_house_style(self, data: bytes, style: str = "uk-government") -> tuple[str, ...]:
        """What a user should know of a Word file before it becomes a house style, in sentences.

        Raises `AppError` where it cannot be used.
        """
        return self._ask(self._reading, DescribeHouse(_small(data), style), _DESCRIBING, "")

    def house_look(self, data: bytes, style: str) -> HouseStyle:
        """How a user's Word file looks, as numbers over a built-in style's. Raises `AppError`."""
        return self._ask(self._reading, LookOfHouse(_small(data), style), _LOOKING, "")

    def read_outline(self, data: bytes) -> tuple[Bookmark, ...]:
        """The bookmarks of a PDF in order. Raises `AppError`."""
        from briefwright.readers.pdf.outline import Bookmark  # only contents need it

        work = _Work(READING_SECONDS, _WORD_REMEDY, Decoder(tuple[Bookmark, ...]).decode)
        return self._ask(self._reading, Outline(_small(data)), work, "")

    def attachments(self, data: bytes, name: str = "") -> tuple[Attachment, ...]:
        """The files that came with an e-mail. Raises `AppError` naming the e-mail."""
        from briefwright.readers.email import Attachment  # only who imports e-mails needs it

        work = _Work(
            READING_SECONDS, "save its attachments from your mail program", Decoder(tuple[Attachment, ...]).decode
        )
        return self._ask(self._reading, Unpack(_small(data, name)), work, name)

    def _ask(self, lane: Lane, request: Request, work: _Work[_Result], name: str) -> _Result:
        with lane.seat() as seat:
            return self._ask_in(lane, seat, request, work, name)

    def _ask_in(self, lane: Lane, seat: Seat, request: Request, work: _Work[_Result], name: str) -> _Result:
        message = _encoded(request)
        child = lane.fill(seat)
        return work.decode(self._result(lane, seat, lambda: child.ask(message, work.seconds), work.remedy, name))

    def _result(self, lane: Lane, seat: Seat, answer: Callable[[], Reply], remedy: str, name: str) -> bytes:
        """What the child in a seat answers; another takes its place where it broke off or is spent."""
        try:
            reply = answer()
        except Broken as broken:
            lane.renew(seat)
            raise AppError(broken.code, file=name, remedy=remedy) from broken
        if reply.spent:
            lane.renew(seat)
        if reply.code:
            raise _error(reply, name, remedy)
        return reply.result


class _Found(msgspec.Struct, frozen=True):
    """What a child tells of a file, its evidence still as it came."""

    source: Source
    evidence: tuple[msgspec.Raw, ...] = ()


_read_found, _read_items = Decoder(_Found).decode, Decoder(tuple[msgspec.Raw, ...]).decode
_read_item: Callable[[bytes | msgspec.Raw], Evidence] = Decoder(Evidence).decode


def _ingested_in(result: bytes) -> Ingested:
    found = _read_found(result)
    return Ingested(found.source, _items(found.evidence))


def _evidence_in(result: bytes) -> tuple[Evidence, ...]:
    return _items(_read_items(result))


def _items(raw: Sequence[msgspec.Raw]) -> tuple[Evidence, ...]:
    # one by one: to read a hundred thousand in one go would hold the window up
    return tuple([_read_item(item) for item in raw])


_TEMPLATE_REMEDY = "look for an endless loop or repetition in the template"
_LINTING = _Work(TEMPLATE_SECONDS, _TEMPLATE_REMEDY, Decoder(tuple[Problem, ...]).decode)
_OPENING = _Work(TEMPLATE_SECONDS, "ask its sender to save it again as one file", Decoder(TemplatePackage).decode)
_READING = _Work(READING_SECONDS, "split it, or save it in another format, and try again", _ingested_in)
_READING_SEVERAL = _Work(READING_SECONDS, _READING.remedy, Decoder(tuple[Reply, ...]).decode)
_WORD_REMEDY = "open it in Word, take out what is not needed, save it and try again"
_WRITING = _Work(READING_SECONDS, _WORD_REMEDY, Decoder(Written).decode)
_LOOKING = _Work(READING_SECONDS, _WORD_REMEDY, Decoder(HouseStyle).decode)
_SEARCHING = _Work(READING_SECONDS, "split the source, and import its parts", _evidence_in)
_DESCRIBING = _Work(READING_SECONDS, _WORD_REMEDY, Decoder(tuple[str, ...]).decode)


def _small(data: bytes, name: str = "") -> bytes:
    """The same bytes, where a request can carry them."""
    if len(data) > MOST_IN - 1_000_000:
        raise AppError("too-large", file=name, most="255 MB")
    return data


def _name(package: TemplatePackage) -> str:
    return f"{package.path or package.template.id}/body.md.j2"


def _encoded(request: Request) -> bytes:
    try:
        return encode_request(request)
    except UnicodeEncodeError:
        return encode_request(_without_surrogates(msgspec.to_builtins(request, builtin_types=(bytes,))))


def _without_surrogates(value: Any) -> Any:
    """The same plain value with every lone surrogate shown as U+FFFD: UTF-8 cannot carry them."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, dict):
        return {_without_surrogates(key): _without_surrogates(entry) for key, entry in value.items()}
    if isinstance(value, (list, tuple)):
        return [_without_surrogates(entry) for entry in value]
    return value


def _ingested(reply: Reply, name: str) -> Ingested | AppError:
    return _error(reply, name, _READING.remedy) if reply.code else _READING.decode(reply.result)


def _error(reply: Reply, name: str, remedy: str) -> AppError:
    fields: dict[str, object] = {"remedy": remedy, **reply.fields}
    return AppError(reply.code, file=reply.file or name, line=reply.line, **fields)
