"""Operations that are killed while they run, each with how to tell afterwards that nothing was torn or lost.

As a program: `doomed.py run NAME FOLDER` does one over and over and prints a line after each that has returned;
`doomed.py every-call NAME FOLDER` does it once in a child that dies before its n-th file call, for every n.
"""

from __future__ import annotations

import io
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from msgspec.structs import replace

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.file import decode_brief
from briefwright.app.brief.operations import add_words, new_brief, set_field
from briefwright.app.brief.recovery import discard, recovered
from briefwright.app.export.exporting import export_brief
from briefwright.app.folders import Folders
from briefwright.app.library.importing import import_paths
from briefwright.app.templates.catalogue import find_template, install, pack_to
from briefwright.app.workspace import Workspace
from briefwright.errors import AppError
from briefwright.extract.pipeline import extract_evidence
from briefwright.isolation.protocol import Description
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.readers.registry import read
from briefwright.readers.seed_metadata import described
from briefwright.resources import builtin_templates
from briefwright.storage.care.backups import back_up, backups_in, restore, verify
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from briefwright.templating.packages.package import load_folder, unpack
from fakes.app_samples import MEETING, MEETING_PACKAGE
from fakes.articles import ARTICLE, article, fact
from fakes.file_calls import die_before
from fakes.library_versions import make_library
from fakes.one_by_one import OneByOne


class Reader(OneByOne):
    """The pool's work done in this very process, so that no child outlives it."""

    def ingest(self, name: str, data: bytes, metadata: Description | None = None) -> Ingested:
        source = read(name, data, described(name, metadata))
        return Ingested(source, extract_evidence(source))

    def open_package(self, data: bytes):
        return unpack(data)

    def close(self) -> None:
        """Nothing to end."""


def places(folder: Path) -> Folders:
    """The app's folders, all below one."""
    return Folders(folder / "data", folder / "config", folder / "cache", folder / "backups", folder / "templates")


def workspace(folder: Path) -> Workspace:
    """The app without children."""
    return Workspace(places(folder), pool=Reader())  # type: ignore[arg-type]


def library_in(folder: Path) -> Library:
    """The library, as a writer."""
    return Library.open(folder / "library.sqlite", backups=folder / "backups")


def text_of(number: int) -> str:
    """The text of the n-th article."""
    return f"Article {number} says that science cooperation goes on. " * 20


def add(library: Library, number: int) -> None:
    """Put the n-th article into the library."""
    source = article(text_of(number))
    library.add_source(Ingested(source, (fact(source, source.text),)), source.text.encode())


def checked(library: Library) -> int:
    """How many sources a library holds, each with its evidence and found by its words."""
    try:
        assert library.check() == ()
        assert library.count(EvidenceQuery(text="cooperation")) == len(library.sources())
        return len(library.sources())
    finally:
        library.close()


# one after the other: what it needs, doing it with the number of each time, and looking at what is left


def nothing(folder: Path) -> None:
    """Needs nothing."""


def editing(folder: Path, write: Callable[[BriefEditor], object], first: int) -> Iterator[int]:
    editor = BriefEditor(new_brief(MEETING, {"title": "0"}), MEETING_PACKAGE, places(folder))
    for number in count(first):
        editor.apply("Add", add_words(editor.brief, "points", "words " * 200))
        editor.apply("Title", set_field(editor.brief, "title", str(number)))
        write(editor)
        yield number


def save(folder: Path) -> Iterator[int]:
    path = folder / "note.brief"
    first = int(decode_brief(path.read_bytes(), "").title) + 1 if path.exists() else 0
    return editing(folder, lambda editor: editor.save(path, overwrite=True), first)


def saved(folder: Path, promised: int) -> None:
    assert int(decode_brief((folder / "note.brief").read_bytes(), "").title) >= promised


def autosave(folder: Path) -> Iterator[int]:
    return editing(folder, BriefEditor.autosave, 0)


def autosaved(folder: Path, promised: int) -> None:
    kept = recovered(places(folder))
    assert max(int(found.brief.title) for found in kept) >= promised
    assert not list(places(folder).recovery.glob("*.damaged"))
    for found in kept[1:]:
        discard(found.record)


def bring_in(folder: Path) -> Iterator[int]:
    with workspace(folder) as app:
        for number in count(len(app.library.sources())):
            path = folder / f"article {number}.txt"
            path.write_text(text_of(number))
            (outcome,) = import_paths(app, [path])
            assert outcome.status != "rejected", outcome.line
            yield number


def brought_in(folder: Path, promised: int) -> None:
    library = Library.open(places(folder).library)
    try:
        assert library.check() == ()
        assert len(library.sources()) >= promised + 1
        assert all(summary.items for summary in library.sources())
    finally:
        library.close()


def word(folder: Path) -> Iterator[int]:
    out = folder / "note.docx"
    with Workspace(places(folder)) as app:
        package = find_template(app.folders, "meeting-brief")
        for number in count(number_in(out) + 1 if out.exists() else 0):
            brief = new_brief(package.template, {"title": f"Number {number}"})
            export_brief(app, brief, package, out, overwrite=True, exact_pages=False)
            yield number


def number_in(out: Path) -> int:
    with zipfile.ZipFile(io.BytesIO(out.read_bytes())) as container:
        assert container.testzip() is None
        return int(re.search(r"<dc:title>Number (\d+)<", container.read("docProps/core.xml").decode())[1])


def worded(folder: Path, promised: int) -> None:
    assert number_in(folder / "note.docx") >= promised
    brought = [entry.name for entry in folder.iterdir() if entry.suffix == ".docx"]
    assert brought == ["note.docx"]


def package_of(number: int):
    shipped = load_folder(builtin_templates() / "meeting-brief")
    renamed = replace(shipped.template, id="our-own", name=f"Our own {number}", version=f"{number}")
    return replace(shipped, template=renamed, body=f"{shipped.body}\n\n{'word ' * number}")


def put_up(folder: Path) -> Iterator[int]:
    app = workspace(folder)
    first = int(find_template(app.folders, "our-own").template.version) + 1 if installed_before(folder) else 0
    for number in count(first):
        pack_to(package_of(number), folder / "our-own.bwt")
        install(app, folder / "our-own.bwt", replace=True)
        yield number


def installed_before(folder: Path) -> bool:
    try:
        find_template(places(folder), "our-own")
    except AppError:
        return False
    return True


def installed(folder: Path, promised: int) -> None:
    if promised < 0 and not installed_before(folder):
        return
    found = find_template(places(folder), "our-own")
    number = int(found.template.version)
    assert number >= promised
    assert (found.template.name, found.body) == (f"Our own {number}", package_of(number).body)
    left = [entry.name for entry in places(folder).templates.iterdir() if entry.suffix in (".old", ".new", ".gone")]
    assert left == []


OLD = 400
"""Old libraries that wait to be brought up to date; more than one run gets through."""


def old_libraries(folder: Path) -> None:
    make_library(folder / "old.sqlite", 1)
    data = (folder / "old.sqlite").read_bytes()
    for number in range(OLD):
        (folder / f"{number}").mkdir()
        (folder / f"{number}" / "library.sqlite").write_bytes(data)


def migrate(folder: Path) -> Iterator[int]:
    for number in range(next_old(folder), OLD):
        library_in(folder / f"{number}").close()
        (folder / "reached").write_text(f"{number}")
        yield number


def next_old(folder: Path) -> int:
    reached = folder / "reached"
    return int("0" + reached.read_text()) if reached.exists() else 0


def migrated(folder: Path, promised: int) -> None:
    for number in (max(0, promised), promised + 1):
        library = library_in(folder / f"{number}")
        (source,) = library.sources()
        assert library.original(source.card.id) == ARTICLE.encode()
        assert library.check() == ()
        library.close()
        assert backups_in(folder / f"{number}" / "backups")


def take_backup(folder: Path) -> Iterator[int]:
    with closing(library_in(folder)) as library:
        for number in count(len(library.sources())):
            add(library, number)
            back_up(library.path, folder / "backups")
            yield number


def backed_up(folder: Path, promised: int) -> None:
    found = backups_in(folder / "backups")
    for backup in found:
        verify(backup.path)
    assert promised < 0 or checked(Library.open(found[0].path, writer=False)) >= promised + 1


def five_backed_up(folder: Path) -> None:
    library = library_in(folder)
    for number in range(5):
        add(library, number)
    library.close()
    back_up(library.path, folder / "backups")


def put_back(folder: Path) -> Iterator[int]:
    for number in count():
        newest = backups_in(folder / "backups")[0]
        restore(newest.path, folder / "library.sqlite", folder / "backups")
        yield number


def restored(folder: Path, promised: int) -> None:
    assert checked(library_in(folder)) == 5


def two_sources(folder: Path) -> None:
    library = library_in(folder)
    for number in range(2):
        add(library, number)
    library.close()


def write_out(folder: Path) -> Iterator[int]:
    with closing(library_in(folder)) as library:
        for number in count(title_in(library) + 1):
            card = library.sources()[0].card
            library.set_metadata(card.id, replace(card.metadata, title=f"{number}"))
            export_library(library, folder / "export")
            yield number


def title_in(library: Library) -> int:
    return int(library.sources()[0].card.metadata.title or -1)


def written_out(folder: Path, promised: int) -> None:
    """An export is whole, or says that it is not; the library it came from is whole in any case."""
    target = Library.open(folder / f"target-{len(list(folder.glob('target-*.sqlite')))}.sqlite")
    try:
        import_export(target, folder / "export")
    except AppError as error:
        assert error.code in ("bad-export", "not-found"), error.sentence  # noqa: PT017 - the other way is allowed too
        assert target.sources() == ()
    else:
        assert title_in(target) >= promised
        assert len(target.sources()) == 2
    finally:
        target.close()
    library = library_in(folder)
    assert title_in(library) >= promised
    assert checked(library) == 2


@dataclass(frozen=True)
class Operation:
    """What is prepared once, what is done again and again, and what must hold after any death."""

    prepare: Callable[[Path], None]
    run: Callable[[Path], Iterator[int]]
    holds: Callable[[Path, int], None]


OPERATIONS = {
    "save": Operation(nothing, save, saved),
    "autosave": Operation(nothing, autosave, autosaved),
    "import": Operation(nothing, bring_in, brought_in),
    "export to Word": Operation(nothing, word, worded),
    "export of the library": Operation(two_sources, write_out, written_out),
    "install": Operation(nothing, put_up, installed),
    "migrate": Operation(old_libraries, migrate, migrated),
    "backup": Operation(nothing, take_backup, backed_up),
    "restore": Operation(five_backed_up, put_back, restored),
}


def run(name: str, folder: Path) -> None:
    """Do it until killed, and acknowledge each time."""
    for number in OPERATIONS[name].run(folder):
        print(number, flush=True)


def every_call(name: str, folder: Path) -> None:
    """Do it once whole, then in children that die before the n-th file call, and look at what each left."""
    operation = OPERATIONS[name]
    assert in_child(operation, folder, -1) == 0
    for at in count():
        status = in_child(operation, folder, at)
        operation.holds(folder, 0)
        if status == 0:
            print(at, flush=True)
            return
        assert status == -9, f"the child ended with {status} before call {at}"


def in_child(operation: Operation, folder: Path, at: int) -> int:
    """Do it once in a child that dies before a call, and return its exit status."""
    child = os.fork()
    if child == 0:
        die_before(at)
        next(operation.run(folder))
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    {"run": run, "every-call": every_call}[sys.argv[1]](sys.argv[2], Path(sys.argv[3]))
