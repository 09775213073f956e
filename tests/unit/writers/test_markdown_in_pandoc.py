"""Pandoc, where it is installed, reads our Markdown without a warning and finds every note, heading and table."""

import json
import shutil
import subprocess
from collections import Counter

import pytest

from briefwright.document.nodes import Heading, Paragraph, Table
from briefwright.document.resolve import resolve
from briefwright.document.walk import cites
from briefwright.writers.markdown_text import write_markdown
from fakes.random_documents import random_document
from fakes.sample_briefings import EVERY

pytestmark = pytest.mark.skipif(not shutil.which("pandoc"), reason="Pandoc is not installed")


def read_by_pandoc(document):
    """How many of each kind of node Pandoc finds, and what it complains of."""
    done = subprocess.run(
        ["pandoc", "-f", "markdown", "-t", "json"],
        input=write_markdown(document),
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return Counter(node["t"] for node in nodes(json.loads(done.stdout)["blocks"])), done.stderr


def nodes(tree):
    if isinstance(tree, dict):
        if "t" in tree:
            yield tree
        tree = list(tree.values())
    if isinstance(tree, list):
        for each in tree:
            yield from nodes(each)


@pytest.mark.parametrize("made", [*EVERY, *range(24)], ids=lambda made: getattr(made, "__name__", made))
def test_pandoc_finds_every_note_heading_and_table_and_warns_of_nothing(made):
    document = resolve(random_document(made) if isinstance(made, int) else made())
    kinds, complaints = read_by_pandoc(document)
    headings = sum(
        isinstance(block, Heading) or (isinstance(block, Paragraph) and block.role == "title")
        for block in document.blocks
    )
    assert complaints == ""
    assert kinds["Note"] == len(cites(document))
    assert kinds["Header"] >= headings
    assert kinds["Table"] >= sum(isinstance(block, Table) for block in document.blocks)
