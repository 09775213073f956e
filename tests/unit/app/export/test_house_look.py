"""A brief with a Word file of the user's as house style is shown, and its pages counted, in that file's look."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.shared import Mm, Pt
from msgspec.structs import replace

from briefwright.app.export.house_look import style_shown
from briefwright.app.pages.composing import compose
from briefwright.app.pages.measure import size
from briefwright.document.house_style import house_style
from briefwright.document.nodes import Document
from briefwright.document.style import HouseStyle
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.house_file import house_look
from fakes.seed_packs import FULL


class Here:
    """Does the children's work in this process, and counts how often a look was read."""

    def __init__(self) -> None:
        self.read = 0

    def render(self, package: TemplatePackage, brief: Brief) -> Document:
        return render(package, brief)

    def house_look(self, data: bytes, style: str) -> HouseStyle:
        self.read += 1
        return house_look(data, house_style(style))


def word_file(points: float, margin: float) -> bytes:
    made = WordDocument()
    made.styles["Normal"].font.size = Pt(points)
    made.sections[0].left_margin = made.sections[0].right_margin = Mm(margin)
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


@pytest.fixture
def package() -> TemplatePackage:
    return load_folder(builtin_templates() / "ministerial-submission", "built-in")


@pytest.fixture
def brief() -> Brief:
    return FULL["ministerial-submission"]()


def test_a_built_in_style_is_shown_as_it_is(package: TemplatePackage, brief: Brief) -> None:
    pool = Here()
    assert style_shown(pool, package, brief) == "uk-government"
    assert style_shown(pool, package, replace(brief, house_style="think-tank")) == "think-tank"
    assert pool.read == 0


def test_a_users_file_is_read_once_and_shown_in_its_own_size_and_margins(
    package: TemplatePackage, brief: Brief, tmp_path: Path
) -> None:
    pool, file = Here(), tmp_path / "house.docx"
    file.write_bytes(word_file(17, 45))
    own = replace(brief, house_style=str(file))
    shown = house_style(style_shown(pool, package, own))
    assert (shown.style("Normal").size, round(shown.page.left)) == (17, 45)
    assert style_shown(pool, package, own) == shown.id
    assert pool.read == 1


def test_a_file_that_changed_is_read_again(package: TemplatePackage, brief: Brief, tmp_path: Path) -> None:
    pool, file = Here(), tmp_path / "house.docx"
    file.write_bytes(word_file(18, 45))
    own = replace(brief, house_style=str(file))
    style_shown(pool, package, own)
    file.write_bytes(word_file(9, 20))
    os.utime(file, ns=(1, 1))
    assert house_style(style_shown(pool, package, own)).style("Normal").size == 9


def test_the_house_style_inside_a_template_is_shown(package: TemplatePackage, brief: Brief) -> None:
    template = replace(package.template, house_style="house.docx")
    own = replace(package, template=template, house_docx=word_file(14, 33))
    assert house_style(style_shown(Here(), own, brief)).style("Normal").size == 14


def test_larger_type_and_margins_take_more_pages(package: TemplatePackage, brief: Brief, tmp_path: Path) -> None:
    pool, lengths = Here(), []
    for points, margin in ((9, 20), (17, 45)):
        file = tmp_path / f"{points}.docx"
        file.write_bytes(word_file(points, margin))
        own = replace(brief, house_style=str(file))
        lengths.append(size(compose(pool, package, own, style_shown(pool, package, own))).pages)
    assert lengths[1] > lengths[0] + 0.3


@pytest.mark.parametrize("content", [None, b"", b"PK no Word file"])
def test_where_the_file_cannot_be_read_the_built_in_style_stands_in(
    package: TemplatePackage, brief: Brief, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "gone.docx"
    if content is not None:
        file.write_bytes(content)
    pool, own = Here(), replace(brief, house_style=str(file))
    for _ in range(2):
        shown = style_shown(pool, package, own)
        assert house_style(compose(pool, package, own, shown).house_style).id == "uk-government"
    assert pool.read <= 1  # not read again while it stays as it is
    if content:
        with pytest.raises(AppError):
            pool.house_look(content, "uk-government")
