"""What one can do to a template in the workshop."""

import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_words, follow_template, new_brief
from briefwright.app.templates import editing
from briefwright.errors import AppError
from briefwright.model.template import Limits, Template, TemplateField, TemplatePackage, TemplateSection

BODY = """# {{ title }}
{{ box(title=title) }}
## Aims
{{ sections.aims | bullets }}
{% for item in sections["said"] %}{{ item.title }}{% endfor %}
sections.aims stays as text
"""
TEMPLATE = Template(
    id="visit",
    name="Visit",
    version="3",
    fields=(TemplateField("title", "Title"), TemplateField("mode", "Mode", "choice", choices=("a", "b"))),
    sections=(TemplateSection("aims", "Aims", least=1, most=3), TemplateSection("said", "What was said")),
)
PACKAGE = TemplatePackage(TEMPLATE, BODY, origin="built-in", path="/somewhere")


def ids(package):
    return [s.id for s in package.template.sections]


def names(package):
    return [f.name for f in package.template.fields]


def test_a_copy_is_the_users_own_with_a_free_id_and_version_one():
    copy = editing.as_copy(PACKAGE, "Visit, China team", ["visit-china-team"])
    assert (copy.template.id, copy.template.version, copy.origin, copy.path) == (
        "visit-china-team-2",
        "1",
        "user",
        "",
    )


def test_an_id_comes_from_the_name_even_where_no_letter_fits():
    assert editing.free_id("参阅件", []) == "template"
    assert editing.free_id("参阅件", ["template"]) == "template-2"


@pytest.mark.parametrize(
    ("old", "new"), [("3", "4"), ("1.9", "1.10"), ("v2 final", "v3 final"), ("draft", "draft 2")]
)
def test_the_next_version_raises_the_last_number(old, new):
    assert editing.next_version(old) == new


def test_a_section_is_added_after_another_with_a_name_made_of_its_title():
    package, added = editing.add_section(PACKAGE, "Who’s who", "aims")
    assert added == "who_s_who"
    assert ids(package) == ["aims", "who_s_who", "said"]


def test_a_new_section_is_set_by_a_body_that_names_its_sections():
    package, added = editing.add_section(PACKAGE, "Next steps")
    assert package.body.endswith(f"\n## {{{{ sections.{added}.title }}}}\n{{{{ sections.{added} | bullets }}}}\n")


def test_a_body_that_loops_over_its_sections_stays_as_it_is():
    looping = editing.set_body(
        PACKAGE, "{% for section in sections if not section.annex %}{{ section }}{% endfor %}"
    )
    package, _ = editing.add_section(looping, "Next steps")
    assert package.body == looping.body


def test_a_chinese_title_still_gives_a_name_for_the_body():
    _, added = editing.add_section(PACKAGE, "要点")
    assert added == "part"


def test_a_duplicate_stands_after_its_original_with_its_settings():
    package, added = editing.duplicate_section(PACKAGE, "aims", "Aims, copy")
    assert ids(package) == ["aims", added, "said"]
    assert package.template.section(added) == replace(TEMPLATE.sections[0], id=added, title="Aims, copy")


def test_a_section_moves_as_far_as_there_is_room():
    assert ids(editing.move_section(PACKAGE, "aims", 9)) == ["said", "aims"]
    assert ids(editing.move_section(PACKAGE, "said", -1)) == ["said", "aims"]


def test_a_removed_section_is_gone_and_the_body_is_left_alone():
    package = editing.remove_section(PACKAGE, "said")
    assert ids(package) == ["aims"]
    assert package.body == BODY


def test_the_most_is_never_below_the_least():
    changed = editing.change_section(PACKAGE, replace(TEMPLATE.sections[0], least=5))
    assert changed.template.sections[0].most == 5


def test_renaming_a_section_renames_it_in_the_tags_of_the_body_only():
    package = editing.rename_section(PACKAGE, "aims", "objectives")
    assert "{{ sections.objectives | bullets }}" in package.body
    assert "sections.aims stays as text" in package.body
    package = editing.rename_section(package, "said", "on_record")
    assert '{% for item in sections["on_record"] %}' in package.body


def test_renaming_a_section_reaches_where_the_body_asks_for_its_id():
    body = """{% if section.id == "aims" %}{% elif section.id in ("said", 'aims') %}{{ t("aims") }}{% endif %}"""
    renamed = editing.rename_section(editing.set_body(PACKAGE, body), "aims", "goals").body
    assert renamed == body.replace('"aims" %}', '"goals" %}').replace("'aims'", "'goals'")


def test_renaming_a_field_leaves_attributes_and_arguments_alone():
    package = editing.rename_field(PACKAGE, "title", "heading")
    assert package.body.startswith("# {{ heading }}\n{{ box(title=heading) }}")
    assert "{{ item.title }}" in package.body
    assert names(package) == ["heading", "mode"]


@pytest.mark.parametrize(
    "body",
    [
        "{% set title = 'x' %}{{ title }}",
        "{% for title in said %}{{ title }}{% endfor %}{{ <title> }}",
        "{% for a, title in said.pairs if title %}{{ title }}{% else %}{{ <title> }}{% endfor %}",
        "{% macro m(title) %}{{ title }}{% endmacro %}{{ m(title=<title>) }}",
        "{% macro m(a=<title>) %}{{ <title> }}{{ a.title }}{% endmacro %}{{ m() }}",
        "{% macro title() %}{% endmacro %}{{ title() }}",
        "{% set <title> = <title> | upper %}{{ <title> }}",
        "{{ <title> }}{% for a in said %}{% set title = a %}{{ title }}{% endfor %}{{ <title> }}",
        "{{ <title> if <title> else “title” }} {{ a.title }} {# title #} title",
        "{% if <title> %}{{ <title> | default(<title>) }}{% endif %}{{ {'title': <title>} }}",
        "{% if a %}{% set <title> = 'x' %}{% endif %}{{ <title> }}",
        "{% from 'front.md.j2' import front as title %}{{ title(1) }}",
        "{% call(title) m() %}{{ title }}{% endcall %}",
        "{{ fields.<title> }}{{ <title>.title }}",
        "{{ <title> }} {{ <title>",
    ],
)
def test_only_what_means_the_field_is_renamed(body):
    plain = body.replace("<title>", "title")
    renamed = editing.rename_field(editing.set_body(PACKAGE, plain), "title", "heading")
    assert renamed.body == body.replace("<title>", "heading")


def test_a_field_takes_no_name_the_body_gave_to_something_of_its_own():
    package = editing.set_body(PACKAGE, "{% for item in said %}{{ title }}{{ item }}{% endfor %}{{ heading }}")
    with pytest.raises(AppError) as refused:
        editing.rename_field(package, "title", "item")
    assert refused.value.code == "name-taken"
    assert "{{ heading }}{{ item }}" in editing.rename_field(package, "title", "heading").body


@pytest.mark.parametrize(
    ("name", "code"), [("Two words", "bad-body-name"), ("loop", "name-reserved"), ("said", "name-taken")]
)
def test_a_name_the_body_cannot_use_is_refused(name, code):
    with pytest.raises(AppError) as refused:
        editing.rename_section(PACKAGE, "aims", name)
    assert refused.value.code == code


def test_fields_are_added_moved_changed_and_removed():
    package, added = editing.add_field(PACKAGE, "Place of meeting", "title")
    assert names(package) == ["title", "place_of_meeting", "mode"]
    package = editing.move_field(package, added, 0)
    assert names(package)[0] == added
    package = editing.change_field(package, TemplateField(added, "Place", "text", required=True))
    assert package.template.fields[0].required
    assert names(editing.remove_field(package, added)) == ["title", "mode"]


def test_choices_go_when_a_field_is_no_choice_any_more():
    changed = editing.change_field(PACKAGE, replace(TEMPLATE.fields[1], type="text"))
    assert changed.template.fields[1].choices == ()


def test_what_is_not_there_cannot_be_changed():
    with pytest.raises(AppError, match="no section called"):
        editing.remove_section(PACKAGE, "nothing")
    with pytest.raises(AppError, match="title, mode"):
        editing.remove_field(PACKAGE, "nothing")


def test_details_and_limits_change_one_by_one():
    package = editing.set_details(PACKAGE, description="For visits")
    package = editing.set_limits(package, Limits(pages=2))
    assert (package.template.name, package.template.description) == ("Visit", "For visits")
    assert package.template.limits.pages == 2


def test_a_word_file_becomes_the_house_style_and_anything_else_is_refused():
    package = editing.attach_house(PACKAGE, b"PK\x03\x04rest")
    assert package.template.house_style == "house.docx"
    back = editing.set_house_style(package, "think-tank")
    assert editing.set_house_style(back, "house.docx").template.house_style == "house.docx"
    with pytest.raises(AppError, match="not a Word file"):
        editing.attach_house(PACKAGE, b"%PDF")
    with pytest.raises(AppError, match=r"house\.docx"):
        editing.set_house_style(PACKAGE, "house.docx")


def test_a_brief_follows_renamed_sections_and_fields():
    brief = add_words(new_brief(TEMPLATE, {"title": "Call"}), "aims", "Learn what they plan.")
    package = editing.rename_field(editing.rename_section(PACKAGE, "aims", "goals"), "title", "heading")
    sections = editing.renames_after(editing.renames_after({}, "aims", "first"), "first", "goals")
    assert sections == {"aims": "goals"}
    followed = follow_template(brief, TEMPLATE, package.template, sections, {"title": "heading"})
    assert [i.text for i in followed.section("goals").items] == ["Learn what they plan."]
    assert followed.fields["heading"] == "Call"
    assert not followed.section("kept").items
