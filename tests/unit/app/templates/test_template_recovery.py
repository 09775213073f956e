"""Unsaved work on a template survives a crash."""

import pytest
from msgspec.structs import replace

from briefwright.app.folders import folders
from briefwright.app.templates import recovery
from fakes.app_samples import MEETING_PACKAGE


@pytest.fixture
def places(own_home):
    return folders()


def test_what_was_kept_comes_back_with_its_word_file(places):
    package = replace(MEETING_PACKAGE, house_docx=b"PK\x03\x04\xff")
    recovery.keep(places, package)
    found = recovery.kept(places, "meeting")
    assert found.package == package
    assert found.kept_at[:2] == "20"


def test_nothing_is_offered_where_nothing_was_kept(places):
    assert recovery.kept(places, "meeting") is None
    recovery.keep(places, MEETING_PACKAGE)
    recovery.discard(places, "meeting")
    recovery.discard(places, "meeting")
    assert recovery.kept(places, "meeting") is None


def test_a_damaged_copy_is_no_copy(places):
    recovery.keep(places, MEETING_PACKAGE)
    (places.recovery / "meeting.template").write_bytes(b'{"package": 1}')
    assert recovery.kept(places, "meeting") is None
    assert recovery.kept(places, "meeting") is None
