from msgspec.structs import replace

from briefwright.document.nodes import (
    Box,
    Cell,
    Cite,
    Column,
    Contents,
    Document,
    Heading,
    ListBlock,
    Paragraph,
    Quotation,
    Table,
    Text,
)
from briefwright.document.plain_text import inline_text
from briefwright.document.resolve import resolve
from briefwright.document.walk import cites, every_block
from briefwright.model.source import SourceCard, SourceMetadata
from fakes.sample_briefings import SEED, bullets, cite, heading, ministerial_submission, para, strong, words


def resolved(*blocks, **options):
    return resolve(Document("T", blocks, sources=options.pop("sources", (SEED,)), **options))


def numbers(document, kind):
    return [block.number for block in every_block(document.blocks) if isinstance(block, kind)]


def note_texts(document):
    return [inline_text(note.inlines).replace("\u00a0", " ") for note in document.notes]


def test_paragraph_numbers_run_on_across_headings_and_boxes():
    document = resolve(ministerial_submission())
    running = [b.number for b in every_block(document.blocks) if isinstance(b, Box | Paragraph) and b.number]
    assert running == ["1.", "2.", "3.", "4.", "5.", "6."]


def test_lettered_points_restart_under_each_number_and_go_on_within_it():
    points = bullets(words("x"), words("y"), role="sub-numbered")
    document = resolved(
        para("a", role="numbered"), points, para("between"), points, para("b", role="numbered"), points
    )
    assert [block.start for block in document.blocks if isinstance(block, ListBlock)] == [1, 3, 1]


def test_headings_are_numbered_by_level():
    document = resolved(
        heading("A", numbered=True),
        heading("B", 2, numbered=True),
        heading("C", 2, numbered=True),
        heading("D", numbered=True),
        heading("E", 2, numbered=True),
        heading("F", numbered=False),
    )
    assert numbers(document, Heading) == ["1", "1.1", "1.2", "2", "2.1", ""]


def test_chinese_headings_take_chinese_numbers():
    document = resolved(
        heading("基本情况", numbered=True),
        heading("会议", 2, numbered=True),
        heading("内容", 3, numbered=True),
        heading("细节", 4, numbered=True),
        heading("主要观点", numbered=True),
        house_style="zh-official",
        language="zh-CN",
    )
    assert numbers(document, Heading) == ["一、", "（一）", "1.", "（1）", "二、"]


def test_a_level_is_never_skipped():
    document = resolved(heading("A", 3), heading("B", 4), heading("C", 1), heading("D", 3))
    assert [block.level for block in document.blocks] == [1, 2, 1, 2]


def test_a_numbered_level_without_one_above_stays_unnumbered():
    assert numbers(resolved(heading("A"), heading("B", 2, numbered=True)), Heading) == ["", ""]


def test_annexes_are_lettered():
    document = resolved(heading("agenda", annex=True), heading("people", annex=True))
    assert numbers(document, Heading) == ["Annex A:", "Annex B:"]


def test_a_single_chinese_annex_has_no_number():
    options = {"house_style": "zh-official", "language": "zh-CN"}
    assert numbers(resolved(heading("原文", annex=True), **options), Heading) == ["附件"]
    two = resolved(heading("原文", annex=True), heading("名单", annex=True), **options)
    assert numbers(two, Heading) == ["附件1", "附件2"]


def test_questions_are_numbered():
    document = resolved(para("Why?", role="question"), para("So.", role="answer"), para("How?", role="question"))
    assert [block.number for block in document.blocks] == ["Q1", "", "Q2"]


def test_captioned_tables_are_numbered_and_label_tables_are_not():
    captioned = Table((Column(1),), ((Cell((para("x"),)),),), (), words("Sides"))
    document = resolved(captioned, replace(captioned, caption=()), captioned)
    assert [block.number for block in document.blocks] == [1, 0, 2]


def test_notes_follow_reading_order_and_are_short_the_second_time():
    document = resolved(para("a", cite(3)), Quotation(words("q", cite(7))), para("b", cite(9)))
    assert [mark.number for mark in cites(document)] == [1, 2, 3]
    assert note_texts(document)[1:] == [
        "People’s Daily Online, 31 July 2020, para 7.",
        "People’s Daily Online, 31 July 2020, para 9.",
    ]


def test_a_caption_is_read_before_its_table():
    table = Table((Column(1),), ((Cell((para("x", cite(9)),)),),), (), words("Sides", cite(2)))
    assert [mark.paragraph for mark in cites(resolved(table))] == [2, 9]
    assert "para 2" in note_texts(resolved(table))[0]


def test_neighbouring_marks_of_one_source_become_one_note():
    document = resolved(para("a", cite(7), cite(8)))
    assert len(document.notes) == 1
    assert "paras 7 and 8;" in note_texts(document)[0]


def test_a_remark_is_added_to_the_note():
    document = resolved(para("a", Cite(SEED.id, paragraph=7, remark="Departmental translation.")))
    assert note_texts(document)[0].endswith("accessed 3 August 2020. Departmental translation.")


def test_two_sources_of_one_publisher_and_day_are_told_apart():
    other = replace(SEED, id="b" * 64)
    marks = [para("x", Cite(card.id, paragraph=1)) for card in (SEED, other, SEED, other)]
    document = resolved(*marks, sources=(SEED, other))
    assert note_texts(document)[2:] == [
        "People’s Daily Online, 31 July 2020, see note 1, para 1.",
        "People’s Daily Online, 31 July 2020, see note 2, para 1.",
    ]


def test_cited_sources_stand_once_in_order_of_first_citation():
    other = SourceCard("b" * 64, "b.txt", SourceMetadata(publisher="B"))
    document = resolved(para("x", Cite(other.id), " y", cite(1), " z", Cite(other.id)), sources=(SEED, other))
    assert [card.id for card in document.cited] == [other.id, SEED.id]


def test_a_source_nobody_knows_is_said_to_be_unnamed():
    assert note_texts(resolved(para("x", Cite("gone", paragraph=4)))) == ["Source not named, para 4."]


def test_contents_list_the_headings_after_them():
    document = resolved(
        heading("Summary"), Contents(depth=2), heading("One", numbered=True), heading("Two", 2), heading("Three", 3)
    )
    assert [(entry.number, entry.text, entry.level) for entry in document.contents] == [
        ("1", "One", 1),
        ("", "Two", 2),
    ]
    assert all(entry.anchor in {getattr(b, "anchor", "") for b in document.blocks} for entry in document.contents)


def test_own_words_get_no_break_spaces_and_quotations_none():
    quoted = Text("signed on 4 July 2020", verbatim=True)
    document = resolved(para("On 4 July 2020, see para 4 and Annex B: ", quoted))
    own, same = document.blocks[0].inlines
    assert own.text == "On 4\u00a0July 2020, see para\u00a04 and Annex\u00a0B: "
    assert same == quoted


def test_a_title_keeps_its_last_two_words_together():
    assert inline_text(resolved(para("Call with the commission", role="title")).blocks[0].inlines).endswith(
        "the\u00a0commission"
    )


def test_headings_and_paragraphs_without_words_are_left_out():
    assert resolved(para(), heading("  "), para("x")).blocks == (para("x"),)


def test_a_chinese_official_document_turns_boxes_into_sections_and_quotations_into_text():
    box = Box((para("内容"),), words("要点"))
    quotation = Quotation(words("“话”"), words(strong("某人")))
    document = resolved(heading("情况", numbered=True), box, quotation, house_style="zh-official", language="zh-CN")
    assert [type(block).__name__ for block in document.blocks] == ["Heading", "Heading", "Paragraph", "Paragraph"]
    assert document.blocks[1].number == "（一）"
    assert inline_text(document.blocks[3].inlines) == "某人：“话”"


def test_a_recommendation_that_begins_with_a_numbered_paragraph_takes_it_as_title():
    box = Box((para("That you agree:", role="numbered"), para("rest")), (), "recommendation")
    found = resolved(para("a", role="numbered"), box).blocks[1]
    assert (found.number, inline_text(found.title), len(found.blocks)) == ("2.", "That you agree:", 1)
