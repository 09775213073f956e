"""The desk: the open brief, the section one is in, what is linked across the panes, and every change to the brief.

Panes ask the desk to do things and refresh from its signals; they never patch each other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal

from briefwright.app.brief import operations
from briefwright.app.brief.editor import BriefEditor, Changes
from briefwright.app.brief.sections import accepts
from briefwright.errors import AppError
from briefwright.model.brief import (
    Brief,
    BriefSection,
    EvidenceItem,
    FieldValue,
    Item,
    ItemOptions,
    with_own_sections,
)
from briefwright.model.evidence import Evidence, Kind, kind_of
from briefwright.model.query import Found
from briefwright.model.template import Template, TemplatePackage, TemplateSection
from briefwright.ui.language import counted_up, mark, tr, tr_n
from briefwright.ui.wording import KIND_NAMES, KIND_PLURALS

Operation: TypeAlias = Callable[[Brief], Brief]
_Cited: TypeAlias = tuple[BriefSection, tuple[EvidenceItem, ...]]
COUNTED: dict[Kind, tuple[str, str]] = {
    "quote": (mark("1 quote"), mark("{n} quotes")),
    "fact": (mark("1 fact"), mark("{n} facts")),
    "initiative": (mark("1 initiative"), mark("{n} initiatives")),
}


class OpenBrief(QObject):
    """Holds one `BriefEditor` or none, and where in it one is; `changed` carries `Changes`.

    `written` carries them before: whoever works in the background begins while the panes refresh. `stepped` follows
    undo, redo and evidence added from elsewhere, with the brief as it was before: it is brought into sight.
    """

    opened = Signal()
    written = Signal(object)
    changed = Signal(object)
    sectionChosen = Signal(str)
    linked = Signal(str)
    itemChosen = Signal(str)
    done = Signal(str)
    failed = Signal(object)
    pointed = Signal(str)
    stepped = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editor: BriefEditor | None = None
        self._section = ""
        self._cited: list[_Cited] = []
        self._used: frozenset[str] = frozenset()
        self._leave: Callable[[], None] = lambda: None
        self.complete: Operation = lambda brief: brief
        """Keeps with new evidence what stands around it in its source; whoever has the library gives it."""
        self.changed.connect(self._keep_section)

    # what is on the desk

    @property
    def editor(self) -> BriefEditor | None:
        """The brief being edited, or none."""
        return self._editor

    @property
    def brief(self) -> Brief | None:
        """The brief as it stands, or none."""
        return self._editor.brief if self._editor else None

    @property
    def package(self) -> TemplatePackage | None:
        """The brief's template package, or none."""
        return self._editor.package if self._editor else None

    @property
    def template(self) -> Template | None:
        """The brief's template with the sections that only this brief has, or none."""
        return with_own_sections(self._editor.package.template, self._editor.brief) if self._editor else None

    def lay_out(self, editor: BriefEditor | None) -> None:
        """Put a brief on the desk in place of the one before; what was unsaved has been asked about."""
        self._leave()
        self._editor = editor
        self._leave = editor.subscribe(self._tell) if editor else lambda: None
        self._section = self._first_section()
        self.opened.emit()

    def _tell(self, changes: Changes) -> None:
        self.written.emit(changes)
        self.changed.emit(changes)

    def used(self) -> frozenset[str]:
        """The ids of the evidence the brief holds: the very same set while only own words change."""
        sections = self.brief.sections if self.brief else ()
        former = (*self._cited, *[None] * len(sections))
        cited = [_cited(section, before) for section, before in zip(sections, former, strict=False)]
        if [held for _section, held in cited] != [held for _section, held in self._cited]:
            self._used = frozenset(item.evidence.id for _section, held in cited for item in held)
        self._cited = cited
        return self._used

    def item_of_evidence(self, evidence_id: str) -> str:
        """The first item of the brief that shows this evidence; empty where there is none."""
        brief = self.brief
        items = brief.evidence_items() if brief else ()
        return next((item.id for item in items if item.evidence.id == evidence_id), "")

    def evidence_item(self, item_id: str) -> EvidenceItem | None:
        """The evidence item with that id, or none."""
        brief = self.brief
        items = brief.evidence_items() if brief else ()
        return next((item for item in items if item.id == item_id), None)

    # where one is

    @property
    def section(self) -> str:
        """The current section's id: where Enter adds."""
        return self._section

    def choose_section(self, section_id: str) -> None:
        """Make a section the current one."""
        if section_id != self._section:
            self._section = section_id
            self.sectionChosen.emit(section_id)

    def section_title(self, section_id: str) -> str:
        """The section's title as the outline shows it."""
        brief, template = self.brief, self.template
        if brief is None or template is None:
            return ""
        declared = template.section(section_id)
        return brief.section(section_id).title or (declared.title if declared else section_id)

    def template_section(self, section_id: str) -> TemplateSection | None:
        """What the template says of a section; none for one it does not know."""
        return self.template.section(section_id) if self.template else None

    def is_own(self, section_id: str) -> bool:
        """Whether the writer added the section to this brief."""
        return self.brief is not None and self.brief.section(section_id).own is not None

    def items(self, ids: Iterable[str]) -> tuple[Item, ...]:
        """The items with these ids; those the brief no longer has are passed over."""
        wanted = frozenset(ids)
        sections = self.brief.sections if self.brief else ()
        return tuple(item for section in sections for item in section.items if item.id in wanted)

    def shown_sections(self) -> tuple[BriefSection, ...]:
        """The brief's sections that are not hidden."""
        return tuple(s for s in self.brief.sections if not s.hidden) if self.brief else ()

    def taking_sections(self, evidence: Iterable[Evidence]) -> tuple[str, ...]:
        """The ids of the sections that take every one of these."""
        wanted = tuple(evidence)
        return tuple(s.id for s in self.shown_sections() if self.takes(s.id, wanted))

    def takes(self, section_id: str, evidence: Iterable[Evidence]) -> bool:
        """Whether a section takes every one of these; a section no template knows takes all."""
        declared = self.template_section(section_id)
        return declared is None or all(accepts(declared, e) for e in evidence)

    def refusal(self, section_id: str) -> str:
        """Why a section does not take something, for the status bar."""
        declared = self.template_section(section_id)
        names = [tr(KIND_PLURALS.get(kind, KIND_NAMES[kind])) for kind in declared.accepts] if declared else []
        title = self.section_title(section_id)
        return tr("{section} takes only {kinds}.", section=title, kinds=counted_up(*names).lower())

    # inside

    def _ids(self) -> frozenset[str]:
        sections = self.brief.sections if self.brief else ()
        return frozenset(item.id for section in sections for item in section.items)

    def _counted(self, ids: Iterable[str]) -> str:
        items = self.items(ids)
        return counted(evidence_of(items), len(items))

    def _first_section(self) -> str:
        shown = self.shown_sections()
        return shown[0].id if shown else ""

    def _section_for(self, evidence: Sequence[Evidence]) -> str:
        if self._section and self.takes(self._section, evidence):
            return self._section
        return next(iter(self.taking_sections(evidence)), "")

    def _section_for_words(self) -> str:
        return self._section or self._first_section()

    def _keep_section(self, changes: Changes) -> None:
        shown = [section.id for section in self.shown_sections()]
        if changes.brief and self._section not in shown:
            every = [section.id for section in self.brief.sections] if self.brief else []
            behind = every[every.index(self._section) :] if self._section in every else every
            self._section = next((each for each in behind if each in shown), shown[-1] if shown else "")
            self.sectionChosen.emit(self._section)


class Desk(OpenBrief):
    """Every change to the open brief, named for undo; what cannot be done is said by `failed` or `pointed`."""

    def do(self, label: str, operation: Operation, merge: str = "") -> bool:
        """Take a named step; says whether it could be taken. What is wrong comes by `failed`."""
        if self._editor is None:
            return False
        try:
            self._editor.apply(label, operation(self._editor.brief), merge)
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    def add(self, founds: Sequence[Found], section_id: str = "", at: int | None = None) -> bool:
        """Add evidence to a section, or to the current one if it takes it, else to the first that does."""
        target = section_id or self._section_for([f.evidence for f in founds])
        if not founds or not target:
            if founds and self.brief is not None:
                self.pointed.emit(self.refusal(self._section))
            return False
        title = self.section_title(target)
        label = tr("add {what}", what=counted([f.evidence for f in founds], len(founds)))
        chosen, before = tuple(founds), self.brief
        if not self.do(label, lambda b: self.complete(operations.add_evidence(b, target, chosen, at))):
            return False
        self.choose_section(target)
        self.linked.emit(founds[0].evidence.id)
        self.stepped.emit(before)
        self.done.emit(tr("Added to {section}", section=title))
        return True

    def add_words(self, section_id: str = "", at: int | None = None, text: str = "") -> str:
        """Put an empty paragraph of own words into a section; gives the new item's id."""
        target = section_id or self._section_for_words()
        if not target:
            return ""
        before = self._ids()
        if not self.do(tr("add own words"), lambda brief: operations.add_words(brief, target, text, at)):
            return ""
        self.choose_section(target)
        return next(iter(self._ids() - before), "")

    def edit_words(self, item_id: str, text: str) -> None:
        """Replace own words; typing on is one step."""
        self.do(tr("edit own words"), lambda b: operations.edit_words(b, item_id, text), f"words:{item_id}")

    def take_out(self, ids: Iterable[str]) -> None:
        """Take items out of the brief."""
        gone = tuple(ids)
        label = tr("take out {what}", what=self._counted(gone))
        if gone and self.do(label, lambda b: operations.remove_items(b, gone)):
            self.done.emit(tr_n("1 item taken out", "{n} items taken out", len(gone)))

    def drop_words(self, item_id: str) -> None:
        """Take out own words that were left empty; as they say nothing, neither does this, and no step is left."""
        if self._editor is None:
            return
        brief, past = operations.remove_items(self._editor.brief, (item_id,)), self._editor.history.past
        if past and past[-1].before == brief:
            self._editor.undo()
        else:
            self.do(tr("take out {what}", what=self._counted((item_id,))), lambda _brief: brief)

    def move(self, ids: Iterable[str], section_id: str, at: int | None = None) -> bool:
        """Move items to a place in a section; one that does not take them says so in the status bar."""
        moving = tuple(ids)
        if not moving or not self.takes(section_id, evidence_of(self.items(moving))):
            self.pointed.emit(self.refusal(section_id))
            return False
        label = tr("move {what}", what=self._counted(moving))
        return self.do(label, lambda b: operations.move_items(b, moving, section_id, at))

    def move_by(self, ids: Sequence[str], by: int) -> None:
        """Move items up or down together; past the section's end they go to the next section that takes them."""
        brief, moving = self.brief, self.items(ids)
        if brief is None or not moving:
            return
        section_id, index = operations.place_of(brief, (moving[0] if by < 0 else moving[-1]).id)
        to = index + by
        if 0 <= to < len(brief.section(section_id).items):
            self.move(ids, section_id, to + (1 if by > 0 else 0))
            return
        evidence = evidence_of(moving)
        order = [s.id for s in self.shown_sections()]
        here = order.index(section_id)
        beyond = order[here + 1 :] if by > 0 else order[:here][::-1]
        target = next((s for s in beyond if self.takes(s, evidence)), None)
        if target is not None:
            self.move(ids, target, 0 if by > 0 else None)
            self.choose_section(target)

    def set_field(self, name: str, value: FieldValue) -> bool:
        """Set a field; typing on is one step."""
        return self.do(tr("change a field"), lambda b: operations.set_field(b, name, value), f"field:{name}")

    def set_options(self, item_id: str, options: ItemOptions, merge: str = "", label: str = "") -> None:
        """Change how an item is set; `label` is what Undo calls it."""
        named = label or tr("change an item’s options")
        self.do(named, lambda b: operations.set_options(b, item_id, options), merge)

    def change_options(self, ids: Iterable[str], **fields: object) -> None:
        """Change one thing of how several items are set, as one step."""
        changed = [item for item in self.items(ids) if isinstance(item, EvidenceItem)]

        def change(brief: Brief) -> Brief:
            for item in changed:
                brief = operations.set_options(brief, item.id, replace(item.options, **fields))
            return brief

        self.do(tr_n("change how 1 item is set", "change how {n} items are set", len(changed)), change)

    def add_section(self, wanted: TemplateSection, after: str = "") -> str:
        """Give the brief a section of its own after another; gives its id, empty where it could not be."""
        template = self.template
        if template is None:
            return ""
        before = {section.id for section in self.shown_sections()}
        self.do(tr("add section"), lambda b: operations.add_section(b, template, wanted, after)[0])
        return next((s.id for s in self.shown_sections() if s.id not in before), "")

    def reshape_section(self, section_id: str, wanted: TemplateSection) -> None:
        """Change a section of the brief's own."""
        self.do(tr("change section"), lambda b: operations.reshape_section(b, section_id, wanted))

    def remove_section(self, section_id: str) -> None:
        """Remove a section of the brief's own with its items; one of the template's is left out."""
        if not self.is_own(section_id):
            self.hide_section(section_id, hidden=True)
            return
        title = self.section_title(section_id)
        if self.do(tr("remove section"), lambda b: operations.remove_section(b, section_id)):
            self.done.emit(tr("{section} removed", section=title))

    def rename_section(self, section_id: str, title: str) -> None:
        """Give a section another title in this brief."""
        if title.strip() != self.section_title(section_id):
            self.do(tr("rename section"), lambda b: operations.rename_section(b, section_id, title))

    def hide_section(self, section_id: str, hidden: bool) -> None:
        """Leave a section out of the document, or take it in again."""
        label = tr("hide section") if hidden else tr("show section")
        if self.do(label, lambda b: operations.hide_section(b, section_id, hidden)) and hidden:
            self.done.emit(tr("{section} is left out of the brief", section=self.section_title(section_id)))

    def move_section(self, section_id: str, by: int) -> None:
        """Move a section up or down."""
        self.do(tr("move section"), lambda b: operations.move_section(b, section_id, by))

    def undo(self) -> None:
        """Take the last step back."""
        self._step(BriefEditor.undo)

    def redo(self) -> None:
        """Take the step last taken back again."""
        self._step(BriefEditor.redo)

    def _step(self, take: Callable[[BriefEditor], None]) -> None:
        if self._editor is not None:
            before = self._editor.brief
            take(self._editor)
            self.stepped.emit(before)


def _cited(section: BriefSection, before: _Cited | None) -> _Cited:
    """A section with its evidence items; what it had before where that is the same."""
    if before is not None and before[0] is section:
        return before
    return section, tuple([item for item in section.items if isinstance(item, EvidenceItem)])


def evidence_of(items: Iterable[Item]) -> list[Evidence]:
    """The evidence among items."""
    return [item.evidence for item in items if isinstance(item, EvidenceItem)]


def counted(evidence: Sequence[Evidence], count: int) -> str:
    """So many items by their kind where they are of one, as `3 quotes`."""
    kinds = {kind_of(e) for e in evidence} if len(evidence) == count else set()
    one, many = COUNTED[kinds.pop()] if len(kinds) == 1 else ("1 item", "{n} items")
    return tr_n(one, many, count)
