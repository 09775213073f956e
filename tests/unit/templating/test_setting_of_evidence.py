"""How evidence is set in words: marks, stops, capitals, speakers."""

import pytest

from briefwright.document.nodes import Quotation, Text
from briefwright.model.brief import Translation
from briefwright.model.evidence import Fact, Initiative, Quote, Speaker
from briefwright.model.template import Template, TemplateField, TemplatePackage, TemplateSection
from briefwright.templating.render import render
from briefwright.templating.views.sentences import capitalised, quoted, sentence
from fakes.outline import outline, said
from fakes.seed_briefs import (
    BOUNDLESS,
    CLAIM,
    DIGITAL,
    ISSUED,
    KEY_INDUSTRY,
    NEWCASTLE,
    SEMINAR,
    STRATEGY,
    VERY_FIRST,
    Items,
    brief,
    quote,
)


def package(body, language="en-GB", layout="paragraphs"):
    section = TemplateSection("points", "Points", layout=layout)
    fields = (TemplateField("title", "Title", required=True), TemplateField("date", "Date", type="date"))
    return TemplatePackage(Template("t", "T", language=language, fields=fields, sections=(section,)), body)


def set_items(body, *things, language="en-GB"):
    return outline(render(package(body, language), brief("t", {}, points=things)).blocks)


def words(text):
    return {"start": 0, "end": len(text), "text": text, "sentence": (0, len(text))}


BLOCKS = '{% from "layouts.md.j2" import quotations %}{{ quotations(sections.points) }}'
BULLETS = '{% from "layouts.md.j2" import bullets %}{{ bullets(sections.points) }}'


def test_a_whole_utterance_stands_in_curly_marks_the_stop_the_source_lacks_outside():
    lines = set_items(BLOCKS, BOUNDLESS)
    assert lines[1] == (
        "quotation: “China and the UK embrace boundless opportunities for science, technology and "
        "innovation cooperation”.^10"
    )
    assert lines[2] == "  — **Xu Xinchao**, Deputy Director, Beijing Municipal Science & Technology Commission"


def test_every_letter_of_a_quotation_is_the_sources():
    document = render(package(BLOCKS), brief("t", {}, points=(DIGITAL,)))
    quotation = next(b for b in document.blocks if isinstance(b, Quotation))
    copied = [t for t in quotation.inlines if isinstance(t, Text) and t.verbatim]
    assert [t.text for t in copied] == [DIGITAL.text.removesuffix(",")]
    assert quotation.item == copied[0].item == "i1"


def test_the_organisation_is_given_the_first_time_and_the_name_alone_later():
    lines = set_items(BLOCKS, BOUNDLESS, DIGITAL)
    assert lines[4] == "  — **Xu Xinchao**"


def test_a_speaker_nobody_names_is_said_to_be_unknown():
    unknown = quote(2525, 2625, speaker=Speaker())
    assert set_items(BLOCKS, unknown)[2] == "  — Not attributed (article’s own words)"


def test_reported_speech_never_gets_marks():
    lines = set_items(BULLETS, KEY_INDUSTRY)
    assert "“" not in lines[-1]
    assert lines[-1] == (
        "  - body: Xu Xinchao, Deputy Director, Beijing Municipal Science & Technology Commission, is reported as "
        "saying that the digital economy is one of the key industries in China and Britain.^6"
    )


@pytest.mark.parametrize(
    ("text", "speaker", "set_as"),
    [
        ("trade will grow", Speaker("Ann Moore"), "Ann Moore is reported as saying that trade will grow."),
        ("China will open", Speaker("Ann Moore"), "China will open, Ann Moore is reported as saying."),
        (
            "China will open",
            Speaker("Ann Moore", "minister"),
            "China will open, Ann Moore, Minister, is reported as saying.",
        ),
        ("Will China open?", Speaker("Ann Moore"), "Will China open? (Ann Moore is reported as saying)"),
        ("trade will grow", Speaker(), "Trade will grow, as the article reports it."),
        (
            "双方将深化合作",
            Speaker("王毅", "外长"),
            "据报道，王毅（外长）表示，双方将深化合作。 [Translation awaited]",
        ),
        ("双方将深化合作", Speaker(), "据文章报道，双方将深化合作。 [Translation awaited]"),
    ],
)
def test_reported_speech_is_a_sentence_that_says_it_is_reported(text, speaker, set_as):
    reported = Quote(form="indirect", speaker=speaker, **words(text))
    assert set_items(BULLETS, reported)[-1].replace("^0", "") == f"  - body: {set_as}"


def test_the_articles_own_words_are_called_so():
    line = set_items(BULLETS, VERY_FIRST)[-1]
    assert line.startswith("  - body: In the article’s own words: “the very first document")


def test_a_fragment_closes_outside_its_marks():
    line = set_items(BULLETS, VERY_FIRST)[-1]
    assert line.endswith("“the very first document of this kind between China and the UK”.^3")


def test_a_fact_becomes_a_sentence_and_keeps_its_own_words():
    assert set_items(BULLETS, SEMINAR)[-1] == (
        "  - body: The “Jintai Roundtable” seminar on China-UK economic cooperation and innovation development.^2"
    )


def test_a_claim_is_never_set_without_whose_it_is():
    line = set_items(BULLETS, CLAIM)[-1]
    assert line.endswith("innovative companies fueling the digital economy, according to Xu Xinchao.^7")


def test_the_words_of_a_claim_stay_the_sources():
    document = render(package(BULLETS), brief("t", {}, points=(CLAIM,)))
    (point,) = document.blocks[-1].items
    copied = [t.text for t in point.blocks[0].inlines if isinstance(t, Text) and t.verbatim]
    assert copied == [CLAIM.text]


@pytest.mark.parametrize(
    ("text", "speaker", "set_as"),
    [
        ("trade grew by 5%", Speaker("Ann Moore", "minister"), "Trade grew by 5%, according to Ann Moore."),
        ("trade grew by 5%", Speaker(None, None, "the Bank"), "Trade grew by 5%, according to the Bank."),
        ("trade grew by 5%", Speaker(), "Trade grew by 5%, according to the speaker quoted."),
        ("Trade grew in the U.S.", Speaker("Ann Moore"), "Trade grew in the U.S. (according to Ann Moore)"),
        ("贸易额增长5%左右", Speaker("王毅"), "据王毅称，贸易额增长5%左右。 [Translation awaited]"),
    ],
)
def test_a_claimant_stands_after_the_words(text, speaker, set_as):
    claim = Fact(category="figure", speaker=speaker, doubt="claimed by the speaker", **words(text))
    assert set_items(BULLETS, claim)[-1].replace("^0", "") == f"  - body: {set_as}"


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("贸易额增长5%左右", "据Xu Xinchao称，贸易额增长5%左右。"),
        ("trade grew by 5%", "Trade grew by 5% (据Xu Xinchao)."),
    ],
)
def test_a_chinese_document_names_the_claimant_in_brackets(text, set_as):
    claim = Fact(category="figure", speaker=Speaker("Xu Xinchao"), **words(text))
    document = render(package(BULLETS, language="zh-CN"), brief("t", {}, points=(claim,)))
    assert outline(document.blocks)[-1].removesuffix("^0") == f"  - body: {set_as}"


def test_an_initiative_named_only_says_what_is_known_of_it():
    assert set_items(BULLETS, NEWCASTLE)[-1] == "  - body: TusPark Newcastle is a park.^7"
    assert "issued the China-UK Joint Strategy" in set_items(BULLETS, STRATEGY)[-1]


@pytest.mark.parametrize(
    ("known", "set_as"),
    [
        ({"places": ("Leeds",)}, "Arc Park is a park in Leeds."),
        ({"parties": ("A", "B", "C"), "year": 2019}, "Arc Park (2019) involves A, B and C."),
        ({"type": "alliance"}, "Arc Park is an alliance."),
        (
            {"status": "opened", "statement": "In 2019 the city opened Arc Park"},
            "In 2019 the city opened Arc Park.",
        ),
        (
            {"status": "built", "statement": "Arc Park jointly built by A and B"},
            "Arc Park, jointly built by A and B.",
        ),
        ({"statement": "Arc Park has drawn many firms"}, "Arc Park is a park."),
        ({"status": "opened", "statement": "We opened Arc Park"}, "Arc Park is a park."),
    ],
)
def test_an_initiative_is_told_by_its_act_or_by_what_it_is(known, set_as):
    park = Initiative(**{"name": "Arc Park", "type": "park", **words("Arc Park"), **known})
    assert set_items(BULLETS, park)[-1].removesuffix("^0") == f"  - body: {set_as}"


@pytest.mark.parametrize(
    ("known", "set_as"),
    [
        ({}, "创新园。"),
        (
            {"places": ("北京",), "parties": ("甲", "乙"), "year": 2019},
            "创新园（位于北京，参与方为甲、乙，2019年）。",
        ),
        ({"status": "opened", "statement": "2019年，双方启用创新园"}, "2019年，双方启用创新园。"),
    ],
)
def test_a_chinese_initiative_is_told_in_chinese(known, set_as):
    park = Initiative(**{"name": "创新园", "type": "park", **words("创新园"), **known})
    assert set_items(BULLETS, park, language="zh-CN")[-1].removesuffix("^0") == f"  - body: {set_as}"


def test_a_note_mark_stands_only_where_the_writer_wants_one():
    items = Items().of(ISSUED, cite=False)
    assert "^" not in set_items(BULLETS, *items)[-1]


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("plain words", "Plain words."),
        ("Already a sentence.", "Already a sentence."),
        ("is it so?", "Is it so?"),
        ("he said “so.”", "He said “so.”"),
        ("trailing comma,", "Trailing comma."),
        ("两国政府发布战略", "两国政府发布战略。"),
    ],
)
def test_a_sentence_has_a_capital_and_one_stop(text, set_as):
    assert said(sentence(text, "i")) == set_as


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("We agree,", "“We agree”."),
        ("We agree.", "“We agree.”"),
        ("Do we agree?", "“Do we agree?”"),
        ("We agree", "“We agree”."),
        ("我们同意，", "“我们同意”。"),
        ("我们同意。", "“我们同意。”"),
    ],
)
def test_a_quotation_ends_with_one_stop_inside_its_marks_only_where_the_source_has_it(text, set_as):
    assert said(quoted(text, "i", whole=True)) == set_as


def test_small_words_stay_small_in_a_role():
    assert capitalised("president of the university") == "President of the University"


def test_blank_evidence_and_blank_own_words_are_passed_over():
    blank = Fact(category="event", **words("  \n"))
    assert set_items(BULLETS, blank, "  ", ISSUED)[1:2] == ["bullets (list)"]
    assert len(set_items(BULLETS, blank, "  ", ISSUED)) == 3


def test_a_chinese_quote_is_set_with_chinese_stops():
    said_in_chinese = Quote(form="direct", speaker=Speaker("王毅", "外长", "外交部"), **words("我们同意，"))
    line = set_items(BULLETS, said_in_chinese, language="zh-CN")[-1]
    assert line == "  - body: 王毅（外交部外长）称：“我们同意”。^0"


WE_AGREE = Quote(form="direct", speaker=Speaker("王毅", "外长", "外交部"), **words("我们同意。"))
RENDERED = Translation("We agree", language="en-GB", status="departmental")


def test_a_translation_stands_for_words_the_documents_readers_cannot_read_and_its_note_has_both():
    items = Items().of(WE_AGREE, translation=RENDERED)
    assert set_items(BULLETS, *items)[-1] == (
        "  - body: 王毅，外交部外长: “We agree”.^0(Original: 我们同意。 Translation: departmental.)"
    )
    assert set_items(BLOCKS, *items)[1] == (
        "quotation: “We agree”.^0(Original: 我们同意。 Translation: departmental.)"
    )


def test_a_translation_into_another_language_than_the_documents_leaves_the_words_alone():
    items = Items().of(BOUNDLESS, translation=Translation("双方机遇无限。"))
    assert "China and the UK embrace boundless" in set_items(BULLETS, *items)[-1]
    assert "双方" not in set_items(BULLETS, *items)[-1]


def test_words_in_another_script_without_a_translation_say_that_one_is_awaited():
    assert set_items(BULLETS, WE_AGREE)[-1].endswith("“我们同意。”^0 [Translation awaited]")
    assert "[" not in set_items(BULLETS, WE_AGREE, language="zh-CN")[-1]


PAIRS = '{% from "tables.md.j2" import bilingual %}{{ bilingual(sections.points) }}'


def test_a_translation_stands_beside_the_original_with_the_speaker_under_both():
    items = Items().of(BOUNDLESS, BOUNDLESS, translation=Translation("双方机遇无限。", status="official"))
    *_, first, second = set_items(PAIRS, *items)
    assert "^10(Translation: official.) ¶ source: **Xu Xinchao**, Deputy Director" in first
    assert first.endswith("“双方机遇无限。” ¶ source: **Xu Xinchao**[中文姓名待核]")
    assert second.endswith("“双方机遇无限。” ¶ source: **Xu Xinchao**")


def test_without_a_translation_the_cell_says_so_and_names_nobody():
    assert set_items(PAIRS, BOUNDLESS)[-1].endswith("| body: [Translation awaited]")


@pytest.mark.parametrize(
    ("who", "told"),
    [
        ("institute", "The institute is reported as saying that work goes on."),
        ("the two sides", "The two sides are reported as saying that work goes on."),
        ("Aire Institute", "Aire Institute is reported as saying that work goes on."),
    ],
)
def test_who_is_named_by_a_common_noun_has_its_article_and_number(who, told):
    said = Quote(form="indirect", speaker=Speaker(None, None, who), **words("work goes on"))
    assert set_items(BULLETS, said)[-1].startswith(f"  - body: {told}")


def test_a_claim_in_the_first_person_is_quoted_and_not_told():
    claim = Fact(
        category="figure", speaker=Speaker("Li Lan", None, None), **words("our rice needs 22 percent less")
    )
    assert set_items(BULLETS, claim)[-1].startswith("  - body: Li Lan: “our rice needs 22 percent less”.")
