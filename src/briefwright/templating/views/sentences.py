"""How evidence is set: quotation marks, sentence case, full stops, the speaker's line.

Inside quotation marks stand the source's own characters and nothing else: a closing comma is left out and the full
stop that ends our sentence stands outside, so that every quotation can be proved letter for letter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.document.nodes import Inline, Strong, Text
from briefwright.model.credits import told_once
from briefwright.model.evidence import Speaker
from briefwright.templating.again import once
from briefwright.templating.slots import clean

_CJK = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_CLOSED = re.compile(r"[.!?…。！？:：;；]['’\"”)\]）〕]*$")
_ARTICLE = re.compile(r"(?:the|a|an|both|some|his|her|their|its|our)\b")
_SEVERAL = re.compile(r"(?:the|both) (?:\w+ ){0,2}?[a-z]+(?<![su])s$")
"""A common noun in the plural: `the two sides`, not `the press`."""
_SMALL_WORDS = frozenset({"of", "the", "and", "for", "in", "at", "on", "to", "de", "von", "van", "la", "le"})


@once
def is_chinese(text: str) -> bool:
    """Whether the text is written in Chinese characters, mostly; what surrounds it does not count."""
    line = one_line(text)
    return len(_CJK.findall(line)) * 3 > len(line)


def full_stop(text: str) -> str:
    """The full stop of the text's own script."""
    return "。" if is_chinese(text) else "."


def closed(text: str) -> bool:
    """Whether the text already ends as a sentence does."""
    return bool(_CLOSED.search(text))


@once
def one_line(text: str) -> str:
    """The text fit for any writer, line breaks made spaces."""
    return " ".join(clean(text).split("\n")).strip()


@once
def sentence(text: str, item: str) -> tuple[Inline, ...]:
    """The source's words with a capital and a full stop; only what was copied is verbatim."""
    body = one_line(text).rstrip(",;，； ")
    if not body:
        return ()
    inlines: list[Inline] = []
    if body[0].islower():
        inlines.append(Text(body[0].upper(), item=item))
        body = body[1:]
    if body:
        inlines.append(Text(body, item=item, verbatim=True))
    if not closed(body):
        inlines.append(Text(full_stop(body), item=item))
    return tuple(inlines)


def told_by(text: str, item: str, teller: str, *, bracketed: bool) -> tuple[Inline, ...]:
    """The source's words as a sentence with its teller: `…, according to her.`; bracketed after Chinese words too.

    Words that end with a stop of their own keep it, and the teller follows in brackets.
    """
    body, stop = sentence(text, item), Text(full_stop(text), item=item)
    chinese = is_chinese(text)
    brackets = f"（{teller}）" if chinese else f" ({teller})"
    if not body or body[-1] != stop:
        return (*body, Text(brackets, item=item)) if body else ()
    told = brackets if chinese or bracketed else f", {teller}"
    return (*body[:-1], Text(f"{told}{stop.text}", item=item))


@once
def quoted(text: str, item: str, *, whole: bool) -> tuple[Inline, ...]:
    """The words in curly marks; a stop the source does not have here stands outside them.

    A whole utterance keeps the source's own closing stop inside the marks, a fragment does without it.
    """
    body = one_line(text)
    if not whole:
        body = body.rstrip(",.;，。； ")
    elif body.endswith((",", "，")):
        body = body[:-1]
    closing = "”" if whole and closed(body) else f"”{full_stop(body)}"
    return (Text("“", item=item), Text(body, item=item, verbatim=True), Text(closing, item=item))


@once
def capitalised(role: str) -> str:
    """A role as it stands after a name: `Deputy Director`; small words inside stay small."""
    words = one_line(role).split(" ")
    set_words = [w if i and w.lower() in _SMALL_WORDS else w[:1].upper() + w[1:] for i, w in enumerate(words)]
    return " ".join(set_words)


def speaker_key(speaker: Speaker) -> str:
    """What tells one speaker from another within a briefing."""
    return next(iter(speaker_parts(speaker)), "").casefold()


@lru_cache(maxsize=4_096)
def speaker_parts(speaker: Speaker) -> tuple[str, ...]:
    """Name, role and organisation as they are set, those known, none twice."""
    name, role, organisation = told_once(speaker)
    return tuple(filter(None, (one_line(name), capitalised(role), one_line(organisation))))


def in_text(who: str) -> str:
    """Who speaks as a sentence names them: a common noun with its article, `the institute`."""
    return f"the {who}" if who[:1].islower() and who.isascii() and not _ARTICLE.match(who) else who


def is_several(who: str) -> bool:
    """Whether a common noun names several: `the two sides`."""
    return bool(_SEVERAL.match(who))


def capital(text: str) -> str:
    """The text as a sentence begins."""
    return text[:1].upper() + text[1:]


def office_in_chinese(speaker: Speaker) -> str:
    """Organisation and role as one office, `科技部副部长`; apart where they are not both Chinese."""
    _, *rest = speaker_parts(speaker)
    if len(rest) > 1 and all(map(is_chinese, rest)):
        role, organisation = rest
        return f"{organisation}{role}"
    return "，".join(rest)


def attribution(speaker: Speaker, item: str, *, introduced: bool, unknown: str) -> tuple[Inline, ...]:
    """**Name**, Role, Organisation; the name alone once introduced; `unknown` where nobody is named."""
    parts = speaker_parts(speaker)
    if not parts:
        return (Text(unknown, item=item),)
    comma = "，" if is_chinese(parts[-1]) else ", "
    held = (office_in_chinese(speaker),) if len(parts) > 1 and comma == "，" else parts[1:]
    rest = "" if introduced else "".join(f"{comma}{part}" for part in held)
    inlines: tuple[Inline, ...] = (Strong((Text(parts[0], item=item),)),)
    return (*inlines, Text(rest, item=item)) if rest else inlines
