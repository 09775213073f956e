"""The card with the words in their context: what proves them is never cut."""

from PySide6.QtGui import QFontMetricsF

from briefwright.model.evidence import Quote
from briefwright.model.source import Source, SourceCard, SourceMetadata
from briefwright.ui.fonts import tabular
from briefwright.ui.source_viewer.context_card import ContextCard

TEXT = "China and the UK embrace boundless opportunities."


def card_of(qtbot, width):
    source = Source(SourceCard("a" * 64, "a.txt", SourceMetadata()), TEXT)
    quote = Quote(form="direct", start=0, end=9, text="China and", sentence=(0, len(TEXT)), paragraph=1)
    card = ContextCard()
    qtbot.addWidget(card)
    card.resize(width, 100)
    card.show_evidence(source, quote)
    card.show()
    return card


def test_the_proof_takes_a_second_line_where_one_is_too_narrow(qtbot):
    proof = QFontMetricsF(tabular("meta"))
    wide, narrow = card_of(qtbot, 400), card_of(qtbot, 200)
    assert wide._proof == "Same as the source, characters 0–9"
    assert proof.horizontalAdvance(wide._proof) < 400 - 44
    assert proof.horizontalAdvance(narrow._proof) > 200 - 44
    assert narrow._foot >= wide._foot + proof.height() - 2
