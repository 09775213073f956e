"""Find the parts of a Word file by its relationships, and what in them is dangerous and was left alone."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from lxml import etree

from briefwright.errors import AppError
from briefwright.readers.archive import Archive
from briefwright.readers.docx import names
from briefwright.readers.xml_tree import parse_xml

_OLD_FORMAT = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ROOT = 8_192
"""Bytes within which a part's root element names its namespaces."""
_MACROS = re.compile(r"vba\w*\.(bin|xml)$")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """A Word file's parts; `part` reads one by the last word of its relationship's type.

    Raises `AppError`: `damaged-file`, `unsafe-file`, `password`.
    """

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLD_FORMAT):
            if _ENCRYPTED in data:
                raise AppError("password")
            raise AppError("damaged-file", why="it is in Word’s old format")
        self._archive = Archive(data)
        packaged = dict(self._relations(""))
        self._main = packaged.get("officeDocument", "word/document.xml")
        self._parts = {**packaged, **dict(self._relations(self._main))}

    def document(self) -> etree._Element:
        """The main part's root. Raises `damaged-file` where it is no Word document."""
        root = self._parse(self._main)
        if root.tag != names.DOCUMENT:
            raise AppError("damaged-file", why="it is not a Word document")
        return root

    def part(self, type_: str) -> etree._Element | None:
        """The root of the part with that type of relationship (`styles`, `footnotes`), or `None`."""
        name = self._parts.get(type_)
        return self._parse(name) if name in self._archive.names else None

    def bytes_of(self, type_: str) -> bytes | None:
        """The bytes of the part with that type of relationship, or `None`."""
        name = self._parts.get(type_)
        return self._read(name) if name in self._archive.names else None

    def left_alone(self) -> Iterator[str]:
        """Say what the file holds that is never read or followed."""
        lowered = [name.lower() for name in self._archive.names]
        if any(_MACROS.search(name) for name in lowered):
            yield "its macros were not read"
        if any("/embeddings/" in name or "/activex/" in name for name in lowered):
            yield "the objects embedded in it were not read"
        if "aFChunk" in self._parts or any(self._points_elsewhere(name) for name in self._archive.names):
            yield "the files it points to were not followed"

    def _points_elsewhere(self, name: str) -> bool:
        """Whether a part of relationships names a file outside that Word would fetch; links are only shown."""
        if not name.endswith(".rels") or b"External" not in (data := self._archive.read(name)):
            return False
        relations = [entry for entry in parse_xml(data, name) if entry.get("TargetMode") == "External"]
        return any(not str(entry.get("Type", "")).endswith("/hyperlink") for entry in relations)

    def _read(self, name: str) -> bytes:
        data = self._archive.read(name)
        strict = names.STRICT in data[:_ROOT]
        return data.replace(names.STRICT, names.TRANSITIONAL) if strict else data

    def _parse(self, name: str) -> etree._Element:
        return parse_xml(self._read(name), name)

    def _relations(self, part: str) -> Iterator[tuple[str, str]]:
        folder, name = posixpath.split(part)
        relations = posixpath.join(folder, "_rels", name + ".rels")
        if relations not in self._archive.names:
            return
        for relation in parse_xml(self._archive.read(relations), relations):
            target = str(relation.get("Target", ""))
            type_ = str(relation.get("Type", "")).rpartition("/")[2]
            inside = relation.get("TargetMode") != "External"
            yield type_, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/") if inside else ""
