from __future__ import annotations

from fakes.extracted import facts


def test_a_fact_inside_a_quotation_is_its_speakers_claim() -> None:
    (fact,) = facts("“We have opened 40 centres in Leeds since 2015,” Ann Moore said.")
    assert (fact.speaker.name, fact.doubt) == ("Ann Moore", "Claimed by Ann Moore")


def test_a_fact_outside_a_quotation_is_nobodys_claim() -> None:
    (fact,) = facts("The centre cost £7 million and employs 55 people. “It is a delight,” Ann Moore said.")
    assert (fact.speaker.name, fact.doubt) == (None, "")


def test_how_the_speaker_is_known_is_kept() -> None:
    text = "Ann Moore, director of the Centre, spoke in Leeds. “We have opened 40 centres since 2015,” she said."
    claimed = [fact for fact in facts(text) if fact.doubt]
    assert [(f.speaker.name, f.speaker.basis) for f in claimed] == [("Ann Moore", "pronoun")]


def test_a_reported_figure_is_the_claim_of_whoever_is_reported() -> None:
    (fact,) = facts("Ann Moore said that trade had grown by 18% in 2023.")
    assert (fact.text, fact.doubt) == ("trade had grown by 18% in 2023", "Claimed by Ann Moore")


def test_a_claim_of_nobody_known_is_still_a_claim() -> None:
    (fact,) = facts("“We have opened 40 centres in Leeds since 2015.”")
    assert (fact.speaker.name, fact.doubt) == (None, "claimed by the speaker")


def test_a_chinese_claim_is_its_speakers() -> None:
    claimed = [fact for fact in facts("王志刚部长表示：“2023年双边贸易额达到980亿美元，增长5%。”") if fact.doubt]
    assert [fact.speaker.name for fact in claimed] == ["王志刚"]
