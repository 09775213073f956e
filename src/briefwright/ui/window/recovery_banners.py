"""Offering work found after a crash: on the start page, and where its brief is opened again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.recovery import Recovered
from briefwright.ui.language import named, tr
from briefwright.ui.widgets.banner import Banner, BannerStack
from briefwright.ui.wording import long_ago

MOST = 3
"""Of the briefs not saved, how many are named."""
_KEY = "recovered"


def kept_of(found: tuple[Recovered, ...], editor: BriefEditor | None) -> tuple[Recovered, ...]:
    """What was not saved of the brief that is open."""
    return tuple(work for work in found if editor is not None and work.path == editor.path)


def offer_recovered(
    found: tuple[Recovered, ...], banners: BannerStack, recover: Callable[[Recovered], object]
) -> None:
    """Say in one banner when Briefwright closed unexpectedly and what was not saved; its button goes on with it."""
    banners.clear(_KEY)
    if not found:
        return
    head = tr("Briefwright closed unexpectedly at {time}. Nothing was lost.", time=_time(found[0]))
    if len(found) == 1:
        said = (
            tr("“{title}” was not saved then.", title=found[0].brief.title)
            if found[0].brief.title
            else tr("A brief without a title was not saved then.")
        )
        banners.show_banner(_KEY, Banner("warn", head, said, (tr("Open it"), partial(recover, found[0]))))
        return
    names = named(*(f"“{_name(work)}”" for work in found[:MOST]))
    rest = len(found) - MOST
    said = (
        tr("Not saved then: {names} and {n} more.", names=names, n=rest)
        if rest > 0
        else tr("Not saved then: {names}.", names=names)
    )
    choices = [(line, partial(recover, work)) for line, work in zip(_told_apart(found), found, strict=True)]
    banners.show_banner(_KEY, Banner("warn", head, said, (tr("Open one"), choices)))


def _told_apart(found: tuple[Recovered, ...]) -> list[str]:
    """A line each: name and minute; where these are the same, the second, and where this is too, a number."""
    lines = [f"{_name(work)} — {long_ago(work.kept_at)}" for work in found]
    shared = Counter(lines)
    exact = [
        line if shared[line] == 1 else f"{_name(work)} — {long_ago(work.kept_at, seconds=True)}"
        for line, work in zip(lines, found, strict=True)
    ]
    repeated, met = Counter(exact), Counter[str]()
    for place, line in enumerate(exact):
        met[line] += 1
        if repeated[line] > 1:
            exact[place] = f"{line} ({met[line]})"
    return exact


def _name(work: Recovered) -> str:
    return work.brief.title or tr("A brief without a title")


def _time(work: Recovered) -> str:
    return long_ago(work.kept_at).split(", ")[-1]
