"""A brief is set by the version of its template it was made with, while that is there; another is only offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.folders import Folders, folders
from briefwright.app.templates.catalogue import (
    catalogue,
    find_template,
    other_version,
    remove,
    save_package,
    template_for,
)
from briefwright.model.brief import TemplateRef
from briefwright.model.template import Template, TemplatePackage, TemplateSection

OURS = TemplatePackage(
    Template("ours", "Ours", version="1", sections=(TemplateSection("points", "Points"),)),
    "{{ sections.points }}\n",
)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "home"))
    return folders()


def version(number: str) -> TemplatePackage:
    return replace(OURS, template=replace(OURS.template, version=number), body=f"{OURS.body}Version {number}\n")


def test_the_version_a_brief_was_made_with_stays_when_another_is_installed(places: Folders) -> None:
    for number in ("1", "2", "3"):
        save_package(places, version(number), replace=True)
    for number in ("1", "2", "3"):
        found = template_for(places, TemplateRef("ours", number))
        assert (found.template.version, found.body) == (number, version(number).body)
    assert find_template(places, "ours").template.version == "3"
    assert [p.template.version for p in catalogue(places) if p.origin == "user"] == ["3"]


def test_another_version_is_offered_only_where_there_is_one(places: Folders) -> None:
    save_package(places, version("1"))
    assert other_version(places, TemplateRef("ours", "1")) is None
    save_package(places, version("2"), replace=True)
    offered = other_version(places, TemplateRef("ours", "1"))
    assert offered is not None
    assert offered.template.version == "2"
    assert other_version(places, TemplateRef("ours", "2")) is None
    assert other_version(places, TemplateRef("nobody", "1")) is None


@pytest.mark.parametrize("number", ["7", "../../x", "", "a/b", "1" * 300])
def test_a_version_that_was_never_there_is_set_by_the_installed_one(places: Folders, number: str) -> None:
    save_package(places, version("1"))
    assert template_for(places, TemplateRef("ours", number)).body == version("1").body


def test_the_same_version_saved_again_takes_the_place_of_its_older_state(places: Folders) -> None:
    save_package(places, version("1"))
    again = replace(version("1"), body="{{ sections.points }}\nMended\n")
    save_package(places, again, replace=True)
    assert template_for(places, TemplateRef("ours", "1")).body == again.body


def test_a_damaged_older_version_gives_way_to_the_installed_one(places: Folders) -> None:
    save_package(places, version("1"))
    save_package(places, version("2"), replace=True)
    (places.templates / ".versions" / "ours" / "1" / "template.toml").write_text("nonsense", encoding="utf-8")
    assert template_for(places, TemplateRef("ours", "1")).template.version == "2"


def test_with_the_template_its_older_versions_go(places: Folders) -> None:
    save_package(places, version("1"))
    save_package(places, version("2"), replace=True)
    remove(places, "ours")
    assert not (places.templates / ".versions" / "ours").exists()
