"""WordprocessingML's element and attribute names (ECMA-376 Part 1) in lxml's notation."""

from __future__ import annotations

STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_W = "{" + TRANSITIONAL.decode() + "}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

DOCUMENT, BODY, PARAGRAPH, TABLE_CELL = _W + "document", _W + "body", _W + "p", _W + "tc"
PARAGRAPH_PROPERTIES, PARAGRAPH_STYLE, NUMBERING = _W + "pPr", _W + "pStyle", _W + "numPr"
NUMBERING_ID, OUTLINE_LEVEL = _W + "numId", _W + "outlineLvl"
TAB_STOPS, RUN, RUN_PROPERTIES, HIDDEN = _W + "tabs", _W + "r", _W + "rPr", _W + "vanish"
TEXT, TAB, POSITION_TAB, BREAK, RETURN = _W + "t", _W + "tab", _W + "ptab", _W + "br", _W + "cr"
NO_BREAK_HYPHEN, MATH_TEXT, TEXT_BOX = _W + "noBreakHyphen", _MATH + "t", _W + "txbxContent"
DELETED, MOVED_AWAY, FALLBACK, RUBY_TEXT = _W + "del", _W + "moveFrom", _COMPATIBILITY + "Fallback", _W + "rt"
FIELD_CHARACTER, INSTRUCTION, SIMPLE_FIELD, INSTRUCTION_GIVEN = (
    _W + "fldChar",
    _W + "instrText",
    _W + "fldSimple",
    _W + "instr",
)
FOOTNOTE, ENDNOTE, TYPE, VALUE = _W + "footnote", _W + "endnote", _W + "type", _W + "val"
STYLE, STYLE_NAME, BASED_ON = _W + "style", _W + "name", _W + "basedOn"
FIELD_CHARACTER_TYPE, CONTROL, CONTROL_CONTENT = _W + "fldCharType", _W + "sdt", _W + "sdtContent"
SHOWS_PLACEHOLDER, RUN_STYLE, ROW_PROPERTIES = _W + "showingPlcHdr", _W + "rStyle", _W + "trPr"
SYMBOL, FONT, CHARACTER, VERTICAL_ALIGNMENT = _W + "sym", _W + "font", _W + "char", _W + "vertAlign"
FRAME, DROP_CAP = _W + "framePr", _W + "dropCap"
