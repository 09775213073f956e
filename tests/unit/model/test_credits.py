"""What is told of a speaker is told once, wherever a speaker is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefwright.model.credits import told_once
from briefwright.model.evidence import Speaker
from briefwright.templating.views.sentences import speaker_parts


@pytest.mark.parametrize(
    ("speaker", "parts"),
    [
        (Speaker("Xu Xinchao", "deputy director", "BMSTC"), ("Xu Xinchao", "Deputy Director", "BMSTC")),
        (Speaker("officials", "officials"), ("officials",)),
        (Speaker("U.S. intelligence officials", "officials", "U.S."), ("U.S. intelligence officials",)),
        (Speaker("spokesman for the council", "spokesman"), ("spokesman for the council",)),
        (Speaker("EP member", "member", "European Parliament"), ("EP member", "European Parliament")),
        (Speaker("Tom Baker", "baker", "Kelp Ltd"), ("Tom Baker", "Baker", "Kelp Ltd")),
        (Speaker("Ann Headley", "head", "Kelp Ltd"), ("Ann Headley", "Head", "Kelp Ltd")),
        (Speaker("孟雪舟", "海洋部副部长", "海洋部"), ("孟雪舟", "海洋部副部长")),
        (Speaker("多名受访船东", "多名受访船东"), ("多名受访船东",)),
        (Speaker(None, "minister", "Ministry"), ("Minister", "Ministry")),
        (Speaker(), ()),
    ],
)
def test_nothing_is_told_twice_and_nothing_is_lost(speaker, parts):
    assert speaker_parts(speaker) == parts


@given(*[st.none() | st.text(max_size=12)] * 3)
def test_whatever_is_left_out_stands_in_what_is_told(name, role, organisation):
    told = [part.casefold() for part in told_once(Speaker(name, role, organisation))]
    assert told[0] == (name or "").casefold()
    assert all(any(part.casefold() in each for each in told) for part in (role, organisation) if part)
