"""The name that the subject of a Chinese clause is, or ends with."""

from __future__ import annotations

from briefwright.extract.chinese.lexicon import SURNAMES, TRANSLITERATED
from briefwright.extract.chinese.name_shapes import COMPOUND, LATIN
from briefwright.extract.chinese.names import native_end
from briefwright.extract.chinese.words import tags_of


def name_at_end(text: str) -> str:
    """The name that a subject is, or ends with: native, known to the dictionary, or two words in Latin letters."""
    if len(text) <= 4:
        tags = tags_of(text) if len(text) >= 2 else ()
        native = len(tags) > 1 and native_end(text, 0, len(text)) == len(text)
        known = bool(tags) and tags[0][1].startswith("nr") and _could_be_name(text)
        return text if native or known else ""
    latin = LATIN.fullmatch(text)
    if latin:
        return text if text.count(" ") == 1 else ""
    word, tag = (tags_of(text[-8:]) or (("", ""),))[-1]
    return word if tag == "nr" and 2 <= len(word) <= 4 and word[0] in SURNAMES else ""


def _could_be_name(text: str) -> bool:
    return text[0] in SURNAMES or text[:2] in COMPOUND or all(char in TRANSLITERATED for char in text)
