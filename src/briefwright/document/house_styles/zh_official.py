"""中文公文: the layout of GB/T 9704-2012; 22 lines of 28 characters, red head, no tints, no boxes."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from briefwright.document.house_styles.derivation import (
    by_id,
    characters_by_id,
    every_form,
    lists,
)
from briefwright.document.style import (
    Border,
    BoxDress,
    CharacterStyle,
    FontFamily,
    HouseStyle,
    Level,
    Page,
    ParagraphStyle,
    Tab,
    TableDress,
)

BLACK, RED, GAP, GAP_FILL = "000000", "D7000F", "6B3E00", "FFF4D6"
LINE = 28.95
"""One of 22 lines in 225 mm, in points."""
PAGE = Page(210, 297, top=37, right=26, bottom=35, left=28, header=15, footer=23)
MEASURE = 156.0
END = (Tab(MEASURE, dots=True),)

_style = partial(ParagraphStyle, colour=BLACK, exact=True, widow_control=False, font="fang", strong="BwRunIn")
_line = partial(_style, size=16, leading=LINE)
_indented = partial(_line, first_line_chars=2)


def _text() -> list[ParagraphStyle]:
    body = partial(_indented, align="both")
    return [
        body("Normal", "Normal", parent=""),
        body("BwLeadIn", "Lead-in", keep_next=True),
        body("BwNumPara", "Numbered paragraph", list="paragraphs"),
        body("BwNumLeadIn", "Numbered lead-in", list="paragraphs", keep_next=True, parent="BwNumPara"),
        body("BwNumSub", "Numbered sub-paragraph", list="paragraphs", list_level=1),
        body("ListBullet", "List Bullet", list="bullets"),
        body("ListBullet2", "List Bullet 2", list="bullets", list_level=1),
        body("ListNumber", "List Number", list="numbers"),
        body("ListNumber2", "List Number 2", list="numbers", list_level=1),
        body("ListContinue", "List Continue"),
        body("Quote", "Quote"),
        body("BwQuoteLong", "Long quote"),
        body("BwQuoteOnly", "Quote without source"),
        _line("BwQuoteSource", "Quote source", align="right"),
        body("IntenseQuote", "Intense Quote"),
        _line("BwPullSource", "Pull quote source", align="right"),
        body("BwComment", "Comment"),
        body(
            "BwQuestion", "Question", font="kai", keep_next=True, outline=3, list="questions", following="BwAnswer"
        ),
        body("BwAnswer", "Answer"),
        body("BwTopLine", "Top line", font="hei"),
        _indented("BwForeign", "Foreign text"),
    ]


def _headings() -> list[ParagraphStyle]:
    heading = partial(_indented, keep_next=True, following="Normal")
    styles = [
        heading("BwH1First", "Heading 1 after block", font="hei", outline=1, parent="Heading1"),
        heading("BwH2First", "Heading 2 after table", font="kai", outline=2, parent="Heading2"),
    ]
    for level, face in enumerate(("hei", "kai", "fang", "fang"), start=1):
        plain = heading(f"Heading{level}", f"heading {level}", font=face, outline=level)
        numbered = replace(
            plain,
            id=f"BwH{level}Num",
            name=f"Numbered heading {level}",
            list="headings",
            list_level=level - 1,
            parent=plain.id,
        )
        styles += [plain, numbered]
    return styles


def _titles() -> list[ParagraphStyle]:
    big = partial(_style, font="song-title", bold=True, align="center")
    return [
        _line("BwDocLabel", "Document label", font="hei", tabs=(Tab(MEASURE),)),
        big("Title", "Title", 22, 35, before=2 * LINE, after=LINE),
        _line("Subtitle", "Subtitle", font="kai", align="center", after=LINE),
        _line("BwByline", "Byline", font="kai", align="center"),
        big("BwAnnexTitle", "Annex title", 22, 35, before=LINE, after=LINE),
        _line("BwAnnex", "Annex heading", font="hei", outline=1, page_break_before=True, keep_next=True),
        big("BwOrgan", "Issuing body", 34, 48, colour=RED, before=63),
        _line("BwDocNumber", "Document number", align="center", before=2 * LINE, bottom=Border(2.25, RED, 11)),
        _line("BwAddressee", "Addressee"),
        _indented("BwAttachment", "Attachment", before=LINE, keep_next=True),
        _line("BwSignature", "Signature", before=LINE, align="right", right_chars=2, keep_next=True),
        _line("BwDateLine", "Date line", align="right", right_chars=1),
    ]


def _boxed() -> list[ParagraphStyle]:
    ids = (
        ("BwKeyFacts", "Key facts"),
        ("BwKeyRow", "Key facts figure row"),
        ("BwBioRole", "Biography role"),
        ("BwBio", "Biography"),
    )
    titles = (
        ("BwBoxTitle", "Box title"),
        ("BwBoxTitleNum", "Numbered box title"),
        ("BwObjectivesTitle", "Objectives title"),
        ("BwDoNotUseTitle", "Do not use title"),
        ("BwBioName", "Biography name"),
    )
    return [
        *[_indented(style_id, name, align="both") for style_id, name in ids],
        _indented("BwKeyBullet", "Key facts bullet", align="both", list="key-bullets"),
        *[_indented(style_id, name, font="kai", keep_next=True) for style_id, name in titles],
        _style("BwBoxGap", "Gap between boxes", 10.5, 15),
    ]


def _tabular() -> list[ParagraphStyle]:
    cell = partial(_style, size=14, leading=20)
    return [
        cell("BwTableHeader", "Table header", font="hei", keep_next=True),
        cell("BwTableHeadNum", "Table header number", font="hei", keep_next=True, align="right"),
        cell("BwTableBody", "Table body"),
        cell("BwTableBodyKept", "Table body kept", keep_next=True, parent="BwTableBody"),
        cell("BwTableNumber", "Table number", align="right"),
        cell("BwTableLabel", "Field label", font="hei"),
        cell("BwTableBullet", "Table bullet", left=5, hanging=5, list="table-bullets"),
        cell("BwBilingual", "Bilingual text"),
        cell("BwTableIndex", "Table index"),
        cell("BwSource", "Source line", font="kai"),
        cell("Caption", "caption", font="hei", align="center", before=10, after=5, keep_next=True),
        cell(
            "BwCaptionNext",
            "Caption after table",
            font="hei",
            align="center",
            before=LINE,
            after=5,
            keep_next=True,
            parent="Caption",
        ),
        _style("BwNote", "Note", 10.5, 15, before=4, after=8),
        _indented("BwSourceEntry", "Source entry"),
    ]


def _furniture() -> list[ParagraphStyle]:
    song = partial(_style, font="song")
    return [
        _style("FootnoteText", "footnote text", 10.5, 15),
        _style("EndnoteText", "endnote text", 10.5, 15),
        _line("TOCHeading", "TOC Heading", font="hei", align="center", keep_next=True, after=LINE),
        _line("TOC1", "toc 1", font="hei", tabs=END),
        _line("TOC2", "toc 2", font="kai", left_chars=2, tabs=END),
        _line("TOC3", "toc 3", left_chars=4, tabs=END),
        song("Header", "header", 10.5, 15, tabs=(Tab(MEASURE),)),
        song("Footer", "footer", 14, 20, align="right", right_chars=1),
        song("BwFooterEven", "Even footer", 14, 20, left_chars=1, parent="Footer"),
        _line("BwMarking", "Marking", font="hei", align="center"),
        _style("BwHandling", "Handling", 10.5, 15, align="center"),
    ]


def _characters() -> list[CharacterStyle]:
    return [
        CharacterStyle("Strong", "Strong", bold=True),
        CharacterStyle("Emphasis", "Emphasis", font="kai"),
        CharacterStyle("BwRunIn", "楷体引题", font="kai"),
        CharacterStyle("BwKeyFigure", "Key figure", font="hei"),
        CharacterStyle("BwGap", "Gap", colour=GAP, shade=GAP_FILL),
        CharacterStyle("Hyperlink", "Hyperlink", underline=True),
        CharacterStyle("FootnoteReference", "footnote reference", superscript=True, font="marks"),
        CharacterStyle("EndnoteReference", "endnote reference", superscript=True, font="marks"),
    ]


def _fonts() -> dict[str, FontFamily]:
    def family(face: str, *others: str) -> FontFamily:
        return FontFamily("Times New Roman", ("Liberation Serif",), face, others)

    fang = ("FangSong", "仿宋_GB2312", "STFangsong", "FandolFang", "Noto Serif CJK SC")
    return {
        "text": family(*fang),
        "fang": family(*fang),
        "marks": FontFamily(fang[0], fang[1:], fang[0], fang[1:]),  # ① is alike beside either script
        "hei": family("SimHei", "STHeiti", "FandolHei", "Noto Sans CJK SC"),
        "kai": family("KaiTi", "STKaiti", "FandolKai", "Noto Serif CJK SC"),
        "song": family("SimSun", "Songti SC", "Noto Serif CJK SC"),
        "song-title": family("方正小标宋简体", "FZXiaoBiaoSong-B05S", "STZhongsong", "SimSun", "Noto Serif CJK SC"),
    }


def zh_official() -> HouseStyle:
    """The house style of Chinese official documents."""
    headings = (
        Level("chineseCounting", "%1、", "BwH1Num", "nothing"),
        Level("chineseCounting", "（%2）", "BwH2Num", "nothing"),
        Level("decimal", "%3.", "BwH3Num", "nothing"),
        Level("decimal", "（%4）", "BwH4Num", "nothing"),
    )
    every = lists(
        headings, Level("decimal", "附件%1", "", "space"), Level("decimal", "问%1：", "BwQuestion", "nothing")
    )
    every["paragraphs"] = (
        Level("decimal", "%1.", "BwNumPara", "nothing"),
        Level("decimal", "（%2）", "BwNumSub", "nothing"),
    )
    every["numbers"] = (
        Level("decimal", "%1.", "ListNumber", "nothing"),
        Level("decimal", "（%2）", "ListNumber2", "nothing"),
    )
    every["bullets"] = (
        Level("bullet", "•", "ListBullet", "space"),
        Level("bullet", "–", "ListBullet2", "space"),
    )
    every["key-bullets"] = (Level("bullet", "•", "BwKeyBullet", "space"),)
    black = Border(0.75, BLACK)
    table = TableDress(black, black, pad_left=1.5, pad_right=1.5)
    box = BoxDress("BwBoxTitle", "BwKeyFacts", frame=black)
    variants = ("recommendation", "key-facts", "case-study", "objectives", "biography", "do-not-use")
    every_style = [*_text(), *_headings(), *_titles(), *_boxed(), *_tabular(), *_furniture()]
    return HouseStyle(
        id="zh-official",
        name="中文公文",
        page=PAGE,
        fonts=_fonts(),
        colours={"ink": BLACK, "accent": BLACK, "grey": BLACK, "red": RED, "gap": GAP, "gap-fill": GAP_FILL,
                 "tint": "FFFFFF", "rule": BLACK},
        styles=by_id(every_form(every_style, PAGE, LINE, LINE)),
        character_styles=characters_by_id(_characters()),
        lists=every,
        boxes=dict.fromkeys(variants, box),
        tables={"data": table, "labels": table, "bilingual": table},
        numbered_levels=4,
        page_of_pages=False,
        outer_page_numbers=True,
        circled_notes=True,
        boxes_become_sections=True,
        line_grid=(579, -842),
    )  # fmt: skip
