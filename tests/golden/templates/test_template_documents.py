"""Golden documents: every built-in template set from the seed, and from nothing, as lines of text.

From the seed also as Word's document.xml and as the preview's page.

To write them anew after a change that was meant, and then read what changed:
`BRIEFWRIGHT_WRITE_GOLDEN=1 python -m pytest tests/golden/templates`
"""

import os
from pathlib import Path

import pytest

from briefwright.document.resolve import resolve
from briefwright.model.brief import Brief, TemplateRef
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from fakes.outline import outline
from fakes.seed_packs import FULL
from fakes.written import written

HERE = Path(__file__).parent
TEMPLATES = sorted(folder.name for folder in builtin_templates().iterdir())


def told(document):
    head = [f"title: {document.title}", f"reference: {document.reference}", f"house style: {document.house_style}"]
    warnings = [f"warning: {warning}" for warning in document.warnings]
    return "\n".join([*head, *warnings, "", *outline(document.blocks), ""])


def assert_as_kept(text, golden):
    if os.environ.get("BRIEFWRIGHT_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8"), f"{golden} differs"


@pytest.mark.parametrize("case", ["seed", "empty"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_document_is_as_it_was_approved(template, case):
    package = load_folder(builtin_templates() / template, "built-in")
    held = FULL[template]() if case == "seed" else Brief(TemplateRef(template))
    assert_as_kept(told(render(package, held)), HERE / template / f"{case}.txt")


@pytest.mark.parametrize("template", TEMPLATES)
def test_word_and_preview_of_the_seed_are_as_they_were_approved(template):
    package = load_folder(builtin_templates() / template, "built-in")
    made = written(resolve(render(package, FULL[template]())))
    assert_as_kept(made["document.xml"], HERE / template / "document.xml")
    assert_as_kept(made["page.html"], HERE / template / "preview.html")
