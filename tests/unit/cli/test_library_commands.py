from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from fakes.command_line import assert_refused, briefwright


def article(folder: Path, name: str = "article.txt") -> Path:
    path = folder / name
    path.write_text(
        "“我们欢迎合作，”李伟说。\n\nThe 科技创新 park opened in 2017, Li Wei said.\n", encoding="utf-8"
    )
    return path


def test_a_file_is_added_once_and_found(tmp_path: Path) -> None:
    path = article(tmp_path)
    first = briefwright("import", path)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith(f"{path}: added, ")
    assert briefwright("import", path).stdout == f"{path}: already there\n"
    found = briefwright("search", "park 2017")
    assert "article.txt" in found.stdout


def test_a_rejected_file_is_named_and_the_others_are_added(tmp_path: Path) -> None:
    path = article(tmp_path)
    (tmp_path / "empty.txt").touch()
    done = briefwright("import", tmp_path, "--json")
    assert_refused(done, "empty.txt: there is nothing in it; choose a file with text in it")
    outcomes = {Path(f["path"]).name: f["status"] for f in json.loads(done.stdout)["files"]}
    assert outcomes == {path.name: "added", "empty.txt": "rejected"}


def test_the_first_search_finds_the_seed() -> None:
    done = briefwright("search", "boundless", "--kind", "quote", "--limit", "1", "--json")
    tree = json.loads(done.stdout)
    assert tree["total"] >= 1
    (result,) = tree["results"]
    assert result["evidence"]["speaker"]["name"] == "Xu Xinchao"
    assert result["source"]["metadata"]["published"] == "2020-07-31"
    assert done.stderr == ""


def test_chinese_is_found(tmp_path: Path) -> None:
    briefwright("import", article(tmp_path))
    assert "科技创新" in briefwright("search", "创新").stdout


def test_nothing_found_is_no_error_and_leaves_a_pipe_empty() -> None:
    done = briefwright("search", "quantum")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Nothing matches “quantum”" in done.stderr


def test_the_library_is_checked_backed_up_restored_and_exported(tmp_path: Path) -> None:
    path = article(tmp_path)
    briefwright("import", path)
    assert briefwright("library", "check").stdout == "ok\n"
    backup = Path(briefwright("library", "backup").stdout.strip())
    assert backup.is_file()
    briefwright("import", article(tmp_path, "other.txt"))
    restored = briefwright("library", "restore", backup)
    assert restored.stdout.startswith(f"restored from {backup}; the former library is ")
    assert briefwright("library", "check").stdout == "ok\n"
    assert briefwright("library", "restore").returncode == 0
    done = briefwright("library", "export", tmp_path / "out")
    assert (done.returncode, done.stderr) == (0, "")
    originals = [p.read_bytes() for p in (tmp_path / "out").rglob("*") if p.is_file()]
    assert path.read_bytes() in originals


def test_evidence_is_looked_for_again(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Dr Jane Hill said: “We want ten joint laboratories by 2028.”")
    briefwright("import", tmp_path / "note.txt")
    said = briefwright("library", "renew")
    assert said.returncode == 0
    match = re.fullmatch(r"2 sources, (\d+) items \((\d+) before\)\n", said.stdout)
    assert match is not None
    assert match[1] == match[2]


def test_a_damaged_library_is_said_and_a_backup_offered(own_home: Path) -> None:
    briefwright("search", "x")
    library = own_home / "data" / "library.sqlite"
    library.write_bytes(b"not a database at all" * 400)
    for suffix in ("-wal", "-shm"):
        library.with_name(library.name + suffix).unlink(missing_ok=True)
    assert_refused(briefwright("library", "check"), "library.sqlite", "damaged", "backup")
    assert_refused(briefwright("library", "restore"), "no sound backup")


def test_no_backup_is_taken_of_no_library() -> None:
    assert_refused(briefwright("library", "backup"), "there is no such file")


def test_what_was_written_out_is_taken_in_by_another_library(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    briefwright("import", article(tmp_path))
    assert briefwright("library", "export", tmp_path / "out").returncode == 0
    found = briefwright("search", "park 2017").stdout
    monkeypatch.setenv("BRIEFWRIGHT_HOME", str(tmp_path / "elsewhere"))
    assert (
        briefwright("library", "import", tmp_path / "out").stdout == "2 sources added\n"
    )  # with the seed of the first start
    assert briefwright("library", "import", tmp_path / "out").stdout == "0 sources added\n"
    assert briefwright("search", "park 2017").stdout == found
    assert briefwright("library", "check").stdout == "ok\n"


def test_a_folder_that_is_no_export_is_refused(tmp_path: Path) -> None:
    briefwright("import", article(tmp_path))
    briefwright("library", "export", tmp_path / "out")
    (tmp_path / "out" / "evidence.jsonl").write_text("{}\n", encoding="utf-8")
    assert_refused(briefwright("library", "import", tmp_path / "out"), "evidence.jsonl: ")
    assert_refused(briefwright("library", "import", tmp_path / "nowhere"), "manifest.json: there is no such file")
