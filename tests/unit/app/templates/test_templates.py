from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.folders import Folders, folders
from briefwright.app.templates.catalogue import (
    catalogue,
    copy_template,
    damaged_templates,
    find_template,
    install,
    open_template,
    pack_to,
    remove,
    save_package,
)
from briefwright.app.workspace import Workspace, open_workspace
from briefwright.errors import AppError
from briefwright.resources import builtin_templates


@pytest.fixture
def places() -> Folders:
    return folders()


@pytest.fixture
def workspace(places: Folders) -> Iterator[Workspace]:
    with open_workspace(places, writer=False) as made:
        yield made


def test_the_built_in_templates_are_there(places: Folders) -> None:
    ids = {package.template.id for package in catalogue(places)}
    assert {"meeting-brief", "information-note", "ministerial-submission"} <= ids
    assert all(package.origin == "built-in" for package in catalogue(places))
    assert damaged_templates(places) == ()


def test_an_unknown_template_is_answered_with_those_there_are(places: Folders) -> None:
    with pytest.raises(AppError, match=r"“nonsense” is installed; .*meeting-brief"):
        find_template(places, "nonsense")


def test_a_copy_is_the_users_own_and_can_be_removed(places: Folders) -> None:
    built_in = find_template(places, "meeting-brief")
    copy = copy_template(places, built_in, "our-brief", "Our brief")
    assert (copy.origin, copy.template.name) == ("user", "Our brief")
    assert copy.template.sections == built_in.template.sections
    assert find_template(places, "our-brief").body == built_in.body
    remove(places, "our-brief")
    with pytest.raises(AppError):
        find_template(places, "our-brief")
    assert list(places.templates.iterdir()) == []


def test_a_built_in_template_stays_as_it_is(places: Folders) -> None:
    built_in = find_template(places, "meeting-brief")
    with pytest.raises(AppError, match="ships with Briefwright"):
        save_package(places, built_in)
    with pytest.raises(AppError, match="ships with Briefwright"):
        remove(places, "meeting-brief")


def test_an_id_in_use_or_unfit_is_refused(places: Folders) -> None:
    built_in = find_template(places, "meeting-brief")
    copy = copy_template(places, built_in, "ours", "Ours")
    with pytest.raises(AppError, match="there already"):
        save_package(places, copy)
    newer = replace(copy, template=replace(copy.template, version="2"))
    assert save_package(places, newer, replace=True).template.version == "2"
    for bad in ("../x", "A", "", "x/y"):
        with pytest.raises(AppError, match="no template can be called"):
            copy_template(places, built_in, bad, "Bad")


def test_a_packed_template_is_installed_on_another_machine(
    places: Folders, workspace: Workspace, tmp_path: Path
) -> None:
    copy = copy_template(places, find_template(places, "meeting-brief"), "ours", "Ours")
    pack_to(copy, tmp_path / "ours.bwt")
    remove(places, "ours")
    installed = install(workspace, tmp_path / "ours.bwt")
    assert installed.template == copy.template
    assert installed.body == copy.body
    assert find_template(places, "ours") == installed


def test_a_template_s_folder_is_installed_like_its_package(
    places: Folders, workspace: Workspace, tmp_path: Path
) -> None:
    copy = copy_template(places, find_template(places, "meeting-brief"), "ours", "Ours")
    (places.templates / "ours").rename(tmp_path / "ours")
    assert install(workspace, tmp_path / "ours").template == copy.template
    assert find_template(places, "ours").body == copy.body


def test_the_most_used_templates_come_first_and_the_user_s_own_last(places: Folders) -> None:
    copy_template(places, find_template(places, "meeting-brief"), "a-first", "Ours")
    shown = [package.template.id for package in catalogue(places)]
    assert shown[:2] == ["meeting-brief", "ministerial-submission"]
    assert shown[-1] == "a-first"


def test_a_package_that_is_none_is_named_and_nothing_is_installed(
    places: Folders, workspace: Workspace, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.bwt"
    bad.write_bytes(b"no zip at all")
    with pytest.raises(AppError) as caught:
        install(workspace, bad)
    assert str(bad) in caught.value.sentence
    assert not places.templates.exists()


def test_a_template_opens_from_a_folder_a_file_or_its_id(
    places: Folders, workspace: Workspace, tmp_path: Path
) -> None:
    copy = copy_template(places, find_template(places, "meeting-brief"), "ours", "Ours")
    pack_to(copy, tmp_path / "ours.bwt")
    for name in ("ours", str(places.templates / "ours"), str(tmp_path / "ours.bwt")):
        assert open_template(workspace, name).template.id == "ours"


def test_a_strangers_folder_is_read_in_the_child_alone(
    places: Folders, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "ours"
    shutil.copytree(builtin_templates() / "meeting-brief", folder)

    def here(*_: object) -> None:
        raise AssertionError("read outside the child")

    monkeypatch.setattr("briefwright.templating.packages.package.from_files", here)
    assert open_template(workspace, str(folder)).path == str(folder)
    (folder / "template.toml").write_text("id = [[[\n", encoding="utf-8")
    with pytest.raises(AppError) as raised:
        open_template(workspace, str(folder))
    assert raised.value.file == str(folder / "template.toml")
    assert raised.value.line


def test_a_damaged_template_is_listed_apart_and_hides_no_other(places: Folders) -> None:
    (places.templates / "broken").mkdir(parents=True)
    (places.templates / "broken" / "template.toml").write_text("id = [", encoding="utf-8")
    (places.templates / "broken" / "body.md.j2").touch()
    assert len(catalogue(places)) >= 3
    (error,) = damaged_templates(places)
    assert "broken" in error.sentence
