"""Each sample briefing as document.xml, notes, page and Markdown, kept as text beside this file.

After a wanted change run it with `BRIEFWRIGHT_WRITE_GOLDEN=1`, then read the difference.
"""

import os
from pathlib import Path

import pytest

from briefwright.document.resolve import resolve
from fakes.sample_briefings import EVERY
from fakes.written import written

HERE = Path(__file__).parent / "writers"
UPDATE = bool(os.environ.get("BRIEFWRIGHT_WRITE_GOLDEN"))


@pytest.mark.parametrize("sample", EVERY, ids=lambda make: make.__name__)
def test_a_sample_is_written_as_it_was(sample):
    folder = HERE / sample.__name__
    for name, text in written(resolve(sample())).items():
        file = folder / name
        if UPDATE:
            folder.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, f"{file} differs"
