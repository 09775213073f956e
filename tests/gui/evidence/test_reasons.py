"""By which rule an item was found, and how an initiative stands, in the window's words."""

import re
import runpy

import pytest

from briefwright.model.evidence import Initiative
from briefwright.ui.language import choose_language
from briefwright.ui.reasons import STATUSES, reason_words, status_called, status_words
from briefwright.ui.source_viewer.other_fields import InitiativeFields

QUOTED = re.compile(r"“[^”]*”|《》")
ANCHOR = {"start": 0, "end": 17, "text": "TusPark Newcastle", "sentence": (0, 17), "paragraph": 7}


@pytest.fixture
def chinese():
    choose_language("zh-CN")
    yield
    choose_language("en")


@pytest.fixture(scope="module")
def found(repository):
    gold = runpy.run_path(str(repository / "tests" / "gold" / "gold_documents.py"), {"__name__": "gold"})
    texts = [gold["load"](repository / "tests" / "gold" / f"{name}.txt") for name in ("english", "chinese")]
    return [item for documents in texts for document in documents[:25] for item in document.extract()]


def test_no_rule_is_told_in_english_in_the_chinese_window(found, chinese):
    whys = {item.why for item in found if item.why}
    english = {
        why: reason_words(why) for why in whys if re.search("[A-Za-z]{3}", QUOTED.sub("", reason_words(why)))
    }
    assert len(whys) > 40
    assert english == {}


def test_the_status_of_an_initiative_is_told_in_chinese(found, chinese):
    statuses = {item.status for item in found if isinstance(item, Initiative) and item.status}
    assert len(statuses) > 5
    assert {status for status in statuses if status_words(status) == status} == set()


def test_a_rule_is_told_without_the_grammarians_words():
    told = reason_words("a name with the head noun “centre” and the act “building”")
    assert told == "its name has “centre” in it, and “building” is near"
    assert reason_words("the speaker is named after the words; cue “said”") == (
        "the speaker is named after the words, by the word “said”"
    )


def test_a_rule_nobody_knows_stays_as_it_is():
    assert reason_words("found by a later version") == "found by a later version"


def test_a_status_is_taken_back_by_its_chinese_name(chinese):
    assert status_called(status_words("signed")) == "signed"
    assert status_called("somebody’s own words") == "somebody’s own words"


def test_a_status_begins_as_the_fields_beside_it(qtbot):
    fields = InitiativeFields()
    qtbot.addWidget(fields)
    fields.show_initiative(Initiative(name="TusPark", type="centre", status="under way", **ANCHOR))
    assert (fields.type_line.text(), fields.status.text()) == ("Centre", "Under way")
    assert status_called("Under way") == status_called("under way") == "under way"
    assert status_called("Somebody’s own") == "Somebody’s own"


@pytest.mark.parametrize("status", STATUSES)
def test_correcting_something_else_leaves_type_and_status_alone(qtbot, chinese, status):
    fields = InitiativeFields()
    qtbot.addWidget(fields)
    before = Initiative(name="TusPark Newcastle", type="programme", status=status, **ANCHOR)
    fields.show_initiative(before)
    with qtbot.waitSignal(fields.edited) as edited:
        fields.name.setText("TusPark")
        fields.name.editingFinished.emit()
    (after,) = edited.args
    assert (after.name, after.type, after.status) == ("TusPark", "programme", status)
