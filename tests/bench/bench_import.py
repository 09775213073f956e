"""Importing short articles end to end, beside reading them only: `python tests/bench/bench_import.py [ARTICLES]`.

Two children read and find the evidence, the app stores it; the children are warm. The floor is the same children
reading the same files for nobody. Articles in any words, and press releases by one form with few words of their
own: of these nearly every sentence has to be compared with others. On a machine that others use, the processor time
tells more than the clock.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from briefwright.app.folders import Folders
from briefwright.app.library.importing import import_paths
from briefwright.app.library.reading import ingest_each
from briefwright.app.workspace import Workspace

_WARM = 40
TEXT = "both countries will continue science technology and innovation cooperation which brings opportunities"
BODIES = ("The Department for Science", "The University of Leeds", "Both sides", "Researchers in Wuhan")
ACTS = ("announced", "launched", "agreed on", "signed", "opened", "reviewed", "welcomed", "funded")
OBJECTS = ("a joint programme on clean energy", "a laboratory for crop science", "a summit on antibiotics")
ENDINGS = ("worth £{} million over five years", "after talks in the year {}", "which will support {} researchers")
SAID = ("We want to deepen our cooperation", "This partnership shows what can be done", "Patients will benefit")
PEOPLE = ("Dr Jane Porter, director of the institute", "Mr Tom Hall, science minister", "Wang Min, vice president")
THINGS = ("energy", "health", "soil", "ocean", "vaccine", "crop", "sensor", "robot", "climate", "water", "steel")
PLACES = ("Leeds", "Wuhan", "Harbin", "Bristol", "Cardiff", "Belfast", "Xiamen", "Chengdu", "Suzhou", "Exeter")


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    for name, make in (("articles", _article), ("press releases by one form", _release)):
        chance = random.Random(5)
        _measure(name, [f"{make(chance)}\n\nNumber {count}.".encode() for count in range(_WARM + number)])


def _measure(name: str, articles: Sequence[bytes]) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = [folder / f"{number}.txt" for number in range(len(articles))]
        for file, data in zip(files, articles, strict=True):
            file.write_bytes(data)
        places = Folders(folder / "a", folder / "b", folder / "c", folder / "d", folder / "e")
        with Workspace(places) as workspace:
            import_paths(workspace, files[:_WARM])
            measured = files[_WARM:]
            floor = _timed(lambda: list(ingest_each(workspace.pool, measured)))
            ours = _timed(lambda: import_paths(workspace, measured))
    words, each = sum(len(data.split()) for data in articles) // len(articles), 1000 / len(measured)
    print(f"{len(measured)} {name} of {words} words: {len(measured) / ours[0]:,.0f} a second ", end="")
    print(f"(read only: {len(measured) / floor[0]:,.0f}, so that storing costs {ours[0] / floor[0] - 1:.0%} more)")
    print(f"    processor, ms an article: children {ours[2] * each:.2f}, app {ours[1] * each:.2f}; ", end="")
    print(f"read only: children {floor[2] * each:.2f}, app {floor[1] * each:.2f}; ", end="")
    print(f"two whole cores would do {2 * len(measured) / (ours[1] + ours[2]):,.0f} a second")


def _timed(run: Callable[[], object]) -> tuple[float, float, float]:
    """Seconds by the clock, of processor time of this process, and of its children."""
    started, own, others = time.perf_counter(), time.process_time(), _of_children()
    run()
    return time.perf_counter() - started, time.process_time() - own, _of_children() - others


def _of_children() -> float:
    spent = [child.cpu_times() for child in psutil.Process().children()]
    return sum(times.user + times.system for times in spent)


def _sentence(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(TEXT.split(), k=words)).capitalize() + "."


def _article(chance: random.Random) -> str:
    paragraphs = [f"{_sentence(chance, 30)} “{_sentence(chance, 15)}” Mr Xu said on Friday." for _ in range(8)]
    return "\n\n".join(paragraphs)


def _release(chance: random.Random) -> str:
    def news() -> str:
        first, second = (chance.choice(ENDINGS).format(chance.randint(2, 90)) for _ in range(2))
        return f"{chance.choice(BODIES)} {chance.choice(ACTS)} {chance.choice(OBJECTS)} {first}, {second}."

    def plan() -> str:
        one, other = chance.sample(PLACES, 2)
        first, second, third = chance.sample(THINGS, 3)
        years = chance.randint(2005, 2025)
        return f"The {first} centre in {one} and a {second} team from {other} share methods for {third} in {years}."

    def words() -> str:
        what = " and ".join(chance.sample(THINGS, 2))
        said = f"{chance.choice(SAID)} in {what} research with {chance.choice(PLACES)}"
        return f"“{said},” said {chance.choice(PEOPLE)}."

    paragraphs = [f"{news()} {plan()} {words()}" for _ in range(6)]
    return "\n\n".join([news()[:60], *paragraphs])


if __name__ == "__main__":
    main()
