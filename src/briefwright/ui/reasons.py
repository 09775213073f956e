"""By which rule an item was found, and how an initiative stands, in the interface's words."""

from __future__ import annotations

import re

from briefwright.ui.language import compiled, listed, mark, named, tr

_RULES = (
    (
        "a name with the head noun “{noun}” and the act “{act}”",
        mark("its name has “{noun}” in it, and “{act}” is near"),
    ),
    ("a name with the head noun “{noun}”", mark("its name has “{noun}” in it")),
    ("called “{noun}” in the text", mark("the text calls it “{noun}”")),
    ("a title in 《》 and the act “{act}”", mark("a title in 《》, and “{act}” is near")),
    ("a title in 《》", mark("a title in 《》")),
    ("the act “{act}”", mark("the text says “{act}”")),
    ("a figure", mark("it has a figure")),
    ("a date", mark("it has a date")),
    ("a named thing", mark("it has a name")),
    ("an office beside a name", mark("an office beside a name")),
    ("a description beside a name", mark("a description beside a name")),
    ("a superlative beside a name", mark("the text calls it the first, the largest or the like")),
    ("“{word} by”", mark("“{word} by” between two names")),
    ("“{word}” with its holder", mark("“{word}” with who holds it")),
    ("“made the remarks” at an event", mark("“made the remarks” at an event")),
    ("a statement with {what}", mark("a statement with {what}")),
    ("reported with “{word}”", mark("reported with “{word}”")),
    ("reported without a source", mark("reported without a source")),
    ("quoted words after “{word}”", mark("quoted words after “{word}”")),
    ("“{word}” before the words", mark("“{word}” before the words")),
    ("“{word}” after the words", mark("“{word}” after the words")),
    ("cue “{word}”", mark("by the word “{word}”")),
    ("resolved from a pronoun", mark("a pronoun was followed to its name")),
    ("nobody is named", mark("nobody is named")),
    ("nobody is named nearby", mark("nobody is named nearby")),
    ("a question put to the speaker", mark("a question put to the speaker")),
    ("quoted as somebody's view", mark("quoted as somebody’s view")),
    ("words that are called somebody’s saying", mark("the text calls the words somebody’s saying")),
    (
        "the only one who speaks in the text is carried over; no verb reports these words",
        mark("the only one who speaks in the text; no verb reports these words"),
    ),
    ("the last subject", mark("the last person spoken of")),
    ("the line after the words names the speaker", mark("the line after the words names the speaker")),
    ("the line before names the speaker", mark("the line before names the speaker")),
    ("the name stands before a colon", mark("the name stands before a colon")),
    ("the next sentence names the speaker", mark("the next sentence names the speaker")),
    ("the person who acts right after the words", mark("the person who acts right after the words")),
    ("the person whom the paragraph is about", mark("the person whom the paragraph is about")),
    ("the person whom the text is about", mark("the person whom the text is about")),
    ("the previous speaker goes on", mark("the speaker before goes on")),
    ("the previous speaker", mark("the speaker before")),
    ("the quotation goes on from the paragraph before", mark("the quotation goes on from the paragraph before")),
    ("the sentence's subject", mark("the one the sentence is about")),
    ("the speaker is named after the words", mark("the speaker is named after the words")),
    ("the speaker is named before the words", mark("the speaker is named before the words")),
    ("the speaker is named later in the sentence", mark("the speaker is named later in the sentence")),
    ("a turn of an interview, after the speaker's name", mark("a turn of an interview, after the speaker’s name")),
    ("the answer goes on", mark("the answer goes on")),
    ("the same paragraph goes on quoting", mark("the same paragraph goes on quoting")),
    ("the words follow a colon", mark("the words follow a colon")),
    (
        "a statement set apart without quotation marks, after the line that names the speaker",
        mark("a statement set apart without quotation marks, after the line that names the speaker"),
    ),
)
"""What extraction writes, and how the window says it."""
_PATTERNS = tuple(pattern for pattern, _ in _RULES)
_SAID = dict(_RULES)
_WHATS = {"figure": mark("a figure"), "date": mark("a date"), "a named thing": mark("a name")}
_PARTS = re.compile(r"[;,] (?=cue |resolved |nobody |a |the )")

STATUSES = (
    mark("under way"), mark("signed"), mark("agreed"), mark("established"), mark("founded"), mark("co-founded"),
    mark("launched"), mark("opened"), mark("inaugurated"), mark("issued"), mark("published"), mark("released"),
    mark("announced"), mark("unveiled"), mark("introduced"), mark("proposed"), mark("planned"), mark("approved"),
    mark("adopted"), mark("ratified"), mark("came into force"), mark("endorsed"), mark("renewed"), mark("extended"),
    mark("expanded"), mark("upgraded"), mark("reviewed"), mark("suspended"), mark("postponed"), mark("cancelled"),
    mark("stopped"), mark("ended"), mark("closed"), mark("completed"), mark("concluded"), mark("delivered"),
    mark("built"), mark("broke ground"), mark("set up"), mark("created"), mark("formed"), mark("developed"),
    mark("initiated"), mark("started"), mark("supported"), mark("backed"), mark("funded"), mark("co-funded"),
    mark("invested"), mark("awarded"), mark("allocated"), mark("commissioned"), mark("pledged"), mark("committed"),
    mark("held"), mark("hosted"), mark("co-hosted"), mark("met"), mark("attended"), mark("joined"), mark("led"),
    mark("run"), mark("tested"), mark("trialled"), mark("registered"), mark("reached"), mark("made"),
    mark("contributed"), mark("merged"), mark("selected"), mark("won"), mark("received"), mark("housed"),
)  # fmt: skip
"""What extraction says an initiative has come to."""


def reason_words(why: str) -> str:
    """The rule an item was found by, as the window says it; what is not known stays as it was written."""
    whole = _said(why)
    if whole is not None:
        return whole
    return listed(*(_said(part) or part for part in _PARTS.split(why)))


def status_words(status: str | None) -> str | None:
    """How an initiative stands, in the interface's language, as a line by itself begins."""
    if status not in STATUSES:
        return status
    said = tr(status)
    return said[:1].upper() + said[1:]


def status_called(words: str | None) -> str | None:
    """A status by its name in the interface's language, however it is capitalised; another stays as written."""
    return next((each for each in STATUSES if words and tr(each).casefold() == words.casefold()), words)


def _said(part: str) -> str | None:
    for pattern, fields in compiled(_PATTERNS):
        found = fields.fullmatch(part)
        if found is None:
            continue
        filled = found.groupdict()
        if "what" in filled:
            filled["what"] = named(*(tr(_WHATS.get(word, word)) for word in filled["what"].split("、")))
        return tr(_SAID[pattern], **filled)
    return None
