"""E-mails and saved pages that nest, storm, lie or carry what they should not."""

from __future__ import annotations

import base64

from fakes.hostile.case import Case, cut

_FROM = b"From: a@b\nSubject: Parks\n"
_MIXED = _FROM + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSome words.\n--b\n"
_WHOLE = _MIXED + b"Content-Type: text/html\n\n<p>More words</p>\n--b--\n"
_CHARSETS = (
    "utf-7",
    "x-oops",
    "zlib",
    "rot13",
    "unicode_escape",
    "undefined",
    "idna",
    "utf-16",
    "mbcs",
    "%00",
    "a" * 999,
)
_ENCODINGS = {
    "base64 that is none": (b"base64", b"Some words!!! ===="),
    "base64 without its end": (b"base64", base64.b64encode(b"Some words of a text")[:-3]),
    "quoted-printable without its end": (b"quoted-printable", b"Some words=\n=X=3"),
    "quoted-printable with zeros": (b"quoted-printable", b"Some words"),
    "uuencoding that is none": (b"x-uuencode", b"begin 644 words\nSome words\n"),
    "an unknown encoding": (b"x-oops", b"Some words"),
}
_FIELDS = {
    "an encoded-word storm": b"Subject: " + b"=?utf-8?B?YQ==?= " * 12_000,
    "encoded words that are none": b"Subject: =?utf-8?B?*?= =?x-oops?Q?a?= =?utf-8?X?a?=",
    "a subject folded 5,000 times": b"Subject: a" + b"\n b" * 5_000,
    "an address nested 2,000 deep": b"From: " + b"(" * 2_000 + b"a@b",
    "an address of colons": b"From: " + b"a:" * 1_000,
    "an address of quotes": b'From: "' + b'\\"' * 5_000,
    "a date of digits": b"Date: " + b"9" * 5_000,
    "a date beyond time": b"Date: Fri, 31 Dec 99999 99:99:99 +9999",
    "hidden characters in the subject": "Subject: wo\u202erds\U000e0041".encode(),
    "5,000 recipients": b"To: " + b"a@b, " * 5_000,
    "a boundary of nothing": b'Content-Type: multipart/mixed; boundary=""',
    "no boundary": b"Content-Type: multipart/mixed",
    "a boundary of 50 KB": b"Content-Type: multipart/mixed; boundary=" + b"b" * 50_000,
    "a boundary of signs": b'Content-Type: multipart/mixed; boundary="(.*)+$[a-"',
    "a parameter in 2,000 parts": b"Content-Type: text/plain; " + b"; ".join(b"n*%d*=a" % n for n in range(2_000)),
    "a parameter said twice": b"Content-Type: text/plain; charset*0=utf; charset*0*=x'y'z; charset*1=-8",
}


def _headed(field: bytes) -> bytes:
    first = b"" if field.startswith(b"From") else _FROM
    return first + field + b"\n\nSome words.\n"


def _encoded(name: bytes, body: bytes) -> bytes:
    return _FROM + b"Content-Transfer-Encoding: " + name + b"\n\n" + body


def _declared(charset: str) -> bytes:
    return _FROM + f"Content-Type: text/plain; charset={charset}\n\nSome words.\n".encode()


def _in_parts(depth: int) -> bytes:
    head = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(depth))
    return b"From: a@b\n" + head + b"Content-Type: text/plain\n\nSome words.\n"


def _in_messages(depth: int) -> bytes:
    return b"From: a@b\n" + b"Content-Type: message/rfc822\n\nFrom: a@b\n" * depth + b"\nSome words.\n"


def _attached(name: bytes, body: bytes, kind: bytes = b"application/zip") -> bytes:
    head = b"Content-Type: " + kind + b"\nContent-Disposition: attachment; filename=" + name
    return _MIXED + head + b"\n\n" + body + b"\n--b--\n"


def _archive(*fields: bytes, body: bytes = b"<p>Some words of a page.</p>") -> bytes:
    head = b"From: <Saved>\nMIME-Version: 1.0\n" + b"".join(field + b"\n" for field in fields)
    return (
        head
        + b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        + body
        + b"\n--b--\n"
    )


REFUSED: dict[str, Case] = {
    "an e-mail of 300 KB of headers": Case("a.eml", lambda: b"X-A: b\n" * 60_000 + b"\nwords", "more headers"),
    "an e-mail of one header of 300 KB": Case(
        "a.eml", lambda: b"X-A: " + b"b" * 300_000 + b"\n\nwords", "more headers"
    ),
    "an e-mail of 5,000 parts": Case("a.eml", lambda: _in_parts(5_000), "parts"),
    "an e-mail in 2,000 e-mails": Case("a.eml", lambda: _in_messages(2_000), "parts"),
    "random bytes called .eml": Case("a.eml", lambda: bytes(range(256)) * 10),
    "a program called .eml": Case("a.eml", lambda: b"MZ\x90\x00" + bytes(300)),
    "an e-mail of attachments only": Case(
        "a.eml", lambda: _FROM + b"Content-Type: application/pdf; name=x.pdf\n\n%PDF", "x.pdf"
    ),
    "a saved page without a page": Case("a.mhtml", lambda: _FROM + b"Content-Type: text/plain\n\nwords", "no page"),
}
TAKEN: dict[str, Case] = {
    **{f"an e-mail with {what}": Case("a.eml", lambda f=field: _headed(f)) for what, field in _FIELDS.items()},
    **{
        f"an e-mail in {what}": Case("a.eml", lambda p=pair: _encoded(*p))
        for what, pair in _ENCODINGS.items()
        if "base64" not in what
    },
    **{f"an e-mail in charset {name[:9]}": Case("a.eml", lambda n=name: _declared(n)) for name in _CHARSETS},
    "an e-mail 50 parts deep": Case("a.eml", lambda: _in_parts(50)),
    "an e-mail in 30 e-mails": Case("a.eml", lambda: _in_messages(30)),
    "an e-mail with a bomb attached": Case("a.eml", lambda: _attached(b"x.zip", b"PK"), "x.zip"),
    "an attachment that would go elsewhere": Case(
        "a.eml", lambda: _attached(b'"../../etc/x.pdf"', b"%PDF"), "not read"
    ),
    "an attachment called by a device": Case("a.eml", lambda: _attached(b"CON", b"x"), "CON"),
    "an attachment by address": Case(
        "a.eml",
        lambda: _attached(b"x", b"", b"message/external-body; access-type=URL; URL=http://127.0.0.1:9/"),
        "not read",
    ),
    "an e-mail with a script": Case(
        "a.eml",
        lambda: (
            _FROM + b"Content-Type: text/html\n\n<script>hahaha</script><img src=http://127.0.0.1:9/hahaha><p>words"
        ),
    ),
    "an e-mail with alternatives of nothing": Case(
        "a.eml", lambda: _MIXED + b"Content-Type: multipart/alternative; boundary=c\n\n--c--\n--b--\n"
    ),
    "a saved page from a script": Case(
        "a.mhtml", lambda: _archive(b"Snapshot-Content-Location: javascript:hahaha")
    ),
    "a saved page from a file": Case("a.mht", lambda: _archive(b"Snapshot-Content-Location: file:///etc/hahaha")),
    "a saved page nested 20,000 deep": Case(
        "a.mhtml", lambda: _archive(body=b"<p>Some words</p>" + b"<div>" * 20_000)
    ),
}
EITHER: dict[str, Case] = {
    **cut("a.eml", lambda: _WHOLE),
    **{
        f"an e-mail in {what}": Case("a.eml", lambda p=pair: _encoded(*p))
        for what, pair in _ENCODINGS.items()
        if "base64" in what
    },
}
