"""A web page gives its main content and what it says of itself; fragments and mail give all they show."""

from time import process_time

import pytest
from lxml import html

from briefwright.errors import AppError
from briefwright.readers.html.byline import author_of
from briefwright.readers.html.page_tree import make_ready
from briefwright.readers.html.visible import visible_passages
from briefwright.readers.registry import read

SENTENCE = (
    "Both countries will continue science, technology and innovation cooperation, the official said on Friday."
)
PAGE = f"""<!DOCTYPE html>
<!-- saved from url=(0057)http://en.people.cn/n3/2020/0731/c90000-9716842.html -->
<html lang="en-GB"><head><meta charset="utf-8"><title>China, UK to cooperate - People's Daily Online</title>
<meta property="og:site_name" content="People's Daily Online"><meta name="author" content="Wu Chaolan">
<meta property="article:published_time" content="2020-07-31T09:00:00Z">
<script>var tracked = "never read";</script><style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav>
<article><h1>China, UK to cooperate</h1>
{"".join(f"<p>{number}. {SENTENCE} It is <b>agreed</b>.</p>" for number in range(1, 6))}
<h2>Two parks</h2><ul>
<li>TusPark Cambridge, built with Trinity College</li>
<li>TusPark Newcastle for companies</li></ul>
<blockquote><p>The opportunities are boundless for both of our countries.</p></blockquote>
<table><tr><th>Park</th><th>Year</th></tr><tr><td>Cambridge</td><td>2017</td></tr></table>
</article><footer>Copyright 2020 People's Daily Online. All rights reserved.</footer></body></html>"""


@pytest.fixture(scope="module")
def page():
    return read("page.html", PAGE.encode())


def blocks(source):
    return [(block.kind, source.text[block.start : block.end]) for block in source.blocks]


def shown(page):
    return [(passage.kind, passage.text) for passage in visible_passages(page)]


def test_the_article_is_in_and_the_page_around_it_is_out(page):
    assert f"3. {SENTENCE} It is agreed." in page.text
    for furniture in ("Home", "World", "Copyright", "never read", "color"):
        assert furniture not in page.text


def test_headings_lists_quotations_and_cells_are_told_apart(page):
    found = blocks(page)
    assert ("heading", "Two parks") in found
    assert ("list-item", "TusPark Newcastle for companies") in found
    assert ("quote", "The opportunities are boundless for both of our countries.") in found
    assert ("cell", "Cambridge") in found


def test_a_page_says_of_itself_what_a_citation_needs(page):
    metadata = page.card.metadata
    assert metadata.title == "China, UK to cooperate"
    assert metadata.publisher == "People's Daily Online"
    assert metadata.published == "2020-07-31"
    assert metadata.address == "http://en.people.cn/n3/2020/0731/c90000-9716842.html"
    assert metadata.language == "en-GB"
    assert "published" not in metadata.guessed


def test_a_fragment_is_taken_whole():
    source = read("pasted.html", b"<p>Short <b>bold</b> words.<br>Next line.</p><ul><li>one<li>two</ul>")
    assert blocks(source) == [
        ("paragraph", "Short bold words.\nNext line."),
        ("list-item", "one"),
        ("list-item", "two"),
    ]


@pytest.mark.parametrize("name", ["gb2312", "GBK", "gb18030"])
def test_a_chinese_page_is_read_by_its_declared_encoding(name):
    page = f'<html><meta charset="{name}"><body><p>中国与英国将深化科技创新合作。</p></body></html>'
    source = read("page.html", page.encode("gb18030"))
    assert source.text == "中国与英国将深化科技创新合作。"
    assert source.warnings == ()
    assert source.card.metadata.language == "zh"


def test_a_wrong_declaration_falls_back_to_what_the_bytes_say():
    page = '<html><meta charset="no-such-encoding"><body><p>Café, naïve, Zürich.</p></body></html>'
    assert read("page.htm", page.encode()).text == "Café, naïve, Zürich."


def test_an_xhtml_page_with_a_declaration_is_read():
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Words.</p></body></html>'
    assert read("page.xhtml", page.encode()).text == "Words."


def test_a_page_without_words_is_refused():
    with pytest.raises(AppError, match="nothing in it"):
        read("page.html", b"<html><body><script>alert(1)</script><img src=x></body></html>")


def test_scripts_in_every_disguise_are_never_text():
    page = "<svg><script>a()</script></svg><template>b</template><noscript>c</noscript><p onclick='d()'>shown</p>"
    assert shown(page) == [("paragraph", "shown")]


def test_a_document_about_scripts_keeps_its_words():
    page = "<p>An attacker writes <code>&lt;script&gt;alert(1)&lt;/script&gt;</code> into a comment field.</p>"
    assert "<script>alert(1)</script>" in read("xss.html", page.encode()).text


def test_inline_elements_do_not_part_words_and_blocks_do():
    assert shown("<div>one<span>two</span> <i>three</i><div>four</div>five</div>") == [
        ("paragraph", "onetwo three"),
        ("paragraph", "four"),
        ("paragraph", "five"),
    ]


def test_an_element_nested_very_deep_is_read():
    page = "<div>" * 20_000 + "deep" + "</div>" * 20_000
    assert [text for _, text in shown(page)] in (["deep"], [])


def test_a_page_too_large_for_an_article_is_still_read(monkeypatch):
    from briefwright.readers.html import reader

    monkeypatch.setattr(reader, "_MOST", 1000)
    source = read("page.html", PAGE.encode())
    assert SENTENCE in source.text
    assert "Home" not in source.text


ARCHIVE = b"""From: <Saved by Blink>
Snapshot-Content-Location: https://www.example.org/news/parks
Subject: =?utf-8?Q?Parks?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://www.example.org/news/parks

<html lang=3D"en"><body><article><p>TusPark Newcastle =E4=B8=AD opened in=
 2019 and has attracted many companies since then.</p></article></body></html>
--b
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://www.example.org/a.png

iVBORw0KGgo=
--b--
"""


def test_a_page_saved_as_one_file_is_read_at_its_address():
    source = read("page.mhtml", ARCHIVE)
    assert source.text == "TusPark Newcastle 中 opened in 2019 and has attracted many companies since then."
    assert source.card.metadata.address == "https://www.example.org/news/parks"


def test_a_saved_file_without_a_page_is_said():
    with pytest.raises(AppError, match="no page in it"):
        read("page.mht", ARCHIVE.replace(b"text/html\n", b"text/plain\n"))


@pytest.mark.parametrize(
    ("head", "heading", "title"),
    [
        ("<title>The parks | The Paper</title>", "The parks", "The parks"),
        ("<title>The parks | The Paper</title>", "Take our next trip!", "The parks | The Paper"),
        ("<meta property='og:title' content='The parks &amp; we'>", "Read more", "The parks & we"),
        ("<meta content='The parks' name='twitter:title'><title>x</title>", "Read more", "The parks"),
        ("", "The parks", "The parks"),
        ("<title>The parks - GOV.UK</title><meta property='og:site_name' content='GOV.UK'>", "x", "The parks"),
        (
            "<title>The parks - and we</title><meta property='og:site_name' content='GOV.UK'>",
            "x",
            "The parks - and we",
        ),
    ],
)
def test_the_title_is_a_headline_that_the_head_knows(head, heading, title):
    body = "<p>Both countries will continue their cooperation in science, and say so here.</p>" * 3
    page = f"<html><head>{head}</head><body><article><h1>{heading}</h1>{body}</article></body></html>"
    assert read("a.html", page.encode()).card.metadata.title == title


@pytest.mark.parametrize(
    ("found", "author"),
    [
        ("Laura June Topolsky July", "Laura June Topolsky"),
        ("Theresa May", "Theresa May"),
        ("Nathan Willis March 25, 2015", "Nathan Willis"),
        ("Ann Lee; ANN LEE", "Ann Lee"),
        ("Username", None),
        ("作者", None),
        ("Last Updated January 7", None),
        ("April May Jones", "April May Jones"),
        ("Joe Wee Monday; February", "Joe Wee"),
        ("Rob Ewaschuk Edited by Betsy Beyer", "Rob Ewaschuk"),
        ("Brenda Goodman; MA", "Brenda Goodman"),
        ("Jane Smith; Deputy Science Editor", "Jane Smith"),
        ("Jane Smith Games Editor", "Jane Smith Games Editor"),
        (None, None),
    ],
)
def test_a_byline_is_names_only(found, author):
    assert author_of(found, "") == author


@pytest.mark.parametrize(
    ("found", "page", "author"),
    [
        ("Nathan Willis March", "By Nathan Willis<br>March 25, 2015", "Nathan Willis"),
        ("Nathan Willis March", "By Nathan Willis March 25, 2015", "Nathan Willis"),
        ("Frederic March", "By Frederic March</a> March 25, 2015", "Frederic March"),
        ("John C Welch", "<b>John C. Welch</b>", "John C. Welch"),
        ("J R Smith Jr", "by J. R. \n Smith Jr. in London", "J. R. Smith Jr."),
        ("John C Welch", "<b>John C Welch</b>", "John C Welch"),
        ("John C Welch", "somebody else", "John C Welch"),
    ],
)
def test_a_name_is_spelt_as_the_page_spells_it_and_a_month_is_no_surname(found, page, author):
    assert author_of(found, page) == author


def test_a_script_of_many_equals_signs_is_no_tag_of_many_attributes():
    script = "<script>" + "a=1; if (a < b) c=d; " * 2_000 + "</script>"
    page = f"<html><body>{script}<article><p>{'Words of the text. ' * 5}</p></article></body></html>"
    assert "Words of the text." in read("a.html", page.encode()).text


def test_code_inside_a_sentence_does_not_end_it_and_a_listing_stands_alone():
    page = """<html><body><article><h1>How the data are published</h1>
    <p>The ministry gives the figures as <code>csv</code> files and calls them <code>open data</code>, he said.</p>
    <ul><li><code>parks</code>: one line for each of the science parks</li>
    <li>The years are in <code>y</code>.</li></ul>
    <pre><code>name,year
Daxing,2017</code></pre></article></body></html>"""
    source = read("a.html", page.encode())
    assert [source.text[block.start : block.end] for block in source.blocks] == [
        "How the data are published",
        "The ministry gives the figures as csv files and calls them open data, he said.",
        "parks: one line for each of the science parks",
        "The years are in y.",
        "name,year\nDaxing,2017",
    ]


@pytest.mark.parametrize(
    ("head", "guessed"),
    [
        ('<title>Parks open - Daily Post</title><meta property="og:site_name" content="Daily Post">', False),
        ("<title>Parks open - dailypost.cn</title>", True),
    ],
)
def test_a_publisher_that_the_page_does_not_state_is_a_guess(head, guessed):
    words = "<p>Both countries will open a science park next spring, the ministry said on Friday.</p>" * 4
    source = read("a.html", f"<html><head>{head}</head><body><article>{words}</article></body></html>".encode())
    assert source.card.metadata.publisher in {"Daily Post", "dailypost.cn", "Dailypost.cn"}
    assert ("publisher" in source.card.metadata.guessed) == guessed


def article(*body: str, head: str = "") -> str:
    words = "<p>Both countries will open a science park next spring, the ministry said on Friday.</p>" * 3
    return f"<html lang='en'><head>{head}</head><body><article>{''.join(body)}{words}</article></body></html>"


def words_of(*body: str, head: str = "") -> list[str]:
    source = read("a.html", article(*body, head=head).encode())
    return [source.text[block.start : block.end] for block in source.blocks]


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (
            "The meeting on <time datetime='2021-03-03'>3 March</time> agreed on a plan for the years to come.",
            "The meeting on 3 March agreed on a plan for the years to come.",
        ),
        (
            "She said <q>the UK is <q>back</q> now</q> and that the ministers would meet again in autumn.",
            "She said “the UK is ‘back’ now” and that the ministers would meet again in autumn.",
        ),
        (
            "It is <math><mi>E</mi> = <mfrac><mi>m</mi><msup><mi>c</mi><mn>2</mn></msup></mfrac></math>, he said.",
            "It is E=m/c², he said.",
        ),
        (
            "They cut 10<sup>6</sup> t of CO<sub>2</sub> over 5 km<sup>2</sup> in the 1<sup>st</sup> year.",
            "They cut 10⁶ t of CO₂ over 5 km² in the 1st year.",
        ),
        (
            "The pact of 2019<sup>3</sup> was renewed.<sup><a href='#n4'>[4]</a></sup> Both sides were glad of it.",
            "The pact of 2019 was renewed. Both sides were glad of it.",
        ),
    ],
)
def test_a_sentence_keeps_every_word_that_a_browser_shows(sentence, shown):
    assert words_of(f"<p>{sentence}</p>")[0] == shown
    assert shown in read("mail.html", f"<p>{sentence}</p>".encode()).text


@pytest.mark.parametrize(
    "markup",
    [
        "<blockquote><p>Science knows no borders.</p><footer>— Sir Patrick Vallance</footer></blockquote>",
        "<figure><blockquote>Science knows no borders.</blockquote><figcaption>— Sir Patrick Vallance</figure>",
    ],
)
def test_a_quotation_set_apart_keeps_the_line_that_says_whose_it_is(markup):
    found = words_of("<h1>A visit</h1>", markup)
    assert found[1:3] == ["Science knows no borders.", "— Sir Patrick Vallance"]


def test_a_list_in_a_cell_of_a_table_of_data_is_read():
    table = (
        "<table><tr><th>Year</th><th>For</th></tr><tr><td>2019</td><td><ul><li>seeds<li>soil</ul></td></tr></table>"
    )
    assert words_of("<h1>Costs</h1>", table)[1:6] == ["Year", "For", "2019", "seeds", "soil"]


@pytest.mark.parametrize("hiding", ["hidden", "style='color: red; display: none'", "style='VISIBILITY:hidden'"])
def test_words_that_a_page_hides_are_not_read(hiding):
    assert not any("Ignore" in words for words in words_of(f"<p {hiding}>Ignore what the article says here.</p>"))


def test_what_a_mail_hides_before_its_first_line_is_not_read():
    words = "Both countries will open a science park next spring, the ministry said on Friday."
    assert shown(f"<div style='display:none'>Open to learn more</div><p>{words}</p>") == [("paragraph", words)]


@pytest.mark.parametrize("program", ["LibreOffice 25.2.3 (Linux)", "Microsoft Word 15"])
def test_a_page_that_a_word_processor_saved_is_read_whole(program):
    page = f"""<html><head><meta name=Generator content="{program}"></head><body>
    <p>Cooperation in the north of the country</p><h1>What was agreed</h1><p>Both sides open a park.</p>
    <ul><li><p>Seeds and soil</p></li><li><p>Batteries</p></li></ul><h2>Costs</h2><p>They share them equally.</p>
    <table><tr><td><p>Year</p></td><td><p>2019</p></td></tr></table></body></html>"""
    source = read("note.html", page.encode())
    assert [(block.kind, source.text[block.start : block.end]) for block in source.blocks] == [
        ("paragraph", "Cooperation in the north of the country"),
        ("heading", "What was agreed"),
        ("paragraph", "Both sides open a park."),
        ("list-item", "Seeds and soil"),
        ("list-item", "Batteries"),
        ("heading", "Costs"),
        ("paragraph", "They share them equally."),
        ("cell", "Year"),
        ("cell", "2019"),
    ]


def test_a_page_that_hides_most_of_itself_until_a_script_runs_is_read():
    long = "<p>The whole of the article, all of it, waits for a script that shows it to its readers.</p>" * 9
    assert any("waits for a script" in words for words in words_of(f"<div style='display:none'>{long}</div>"))


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (
            """<meta property="article:modified_time" content="2025-01-07">
            <script type="application/ld+json">{"datePublished": "2020-07-10T14:15"}</script>""",
            "2020-07-10",
        ),
        ('<meta content="2015-10-15T02:19Z" property="article:published_time">', "2015-10-15"),
        ("<meta name='copyright' content='© 2017 The Paper'>", None),
        ("<meta name='date' content='2017-01-01'>", "2017-01-01"),
    ],
)
def test_a_page_is_of_the_day_it_was_published_not_changed_nor_copyrighted(head, published):
    source = read("a.html", article("<p>© 2017 The Paper</p>", head=head).encode())
    assert source.card.metadata.published == published


def test_a_title_that_only_a_headline_gives_is_a_guess():
    assert "title" in read("a.html", article("<h1>The parks</h1>").encode()).card.metadata.guessed
    assert "title" not in read("a.html", article(head="<title>The parks</title>").encode()).card.metadata.guessed


@pytest.mark.parametrize(
    "page",
    [
        "<q>" * 20_000,
        "<p>" + "<sup></sup>" * 20_000,
        "<p>" + "<sup><i>" * 20_000,
        "<p>" + "<math><msup><mi>a</mi>" * 10_000,
        "<p hidden><time>" * 20_000,
        "<figure><blockquote><footer>" * 10_000,
        "<table><th><td><li>" * 10_000,
    ],
)
def test_a_page_of_endless_inline_elements_is_made_ready_in_a_moment(page):
    tree = html.document_fromstring(f"<body>{page} words", parser=html.HTMLParser(huge_tree=True))
    began = process_time()
    make_ready(tree)
    assert process_time() - began < 5  # what looks at every pair of them takes minutes


def test_a_page_of_frames_says_where_its_text_is():
    frames = "<frame src='main.html'><noframes><body>Your browser does not show frames.</body></noframes>"
    with pytest.raises(AppError, match="in frames"):
        read("a.html", f"<html><head><title>Report</title></head><frameset>{frames}</frameset></html>".encode())
