"""Cutting a template's body into tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.app.templates.tags import attributes_of, inside_at, scan, tokens_of, unclosed_tag, uses_of


def kinds(text):
    return [(token.kind, token.text) for token in tokens_of(text)]


def test_text_outside_tags_has_no_tokens():
    assert tokens_of("# Heading with {braces} and “quotes”") == []


def test_a_printed_value_is_delimiters_names_and_signs():
    assert kinds("{{ sections.aims | bullets }}") == [
        ("delimiter", "{{"),
        ("name", "sections"),
        ("sign", "."),
        ("name", "aims"),
        ("sign", "|"),
        ("name", "bullets"),
        ("delimiter", "}}"),
    ]


def test_curly_quotes_in_a_tag_mark_a_text():
    assert ("string", "“layouts.md.j2”") in kinds("{% from “layouts.md.j2” import bullets %}")


def test_the_end_of_a_tag_inside_a_text_does_not_close_it():
    assert ("string", '"%}"') in kinds('{% set x = "%}" %}')


def test_a_text_left_open_ends_with_its_line():
    tokens = tokens_of('{{ "half\n}}')
    assert [t.text for t in tokens] == ["{{", '"half', "}}"]


def test_whitespace_control_belongs_to_the_delimiter():
    assert kinds("{%- if x -%}")[0] == ("delimiter", "{%-")
    assert kinds("{%- if x -%}")[-1] == ("delimiter", "-%}")


def test_a_comment_over_two_lines_is_carried_from_line_to_line():
    first, inside = scan("{# two")
    assert inside == "{#"
    second, inside = scan("lines #} text", inside)
    assert [t.kind for t in (*first, *second)] == ["comment", "comment"]
    assert inside == ""


def test_where_the_cursor_is_inside_of():
    assert inside_at("{{ title }} and {% for x") == "{%"
    assert inside_at("{{ title }} and") == ""


def test_attributes_are_found_with_a_dot_and_with_brackets():
    body = '{{ sections.one }}{% if sections["two"] %}{{ other.sections.three }}{% endif %} sections.four'
    assert [t.text for t in attributes_of(body, "sections")] == ["one", "two"]


def test_a_bare_name_is_no_attribute_and_no_argument():
    body = '{{ title }}{{ item.title }}{{ box(title="x") }}{{ box(title) }}'
    assert [t.start for t in uses_of(body, "title")] == [3, body.rindex("title")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("{{ title }} {% if x %}", None),
        ("{{ title", "{{"),
        ("{% if x \n {{ title }}", "{%"),
        ('{{ {"a": 1} }}', None),
        ("{# {{ never closed #}", None),
    ],
)
def test_a_tag_that_is_not_closed_is_found(body, found):
    token = unclosed_tag(body)
    assert (token.text if token else None) == found


@given(st.text(alphabet='{}%#-" “”\n.|abc1', max_size=60))
def test_tokens_lie_in_order_and_hold_their_own_characters(text):
    at = 0
    for token in tokens_of(text):
        assert at <= token.start < token.end
        assert text[token.start : token.end] == token.text
        at = token.end


@given(st.text(alphabet='{}%# "“”.|ab', max_size=40), st.text(alphabet="{}%# .ab", max_size=20))
def test_scanning_line_by_line_ends_where_scanning_at_once_does(first, second):
    _, at_once = scan(f"{first}\n{second}")
    _, inside = scan(first)
    _, inside = scan(second, inside)
    assert inside == at_once
