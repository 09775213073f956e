from __future__ import annotations

from pathlib import Path

import pytest

from briefwright.app.export import exported
from briefwright.app.folders import Folders, folders
from briefwright.errors import AppError
from briefwright.storage.disk.files import save_atomically


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    return folders()


def test_a_file_edited_after_its_export_is_not_written_over_unasked(places: Folders, tmp_path: Path) -> None:
    out = tmp_path / "brief.docx"
    exported.refuse_changed(places, out)
    exported.note(places, out, save_atomically(out, b"exported"))
    exported.refuse_changed(places, out)
    out.write_bytes(b"edited in Word")
    with pytest.raises(AppError, match="changed after it was exported"):
        exported.refuse_changed(places, out)
    out.unlink()
    exported.refuse_changed(places, out)


def test_a_file_never_exported_is_the_users_own_choice(places: Folders, tmp_path: Path) -> None:
    (tmp_path / "other.docx").write_bytes(b"x")
    exported.refuse_changed(places, tmp_path / "other.docx")


def test_a_damaged_record_is_no_obstacle(places: Folders, tmp_path: Path) -> None:
    places.data.mkdir(parents=True)
    (places.data / "exported.json").write_bytes(b"{")
    exported.refuse_changed(places, tmp_path / "x.docx")
    exported.note(places, tmp_path / "x.docx", "0")


def test_nothing_is_exported_over_what_it_is_made_from(tmp_path: Path) -> None:
    brief = tmp_path / "call.txt"
    exported.refuse_over(tmp_path / "new.md", brief)
    brief.write_bytes(b"{}")
    (tmp_path / "link.md").symlink_to(brief)
    exported.refuse_over(tmp_path / "new.md", brief)
    for out in (brief, tmp_path / "link.md"):
        with pytest.raises(AppError, match="made from this very file"):
            exported.refuse_over(out, brief)
