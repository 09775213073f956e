"""Parts of a .docx that depend only on house style and language: theme, settings, fonts, types, properties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from briefwright.document.style import FontFamily, HouseStyle
from briefwright.writers.docx.styles_part import latin_language
from briefwright.writers.docx.xml import HEAD, R_NAMESPACE, RELATIONSHIPS, ROOT, escape

OFFICE: Final = R_NAMESPACE
WORD_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"

BASE_TYPES: Final = {
    "/word/document.xml": f"{WORD_TYPE}.document.main+xml",
    "/word/styles.xml": f"{WORD_TYPE}.styles+xml",
    "/word/numbering.xml": f"{WORD_TYPE}.numbering+xml",
    "/word/settings.xml": f"{WORD_TYPE}.settings+xml",
    "/word/fontTable.xml": f"{WORD_TYPE}.fontTable+xml",
    "/word/footnotes.xml": f"{WORD_TYPE}.footnotes+xml",
    "/word/endnotes.xml": f"{WORD_TYPE}.endnotes+xml",
    "/word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    "/docProps/app.xml": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
BASE_RELATIONSHIPS: Final = (
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    ("rId4", "fontTable", "fontTable.xml"),
    ("rId5", "footnotes", "footnotes.xml"),
    ("rId6", "endnotes", "endnotes.xml"),
    ("rId7", "theme", "theme/theme1.xml"),
)


def content_types(extra: Iterable[tuple[str, str]]) -> str:
    """`[Content_Types].xml`; `extra` holds part names and types beyond the base."""
    defaults = (
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
        ("jpg", "image/jpeg"),
        ("gif", "image/gif"),
        ("bmp", "image/bmp"),
        ("tif", "image/tiff"),
        ("tiff", "image/tiff"),
        ("emf", "image/x-emf"),
        ("wmf", "image/x-wmf"),
    )
    return (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        + "".join(f'<Default Extension="{suffix}" ContentType="{kind}"/>' for suffix, kind in defaults)
        + "".join(
            f'<Override PartName="{part}" ContentType="{kind}"/>' for part, kind in [*BASE_TYPES.items(), *extra]
        )
        + "</Types>"
    )


def relationships(entries: Iterable[tuple[str, str, str]], external: Iterable[tuple[str, str]] = ()) -> str:
    """A relationships part: (id, kind, target) inside the package, (id, address) of hyperlinks outside it."""
    return (
        f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">'
        + "".join(
            f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target}"/>' for key, kind, target in entries
        )
        + "".join(
            f'<Relationship Id="{key}" Type="{OFFICE}/hyperlink" Target="{escape(target)}" TargetMode="External"/>'
            for key, target in external
        )
        + "</Relationships>"
    )


def package_relationships() -> str:
    """`_rels/.rels`."""
    core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return (
        f'{HEAD}<Relationships xmlns="{RELATIONSHIPS}">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{core}" Target="docProps/core.xml"/>'
        f'<Relationship Id="rId3" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>'
    )


def app_part() -> str:
    """`docProps/app.xml`: the program's name, no machine, no template path."""
    return (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>Briefwright</Application></Properties>"
    )


def settings_part(style: HouseStyle, language: str, *, even_headers: bool = False) -> str:
    """settings.xml in the order of CT_Settings, at compatibility 15."""
    even = "<w:evenAndOddHeaders/>" if style.outer_page_numbers or even_headers else ""
    grid = '<w:characterSpacingControl w:val="compressPunctuation"/>' if style.line_grid else ""
    footnotes = (
        '<w:numFmt w:val="decimalEnclosedCircleChinese"/><w:numRestart w:val="eachPage"/>'
        if style.circled_notes
        else ""
    )
    compat = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in (
            ("compatibilityMode", 15),
            ("overrideTableStyleFontSizeAndJustification", 1),
            ("enableOpenTypeFeatures", 1),
            ("doNotFlipMirrorIndents", 1),
            ("differentiateMultirowTableHeaders", 1),
            ("useWord2013TrackBottomHyphenation", 0),
        )
    )
    return (
        f'{HEAD}<w:settings {ROOT}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>{even}{grid}'
        f'<w:footnotePr>{footnotes}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:endnotePr><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
        f"<w:compat>{compat}</w:compat>"
        f'<w:themeFontLang w:val="{escape(latin_language(language))}" w:eastAsia="zh-CN"/>'
        '<w:clrSchemeMapping w:bg1="light1" w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1"'
        ' w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" w:accent5="accent5" w:accent6="accent6"'
        ' w:hyperlink="hyperlink" w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def font_table_part(style: HouseStyle) -> str:
    """fontTable.xml: each face with the free ones that may stand in."""
    entries: dict[str, str] = {}
    for family in style.fonts.values():
        entries.setdefault(family.latin, _font(family.latin, family.latin_fallbacks, east=False))
        entries.setdefault(family.east_asian, _font(family.east_asian, family.east_asian_fallbacks, east=True))
    return f"{HEAD}<w:fonts {ROOT}>{''.join(entries.values())}</w:fonts>"


def _font(name: str, others: tuple[str, ...], *, east: bool) -> str:
    serif = name in {"Georgia", "Times New Roman", "SimSun"}
    kind = "auto" if east else "roman" if serif else "swiss"
    charset = "86" if east else "00"
    return (
        f'<w:font w:name="{escape(name)}"><w:altName w:val="{escape(",".join(others))}"/>'
        f'<w:charset w:val="{charset}"/><w:family w:val="{kind}"/><w:pitch w:val="variable"/></w:font>'
    )


def theme_part(style: HouseStyle) -> str:
    """theme1.xml: the house style's colours and two typefaces, with plain fills, lines and effects."""
    text = style.fonts["text"]
    display = style.fonts.get("apparatus", text)
    return (
        f'{HEAD}<a:theme xmlns:a="{_A}" name="{escape(style.name)}"><a:themeElements>{_colours(style.colours)}'
        f'<a:fontScheme name="{escape(style.name)}">{_face("majorFont", display)}{_face("minorFont", text)}'
        f"</a:fontScheme>{_FORMATS}</a:themeElements></a:theme>"
    )


def _face(element: str, family: FontFamily) -> str:
    return (
        f'<a:{element}><a:latin typeface="{escape(family.latin)}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f'<a:font script="Hans" typeface="{escape(family.east_asian)}"/></a:{element}>'
    )


def _colours(colours: dict[str, str]) -> str:
    ink, accent, grey = colours["ink"], colours["accent"], colours["grey"]
    names = (
        ("dk1", ink), ("lt1", "FFFFFF"), ("dk2", accent), ("lt2", colours["tint"]), ("accent1", accent),
        ("accent2", grey), ("accent3", colours["red"]), ("accent4", colours["gap"]), ("accent5", colours["rule"]),
        ("accent6", accent), ("hlink", accent), ("folHlink", grey),
    )  # fmt: skip
    body = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in names)
    return f'<a:clrScheme name="Briefwright">{body}</a:clrScheme>'


_FILL: Final = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE: Final = f'<a:ln w="6350" cap="flat" cmpd="sng" algn="ctr">{_FILL}<a:prstDash val="solid"/></a:ln>'
_EFFECT: Final = "<a:effectStyle><a:effectLst/></a:effectStyle>"
_FORMATS: Final = (
    f'<a:fmtScheme name="Plain"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst>'
    f"<a:lnStyleLst>{_LINE * 3}</a:lnStyleLst><a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst>"
    f"<a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
)
