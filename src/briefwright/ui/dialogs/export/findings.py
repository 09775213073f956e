"""The pre-flight's list: how many quotations have which verdict, and each with its nearest source words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from html import escape
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefwright.checks.verbatim import QuotationCheck, Verdict
from briefwright.ui.dialogs.export.finding_column import FindingColumn
from briefwright.ui.dialogs.export.preflight import Preflight
from briefwright.ui.dialogs.export.typography import differing_spans, typography_sentence
from briefwright.ui.fonts import font, grown
from briefwright.ui.icons import Tint
from briefwright.ui.language import listed, mark, tr, tr_n
from briefwright.ui.theme import theme, tokens
from briefwright.ui.widgets.buttons import button, icon_button, label, line
from briefwright.ui.widgets.picture import Picture

ICONS: dict[Verdict, tuple[str, Tint]] = {
    "exact": ("check-circle", "ok"),
    "typography": ("text-aa", "text2"),
    "altered": ("x-circle", "danger"),
    "translation": ("translate", "text2"),
    "not-found": ("x-circle", "danger"),
    "cannot-check": ("question", "warn"),
}
TILES: tuple[tuple[str, tuple[Verdict, ...]], ...] = (
    (mark("Exact"), ("exact",)),
    (mark("Typography only"), ("typography",)),
    (mark("Not found"), ("altered", "not-found")),
    (mark("Cannot check"), ("cannot-check", "translation")),
)
_SHOWN_EXACT = 1
_STOP = re.compile(r"(?<!\b\w)[.,。，]$")
"""Behind words; not that of an abbreviation such as U.K."""
_LINES = {"base": 18, "small": 17}
"""From line to line, at a base size of 13."""

Fix = Callable[[QuotationCheck], tuple[str, Callable[[], object]] | None]


class Findings(QWidget):
    """Built anew for each pre-flight; `fix` says what can be done about one, `names` what a source is called."""

    unfolded = Signal()

    def __init__(self, preflight: Preflight, fix: Fix, names: Mapping[str, str]) -> None:
        super().__init__()
        self._fix = fix
        self._names = names
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(_tiles(preflight))
        self._layout.addWidget(line())
        exact = [check for check in preflight.checks if check.verdict == "exact"]
        rest = [check for check in preflight.checks if check.verdict != "exact"]
        shown = (*rest, *exact[:_SHOWN_EXACT])
        self.column = FindingColumn(shown, self._finding, lambda check: fix(check) is not None)
        self._layout.addWidget(self.column)
        if len(exact) > _SHOWN_EXACT:
            self._more(exact[_SHOWN_EXACT:])
        self._layout.addWidget(_file(preflight))
        self._layout.addStretch(1)

    def _finding(self, check: QuotationCheck) -> Finding:
        return Finding(check, self._fix(check), self._names.get(check.source, ""))

    def _more(self, checks: list[QuotationCheck]) -> None:
        made, below = QWidget(), line()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(14)
        row.addWidget(Picture(*ICONS["exact"]))
        words = tr_n("1 more exact quotation", "{n} more exact quotations", len(checks))

        def unfold() -> None:
            made.hide()
            below.hide()
            self.column.extend(checks)
            self.unfolded.emit()

        row.addWidget(button(words, unfold, dress="link"))
        row.addStretch(1)
        row.addWidget(icon_button("caret-down", tr("Show them"), unfold))
        self._layout.addWidget(made)
        self._layout.addWidget(below)


class Finding(QWidget):
    """One quotation: its words with what differs marked, and what that means."""

    def __init__(self, check: QuotationCheck, action: tuple[str, Callable[[], object]] | None, source: str) -> None:
        super().__init__()
        self._check, self._source = check, source
        self._words, self._said = _paragraph("base"), _paragraph("small")
        self._words.setAccessibleName(f"“{check.quotation}”")
        self._said.setProperty("ink", "2")
        self._say()
        theme().changed.connect(self._say)
        text = QVBoxLayout()
        text.setSpacing(2)
        text.addWidget(self._words)
        text.addWidget(self._said)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 11, 16, 11)
        row.setSpacing(14)
        row.addWidget(Picture(*ICONS[check.verdict]), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        if action is not None:
            row.addWidget(button(action[0], action[1], small=True), 0, Qt.AlignmentFlag.AlignTop)

    def _say(self) -> None:
        """Say it in the colours of the theme."""
        self._words.setText(_in_lines(_marked(self._check), "base"))
        self._said.setText(_in_lines(_meaning(self._check, self._source), "small"))


def _in_lines(html: str, role: Literal["base", "small"]) -> str:
    """A paragraph in lines as high as those of a card."""
    style = f"margin:0;line-height:{grown(_LINES[role])}px;-qt-line-height-type:minimum"
    return f'<p style="{style}">{html}</p>'


def _paragraph(role: Literal["base", "small"]) -> QLabel:
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.RichText)
    made.setFont(font(role))
    made.setWordWrap(True)
    return made


def _tiles(preflight: Preflight) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    for number, (name, verdicts) in enumerate(TILES):
        if number:
            rule = QFrame()
            rule.setProperty("rule", "true")
            rule.setFixedWidth(1)
            row.addWidget(rule)
        count = preflight.count(*verdicts)
        tile = QWidget()
        grid = QGridLayout(tile)
        grid.setContentsMargins(16, 12, 8, 12)
        grid.setHorizontalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Picture(*ICONS[verdicts[0]], 18), 0, 0)
        grid.addWidget(label(str(count), "heading"), 0, 1)
        grid.addWidget(label(tr(name), "small", "2"), 1, 0, 1, 2)
        tile.setAccessibleName(f"{tr(name)}: {count}")
        row.addWidget(tile, 1)
    return made


def _file(preflight: Preflight) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(16, 14, 16, 14)
    grid.setHorizontalSpacing(24)
    if preflight.passed or preflight.faults or preflight.concerns:
        grid.addWidget(label(tr("The file"), "strong", "2"), 0, 0, 1, 2)
    marked: list[tuple[str, Tint, str]] = [("check", "ok", text) for text in preflight.passed]
    marked += [("x-circle", "danger", text) for text in preflight.faults]
    marked += [("warning", "warn", text.rstrip(".。")) for text in preflight.concerns]
    for number, (name, tint, text) in enumerate(marked):
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Picture(name, tint), 0, Qt.AlignmentFlag.AlignTop)
        words = label(text, "base", wrap=True)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)  # beside its sign, where its neighbour takes two lines
        row.addWidget(words, 1)
        grid.addLayout(row, 1 + number // 2, number % 2)
    grid.setColumnStretch(0, 1)
    grid.setColumnStretch(1, 1)
    return made


def _marked(check: QuotationCheck) -> str:
    """The quotation with the words that differ from the source struck through."""
    if not check.nearest or check.verdict == "exact":
        return f"“{escape(check.quotation)}”"
    now = tokens()
    if check.verdict == "typography":
        return _typography_marked(check)
    ours, theirs = check.quotation.split(), source_words(check).split()
    parts: list[str] = []
    for kind, start, end, _, _ in _differences(ours, theirs):
        words = escape(" ".join(ours[start:end]))
        if kind == "equal":
            parts.append(words)
        elif words:
            style = f"background:{now.danger_tint};color:{now.danger};text-decoration:line-through"
            parts.append(f'<span style="{style}">{words}</span>')
    return f"“{' '.join(parts)}”"


def _typography_marked(check: QuotationCheck) -> str:
    """The quotation with each mark, dash or space of its own underlined."""
    style, parts, at = f"background:{tokens().ok_tint};text-decoration:underline", [], 0
    for start, end in differing_spans(check):
        parts.append(escape(check.quotation[at:start]))
        parts.append(f'<span style="{style}">{escape(check.quotation[start:end])}</span>')
        at = end
    return f"“{''.join(parts)}{escape(check.quotation[at:])}”"


def _meaning(check: QuotationCheck, source: str) -> str:
    where = listed(source, tr("para {n}", n=check.paragraph))
    match check.verdict:
        case "exact":
            begun = where[:1].upper() + where[1:]
            return escape(tr("{where}. Footnote {n}.", where=begun, n=check.note) if check.note else begun)
        case "typography":
            return escape(typography_sentence(check, where))
        case "altered":
            return tr(
                "Not in any source. The closest is {where}, which says {words}.",
                where=escape(where),
                words=_theirs(check),
            )
        case "translation":
            return escape(tr("A rendering in another language than the source. Compare it yourself."))
        case "not-found":
            return escape(tr("Not in any source, though a footnote follows."))
        case "cannot-check":
            return escape(tr("Own words in quotation marks, with no source attached. Nothing to compare with."))


def _theirs(check: QuotationCheck) -> str:
    now = tokens()
    ours, theirs = check.quotation.split(), source_words(check).split()
    other = [" ".join(theirs[s:e]) for kind, _, _, s, e in _differences(ours, theirs) if kind != "equal" and e > s]
    words = escape(" … ".join(other) or source_words(check))
    return f'<span style="background:{now.ok_tint};color:{now.ok};text-decoration:underline">“{words}”</span>'


def source_words(check: QuotationCheck) -> str:
    """The nearest source words on one line, without the marks around them; the stop or comma behind them is ours.

    It belongs to the sentence the words stand in: in the middle of another, the source's full stop has no place.
    """
    words = " ".join(check.nearest.split()).strip('“”"「」『』')
    bare, own = _STOP.sub("", words), check.quotation[-1:]
    return bare + own if _STOP.fullmatch(own) and not bare.endswith(own) else bare


def _differences(ours: list[str], theirs: list[str]) -> Sequence[tuple[str, int, int, int, int]]:
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
