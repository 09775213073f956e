"""Two instances at work on one library lose nothing: each promise of either holds at the end.

`BRIEFWRIGHT_INSTANCE_SECONDS` sets how long: two seconds by default, ten minutes in the nightly run.
"""

import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

from briefwright.model.query import EvidenceQuery
from briefwright.storage.care.backups import backups_in, verify
from briefwright.storage.library import Library

SECONDS = os.environ.get("BRIEFWRIGHT_INSTANCE_SECONDS", "2")
TESTS = Path(__file__).parents[2]
NAMES = ("north", "south")


def at_work(home, name, seed):
    command = [sys.executable, str(TESTS / "fakes" / "instances.py"), str(home), name, SECONDS, str(seed)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(TESTS), os.environ.get("PYTHONPATH", "")])}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def promises_of(home):
    """What both said they did, in the order each did it; nothing may have gone wrong in either."""
    running = [at_work(home, name, seed) for seed, name in enumerate(NAMES, 1)]
    said = [instance.communicate(timeout=float(SECONDS) + 120) for instance in running]
    assert [instance.returncode for instance in running] == [0, 0], [errors for _, errors in said]
    return [[line.split(" ", 2) for line in out.splitlines()] for out, _ in said]


def test_two_instances_lose_nothing(tmp_path):
    kept = defaultdict(list)
    for promises in promises_of(tmp_path):
        for what, *rest in promises:
            kept[what].append(rest)
    library = Library.open(tmp_path / "library.sqlite")
    assert library.check() == ()
    assert {summary.card.id for summary in library.sources()} == {source for (source,) in kept["source"]}
    marked = {rest[0] for what in ("tag", "note", "star", "accept") for rest in kept[what]}
    gone = {item for (item,) in kept["gone"] if not library.evidence(item)}
    # Whoever marks what the other takes out at that moment brings it back: of the two, nothing is lost.
    assert {item for (item,) in kept["gone"]} - gone <= marked
    found = {item: library.evidence(item) for item in marked - gone}
    assert all(found.values())
    assert not [(i, tag) for i, tag in kept["tag"] if i in found and tag not in found[i].evidence.tags]
    assert not [i for (i,) in kept["star"] if i in found and not found[i].evidence.starred]
    assert not [i for (i,) in kept["accept"] if i in found and found[i].evidence.review != "accepted"]
    notes = defaultdict(set)
    for item, note in kept["note"]:
        notes[item].add(note)
    assert not [i for i, said in notes.items() if i in found and found[i].evidence.note not in said]
    assert min(len(kept[what]) for what in ("source", "tag", "note", "star", "accept")) > 0
    assert sum(summary.items for summary in library.sources()) == 2 * len(kept["source"]) - len(gone)
    shared = library.search(EvidenceQuery(text="joint laboratories pounds"), 0, 1)
    assert len(shared[0].also_in) == len(kept["source"]) - 1
    library.close()
    for name in NAMES:
        for backup in backups_in(tmp_path / f"backups of {name}"):
            verify(backup.path)
