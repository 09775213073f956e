"""A document as lines of text: what stands where, easy to read and to compare."""

from __future__ import annotations

from briefwright.document.nodes import (
    Box,
    Cite,
    Emphasis,
    Gap,
    Heading,
    LineBreak,
    Link,
    ListBlock,
    Paragraph,
    Quotation,
    Reference,
    Strong,
    Table,
    Text,
)


def said(inlines):
    """Inlines as text: `**bold**`, `[gap]`, `⏎`, and `^paragraph` for a note mark."""
    parts = []
    for inline in inlines:
        match inline:
            case Text():
                parts.append(inline.text)
            case Strong():
                parts.append(f"**{said(inline.children)}**")
            case Emphasis():
                parts.append(f"*{said(inline.children)}*")
            case Link():
                parts.append(f"<{said(inline.children)}|{inline.target}>")
            case Gap():
                parts.append(f"[{inline.text}]")
            case LineBreak():
                parts.append("⏎")
            case Reference():
                parts.append(f"@{inline.target}")
            case Cite():
                parts.append(f"^{inline.paragraph}{f'({inline.remark})' if inline.remark else ''}")
    return "".join(parts)


def outline(blocks, indent=""):
    """One line for each block, those inside indented."""
    lines = []
    for block in blocks:
        match block:
            case Paragraph():
                aside = f" || {said(block.aside)}" if block.aside else ""
                lines.append(f"{indent}{block.role}: {said(block.inlines)}{aside}")
            case Heading():
                kind = ("annex" if block.annex else "heading") + (" numbered" if block.numbered else "")
                lines.append(f"{indent}{kind} {block.level}: {said(block.inlines)}")
            case ListBlock():
                lines.append(f"{indent}{'numbers' if block.ordered else 'bullets'} ({block.role})")
                for item in block.items:
                    lines += ["  " + line for line in outline(item.blocks, indent + "- ")]
            case Quotation():
                lines.append(f"{indent}quotation{' pull' if block.pull else ''}: {said(block.inlines)}")
                lines.append(f"{indent}  — {said(block.attribution)}")
            case Table():
                widths = " ".join(f"{column.width:g}" for column in block.columns)
                lines.append(f"{indent}table {block.variant} [{widths}] {said(block.caption)}".rstrip())
                for row in ((block.header,) if block.header else ()) + block.rows:
                    lines.append(f"{indent}  | " + " | ".join(" ¶ ".join(outline(c.blocks)) for c in row))
            case Box():
                lines.append(f"{indent}box {block.variant}: {said(block.title)}")
                lines += outline(block.blocks, indent + "  ")
            case _:
                fields = ", ".join(str(getattr(block, name)) for name in block.__struct_fields__)
                lines.append(f"{indent}{type(block).__name__} {fields}".rstrip())
    return lines
