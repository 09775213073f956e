"""Lint finds what is wrong in a template, where it is, and what was meant."""

import pytest
from msgspec.structs import replace

from briefwright.resources import builtin_templates
from briefwright.templating.lint import lint
from briefwright.templating.packages.package import load_folder

BUILT_IN = sorted(folder.name for folder in builtin_templates().iterdir())


@pytest.fixture(scope="module")
def meeting():
    return load_folder(builtin_templates() / "meeting-brief", "built-in")


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_template_that_ships_is_clean(name):
    assert lint(load_folder(builtin_templates() / name, "built-in")) == ()


@pytest.mark.parametrize(
    ("body", "line", "says", "suggestion"),
    [
        (
            "\n\n{% for item in sections.points_to_raise %}{% endfor %}",
            3,
            "no section is called “points_to_raise”; did you mean “points_they_raise”?",
            "points_they_raise",
        ),
        ("{{ titel }}", 1, "no field or function is called “titel”; did you mean “title”?", "title"),
        ("{{ fields.dat }}", 1, "no field is called “dat”; did you mean “date”?", "date"),
        ("x\n{{ title | uper }}", 2, "there is no filter called “uper”; did you mean “upper”?", "upper"),
        ("{{ 1 if title is defned }}", 1, "there is no test called “defned”; did you mean “defined”?", "defined"),
        ("{{ sections.reason.titel }}", 1, "a section has nothing called “titel”; did you mean “title”?", "title"),
        ("{% for item in sections.reason %}{{ item.quotd }}{% endfor %}", 1, "did you mean “quoted”?", "quoted"),
        (
            '{% from "layouts.md.j2" import bulets %}',
            1,
            "has no layout called “bulets”; did you mean “bullets”?",
            "bullets",
        ),
        ('{% from "layout.md.j2" import bullets %}', 1, "import “layout.md.j2”; did you mean “layouts.md.j2”?", ""),
        ("a\n{% if title %}", 2, "“{% if %}” is not closed: “{% endif %}” is missing", ""),
        ("a\n{% if title %}\n{% ection %}\n{{ ) }}", 3, "there is no tag called “ection”", ""),
        ("a\n{% if title %}\n{% endfor %}\n{{ ) }}", 3, "“{% endfor %}” belongs to nothing that is open here", ""),
        ("a\n\n{{ title", 3, "a tag is begun and not closed", ""),
        ("{{ title.__class__ }}", 1, "a template may not read “__class__”", ""),
        ("{% include 'x' %}", 1, "a template may not use include", ""),
        ("`{{ title }}`", 1, "code between backticks is not part of a briefing", ""),
        ("{{ 1 / 0 }}", 1, "something is divided by nothing", ""),
    ],
)
def test_a_mistake_is_found_on_its_line(meeting, body, line, says, suggestion):
    first = lint(replace(meeting, body=body))[0]
    assert says in first.message
    assert (first.file, first.line, first.severity, first.suggestion) == ("body.md.j2", line, "error", suggestion)


def test_a_misspelt_layout_is_not_what_another_name_was_meant_to_be(meeting):
    body = '{% from "front.md.j2" import frnt %}{{ front(template.name, title) }}'
    assert sorted(problem.suggestion for problem in lint(replace(meeting, body=body))[:2]) == ["", "front"]


def test_several_mistakes_are_told_at_once_in_order(meeting):
    body = "{% for s in sections %}{{ s }}{% endfor %}\n{{ sections.reasn }}\n{{ nope | uper }}"
    assert [p.line for p in lint(replace(meeting, body=body))] == [2, 3, 3]


def test_curly_quotes_in_tags_are_only_remarked_on(meeting):
    problems = lint(replace(meeting, body="{% for s in sections %}{{ s }}{% endfor %}\n{{ gap(“Date”) }}"))
    assert [(p.line, p.severity) for p in problems] == [(2, "warning")]


def test_a_section_the_body_never_sets_is_told(meeting):
    problems = lint(replace(meeting, body="{{ sections.reason }}{{ sections['objectives'] }}"))
    assert {p.severity for p in problems} == {"warning"}
    assert "the section “points_to_make” is never set by the body" in {p.message for p in problems}
    assert not any("reason" in p.message or "objectives" in p.message for p in problems)
