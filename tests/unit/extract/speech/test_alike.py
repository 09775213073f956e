"""Sentences of the same words are read once; whom they mean is asked in each place anew."""

from __future__ import annotations

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Quote
from briefwright.model.source import Source, SourceCard

_TEXT = "Mr Xu Xinchao came.\n\nHe said it works well.\n\nMr John Smith came.\n\nHe said it works well.\n"


def _speakers(text: str) -> list[tuple[str, str | None]]:
    found = extract_evidence(Source(SourceCard("0" * 64, "a report"), text))
    return [(item.text, item.speaker.name) for item in found if isinstance(item, Quote)]


def test_the_same_words_mean_whoever_was_named_before_each() -> None:
    """`He said it works well` twice: of Xu first, then of Smith."""
    assert _speakers(_TEXT) == [("it works well", "Xu Xinchao"), ("it works well", "John Smith")]


def test_sentences_read_once_give_what_each_gives_alone() -> None:
    """Nothing is told in a row of like sentences that one of them alone would not tell."""
    line = "Xu Xinchao said it works well.\n\n"
    assert _speakers(line * 5) == _speakers(line) * 5
