"""The interface's language: English in the code, others from `resources/i18n/*.ts` (Qt Linguist's own files).

`tr("Saved {time}", time=…)` translates the pattern, then fills it; `tr_n` chooses between one and many first.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TypeAlias

from PySide6.QtCore import QLocale

from briefwright.resources import resource

Language: TypeAlias = Literal["en", "zh-CN"]
CONTEXT = "Briefwright"

_PLACE = r"( ?)(\{\w+[^}]*\})( ?)"
_NAME = r"( ?)(\{\w+\})( ?)"
_WIDE = "[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff01-\uff60“”]"
"""Characters as wide as a Chinese one. These three are compiled when a Chinese sentence first needs them."""

_words: dict[str, str] = {}
_language: list[Language] = ["en"]


def tr(pattern: str, **fields: object) -> str:
    """The pattern in the interface's language, its `{fields}` filled."""
    found = _words.get(pattern, pattern)
    return filled(found, fields) if fields else found


def filled(pattern: str, fields: Mapping[str, object]) -> str:
    """A pattern with its `{fields}`; in Chinese a blank beside one goes where it would stand between Chinese."""
    if not is_chinese() or " " not in pattern or "{{" in pattern:
        return pattern.format_map(fields)
    return re.sub(_PLACE, lambda found: _placed(found, found[2].format_map(fields)), pattern)


def _placed(found: re.Match[str], words: str) -> str:
    """What is put in a place, with the blanks before and after it that stay: `据 Xu Xinchao 称`, `据周明称`."""
    before, after = found[1], found[3]
    around = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if before and re.match(_WIDE, around[0]) and re.match(_WIDE, words[:1]):
        before = ""
    if after and re.match(_WIDE, around[1]) and re.match(_WIDE, words[-1:]):
        after = ""
    return f"{before}{words}{after}"


def tr_n(one: str, many: str, number: int, **fields: object) -> str:
    """`one` or `many` by English number, translated and filled; `{n}` is the number, as `1,400`."""
    return tr(one if number == 1 else many, n=f"{number:,}", **fields)


def mark(pattern: str) -> str:
    """A pattern that is translated later, where it is shown: found by the test for untranslated strings."""
    return pattern


def by_pattern(sentence: str, patterns: tuple[str, ...]) -> str:
    """A sentence in the interface's language, by the first of the patterns it was made with; else as it is."""
    for pattern, fields in compiled(patterns):
        if found := fields.fullmatch(sentence):
            return _filled(tr(pattern), found.groupdict())
    return sentence


def _filled(pattern: str, fields: dict[str, str]) -> str:
    return re.sub(_NAME, lambda found: _placed(found, fields.get(found[2][1:-1], found[2])), pattern)


@lru_cache(maxsize=4)
def compiled(patterns: tuple[str, ...]) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Each pattern with the expression that reads its fields out of a sentence made with it."""
    return tuple((pattern, _reader(pattern)) for pattern in patterns)


def _reader(pattern: str) -> re.Pattern[str]:
    """The expression that reads a pattern's fields; one that stands in it twice must say the same twice."""
    seen: set[str] = set()

    def field(found: re.Match[str]) -> str:
        name = found.group(1)
        again = name in seen
        seen.add(name)
        return f"(?P={name})" if again else f"(?P<{name}>.+?)"

    return re.compile(re.sub(r"\\\{(\w+)\\\}", field, re.escape(pattern)))


def language() -> Language:
    """The interface's language."""
    return _language[0]


def is_chinese() -> bool:
    """Whether the interface is in Chinese: no italics, no plural, its own order of date and list."""
    return _language[0] == "zh-CN"


def listed(*parts: str) -> str:
    """What there is of the parts, one behind the other: `Xu Xinchao, direct quote, para 7`."""
    return ("，" if is_chinese() else ", ").join(part for part in parts if part)


def named(*names: str) -> str:
    """Things of one kind one behind the other: `quotes, facts`, `引语、事实`."""
    return ("、" if is_chinese() else ", ").join(names)


def counted_up(*names: str) -> str:
    """Things within a sentence: `own words, quotes and facts`, `自撰文字、引语、事实`."""
    if is_chinese() or len(names) < 2:
        return named(*names)
    return f"{named(*names[:-1])} and {names[-1]}"


def system_language() -> Language:
    """The language the system's locale asks for."""
    return "zh-CN" if QLocale.system().language() == QLocale.Language.Chinese else "en"


def language_of(choice: str) -> Language:
    """The language that `en`, `zh-CN` or `system` asks for."""
    return "zh-CN" if choice == "zh-CN" or (choice == "system" and system_language() == "zh-CN") else "en"


def choose_language(choice: str) -> None:
    """Load the words of `en`, `zh-CN` or `system`; what is shown already keeps its words until it is rebuilt."""
    chosen = language_of(choice)
    _language[0] = chosen
    _words.clear()
    if chosen != "en":
        _words.update(read_catalogue(chosen))


def read_catalogue(name: Language) -> dict[str, str]:
    """The finished translations of a language's .ts file, by their English."""
    from PySide6.QtCore import QFile, QIODevice, QXmlStreamReader

    file = QFile(str(resource("i18n", f"briefwright_{name.replace('-', '_')}.ts")))
    words: dict[str, str] = {}
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return words
    reader = QXmlStreamReader(file)
    source = ""
    while not reader.atEnd():
        reader.readNext()
        if not reader.isStartElement():
            continue
        if reader.name() == "source":
            source = reader.readElementText()
        elif reader.name() == "translation":
            unfinished = reader.attributes().value("type") == "unfinished"
            text = reader.readElementText()
            if text and not unfinished:
                words[source] = text
    return words
