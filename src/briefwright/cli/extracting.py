"""`extract`: the evidence of files, without any library."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefwright.cli.arguments import add_paths
from briefwright.cli.output import TerminalProgress, note_if_none, plural, print_json, printable, say, say_error

if TYPE_CHECKING:
    from briefwright.model.evidence import Evidence
    from briefwright.model.source import Ingested


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("extract", help="print the evidence found in files; touches no library")
    add_paths(parser)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print one JSON document and nothing else")
    form.add_argument("--jsonl", action="store_true", help="print one JSON document a line, one a file")
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Read every file in the child; a file that cannot be read is one line on stderr and status 1."""
    from briefwright.app.library.importing import expand
    from briefwright.app.library.reading import ingest_each
    from briefwright.app.workspace import READERS
    from briefwright.isolation.pool import WorkerPool

    files = expand(arguments.paths)
    documents: list[dict[str, Any]] = []
    refused = 0
    pool = WorkerPool(READERS)
    try:
        for read in ingest_each(pool, files, progress=TerminalProgress()):
            if read.ingested is None:
                refused += 1
                say_error(read.error.sentence if read.error else f"{printable(read.path)}: stopped")
            elif arguments.json:
                documents.append(document_of(read.path, read.ingested))
            elif arguments.jsonl:
                print_json(document_of(read.path, read.ingested), line=True)
            else:
                _print(read.path, read.ingested)
    finally:
        pool.close()
    note_if_none(files)
    if arguments.json:
        print_json({"schema": 1, "documents": documents})
    return 1 if refused else 0


def document_of(path: Path, ingested: Ingested) -> dict[str, Any]:
    """One element of `documents`: the frozen text and the evidence whose offsets index it."""
    import msgspec

    source = ingested.source
    metadata = source.card.metadata
    return {
        "path": printable(path),
        "title": metadata.title,
        "publisher": metadata.publisher,
        "published": metadata.published,
        "language": metadata.language,
        "sha256": source.id,
        "text": source.text,
        "evidence": [msgspec.to_builtins(evidence) for evidence in ingested.evidence],
        "warnings": list(source.warnings),
    }


def describe(evidence: Evidence) -> str:
    """One line for a reader: the kind, whose words or which programme, and the exact text."""
    from briefwright.model.credits import told_once
    from briefwright.model.evidence import Initiative, Quote

    text = " ".join(evidence.text.split())
    match evidence:
        case Quote(form=form, speaker=speaker):
            who = ", ".join(filter(None, told_once(speaker))) or "no speaker"
            marked = f"“{text}”" if form in ("direct", "partial") else text
            return f"quote ({form}): {marked} – {who}"
        case Initiative(name=name, year=year):
            return f"initiative: {name}{f' ({year})' if year else ''}"
        case _:
            return f"fact ({evidence.category}): {text}"


def _print(file: Path, ingested: Ingested) -> None:
    say(f"{printable(file)}: {plural(len(ingested.evidence), 'item')}")
    for evidence in ingested.evidence:
        doubt = " [low confidence]" if evidence.confidence < 0.6 else ""
        say(f"  para {evidence.paragraph}  {describe(evidence)}{doubt}")
    for warning in ingested.source.warnings:
        say(f"  note: {warning}")
