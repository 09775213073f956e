"""Whatever a text holds, every export carries it as it went in, and what hides or harms is shown instead."""

import os
import random
import unicodedata
from html.parser import HTMLParser

import pytest

from briefwright.checks.safety import findings
from briefwright.checks.word_text import read_word_text
from briefwright.document.house_style import HOUSE_STYLES, house_style
from briefwright.document.nodes import Document, Paragraph, Text
from briefwright.document.resolve import resolve
from briefwright.document.text_gate import SHOWN, gated
from briefwright.writers.docx.writer import write_docx
from briefwright.writers.html import write_html
from briefwright.writers.markdown_text import write_markdown

STRINGS = int(os.environ.get("BRIEFWRIGHT_STRINGS", "10000"))
EACH = 500
ALPHABETS = (
    "abc XYZ 0123456789 .,;:!?-",
    "<>&\"'{}[]()*_`#|\\%$^~=+/@ ]]>\t\n",
    "“”‘’«»–—…·•€£¥°½é ñ ü ß ø",
    "中英科技创新合作，。、；：？！“”（）《》　",
    "עברית العربية हिन्दी ไทย 한국어 日本語 ελληνικά кириллица",
    "👩‍🔬🇬🇧🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f𝒜🀄",
    "\x00\x07\x0b\x1b\x7f\x85\u2028\u202e\u202c\u2066\u2069\ud800\udfff\ufffe\U000e0041\U0001ffff\u200b\u00ad",
)
FORMULAS = ("{ DDEAUTO c:\\\\x }", "{{ 7*7 }}", "{% if x %}", "<w:p>", "&amp;", "=cmd|'/C calc'!A1", "javascript:x")


def strings(seed):
    """`EACH` strings from every script, with the characters that break things among them."""
    chance = random.Random(seed)
    for _ in range(EACH):
        kinds = chance.choices(ALPHABETS, k=chance.randint(1, 3))
        pieces = ["".join(chance.choices(kind, k=chance.randint(1, 12))) for kind in kinds]
        if chance.random() < 0.1:
            pieces.append(chance.choice(FORMULAS))
        if chance.random() < 0.2:
            pieces.append("".join(chr(chance.choice((chance.randrange(0x3000), chance.randrange(0x110000))))))
        yield "a" + "".join(pieces) + "z"


class Reader(HTMLParser):
    """The paragraphs of a page as a browser has them."""

    def __init__(self):
        super().__init__()
        self.paragraphs, self.inside = [], False

    def handle_starttag(self, tag, attrs):
        if tag == "p" and ("class", "Normal") in attrs:
            self.paragraphs.append("")
            self.inside = True
        elif tag == "br" and self.inside:
            self.paragraphs[-1] += "\n"

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "p"

    def handle_data(self, data):
        if self.inside:
            self.paragraphs[-1] += data


@pytest.mark.parametrize("seed", range(max(STRINGS // EACH, 1)))
def test_strings_come_back_from_word_and_html_as_they_went_in(seed):
    said = list(strings(seed))
    style = HOUSE_STYLES[seed % len(HOUSE_STYLES)]
    blocks = tuple(Paragraph((Text(text, verbatim=True),)) for text in said)
    document = resolve(Document("T", blocks, house_style=style))
    data = write_docx(document, house_style(style))
    assert findings(data) == ()
    wanted = [gated(text) for text in said]
    in_word = [each.text for each in read_word_text(data).paragraphs if each.text.startswith("a")]
    assert in_word == wanted
    reader = Reader()
    reader.feed(write_html(document, house_style(style)))
    assert [text for text in reader.paragraphs if text.startswith("a")] == wanted


def test_clean_strings_are_not_touched_at_all():
    clean = [text for text in strings(1) if not any(is_dangerous(character) for character in text)]
    assert len(clean) > EACH / 3
    assert [text for text in clean if gated(text) != text] == []


def is_dangerous(character):
    hides = unicodedata.category(character) in {"Cc", "Cs", "Cn", "Co"} and character not in "\t\n"
    return (
        hides
        or character in "\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
        or ("\U000e0000" <= character <= "\U000e007f")
    )


@pytest.mark.parametrize("hidden", ["\u202e", "\u2066", "\u2069", "\x07", "\x1b", "\ud800", "\U000e0041", "\ufffe"])
def test_what_hides_or_turns_text_is_shown_in_every_format(hidden):
    document = resolve(Document(f"T{hidden}", (Paragraph((Text(f"a{hidden}z", verbatim=True),)),)))
    style = house_style("uk-government")
    word = "".join(each.text for each in read_word_text(write_docx(document, style)).paragraphs)
    for text in (word, write_html(document, style), write_markdown(document)):
        assert hidden not in text
        assert f"a{SHOWN}z" in text
