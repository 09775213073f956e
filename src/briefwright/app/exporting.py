"""From a brief to a file someone else opens: rendered, checked, and put in place whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app import exported
from briefwright.app.balance import concerns, embargo_until
from briefwright.app.compose import compose
from briefwright.app.measure import Length, measure, meters
from briefwright.app.paging import paginate
from briefwright.app.workspace import Workspace
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.source import Source
from briefwright.model.template import Template, TemplatePackage
from briefwright.storage.files import read_bytes, save_atomically

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck

Format: TypeAlias = Literal["docx", "html", "md"]
_SUFFIXES: dict[str, Format] = {".docx": "docx", ".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
_TOLD_BY_DOCUMENT = frozenset({"balance", "long"})
_HOUSE_BYTES = 50 * 1024 * 1024


class ExportReport(Struct, frozen=True):
    """What was written and what is worth knowing of it; `checks` holds one verdict a quotation."""

    path: Path
    format: Format
    digest: str
    length: Length
    warnings: tuple[str, ...] = ()
    checks: tuple[QuotationCheck, ...] = ()


class Look(Struct, frozen=True):
    """How a file is dressed: a house style's id, and the bytes of the user's own Word file where there is one."""

    style: str
    base: bytes | None = None


def export_brief(  # noqa: PLR0917 - what, with what, to where, as what: in the order one says it
    workspace: Workspace,
    brief: Brief,
    package: TemplatePackage,
    out: Path,
    format: Format | None = None,  # noqa: A002 - the command line's own word
    house_style: Path | str | None = None,
    *,
    sources: Sequence[Source] | None = None,
    overwrite: bool = False,
) -> ExportReport:
    """Write a brief as Word, HTML or Markdown; the format is that of the file's suffix unless given.

    `house_style` is a Word file or a built-in id and comes before the brief's and the template's own. Quotations
    are checked against `sources`, by default those the library holds. Raises `unknown-format`,
    `unknown-house-style`, `embargoed`, `unsafe-export`, `export-changed` (the file there is no longer the one
    exported before; `overwrite` goes on), and as rendering and saving do. After an error the old file stands.
    """
    form = format or format_of(out)
    _refuse_embargoed(brief)
    if not overwrite:
        exported.refuse_changed(workspace.folders, out)
    look = look_of(brief, package, house_style)
    document = compose(workspace.pool, package, brief)
    document = replace(document, author=document.author or workspace.settings.author)
    data = write(document, form, look)
    checks = _checked(workspace, brief, data, sources) if form == "docx" else ()
    digest = save_atomically(out, data)
    exported.note(workspace.folders, out, digest)
    length = measure(document)
    return ExportReport(out, form, digest, length, _warnings(brief, package.template, document, length), checks)


def format_of(out: Path) -> Format:
    """The format a file's suffix stands for; raises `unknown-format`."""
    form = _SUFFIXES.get(out.suffix.lower())
    if form is None:
        raise AppError("unknown-format", file=str(out), format=out.suffix or "no suffix")
    return form


def look_of(brief: Brief, package: TemplatePackage, chosen: Path | str | None = None) -> Look:
    """The house style in force: the one chosen, else the brief's, else the template's.

    Raises `unknown-house-style` for one that is neither a file nor built in.
    """
    name = str(chosen or brief.house_style or package.template.house_style)
    if name in HOUSE_STYLES:
        return Look(name)
    built_in = package.template.house_style if package.template.house_style in HOUSE_STYLES else "uk-government"
    if name == "house.docx" and not chosen and package.house_docx is not None:
        return Look(built_in, package.house_docx)
    path = Path(name)
    if path.suffix.lower() not in (".docx", ".dotx") or not path.is_file():
        raise AppError("unknown-house-style", name=name, choices=", ".join(HOUSE_STYLES))
    return Look(built_in, read_bytes(path, _HOUSE_BYTES))


def write(document: Document, form: Format, look: Look) -> bytes:
    """The bytes of a resolved document in a format; Word's are checked for what may stand in them.

    Raises `unsafe-export`.
    """
    dressed = replace(document, house_style=look.style)
    match form:
        case "docx":
            return _safe(_word(dressed, look))
        case "html":
            from briefwright.writers.html import write_html  # noqa: PLC0415 - one writer a run

            return write_html(dressed, house_style(look.style)).encode()
        case "md":
            from briefwright.writers.markdown_text import write_markdown  # noqa: PLC0415 - one writer a run

            return write_markdown(dressed).encode()


def _word(document: Document, look: Look) -> bytes:
    from briefwright.writers.docx.writer import write_docx  # noqa: PLC0415 - lxml and the parts load when used

    return write_docx(document, house_style(look.style), look.base, paginate(document).of_headings)


def _safe(data: bytes) -> bytes:
    from briefwright.checks.safety import findings  # noqa: PLC0415 - loads lxml

    found = findings(data)
    if found:
        raise AppError("unsafe-export", why="; ".join(found[:3]))
    return data


def _warnings(brief: Brief, template: Template, document: Document, length: Length) -> tuple[str, ...]:
    """What the document says of itself, then what only the brief or its pages show; each once."""
    own = [concern.sentence for concern in concerns(brief, template) if concern.code not in _TOLD_BY_DOCUMENT]
    pages = [meter.words for meter in meters(length, replace(template.limits, words=0)) if meter.share > 1]
    return tuple(dict.fromkeys((*document.warnings, *own, *pages)))


def _refuse_embargoed(brief: Brief) -> None:
    today = dt.datetime.now(tz=dt.UTC).astimezone().date().isoformat()
    shown = [section for section in brief.sections if not section.hidden]
    until = embargo_until(replace(brief, sections=tuple(shown)).evidence_items(), today)
    if until:
        raise AppError("embargoed", until=until)


def _checked(
    workspace: Workspace, brief: Brief, data: bytes, sources: Sequence[Source] | None
) -> tuple[QuotationCheck, ...]:
    from briefwright.checks.verbatim import check_quotations  # noqa: PLC0415 - loads python-docx

    known = _sources_of(workspace, brief) if sources is None else sources
    return tuple(check_quotations(data, known)) if known else ()


def _sources_of(workspace: Workspace, brief: Brief) -> list[Source]:
    if not workspace.has_library:
        return []
    ids = dict.fromkeys(item.source.id for item in brief.evidence_items())
    return [workspace.library.source(key) for key in ids if workspace.library.holds(key)]
