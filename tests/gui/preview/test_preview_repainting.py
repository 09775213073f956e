"""After a keystroke only the part of the page that looks otherwise is painted, and it looks as if all had been."""

import pytest
from preview_documents import FILLER, long_document
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QRegion

from briefwright.document.house_style import house_style
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.painting import Dress, paint_page, touched_by

SCALE = 0.08


def laid(layout, document):
    layout.show(document, house_style(document.house_style))
    layout.proceed()
    return list(layout.pages)


def painted(page, onto=None, part=None):
    """A page's picture; with `onto` a former one, of which only `part` is painted anew."""
    whole = QRectF(0, 0, page.geometry.width, page.geometry.height)
    image = (
        onto.copy()
        if onto
        else QImage(round(whole.width() * SCALE), round(whole.height() * SCALE), QImage.Format.Format_RGB32)
    )
    painter = QPainter(image)
    painter.scale(SCALE, SCALE)
    if part is not None:
        pixels = painter.transform().mapRect(part).toAlignedRect()
        painter.resetTransform()
        painter.setClipRegion(QRegion(pixels))
        painter.scale(SCALE, SCALE)
    painter.fillRect(whole, QColor(Qt.GlobalColor.white))
    paint_page(painter, page, (), Dress(), part)
    painter.end()
    return image


@pytest.mark.parametrize("words", [FILLER[:41], FILLER[:40] + " 3", FILLER + FILLER, "Short."])
def test_the_part_that_changed_is_all_that_must_be_painted(qapp, words):
    layout = DocumentLayout()
    before = laid(layout, long_document(18, 3, FILLER[:40]))
    after = laid(layout, long_document(18, 3, words))
    for old, new in zip(before, after, strict=False):
        part = QRectF() if new is old else touched_by(old, new)
        shown = painted(new, painted(old), part) if not part.isEmpty() else painted(old)
        assert shown == painted(new)


def test_a_letter_more_touches_a_small_part_of_its_page(qapp):
    layout = DocumentLayout()
    (old, *_), (new, *_) = (laid(layout, long_document(18, 3, FILLER[:length])) for length in (40, 41))
    assert 0 < touched_by(old, new).height() < old.geometry.height / 4


@pytest.mark.parametrize(
    "words",
    ["", "Wide.", "合作 and more", "**" + FILLER[:60] + "**", FILLER[:90] + " x " + FILLER[90:], FILLER * 2],
)
def test_a_paragraph_in_which_one_types_is_painted_as_if_for_the_first_time(qapp, words):
    layout = DocumentLayout()
    said = [f"{FILLER}{words}", f"{FILLER}{words}a", f"{FILLER}b{words}a", f"b{words}a {FILLER}"]
    page = laid(layout, long_document(12, 3, said[0]))[0]
    shown = painted(page)
    for text in said[1:]:
        new = laid(layout, long_document(12, 3, text))[0]
        part = touched_by(page, new)
        assert not part.isEmpty()
        page, shown = new, painted(new, shown, part)
        assert shown == painted(page)


def test_a_letter_at_the_end_of_a_paragraph_touches_its_last_lines_alone(qapp):
    layout = DocumentLayout()
    (old, *_), (new, *_) = (laid(layout, long_document(18, 3, FILLER * 3 + end)) for end in ("a", "ab"))
    lines = [each for each in new.placed if each.strip.lines[0].text.plain.startswith(FILLER)]
    assert len(lines) > 5
    assert touched_by(old, new).height() < 4 * lines[0].strip.height
