from __future__ import annotations

import pytest

from fakes.extracted import facts


def test_a_clause_with_a_figure_is_a_fact_with_the_figure_in_it() -> None:
    fact = facts("The centre cost £7 million and employs 55 people.")[0]
    assert fact.category == "figure"
    assert [(f.value, f.unit, f.of) for f in fact.figures] == [(7e6, "GBP", None), (55.0, None, "people")]


def test_an_act_with_a_date_is_an_event() -> None:
    fact = facts("The Tianhe telescope opened to astronomers on 1 July 2024.")[0]
    assert (fact.category, [d.value for d in fact.dates]) == ("event", ["2024-07-01"])


def test_opinion_is_no_fact() -> None:
    assert facts("Britain should protect its strengths.") == []
    assert facts("The plan may bring many new opportunities for everyone.") == []


def test_an_office_beside_a_name_is_a_fact_once_a_person() -> None:
    text = "Lu Jianguo, vice president of the Academy, spoke. Lu Jianguo, vice president of the Academy, left."
    assert [f.text for f in facts(text) if f.category == "role"] == ["Lu Jianguo, vice president of the Academy"]


def test_who_built_what_and_what_a_body_is_are_relations() -> None:
    text = "It used TusPark Cambridge jointly built by TusHoldings, a Beijing-based company, and Trinity College."
    assert {f.text for f in facts(text) if f.category == "relation"} == {
        "TusPark Cambridge jointly built by TusHoldings, a Beijing-based company, and Trinity College",
        "TusHoldings, a Beijing-based company",
    }


def test_a_fact_never_starts_without_its_subject() -> None:
    text = "BMSTC has supported the Cambridge Centre, and used TusPark Cambridge to introduce new technology."
    assert all(f.text.startswith("BMSTC") for f in facts(text) if f.category == "activity")


def test_a_launch_is_not_a_verb() -> None:
    assert facts("Reaction to the launch of the Tidal Power Accord:") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The meeting took place in room 12 of the Department and lasted 45 minutes.",
        "It is a great pleasure to join some 300 guests at the Guildhall tonight.",
        "The agreement does not cover work on defence or sensitive biology.",
    ],
)
def test_what_sets_the_scene_or_was_not_done_is_no_fact(sentence: str) -> None:
    assert facts(sentence, "2025-11-13") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The Investment Act came into force in January 2022",
        "In April 2024 ministers blocked the sale of a Leeds firm",
        "The Research Advice Team expects to double its staff by March 2026",
        "New guidance would be issued by the end of next year",
        "One in five of the clients walks away from such money",
    ],
)
def test_what_can_be_checked_is_a_fact(sentence: str) -> None:
    assert facts(sentence + ".", "2025-11-13")


def test_the_items_of_a_list_are_told_apart() -> None:
    found = facts("Two funds:\n\n- The Crop Fund opened in 2021\n- The Wheat Fund\n  closed in 2023", "2025-11-13")
    assert [" ".join(fact.text.split()) for fact in found] == [
        "The Crop Fund opened in 2021",
        "The Wheat Fund closed in 2023",
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Before that she spent six years as science counsellor at the British Embassy in Beijing.",
        "When I came in 2016 everybody was signing something.",
    ],
)
def test_a_life_told_in_a_line_and_what_everybody_did_are_no_facts(sentence: str) -> None:
    assert facts(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It cost 620 million yuan.",
        "A survey of pulsars was abandoned after 400 hours of observing.",
        "Of these, 68 percent grew, compared with 54 percent a year earlier.",
    ],
)
def test_costs_and_long_hours_and_what_they_are_compared_with_are_facts(sentence: str) -> None:
    assert [fact.text for fact in facts(sentence)] == [sentence.removesuffix(".")]


def test_a_title_under_a_label_states_no_fact() -> None:
    found = facts("News story\n\nInnovators win share of £15 million for hospitals\n\nThe fund opened in 2021.")
    assert [fact.text for fact in found] == ["The fund opened in 2021"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The two sides signed a memorandum of understanding to set up a database",
        "Britain and China first cooperated in Antarctica in 1986",
        "Germany has sent three delegations to Hefei this year",
        "Work on the site will begin in spring 2026",
        "The centre is run by the Oat Council, which already holds more than 600 terabytes of data",
    ],
)
def test_what_was_signed_sent_or_begun_is_a_fact(sentence: str) -> None:
    assert sentence in [fact.text for fact in facts(sentence + ".")]


def test_each_of_two_reported_clauses_is_a_claim_of_its_own() -> None:
    found = facts("Ann Moore said that the cap would cost £140m a year and that 200 students had left.")
    assert [fact.text for fact in found] == ["the cap would cost £140m a year", "200 students had left"]


def test_a_wish_is_no_fact() -> None:
    assert facts("“I want these 30 people to know every laboratory on both continents,” Ann Moore said.") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "My friend the Minister has today made the following statement.",
        "Moore will retire in 2027.",
        "The Oat Exchange is how those friendships begin.",
    ],
)
def test_formalities_and_lives_are_no_facts(sentence: str) -> None:
    assert facts(sentence, "2025-11-13") == []


def test_when_it_was_said_is_no_part_of_the_claim() -> None:
    assert [f.text for f in facts("Lakeworks said on Thursday the pilot would start in May.", "2025-02-27")] == [
        "the pilot would start in May"
    ]


def test_a_relative_clause_is_told_with_what_it_describes() -> None:
    found = facts("The dam is run by the Oat Council, which employs 44 people.")
    assert "The dam is run by the Oat Council, which employs 44 people" in [fact.text for fact in found]


def test_who_chairs_what_is_no_fact() -> None:
    assert facts("Ann Moore, who chairs the Oat Council, left.") == []


def test_a_deadline_is_a_fact() -> None:
    (fact,) = facts("The deadline is 26 February 2026.")
    assert fact.text == "The deadline is 26 February 2026"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The cruise, aboard RRS Oat, leaves Southampton on 4 September 2026.", None),
        ("They go on, after ministers confirmed a £21 million package today.",
         "ministers confirmed a £21 million package today"),
        ("The two sides agreed to:\n\n- renew the Oat Programme until 2030;", "renew the Oat Programme until 2030"),
        ("Its bones were found in 2019 by a road crew near Chifeng.", None),
        ("Some 1,900 were refused.", None),
        ("Ann Lee said that two thirds of participants are women.", "two thirds of participants are women"),
        ("They noted that 29 of the 33 actions agreed there had been completed.",
         "29 of the 33 actions agreed there had been completed"),
        ("Ann Lee said China would increase its quota of visits for British scientists from 150 to 220.",
         "China would increase its quota of visits for British scientists from 150 to 220"),
        ("The Oat Project cost £340,000, most of it from the Rye Trust.", "The Oat Project cost £340,000"),
    ],
)  # fmt: skip
def test_what_can_be_checked_is_a_fact_whatever_the_verb(text: str, fact: str | None) -> None:
    assert [f.text for f in facts(text, "2026-03-18")] == [fact or text.rstrip(".")]


def test_none_of_it_is_no_fact_and_neither_are_licences_somebody_wants() -> None:
    assert facts("None have closed in 2025.") == []
    assert facts("He wants licences for any tool capable of making chips below 65 nanometres.") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The instrument was lowered into the Oat Laboratory on Sunday (5 October).", True),
        ("The experiment is a partnership between Marlow, the University of Eastmoor and the Oat Institute.", True),
        ("It found that 44 had ended or shrunk.", True),
        ("Ann Lee said he hoped the results would be published in June 2026.", False),
        ("He fell ill in February.", False),
    ],
)
def test_what_happened_is_a_fact_and_a_hope_is_none(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


def test_a_clause_behind_in_which_is_a_fact_by_itself() -> None:
    text = "Both sides welcomed the North project, in which Chinese and British firms have invested £3.2 billion."
    assert "Chinese and British firms have invested £3.2 billion" in [f.text for f in facts(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It is scheduled to open in March 2027.", True),
        ("Four new hubs will bring sensors into hospitals.", True),
        ("It took us four winters and one broken freezer.", False),
        ("The centre grew out of a friendship between two hydrologists.", False),
    ],
)
def test_a_plan_with_a_date_and_a_count_in_words_are_facts(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fourteen Chinese and British universities have formed a network.", True),
        ("The figure was below 900.", True),
        ("The side undertook to share its results by March 2026.", True),
        ("Of the firms asked, 31 of them had no panel at all.", True),
        ("Ann Lee said the company had turned down two British offers.", False),
        ("According to a statement issued in Nanjing on Saturday, they are friends.", False),
    ],
)
def test_counts_and_undertakings_are_facts_and_where_a_report_was_issued_is_none(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


def test_a_role_ends_with_its_body_behind_a_comma() -> None:
    text = "Dr Annabel Frith, Director, Centre for Safe Collaboration, came. Frith said that all was well."
    assert "Annabel Frith, Director, Centre for Safe Collaboration" in [f.text for f in facts(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 20,000 GPUs are about to be sunk in oil at Blyth.", True),
        ("A team at the University of Soar led by Professor Ann Lister came.", False),
        ("Department for Oceans\nPublished 30 October 2025", False),
    ],
)
def test_things_with_capital_letters_count_and_a_line_with_a_date_is_none(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ashdown Foods has opened its first laboratory outside Britain.", True),
        ("Ann Lee said the order was the fourth of its kind since July.", True),
        ("Ann Lee said “This is the third version of these rules.”", False),
    ],
)
def test_what_is_opened_and_which_of_its_kind_a_thing_is(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The closing date is 30 September 2026.", True),
        ("The average wait at Harwich was 67 days.", True),
        ("The unit at Jidong Steel went into operation on 28 September.", True),
        ("It stopped to let another robot pass.", False),
    ],
)
def test_closing_dates_averages_and_beginnings_are_facts(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-01-01")) == found


def test_the_biggest_in_history_is_a_fact() -> None:
    assert facts("Northgate University has accepted the biggest donation in its history from a company.")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The company now has 130 employees.", True),
        ("Each receives £60,000.", True),
        ("Delivered on 18 June 2026 (Transcript of the speech, exactly as it was delivered)", False),
    ],
)
def test_what_a_body_has_and_each_receives_are_facts(text: str, *, found: bool) -> None:
    assert bool(facts(text, "2026-06-19")) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Projects must start by 1 December 2026.", True),
        ("We must act by 1 December 2026.", False),
        ("The plant should be up and running by the third quarter of 2027.", True),
        ("Universities should publish their accounts by 2027.", False),
        ("Its 6 teaching hospitals treat 4 million patients a year.", True),
        ("“They signed a bad contract with a helpline company,” she said.", False),
        ("The minister welcomed progress made under the Flagship Programme.", False),
        ("The ministers agreed a new three-year work plan.", True),
    ],
)
def test_rules_and_plans_with_a_day_are_facts_and_wishes_are_none(text: str, *, found: bool) -> None:
    assert bool(facts(text)) == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ada Orr is Head of Research at the Royal College of Instruments.", True),
        ("Ada Orr, who is now President of Bohai University, came.", True),
        ("President Lu, colleagues, friends, welcome.", False),
        ("Ada Orr is glad.", False),
    ],
)
def test_an_office_told_by_is_is_a_fact(text: str, *, told: bool) -> None:
    assert any(fact.category == "role" for fact in facts(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "“If we had designed a weapon 40 years ago, we would not allow it,” she said.",
        "China leads in key measures, including the number of top 100 clusters.",
        "“This will bring opportunities for 20 researchers,” she said.",
    ],
)
def test_a_hypothesis_a_rank_and_a_promise_are_no_facts(text: str) -> None:
    assert facts(text) == []


def test_the_main_clause_behind_a_concession_is_a_fact_of_its_own() -> None:
    told = [f.text for f in facts("While China lags behind Germany, its share rose to 24 percent in 2016.")]
    assert "its share rose to 24 percent in 2016" in told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It weighs just 3.1 kg.", True),
        ("The firm has taken on 14 apprentices.", True),
        ("The probe is expected to land near the crater on 6 September.", True),
        ("The science committee will question the minister on 15 September.", True),
        ("She said that the Society and the Institute had signed a letter of intent.", True),
        ("A poll found that 61 percent of British scientists want more work with China.", True),
        ("“Five years ago we came to sell,” she said.", False),
        ("First, renew the UK-China Mobility Accord.", False),
    ],
)
def test_measures_and_plans_are_facts_and_advice_is_none(text: str, *, found: bool) -> None:
    assert bool(facts(text)) == found


def test_sums_that_two_received_are_two_facts() -> None:
    told = facts("In 2024, UK universities received £86 million, and Chinese institutes received £79 million.")
    assert len(told) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Dr Neil Dixon has been appointed Programme Director.", True),
        ("“Our two universities have established a global research institute,” she said.", True),
        ("The Strategy outlined a commitment of £2.5 billion.", True),
        ("The fund also aims to catalyse an additional £1 billion.", True),
        ("The UK Government has made two announcements.", False),
        ("It maintains contact with over 100 alumni in China.", True),
    ],
)
def test_appointments_and_aims_are_facts_and_announcements_are_none(text: str, *, found: bool) -> None:
    assert bool(facts(text)) == found


def test_two_clauses_with_subjects_are_two_facts() -> None:
    told = facts("There are more than 4,800 students in Tarn and the University has had 300 staff since 2008.")
    assert len(told) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Researchers are collaborating on four new projects in Leeds.", True),
        ("Programmes like the Newt Fund have put us at the forefront of networks for critical health issues.",
         False),
    ],
)  # fmt: skip
def test_work_together_is_a_fact_and_issues_at_the_end_are_none(text: str, *, found: bool) -> None:
    assert any(fact.category != "role" for fact in facts(text)) == found


def test_two_sums_are_two_facts() -> None:
    assert len(facts("The Council will contribute £16 million and NOFC will provide 145 million yuan.")) == 2


def test_an_office_ends_where_the_next_name_begins() -> None:
    told = [f.text for f in facts("Fu Ying, Ambassador to the UK and Ian Pearson MP, will open it.")]
    assert "Fu Ying, Ambassador to the UK" in told


def test_who_is_described_first_is_named_in_what_they_did() -> None:
    text = "Professor Ann Orr, who leads lake science at Fenby College, collected 40 samples in Wuhan last week."
    assert [fact.text for fact in facts(text)] == [text.removesuffix(".")]


def test_a_peer_keeps_the_title_beside_the_office() -> None:
    (fact,) = facts("Lord Orr, the Science Minister, left.")
    assert (fact.category, fact.text) == ("role", "Lord Orr, the Science Minister")


def test_why_tells_a_verb_sooner_than_a_noun() -> None:
    (found,) = facts("The minister announced £7 million of research funding in Beijing.")
    assert found.why == "the act “announced”, a figure"


def test_what_comes_under_an_agreement_of_two_bodies_is_a_fact() -> None:
    text = "Rocks from the far side will be studied in Fenby under a loan deal between the Moon Board and Kew"
    assert [fact.text for fact in facts(f"{text}.")] == [text]


def test_the_signing_two_sides_witnessed_is_a_fact_and_a_call_is_none() -> None:
    assert facts("The two sides witnessed the signing of a memorandum on deep-sea observation.")
    assert facts("He called on both sides to expand exchanges under the Newt Fund.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The 7th Ice Forum was held at the Wharf of Fenby University",
        "There are now 9,000 students from Norland here",
        "More than 50,000 Ostrich handsets are being made there a day",
        "This is the second time for the Fenby Centre to hold such a talk",
    ],
)
def test_a_plain_sentence_is_a_fact(text: str) -> None:
    assert [fact.text for fact in facts(f"{text}.")] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Making a handset needs hundreds of steps but it takes just a moment.",
        "The new machine is likely to be hosted by the Ice Computing Centre.",
        "He spoke to an audience of nearly 300 researchers.",
    ],
)
def test_what_is_vague_or_only_likely_is_none(text: str) -> None:
    assert facts(text) == []


def test_what_is_counted_behind_another_statement_stands_alone() -> None:
    text = "Students like the town very much, and there are currently about 9,000 students of tides in it."
    assert [fact.text for fact in facts(text)] == ["there are currently about 9,000 students of tides in it"]


def test_members_tell_what_a_name_is() -> None:
    assert [fact.text for fact in facts("They praised TideU, a collaboration of several offices.")] == [
        "TideU, a collaboration of several offices"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Based in Fenby, a new team has been created by the Department for Tides",
        "Universities in Norland have announced a series of new partnerships",
        "The country overtook Norland and doubled its spending on tides",
    ],
)
def test_what_is_set_up_announced_or_doubled_is_a_fact(text: str) -> None:
    assert [fact.text for fact in facts(f"{text}.")] == [text]


def test_an_item_of_a_list_tells_who_invests_what() -> None:
    text = "The plans include:\n\n- Fenby University investing £80 million in a campus in Suzhou\n- a book"
    assert [fact.text for fact in facts(text)] == ["Fenby University investing £80 million in a campus in Suzhou"]


def test_a_fund_named_after_somebody_was_established_whole() -> None:
    text = "The Orme Fund, which is named after a chemist and Tern Laureate, was established by the Tide Office"
    assert {fact.text.partition(",")[0] for fact in facts(f"{text}.")} == {"The Orme Fund"}


@pytest.mark.parametrize(
    "text",
    [
        "Last month, leading Norland scientists met their colleagues in Fenby",
        "Such bacteria kill around 700,000 people each year",
        "Innovate Tides has announced the opening of a new competition",
        "Tideworks is backed by Shenzhen’s government",
    ],
)
def test_what_is_met_killed_announced_or_backed_is_a_fact(text: str) -> None:
    assert [fact.text for fact in facts(f"{text}.")] == [text]


def test_a_superlative_may_stand_behind_now() -> None:
    text = "The Fenby Declaration, now the first global statement on ice, is praised."
    assert [fact.text for fact in facts(text)] == ["now the first global statement on ice"]


def test_a_building_s_name_does_not_build() -> None:
    assert facts("The minister spoke at a naming ceremony for the Dearing building.") == []


def test_the_first_of_a_land_selected_is_a_fact() -> None:
    text = "An academic of Fenby University has been selected as the first British scientist to study the samples"
    assert [fact.text for fact in facts(f"{text}.")] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Norland slipped from third to fourth place behind Sudland",
        "Fenby University has been granted a licence to award degrees in China for the first time",
    ],
)
def test_a_place_lost_and_a_first_time_are_facts(text: str) -> None:
    assert [fact.text for fact in facts(f"{text}.")] == [text]


def test_a_fraction_is_no_superlative_and_a_recommendation_no_fact() -> None:
    assert "a fifth of the total" not in [f.text for f in facts("They have 31,000 students, a fifth of the total.")]
    assert facts("We recommend that the Government publish a list of fields by the end of 2026.") == []
    assert facts("“I would do it again tomorrow,” she said.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The University of Fenby has established a research base in Guangzhou",
        "The Norland government has created an independent institute",
        "Fenby University plans to set up a campus in China",
        "This marks the first visit of a minister to Fenby",
    ],
)
def test_what_is_established_planned_or_marked_is_a_fact(text: str) -> None:
    assert [fact.text for fact in facts(f"{text}.")] == [text]


def test_an_office_s_portfolio_between_commas_belongs_to_the_fact() -> None:
    text = "Ruth Orme, Executive Director, External Relations, University of Fenby"
    assert [fact.text for fact in facts(f"“They threw their hats twice,” said {text}.")] == [text]


@pytest.mark.parametrize(
    "told",
    [
        "The Centre for Tidal Power will be based at the University of Fenby",
        "The new institute is located in Shenzhen",
        "The ceremony was attended by Professor Li Wei of Soar University and Dr Tom Hale, on Monday",
        "The signing was witnessed by the Chinese Ambassador, Liu Ming",
        "The launch was hosted by the Vice-Chancellor of the University of Fenby, Dr Tom Hale",
    ],
)
def test_where_a_body_is_and_who_was_at_an_event_are_facts(told: str) -> None:
    assert [fact.text for fact in facts(f"{told}.") if fact.category != "role"] == [told]


@pytest.mark.parametrize(
    "told",
    ["He is based in Fenby", "The talks were based on the Soar report", "The dinner was attended by everybody"],
)
def test_a_person_s_seat_and_unnamed_guests_are_no_facts(told: str) -> None:
    assert facts(f"{told}.") == []


def test_who_set_a_body_up_is_told_beside_its_name() -> None:
    found = facts("The Tidal Lab, set up by Fenby University and Tongji University, is old.")
    assert [f.text for f in found if f.category == "relation"] == [
        "Tidal Lab, set up by Fenby University and Tongji University"
    ]
    assert facts("The school was set up by a teacher.") == []


@pytest.mark.parametrize(
    ("told", "office"),
    [
        ("Joseph Lam, President of SUHK officiated at the opening", "Joseph Lam, President of SUHK"),
        ("Ann Reed, director of the Tidal Centre will speak", "Ann Reed, director of the Tidal Centre"),
        ("Li Hua, professor of law at Fenby visited the town", "Li Hua, professor of law at Fenby"),
    ],
)
def test_an_office_ends_before_a_verb_without_its_comma(told: str, office: str) -> None:
    assert [fact.text for fact in facts(f"{told}.") if fact.category == "role"] == [office]


def test_a_clause_that_opens_inside_another_is_told_with_its_subject() -> None:
    told = "They backed a second laboratory, which, to be launched in 2015, will train 40 students"
    assert told in [fact.text for fact in facts(f"{told}.")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "“It is a good day,” Economy Secretary Ann Rook, who visited the site in July, told reporters.",
            "Economy Secretary Ann Rook, who visited the site in July",
        ),
        (
            "Silverbrook, whose shares rose 3% to $61.20, will hire 40 people.",
            "Silverbrook, whose shares rose 3% to $61.20, will hire 40 people",
        ),
        (
            "They will work with the Tidal Lab, which is based in Fenby.",
            "They will work with the Tidal Lab, which is based in Fenby",
        ),
    ],
)
def test_a_relative_clause_is_told_with_its_subject_and_without_a_quotation(text: str, told: str) -> None:
    assert told in [fact.text for fact in facts(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Minister Moore said:\n\nI am delighted to be in Soar to build upon the plan set out in May 2019.",
        "In Santa Rosa, Prime Minister Orta will say more.",
        "In a note after a talk with Mark Root, the minister said no.",
    ],
)
def test_how_a_sentence_begins_tells_no_fact(text: str) -> None:
    assert facts(text) == []


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The UK is committed to increasing spending on walls to £9 billion.",
         "The UK is committed to increasing spending on walls to £9 billion"),
        ("The Soar Forum kicked off on Thursday in Shanghai.", "The Soar Forum kicked off on Thursday in Shanghai"),
        ("Ann Orr told the paper that the lab was the first of its kind in Leeds.",
         "the lab was the first of its kind in Leeds"),
        ("We want the towns to spend 3% of their funds on walls by 2027.", None),
        ("The strategy aims to create the right conditions for Leeds crews.", None),
        ("It kicked the ball to Leeds on Thursday.", None),
        ("Fish feeds the towns of Wales, our largest market.", None),
    ],
)  # fmt: skip
def test_pledges_beginnings_and_firsts_are_facts_and_wishes_and_aims_are_none(text: str, fact: str | None) -> None:
    assert [f.text for f in facts(text) if f.category != "role"] == ([fact] if fact else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Founded in 2018, Loomline is a leading maker of yarn.", True),
        ("Both sides reached consensus on further exchanges in weaving.", True),
        ("The award of funds to the Loom Fund has been welcomed by weavers.", False),
        ("The projects funded by the Loom Fund are the following", False),
        ("Loomline flew Yarn One, its latest rocket.", False),
    ],
)
def test_foundings_and_consensus_are_facts_and_welcomes_are_none(text: str, *, found: bool) -> None:
    assert [f.text for f in facts(text) if f.category != "role"] == ([text.removesuffix(".")] if found else [])


def test_what_a_town_added_is_no_report() -> None:
    text = "The town added 90 megawatts of solar power in 2022, which was up 19 percent."
    assert next(f.text for f in facts(text)) == "The town added 90 megawatts of solar power in 2022"
