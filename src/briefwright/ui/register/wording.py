"""The register in the interface's words."""

from __future__ import annotations

from briefwright.app.library.register import REASONS
from briefwright.model.register import Conflict, Post, RegisteredSpeaker, Suggestion
from briefwright.ui.days import short_date
from briefwright.ui.language import is_chinese, listed, tr, tr_n
from briefwright.ui.wording import publisher


def quotes_counted(speaker: RegisteredSpeaker) -> str:
    """`3 quotes`."""
    return tr_n("1 quote", "{n} quotes", speaker.items)


def post_line(post: Post) -> str:
    """Role and organisation, or that neither is known."""
    return listed(post.role, post.organisation) or tr("Not recorded")


def post_date(post: Post) -> str:
    """The date of a post, or that there is none."""
    return short_date(post.date) or tr("No date")


def post_source(post: Post) -> str:
    """Whose document says so, under which spelling, and how many of its quotes an earlier post has."""
    repeated = tr("{n} told above", n=post.repeats) if post.repeats else ""
    return listed(publisher(post.source), tr("as “{name}”", name=post.spelling), repeated)


def latest_post(speaker: RegisteredSpeaker) -> str:
    """What the person was when last heard, where a source tells."""
    told = [post for post in speaker.posts if post.role or post.organisation]
    return post_line(told[-1]) if told else tr("No role recorded")


def conflict_mark(speaker: RegisteredSpeaker) -> str:
    """What the list says of a person whose sources differ; empty where they do not."""
    kinds = {conflict.kind for conflict in speaker.conflicts}
    if "spelling" in kinds:
        return tr("Spellings differ")
    if len(kinds) > 1:
        return tr("Roles and organisations differ")
    return tr("Roles differ") if "role" in kinds else tr("Organisations differ") if kinds else ""


def conflict_sentence(conflict: Conflict) -> str:
    """What does not go together, in a sentence."""
    values = ("；" if is_chinese() else "; ").join(conflict.values)
    if conflict.kind == "spelling":
        return tr("Spellings that can hardly be one person’s: {values}.", values=values)
    date = short_date(conflict.date)
    if conflict.kind == "role":
        return tr("Different roles on {date}: {values}.", date=date, values=values)
    return tr("Different organisations on {date}: {values}.", date=date, values=values)


def suggestion_sentence(suggestion: Suggestion) -> str:
    """Who may be one person."""
    return tr("{one} and {other} may be one person.", one=suggestion.keep, other=suggestion.other)


def suggestion_reason(suggestion: Suggestion) -> str:
    """Why, and which source says so."""
    reason = tr(REASONS[suggestion.reason])
    return f"{reason} {publisher(suggestion.source)}" if suggestion.source else reason


def spoken(speaker: RegisteredSpeaker) -> str:
    """One sentence a person for a screen reader."""
    count = len(speaker.spellings)
    spellings = tr_n("1 spelling", "{n} spellings", count) if speaker.is_joined else ""
    return listed(speaker.name, spellings, quotes_counted(speaker), latest_post(speaker), conflict_mark(speaker))
