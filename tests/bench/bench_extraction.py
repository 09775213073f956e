"""Extraction beside a plain regular-expression baseline (and textacy where it is installed).

`BRIEFWRIGHT_BENCH_QUOTES` names a folder with `*.dev.jsonl` and `score.py` (development articles with gold that
stay outside the project); without it our own gold documents are measured.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).parents[1] / "gold"), str(Path(__file__).parents[1])]

Predict = Callable[[str], list[dict[str, Any]]]
_QUOTED = re.compile(r"“([^“”\n]+)[”\n]|\"([^\"\n]+)[\"\n]")
_AFTER = re.compile(
    r"\s*,?\s*(?:said\s+)?((?:[A-Z][\w’'-]+\s?){1,4}|he|she|they)(?:\s+said|\s+says|\s+added|\s+told|[.,])"
)
_BEFORE = re.compile(
    r"((?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)[^.“\"]{0,60}(?:said|says|added|wrote|told)[^.“\"]{0,40}[,:]?\s*$"
)


def baseline(text: str) -> list[dict[str, Any]]:
    """What forty lines of regular expressions find: quoted stretches and the nearest name beside a verb."""
    found: list[dict[str, Any]] = []
    for match in _QUOTED.finditer(text):
        group = 1 if match[1] else 2
        if len(match[group].split()) < 3:
            continue
        after = _AFTER.match(text, match.end())
        before = _BEFORE.search(text, max(0, match.start() - 160), match.start())
        named = after or before
        speaker = named[1].strip() if named else (found[-1]["speaker"] if found else None)
        found.append({"start": match.start(group), "end": match.end(group), "speaker": speaker})
    return found


def ours(text: str) -> list[dict[str, Any]]:
    """What the product finds."""
    from briefwright.extract.pipeline import extract_evidence
    from briefwright.model.evidence import Quote
    from briefwright.model.source import Source, SourceCard

    return [
        {
            "start": q.start,
            "end": q.end,
            "speaker": q.speaker.name,
            "kind": "indirect" if q.form == "indirect" else "direct",
        }
        for q in extract_evidence(Source(SourceCard("0" * 64, "bench"), text))
        if isinstance(q, Quote)
    ]


def textacy_peer() -> Predict | None:
    """textacy's direct quotations, if it and an English model are installed.

    It gives up on a text with an odd number of marks, so it is given one paragraph at a time, which serves it best;
    its spans hold the marks, the gold's do not.
    """
    if importlib.util.find_spec("textacy") is None or importlib.util.find_spec("en_core_web_sm") is None:
        return None
    import spacy
    from textacy.extract.triples import direct_quotations

    model = spacy.load("en_core_web_sm")

    def quotations(paragraph: str) -> list[Any]:
        try:
            return list(direct_quotations(model(paragraph)))
        except ValueError:
            return []

    def predict(text: str) -> list[dict[str, Any]]:
        return [
            {
                "start": paragraph.start() + q.content[1:].start_char,
                "end": paragraph.start() + q.content[:-1].end_char,
                "speaker": " ".join(t.text for t in q.speaker),
            }
            for paragraph in re.finditer(r".+", text)
            for q in quotations(paragraph[0])
        ]

    return predict


def measure(name: str, predict: Predict, folder: Path, gold: Path) -> None:
    """Run one extractor over a gold file and print its line of the table."""
    documents = [json.loads(line) for line in gold.read_text("utf-8").splitlines()]
    started = time.process_time()
    predictions = [{"id": d["id"], "quotes": predict(d["text"])} for d in documents]
    seconds = max(0.001, time.process_time() - started)
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "predictions.jsonl"
        file.write_text("\n".join(json.dumps(p) for p in predictions), "utf-8")
        command = [
            sys.executable,
            str(folder / "score.py"),
            str(gold),
            str(file),
            "--json",
            "--seconds",
            str(seconds),
        ]
        result = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    direct, both, indirect = result["direct"], result["quoted (direct+partial)"], result["indirect(IoU>=0.5)"] or {}
    print(
        f"{gold.name:22} {name:9} span F1 {direct['exact_PRF'][2]:5}  attributed {direct['attributed_recall']:5}  "
        f"full {direct['speaker_full_acc']:5}  direct+partial {both['attributed_recall']:5}  "
        f"indirect {indirect.get('P', '–')}/{indirect.get('R', '–')}  {result['words_per_second']:>9,} words/s"
    )


_FIRST = {"English": "“Yes,” said Xu Xinchao.", "Chinese": "徐欣超表示，中英双方签署了合作备忘录。"}
"""A first document of each language."""


def footprint() -> None:
    """CPU seconds and peak memory of each language in a fresh interpreter, up to its first document.

    As on everybody's machine, the modules have been compiled before.
    """
    code = (
        "import pathlib,sys,time;t=time.process_time()\n"
        "from briefwright.extract.pipeline import extract_evidence\n"
        "from briefwright.model.source import Source,SourceCard\n"
        "loaded=time.process_time()-t\n"
        "extract_evidence(Source(SourceCard('0'*64,'x'),sys.argv[1]))\n"
        "status=pathlib.Path('/proc/self/status')\n"
        "peak=next((l.split()[1] for l in status.read_text().splitlines() if l.startswith('VmHWM')),0)"
        " if status.exists() else 0\n"
        "first=time.process_time()-t-loaded\n"
        "print(f'{loaded:.2f} s to load, {first:.2f} s for the first document, {int(peak)/1024:.0f} MB at most')"
    )
    with tempfile.TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        for language, text in _FIRST.items():
            command = [sys.executable, "-c", code, text]
            for _ in ("compiles", "is measured"):
                run = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
            print(f"fresh interpreter, {language}: {run.stdout.strip()}")


_NAMED = 5
"""Slowest texts that are named."""


def longest() -> None:
    """Time and memory for a megabyte (a million bytes of UTF-8) of every hard text, and how many times a quarter.

    Four is linear. Chinese has three bytes a character: a megabyte of it is a third of a million characters.
    """
    from fakes.hard_texts import KINDS, hard_text

    slow: dict[str, float] = {}
    steepest, most = 0.0, 0
    for kind in KINDS:
        quarter = _seconds(hard_text(kind, 250_000))
        text = hard_text(kind, 1_000_000)
        _forget_peak()
        whole = _seconds(text)
        ratio, peak = whole / max(quarter, 0.001), _peak()
        slow[kind], steepest, most = whole, max(steepest, ratio), max(most, peak)
        size = f"{len(text.encode()):,} bytes of UTF-8, {len(text):,} characters"
        print(f"{kind:22} {size:48} {whole:5.2f} s, {ratio:4.1f} times a quarter, {peak:4} MB at most", flush=True)
    slowest = sorted(slow, key=slow.__getitem__, reverse=True)[:_NAMED]
    print(f"slowest (at most 2 s): {', '.join(f'{kind} {slow[kind]:.2f}' for kind in slowest)}")
    print(
        f"steepest {steepest:.1f} (4 is linear), {most} MB at most, {sum(slow.values()):.0f} s for {len(slow)} MB"
    )


def _forget_peak() -> None:
    """Let the peak of memory begin anew, where the system can."""
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """Megabytes this process has held at most; 0 where the system does not say."""
    status = Path("/proc/self/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)


def _seconds(text: str) -> float:
    started = time.process_time()
    ours(text)
    return time.process_time() - started


def main() -> None:
    """Print the table."""
    folder = Path(os.environ.get("BRIEFWRIGHT_BENCH_QUOTES", ""))
    if os.environ.get("BRIEFWRIGHT_BENCH_QUOTES") and folder.is_dir():
        peers: list[tuple[str, Predict]] = [("baseline", baseline), ("ours", ours)]
        textacy = textacy_peer()
        if textacy is not None:
            peers.insert(1, ("textacy", textacy))
        for gold in sorted(folder.glob("*.dev.jsonl")):
            for name, predict in peers:
                measure(name, predict, folder, gold)
    else:
        from gold_documents import load, score

        for language in ("english", "chinese"):
            for metric, counts in score(load(Path(__file__).parents[1] / "gold" / f"{language}.txt")).items():
                print(f"{language:8} {metric:14} P {counts.precision:5.1f}  R {counts.recall:5.1f}")
    footprint()
    longest()


if __name__ == "__main__":
    main()
