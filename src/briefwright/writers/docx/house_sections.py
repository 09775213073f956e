"""The sections of a briefing inside a user's Word file: its page, its headers, the marking where they lack it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefwright.document.nodes import Document, SectionBreak
from briefwright.writers.docx.archive import Member, member
from briefwright.writers.docx.house_file import HouseFile
from briefwright.writers.docx.house_tags import filled, values_of
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.paragraphs import opening
from briefwright.writers.docx.running import KINDS
from briefwright.writers.docx.sections import DECIMAL_ENDNOTES, columns_of, page_size
from briefwright.writers.docx.static_parts import WORD_TYPE
from briefwright.writers.docx.xml import HEAD, ROOT

_REFERENCE: Final = re.compile(r'w:type="(default|first|even)"')
_SECTION: Final = re.compile(r"(<w:sectPr\b[^>]*>)(.*?)</w:sectPr>", re.DOTALL)
_AFTER_TYPE: Final = ("headerReference", "footerReference", "footnotePr", "endnotePr")


class HouseSections:
    """Closes sections with the file's own properties; `parts` are its headers and footers, filled."""

    def __init__(self, document: Document, house: HouseFile) -> None:
        self.document = document
        self.house = house
        self.parts: list[Member] = []
        self.types: list[tuple[str, str]] = []
        self.relationships: list[tuple[str, str, str]] = []
        self._first = True
        self._references = self._write_running()

    def close(self, section: SectionBreak) -> str:
        """The properties of the section that ends here."""
        own = [
            (tag, xml)
            for tag, xml in self.house.section
            if tag not in {"headerReference", "footerReference", "type"}
        ]
        turned = section.landscape
        if turned or not any(tag == "pgSz" for tag, _ in own):
            own = [(tag, xml) for tag, xml in own if tag not in {"pgSz", "pgMar"}]
            own.append(("pgSz", page_size(self.house.style, landscape=turned)))
        if section.columns > 1 or not any(tag == "cols" for tag, _ in own):
            own = [(tag, xml) for tag, xml in own if tag != "cols"]
            own.append(("cols", columns_of(self.house.style, section.columns)))
        if self.document.endnotes and not any(tag == "endnotePr" for tag, _ in own):
            own.append(("endnotePr", DECIMAL_ENDNOTES))
        if not self._first:
            kind = "nextPage" if section.new_page or turned else "continuous"
            own.append(("type", f'<w:type w:val="{kind}"/>'))
        self._first = False
        ordered = sorted(own, key=lambda entry: _ORDER.index(entry[0]) if entry[0] in _ORDER else len(_ORDER))
        return f"<w:sectPr>{self._references}{''.join(xml for _, xml in ordered)}</w:sectPr>"

    def _write_running(self) -> str:
        """Fill the file's headers and footers, add the marking where none shows, and return the references."""
        values = values_of(self.document)
        marked = bool(self.document.marking.label) and "marking" not in self.house.tags
        for name, xml in self.house.running.items():
            text = filled(xml, values)
            if marked:
                text = self._with_marking(text, header="Header" in name)
            self.parts.append(member(name, HEAD + text))
        kept = "".join(xml for tag, xml in self.house.section if tag in {"headerReference", "footerReference"})
        return kept + ("".join(self._added(kept)) if self.document.marking.label else "")

    def with_marking(self, cover: str) -> str:
        """The text before the body; its first section, from which later ones inherit, gets what it lacks."""
        found = _SECTION.search(cover)
        if found is None or not self.document.marking.label:
            return cover
        added = "".join(self._added(found[2]))
        return f"{cover[: found.end(1)]}{added}{cover[found.end(1) :]}"

    def _with_marking(self, xml: str, *, header: bool) -> str:
        line = self._line()
        if header:
            at = xml.index(">") + 1
            return xml[:at] + line + xml[at:] if not xml[:at].endswith("/>") else xml
        return xml.replace("</w:ftr>", f"{line}</w:ftr>")

    def _line(self) -> str:
        runs = Runs(self.house.style, self.document.language)
        return f"{opening('BwMarking')}{runs.text(self.document.marking.label)}</w:p>"

    def _added(self, section: str) -> Iterator[str]:
        """References to marked headers and footers of the kinds of page a section has none for."""
        for element, tag in (("header", "hdr"), ("footer", "ftr")):
            present = {
                found[1]
                for reference in re.findall(f"<w:{element}Reference [^>]*>", section)
                if (found := _REFERENCE.search(reference))
            }
            for kind in KINDS:
                if kind in present:
                    continue
                name = f"word/marked{element.capitalize()}{KINDS.index(kind) + 1}.xml"
                key = f"rIdMarked{element.capitalize()}{kind.capitalize()}"
                if (f"/{name}", f"{WORD_TYPE}.{element}+xml") not in self.types:
                    self.parts.append(member(name, f"{HEAD}<w:{tag} {ROOT}>{self._line()}</w:{tag}>"))
                    self.types.append((f"/{name}", f"{WORD_TYPE}.{element}+xml"))
                    self.relationships.append((key, element, name.removeprefix("word/")))
                yield f'<w:{element}Reference w:type="{kind}" r:id="{key}"/>'


_ORDER: Final = (
    *_AFTER_TYPE, "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt",
    "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
)  # fmt: skip
