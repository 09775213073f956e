from __future__ import annotations

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.operations import add_evidence, add_words, new_brief, remove_items
from briefwright.app.folders import folders
from briefwright.errors import AppError
from briefwright.model.brief import Brief
from fakes.app_samples import ALL, MEETING, MEETING_PACKAGE


@pytest.fixture
def brief() -> Brief:
    made = new_brief(MEETING, {"title": "Call", "people": "Xu | Director"}, id="b1")
    return add_words(add_evidence(made, "points", ALL), "points", "Own *words* “quoted”.")


def test_a_brief_comes_back_as_it_went(brief: Brief) -> None:
    data = encode_brief(brief)
    assert decode_brief(data, "x.brief") == brief
    assert encode_brief(decode_brief(data, "x.brief")) == data


def test_the_file_is_sorted_readable_json_with_its_schema_and_hashes(brief: Brief) -> None:
    tree = json.loads(encode_brief(brief))
    assert list(tree) == sorted(tree)
    assert tree["schema"] == 1
    assert tree["template"] == {"id": "meeting", "version": "2"}
    assert tree["sections"][1]["items"][0]["source"]["id"] == "5" * 64
    assert "“quoted”".encode() in encode_brief(brief)


def test_unknown_keys_survive_wherever_they_stand(brief: Brief) -> None:
    tree = json.loads(encode_brief(brief))
    tree["reviewer"] = {"name": "A"}
    tree["extra"] = [1]
    tree["template"]["channel"] = "beta"
    tree["sections"][1]["colour"] = "red"
    tree["sections"][1]["items"][0]["evidence"]["weight"] = 3
    back = decode_brief(json.dumps(tree).encode(), "x.brief")
    assert json.loads(encode_brief(back)) == tree
    changed = remove_items(add_words(back, "reason", "more"), [back.section("points").items[1].id])
    again = json.loads(encode_brief(changed))
    assert again["sections"][1]["colour"] == "red"
    assert again["sections"][1]["items"][0]["evidence"]["weight"] == 3
    assert again["reviewer"] == {"name": "A"}


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "nothing in it"),
        (b"\xff\xfe\x00junk", "it is not a brief"),
        (b"[1]", "it has no schema number"),
        (b'{"schema": 1}', "missing required field"),
        (b'{"schema": 99, "template": 5}', "a newer Briefwright wrote it (format 99; this one reads up to 1)"),
        (b"[" * 100_000, "it is not a brief"),
        (b'{"schema": 1, "x": [' + b"[]," * 600_000 + b"0]}", "it holds more than any briefing does"),
        (b'{"schema": 1, "x": {' + b",".join(b'"%d":1' % n for n in range(1_000_001)) + b"}}", "more than any"),
        (b'{"schema": 1, "fields": {' + b",".join(b'"%d":"a"' % n for n in range(1_001)) + b"}}", "more than any"),
        (b'{"schema": 1, "sections": [' + b",".join([b"{}"] * 1_001) + b"]}", "more than any briefing"),
        (b'{"schema": ' + b"1" * 1_000_000 + b"}", "it is not a brief"),
    ],
)
def test_what_is_no_brief_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(AppError) as caught:
        decode_brief(data, "x.brief")
    assert caught.value.sentence.startswith("x.brief: ")
    assert says in caught.value.sentence
    assert "\n" not in caught.value.sentence


def test_a_brief_of_three_thousand_items_is_read(brief: Brief) -> None:
    points = brief.section("points")
    rounds = range(3_000 // len(points.items))
    items = tuple(replace(item, id=f"{item.id}-{n}") for n in rounds for item in points.items)
    sections = tuple(replace(each, items=items) if each == points else each for each in brief.sections)
    large = replace(brief, sections=sections)
    assert decode_brief(encode_brief(large), "x.brief") == large


def test_what_could_not_be_read_again_is_not_written(brief: Brief, tmp_path: Path, own_home: Path) -> None:
    editor = BriefEditor(brief, MEETING_PACKAGE, folders())
    editor.save(tmp_path / "x.brief")
    before = (tmp_path / "x.brief").read_bytes()
    editor.apply("Write", add_words(editor.brief, "points", "a,b " * 300_000))
    with pytest.raises(AppError, match="too large for one file"):
        editor.save()
    assert editor.dirty
    assert (tmp_path / "x.brief").read_bytes() == before


def test_two_items_with_one_id_are_refused(brief: Brief) -> None:
    tree = json.loads(encode_brief(brief))
    items = tree["sections"][1]["items"]
    items[1]["id"] = items[0]["id"]
    with pytest.raises(AppError, match="same id"):
        decode_brief(json.dumps(tree).encode(), "x.brief")
