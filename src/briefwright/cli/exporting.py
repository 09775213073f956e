"""`export`: a brief as Word, HTML or Markdown."""

from __future__ import annotations

from argparse import BooleanOptionalAction, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.cli.output import plural, printable, say, say_note

if TYPE_CHECKING:
    from briefwright.app.export.exporting import ExportReport


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("export", help="render a brief as Word, HTML or Markdown")
    parser.add_argument("brief", metavar="FILE.brief", type=Path, help="the brief")
    parser.add_argument("-o", "--output", metavar="OUT", required=True, type=Path, help="the file to write")
    parser.add_argument("--format", choices=("docx", "html", "md"), help="by default that of OUT’s suffix")
    parser.add_argument("--house-style", metavar="FILE", help="a Word file to take the styles of, or a built-in id")
    parser.add_argument(
        "--length",
        metavar="LENGTH",
        default="full",
        help="full, one-pager, cue-card, or such as 300-words or 2-pages: items go in by their priority (full)",
    )
    parser.add_argument(
        "--evidence-pack", action="store_true", help="write beside OUT what each note rests on, in its context"
    )
    parser.add_argument(
        "--exact-pages",
        action=BooleanOptionalAction,
        default=None,
        help="have LibreOffice, where it is installed, set the page numbers of the contents (as the settings say)",
    )
    parser.add_argument("--replace", action="store_true", help="write over OUT even if it was changed since")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Export, and say how long the briefing is and how its quotations stand."""
    from briefwright.app.brief.file import LIMIT, decode_brief
    from briefwright.app.export.exported import refuse_over
    from briefwright.app.export.exporting import export_brief
    from briefwright.app.pages.lengths import budget_of
    from briefwright.app.templates.catalogue import other_version, template_for
    from briefwright.app.workspace import open_workspace
    from briefwright.storage.disk.files import read_bytes

    path: Path = arguments.brief
    refuse_over(arguments.output, path)
    budget = budget_of(arguments.length)
    brief = decode_brief(read_bytes(path, LIMIT), printable(path))
    with open_workspace(writer=False) as workspace:
        package = template_for(workspace.folders, brief.template)
        newer = other_version(workspace.folders, brief.template)
        report = export_brief(
            workspace,
            brief,
            package,
            arguments.output,
            arguments.format,
            arguments.house_style,
            budget=budget,
            with_pack=arguments.evidence_pack,
            exact_pages=arguments.exact_pages,
            overwrite=arguments.replace,
        )
    print_report(report)
    if newer is not None:
        made, now = brief.template.version, newer.template.version
        say_note(f"made with version {made} of {newer.template.id}; version {now} is installed")
    return 0


def print_report(report: ExportReport) -> None:
    """One line on stdout; what deserves a look on stderr."""
    parts = [report.format, plural(report.length.words, "word"), _about(report.length.pages)]
    if report.checks:
        sound = sum(check.verdict in ("exact", "typography") for check in report.checks)
        parts.append(f"{sound} of {plural(len(report.checks), 'quotation')} as in the source")
    say(f"{printable(report.path)}: {', '.join(parts)}")
    if report.pack is not None:
        say(f"{printable(report.pack)}: evidence pack")
    if report.left_out:
        say_note(f"note: left out: {'; '.join(each.words for each in report.left_out)}")
    for check in report.checks:
        if check.verdict in ("altered", "not-found"):
            say_note(f"note: not as in the source: “{check.quotation}”")
    for warning in report.warnings:
        say_note(f"note: {warning}")


def _about(pages: float) -> str:
    return f"about {pages:g} {'page' if pages == 1 else 'pages'}"
