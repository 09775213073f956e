"""The child: reads strangers' files and runs strangers' templates, and can do nothing else.

Started as `python -I -m briefwright.isolation.worker KIND`. It imports and warms what work of that kind needs,
restrains itself for good, says so with an empty reply, and then answers one request after the other until its input
closes. How much processor time it may take grows with what it reads: a small file that takes long is a runaway.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING, BinaryIO

from msgspec.msgpack import encode

from briefwright.errors import WORDING, AppError
from briefwright.isolation.exchange import Answering
from briefwright.isolation.limits import allow_cpu, memory_in_use, restrain
from briefwright.isolation.protocol import (
    MOST_IN,
    MOST_OUT,
    CheckWord,
    DescribeHouse,
    FileRequest,
    Ingest,
    IngestSeveral,
    InspectWord,
    JoinShares,
    Kind,
    Lint,
    LookOfHouse,
    Open,
    Outline,
    ReadShare,
    Render,
    Reply,
    Request,
    Rerender,
    Search,
    Single,
    Unpack,
    WriteWord,
    Written,
    decode_request,
    encode_reply,
    receive,
    send,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefwright.model.evidence import Evidence
    from briefwright.model.source import Source

TEMPLATE_CPU, READING_CPU = 4, 70
"""Seconds of processor time at most."""
_LEAST_CPU, _LEAST_SEARCH_CPU = 2, 4
_READ_A_SECOND = 50_000
"""Bytes for which a reader has a second at least; it takes a hundredth of that."""
_SEARCHED_A_SECOND = 20_000
"""Characters for which the search for evidence has a second at least; it takes a thirtieth of that."""
_SPENT_ABOVE = 300_000_000
"""A child that once had this much memory is replaced: it does not give it back."""


_YOUNG = 20_000
"""New objects after which rubbish is looked for: more than a keystroke makes."""
_ANSWERING = Answering()


def main(kind: Kind) -> None:
    """Answer requests until the parent closes the pipe."""
    requests, replies = _channels()
    if kind == "templates":
        _warm_templates()
    else:
        _warm_files()
    settle()
    restrain()
    send(replies, encode_reply(Reply()))
    while (message := receive(requests, MOST_IN)) is not None:
        send(replies, _answer(message))


def settle() -> None:
    """Let what is loaded stay, and never be looked through again; look for rubbish seldom."""
    gc.freeze()
    gc.set_threshold(_YOUNG)


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, out of reach of anything that prints or reads standard input."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return requests, replies


def _warm_files() -> None:
    """Import what every file needs; each reader comes with its first file."""
    from briefwright.extract.pipeline import extract_evidence as _  # noqa: F401 - only in the child
    from briefwright.readers.registry import prepare

    prepare("a.txt")


def _warm_templates() -> None:
    """Import and compile what every keystroke needs, so that the first one is no slower."""
    from briefwright.templating.render import render as _  # noqa: F401 - imported so that it is there
    from briefwright.templating.sandbox.environment import environment, macro_library  # only in the child
    from briefwright.templating.views.fields import warm_dates

    for name in macro_library():
        environment().get_template(name)
    warm_dates()


def _answer(message: bytes) -> bytes:
    return encode_reply(_guarded(lambda: _reply(decode_request(message))))


def _guarded(work: Callable[[], Reply]) -> Reply:
    try:
        return work()
    except AppError as error:
        return _refusal(error)
    except MemoryError:
        return Reply(code="stopped-large", spent=True)
    except Exception:  # noqa: BLE001 - whatever else a stranger's bytes bring about is told in one sentence
        return Reply(code="stopped", spent=True)


def _reply(request: Request) -> Reply:
    if isinstance(request, IngestSeveral):
        return _several(request.files)
    result = _perform(request)
    if len(result) > MOST_OUT:
        return Reply(code="stopped-large", spent=True)
    return Reply(result, spent=memory_in_use() > _SPENT_ABOVE)


def _several(files: Sequence[Ingest]) -> Reply:
    """Reply for each of the files, up to one after which the child is spent: the others are for the next child."""
    replies: list[Reply] = []
    for file in files:
        replies.append(_guarded(lambda file=file: _reply(file)))  # type: ignore[misc] # `file` has its type from the loop
        if replies[-1].spent:
            break
    return Reply(encode(replies), spent=replies[-1].spent)


def _refusal(error: AppError) -> Reply:
    code = error.code if error.code in WORDING else "stopped"
    fields = {name: str(value) for name, value in error.fields.items()}
    return Reply(b"", code, error.file, error.line, fields, spent=memory_in_use() > _SPENT_ABOVE)


def _perform(request: Single) -> bytes:
    match request:
        case Render() | Rerender():
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.render import render

            return encode(_ANSWERING.answer(request, render))
        case Lint(package):
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.lint import lint

            return encode(lint(package))
        case Open(data):
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.packages.package import unpack

            return encode(unpack(data))
        case Ingest():
            return encode(_ingest(request))
        case ReadShare():
            return _read_share(request)
        case JoinShares():
            return encode(_join_shares(request))
        case Search(source):
            return encode(_evidence_in(source))
        case _:
            allow_cpu(READING_CPU)
            return encode(_with_file(request))


def _with_file(request: FileRequest) -> object:
    match request:
        case CheckWord(data, sources):
            from briefwright.checks.verbatim import check_quotations  # each loads what it alone needs

            return check_quotations(data, sources)
        case InspectWord(data):
            from briefwright.checks.faults import file_faults

            return file_faults(data)
        case WriteWord():
            return _write(request)
        case DescribeHouse(data, style):
            from briefwright.document.house_style import house_style
            from briefwright.writers.docx.house_writer import describe_house_file

            return describe_house_file(data, house_style(style))
        case LookOfHouse(data, style):
            from briefwright.document.house_style import house_style
            from briefwright.writers.docx.house_file import house_look

            return house_look(data, house_style(style))
        case Unpack(data):
            from briefwright.readers.email import attachments

            return attachments(data)
        case Outline(data):
            from briefwright.readers.pdf.outline import read_outline

            return read_outline(data)


def _write(request: WriteWord) -> Written:
    from briefwright.checks.safety import findings
    from briefwright.document.house_style import house_style
    from briefwright.writers.docx.writer import write_docx

    data = write_docx(request.document, house_style(request.style), request.base, request.pages)
    return Written(data, findings(data))


def _ingest(request: Ingest) -> object:
    from briefwright.model.source import Ingested  # heavy, and only reading needs it
    from briefwright.readers.registry import prepare, read
    from briefwright.readers.seed_metadata import described

    prepare(request.name)
    _allow_reading(len(request.data))
    source = read(request.name, request.data, described(request.name, request.metadata))
    return Ingested(source, _evidence_in(source))


def _read_share(request: ReadShare) -> bytes:
    from briefwright.readers.registry import prepare, read_share

    prepare(request.name)
    _allow_reading(len(request.data))
    return read_share(request.name, request.data, request.share, request.of)


def _join_shares(request: JoinShares) -> object:
    from briefwright.model.source import Ingested  # heavy, and only reading needs it
    from briefwright.readers.registry import join_shares, prepare
    from briefwright.readers.seed_metadata import described

    prepare(request.name)
    _allow_reading(sum(map(len, request.shares)))
    metadata = described(request.name, request.metadata)
    source = join_shares(request.name, request.identity, request.shares, metadata)
    return Ingested(source, _evidence_in(source))


def _allow_reading(size: int) -> None:
    allow_cpu(min(READING_CPU, _LEAST_CPU + size // _READ_A_SECOND))


def _evidence_in(source: Source) -> tuple[Evidence, ...]:
    from briefwright.extract.pipeline import extract_evidence  # heavy, and only reading needs it

    allow_cpu(min(READING_CPU, _LEAST_SEARCH_CPU + len(source.text) // _SEARCHED_A_SECOND))
    return extract_evidence(source)


if __name__ == "__main__":
    main("files" if sys.argv[1:] == ["files"] else "templates")
