from __future__ import annotations

import pytest

from briefwright.extract.people.names import family_and_given
from briefwright.model.evidence import Fact, Quote
from fakes.extracted import evidence, only_quote, quotes


@pytest.mark.parametrize(
    ("naming", "name", "role", "organisation"),
    [
        ("Xu Xinchao, deputy director of the Beijing Municipal Science & Technology Commission (BMSTC),",
         "Xu Xinchao", "deputy director", "Beijing Municipal Science & Technology Commission"),
        ("Science Minister Priya Ashworth", "Priya Ashworth", "Science Minister", None),
        ("The Technology Secretary, Gareth Hollis MP,", "Gareth Hollis", "Technology Secretary", None),
        ("UKRI chief executive Dame Helen Marlow", "Helen Marlow", "chief executive", "UKRI"),
        ("UK Research and Innovation Chief Executive, Professor Sir Mark Walport,", "Mark Walport",
         "Chief Executive", "UK Research and Innovation"),
        ("Foreign Ministry spokesman Tan Rui", "Tan Rui", "spokesman", "Foreign Ministry"),
        ("Xiao Yaqing, China's minister of industry and information technology,", "Xiao Yaqing",
         "minister of industry and information technology", "China"),
        ("Founder and chief executive Tom Brandvold", "Tom Brandvold", "Founder and chief executive", None),
        ("Ferrowave's chief operating officer, Daniel Osei,", "Daniel Osei", "chief operating officer",
         "Ferrowave"),
        ("CEO of the Refugee Council Enver Solomon", "Enver Solomon", "CEO", "Refugee Council"),
        ("Minister for Energy Innovation Rhys Caddick", "Rhys Caddick", "Minister for Energy Innovation",
         None),
        ("British Business, Energy and Industrial Strategy Secretary Greg Clark", "Greg Clark",
         "Business, Energy and Industrial Strategy Secretary", None),
        ("Richard Muirhead, general partner at VC firm OpenOcean,", "Richard Muirhead", "general partner",
         "OpenOcean"),
        ("The Science Minister, Lord Vell, and China's Minister of Science and Technology, Yin He, met. Lord Vell",
         "Lord Vell", "Science Minister", None),
        ("The UK Science Minister, Lord Vell,", "Lord Vell", "Science Minister", None),
        ("UK Research and Innovation director Ada Orr", "Ada Orr", "director", "UK Research and Innovation"),
        ("Ada Orr, the UK government's chief scientific adviser,", "Ada Orr", "chief scientific adviser",
         "UK government"),
        ("Sen. Tom Becker of Montana", "Tom Becker", "Senator", None),
        ("Secretary of State for Climate, Industry and Skills Naomi Vell", "Naomi Vell",
         "Secretary of State for Climate, Industry and Skills", None),
        ("Ada Orr, Chargé d'Affaires at the British Embassy Beijing", "Ada Orr", "Chargé d'Affaires",
         "British Embassy Beijing"),
        ("Professor G.Q. Max Orr, vice-chancellor of University of Wearside,", "G.Q. Max Orr", "vice-chancellor",
         "University of Wearside"),
        ("Ada Orr, Associate Vice-President for Global Reach of the University of Wearside,", "Ada Orr",
         "Associate Vice-President for Global Reach", "University of Wearside"),
        ("Ada Orr, Vice Principal Innovation and Knowledge Exchange at the University of Wearside,", "Ada Orr",
         "Vice Principal Innovation and Knowledge Exchange", "University of Wearside"),
        ("The UK's Minister for Science, Research and Skills Ada Orr", "Ada Orr",
         "Minister for Science, Research and Skills", "UK"),
        ("Ada Orr, a climate modeller at the Wearside Institute,", "Ada Orr", "climate modeller",
         "Wearside Institute"),
        ("Marine ecologist Ada Orr of the University of Wearside", "Ada Orr", "Marine ecologist",
         "University of Wearside"),
        ("Ada Orr, head of affairs at Norwegian-British biotech Fjordgene,", "Ada Orr", "head of affairs",
         "Fjordgene"),
        ("It was written by Boro Logic, a firm of 18 people. Its founder, 34-year-old Ada Orr,", "Ada Orr",
         "founder", "Boro Logic"),
        ("Ada Orr, who has led the CSB since 2023,", "Ada Orr", None, "CSB"),
        ("The UK's new minister of state for science, research and innovation, Ada Orr,", "Ada Orr",
         "minister of state for science, research and innovation", "UK"),
        ("minister for tech and the digital economy Ada Orr", "Ada Orr",
         "minister for tech and the digital economy", None),
        ("Ada Orr - director of Orr Industries and former CTO at companies like Tarn - ", "Ada Orr", "director",
         "Orr Industries"),
        ("Ada Orr, Director of International Development and Mobility.", "Ada Orr",
         "Director of International Development and Mobility", None),
        ("University of Wearside Vice-Chancellor Professor Sir Tom Orr", "Tom Orr", "Vice-Chancellor",
         "University of Wearside"),
        ("Ada Orr, Vice President of Tarn University and Dean of the Faculty of Science,", "Ada Orr",
         "Vice President", "Tarn University"),
        ("Ada Orr, a consultant neurosurgeon at the Aire Valley Hospitals Trust,", "Ada Orr",
         "consultant neurosurgeon", "Aire Valley Hospitals Trust"),
        ("Vice Premier Meng Guolin came. Meng, also a member of the Bureau,", "Meng Guolin", "Vice Premier", None),
        ("The chipmaker, Shenzhen-based Hongyu Micro, spoke. Its security chief Terry Lau", "Terry Lau",
         "security chief", "Hongyu Micro"),
        ("British Trade Envoy to China Dame Ada Orr", "Ada Orr", "Trade Envoy to China", None),
        ("Her counterpart at Tongji, Professor Qin Shaomin,", "Qin Shaomin", "Professor", "Tongji"),
        ("Rep. Elise Carter, R-N.Y., the bill's lead sponsor,", "Elise Carter", "Representative", None),
        ("Rep. Raúl Ortiz, D-Calif.,", "Raúl Ortiz", "Representative", None),
        ("Pan Jianwei, a professor at Tsinghua University and academician of the Chinese Academy of Sciences,",
         "Pan Jianwei", "professor", "Tsinghua University"),
        ("Lena Marsh, Secretary of State for Science, Innovation and Technology,", "Lena Marsh",
         "Secretary of State for Science, Innovation and Technology", None),
        ("The chair of the Science, Innovation and Technology Committee, Ada Orr,", "Ada Orr", "chair",
         "Science, Innovation and Technology Committee"),
        ("Jane Doe, Director of International at the Royal Society,", "Jane Doe", "Director of International",
         "Royal Society"),
        ("Jeffrey Lewis of the James Martin Center", "Jeffrey Lewis", None, "James Martin Center"),
        ("British Ambassador to China Barbara Woodward", "Barbara Woodward", "Ambassador to China", None),
    ],
)  # fmt: skip
def test_role_and_organisation_are_read_in_either_order(
    naming: str, name: str, role: str | None, organisation: str | None
) -> None:
    speaker = only_quote(f"{naming} said: “This is the first of many such days.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_an_office_told_later_is_known_earlier() -> None:
    text = "“It is time to go home,” said Ann Moore.\n\nMoore is professor of physics at the University of Leeds."
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == ("professor of physics", "University of Leeds")


def test_a_peer_keeps_the_title_and_a_knight_does_not() -> None:
    assert only_quote("“It is time to go home,” said Lord Ashby.").speaker.name == "Lord Ashby"
    assert only_quote("“It is time to go home,” said Sir Alan Prowse.").speaker.name == "Alan Prowse"


@pytest.mark.parametrize(
    "text",
    [
        "“We pay for it,” a spokesperson for the Department for Science, Innovation and Technology said.",
        "“We pay for it,” said a spokesperson for the Department for Science, Innovation and Technology.",
        "A spokesperson for the Department for Science, Innovation and Technology said: “We pay for it.”",
    ],
)
def test_a_department_s_name_is_kept_whole_over_its_commas(text: str) -> None:
    speaker = only_quote(text).speaker
    assert speaker is not None
    assert (speaker.role, speaker.organisation) == (
        "spokesperson",
        "Department for Science, Innovation and Technology",
    )


def test_who_means_those_named_last() -> None:
    text = "It passed over the objections of Democrats who called it “a plan in search of a problem”."
    assert quotes(text, "partial") == [("a plan in search of a problem", "Democrats")]


def test_an_office_begins_after_the_person_named_before_it() -> None:
    text = (
        "Signed in Beijing by Science Minister Lord Oat and Vice Minister of Science and Technology Chen Jiachang, "
        "the strategy sets out five areas. Chen Jiachang said: “We will do more.”"
    )
    assert only_quote(text).speaker.role == "Vice Minister of Science and Technology"


def test_the_company_is_the_one_that_does_something_after_an_introduction() -> None:
    text = (
        "Hidden behind a car park in Salford, Ferrovane makes magnets. The company’s founder, Jo Bell, says: "
        "“We sell half of them.”"
    )
    assert only_quote(text).speaker.organisation == "Ferrovane"


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("MI5’s director general, Sir Angus Pryde, said: “They are here.”", ("director general", "MI5")),
        ("Bethan Rees, who coordinates the project at the University of Oat, said: “They are here.”",
         (None, "University of Oat")),
        ("“They are here,” a senior professor at a Russell Group university told me.",
         ("senior professor", "Russell Group university")),
        ("Li Caiping laughed. “They are here,” said the 41-year-old tea grower.", ("tea grower", None)),
    ],
)  # fmt: skip
def test_office_and_body_are_whole(text: str, office: tuple[str | None, str | None]) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == office


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Dr Ren Xiaoyun, who will lead the cave project at Xiangjiang Medical University, said: “It is time.”",
         (None, "Xiangjiang Medical University")),
        ("“It is time,” says Harriet Munro, who advises universities on China at the consultancy Lantern Bridge.",
         (None, "Lantern Bridge")),
        ("The Loughside Foundry cast it. Jo Bell, who heads the foundry’s laboratory, said: “It is time.”",
         (None, "Loughside Foundry")),
        ("The UK’s delegation left. Among them was the firm Oat Optics. Its manager, Al Pell, said: “It is.”",
         ("manager", "Oat Optics")),
        ("AI startup Quokka opens lab\n\nQuokka Compute, the startup, has grown. CEO Farah Lind said: “It is.”",
         ("CEO", "Quokka Compute")),
        ("Inside a hangar, Nigel Fairweather taps a bell. “It is time,” the 63-year-old metallurgist said.",
         ("metallurgist", None)),
    ],
)  # fmt: skip
def test_the_body_is_found_however_it_is_told(text: str, office: tuple[str | None, str | None]) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == office


def test_the_companys_office_is_the_firms_told_just_before() -> None:
    text = "Watchfield, the Hangzhou camera giant, insists. The company’s UK marketing head, Jo Pole, said: “Yes.”"
    assert only_quote(text).speaker.organisation == "Watchfield"


@pytest.mark.parametrize(
    ("naming", "name", "role", "organisation"),
    [
        ("Chinese Ambassador to the United Kingdom (UK) Mei Xinlan", "Mei Xinlan",
         "Ambassador to the United Kingdom", None),
        ("President of the Chinese Academy of Sciences (CAS) Hou Jianming", "Hou Jianming",
         "President", "Chinese Academy of Sciences"),
        ("Director of the Northern Organization for Ice Research (NOIR) Andrea Gallo", "Andrea Gallo",
         "Director", "Northern Organization for Ice Research"),
        ("President of the Academy of Sciences Hou Jianming", "Hou Jianming", "President", "Academy of Sciences"),
        ("Governor of the Bank of Wales Andrew Pell", "Andrew Pell", "Governor", "Bank of Wales"),
        ("Vice President of the Tidal Society Mark Orme", "Mark Orme", "Vice President", "Tidal Society"),
    ],
)  # fmt: skip
def test_a_name_stands_right_behind_its_body(naming: str, name: str, role: str, organisation: str | None) -> None:
    text = (
        f"{naming} said that patience was needed. “It is time,” {family_and_given(name.split())[0].title()} said."
    )
    speakers = [quote.speaker for quote in evidence(text) if isinstance(quote, Quote)]
    assert [(speaker.name, speaker.role, speaker.organisation) for speaker in speakers] == [
        (name, role, organisation)
    ] * 2


@pytest.mark.parametrize(
    ("naming", "role"),
    [
        ("The vote hands a victory to Senate Majority Leader Charles Orme (D-N.Y.).", "Senate Majority Leader"),
        ("It is a victory for Tides Minister Charles Orme.", "Tides Minister"),
        ("They ate the lunch of Tides Minister Charles Orme.", "Tides Minister"),
    ],
)
def test_an_office_is_read_behind_what_belongs_to_it(naming: str, role: str) -> None:
    assert only_quote(f"{naming} “It is good,” he said.").speaker.role == role


@pytest.mark.parametrize(
    ("beside", "role", "organisation"),
    [
        ("Secretary of State for Fisheries, Harbours, and Tides,",
         "Secretary of State for Fisheries, Harbours, and Tides", None),
        ("Head of Chemistry and Vice-Dean of Science at the University of Fenby,",
         "Head of Chemistry and Vice-Dean of Science", "University of Fenby"),
        ("Head of Chemistry and Vice-Dean at the University of Fenby,",
         "Head of Chemistry and Vice-Dean", "University of Fenby"),
        ("director of student and graduate affairs at Fenby University,",
         "director of student and graduate affairs", "Fenby University"),
        ("FTB International Champion and Chief Executive of the Ice Council,", "International Champion", "FTB"),
        ("Orme Labs founder and chief executive,", "founder and chief executive", "Orme Labs"),
        ("University of Fenby’s Vice-Chancellor,", "Vice-Chancellor", "University of Fenby"),
        ("founder of specialist university spin-out investor Craft,", "founder", "Craft"),
        ("who leads TideU,", "", "TideU"),
        ("co-founder of Fenby Marsh-based company Tidal Quartz,", "co-founder", "Tidal Quartz"),
        ("counsellor for tides of Norland’s embassy in the United Kingdom,",
         "counsellor for tides", "Norland’s embassy in the United Kingdom"),
        ("Deputy Director of the Bureau of Rivers, Norland Academy of Ice,",
         "Deputy Director", "Bureau of Rivers, Norland Academy of Ice"),
        ("UCF Pro Provost for China, Hong Kong & Macau,", "Pro Provost for China, Hong Kong & Macau", "UCF"),
        ("Chief Metrologist at the Fenby Tide Institute,", "Chief Metrologist", "Fenby Tide Institute"),
        ("Chief Operating Officer of Tide Office and Permanent Representative of the United Kingdom with TMO,",
         "Chief Operating Officer", "Tide Office"),
        ("Executive Director, External Relations, University of Fenby,",
         "Executive Director, External Relations", "University of Fenby"),
        ("Council Chairman of Fenby City,", "Council Chairman", "Fenby City"),
        ("master of Orme College,", "master", "Orme College"),
        ("who is based at the OTB’s Hull Road laboratories,", "", "OTB"),
        ("chairman of The 48 Circle,", "chairman", "48 Circle"),
        ("chairwoman of the Norland Chamber of Commerce in China,",
         "chairwoman", "Norland Chamber of Commerce in China"),
        ("professor emeritus of Norland economic history at Fenby Business School,",
         "professor emeritus of Norland economic history", "Fenby Business School"),
        ("a senior British analyst on international affairs,",
         "senior British analyst on international affairs", None),
        ("Norland’s lead scientist on the Square Mile Array,",
         "lead scientist on the Square Mile Array", "Norland"),
        ("the winner of the 2015 Tern Prize for Chemistry,", "winner of the 2015 Tern Prize for Chemistry", None),
    ],
)  # fmt: skip
def test_offices_of_several_parts_keep_to_their_body(beside: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(f"Ruth Orme, {beside} said: “The tide is high.”").speaker
    assert (speaker.name, speaker.role or "", speaker.organisation) == ("Ruth Orme", role, organisation)


def test_an_office_opens_a_sentence_without_a_second_comma() -> None:
    speaker = only_quote("Chief executive of the Ice Fund, Dr Ruth Orme said: “It is cold.”").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Ruth Orme", "Chief executive", "Ice Fund")


def test_a_titled_name_behind_a_clause_is_nobody_s_office() -> None:
    text = "While meeting with President Orme, Ambassador Hua said that the river was high. “It is,” Orme said."
    assert [(q.speaker.name, q.speaker.role) for q in evidence(text) if isinstance(q, Quote)] == [
        ("Hua", "Ambassador"),
        ("Orme", "President"),
    ]
    assert [fact for fact in evidence(text) if isinstance(fact, Fact) and fact.category == "role"] == []


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        (
            "UK Secretary of State for Health and Social Care Ruth Orme",
            "Secretary of State for Health and Social Care",
            None,
        ),
        ("Queen’s vice-chancellor Dame Ruth Orme", "vice-chancellor", "Queen’s University Fenby"),
        ("Dr Ruth Orme from the Queen’s school of pharmacy", None, "Queen’s school of pharmacy"),
    ],
)
def test_a_college_and_a_country_before_an_office(naming: str, role: str | None, organisation: str | None) -> None:
    text = f"Queen’s University Fenby has opened a college.\n\n{naming} said: “It is a good day for the town.”"
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Ruth Orme", role, organisation)


def test_our_chief_executive_is_the_one_of_whoever_submitted_the_evidence() -> None:
    text = (
        "Written evidence submitted by the Consortium of Fenby Schools (CFS0017)\n\n1. As our Chief Executive, "
        "Dr Ruth Orme, told the Committee last year, “the cost of saying no is invisible, and nobody counts it”."
    )
    speaker = only_quote(text, "partial").speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (
        "Ruth Orme",
        "Chief Executive",
        "Consortium of Fenby Schools",
    )


def test_the_museum_s_author_and_the_laboratory_s_director_are_of_the_one_named_before() -> None:
    text = "They lie in the Fenby Fossil Museum.\n\n“The bones are wrong,” says lead author Tian Yue of the museum."
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == ("Tian Yue", "lead author", "Fenby Fossil Museum")


def test_a_vice_chancellor_without_a_body_is_of_the_university_the_text_opens_with() -> None:
    text = (
        "Fenby and Tianjin link arms\n\nTees Marsh University has opened a college with Binhai University.\n\n"
        "Vice-Chancellor Professor Ada Okafor cut the ribbon. “It is a bridge with two ends,” Okafor said."
    )
    assert only_quote(text).speaker.organisation == "Tees Marsh University"


def test_an_office_with_an_article_behind_and_is_held_elsewhere() -> None:
    text = (
        "The Joint Laboratory on Small Boats opened. Fang Yuqing, its Chinese co-director and a member of the "
        "Norland Academy of Ice, said: “A small boat is like a bicycle.”"
    )
    speaker = only_quote(text).speaker
    assert (speaker.role, speaker.organisation) == ("co-director", "Joint Laboratory on Small Boats")


@pytest.mark.parametrize(
    ("naming", "role", "organisation"),
    [
        ("The Norland government’s Minister for Culture Ruth Orme", "Minister for Culture", "Norland government"),
        ("The Royal Tide Society’s Director of Policy Ruth Orme", "Director of Policy", "Royal Tide Society"),
        (
            "The Royal Tide Society’s Director of Policy and Impact Ruth Orme",
            "Director of Policy and Impact",
            "Royal Tide Society",
        ),
        (
            "Royal Tide Society Director of Research and Innovation Ruth Orme",
            "Director of Research and Innovation",
            "Royal Tide Society",
        ),
        ("The Norland Government’s chief scientist, Ruth Orme,", "chief scientist", "Norland Government"),
        ("Fenby University’s Head of the School of Physics Ruth Orme", "Head", "School of Physics"),
        (
            "Ruth Orme, Minister of State for chips, emerging technology, AI and online safety,",
            "Minister of State for chips, emerging technology, AI and online safety",
            None,
        ),
        (
            "Ruth Orme, Vice-Chancellor and President of OTBU officiated and",
            "Vice-Chancellor and President",
            "OTBU",
        ),
    ],
)
def test_fields_between_an_office_and_a_name_belong_to_the_office(
    naming: str, role: str, organisation: str | None
) -> None:
    said = only_quote(f"They met. {naming} said that the centre was good.", "indirect")
    assert (said.speaker.name, said.speaker.role, said.speaker.organisation) == ("Ruth Orme", role, organisation)
