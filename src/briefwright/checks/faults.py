"""What is wrong with a finished Word file as a file: not whole, or shut to somebody."""

from __future__ import annotations

from briefwright.checks.accessibility import accessibility_findings
from briefwright.checks.soundness import soundness_findings


def file_faults(docx: bytes) -> tuple[str, ...]:
    """Everything Word would repair or show wrongly, then everything that shuts a reader out; one sentence each."""
    return tuple(dict.fromkeys((*soundness_findings(docx), *accessibility_findings(docx))))
