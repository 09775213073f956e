"""Texts that are cut off anywhere, as a clipboard or a broken download leaves them, give sound anchors.

`BRIEFWRIGHT_FUZZ` sets how many of them, 2,000 by default.
"""

from __future__ import annotations

import os
import random
import runpy
from pathlib import Path

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.source import Source, SourceCard, SourceMetadata

CUTS = int(os.environ.get("BRIEFWRIGHT_FUZZ", "2000"))
GOLD = Path(__file__).parents[1] / "gold"
JOINTS = ("\n", "\n\n", " ", "", "； ")
MARKS = "“”，；;,.的()：: \n'\"、-"


def sentences() -> list[str]:
    """Every paragraph of our gold documents, which have all shapes that the rules look for."""
    load = runpy.run_path(str(GOLD / "gold_documents.py"), {"__name__": "gold"})["load"]
    texts = (document.text for path in sorted(GOLD.glob("*.txt")) for document in load(path))
    return [line for text in texts for line in text.splitlines() if line.strip()]


def cut(line: str, chance: random.Random) -> str:
    """The line without its end, its beginning, both or its midst, or with a mark more."""
    start = chance.randrange(len(line))
    end = chance.randrange(start, len(line)) + 1
    return chance.choice(
        (
            line[:end],
            line[start:],
            line[start:end],
            line[:start] + line[end:],
            line[:start] + chance.choice(MARKS) + line[start:],
        )
    )


def test_a_text_cut_off_anywhere_gives_sound_anchors():
    chance, lines = random.Random("cut"), sentences()
    assert len(lines) > 1000
    found = 0
    for number in range(CUTS):
        text = chance.choice(JOINTS).join(cut(chance.choice(lines), chance) for _ in range(chance.randint(1, 4)))
        for item in extract_evidence(Source(SourceCard(f"{number}", "cut.txt", SourceMetadata()), text)):
            assert text[item.start : item.end] == item.text, text
            found += 1
    assert found > CUTS // 2


def test_a_name_that_the_text_ends_in_is_no_longer_than_the_text():
    for text in ("局局長孫", "邀请滕家骏校长明", "介绍， ; 张三教授", "布里斯托大学教授珍"):
        for item in extract_evidence(Source(SourceCard("0", "end.txt", SourceMetadata()), text)):
            assert text[item.start : item.end] == item.text
