"""Characters that a Word file sets by a place in a symbol font (ECMA-376 Part 1, section 17.3.3.30), in Unicode."""

from __future__ import annotations

from types import MappingProxyType

_PRIVATE = range(0xF000, 0xF100)
_SYMBOL_LOW = " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_SYMBOL_HIGH = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"
_SYMBOL = dict(enumerate(_SYMBOL_LOW, 0x20)) | dict(enumerate(_SYMBOL_HIGH, 0xA0))
"""Adobe's Symbol encoding, which the Symbol font of Windows keeps."""
_WINGDINGS = dict(
    zip(b"\x4a\x6c\x6e\x6f\xa7\xa8\xd8\xdf\xe0\xe1\xe2\xfb\xfc\xfd\xfe", "☺●■□▪◻➢←→↑↓✗✓☒☑", strict=True)
)
"""What of Wingdings stands in running text: arrows that Word makes of `-->`, ticks, bullets."""
_FONTS = MappingProxyType({"symbol": _SYMBOL, "wingdings": _WINGDINGS})


def character(font: str, code: str) -> str:
    """The character at a hexadecimal place in a font; empty where only the font knows what it looks like."""
    try:
        place = int(code, 16)
        plain = chr(place)
    except (ValueError, OverflowError):
        return ""
    known = _FONTS.get(font.lower())
    if known is not None:
        return known.get(place & 0xFF, "").strip("\0") if place in _PRIVATE or place < 0x100 else plain
    return "" if place in _PRIVATE else plain
