from msgspec.structs import replace

from briefwright.document.citations import full_citation, place_of, short_citation, shown_address
from briefwright.document.nodes import Cite
from briefwright.document.wording import CHINESE, ENGLISH
from briefwright.model.source import SourceCard, SourceMetadata
from fakes.sample_briefings import SEED

NBSP = "\u00a0"


def with_metadata(**changes):
    return replace(SEED, metadata=replace(SEED.metadata, **changes))


def at(*paragraphs):
    return place_of([Cite("s", paragraph=number) for number in paragraphs], ENGLISH)


def test_an_untitled_article_is_cited_by_edition_date_and_place():
    assert full_citation(SEED, ENGLISH, at(10)) == (
        f"People’s Daily Online (English edition), article of 31{NBSP}July 2020, para{NBSP}10; "
        f"en.people.cn/n3/2020/0731/c90000-9716842.html, accessed 3{NBSP}August 2020"
    )


def test_a_titled_article_shows_its_title_and_the_plain_date():
    card = with_metadata(title="UK and China", edition=None)
    assert full_citation(card, ENGLISH, at(10)).startswith(
        f"People’s Daily Online, “UK and China”, 31{NBSP}July 2020, para{NBSP}10; "
    )


def test_a_later_note_is_short_and_never_says_ibid():
    assert short_citation(SEED, ENGLISH, at(4)) == f"People’s Daily Online, 31{NBSP}July 2020, para{NBSP}4"


def test_several_places_are_joined():
    assert at(8, 7) == f"paras{NBSP}7 and{NBSP}8"
    assert at(1, 2, 9) == f"paras{NBSP}1, 2 and{NBSP}9"
    assert at() == ""


def test_a_page_goes_before_a_paragraph():
    assert place_of([Cite("s", paragraph=3, page=12)], ENGLISH) == f"page{NBSP}12"


def test_what_is_not_known_is_left_out():
    bare = SourceCard("id", "note.txt")
    assert full_citation(bare, ENGLISH) == "note"
    assert full_citation(with_metadata(published=None, accessed=None), ENGLISH, at(2)) == (
        f"People’s Daily Online (English edition), para{NBSP}2; en.people.cn/n3/2020/0731/c90000-9716842.html"
    )
    assert full_citation(SourceCard("id", "", SourceMetadata()), ENGLISH) == "Source not named"


def test_a_file_is_cited_without_the_ending_that_tells_its_format():
    names = ("Talk with prof.Wang.docx", "NOTES.TXT", "Notes v1.2", "Talk with prof.Wang", ".txt", "座谈纪要.md")
    said = [full_citation(SourceCard("id", name), ENGLISH) for name in names]
    assert said == ["Talk with prof.Wang", "NOTES", "Notes v1.2", "Talk with prof.Wang", ".txt", "座谈纪要"]


def test_a_source_with_a_title_only_is_cited_by_it_once():
    assert full_citation(SourceCard("id", "a.txt", SourceMetadata(title="A speech")), ENGLISH) == "“A speech”"


def test_a_year_or_month_is_written_as_far_as_it_is_known():
    assert "2020" in short_citation(with_metadata(published="2020"), ENGLISH, "")
    assert short_citation(with_metadata(published="2020-07"), ENGLISH, "").endswith("July 2020")
    assert short_citation(with_metadata(published="spring 2020"), ENGLISH, "").endswith("spring 2020")


def test_chinese_notes_are_chinese():
    card = with_metadata(publisher="人民网", edition="英文版", accessed="2020-08-03")
    assert full_citation(card, CHINESE, place_of([Cite("s", paragraph=2)], CHINESE)) == (
        "人民网（英文版），2020年7月31日，第2段；en.people.cn/n3/2020/0731/c90000-9716842.html，2020年8月3日访问"
    )


def test_addresses_are_shown_without_scheme():
    assert shown_address("https://www.gov.uk/china/") == "gov.uk/china"
