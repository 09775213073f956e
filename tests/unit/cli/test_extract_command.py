from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from fakes.command_line import assert_refused, briefwright

ARTICLE = "The park opened in 2017.\n\n“We welcome 40 companies,” said Li Wei, director of Example Park.\n"


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def test_the_evidence_is_printed_as_one_document_whose_offsets_hold(article: Path) -> None:
    done = briefwright("extract", article, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    tree = json.loads(done.stdout)
    (document,) = tree["documents"]
    assert tree["schema"] == 1
    assert document["path"] == str(article)
    assert document["text"] == ARTICLE
    assert document["sha256"] == hashlib.sha256(article.read_bytes()).hexdigest()
    assert {"title", "publisher", "published", "language", "warnings"} <= set(document)
    kinds = set()
    for evidence in document["evidence"]:
        kinds.add(evidence["kind"])
        assert document["text"][evidence["start"] : evidence["end"]] == evidence["text"]
        assert evidence["sentence"][0] <= evidence["start"] < evidence["end"] <= evidence["sentence"][1]
    assert "quote" in kinds
    quote = next(e for e in document["evidence"] if e["kind"] == "quote")
    assert quote["text"].strip("“”") == quote["text"]
    assert quote["speaker"]["name"] == "Li Wei"


def test_whoever_is_told_by_an_office_alone_is_named_once(tmp_path: Path) -> None:
    article = tmp_path / "officials.txt"
    article.write_text("“We will build it,” said officials.\n", encoding="utf-8")
    assert briefwright("extract", article).stdout.rstrip().endswith("“We will build it,” – officials")


def test_the_seed_carries_what_is_known_of_it(repository: Path) -> None:
    done = briefwright("extract", repository / "seeds", "--json")
    (document,) = json.loads(done.stdout)["documents"]
    assert document["published"] == "2020-07-31"
    assert document["language"] == "en"
    assert sum(e["kind"] == "initiative" for e in document["evidence"]) == 4


def test_lines_hold_a_document_each(article: Path, tmp_path: Path) -> None:
    (tmp_path / "second.txt").write_text("It opened in 2018.", encoding="utf-8")
    done = briefwright("extract", tmp_path, "--jsonl")
    documents = [json.loads(line) for line in done.stdout.splitlines()]
    assert [Path(d["path"]).name for d in documents] == ["article.txt", "second.txt"]


def test_people_get_lines_to_read(article: Path) -> None:
    done = briefwright("extract", article)
    assert done.stdout.startswith(f"{article}: ")
    assert "quote (direct): “We welcome 40 companies,” – Li Wei, director, Example Park" in done.stdout


def test_windows_line_ends_are_normalised_and_nothing_else_changes(tmp_path: Path) -> None:
    path = tmp_path / "crlf.txt"
    path.write_bytes(ARTICLE.replace("\n", "\r\n").encode())
    assert json.loads(briefwright("extract", path, "--json").stdout)["documents"][0]["text"] == ARTICLE


def test_no_library_is_touched(article: Path, own_home: Path) -> None:
    briefwright("extract", article, "--json")
    assert list(own_home.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "there is nothing in it"),
        ("blank.txt", b" \n\n ", "there is nothing in it"),
        ("binary.txt", bytes(range(256)) * 16, "it is not text"),
        ("odd.xyz", b"text", "files with .xyz are not read"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, name: str, data: bytes, says: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    done = briefwright("extract", path, "--json")
    assert_refused(done, f"briefwright: {path}: ", says)
    assert json.loads(done.stdout) == {"schema": 1, "documents": []}


def test_one_bad_file_does_not_stop_the_others(article: Path, tmp_path: Path) -> None:
    done = briefwright("extract", tmp_path / "none.txt", article, "--json")
    assert_refused(done, "none.txt: there is no such file")
    assert len(json.loads(done.stdout)["documents"]) == 1


def test_another_encoding_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "latin.txt"
    path.write_bytes("The café opened in 2017. Müller said “it is a great day for the société”.".encode("cp1252"))
    text = json.loads(briefwright("extract", path, "--json").stdout)["documents"][0]["text"]
    assert "café" in text
    assert "“it is" in text


def test_a_name_that_is_no_utf8_is_printed_all_the_same(tmp_path: Path) -> None:
    raw = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(raw, "wb") as file:  # noqa: PTH123 - a name Path would not take
            file.write(ARTICLE.encode())
    except OSError:
        pytest.skip("this file system keeps names in UTF-8")
    done = briefwright("extract", tmp_path, "--json")
    assert done.returncode == 0
    assert len(json.loads(done.stdout)["documents"]) == 1


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read_is_named(article: Path) -> None:
    article.chmod(0)
    assert_refused(briefwright("extract", article), "it cannot be read", "check its permissions")


def test_a_folder_with_nothing_to_read_is_remarked(tmp_path: Path) -> None:
    done = briefwright("extract", tmp_path, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["documents"] == []
    assert "no file of a kind that is read" in done.stderr
