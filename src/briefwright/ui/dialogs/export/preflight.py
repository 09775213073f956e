"""The pre-flight: the finished Word bytes are made and looked through before anything is written."""

from __future__ import annotations

import time
from math import ceil
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from briefwright.app.export.exporting import finish, look_of
from briefwright.app.library.same_origin import release_concerns
from briefwright.app.pages.lengths import FULL, Budget, LeftOut
from briefwright.app.workspace import Workspace
from briefwright.checks.verbatim import QuotationCheck, Verdict
from briefwright.document.nodes import Document
from briefwright.model.brief import Brief, EvidenceItem
from briefwright.model.template import TemplatePackage
from briefwright.ui.language import tr, tr_n
from briefwright.ui.sentences import concern_words

ORDER: tuple[Verdict, ...] = ("altered", "not-found", "cannot-check", "translation", "typography", "exact")


class Preflight(Struct, frozen=True):
    """What was found: a verdict a quotation, the gravest first; and what is worth knowing of the file.

    `faults` is what is wrong with the file itself: not whole, or shut to some readers.
    """

    document: Document
    checks: tuple[QuotationCheck, ...]
    seconds: float
    pages: int = 0
    faults: tuple[str, ...] = ()
    passed: tuple[str, ...] = ()
    concerns: tuple[str, ...] = ()

    def count(self, *verdicts: Verdict) -> int:
        """How many quotations have one of these verdicts."""
        return sum(check.verdict in verdicts for check in self.checks)


def exported_brief(brief: Brief, package: TemplatePackage, *, annexes: bool, closed: bool) -> Brief:
    """The brief as it goes out: without its annexes, or without what is not to be disclosed."""
    annex = {section.id for section in package.template.sections if section.annex}
    sections = []
    for section in brief.sections:
        kept = tuple(i for i in section.items if closed or not _is_closed(i))
        sections.append(
            replace(section, items=kept, hidden=section.hidden or (section.id in annex and not annexes))
        )
    return replace(brief, sections=tuple(sections))


def check_brief(
    workspace: Workspace, brief: Brief, package: TemplatePackage, style: Path | str | None, budget: Budget = FULL
) -> Preflight:
    """Make the Word bytes and check them. Raises `AppError` as exporting does."""
    began = time.monotonic()
    done = finish(workspace, brief, package, look_of(brief, package, style), budget=budget)
    seconds = time.monotonic() - began
    ordered = sorted(done.checks, key=lambda check: ORDER.index(check.verdict))
    said = [concern_words(warning) for warning in done.warnings]
    if workspace.has_library:
        said += [concern_words(each.sentence) for each in release_concerns(workspace.library, done.brief)]
    said += [tr("Left out for length: {what}", what=_lost(lost)) for lost in done.left_out]
    pages = ceil(done.length.pages)
    faults = tuple(map(concern_words, done.faults))
    return Preflight(
        done.document, tuple(ordered), seconds, pages, faults, _passed(done.document, whole=not faults), tuple(said)
    )


def _lost(lost: LeftOut) -> str:
    if lost.count == lost.of:
        return lost.title
    return tr("{n} of {of} items of {title}", n=lost.count, of=lost.of, title=lost.title)


def _passed(document: Document, *, whole: bool) -> tuple[str, ...]:
    notes = len(document.notes)
    tied = tr_n("1 footnote, tied to a sentence", "{n} footnotes, each tied to a sentence", notes)
    said = [tied if notes else tr("No footnotes")]
    if whole:
        said.append(tr("Headings and tables accessible"))
    if whole and document.marking.label:
        said.append(tr("{marking} on every page", marking=document.marking.label))
    said.append(tr("No macros, objects or hidden parts"))
    return tuple(said)


def _is_closed(item: object) -> bool:
    return isinstance(item, EvidenceItem) and item.options.not_to_be_disclosed
