from __future__ import annotations

import pytest

from briefwright.model.evidence import Quote
from fakes.extracted import evidence, only_quote, quotes


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # An office named first, its holder later.
        (
            "The lake is rising, the Science Minister said today.\n\nScience Minister Ann Moore visited Leeds.",
            "Ann Moore",
        ),
        # A shorter form of the office.
        (
            "The lake is rising, the Health Secretary said.\n\nHealth and Social Care Secretary Ann Moore left.",
            "Ann Moore",
        ),
        # A body's office, told by its short form.
        ("The lake is rising, its chief executive said.\n\nAnn Moore, CEO of Lakeworks, left.", "Ann Moore"),
        # Somebody described, not named.
        (
            "A spokesman for the Lake Board declined to give a date. The spokesman said that the lake is rising.",
            "spokesman for the Lake Board",
        ),
        # Somebody described by age and trade, met before.
        (
            "Ann Moore pours tea. She is chief scientist. The 58-year-old geologist said that the lake is rising.",
            "Ann Moore",
        ),
        # What somebody used to say.
        ("As the late chemist Ann Moore used to say, the lake is rising.", "Ann Moore"),
        # Whose contract ends.
        (
            "Jo Dale, the head, left. Ann Moore slept. Moore's job ends. Her view is that the lake is rising.",
            "Ann Moore",
        ),
        # A view.
        ("British scholar Ann Moore agrees. In her view, the lake is rising.", "Ann Moore"),
        # Who is meant behind a description.
        (
            "It was seen by Dr Ann Moore, a botanist at Leeds, who said that the lake is rising.",
            "Ann Moore",
        ),
        # Words quoted at second hand.
        ("The Herald quoted an unnamed official as saying that the lake is rising.", "unnamed official"),
        # Those who know.
        (
            "The lake is rising, according to two people familiar with the survey.",
            "two people familiar with the survey",
        ),
        ("The lake is rising, research by the Lake Institute suggests.", "research by the Lake Institute"),
        ("The two sides met. They noted that the lake is rising.", "two sides"),
    ],
)
def test_whoever_is_meant_is_named(text: str, name: str) -> None:
    said = [(words.lower(), speaker) for words, speaker in quotes(text, "indirect")]
    assert ("the lake is rising", name) in said


def test_whoever_gives_a_speech_says_i() -> None:
    text = "Speech by the Research Minister, Dame Ann Moore, in Leeds\n\nI believe that the lake is rising."
    assert only_quote(text, "indirect").speaker.name == "Ann Moore"


def test_the_minister_is_the_one_who_is_called_so_not_the_last_to_speak() -> None:
    text = (
        "The minister, Dr Ann Moore, opened the debate. Sir Tom Hale asked about the lake.\n\n"
        "The minister said that the lake is rising."
    )
    (quote,) = [q for q in evidence(text) if isinstance(q, Quote) and q.text == "the lake is rising"]
    assert quote.speaker.name == "Ann Moore"


def test_a_ministrys_spokesperson_belongs_to_the_ministry_named_before() -> None:
    text = 'The Ministry of Commerce met reporters. "It is rising," said ministry spokesperson Qin Rong.'
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (
        "Qin Rong",
        "spokesperson",
        "Ministry of Commerce",
    )


def test_he_is_a_family_name_after_a_title_and_before_a_given_name() -> None:
    text = "Ambassador He Minzhe spoke in Leeds. Ambassador He said that the lake is rising. He left."
    speaker = only_quote(text, "indirect").speaker
    assert (speaker.name, speaker.role, speaker.basis) == ("He Minzhe", "Ambassador", "explicit")


def test_the_institute_is_the_one_named_before() -> None:
    text = "The Hefei Institute of Physics opened a laboratory. The institute said the magnet would run in spring."
    assert quotes(text, "indirect") == [("the magnet would run in spring", "Hefei Institute of Physics")]


def test_it_is_the_study_a_sentence_opened_with() -> None:
    text = "Researchers met in Hull. The study, published in May, examined 400 papers. It found that few were read."
    assert quotes(text, "indirect") == [("few were read", "study")]


def test_someone_told_by_what_they_hope_to_do_speaks() -> None:
    text = "The nominee to run the export office promised senators on Thursday that she would tighten controls."
    assert quotes(text, "indirect") == [("she would tighten controls", "nominee to run the export office")]


def test_they_may_be_one_spokesperson() -> None:
    text = "A spokesperson for the Lake Office said the dam would open. They added that it was safe."
    speakers = [speaker for _, speaker in quotes(text, "indirect")]
    assert speakers == ["spokesperson for the Lake Office"] * 2


def test_a_dateline_never_speaks() -> None:
    text = "LONDON, May 18 (Xinhua) -- China hopes the talks will resume, a spokesperson said Wednesday."
    assert quotes(text, "indirect") == [("China hopes the talks will resume", "spokesperson")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "According to the Ministry of Science and Technology, the two sides agreed 30 joint projects.",
            "Ministry of Science and Technology",
        ),
        (
            "The two sides agreed 30 joint projects, said the Department for Science, Innovation and Technology.",
            "Department for Science, Innovation and Technology",
        ),
        ("According to the University of Manchester, 200 students took part.", "University of Manchester"),
    ],
)
def test_a_body_s_name_is_whole_after_the_verb(text: str, name: str) -> None:
    ((_, speaker),) = quotes(text, "indirect")
    assert speaker == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A line that tells when something was printed is no part of a name.
        (
            (
                "From: The Lake Board and Lord Hartwell\nPublished: 3 May 2025\n\n"
                "Lord Hartwell said it was “very good news”."
            ),
            ("Lord Hartwell", None, None),
        ),
        # A post with its seat, before the name.
        (
            "Chinese Consul General in Leeds Qiu Wenbo said it was “very good news”.",
            ("Qiu Wenbo", "Consul General in Leeds", None),
        ),
        # A body whose name holds commas speaks through somebody.
        (
            "A Department for Lakes, Rivers and Seas spokesperson said it was “very good news”.",
            (
                "Department for Lakes, Rivers and Seas spokesperson",
                "spokesperson",
                "Department for Lakes, Rivers and Seas",
            ),
        ),
        # What an expert is expert on, and where.
        (
            "Cui Hongtao, an expert on lake studies at Leeds Institute of Lakes, said it was “very good news”.",
            ("Cui Hongtao", "expert on lake studies", "Leeds Institute of Lakes"),
        ),
        # The office in full stands for its holder.
        (
            "The Minister for Lakes, Esther Moore, left.\n\nThe Minister for Lakes said it was “very good news”.",
            ("Esther Moore", "Minister for Lakes", None),
        ),
        # Whom a sentence is about from its first words on.
        (
            (
                "Dr Amara Nwosu of the University of Trent and Professor Ann Shen met.\n\n"
                "Ms Mei Zhou said little.\n\nFor Dr Nwosu, it is new. She said it was “very good news”."
            ),
            ("Amara Nwosu", None, "University of Trent"),
        ),
    ],
)
def test_who_speaks_in_which_office(text: str, speaker: tuple[str, str | None, str | None]) -> None:
    found = only_quote(text, "partial").speaker
    assert (found.name, found.role, found.organisation) == speaker


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A leaked letter seen by Lake News said it was “very good news”.", "leaked letter seen by Lake News"),
        ("The Municipality of Lee paid in 2010.\n\nThe city said it was “very good news”.", "Municipality of Lee"),
    ],
)
def test_a_writing_and_a_city_speak_for_themselves(text: str, name: str) -> None:
    assert only_quote(text, "partial").speaker.name == name


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # The only firm of the text is its chief's.
        (
            "Chip designer Auld Silicon has a deal.\n\nCEO Fergus Baird said it was “very good news”.",
            ("Fergus Baird", "CEO", "Auld Silicon"),
        ),
        # A body with "and" in its name, meant by a short form.
        (
            "The Science and Technology Committee met.\n\nAnn Moore, the committee’s chair, called it “very good”.",
            ("Ann Moore", "chair", "Science and Technology Committee"),
        ),
        # A calling before a name.
        ("Botanist Harriet Penrose said it was “very good news”.", ("Harriet Penrose", "Botanist", None)),
    ],
)
def test_whose_office_it_is(text: str, speaker: tuple[str, str | None, str | None]) -> None:
    found = only_quote(text, "partial").speaker
    assert (found.name, found.role, found.organisation) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It works,” managing director Ann Moore said.", ("Ann Moore", "managing director", None)),
        ("“It works,” said export lawyer Ann Moore of Hill & Moss.", ("Ann Moore", "export lawyer", "Hill & Moss")),
        (
            "Ann Moore, who leads the Lake Programme at the Dam Authority, said: “It works.”",
            ("Ann Moore", None, "Dam Authority"),
        ),
    ],
)
def test_the_office_is_whole_and_no_project_is_a_body(
    text: str, speaker: tuple[str, str | None, str | None]
) -> None:
    found = only_quote(text).speaker
    assert (found.name, found.role, found.organisation) == speaker


def test_what_stands_behind_an_article_is_no_person() -> None:
    text = (
        "When Priya Raman first walked into the control room of the China Spallation Neutron Source, she carried a "
        "list.\n\n“I thought it was a joke,” she recalls."
    )
    assert only_quote(text).speaker.name == "Priya Raman"


def test_an_age_belongs_to_the_description() -> None:
    text = "Professor Ann Lee runs the lab. The 58-year-old professor said: “It is over.”"
    assert only_quote(text).speaker.name == "Ann Lee"


def test_two_offices_of_many_are_one_description() -> None:
    speaker = only_quote("Officials and scholars from the University of Leeds said: “It is over.”").speaker
    assert (speaker.role, speaker.organisation) == ("Officials and scholars", "University of Leeds")


def test_another_of_those_who_stay_unnamed_is_not_the_one_before() -> None:
    text = "“They fear us,” said a source at one firm. Another said it was about “throwing money at old boats”."
    assert quotes(text, "partial") == [("throwing money at old boats", "Another")]


def test_two_of_one_chinese_family_name_are_two_people() -> None:
    text = (
        "Li Qiming and Li Qihang were born 11 minutes apart. “I look at the sun,” Li Qiming said. "
        "“He always had to be first,” said Li Qihang. “I was late,” Qihang added."
    )
    assert quotes(text) == [
        ("I look at the sun,", "Li Qiming"),
        ("He always had to be first,", "Li Qihang"),
        ("I was late,", "Li Qihang"),
    ]


def test_a_chinese_name_is_one_in_either_order_and_spelling() -> None:
    text = "Li Qi-ming runs the array. “I look at the sun,” Qiming Li said. “It is bright,” Li Qiming said."
    assert len({name for _, name in quotes(text)}) == 1


def test_she_is_who_opens_a_sentence_rather_than_who_a_headline_describes() -> None:
    text = (
        "The nurse who counts cranes\n\nAt dawn, Ruth Adeyemi counts birds.\n\n"
        "It was a patient who got her started. “He knew every crane by its call,” she recalls."
    )
    assert quotes(text) == [("He knew every crane by its call,", "Ruth Adeyemi")]


def test_three_who_write_together_are_all_named() -> None:
    text = "Professor Ian Sorley, Dr Mei Hua and Dr Tom Bright wrote: “This is a false economy of the worst kind.”"
    assert quotes(text) == [("This is a false economy of the worst kind.", "Ian Sorley, Mei Hua and Tom Bright")]


def test_a_member_of_the_european_parliament_is_named_without_the_seat() -> None:
    assert quotes("“We must not be naive,” argued MEP Lotte Visser.") == [("We must not be naive,", "Lotte Visser")]


def test_what_would_go_on_is_told_by_whoever_told_of_it() -> None:
    text = "Jane Orr told peers that the work with Wuhan would continue “where it is in our interest”."
    assert quotes(text, "partial") == [("where it is in our interest", "Jane Orr")]


def test_whom_according_to_names_is_no_part_of_what_they_say() -> None:
    text = "According to Professor Peter Orr of Fenby College London, the deal changes everything for networks."
    assert quotes(text, "indirect") == [("the deal changes everything for networks", "Peter Orr")]


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        (
            "The deal was welcomed by Adrian Orr, President of the Lake Society, who said: “It rebuilds trust.”",
            "Adrian Orr", "President", "Lake Society",
        ),
        ("Vice-Minister of Health Wu Yan said: “It rebuilds trust.”", "Wu Yan", "Vice-Minister of Health", None),
        ("Hong Kong-born chemist Dr Alice Mak said: “It rebuilds trust.”", "Alice Mak", "chemist", None),
    ],
)  # fmt: skip
def test_who_speaks_is_read_with_the_office(text: str, name: str, role: str, organisation: str | None) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


@pytest.mark.parametrize(
    ("text", "name", "role", "organisation"),
    [
        ("The Chinese Ambassador, His Excellency Qu Lan, said: “It rains.”", "Qu Lan", "Ambassador", None),
        (
            "H.E. Qu Lan, Ambassador of China to the UK, said: “It rains.”",
            "Qu Lan",
            "Ambassador to the UK",
            "China",
        ),
    ],
)
def test_excellencies_are_read_with_what_they_are(
    text: str, name: str, role: str, organisation: str | None
) -> None:
    speaker = only_quote(text).speaker
    assert (speaker.name, speaker.role, speaker.organisation) == (name, role, organisation)


def test_what_is_said_may_begin_with_a_figure() -> None:
    assert quotes("Ann Orr said that 38 joint laboratories now link the two.", "indirect") == [
        ("38 joint laboratories now link the two", "Ann Orr")
    ]


def test_a_field_of_two_words_is_no_employer() -> None:
    assert only_quote("Tidal-power engineer Rhona Bell said: “It rains.”").speaker.organisation is None


@pytest.mark.parametrize(
    "naming",
    [
        "Professor Li Ming, Deputy Director, Department of Engineering at NSFC",
        "Professor Li Ming, Deputy Director General, Department of Engineering and Material Sciences, NSFC",
    ],
)
def test_a_person_speaks_before_his_office_and_his_department(naming: str) -> None:
    speaker = only_quote(f"{naming} said: “We have been working on this for many years.”").speaker
    assert speaker.name == "Li Ming"
    assert (speaker.role or "").startswith("Deputy Director")
    assert (speaker.organisation or "").startswith("Department of Engineering")


@pytest.mark.parametrize(
    "naming",
    [
        "Dr Ada Orr, Director of International at UKRF, and Professor Wen Jialiang, Vice President of NOFC,",
        "Professor Ada Orr, Executive Chair of RSRC and the Science Office's Vice President Dr Wen Jialiang",
    ],
)
def test_two_with_their_offices_speak_together(naming: str) -> None:
    speaker = only_quote(f"{naming} said: “Water does not wait for committees, and nor do we.”").speaker
    assert speaker.name == "Ada Orr and Wen Jialiang"


def test_the_only_person_named_so_far_holds_the_office_named_later() -> None:
    text = (
        "George Orme has announced a new centre in Fenby.\n\nIt will be named the Ice House, and it will stand by "
        "the river.\n\nThe Chancellor commented: “Backing ice is at the heart of our plan.”"
    )
    assert only_quote(text).speaker.name == "George Orme"


def test_of_two_people_named_neither_holds_an_office_named_far_below() -> None:
    text = (
        "George Orme has announced a new centre in Fenby, and Ann Reed met him there.\n\nAnn Reed asked for it.\n\n"
        "It will stand by the river.\n\nIt will be tall.\n\n"
        "The Chancellor commented: “Backing ice is at the heart of our plan.”"
    )
    assert only_quote(text).speaker.name == "Chancellor"


def test_a_firm_and_its_branch_are_nobody_s_name() -> None:
    text = (
        "Tidal Ltd, a chip company owned by Orme Group, said the chief executive officer (CEO) of its Norland "
        "venture has been replaced. The board of Tidal China voted to remove Allen Wu, Tidal said."
    )
    assert quotes(text, "indirect") == [
        ("the chief executive officer (CEO) of its Norland venture has been replaced", "Tidal Ltd"),
        ("The board of Tidal China voted to remove Allen Wu", "Tidal"),
    ]


def test_a_family_name_in_capitals_is_a_person_s() -> None:
    text = "As the first speaker, YANG Ming welcomed everybody. He said that the river was high."
    assert quotes(text, "indirect") == [("the river was high", "YANG Ming")]


def test_a_body_that_speaks_by_its_short_form_is_named_in_full() -> None:
    text = "A boat of the Tidal Energy Board (TEB) sank.\n\nIt was old, the TEB said."
    assert quotes(text, "indirect") == [("It was old", "Tidal Energy Board")]


@pytest.mark.parametrize(
    ("naming", "name"),
    [
        ("TEB and NIF", "Tidal Energy Board and Norland Ice Fund"),
        ("TEB and the Royal Society", "Tidal Energy Board and Royal Society"),
        ("Per Lindqvist, a marine biologist at Fenby University,", "Per Lindqvist"),
    ],
)
def test_two_bodies_speak_together_and_per_is_a_name(naming: str, name: str) -> None:
    text = (
        f"The Tidal Energy Board (TEB) and the Norland Ice Fund (NIF) met.\n\n{naming} said that the tide was high."
    )
    assert quotes(text, "indirect") == [("the tide was high", name)]


@pytest.mark.parametrize(
    ("naming", "name"),
    [
        ("Ada Orr, Minister of State for chips, emerging technology, AI and online safety", "Ada Orr"),
        ("Tom Hale, Minister for Skills, Apprenticeships and Further Education", "Tom Hale"),
        ("Dr Mei Hua, director of policy, outreach, and public engagement", "Mei Hua"),
        ("In Fenby, Sam Lau, vice-president for research and innovation", "Sam Lau"),
        ("Jane Marsh, director of research, Tom Hale and Mary Low", "Tom Hale and Mary Low"),
        ("The plan names Jane Marsh, head of chips, and online safety groups", "online safety groups"),
    ],
)
def test_the_last_of_several_fields_of_an_office_says_nothing(naming: str, name: str) -> None:
    assert quotes(f"{naming} said the deal would help.", "indirect") == [("the deal would help", name)]


def test_an_office_of_a_body_in_front_of_the_next_name_is_not_the_last_one_s() -> None:
    text = (
        "They met Shengli President Xu Kun, Provost of the University of Soar Emma Flynn, and Ann Reed.\n\n"
        "Xu said the river was high. Flynn said it was low."
    )
    speakers = [q.speaker for q in evidence(text) if isinstance(q, Quote) and q.form == "indirect"]
    assert [(s.name, s.role, s.organisation) for s in speakers] == [
        ("Xu Kun", "President", "Shengli"),
        ("Emma Flynn", "Provost", "University of Soar"),
    ]


def test_two_bodies_with_their_short_forms_speak_together() -> None:
    text = "Tidal Research and Innovation (TRI) and the Norland Ice Foundation (NIF) announced that funds rise."
    name = "Tidal Research and Innovation and the Norland Ice Foundation"
    assert quotes(text, "indirect")[0][1] == name.replace("the ", "")


@pytest.mark.parametrize(
    ("naming", "name"),
    [
        ("A senior industry executive who asked not to be named", "senior industry executive"),
        ("An official who declined to be identified", "official"),
        ("Tom Hale, an official who asked the board to act,", "Tom Hale"),
    ],
)
def test_who_keeps_their_name_back_still_speaks(naming: str, name: str) -> None:
    assert ("the dam was safe", name) in quotes(f"{naming} said the dam was safe.", "indirect")


@pytest.mark.parametrize(
    ("office", "role"),
    [
        ("Vice-Provost (Research and Enterprise) of Soar College", "Vice-Provost (Research and Enterprise)"),
        ("Pro-Vice-Chancellor (Global Engagement) at Soar College", "Pro-Vice-Chancellor (Global Engagement)"),
    ],
)
def test_a_portfolio_of_several_words_in_brackets_belongs_to_the_office(office: str, role: str) -> None:
    speaker = only_quote(f"Ann Low, {office}, said: “The river does not wait for anybody.”").speaker
    assert (speaker.role, speaker.organisation) == (role, "Soar College")


def test_who_is_told_does_not_speak() -> None:
    text = "Iain Muir built it. “We make light behave,” Muir, who is also chief executive, told Chip Dispatch."
    assert quotes(text) == [("We make light behave,", "Iain Muir")]


def test_the_first_of_two_with_titles_is_no_office_of_the_second() -> None:
    text = "It is led by Professor Jane Fraser of Soar College and Dr Sun Wei. Dr Sun said the tide was high."
    (quote,) = (q for q in evidence(text) if isinstance(q, Quote))
    assert (quote.speaker.name, quote.speaker.role) == ("Sun Wei", None)


def test_the_country_somebody_is_sent_to_is_no_part_of_their_name() -> None:
    text = "Norland's ambassador to the United Kingdom Lin Zeming came. “The tide is ours,” said Lin."
    assert quotes(text) == [("The tide is ours,", "Lin Zeming")]


def test_the_minister_is_not_the_prime_minister() -> None:
    text = (
        "Energy Minister Ann Moore came. The Prime Minister has been ill. “The tide is high for us all,” "
        "the minister told the Post."
    )
    assert quotes(text) == [("The tide is high for us all,", "Ann Moore")]
