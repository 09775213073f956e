"""The colours of the window: one tuple of names, two values, and a third made from a contrast theme's palette."""

from __future__ import annotations

from typing import NamedTuple


class Tokens(NamedTuple):
    """Every colour the window may use, as `#RRGGBB`. The document's own colours come from its house style."""

    dark: bool
    window: str
    surface: str
    card: str
    ev_card: str
    ev_used: str
    sunken: str
    desk: str
    border: str
    control: str
    accent_tint: str
    accent_line: str
    text_selection: str
    text: str
    text2: str
    text3: str
    accent: str
    accent_pressed: str
    on_accent: str
    quote: str
    fact: str
    initiative: str
    ok: str
    warn: str
    danger: str
    quote_tint: str
    fact_tint: str
    initiative_tint: str
    ok_tint: str
    warn_tint: str
    danger_tint: str
    page_link: str
    paper: str


LIGHT = Tokens(
    dark=False,
    window="#F5F4F0",
    surface="#FFFFFF",
    card="#FAF9F6",
    ev_card="#FFFFFF",
    ev_used="#FAF9F6",
    sunken="#ECEAE4",
    desk="#E2DFD8",
    border="#DEDBD3",
    control="#8C887F",
    accent_tint="#E7EEFA",
    accent_line="#9CB7E4",
    text_selection="#BBD1F7",
    text="#1F1E1B",
    text2="#55524C",
    text3="#66625B",
    accent="#2457B3",
    accent_pressed="#2150A5",
    on_accent="#FFFFFF",
    quote="#8A3A75",
    fact="#1C6A62",
    initiative="#6B5A08",
    ok="#246A35",
    warn="#934700",
    danger="#AF261C",
    quote_tint="#F8E6F2",
    fact_tint="#DCF0EB",
    initiative_tint="#F8EFC4",
    ok_tint="#E3F2E3",
    warn_tint="#FCEEDC",
    danger_tint="#FBE8E5",
    page_link="#DCE7FA",
    paper="#FFFFFF",
)

DARK = Tokens(
    dark=True,
    window="#1D1D1F",
    surface="#242427",
    card="#2C2C30",
    ev_card="#2C2C30",
    ev_used="#232326",
    sunken="#19191B",
    desk="#141416",
    border="#3A3A40",
    control="#7D7C83",
    accent_tint="#273550",
    accent_line="#4F6FA8",
    text_selection="#3A5488",
    text="#EDECE9",
    text2="#BCB9B3",
    text3="#A29F98",
    accent="#8FB4FF",
    accent_pressed="#98BAFF",
    on_accent="#10203D",
    quote="#E6A0D4",
    fact="#72CFC0",
    initiative="#DCC65E",
    ok="#85D192",
    warn="#F2AC66",
    danger="#FF9D92",
    quote_tint="#43293C",
    fact_tint="#1E3D38",
    initiative_tint="#3E3818",
    ok_tint="#203A26",
    warn_tint="#44311C",
    danger_tint="#4A2623",
    page_link="#DCE7FA",
    paper="#F0EEEA",
)


def contrast_tokens(window: str, base: str, text: str, highlight: str, on_highlight: str) -> Tokens:
    """The tokens of a contrast theme: only the system's five colours, every outline in the text's colour."""
    plain = dict.fromkeys(
        ("text", "text2", "text3", "border", "control", "quote", "fact", "initiative", "ok", "warn", "danger"), text
    )
    planes = dict.fromkeys(("surface", "card", "ev_card", "ev_used", "sunken", "desk"), base)
    tints = dict.fromkeys(
        (
            "accent_tint",
            "quote_tint",
            "fact_tint",
            "initiative_tint",
            "ok_tint",
            "warn_tint",
            "danger_tint",
        ),
        base,
    )
    return Tokens(
        dark=luminance(window) < 0.18,
        window=window,
        accent=highlight,
        accent_pressed=highlight,
        accent_line=highlight,
        on_accent=on_highlight,
        text_selection=highlight,
        page_link="#DCE7FA",
        paper="#FFFFFF",
        **plain,
        **planes,
        **tints,
    )


def luminance(colour: str) -> float:
    """The relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2, relative luminance)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, contrast ratio)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
