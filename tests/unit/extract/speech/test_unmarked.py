from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefwright.extract.people.speakers import Cast, Someone
from briefwright.extract.speech.frames import read_sentences
from briefwright.extract.speech.unmarked import UnmarkedFinder
from briefwright.extract.text.marks import Quoted
from briefwright.extract.text.paragraphs import paragraphs_of
from briefwright.extract.text.reading import Reading
from briefwright.model.evidence import Quote
from briefwright.model.source import Block, Source, SourceCard
from fakes.extracted import evidence, quotes


def test_a_statement_set_apart_after_a_colon_is_a_quotation_without_marks() -> None:
    text = "Science Minister Priya Ashworth said:\n\nWe back British engineers, and I am proud of them."
    found = [q for q in evidence(text) if isinstance(q, Quote)]
    assert [(q.text, q.speaker.name) for q in found] == [
        ("We back British engineers, and I am proud of them.", "Priya Ashworth")
    ]
    assert found[0].doubt == "no quotation marks in the source"


def test_it_goes_on_while_the_speaker_says_we() -> None:
    text = "Ann Moore said:\n\nWe did it together.\n\nOur partners helped us a lot.\n\nThe fund was set up in 2019."
    assert [words for words, _ in quotes(text)] == ["We did it together.", "Our partners helped us a lot."]


def test_a_list_after_a_colon_is_no_statement() -> None:
    assert quotes("Ann Moore said:\n\n- the first point of the plan\n\n- the second point of the plan") == []


def test_a_line_that_already_says_something_announces_no_statement() -> None:
    assert quotes("Ann Moore said that the plan has three goals:\n\nGrowth comes first in our region.") == []


def test_a_readers_quote_block_belongs_to_the_line_before_it() -> None:
    text = "Ann Moore said:\nThe tide is turning at last."
    blocks = (Block("paragraph", 0, 15), Block("quote", 16, len(text)))
    found = [q for q in evidence(text, blocks=blocks) if isinstance(q, Quote)]
    assert [(q.text, q.speaker.name) for q in found] == [("The tide is turning at last.", "Ann Moore")]


def test_the_turns_of_an_interview_are_quotations_of_who_answers() -> None:
    text = (
        "An interview with Dr Sarah Okafor\n\nReporter: What do you need?\n\nOkafor: Ice cores, above all else.\n\n"
        "Reporter: And money?\n\nOkafor: Until 2027 we have enough."
    )
    assert quotes(text) == [
        ("Ice cores, above all else.", "Sarah Okafor"),
        ("Until 2027 we have enough.", "Sarah Okafor"),
    ]


def test_an_answerer_named_before_the_colon_is_one_of_the_turns() -> None:
    text = (
        "Dr Lin Xiaoyu heads the centre.\n\nQ: How did it begin?\n\nA: With a broken winch and some patience.\n\n"
        "Q: And now?\n\nA: We have mapped the whole bay.\n\nLin: It is “difficult”, but it is possible."
    )
    assert [(quote.text, quote.speaker.name) for quote in evidence(text) if isinstance(quote, Quote)][-1] == (
        "It is “difficult”, but it is possible.",
        "Lin Xiaoyu",
    )


def test_a_heading_before_a_colon_is_nobody() -> None:
    (quote,) = (e for e in evidence("Interview: “We measured the whole bay twice”") if isinstance(e, Quote))
    assert quote.speaker.name is None


def test_a_label_may_hold_an_office_or_a_seat_and_a_written_question_is_none() -> None:
    text = (
        "Sir Oat Carrow (Con, Thornwick): To ask the Secretary of State, how many institutes there are.\n\n"
        "Florence Idowu, Minister for Education: There are 47 joint institutes in China.\n\n"
        "Sir Oat Carrow: To ask how many have closed.\n\nFlorence Idowu: Three joint institutes closed in 2023."
    )
    assert quotes(text) == [
        ("There are 47 joint institutes in China.", "Florence Idowu"),
        ("Three joint institutes closed in 2023.", "Florence Idowu"),
    ]


def test_who_only_asks_is_not_quoted_and_a_quoted_title_is_none() -> None:
    text = (
        "“You cannot download trust”\n\nProfessor Miriam Castell ran the Oat Survey.\n\n"
        "Polar Notes: How did it begin?\n\nMiriam Castell: With a puncture on the road.\n\n"
        "Polar Notes: What did it achieve?\n\nMiriam Castell: We measured many glaciers."
    )
    assert quotes(text) == [
        ("With a puncture on the road.", "Miriam Castell"),
        ("We measured many glaciers.", "Miriam Castell"),
    ]


def test_a_statement_set_apart_may_quote_a_term() -> None:
    text = "Dr Steven Hale, Director of Tides, said:\n\nWe have built new skills and ‘future leaders’ in ports."
    assert quotes(text) == [("We have built new skills and ‘future leaders’ in ports.", "Steven Hale")]


def test_what_a_reporter_sets_apart_to_show_is_no_statement() -> None:
    assert quotes("Steven Hale said for context:\n\nTyler reduces it to “moaning.” And he goes on.") == []


def test_a_caption_may_stand_between_the_announcement_and_the_words() -> None:
    text = "Tides Minister Ann Rook said:\n\nTides Minister Ann Rook\n\nWe have built new ports for our fishers."
    assert quotes(text) == [("We have built new ports for our fishers.", "Ann Rook")]


def test_a_committees_numbered_questions_are_not_quoted_and_answers_go_on() -> None:
    text = (
        "Witness: Mr Sam Oakes MP, Minister of State for Tides.\n\nQ356 Chair: Welcome; where do we stand?\n\n"
        "Mr Oakes: Chair, we stand rather well.\n\nI hope that we will do better.\n\n"
        "The map hangs on the wall.\n\nQ357 Chair: Thank you. Is it enough?\n\nMr Oakes: It is not yet enough."
    )
    assert quotes(text) == [
        ("Chair, we stand rather well.", "Sam Oakes"),
        ("I hope that we will do better.", "Sam Oakes"),
        ("It is not yet enough.", "Sam Oakes"),
    ]


def test_one_answer_after_a_labelled_question_is_quoted() -> None:
    text = (
        "Question: The press reported that two boats were lost. What is your comment?\n\n"
        "Embassy Spokesperson: I would like to say that the claim is false."
    )
    assert quotes(text) == [("I would like to say that the claim is false.", "Embassy Spokesperson")]


def test_a_statement_goes_on_over_a_paragraph_without_we_and_in_talk() -> None:
    text = (
        "Tides Minister Ann Rook said:\n\nBritain is an island.\n\nEvery harbour deserves a lamp.\n\n"
        "We will build them together.\n\nThat’s why this government is spending more.\n\nThe fund is a small one."
    )
    assert [words for words, _ in quotes(text)] == [
        "Britain is an island.",
        "Every harbour deserves a lamp.",
        "We will build them together.",
        "That’s why this government is spending more.",
    ]


def test_a_statement_ends_before_a_figure_or_another_speaker() -> None:
    figure = "Ann Rook said:\n\nBritain is an island.\n\nThe fund was set up in 2019.\n\nWe publish its accounts."
    assert [words for words, _ in quotes(figure)] == ["Britain is an island."]
    other = "Ann Rook said:\n\nBritain is an island.\n\nTom Fox agreed.\n\nTom Fox said:\n\nWe all know it well."
    assert quotes(other) == [("Britain is an island.", "Ann Rook"), ("We all know it well.", "Tom Fox")]


def test_whoever_takes_questions_at_a_press_conference_is_quoted_over_all_their_paragraphs() -> None:
    text = (
        "Spokesperson Ann Moore’s Press Conference on May 3\n\nTide News: Could you tell us about the visit?\n\n"
        "Ann Moore: The visit begins on Monday.\n\nThe two sides will talk about tides and trade.\n\n"
        "Lake Radio: Is there any comment on the price of salt?\n\nAnn Moore: Salt is not on the list of topics."
    )
    assert quotes(text) == [
        ("The visit begins on Monday.", "Ann Moore"),
        ("The two sides will talk about tides and trade.", "Ann Moore"),
        ("Salt is not on the list of topics.", "Ann Moore"),
    ]


def test_a_statement_over_a_line_with_a_title_and_a_name_is_theirs() -> None:
    text = (
        "The kiln was lit today.\n\nThis grant lets us fire tiles as nobody has before\n\n"
        "Professor Dame Ann Moore\n\nThe grant is part of a larger fund for kilns."
    )
    assert quotes(text) == [("This grant lets us fire tiles as nobody has before", "Ann Moore")]


def test_a_headline_over_the_line_of_its_author_is_no_statement() -> None:
    assert quotes("Why we fire tiles as nobody has before\n\nAnn Moore\n\nThe kiln was lit today.") == []


def test_a_spokesperson_who_answers_one_question_is_quoted_to_the_end() -> None:
    text = (
        "Harbour Spokesperson on the Closed Gate\n\nQuestion: A paper says that the gate is shut. Any comment?\n\n"
        "Harbour Spokesperson: I have said many times that the so-called “secret gate by the harbour” was never "
        "closed, and that anybody who walks along the wall can see for themselves that it stands open all day.\n\n"
        "The harbour asks the paper to stop spreading false tales."
    )
    found = quotes(text)
    assert [words[:12] for words, _ in found] == ["I have said ", "The harbour "]
    assert {speaker for _, speaker in found} == {"Harbour Spokesperson"}


def test_a_comma_before_a_statement_in_the_first_person_announces_it_too() -> None:
    text = "Sam Oakes, principal at Tidewater Capital, said,\n\nWe see moths as the missing link."
    assert quotes(text) == [("We see moths as the missing link.", "Sam Oakes")]


def test_a_title_with_a_colon_takes_no_turn() -> None:
    text = (
        "Full Transcript: Three Kilns\n\nAnn Moore: We began in a shed.\n\nSam Oakes: I had no shed.\n\n"
        "Ann Moore: We lent him ours.\n\nSam Oakes: I am glad of it."
    )
    assert [speaker for _, speaker in quotes(text)] == ["Ann Moore", "Sam Oakes", "Ann Moore", "Sam Oakes"]


def test_the_spokesperson_of_whom_the_text_tells_gives_the_answer() -> None:
    text = (
        "The spokesperson of the Guild of Kilns answered questions about the fire\n\nQ: How will it respond?\n\n"
        "A: The guild has noted that the fire was small.\n\nThe kilns will be lit again in June."
    )
    assert [words for words, _ in quotes(text)] == [
        "The guild has noted that the fire was small.",
        "The kilns will be lit again in June.",
    ]


def test_whoever_is_with_the_announcement_makes_the_statement_below() -> None:
    text = (
        "The Guild has opened a loom hall, with Jon Penrose, the master weaver, stating:\n\n"
        "We have waited a long time for this. My weavers will begin in May."
    )
    assert quotes(text) == [
        ("We have waited a long time for this. My weavers will begin in May.", "Jon Penrose"),
    ]


def test_a_person_with_an_office_in_apposition_behind_the_words_has_said_them() -> None:
    text = "Weavers left.\n\n“Nobody asked us what a kiln should cost.” Ines Calloway, chair of the Guild."
    assert quotes(text) == [("Nobody asked us what a kiln should cost.", "Ines Calloway")]


def test_in_a_transcript_whoever_is_named_before_a_colon_speaks_and_goes_on() -> None:
    text = (
        "Ambassador Orla Penny took part in a webinar on lanterns. The transcript is as follows:\n\n"
        "Sir Tobin: Thank you, Ambassador. We begin with the fair.\n\n"
        "Ambassador Penny: A lantern is a promise kept in the dark.\n\nThe fair is dear to the people of the coast."
    )
    assert quotes(text) == [
        ("Thank you, Ambassador. We begin with the fair.", "Tobin"),
        ("A lantern is a promise kept in the dark.", "Orla Penny"),
        ("The fair is dear to the people of the coast.", "Orla Penny"),
    ]


def test_a_label_may_stand_in_brackets_or_in_capitals() -> None:
    text = (
        "Online Press Conference of the Office of Lanterns\n\n"
        "[Bran Keel]: Good morning. Ms Ida Moss will speak of the fair.\n\n[Ida Moss]: The fair opens in May."
    )
    assert quotes(text)[1] == ("The fair opens in May.", "Ida Moss")
    brief = (
        "Office Press Briefing\n\nIda Moss, Office Spokesperson\n\nQUESTION: Is it?\n\nMS MOSS: It opens in May."
    )
    assert quotes(brief) == [("It opens in May.", "Ida Moss")]


def test_labels_of_a_text_without_turns_are_nobodys() -> None:
    text = "Ida Moss opened the fair on 3 May.\n\nIda Moss: the keeper of lanterns and of a hundred keys."
    assert quotes(text) == []


def test_a_spokesperson_answers_not_whoever_the_answer_names() -> None:
    text = "Lantern Office Spokesperson on the Fair\n\nQ: Was it so?\n\nA: We told Dr Ida Moss. It was a fair."
    ((words, speaker),) = quotes(text)
    assert words == "We told Dr Ida Moss. It was a fair."
    assert speaker is not None
    assert "Spokesperson" in speaker


def test_what_is_asked_tells_nothing() -> None:
    text = (
        "Press Conference of the Office of Lanterns\n\n"
        "Harbour Post: We noted that the guild closed 12 schools in 2024. Any comment?\n\n"
        "Ida Moss: The guild told us so.\n\nHarbour Post: Did it?\n\nIda Moss: It did, in May."
    )
    found = evidence(text)
    assert all("12 schools" not in item.text for item in found)
    assert [quote.text for quote in found if isinstance(quote, Quote)] == [
        "The guild told us so.",
        "It did, in May.",
    ]


def test_whoever_the_text_names_answers_a_question_and_goes_on() -> None:
    text = (
        "Lantern TV: Envoy Rook said the fair was dear. Do you agree?\n\nIda Moss: We thank the envoy.\n\n"
        "More than 1,200 people came last May. They saw the lamps. \n\nHarbour Post: Is it open?"
    )
    assert quotes(text) == [
        ("We thank the envoy.", "Ida Moss"),
        ("More than 1,200 people came last May. They saw the lamps.", "Ida Moss"),
    ]


def test_an_office_and_a_titled_name_before_a_colon_announce_what_is_said() -> None:
    text = "The hall opens.\n\nMinister of State for Looms and Yarn, Baroness Orme:\n\nWool is dear, and it lasts."
    assert quotes(text) == [("Wool is dear, and it lasts.", "Baroness Orme")]
    assert quotes("Those who came included the head of the guild:\n\nWool is dear, and it lasts.") == []


def test_what_it_shows_is_more_of_a_statement() -> None:
    text = "Ann Moore said:\n\nWe have mended the wall at last.\n\nThis shows that even a small guild can build."
    assert [words for words, _ in quotes(text)] == [
        "We have mended the wall at last.",
        "This shows that even a small guild can build.",
    ]


def test_a_statement_without_marks_may_follow_in_the_same_paragraph() -> None:
    said = "The prize shows how much the valley cares for its looms and halls. We will mend every one of them."
    assert quotes(f"Ann Moore, head of the guild, said: {said}") == [(said, "Ann Moore")]
    assert quotes("Ann Moore said: The prize shows how much the valley cares for its looms and its halls.") == []


def test_a_statement_behind_a_colon_needs_no_marks_where_its_paragraph_opens_with_who_says_it() -> None:
    said = "Making new walls will help the towns to trade more, to open more yards and to be better places."
    assert quotes(f"Ann Moore came.\n\nMoore commented: {said}") == [(said, "Ann Moore")]


class _Counted(list[Quoted]):
    """Quotations that know how often somebody goes over all of them."""

    times = 0

    def __iter__(self) -> Iterator[Quoted]:
        self.times += 1
        return super().__iter__()


def test_a_turn_is_asked_for_its_own_quotations_and_not_for_all_of_the_text() -> None:
    text = "Ann Moore: “Both harbours are open to every boat.”\nLi Wei: “Both piers are.”\n" * 10
    reading = Reading(text, paragraphs_of(Source(SourceCard("0" * 64, "x"), text)))
    cast = Cast(reading)
    sentences = read_sentences(reading, cast)
    reading.quotes = _Counted(reading.quotes)
    UnmarkedFinder(reading, cast, sentences).find()
    assert reading.quotes.times <= 2


def test_who_answers_is_looked_for_once_and_not_for_each_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    look = UnmarkedFinder._spokesperson

    def watched(self: UnmarkedFinder, before: int) -> Someone | None:
        asked.append(before)
        return look(self, before)

    monkeypatch.setattr(UnmarkedFinder, "_spokesperson", watched)
    evidence("The harbour opened its doors.\n\n" + "Q: Why is that?\n\nA: It is open to all of us.\n\n" * 5)
    assert len(asked) == 1
