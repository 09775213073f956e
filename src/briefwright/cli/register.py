"""`library speakers`: who speaks in the library, as what on which date, and who may be one person."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from briefwright.cli.arguments import add_json
from briefwright.cli.output import plural, print_json, say, say_note

if TYPE_CHECKING:
    from briefwright.model.register import Post, RegisteredSpeaker


def add_action(actions: Any) -> None:
    """Declare what can be done with the register."""
    parser = actions.add_parser("speakers", help="list who speaks, with roles by date, conflicts and suggestions")
    add_json(parser)
    parser.set_defaults(run=run_speakers)


def run_speakers(arguments: Namespace) -> int:
    """Print every person with what the sources say of them; who may be one goes to stderr."""
    from briefwright.app.library.first_start import open_for_reading
    from briefwright.app.library.register import REASONS, suggest_joins

    with open_for_reading() as workspace:
        speakers = workspace.library.speakers()
        suggestions = suggest_joins(workspace.library)
    if arguments.json:
        print_json({"schema": 1, "speakers": speakers, "suggestions": suggestions})
        return 0
    for speaker in speakers:
        for line in _lines(speaker):
            say(line)
    for made in suggestions:
        say_note(f"{made.keep} and {made.other} may be one person. {REASONS[made.reason]}")
    if not speakers:
        say_note("Nobody speaks in the sources yet.")
    return 0


def _lines(speaker: RegisteredSpeaker) -> Iterator[str]:
    from briefwright.app.library.register import conflict_sentence

    name = f"{speaker.name} ({speaker.characters})" if speaker.characters else speaker.name
    others = [spelling for spelling in speaker.spellings if spelling != speaker.name]
    also = f"; also {', '.join(others)}" if others else ""
    yield f"{name}: {plural(speaker.items, 'quote')}{also}"
    for post in speaker.posts:
        yield f"  {_post(post)}"
    for conflict in speaker.conflicts:
        yield f"  conflict: {conflict_sentence(conflict)}"


def _post(post: Post) -> str:
    what = ", ".join(filter(None, (post.role, post.organisation))) or "no role recorded"
    return f"{post.date or 'no date'}  {what}  [{post.source.metadata.publisher or post.source.name}]"
