"""What a card says of an item."""

from briefwright.model.brief import EvidenceItem
from briefwright.model.evidence import Fact, Initiative, Speaker
from briefwright.model.query import Found
from briefwright.model.source import SourceCard
from briefwright.ui.wording import card_words, form, headline, item_line, shown_words, spoken

ANCHOR = {"start": 0, "end": 17, "text": "TusPark Newcastle", "sentence": (0, 17), "paragraph": 7}
CARD = SourceCard("a" * 64, "seed.txt")
CLAIM = Fact(category="outcome", speaker=Speaker("Xu Xinchao"), **ANCHOR)
PARK = Initiative(name="TusPark Newcastle", type="park", statement="TusPark Newcastle  has grown", **ANCHOR)


def test_a_fact_in_somebodys_words_says_whose_claim_it_is():
    assert form(CLAIM) == "Claimed by Xu Xinchao, outcome"
    assert item_line(EvidenceItem("i1", CLAIM, CARD)) == "Claimed by Xu Xinchao, seed, para 7"


def test_a_fact_of_the_source_itself_is_nobodys_claim():
    assert form(Fact(category="outcome", **ANCHOR)) == "outcome"


def test_an_initiative_shows_what_is_said_of_it_under_its_name():
    assert (headline(PARK), card_words(PARK)) == ("TusPark Newcastle", "TusPark Newcastle has grown")
    assert shown_words(PARK) == "TusPark Newcastle"
    assert "TusPark Newcastle has grown" in spoken(Found(PARK, CARD), used=False)
