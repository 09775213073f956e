"""Think-tank: Georgia text, Calibri apparatus, teal accent, titles and numbers hanging in a wide left margin."""

from __future__ import annotations

from functools import partial
from typing import Final

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
    NumberLook,
    Page,
    ParagraphStyle,
    Tab,
    TableDress,
)

INK, TEAL, GREY, TINT, RULE = "1A1A1A", "0F5257", "55595E", "EDF4F3", "BFC8C7"
COMMENT_FILL, RED, GAP, GAP_FILL = "F4F2EE", "942514", "6B3E00", "FFF4D6"
PAGE = Page(210, 297, top=27, right=25, bottom=25, left=42, header=13, footer=12)
MEASURE, OUT = 143.0, 17.0
END = (Tab(MEASURE),)
QUOTE_BAR = Border(2.25, TEAL, 10)
TEAL_NUMBER = NumberLook(TEAL, font="apparatus")

_text_style = partial(ParagraphStyle, colour=INK)
_apparatus_style = partial(ParagraphStyle, colour=INK, font="apparatus")


def _text() -> list[ParagraphStyle]:
    style = partial(_text_style, size=10.5, leading=15)
    return [
        style("Normal", "Normal", after=8, parent=""),
        style("BwLeadIn", "Lead-in", after=5, keep_next=True),
        style("BwNumPara", "Numbered paragraph", after=8, hanging=OUT, list="paragraphs"),
        style(
            "BwNumLeadIn", "Numbered lead-in", after=5, hanging=OUT, list="paragraphs", keep_next=True,
            parent="BwNumPara",
        ),
        style("BwNumSub", "Numbered sub-paragraph", after=4, left=8, hanging=8, list="paragraphs", list_level=1),
        style("ListBullet", "List Bullet", after=4, left=5, hanging=5, list="bullets", number_look=TEAL_NUMBER),
        style(
            "ListBullet2", "List Bullet 2", after=4, left=10, hanging=5, list="bullets", list_level=1,
            number_look=TEAL_NUMBER,
        ),
        style("ListNumber", "List Number", after=4, left=6, hanging=6, list="numbers"),
        style("ListNumber2", "List Number 2", after=4, left=12, hanging=6, list="numbers", list_level=1),
        style("ListContinue", "List Continue", after=4, left=5),
        style("Quote", "Quote", before=3, after=2, keep_next=True, keep_lines=True, left=7, right=5, bar=QUOTE_BAR),
        style(
            "BwQuoteLong", "Long quote", before=3, after=2, keep_next=True, left=7, right=5,
            parent="Quote", bar=QUOTE_BAR,
        ),
        style(
            "BwQuoteOnly", "Quote without source", before=3, after=9, left=7, right=5, parent="Quote",
            bar=QUOTE_BAR,
        ),
        _apparatus_style(
            "BwQuoteSource", "Quote source", 10, 13.5, colour=GREY, after=9, left=7, right=5, parent="Quote",
            bar=QUOTE_BAR,
        ),
        _text_style(
            "IntenseQuote", "Intense Quote", 17, 23.5, colour=TEAL, before=14, after=5, right=10,
            top=Border(1, TEAL, 9), keep_next=True, keep_lines=True,
        ),
        _apparatus_style(
            "BwPullSource", "Pull quote source", 10.5, 14, colour=GREY, after=16, right=10,
            bottom=Border(0.5, RULE, 9),
        ),
        _apparatus_style(
            "BwComment", "Comment", 11, 15, after=8, shade=COMMENT_FILL, left=3.2, right=2.2,
            bar=Border(3, GREY, 6),
            padding=Border(6, COMMENT_FILL),
        ),
        _apparatus_style(
            "BwQuestion", "Question", 12, 15.5, bold=True, before=10, after=2, hanging=OUT, outline=3,
            keep_next=True, keep_lines=True, list="questions", number_look=NumberLook(TEAL, bold=True),
            following="BwAnswer",
        ),
        style("BwAnswer", "Answer", after=5, strong="BwRunIn"),
        _apparatus_style("BwTopLine", "Top line", 14, 18, bold=True, after=6, left=5.3, bar=Border(4.5, TEAL, 10)),
    ]  # fmt: skip


def _titles() -> list[ParagraphStyle]:
    text = partial(_text_style, keep_next=True, keep_lines=True, following="Normal")
    plain = partial(_apparatus_style, keep_next=True, keep_lines=True, following="Normal")
    return [
        plain(
            "BwDocLabel", "Document label", 11, 14, colour=TEAL, bold=True, after=14, left=-OUT,
            top=Border(4.5, TEAL, 7), tabs=END,
        ),
        text("Title", "Title", 29, 35, after=8, left=-OUT),
        plain("Subtitle", "Subtitle", 14.5, 19.5, colour=GREY, after=10, left=-OUT),
        plain("BwByline", "Byline", 10.5, 14, colour=GREY, after=14, left=-OUT),
        text("Heading1", "heading 1", 20, 25, colour=TEAL, before=24, after=8, outline=1),
        plain("Heading2", "heading 2", 14, 18, bold=True, before=15, after=4, outline=2),
        plain("Heading3", "heading 3", 12, 15.5, colour=TEAL, bold=True, before=12, after=2, outline=3),
        plain("Heading4", "heading 4", 11, 15, colour=GREY, bold=True, before=10, after=2, outline=4),
        text(
            "BwH1First", "Heading 1 after block", 20, 25, colour=TEAL, before=24, after=8, outline=1,
            parent="Heading1",
        ),
        plain(
            "BwH2First", "Heading 2 after table", 14, 18, bold=True, before=18, after=4, outline=2,
            parent="Heading2",
        ),
        text(
            "BwH1Num", "Numbered heading 1", 20, 25, colour=TEAL, before=24, after=8, outline=1, hanging=OUT,
            list="headings", number_look=TEAL_NUMBER, parent="Heading1",
        ),
        plain(
            "BwH2Num", "Numbered heading 2", 14, 18, bold=True, before=15, after=4, outline=2, hanging=OUT,
            list="headings", list_level=1, parent="Heading2",
        ),
        plain(
            "BwH3Num", "Numbered heading 3", 12, 15.5, colour=TEAL, bold=True, before=12, after=2, outline=3,
            hanging=OUT, list="headings", list_level=2, parent="Heading3",
        ),
        plain(
            "BwH4Num", "Numbered heading 4", 11, 15, colour=GREY, bold=True, before=10, after=2, outline=4,
            hanging=OUT, list="headings", list_level=3, parent="Heading4",
        ),
        text(
            "BwAnnex", "Annex heading", 20, 25, colour=TEAL, after=8, outline=1, page_break_before=True,
            list="annexes",
        ),
    ]  # fmt: skip


def _boxed() -> list[ParagraphStyle]:
    fact = partial(_apparatus_style, size=11.5, leading=15.5)
    title = partial(_apparatus_style, bold=True, keep_next=True)
    return [
        fact("BwKeyFacts", "Key facts", after=4),
        fact(
            "BwKeyBullet", "Key facts bullet", after=4, left=4.5, hanging=4.5, list="key-bullets",
            number_look=NumberLook(TEAL),
        ),
        _apparatus_style(
            "BwKeyRow", "Key facts figure row", 10.5, 15, exact=True, after=4, left=12, hanging=12,
            tabs=(Tab(12, "left"),), strong="BwKeyFigure", keep_lines=True,
        ),
        title("BwBoxTitle", "Box title", 12, 15.5, colour=TEAL),
        title(
            "BwBoxTitleNum", "Numbered box title", 12, 15.5, colour=TEAL, left=8, hanging=8, list="paragraphs",
            parent="BwBoxTitle",
        ),
        title("BwObjectivesTitle", "Objectives title", 12, 15.5, colour=TEAL, parent="BwBoxTitle"),
        title("BwDoNotUseTitle", "Do not use title", 12, 15.5, colour=RED, parent="BwBoxTitle"),
        title("BwBioName", "Biography name", 14, 18),
        fact("BwBioRole", "Biography role", colour=GREY, after=5),
        fact("BwBio", "Biography", after=5, strong="BwRunIn"),
        _apparatus_style("BwBoxGap", "Gap between boxes", 4, 6, exact=True, after=6),
    ]  # fmt: skip


def _tabular() -> list[ParagraphStyle]:
    cell = partial(_apparatus_style, size=10, leading=13)
    return [
        cell("BwTableHeader", "Table header", bold=True, colour=TEAL, keep_next=True),
        cell("BwTableHeadNum", "Table header number", bold=True, colour=TEAL, keep_next=True, align="right"),
        cell("BwTableBody", "Table body"),
        cell("BwTableBodyKept", "Table body kept", keep_next=True, parent="BwTableBody"),
        cell("BwTableNumber", "Table number", align="right"),
        cell("BwTableLabel", "Field label", bold=True, colour=GREY),
        cell(
            "BwTableBullet", "Table bullet", left=4, hanging=4, list="table-bullets", number_look=NumberLook(TEAL)
        ),
        _apparatus_style("BwBilingual", "Bilingual text", 10.5, 15),
        _apparatus_style("BwTableIndex", "Table index", 10.5, 15, colour=GREY),
        _apparatus_style("BwSource", "Source line", 10, 13.5, colour=GREY, before=2, after=2),
        _apparatus_style("Caption", "caption", 11, 14.5, before=12, after=5, left=-OUT, keep_next=True),
        _apparatus_style(
            "BwCaptionNext", "Caption after table", 11, 14.5, before=18, after=5, left=-OUT, keep_next=True,
            parent="Caption",
        ),
        _apparatus_style("BwNote", "Note", 9.5, 12.5, colour=GREY, before=4, after=8, left=-OUT),
        _text_style("BwSourceEntry", "Source entry", 10.5, 15, after=4, left=5, hanging=5),
    ]  # fmt: skip


def _furniture() -> list[ParagraphStyle]:
    return [
        _apparatus_style("FootnoteText", "footnote text", 9.5, 12, after=2),
        _apparatus_style("EndnoteText", "endnote text", 9.5, 12, after=2),
        _text_style("TOCHeading", "TOC Heading", 20, 25, colour=TEAL, after=14, keep_next=True),
        _apparatus_style(
            "TOC1", "toc 1", 12, 16, bold=True, before=11, after=3, hanging=OUT, tabs=(Tab(0, "left"), *END),
            top=Border(0.5, RULE, 6), between=Border(0.5, RULE, 6),
        ),
        _apparatus_style("TOC2", "toc 2", 11.5, 15, after=2, left=11, hanging=11, tabs=(Tab(11, "left"), *END)),
        _apparatus_style("TOC3", "toc 3", 11, 15, after=2, left=22, hanging=11, tabs=(Tab(22, "left"), *END)),
        _apparatus_style(
            "Header", "header", 9.5, 12, colour=GREY, left=-OUT, tabs=END, bottom=Border(0.5, RULE, 6)
        ),
        _apparatus_style("Footer", "footer", 9.5, 12, colour=GREY, left=-OUT, tabs=END),
        _apparatus_style("BwMarking", "Marking", 11, 14, bold=True, align="center", tracking=0.4, left=-OUT),
        _apparatus_style("BwHandling", "Handling", 9.5, 12, align="center", left=-OUT),
        _text_style("BwAddressee", "Addressee", 10.5, 15, after=8),
        _text_style("BwSignature", "Signature", 10.5, 15, before=16, keep_next=True),
        _text_style("BwDateLine", "Date line", 10.5, 15, after=8),
        _text_style("BwAttachment", "Attachment", 10.5, 15, before=8, after=8, keep_next=True),
        _apparatus_style("BwOrgan", "Issuing body", 14, 18, bold=True, colour=TEAL, after=3, left=-OUT),
        _apparatus_style("BwDocNumber", "Document number", 10.5, 14, colour=GREY, after=8, left=-OUT),
        _text_style("BwForeign", "Foreign text", 10.5, 15, after=8),
    ]  # fmt: skip


def _characters() -> list[CharacterStyle]:
    return [
        CharacterStyle("Strong", "Strong", bold=True),
        CharacterStyle("Emphasis", "Emphasis", italic=True),
        CharacterStyle("BwRunIn", "Run-in label", bold=True, colour=TEAL),
        CharacterStyle("BwKeyFigure", "Key figure", size=13, bold=True, colour=TEAL, font="apparatus"),
        CharacterStyle("BwGap", "Gap", colour=GAP, shade=GAP_FILL),
        CharacterStyle("Hyperlink", "Hyperlink", colour=TEAL, underline=True),
        CharacterStyle("FootnoteReference", "footnote reference", superscript=True),
        CharacterStyle("EndnoteReference", "endnote reference", superscript=True),
    ]


def _boxes() -> dict[str, BoxDress]:
    tinted = BoxDress("BwBoxTitle", "BwKeyFacts", TINT, TINT, top=Border(2.25, TEAL), padding_side=3.5)
    framed = BoxDress(
        "BwBioName", "BwBio", frame=Border(0.75, GREY), title_rule=Border(0.5, RULE), padding_side=3.5
    )
    refused = BoxDress(
        "BwDoNotUseTitle", "BwKeyFacts", frame=Border(1, RED), bar=Border(4.5, RED), padding_side=3.5
    )
    every = dict.fromkeys(("recommendation", "key-facts", "case-study"), tinted)
    objectives = replace(tinted, title="BwObjectivesTitle")
    return {**every, "objectives": objectives, "biography": framed, "do-not-use": refused}


def think_tank() -> HouseStyle:
    """The think-tank house style."""
    headings = tuple(
        Level("decimal", pattern, f"BwH{level}Num")
        for level, pattern in enumerate(("%1", "%1.%2", "%1.%2.%3", "%1.%2.%3.%4"), start=1)
    )
    light, strong = Border(0.5, RULE), Border(0.75, TEAL)
    data = TableDress(strong, light, TINT, pad_left=1.5, pad_right=1.5)
    every_style = [*_text(), *_titles(), *_boxed(), *_tabular(), *_furniture()]
    return HouseStyle(
        id="think-tank",
        name="Think-tank",
        page=PAGE,
        fonts={
            "text": FontFamily("Georgia", ("Gelasio", "Noto Serif"), "SimSun", ("Songti SC", "Noto Serif CJK SC")),
            "apparatus": FontFamily(
                "Calibri", ("Carlito",), "Microsoft YaHei", ("PingFang SC", "Noto Sans CJK SC")
            ),
        },
        colours={"ink": INK, "accent": TEAL, "grey": GREY, "red": RED, "gap": GAP, "gap-fill": GAP_FILL,
                 "tint": TINT, "rule": RULE},
        styles=by_id(every_form(every_style, PAGE, 16, 12)),
        character_styles=characters_by_id(_characters()),
        lists=lists(
            headings, Level("upperLetter", "Annex %1:", "BwAnnex", "space"), Level("decimal", "Q%1", "BwQuestion")
        ),
        boxes=_boxes(),
        tables={
            "data": data,
            "labels": TableDress(light, light, pad_top=3, pad_bottom=3, pad_left=0),
            "bilingual": replace(data, pad_right=6),
        },
        outdent=OUT,
        running_header=True,
        first_page_header=False,
        page_of_pages=False,
    )  # fmt: skip


TWO_PAGER_CHANGES: Final[dict[str, dict[str, float]]] = {
    "Normal": {"size": 10, "leading": 13.5, "after": 6},
    "Title": {"size": 22, "leading": 27},
    "Subtitle": {"size": 12, "leading": 16, "after": 14},
    "Heading1": {"size": 14, "leading": 18, "before": 12, "after": 3},
    "BwH1First": {"size": 14, "leading": 18, "before": 12, "after": 3},
    "Heading2": {"size": 11.5, "leading": 14.5, "before": 8, "after": 2},
    "BwH2First": {"size": 11.5, "leading": 14.5, "before": 12, "after": 2},
    "ListBullet": {"size": 10, "leading": 13.5},
    "ListNumber": {"size": 10, "leading": 13.5},
    "BwLeadIn": {"size": 10, "leading": 13.5, "keep_next": False},
    "Quote": {"size": 10, "leading": 13.5},
    "BwQuoteLong": {"size": 10, "leading": 13.5},
    "BwQuoteOnly": {"size": 10, "leading": 13.5},
    "BwQuoteSource": {"size": 9.5, "leading": 12.5},
    "IntenseQuote": {"size": 13.5, "leading": 18, "right": 0},
    "BwPullSource": {"size": 9.5, "leading": 12.5, "right": 0},
    "FootnoteText": {"size": 8.5, "leading": 10.5},
    "EndnoteText": {"size": 8.5, "leading": 10.5},
    "BwDocLabel": {"after": 5},
    "BwKeyFacts": {"size": 10.5, "leading": 15},
    "BwKeyBullet": {"size": 10.5, "leading": 15},
    "BwSourceEntry": {"size": 10, "leading": 13.5},
}


def two_pager() -> HouseStyle:
    """The think-tank style patched for two columns: smaller type, no outdents."""
    base = think_tank()
    page = Page(210, 297, top=22, right=20, bottom=20, left=20, header=10, footer=10, column_gap=8)
    moved = {MEASURE: page.measure, PAGE.landscape_measure: page.landscape_measure}
    styles = {}
    for style in base.styles.values():
        own = replace(style, left=max(style.left, 0), hanging=min(style.hanging, 12))
        tabs = tuple(replace(tab, at=moved.get(tab.at, tab.at)) for tab in own.tabs)
        basis = (
            style.id.removesuffix("BeforeBox").removesuffix("AfterBox").removesuffix("Next").removesuffix("Kept")
        )
        changes = dict(TWO_PAGER_CHANGES.get(basis, {}))
        if basis != style.id and not style.id.endswith(("Next", "Kept")):
            changes.pop("after" if style.id.endswith("BeforeBox") else "before", None)
        styles[style.id] = replace(own, tabs=tabs, **changes)
    return replace(base, id="two-pager", name="Two-pager", page=page, styles=styles, outdent=0)
