"""footnotes.xml and endnotes.xml: the separators Word expects, then every note once.

Word allows at most 32,767 notes; a document with more is refused (`too-many-notes`).
"""

from __future__ import annotations

from typing import Final

from briefwright.document.nodes import Note
from briefwright.errors import AppError
from briefwright.writers.docx.inlines import Runs
from briefwright.writers.docx.xml import HEAD, ROOT

MOST_NOTES: Final = 32_767
_SPACE: Final = "\u2002"


def notes_part(kind: str, notes: tuple[Note, ...], runs: Runs) -> str:
    """One notes part; `kind` is `footnote` or `endnote`. Raises `AppError("too-many-notes")`."""
    if len(notes) > MOST_NOTES:
        raise AppError("too-many-notes", count=len(notes))
    style = kind.capitalize()
    opening = (
        f'<w:p><w:pPr><w:pStyle w:val="{style}Text"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{style}Reference"/></w:rPr>'
        f'<w:{kind}Ref/></w:r><w:r><w:t xml:space="preserve">{_SPACE}</w:t></w:r>'
    )
    body = "".join(
        [f'<w:{kind} w:id="{note.number}">{opening}{runs.of(note.inlines)}</w:p></w:{kind}>' for note in notes]
    )
    return f"{HEAD}<w:{kind}s {ROOT}>{_separators(kind)}{body}</w:{kind}s>"


def _separators(kind: str) -> str:
    """The line above notes, and above those that go on overleaf: one line of text, on no grid."""
    line = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    tight = f'<w:p><w:pPr><w:snapToGrid w:val="0"/>{line}</w:pPr><w:r>'
    return (
        f'<w:{kind} w:type="separator" w:id="-1">{tight}<w:separator/></w:r></w:p></w:{kind}>'
        f'<w:{kind} w:type="continuationSeparator" w:id="0">{tight}<w:continuationSeparator/></w:r></w:p>'
        f"</w:{kind}>"
    )
