"""Small Chinese on a page is as dark as elsewhere in the window, and stands where the layout has it."""

import pytest
from preview_documents import SOURCE, document, words
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter, QRawFont

from briefwright.document.house_style import house_style
from briefwright.document.nodes import Cite, Document, Gap, Link, Strong, Text
from briefwright.ui.preview import lettering
from briefwright.ui.preview.layout import DocumentLayout
from briefwright.ui.preview.runs import Run
from briefwright.ui.preview.strips import Line
from briefwright.ui.preview.typefaces import families, font

CHINESE = "中英两国政府联合发布科技创新合作战略，这是两国首份此类文件，描绘了科技领域双边合作的新蓝图。"
STYLES = ("zh-official", "uk-government")


def lines(style: str, language: str) -> list[Line]:
    """Every line of a page with all that a line may have in it, and its notes."""
    shown: Document = document(
        words("视频会议参阅", role="title"),
        words(CHINESE, Cite(SOURCE.id, "一", 1), Strong((Text("重点"),)), "，2020 年 7 月 31 日，", CHINESE),
        words(Link((Text("网站"),), "https://example.org"), Gap("日期"), Cite(SOURCE.id, "二", 2), CHINESE),
        language=language,
        house_style=style,
    )
    layout = DocumentLayout()
    layout.show(shown, house_style(style))
    layout.proceed()
    return [line for placed in layout.pages[0].everything() for line in placed.strip.lines]


def picture(scale: float, draw) -> QImage:
    image = QImage(round(6500 * scale), round(400 * scale), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(scale, scale)
    draw(painter)
    painter.end()
    return image


def ink(image: QImage) -> int:
    """How much darker than white the picture is in all, by its green."""
    green = bytes(image.constBits())[1::4]
    return 255 * len(green) - sum(green)


def difference(one: QImage, other: QImage) -> int:
    """How much two pictures differ in all, by their green."""
    made = QImage(one)
    painter = QPainter(made)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, other)
    painter.end()
    return sum(bytes(made.constBits())[1::4])


def has_postscript(line: Line) -> bool:
    return any(not run.rawFont().fontTable("CFF ").isEmpty() for run in line.text.layout.glyphRuns())


def has_thin_strokes(line: Line) -> bool:
    """Whether a Song face is in it: its thin strokes are thickened at every size that is drawn from glyphs."""
    return any("Serif CJK" in run.rawFont().familyName() for run in line.text.layout.glyphRuns())


@pytest.mark.parametrize("style", STYLES)
def test_a_line_drawn_at_its_size_is_the_line_of_the_layout(qapp, style, monkeypatch):
    """Where stems are as drawn either way, both ways put the same ink in the same places."""
    at = QPointF(20, 40)
    monkeypatch.setattr(lettering, "_FREETYPE", True)
    monkeypatch.setattr(lettering, "_is_postscript", lambda _face: True)
    for line in lines(style, "zh-CN"):
        scale = 45 / line.text.layout.font().pixelSize()
        line.text.postscript = None
        monkeypatch.setattr(lettering, "LARGE", 0.0)
        plain = picture(scale, lambda painter, line=line: lettering.draw_line(painter, line, at))
        monkeypatch.setattr(lettering, "LARGE", 1e9)
        sized = picture(scale, lambda painter, line=line: lettering.draw_line(painter, line, at))
        underlined = any(look.underline for _start, _end, look in line.text.looks)  # by a fraction of a pixel
        share = 0.12 if has_thin_strokes(line) else 0.03 if underlined else 0.01
        assert difference(plain, sized) <= share * ink(plain), line.text.plain


@pytest.mark.parametrize("pixels", [13, 17])
@pytest.mark.parametrize("style", STYLES)
def test_small_chinese_on_a_page_is_as_dark_as_in_the_window(qapp, style, pixels):
    line = next(each for each in reversed(lines(style, "zh-CN")) if CHINESE[:8] in each.text.plain)
    if not has_postscript(line):
        pytest.skip("no Chinese face with PostScript outlines is installed")
    face = font(line.text.base)
    scale = pixels / face.pixelSize()
    shown = picture(scale, lambda painter: lettering.draw_line(painter, line, QPointF(0, 0)))

    def as_in_window(painter: QPainter) -> None:
        """The line's glyphs, each from a font of the size it is seen in."""
        painter.resetTransform()
        shaped = line.text.layout.lineAt(line.index)
        for run in shaped.glyphRuns():
            raw = QRawFont(run.rawFont())
            raw.setPixelSize(raw.pixelSize() * scale)
            run.setRawFont(raw)
            run.setPositions([point * scale for point in run.positions()])
            painter.drawGlyphRun(QPointF(0, 0), run)

    assert ink(shown) == pytest.approx(ink(picture(scale, as_in_window)), rel=0.05)
    plain = picture(scale, lambda painter: line.text.layout.lineAt(line.index).draw(painter, QPointF(0, 0)))
    assert ink(shown) > 1.15 * ink(plain)


def faces(style_id: str, text: str) -> list[tuple[str, str]]:
    """Each character of a paragraph's words beside the face it asks for first."""
    house = house_style("zh-official")
    run = Run(house, house.style(style_id), "zh-CN")
    run.add((Text(text),))
    asked = [run.base.families[0]] * run.length
    for start, end, look in run.looks:
        asked[start:end] = [look.families[0]] * (end - start)
    return list(zip(run.text, asked, strict=True))


@pytest.mark.parametrize("style_id", ["Normal", "Heading1", "Heading2"])
def test_chinese_asks_for_its_own_face_before_the_latin_one(qapp, style_id):
    house = house_style("zh-official")
    latin, east = families(house.fonts[house.style(style_id).font])
    for letter, face in faces(style_id, "原文“说明”见 People’s Daily 第二段"):
        assert letter == " " or face == (latin if letter.isascii() or letter == "’" else east)


def test_a_quotation_mark_beside_chinese_is_full_width(qapp):
    house = house_style("zh-official")
    east = families(house.fonts["fang"])[1]
    assert {face for letter, face in faces("Normal", "他说‘是’so") if letter in "‘’"} == {east}
