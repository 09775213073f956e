"""From a brief to a file someone else opens: rendered, checked, and put in place whole or not at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.brief.balance import concerns, embargo_until
from briefwright.app.export import exported
from briefwright.app.export.checking import check_quotations_of, faults_of
from briefwright.app.export.exact_pages import has_contents, heading_pages
from briefwright.app.export.own_look import own_style
from briefwright.app.jobs import Cancelled, Progress, never, no_progress
from briefwright.app.pages.composing import compose
from briefwright.app.pages.lengths import CUE_CARD, FULL, Budget, LeftOut, left_out, shortened
from briefwright.app.pages.measure import Length, Meter, measure, meters, size
from briefwright.app.pages.paging import paginate
from briefwright.app.workspace import Workspace
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.house_styles.card import SUFFIX
from briefwright.document.nodes import Document
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.source import Source
from briefwright.model.template import Limits, Template, TemplatePackage
from briefwright.storage.disk.files import read_bytes, save_atomically

if TYPE_CHECKING:
    from briefwright.checks.verbatim import QuotationCheck
    from briefwright.isolation.pool import WorkerPool

Format: TypeAlias = Literal["docx", "html", "md"]
_SUFFIXES: dict[str, Format] = {".docx": "docx", ".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}
_OUR_OWN = frozenset({".brief", ".bwt"})
Step: TypeAlias = Literal["set", "write", "check", "count", "pack", "save"]
"""What exporting is at, in this order: pages are counted and a pack is made only where they are asked for."""
_TOLD_BY_DOCUMENT = frozenset({"balance", "long"})
_HOUSE_BYTES = 50 * 1024 * 1024


class ExportReport(Struct, frozen=True):
    """What was written and what is worth knowing of it; `checks` holds one verdict a quotation.

    `left_out` says what a shorter length has no room for; `pack` is the evidence pack's file where one was asked.
    """

    path: Path
    format: Format
    digest: str
    length: Length
    warnings: tuple[str, ...] = ()
    checks: tuple[QuotationCheck, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    pack: Path | None = None


class Look(Struct, frozen=True):
    """How a file is dressed: a house style's id, and bytes and name of the user's own Word file if there is one."""

    style: str
    base: bytes | None = None
    name: str = ""


class Course:
    """How far an export has come: each step is reported, and none is begun once the user has asked to stop."""

    def __init__(
        self, steps: Sequence[Step], progress: Progress = no_progress, cancelled: Cancelled = never
    ) -> None:
        self._steps = steps
        self._progress = progress
        self._cancelled = cancelled

    def begin(self, step: Step) -> None:
        """Report a step; raises `export-stopped` instead where that was asked for."""
        self.go_on()
        if step in self._steps:
            self._progress(self._steps.index(step), len(self._steps), step)

    def go_on(self) -> None:
        """Raise `export-stopped` where the user has asked to stop."""
        if self._cancelled():
            raise AppError("export-stopped")


_UNASKED = Course(())
"""Of a file that is only looked at: told to nobody, stopped by nobody."""


class Finished(Struct, frozen=True):
    """A brief set, written and checked, nothing saved yet: what the pre-flight shows and exporting saves.

    `faults` says what is wrong with the Word file as a file; it should be empty.
    """

    brief: Brief
    document: Document
    data: bytes
    length: Length
    warnings: tuple[str, ...]
    checks: tuple[QuotationCheck, ...]
    faults: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def export_brief(  # noqa: PLR0917 - what, with what, to where, as what: in the order one says it
    workspace: Workspace,
    brief: Brief,
    package: TemplatePackage,
    out: Path,
    format: Format | None = None,  # noqa: A002 - the command line's own word
    house_style: Path | str | None = None,
    *,
    budget: Budget = FULL,
    with_pack: bool = False,
    exact_pages: bool | None = None,
    sources: Sequence[Source] | None = None,
    overwrite: bool = False,
    progress: Progress = no_progress,
    cancelled: Cancelled = never,
) -> ExportReport:
    """Write a brief as Word, HTML or Markdown; the format is that of the file's suffix unless given.

    `house_style` is a Word file or a built-in id and comes before the brief's and the template's own. Quotations
    are checked against `sources`, by default those the library holds. `with_pack` writes the evidence pack beside
    it. `exact_pages`, by default as the settings say, has LibreOffice count the pages for the list of contents;
    else they are estimated. `progress` is told each `Step`; once `cancelled`, nothing is written.

    Raises `unknown-format`, `no-format`, `unknown-house-style`, `embargoed`, `unsafe-export`, `export-stopped` (it
    was cancelled), `export-changed` (the file there is no longer the one exported before; `overwrite` goes on),
    `export-over-input` (the file is the house style itself), and as rendering and saving do. After an error the
    old files stand.
    """
    form = format_of(out, format)
    pack = out.with_name(f"{out.stem} evidence pack.{form}") if with_pack else None
    for path in filter(None, (out, pack)):
        if not overwrite:
            exported.refuse_changed(workspace.folders, path)
    exported.refuse_over(out, *([Path(house_style)] if house_style else ()))
    look = look_of(brief, package, house_style)
    known = _sources_of(workspace, brief) if sources is None else sources
    counted = form == "docx" and (workspace.settings.exact_contents if exact_pages is None else exact_pages)
    course = Course(_steps(counted=counted, with_pack=with_pack), progress, cancelled)
    done = finish(workspace, brief, package, look, form, budget=budget, sources=known, course=course)
    if counted and has_contents(done.document):
        course.begin("count")
        pages = heading_pages(done.data, done.document, workspace.pool, cancelled)
        course.go_on()
        done = replace(done, data=write_word(done.document, look, workspace.pool, pages)) if pages else done
    files = {out: done.data}
    if pack is not None:
        course.begin("pack")
        companion = _pack(workspace, done, known)
        dress = look if companion.house_style == look.style else Look(companion.house_style)
        files = {pack: write(companion, form, dress, workspace.pool), **files}
    course.begin("save")
    digests = {path: _save(workspace, path, data) for path, data in files.items()}
    told = (*done.warnings, *done.faults)
    return ExportReport(out, form, digests[out], done.length, told, done.checks, done.left_out, pack)


def _steps(*, counted: bool, with_pack: bool) -> tuple[Step, ...]:
    steps: tuple[Step, ...] = ("set", "write", "check", "count", "pack", "save")
    skipped = {step for step, there in (("count", counted), ("pack", with_pack)) if not there}
    return tuple(step for step in steps if step not in skipped)


def _save(workspace: Workspace, path: Path, data: bytes) -> str:
    digest = save_atomically(path, data)
    exported.note(workspace.folders, path, digest)
    return digest


def finish(
    workspace: Workspace,
    brief: Brief,
    package: TemplatePackage,
    look: Look,
    form: Format = "docx",
    *,
    budget: Budget = FULL,
    sources: Sequence[Source] | None = None,
    course: Course = _UNASKED,
) -> Finished:
    """Shorten, set, write and check a brief, as `export_brief` does before it saves. Raises the same."""
    template = package.template
    pool = workspace.pool
    look = replace(look, style=look.style + SUFFIX) if budget == CUE_CARD and look.base is None else look
    shown = look.style
    if look.base is not None and form == "docx":
        shown = own_style(pool, look.base, look.style, look.name)

    def set_out(each: Brief) -> Document:
        course.go_on()
        return compose(pool, package, each, shown, budget)

    course.begin("set")
    short = shortened(brief, template, budget, lambda each: size(set_out(each)))
    _refuse_embargoed(short)
    document = set_out(short)
    document = replace(document, author=document.author or workspace.settings.author)
    course.begin("write")
    data = write(document, form, look, pool)
    course.begin("check")
    known = _sources_of(workspace, brief) if sources is None else sources
    word = data if form == "docx" else b""
    checks = check_quotations_of(pool, word, known, own=look.base is None) if word and known else ()
    faults = faults_of(pool, word, own=look.base is None) if word else ()
    length = measure(document)
    limits = replace(template.limits, words=0) if budget == FULL else Limits(budget.pages, budget.words)
    said = pool.describe_house_style(look.base, look.style) if look.base is not None and form == "docx" else ()
    warnings = (*_warnings(short, template, document, meters(length, limits), shorter=budget != FULL), *said)
    return Finished(short, document, data, length, warnings, checks, faults, left_out(brief, short, template))


def format_of(out: Path, given: Format | None = None) -> Format:
    """The format `given`, else the one a file's suffix stands for; raises `unknown-format` and `no-format`.

    No briefing is written to where a brief or a template is kept, whatever its format.
    """
    suffix = out.suffix.lower()
    form = None if suffix in _OUR_OWN else given or _SUFFIXES.get(suffix)
    if form is None:
        raise AppError("unknown-format" if suffix else "no-format", file=str(out), format=out.suffix)
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
        return Look(built_in, package.house_docx, name)
    path = Path(name)
    if path.suffix.lower() not in (".docx", ".dotx") or not path.is_file():
        raise AppError("unknown-house-style", name=name, choices=", ".join(HOUSE_STYLES))
    return Look(built_in, read_bytes(path, _HOUSE_BYTES), name)


def write(document: Document, form: Format, look: Look, pool: WorkerPool) -> bytes:
    """The bytes of a resolved document in a format; Word's are checked for what may stand in them.

    A user's own Word file is a stranger's: it is opened, filled and checked in the child. Raises `unsafe-export`,
    and as reading a Word file does.
    """
    match form:
        case "docx":
            return write_word(document, look, pool, paginate(document).of_headings)
        case "html":
            from briefwright.writers.html import write_html  # noqa: PLC0415 - one writer a run

            return write_html(document, house_style(look.style)).encode()
        case "md":
            from briefwright.writers.markdown_text import write_markdown  # noqa: PLC0415 - one writer a run

            return write_markdown(document).encode()


def write_word(document: Document, look: Look, pool: WorkerPool, pages: Mapping[str, int]) -> bytes:
    """The Word bytes of a resolved document; `pages` is the page of each bookmark. Raises as `write` does."""
    if look.base is None:
        from briefwright.writers.docx import writer  # noqa: PLC0415 - the parts load when used

        return _safe(writer.write_docx(document, house_style(look.style), None, pages))
    try:
        return pool.write_word(document, look.style, look.base, pages)
    except AppError as error:
        error.file = error.file or look.name
        raise


def _safe(data: bytes) -> bytes:
    from briefwright.checks.safety import findings  # noqa: PLC0415 - loads lxml

    found = findings(data)
    if found:
        raise AppError("unsafe-export", why="; ".join(found[:3]))
    return data


def _pack(workspace: Workspace, done: Finished, sources: Sequence[Source]) -> Document:
    from briefwright.app.export.evidence_pack import Shelf, evidence_pack  # noqa: PLC0415 - only where a pack is asked for

    summaries = workspace.library.sources() if workspace.has_library else ()
    imported = {summary.card.id: summary.imported for summary in summaries}
    shelf = Shelf({source.id: source for source in sources}, imported)
    return evidence_pack(done.document, done.brief, done.checks, shelf)


def _warnings(
    brief: Brief, template: Template, document: Document, lengths: Sequence[Meter], *, shorter: bool
) -> tuple[str, ...]:
    """What the document says of itself, then what only the brief or its pages show; each once.

    A shorter length was asked for: that its sections are short is no news.
    """
    told = _TOLD_BY_DOCUMENT | ({"short"} if shorter else set())
    own = [concern.sentence for concern in concerns(brief, template) if concern.code not in told]
    over = [meter.words for meter in lengths if meter.share > 1]
    return tuple(dict.fromkeys((*document.warnings, *own, *over)))


def _refuse_embargoed(brief: Brief) -> None:
    today = dt.datetime.now(tz=dt.UTC).astimezone().date().isoformat()
    shown = [section for section in brief.sections if not section.hidden]
    until = embargo_until(replace(brief, sections=tuple(shown)).evidence_items(), today)
    if until:
        raise AppError("embargoed", until=until)


def _sources_of(workspace: Workspace, brief: Brief) -> list[Source]:
    if not workspace.has_library:
        return []
    ids = dict.fromkeys(item.source.id for item in brief.evidence_items())
    return [workspace.library.source(key) for key in ids if workspace.library.holds(key)]
