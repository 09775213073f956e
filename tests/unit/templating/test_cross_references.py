"""A template's body may say “see Table 1” without counting."""

from briefwright.document.nodes import Reference
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_inline
from briefwright.model.brief import Brief, BriefSection, OwnWords, TemplateRef
from briefwright.model.template import Template, TemplateField, TemplatePackage, TemplateSection
from briefwright.templating.lint import lint
from briefwright.templating.render import render

TABLE = '::: {.table #tbl:costs caption="Costs"}\n| A | B |\n|---|---|\n| 1 | 2 |\n:::\n'


def package(body):
    fields = (TemplateField("title", "Title", "text"),)
    sections = (TemplateSection("aims", "Aims"), TemplateSection("people", "People", annex=True))
    return TemplatePackage(Template("t", "T", fields=fields, sections=sections), body)


def said(body, title="Title"):
    aims = BriefSection("aims", items=(OwnWords("one", "We aim high, see [@tbl:costs]."),))
    people = BriefSection("people", items=(OwnWords("two", "Ann Moore."),))
    brief = Brief(TemplateRef("t"), fields={"title": title}, sections=(aims, people))
    return resolve(render(package(body), brief))


def lines(document):
    return [inline_text(block.inlines) for block in document.blocks if hasattr(block, "inlines")]


def test_a_label_of_a_container_is_referred_to_before_and_after_it():
    body = f"Before [@tbl:costs].\n\n{TABLE}\nAfter **[@tbl:costs]**.\n"
    assert lines(said(body)) == ["Before Table\u00a01.", "After Table\u00a01."]


def test_a_numbered_paragraph_a_heading_and_an_annex_are_referred_to():
    body = (
        "See [@par:ask], [@sec:why] and [@sec:people].\n\n::: numbered #par:ask\nWe ask.\n:::\n\n"
        "::: heading #sec:why\n## Why\n:::\n\nBecause.\n\n{{ sections.people.mark }}\n\n"
        "::: {.heading annex=yes}\n## {{ sections.people.title }}\n:::\n\n{{ sections.people }}\n"
    )
    assert lines(said(body))[0] == "See paragraph\u00a01, “Why” and Annex\u00a0A."


def test_what_a_field_or_the_writer_says_is_never_a_reference():
    document = said(f"{{{{ title }}}}\n\n{{{{ sections.aims }}}}\n\n{TABLE}", title="[@tbl:costs]")
    assert not [inline for inline in every_inline(document) if isinstance(inline, Reference)]
    assert lines(document) == ["[@tbl:costs]", "We aim high, see [@tbl:costs]."]


def test_lint_finds_a_reference_to_a_label_nobody_gave():
    body = f"{{{{ title }}}}{{% for s in sections %}}{{{{ s }}}}{{% endfor %}}\n[@tbl:cost]\n{TABLE}"
    (problem,) = lint(package(body))
    assert problem.line == 2
    assert problem.message == "nothing is labelled “tbl:cost”; did you mean “tbl:costs”?"


def test_lint_knows_the_labels_that_sections_have_of_themselves():
    body = "{% for s in sections %}{{ s }}{% endfor %}\n[@sec:aims] [@tbl:aims] [@fig:people]\n"
    assert lint(package(body)) == ()


def test_a_layout_may_refer_to_a_label_it_puts_together():
    assert lines(said(f'{{{{ see("tbl:" ~ "costs") }}}} says it.\n\n{TABLE}'))[0] == "Table\u00a01 says it."
