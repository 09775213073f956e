"""Data never becomes markup, and what a template writes becomes the right nodes."""

import pytest

from briefwright.document.nodes import Cite, Gap, Heading, Hint, Link, Paragraph, SectionStart, Text
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_block, every_inline, own_inlines
from briefwright.errors import AppError
from briefwright.model.template import Template, TemplateField, TemplatePackage, TemplateSection
from briefwright.templating.render import render
from fakes.outline import outline
from fakes.seed_briefs import BOUNDLESS, CARD, ISSUED, brief

FIELDS = (
    TemplateField("title", "Title", required=True),
    TemplateField("place", "Place"),
    TemplateField("detail", "Detail", type="multiline"),
    TemplateField("date", "Date", type="date"),
)
SECTIONS = (
    TemplateSection("points", "Points", hint="Some points."),
    TemplateSection("voices", "Voices", gap="No UK speaker in the sources."),
)


def package(body, language="en-GB"):
    return TemplatePackage(Template("t", "T", language=language, fields=FIELDS, sections=SECTIONS), body)


def lines(body, fields=(), language="en-GB", **sections):
    return outline(render(package(body, language), brief("t", dict(fields), **sections)).blocks)


HOSTILE = "# a | b * c ` <b> & [x](y) {{ 7*7 }} ::: box\n- d\n\n1. e"


@pytest.mark.parametrize(
    "body",
    [
        "## Heading {{ title }}\n\nText",
        "- one\n- {{ title }}",
        "| a | b |\n|---|---|\n| {{ title }} | c |",
        "**{{ title }}**",
        "> {{ title }}",
        '::: {.box title="{{ title }}"}\n{{ title }}\n:::',
        "{% for i in range(2) %}\n{{ title }}\n\n{% endfor %}",
        "{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m(title) }}",
        "{% set s %}**{{ title }}**{% endset %}{{ s }}",
        "{{ title ~ ' and ' ~ title }}",
        "{{ [title, title] | join(', ') }}",
        "[{{ title }}](https://example.org)",
    ],
)
def test_a_value_with_marks_in_it_lays_out_as_a_plain_word_does(body):
    def shape(value):
        blocks = render(package(body), brief("t", {"title": value})).blocks
        return [(type(b), [[type(i) for i in run] for run in own_inlines(b)]) for b in every_block(blocks)]

    assert shape(HOSTILE) == shape("plain")
    assert " ".join(HOSTILE.split("\n")) in " ".join(lines(body, {"title": HOSTILE}))


def test_every_node_knows_its_item_wherever_it_stands():
    item = "{{ sections.points.items[0] }}"
    body = f"## {item}\n\n- {item}\n\n| a |\n|---|\n| {item} |"
    document = render(package(body), brief("t", points=(ISSUED,)))
    texts = [t for t in every_inline(document) if isinstance(t, Text) and t.verbatim]
    assert [t.item for t in texts] == ["i1", "i1", "i1"]
    assert [c.source for c in every_inline(document) if isinstance(c, Cite)] == [CARD.id] * 3


def test_own_words_understand_bold_italic_and_breaks_and_nothing_else():
    words = "**bold** and *italic* but _not_ `this`\nnext line\n\nnext paragraph"
    assert lines("{{ sections.points.items[0] }}", points=(words,)) == [
        "body: **bold** and *italic* but _not_ `this`⏎next line",
        "body: next paragraph",
    ]


def test_own_words_in_the_middle_of_a_line_stay_in_it():
    assert lines("Then: {{ sections.points.items[0] }}", points=("one\n\ntwo",)) == ["body: Then: one⏎two"]


@pytest.mark.parametrize(
    ("words", "set_as"),
    [("2 * 3 * 4", "2 * 3 * 4"), ("** a **", "** a **"), ("**a", "**a"), ("a**b**c", "a**b**c")],
)
def test_lone_asterisks_are_characters(words, set_as):
    assert lines("{{ sections.points.items[0] }}", points=(words,)) == [f"body: {set_as}"]


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("[x]({{ title }})", "a value stands in the target of a link"),
        ("[x](javascript:alert)", "no web or mail address"),
        ("[x](http://пример.рф)", "no web or mail address"),
        ("`{{ title }}`", "code between backticks is not part of a briefing"),
        ("```\ncode\n```", "a block of code is not part of a briefing"),
        ("![x](y.png)", "a picture is not part of a briefing"),
        ("a\n\n---\n\nb", "a rule (---) has no place here"),
        ("::: boxx\nx\n:::", "there is no container “boxx”; did you mean “box”?"),
        ('::: {.box kind="red"}\nx\n:::', "“red” is not known here"),
        ('::: {.table widths="1 2 3"}\n| a |\n|---|\n| b |\n:::', "the table has 1 columns"),
    ],
)
def test_what_has_no_place_in_a_briefing_is_refused_with_a_reason(body, says):
    with pytest.raises(AppError) as raised:
        lines(body, {"title": "T"})
    assert says in raised.value.sentence
    assert raised.value.file == "t/body.md.j2"


def test_a_link_written_in_the_template_is_a_link():
    document = render(package("See [our page](https://example.org/a?b=1)."), brief("t", {}))
    (link,) = [i for b in document.blocks for run in own_inlines(b) for i in run if isinstance(i, Link)]
    assert link.target == "https://example.org/a?b=1"


def test_a_templates_own_footnote_becomes_a_note_with_its_words():
    assert lines("Text.[^n]\n\n[^n]: A remark with *light* words.") == ["body: Text.^0(A remark with light words.)"]


def test_a_templates_own_footnote_is_numbered_with_the_others_and_cites_no_source():
    body = "{{ sections.points.items[0] }} And.[^n]\n\n[^n]: A remark."
    document = resolve(render(package(body), brief("t", {}, points=(ISSUED,))))
    assert [inline_text(note.inlines) for note in document.notes][1] == "A remark."
    assert [card.id for card in document.cited] == [CARD.id]


def test_containers_nest_and_close_each_other():
    body = '::: {.box title="Outer"}\n::: numbered\nInside\n:::\n\nStill inside\n:::\n\nOutside'
    assert lines(body) == ["box key-facts: Outer", "  numbered: Inside", "  body: Still inside", "body: Outside"]


def test_an_empty_optional_field_prints_nothing_and_a_required_one_a_gap():
    document = render(package("{{ place }}x\n\n{{ title }}"), brief("t", {}))
    assert document.blocks[0] == Paragraph((Text("x"),))
    assert document.blocks[1] == Paragraph((Gap("Title to be confirmed."),))


def test_dates_are_written_in_the_documents_language_and_other_text_as_it_is():
    assert lines("{{ date }}", {"date": "2020-08-06"}) == ["body: 6\u00a0August 2020"]
    assert lines("{{ date | with_weekday }}", {"date": "2020-08-06"}) == ["body: Thursday 6\u00a0August 2020"]
    assert lines("{{ date }}", {"date": "2020-08-06"}, "zh-CN") == ["body: 2020年8月6日"]
    assert lines("{{ date | month }}", {"date": "2020-08-06"}) == ["body: August 2020"]
    assert lines("{{ date }}", {"date": "early August"}) == ["body: early August"]


def test_an_empty_section_leaves_a_hint_and_no_heading():
    document = render(package("## Points\n\n{{ sections.points }}\n\n## Else\n\nx"), brief("t", {}))
    assert document.blocks[:2] == (SectionStart("points"), Hint("Points: Some points.", "points"))
    assert isinstance(document.blocks[2], Heading)


def test_a_missing_section_is_said_where_its_template_says_how():
    assert lines("## Voices\n\n{{ sections.voices }}") == [
        "SectionStart voices",
        "heading 1: Voices",
        "body: [No UK speaker in the sources.]",
    ]


def test_a_section_is_marked_before_its_heading():
    assert lines("## Points\n\n{{ sections.points | bullets }}", points=(ISSUED,))[:3] == [
        "SectionStart points",
        "heading 1: Points",
        "bullets (list)",
    ]


def test_a_hidden_section_leaves_nothing_behind():
    from msgspec.structs import replace

    held = brief("t", {}, points=(ISSUED,))
    hidden = replace(held, sections=tuple(replace(s, hidden=True) for s in held.sections))
    assert render(package("## Points\n\n{{ sections.points }}"), hidden).blocks == ()
    assert render(package("{% for s in sections if s.id == 'points' %}x{% endfor %}"), hidden).blocks == ()


def test_a_source_list_stands_only_where_something_is_cited():
    body = '{% from "front.md.j2" import sources %}Text\n\n{{ sections.points }}\n\n{{ sources() }}'
    assert lines(body, points=("words",))[-1] == "body: words"
    assert lines(body, points=(ISSUED,))[-2:] == ["heading 1: Sources", "SourceList"]


def test_private_use_characters_in_data_cannot_name_another_slot():
    forged = "\ue000\ue010\ue001 and \ue000\ue011\ue001"
    assert lines("{{ title }} {{ place }}", {"title": "One", "place": forged}) == ["body: One and"]


def test_curly_quotes_in_tags_are_understood():
    assert lines("{{ gap(“Date awaited”) }} {{ title | default(‘none’) }}", {"title": "T"}) == [
        "body: [Date awaited] T"
    ]
    assert lines('{{ "the article’s own" }}') == ["body: the article’s own"]


def test_a_quote_given_a_translation_shows_it_in_its_own_language():
    from briefwright.model.brief import Translation
    from fakes.seed_briefs import Items

    items = Items().of(BOUNDLESS, translation=Translation("中国和英国"))
    document = render(package("{{ sections.points.items[0].translation }}"), brief("t", {}, points=items))
    assert document.blocks[0].inlines == (Text("“中国和英国”", item="i1", language="zh-CN"),)


def test_warnings_say_what_is_out_of_balance_and_too_long():
    from briefwright.model.template import Limits

    template = Template(
        "t", "T", fields=FIELDS, sections=(TemplateSection("points", "Points", most=1),), limits=Limits(words=3)
    )
    document = render(
        TemplatePackage(template, "{{ sections.points }}"), brief("t", {}, points=(BOUNDLESS, ISSUED))
    )
    assert document.warnings[0] == "No UK speaker in the sources."
    assert "the template allows 3" in document.warnings[1]
    assert document.warnings[2] == "Points: 2 items; the template asks for at most 1."


def test_own_words_still_to_be_written_do_not_overfill_a_section():
    from briefwright.model.brief import OwnWords
    from fakes.seed_briefs import Items

    template = Template("t", "T", fields=FIELDS, sections=(TemplateSection("points", "Points", most=1),))
    filled = brief("t", {}, points=(*Items().of(BOUNDLESS), OwnWords("i9", " ")))
    document = render(TemplatePackage(template, "{{ sections.points }}"), filled)
    assert not [each for each in document.warnings if "at most" in each]
