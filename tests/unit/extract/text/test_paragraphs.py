from __future__ import annotations

from briefwright.extract.text.paragraphs import is_chinese, paragraphs_of
from briefwright.model.source import Block
from fakes.extracted import source


def texts(text: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [text[p.start : p.end] for p in paragraphs_of(source(text, blocks=blocks))]


def test_blank_lines_part_paragraphs_where_a_reader_gave_none() -> None:
    assert texts("One.\n\nTwo.\n \nThree.") == ["One.", "Two.", "Three."]


def test_hard_wrapped_lines_stay_together() -> None:
    assert texts("One line that\nis wrapped here.") == ["One line that\nis wrapped here."]


def test_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    assert texts("First sentence.\nSecond sentence.") == ["First sentence.", "Second sentence."]


def test_blocks_are_taken_as_the_reader_gave_them() -> None:
    text = "Heading\nBody text."
    blocks = (Block("heading", 0, 7), Block("paragraph", 8, 18))
    assert texts(text, blocks) == ["Heading", "Body text."]


def test_overlapping_and_empty_blocks_do_no_harm() -> None:
    text = "Heading\nBody text."
    assert texts(text, (Block("paragraph", 0, 12), Block("paragraph", 4, 18), Block("paragraph", 18, 18)))


def test_a_paragraph_with_some_latin_names_is_still_chinese() -> None:
    text = "Helix公司今天在苏州启用测序中心。"
    assert is_chinese(text, paragraphs_of(source(text))[0])
    english = "The name 李 stands here in a long English sentence."
    assert not is_chinese(english, paragraphs_of(source(english))[0])


def test_prose_behind_a_list_is_a_paragraph_of_its_own() -> None:
    text = "They agreed on two things:\n- exchanges\n- a fund (the Ice Fund)\nProf Orme added: “We like it.”"
    assert texts(text)[-1] == "Prof Orme added: “We like it.”"


def test_an_item_goes_on_in_the_next_line() -> None:
    text = "- exchanges of staff with the\nFenby Board\n- a fund"
    assert texts(text) == ["- exchanges of staff with the\nFenby Board", "- a fund"]


def test_long_lines_that_are_mostly_sentences_are_paragraphs_of_their_own() -> None:
    long = (
        "The kiln in the old harbour was lit on Monday by a potter from Leeds who had waited for it for years, and "
    )
    lines = ["A kiln is lit", long + long + "nobody was hurt.", "Potter Ann Moore said:", "We are glad."]
    assert len(paragraphs_of(source("\n".join(lines)))) == 4
