"""Sections the writer added, in a template whose body names its sections one by one and so does not set them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefwright.document.nodes import Block, Heading, PageBreak, SectionBreak, SectionStart, SourceList
from briefwright.document.walk import every_block
from briefwright.model.brief import Brief
from briefwright.model.template import Template

EVERY_SECTION = """{% from "layouts.md.j2" import layout %}
{% for section in sections %}
{{ layout(section) }}
{% endfor %}
"""


def with_unset(
    blocks: list[Block], brief: Brief, template: Template, set_sections: Callable[[Sequence[str]], list[Block]]
) -> list[Block]:
    """The blocks with those of the writer's own sections that they lack: before the sources and the annexes.

    `set_sections` sets the sections of these ids in their layouts.
    """
    own = [s.id for s in brief.sections if s.own is not None and not s.hidden]
    if not own:
        return blocks
    there = {block.section for block in every_block(blocks) if isinstance(block, SectionStart)}
    lacking = [section_id for section_id in own if section_id not in there]
    if not lacking:
        return blocks
    at = _end_of_text(blocks, {s.id for s in template.sections if s.annex})
    return [*blocks[:at], *set_sections(lacking), *blocks[at:]]


def _end_of_text(blocks: Sequence[Block], annexes: set[str]) -> int:
    """Where sources and annexes begin, with the heading and the break before them; else the end."""
    at = next((n for n, block in enumerate(blocks) if _is_back_matter(block, annexes)), len(blocks))
    while 0 < at < len(blocks) and isinstance(blocks[at - 1], Heading | PageBreak | SectionBreak):
        at -= 1
    return at


def _is_back_matter(block: Block, annexes: set[str]) -> bool:
    match block:
        case SourceList():
            return True
        case SectionStart(section=section):
            return section in annexes
        case Heading(annex=annex):
            return annex
        case _:
            return False
