from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.folders import Folders, folders
from briefwright.app.recents import recents
from briefwright.app.settings import Settings, load_settings, save_settings
from briefwright.errors import AppError


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    return folders()


def test_everything_lies_under_the_home_that_is_set_and_nothing_is_made_unasked(
    places: Folders, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    for place in (places.data, places.config, places.cache, places.backups, places.templates, places.library):
        assert place.is_relative_to(home)
    assert not home.exists()


def test_without_a_home_the_systems_own_folders_are_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("BRIEFWRIGHT_HOME", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert "riefwright" in str(folders().data)


def test_settings_come_back_as_saved(places: Folders) -> None:
    assert load_settings(places) == Settings()
    changed = replace(Settings(), theme="dark", author="A. Writer", autosave_seconds=5)
    save_settings(places, changed)
    assert load_settings(places) == changed


def test_unknown_keys_and_comments_of_the_file_stay(places: Folders) -> None:
    places.settings_file.parent.mkdir(parents=True)
    places.settings_file.write_text('# mine\nfuture = "x"\ntheme = "light"\n', encoding="utf-8")
    save_settings(places, replace(load_settings(places), theme="dark"))
    text = places.settings_file.read_text(encoding="utf-8")
    assert "# mine" in text
    assert 'future = "x"' in text
    assert 'theme = "dark"' in text


def test_a_value_that_is_not_allowed_gives_way_to_its_default_alone(places: Folders) -> None:
    places.settings_file.parent.mkdir(parents=True)
    places.settings_file.write_text('theme = "pink"\nautosave_seconds = 900\nauthor = "A"\n', encoding="utf-8")
    assert load_settings(places) == replace(Settings(), author="A")


def test_a_damaged_file_gives_defaults_and_is_kept_beside_the_new_one(places: Folders) -> None:
    places.settings_file.parent.mkdir(parents=True)
    places.settings_file.write_bytes(b"theme = \xff\xfe")
    assert load_settings(places) == Settings()
    save_settings(places, Settings())
    assert places.settings_file.with_suffix(".damaged.toml").read_bytes() == b"theme = \xff\xfe"


def test_a_damaged_list_of_recent_briefs_is_empty(places: Folders) -> None:
    places.recents_file.parent.mkdir(parents=True)
    places.recents_file.write_bytes(b"[{")
    assert recents(places) == ()


def test_a_home_that_is_a_file_is_said_in_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "home").write_text("x", encoding="utf-8")
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    with pytest.raises(AppError, match="cannot be written"):
        save_settings(folders(), Settings())
