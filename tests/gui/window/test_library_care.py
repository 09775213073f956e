"""The whole library in the app: a copy put back after damage, everything written out and taken in again."""

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from briefwright.app.library.care import backups_of
from briefwright.errors import AppError
from briefwright.extract.topics import TOPICS
from briefwright.storage.care.backups import back_up
from briefwright.ui.dialogs.palette import Palette


@pytest.fixture
def backed_up(window):
    """The seed's library with a copy, and then one source less than the copy holds."""
    workspace = window.workspace
    back_up(workspace.folders.library, workspace.folders.backups)
    (source,) = workspace.library.sources()
    workspace.library.remove_source(source.card.id)
    return source.card.id


def settled(qtbot, window, words):
    qtbot.waitUntil(lambda: words in window.status.message, timeout=20_000)


def test_a_copy_is_chosen_and_put_in_the_librarys_place(qtbot, window, backed_up):
    window.action("restore_library").trigger()
    palette = window.findChild(Palette)
    shown = palette._model
    assert shown.data(shown.index(0)) == "The newest sound backup"
    assert shown.data(shown.index(1)).startswith("Today, ")
    palette.close()
    window.commands._tools.care.put_back(backups_of(window.workspace)[0].path)
    settled(qtbot, window, "The backup is restored; the former library is kept as ")
    assert [summary.card.id for summary in window.workspace.library.sources()] == [backed_up]
    assert len(backups_of(window.workspace)) == 2  # the one put back, and what was there before


def test_a_damaged_library_comes_with_a_button_that_mends_it(qtbot, window, backed_up):
    workspace = window.workspace
    with workspace.library_closed():
        path = workspace.folders.library
        data = bytearray(path.read_bytes())
        data[100:8000] = b"\xff" * 7900
        path.write_bytes(data)
    with pytest.raises(AppError) as damaged:
        workspace.library.sources()
    window.show_error(damaged.value)
    (button,) = [b for b in window.banners.findChildren(QPushButton) if b.text() == "Restore a backup"]
    button.click()
    palette = window.findChild(Palette)
    assert palette.isVisible()
    palette.close()
    window.commands._tools.care.put_back()
    settled(qtbot, window, "The backup is restored; the former library is kept as library.damaged-1.sqlite")
    assert workspace.library.check() == ()
    assert window.banners.texts() == ()


def test_the_pictures_of_templates_are_made_once_the_library_is_put_back(qtbot, window, monkeypatch):
    workspace = window.workspace
    back_up(workspace.folders.library, workspace.folders.backups)
    with workspace.library_closed():
        workspace.folders.library.write_bytes(b"")
    asked = []
    monkeypatch.setattr(window.start_page.thumbnails, "make", asked.append)
    window.commands._tools.care.put_back()
    qtbot.waitUntil(lambda: len(asked) > 0, timeout=20_000)


def test_without_a_copy_it_says_so(window):
    window.action("restore_library").trigger()
    assert window.status.message == "There is no backup of the library yet"
    assert window.findChild(Palette) is None


def test_a_library_is_written_out_and_taken_in_again(qtbot, window, tmp_path, monkeypatch):
    library = window.workspace.library
    (source,) = library.sources()
    before = library.evidence_of(source.card.id)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    window.action("export_library").trigger()
    settled(qtbot, window, "Written to Briefwright library ")
    (folder,) = tmp_path.iterdir()
    library.remove_source(source.card.id)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    window.action("import_library").trigger()
    settled(qtbot, window, "1 source added")
    assert set(library.evidence_of(source.card.id)) == set(before)
    window.action("export_library").trigger()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.action("import_library").trigger()
    settled(qtbot, window, "Written to Briefwright library ")


def test_evidence_is_looked_for_again(qtbot, window):
    library = window.workspace.library
    (source,) = library.sources()
    library.renew_evidence(source.card.id, [], TOPICS)
    assert library.evidence_of(source.card.id) == ()
    window.action("renew_library").trigger()
    settled(qtbot, window, f"1 source looked through: {source.items} items, 0 before")
    assert len(library.evidence_of(source.card.id)) == source.items
