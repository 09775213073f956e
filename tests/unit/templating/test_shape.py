"""A body whose plain words alone change is not compiled anew, and its code is what compiling would give."""

import dis
from types import CodeType

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import BODY, load_folder
from briefwright.templating.render import render
from briefwright.templating.sandbox.compilation import _code, _code_of
from briefwright.templating.sandbox.environment import environment
from briefwright.templating.sandbox.shape import shape_of, with_words
from fakes.seed_briefs import meeting_brief

PARTS = (
    "{{ title }}",
    "{%- if title -%}",
    "{% endif %}",
    "{% for item in sections.reason %}",
    "{% endfor %}",
    "{% set kept %}",
    "{% endset %}",
    "{% raw %}",
    "{% endraw %}",
    "{# a remark #}",
    "{#- another -#}",
    '{{ "}}" }}',
    '{{ "a \\U00100000" }}',
    "{{ 'quoted' }}",
    "{%+ if title %}",
    "{{ title -}}",
    "{{ {1: 2}[1] }}",
)
BODIES = st.lists(
    st.one_of(st.sampled_from(PARTS), st.text("ab “”‘’{}%#-+'\"\\\n\t\xa0中", max_size=12)), max_size=14
).map("".join)


def shipped():
    return sorted(folder for folder in builtin_templates().iterdir() if (folder / BODY).exists())


def instructions(code):
    """What a code does, with its constants in their places; equal constants may be shared or not."""
    return [
        (
            each.opname,
            instructions(each.argval) if isinstance(each.argval, CodeType) else each.argval,
            each.starts_line,
        )
        for each in dis.get_instructions(code)
        if each.opname != "EXTENDED_ARG" and "JUMP" not in each.opname and each.opname != "FOR_ITER"
    ]


def done_or_error(compiling):
    try:
        return instructions(compiling())
    except AppError as error:
        return error.code, error.line, error.reason


def as_compiled(body):
    return done_or_error(lambda: _code_of.__wrapped__(body, "file"))


@pytest.mark.parametrize("folder", shipped(), ids=lambda folder: folder.name)
def test_the_code_of_a_shipped_body_is_its_shape_s_with_the_words_put_in(folder):
    body = load_folder(folder, "built-in").body
    shape, words = shape_of(body)
    assert not any(word in shape for word in words if len(word) > 12)
    assert instructions(with_words(_code_of(shape, "file"), words)) == as_compiled(body)


@settings(max_examples=200, deadline=None)
@given(BODIES)
@example('{{ "}}" }} words')
@example('{% set x = "%}" %} words')
@example('{{ "\\U00100000" }} words')
@example('{{ "a\\nb \\\\U00100000" }} words')
@example("{% raw %} a {{ b }} {% endraw %} c")
@example("{{% raw %}")
@example("words { {% if title %} {{{ 1: 2 }}} {% endif %}")
def test_any_body_gives_the_code_or_the_error_that_compiling_it_gives(body):
    assert done_or_error(lambda: _code.__wrapped__(body, "file")) == as_compiled(body)


def test_plain_words_typed_on_compile_nothing(monkeypatch):
    package = load_folder(builtin_templates() / "meeting-brief", "built-in")
    typed = [replace(package, body=f"{package.body}\n\nA last line{'…' * number}") for number in range(1, 5)]
    first = render(typed[0], meeting_brief())
    compiling = []
    monkeypatch.setattr(environment(), "compile", lambda *_given, **_named: compiling.append(1))
    pages = [render(each, meeting_brief()) for each in typed]
    assert not compiling
    assert pages[0] == first
    assert ["A last line" + "…" * number in str(page) for number, page in enumerate(pages, 1)] == [True] * 4
