"""The briefs opened lately: the newest first, each once, and no more than fit."""

from pathlib import Path

import pytest

from briefwright.app.folders import Folders, folders
from briefwright.app.recents import LIMIT, add_recent, forget_recent, recents


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    return folders()


def titles(places: Folders) -> list[str]:
    return [recent.title for recent in recents(places)]


def test_a_brief_opened_again_moves_to_the_head(places: Folders, tmp_path: Path) -> None:
    for name in ("first", "second", "first"):
        add_recent(places, tmp_path / f"{name}.brief", name, "meeting-brief")
    assert titles(places) == ["first", "second"]
    forget_recent(places, tmp_path / "first.brief")
    assert titles(places) == ["second"]


def test_only_so_many_are_kept(places: Folders, tmp_path: Path) -> None:
    for number in range(LIMIT + 3):
        add_recent(places, tmp_path / f"{number}.brief", str(number), "meeting-brief")
    assert titles(places) == [str(number) for number in range(LIMIT + 2, 2, -1)]
    assert places.recents_file.read_text("utf-8").count('"path"') == LIMIT


@pytest.mark.parametrize("content", [b"", b"{", b'[{"title": 1}]'])
def test_a_damaged_list_is_an_empty_one(places: Folders, tmp_path: Path, content: bytes) -> None:
    places.config.mkdir(parents=True)
    places.recents_file.write_bytes(content)
    assert recents(places) == ()
    add_recent(places, tmp_path / "a.brief", "a", "meeting-brief")
    assert titles(places) == ["a"]
