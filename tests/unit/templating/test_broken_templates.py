"""Each way to break a template is told on its line and in plain English, never in Jinja's or Python's words."""

import re

import pytest
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.resources import builtin_templates
from briefwright.templating.lint import lint
from briefwright.templating.packages.package import from_files, load_folder, package_files
from fakes.broken_templates import BODIES, RECIPES

RAW = re.compile(r"\b(token|char|Jinja|operand|object|iterable|macro|parameter|argument|str|int|NoneType|got)\b|`")
"""Words of somebody who programs."""


@pytest.fixture(scope="module")
def meeting():
    return load_folder(builtin_templates() / "meeting-brief", "built-in")


@pytest.mark.parametrize(("body", "line", "message"), BODIES, ids=[body for body, *_ in BODIES])
def test_a_mistake_in_a_body_is_told(meeting, body, line, message):
    errors = [problem for problem in lint(replace(meeting, body=body)) if problem.severity == "error"]
    assert (errors[0].file, errors[0].line, errors[0].message) == ("body.md.j2", line, message)
    assert not RAW.search(message)


@pytest.mark.parametrize(("there", "instead", "line", "message"), RECIPES, ids=[made for _, made, *_ in RECIPES])
def test_a_mistake_in_a_recipe_is_told(meeting, there, instead, line, message):
    files = package_files(meeting)
    recipe = files["template.toml"].decode()
    assert there in recipe
    with pytest.raises(AppError) as raised:
        from_files({**files, "template.toml": recipe.replace(there, instead, 1).encode()})
    assert (raised.value.file, raised.value.line, raised.value.reason) == ("template.toml", line, message)
    assert not RAW.search(message)


def test_a_mistake_in_a_second_paragraph_is_told_on_its_own_line(meeting):
    body = "{% for s in sections %}{{ s }}{% endfor %}\n\n::: note\nx\n:::\n\n::: bax\ny\n:::\n"
    assert [(p.line, p.message) for p in lint(replace(meeting, body=body))] == [
        (7, "there is no container “bax”; did you mean “box”?")
    ]
