"""The review at the right: what it is, the exact words and their proof, the doubt, the fields, the verdict."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from briefwright.model.evidence import KINDS, LOW_CONFIDENCE, Evidence, Fact, Initiative, Quote, kind_of
from briefwright.model.source import Source
from briefwright.ui.fonts import grown
from briefwright.ui.icons import KIND_ICONS, draw_icon
from briefwright.ui.language import tr
from briefwright.ui.reasons import reason_words
from briefwright.ui.sentences import concern_words, in_a_row
from briefwright.ui.source_viewer.candidates import Candidate
from briefwright.ui.source_viewer.context_card import ContextCard
from briefwright.ui.source_viewer.field_form import FieldForm, line_field, show_words, words_of
from briefwright.ui.source_viewer.grouping import needs_checking
from briefwright.ui.source_viewer.other_fields import FactFields, InitiativeFields
from briefwright.ui.source_viewer.quote_fields import QuoteFields
from briefwright.ui.source_viewer.segments import Segments
from briefwright.ui.source_viewer.tag_row import TagRow
from briefwright.ui.theme import tokens
from briefwright.ui.widgets.base_line import line_height
from briefwright.ui.widgets.buttons import button, icon_button, label, line, set_plane
from briefwright.ui.widgets.pane_header import PaneHeader
from briefwright.ui.widgets.reading_order import ReadPage
from briefwright.ui.wording import HIGH_CONFIDENCE, KIND_NAMES


class ReviewPanel(ReadPage):
    """`edited` carries corrected evidence, `kindChosen` another kind; the rest are the buttons.

    `left` comes when Enter or Escape ends the writing in a field that a single key went to.
    """

    edited = Signal(object)
    kindChosen = Signal(str)
    respanned = Signal()
    accepted = Signal()
    skipped = Signal()
    rejected = Signal()
    moved = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._evidence: Evidence | None = None
        set_plane(self, "window")
        self.setAccessibleName(tr("Review"))
        self._header = PaneHeader(tr("Review"), margin=16)
        self._header.setParent(self)
        self._header.add(icon_button("caret-left", tr("Previous (K)"), lambda: self.moved.emit(-1)))
        self._header.add(icon_button("caret-right", tr("Next (J)"), lambda: self.moved.emit(1)))
        self._stack = QStackedWidget(self)
        self._content = self._scrolled()
        choices = tuple((kind, tr(KIND_NAMES[kind]), KIND_ICONS[kind]) for kind in KINDS)
        self.kind = Segments(tr("Kind"), choices, self._content)
        self.kind.chosen.connect(self.kindChosen)
        self.card = ContextCard(self._content)
        self.respan = button(tr("Use the selected words"), self.respanned.emit, small=True, tip=tr("U"))
        self.respan.hide()
        self.doubt = _DoubtBanner()
        self.quote, self.fact = QuoteFields(self._content), FactFields(self._content)
        self.initiative = InitiativeFields(self._content)
        for fields in (self.quote, self.fact, self.initiative):
            fields.edited.connect(self._edit)
        self._build_common()
        self._lay_out()
        written = (self.quote.name_line, self.quote.role, self.fact.claimant, self.initiative.parties)
        for field in (self.note, *written, self.tags.field):
            field.returnPressed.connect(self.left)

    def _build_common(self) -> None:
        self._common = FieldForm(self._content)
        self.confidence = label("", "base")
        self.why = label("", "small", "3", wrap=True)
        self.tags = TagRow()
        self.tags.changed.connect(self._set_tags)
        self._common.add(tr("Confidence"), self.confidence)
        self._common.add_note(self.why)
        self._common.add(tr("Tags"), self.tags)
        self.note = line_field(tr("My note"), tr("Only for you"), self._take_note)
        self._common.add(tr("My note"), self.note)

    def _scrolled(self) -> QWidget:
        """What scrolls; in its place before it is filled, as Qt dresses all anew that is moved."""
        scroll = QScrollArea(self._stack)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        set_plane(content, "window")
        scroll.setWidget(content)
        self._stack.addWidget(scroll)
        return content

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._content)
        inside.setContentsMargins(16, 12, 16, 12)
        inside.setSpacing(12)
        fields = (self.quote, self.fact, self.initiative)
        for widget in (self.kind, self.card, self.respan, self.doubt, *fields, self._common):
            inside.addWidget(widget)
        inside.setSpacing(12)
        inside.addStretch(1)
        self._none = label(
            tr("Select words in the text to capture them, or choose an item at the left."), "base", "2", wrap=True
        )
        self._none.setContentsMargins(16, 16, 16, 16)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack.addWidget(self._none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._header)
        layout.addWidget(line())
        layout.addWidget(self._stack, 1)
        layout.addWidget(line())
        verdict = self._verdict()
        layout.addWidget(verdict)
        self.read_through(self._header, self._content, verdict)

    def _verdict(self) -> QWidget:
        self.reject = button(
            tr("Not evidence"), self.rejected.emit, dress="danger", picture="x-circle", tip=tr("X")
        )
        self.skip = button(tr("Skip"), self.skipped.emit, tip=tr("S"))
        self.accept = button(tr("Accept"), self.accepted.emit, dress="primary", picture="check", tip=tr("A"))
        row = QWidget()
        inside = QHBoxLayout(row)
        inside.setContentsMargins(8, 12, 16, 12)
        inside.setSpacing(8)
        inside.addWidget(self.reject)
        inside.addStretch(1)
        inside.addWidget(self.skip)
        inside.addWidget(self.accept)
        return row

    def show_none(self) -> None:
        """Show that nothing is chosen."""
        self._evidence = None
        self._header.note.setText("")
        self._stack.setCurrentIndex(1)
        for pressed in (self.reject, self.skip, self.accept):
            pressed.setEnabled(False)

    def show_evidence(self, source: Source, evidence: Evidence, named: Sequence[Candidate], note: str) -> None:
        """Show an item; `named` are the speakers who may have said it, `note` its place in the review."""
        self._evidence = evidence
        self._header.note.setText(note)
        self._stack.setCurrentIndex(0)
        for pressed in (self.reject, self.skip, self.accept):
            pressed.setEnabled(True)
        self.accept.setText(tr("Accepted") if evidence.review == "accepted" else tr("Accept"))
        self.kind.choose(kind_of(evidence))
        self.card.show_evidence(source, evidence)
        self.doubt.say(doubt_words(evidence))
        self.quote.setVisible(isinstance(evidence, Quote))
        self.fact.setVisible(isinstance(evidence, Fact))
        self.initiative.setVisible(isinstance(evidence, Initiative))
        match evidence:
            case Quote():
                self.quote.show_quote(evidence, named)
            case Fact():
                self.fact.show_fact(evidence)
            case Initiative():
                self.initiative.show_initiative(evidence)
        self.confidence.setText(confidence_words(evidence))
        why = reason_words(evidence.why)
        self.why.setText(why[:1].upper() + why[1:])
        self.why.setVisible(bool(evidence.why) and not evidence.by_hand)
        self.tags.show_tags(evidence.tags)
        show_words(self.note, evidence.note)
        self._lay_out_now()

    def _lay_out_now(self) -> None:
        """Give wrapped words their height at once, from within: Qt would first paint them cut for a frame."""
        for inside in (self.doubt, self.quote, self.fact, self.initiative, self._common, self._content):
            layout = inside.layout()
            if layout is not None:
                layout.activate()

    def write(self, key: str) -> None:
        """Put the cursor where a single key goes: P whose words or whose work, R role, T a new tag, N the note."""
        if self._evidence is None:
            return
        if key == "T":
            self.tags.write()
            return
        fields = {"N": self.note, **self._people()}
        if key in fields:
            fields[key].setFocus(Qt.FocusReason.ShortcutFocusReason)
            fields[key].selectAll()

    def _people(self) -> dict[str, QLineEdit]:
        """Where the keys for people lead in the item shown."""
        match self._evidence:
            case Quote():
                return {"P": self.quote.name_line, "R": self.quote.role}
            case Fact():
                return {"P": self.fact.claimant}
            case Initiative():
                return {"P": self.initiative.parties}
        return {}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, which no field keeps, takes back what was written there and goes back to reading."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
            return
        self._show_again()
        self.left.emit()

    def offer_respan(self, offered: bool) -> None:
        """Whether words are selected that could take the place of the item's."""
        self.respan.setVisible(offered and self._evidence is not None)

    def _edit(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self.edited.emit(evidence)

    def _show_again(self) -> None:
        self.tags.field.clear()
        if self._evidence is not None:
            show_words(self.note, self._evidence.note)
            match self._evidence:
                case Quote():
                    show_words(self.quote.name_line, self._evidence.speaker.name)
                    show_words(self.quote.role, self._evidence.speaker.role)
                case Fact():
                    self.fact.show_fact(self._evidence)
                case Initiative():
                    self.initiative.show_initiative(self._evidence)

    def _take_note(self) -> None:
        note = words_of(self.note) or ""
        if self._evidence and note != self._evidence.note:
            self._edit(replace(self._evidence, note=note))

    def _set_tags(self, tags: tuple[str, ...]) -> None:
        if self._evidence:
            self._edit(replace(self._evidence, tags=tags))


class _DoubtBanner(QWidget):
    """Why one should look twice, on its tint with its icon; hidden while there is nothing to say."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("", "base", wrap=True)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(20 + grown(16), 9, 12, 9)
        inside.addWidget(self._words)

    @property
    def text(self) -> str:
        """What it says."""
        return self._words.text()

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().warn_tint))
        painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        side = grown(16)
        first = self._words.y() + line_height(self._words) / 2
        draw_icon(painter, "warning", tokens().warn, QRectF(11, first - side / 2, side, side))
        painter.end()


def doubt_words(evidence: Evidence) -> str:
    """The doubt in a sentence; empty where there is none or the item has been accepted."""
    if not needs_checking(evidence):
        return ""
    parts = []
    if evidence.doubt:
        parts.append(concern_words(evidence.doubt))
    if isinstance(evidence, Quote) and not evidence.speaker.name:
        parts.append(
            tr("The source says this; nobody is named for it. If you are unsure, leave the speaker empty.")
        )
    if not parts:
        parts.append(tr("Low confidence. Check the words and who said them."))
    return in_a_row(*parts)


def confidence_words(evidence: Evidence) -> str:
    """High, medium or low, with the figure."""
    if evidence.by_hand:
        return tr("Captured by hand")
    if evidence.confidence < LOW_CONFIDENCE:
        word = tr("Low")
    else:
        word = tr("High") if evidence.confidence >= HIGH_CONFIDENCE else tr("Medium")
    return f"{word}  {evidence.confidence:.2f}"
