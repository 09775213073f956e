"""A template for the workshop's tests, and a workshop on it that has come to rest."""

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication

from briefwright.app.templates.catalogue import find_template, save_package
from briefwright.ui.workshop.workshop import TemplateWorkshop

BODY = """{# A small brief #}
{% from "layouts.md.j2" import bullets, quotations %}
# {{ title }}

## Aims
{{ bullets(sections.objectives) }}

## They may say
{% for item in sections.points_they_raise %}
{{ quotations([item]) }}
{% endfor %}
"""
KEPT = ("objectives", "points_to_make", "points_they_raise")


def own_template(folders, body=BODY):
    """A saved template of the user's with three sections of the meeting brief."""
    package = find_template(folders, "meeting-brief")
    sections = tuple(s for s in package.template.sections if s.id in KEPT)
    template = replace(package.template, id="china-team", name="China team", version="3", sections=sections)
    return save_package(folders, replace(package, template=template, body=body, origin="user"))


def opened(qtbot, workspace, package, brief=None):
    """A workshop that is shown and has looked its template through."""
    made = TemplateWorkshop(workspace, package, brief)
    qtbot.addWidget(made, before_close_func=_let_go)
    made.resize(1440, 846)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    settle(qtbot, made)
    return made


def settle(qtbot, workshop):
    """Wait until what is shown belongs to the template as it stands."""
    qtbot.waitUntil(lambda: not workshop.checker.busy and workshop.checker.latest is not None, timeout=15_000)
    QApplication.processEvents()


def _let_go(workshop):
    workshop.draft.steps.setClean()
    workshop.stop()
