"""What Jinja, Python and TOML say is wrong with a template, in the words of somebody who never met them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TypeAlias

from briefwright.templating.allowance import offered
from briefwright.templating.suggestions import did_you_mean

TAGS = offered("for else endfor if elif endif set endset macro endmacro call endcall with endwith from import")
_Rule: TypeAlias = tuple[str, str | Callable[[re.Match[str]], str]]
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "the end of the template",
}
_NAMELESS = {"name": "a name", "string": "a text", "integer": "a number"}


def _token(name: str) -> str:
    return _TOKENS.get(name, name)


def _unknown_tag(found: re.Match[str]) -> str:
    name = found["name"]
    if name in TAGS:
        return f"“{{% {name} %}}” belongs to nothing that is open here"
    return f"there is no tag called “{name}”{did_you_mean(name, TAGS)}"


def _unclosed(found: re.Match[str]) -> str:
    block = found["block"]
    return f"“{{% {block} %}}” is not closed: “{{% end{block} %}}” is missing"


def _expected(found: re.Match[str]) -> str:
    wanted, got = _token(found["wanted"]), _token(found["got"])
    if wanted in {"}}", "%}"}:
        return f"“{got}” is not understood here; a comma, a sign or “{wanted}” may be missing before it"
    return f"{_NAMELESS.get(wanted, f'“{wanted}”')} is missing before “{got}”"


def _unexpected(found: re.Match[str]) -> str:
    what = _token(found["what"])
    if what == "}":
        return "a tag is begun and not closed"
    if found["wanted"]:
        return f"“{what}” stands where “{found['wanted']}” was expected"
    return f"“{what}” is not understood here"


_SYNTAX: tuple[_Rule, ...] = (
    (r"Unexpected end of template\b.*innermost block that needs to be closed is '(?P<block>\w+)'", _unclosed),
    (r"Encountered unknown tag '(?P<name>\w+)'", _unknown_tag),
    (r"unexpected end of template\b|Unexpected end of template\b", "a tag is begun and not closed"),
    (r"Missing end of comment tag", "a comment is not closed: “#}” is missing"),
    (r"Missing end of raw directive", "“{% raw %}” is not closed: “{% endraw %}” is missing"),
    (r"Expected an expression, got '(?P<got>[^']*)'", lambda m: f"there is nothing before “{_token(m['got'])}”"),
    (r"[Ee]xpected token '(?P<wanted>[^']*)', got '(?P<got>[^']*)'", _expected),
    (r"unexpected char [\"'](?P<what>[\"“”‘’'])[\"']", "a text in quotation marks is not closed"),
    (r"unexpected char (['\"])(?P<what>.+?)\1", lambda m: f"“{m['what']}” has no meaning in a tag"),
    (r"unexpected '(?P<what>[^']*)'(?:, expected '(?P<wanted>[^']*)')?", _unexpected),
    (r"[Tt]ag name expected", "a tag “{% %}” has no name"),
    (r"can't assign to '(?P<what>[^']*)'", lambda m: f"nothing can be set in the place of “{m['what']}”"),
    (r"too many|invalid syntax for function call", "the values in brackets are not separated as they should be"),
    (r"Unknown extension|block '.*' defined twice", "a tag is not understood"),
)
_RUNNING: tuple[_Rule, ...] = (
    (
        r"macro '(?P<name>\w+)' takes no keyword argument '(?P<what>\w+)'",
        lambda m: f"the layout “{m['name']}” is given “{m['what']}”, which it does not take",
    ),
    (
        r"macro '(?P<name>\w+)' takes not more than (?P<most>\d+) argument",
        lambda m: f"the layout “{m['name']}” is given too much; it takes {m['most']}",
    ),
    (r"macro '(?P<name>\w+)' got multiple values", lambda m: f"the layout “{m['name']}” is given a value twice"),
    (r"parameter '(?P<name>\w+)' was not provided", lambda m: f"a layout is not given its “{m['name']}”"),
    (r"on non-namespace object", "only what “namespace()” made can be given a value with a dot"),
    (r"division by zero|modulo by zero", "something is divided by nothing"),
    (r"object is not iterable", "“for” goes through something that is no list"),
    (r"not enough values|too many values|cannot unpack", "“for” names more or fewer parts than each entry has"),
    (r"not (?:safely )?callable", "only a layout or a function can be given values in brackets"),
    (r"has no len\(\)", "something is counted that is no list"),
    (
        r"not supported between|unsupported operand|can only concatenate",
        "two values are put together that do not fit",
    ),
    (
        r"required positional argument|positional argument|unexpected keyword",
        "a filter is given too little or too much",
    ),
)
_TOML: tuple[_Rule, ...] = (
    (r"Expected '=' after a key", "a key has no “=” behind it"),
    (r"Expected ']'|Expected ']]'|Invalid (?:initial|table)", "a heading in brackets is not closed"),
    (r"Unterminated string|Illegal character '\\n'", "a text in quotation marks is not closed"),
    (r"Expected newline or end of document", "something stands behind the value"),
    (r"Cannot declare|Cannot overwrite|Cannot mutate|Cannot add", "this is there twice"),
    (r"Unclosed array|Unclosed inline table", "a list is not closed"),
    (r"Too many dots", "a line has more than a hundred dots in it"),
    (r"Invalid value", "a value is not understood; a text stands in straight quotation marks"),
    (r"Unescaped '\\'|Invalid hex|escape", "a text has a backslash in it; write it twice"),
    (r"Illegal character|Invalid statement", "this line is no “key = value”"),
)
_STRUCTURE: tuple[_Rule, ...] = (
    (r"Object missing required field `(?P<name>\w+)`", lambda m: f"“{m['name']}” is missing"),
    (r"Expected `str`", "this should be a text in quotation marks"),
    (r"Expected `int`", "this should be a whole number"),
    (r"Expected `bool`", "this should be true or false"),
    (r"Expected `array`", "this should be a list in brackets"),
    (r"Expected `object`", "this should be a table with keys of its own"),
)


def syntax_words(message: str) -> str:
    """What Jinja's parser says, reworded."""
    return _reworded(message, _SYNTAX, "a tag is not understood")


def running_words(message: str) -> str:
    """What went wrong while the template ran, reworded."""
    return _reworded(message, _RUNNING, "something on this line does not work")


def toml_words(message: str) -> str:
    """What the reader of TOML says, reworded."""
    return _reworded(message, _TOML, "this is not written as “key = value”")


def structure_words(message: str) -> str:
    """What is said of a value of another kind than declared, reworded."""
    return _reworded(message, _STRUCTURE, "this is of another kind than it should be")


def _reworded(message: str, rules: tuple[_Rule, ...], otherwise: str) -> str:
    for pattern, words in rules:
        if found := _compiled(pattern).search(message):
            return words if isinstance(words, str) else words(found)
    return otherwise


@lru_cache(maxsize=128)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.DOTALL)
