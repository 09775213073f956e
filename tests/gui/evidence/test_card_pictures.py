"""Cards are painted once and copied while they look the same."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from briefwright.ui.panes.evidence import card_pictures, delegate
from briefwright.ui.panes.evidence.card_pictures import CardPictures
from briefwright.ui.panes.evidence.delegate import EvidenceDelegate
from briefwright.ui.theme import theme
from briefwright.ui.wording import source_line


@pytest.fixture
def painted(monkeypatch):
    """The items whose cards are painted."""
    items = []
    usual = EvidenceDelegate._paint_card

    def noted(self, look, painter, item):
        items.append(look.found.evidence.id)
        usual(self, look, painter, item)

    monkeypatch.setattr(EvidenceDelegate, "_paint_card", noted)
    return items


def seen(bench) -> QImage:
    return bench.evidence.list.viewport().grab().toImage()


def seen_anew(bench) -> QImage:
    bench.evidence.list.cards._pictures = CardPictures()
    return seen(bench)


def test_a_card_that_stays_in_sight_is_not_painted_again_by_the_next_key(bench, painted):
    pane = bench.evidence
    pane.search.setText("tuspar")
    before = seen(bench)
    assert painted
    painted.clear()
    pane.search.setText("tuspark")
    assert seen(bench) == before
    assert painted == []


def test_a_card_whose_hits_change_is_painted_with_them(bench, painted):
    pane = bench.evidence
    pane.search.setText("tuspark")
    before = seen(bench)
    painted.clear()
    pane.search.setText("tuspark newcastle")
    assert painted == []
    assert seen(bench) != before
    assert painted


def test_where_a_place_has_no_room_the_card_leaves_it_out_whole(bench, monkeypatch):
    painted_texts = []
    usual = delegate._paint_elided

    def noted(painter, role, colour, text, **where):
        painted_texts.append(text)
        return usual(painter, role, colour, text, **where)

    monkeypatch.setattr(delegate, "_paint_elided", noted)
    seen_anew(bench)
    assert "People’s Daily Online, 31 Jul 2020, para 1" in painted_texts
    painted_texts.clear()
    monkeypatch.setattr(delegate, "also_in", lambda _found: "also in 12 sources, and in one more of those")
    seen_anew(bench)
    assert source_line(bench.evidence.model.found(0), placed=False) in painted_texts
    assert "People’s Daily Online, 31 Jul 2020, para 1" not in painted_texts


@pytest.mark.parametrize("compact", [False, True])
def test_copied_cards_look_as_painted_ones(bench, window, compact):
    pane, cards = bench.evidence, bench.evidence.list
    pane.show_compact(compact)

    def act() -> None:
        cards.go_to(1)
        seen(bench)
        window.commands.evidence.marks.star(cards.chosen())
        seen(bench)
        pane.add_selected()

    for do in (act, lambda: pane.search.setText("china"), lambda: cards.show_linked(""), lambda: cards.go_to(0)):
        do()
        seen(bench)
        copied = seen(bench)
        assert copied == seen_anew(bench)


def test_a_theme_paints_the_cards_in_its_colours(bench, painted):
    light = seen(bench)
    painted.clear()
    theme().choose("dark")
    dark = seen(bench)
    assert painted
    assert dark == seen_anew(bench)
    theme().choose("light")
    assert seen(bench) == light


def test_the_card_under_the_pointer_is_painted_in_place(bench, painted):
    bench.evidence.list.cards.hovered = 0
    seen(bench)
    painted.clear()
    seen(bench)
    assert painted == [bench.evidence.model.found(0).evidence.id]


def drawn(pictures: CardPictures, at: int, ratio: float, calls: list[QRect]) -> None:
    ground = QPixmap(400, 400)
    ground.setDevicePixelRatio(ratio)

    def paint(painter: QPainter, row: QRect) -> None:
        calls.append(row)
        painter.fillRect(row, QColor(Qt.GlobalColor.red))

    painter = QPainter(ground)
    pictures.draw(painter, QRect(0, at, 40, 20), "look", "#ffffff", paint)
    painter.end()


@pytest.mark.parametrize(
    ("at", "ratio", "copied"), [(3, 1.0, True), (4, 1.25, True), (3, 1.25, False), (3, 2.0, True)]
)
def test_only_a_row_on_whole_pixels_is_copied(qapp, at, ratio, copied):
    pictures, calls = CardPictures(), []
    drawn(pictures, at, ratio, calls)
    drawn(pictures, at, ratio, calls)
    assert calls == ([QRect(0, 0, 40, 20)] if copied else [QRect(0, at, 40, 20)] * 2)


def test_the_oldest_pictures_go_when_there_are_too_many(qapp, monkeypatch):
    monkeypatch.setattr(card_pictures, "_MOST_BYTES", 3 * 40 * 20 * 4)
    pictures, calls = CardPictures(), []
    for ratio in (1.0, 1.0, 2.0, 1.0):
        drawn(pictures, 0, ratio, calls)
    assert len(calls) == 3
