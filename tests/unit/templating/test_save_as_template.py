"""“Save as template”: today's brief becomes the recipe for the next."""

from msgspec.structs import replace

from briefwright.document.plain_text import block_lines
from briefwright.model.brief import BriefSection
from briefwright.resources import builtin_templates
from briefwright.templating.lint import lint
from briefwright.templating.packages.derive import template_from_brief
from briefwright.templating.packages.package import load_folder, pack, unpack
from briefwright.templating.render import render
from fakes.seed_briefs import BOUNDLESS, ISSUED, brief, meeting_brief


def meeting():
    return load_folder(builtin_templates() / "meeting-brief", "built-in")


def derived(held, package=None):
    return template_from_brief(held, package or meeting(), id="china-call", name="China call")


def test_sections_keep_their_order_titles_and_own_words_but_no_evidence():
    held = meeting_brief()
    reordered = replace(
        held,
        sections=(
            replace(held.sections[2], title="What to say"),
            held.sections[0],
            BriefSection("objectives", hidden=True),
        ),
    )
    template = derived(reordered).template
    assert [(s.id, s.title) for s in template.sections] == [
        ("points_to_make", "What to say"),
        ("reason", "Reason for the meeting"),
    ]
    assert template.section("reason").hint == "First call since the seminar of 29 July."
    assert "2017" not in str(template.sections)


def test_fields_keep_what_is_likely_to_hold_again():
    template = derived(meeting_brief()).template
    assert template.field("principal").default == "the Minister"
    assert template.field("marking").default == "OFFICIAL-SENSITIVE; RECIPIENTS ONLY"
    assert template.field("title").default == ""
    assert template.field("date").default == ""


def test_it_works_on_another_brief_and_travels_as_one_file():
    package = unpack(pack(derived(meeting_brief())))
    assert lint(package) == ()
    document = render(package, brief("china-call", reason=("A new reason.",), points_to_make=(BOUNDLESS,)))
    words = list(block_lines(document.blocks))
    assert words.index("A new reason.") < words.index("Points to make")


def test_a_section_of_the_writers_own_is_kept_with_what_it_holds():
    held = brief("meeting-brief", kept=(ISSUED, "words"))
    section = derived(held).template.section("kept")
    assert section.accepts == ("fact", "words")
    assert section.layout == "bullets"


def test_a_body_that_names_a_section_that_is_gone_gives_way_to_a_plain_one():
    explicit = replace(meeting(), body="{{ sections.reason }}\n\n{{ sections.objectives }}")
    held = brief("meeting-brief", reason=("Why.",), points_to_make=(ISSUED,))
    package = derived(held, explicit)
    assert package.body != explicit.body
    assert lint(package) == ()
    assert "Why." in list(block_lines(render(package, held).blocks))
