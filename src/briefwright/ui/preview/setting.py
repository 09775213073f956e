"""What every block is laid out with: the house style, the language, and what the document resolved for it."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefwright.document.generations import Generations
from briefwright.document.nodes import ContentsEntry, Document
from briefwright.document.style import HouseStyle, ParagraphStyle
from briefwright.model.source import SourceCard
from briefwright.ui.preview.strips import LaidText, Strip


@dataclass(slots=True)
class Setting:
    """A house style in a language, with the lists a contents or sources block is filled from."""

    house: HouseStyle
    language: str = "en-GB"
    contents: tuple[ContentsEntry, ...] = ()
    cited: tuple[SourceCard, ...] = ()
    labels: dict[int, str] = field(default_factory=dict)
    """Note marks that differ from their number, where a house style numbers notes by the page."""
    laid: Generations[tuple[ParagraphStyle, tuple[Strip, ...]]] = field(default_factory=Generations)
    """Paragraphs laid out in this house style and language, by all that they depend on."""
    counted: dict[tuple[str, str, float], LaidText] = field(default_factory=dict)
    """The numbers and bullets of paragraphs in this house style and language, by style, text and width."""

    @classmethod
    def of(cls, document: Document, house: HouseStyle) -> Setting:
        """The setting of a resolved document."""
        return cls(house, document.language, document.contents, document.cited)

    def style(self, style_id: str) -> ParagraphStyle:
        """A paragraph style of the house style; Normal where it has none of that id."""
        return self.house.styles.get(style_id) or self.house.styles["Normal"]
