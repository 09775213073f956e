"""Template packages: read with the line of what is wrong, written back, packed and opened."""

import io
import stat
import struct
import zipfile

import pytest

from briefwright.document.plain_text import block_lines
from briefwright.errors import AppError
from briefwright.resources import builtin_templates
from briefwright.templating.packages.archive import read_archive, write_archive
from briefwright.templating.packages.package import from_files, load_folder, pack, package_files, unpack
from briefwright.templating.packages.recipe import parse_recipe, write_recipe
from briefwright.templating.render import render
from fakes.seed_briefs import brief

RECIPE = """schema = 1
id = "note"
name = "Note"

[limits]
pages = 1

[[fields]]
name = "title"
label = "Title"

[[fields]]
name = "day"
label = "Day"
type = "date"

[[sections]]
id = "points"
title = "Points"
accepts = ["fact", "words"]
layout = "bullets"
"""


def changed(old, new):
    assert old in RECIPE
    return RECIPE.replace(old, new).encode()


def test_a_recipe_is_read():
    template = parse_recipe(RECIPE.encode())
    assert [f.type for f in template.fields] == ["text", "date"]
    assert template.section("points").accepts == ("fact", "words")
    assert template.limits.pages == 1


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        (
            changed('layout = "bullets"', 'layout = "bulets"'),
            21,
            "“bulets” is not known here; did you mean “bullets”?",
        ),
        (changed('type = "date"', 'type = "data"'), 15, "“data” is not known here; did you mean “date”?"),
        (changed('accepts = ["fact", "words"]', 'acepts = ["fact"]'), 20, "“acepts”; did you mean “accepts”?"),
        (changed('id = "points"', 'id = "to-make"'), 18, "“to-make” cannot stand in a template; call it “to_make”"),
        (changed('name = "day"', 'name = "title"'), 13, "“title” is there twice"),
        (changed('name = "day"', 'name = "sections"'), 13, "“sections” has a meaning of its own"),
        (changed('id = "note"', 'id = "My Note"'), 2, "is not small letters and figures joined by hyphens"),
        (changed("pages = 1", 'pages = "one"'), 6, "this should be a whole number"),
        (changed("pages = 1", "pages 1"), 6, "a key has no “=” behind it"),
        (changed('label = "Title"', ""), 8, "“label” is missing"),
        (changed('name = "Note"', 'name = " "'), 3, "the template has no name"),
        (changed("schema = 1", "schema = 9"), 1, "a newer Briefwright made this template"),
        (b'id = "x"\nname = "\xff"', 2, "it is not UTF-8 text"),
        (b'id = "x"\na' + b".a" * 40_000 + b" = 1", 2, "a line has more than a hundred dots in it"),
        (b"[a" + b".a" * 40_000 + b"]", 1, "a line has more than a hundred dots in it"),
    ],
)
def test_a_slip_is_told_with_its_line_and_what_was_meant(data, line, says):
    with pytest.raises(AppError) as raised:
        parse_recipe(data, "note/template.toml")
    assert says in raised.value.sentence
    assert (raised.value.file, raised.value.line) == ("note/template.toml", line)


def test_what_is_written_reads_back_the_same():
    for folder in sorted(builtin_templates().iterdir()):
        template = load_folder(folder).template
        assert parse_recipe(write_recipe(template)) == template


def test_a_package_survives_being_packed_and_the_bytes_are_the_same_each_time():
    package = load_folder(builtin_templates() / "meeting-brief")
    data = pack(package)
    assert data == pack(package)
    opened = unpack(data)
    assert (opened.template, opened.body, opened.origin) == (package.template, package.body, "user")


def test_words_of_a_package_replace_those_of_a_layout():
    files = {
        "template.toml": RECIPE.encode(),
        "body.md.j2": b'{{ t("Sources") }}',
        "strings.en.toml": b'"Sources" = "References"',
    }
    package = from_files(files)
    assert list(block_lines(render(package, brief("note", {})).blocks)) == ["References"]
    assert package_files(package)["strings.en.toml"] == b'Sources = "References"\n'


@pytest.mark.parametrize("name", ["template.toml", "strings.en.toml"])
def test_a_description_beyond_any_measure_is_refused_unread(name):
    files = {"template.toml": RECIPE.encode(), "body.md.j2": b"words", name: b"#" * 100_001}
    with pytest.raises(AppError, match=rf"{name}: .* beyond what a briefing needs"):
        from_files(files)


@pytest.mark.parametrize("missing", ["template.toml", "body.md.j2"])
def test_a_folder_that_lacks_a_file_says_which(tmp_path, missing):
    for name, content in {"template.toml": RECIPE, "body.md.j2": "x"}.items():
        if name != missing:
            (tmp_path / name).write_text(content, encoding="utf-8")
    with pytest.raises(AppError) as raised:
        load_folder(tmp_path)
    assert f"a part of the template is missing ({missing})" in raised.value.sentence


def test_a_folder_that_is_not_there_says_so(tmp_path):
    with pytest.raises(AppError) as raised:
        load_folder(tmp_path / "nowhere")
    assert raised.value.code == "not-found"


def zipped(*entries):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in entries:
            archive.writestr(entry, content)
    return held.getvalue()


def link():
    entry = zipfile.ZipInfo("body.md.j2")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return entry


def overlapping():
    """Two names in the directory for the same bytes: a small file that unpacks twice."""
    data = bytearray(zipped(("a.txt", b"x" * 100), ("b.txt", b"y" * 100)))
    second = data.rindex(b"PK\x01\x02")
    data[second + 42 : second + 46] = struct.pack("<I", 0)
    data[data.index(b"PK\x03\x04") + 30 : data.index(b"PK\x03\x04") + 35] = b"b.txt"
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "it is not a sound zip file"),
        (b"PK\x03\x04 and no more", "it is not a sound zip file"),
        (zipped(("../template.toml", b"x")), "points outside"),
        (zipped(("/etc/passwd", b"x")), "points outside"),
        (zipped(("C:template.toml", b"x")), "points outside"),
        (zipped(("a\\..\\b", b"x")), "points outside"),
        (zipped(("NUL.txt", b"x")), "reserved"),
        (zipped(("name. ", b"x")), "reserved"),
        (zipped((link(), b"/etc/passwd")), "it holds a link"),
        (zipped(("a.txt", b"x"), ("A.TXT", b"y")), "the same name"),
        (zipped(("a.txt", b"\0" * 50_000_000)), "unpacks to far more than its size"),
        (zipped(*((f"{n}.txt", b"") for n in range(5_001))), "too many files"),
        (overlapping(), "files in it overlap"),
    ],
)
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_package_that_is_a_trap_is_refused(data, says):
    with pytest.raises(AppError) as raised:
        read_archive(data)
    assert raised.value.code == "package-unsafe"
    assert says in raised.value.sentence


def test_a_folder_that_wraps_the_files_is_looked_through():
    assert read_archive(write_archive({"note/a.txt": b"x", "note/b.txt": b"y"})) == {"a.txt": b"x", "b.txt": b"y"}


def test_strange_files_in_a_package_are_left_behind():
    files = {"template.toml": RECIPE.encode(), "body.md.j2": b"x", "run.exe": b"MZ", "sub/strings.en.toml": b""}
    assert set(package_files(unpack(write_archive(files)))) == {"template.toml", "body.md.j2"}
