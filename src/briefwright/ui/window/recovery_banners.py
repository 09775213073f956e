"""Offering work found after a crash: on the start page, and where its brief is opened again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.recovery import Recovered
from briefwright.ui.language import tr
from briefwright.ui.widgets.banner import Banner, BannerStack
from briefwright.ui.wording import long_ago

MOST = 3


def kept_of(found: tuple[Recovered, ...], editor: BriefEditor | None) -> tuple[Recovered, ...]:
    """What was not saved of the brief that is open."""
    return tuple(work for work in found if editor is not None and work.path == editor.path)


def offer_recovered(
    found: tuple[Recovered, ...], banners: BannerStack, recover: Callable[[Recovered], object]
) -> None:
    """Say when Briefwright closed unexpectedly and what was not saved; the button goes on with it."""
    for work in found[:MOST]:
        time = long_ago(work.kept_at).split(", ")[-1]
        banner = Banner(
            "warn",
            tr("Briefwright closed unexpectedly at {time}. Nothing was lost.", time=time),
            tr("“{title}” was not saved then.", title=work.brief.title)
            if work.brief.title
            else tr("A brief without a title was not saved then."),
            (tr("Open it"), partial(recover, work)),
        )
        banners.show_banner(str(work.record), banner)
