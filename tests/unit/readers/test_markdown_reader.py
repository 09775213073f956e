"""Markdown is read as its words; the marks tell headings, lists, quotations, tables and notes."""

from briefwright.readers.registry import read

TEXT = b"""---
title: "A *plain* title"
author: Wu Chaolan
date: 2020-07-31
url: https://example.org/a
---
# Head *one*

A paragraph with **bold**, [a link](http://example.org "x"), `code` and ![a picture](p.png)
on two lines.[^1]\\
A new line.

> Quoted words.

- first
- second

1. third

| Park | Year |
|------|------|
| Cambridge | 2017 |

```
fenced words
```

<div>in a tag</div>

[^1]: The note.
"""


def blocks(source):
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def test_words_are_kept_and_marks_are_not():
    assert blocks(read("note.md", TEXT)) == [
        ("heading", "Head one"),
        ("paragraph", "A paragraph with bold, a link, code and on two lines.\nA new line."),
        ("quote", "Quoted words."),
        ("list-item", "first"),
        ("list-item", "second"),
        ("list-item", "third"),
        ("cell", "Park"),
        ("cell", "Year"),
        ("cell", "Cambridge"),
        ("cell", "2017"),
        ("paragraph", "fenced words"),
        ("paragraph", "in a tag"),
        ("note", "The note."),
    ]


def test_the_front_matter_says_what_the_source_is():
    metadata = read("note.md", TEXT).card.metadata
    assert metadata.title == "A *plain* title"
    assert (metadata.author, metadata.published) == ("Wu Chaolan", "2020-07-31")
    assert metadata.address == "https://example.org/a"
    assert metadata.guessed == ("language",)


def test_without_front_matter_the_first_heading_is_the_title_as_a_guess():
    metadata = read("note.markdown", b"# The parks\n\nWords of the text are in the file.").card.metadata
    assert metadata.title == "The parks"
    assert "title" in metadata.guessed


def test_heading_levels_are_kept():
    source = read("note.md", b"# One\n\n### Three\n\nWords.")
    assert [block.level for block in source.blocks] == [1, 3, 0]


def test_deep_nesting_is_read_to_a_limit():
    assert "deep" in read("note.md", b"> " * 30 + b"deep").text
    read("note.md", b"> " * 5000 + b"deep\n\nwords")
    read("note.md", b"[" * 20_000 + b"words")
