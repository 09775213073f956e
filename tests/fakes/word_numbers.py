"""Reads a .docx as Word would number it: the counters of numbering.xml run over document.xml, notes in order."""

from __future__ import annotations

import io
import re
import zipfile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class WordNumbers:
    """The numbers that Word shows in front of paragraphs, and the order of note marks."""

    def __init__(self, docx: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(docx)) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        self.document = etree.fromstring(self.parts["word/document.xml"])
        self.styles = etree.fromstring(self.parts["word/styles.xml"])
        self.numbering = etree.fromstring(self.parts["word/numbering.xml"])
        self.levels = {
            each.get(f"{W}abstractNumId"): {
                int(level.get(f"{W}ilvl")): (
                    level.find(f"{W}numFmt").get(f"{W}val"),
                    level.find(f"{W}lvlText").get(f"{W}val"),
                )
                for level in each.iterchildren(f"{W}lvl")
            }
            for each in self.numbering.iterchildren(f"{W}abstractNum")
        }
        self.nums = {each.get(f"{W}numId"): each for each in self.numbering.iterchildren(f"{W}num")}
        self.counters: dict[tuple[str, int], int] = {}
        self.started: set[str] = set()

    def paragraphs(self) -> list[tuple[str, str, str]]:
        """(style, number, text) of every paragraph."""
        found = []
        for paragraph in self.document.iter(f"{W}p"):
            style = paragraph.find(f"{W}pPr/{W}pStyle")
            style_id = style.get(f"{W}val") if style is not None else "Normal"
            text = "".join(each.text or "" for each in paragraph.iter(f"{W}t"))
            found.append((style_id, self._number(paragraph, style_id), text))
        return found

    def marks(self) -> list[int]:
        """The ids of note references in reading order."""
        kinds = (f"{W}footnoteReference", f"{W}endnoteReference")
        return [int(each.get(f"{W}id")) for each in self.document.iter(*kinds)]

    def notes(self) -> list[str]:
        """The text of each note in order, after the space that follows its number."""
        found = []
        for kind in ("footnote", "endnote"):
            every = etree.fromstring(self.parts[f"word/{kind}s.xml"])
            own = [note for note in every if int(note.get(f"{W}id")) > 0]
            found += ["".join(each.text or "" for each in note.iter(f"{W}t")) for note in own]
        return [text.removeprefix("\u2002") for text in found]

    def _number(self, paragraph, style_id: str) -> str:
        properties = paragraph.find(f"{W}pPr/{W}numPr")
        if properties is None:
            properties = self._of_style(style_id)
        if properties is None:
            return ""
        number = properties.find(f"{W}numId").get(f"{W}val")
        level = int(properties.find(f"{W}ilvl").get(f"{W}val"))
        return self._advance(number, level)

    def _of_style(self, style_id: str):
        for style in self.styles.iterchildren(f"{W}style"):
            if style.get(f"{W}styleId") == style_id:
                return style.find(f"{W}pPr/{W}numPr")
        return None

    def _advance(self, number: str, level: int) -> str:
        instance = self.nums[number]
        abstract = instance.find(f"{W}abstractNumId").get(f"{W}val")
        if number not in self.started:
            self.started.add(number)
            for override in instance.iterchildren(f"{W}lvlOverride"):
                start = int(override.find(f"{W}startOverride").get(f"{W}val"))
                self.counters[abstract, int(override.get(f"{W}ilvl"))] = start - 1
        self.counters[abstract, level] = self.counters.get((abstract, level), 0) + 1
        for deeper in range(level + 1, 9):
            self.counters.pop((abstract, deeper), None)
        levels = self.levels[abstract]
        if levels[level][0] == "bullet":
            return levels[level][1]

        def place(found: re.Match[str]) -> str:
            at = int(found[1]) - 1
            return spelled(levels[at][0], self.counters.get((abstract, at), 1))

        return re.sub(r"%(\d)", place, levels[level][1])


def spelled(kind: str, number: int) -> str:
    """A number in a numbering format."""
    if kind == "lowerLetter":
        return "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26] * ((number - 1) // 26 + 1)
    if kind == "upperLetter":
        return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[number - 1]
    if kind == "chineseCounting":
        return "一二三四五六七八九十"[number - 1] if number <= 10 else "十" + "一二三四五六七八九"[number - 11]
    return str(number)
