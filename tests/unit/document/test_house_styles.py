import pytest

from briefwright.document.house_style import (
    HOUSE_STYLES,
    KEPT_ROW,
    ROLE_STYLES,
    house_style,
    keeps_next,
    kept_form,
    stays_in_list,
    style_beside,
    style_for,
    style_in_list,
)
from briefwright.document.house_styles.derivation import KEPT_ENTRIES
from briefwright.document.nodes import (
    Box,
    Cell,
    Column,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Reference,
    Table,
    Text,
)


def luminance(colour):
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=HOUSE_STYLES)
def style(request):
    return house_style(request.param)


def test_a_house_style_is_one_object(style):
    assert house_style(style.id) is style
    assert house_style("someone’s.docx") is house_style("uk-government")


def test_every_style_stands_on_one_that_exists(style):
    for each in style.styles.values():
        assert each.parent in style.styles or (each.id == "Normal" and not each.parent)
        assert each.font in style.fonts
        assert not each.list or each.list in style.lists
        assert each.strong in style.character_styles


def test_every_role_box_and_table_has_its_style(style):
    wanted = {
        *ROLE_STYLES.values(),
        *(d.title for d in style.boxes.values()),
        *(d.body for d in style.boxes.values()),
    }
    assert wanted <= set(style.styles)
    assert set(style.boxes) == {
        "recommendation", "objectives", "key-facts", "biography", "do-not-use", "case-study",
    }  # fmt: skip
    assert set(style.tables) == {"data", "labels", "bilingual"}


def test_the_house_styles_have_the_same_style_ids(style):
    common = set(house_style("uk-government").styles)
    assert common <= set(style.styles)


def test_text_is_readable_on_paper_and_on_its_own_fill(style):
    for each in style.styles.values():
        if each.colour != "FFFFFF":
            assert contrast(each.colour, each.shade or "FFFFFF") >= 4.5, each.id
    for dress in style.boxes.values():
        assert contrast(style.style(dress.title).colour, dress.title_fill or "FFFFFF") >= 4.5
        assert contrast(style.style(dress.body).colour, dress.body_fill or "FFFFFF") >= 4.5
    gap = style.character_styles["BwGap"]
    assert contrast(gap.colour, gap.shade) >= 4.5


def test_leading_is_at_least_but_in_the_chinese_grid(style):
    exact = {each.id for each in style.styles.values() if each.exact}
    if style.id == "zh-official":
        assert "Normal" in exact
    else:
        assert exact <= {"BwKeyRow", "BwBoxGap"}


def test_the_page_of_gb_9704_holds_22_lines_of_28_characters():
    style = house_style("zh-official")
    page, normal = style.page, style.style("Normal")
    assert page.measure == 156
    assert (page.height - page.top - page.bottom) * 72 / 25.4 // normal.leading == 22
    assert round(page.measure * 72 / 25.4 / normal.size, 1) >= 27.6


def test_roles_find_their_styles():
    assert style_for(Paragraph((), "numbered")) == "BwNumPara"
    assert style_for(Paragraph(()), "table") == "BwTableBody"
    assert style_for(Paragraph(()), "biography") == "BwBio"
    assert style_for(Heading((), 2)) == "Heading2"
    assert style_for(Heading((), 2, number="1.1")) == "BwH2Num"
    assert style_for(Heading((), annex=True)) == "BwAnnex"


def test_a_paragraph_beside_a_box_brings_the_space():
    para, box, table = Paragraph((Text("x"),)), Box(()), Table((), ())
    assert style_beside(para, "Normal", None, box) == "NormalBeforeBox"
    assert style_beside(para, "Normal", box, None) == "NormalAfterBox"
    assert style_beside(para, "Normal", None, Table((), (), caption=(Text("c"),))) == "Normal"
    assert style_beside(para, "Heading1", table, None) == "BwH1First"
    assert style_beside(para, "Heading1", box, None) == "Heading1"


def test_a_lead_in_stays_with_its_list():
    items = ListBlock((ListItem((Paragraph((Text("x"),)),)),))
    assert style_beside(Paragraph((Text("Three points:"),)), "Normal", None, items) == "BwLeadIn"
    assert style_beside(Paragraph((Text("Three points."),)), "Normal", None, items) == "Normal"


def test_a_sentence_that_names_a_table_stays_with_it():
    table = Table((), (), caption=(Text("c"),), label="tbl:a")
    named = Paragraph((Reference("tbl:a"), Text(" sets out what is known.")))
    assert style_beside(named, "Normal", None, table) == "BwLeadIn"
    assert style_beside(named, "Normal", None, Table((), (), caption=(Text("c"),), label="tbl:b")) == "Normal"
    assert style_beside(Paragraph((Text("Words."),)), "Normal", None, table) == "Normal"


def test_the_last_row_of_a_table_is_not_alone_on_a_page():
    def row(*blocks):
        return (Cell(blocks), Cell((Paragraph((Text("x"),)),)))

    words, points = row(Paragraph((Text("x"),))), row(ListBlock(()))
    table = Table((Column(1), Column(1)), (words,) * 4, header=words)
    assert [keeps_next(table, at) for at in range(4)] == [False, False, True, False]
    assert keeps_next(Table(table.columns, (words, words), header=words), 0)
    assert not keeps_next(Table(table.columns, (words,), header=words), 0)
    assert not any(keeps_next(Table(table.columns, (words,) * 4), at) for at in range(4))  # labels, not rows
    assert not keeps_next(Table(table.columns, (words, points, words), header=words), 1)  # its bullets are not kept
    assert all(house_style(each).styles[KEPT_ROW].keep_next for each in HOUSE_STYLES)


def test_the_last_entry_of_a_list_is_not_alone_on_a_page():
    entry, long = ListItem((Paragraph((Text("x"),)),)), ListItem((Paragraph((Text("x"),)), Paragraph(())))

    def staying(*items, held=False):
        """The places (entry, paragraph) that stay with what follows."""
        block = ListBlock(items)
        places = [(at, place) for at, item in enumerate(items) for place in range(len(item.blocks))]
        return [each for each in places if stays_in_list(block, *each, held=held)]

    assert staying(*[entry] * 4) == [(2, 0)]
    assert staying(*[entry] * 5) == [(3, 0)]
    assert staying(*[entry] * 3) == []  # else the first would be alone
    assert staying(entry, entry, long, long) == [(2, 1)]  # the end of it
    assert staying(entry, long, held=True) == [(1, 1)]  # a list that ends such an entry
    assert style_in_list(ListBlock((entry,) * 4), 3, "ListBullet", None, Box(())) == "ListBulletBeforeBox"
    assert [kept_form("ListNumber", inside) for inside in ("", "key-points", "table")] == [
        "ListNumberKept", "ListNumberKept", "ListNumber",
    ]  # fmt: skip
    for each in HOUSE_STYLES:
        house = house_style(each)
        for style_id in KEPT_ENTRIES:
            kept, plain = house.styles[f"{style_id}Kept"], house.styles[style_id]
            assert kept.keep_next
            assert (kept.size, kept.leading, kept.left, kept.after) == (
                plain.size, plain.leading, plain.left, plain.after,
            )  # fmt: skip


def test_circled_marks_are_set_alike_beside_either_script():
    style = house_style("zh-official")
    face = style.fonts[style.character_styles["FootnoteReference"].font]
    assert (face.latin, face.latin_fallbacks) == (face.east_asian, face.east_asian_fallbacks)


def test_what_stands_in_one_box_of_a_two_pager_is_set_in_one_size():
    styles = house_style("two-pager").styles
    assert len({styles[name].size for name in ("BwKeyFacts", "BwKeyRow", "BwKeyBullet")}) == 1
    assert styles["BwSourceEntry"].size == styles["Normal"].size


def test_header_and_footer_have_a_form_for_landscape_pages(style):
    wide = style.style("BwFooterWide")
    assert wide.parent == "Footer"
    if style.style("Footer").tabs:
        assert wide.tabs[0].at == style.page.landscape_measure
