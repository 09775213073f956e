from __future__ import annotations

import pytest

from briefwright.model.evidence import LOW_CONFIDENCE, Quote
from fakes.extracted import evidence, only_quote, quotes


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ann Moore said that the centre will open in spring.", "the centre will open in spring"),
        ("Ann Moore believes the centre will open in spring.", "the centre will open in spring"),
        ("The centre will open in spring, Ann Moore said on Monday.", "The centre will open in spring"),
        ("The centre will open in spring, said Ann Moore.", "The centre will open in spring"),
        ("According to Ann Moore, the centre will open in spring.", "the centre will open in spring"),
        ("The centre will open in spring, according to Ann Moore.", "The centre will open in spring"),
        (
            "Ann Moore told reporters on Monday that the centre will open in spring.",
            "the centre will open in spring",
        ),
        ("Ann Moore is confident that the centre will open in spring.", "the centre will open in spring"),
        ("Ann Moore promised to open the centre in spring.", "to open the centre in spring"),
        ("Ann Moore went on to say the centre will open in spring.", "the centre will open in spring"),
        ("Ann Moore said on Tuesday the centre will open in spring.", "the centre will open in spring"),
        ("Ann Moore said in a statement the centre will open in spring.", "the centre will open in spring"),
        ("In particular, Ann Moore said, the centre will open in spring.", "the centre will open in spring"),
        ("Ann Moore said that, once it is built, the centre will open.", "once it is built, the centre will open"),
        ("The centre will open in spring, Ann Moore told the BBC.", "The centre will open in spring"),
        ("Ann Moore is worried about the price of helium.", "the price of helium"),
        (
            "LONDON, June 20 (Wire) - The centre will open in spring, Ann Moore said.",
            "The centre will open in spring",
        ),
        ("Ann Moore said there’s no better place for the centre.", "there’s no better place for the centre"),
        ("Ann Moore says that’s the wrong lake.", "that’s the wrong lake"),
        ("Ann Moore said that in the end, it is safe.", "in the end, it is safe"),
        ("Ann Moore expects to open the centre in spring.", "to open the centre in spring"),
        ("Ann Moore has called upon the council to clean the lake.", "the council to clean the lake"),
        ("Ann Moore explained the lake had never been measured.", "the lake had never been measured"),
        ("As Ann Moore observed in the Lords, the lake is rising.", "the lake is rising"),
        ("But the lake, Ann Moore said, is rising.", "But the lake, Ann Moore said, is rising"),
        ("Ann Moore told the BBC safety came first.", "safety came first"),
        ("Ann Moore expressed the hope that more small firms would come.", "more small firms would come"),
        ("Ann Moore vowed to bring it back if it fails.", "to bring it back if it fails"),
        (
            "Ann Moore said in a statement provided by her office that the lake is rising.",
            "the lake is rising",
        ),
        ("The drought is over, reckons Ann Moore.", "The drought is over"),
        ("The lake opened in May, with Ann Moore, chief engineer at Tarn, saying that it is safe.", "it is safe"),
        ("Ann Moore waved, expressing the hope that fees would fall.", "fees would fall"),
        ("Ann Moore won the prize for describing the first map of the lake.", "the first map of the lake"),
        ("Ann Moore says one in five now walks away.", "one in five now walks away"),
        ("The lake rose by a metre, Ann Moore notes, and nobody saw it.", "The lake rose by a metre"),
        ("As reported by Ann Moore, the river rose by a metre last year.", "the river rose by a metre last year"),
        ("Ann Moore, whose centre opened in May, said she’d like to see it grow.", "she’d like to see it grow"),
        ("Ann Moore isn’t disclosing what the centre will cost.", "what the centre will cost"),
        ("According to Ann Moore, deputy head of the bureau, the lake is rising.", "the lake is rising"),
        ("The new lake, Ann Moore said, flooded the road.", "The new lake, Ann Moore said, flooded the road"),
        ("It was late: our lake, Ann Moore pointed out, is rising.", "our lake, Ann Moore pointed out, is rising"),
        ("Ann Moore invited Scottish schools to visit the lake.", "Scottish schools to visit the lake"),
        ("Ann Moore said the lake was rising, which she described as “a trifle”.", "the lake was rising"),
        ("Ann Moore underlined the duty of care and raised the case of Leeds.", "the duty of care"),
        ("Ann Moore decided not to open the centre.", "not to open the centre"),
        ("Ann Moore asked the crew about the second engine.", "the second engine"),
        (
            "Ann Moore asked the chair of the committee to publish the letter.",
            "the chair of the committee to publish the letter",
        ),
        ("In Leeds, Ann Moore made the case that the lake is rising.", "the lake is rising"),
        ("It was Ann Moore’s warning that the lake is rising.", "the lake is rising"),
        ("It ended with an admission from Ann Moore that the lake is rising.", "the lake is rising"),
        ("Ann Moore’s claim that the lake had risen was never tested.", "the lake had risen"),
    ],
)
def test_what_a_reporting_verb_reports_is_found_exactly(text: str, words: str) -> None:
    assert quotes(text, "indirect") == [(words, "Ann Moore")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Some say the lake is rising.", [("the lake is rising", "Some")]),
        ("Farmers in Anhui say the lake is rising.", [("the lake is rising", "Farmers in Anhui")]),
        ("The survey shows the lake is rising.", [("the lake is rising", "survey")]),
        ("Critics of the plan point out that the lake is rising.", [("the lake is rising", "Critics of the plan")]),
        ("The farmers call for a new lake.", [("a new lake", "farmers")]),
        (
            "Ann Moore and her colleague Li Ruowei said the lake is rising.",
            [("the lake is rising", "Ann Moore and Li Ruowei")],
        ),
        (
            "Operator Wearline said the lake is rising. It apologised on Monday and said it would dig.",
            [("the lake is rising", "Wearline"), ("it would dig", "Wearline")],
        ),
        (
            "British Consul General in Hefei Fiona Drummond said the lake is rising.",
            [("the lake is rising", "Fiona Drummond")],
        ),
        (
            "In Hefei, east China's Anhui Province, Minister of Industry Qu Haiming said the lake is rising.",
            [("the lake is rising", "Qu Haiming")],
        ),
        ("Farmers fear drought.", []),
        ("Local farmers fear higher prices for seed.", [("higher prices for seed", "Local farmers")]),
        ("About one in five say they will not go.", [("they will not go", "five")]),
        ("Farmers in Anhui talk about rain and wheat.", [("rain and wheat", "Farmers in Anhui")]),
        ("The government has been clear that the lake is rising.", [("the lake is rising", "government")]),
        (
            "The lake is rising, a team led by Miao Lihong of the Lake Institute reports today.",
            [("The lake is rising", "team led by Miao Lihong of the Lake Institute")],
        ),
        (
            "Ann Moore left. Li Ruowei left. The lake was shown by Moore, who hopes that it will rise.",
            [("it will rise", "Ann Moore")],
        ),
        ("Many farmers fear the lake is rising.", [("the lake is rising", "Many farmers")]),
        ("Local farmers hope it will rain.", [("it will rain", "Local farmers")]),
        ("There are surveys that show how the lake is rising.", [("how the lake is rising", "surveys")]),
        (
            "It was the Lake Institute, which argued that the lake is rising.",
            [("the lake is rising", "Lake Institute")],
        ),
        (
            "While Ann Moore said that the lake is rising, nobody has moved away.",
            [("the lake is rising", "Ann Moore")],
        ),
        (
            "The institute has praised 21 plans for the lake, its head said on Monday.",
            [("The institute has praised 21 plans for the lake", "head")],
        ),
    ],
)
def test_whoever_reports_is_the_subject_of_the_verb(text: str, said: list[tuple[str, str]]) -> None:
    assert quotes(text, "indirect") == said


@pytest.mark.parametrize(
    "text",
    [
        "It is common in Baltic states that have lost their lakes.",
        "Ann Moore runs a group called Clear Rivers.",
        "Warnings that the lake is rising were ignored.",
        "The drought means that the lake is falling.",
        "Ann Moore wrote on the last page.",
    ],
)
def test_a_noun_or_a_name_reports_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_a_thing_that_is_nobodys_words_says_something_only_doubtfully() -> None:
    quote = only_quote("The modification indicates that the lake is rising.", "indirect")
    assert quote.confidence < LOW_CONFIDENCE
    assert only_quote("The report indicates that the lake is rising.", "indirect").confidence >= LOW_CONFIDENCE


def test_what_is_expected_of_nobody_named_has_no_speaker() -> None:
    quote = only_quote("The centre is widely expected to open in 2027.", "indirect")
    assert (quote.text, quote.speaker.name, quote.speaker.basis) == ("to open in 2027", None, "none")
    assert quote.confidence < LOW_CONFIDENCE


def test_what_stands_behind_a_quotation_and_its_speaker_is_not_reported() -> None:
    assert quotes("“It works,” Ann Moore said in an interview aboard her train.", "indirect") == []


def test_a_statement_ends_where_the_next_verb_reports() -> None:
    text = "Ann Moore said the centre will open in spring, adding that the staff are ready for it."
    assert [words for words, _ in quotes(text, "indirect")] == [
        "the centre will open in spring",
        "the staff are ready for it",
    ]


def test_the_second_of_two_verbs_has_the_same_subject() -> None:
    text = "Ann Moore opened the hall and said the centre will grow."
    assert quotes(text, "indirect") == [("the centre will grow", "Ann Moore")]


def test_a_statement_without_a_cue_is_attributed_to_nobody() -> None:
    text = "Ann Moore made a speech in Leeds. Both countries enjoy a good foundation for cooperation."
    assert quotes(text, "indirect") == []


def test_what_somebody_was_told_is_not_what_he_said() -> None:
    assert quotes("Ann Moore was told that the centre will close.", "indirect") == []


def test_an_object_without_a_clause_is_offered_only_as_doubtful() -> None:
    quote = only_quote("Ann Moore criticised the launch of the new laboratory.", "indirect")
    assert quote.confidence < LOW_CONFIDENCE


def test_a_partial_quotation_stays_inside_its_statement() -> None:
    text = "Tan Rui said that China opposes “any politicising of normal exchange”."
    found = {q.form: q for q in evidence(text) if isinstance(q, Quote)}
    assert found["partial"].speaker.name == found["indirect"].speaker.name == "Tan Rui"
    assert found["indirect"].start < found["partial"].start


def test_an_anonymous_expert_is_named_by_the_sentence_that_says_who_made_the_remarks() -> None:
    text = "Trade will grow, a scholar said on Monday.\n\nLu Jianguo, a professor, made the remarks in Leeds."
    quote = only_quote(text, "indirect")
    assert (quote.speaker.name, quote.speaker.basis) == ("Lu Jianguo", "pronoun")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ann Moore, according to a summary of the talks, expressed the hope that fees would fall.",
            [("fees would fall", "Ann Moore")],
        ),
        (
            "A report published by King's College London this week found that the lake is rising.",
            [("the lake is rising", "report published by King's College London")],
        ),
        (
            "The firm has agreed to share its designs, the firm's chief executive, Ann Moore, told the BBC.",
            [("The firm has agreed to share its designs", "Ann Moore")],
        ),
        (
            "Ann Moore said China will continue to open its programmes and welcomed British institutes to join.",
            [
                ("China will continue to open its programmes", "Ann Moore"),
                ("British institutes to join", "Ann Moore"),
            ],
        ),
        ("Moore, for her part, reckons the lake is rising.", [("the lake is rising", "Moore")]),
        ("The lake is rising, said one farmer, who asked not to be named.", [("The lake is rising", "one farmer")]),
        (
            "The lake is rising, said one farmer, who spoke on condition of anonymity.",
            [("The lake is rising", "one farmer")],
        ),
    ],
)
def test_who_reports_across_other_phrases(text: str, said: list[tuple[str, str]]) -> None:
    assert quotes(text, "indirect") == said


def test_asked_whether_reports_nothing_by_itself() -> None:
    assert quotes("Asked whether she feared a backlash, Moore laughed.", "indirect") == []


def test_whoever_is_asked_is_the_one_who_replies() -> None:
    text = (
        "Ann Moore, the fisheries minister, was in Hull on Monday. The minister was asked by a student whether "
        "fees would fall. “I have heard that one before,” she replied."
    )
    assert ("I have heard that one before,", "Ann Moore") in quotes(text, "direct")


def test_words_quoted_inside_a_report_belong_to_its_speaker() -> None:
    text = (
        "“The lake is rising,” said Tom Hale.\n\n"
        "Her office later issued a statement saying Moore would “work with anyone at all” to stop it."
    )
    assert ("work with anyone at all", "office") in quotes(text, "partial")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "According to a report released last week by the Lake Council, trade reached £3 million.",
            "trade reached £3 million",
        ),
        (
            "The river flowed until 6,000 years ago, Ann Moore told reporters.",
            "The river flowed until 6,000 years ago",
        ),
        ("Ann Moore told us the unit that screens deals has grown.", "the unit that screens deals has grown"),
        (
            "Ann Moore reckons one in five of her clients now walks away from it.",
            "one in five of her clients now walks away from it",
        ),
        (
            "The dam is safe, the Institute of Lakes under the Royal Academy said on Tuesday.",
            "The dam is safe",
        ),
    ],
)
def test_what_is_reported_is_whole(text: str, words: str) -> None:
    assert only_quote(text, "indirect").text == words


@pytest.mark.parametrize(
    "text",
    [
        "Do you support Ann Moore of the Lake Board?",
        "I saw that Ann Moore was weeping.",
        "Ann Moore did not know about the dam in the valley.",
        "Ann Moore didn’t mention the plan for the dam.",
    ],
)
def test_a_question_and_what_somebody_did_not_say_report_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Early analysis shows the lake may have risen.", "the lake may have risen"),
        ("The survey shows upstart Ann Moore leading in Leeds.", "upstart Ann Moore leading in Leeds"),
        ("Ann Moore, who said she would come, arrived late.", "she would come"),
        ("Ann Moore said the lake had risen, compared with last year.", "the lake had risen"),
        (
            "Ann Moore said sales rose to 40 tonnes, compared with 31 tonnes a year earlier.",
            "sales rose to 40 tonnes, compared with 31 tonnes a year earlier",
        ),
    ],
)
def test_a_finding_is_reported_and_what_follows_is_left_out(text: str, words: str) -> None:
    assert [found for found, _ in quotes(text, "indirect")] == [words]


def test_a_survey_by_somebody_reports_what_it_found() -> None:
    found = only_quote("A survey by the council, released in Leeds, found that 68 firms grew.", "indirect")
    assert found.text == "68 firms grew"


def test_words_in_a_title_that_nobody_is_named_for_are_no_quotation() -> None:
    assert quotes("‘We need rules, not walls’: a talk\n\nAnn Moore works at the Lake Board.") == []


def test_an_auxiliary_goes_with_both_verbs() -> None:
    found = only_quote("Lakeworks said it had closed the accounts and reported it to the board.", "indirect")
    assert found.text == "it had closed the accounts and reported it to the board"


def test_what_only_leads_a_speech_on_is_no_statement() -> None:
    assert (
        quotes("Speech by Ann Moore at Leeds\n\nI want to talk tonight about openness and its limits.", "indirect")
        == []
    )


def test_where_a_firm_is_based_is_no_part_of_its_name() -> None:
    found = only_quote("Leeds-based Brightwater said the lake had risen.", "indirect")
    assert found.speaker.name == "Brightwater"


def test_a_tribunal_rules_and_a_team_that_found_a_way_says_nothing() -> None:
    ruling = only_quote("The Lake Tribunal ruled on Monday that the dam was safe.", "indirect")
    assert ruling.text == "the dam was safe"
    assert quotes("A team from Leeds has found a way to grow reeds that could save the lake.", "indirect") == []


def test_clocks_tell_nothing() -> None:
    assert quotes("The clocks on the wall showed three time zones.", "indirect") == []
    assert quotes("The survey showed three main concerns.", "indirect")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It follows a review published in May, which found that 94% of projects carried no risk.",
         "94% of projects carried no risk"),
        ("Figures obtained under the Oat Act show that 17 of 203 licences were refused.",
         "17 of 203 licences were refused"),
        ("Ann Lee said she would go. There are 40 slabs in the store, she says, “and we have opened two of them.”",
         "There are 40 slabs in the store"),
    ],
)  # fmt: skip
def test_what_is_reported_is_found_wherever_its_verb_stands(text: str, words: str) -> None:
    assert words in [found for found, _ in quotes(text, "indirect")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("An evaluation published in December concluded that the phase had produced three patents.",
         "the phase had produced three patents"),
        ("Nearly a fifth of the programmes have closed since 2022, an analysis shows.",
         "Nearly a fifth of the programmes have closed since 2022"),
        ("The council declined to comment on firms but said it “keeps the export rules under review”.",
         "it “keeps the export rules under review”"),
    ],
)  # fmt: skip
def test_a_report_a_closing_analysis_and_what_is_said_after_all(text: str, words: str) -> None:
    assert words in [found for found, _ in quotes(text, "indirect")]


def test_a_thing_is_of_no_mind() -> None:
    assert quotes("It was a long debate that appeared ready to derail the bill many times.", "indirect") == []


def test_what_was_agreed_does_not_speak() -> None:
    text = "Tides Minister Jo Orme and Vice-Minister Wang Zhilan sign jointly agreed strategy to boost the ports."
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    "text",
    [
        "The rules are so unclear that some have stopped asking, peers heard today.",
        "The rules are so unclear that some have stopped asking, MPs have been told.",
        "MPs heard that the rules are so unclear that some have stopped asking.",
    ],
)
def test_what_a_committee_heard_is_said_by_nobody_named(text: str) -> None:
    ((words, speaker),) = quotes(text, "indirect")
    assert (words.lower(), speaker) == ("the rules are so unclear that some have stopped asking", None)


def test_an_aside_between_dashes_does_not_end_what_is_reported() -> None:
    text = "The minister said that two new hubs – or Knowledge Centres – have received £11 million each."
    ((words, _),) = quotes(text, "indirect")
    assert words == "two new hubs – or Knowledge Centres – have received £11 million each"


def test_words_before_a_verb_are_reported_where_it_goes_on_adding() -> None:
    text = "The lake is a jewel, Ann Moore said at the event, adding that it should be kept clean."
    assert [words for words, _ in quotes(text, "indirect")] == ["The lake is a jewel", "it should be kept clean"]


def test_an_investment_to_do_something_is_no_clause() -> None:
    (quote,) = [
        q
        for q in evidence("Geely announced an additional investment to enhance research and launch a fleet.")
        if isinstance(q, Quote)
    ]
    assert quote.confidence < 0.6


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Orme told the Fenby Echo this week that the tide was high.",
        "The tide was high, Ruth Orme has warned Fenby Echo.",
    ],
)
def test_a_hearer_and_a_week_stand_beside_what_is_told(text: str) -> None:
    assert [(words.lower(), name) for words, name in quotes(text, "indirect")] == [
        ("the tide was high", "Ruth Orme")
    ]


def test_data_from_a_conference_show_what_is_so() -> None:
    text = "Data from the 2025 World Ice Conference show that Norland is the largest maker of sledges."
    assert [words for words, _ in quotes(text, "indirect")] == ["Norland is the largest maker of sledges"]


@pytest.mark.parametrize(
    "text",
    [
        "MPs heard from Dr Ruth Orme that the tide was high.",
        "Peers also heard from Ruth Orme, chief executive of the Ice Fund, that the tide was high.",
        "The tide was high, Tides Minister Ruth Orme said late Thursday.",
    ],
)
def test_a_witness_tells_what_a_committee_heard(text: str) -> None:
    assert [(words.lower(), name) for words, name in quotes(text, "indirect")] == [
        ("the tide was high", "Ruth Orme")
    ]


def test_what_was_announced_today_announces_nothing() -> None:
    assert quotes("Funding announced today will pay for 13 boats.", "indirect") == []


@pytest.mark.parametrize(
    "text",
    [
        "In the opinion of Orme, also chief executive of the Ice Fund, the tide was high.",
        "In the view of Ruth Orme, the tide was high.",
    ],
)
def test_somebody_s_opinion_is_theirs(text: str) -> None:
    told = [words for words, name in quotes(text, "indirect") if name and name.endswith("Orme")]
    assert told == ["the tide was high"]


def test_a_company_told_with_its_town_is_no_part_of_what_it_says() -> None:
    text = "Two directors will take over, the Cambridge, UK-based company added."
    assert [words for words, _ in quotes(text, "indirect")] == ["Two directors will take over"]


def test_where_something_is_argued_does_not_begin_what_is_argued() -> None:
    text = "Ruth Orme and Ann Reed argue in a paper out this month that counting papers helps nobody."
    assert [words for words, _ in quotes(text, "indirect")] == ["counting papers helps nobody"]


@pytest.mark.parametrize("named", ["Ruth Orme", "Ruth Orme, principal of the University of Fenby,"])
def test_a_quotation_behind_what_somebody_was_doing_is_reported_once(named: str) -> None:
    text = f"They met. Addressing the ceremony, {named} said, “This is a very exciting partnership.”"
    assert only_quote(text).speaker.name == "Ruth Orme"
    assert quotes(text, "indirect") == []


def test_a_phrase_may_open_the_clause_behind_that() -> None:
    said = only_quote("Ruth Orme said that after 30 years’ work, the agency lacks money.", "indirect")
    assert said.text == "after 30 years’ work, the agency lacks money"


def test_it_was_encouraging_is_nobody_s_speech() -> None:
    assert quotes("It was encouraging that the college attracts support.", "indirect") == []


@pytest.mark.parametrize(
    "when", ["announced today", "announced today (Tuesday 3 June)", "said on Tuesday (3 June)"]
)
def test_a_sum_that_opens_what_is_announced_is_no_introduction(when: str) -> None:
    told = "Up to £9 million will be made available"
    assert quotes(f"{told}, Tides Minister Ann Rook {when}.", "indirect") == [(told, "Ann Rook")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The lake will be cleaned in spring, Mayor Ann Moore said here Wednesday when meeting the guild.",
            "The lake will be cleaned in spring",
        ),
        (
            "The lake will be cleaned in spring, Ann Moore said on Monday after she met the guild.",
            "The lake will be cleaned in spring",
        ),
        ("The lake will be cleaned, state-owned firm Soar announced on Monday.", "The lake will be cleaned"),
        (
            "But the lake would cost too much for both towns, Ann Moore said.",
            "But the lake would cost too much for both towns",
        ),
        ("As the tide continues to fall, experts fear that the lake will dry.", "the lake will dry"),
    ],
)
def test_what_stands_before_the_verb_is_told_whatever_follows_it(text: str, words: str) -> None:
    assert only_quote(text, "indirect").text == words


@pytest.mark.parametrize(
    "text",
    [
        "As the mayor said this morning, we like the lake.",
        "Ann Moore said “this wall is an important piece of the lake” when asked about its price.",
        "The mill was bought by Soar for a reported £18 million in 2013.",
    ],
)
def test_a_place_a_time_or_a_quotation_with_its_occasion_is_not_told(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ann Moore noted that Soar opposes the wall, adding that the town further stressed that it leaks.",
            "Ann Moore",
        ),
        (
            "Ann Moore said it was strange that Deputy Mayor Tom Orme believes in walls, vowing to build a dam.",
            "Ann Moore",
        ),
        ("Stressing that Soar is committed to the wall, Ann Moore said the lake will be cleaned.", "Ann Moore"),
        ("Norham - Premier Lin Wei met the guild on Monday, saying the lake will be cleaned.", "Lin Wei"),
    ],
)
def test_who_adds_something_is_who_tells_the_rest(text: str, speaker: str) -> None:
    assert {name for _, name in quotes(text, "indirect")} - {"Soar", "town", "Tom Orme"} == {speaker}
    last = quotes(text, "indirect")[-1]
    assert last[1] == speaker


def test_what_a_page_tells_of_itself_is_not_said() -> None:
    assert quotes("This guidance explains how to apply for the fund.", "indirect") == []
    assert quotes("The government will consider whether to mend the wall.", "indirect") == []


def test_what_somebody_tells_in_front_ends_before_the_main_clause() -> None:
    text = "With the guild estimating that 40 looms are lost each year, weavers will meet in May."
    assert only_quote(text, "indirect").text == "40 looms are lost each year"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Ann Moore came. Noting that China-U.S. relations have been hard, Moore said the lake is safe.",
            [("China-U.S. relations have been hard", "Ann Moore"), ("the lake is safe", "Ann Moore")],
        ),
        (
            "By July a decision will have been announced on the lake, Soar Hall has promised.",
            [("By July a decision will have been announced on the lake", "Soar Hall")],
        ),
        (
            "Ann Moore has said the lake will be cleaned, as she hinted the mill was late.",
            [("the lake will be cleaned", "Ann Moore"), ("the mill was late", "Ann Moore")],
        ),
        (
            "The guild has a loom that mends nets over a long reach, its creator has told state media.",
            [("The guild has a loom that mends nets over a long reach", "creator")],
        ),
        (
            "The mills have helped the town, according to a new report, published today.",
            [("The mills have helped the town", "new report")],
        ),
    ],
)
def test_places_and_names_before_and_behind_what_is_told(text: str, said: list[tuple[str, str]]) -> None:
    assert quotes(text, "indirect") == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The mills are older than the town, a study published today shows.", "The mills are older than the town"),
        ("In the year 2000, experts estimated that nearly 60 mills closed.", "nearly 60 mills closed"),
        (
            "As reported by the Post, Soarwool said users may not be able to wash the coats.",
            "users may not be able to wash the coats",
        ),
        (
            "The leaked memo says that the looms are old, meaning the mill has to close.",
            "the looms are old, meaning the mill has to close",
        ),
    ],
)
def test_who_reports_what_stands_in_the_news(text: str, said: str) -> None:
    assert only_quote(text, "indirect").text == said


def test_with_somebody_saying_something_tells_a_thing_of_its_own() -> None:
    text = "Ann Moore underscored the need for trust, with officials confirming plans to open the mill by May."
    assert quotes(text, "indirect") == [
        ("the need for trust", "Ann Moore"),
        ("plans to open the mill by May", "officials"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The report came out, highlighting the faults that can be found in looms.",
        "We also want to ensure that the mills stay open.",
    ],
)
def test_faults_that_can_be_found_and_what_a_page_wants_are_not_said(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize("text", ["We’re asking for a ", "“We went,” Moore added. ‘We’re asking for an "])
def test_what_is_asked_for_may_be_cut_off_at_the_end_of_the_text(text: str) -> None:
    evidence(text)


@pytest.mark.parametrize(
    "text",
    [
        "New plans to mend the walls have been set out in a strategy by the council.",
        "Crews could see great gains from drier quays.",
        "It is a fund that supports small yards in the north.",
        "Such tools can support crews and boost trade.",
        "The winter has shown us that walls matter to ports.",
        "Crews have been crying out for help with the walls.",
        "Reading the list of bids coming in, Ann Moore said, “They have waited for years.”",
    ],
)
def test_what_a_scheme_or_a_season_does_is_not_said(text: str) -> None:
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    ("said_by", "speaker"),
    [
        ("two of the people", "two of the people"),
        ("city officials, company heads and flood experts", "city officials, company heads and flood experts"),
        ("the Rivers, Ports and Harbours Committee", "Rivers, Ports and Harbours Committee"),
    ],
)
def test_several_close_the_sentence_that_they_say(said_by: str, speaker: str) -> None:
    text = f"The towns will need more pumps, {said_by} said."
    assert quotes(text, "indirect") == [("The towns will need more pumps", speaker)]


def test_what_is_stated_and_what_is_urged_beside_it_are_two() -> None:
    text = "Ann Moore sent a report, stating that the walls were old and urging the town to mend them."
    assert quotes(text, "indirect") == [
        ("the walls were old", "Ann Moore"),
        ("the town to mend them", "Ann Moore"),
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ann Moore said the plan would be public soon, without naming a day.", "the plan would be public soon"),
        ("According to the Post, Ann Moore said that it was late.", "it was late"),
    ],
)
def test_what_somebody_left_out_and_who_relays_it_are_not_said(text: str, said: str) -> None:
    assert quotes(text, "indirect") == [(said, "Ann Moore")]


def test_a_dateline_is_nobody() -> None:
    text = "LONDON - About 150 teachers met here on Sunday, during which they agreed to help weavers."
    assert [name for _, name in quotes(text, "indirect")] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "Of the funding announced today, up to £40 million will go to walls.",
        "Under the scheme announced on Saturday 13 May the university will give 60 places.",
        "Launched in 2013 and expected to fly until 2027, Gaila is mapping the tides.",
    ],
)
def test_a_participle_in_front_reports_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []


def test_a_body_described_beside_its_report_is_no_part_of_what_it_tells() -> None:
    text = "According to a report issued by the Trust, an independent body based in Fenby, the coast lost 40 yards."
    assert quotes(text, "indirect") == [("the coast lost 40 yards", "report")]


@pytest.mark.parametrize(
    "text",
    [
        "It is paid back if the Tides Office admits they made a mistake.",
        "The Tides Office will tell you if they get another claim for the boat.",
        "You will get a letter telling you how much you owe for the boat.",
    ],
)
def test_a_page_that_tells_its_reader_what_may_be_said_says_nothing(text: str) -> None:
    assert quotes(text, "indirect") == []
