from __future__ import annotations

import pytest

from briefwright.model.evidence import Quote
from fakes.extracted import evidence, only_quote, quotes


@pytest.mark.parametrize(
    "text",
    [
        "“We will open in spring,” said Xu Xinchao.",
        "“We will open in spring,” Xu Xinchao said.",
        "“We will open in spring,” Xu Xinchao, the director, said on Monday.",
        "“We will open in spring,” Xu Xinchao fumed.",
        "Xu Xinchao said: “We will open in spring.”",
        "Xu Xinchao told reporters, “We will open in spring.”",
        "Xu Xinchao: “We will open in spring.”",
        "According to Xu Xinchao, “We will open in spring.”",
        "Xu Xinchao, who runs the centre, added: “We will open in spring.”",
        "Xu Xinchao waved to the crowd, saying, “We will open in spring.”",
        "“We will open in spring.”\n\nXu Xinchao, Director of the Institute of Optics",
        "As Xu Xinchao put it: “We will open in spring.”",
        "In the words of Xu Xinchao, “We will open in spring.”",
        "Xu Xinchao told the House:\n\n“We will open in spring.”",
        "His colleague, Xu Xinchao, joked: “We will open in spring.”",
    ],
)
def test_the_speaker_is_found_wherever_the_sentence_names_him(text: str) -> None:
    quote = only_quote(text)
    assert quote.text.startswith("We will open in spring")
    assert quote.speaker.name == "Xu Xinchao"


def test_where_the_speaker_is_named_is_anchored() -> None:
    text = "“We go,” Xu Xinchao said. “They stay here with us,” Xu said."
    for quote in evidence(text):
        if isinstance(quote, Quote):
            assert quote.speaker.start is not None
            assert text[quote.speaker.start : quote.speaker.end] in ("Xu Xinchao", "Xu")


def test_a_last_name_takes_the_longest_form_the_text_gives() -> None:
    found = quotes("Margaret Ellison opened the hall.\n\n“It is a fine hall,” Ellison said.")
    assert found == [("It is a fine hall,", "Margaret Ellison")]


def test_a_chinese_name_has_its_family_name_first() -> None:
    found = quotes("Zhang Weili opened the hall.\n\n“It is a fine hall,” Zhang said.")
    assert found == [("It is a fine hall,", "Zhang Weili")]


def test_two_people_of_one_name_are_told_apart_by_title() -> None:
    text = "Peter Hall met Anna Hall. “I had to laugh at that,” said Mrs Hall."
    assert quotes(text) == [("I had to laugh at that,", "Anna Hall")]


def test_a_pronoun_means_the_latest_fitting_subject() -> None:
    text = (
        "Peter Hall opened the door. Anna Moore closed it. “I was cold in there,” she said. “So was I,” said Hall."
    )
    assert quotes(text)[0] == ("I was cold in there,", "Anna Moore")
    assert [q.speaker.basis for q in evidence(text) if isinstance(q, Quote)] == ["pronoun", "explicit"]


def test_a_description_means_whoever_holds_the_office() -> None:
    text = "Lu Kang, the ministry's spokesman, took questions.\n\n“We have seen the reports,” the spokesman said."
    quote = only_quote(text)
    assert (quote.speaker.name, quote.speaker.basis) == ("Lu Kang", "pronoun")


def test_a_spokesman_for_somebody_is_not_that_somebody() -> None:
    quote = only_quote("“He is well and working,” said a spokesman for Peter Hall.")
    assert quote.speaker.name == "spokesman for Peter Hall"


def test_a_second_quotation_of_the_paragraph_is_carried() -> None:
    text = "“We start with twelve,” Ann Moore said. “We end with forty of them.”"
    found = [q for q in evidence(text) if isinstance(q, Quote)]
    assert [q.speaker.name for q in found] == ["Ann Moore", "Ann Moore"]
    assert [q.speaker.basis for q in found] == ["explicit", "carried"]
    assert found[1].confidence < found[0].confidence


def test_an_orphan_quotation_names_nobody() -> None:
    quote = only_quote("“Nobody has ever asked us about it.”")
    assert (quote.speaker.name, quote.speaker.basis) == (None, "none")
    assert quote.confidence < 0.6


def test_words_inside_the_writers_sentence_are_a_partial_quotation() -> None:
    quote = only_quote("Ann Moore called the plan “a small step with a long echo”.", "partial")
    assert (quote.text, quote.speaker.name) == ("a small step with a long echo", "Ann Moore")


@pytest.mark.parametrize(
    "text",
    [
        "The “Jintai Roundtable” seminar opened.",
        "He read “A Short History of Longitude” on the train.",
        "The so-called “golden era” is over.",
    ],
)
def test_names_and_titles_in_marks_are_no_quotations(text: str) -> None:
    assert quotes(text) == []
    assert quotes(text, "partial") == []


def test_a_sentence_boundary_inside_does_not_break_a_quotation() -> None:
    assert quotes("“It works. It is cheap. It is ours,” Ann Moore said.") == [
        ("It works. It is cheap. It is ours,", "Ann Moore")
    ]


def test_a_question_mark_before_the_speaker_does_not_end_the_sentence() -> None:
    assert quotes("“Who pays for all of this?” Ann Moore asked.") == [("Who pays for all of this?", "Ann Moore")]


def test_two_who_speak_together_are_both_named() -> None:
    quote = only_quote("“We wrote it on a napkin,” David Albright and Serena Keller wrote.")
    assert quote.speaker.name == "David Albright and Serena Keller"


def test_every_quotation_says_which_cue_and_rule_it_rests_on() -> None:
    quote = only_quote("“We will open in spring,” said Xu Xinchao.")
    assert "named after the words" in quote.why
    assert "“said”" in quote.why


def test_two_quoted_words_after_a_verb_are_said_where_the_sentence_reports() -> None:
    assert quotes("Bob Reed said the lake has improved “beyond recognition” over the years.", "partial") == [
        ("beyond recognition", "Bob Reed")
    ]


def test_an_interviewers_question_does_not_speak_the_answer() -> None:
    text = (
        "Professor Keith Barlow, of Humber College, discusses the tide.\n\n"
        "What do you think the UK offers in the long run?\n\n“I do not think the tide can be stopped by anybody.”"
    )
    assert quotes(text) == [("I do not think the tide can be stopped by anybody.", "Keith Barlow")]


def test_nobody_calls_it_so_where_the_text_does_not_tell_who() -> None:
    text = "Harbourlight was described as “fundamentally changing the way our ports work”."
    assert quotes(text, "partial") == [("fundamentally changing the way our ports work", None)]


def test_an_adverb_that_opens_a_sentence_is_nobody() -> None:
    text = (
        "In May, the Tide Office – which was created to map the coast – made a new chart. It explained:\n\n"
        "“We have undertaken work on the chart.”\n\nUnsurprisingly, it was read. It said:\n\n“We are glad of it.”"
    )
    assert [name for _, name in quotes(text)] == ["Tide Office", "Tide Office"]


def test_a_counterpart_named_between_commas_is_he() -> None:
    text = (
        "Gareth Pugh runs the institute. His counterpart at Wuhan Polytechnic, Professor Luo Yiming, stayed away. "
        "“We meet on a screen,” he said."
    )
    assert quotes(text) == [("We meet on a screen,", "Luo Yiming")]


@pytest.mark.parametrize("thing", ["The sign on the door", "A banner", "The plaque"])
def test_what_stands_on_a_thing_is_nobodys_words(thing: str) -> None:
    quote = only_quote(f"Ann Moore led the way. {thing} said: “No entry without a mask.”")
    assert (quote.speaker.name, quote.speaker.basis) == (None, "none")


def test_the_board_of_a_firm_may_speak() -> None:
    assert quotes("The board said: “We will open in spring.”") == [("We will open in spring.", "board")]


def test_a_name_behind_a_dash_is_who_said_it() -> None:
    assert quotes("“Nobody asked the fish.” – Professor Sunil Nair, ecologist") == [
        ("Nobody asked the fish.", "Sunil Nair")
    ]


def test_what_somebody_calls_it_is_a_quotation_and_no_second_statement() -> None:
    text = "Mary Ellis read the report. She called it “the clarity of a foggy night”."
    assert quotes(text, "partial") == [("the clarity of a foggy night", "Mary Ellis")]
    assert quotes(text, "indirect") == []


def test_what_is_quoted_in_a_reply_is_whose_reply_it_is() -> None:
    text = "Tom Ash wrote to the trust. The trust’s answer, that a fund “would duplicate work”, satisfied nobody."
    assert quotes(text, "partial") == [("would duplicate work", "trust")]


def test_she_may_be_somebody_whose_name_men_bear_too() -> None:
    text = "Operator Wearline is sorry. Managing director Pat Holloway was calm. “So be it,” she said."
    assert quotes(text) == [("So be it,", "Pat Holloway")]


def test_the_one_of_that_age_is_who_was_named_just_before() -> None:
    text = (
        "The talks ended on Friday, Harold Finch said. “A closed garden is a dying garden,” the 66-year-old said."
    )
    assert quotes(text) == [("A closed garden is a dying garden,", "Harold Finch")]


def test_a_second_verb_goes_with_the_subject_of_its_clause() -> None:
    text = "Our group had been tired when Professor Ding Shulan handed us a scarf and said, “You will thank me.”"
    assert quotes(text) == [("You will thank me.", "Ding Shulan")]


def test_what_stands_between_a_quotation_and_its_verb_is_no_statement() -> None:
    text = "“They read it and stopped,” Lumisight's head of public affairs, Carrie Duan, told The Ledger."
    assert quotes(text) == [("They read it and stopped,", "Carrie Duan")]
    assert quotes(text, "indirect") == []


@pytest.mark.parametrize(
    "text",
    [
        "Professor Cao addressed researchers on ‘Regulators in innate immunity and inflammation’ at the Institute.",
        'Dr Jane Moore gave a keynote speech on "How rivers learn to remember floods" and took questions.',
        'Ambassador Liu delivered a speech titled "Let us walk the same road to peace" at the dinner.',
    ],
)
def test_what_a_talk_is_called_is_no_quotation(text: str) -> None:
    assert quotes(text, "direct") == quotes(text, "partial") == []


def test_a_link_before_the_rest_of_a_quotation_is_none_by_itself() -> None:
    text = '"But," Ann Moore added, "we need to keep all of this in perspective."'
    assert [words for words, _ in quotes(text, "direct")] == ["we need to keep all of this in perspective."]


def test_a_project_s_name_in_marks_is_no_speech() -> None:
    text = 'The lab was chosen to carry out the national project "breeding of hardy winter wheat".'
    assert [q for q in evidence(text) if isinstance(q, Quote)] == []


def test_words_in_marks_belong_to_the_body_their_sentence_is_about() -> None:
    text = (
        "Ruth Orme said the fund would open in May. The government has identified “rising tidal powerhouses”, "
        "including Norland, as partners."
    )
    assert quotes(text, "partial") == [("rising tidal powerhouses", "government")]


def test_words_in_marks_inside_a_quotation_of_two_paragraphs_do_not_end_it() -> None:
    text = (
        "The minister said: “Today, we begin a new “golden tide” for the coast.\n\n“The town has helped build it.”"
    )
    assert [words for words, _ in quotes(text)] == [
        "Today, we begin a new “golden tide” for the coast.",
        "The town has helped build it.",
    ]


def test_words_in_marks_inside_a_quotation_do_not_end_it() -> None:
    text = "Ruth Orme said: “We begin a new “golden tide” for the coast.”"
    assert quotes(text) == [("We begin a new “golden tide” for the coast.", "Ruth Orme")]


def test_an_office_and_a_name_behind_the_words_need_no_verb() -> None:
    text = "Ida Moss spoke. “Nobody asked us,” Guild Deputy Leader Ann Moore (Soar). “They should be asked.”"
    assert quotes(text) == [("Nobody asked us,", "Ann Moore"), ("They should be asked.", "Ann Moore")]


@pytest.mark.parametrize(
    ("line", "speaker"),
    [
        ("The Post was called by a Soar spokesperson who gave us the following information:", "Soar spokesperson"),
        ("Ann Moore issued the following statement on Monday:", "Ann Moore"),
        ("Asked about it, a guild spokeswoman provided this response:", "guild spokeswoman"),
    ],
)
def test_whoever_issues_the_statement_that_follows_speaks(line: str, speaker: str) -> None:
    text = f"{line}\n\n“The wall on the lake has been mended for good.”"
    assert quotes(text) == [("The wall on the lake has been mended for good.", speaker)]


def test_the_pm_is_whoever_is_prime_minister() -> None:
    text = "Prime Minister Ann Moore came. “The tide is rising on every coast,” the PM said."
    assert quotes(text) == [("The tide is rising on every coast,", "Ann Moore")]


def test_whoever_they_are_nobody_named_before_goes_on() -> None:
    text = (
        "Mara Teale, the singer, posted a note.\n\n“We never said that she could not play,” they said in a note."
        "\n\n“In fact, we want her to play.”"
    )
    assert quotes(text)[1] == ("In fact, we want her to play.", None)


def test_they_are_the_firm_told_of_just_before() -> None:
    text = "Ann Moore left.\n\nTidemark Inc denied it.\n\n“We never said that she could not play,” they said."
    assert quotes(text) == [("We never said that she could not play,", "Tidemark Inc")]
