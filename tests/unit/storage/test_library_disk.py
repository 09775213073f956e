"""On a failing disk, a network folder, or given what cannot be stored, the library says so and loses nothing."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.storage import opening
from briefwright.storage.disk.network import network_mount
from briefwright.storage.library import Library
from fakes.articles import ARTICLE, article, fact, ingested

MOUNTS = """sysfs /sys sysfs rw 0 0
/dev/vda / ext4 rw 0 0
server:/home /home nfs4 rw 0 0
/dev/vdb /home/jo/local ext4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
"""


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    opened.add_source(ingested(), ARTICLE.encode())
    yield opened
    opened.close()


def test_a_full_disk_is_said_and_the_library_stays_as_it_was(library):
    writer = library._database._writer
    pages = writer.execute("PRAGMA page_count").fetchone()[0]
    writer.execute(f"PRAGMA max_page_count={pages + 2}")
    text = "".join(map(chr, range(0x4E00, 0x9000))) * 3
    source = article(text)
    with pytest.raises(AppError, match="the disk is full"):
        library.add_source(Ingested(source, (fact(source, text),)), text.encode())
    writer.execute("PRAGMA max_page_count=1000000")
    assert library.check() == ()
    assert library.count(EvidenceQuery()) == 4
    assert library.add_source(Ingested(source, (fact(source, text),)), text.encode()) == "added"


def test_half_a_character_in_a_note_is_refused_and_nothing_is_lost(library):
    source = ingested().source
    item = library.evidence_of(source.id)[0]
    with pytest.raises(AppError, match="half a character"):
        library.put_evidence(source.id, replace(item, note="\ud83d"))
    assert library.evidence(item.id).evidence == item
    assert library.check() == ()


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(AppError, match="cannot be written"):
        Library.open(tmp_path / "file" / "library.sqlite")


def test_a_library_on_a_network_folder_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(opening, "on_network", lambda _: True)
    with pytest.raises(AppError, match="network folder"):
        Library.open(tmp_path / "library.sqlite")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("path", "network"),
    [
        ("/home/jo/library.sqlite", True),
        ("/home/jo/local/library.sqlite", False),
        ("/mnt/my share/library.sqlite", True),
        ("/mnt/other/library.sqlite", False),
        ("/var/library.sqlite", False),
    ],
)
def test_the_innermost_mount_tells_whether_a_folder_is_on_the_network(path, network):
    assert network_mount(Path(path), MOUNTS) is network


def test_strange_lines_among_the_mounts_are_passed_over():
    assert network_mount(Path("/x"), "\n \nnonsense\n") is False


def test_a_library_left_open_by_a_crash_is_checked_and_opens(library, tmp_path):
    for ending in ("", "-wal"):
        (tmp_path / f"crashed.sqlite{ending}").write_bytes(Path(f"{library.path}{ending}").read_bytes())
    again = Library.open(tmp_path / "crashed.sqlite")
    assert again.count(EvidenceQuery()) == 4
    again.close()


def test_a_reader_sees_what_a_writer_adds(library):
    reader = Library.open(library.path, writer=False)
    source = article("A second text.")
    library.add_source(Ingested(source, (fact(source, "A second text."),)), b"A second text.")
    assert reader.count(EvidenceQuery(text="second")) == 1
    reader.close()
