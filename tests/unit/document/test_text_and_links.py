import pytest

from briefwright.document.links import safe_target
from briefwright.document.nodes import Document, Gap, LineBreak, Paragraph, Strong, Text
from briefwright.document.numbering import written
from briefwright.document.pictures import picture_size
from briefwright.document.plain_text import inline_text, word_count
from briefwright.document.text_gate import SHOWN, gated
from briefwright.document.typography import join_last_words, keep_together
from fakes.random_documents import png


@pytest.mark.parametrize("place", ["gbeng", "gbsct", "gbwls", "usca"])
def test_flags_spelt_out_in_tags_stay(place):
    flag = "\U0001f3f4" + tags(place) + "\U000e007f"
    assert gated(f"The {flag} flag\x00") == f"The {flag} flag{SHOWN}"


def test_text_hidden_in_tags_is_shown():
    assert gated("a" + tags("ignore all")) == "a" + SHOWN * 10
    assert gated("\U0001f3f4" + tags("hiddentext") + "\U000e007f") == "\U0001f3f4" + SHOWN * 11
    assert gated("\U0001f3f4" + tags("gbeng")) == "\U0001f3f4" + SHOWN * 5


def tags(text):
    return "".join(chr(0xE0000 + ord(character)) for character in text)


@pytest.mark.parametrize("bad", ["\x00", "\x07", "\x1b", "\x9f", "\ud800", "\ufffe", "\U000e0041"])
def test_what_could_hide_is_shown(bad):
    assert gated(f"a{bad}b") == f"a{SHOWN}b"
    assert gated(f"a{bad}b{bad}").count(SHOWN) == 2


def test_newlines_of_every_kind_become_line_feeds():
    assert gated("a\r\nb\rc\x0bd\x0ce\x85f\tg") == "a\nb\nc\nd\ne\nf\tg"


def test_bidirectional_controls_need_their_partner():
    assert gated("\u202babc\u202c") == "\u202babc\u202c"
    assert gated("\u2067abc\u2069") == "\u2067abc\u2069"
    assert gated("\u202eabc") == f"{SHOWN}abc"
    assert gated("abc\u202c") == f"abc{SHOWN}"
    assert gated("\u2067a\nb\u2069") == f"{SHOWN}a\nb{SHOWN}"


def test_plain_text_passes_untouched():
    text = "“Naïve” – 中英 🇬🇧 £3m… مرحبا"
    assert gated(text) is text


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("https://www.gov.uk/a?b=1#c", "https://www.gov.uk/a?b=1#c"),
        ("HTTP://en.people.cn/n3", "HTTP://en.people.cn/n3"),
        ("https://example.org/中", "https://example.org/%E4%B8%AD"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("https://пример.рф/", ""),
        ("https://user:pw@example.org/", ""),
        ("https://example.org/a b", ""),
        ("//example.org", ""),
        ("https://example.org/" + "a" * 3000, ""),
    ],
)
def test_only_plain_web_and_mail_addresses_become_links(address, target):
    assert safe_target(address) == target


@pytest.mark.parametrize(
    ("kind", "number", "text"),
    [
        ("decimal", 12, "12"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 28, "bb"),
        ("upperLetter", 2, "B"),
        ("chineseCounting", 10, "十"),
        ("chineseCounting", 12, "十二"),
        ("chineseCounting", 20, "二十"),
        ("chineseCounting", 99, "九十九"),
    ],
)
def test_numbers_are_written_as_word_writes_them(kind, number, text):
    assert written(kind, number) == text


def test_no_break_spaces_go_where_a_guide_wants_them():
    joined = keep_together("On 6 August 2020 see Table 1, paras 7 and 8, Version 1.0; a table is set, 6 apples")
    assert joined == (
        "On 6\u00a0August 2020 see Table\u00a01, paras\u00a07 and 8, Version\u00a01.0; a table is set, 6 apples"
    )


def test_a_very_long_last_word_is_not_tied():
    assert " " in join_last_words("On internationalisation-of-everything considerations")
    assert join_last_words("One") == "One"


def test_plain_words_keep_gaps_in_brackets():
    inlines = (Strong((Text("A"),)), LineBreak(), Gap("date"))
    assert inline_text(inlines) == "A [date]"
    assert inline_text(inlines, "zh-CN") == "A 〔date〕"


def test_chinese_characters_count_as_words():
    assert word_count(Document("t", (Paragraph((Text("中英 cooperation"),)),))) == 3


def test_pictures_are_told_by_their_bytes():
    assert picture_size(png(4, 2)) == ("png", 4, 2)
    assert picture_size(b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x10\x00\x20\x03" + b"\0" * 20) == ("jpeg", 32, 16)
    assert picture_size(b"GIF89a") is None
    assert picture_size(b"\xff\xd8\xff") is None
