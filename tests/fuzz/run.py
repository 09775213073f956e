"""Everything that needs hours: mutated files, templates and briefs by the hundred thousand, kills, long runs.

usage: python tests/fuzz/run.py [COUNT] [NAME…]

COUNT mutations of each kind, 100,000 by default; NAME picks kinds (`pdf`, `templates`, `kills` …), none means all.
The work is cut into parts that run side by side, one on each processor; a line after each part says what it was,
how long all has taken and about how long it will still take. The parts of a kind are spread out, so that the guess
holds early. Exit status 1, and what the part said, where one failed; the others go on.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from pathlib import Path

TESTS = Path(__file__).parents[1]
sys.path.insert(0, str(TESTS))

from fakes.mutations import SAMPLES  # noqa: E402 - found by the line above

PARTS = 20
"""That each kind of file is cut into."""
KILLS = {"BRIEFWRIGHT_KILLS": "63", "BRIEFWRIGHT_INSTANCE_SECONDS": "600"}
"""63 kills of each of eight operations are 504."""


@dataclass(frozen=True)
class Part:
    """A piece of the work: the kind it belongs to, what is said of it, and the program that does it."""

    kind: str
    name: str
    command: tuple[str, ...]
    settings: dict[str, str] = field(default_factory=dict)


def parts_of(count: int) -> list[Part]:
    """The whole work in the order in which it is begun."""
    size = -(-count // PARTS)
    cut = [part for number in range(PARTS) for part in (*_files(size, number), _templates(size, number))]
    return [
        _pytest("kills", "500 kills, ten minutes of two instances", KILLS, *_storage()),
        _pytest(
            "briefs", f"briefs {count:,}", {"BRIEFWRIGHT_FUZZ": str(count)}, "property/test_brief_file_property.py"
        ),
        _pytest("texts", f"texts {count:,}", {"BRIEFWRIGHT_FUZZ": str(count)}, "property/test_cut_texts.py"),
        _pytest("documents", "1,000 documents", {"BRIEFWRIGHT_RANDOM_DOCUMENTS": "1000"}, *_documents()),
        *cut,
    ]


def _files(size: int, number: int) -> list[Part]:
    program = str(TESTS / "fakes" / "mutations.py")
    return [
        Part(suffix, f"{suffix} {size * (number + 1):,}", (program, suffix, str(size), f"long-{number}"))
        for suffix in SAMPLES
    ]


def _templates(size: int, number: int) -> Part:
    settings = {"BRIEFWRIGHT_FUZZ": str(size), "BRIEFWRIGHT_SEED": f"long-{number}"}
    return _pytest(
        "templates", f"templates {size * (number + 1):,}", settings, "property/test_template_mutations.py"
    )


def _storage() -> tuple[str, ...]:
    return "unit/storage/test_killed_storage.py", "unit/storage/test_two_instances.py"


def _documents() -> tuple[str, ...]:
    return "property/test_writers_property.py", "-k", "very_many"


def _pytest(kind: str, name: str, settings: dict[str, str], *arguments: str) -> Part:
    paths = [str(TESTS / each) if each.endswith(".py") else each for each in arguments]
    return Part(kind, name, ("-m", "pytest", "-q", "-p", "no:cacheprovider", *paths), settings)


def run(part: Part) -> str:
    """Do a part; what it said where it failed, else nothing."""
    environment = {**os.environ, "PYTHONPATH": str(TESTS), "QT_QPA_PLATFORM": "offscreen", **part.settings}
    command = (sys.executable, *part.command)
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    return "" if done.returncode == 0 else f"{done.stdout[-3000:]}{done.stderr[-3000:]}"


def main(arguments: list[str]) -> int:
    """Run the parts that are asked for, and tell how they go."""
    count = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else 100_000
    parts = [part for part in parts_of(count) if not arguments or part.kind in arguments]
    started, failed = time.monotonic(), 0
    with ThreadPoolExecutor(os.cpu_count()) as processors:
        running = {processors.submit(run, part): part for part in parts}
        for done, future in enumerate(as_completed(running), 1):
            said = future.result()
            failed += bool(said)
            minutes = (time.monotonic() - started) / 60
            left = minutes / done * (len(parts) - done)
            outcome = f"FAILED\n{said}" if said else "ok"
            times = f"{minutes:.0f} min, about {left:.0f} left"
            print(f"{done:4} of {len(parts)}  {running[future].name}: {outcome}  ({times})", flush=True)
    print(f"{len(parts) - failed} of {len(parts)} parts went well, {(time.monotonic() - started) / 60:.0f} minutes")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
