"""styles.xml from a house style: document defaults, every paragraph, character and table style."""

from __future__ import annotations

from typing import Final

from briefwright.document.style import (
    Border,
    BoxDress,
    CharacterStyle,
    FontFamily,
    HouseStyle,
    ParagraphStyle,
    Tab,
    TableDress,
)
from briefwright.document.wording import is_chinese
from briefwright.writers.docx.numbering_part import LIST_IDS
from briefwright.writers.docx.xml import HEAD, ROOT, eighths, escape, half_points, points, twips

_BUILT_IN_UI: Final = {"Normal", "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "Heading4", "Quote"}
_BUILT_IN: Final = _BUILT_IN_UI | {
    "ListBullet", "ListBullet2", "ListNumber", "ListNumber2", "ListContinue", "IntenseQuote", "Caption",
    "FootnoteText", "EndnoteText", "TOCHeading", "TOC1", "TOC2", "TOC3", "Header", "Footer",
    "Strong", "Emphasis", "Hyperlink", "FootnoteReference", "EndnoteReference",
}  # fmt: skip


def styles_part(style: HouseStyle, language: str) -> str:
    """The whole part; `language` is the default of Latin text."""
    return (
        f"{HEAD}<w:styles {ROOT}>{_defaults(style, language)}"
        + "".join(paragraph_style(style, each) for each in style.styles.values())
        + '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        + "".join(character_style(style, each) for each in style.character_styles.values())
        + "".join(table_styles(style).values())
        + '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style></w:styles>'
    )


def _defaults(style: HouseStyle, language: str) -> str:
    normal = style.style("Normal")
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts(style.fonts[normal.font])}"
        f'<w:sz w:val="{half_points(normal.size)}"/><w:szCs w:val="{half_points(normal.size)}"/>'
        f'<w:lang w:val="{escape(latin_language(language))}" w:eastAsia="zh-CN" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault>"
        "<w:pPrDefault/></w:docDefaults>"
    )


def latin_language(language: str) -> str:
    """The language of Latin text: in a Chinese document American English, as Chinese Word has it."""
    return "en-US" if is_chinese(language) else language


def fonts(family: FontFamily) -> str:
    """The `rFonts` of a family."""
    latin, east = escape(family.latin), escape(family.east_asian)
    return f'<w:rFonts w:ascii="{latin}" w:eastAsia="{east}" w:hAnsi="{latin}" w:cs="{latin}"/>'


def paragraph_style(house: HouseStyle, style: ParagraphStyle) -> str:
    """One `w:style` of type paragraph."""
    default = ' w:default="1"' if style.id == "Normal" else ""
    custom = "" if style.id in _BUILT_IN else ' w:customStyle="1"'
    parts = [f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>']
    if style.parent:
        parts.append(f'<w:basedOn w:val="{style.parent}"/>')
    if style.following:
        parts.append(f'<w:next w:val="{style.following}"/>')
    if style.id.startswith("TOC") and style.id != "TOCHeading":
        parts.append('<w:uiPriority w:val="39"/>')
    if style.id in _BUILT_IN_UI or custom:
        parts.append("<w:qFormat/>")
    return "".join(
        [
            *parts,
            f"<w:pPr>{paragraph_properties(style, house.styles.get(style.parent))}</w:pPr>",
            _run_part(house, style),
            "</w:style>",
        ]
    )


def _run_part(house: HouseStyle, style: ParagraphStyle) -> str:
    tracking = f'<w:spacing w:val="{points(style.tracking)}"/>' if style.tracking else ""
    size = half_points(style.size)
    return (
        f"<w:rPr>{fonts(house.fonts[style.font])}"
        f'<w:b w:val="{int(style.bold)}"/>'
        f'<w:bCs w:val="{int(style.bold)}"/><w:color w:val="{style.colour}"/>{tracking}'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
    )


def paragraph_properties(style: ParagraphStyle, parent: ParagraphStyle | None = None) -> str:
    """The content of a style's `pPr`, in the order of CT_PPrBase; tab stops of the parent are cleared."""
    switches = (
        ("keepNext", style.keep_next),
        ("keepLines", style.keep_lines),
        ("pageBreakBefore", style.page_break_before),
        ("widowControl", style.widow_control),
    )
    parts = [f'<w:{name} w:val="{int(on)}"/>' for name, on in switches]
    if style.list:
        parts.append(
            f'<w:numPr><w:ilvl w:val="{style.list_level}"/><w:numId w:val="{LIST_IDS[style.list]}"/></w:numPr>'
        )
    parts.append(_borders(style))
    if style.shade:
        parts.append(f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>')
    parts.append(_tabs(style, parent))
    rule = "exact" if style.exact else "atLeast"
    parts.append(
        f'<w:spacing w:before="{points(style.before)}" w:after="{points(style.after)}"'
        f' w:line="{points(style.leading)}" w:lineRule="{rule}"/>'
    )
    parts.append(_indents(style))
    parts.append(f'<w:jc w:val="{style.align}"/>')
    if style.outline:
        parts.append(f'<w:outlineLvl w:val="{style.outline - 1}"/>')
    return "".join(parts)


def _borders(style: ParagraphStyle) -> str:
    around = style.padding
    edges = (
        ("top", style.top or around),
        ("left", style.bar or around),
        ("bottom", style.bottom or around),
        ("right", around),
        ("between", style.between),
    )
    drawn = "".join(border(name, edge) for name, edge in edges if edge)
    return f"<w:pBdr>{drawn}</w:pBdr>" if drawn else ""


def border(name: str, edge: Border) -> str:
    """One edge of a paragraph, table or cell; a rule of no width is drawn as none."""
    return (
        f'<w:{name} w:val="single" w:sz="{max(eighths(edge.width), 2)}" w:space="{round(edge.space)}"'
        f' w:color="{edge.colour}"/>'
    )


def _tabs(style: ParagraphStyle, parent: ParagraphStyle | None) -> str:
    own = {tab.at for tab in style.tabs}
    cleared = [
        f'<w:tab w:val="clear" w:pos="{twips(tab.at)}"/>'
        for tab in (parent.tabs if parent else ())
        if tab.at not in own
    ]
    stops = "".join([*cleared, *[_tab(tab) for tab in style.tabs]])
    return f"<w:tabs>{stops}</w:tabs>" if stops else ""


def _tab(tab: Tab) -> str:
    leader = ' w:leader="dot"' if tab.dots else ""
    return f'<w:tab w:val="{tab.align}"{leader} w:pos="{twips(tab.at)}"/>'


def _indents(style: ParagraphStyle) -> str:
    left, right = twips(style.left), twips(style.right)
    chars = ""
    if style.left_chars:
        left, chars = round(style.left_chars * style.size * 20), f' w:leftChars="{round(style.left_chars * 100)}"'
    if style.right_chars:
        right = round(style.right_chars * style.size * 20)
        chars += f' w:rightChars="{round(style.right_chars * 100)}"'
    if style.first_line_chars:
        first = round(style.first_line_chars * style.size * 20)
        chars += f' w:firstLineChars="{round(style.first_line_chars * 100)}"'
        return f'<w:ind w:left="{left}"{chars} w:right="{right}" w:firstLine="{first}"/>'
    return f'<w:ind w:left="{left}"{chars} w:right="{right}" w:hanging="{twips(style.hanging)}"/>'


def character_style(house: HouseStyle, style: CharacterStyle) -> str:
    """One `w:style` of type character."""
    custom = "" if style.id in _BUILT_IN else ' w:customStyle="1"'
    properties = [
        fonts(house.fonts[style.font]) if style.font else "",
        "<w:b/><w:bCs/>" if style.bold else "",
        "<w:i/><w:iCs/>" if style.italic else "",
        f'<w:color w:val="{style.colour}"/>' if style.colour else "",
        f'<w:sz w:val="{half_points(style.size)}"/><w:szCs w:val="{half_points(style.size)}"/>'
        if style.size
        else "",
        '<w:u w:val="single"/>' if style.underline else "",
        f'<w:shd w:val="clear" w:color="auto" w:fill="{style.shade}"/>' if style.shade else "",
        '<w:vertAlign w:val="superscript"/>' if style.superscript else "",
    ]
    return (
        f'<w:style w:type="character"{custom} w:styleId="{style.id}"><w:name w:val="{style.name}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>{"".join(properties)}</w:rPr></w:style>'
    )


def table_styles(house: HouseStyle) -> dict[str, str]:
    """Every table style under its id: Word's own two, one for each kind of table and of box."""
    every = {
        "TableNormal": (
            '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
            '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
            '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
            '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        ),
        "TableGrid": _table_style("TableGrid", "Table Grid", _grid(Border(0.5, house.colours["ink"]))),
    }
    for kind, dress in house.tables.items():
        style_id = table_style_id(kind)
        every[style_id] = _data_style(style_id, f"Briefing table {kind}", dress, header=kind != "labels")
    for variant, dressing in house.boxes.items():
        style_id = box_style_id(variant)
        every[style_id] = _box_style(style_id, f"Briefing box {variant}", dressing)
    return every


def table_style_id(variant: str) -> str:
    """The style id of a kind of table."""
    return f"BwTable{variant.title()}"


def box_style_id(variant: str) -> str:
    """The style id of a kind of box."""
    return f"BwBox{variant.title().replace('-', '')}"


def _table_style(style_id: str, name: str, properties: str, conditions: str = "") -> str:
    custom = "" if style_id == "TableGrid" else ' w:customStyle="1"'
    return (
        f'<w:style w:type="table"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr>{properties}</w:tblPr>{conditions}</w:style>'
    )


def _grid(edge: Border) -> str:
    names = ("top", "left", "bottom", "right", "insideH", "insideV")
    return f"<w:tblBorders>{''.join(border(name, edge) for name in names)}</w:tblBorders>"


def _margins(top: float, left: float, bottom: float, right: float) -> str:
    return (
        f'<w:top w:w="{points(top)}" w:type="dxa"/><w:left w:w="{twips(left)}" w:type="dxa"/>'
        f'<w:bottom w:w="{points(bottom)}" w:type="dxa"/><w:right w:w="{twips(right)}" w:type="dxa"/>'
    )


def _data_style(style_id: str, name: str, dress: TableDress, *, header: bool) -> str:
    edges = border("top", dress.strong) + border("bottom", dress.strong) + border("insideH", dress.light)
    margins = _margins(dress.pad_top, dress.pad_left, dress.pad_bottom, dress.pad_right)
    properties = f"<w:tblBorders>{edges}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
    return _table_style(style_id, name, properties, first_row(dress) if header else "")


def first_row(dress: TableDress) -> str:
    """The conditional formatting of a header row: a strong rule below, perhaps a fill."""
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{dress.header_fill}"/>' if dress.header_fill else ""
    edges = border("top", dress.strong) + border("bottom", dress.strong)
    return (
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>{edges}</w:tcBorders>{fill}</w:tcPr></w:tblStylePr>'
    )


def _box_style(style_id: str, name: str, dress: BoxDress) -> str:
    edges = (("top", dress.top or dress.frame), ("left", dress.bar or dress.frame), ("bottom", dress.frame))
    drawn = "".join(border(side, edge) for side, edge in (*edges, ("right", dress.frame)) if edge)
    margins = _margins(dress.body_above, dress.padding_side, dress.padding_bottom, dress.padding_side)
    properties = f"<w:tblBorders>{drawn}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
    fill = f'<w:shd w:val="clear" w:color="auto" w:fill="{dress.body_fill}"/>' if dress.body_fill else ""
    return _table_style(style_id, name, properties, f"<w:tcPr>{fill}</w:tcPr>" if fill else "")
