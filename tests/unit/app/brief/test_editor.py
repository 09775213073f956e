from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from briefwright.app.brief import recovery
from briefwright.app.brief.editor import BriefEditor, Changes, open_brief, recover_brief
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.operations import (
    add_words,
    move_section,
    new_brief,
    set_field,
    switch_template,
)
from briefwright.app.folders import Folders, folders
from briefwright.app.recents import forget_recent, recents
from briefwright.errors import AppError
from briefwright.model.brief import TemplateRef
from briefwright.model.template import TemplatePackage
from fakes.app_samples import MEETING, MEETING_PACKAGE, NOTE, NOTE_PACKAGE

PACKAGES = {"meeting": MEETING_PACKAGE, "note": NOTE_PACKAGE}


def find(ref: TemplateRef) -> TemplatePackage:
    return PACKAGES[ref.id]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    return folders()


@pytest.fixture
def editor(places: Folders) -> BriefEditor:
    return BriefEditor(new_brief(MEETING, {"title": "Call"}, id="b1"), MEETING_PACKAGE, places)


def test_views_hear_exactly_what_changed(editor: BriefEditor) -> None:
    heard: list[Changes] = []
    stop = editor.subscribe(heard.append)
    editor.apply("Change title", set_field(editor.brief, "title", "Visit"))
    editor.apply("Add", add_words(editor.brief, "points", "x"))
    editor.apply("Move", move_section(editor.brief, "points", 1))
    editor.undo()
    assert heard[0] == Changes(brief=True, fields=True)
    assert heard[1] == Changes(brief=True, sections=frozenset({"points"}))
    assert heard[2].sections == frozenset(s.id for s in MEETING.sections)
    assert heard[3].sections == heard[2].sections
    stop()
    editor.undo()
    assert len(heard) == 4


def test_undo_goes_back_across_a_template_switch_with_its_package(editor: BriefEditor) -> None:
    editor.apply("Switch template", switch_template(editor.brief, NOTE, MEETING), package=NOTE_PACKAGE)
    assert editor.package is NOTE_PACKAGE
    editor.undo()
    assert editor.package is MEETING_PACKAGE
    editor.redo()
    assert editor.package is NOTE_PACKAGE


def test_typing_is_one_step_and_has_a_name(places: Folders) -> None:
    now = iter([0.0, 0.5, 60.0])
    editor = BriefEditor(new_brief(MEETING), MEETING_PACKAGE, places, clock=lambda: next(now))
    for text in ("C", "Ca", "Call"):
        editor.apply("Change title", set_field(editor.brief, "title", text), merge="field:title")
    editor.undo()
    assert editor.brief.title == "Ca"
    editor.undo()
    assert editor.brief.title == ""
    assert editor.history.redo_label == "Change title"


def test_saving_makes_it_clean_and_undo_crosses_the_save(editor: BriefEditor, tmp_path: Path) -> None:
    editor.apply("Add", add_words(editor.brief, "points", "x"))
    assert editor.dirty
    editor.save(tmp_path / "call.brief")
    assert not editor.dirty
    editor.undo()
    assert editor.dirty
    editor.redo()
    assert not editor.dirty
    assert decode_brief((tmp_path / "call.brief").read_bytes(), "") == editor.brief


def test_a_brief_without_a_file_asks_for_one(editor: BriefEditor) -> None:
    with pytest.raises(AppError, match="no file yet"):
        editor.save()


def test_a_file_changed_outside_is_not_written_over_unasked(editor: BriefEditor, tmp_path: Path) -> None:
    path = tmp_path / "call.brief"
    editor.save(path)
    theirs = encode_brief(new_brief(MEETING, {"title": "Theirs"}))
    path.write_bytes(theirs)
    editor.apply("Change title", set_field(editor.brief, "title", "Mine"))
    with pytest.raises(AppError) as caught:
        editor.save()
    assert caught.value.code == "changed-outside"
    assert path.read_bytes() == theirs
    assert editor.dirty
    editor.save(tmp_path / "mine.brief")
    assert decode_brief((tmp_path / "mine.brief").read_bytes(), "").title == "Mine"


def test_the_user_may_save_over_a_changed_file(editor: BriefEditor, tmp_path: Path) -> None:
    path = tmp_path / "call.brief"
    editor.save(path)
    path.write_bytes(b"theirs")
    editor.save(overwrite=True)
    assert decode_brief(path.read_bytes(), "") == editor.brief


def test_an_opened_brief_is_listed_among_the_recent_ones(
    places: Folders, editor: BriefEditor, tmp_path: Path
) -> None:
    for name in ("a.brief", "b.brief", "a.brief"):
        editor.save(tmp_path / name)
    opened = open_brief(tmp_path / "b.brief", places, find)
    assert (opened.brief, opened.dirty, opened.path) == (editor.brief, False, tmp_path / "b.brief")
    assert [Path(r.path).name for r in recents(places)] == ["b.brief", "a.brief"]
    assert recents(places)[0].title == "Call"
    forget_recent(places, tmp_path / "b.brief")
    assert [Path(r.path).name for r in recents(places)] == ["a.brief"]


def test_a_template_of_another_version_is_noticed_and_the_brief_keeps_its_own(
    places: Folders, tmp_path: Path
) -> None:
    old = new_brief(MEETING, id="b1")
    path = tmp_path / "old.brief"
    path.write_bytes(encode_brief(old).replace(b'"version": "2"', b'"version": "1"'))
    opened = open_brief(path, places, find)
    assert opened.brief.template.version == "1"
    opened.apply("Update template", switch_template(opened.brief, MEETING, MEETING))
    assert opened.brief.template.version == "2"


def as_if_crashed(record: Path) -> None:
    entry = json.loads(record.read_bytes())
    entry["pid"] = 2**22 + 1
    record.write_text(json.dumps(entry), encoding="utf-8")


def test_unsaved_work_is_kept_and_offered_after_a_crash(
    places: Folders, editor: BriefEditor, tmp_path: Path
) -> None:
    path = tmp_path / "call.brief"
    editor.save(path)
    editor.apply("Change title", set_field(editor.brief, "title", "Unsaved"))
    assert editor.autosave()
    assert not editor.autosave()
    assert recovery.recovered(places) == ()  # its process still lives
    record = next(places.recovery.iterdir())
    as_if_crashed(record)
    (found,) = recovery.recovered(places)
    assert (found.brief.title, found.path) == ("Unsaved", path)
    again = recover_brief(found, places, find)
    assert again.dirty
    again.save()
    assert decode_brief(path.read_bytes(), "").title == "Unsaved"
    assert list(places.recovery.iterdir()) == []


def test_recovered_work_does_not_write_over_a_file_changed_since(
    places: Folders, editor: BriefEditor, tmp_path: Path
) -> None:
    path = tmp_path / "call.brief"
    editor.save(path)
    editor.apply("Change title", set_field(editor.brief, "title", "Unsaved"))
    editor.autosave()
    as_if_crashed(next(places.recovery.iterdir()))
    path.write_bytes(b"changed meanwhile")
    again = recover_brief(recovery.recovered(places)[0], places, find)
    with pytest.raises(AppError, match="changed it"):
        again.save()
    assert len(recovery.recovered(places)) == 1


def test_saving_closing_or_undoing_everything_removes_the_copy(
    editor: BriefEditor, places: Folders, tmp_path: Path
) -> None:
    def kept() -> int:
        return len(list(places.recovery.glob("*.recovery")))

    for finish in (
        lambda: editor.save(tmp_path / "x.brief"),
        lambda: (editor.undo(), editor.autosave()),
        editor.close,
    ):
        editor.apply("Add", add_words(editor.brief, "points", "x"))
        editor.autosave()
        assert kept() == 1
        finish()
        assert kept() == 0


def test_a_damaged_copy_is_set_aside(places: Folders) -> None:
    places.recovery.mkdir(parents=True)
    (places.recovery / "b-1.recovery").write_bytes(b"{torn")
    assert recovery.recovered(places) == ()
    assert (places.recovery / "b-1.damaged").read_bytes() == b"{torn"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_read_only_folder_is_named_and_the_brief_stays_dirty(editor: BriefEditor, tmp_path: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    editor.apply("Add", add_words(editor.brief, "points", "x"))
    with pytest.raises(AppError, match="cannot be written"):
        editor.save(locked / "x.brief")
    assert editor.dirty
    assert editor.path is None
