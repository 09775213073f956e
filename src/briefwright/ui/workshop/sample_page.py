"""A page that shows what a house style looks like: heading, text, list, quotation, table and a note."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QImage

from briefwright.document.nodes import (
    Block,
    Cell,
    Cite,
    Column,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quotation,
    Strong,
    Table,
    Text,
)
from briefwright.document.resolve import resolve
from briefwright.model.marking import Marking
from briefwright.model.source import SourceCard, SourceMetadata
from briefwright.ui.preview.thumbnail import paint_thumbnail

_CARD = SourceCard("0" * 64, "statement.txt", SourceMetadata(publisher="The embassy", published="2026-01-31"))
_ENGLISH = (
    "Visit to the joint laboratory",
    "For the Minister, 31 January 2026",
    "Why it matters",
    "The laboratory opened in 2024 and has 40 researchers from both countries.",
    ("Ask what it needs to grow.", "Offer one named contact."),
    "We welcome every visitor who wants to build with us,",
    "The director",
    ("Programme", "Year"),
    (("Joint laboratory", "2024"), ("Exchange of researchers", "2025")),
)
_CHINESE = (
    "关于访问联合实验室的参阅件",
    "2026年1月31日",
    "一、背景",
    "实验室于2024年启用，现有两国研究人员40名。",
    ("了解下一步需求。", "提供一名联系人。"),
    "我们欢迎每一位愿意合作的来访者。",
    "实验室主任",
    ("项目", "年份"),
    (("联合实验室", "2024"), ("研究人员交流", "2025")),
)


@lru_cache(maxsize=16)
def sample_page(style: str, width: int) -> QImage:
    """The sample in a house style, `width` pixels wide."""
    return paint_thumbnail(resolve(sample_document(style)), width)


def sample_document(style: str) -> Document:
    """The sample, in Chinese for the Chinese house style."""
    chinese = style.startswith("zh")
    title, under, heading, text, points, said, who, header, rows = _CHINESE if chinese else _ENGLISH
    quoted = f"“{said}”"
    blocks: tuple[Block, ...] = (
        Heading((Text(title),), 1) if chinese else Paragraph((Text(title),), "title"),
        Paragraph((Text(under),), "subtitle"),
        Heading((Text(heading),), 2),
        Paragraph((Text(text), Cite(_CARD.id, paragraph=2))),
        ListBlock(tuple(ListItem((Paragraph((Text(point),)),)) for point in points)),
        Quotation((Text(quoted, verbatim=True),), (Strong((Text(who),)),)),
        Table(
            (Column(3), Column(1)),
            tuple(tuple(_cell(words) for words in row) for row in rows),
            tuple(_cell(words) for words in header),
        ),
    )
    return Document(
        title,
        blocks,
        language="zh-CN" if chinese else "en-GB",
        house_style=style,
        marking=Marking(""),
        sources=(_CARD,),
    )


def _cell(words: str) -> Cell:
    return Cell((Paragraph((Text(words),)),))
