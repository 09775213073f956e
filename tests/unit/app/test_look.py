"""The look read before the paint is that of the settings, whatever stands in the file; folders are the system's."""

from __future__ import annotations

import sys
from pathlib import Path

import platformdirs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.app.folders import APP_NAME, Folders, folders
from briefwright.app.look import LANGUAGES, THEMES, Look, load_look
from briefwright.app.settings import Settings, load_settings, save_settings
from briefwright.app.workspace import open_workspace


def look_of(places: Folders) -> Look:
    known = load_settings(places)
    return Look(known.theme, known.language, known.reduce_motion)


@pytest.fixture
def places(own_home: Path) -> Folders:
    return folders()


@settings(max_examples=40)
@given(st.sampled_from(THEMES), st.sampled_from(LANGUAGES), st.booleans())
def test_every_look_comes_back_as_it_was_chosen(
    tmp_path_factory: pytest.TempPathFactory, theme: str, language: str, reduce_motion: bool
) -> None:
    root = tmp_path_factory.mktemp("look")
    places = Folders(root, root, root, root, root)
    chosen = Settings(theme=theme, language=language, reduce_motion=reduce_motion)  # type: ignore[arg-type]
    save_settings(places, chosen)
    assert load_look(places) == look_of(places) == Look(theme, language, reduce_motion)


@pytest.mark.parametrize(
    "text",
    [
        "",
        'theme = "purple"\nlanguage = "zh-CN"\n',
        "theme = 7\nreduce_motion = 1\nlanguage = ['en']\n",
        'theme = "dark"\nthis is no TOML',
        "theme = 'dark' # at night\n[more]\nlanguage = 'en'\n",
    ],
)
def test_a_file_written_by_hand_is_read_as_the_settings_read_it(places: Folders, text: str) -> None:
    places.settings_file.parent.mkdir(parents=True, exist_ok=True)
    places.settings_file.write_text(text, encoding="utf-8")
    assert load_look(places) == look_of(places)


def test_a_file_that_is_no_text_gives_way_to_the_usual_look(places: Folders) -> None:
    places.settings_file.parent.mkdir(parents=True, exist_ok=True)
    places.settings_file.write_bytes(b"\xff\xfe\x00theme")
    assert load_look(places) == look_of(places) == Look()


def test_the_workspace_shows_the_look_of_settings_just_changed(own_home: Path) -> None:
    with open_workspace() as workspace:
        assert workspace.look == Look()
        workspace.change_settings(Settings(theme="dark"))
        workspace.write_settings()
        assert workspace.look == Look(theme="dark")
    with open_workspace() as again:
        assert again.look.theme == again.settings.theme == "dark"


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there platformdirs itself is asked")
@pytest.mark.parametrize("given_home", ["", " ", "/somewhere/else"])
def test_the_users_folders_are_those_the_system_has_for_an_application(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, given_home: str
) -> None:
    monkeypatch.delenv("BRIEFWRIGHT_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, given_home)
    found = folders()
    assert found.data == platformdirs.user_data_path(APP_NAME, appauthor=False)
    assert found.config == platformdirs.user_config_path(APP_NAME, appauthor=False)
    assert found.cache == platformdirs.user_cache_path(APP_NAME, appauthor=False)
