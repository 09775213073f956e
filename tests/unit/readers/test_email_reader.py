"""An e-mail is its body; its headers describe it, its attachments are offered."""

import pytest

from briefwright.errors import AppError
from briefwright.readers.email import attachments
from briefwright.readers.registry import read

HEAD = (
    b"From: =?utf-8?B?5byg5LiJ?= <zhang@example.cn>\n"
    b"Subject: =?utf-8?Q?Caf=C3=A9_visit?=\n"
    b"Date: Fri, 31 Jul 2020 10:00:00 +0800\n"
)
MIXED = (
    HEAD
    + b"""MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: multipart/alternative; boundary=c

--c
Content-Type: text/plain; charset=gb2312

"""
    + "中国与英国将深化合作。\n\n第二段的文字也在这里。".encode("gb18030")
    + b"""
--c
Content-Type: text/html

<p>The same in HTML</p>
--c--
--b
Content-Type: application/pdf; name="r.pdf"
Content-Disposition: attachment; filename="../r.pdf"
Content-Transfer-Encoding: base64

JVBERi0=
--b--
"""
)


def blocks(source):
    return [source.text[block.start : block.end] for block in source.blocks]


def test_the_plain_body_is_read_and_its_twin_is_not():
    source = read("mail.eml", MIXED)
    assert blocks(source) == ["中国与英国将深化合作。", "第二段的文字也在这里。"]


def test_the_headers_describe_the_source():
    metadata = read("mail.eml", MIXED).card.metadata
    assert (metadata.title, metadata.author, metadata.published) == ("Café visit", "张三", "2020-07-31")
    assert metadata.guessed == ("language",)


def test_attachments_are_named_and_handed_over():
    assert read("mail.eml", MIXED).warnings == ("attached and not read: ../r.pdf",)
    (attached,) = attachments(MIXED)
    assert (attached.name, attached.data) == ("../r.pdf", b"%PDF-")


def test_a_body_in_html_only_is_read_as_it_shows():
    mail = HEAD + b"Content-Type: text/html; charset=utf-8\n\n<style>x</style><p>One.</p><p>Two.</p>"
    assert blocks(read("mail.eml", mail)) == ["One.", "Two."]


def test_a_plain_old_message_is_read():
    assert blocks(read("mail.eml", HEAD + b"\nDear Jo,\n\nWords.\n")) == ["Dear Jo,", "Words."]


def test_a_wrong_charset_falls_back_to_what_the_bytes_say():
    mail = HEAD + b"Content-Type: text/plain; charset=no-such\n\nCaf\xc3\xa9 words."
    assert blocks(read("mail.eml", mail)) == ["Café words."]


@pytest.mark.parametrize(
    "header", [b"Date: not a date\n", b"Date: Fri, 99 Foo 99999\n", b"Subject: =?bogus?X?=?=\n"]
)
def test_odd_headers_are_no_trouble(header):
    assert read("mail.eml", header + b"From: a@b\n\nWords.").text == "Words."


@pytest.mark.parametrize("data", [b"\n\nwords", b"No headers here, just text.\n", b"%PDF-1.7 \n"])
def test_what_has_no_headers_is_no_email(data):
    with pytest.raises(AppError, match="e-mail’s headers"):
        read("mail.eml", data)


def test_an_email_without_a_body_has_nothing_in_it():
    with pytest.raises(AppError, match="nothing in it"):
        read("mail.eml", HEAD + b"\n")


def test_a_message_cut_from_a_mailbox_file_is_read():
    mail = b"From jo@example.org Fri Jul 31 10:00:00 2020\n" + HEAD + b"\nWords.\n"
    assert blocks(read("mail.eml", mail)) == ["Words."]


def test_a_forwarded_message_is_read_inside_the_one_that_carries_it():
    mail = HEAD + b"Content-Type: message/rfc822\n\n" + HEAD + b"\nThe inner words.\n"
    assert blocks(read("mail.eml", mail))[1:] == ["The inner words."]


def test_an_email_of_attachments_only_names_them():
    mail = MIXED.replace(b"Content-Type: text/plain", b"Content-Type: image/x").replace(b"The same in HTML", b"")
    with pytest.raises(AppError, match=r"nothing but attachments \(.*r\.pdf\); save them"):
        read("mail.eml", mail.replace(b"multipart/alternative", b"multipart/mixed"))


def test_the_marks_of_quoting_are_no_part_of_the_words():
    body = b"""
I agree.

On Monday Jane wrote:
> She said that both sides "will renew the pact, which
> both value", and that a call opens in May.
>> The first call closed.
>From 2027 on there are two.
"""
    assert blocks(read("a.eml", HEAD + body)) == [
        "I agree.",
        "On Monday Jane wrote:",
        'She said that both sides "will renew the pact, which\nboth value", and that a call opens in May.',
        "The first call closed.",
        "From 2027 on there are two.",
    ]


def test_the_header_of_a_forwarded_mail_is_no_heading():
    body = "\nSee below.\n\nFrom: Jane Smith\n\nSubject: The pact\n\n发件人：王海\n\nIt was renewed on Monday.\n"
    assert "heading" not in {block.kind for block in read("a.eml", HEAD + body.encode()).blocks}


def test_a_mail_inside_another_says_who_wrote_it_and_when():
    inner = (
        b"From: Li Na <li@example.cn>\nDate: Mon, 2 Mar 2026 09:00:00 +0800\nSubject: The pact\n\nIt was renewed.\n"
    )
    mail = (
        HEAD
        + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\n"
    )
    source = read("a.eml", mail + inner + b"--b--\n")
    assert blocks(source) == [
        "See below.",
        "From: Li Na <li@example.cn>\nDate: Mon, 2 Mar 2026 09:00:00 +0800\nSubject: The pact",
        "It was renewed.",
    ]
    assert source.warnings == ()


@pytest.mark.parametrize(
    ("plain", "read_as"), [("Open in a browser.", "rich"), ("The pact was renewed. " * 5, "plain")]
)
def test_a_plain_text_that_only_points_to_the_page_gives_way_to_it(plain, read_as):
    page = "<p>The rich text says that the pact was renewed on Monday, as both sides had wished for so long.</p>"
    mail = f"""Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain

{plain}
--b
Content-Type: text/html

{page}
--b--
"""
    assert ("rich text" in read("a.eml", HEAD + mail.encode()).text) == (read_as == "rich")
