"""Inlines as runs: character styles, note marks, gaps, links, languages and scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, assert_never

from briefwright.document.links import safe_target
from briefwright.document.nodes import Cite, Emphasis, Gap, Inline, LineBreak, Link, Reference, Strong, Text
from briefwright.document.plain_text import inline_text
from briefwright.document.style import HouseStyle
from briefwright.document.text_gate import gated
from briefwright.document.wording import gap_in_brackets, is_chinese, wording
from briefwright.writers.docx.xml import entities

EAST: Final = (
    "\u1100-\u11ff\u2e80-\u303f\u3040-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef"
    "\U00020000-\U0003fffd"
)
_EAST: Final = re.compile(f"[{EAST}]")
_STRETCH: Final = re.compile(f"[“”‘’…—·]*[{EAST}][{EAST}“”‘’…—·]*")
_QUOTED: Final = re.compile(f"(?:(?<=[ (])|^)[“‘]+(?=[{EAST}])|(?<=[{EAST}])[”’]+(?=[ ),.;:]|$)")
"""Quotation marks that a sentence in Latin letters sets around Chinese words: they are as wide as its own."""
_MARK: Final = re.compile("[“‘]$|^[”’]")
"""A quotation mark at an end of Latin text, where Chinese stands beside it."""
_LETTER: Final = re.compile("[A-Za-z]")
_APOSTROPHE: Final = re.compile(r"(?<![^\W\d_])([^\W\d_]{1,40}’[^\W\d_]{1,40})")
"""A word with ’ inside it, sought only where a word begins: a text without end has no spaces."""
_CAREFUL: Final = re.compile(r"[^ !#-%\'-;=?-~\u00a0-\u024f\u2010-\u2027\u2030-\u205e\u20ac]")
"""Characters that need more than being set as they are: markup, breaks, other scripts, whatever the gate judges."""
_BREAKS: Final = re.compile("([\n\t])")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_BY_LANGUAGE: Final = {"zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR"}


class Runs:
    """Turns inlines into runs for one part; `links` maps targets to the relationship ids the part must declare.

    `body` is the style of most paragraphs of that part.
    """

    def __init__(
        self,
        style: HouseStyle,
        language: str,
        *,
        endnotes: bool = False,
        first_link: int = 100,
        body: str = "Normal",
    ) -> None:
        self.style = style
        self.language = language
        self.words = wording(language)
        self.links: dict[str, str] = {}
        self._first_link = first_link
        face = entities(style.fonts[style.style(body).font].latin)
        self._sure = f'<w:rFonts w:eastAsia="{face}"/>'
        """Says that a mark is Latin, beside Chinese or in it: LibreOffice doubts it."""
        self._apostrophe = self._sure if is_chinese(language) else ""
        kind = "endnote" if endnotes else "footnote"
        properties = f'<w:rPr><w:rStyle w:val="{kind.capitalize()}Reference"/></w:rPr>'
        self._mark = f'<w:r>{properties}<w:{kind}Reference w:id="'
        self._between_marks = f'<w:r>{properties}<w:t xml:space="preserve">, </w:t></w:r>'

    def of(self, inlines: tuple[Inline, ...], strong: str = "Strong", style: str = "", direct: str = "") -> str:
        """The runs of inlines.

        `strong` is the character style bold text takes here (empty where the paragraph is bold already); `style`
        and `direct` are the character style and direct properties that surround these inlines.
        """
        out: list[str] = []
        last: Inline | None = None
        for inline in inlines:
            if isinstance(inline, Text):  # the commonest by far, so asked first
                out.append(self.text(inline.text, style, direct, inline.language))
            elif isinstance(inline, Cite):
                if isinstance(last, Cite):
                    out.append(self._between_marks)
                if inline.number:
                    out.append(f'{self._mark}{inline.number}"/></w:r>')
            else:
                out.append(self._other(inline, strong, style, direct))
            last = inline
        return "".join(out)

    def _other(
        self, inline: Strong | Emphasis | Link | Gap | LineBreak | Reference, strong: str, style: str, direct: str
    ) -> str:
        match inline:
            case Strong(children):
                inner_style, inner_direct = _within(style, direct, strong, "<w:b/><w:bCs/>" if strong else "")
                return self.of(children, strong, inner_style, inner_direct)
            case Emphasis(children):
                inner_style, inner_direct = _within(style, direct, "Emphasis", "<w:i/><w:iCs/>")
                return self.of(children, strong, inner_style, inner_direct)
            case Link(children, target):
                return self.link(children, target, strong, style, direct)
            case Gap(text):
                return self.text(gap_in_brackets(text, self.words), "BwGap")
            case LineBreak():
                return "<w:r><w:br/></w:r>"
            case Reference():
                return self.reference(inline, style, direct)
            case _:
                assert_never(inline)

    def link(self, children: tuple[Inline, ...], target: str, strong: str, style: str, direct: str) -> str:
        """A hyperlink, or its plain words where the address may not be one or a link stands around it."""
        safe = safe_target(target) if style != "Hyperlink" and inline_text(children).strip() else ""
        if not safe:
            return self.of(children, strong, style, direct)
        key = self.links.setdefault(safe, f"rId{self._first_link + len(self.links)}")
        return f'<w:hyperlink r:id="{key}" w:history="1">{self.of(children, strong, "Hyperlink", "")}</w:hyperlink>'

    def reference(self, reference: Reference, style: str, direct: str) -> str:
        """A cross-reference: a REF field with its cached words, or a link where Word would not find these words."""
        name, words = reference.bookmark, self.text(reference.words, style, direct)
        if name and reference.found == "link":
            words = f'<w:hyperlink w:anchor="{name}" w:history="1">{words}</w:hyperlink>'
        elif name:
            number = " \\w" if reference.found == "number" else ""
            words = f'<w:fldSimple w:instr=" REF {name}{number} \\h ">{words}</w:fldSimple>'
        return f"{self.text(reference.before, style, direct)}{words}{self.text(reference.after, style, direct)}"

    def _is_foreign(self, language: str) -> bool:
        other = language and language.partition("-")[0] != self.language.partition("-")[0]
        return bool(other and _LANGUAGE.fullmatch(language))

    def text(self, text: str, style: str = "", direct: str = "", language: str = "") -> str:
        """Runs of one text, split where the script changes so that each takes its own font."""
        if language or _CAREFUL.search(text) or (self._apostrophe and _APOSTROPHE.search(text)):
            return self._careful_text(gated(text), style, direct, language)
        if not text:
            return ""
        named = f'<w:rStyle w:val="{style}"/>{direct}' if style else direct
        properties = f"<w:rPr>{named}</w:rPr>" if named else ""
        return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'

    def _careful_text(self, text: str, style: str, direct: str, language: str) -> str:
        named = f'<w:rStyle w:val="{style}"/>' if style else ""
        latin_lang = f'<w:lang w:val="{language}"/>' if self._is_foreign(language) else ""
        latin = (named, f"{direct}{latin_lang}")
        if text.isascii() or not _EAST.search(text):
            return self._latin_text(text, *latin)
        east_lang = _BY_LANGUAGE.get(language.partition("-")[0], "zh-CN")
        east = f'{named}<w:rFonts w:hint="eastAsia"/>{direct}<w:lang w:eastAsia="{east_lang}"/>'
        out, at = [], 0
        for start, end in self._east_stretches(text, language):
            if start > at:
                out.append(self._latin_text(text[at:start], *latin, beside=True))
            out.append(_run(text[start:end], east))
            at = end
        if at < len(text):
            out.append(self._latin_text(text[at:], *latin, beside=True))
        return "".join(out)

    def _east_stretches(self, text: str, language: str) -> Iterator[tuple[int, int]]:
        """Where the East Asian face is taken: Chinese with its marks, less those an English sentence adds."""
        latin = not is_chinese(language or self.language) and _LETTER.search(text)
        around = {mark.start(): mark.end() for mark in _QUOTED.finditer(text)} if latin else {}
        closing = {end: start for start, end in around.items()}
        for stretch in _STRETCH.finditer(text):
            start, end = stretch.span()
            first, last = around.get(start, start), closing.get(end, end)
            paired = text.count("“", first, last) == text.count("”", first, last)
            yield (first, last) if paired else (start, end)

    def _latin_text(self, text: str, named: str, rest: str, *, beside: bool = False) -> str:
        """Runs of Latin text, `beside` Chinese perhaps; in a Chinese document the ’ of `People’s` is told."""
        if beside and not self._apostrophe and _MARK.search(text):
            return _run(text, f"{named}{self._sure}{rest}")
        parts = _APOSTROPHE.split(text) if self._apostrophe else [text]
        return "".join(
            _run(part, f"{named}{self._apostrophe if at % 2 else ''}{rest}")
            for at, part in enumerate(parts)
            if part
        )


def _within(style: str, direct: str, wanted: str, otherwise: str) -> tuple[str, str]:
    """Style and direct properties inside a wrapper: its style, or direct ones where a style is taken already."""
    if not style or not wanted:
        return wanted or style, direct
    return style, direct if otherwise in direct else _ordered(direct + otherwise)


def _ordered(direct: str) -> str:
    bold = "<w:b/><w:bCs/>" if "<w:b/>" in direct else ""
    italic = "<w:i/><w:iCs/>" if "<w:i/>" in direct else ""
    return bold + italic


def _run(text: str, properties: str) -> str:
    escaped = entities(text)
    head = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    if "\n" not in escaped and "\t" not in escaped:
        return f'{head}<w:t xml:space="preserve">{escaped}</w:t></w:r>'
    pieces = [
        "<w:br/>" if piece == "\n" else "<w:tab/>" if piece == "\t" else f'<w:t xml:space="preserve">{piece}</w:t>'
        for piece in _BREAKS.split(escaped)
        if piece
    ]
    return f"{head}{''.join(pieces)}</w:r>"
