"""The words on cards are laid out as the whole text would be, however little of it is looked at."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.ui.fonts import face
from briefwright.ui.panes.evidence import card_text as module
from briefwright.ui.panes.evidence.card_text import card_text, hit_spans, hits_of, line_text

WORDS = ("i", "ill", "W" * 7, "research", "innovation,", "中国与英国", "科技", "x" * 90, "£10m", "😀", "“so”")


def laid(text: str, width: int, spans=()) -> tuple[list[str], float, list[tuple[int, int]]]:
    """The lines, the height, and what is semibold in the last line."""
    made = card_text.__wrapped__(text, width, 3, 18, face=face("base"), spans=spans)
    lines = [made.layout.lineAt(number) for number in range(made.layout.lineCount())]
    in_units = made.layout.text().encode("utf-16-le")
    words = [
        in_units[2 * at.textStart() : 2 * (at.textStart() + at.textLength())].decode("utf-16-le") for at in lines
    ]
    if made.last is None:
        return words, made.height, []
    return [*words[:-1], made.last.text()], made.height, [(f.start, f.length) for f in made.last.formats()]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
@given(words=st.lists(st.sampled_from(WORDS), max_size=90), width=st.integers(60, 400))
def test_what_cannot_be_seen_changes_nothing(qapp, words, width):
    text = " ".join(words)
    spans = hit_spans(text, hits_of("innov 科技"))
    with pytest.MonkeyPatch.context() as whole:
        whole.setattr(module, "_enough", lambda text, _room, _face: iter([len(text)]))
        wanted = laid(text, width, spans)
    assert laid(text, width, spans) == wanted


def test_a_hit_that_is_cut_stays_semibold_up_to_the_ellipsis(qapp):
    text = "a " * 20 + "cooperation " * 20
    lines, _, bold = laid(text, 100, hit_spans(text, hits_of("cooperation")))
    assert lines[-1].endswith("…")
    start, length = bold[-1]
    assert start + length == len(lines[-1]) - 1


def test_a_line_is_as_wide_as_its_words(qapp):
    for words in ("direct quote", "人民日报，2020 年 7 月 31 日", " · para 3"):
        assert line_text(words, face("small")).width == pytest.approx(
            face("small").metrics.horizontalAdvance(words)
        )
