"""The built-in templates' names and descriptions in the interface's language; the user's own stay as they are.

A document's language is the template's; what a template is called in the window is the window's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefwright.ui.language import mark, tr

if TYPE_CHECKING:
    from briefwright.model.template import TemplatePackage

BUILT_IN = (
    (mark("Meeting brief"), mark("Two sides for a meeting or call, with agenda, attendees, biographies.")),
    (mark("Ministerial submission"), mark("For decision: two pages, running paragraph numbers, annexes.")),
    (mark("Information note"), mark("One page for reading: purpose, key points, detail, next steps.")),
    (mark("Visit pack"), mark("Cover, contents, programme and one brief for each engagement.")),
    (mark("Lines to take and Q&A"), mark("Top lines, questions and answers, quotations, and what not to use.")),
    (mark("Post report"), mark("From an overseas post: summary, detail by theme, comment set apart.")),
    (mark("Library briefing"), mark("Impartial: numbered sections, a timeline, the positions of both sides.")),
    (mark("Policy brief"), mark("Key points, evidence, a case study, at most five recommendations; endnotes.")),
    (mark("Two-pager"), mark("An issue brief with a hard limit of two pages, in two columns.")),
    (mark("Bilingual brief"), mark("English and Chinese side by side, with glossary and translation status.")),
)
"""Name and description of each, as its `template.toml` has them; the Chinese template's are Chinese already."""


def template_name(package: TemplatePackage) -> str:
    """What a template is called in the window."""
    return tr(package.template.name) if package.origin == "built-in" else package.template.name


def template_description(package: TemplatePackage) -> str:
    """What a template is for, as the window says it."""
    return tr(package.template.description) if package.origin == "built-in" else package.template.description
