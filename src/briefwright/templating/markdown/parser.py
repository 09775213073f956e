"""The Markdown of templates: CommonMark with tables, footnotes and fenced `:::` containers, as in Pandoc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from briefwright.templating.slots import localise

_FENCE = re.compile(r"(:{3,})\s*(.*?)\s*:*\s*")
_ATTRIBUTE = re.compile(r"""([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s}]+))""")
_LABEL = re.compile(r"""#([A-Za-z][\w.-]*:[\w.-]+)(?=[\s}]|$)""")
_NAME = re.compile(r"\s*\{?\s*\.?([A-Za-z][\w-]*)")
_HEADING = re.compile(r"#{1,2}\s|:{3,}\s*\{\.heading\b")
"""Where a stretch may begin: a heading, or the container of one."""
_REFERENCE = re.compile(r"^ {0,3}\[", re.MULTILINE)


class _TemplateMarkdown(MarkdownIt):
    """Leaves link targets as they are: `inlines` checks and refuses them."""

    def normalizeLink(self, url: str) -> str:
        """The target as it stands."""
        return url

    def validateLink(self, url: str) -> bool:  # noqa: ARG002 - the signature is the parser's
        """Every target passes here, to be refused with a sentence later."""
        return True


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    parser = _TemplateMarkdown("commonmark", {"html": False}).enable("table").use(footnote_plugin)
    parser.disable(["code", "html_block", "html_inline", "lheading"])
    parser.disable(["footnote_inline"])
    chain: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    parser.block.ruler.before("fence", "container", _container, chain)
    return parser


def _line(state: StateBlock, number: int) -> str:
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]


def _container(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """A block rule: `::: name key="value"` up to the `:::` that closes it, others inside counted."""
    opening = _FENCE.fullmatch(_line(state, start))
    if not opening or not opening[2]:
        return False
    if silent:
        return True
    closing = _closing(state, start, end)
    old_parent, old_end = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", closing
    token = state.push("container_open", "div", 1)
    token.info, token.block, token.map = opening[2], True, [start, closing]
    state.md.block.tokenize(state, start + 1, closing)
    state.push("container_close", "div", -1).block = True
    state.parentType, state.lineMax = old_parent, old_end
    state.line = min(closing + 1, end)
    return True


def _closing(state: StateBlock, start: int, end: int) -> int:
    depth = 0
    for number in range(start, end):
        if fence := _FENCE.fullmatch(_line(state, number)):
            depth += 1 if fence[2] else -1
            if depth == 0:
                return number
    return end


def container(info: str) -> tuple[str, dict[str, str]]:
    """A container's name and its attributes: `box title="…"` or `{.box #tbl:costs title="…"}`, as `label`."""
    name = _NAME.match(info)
    attributes = {m[1]: m[2] or m[3] or m[4] or "" for m in _ATTRIBUTE.finditer(info)}
    if label := _LABEL.search(_ATTRIBUTE.sub("", info)):
        attributes["label"] = label[1]
    return (name[1] if name else info.strip("{} ")), attributes


@lru_cache(maxsize=1024)
def tokens(stretch: str) -> tuple[Token, ...]:
    """The tokens of a stretch of Markdown; never changed by who reads them, so one parse serves every keystroke."""
    return tuple(_parser().parse(stretch))


def inline_tokens(text: str) -> tuple[Token, ...]:
    """The tokens of one line of running text."""
    parsed = tokens(text.strip())
    return next((tuple(token.children or ()) for token in parsed if token.type == "inline"), ())


@lru_cache(maxsize=8)
def stretches(markdown: str) -> tuple[tuple[str, tuple[int, ...]], ...]:
    """The Markdown cut before its headings, each stretch with the numbers of its slots.

    Footnotes and link definitions may be far from their references: with any of them there is one stretch.
    """
    return tuple((stretch, tuple(numbers)) for stretch, numbers in _stretches(markdown))


def _stretches(markdown: str) -> Iterator[tuple[str, list[int]]]:
    if _REFERENCE.search(markdown) or "[^" in markdown:
        yield localise(markdown)
        return
    gathered: list[str] = []
    depth = 0
    for line in markdown.split("\n"):
        if depth == 0 and gathered and _HEADING.match(line):
            yield localise("\n".join(gathered))
            gathered = []
        if line.lstrip().startswith(":::") and (fence := _FENCE.fullmatch(line.strip())):
            depth = max(depth + (1 if fence[2] else -1), 0)
        gathered.append(line)
    yield localise("\n".join(gathered))
