"""One of several instances at work on one library: `instances.py HOME NAME SECONDS SEED`.

It imports, marks, reviews, searches, counts, backs up and reopens, as windows do. Only after a call has returned it
prints what was done, one a line: `source ID`, `tag ID TAG`, `note ID TEXT`, `star ID`, `accept ID`, `gone ID`.
"""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

from msgspec.structs import replace

from briefwright.model.evidence import Evidence
from briefwright.model.query import EvidenceQuery, Found
from briefwright.model.source import Ingested
from briefwright.storage.care.backups import back_up
from briefwright.storage.library import Library
from fakes.articles import article, fact

SUBJECTS = ("laboratories", "telescopes", "vaccines", "batteries", "oceans", "soils", "satellites", "reactors")
SHARED = "Both governments agreed to fund 40 joint laboratories with 12 million pounds over the next five years."


class Instance:
    """A window's doings, one at random after the other; each takes the library's answer for true."""

    def __init__(self, home: Path, name: str, seed: int) -> None:
        self.home = home
        self.name = name
        self.chance = random.Random(seed)
        self.number = 0
        self.library = self.opened()

    def opened(self) -> Library:
        """The library, opened as the app opens it."""
        return Library.open(self.home / "library.sqlite", backups=self.home / "backups")

    def work(self, until: float) -> None:
        """Go on until it is time."""
        doings: dict[Callable[[], None], int] = {
            self.bring_in: 6, self.mark: 8, self.reject: 1, self.look: 10, self.back_up: 1, self.reopen: 1,
        }  # fmt: skip
        while time.monotonic() < until:
            (doing,) = self.chance.choices(list(doings), weights=list(doings.values()))
            doing()
        self.library.close()

    def bring_in(self) -> None:
        """Import a few articles at once; one sentence of them stands in all."""
        batch = []
        for _ in range(self.chance.randint(1, 4)):
            self.number += 1
            subject = self.chance.choice(SUBJECTS)
            own = f"Instance {self.name} says in article {self.number} that {subject} will be studied together."
            source = article(f"{own} {SHARED}", f"{self.name}-{self.number}.txt")
            items = (fact(source, own), fact(source, SHARED, "2019"))
            batch.append((Ingested(source, items), source.text.encode()))
        assert len(self.library.add_sources(batch)) == len(batch)
        for ingested, _ in batch:
            say("source", ingested.source.id)

    def mark(self) -> None:
        """Tag, star, note or accept one item, as it was read a moment ago."""
        found = self.anything()
        if found is None:
            return
        was = found.evidence
        tag, what = f"{self.name}{self.chance.randrange(30)}", self.chance.choice(("tag", "note", "star", "accept"))
        changes: dict[str, Evidence] = {
            "tag": replace(was, tags=tuple(dict.fromkeys((*was.tags, tag)))),
            "note": replace(was, note=f"{self.name} {self.chance.random()}"),
            "star": replace(was, starred=True),
            "accept": replace(was, review="accepted"),
        }
        time.sleep(self.chance.random() * 0.005)  # somebody else may change it now
        self.library.put_evidence(found.source.id, changes[what], was)
        say(what, was.id, *({"tag": (tag,), "note": (changes["note"].note,)}.get(what, ())))

    def reject(self) -> None:
        """Take out an item of this instance's own, so that nobody else marks it."""
        found = self.anything(f"Instance {self.name}")
        if found is not None and f"Instance {self.name} " in found.evidence.text and not found.evidence.tags:
            self.library.remove_evidence(found.evidence.id)
            say("gone", found.evidence.id)

    def look(self) -> None:
        """Search, count, and count the facets: what is found holds the word."""
        word = self.chance.choice(SUBJECTS)
        for found in self.library.search(EvidenceQuery(text=word), 0, 50):
            assert word in f"{found.evidence.text} {found.evidence.note}"
        self.library.facets(EvidenceQuery(text=word))
        self.library.count(EvidenceQuery())

    def back_up(self) -> None:
        """Take a verified copy."""
        back_up(self.library.path, self.home / f"backups of {self.name}")

    def reopen(self) -> None:
        """Close the window and open another."""
        self.library.close()
        self.library = self.opened()

    def anything(self, text: str = "") -> Found | None:
        """An item by chance."""
        query = EvidenceQuery(text=text or self.chance.choice(SUBJECTS))
        page = self.library.search(query, self.chance.randrange(200), 1) or self.library.search(query, 0, 1)
        return page[0] if page else None


def say(*promise: str) -> None:
    """Print what was done."""
    print(*promise, flush=True)


if __name__ == "__main__":
    _, place, called, seconds, seed = sys.argv
    Instance(Path(place), called, int(seed)).work(time.monotonic() + float(seconds))
