from __future__ import annotations

import pytest

from briefwright.app.brief.sections import accepts, section_status, takes
from briefwright.model.brief import BriefSection, OwnWords
from briefwright.model.template import TemplateSection
from fakes.app_samples import COMPANIES, DIRECT, INDIRECT, ISSUED, STRATEGY

WORDS = tuple(OwnWords(f"i{n}", "x") for n in range(9))


@pytest.mark.parametrize(
    ("count", "least", "most", "says"),
    [
        (2, 3, 5, "2 of 3–5, add 1"),
        (6, 3, 5, "6 of 3–5, take out 1"),
        (4, 3, 5, "4 of 3–5"),
        (1, 3, 0, "1 of 3 or more, add 2"),
        (2, 0, 4, "2 of 4"),
        (2, 2, 2, "2 of 2"),
        (2, 0, 0, "2"),
        (0, 1, 0, "Empty"),
        (0, 0, 3, "Optional"),
    ],
)
def test_a_section_says_how_full_it_is(count: int, least: int, most: int, says: str) -> None:
    section = TemplateSection("a", "A", least=least, most=most)
    assert section_status(section, BriefSection("a", items=WORDS[:count])).words == says


def test_a_section_unknown_to_the_template_asks_for_nothing() -> None:
    status = section_status(None, BriefSection("kept", items=WORDS[:2]))
    assert (status.words, status.missing, status.surplus) == ("2", 0, 0)


def test_a_section_takes_kinds_forms_and_categories() -> None:
    record = TemplateSection("a", "A", ("quote", "fact"), forms=("direct",), categories=("figure",))
    taken = [f for f in (DIRECT, INDIRECT, COMPANIES, ISSUED, STRATEGY) if accepts(record, f.evidence)]
    assert taken == [DIRECT, COMPANIES]
    assert not takes(record, WORDS[0])
    assert takes(TemplateSection("b", "B"), WORDS[0])


def test_own_words_still_to_be_written_do_not_count() -> None:
    section = TemplateSection("a", "A", least=2, most=4)
    filled = BriefSection("a", items=(*WORDS[:1], OwnWords("n", " ")))
    assert section_status(section, filled).words == "1 of 2–4, add 1"
    assert section_status(section, BriefSection("a", items=(OwnWords("n", ""),))).words == "Empty"
