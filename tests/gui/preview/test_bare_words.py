"""Places found again by the words around them, where another program set the page."""

import pytest
from preview_documents import briefing

from briefwright.document.house_style import house_style
from briefwright.ui.preview.bare_words import bare_words, nearest
from briefwright.ui.preview.layout import DocumentLayout


@pytest.fixture
def ours(qapp):
    layout = DocumentLayout()
    shown = briefing()
    layout.show(shown, house_style(shown.house_style))
    layout.proceed()
    return bare_words(layout.pages[0])


def test_words_know_their_item_and_block(ours):
    assert " " not in ours.text
    assert next(ours.runs_of("two"))[1].startswith("“ChinaandtheUKembrace")
    at = ours.text.index("Pointstomake")
    assert ours.owners[at].item == ""
    assert ours.owners[at].block == next(o.block for o in ours.owners[at:] if o.item == "one") - 1


def test_a_place_is_found_again_where_bullets_and_numbers_differ(ours):
    theirs, at_of = "", {}
    for at, letter in enumerate(ours.text):
        theirs += "\ue00c1." if ours.text.startswith("Ourgovern", at) else ""
        at_of[at] = len(theirs)
        theirs += letter
    for at, there in at_of.items():
        found = ours.owner_of("OFFICIAL" + theirs, there + len("OFFICIAL"))
        assert found == ours.owners[at], ours.text[at : at + 12]


def test_words_that_are_not_ours_belong_to_nobody(ours):
    assert ours.owner_of("quitesomethingelseontherecord", 8) is None


def test_of_several_places_the_nearest_counts():
    assert [nearest("abcabcabc", "abc", near) for near in (0, 4, 9)] == [0, 3, 6]
    assert nearest("abc", "x", 0) == -1
