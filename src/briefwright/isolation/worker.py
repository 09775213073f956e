"""The child: reads strangers' files and runs strangers' templates, and can do nothing else.

Started as `python -I -m briefwright.isolation.worker`. It imports and warms what it needs, restrains itself for
good, says so with an empty reply, and then answers one request after the other until its input closes.
"""

from __future__ import annotations

import os
from typing import BinaryIO

from msgspec.msgpack import encode

from briefwright.errors import WORDING, AppError
from briefwright.isolation.limits import allow_cpu, memory_in_use, restrain
from briefwright.isolation.protocol import (
    MOST_IN,
    MOST_OUT,
    CheckWord,
    DescribeHouse,
    Ingest,
    Lint,
    Open,
    Outline,
    Render,
    Reply,
    Request,
    WriteWord,
    Written,
    decode_request,
    encode_reply,
    receive,
    send,
)

TEMPLATE_CPU, READING_CPU = 4, 70
_SPENT_ABOVE = 300_000_000
"""A child that once had this much memory is replaced: it does not give it back."""


def main() -> None:
    """Answer requests until the parent closes the pipe."""
    requests, replies = _channels()
    _warm()
    restrain()
    send(replies, encode_reply(Reply()))
    while (message := receive(requests, MOST_IN)) is not None:
        send(replies, _answer(message))


def _channels() -> tuple[BinaryIO, BinaryIO]:
    """The pipes to the parent, out of reach of anything that prints or reads standard input."""
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nowhere, standard)
    return requests, replies


def _warm() -> None:
    """Import and compile what every keystroke needs, so that the first one is no slower."""
    from briefwright.templating.environment import environment, macro_library  # noqa: PLC0415 - only in the child
    from briefwright.templating.fields import warm_dates  # noqa: PLC0415
    from briefwright.templating.render import render as _  # noqa: PLC0415, F401

    for name in macro_library():
        environment().get_template(name)
    warm_dates()


def _answer(message: bytes) -> bytes:
    try:
        result = _perform(decode_request(message))
        reply = Reply(result, spent=memory_in_use() > _SPENT_ABOVE)
        if len(result) > MOST_OUT:
            reply = Reply(code="stopped-large", spent=True)
    except AppError as error:
        reply = _refusal(error)
    except MemoryError:
        reply = Reply(code="stopped-large", spent=True)
    except Exception:  # noqa: BLE001 - whatever else a stranger's bytes bring about is told in one sentence
        reply = Reply(code="stopped", spent=True)
    return encode_reply(reply)


def _refusal(error: AppError) -> Reply:
    code = error.code if error.code in WORDING else "stopped"
    fields = {name: str(value) for name, value in error.fields.items()}
    return Reply(b"", code, error.file, error.line, fields, spent=memory_in_use() > _SPENT_ABOVE)


def _perform(request: Request) -> bytes:
    match request:
        case Render(package, brief):
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.render import render  # noqa: PLC0415

            return encode(render(package, brief))
        case Lint(package):
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.lint import lint  # noqa: PLC0415

            return encode(lint(package))
        case Open(data):
            allow_cpu(TEMPLATE_CPU)
            from briefwright.templating.package import unpack  # noqa: PLC0415

            return encode(unpack(data))
        case Ingest():
            allow_cpu(READING_CPU)
            return encode(_ingest(request))
        case _:
            allow_cpu(READING_CPU)
            return encode(_with_word_file(request))


def _with_word_file(request: CheckWord | WriteWord | DescribeHouse | Outline) -> object:
    match request:
        case CheckWord(data, sources):
            from briefwright.checks.verbatim import check_quotations  # noqa: PLC0415 - each loads what it alone needs

            return check_quotations(data, sources)
        case WriteWord():
            return _write(request)
        case DescribeHouse(data, style):
            from briefwright.document.house_style import house_style  # noqa: PLC0415
            from briefwright.writers.docx.house_writer import describe_house_file  # noqa: PLC0415

            return describe_house_file(data, house_style(style))
        case Outline(data):
            from briefwright.readers.pdf.outline import read_outline  # noqa: PLC0415

            return read_outline(data)


def _write(request: WriteWord) -> Written:
    from briefwright.checks.safety import findings  # noqa: PLC0415
    from briefwright.document.house_style import house_style  # noqa: PLC0415
    from briefwright.writers.docx.writer import write_docx  # noqa: PLC0415

    data = write_docx(request.document, house_style(request.style), request.base, request.pages)
    return Written(data, findings(data))


def _ingest(request: Ingest) -> object:
    from briefwright.extract.pipeline import extract_evidence  # noqa: PLC0415 - heavy, and only reading needs it
    from briefwright.model.source import Ingested  # noqa: PLC0415
    from briefwright.readers.registry import read  # noqa: PLC0415

    source = read(request.name, request.data, request.metadata)
    return Ingested(source, extract_evidence(source))


if __name__ == "__main__":
    main()
