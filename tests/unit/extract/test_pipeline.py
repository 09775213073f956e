from __future__ import annotations

import hashlib
import os
import subprocess
import sys

from briefwright.extract.pipeline import extract_evidence
from briefwright.model.evidence import Fact, Quote, evidence_id
from briefwright.model.source import Block, Source, SourceCard, SourceMetadata
from fakes.extracted import evidence, source

NEWS = "Hall opens\n\n“It is a fine hall,” Ann Moore said. It cost £7 million.\n\n中心投入4700万元，服务企业200家。"


def test_evidence_comes_in_document_order_with_stable_ids() -> None:
    found = evidence(NEWS)
    assert [item.start for item in found] == sorted(item.start for item in found)
    first = found[0]
    assert first.id == evidence_id(source(NEWS).id, "quote", first.start, first.end)
    assert [item.id for item in evidence(NEWS)] == [item.id for item in found]


def test_an_item_knows_its_paragraph_and_page() -> None:
    blocks = (
        Block("heading", 0, 10),
        Block("paragraph", 12, 67, page=3),
        Block("paragraph", 69, len(NEWS), page=4),
    )
    found = evidence(NEWS, blocks=blocks)
    assert {(item.paragraph, item.page) for item in found} == {(2, 3), (3, 4)}


def test_a_title_states_nothing_of_its_own() -> None:
    text = "Minister says the fund will grow by 8%\n\nThe fund will grow by 8%, the minister said."
    blocks = (Block("heading", 0, 38), Block("paragraph", 40, len(text)))
    assert all(item.start >= 40 for item in evidence(text, blocks=blocks) if isinstance(item, Quote | Fact))


def test_in_a_speech_the_author_speaks() -> None:
    text = "I believe that science has no passport."
    card = SourceCard(hashlib.sha256(text.encode()).hexdigest(), "speech.txt", SourceMetadata(author="Ann Moore"))
    found = [q for q in extract_evidence(Source(card, text)) if isinstance(q, Quote)]
    assert [(q.text, q.speaker.name) for q in found] == [("science has no passport", "Ann Moore")]


def test_an_empty_source_gives_nothing() -> None:
    assert evidence("") == ()
    assert evidence(" \n\n ") == ()


def test_what_a_process_keeps_frozen_stays_frozen_and_nothing_else_does() -> None:
    code = (
        "import gc; from fakes.extracted import evidence\n"
        "evidence('Xu Li said that the centre had opened in 2017.'); print(gc.get_freeze_count(), gc.isenabled())\n"
        "gc.freeze(); kept = gc.get_freeze_count()\n"
        "evidence('Xu Li said that the lab had opened in 2018.'); print(gc.get_freeze_count() > kept / 2)"
    )
    path = os.pathsep.join(sys.path)
    told = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    assert told.stdout.split() == ["0", "True", "True"]
