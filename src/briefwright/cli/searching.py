"""`search`: ranked full-text search of the library."""

from __future__ import annotations

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from briefwright.cli.arguments import add_json, positive
from briefwright.cli.output import print_json, say, say_note

if TYPE_CHECKING:
    from briefwright.model.query import Found

_KINDS = ("fact", "quote", "initiative")


def add_commands(commands: Any) -> None:
    """Declare the command."""
    parser = commands.add_parser("search", help="search the library’s evidence, best first")
    parser.add_argument("query", metavar="QUERY", help="words that must all occur; a beginning of a word counts")
    parser.add_argument("--kind", choices=_KINDS, action="append", help="only this kind; may be given again")
    parser.add_argument("--limit", metavar="N", type=positive, default=20, help="at most N items (20)")
    add_json(parser)
    parser.set_defaults(run=run)


def run(arguments: Namespace) -> int:
    """Print what matches, best first."""
    from briefwright.app.library.first_start import open_for_reading
    from briefwright.model.query import EvidenceQuery

    query = EvidenceQuery(text=arguments.query, kinds=frozenset(arguments.kind or ()))
    with open_for_reading() as workspace:
        total = workspace.library.count(query)
        founds = workspace.library.search(query, 0, arguments.limit)
    if arguments.json:
        print_json({"schema": 1, "query": arguments.query, "total": total, "results": founds})
        return 0
    for found in founds:
        say(_line(found))
    if not founds:
        say_note(f"Nothing matches “{arguments.query}”. Try fewer words.")
    return 0


def _line(found: Found) -> str:
    from briefwright.cli.extracting import describe  # shares its wording

    metadata = found.source.metadata
    where = [metadata.publisher or metadata.title or found.source.name, metadata.published or ""]
    where.append(f"para {found.evidence.paragraph}" if found.evidence.paragraph else "")
    return f"{describe(found.evidence)}  [{', '.join(filter(None, where))}]"
