"""Golden documents: every built-in template set from the seed, and from nothing, as lines of text.

To write them anew after a change that was meant, and then read what changed:
`BRIEFWRIGHT_WRITE_GOLDEN=1 python -m pytest tests/golden/templates`
"""

import os
from pathlib import Path

import pytest

from briefwright.model.brief import Brief, TemplateRef
from briefwright.resources import builtin_templates
from briefwright.templating.package import load_folder
from briefwright.templating.render import render
from fakes.outline import outline
from fakes.seed_packs import FULL

HERE = Path(__file__).parent
TEMPLATES = sorted(folder.name for folder in builtin_templates().iterdir())


def told(document):
    head = [f"title: {document.title}", f"reference: {document.reference}", f"house style: {document.house_style}"]
    warnings = [f"warning: {warning}" for warning in document.warnings]
    return "\n".join([*head, *warnings, "", *outline(document.blocks), ""])


@pytest.mark.parametrize("case", ["seed", "empty"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_document_is_as_it_was_approved(template, case):
    package = load_folder(builtin_templates() / template, "built-in")
    held = FULL[template]() if case == "seed" else Brief(TemplateRef(template))
    text = told(render(package, held))
    golden = HERE / template / f"{case}.txt"
    if os.environ.get("BRIEFWRIGHT_WRITE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
