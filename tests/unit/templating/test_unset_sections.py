"""A section the writer added is set by every template, whether its body loops over the sections or names them."""

import pytest
from msgspec.structs import replace

from briefwright.document.plain_text import block_lines
from briefwright.model.brief import BriefSection, OwnWords
from briefwright.model.template import TemplateSection
from briefwright.resources import builtin_templates
from briefwright.templating.lint import lint
from briefwright.templating.packages.derive import template_from_brief
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from fakes.seed_briefs import ISSUED, brief, meeting_brief

RISKS = TemplateSection("risks", "Risks", ("words",), "numbers")
NAMED = """{% from "front.md.j2" import sources %}
# {{ title }}

## {{ sections.reason.title }}
{{ sections.reason }}

{{ sources() }}
"""


def package(name="meeting-brief", body=None):
    loaded = load_folder(builtin_templates() / name, "built-in")
    return replace(loaded, body=body) if body else loaded


def with_risks(held, **more):
    section = BriefSection("risks", "Risks", (OwnWords("r1", "It may rain."),), own=RISKS, **more)
    return replace(held, sections=(held.sections[0], section, *held.sections[1:]))


def lines(held, of=None):
    return list(block_lines(render(of or package(), held).blocks))


@pytest.mark.parametrize("name", sorted(path.name for path in builtin_templates().iterdir() if path.is_dir()))
def test_every_built_in_template_sets_it_once(name):
    held = with_risks(replace(meeting_brief(), template=replace(meeting_brief().template, id=name)))
    said = "\n".join(lines(held, package(name)))
    assert said.count("It may rain.") == 1
    assert "Risks" in said


def test_it_stands_where_the_writer_put_it():
    said = lines(with_risks(meeting_brief()))
    assert said.index("Risks") < said.index("It may rain.") < said.index("Objectives")


def test_a_body_that_names_its_sections_gets_it_before_the_sources():
    held = with_risks(brief("meeting-brief", reason=(ISSUED,)))
    said = lines(held, package(body=NAMED))
    assert said.index("Reason for the meeting") < said.index("Risks") < said.index("It may rain.")
    assert said.index("It may rain.") < said.index("Sources")
    without = brief("meeting-brief", reason=(ISSUED,))
    assert [line for line in said if line not in ("Risks", "It may rain.")] == lines(without, package(body=NAMED))


def test_one_that_is_left_out_is_not_set():
    hidden = with_risks(meeting_brief(), hidden=True)
    assert "It may rain." not in lines(hidden)
    assert "It may rain." not in lines(hidden, package(body=NAMED))


def test_save_as_template_keeps_it_and_the_body():
    held = with_risks(brief("meeting-brief", reason=(ISSUED,)))
    one = replace(held, sections=held.sections[:2])
    for body in (None, NAMED):
        made = template_from_brief(one, package(body=body), id="mine", name="Mine")
        section = made.template.section("risks")
        assert (section.title, section.layout, section.hint) == ("Risks", "numbers", "It may rain.")
        assert made.body.startswith((body or package().body).rstrip())
        assert lint(made) == ()
        assert "It may rain." in lines(
            replace(one, sections=tuple(replace(s, own=None) for s in one.sections)), made
        )
