from __future__ import annotations

import pytest

from fakes.extracted import initiatives

BOTH = ("Soar University", "Hunan Normal College")


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (
            "They saw the signing of a letter of intent on ice between Soar University and Hunan Normal College.",
            "letter of intent on ice",
        ),
        ("Soar University signed a letter of intent with Hunan Normal College.", "letter of intent"),
        (
            "Soar University and Hunan Normal College have renewed their student exchange agreement.",
            "student exchange agreement",
        ),
        (
            "A memorandum of understanding between Soar University and Hunan Normal College was signed on Monday.",
            "memorandum of understanding",
        ),
        ("Soar University and Hunan Normal College signed an MoU.", "MoU"),
    ],
)
def test_an_accord_written_small_is_found_with_who_signed_it(told: str, name: str) -> None:
    assert [(i.name, i.parties) for i in initiatives(told)] == [(name, BOTH)]


@pytest.mark.parametrize(
    "signers",
    [
        "The president of Soar University and the rector of Hunan Normal College",
        "Anna Moore, Vice-Chancellor of Soar University, and Dr Lin Wei, President of Hunan Normal College,",
        "The vice-chancellor of Soar University, Anna Moore, and the president of Hunan Normal College, Lin Wei,",
    ],
)
def test_who_holds_an_office_signs_for_the_body(signers: str) -> None:
    assert [i.parties for i in initiatives(f"{signers} signed a memorandum of understanding on soil.")] == [BOTH]


def test_the_university_that_signs_is_the_one_named_before() -> None:
    text = (
        "Soar University is growing. The university is set to sign a Memorandum of Understanding with Oat Optics."
    )
    assert [i.parties for i in initiatives(text)] == [("Soar University", "Oat Optics")]


@pytest.mark.parametrize(
    "told",
    [
        "The two sides signed an agreement.",
        "Soar University signed a memorandum of understanding on soil.",
        "Ministers want a memorandum of understanding between Soar University and Hunan Normal College.",
        "Lord Moore and China's Minister of Natural Resources, Lin Wei, signed a cooperation agreement.",
    ],
)
def test_an_accord_without_two_that_signed_it_is_none(told: str) -> None:
    assert initiatives(told) == []


def test_accords_of_other_parties_stay_two() -> None:
    text = (
        "Soar University and Hunan Normal College signed a Memorandum of Understanding on Crops. "
        "The Fenby Trust and Qingdao Hospital signed a memorandum of understanding."
    )
    assert [i.parties for i in initiatives(text)] == [BOTH, ("Fenby Trust", "Qingdao Hospital")]


def test_a_college_is_created_with_a_partner_in_a_town() -> None:
    text = (
        "Soar University is to create Fenby College in the city of Anlu in partnership with Hunan Normal College."
    )
    assert [(i.name, i.parties, i.places) for i in initiatives(text)] == [("Fenby College", BOTH, ("Anlu",))]


def test_a_dialogue_keeps_its_name_from_one_time_to_the_next_and_where_it_took_place() -> None:
    text = (
        "Tenth Economic Dialogue held\n\n"
        "The tenth Economic Dialogue (ED) between the UK and China took place in London on 17 June 2019."
    )
    assert [(i.name, i.places, i.year) for i in initiatives(text)] == [("Economic Dialogue", ("London",), 2019)]


def test_people_to_people_stays_whole() -> None:
    assert [i.name for i in initiatives("He chaired the People to People Dialogue in Leeds.")] == [
        "People to People Dialogue"
    ]


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("They will work under the ASPIRE and Deep Earth Fund.", "Deep Earth Fund"),
        ("The Deep Earth Fund partnership will be extended.", "Deep Earth Fund"),
        ("The Soil and Water Arrangement was signed in 2022.", "Soil and Water Arrangement"),
        ("It also pays for the Fast Start competition.", "Fast Start competition"),
        ("The inaugural Soar-Hunan Partner Funds were announced.", "Soar-Hunan Partner Funds"),
    ],
)
def test_a_name_ends_with_its_noun_and_begins_behind_another(told: str, name: str) -> None:
    assert [i.name for i in initiatives(told)] == [name]


def test_a_funder_s_short_form_owns_its_programme() -> None:
    assert [i.parties for i in initiatives("It is paid for by RCII’s Deep Earth Programme.")] == [("RCII",)]
    assert [i.parties for i in initiatives("The UK-New Zealand Trade Agreement was signed.")] == [
        ("UK", "New Zealand")
    ]
    assert [i.parties for i in initiatives("The EU-China Ice Partnership was launched.")] == [("EU", "China")]


def test_what_the_text_builds_on_makes_nothing() -> None:
    text = "Building on its recently published Deep Earth Strategy, the government will invest."
    assert [i.parties for i in initiatives(text)] == [()]


def test_an_agreement_for_a_programme_does_not_sign_the_programme() -> None:
    text = "They met to sign an agreement for the first projects of the Deep Earth Programme."
    assert [i.status for i in initiatives(text)] == [None]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Tern University visited the University of Soar. The two sides signed a memorandum (MoU) on ice.",
            ("Tern University", "University of Soar"),
        ),
        ("Officials met in Leeds. The two sides signed a memorandum on ice.", ()),
        (
            "A delegation from Soar University signed a memorandum on ice with Hunan Normal College, China.",
            BOTH,
        ),
        (
            "Soar University President Ann B. Moore signed a memorandum on ice with Rector Lin of Tern College.",
            ("Soar University", "Tern College"),
        ),
    ],
)
def test_those_who_sign_are_found_though_others_stand_for_them(text: str, parties: tuple[str, ...]) -> None:
    assert [(i.name, i.parties) for i in initiatives(text)] == [("memorandum on ice", parties)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National tides strategy was launched in 2021.", "National tides strategy"),
        ("Ann Moore opened the UK-China High Water trade forum.", "UK-China High Water trade forum"),
        ("The council is looking at setting up a farm on a UK Science Park.", None),
    ],
)
def test_a_name_may_go_on_in_small_letters_and_any_park_has_none(text: str, name: str | None) -> None:
    assert [i.name for i in initiatives(text)] == ([name] if name else [])
