"""Each built-in template from the seed, from fifty items and from none: every validator passes the file."""

import subprocess
import sys
from pathlib import Path

import pytest

from briefwright.checks.accessibility import accessibility_findings
from briefwright.checks.safety import findings
from briefwright.checks.soundness import soundness_findings
from briefwright.document.house_style import house_style
from briefwright.document.resolve import resolve
from briefwright.model.brief import Brief, TemplateRef
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.writer import write_docx
from fakes import seed_briefs
from fakes.sample_briefings import EVERY
from fakes.seed_briefs import FIELDS, Items, brief
from fakes.seed_packs import FULL

EVIDENCE = tuple(getattr(seed_briefs, name) for name in ("BOUNDLESS", "CAMBRIDGE", "DIGITAL", "ISSUED", "STRATEGY"))


def fifty(template):
    items = Items()
    sections = load_folder(builtin_templates() / template, "built-in").template.sections
    each = 50 // len(sections) + 1
    return brief(template, FIELDS, **{section.id: items.of(*(EVIDENCE * 10)[:each]) for section in sections})


CASES = {
    **{f"{template}-seed": (template, FULL[template]) for template in FULL},
    **{f"{template}-fifty": (template, lambda template=template: fifty(template)) for template in FULL},
    **{f"{template}-none": (template, lambda template=template: Brief(TemplateRef(template))) for template in FULL},
    **{make.__name__: ("", make) for make in EVERY},
}


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """Every case as a Word file, by its name."""
    folder = tmp_path_factory.mktemp("exports")
    made = {}
    for name, (template, make) in CASES.items():
        given = make()
        if template:
            given = render(load_folder(builtin_templates() / template, "built-in"), given)
        document = resolve(given)
        made[name] = folder / f"{name}.docx"
        made[name].write_bytes(write_docx(document, house_style(document.house_style)))
    return made


@pytest.mark.parametrize("case", CASES)
def test_our_own_checks_and_the_open_xml_audit_pass_the_file(case, files):
    from openxml_audit import OpenXmlValidator

    data = files[case].read_bytes()
    assert findings(data) == ()
    assert soundness_findings(data) == ()
    assert accessibility_findings(data) == ()
    assert [str(error) for error in OpenXmlValidator().validate(str(files[case])).errors] == []


def test_a_second_checker_passes_every_file(files):
    checker = Path(sys.executable).with_name("ooxml-integrity")
    done = subprocess.run(
        [checker, "check", *files.values()], capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("0 error(s), 0 warning(s)") == len(files)
