"""The body somebody works for, and the office held in it, as press offices and news services write them."""

from __future__ import annotations

import pytest

from briefwright.model.evidence import Quote
from fakes.extracted import evidence, only_quote


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("Wang Lin, deputy head of the Department of Cooperation at the Ministry of Science,",
         "deputy head", "Department of Cooperation at the Ministry of Science"),
        ("Wang Lin, dean of the School of Policy at Tsinghua University,",
         "dean", "School of Policy at Tsinghua University"),
        ("Wang Lin, a fellow with the Institute of Automation under the Academy of Sciences,",
         "fellow", "Institute of Automation under the Academy of Sciences"),
        ("Wang Lin, a senior fellow at the Mercator Institute for China Studies in Berlin,",
         "senior fellow", "Mercator Institute for China Studies"),
        ("Wang Lin, minister-counsellor for science at the Chinese Embassy in London,",
         "minister-counsellor for science", "Chinese Embassy in London"),
        ("Wang Lin, of the campaign group Rights Watch,", None, "Rights Watch"),
        ("Wang Lin, a partner at venture capital firm Amadeus,", "partner", "Amadeus"),
        ("Wang Lin, technical director at London-based start-up Quanta,", "technical director", "Quanta"),
        ("Professor Wang Lin (University of York)", "Professor", "University of York"),
        ("Wang Lin, who is director of the Hefei Institute of Physics,", "director", "Hefei Institute of Physics"),
        ("Wang Lin, who leads Imperial's wireless group,", None, "Imperial"),
        ("Wang Lin, who heads the China programme at Chatham House,", None, "Chatham House"),
        ("Wang Lin, mission lead for the Sentinel satellites,", "mission lead", None),
        ("Wang Lin, UKRI International Champion,", "International Champion", "UKRI"),
        ("Security researcher Wang Lin of Pen Test Partners", "Security researcher", "Pen Test Partners"),
        ("Rutgers law professor Wang Lin", "law professor", "Rutgers"),
        ("White House press secretary Wang Lin", "press secretary", "White House"),
        ("UK Research and Innovation chief executive Wang Lin", "chief executive", "UK Research and Innovation"),
        ("University of Exeter Vice-Chancellor Professor Stuart Croft", "Vice-Chancellor", "University of Exeter"),
        ("Wang Lin, head of policy at techUK,", "head of policy", "techUK"),
        ("Wang Lin, a China analyst at the Rhodium Group,", "China analyst", "Rhodium Group"),
        ("Wang Lin, the lead author of the study,", "lead author", None),
        ("Wang Lin, chairman of the board of Northgate Photonics,", "chairman of the board", "Northgate Photonics"),
        ("Wang Lin, Pro-Vice-Chancellor (International) at the University of Leeds,",
         "Pro-Vice-Chancellor (International)", "University of Leeds"),
        ("Wang Lin, Executive Director, Shared Programmes, at EPSRC,",
         "Executive Director, Shared Programmes", "EPSRC"),
        ("Wang Lin, secretary-general of the China Association for Science,",
         "secretary-general", "China Association for Science"),
        ("Wang Lin, His Majesty's Ambassador to China,", "Ambassador to China", None),
        ("Wang Lin, vice-president for Europe,", "vice-president for Europe", None),
        ("Wang Lin, Labour MP for Cambridge,", "MP for Cambridge", None),
    ],
)  # fmt: skip
def test_office_and_body_are_told_apart(naming: str, role: str | None, organisation: str | None) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.role, speaker.organisation) == (role, organisation)


@pytest.mark.parametrize("short", ["the centre", "the center"])
def test_a_short_form_stands_for_the_body_named_before(short: str) -> None:
    text = (
        "The Joint Centre for Plant Science opened in Norwich.\n\n"
        f"“This is the first of many such days,” said Han Bin, director of {short}."
    )
    assert only_quote(text).speaker.organisation == "Joint Centre for Plant Science"


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("The Research Trust Office opened in May.", "Its chief executive, Wang Lin,",
         "chief executive", "Research Trust Office"),
        ("Universities UK asked in 2022.", "Its president, Wang Lin,", "president", "Universities UK"),
        ("The Tidal Energy Laboratory opened. Today the laboratory employs 62 people.", "Its director, Wang Lin,",
         "director", "Tidal Energy Laboratory"),
        ("The AI Assurance Institute opened in May.", "Wang Lin, the institute's head of policy,",
         "head of policy", "AI Assurance Institute"),
        ("It was built at the Guizhou Sky Observatory.", "Observatory spokesman Wang Lin",
         "spokesman", "Guizhou Sky Observatory"),
        ("The Thames Robotics Laboratory is ten.", "laboratory co-director Wang Lin",
         "co-director", "Thames Robotics Laboratory"),
        ("Chip firm Silicarbon sold its designs in May.", "The company's chief executive, Wang Lin,",
         "chief executive", "Silicarbon"),
        ("The Centre for Plant and Microbial Science opened.", "Wang Lin, head of the centre,",
         "head", "Centre for Plant and Microbial Science"),
        ("The Lake Institute opened in May.", "Wang Lin, who works at the institute,", None, "Lake Institute"),
    ],
)  # fmt: skip
def test_a_body_meant_by_a_short_form_or_pronoun_is_named(
    before: str, naming: str, role: str | None, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


@pytest.mark.parametrize(
    ("naming", "name", "role"),
    [
        ("Sen. Dale Hutchens of Nebraska, the panel's chairman,", "Dale Hutchens", "chairman"),
        ("Sen. Marisol Vega, D-N.M., the ranking member,", "Marisol Vega", "ranking member"),
        ("Attorney General Dean Purcell", "Dean Purcell", "Attorney General"),
        ("Baroness Harkaway, who chairs the Lords technology committee,", "Baroness Harkaway", None),
    ],
)
def test_people_of_parliaments(naming: str, name: str, role: str | None) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role) == (name, role)


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("Wang Lin, a former Pentagon official,", "former official", "Pentagon"),
        ("Wang Lin, a former Pentagon official who is now a senior adviser at the Potomac Center,",
         "senior adviser", "Potomac Center"),
        ("Wang Lin, who now teaches engineering at Cumberland Tech,", None, "Cumberland Tech"),
        ("Wang Lin, keeper of fossils at the Kelvin Museum,", "keeper of fossils", "Kelvin Museum"),
    ],
)  # fmt: skip
def test_what_somebody_was_is_not_what_they_are(naming: str, role: str | None, organisation: str) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.role, speaker.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("Wang Lin, the report's author and a visiting professor at the Sefton Business School,",
         "visiting professor", "Sefton Business School"),
        ("Wang Lin, a former adviser to the Ministry of Defence who now teaches at Kentmere University,", None,
         "Kentmere University"),
        ("A former engineer there, Wang Lin,", "former engineer", None),
        ("Wang Lin of China's Ministry of Trade", None, "Ministry of Trade"),
        ("Wang Lin, who teaches law at Shanghai's Hongqiao Normal University,", None, "Hongqiao Normal University"),
    ],
)  # fmt: skip
def test_of_two_offices_the_one_held_in_a_body_counts(
    naming: str, role: str | None, organisation: str | None
) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


def test_an_office_in_front_of_is_or_will_be_is_the_person_s() -> None:
    text = (
        "The Centre for River Futures has 34 people. Its first director will be Professor Wang Lin.\n\n"
        "“It is time to go home now,” said Wang."
    )
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == ("director", "Centre for River Futures")


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("Wang Lin, Pro-Vice-Chancellor for Global Engagement, University of Kennet,",
         "Pro-Vice-Chancellor for Global Engagement", "University of Kennet"),
        ("Wang Lin, managing director of developer Northbank Estates,", "managing director", "Northbank Estates"),
        ("Wang Lin, regional secretary of the Amalgamated Metalworkers,", "regional secretary",
         "Amalgamated Metalworkers"),
        ("Wang Lin, who chairs Luoyang Precision's British arm,", None, "Luoyang Precision"),
        ("EFC chief executive and government clean growth champion Professor Wang Lin", "chief executive", "EFC"),
    ],
)  # fmt: skip
def test_a_portfolio_a_trade_or_a_second_office_is_no_body(
    naming: str, role: str | None, organisation: str
) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.role, speaker.organisation) == (role, organisation)


@pytest.mark.parametrize(
    ("before", "naming", "organisation"),
    [
        ("Jisk, the outfit that runs networks for colleges, has a rule.", "its head of security, Wang Lin,",
         "Jisk"),
        ("The kit comes from Hangzhou outfit Yeyu Robotics. Yeyu was silent.",
         "the company's European boss, Wang Lin,", "Yeyu Robotics"),
        ("The Humber Combined Authority paid for it.", "the authority's mayor, Wang Lin,",
         "Humber Combined Authority"),
    ],
)  # fmt: skip
def test_its_and_the_company_mean_the_body_named_before(before: str, naming: str, organisation: str) -> None:
    speaker = only_quote(f"{before} “It is time to go home now,” said {naming} on Monday.").speaker
    assert speaker.organisation == organisation


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("BIC's Dr Wang Lin, who oversees the work,", None, "BIC"),
        ("Professor Wang Lin of the Academy's Institute of Legumes", "Professor", "Institute of Legumes"),
        ("Wang Lin, operations director and joint owner with her brother Mick,",
         "operations director and joint owner", None),
        ("Wang Lin, a researcher formerly at Medway and now at the Free Institute,", "researcher",
         "Free Institute"),
        ("Britain's Wang Lin", None, None),
    ],
)  # fmt: skip
def test_whose_somebody_is_now(naming: str, role: str | None, organisation: str | None) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


@pytest.mark.parametrize(
    ("before", "naming", "organisation"),
    [
        ("It was run by a team at the University of Soar led by Professor Wang Lin.",
         "Professor Wang, who is also an honorary consultant at Soar Infirmary,", "University of Soar"),
        ("It belongs to the China Lunar Payload Office.", "Wang Lin, director of the payload office,",
         "China Lunar Payload Office"),
        ("It lay in the Alderney Seed Collection.", "the Collection's curator, Wang Lin,",
         "Alderney Seed Collection"),
    ],
)  # fmt: skip
def test_a_body_told_before_is_the_speaker_s(before: str, naming: str, organisation: str) -> None:
    speaker = only_quote(f"{before}\n\n“It is time to go home now,” said {naming} on Monday.").speaker
    assert speaker.organisation == organisation


@pytest.mark.parametrize(
    ("before", "naming", "organisation"),
    [
        ("He visited Loughmere University and met with its president, Professor Wang Lin.", "Professor Wang",
         "Loughmere University"),
        ("We welcomed colleagues from the Yunnan Parasite Centre.", "its director, Wang Lin,",
         "Yunnan Parasite Centre"),
        ("It is run with Weihai Marine College, whose dean of food technology, Wang Lin, is glad.", "Wang",
         "Weihai Marine College"),
        ("It lies in the Menglun Forest Garden.", "Wang Lin, the Garden's head of insects,",
         "Menglun Forest Garden"),
        ("It opened at the Beijing Ancient Observatory Museum, not the Royal Museum of Navigation.",
         "Wang Lin, deputy director of the Beijing museum,", "Beijing Ancient Observatory Museum"),
        ("It is a good firm.", "analyst Wang Lin at broker Hale & Marchmont", "Hale & Marchmont"),
    ],
)  # fmt: skip
def test_a_short_form_of_a_body_is_found_where_it_was_told_in_full(
    before: str, naming: str, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n“It is time to go home now,” said {naming} on Monday.").speaker
    assert (speaker.name, speaker.organisation) == ("Wang Lin", organisation)


def test_the_body_a_sentence_is_about_goes_before_one_it_names_last() -> None:
    text = "The Harbour Agency works with Solent College. “It is time to go home,” said its director, Wang Lin."
    assert only_quote(text).speaker.organisation == "Harbour Agency"


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("It is old.", "Wang Lin, who was one of the fellows and is now head of photonics at Lightfoot Devices,",
         "head of photonics", "Lightfoot Devices"),
        ("It is a scheme of the Physical Sciences Board.", "PSB's international lead, Wang Lin,",
         "international lead", "Physical Sciences Board"),
        ("It is old.", "Wang Lin, a fellow of the Cambrian Academy and honorary professor at Dianchi University,",
         "fellow", "Cambrian Academy"),
        ("The burners were designed by Teesmark, a 70-employee company spun off from the University of Solway.",
         "its founder, Wang Lin,", "founder", "Teesmark"),
    ],
)  # fmt: skip
def test_the_first_office_held_now_counts_with_its_body(
    before: str, naming: str, role: str, organisation: str
) -> None:
    speaker = only_quote(f"{before} {naming[0].upper()}{naming[1:]} said: “It is time to go home now.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


def test_an_envoy_without_an_ambassador_s_rank_holds_an_office() -> None:
    speaker = only_quote("Chargé d'affaires Wang Lin of the Chinese Embassy said: “It is time to go home.”").speaker
    assert (speaker.role, speaker.organisation) == ("Chargé d'affaires", "Chinese Embassy")


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("It is old.", "Wang Lin, 51, chairman of Jade River Energy,", "chairman", "Jade River Energy"),
        ("It is old.", "The Chief Executive of the Advanced Research Council (ARC), Professor Wang Lin,",
         "Chief Executive", "Advanced Research Council"),
        ("It is old.", "Wang Lin, who will run the Leeds hub,", None, "Leeds hub"),
        ("The outfit Larkrise Semiconductor is to move.", "Founder and CEO Wang Lin", "Founder and CEO",
         "Larkrise Semiconductor"),
    ],
)  # fmt: skip
def test_an_age_a_bracket_or_a_second_title_stands_between(
    before: str, naming: str, role: str | None, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n{naming} said: “It is time to go home now.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


def test_our_founder_in_front_of_a_name_holds_the_office() -> None:
    (quote,) = [q for q in evidence("In the words of our founder, Sir Alan Prowse, “send them far away and home”.")
                if isinstance(q, Quote)]  # fmt: skip
    assert (quote.speaker.name, quote.speaker.role) == ("Alan Prowse", "founder")


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("Wang Lin, who took over as head of the Tay Institute in May,", "head", "Tay Institute"),
        ("Wang Lin, who returned from Britain in 2021 and founded Qingye Robotics,", None, "Qingye Robotics"),
        ("Wang Lin, who manages the projects for Merton College,", None, "Merton College"),
        ("Wang Lin, an analyst at Pall Mall brokerage Tennyson,", "analyst", "Tennyson"),
        ("Now emeritus professor at Humberton, Wang Lin", "emeritus professor", "Humberton"),
        ("Ann Lou's former supervisor, Wang Lin,", "former supervisor", None),
        ("Professor Wang Lin, Rothbury Research,", "Professor", "Rothbury Research"),
    ],
)  # fmt: skip
def test_what_somebody_took_up_founded_or_sits_in(naming: str, role: str | None, organisation: str | None) -> None:
    speaker = only_quote(f"It is old.\n\n{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


@pytest.mark.parametrize(
    ("told", "role", "organisation"),
    [
        ("Wang Lin joined the Tay Institute as director in 2019.", "director", "Tay Institute"),
        ("Wang Lin has been appointed director of the Tay Institute.", "director", "Tay Institute"),
        ("The next chair of the Tay Institute will be Wang Lin, formerly a dean at Solent College.", "chair",
         "Tay Institute"),
        ("It was signed by TI President Sir Alan Prowse and RMS Secretary-General Professor Wang Lin.",
         "Secretary-General", "RMS"),
    ],
)  # fmt: skip
def test_an_office_told_in_the_sentence_before(told: str, role: str, organisation: str) -> None:
    speaker = only_quote(f"{told}\n\n“It is time to go home now,” said Wang.").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("The University of Hallamshire leads it.",
         "Wang Lin, Director of the Centre for Blood Disorders at Hallamshire,", "Director",
         "Centre for Blood Disorders at Hallamshire"),
        ("Falmouth outfit Longline Subsea has gone.", "Managing director Wang Lin", "Managing director",
         "Longline Subsea"),
        ("It is old.", "Wang Lin, a former Royal Navy officer who advises the Seabed Forum,", None, "Seabed Forum"),
        ("The Northern Museum of Science will show it.", "The museum's head of learning, Wang Lin,",
         "head of learning", "Northern Museum of Science"),
    ],
)  # fmt: skip
def test_a_short_parent_a_director_of_a_firm_and_a_field_that_looks_like_a_verb(
    before: str, naming: str, role: str | None, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n{naming} said: “It is time to go home now.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


def test_a_minister_of_two_fields_keeps_them_when_called_minister_later() -> None:
    text = (
        "On 11 March, Chinese Minister of Science and Innovation Wan Jingtao had a call with London.\n\n"
        "Minister Wan said that science had become useful."
    )
    (quote,) = [item for item in evidence(text) if isinstance(item, Quote)]
    assert (quote.speaker.name, quote.speaker.role) == ("Wan Jingtao", "Minister of Science and Innovation")


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("It is old.", "Wang Lin, a Royal Academy research fellow in Severnside's School of Earth Sciences,",
         "research fellow", "School of Earth Sciences"),
        ("It is old.", "Wang Lin, director of the genetics center of the Chengdu Panda Base,", "director",
         "genetics center of the Chengdu Panda Base"),
        ("It was done with the Lothian Institute of Genetics.",
         "Wang Lin, head of genomics at the Scottish institute,", "head of genomics",
         "Lothian Institute of Genetics"),
        ("Lanzhou Desert University helped.", "Wang Lin, director of the Key Laboratory of Climate at Lanzhou,",
         "director", "Key Laboratory of Climate at Lanzhou"),
        ("Prismatic, the Leeds company that sees cracks, is rich.", "Founder Dr Wang Lin", "Founder", "Prismatic"),
    ],
)  # fmt: skip
def test_the_seat_of_an_office_counts_before_who_pays_for_it(
    before: str, naming: str, role: str, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n{naming} said: “It is time to go home now.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)


@pytest.mark.parametrize(
    ("before", "naming", "role", "organisation"),
    [
        ("It was made by Dr Wang Lin and his team at Arden's Institute of Touch.", "Dr Wang", None,
         "Institute of Touch"),
        ("Mona Aviation, which trains pilots, has taught 45 people.", "Its founder, Wang Lin,", "founder",
         "Mona Aviation"),
        ("It was hung in the Suzhou Kunqu Theater.", "Wang Lin, the theater's artistic director,",
         "artistic director", "Suzhou Kunqu Theater"),
        ("It is old.", "Wang Lin, chief executive of Dudley gearmaker Lacey & Daughters,", "chief executive",
         "Lacey & Daughters"),
    ],
)  # fmt: skip
def test_a_team_s_seat_a_thing_told_with_which_and_a_maker(
    before: str, naming: str, role: str | None, organisation: str
) -> None:
    speaker = only_quote(f"{before}\n\n{naming} said: “It is time to go home now.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Wang Lin", role, organisation)
