from __future__ import annotations

import pytest

from briefwright.extract.initiatives.names import holds_park
from briefwright.model.evidence import Initiative
from fakes.extracted import initiatives


def test_a_strategy_has_parties_year_and_status() -> None:
    found = initiatives(
        "In 2017, the two governments issued the China-UK Joint Strategy for Science and Innovation."
    )
    assert [(i.name, i.type, i.parties, i.year, i.status) for i in found] == [
        ("China-UK Joint Strategy for Science and Innovation", "strategy",
         ("Government of China", "Government of the UK"), 2017, "issued")
    ]  # fmt: skip


def test_makers_are_read_past_their_descriptions() -> None:
    text = "It used TusPark Cambridge jointly built by TusHoldings, a Beijing-based company, and Trinity College."
    assert initiatives(text)[0].parties == ("TusHoldings", "Trinity College")


def test_a_short_form_is_spelt_out() -> None:
    text = "The Royal Soil Society (RSS) met.\n\nRSS has launched the Deep Earth Programme in Leeds."
    found = initiatives(text)[0]
    assert (found.parties, found.places) == (("Royal Soil Society",), ("Leeds",))


def test_an_aim_is_not_the_year_it_happened() -> None:
    assert initiatives("They renewed the Joint Soil Agreement until 2029.")[0].year is None
    assert (
        initiatives("It was launched today (6 December 2017): the Blue Sea Programme.", "2020-01-01")[0].year
        == 2017
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ann Moore, director of the Northern Space Centre, spoke first.",
        "The Tianhe Bridge telescope opened to visitors.",
        "The “Panda Dialogue” forum met in Leeds.",
        "She chairs the Harbour Committee.",
        "He walked through Hyde Park.",
    ],
)
def test_bodies_events_and_places_are_no_initiatives(text: str) -> None:
    assert [i.name for i in initiatives(text) if i.name != "Hyde Park"] == []


def test_one_named_twice_is_found_once_at_its_first_mention() -> None:
    text = "The Green Fund pays. The Green Fund was set up in 2019 by the Harbour Trust."
    found = initiatives(text)
    assert [(i.name, i.start, i.year, i.parties) for i in found] == [("Green Fund", 4, 2019, ("Harbour Trust",))]


def test_a_name_keeps_the_dash_between_two_countries() -> None:
    (found,) = initiatives("Ten years ago they launched the UK–China Research and Innovation Partnership Fund.")
    assert (found.name, found.parties) == (
        "UK–China Research and Innovation Partnership Fund",
        ("UK", "China"),
    )


def test_makers_and_place_are_read_after_an_infinitive() -> None:
    (found,) = initiatives(
        "First, a new Net Zero Materials Centre, to be built in Suzhou by the University of Manchester and Soochow "
        "University."
    )
    assert (found.parties, found.places) == (("University of Manchester", "Soochow University"), ("Suzhou",))


def test_what_is_told_of_the_centre_later_is_told_of_the_centre_named_before() -> None:
    (found,) = initiatives(
        "The China-UK Centre for Plant Science works on rice.\n\nThe centre was established in 2014 in Norwich."
    )
    assert (found.year, found.status) == (2014, "established")


def test_what_is_told_of_another_kind_of_body_is_not() -> None:
    (found,) = initiatives(
        "They renewed the Joint Soil Agreement.\n\nThe centre was opened in 2014 by the Rose Trust."
    )
    assert (found.year, found.status, found.parties) == (None, "renewed", ())


def test_a_dialogue_is_held() -> None:
    (found,) = initiatives("The 11th UK–China Energy Dialogue was held in Beijing on 11 January 2025.")
    assert (found.places, found.year, found.status) == (("Beijing",), 2025, "held")


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "The UK–China Science, Technology and Innovation Dialogue was launched in London on Monday.",
            "UK–China Science, Technology and Innovation Dialogue",
        ),
        (
            "The two sides agreed to set up the Health, Food and Climate Research Fund in 2024.",
            "Health, Food and Climate Research Fund",
        ),
        (
            "They signed a Memorandum of Understanding on Science, Technology and Innovation in Beijing.",
            "Memorandum of Understanding on Science, Technology and Innovation",
        ),
        (
            "The Joint Commission on Science and Technology, Lord Hartwell and China are to meet in May.",
            "Joint Commission on Science and Technology",
        ),
        (
            "Awards are made through the Partnership to Beat Superbugs, a joint scheme of the Wheat Council.",
            "Partnership to Beat Superbugs",
        ),
    ],
)
def test_a_name_is_whole_whatever_list_or_aim_it_holds(sentence: str, name: str) -> None:
    assert name in [item.name for item in initiatives(sentence)]


def only_initiative(text: str) -> Initiative:
    found = initiatives(text, "2025-11-13")
    assert len(found) == 1, found
    return found[0]


def test_places_before_a_name_are_no_part_of_its_list() -> None:
    found = initiatives("In London, Paris and Cambridge Innovation Centre staff opened a Wheat Fund in 2021.")
    assert [item.name for item in found] == ["Wheat Fund"]


def test_a_name_in_an_office_counts_once_the_text_tells_how_it_came_to_be() -> None:
    office = "Fang Lihua is deputy director of the China-UK Joint Laboratory for Offshore Wind."
    told = "\n\nThe laboratory, co-founded by the University of Clyde and Dalian University in 2016, trains."
    assert initiatives(office) == []
    item = only_initiative(office + told)
    assert (item.name, item.year, item.status) == (
        "China-UK Joint Laboratory for Offshore Wind",
        2016,
        "co-founded",
    )
    assert set(item.parties) == {"University of Clyde", "Dalian University"}


def test_what_builds_on_a_programme_does_not_build_it() -> None:
    item = only_initiative("The scheme builds on the Crop Links Programme of the last decade.")
    assert item.status is None


def test_who_signs_for_a_body_and_the_owner_of_an_office_are_no_parties() -> None:
    item = only_initiative(
        "Lord Hartwell and China's Minister of Science and Technology, Yin Hejun, signed a Memorandum of "
        "Understanding on Space."
    )
    assert item.parties == ()


def test_ministers_of_two_countries_sign_for_both() -> None:
    item = only_initiative("UK and Chinese ministers signed the Agreement on Polar Research in Beijing.")
    assert item.parties == ("UK", "China")


def test_a_partner_after_with_is_a_party_and_a_date_before_the_subject_is_none() -> None:
    item = only_initiative("Last October, the Embassy launched the Young Breeders Programme with the Oat Academy.")
    assert item.parties == ("Embassy", "Oat Academy")


def test_a_ministry_with_an_and_in_its_name_is_one_party() -> None:
    item = only_initiative("The Oat Fund was set up by the Oat Council and the Ministry of Science and Technology.")
    assert set(item.parties) == {"Oat Council", "Ministry of Science and Technology"}


def test_a_people_s_republic_is_one_party_with_its_owner() -> None:
    item = only_initiative(
        "The Government of the United Kingdom and the Government of the People's Republic of China held the third "
        "Ministerial Dialogue on Space in Beijing on 11 January 2025."
    )
    assert item.parties == ("Government of the United Kingdom", "Government of the People's Republic of China")


def test_who_opens_it_with_an_office_is_no_party() -> None:
    item = only_initiative(
        "The Joint Centre for Clean Flight was opened last week by Professor Simone Adler, Vice-Chancellor of the "
        "University of Aire, and Professor Guo Jianping, President of Nanjing University."
    )
    assert item.parties == ()


def test_what_should_be_done_was_not_done() -> None:
    item = only_initiative("It should renew the UK-China Agreement on Crop Science, which lapses in June 2026.")
    assert (item.status, item.year) == (None, None)


def test_the_subject_after_in_belongs_to_the_name_and_givers_are_its_parties() -> None:
    item = only_initiative(
        "The Doctoral Network in Sustainable Batteries is supported by £7.8 million from the Oat Council and 70 "
        "million yuan from the Fujian Academy."
    )
    assert item.name == "Doctoral Network in Sustainable Batteries"
    assert set(item.parties) == {"Oat Council", "Fujian Academy"}


def test_a_place_after_in_does_not() -> None:
    item = only_initiative("The Oat Innovation Centre in Suzhou was opened in 2021.")
    assert (item.name, item.places) == ("Oat Innovation Centre", ("Suzhou",))


@pytest.mark.parametrize(
    "sentence",
    [
        "The Polar Data Centre is funded by the Oat Council.",
        "The Algorithm Safety Centre agreed to test the models.",
        "Solvane signed a £45 Million Agreement today.",
    ],
)
def test_a_standing_body_that_is_paid_or_agrees_is_no_initiative(sentence: str) -> None:
    assert initiatives(sentence) == []


def test_a_body_is_opened_where_it_sits() -> None:
    assert only_initiative("The Oat Institute at Wessex, opened in 2007, has grown.").year == 2007


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "The UK-China Oat Partnership, which brings together the North Hospital and Oat Institute, began.",
            {"North Hospital", "Oat Institute"},
        ),
        (
            (
                "At the opening event, the Oat Fund, with a size of £5 million, was launched by Lake Capital "
                "and London-based Thorn Ventures."
            ),
            {"Lake Capital", "Thorn Ventures"},
        ),
        (
            "The Oat Academy in London and the Rye Academy in Beijing have today renewed the Barley Programme.",
            {"Oat Academy", "Rye Academy"},
        ),
    ],
)
def test_parties_are_found_wherever_the_sentence_tells_them(sentence: str, parties: set[str]) -> None:
    assert set(only_initiative(sentence).parties) == parties


def test_a_group_that_is_set_up_is_an_initiative() -> None:
    item = only_initiative("It also agreed to set up a Joint Expert Group on Research Security.")
    assert (item.name, item.status) == ("Joint Expert Group on Research Security", "set up")


def test_a_park_that_builds_another_is_not_built() -> None:
    text = "The Oat Park was built by the Rye Zone and Severn Science Park."
    found = {item.name: item for item in initiatives(text)}
    assert found["Severn Science Park"].status is None
    assert found["Oat Park"].status == "built"


def test_who_paid_is_no_initiative_unless_it_is_told_how_it_came_to_be() -> None:
    assert initiatives("The research was funded by the Oat Trust and the Hubei Science Fund.") == []
    item = only_initiative("The trip was funded by the Oat Science Fund, which was established in 2019.")
    assert (item.name, item.year, item.status) == ("Oat Science Fund", 2019, "established")


def test_what_is_a_joint_programme_has_its_sides() -> None:
    item = only_initiative("The Age Partnership is a joint programme of the Oat Council (OC) and the Rye Trust.")
    assert set(item.parties) == {"Oat Council", "Rye Trust"}


def test_what_two_bodies_set_up_is_an_initiative() -> None:
    item = only_initiative("It builds on the Reef Partnership, which the two institutions set up in 2020.")
    assert (item.year, item.status) == (2020, "set up")


def test_a_body_without_a_name_stands_aside_for_its_partner() -> None:
    item = only_initiative("In 2016, his institute and Oat Academy launched the Fault Observatory.")
    assert item.parties == ("Oat Academy",)


def test_a_name_keeps_the_years_it_is_for_and_is_of_the_first() -> None:
    item = only_initiative(
        "The UK and China have today agreed a new five-year framework. The Joint Strategy for Science and "
        "Innovation Cooperation 2026–2031, replacing the 2017 strategy, was signed by ministers."
    )
    assert item.name == "Joint Strategy for Science and Innovation Cooperation 2026–2031"
    assert (item.year, item.status, set(item.parties)) == (2026, "signed", {"UK", "China"})


def test_the_year_of_another_thing_is_not_the_year_of_the_act() -> None:
    (undated,) = initiatives("The Oat Strategy was launched, replacing the 2017 strategy.")
    assert undated.year is None
    assert only_initiative("The Oat Strategy was launched, replacing the 2017 strategy.").year == 2025  # as printed


def test_what_money_comes_from_has_no_party_of_another_clause() -> None:
    item = only_initiative(
        "The OC will invest £18 million; the remaining £9 million will come from the Oat Partnerships Fund."
    )
    assert (item.name, item.parties, item.status) == ("Oat Partnerships Fund", (), None)


def test_an_act_before_the_name_counts_though_another_verb_follows() -> None:
    item = only_initiative(
        "During the meeting the Met Service and the Oat Administration signed the Climate Accord, extending work "
        "that began in 2014."
    )
    assert (item.status, item.year, set(item.parties)) == ("signed", 2025, {"Met Service", "Oat Administration"})


def test_what_brings_bodies_together_is_an_initiative_of_them() -> None:
    item = only_initiative(
        "The Ocean Partnership brings together the Marine Centre in Southampton and the First "
        "Institute of Sea Science in Qingdao."
    )
    assert item.parties == ("Marine Centre", "First Institute of Sea Science")


def test_two_fields_joined_are_no_two_countries() -> None:
    assert only_initiative("They agreed to renew the Agri-Tech Innovation Programme.").parties == ()


def test_who_is_signed_with_is_no_initiative() -> None:
    text = "Oat Optics signed a memorandum of understanding with Shanghai Minhang Medical Park."
    assert [i.name for i in initiatives(text)] == ["memorandum of understanding"]


def test_parties_are_told_by_which_one_launched_with_another() -> None:
    item = only_initiative(
        "It is paid for by the Oat Infections Partnership, which the Rye Council launched with the Barley "
        "Foundation of China in 2022."
    )
    assert (set(item.parties), item.year) == ({"Rye Council", "Barley Foundation of China"}, 2022)


def test_a_centre_run_with_another_body_is_opened() -> None:
    item = only_initiative(
        "The Joint Centre for Oats, run with Foshan University, was opened in May 2026 by the minister Ann Moore."
    )
    assert (item.status, item.year) == ("opened", 2026)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The awards come from the Next Cells Programme, run by the Engineering Council.", "Next Cells Programme"),
        ("It follows a pilot, the Sodium Sandpit, which the council funded in 2024.", "Sodium Sandpit"),
        ("A scheme called Bridgehead will pay for it.", "Bridgehead"),
    ],
)
def test_a_name_is_found_behind_its_kind_and_with_its_small_words(sentence: str, name: str) -> None:
    assert [item.name for item in initiatives(sentence)] == [name]


def test_a_satellite_with_a_name_is_no_initiative() -> None:
    assert initiatives("The satellite, called Thistle-1, was launched on 18 January.") == []


def test_the_opening_of_a_forum_is_over_and_the_building_of_a_centre_is_not() -> None:
    (forum,) = initiatives("The Minister welcomed the opening of the UK-China Standards Forum.")
    (centre,) = initiatives("The city supports the building of the Delta Innovation Centre.")
    assert (forum.status, centre.status) == ("opened", "under way")


def test_what_a_centre_cost_does_not_hide_that_it_was_opened() -> None:
    text = "The Centre for River Futures, which has cost £7.4 million, was opened on Monday."
    (centre,) = initiatives(text, "2026-02-18")
    assert (centre.name, centre.status, centre.year) == ("Centre for River Futures", "opened", 2026)


def test_a_fund_that_only_runs_something_or_has_a_president_is_none() -> None:
    text = "It is run by the Futures Council (FC) and the Grain Fund. The Grain Fund's vice president came."
    assert initiatives(text) == []


def test_what_is_made_without_a_name_is_named_in_the_next_sentence() -> None:
    text = (
        "Harrow University and Tongshan University have opened a joint centre in Wuhan.\n\n"
        "The Centre for River Futures will use sixty years of records."
    )
    (centre,) = initiatives(text)
    assert (centre.name, set(centre.parties), centre.places, centre.status) == (
        "Centre for River Futures", {"Harrow University", "Tongshan University"}, ("Wuhan",), "opened",
    )  # fmt: skip


def test_another_kind_of_thing_named_next_is_not_what_was_made() -> None:
    text = "Harrow University has opened a joint centre in Wuhan. The River Futures Fund will pay for it."
    (fund,) = initiatives(text)
    assert (fund.parties, fund.places, fund.status) == ((), (), None)


def test_a_park_has_tenants_who_hold_no_office() -> None:
    (park,) = initiatives("Luoyang Precision will be the first tenant of the Humber Gateway Science Park.")
    assert park.name == "Humber Gateway Science Park"


def test_what_is_described_as_a_project_is_one_whatever_its_name() -> None:
    (project,) = initiatives("Kong leads the Silk Color Map, a project that will record every dye.")
    assert (project.name, project.type) == ("Silk Color Map", "project")


def test_a_fund_that_gives_is_none_and_the_place_may_open_the_sentence() -> None:
    text = "In Tianjin she opened the UK-China Estuary Exchange. It has £1.8 million from the Natural Systems Fund."
    given = "The Exchange is supported by £1.8 million from the Natural Systems Fund."
    (exchange,) = initiatives(f"{text.partition('. ')[0]}. {given}")
    assert (exchange.name, exchange.places) == ("UK-China Estuary Exchange", ("Tianjin",))


def test_each_act_has_the_date_of_its_own_clause() -> None:
    text = "Last month we met in Hull, and this spring we will open the Trusted Partners Register."
    (register,) = initiatives(text, "2026-01-22")
    assert (register.name, register.year) == ("Trusted Partners Register", 2026)


def test_today_is_not_when_a_laboratory_was_founded() -> None:
    text = (
        "Pollard is chief engineer of the Sino-British Tidal Laboratory. "
        "Today the laboratory, jointly founded by Ningbo Institute and the University of Solway, has 62 people."
    )
    (laboratory,) = initiatives(text, "2024-11-08")
    assert (laboratory.name, laboratory.year) == ("Sino-British Tidal Laboratory", None)


def test_where_somebody_is_head_of_research_is_no_initiative() -> None:
    assert initiatives("Fiona Carmichael, Head of Electrolysis Research at the Tees Catapult, came.") == []


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("The British Refining Alliance, which brings together nine firms, will receive £18 million.", None),
        ("The Malaria Futures Consortium, in which we are a partner, has been extended to 2030.", "extended"),
    ],
)
def test_what_brings_firms_together_or_is_extended_behind_an_aside(sentence: str, status: str | None) -> None:
    (found,) = initiatives(sentence)
    assert found.status == status


def test_a_working_party_is_a_committee_and_a_political_party_is_none() -> None:
    (party,) = initiatives("Both sides agreed to set up a Joint Working Party on Rare Diseases.")
    assert (party.name, party.type) == ("Joint Working Party on Rare Diseases", "committee")
    assert initiatives("In 1990 they founded the Northern Green Party.") == []


def test_when_it_will_begin_is_not_when_it_was_agreed() -> None:
    text = "They have agreed to establish the Bohai Metallurgy Center, which will begin operating in June 2026."
    (center,) = initiatives(text)
    assert (center.status, center.year) == ("established", None)


@pytest.mark.parametrize(
    ("text", "name", "status"),
    [
        ("Among them is the Tidal Lens Mission, a cubesat. It is being built by Clydebank Orbital.",
         "Tidal Lens Mission", "built"),
        ("The award will extend the Solar Storm Watch, a network of 22 sensors.", "Solar Storm Watch", "extended"),
        ("It will be called the Ruan Institute for Soft Materials.", "Ruan Institute for Soft Materials", None),
        ("The council has funded 63 projects through its Open Orbit Programme, which closed in July.",
         "Open Orbit Programme", "closed"),
        ("Germany's Mandarin for Engineers scheme, set up in 2018, has sent 740.", "Mandarin for Engineers scheme",
         "set up"),
    ],
)  # fmt: skip
def test_what_is_told_of_a_name_beside_it_or_next(text: str, name: str, status: str | None) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.status) == (name, status)


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("In May we shall open the Aldwick Academy for Urban Health with Fudong Medical University.",
         {"Fudong Medical University"}),
        ("The observatory is jointly funded by the Guangxi regional government and the Lockhart Ocean Trust.",
         {"Guangxi regional government", "Lockhart Ocean Trust"}),
        ("It is led by Health Discovery in partnership with Kobe Memory Clinic.",
         {"Health Discovery", "Kobe Memory Clinic"}),
    ],
)  # fmt: skip
def test_partners_with_small_words_and_behind_in_partnership(text: str, parties: set[str]) -> None:
    named = "The two sides have launched the Beibu Whale Observatory. " if "observatory" in text else ""
    led = "The Dementia Horizons programme will create hubs. " if "led by" in text else ""
    (found,) = initiatives(named + led + text)
    assert set(found.parties) == parties


def test_what_applications_do_and_another_name_tell_nothing_new() -> None:
    (bursary,) = initiatives("Applications for the Young Partners Bursary close on 31 October.", "2025-10-03")
    assert (bursary.status, bursary.year) == (None, None)
    (fund,) = initiatives("The UK-China Discovery Fund, also known as the Needham Fund, is old.")
    assert fund.name == "UK-China Discovery Fund"


def test_years_counted_in_words_at_the_head_of_a_sentence_are_dates() -> None:
    text = "Twelve years ago, four universities founded the Sino-British Materials Alliance."
    (alliance,) = initiatives(text, "2026-06-19")
    assert alliance.year == 2014


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        ("It was paid for by the Culture Council's Museums Abroad Scheme.", "Museums Abroad Scheme",
         {"Culture Council"}),
        ("They are funded by the Heritage Council and the China Academy through the Past Partnership, set up then.",
         "Past Partnership", {"Heritage Council", "China Academy"}),
        ("Nine projects will be supported through the Clean Fields Competition.", "Clean Fields Competition",
         set()),
    ],
)  # fmt: skip
def test_whose_a_scheme_is_and_who_pays_through_it(text: str, name: str, parties: set[str]) -> None:
    (found,) = initiatives(text)
    assert (found.name, set(found.parties)) == (name, parties)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He welcomed the results of the Sea Change Trial, a £9.6 million project led by Orkney Works.",
         "Sea Change Trial"),
        ("It was paid through the Clean Maritime Challenge, run by Innovate Seas.", "Clean Maritime Challenge"),
        ("It was funded by the Sino-Scottish Wildlife Partnership, an initiative launched by both in 2021.",
         "Sino-Scottish Wildlife Partnership"),
        ("The Council invites applications to the UK-China Quantum Standards Call.",
         "UK-China Quantum Standards Call"),
    ],
)  # fmt: skip
def test_a_description_behind_a_name_makes_it_an_initiative(text: str, name: str) -> None:
    assert [item.name for item in initiatives(text)] == [name]


def test_a_project_launched_today_is_one_and_a_body_founded_long_ago_is_none() -> None:
    text = "It comes under the Wild Genes Project, launched today (Thursday 19 November) by the minister."
    (project,) = initiatives(text, "2026-11-19")
    assert (project.name, project.status, project.year) == ("Wild Genes Project", "launched", 2026)
    assert initiatives("The Southern Botanic Institute was founded in 1871.") == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Ann Moore heads the UK-China Ice Lab, which was jointly founded by Yan Institute and Tarn University.",
         {"Yan Institute", "Tarn University"}),
        ("Tarn University signed an agreement with Yan Medical University to create the Tarn-Yan Alliance.",
         {"Tarn University", "Yan Medical University"}),
        ("The City of Tarn met Yan Exchange. Ann Moore CBE, its head, agreed to set up the Tarn-Yan Working Group.",
         {"Tarn", "Yan"}),
        ("It is part of the Oceans Partnership, which FOC and the Yan Academy of Fish launched in 2024.",
         {"FOC", "Yan Academy of Fish"}),
    ],
)  # fmt: skip
def test_who_made_what_is_told_however_it_is_told(text: str, parties: set[str]) -> None:
    (found,) = initiatives(text)
    assert set(found.parties) == parties


@pytest.mark.parametrize(
    "text",
    [
        "Harbour Holdings led the round, joined by Lowland Capital and the state-backed Anhui Frontier Fund.",
        "Shao Yun, who heads the Anhui Frontier Fund, told the paper that the money was patient.",
        "Tan Ruolin, President of Pudong Exchange, also agreed to come.",
    ],
)
def test_a_body_that_invests_or_is_headed_is_no_initiative(text: str) -> None:
    assert initiatives(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("She spoke at the UK-China University Leaders' Forum.", "UK-China University Leaders' Forum"),
        ("Filters go to the UK National Dust Archive, set up last year.", "UK National Dust Archive"),
        ("We will establish a Joint Task Force on Data Quality.", "Joint Task Force on Data Quality"),
        ("He praised programmes such as the Bright Fields Partnership.", "Bright Fields Partnership"),
        ("She is chair of the UK-China Metrology Dialogue.", "UK-China Metrology Dialogue"),
        ("The UK Abc Fund, also known as the Newt Fund, grew. The Newt Fund helps.", "UK Abc Fund"),
    ],
)
def test_names_are_read_however_they_are_put_together(text: str, name: str) -> None:
    assert [item.name for item in initiatives(text)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Tarn Inaugurates Joint Institute With Two Universities.",
        "Clearwold opened a research center in Suzhou Industrial Park in April.",
    ],
)
def test_a_kind_and_a_site_are_no_initiatives(text: str) -> None:
    assert initiatives(text) == []


def test_what_somebody_should_renew_is_not_renewed() -> None:
    (accord,) = initiatives("First, renew the UK-China Mobility Accord, which lapsed in December.", "2026-01-28")
    assert (accord.status, accord.year) == (None, None)


def test_a_description_in_a_title_alone_is_no_name() -> None:
    assert (
        initiatives("Visa delays put UK-China PhD scheme at risk\n\nUniversities have had enough of delays.") == []
    )


def test_a_part_of_a_longer_name_is_no_name() -> None:
    assert initiatives("They met as part of the Research Councils UK (RCUK) Energy Programme.") == []


def test_a_year_before_a_name_is_its_year() -> None:
    (forum,) = initiatives("They gathered for the 2025 Sino-UK Entrepreneur Forum.")
    assert (forum.name, forum.year) == ("Sino-UK Entrepreneur Forum", 2025)


def test_the_day_of_a_forum_is_its_year() -> None:
    (forum,) = initiatives("Speaking at the UK-China Ice Forum on Thursday 18 September, she agreed.", "2025-09-18")
    assert forum.year == 2025


@pytest.mark.parametrize("described", ["a £6 million", "a five-year, $10m", "a new ¥40 million"])
def test_what_it_costs_does_not_part_an_act_from_a_laboratory(described: str) -> None:
    text = f"Leeds City Council and Wuhan University have opened {described} Joint Laboratory for Fish Health."
    (found,) = initiatives(text)
    assert (found.parties, found.status) == (("Leeds City Council", "Wuhan University"), "opened")


@pytest.mark.parametrize("name", ["Science for Service Partnership", "Climate Service Partnership China"])
def test_a_name_runs_over_its_aim_and_to_the_country_it_is_for(name: str) -> None:
    assert [found.name for found in initiatives(f"The {name} was launched in 2014.")] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The UK and Chinese governments launched the Deep Sea Programme in 2021.",
        "The Deep Sea Programme is jointly funded by the British and Chinese governments.",
    ],
)
def test_two_governments_named_by_their_countries_are_two_parties(text: str) -> None:
    assert initiatives(text)[0].parties == ("Government of the UK", "Government of China")


def test_a_body_that_sets_something_up_is_not_what_is_set_up() -> None:
    text = (
        "Scientists at the Severn Plant Centre and the Institute of Root Biology have set up a joint laboratory, "
        "the Centre of Excellence for Soil Science (CESS)."
    )
    (found,) = initiatives(text)
    assert found.name == "Centre of Excellence for Soil Science"
    assert found.parties == ("Severn Plant Centre", "Institute of Root Biology")


def test_a_firm_and_a_university_are_two_parties() -> None:
    text = "Holt-Reed and Wenhai University opened the Tidal Turbine Centre with the University of Fenby and MIT."
    assert initiatives(text)[0].parties == ("Holt-Reed", "Wenhai University", "University of Fenby", "MIT")


def test_delegates_are_no_party() -> None:
    assert initiatives("Delegates adopted the Fenby Declaration on Safe Robots in 2024.")[0].parties == ()


def test_why_tells_the_words_of_the_text() -> None:
    (found,) = initiatives("They opened the UK-China Joint Commission on Water.")
    assert found.why == "a name with the head noun “commission” and the act “opened”"
    (named,) = initiatives("They run a pilot called Bridgehead Forward.")
    assert named.why == "called “pilot” in the text"


def test_a_dialogue_that_took_place_has_its_place_and_year() -> None:
    (found,) = initiatives("The UK-China Soil Dialogue took place in Fenby on 17 and 18 June 2026.")
    assert (found.places, found.year, found.status) == (("Fenby",), 2026, "held")


def test_a_universitys_name_in_two_parts_tells_no_sides() -> None:
    (found,) = initiatives("Fenby University-Nanjing Joint Centre for Soil opened in 2019.")
    assert "University" not in found.parties


def test_a_joint_lab_is_told_of_later_by_its_short_form() -> None:
    text = (
        "They praised the Joint Lab for Tidal Work (JLTW) of Fenby University.\n\n"
        "The JLTW was established in 2017 and has 14 students."
    )
    (found,) = initiatives(text)
    assert (found.name, found.year, found.status) == ("Joint Lab for Tidal Work", 2017, "established")


def test_a_national_body_s_short_form_makes_it_no_initiative() -> None:
    text = "The Ice Safety Laboratory (ISL) tested a ship.\n\nISL was established in November 2019."
    assert initiatives(text) == []


def test_a_name_written_small_later_tells_of_the_same_thing() -> None:
    text = (
        "The tenth birthday of the China-UK Joint Laboratory was kept in Fenby.\n\n"
        "The China-UK joint laboratory, established in 2000, works on wheat."
    )
    (found,) = initiatives(text)
    assert (found.year, found.status) == (2000, "established")


def test_projects_paid_under_a_programme_do_not_make_it() -> None:
    text = "The Ice Board and the Fenby Trust named the projects to be funded under their China-UK Ice Programme."
    (found,) = initiatives(text)
    assert (found.status, found.parties) == (None, ("Ice Board", "Fenby Trust"))


def test_a_forum_s_town_stands_behind_its_house() -> None:
    (found,) = initiatives("They met at the UK-China Ice Forum at the Royal Hall in Fenby.")
    assert found.places == ("Fenby",)


def test_a_park_in_a_list_of_hosts_is_named_alone_or_not_at_all() -> None:
    text = "The talk, co-sponsored by Fenby China Centre and IcePark UK, was held on Monday."
    assert initiatives(text) == []


def test_a_short_form_before_the_last_word_is_no_part_of_the_name() -> None:
    text = (
        "The sum comes from the Growing Tides in Norland (GTN) Fund, launched last year by Fenby University.\n\n"
        "The Growing Tides in Norland Fund supports 13 units."
    )
    (found,) = initiatives(text, "2019-08-05")
    assert (found.name, found.status, found.year) == ("Growing Tides in Norland Fund", "launched", 2018)
    assert found.parties == ("Fenby University",)


def test_a_department_with_an_ampersand_is_one_party() -> None:
    text = "The Ernest Orme Fund was established by the Department for Business, Energy & Industrial Strategy."
    assert initiatives(text)[0].parties == ("Department for Business, Energy & Industrial Strategy",)


def test_universities_in_two_countries_are_not_the_countries() -> None:
    text = (
        "Universities in the UK and China have announced a series of visits.\n\n"
        "They are paid for by the Ice Strategy for Schools, launched earlier this year."
    )
    assert initiatives(text)[0].parties == ()


def test_a_list_tells_who_sets_up_what_in_partnership_with_whom() -> None:
    text = (
        "The plans include:\n\n- Fenby University establishing a £6 million Joint Tide Centre in collaboration "
        "with Norland’s Marine University\n- a book"
    )
    (found,) = initiatives(text)
    assert found.parties == ("Fenby University", "Marine University")


def test_an_honour_is_no_initiative() -> None:
    assert initiatives("She was admitted to Honorary Fellowship of the Tide Society in 2015.") == []


def test_a_short_form_told_with_also_called_tells_later_when_it_began() -> None:
    text = (
        "Norland gave £7 million to the Global Tide Innovation Fund, also called GTIF.\n\n"
        "Established during a visit in 2015, GTIF helps scientists."
    )
    (found,) = initiatives(text)
    assert (found.name, found.year, found.status) == ("Global Tide Innovation Fund", 2015, "established")


def test_a_declaration_is_signed_inside_a_that_clause() -> None:
    text = "The Ice Declaration is new.\n\nIt was notable that the declaration was signed by both the US and China."
    (found,) = initiatives(text)
    assert (found.status, found.parties) == ("signed", ("US", "China"))


def test_an_agreement_s_partner_is_no_part_of_its_name() -> None:
    text = "In 2017, Fenby Tides signed a Research Collaboration Agreement with Orme-Wind and IcePark Hull."
    (found,) = initiatives(text)
    assert (found.name, found.parties) == (
        "Research Collaboration Agreement",
        ("Fenby Tides", "Orme-Wind", "IcePark Hull"),
    )


def test_who_partners_with_whom_to_establish_a_centre_and_where_it_is_based() -> None:
    text = (
        "The UK’s Offshore Tidal Energy (OTE) Board is partnering with China’s Orme-Wind to establish the Orme "
        "Tide Research Centre.\n\nBased in Yantai in China’s Shandong Province, the Research Centre will help."
    )
    (found,) = initiatives(text)
    assert (found.parties, found.places) == (("Offshore Tidal Energy Board", "Orme-Wind"), ("Yantai",))


def test_a_centre_is_named_after_it_opened_and_its_members_are_told_by_its_short_form() -> None:
    text = (
        "A new £2 million joint tidal research centre has opened on Thursday in Yantai City.\n\nThe OTE-Orme "
        "Research Centre (OORC) will act as a hub.\n\nOORC is a joint venture between Orme Wind, Fenby University "
        "and Tide Works."
    )
    (found,) = initiatives(text, "2019-03-14")
    assert (found.name, found.status, found.year) == ("OTE-Orme Research Centre", "opened", 2019)
    assert (found.parties, found.places) == (("Orme Wind", "Fenby University", "Tide Works"), ("Yantai City",))


def test_a_programme_is_named_behind_a_comma() -> None:
    text = "The day was shared with a new five-year programme, Growing Future Tides (GFT)."
    assert [found.name for found in initiatives(text)] == ["Growing Future Tides"]
    assert initiatives("They want a new programme, Fenby University said.") == []


@pytest.mark.parametrize("link", ["investment in", "director of", "a walk from"])
def test_a_park_that_is_only_a_place_is_no_initiative(link: str) -> None:
    assert initiatives(f"They praised the {link} Fenby Science Park.") == []


def test_what_is_agreed_for_a_month_lies_ahead() -> None:
    (found,) = initiatives(
        "The two sides agreed to hold the third China-UK Ice Dialogue in November.", "2026-04-15"
    )
    assert found.year == 2026


def test_both_governments_sign_in_the_passive_too() -> None:
    (found,) = initiatives("They work under the UK-China Framework on Tides, signed in London by both governments.")
    assert found.parties == ("Government of the UK", "Government of China")


@pytest.mark.parametrize(
    ("text", "parks"),
    [
        ("TusPark Cambridge opened.", True),
        ("We went to the Science Park, then to TusPark.", True),
        ("The Science Park opened; Parker spoke.", False),
        ("Parks and ParkLife grew.", False),
    ],
)
def test_parks_written_into_one_word_are_told_from_others(text: str, *, parks: bool) -> None:
    assert holds_park(text) is parks


@pytest.mark.parametrize(
    "text",
    [
        "They met. Launched in 2014, the Tide Science for Service Partnership (TSSP) China is a joint scheme.",
        (
            "They met. Launched in 2014, the Tide Science for Service Partnership China (TSSP China) programme "
            "is good for both.\n\nHe called the TSSP China project a success."
        ),
    ],
)
def test_a_partnership_with_a_country_and_a_short_form_in_its_name(text: str) -> None:
    (found,) = initiatives(text)
    assert (found.name, found.year, found.status) == (
        "Tide Science for Service Partnership China",
        2014,
        "launched",
    )


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "They met. The agreement created the Fenby University-Binhai University Joint Tide Institute.",
            ("Fenby University", "Binhai University"),
        ),
        (
            "Fenby University (FBU) met Binhai College (BHC). They set up the FBU-BHC Joint Center for Ice.",
            ("FBU", "BHC"),
        ),
        ("The DNA-RNA Joint Center for Cells was opened in 2019. DNA is not RNA.", ()),
    ],
)
def test_bodies_joined_by_a_stroke_are_the_parties(text: str, parties: tuple[str, ...]) -> None:
    (found,) = initiatives(text)
    assert found.parties == parties


def test_the_launch_of_one_thing_that_builds_on_another_does_not_launch_that() -> None:
    (found,) = initiatives("The launch of the institute builds on the £1 billion National Tide Strategy.")
    assert found.status is None


@pytest.mark.parametrize(
    ("told", "places"),
    [
        (
            "The Tidal Reed Fund was set up by the University of Soar and Tongji University in Wuhan in 2016.",
            ("Wuhan",),
        ),
        ("The Joint Reed Centre, founded by Soar Water, Tongji University and NIF in Wuhan, is old.", ("Wuhan",)),
        ("The Tidal Reed Fund was set up by the University of Soar and Tongji University in May.", ()),
        ("The Tidal Reed Fund was set up by the University of Soar and Tongji University in practice.", ()),
    ],
)
def test_the_place_behind_a_list_of_makers_is_where_they_made_it(told: str, places: tuple[str, ...]) -> None:
    assert [found.places for found in initiatives(told)] == [places]


def test_its_new_institute_is_what_the_sentence_before_made() -> None:
    (found,) = initiatives(
        "The University of Soar has built a joint centre in Shenzhen. "
        "Its new Reed Institute of Photonics will host 40 researchers."
    )
    assert (found.name, found.parties, found.status) == (
        "Reed Institute of Photonics",
        ("University of Soar",),
        "built",
    )


@pytest.mark.parametrize(
    "told",
    [
        "The University of Soar has built a joint centre in Shenzhen. Its old Reed Institute of Photonics is shut.",
        "The University of Soar has launched a scholarship. Its new Reed Institute of Photonics will host 40.",
    ],
)
def test_another_body_is_not_what_the_sentence_before_made(told: str) -> None:
    assert [found.name for found in initiatives(told)] == []


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Soar University and Tongji University signed a deal to set up", ("Soar University", "Tongji University")),
        ("On 4 May, NIF and Soar Water signed a memorandum of understanding to open", ("NIF", "Soar Water")),
        ("Soar University won a deal to build", ()),
    ],
)
def test_who_signs_an_accord_to_make_something_is_a_party(told: str, parties: tuple[str, ...]) -> None:
    assert [found.parties for found in initiatives(f"{told} the Joint Centre for Ice.")] == [parties]


def test_what_is_told_of_one_agreement_is_not_told_of_the_one_before() -> None:
    found = initiatives(
        "Ministers mentioned the Fenby Agreement. "
        "The Barrow Agreement was signed by Soar College and Tees University in 2024."
    )
    assert [(i.name, i.parties, i.year, i.status) for i in found] == [
        ("Fenby Agreement", (), None, None),
        ("Barrow Agreement", ("Soar College", "Tees University"), 2024, "signed"),
    ]


def test_a_name_cut_short_is_the_one_before() -> None:
    found = initiatives(
        "The Fenby Joint Laboratory is based in Leeds. "
        "The Joint Laboratory was opened by Soar College and Tees University in 2024."
    )
    assert [(i.name, i.parties, i.year) for i in found] == [
        ("Fenby Joint Laboratory", ("Soar College", "Tees University"), 2024)
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UK Government Publishes National Tides Strategy", ["National Tides Strategy"]),
        ("The Trade and Tides Strategy (TTS) Committee met on Monday.", []),
        ("The Future Tides Hub will be situated in the mill at Soar.", ["Future Tides Hub"]),
    ],
)
def test_a_committee_s_field_is_no_strategy_and_a_hub_is_somewhere(text: str, names: list[str]) -> None:
    assert [i.name for i in initiatives(text)] == names


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Soar University’s flagship Tides Fund was launched in May.", ("Soar University",)),
        (
            "The UK Department for Trade, Science and Technology published the Tides Strategy in May.",
            ("UK Department for Trade, Science and Technology",),
        ),
        (
            "KUALA LUMPUR: Soar University and Fen College signed the Tides Accord.",
            ("Soar University", "Fen College"),
        ),
    ],
)
def test_those_behind_an_initiative_are_whole_and_no_town(text: str, parties: tuple[str, ...]) -> None:
    assert [i.parties for i in initiatives(text)] == [parties]


@pytest.mark.parametrize(
    ("text", "name", "parties"),
    [
        (
            "A New Zealand-China Tides Centre will open in 2025.",
            "New Zealand-China Tides Centre",
            ("New Zealand", "China"),
        ),
        ("They work in the university’s new Doctoral Tides Centre.", "Doctoral Tides Centre", ()),
        ("They run a hub named the Centre for Tidal Work.", "Centre for Tidal Work", ()),
        ("They are members of the UK-China Tides Alliance.", "UK-China Tides Alliance", ("UK", "China")),
    ],
)
def test_a_centre_is_known_by_what_stands_before_it(text: str, name: str, parties: tuple[str, ...]) -> None:
    assert [(i.name, i.parties) for i in initiatives(text)] == [(name, parties)]
