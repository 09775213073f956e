"""What the full-text index holds: words as they are, and Chinese and Japanese runs as overlapping pairs.

`科技合作` is indexed as `科技 技合 合作 作`: any two characters are found, a longer run is a phrase of pairs, and a
single character is a prefix (the lone last character is there for that). SQLite's own trigram index finds no
two-character word. The index is split by `unicode61`, which folds case and accents. Both sides are in simplified
characters, so that either script finds the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from briefwright.model.han import simplified
from briefwright.storage.tables.passages import folded

_CHARACTER = "[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
_RUN = re.compile(f"{_CHARACTER}+")
_PAIR_LAST = re.compile(f'[ "]{_CHARACTER}{{2}}"$')
_USUAL = 200
"""Letters of a usual item: a sentence."""
_QUOTED = re.compile(r'"([^"]*)"|“([^”]*)”|(\S+)')


def indexed(text: str) -> str:
    """The form of `text` that goes into the index."""
    if text.isascii():
        return text
    return _RUN.sub(_pairs, _plain(text))


def match_expression(text: str) -> str:
    """The FTS5 expression for what a user typed: all words, “phrases” in a piece, the last word as a prefix.

    A pair of characters goes on in no word of the index and is found sooner as it is. An empty string where there
    is nothing to look for.
    """
    phrases = [phrase for match in _QUOTED.finditer(_plain(text)) for phrase in _phrases(match)]
    if phrases and not _PAIR_LAST.search(phrases[-1]):
        phrases[-1] = phrases[-1].removesuffix("*") + "*"
    return " ".join(phrases)


def likeness(expression: str) -> Callable[[str], float]:
    """How well an item's indexed words answer an expression they match: bm25 with all words of one weight."""
    phrases = [" " + " ".join(folded(phrase)) for phrase in re.findall('"([^"]*)"', expression)]

    def score(words: str) -> float:
        text = " " + " ".join(folded(words))
        at_home = 1.2 * (0.25 + 0.75 * len(text) / _USUAL)
        # the index folds accents too, so that a word may be there and not be counted
        counts = [max(1, text.count(phrase)) for phrase in phrases]
        return sum(count / (count + at_home) for count in counts)

    return score


def _plain(text: str) -> str:
    """The characters that are compared: of full width and ligatures the usual ones, of Chinese the simplified."""
    return simplified(unicodedata.normalize("NFKC", text))


def _pairs(match: re.Match[str]) -> str:
    run = match.group()
    return " " + " ".join([run[at : at + 2] for at in range(len(run))]) + " "


def _phrases(match: re.Match[str]) -> Iterator[str]:
    words = next(group for group in match.groups() if group is not None)
    at = 0
    for run in _RUN.finditer(words):
        yield from _phrase(words[at : run.start()])
        characters = run.group()
        if len(characters) == 1:
            yield f'"{characters}"*'
        else:
            yield '"' + " ".join(characters[i : i + 2] for i in range(len(characters) - 1)) + '"'
        at = run.end()
    yield from _phrase(words[at:])


def _phrase(words: str) -> Iterator[str]:
    if any(character.isalnum() for character in words):
        yield '"' + words.replace('"', " ").replace("\0", " ") + '"'
