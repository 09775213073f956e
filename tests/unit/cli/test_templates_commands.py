from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from fakes.command_line import assert_refused, briefwright


def copy_of(repository: Path, folder: Path, template_id: str, extra: str = "") -> Path:
    """A copy of a built-in template under another id, with more at the end of its body."""
    home = folder / template_id
    shutil.copytree(repository / "templates" / "information-note", home)
    recipe = home / "template.toml"
    recipe.write_text(
        recipe.read_text("utf-8").replace('id = "information-note"', f'id = "{template_id}"'), "utf-8"
    )
    body = home / "body.md.j2"
    body.write_text(body.read_text("utf-8") + extra, "utf-8")
    return home


def test_every_template_is_listed() -> None:
    done = briefwright("templates", "list", "--json")
    templates = {t["id"]: t for t in json.loads(done.stdout)["templates"]}
    assert {"meeting-brief", "information-note", "ministerial-submission"} <= set(templates)
    assert templates["meeting-brief"]["origin"] == "built-in"
    assert "meeting-brief" in briefwright("templates", "list").stdout


def test_a_template_shows_its_fields_and_sections() -> None:
    done = briefwright("templates", "show", "meeting-brief")
    assert "title  Title (text, required)" in done.stdout
    assert "points_to_make  Points to make" in done.stdout
    tree = json.loads(briefwright("templates", "show", "meeting-brief", "--json").stdout)
    assert tree["template"]["id"] == "meeting-brief"


@pytest.mark.parametrize("template_id", ["meeting-brief", "information-note", "ministerial-submission"])
def test_the_built_in_templates_are_without_fault(template_id: str) -> None:
    done = briefwright("templates", "lint", template_id)
    assert (done.returncode, done.stdout) == (0, "")


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        ("\n{% if %}", "there is nothing before “%}”"),
        ("\n{{ title.__class__ }}", "__class__"),
        ("\n{{ titel }}", "no field or function is called “titel”; did you mean “title”?\n"),
        ("\n{{ sections.key_point }}", "did you mean “key_points”?\n"),
        ("\n{% for a in range(9999999) %}{% for b in range(9999999) %}x{% endfor %}{% endfor %}", "template"),
    ],
)
def test_a_fault_is_told_with_file_and_line(repository: Path, tmp_path: Path, extra: str, says: str) -> None:
    home = copy_of(repository, tmp_path, "faulty", extra)
    done = briefwright("templates", "lint", home)
    assert_refused(done, f"{home}: 1 error in the template")
    line = (home / "body.md.j2").read_text("utf-8").count("\n") + 1
    assert done.stdout.startswith(f"{home / 'body.md.j2'}:{line}: ")
    assert says in done.stdout


def test_what_is_wrong_with_a_template_is_told_when_it_is_installed(repository: Path, tmp_path: Path) -> None:
    done = briefwright("templates", "install", copy_of(repository, tmp_path, "faulty", "\n{{ titel }}"))
    assert (done.returncode, done.stdout.split(":")[0]) == (0, "faulty")
    assert "note: " in done.stderr
    assert "did you mean “title”?" in done.stderr
    assert briefwright("templates", "remove", "faulty").returncode == 0


def test_what_is_wrong_with_a_template_is_told_when_it_is_packed(repository: Path, tmp_path: Path) -> None:
    from briefwright.app.folders import folders

    shutil.copytree(copy_of(repository, tmp_path, "faulty", "\n{{ titel }}"), folders().templates / "faulty")
    done = briefwright("templates", "pack", "faulty", "-o", tmp_path / "faulty.bwt")
    assert (done.returncode, done.stdout) == (0, f"{tmp_path / 'faulty.bwt'}\n")
    assert f"note: {folders().templates / 'faulty' / 'body.md.j2'}:" in done.stderr
    assert "did you mean “title”?" in done.stderr


def test_a_recipe_that_is_no_toml_is_told_with_its_line(repository: Path, tmp_path: Path) -> None:
    home = copy_of(repository, tmp_path, "faulty")
    (home / "template.toml").write_text('id = "faulty"\nname = \n', "utf-8")
    done = briefwright("templates", "lint", home)
    assert done.returncode == 1
    assert done.stdout.startswith(f"{home / 'template.toml'}:2: ")


def test_a_template_is_packed_installed_used_and_removed(repository: Path, tmp_path: Path) -> None:
    from briefwright.app.folders import folders
    from briefwright.app.templates.catalogue import copy_template, find_template

    copy_template(folders(), find_template(folders(), "information-note"), "ours", "Ours")
    packed = tmp_path / "ours.bwt"
    assert briefwright("templates", "pack", "ours", "-o", packed).stdout == f"{packed}\n"
    assert briefwright("templates", "remove", "ours").stdout == "ours: removed\n"
    assert briefwright("templates", "install", packed).stdout == "ours: installed, Ours\n"
    assert_refused(briefwright("templates", "install", packed), "there already")
    assert briefwright("templates", "install", packed, "--replace").returncode == 0
    assert briefwright("new", "--template", "ours", "-o", tmp_path / "x.brief").returncode == 0


def test_a_copy_stands_under_its_own_id_and_name() -> None:
    made = Path(
        briefwright("templates", "copy", "meeting-brief", "our-brief", "--name", "Our brief").stdout.strip()
    )
    assert (made / "template.toml").is_file()
    assert briefwright("templates", "show", "our-brief").stdout.startswith("Our brief (our-brief, version ")
    assert_refused(briefwright("templates", "copy", "meeting-brief", "our-brief"), "our-brief")
    assert_refused(briefwright("templates", "copy", "nonsense", "ours"), "no template called “nonsense”")


def test_a_brief_becomes_a_template_that_works_on_another_brief(tmp_path: Path) -> None:
    first = tmp_path / "first.brief"
    briefwright("new", "--template", "meeting-brief", "--field", "title=First", "-o", first)
    made = briefwright("templates", "new", "our-calls", "--from", first, "--name", "Our calls")
    assert made.stdout == "our-calls: saved, Our calls\n", made.stderr
    assert briefwright("templates", "lint", "our-calls").returncode == 0
    second = tmp_path / "second.brief"
    assert briefwright("new", "--template", "our-calls", "--field", "title=Second", "-o", second).returncode == 0
    out = tmp_path / "second.md"
    assert briefwright("export", second, "-o", out).returncode == 0
    assert "Second" in out.read_text("utf-8")
    assert "First" not in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("show", "nonsense"), "no template called “nonsense”"),
        (("remove", "meeting-brief"), "ships with Briefwright"),
        (("remove", "nonsense"), "no template called “nonsense”"),
        (("install", "none.bwt"), "there is no such file"),
        (("lint", "nonsense"), "no template called “nonsense”"),
        (("new", "x", "--from", "none.brief"), "there is no such file"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: tuple[str, ...], says: str) -> None:
    assert_refused(briefwright("templates", *arguments), says)


def test_a_package_that_is_no_zip_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "x.bwt").write_bytes(b"no zip")
    assert_refused(briefwright("templates", "install", tmp_path / "x.bwt"), "x.bwt: ")


def test_a_brief_whose_template_runs_for_ever_is_stopped(repository: Path, tmp_path: Path, own_home: Path) -> None:
    loop = "\n{% for a in range(9999) %}{% for b in range(9999) %}{{ title | length }}{% endfor %}{% endfor %}"
    shutil.copytree(copy_of(repository, tmp_path, "endless", loop), own_home / "data" / "templates" / "endless")
    brief = tmp_path / "x.brief"
    assert briefwright("new", "--template", "endless", "--field", "title=x", "-o", brief).returncode == 0
    assert_refused(briefwright("export", brief, "-o", tmp_path / "x.md"), "endless")
    assert not (tmp_path / "x.md").exists()
