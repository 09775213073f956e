"""How a template's body becomes code."""

from msgspec.structs import replace

from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import BODY, load_folder
from briefwright.templating.render import render
from briefwright.templating.sandbox.environment import environment
from fakes.seed_briefs import brief, meeting_brief


def test_a_body_is_compiled_once_however_often_it_is_set(monkeypatch):
    names, compiling = [], environment().compile

    def watched(source, name=None, filename=None, **others):
        names.append(name)
        return compiling(source, name=name, filename=filename, **others)

    monkeypatch.setattr(environment(), "compile", watched)
    shipped = load_folder(builtin_templates() / "meeting-brief", "built-in")
    package = replace(shipped, body=f"{shipped.body}{{# of its own #}}")
    render(package, meeting_brief())
    for number in range(3):
        render(package, brief("meeting-brief", {"title": f"Keystroke {number}"}, reason=("Why.",)))
    assert names.count(BODY) == 1
