import io
import zipfile

import pytest

from briefwright.document.word_package import open_word_package, parse_part, resolved_target
from briefwright.errors import AppError


def package(parts, **options):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            archive.writestr(name, content)
    return held.getvalue()


def refused(data):
    with pytest.raises(AppError) as error:
        open_word_package(data)
    return error.value


def test_parts_come_back_as_they_are():
    assert open_word_package(package([("a.xml", "<a/>"), ("b/c.xml", "<c/>")])) == {
        "a.xml": b"<a/>",
        "b/c.xml": b"<c/>",
    }


def test_an_encrypted_file_is_named_as_such():
    compound = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
    assert refused(compound + "EncryptedPackage".encode("utf-16-le")).code == "password"
    assert refused(compound + "WordDocument".encode("utf-16-le")).code == "not-word"


def test_what_is_no_archive_is_damaged():
    assert refused(b"PK\x03\x04 cut short").code == "damaged-file"
    assert refused(package([("a.xml", "<a/>" * 99)])[:-40]).code == "damaged-file"


@pytest.mark.parametrize("name", ["../evil.xml", "/abs.xml", "c:/x.xml", "a/../../b.xml"])
def test_names_that_lead_outside_are_refused(name):
    assert refused(package([(name, "<a/>")])).code == "unsafe-file"


def test_a_bomb_is_refused_before_it_is_unpacked():
    assert refused(package([("a.xml", b"\0" * 30_000_000)])).code == "unsafe-file"


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name_are_refused():
    assert refused(package([("a.xml", "<a/>"), ("A.xml", "<b/>")])).code == "unsafe-file"


@pytest.mark.parametrize(
    ("xml", "code"),
    [(b"<a><b></a>", "damaged-file"), (b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "unsafe-file")],
)
def test_parts_are_parsed_with_nothing_switched_on(xml, code):
    with pytest.raises(AppError) as error:
        parse_part(xml)
    assert error.value.code == code


def test_targets_are_seen_from_the_part_that_refers():
    assert resolved_target("word/document.xml", "media/a.png") == "word/media/a.png"
    assert resolved_target("word/document.xml", "/docProps/core.xml") == "docProps/core.xml"
