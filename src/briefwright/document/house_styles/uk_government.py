"""UK government: Arial 12, navy accent, running paragraph numbers, marking at the head and foot of every page."""

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
    NumberLook,
    Page,
    ParagraphStyle,
    Tab,
    TableDress,
)

INK, NAVY, GREY, RED = "0B0C0C", "12436D", "505A5F", "942514"
GAP, GAP_FILL, TINT, RULE, COMMENT_FILL = "6B3E00", "FFF4D6", "EEF3F8", "B1B4B6", "F3F2F1"
PAGE = Page(210, 297, top=25, right=25, bottom=28, left=25, header=11, footer=10)
MEASURE = 160.0
END = (Tab(MEASURE),)
QUOTE_BAR = Border(2.25, NAVY, 11)

_style = partial(ParagraphStyle, colour=INK)


def _text() -> list[ParagraphStyle]:
    return [
        _style("Normal", "Normal", 12, 16.5, after=8, parent=""),
        _style("BwLeadIn", "Lead-in", 12, 16.5, after=5, keep_next=True),
        _style("BwNumPara", "Numbered paragraph", 12, 16.5, after=8, left=10, hanging=10, list="paragraphs"),
        _style(
            "BwNumLeadIn",
            "Numbered lead-in",
            12,
            16.5,
            after=5,
            left=10,
            hanging=10,
            list="paragraphs",
            keep_next=True,
            parent="BwNumPara",
        ),
        _style(
            "BwNumSub",
            "Numbered sub-paragraph",
            12,
            16.5,
            after=5,
            left=19,
            hanging=9,
            list="paragraphs",
            list_level=1,
        ),
        _style("ListBullet", "List Bullet", 12, 16.5, after=5, left=6, hanging=6, list="bullets"),
        _style("ListBullet2", "List Bullet 2", 12, 16.5, after=5, left=12, hanging=6, list="bullets", list_level=1),
        _style("ListNumber", "List Number", 12, 16.5, after=5, left=8, hanging=8, list="numbers"),
        _style("ListNumber2", "List Number 2", 12, 16.5, after=5, left=16, hanging=8, list="numbers", list_level=1),
        _style("ListContinue", "List Continue", 12, 16.5, after=5, left=6),
    ]


def _set_apart() -> list[ParagraphStyle]:
    return [
        _style(
            "Quote", "Quote", 12, 16.5, before=2, after=3, left=14, bar=QUOTE_BAR, keep_next=True, keep_lines=True
        ),
        _style(
            "BwQuoteLong",
            "Long quote",
            12,
            16.5,
            before=2,
            after=3,
            left=14,
            parent="Quote",
            bar=QUOTE_BAR,
            keep_next=True,
        ),
        _style(
            "BwQuoteOnly",
            "Quote without source",
            12,
            16.5,
            before=2,
            after=10,
            left=14,
            parent="Quote",
            bar=QUOTE_BAR,
        ),
        _style(
            "BwQuoteSource", "Quote source", 11, 15, colour=GREY, after=10, left=14, parent="Quote", bar=QUOTE_BAR
        ),
        _style(
            "IntenseQuote",
            "Intense Quote",
            15,
            20.5,
            colour=NAVY,
            before=8,
            after=4,
            top=Border(1, NAVY, 8),
            keep_next=True,
            keep_lines=True,
        ),
        _style("BwPullSource", "Pull quote source", 11, 15, colour=GREY, after=12),
    ]


def _asked() -> list[ParagraphStyle]:
    return [
        _style(
            "BwComment",
            "Comment",
            12,
            16.5,
            after=8,
            shade=COMMENT_FILL,
            left=3.2,
            right=2.2,
            bar=Border(3, GREY, 6),
            padding=Border(6, COMMENT_FILL),
        ),
        _style(
            "BwQuestion",
            "Question",
            12,
            16.5,
            bold=True,
            before=9,
            after=2,
            left=10,
            hanging=10,
            outline=3,
            keep_next=True,
            keep_lines=True,
            list="questions",
            number_look=NumberLook(NAVY, bold=True),
            following="BwAnswer",
        ),
        _style("BwAnswer", "Answer", 12, 16.5, after=5, left=10, strong="BwRunIn"),
        _style("BwTopLine", "Top line", 14, 19, bold=True, after=6, left=5.3, bar=Border(4.5, NAVY, 10)),
    ]


def _titles() -> list[ParagraphStyle]:
    heading = partial(_style, keep_next=True, keep_lines=True, following="Normal")
    return [
        heading("BwDocLabel", "Document label", 12, 16, colour=NAVY, bold=True, after=3, tabs=END),
        heading("Title", "Title", 22, 27, bold=True, after=10),
        heading("Subtitle", "Subtitle", 14, 19, colour=GREY, after=12),
        heading("BwByline", "Byline", 12, 16.5, colour=GREY, after=12),
        heading(
            "BwAnnex",
            "Annex heading",
            18,
            23,
            colour=NAVY,
            bold=True,
            after=10,
            outline=1,
            page_break_before=True,
            list="annexes",
        ),
    ]


def _headings() -> list[ParagraphStyle]:
    """Headings 1 to 4, each with its numbered form, and the forms after a block."""
    heading = partial(_style, bold=True, keep_next=True, keep_lines=True, following="Normal")
    plain = [
        heading("Heading1", "heading 1", 15, 19, colour=NAVY, before=12, after=5, outline=1),
        heading("Heading2", "heading 2", 13, 17, before=12, after=4, outline=2),
        heading("Heading3", "heading 3", 12, 16.5, before=10, after=3, outline=3),
        heading("Heading4", "heading 4", 12, 16.5, colour=GREY, before=8, after=2, outline=4),
    ]
    numbered = [
        replace(
            style,
            id=f"BwH{level}Num",
            name=f"Numbered heading {level}",
            left=indent,
            hanging=indent,
            list="headings",
            list_level=level - 1,
            parent=style.id,
        )
        for level, (style, indent) in enumerate(zip(plain, (10, 10, 14, 16), strict=True), start=1)
    ]
    first = replace(plain[0], id="BwH1First", name="Heading 1 after block", before=15, parent="Heading1")
    second = replace(plain[1], id="BwH2First", name="Heading 2 after table", before=20, parent="Heading2")
    return [*plain, *numbered, first, second]


def _boxed() -> list[ParagraphStyle]:
    title = partial(_style, bold=True, keep_next=True)
    return [
        _style("BwKeyFacts", "Key facts", 12, 16, after=4),
        _style("BwKeyBullet", "Key facts bullet", 12, 16, after=4, left=6, hanging=6, list="key-bullets"),
        _style(
            "BwKeyRow",
            "Key facts figure row",
            12,
            16,
            exact=True,
            after=4,
            left=18,
            hanging=18,
            tabs=(Tab(18, "left"),),
            keep_lines=True,
        ),
        title("BwBoxTitle", "Box title", 12, 16.5, colour=NAVY),
        title(
            "BwBoxTitleNum",
            "Numbered box title",
            12,
            16.5,
            colour=NAVY,
            left=10,
            hanging=10,
            list="paragraphs",
            number_look=NumberLook(NAVY, bold=True),
            parent="BwBoxTitle",
        ),
        title("BwObjectivesTitle", "Objectives title", 12, 16.5, colour="FFFFFF", parent="BwBoxTitle"),
        title("BwDoNotUseTitle", "Do not use title", 12, 16.5, colour=RED, parent="BwBoxTitle"),
        title("BwBioName", "Biography name", 14, 18),
        _style("BwBioRole", "Biography role", 12, 16, colour=GREY, after=5),
        _style("BwBio", "Biography", 12, 16, after=5, strong="BwRunIn"),
        _style("BwBoxGap", "Gap between boxes", 4, 6, exact=True, after=6),
    ]


def _tabular() -> list[ParagraphStyle]:
    cell = partial(_style, size=11, leading=14.5)
    return [
        cell("BwTableHeader", "Table header", bold=True, keep_next=True),
        cell("BwTableHeadNum", "Table header number", bold=True, keep_next=True, align="right"),
        cell("BwTableBody", "Table body"),
        cell("BwTableBodyKept", "Table body kept", keep_next=True, parent="BwTableBody"),
        cell("BwTableNumber", "Table number", align="right"),
        cell("BwTableLabel", "Field label", bold=True, colour=GREY),
        cell("BwTableBullet", "Table bullet", left=4, hanging=4, list="table-bullets"),
        _style("BwBilingual", "Bilingual text", 11, 16),
        _style("BwTableIndex", "Table index", 11, 16, colour=GREY),
        _style("BwSource", "Source line", 11, 15, colour=GREY, before=2, after=2),
        _style("Caption", "caption", 11, 15, before=10, after=5, keep_next=True),
        _style(
            "BwCaptionNext", "Caption after table", 11, 15, before=18, after=5, keep_next=True, parent="Caption"
        ),
        _style("BwNote", "Note", 10, 13, colour=GREY, before=4, after=8),
        _style("BwSourceEntry", "Source entry", 12, 16.5, after=5, left=6, hanging=6),
    ]


def _apparatus() -> list[ParagraphStyle]:
    dotted = (Tab(MEASURE, dots=True),)
    return [
        _style("FootnoteText", "footnote text", 10, 13, after=2),
        _style("EndnoteText", "endnote text", 10, 13, after=2),
        _style("TOCHeading", "TOC Heading", 15, 19, colour=NAVY, bold=True, before=12, after=5, keep_next=True),
        _style("TOC1", "toc 1", 12, 16.5, bold=True, before=6, after=2, tabs=END),
        _style("TOC2", "toc 2", 12, 16.5, after=2, left=8, tabs=dotted),
        _style("TOC3", "toc 3", 12, 16.5, after=2, left=16, tabs=dotted),
        _style("Header", "header", 10, 14, colour=GREY, tabs=END),
        _style("Footer", "footer", 10, 13, colour=GREY, after=4, tabs=END),
        _style("BwMarking", "Marking", 12, 15, bold=True, align="center", tracking=0.4),
        _style("BwHandling", "Handling", 10, 13, align="center"),
        _style("BwAddressee", "Addressee", 12, 16.5, after=8),
        _style("BwSignature", "Signature", 12, 16.5, before=16, keep_next=True),
        _style("BwDateLine", "Date line", 12, 16.5, after=8),
        _style("BwAttachment", "Attachment", 12, 16.5, before=8, after=8, keep_next=True),
        _style("BwOrgan", "Issuing body", 14, 19, bold=True, colour=NAVY, after=3),
        _style("BwDocNumber", "Document number", 12, 16.5, colour=GREY, after=8),
        _style("BwForeign", "Foreign text", 12, 16.5, after=8),
    ]


def _characters() -> list[CharacterStyle]:
    return [
        CharacterStyle("Strong", "Strong", bold=True),
        CharacterStyle("Emphasis", "Emphasis", italic=True),
        CharacterStyle("BwRunIn", "Run-in label", bold=True, colour=NAVY),
        CharacterStyle("BwKeyFigure", "Key figure", bold=True, colour=NAVY),
        CharacterStyle("BwGap", "Gap", colour=GAP, shade=GAP_FILL),
        CharacterStyle("Hyperlink", "Hyperlink", colour=NAVY, underline=True),
        CharacterStyle("FootnoteReference", "footnote reference", superscript=True),
        CharacterStyle("EndnoteReference", "endnote reference", superscript=True),
    ]


def _boxes() -> dict[str, BoxDress]:
    tinted = BoxDress("BwBoxTitle", "BwKeyFacts", TINT, TINT, bar=Border(4.5, NAVY))
    frame = Border(0.75, NAVY)
    return {
        "recommendation": tinted,
        "key-facts": tinted,
        "case-study": tinted,
        "objectives": BoxDress(
            "BwObjectivesTitle", "BwKeyFacts", NAVY, TINT, frame=frame, title_below=4.5, body_above=5.5
        ),
        "biography": BoxDress(
            "BwBioName",
            "BwBio",
            frame=Border(0.75, GREY),
            title_rule=Border(0.5, RULE),
            title_below=3,
            body_above=5.5,
        ),
        "do-not-use": BoxDress("BwDoNotUseTitle", "BwKeyFacts", frame=Border(1, RED), bar=Border(4.5, RED)),
    }


def uk_government() -> HouseStyle:
    """The UK government house style."""
    headings = (
        Level("decimal", "%1", "BwH1Num"),
        Level("decimal", "%1.%2", "BwH2Num"),
        Level("decimal", "%1.%2.%3", "BwH3Num"),
        Level("decimal", "%1.%2.%3.%4", "BwH4Num"),
    )
    light = Border(0.5, RULE)
    every_style = [
        *_text(),
        *_set_apart(),
        *_asked(),
        *_titles(),
        *_headings(),
        *_boxed(),
        *_tabular(),
        *_apparatus(),
    ]
    return HouseStyle(
        id="uk-government",
        name="UK government",
        page=PAGE,
        fonts={
            "text": FontFamily(
                "Arial", ("Helvetica", "Liberation Sans"), "Microsoft YaHei", ("PingFang SC", "Noto Sans CJK SC")
            )
        },
        colours={
            "ink": INK,
            "accent": NAVY,
            "grey": GREY,
            "red": RED,
            "gap": GAP,
            "gap-fill": GAP_FILL,
            "tint": TINT,
            "rule": RULE,
        },
        styles=by_id(every_form(every_style, PAGE, 16, 12)),
        character_styles=characters_by_id(_characters()),
        lists=lists(
            headings, Level("upperLetter", "Annex %1:", "BwAnnex", "space"), Level("decimal", "Q%1", "BwQuestion")
        ),
        boxes=_boxes(),
        tables={
            "data": TableDress(Border(0.75, INK), light),
            "labels": TableDress(light, light, pad_top=3, pad_bottom=3),
            "bilingual": TableDress(Border(0.75, INK), light, pad_right=6),
        },
        numbered_levels=3,
    )
