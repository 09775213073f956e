"""Web pages that nest, repeat, run, fetch or lie about what they are in."""

from __future__ import annotations

from fakes.hostile.case import Case, cut
from fakes.hostile.xml import LAUGHS

_HEAD = b"<!DOCTYPE html><html><head><title>Parks</title></head><body>"
_WORDS = b"<p>Some words of a page, long enough to be looked at, and some more words after them.</p>"
_WHOLE = _HEAD + b"<article>" + _WORDS * 3 + b"<ul><li>One<li>Two</ul></article></body></html>"
_DEEP = {
    "div": 100_000,
    "table": 5_000,
    "ul": 20_000,
    "blockquote": 20_000,
    "span": 100_000,
    "template": 20_000,
    "svg": 5_000,
}
_RUNS = {
    "a script": b"<script>while(true){hahaha}</script>",
    "a script without an end": b"<script>hahaha",
    "a handler": b"<p onload='hahaha()'>words</p><img src=x onerror='hahaha'>",
    "a script in a drawing": b"<svg><script>hahaha</script><iframe src='hahaha'></iframe></svg>",
    "a style that calls": b"<style>@import url(http://127.0.0.1:9/hahaha); p{background:url(hahaha)}</style>",
    "a link that runs": b"<p><a href='javascript:hahaha()'>words</a></p>",
    "a page that moves on": b"<meta http-equiv=refresh content='0;url=http://127.0.0.1:9/hahaha'>",
    "another base": b"<base href='http://127.0.0.1:9/hahaha/'><p><a href='x'>words</a></p>",
    "frames": b"<iframe src='http://127.0.0.1:9/hahaha'></iframe>",
    "objects": b"<object data='hahaha'></object><embed src='hahaha'><applet code='hahaha'></applet>",
    "pictures elsewhere": b"<img src='http://127.0.0.1:9/hahaha'><img src='file:///etc/hahaha'>",
    "a form": b"<form action='http://127.0.0.1:9/hahaha'><input value='hahaha'><button>Send</button></form>",
    "a picture of 2 MB in its address": b"<img src='data:image/png;base64," + b"A" * 2_000_000 + b"'>",
    "data to parse": b"<script type='application/ld+json'>" + b"[" * 20_000 + b"</script>",
    "data with hidden text": b'<script type=\'application/ld+json\'>{"@type":"Article","author":{}}</script>',
}
_OPEN = {
    "comments": b"<!-- x " * 20_000,
    "unknown sections": b"<![CDATA[" * 20_000,
    "quotes": b"<a href='" * 20_000,
    "tags": b"<" * 200_000,
    "end tags": b"</p>" * 50_000,
    "list items": b"<li>" * 20_000,
    "table cells": b"<td>" * 20_000,
    "instructions": b"<?php " * 20_000,
    "options": b"<select><option>" * 10_000,
    "entities": b"<p>" + b"&amp;" * 200_000,
    "unknown entities": b"<p>" + b"&oops" * 50_000,
    "a huge attribute": b"<p a='" + b"x" * 5_000_000 + b"'>",
}
_CHARSETS = (
    "utf-7",
    "x-oops",
    "utf-16",
    "gb2312",
    "hz-gb-2312",
    "rot13",
    "zlib",
    "unicode_escape",
    "undefined",
    "idna",
)


def _page(*inside: bytes) -> bytes:
    return _HEAD + _WORDS + b"".join(inside)


def _deep(tag: str, times: int) -> bytes:
    opening, closing = f"<{tag}>".encode(), f"</{tag}>".encode()
    return _page(opening * times + b"<p>deep</p>" + closing * times)


def _declared(charset: str) -> bytes:
    return (
        b"<html><head><meta charset='" + charset.encode() + b"'></head><body>" + _WORDS + b"+ADw-script+AD4-</body>"
    )


REFUSED: dict[str, Case] = {
    "a tag of 50,000 attributes": Case(
        "a.html", lambda: _page(b"<p " + b" ".join(b"a%d=x" % n for n in range(50_000)) + b">"), "attributes"
    ),
    "a picture called .html": Case("a.html", lambda: b"\x89PNG\r\n\x1a\n" + bytes(300)),
    "a page with zeros in it": Case("a.html", lambda: _page(b"wo\0rds" * 50)),
    "a page of nothing": Case("a.html", lambda: _HEAD + b"<script>x</script></body>"),
    "a page nested 300,000 deep around nothing": Case("a.html", lambda: b"<b>" * 300_000 + b"words"),
}
TAKEN: dict[str, Case] = {
    **{
        f"a page of {times:,} nested {tag}": Case("a.html", lambda t=tag, n=times: _deep(t, n))
        for tag, times in _DEEP.items()
    },
    **{f"a page with {what}": Case("a.html", lambda b=inside: _page(b, _WORDS)) for what, inside in _RUNS.items()},
    **{f"a page of unclosed {what}": Case("a.html", lambda b=inside: _page(b)) for what, inside in _OPEN.items()},
    **{f"a page that says it is in {name}": Case("a.html", lambda n=name: _declared(n)) for name in _CHARSETS},
    "a page with entities of its own": Case(
        "a.html", f'<!DOCTYPE html [<!ENTITY l0 "ha">{LAUGHS}]><p>Some words &l9;</p>'.encode
    ),
    "a page with a file as an entity": Case(
        "a.html", lambda: b'<!DOCTYPE html [<!ENTITY f SYSTEM "file:///etc/passwd">]><p>Some words &f;</p>'
    ),
    "a page of XHTML with a DTD elsewhere": Case(
        "a.xhtml",
        lambda: (
            b"<?xml version='1.0'?><!DOCTYPE html SYSTEM 'http://127.0.0.1:9/x.dtd'><html>" + _WORDS + b"</html>"
        ),
    ),
    "a page with hidden characters": Case(
        "a.html", lambda: _page("<p>wo\u202erds\U000e0041 &#x202e;&#xE0041;&#x2066;</p>".encode()), "hidden"
    ),
    "a page of halves of characters": Case("a.html", lambda: _page(b"<p>&#xD800;&#xDFFF;&#x110000;&#0;</p>")),
    "a page saved from a script": Case(
        "a.html",
        lambda: (
            b"<!-- saved from url=(0010)javascript:hahaha -->"
            + _page(b"<link rel=canonical href='javascript:hahaha'>")
        ),
    ),
    "a page that calls itself two marks": Case("a.html", lambda: b"\xef\xbb\xbf\xef\xbb\xbf" + _page()),
}
EITHER: dict[str, Case] = cut("a.html", lambda: _WHOLE)
