"""What is done and what is said: verbs that do both, who speaks when several verbs stand in one sentence."""

from __future__ import annotations

import pytest

from fakes.extracted import only_quote, quotes


@pytest.mark.parametrize(
    "text",
    [
        "A Danish research ship has welcomed its oldest passenger.",
        "The new hall will see apprentices tackle old looms.",
        "This result not only confirms the reach of the method.",
        "The timetable unveiled a year ago is now in force.",
        "The scale called the ladder was new.",
        "Mr Orme viewed a moth under a lens.",
        "Dr Lisle compared survival rates among moths with dark wings.",
        "The yard closed, citing an official with knowledge of the sale.",
        "No-one has said what the crates held.",
        "Prices rose 3 per cent in real terms this year to £5 a kilo.",
        "The fund will invite weavers to apply with looms of their own.",
        "This investment supports the work of the night school.",
        "Monday’s ceremony saw a new host with a lantern.",
        "Keepers met in May for a dialogue seeking to help both shores.",
        "The guild unveiled a loom with forty pedals.",
        "The guild agrees a deal with the keepers.",
        "Deaths from heart related causes fell.",
        "The envoy concluded her speech with a song.",
        "UK Loom Director and Deputy High Commissioner in Tidewater, Ann Rook, said\n\n“We are proud of it.”",
    ],
)
def test_what_is_done_is_not_said(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dr Lisle compared the moth to a spy.", "the moth to a spy"),
        ("Dr Lisle viewed the moth as a pest.", "the moth as a pest"),
        ("Dr Lisle offered her congratulations to the keepers.", "her congratulations to the keepers"),
        ("Dr Lisle welcomed the new lid: “It closes without a sound.”", "the new lid"),
        ("Dr Lisle said that moths are loud, while bees hum at night.", "moths are loud, while bees hum at night"),
        ("Dr Lisle said that the road is long, but it leads home.", "the road is long, but it leads home"),
        ("The kiln cooled, Dr Lisle said on Friday.", "The kiln cooled"),
        (
            "Dr Lisle said the price and the frost had shown it was late.",
            "the price and the frost had shown it was late",
        ),
        ("Dr Lisle agrees the lid was a poor one.", "the lid was a poor one"),
        (
            "Dr Lisle cited the lids, the setting of standards, ropes, and smoke.",
            "the lids, the setting of standards, ropes, and smoke",
        ),
        ("Dr Lisle has now confirmed there was a leak in the tank.", "there was a leak in the tank"),
        ("The tank was safe, Dr Lisle noted and added that it was new.", "The tank was safe"),
    ],
)
def test_what_is_said_is_found_beside_what_is_done(text: str, said: str) -> None:
    assert quotes(text, "indirect")[0] == (said, "Lisle")


def test_whoever_is_named_last_before_according_to_says_it_and_the_paper_does_not_say_they_said_it() -> None:
    text = "The yard is near a sale, a union official said, according to the Tidewater Post."
    assert quotes(text, "indirect") == [("The yard is near a sale", "union official")]


def test_a_writing_is_named_with_its_author() -> None:
    text = "Moths sleep in winter, according to a blog post by Larkfield University of Kent."
    assert quotes(text, "indirect") == [("Moths sleep in winter", "blog post by Larkfield University of Kent")]


def test_what_somebody_did_while_speaking_is_not_what_they_said() -> None:
    text = "Speaking of the tower, Mr Orme stated,\n\n“It will not lean again,” he told an audience."
    assert quotes(text, "indirect") == []
    assert quotes(text) == [("It will not lean again,", "Orme")]


def test_what_they_say_begins_behind_a_colon() -> None:
    text = "Scientists at Larkfield are offering a reason: Before dawn, they say, moths dream about the moon."
    assert quotes(text, "indirect") == [
        ("Before dawn, they say, moths dream about the moon", "Scientists at Larkfield")
    ]


def test_a_body_that_tells_what_it_did_itself_is_quoted() -> None:
    text = (
        "Dealing in the shares of Orme Tiles was halted on Friday.\n\nQuiet Waters issued a report claiming that "
        "it had shown “two ways in which a tile can fall off a wall.”"
    )
    assert quotes(text, "partial") == [("two ways in which a tile can fall off a wall.", "Quiet Waters")]


def test_the_firm_that_accuses_is_quoted_not_the_paper_that_reports_the_suit() -> None:
    text = (
        "According to Tile Weekly, the mason was named in a suit filed by Orme Tiles, which accused him of “false "
        "and misleading claims”."
    )
    assert quotes(text, "partial") == [("false and misleading claims", "Orme Tiles")]


def test_a_label_of_the_agency_before_a_quotation_is_no_reported_speech() -> None:
    text = "(TidePress) “The moths are back in the orchard,” said Mei Lin, a ranger at Orme Wood."
    assert quotes(text, "indirect") == []
    assert quotes(text) == [("The moths are back in the orchard,", "Mei Lin")]


def test_a_family_name_that_is_a_trade_too_means_the_person_met_before() -> None:
    text = "Centre director Richard Friend said that the roof would hold.\n\n“It sheds the rain,” said Friend."
    assert quotes(text) == [("It sheds the rain,", "Richard Friend")]


def test_a_firm_whose_name_begins_with_an_office_keeps_it() -> None:
    assert quotes("Warden Tiles Inc. claims that the roof is sound.", "indirect") == [
        ("the roof is sound", "Warden Tiles Inc.")
    ]


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        (
            "Most moths fly on, indicating that the lamp is weak, said Mei Lin, also a leading reader of wings.",
            "Most moths fly on, indicating that the lamp is weak",
            "Mei Lin",
        ),
        (
            "Lake News reported that Orme – which is owned by a fund – had told its staff to stop.",
            "Orme – which is owned by a fund – had told its staff to stop",
            "Lake News",
        ),
        (
            "Also on Monday, KX, Scotland’s largest phone network announced that it would close.",
            "it would close",
            "KX",
        ),
        (
            "Orme’s financial report for Q2 2024 showed that sales of tiles had grown.",
            "sales of tiles had grown",
            "Orme’s financial report for Q2 2024",
        ),
        (
            "Ann Moore expressed her thanks to all who have cared for and supported the moths.",
            "her thanks to all who have cared for and supported the moths",
            "Ann Moore",
        ),
    ],
)
def test_reported_words_end_where_their_clause_does(text: str, said: str, speaker: str) -> None:
    assert (said, speaker) in quotes(text, "indirect")


def test_a_body_may_stand_behind_the_verb_of_a_quotation() -> None:
    text = "“The town is doing quite well” and “its books are in good order” report the Harbour Fund today."
    assert [*quotes(text), *quotes(text, "partial")] == [
        ("The town is doing quite well", "Harbour Fund"),
        ("its books are in good order", "Harbour Fund"),
    ]


def test_a_second_verb_of_the_same_speaker_reports_nothing_more() -> None:
    text = "Orme Tiles added: “We value our kilns, but know how hot they are,” it said."
    assert quotes(text, "indirect") == []


def test_interest_that_is_shown_is_not_said() -> None:
    assert quotes("As Mr Orme showed interest in the kiln, the potter lit it.", "indirect") == []


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("The Leeds council this morning announced £3m for kilns.", "£3m for kilns", "Leeds council"),
        ("Orme refused to tell of a leak that ran for years.", "to tell of a leak that ran for years", "Orme"),
        (
            "According to an official of a firm which has tried the kiln, there was less smoke.",
            "there was less smoke",
            "official of a firm",
        ),
        (
            "Consul Sam Orme and his wife Consul Mei Lisle met the mayor.\n\nHe asked about the price of tiles.",
            "the price of tiles",
            "Sam Orme",
        ),
        (
            "Ann Moore spoke. A little further along a wall, Cara Orme was firing tiles. She believes it holds.",
            "it holds",
            "Cara Orme",
        ),
    ],
)
def test_whoever_says_it_is_found_past_time_kin_and_description(text: str, said: str, speaker: str) -> None:
    assert (said, speaker) in quotes(text, "indirect")


def test_a_person_named_behind_a_month_says_it_not_their_office() -> None:
    text = "At its start in June Professor Ann Moore, Chief Tile Officer for Kent, said: “You won it.”"
    assert quotes(text) == [("You won it.", "Ann Moore")]


@pytest.mark.parametrize(
    "text",
    [
        "It will support thousands of jobs in the potteries.",
        "He said this while walking along the wall.",
        "Orme called attention to firms that bake tiles.",
    ],
)
def test_what_is_helped_shown_or_told_before_is_not_reported(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_nobody_is_named_for_work_that_is_expected_to_lead_on() -> None:
    found = quotes("The team will do work expected to lead to lighter tiles.", "indirect")
    assert [speaker for _, speaker in found] in ([], [None])


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        (
            "Officials attending the opening ceremony of the Kiln Park said the hall would help.",
            "the hall would help",
            "Officials",
        ),
        (
            "It will rain on the kilns of Kent, said the weather agency.",
            "It will rain on the kilns of Kent",
            "weather agency",
        ),
        (
            "Ann Moore told the Tide news agency people may not know it.",
            "people may not know it",
            "Ann Moore",
        ),
        (
            "The spokesman replied that as Orme had made clear this morning, it was about tiles.",
            "as Orme had made clear this morning, it was about tiles",
            "spokesman",
        ),
        (
            "The potters discussed the price of clay and the mayor paid for the tea.",
            "the price of clay",
            "potters",
        ),
    ],
)
def test_what_is_said_ends_with_its_clause_whoever_says_it(text: str, said: str, speaker: str) -> None:
    assert (said, speaker) in quotes(text, "indirect")


def test_a_relative_clause_behind_the_place_of_a_speech_is_not_what_was_said() -> None:
    text = (
        "“We bake tiles,” Mei Lin, founder of the firm said at the Kiln Fair that just closed on Friday in Leeds."
    )
    assert quotes(text, "indirect") == []


def test_a_person_with_an_office_and_no_verb_behind_the_words_has_said_them() -> None:
    text = "The Guild has bought a kiln.\n\n“You will see many more tiles soon.” Guild chief executive Ann Moore."
    assert quotes(text) == [("You will see many more tiles soon.", "Ann Moore")]


def test_words_that_stand_alone_are_of_whoever_the_line_before_is_by_not_of_whom_it_tells() -> None:
    text = (
        "Sam Oakes, director of the Kiln Centre in Ghent, pointed out that after a review the guild based in Leeds "
        "has determined that tiles are safe.\n\n“The guild says there is no threat. So why do others fear them?”"
    )
    assert [speaker for _, speaker in quotes(text)] == ["Sam Oakes"]


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Mr Orme said the result indicates it will “turn the mill” by May.",
         "the result indicates it will “turn the mill” by May", "Orme"),
        ("Weavers took to the streets to voice their anger at the price of a place.",
         "their anger at the price of a place", "Weavers"),
        ("The hive is close to a sale, a broker told the Tidewater Post, and the guild paid for the paint.",
         "The hive is close to a sale", "broker"),
        ("The Ministry of Yarn has this morning announced a loan for the halls.",
         "a loan for the halls", "Ministry of Yarn"),
    ],
)  # fmt: skip
def test_one_speaks_and_another_is_told_of(text: str, said: str, speaker: str) -> None:
    assert quotes(text, "indirect") == [(said, speaker)]


@pytest.mark.parametrize(
    "office", [" Professor", "’s Professor", "’s Vice-Chancellor", " Vice-Chancellor Professor"]
)
def test_a_university_of_a_town_stands_before_whoever_is_of_it(office: str) -> None:
    speaker = only_quote(f"“Wool has memory,” said University of Larkfield{office} Ann Orme.").speaker
    assert (speaker.name, speaker.organisation) == ("Ann Orme", "University of Larkfield")


@pytest.mark.parametrize(
    "text",
    [
        "Ann Moore hailed the wall as a start.",
        "Ann Moore welcomed the award.",
        "Ann Moore highlighted the work of the guild.",
        "The mayor will announce more money for the wall this week.",
        "Ann Moore offered to pay for the wall.",
        "In May the council rejected 14 applications.",
        "The towns had to bear the changes, which have seen young people leave the valley.",
        "Because of their nature, the agency reports provide a view of the lake.",
        "Ann Moore smiled when commenting on the lake.",
        "On Monday the wardens reported two men for fishing.",
    ],
)
def test_what_is_only_hailed_planned_or_done_is_not_said(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The Weavers' Guild welcomes the plan and its aims.", "the plan and its aims"),
        ("Ann Moore welcomed weavers to join the guild.", "weavers to join the guild"),
        ("Ann Moore hailed the wall as “a wall of hope for us all”.", "the wall as “a wall of hope for us all”"),
        ("The court heard the mayor had sold the wall and was sorry.", "the mayor had sold the wall and was sorry"),
        (
            "Ann Moore said she was pleased with the wall, and it showed that the council cares.",
            "she was pleased with the wall, and it showed that the council cares",
        ),
        (
            "Ann Moore said the town is ready for the flood, pushing on with the wall in spring.",
            "the town is ready for the flood, pushing on with the wall in spring",
        ),
    ],
)
def test_a_stance_a_quotation_and_a_whole_clause_are_said(text: str, said: str) -> None:
    assert said in [words for words, _ in quotes(text, "indirect")]


def test_what_somebody_did_not_explain_is_not_surely_said() -> None:
    found = only_quote("Minister Ann Moore did not explain how the firms would be chosen.", "indirect")
    assert found.confidence < 0.6  # what is shown as sure


def test_a_programme_announced_in_a_month_announces_nothing() -> None:
    text = "Ties grow, including the Sky Programme announced in December 2022, and cements the town's wish to stay."
    assert quotes(text, "indirect") == []
