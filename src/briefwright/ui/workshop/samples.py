"""What the pages are filled with while a template is edited: the open brief, the seed, the library, or nothing."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec.structs import replace

from briefwright.app.brief.filling import fill_from
from briefwright.app.brief.operations import follow_template, new_brief
from briefwright.app.workspace import Workspace
from briefwright.model.brief import Brief
from briefwright.model.query import Found
from briefwright.model.template import TemplatePackage
from briefwright.ui.language import mark
from briefwright.ui.workshop.draft import State

Filling: TypeAlias = Literal["brief", "seed", "library", "empty"]
NAMES: dict[Filling, str] = {
    "brief": mark("Filled from the open brief"),
    "seed": mark("Filled from the seed"),
    "library": mark("Filled from the library"),
    "empty": mark("Without content"),
}

SHORT: dict[Filling, str] = {
    "brief": mark("The open brief"),
    "seed": mark("The seed"),
    "library": mark("The library"),
    "empty": mark("Empty"),
}
"""The same where there is little room."""


class Samples:
    """Makes the brief to be shown; gathers each kind of evidence once. Used in the background."""

    def __init__(self, workspace: Workspace, opened: TemplatePackage, brief: Brief | None) -> None:
        self._workspace = workspace
        self._opened = opened
        self._brief = brief
        self._made: dict[Filling, tuple[Brief, tuple[Found, ...]]] = {}

    @property
    def fillings(self) -> tuple[Filling, ...]:
        """What there is to fill the pages with."""
        return ("brief", "seed", "library", "empty") if self._brief is not None else ("seed", "library", "empty")

    @property
    def first(self) -> Filling:
        """What they are filled with to begin with: the open brief where there is something in it, else the seed."""
        written = self._brief is not None and any(section.items for section in self._brief.sections)
        return "brief" if written else "seed"

    def brief_for(self, filling: Filling, state: State) -> Brief:
        """The brief for the template as it stands. Raises `AppError`."""
        if filling not in self._made:
            self._made[filling] = self._make(filling)
        brief, founds = self._made[filling]
        template = state.package.template
        followed = follow_template(brief, self._opened.template, template, state.sections, state.fields)
        return fill_from(followed, template, founds) if founds else followed

    def _make(self, filling: Filling) -> tuple[Brief, tuple[Found, ...]]:
        match filling:
            case "brief":
                assert self._brief is not None
                return self._brief, ()
            case "seed":
                return self._from_seed()
            case "library":
                return self._from_library()
            case "empty":
                return new_brief(self._opened.template), ()

    def _from_seed(self) -> tuple[Brief, tuple[Found, ...]]:
        from briefwright.app.demo import demo_brief, ingest_seeds

        ingested = ingest_seeds(self._workspace)
        founds = tuple(Found(e, each.source.card) for each in ingested for e in each.evidence)
        return demo_brief(self._opened, ingested), founds

    def _from_library(self) -> tuple[Brief, tuple[Found, ...]]:
        from briefwright.app.library.gathering import evidence_of_library

        founds = evidence_of_library(self._workspace) if self._workspace.has_library else ()
        brief = new_brief(self._opened.template)
        return replace(brief, fields={"title": self._opened.template.name, **brief.fields}), founds
