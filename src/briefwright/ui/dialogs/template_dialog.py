"""Save as template: a name, and what becomes of the brief's parts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, TypeAlias

from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from briefwright.model.brief import Brief
from briefwright.model.template import Template
from briefwright.ui.language import tr, tr_n
from briefwright.ui.sentences import in_a_row
from briefwright.ui.widgets.buttons import button, label
from briefwright.ui.widgets.dialog_size import open_wide

Origin: TypeAlias = Literal["built-in", "user"]
_LATIN, _CODES = 40, 8
"""How many characters of an id are Latin letters, and how many letters of another script follow by their codes."""


class TemplateDialog(QDialog):
    """`template_id`, `template_name` and `replaces` hold what was decided."""

    def __init__(
        self, parent: QWidget, template: Template, brief: Brief, known: Mapping[str, Origin] = MappingProxyType({})
    ) -> None:
        """`known` says of each template there is, by id, whether it ships or is the user's."""
        super().__init__(parent)
        self._known = known
        self.setWindowTitle(tr("Save as template"))
        open_wide(self, 460)
        self.name = QLineEdit(tr("{name}, my version", name=template.name))
        self.name.setAccessibleName(tr("Name of the template"))
        self.name.selectAll()
        self._place = label("", "small", "3")
        self._replace = QCheckBox(tr("Replace it"))
        self._replace.toggled.connect(self._show_place)
        shown = sum(not section.hidden for section in brief.sections)
        kept = tr_n("Its 1 section stays as you have it.", "Its {n} sections stay as you have them.", shown)
        rest = tr("Your own words become hints and defaults. The evidence is left out.")
        self._save = button(tr("Save template"), self.accept, dress="primary")
        self._save.setDefault(True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(button(tr("Cancel"), self.reject))
        foot.addWidget(self._save)
        title = label(tr("Name"))
        title.setBuddy(self.name)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(8)
        for widget in (title, self.name, self._place, self._replace):
            layout.addWidget(widget)
        layout.addWidget(label(in_a_row(kept, rest), "base", "2", wrap=True))
        layout.addSpacing(8)
        layout.addLayout(foot)
        self.name.textChanged.connect(self._show_place)
        self._show_place()

    @property
    def template_name(self) -> str:
        """The name as written."""
        return self.name.text().strip()

    @property
    def template_id(self) -> str:
        """The folder's name made of it."""
        return template_id(self.template_name)

    @property
    def replaces(self) -> bool:
        """Whether one of the same name may be replaced."""
        return self._replace.isChecked()

    def _show_place(self) -> None:
        there = self._known.get(self.template_id)
        self._replace.setVisible(there == "user")
        free = there is None or (there == "user" and self._replace.isChecked())
        self._save.setEnabled(bool(self.template_id) and free)
        said = {
            None: tr("It is kept among your templates."),
            "user": tr("There is a template of this name among yours."),
            "built-in": tr("A template of this name ships with Briefwright. Choose another name."),
        }
        self._place.setText(said[there])


def template_id(name: str) -> str:
    """A name as an id: small Latin letters, digits and hyphens; letters of other scripts by their code."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    kept = re.sub(r"[^a-z0-9]+", "-", plain.encode("ascii", "ignore").decode()).strip("-")
    others = [f"{ord(letter):x}" for letter in plain if letter.isalpha() and not letter.isascii()][:_CODES]
    return "-".join(([kept[:_LATIN]] if kept else ["template"] if others else []) + others).strip("-")
