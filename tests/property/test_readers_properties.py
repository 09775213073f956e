"""Whatever the text, a reader's frozen text and blocks hold together."""

import codecs
import sys

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lxml import etree

from briefwright.errors import AppError
from briefwright.readers.reading import Passage, freeze
from briefwright.readers.registry import read
from briefwright.readers.text_gate import clean, disguised, held_back, is_plain
from fakes.word_files import word_file

SOME = settings(max_examples=150, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
ANYTHING = st.text(st.characters(), max_size=200)
WORDS = st.text(st.sampled_from("abc XYZ.,“”é中国。\n\t-1•:"), max_size=300)


def normalised(text):
    return text.replace("\r\n", "\n").replace("\r", "\n")


def outcome(name, data):
    """The source, or the code of the refusal."""
    try:
        return read(name, data)
    except AppError as error:
        return "crash" if error.file != name or "stumbled" in error.sentence else error.code


def hold_together(source):
    ends = 0
    for block in source.blocks:
        assert ends <= block.start < block.end <= len(source.text)
        words = source.text[block.start : block.end]
        assert words == words.strip()
        ends = block.end


@SOME
@given(st.one_of(TEXTS, WORDS))
def test_plain_text_in_utf_8_is_kept_to_the_character(text):
    source = outcome("a.txt", codecs.BOM_UTF8 + text.encode())
    if source not in {"empty", "binary"}:
        assert source.text == normalised(text)
        hold_together(source)


@SOME
@given(WORDS, st.sampled_from(["utf-16", "utf-32"]))
def test_plain_text_with_a_mark_is_kept_to_the_character(text, encoding):
    assume(text.strip())
    assert read("a.txt", text.encode(encoding)).text == normalised(text)


@SOME
@given(WORDS)
def test_every_word_of_a_plain_text_stands_in_a_block(text):
    assume(text.strip())
    source = read("a.txt", text.encode())
    inside = "".join(source.text[block.start : block.end] for block in source.blocks)
    assert "".join(inside.split()) == "".join(source.text.split())


@SOME
@given(st.binary(max_size=400), st.sampled_from([".txt", ".md", ".html", ".eml", ".docx", ".pdf"]))
def test_any_bytes_under_any_name_are_read_or_refused(data, suffix):
    source = outcome(f"a{suffix}", data)
    assert source != "crash"
    if not isinstance(source, str):
        hold_together(source)


@SOME
@given(ANYTHING)
def test_the_gate_lets_nothing_through_twice(text):
    once = clean(text)
    assert clean(once) == once
    assert held_back(once) == 0
    once.encode()  # no half pairs are left


@SOME
@given(st.text(st.sampled_from("abc中אב \u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\n")))
def test_after_the_gate_every_line_closes_what_it_opens(text):
    for line in clean(text).split("\n"):
        opens = sum(line.count(mark) for mark in "\u202a\u202b\u2066\u2067\u2068")
        assert opens == line.count("\u202c") + line.count("\u2069")
        assert not set(line) & set("\u202d\u202e")


@SOME
@given(st.lists(st.tuples(ANYTHING, st.sampled_from(["paragraph", "heading", "cell"])), max_size=8))
def test_frozen_blocks_are_the_cleaned_passages(passages):
    text, blocks, hidden = freeze(Passage(words, kind) for words, kind in passages)
    expected = [(clean(words).strip(), kind) for words, kind in passages if clean(words).strip()]
    assert [(text[block.start : block.end], block.kind) for block in blocks] == expected
    assert bool(hidden) == any(disguised(words) for words, _ in passages)


@SOME
@given(st.lists(TEXTS, min_size=1, max_size=5))
def test_any_text_in_a_word_file_is_read_as_it_stands(texts):
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    body = []
    for text in texts:
        paragraph = etree.Element(word + "p")
        run = etree.SubElement(etree.SubElement(paragraph, word + "r"), word + "t")
        run.text = "".join(character for character in text if _in_xml(character))
        body.append(run.text)
        texts[texts.index(text)] = etree.tostring(paragraph, encoding="unicode")
    expected = [kept for text in body if (kept := clean(normalised(text)).strip())]
    source = outcome("a.docx", word_file("".join(texts)))
    if not expected:
        assert source == "empty"
        return
    assert [source.text[block.start : block.end] for block in source.blocks] == expected


def _in_xml(character):
    """XML 1.0, production 2."""
    return (
        character in "\t\n"
        or "\x20" <= character <= "\ud7ff"
        or "\ue000" <= character <= "\ufffd"
        or character > "\uffff"
    )


def test_the_quick_look_takes_nothing_for_plain_that_the_gate_holds_back():
    """A private character at the end makes the gate look closely at what stands before it."""
    held = [char for char in map(chr, range(sys.maxunicode + 1)) if clean(f"{char}b\ue000") != f"{char}b"]
    assert len(held) > 6_000
    assert not any(map(is_plain, held))
    assert all(map(is_plain, ["a b\tc\nd~", "“é”", "中国"]))
