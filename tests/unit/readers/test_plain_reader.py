"""Plain text is kept to the character; its encoding, paragraphs and language are found out."""

import pytest

from briefwright.errors import AppError
from briefwright.model.source import SourceMetadata
from briefwright.readers.registry import SUFFIXES, read
from briefwright.readers.seed_metadata import parse_seed_metadata
from briefwright.readers.text_gate import clean, held_back
from briefwright.resources import seeds

ENGLISH = "The Café’s “naïve” plan costs £5m – said Zoë.\r\nIt was approved in Zürich.\r\n"
CHINESE = "中国与英国将深化科技创新合作。\r\n他说，这是一个新的机会。\r\n"
TRADITIONAL = "中國與英國將深化科技創新合作。\r\n他說，這是一個新的機會。\r\n"
SEED_PARAGRAPHS = [
    (0, 167),
    (169, 405),
    (407, 747),
    (749, 1030),
    (1032, 1432),
    (1434, 1843),
    (1845, 2109),
    (2111, 2372),
    (2374, 2522),
    (2524, 2737),
    (2739, 2926),
]


def blocks(source):
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


@pytest.fixture(scope="module")
def seed():
    (path,) = seeds().glob("*.txt")
    described = path.with_suffix(".toml")
    return read(path.name, path.read_bytes(), parse_seed_metadata(described.name, described.read_bytes()))


def test_the_seed_s_frozen_text_is_its_file(seed):
    (path,) = seeds().glob("*.txt")
    assert seed.text == path.read_bytes().decode("utf-8")
    assert seed.warnings == ()


def test_the_seed_s_paragraphs_are_those_marked_by_hand(seed):
    assert [(block.start, block.end) for block in seed.blocks] == SEED_PARAGRAPHS
    assert {block.kind for block in seed.blocks} == {"paragraph"}


def test_the_seed_s_description_is_marked_as_added_by_hand(seed):
    metadata = seed.card.metadata
    assert metadata.title is None
    assert metadata.publisher == "People's Daily Online"
    assert metadata.published == "2020-07-31"
    assert set(metadata.by_hand) == {"publisher", "edition", "language", "published", "address"}
    assert metadata.guessed == ()


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (CHINESE, "utf-8"),
        (CHINESE, "utf-16"),
        (CHINESE, "utf-16-le"),
        (CHINESE, "utf-16-be"),
        (CHINESE, "gb18030"),
        (CHINESE, "gb2312"),
        (TRADITIONAL, "big5"),
        (TRADITIONAL, "utf-8"),
    ],
)
def test_text_in_any_common_encoding_is_read(text, encoding):
    source = read("article.txt", text.encode(encoding))
    assert source.text == text.replace("\r\n", "\n")
    assert source.card.metadata.language == ("en" if text is ENGLISH else "zh")


@pytest.mark.parametrize("encoding", ["cp1252", "gb18030", "big5", "utf-16-le"])
def test_a_guessed_encoding_is_said(encoding):
    text = {"cp1252": ENGLISH, "big5": TRADITIONAL}.get(encoding, CHINESE)
    (warning,) = read("article.txt", text.encode(encoding)).warnings
    assert "the file does not say" in warning


def test_a_few_broken_bytes_are_shown_and_said():
    data = ("中国与英国。" * 40).encode() + b"\xff" + b" the end"
    source = read("article.txt", data)
    assert source.text.count("\ufffd") == 1
    assert "could not be read" in source.warnings[0]


def test_every_kind_of_line_end_becomes_a_newline_and_nothing_else_changes():
    text = "one\r\ntwo\rthree\n\x0cfour\u2028five\x85six  \t"
    source = read("a.txt", text.encode())
    assert source.text == "one\ntwo\nthree\n\x0cfour\u2028five\x85six  \t"


@pytest.mark.parametrize(
    "data",
    [
        b"\x7fELF\x02\x01\x01" + bytes(50),
        bytes(range(256)) * 20,
        b"\x89PNG\r\n\x1a\n" + bytes(40),
        b"PK\x03\x04" + bytes(range(200)),
        b"\x00" * 1000,
        b"text with\x00 a zero",
    ],
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(AppError, match=r"not text|fit no known encoding"):
        read("article.txt", data)


@pytest.mark.parametrize("data", [b"", b" ", b"\n\n\t\n", b"\xef\xbb\xbf"])
def test_a_file_with_nothing_in_it_is_refused(data):
    with pytest.raises(AppError, match="nothing in it"):
        read("article.txt", data)


@pytest.mark.parametrize("name", ["sheet.xlsx", "README", "picture.png", "old.doc", ".txt.exe", ""])
def test_other_kinds_of_file_are_refused_by_name(name):
    with pytest.raises(AppError, match="are not read") as caught:
        read(name, b"words")
    assert caught.value.advice.startswith("save a copy as")


def test_the_error_names_the_file_as_it_was_given():
    with pytest.raises(AppError, match=r"^/home/me/notes\.txt: "):
        read("/home/me/notes.txt", b"")


@pytest.mark.parametrize("name", ["/home/me/Notes.TXT", "C:\\Users\\me\\Notes.TXT", "Notes.TXT"])
def test_a_source_is_named_without_its_folder(name):
    assert read(name, b"Some words.").card.name == "Notes.TXT"


def test_every_promised_suffix_has_a_reader():
    assert {".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".dotx", ".eml"} <= SUFFIXES


def test_given_metadata_wins_over_what_was_guessed():
    source = read("a.txt", ENGLISH.encode(), SourceMetadata(language="en-GB", title="Plan", by_hand=("title",)))
    assert source.card.metadata.language == "en-GB"
    assert source.card.metadata.title == "Plan"
    assert source.card.metadata.guessed == ()
    assert source.card.metadata.by_hand == ("title",)


RELEASE = """Ministers agree a new strategy with China

• UK and China sign a joint strategy
• £27m over five years for health, climate and agri-tech
• New forum to meet twice a year

The UK and China have today agreed a new framework for scientific cooperation, replacing the strategy of 2017.
"""


def test_empty_lines_part_paragraphs():
    source = read("a.txt", b"  One sentence here.\n\n\n   \nAnother sentence there.\n")
    assert blocks(source) == [("paragraph", "One sentence here."), ("paragraph", "Another sentence there.")]


def test_lines_wrapped_at_one_width_are_one_paragraph():
    wrapped = (
        "The two governments issued a joint strategy for\nscience, technology and innovation, which is the\nfirst."
    )
    assert blocks(read("a.txt", wrapped.encode())) == [("paragraph", wrapped)]


def test_long_lines_are_paragraphs_of_their_own():
    lines = ["First " + "word " * 40 + "end.", "Second " + "word " * 30 + "end."]
    assert [text for _, text in blocks(read("a.txt", "\n".join(lines).encode()))] == lines


def test_chinese_lines_are_paragraphs_of_their_own():
    lines = [
        "　　中国与英国将深化科技创新合作，双方已经签署协议。",
        "　　他说，这是一个新的重要机会，双方都很重视这个。",
    ]
    found = blocks(read("a.txt", "\n".join(lines).encode()))
    assert [text for _, text in found] == [line.strip() for line in lines]


def test_a_heading_stands_alone_over_running_text():
    text = "Digital economy grows\n\nThe digital economy of both countries grew last year, said the official.\n"
    source = read("a.txt", text.encode())
    assert blocks(source)[0] == ("heading", "Digital economy grows")
    assert source.card.metadata.title == "Digital economy grows"
    assert "title" in source.card.metadata.guessed


def test_the_title_of_a_release_stands_under_what_the_release_says_of_itself():
    source = read("a.txt", f"Press release\nEmbargoed until 00:01 on 4 November 2026\n\n{RELEASE}".encode())
    metadata = source.card.metadata
    assert metadata.title == "Ministers agree a new strategy with China"
    assert (metadata.embargo, metadata.published) == ("2026-11-04", "2026-11-04")
    assert {"title", "embargo", "published"} <= set(metadata.guessed)


def test_a_long_chinese_headline_is_the_title():
    title = "专访英国皇家学会会员、利兹大学教授高德华：气候模型需要更多“本地眼睛”"
    body = (
        "高德华是利兹大学讲席教授，也是世界气候研究计划的顾问。上周，他应邀来京，出席第三届中英气候服务论坛。" * 2
    )
    assert read("a.txt", f"{title}\n\n{body}\n".encode()).card.metadata.title == title


def test_list_items_are_told_apart():
    text = "The plan has three parts:\n- people\n- projects\n3. places\n（一）经费"
    kinds = [kind for kind, _ in blocks(read("a.txt", text.encode()))]
    assert kinds == ["paragraph", "list-item", "list-item", "list-item", "list-item"]


def test_hidden_characters_in_plain_text_stay_and_are_said():
    text = "Pay \u202e100\u202c pounds\U000e0041 now."
    source = read("a.txt", text.encode())
    assert source.text == text
    assert "3 hidden" in source.warnings[0]


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "שלום עולם, this is Hebrew.",
        "العربية \u200fمع علامة",
        "👩‍👩‍👧‍👦 family, 🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales, 🇬🇧",
        "می‌خواهم",
        "\u2067עברית\u2069 isolated and closed",
        "tabs\tand\nnewlines",
    ],
)
def test_honest_text_passes_the_gate_unchanged(text):
    assert clean(text) == text
    assert held_back(text) == 0


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a\x00b\x1bc\x7fd", "abcd"),
        ("a\ud800b", "ab"),
        ("a\ue000b\U000f0000", "ab"),
        ("open \u202e override", "open  override"),
        ("left \u2066open", "left open"),
        ("closed \u202c alone", "closed  alone"),
        ("tag\U000e0020\U000e007f", "tag"),
        ("soft\u00adhyphen", "softhyphen"),
        ("\ufeffmark", "mark"),
        ("a\r\nb\rc\x0cd\u2029e", "a\nb\nc\nd\ne"),
    ],
)
def test_the_gate_holds_back_what_is_unseen_or_turns_the_direction(text, cleaned):
    assert clean(text) == cleaned


@pytest.mark.parametrize(
    "data",
    [
        b"title = ",
        b"nothing = 'x'",
        b"title = 3",
        b"\xff",
        b"[title]\nx = 1",
        b"guessed = 'title'",
        b"title = " + b"[" * 50_000,
        b"a" + b".a" * 30_000 + b" = 1",
    ],
)
def test_a_seed_s_description_that_cannot_be_read_is_said(data):
    with pytest.raises(AppError, match=r"^seed\.toml: its description cannot be read"):
        parse_seed_metadata("seed.toml", data)


def test_a_date_in_a_seed_s_description_may_be_a_toml_date():
    metadata = parse_seed_metadata("seed.toml", b"published = 2020-07-31\ntitle = 'T'")
    assert metadata.published == "2020-07-31"
    assert set(metadata.by_hand) == {"published", "title"}


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Parks open\n\n31 July 2020\n\nWords of the text go on.", "2020-07-31"),
        ("Friday, 31st July 2020\n\nWords here.", "2020-07-31"),
        ("A.\n\nPublished: July 31, 2020 by the ministry\n\nB.", "2020-07-31"),
        ("Sept. 5, 2019\n\nWords.", "2019-09-05"),
        ("新闻\n\n2020年7月31日 星期五 10:30\n\n中国与英国。", "2020-07-31"),
        ("来源：人民网 2020-07-31 08:30\n\n正文在这里。", "2020-07-31"),
        ("In 2017-05-06 they met and talked about it.\n\nB.", None),
        ("BEIJING, July 31, 2020 (Xinhua) -- Words of a sentence.", None),
        ("31 February 2020\n\nx", None),
        ("Date: 1 May 2020 to 3 May 2020\n\nx", None),
    ],
)
def test_only_a_line_that_is_a_date_dates_a_text(text, published):
    metadata = read("a.txt", text.encode()).card.metadata
    assert metadata.published == published
    assert ("published" in metadata.guessed) == (published is not None)


def test_a_name_is_cleaned_like_a_text():
    assert read("re\u202etxt.\x07a.txt", b"Words.").card.name == "retxt.a.txt"
