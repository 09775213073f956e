"""Tokens with one-letter tags: regular expressions over the tag string find phrases at the speed of C.

| tag | token | tag | token |
|---|---|---|---|
| N | capitalised word | n | other lower-case word |
| T | title before a name | R | role noun |
| D | determiner | h, k | pronoun; `who` |
| o, f, p | `of`; `for`; other preposition | c | `and`, `or`, `&` |
| V, B, G | reporting verb: finite, base, -ing | z | the same where it may be a noun |
| x, b, e, i | auxiliary, verb, -ed, -ing | a | adverb |
| t, y | `that`; other subordinator | s | possessive |
| Q, E, U | quotation ending openly, with a full stop, with ? or ! | q | quoted label of a word or two |
| # $ w | number, currency, weekday or month | , . : ; ( ) - | punctuation |
"""

from __future__ import annotations

import re

from briefwright.extract.words import lexicon as lex
from briefwright.extract.words.acts import DEEDS, HEADS
from briefwright.extract.words.cues import CUES, NOUN_LIKE
from briefwright.extract.words.lexicon import words

_JOINED = r"(?:(?:-|–(?=[A-Z])|&|['’](?!s\b))[^\W_]+)*"
TOKEN = re.compile(
    r"([a-uw-z][a-z]+(?=[ ,.:\n])|[A-Zv][a-z]+(?=[ ,:\n])"  # plain words, as most are; `vs.` and `Mr.` are none
    r"|[^\w\s'’]"
    rf"|[a-uw-z][^\W\d_]+{_JOINED}"
    r"""|(?=[^\s_])(?:(?:Mr|Mrs|Ms|Dr|Rt|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Adm|Rev|Hon|St|Jr|Sr|No|vs|Inc|Corp|Co|Ltd|Jan|Feb|Mar|Apr"""
    r"""|Aug|Sept|Sep|Oct|Nov|Dec|Maj|Cllr|Calif|Mass|Conn|Fla|Ariz|Wis|Mich|Penn|Ill|Tex|Va|Md)\.(?!\w)"""
    r"""|(?:USD|GBP|RMB|CNY|EUR)(?=\d)|[RDI]-(?:[A-Z]\.){1,3}|[RDI]-[A-Z][a-z]{2,5}\.(?=[,)])"""
    r"""|[A-Z][a-z]+-(?:[A-Z]\.){2,}|(?:[A-Za-z]\.){2,}(?:[A-Z]\b)?|[A-Z]\.(?=\s?[A-Z])"""
    rf"|['’]s\b|[^\W\d_]+(?:\d+[^\W\d_]*)*{_JOINED}(?:\.(?:AI|ai|com|org|net|io|co|gov|edu|cn|uk)\b)*"
    r"|\d+(?:[.,:]\d+)*(?:\.[A-Z]{2}\b)?|['’]))"
)
"""One token, whatever stands before it: a text split by it is gap, token, gap, token … gap."""
PINYIN = re.compile(
    r"(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?a(?:n|ng|o|i)?|u?ai?|uan?g?|iang?|iong|ong|ou|o|e[in]?|eng|er|i[nue]?|ing|u[ino]?|ue|ui)"
    r"(?:[-'’]?(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:i?a(?:n|ng|o|i)?|u?ai?|uan?g?|iang?|iong|ong|ou|o|e[in]?|eng|er|i[nue]?|ing|u[ino]?|ue|ui))?$",
    re.IGNORECASE,
)
"""A given name as pinyin writes it."""
PRONOUN_NAMES = ("He", "She", "You")
"""Family names that look like pronouns: `Ambassador He`, `He Minzhe`."""
TRADE_NAMES = (
    "Nurse", "Baker", "Farmer", "Miner", "Fellow", "Coach", "Singer", "Priest", "Monk", "Archer",
    "Friend", "Champion", "Bishop", "Warden", "Reader", "Constable", "Banker",
)  # fmt: skip
"""Offices that are family names too, behind a given name: `Paul Nurse`."""
_CURRENCIES = ("USD", "GBP", "RMB", "CNY", "EUR")
_PUNCTUATION = {
    ",": ",", "，": ",", ".": ".", "!": ".", "?": ".", "…": ".", "。": ".", "！": ".", "？": ".",
    ":": ":", "：": ":",
    ";": ";", "；": ";", "(": "(", ")": ")", "[": "(", "]": ")", "（": "(", "）": ")", "-": "-", "–": "-", "—": "-",
    "―": "-",
    ">": "-", "•": "-", "*": "-", "·": "-",
    "&": "c", "£": "$", "$": "$", "€": "$", "¥": "$", "￥": "$", "%": "n", "'s": "s", "’s": "s",
    "'": "s", "’": "s",
    **dict.fromkeys(_CURRENCIES, "$"),
}  # fmt: skip
_PARTICLES = words("von van der den de del di du da dos bin ibn al el ben ter zu af")
_NAMES_TOO = words("will may might can mark grant general major")
_ADJECTIVE_END = re.compile(
    r"-(?:based|led|backed|born|style|era|related|funded|owned|wide|level|run|made|educated)$"
)


_CLOSED: dict[str, str] = {
    **dict.fromkeys(lex.ADVERBS, "a"),
    **dict.fromkeys(lex.AUXILIARIES, "x"),
    **dict.fromkeys(lex.SUBORDINATORS | {"but", "yet"}, "y"),
    **dict.fromkeys(lex.PREPOSITIONS, "p"),
    **dict.fromkeys(("and", "or", "nor"), "c"),
    **dict.fromkeys(lex.PRONOUNS, "h"),
    **dict.fromkeys(lex.DETERMINERS, "D"),
    "that": "t",
    "who": "k",
    "of": "o",
    "for": "f",
}
"""The tags of function words."""


_OPENING_GERUNDS = words(
    "noting saying adding stressing emphasising emphasizing recalling citing describing arguing"
)
"""Capitalised only where they open a sentence, and no name."""
_LABELS = {"said": "V", "according": "i", **dict.fromkeys(("published", "updated", "posted"), "e")}
"""Words capitalised only where a sentence begins, or a line that tells when something was printed."""
_NEGATED = ("n't", "n’t")
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they)['’](?:m|re|ll|ve|d)$")
"""A pronoun with its auxiliary: read as the pronoun, what follows it is the verb."""


_LEARNED_ENDINGS = (
    "ologist",
    "urgist",
    "onomist",
    "icist",
    "ographer",
    "scientist",
    "chemist",
    "surgeon",
    "physician",
    "engineer",
)


_LEARNED_LETTERS = frozenset(ending[-2:] for ending in _LEARNED_ENDINGS)
_NO_NAMES = frozenset(
    (*lex.TITLES, *lex.WEEKDAYS, *lex.MONTH_WORDS, *lex.ROLES, *_CLOSED, *_OPENING_GERUNDS, *_LABELS)
) | {
    "lead",
    "pm",
    "i",
    "a",
    *map(str.lower, _CURRENCIES),
}
"""Words that are no names even with a capital letter: what is none of them, and plain, needs no second look."""


def _capitalised(word: str, lower: str) -> str:
    if not word.isalpha():  # the patterns below ask for a mark in the word, and most words have none
        if _CONTRACTED.match(lower):
            return "h"
        if lower.endswith(_NEGATED):
            return "x"
        if _ADJECTIVE_END.search(word):
            return _within_sentence(word, lower) or "n"
    return _within_sentence(word, lower) or "N"


def _within_sentence(word: str, lower: str) -> str:
    """The tag of a capitalised word that is no name; empty for a name, or what only describes one."""
    if lower.rstrip(".") in lex.TITLES:
        return "T"
    if lower in lex.WEEKDAYS or (lower in lex.MONTH_WORDS and lower not in ("may", "march")):
        return "w"
    if (
        lower in lex.ROLES
        or lower == "lead"
        or word == "PM"
        or lower.endswith(_LEARNED_ENDINGS)
        or ("-" in lower and _is_compound_role(lower))
    ):
        return "R"
    if (lower not in _NAMES_TOO and len(word) > 1) or lower in ("i", "a"):
        closed = _CLOSED.get(lower, "")
        if (closed and word[1:].islower()) or lower in ("i", "a"):
            return closed or "h"
    if lower in _LABELS:
        return _LABELS[lower]
    return "G" if lower in _OPENING_GERUNDS else ""


def _is_role(lower: str) -> bool:
    if lower in lex.ROLES:
        return True
    if lower.endswith("men") and lower[:-2] + "an" in lex.ROLES:
        return True
    singular = lower.removesuffix("s")
    return (
        singular in lex.ROLES
        or (len(lower) > 8 and singular.endswith(_LEARNED_ENDINGS))
        or ("-" in lower and _is_compound_role(singular))
    )


_AFTER_OFFICE = words("general elect designate counsellor in at")
"""What follows an office in one word: `consul-general`, `editor-in-chief`."""


def _is_compound_role(lower: str) -> bool:
    """Say whether a word joined by hyphens is an office: `pro-vice-chancellor`, `secretary-general`."""
    first, mark, rest = lower.partition("-")
    if not mark:
        return False
    return (
        rest in lex.ROLES
        or rest.rpartition("-")[2] in lex.ROLES
        or (first in lex.ROLES and rest.partition("-")[0] in _AFTER_OFFICE)
    )


_BRAND = re.compile(r"[a-z]{1,5}(?:[A-Z]{2,}|[A-Z][a-z]{3,})$")
"""A name written with a small first letter: `techUK`, `iFlytek`."""


def _lower_case(lower: str) -> str:
    if not lower.islower():
        if _BRAND.match(lower):
            return "N"
        lower = lower.lower()  # "d’Affaires"
    closed = _CLOSED.get(lower)
    if closed:
        return closed
    if lower.endswith(_NEGATED):
        return "x"
    if _CONTRACTED.match(lower):
        return "h"
    cue = CUES.get(lower)
    if cue:
        return "z" if lower in NOUN_LIKE else {"base": "B", "gerund": "G"}.get(cue.form, "V")
    if lower in lex.COMMON_VERBS:
        return "b"
    if _is_role(lower):
        return "R"
    if lower in _PARTICLES or lower.startswith(("al-", "el-")):
        return "N"
    return next((tag for ending, tag in _ENDINGS if len(lower) > 4 and lower.endswith(ending)), "n")


_ENDINGS = (("ly", "a"), ("ed", "e"), ("ing", "i"))


_DOING = {word: DEEDS.get(word, "-") + ("h" if word in HEADS else "-") for word in (*DEEDS, *HEADS)}
"""What a word does, as `acts.DEEDS` tells it, and whether it names an initiative."""
IDLE = {tag: tag + "--" for tag in map(chr, range(0x21, 0x7F))}
"""The letters of a word that does nothing, by its tag: nearly all words have the same few."""
Told = tuple[str, str, str]
"""A word, its three letters (its tag, what it does, `h` where it names an initiative), and it in lower case."""


class WordTable(dict[str, Told]):
    """What is told of each word, worked out once a word: a text has each word but once in memory."""

    def __missing__(self, word: str) -> Told:
        """Tell of a word not met before."""
        first = word[0]
        lower = word.lower()
        if first.isupper() and word.isalpha() and lower not in _NO_NAMES and lower[-2:] not in _LEARNED_LETTERS:
            tag = "N"  # as most words that a text has but once
        elif word in _PUNCTUATION or not first.isalpha():
            tag = _PUNCTUATION.get(word) or ("#" if first.isdigit() else "n")
        elif first.isupper():
            tag = _capitalised(word, lower)
        else:
            tag = _lower_case(word)
        told = self[word] = (word, tag + _DOING[lower] if lower in _DOING else IDLE[tag], lower)
        return told


_MOST_WORDS = 20_000
"""Words kept from one document to the next: some 5 MB."""
_words = WordTable()


def known_words() -> WordTable:
    """The words met so far, kept between documents and emptied when they grow too many."""
    if len(_words) > _MOST_WORDS:
        _words.clear()
    return _words
