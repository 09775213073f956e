"""Where an office and its body stand beside a name: one line a shape."""

from __future__ import annotations

import pytest

from fakes.extracted import only_quote

SAID = '"It works," said '
SHAPES = [
    ("Anna Moore, chief scientist at chip designer Oat Optics.", "chief scientist", "Oat Optics"),
    ("Anna Moore, president of the Soar branch of the Chamber of Trade.", "president",
     "Soar branch of the Chamber of Trade"),
    ("Anna Moore, Managing Director UK & Ireland at Oat Optics.", "Managing Director UK & Ireland", "Oat Optics"),
    ("Anna Moore, Senior Vice President, Global R&D, Oat Optics Ltd.", "Senior Vice President, Global R&D",
     "Oat Optics Ltd"),
    ("Anna Moore, Head of International Partnerships for UK Ice.", "Head of International Partnerships", "UK Ice"),
    ("Anna Moore, deputy director of the department of international cooperation under the Ministry of Ice.",
     "deputy director", "department of international cooperation under the Ministry of Ice"),
    ("Anna Moore, Regius professor of computer science at Soar University.", "Regius professor of computer science",
     "Soar University"),
    ("Anna Moore, Parliamentary Under Secretary of State at the Department for Ice.",
     "Parliamentary Under Secretary of State", "Department for Ice"),
    ("Anna Moore, the UK Under-Secretary of State for Science and Innovation.",
     "Under-Secretary of State for Science and Innovation", "UK"),
]  # fmt: skip
"""What stands behind `said`, the role and the body."""


@pytest.mark.parametrize(("told", "role", "body"), SHAPES)
def test_an_office_behind_a_name_is_read_with_its_body(told: str, role: str, body: str) -> None:
    speaker = only_quote(SAID + told).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Anna Moore", role, body)


@pytest.mark.parametrize(
    ("told", "role", "body"),
    [
        ("Anna Moore, chief operating officer and co-founder, Oat Optics, said:",
         "chief operating officer and co-founder", "Oat Optics"),
        ("Anna Moore, chief executive and co-founder, Ovo Energy, said:", "chief executive and co-founder",
         "Ovo Energy"),
        ("Study lead Dr Anna Moore, from Soar University, said:", "Study lead", "Soar University"),
        ("Councillor Anna Moore, Cabinet Member for Growth, said:", "Cabinet Member for Growth", None),
    ],
)  # fmt: skip
def test_who_speaks_is_the_person_and_not_the_body_beside_the_office(
    told: str, role: str, body: str | None
) -> None:
    speaker = only_quote(f'{told} "It works."').speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Anna Moore", role, body)


@pytest.mark.parametrize(
    "told",
    [
        "As chief scientist of Oat Optics, Anna Moore opened the plant.",
        "Anna Moore was appointed chief scientist of Oat Optics in 2019.",
        "Oat Optics appointed Anna Moore as chief scientist.",
        "Anna Moore joined Oat Optics in 2019 as chief scientist.",
        "Anna Moore, who led the work, is the chief scientist at Oat Optics.",
        "Oat Optics has opened a plant. Its chief scientist, Anna Moore, was there.",
        "Oat Optics has opened a plant. The company's chief scientist, Anna Moore, was there.",
    ],
)
def test_an_office_told_by_a_verb_is_the_speaker_s(told: str) -> None:
    speaker = only_quote(f'{told} "It works," Moore said.').speaker
    assert (speaker.role, speaker.organisation) == ("chief scientist", "Oat Optics")


def test_a_short_form_never_spelt_out_in_brackets_is_the_name_it_spells() -> None:
    text = "UK Ice and Innovation has a new head. UKII head Anna Moore spoke at the University of Canterby."
    assert only_quote(f'{text} "It works," said UC Vice-Chancellor Mei Hua.').speaker.organisation == (
        "University of Canterby"
    )
    assert only_quote(f'{text} "It works," said Moore.').speaker.organisation == "UK Ice and Innovation"


def test_a_commission_written_small_is_the_body_and_not_the_portfolio() -> None:
    speaker = only_quote(SAID + "Mei Hua, director of trade and industry commission of Fuling.").speaker
    assert (speaker.role, speaker.organisation) == ("director", "trade and industry commission of Fuling")


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        (
            "“We open today,” said Pro-Vice-Chancellor (Research and Reach) Dr Jane Doe.",
            "Pro-Vice-Chancellor (Research and Reach)",
            None,
        ),
        ("Welsh Government Coast Minister Jane Doe said: “We open today.”", "Coast Minister", "Welsh Government"),
        ("The Coast Minister, Jane Doe said: “We open today.”", "Coast Minister", None),
        (
            "It was signed by University of Ravensby Rector, Dr Jane Doe.\n\n“We open today,” said Dr Doe.",
            "Rector",
            "University of Ravensby",
        ),
        ("“We open today,” said Jane Doe, boss of Daily Tide owner Alder Works.", "boss", "Alder Works"),
        (
            "Introducing it, committee member and Green MP Jane Doe said: “We open today.”",
            "committee member and Green MP",
            None,
        ),
    ],
)
def test_an_office_told_with_what_surrounds_it(text: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Jane Doe", role, organisation)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("“We open today,” said new Rivers Minister Jane Doe.", "Rivers Minister", None),
        ("“We open today,” said Jane Doe, the newly appointed head of Tide Works.", "head", "Tide Works"),
        (
            "“We open today,” said Jane Doe, secretary of the Communist Party of China Linhe Municipal Committee.",
            "secretary",
            "Communist Party of China Linhe Municipal Committee",
        ),
        (
            "The boss of Leeds-based lens firm Ferrolite criticised the fee.\n\n“We open today,” said Jane Doe.",
            "boss",
            "Ferrolite",
        ),
        (
            "“We open today,” said Jane Doe, chair of Parliament’s Ports, Rivers and Coasts (PRC) Committee.",
            "chair",
            "Ports, Rivers and Coasts Committee",
        ),
    ],
)
def test_an_office_is_told_without_news_and_with_its_whole_body(
    text: str, role: str, organisation: str | None
) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Jane Doe", role, organisation)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        ("“We open today,” said SNU Professor Jane Doe.", "Professor", "SNU"),
        ("“We open today,” Vice-Chancellor of UNST Norton Jane Doe said.", "Vice-Chancellor", "UNST Norton"),
        ("The Soar Tides Lab (STL) Director, Prof. Jane Doe, said: “We open today.”", "Director", "Soar Tides Lab"),
    ],
)
def test_a_short_form_before_or_behind_an_office_is_its_body(text: str, role: str, organisation: str) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Jane Doe", role, organisation)
