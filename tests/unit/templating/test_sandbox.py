"""What a template may not do: a stranger's template reaches nothing but the briefing."""

from time import monotonic

import pytest

from briefwright.document.plain_text import block_lines
from briefwright.errors import AppError
from briefwright.isolation.pool import TEMPLATE_SECONDS, WorkerPool
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from fakes.seed_briefs import meeting_brief

ITEM = "sections.points_to_make.items[0]"
ATTRIBUTE_WALKS = [
    "{{ ''.__class__ }}",
    "{{ ''['__class__'] }}",
    "{{ title.__class__.__mro__ }}",
    "{{ title.__init__.__globals__ }}",
    "{{ sections.__class__ }}",
    "{{ sections['__class__'] }}",
    "{{ sections.__init__ }}",
    "{{ sections._sections }}",
    "{{ " + ITEM + ".__class__ }}",
    "{{ " + ITEM + "._item }}",
    "{{ " + ITEM + "['_item'] }}",
    "{{ " + ITEM + ".options }}",
    "{{ " + ITEM + ".set_piece }}",
    "{{ " + ITEM + ".set_piece() }}",
    "{{ " + ITEM + ".allowed }}",
    "{{ " + ITEM + ".previous.previous }}",
    "{{ counterparts.__iter__ }}",
    "{{ t.__globals__ }}",
    "{{ t.__call__ }}",
    "{{ gap.__code__ }}",
    "{{ range.__self__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ namespace.mro() }}",
    "{% set n = namespace() %}{{ n.__class__ }}",
    "{% set n = namespace() %}{{ n._Namespace__attrs }}",
    "{{ self }}",
    "{{ self.__init__ }}",
    "{{ self._TemplateReference__context }}",
    "{{ loop }}",
    "{% for i in [1] %}{{ loop }}{% endfor %}",
    "{% for i in [1] %}{{ loop.__class__ }}{% endfor %}",
    "{% for i in [1] %}{{ loop._iterator }}{% endfor %}",
    "{% for i in [1] %}{{ loop.cycle.__func__ }}{% endfor %}",
    "{% macro m() %}{{ caller.__class__ }}{% endmacro %}{% call m() %}x{% endcall %}",
    "{% macro m() %}{% endmacro %}{{ m._environment }}",
    "{% macro m() %}{% endmacro %}{{ m }}",
    "{% import 'layouts.md.j2' as l %}{{ l.__dict__ }}",
    "{% import 'layouts.md.j2' as l %}{{ l._body_stream }}",
    "{% import 'layouts.md.j2' as l %}{{ l }}",
    "{{ [1].__class__ }}",
    "{{ {}.__class__ }}",
    "{{ (1).__class__ }}",
    "{{ none.__class__ }}",
    "{{ title | map(attribute='__class__') | list }}",
    "{{ [title] | map(attribute='__class__') | first }}",
    "{{ [title] | sort(attribute='__class__') }}",
    "{{ [title] | groupby('__class__') | list }}",
    "{{ [title] | selectattr('__class__') | list }}",
    "{{ [sections] | sum(attribute='_sections') }}",
    "{{ [sections] | map(attribute='_sections.0') | list }}",
    "{% set __builtins__ = 1 %}{{ __builtins__ }}",
]
FORMATS_FILTERS_GLOBALS = [
    "{{ '{0.__class__}'.format(title) }}",
    "{{ '{0.__class__}'.format_map({'0': 1}) }}",
    "{{ '%s' % title }}",
    "{{ '%c' % 65 }}",
    "{{ '%s' | format(title) }}",
    "{{ ''.join([1]) }}",
    "{{ title | attr('__class__') }}",
    "{{ title | pprint }}",
    "{{ title | xmlattr }}",
    "{{ title | tojson }}",
    "{{ title | safe }}",
    "{{ title | escape }}",
    "{{ title | urlize }}",
    "{{ title | wordwrap(1) }}",
    "{{ title | center(9999999) }}",
    "{{ title | indent(9999999) }}",
    "{{ [1] | batch(9999999) | list }}",
    "{{ [1] | slice(9999999) | list }}",
    "{{ [title] | map('attr', '__class__') | list }}",
    "{{ dict(a=1) }}",
    "{{ dict.update }}",
    "{{ lipsum() }}",
    "{{ lipsum.__globals__ }}",
    "{{ cycler('a').__init__ }}",
    "{{ joiner() }}",
    "{{ config }}",
    "{{ request }}",
    "{{ url_for }}",
    "{{ environment }}",
    "{{ context }}",
    "{{ get_flashed_messages.__globals__ }}",
    "{{ 1 is callable }}",
    "{{ 'x' is filter }}",
    "{{ people.append(1) }}",
    "{% set l = [] %}{{ l.append(1) }}",
    "{% set l = [] %}{{ l.extend([1]) }}",
    "{% set d = {} %}{{ d.update({'a': 1}) }}",
    "{% set d = {} %}{{ d.__setitem__('a', 1) }}",
    "{% set d = {'a': 1} %}{{ d.clear() }}",
    "{% set sections.x = 1 %}",
    "{{ sections.names }}",
    "{{ sections.look_up('x') }}",
    "{% include 'layouts.md.j2' %}",
    "{% include '/etc/passwd' %}",
    "{% extends 'layouts.md.j2' %}",
    "{% block a %}{% endblock %}",
    "{% import '../errors.py' as e %}",
    "{% from title import x %}",
    "{% filter upper %}x{% endfilter %}",
    "{% set x | upper %}y{% endset %}",
    "{% set m %}x{% endset %}{{ m + title }}",
    "{% set m %}x{% endset %}{{ m | replace('x', title) }}",
    "{% set m %}x{% endset %}{{ m | upper }}",
    "{% do title %}",
    "{% autoescape false %}{{ title }}{% endautoescape %}",
    "{% debug %}",
    "{{ '\\ue000' ~ title }}\ue000\ue010\ue001",
]
BOMBS = [
    "{{ 'A' * 10**9 }}",
    "{{ 'A' * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ 10 ** 10 ** 10 }}",
    "{{ 2 ** 99999999 }}",
    "{{ 999999999999 * 999999999999 }}",
    "{{ range(10 ** 9) | list }}",
    "{{ range(1000000000) | list }}",
    "{{ range(-1, 99999999) | sum }}",
    "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% macro f() %}{{ g() }}{% endmacro %}{% macro g() %}{{ f() }}{% endmacro %}{{ f() }}",
    "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x ~ n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=[1]) %}{% for i in range(99) %}{% set n.x = n.x + n.x %}{% endfor %}",
    "{% set n = namespace(x=2) %}{% for i in range(99) %}{% set n.x = n.x * n.x %}{% endfor %}",
    "{% set n = namespace(x='a') %}{% for i in range(99) %}{% set n.x = n.x | replace('a', 'aaaa') %}{% endfor %}",
    "{% for a in range(9999) %}{% for b in range(9999) %}{{ a }}{% endfor %}{% endfor %}",
    "{% set n=namespace(x=1) %}{% for i in range(40) %}{% set y %}{{n.x}}{{n.x}}{%endset%}{%set n.x=y%}{%endfor%}",
    "(" * 5000,
    "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
    "{{ " + "-" * 5000 + "1 }}",
    "{{ " + "[" * 3000 + "]" * 3000 + " }}",
    "{% if 1 %}" * 3000 + "{% endif %}" * 3000,
    "> " * 5000 + "deep",
    "- " * 3000 + "deep",
    "::: box\n" * 3000,
    "*" * 50_000,
    "[" * 50_000,
    "x" * 300_000,
]
ENDLESS = [
    "{% for a in range(9999) %}" * 3 + "{% endfor %}" * 3,
    "{% for a in range(9999) %}{% for b in range(9999) %}{% set x = [a, b] | sum %}{% endfor %}{% endfor %}",
]


@pytest.fixture(scope="module")
def pool():
    with WorkerPool() as pool:
        yield pool


@pytest.fixture(scope="module")
def template():
    return load_folder(builtin_templates() / "meeting-brief", "built-in").template


def refused(pool, template, body):
    """The refusal of a body by the real child, or nothing where it set a document without a trace of Python."""
    try:
        document = pool.render(TemplatePackage(template, body), meeting_brief())
    except AppError as error:
        return error
    words = " ".join(block_lines(document.blocks))
    assert not any(trace in words for trace in ("<class", "<function", "object at", "builtin", "root:", "module"))
    return None


@pytest.mark.parametrize("body", ATTRIBUTE_WALKS + FORMATS_FILTERS_GLOBALS)
def test_no_escape_gets_through(pool, template, body):
    error = refused(pool, template, body)
    assert error is not None
    assert error.code.startswith("template-")
    assert "\n" not in error.sentence
    assert "Traceback" not in error.sentence


@pytest.mark.parametrize("body", BOMBS, ids=range(len(BOMBS)))
def test_no_bomb_goes_off(pool, template, body):
    started = monotonic()
    refused(pool, template, body)
    assert monotonic() - started < 5 * TEMPLATE_SECONDS  # the machine may be shared
    assert pool.render(TemplatePackage(template, "ok"), meeting_brief()).blocks


@pytest.mark.parametrize("body", ENDLESS, ids=range(len(ENDLESS)))
def test_an_endless_template_is_stopped_within_three_seconds_and_the_next_works(pool, template, body):
    assert TEMPLATE_SECONDS < 3
    started = monotonic()
    error = refused(pool, template, body)
    assert error is not None
    assert error.code == "stopped-slow"
    assert "look for an endless loop" in error.sentence
    assert monotonic() - started < 5 * TEMPLATE_SECONDS
    assert pool.render(TemplatePackage(template, "ok"), meeting_brief()).blocks


def test_no_value_changes_between_renderings(pool, template):
    """What one rendering sets, the next does not see."""
    before = pool.render(TemplatePackage(template, "{% set title = 'changed' %}{{ title }}"), meeting_brief())
    after = pool.render(TemplatePackage(template, "{{ title }}"), meeting_brief())
    assert " ".join(block_lines(before.blocks)) == "changed"
    assert " ".join(block_lines(after.blocks)) == "Call with the Beijing science commission"
