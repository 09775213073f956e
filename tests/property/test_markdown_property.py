"""Whatever a text holds, a Markdown reader gets the same words back."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefwright.document.nodes import Document, Paragraph, Text
from briefwright.document.text_gate import gated
from briefwright.writers.markdown_text import write_markdown

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
MARKUP = st.text(alphabet="ab 1.)(#*_-+=|>~`[]!\\&;:<{}$^@\"'\n", max_size=24)


def words_read(markdown):
    read = []
    for token in READER.parse(markdown):
        assert token.type in {"paragraph_open", "paragraph_close", "inline"}, token
        for child in token.children or ():
            assert child.type in {"text", "hardbreak", "softbreak", "text_special"}, child
            read.append(child.content if child.type.startswith("text") else " ")
    return " ".join("".join(read).split())


@settings(max_examples=300, deadline=None)
@given(st.one_of(MARKUP, st.text(max_size=24)))
@example(" -")
@example("a\n  1. b")
def test_text_comes_back_as_it_went_in(text):
    document = Document("t", (Paragraph((Text(text, verbatim=True),)),))
    assert words_read(write_markdown(document)) == " ".join(gated(text).split())
