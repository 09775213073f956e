"""The speaker register: one person in several spellings, with their posts by date, joined only by the user."""

import pytest
from msgspec.structs import replace

from briefwright.app.library.register import suggest_joins
from briefwright.errors import AppError
from briefwright.model.evidence import Speaker
from briefwright.model.query import EvidenceQuery
from briefwright.model.register import Conflict
from briefwright.model.source import Ingested
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from fakes.articles import article, quote

WORDS = "The digital economy is one of the key industries"
SAYINGS = {
    "a.txt": WORDS,
    "b.txt": "Digital health will be the first thing that both cities try out together",
    "c.txt": "Nobody should build digital twins of bridges without asking engineers",
    "d.txt": "数字经济是两国最重要的合作领域之一，今后还会有更多项目",
}


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


def add(library, name, speaker, date="2020-07-31", *, role="deputy director", organisation="BMSTC", extra=""):
    text = f"“{SAYINGS[name]},” {speaker} said.{extra}"
    source = article(text, name, published=date)
    who = Speaker(speaker or None, role or None, organisation or None, "explicit")
    said = replace(quote(source, SAYINGS[name]), speaker=who)
    library.add_source(Ingested(source, (said,)), text.encode())
    return said


def names(library):
    return [speaker.name for speaker in library.speakers()]


def facet(library, **query):
    return [(choice.value, choice.count) for choice in library.facets(EvidenceQuery(**query)).speakers]


def asking(library, *speakers, **more):
    found = library.search(EvidenceQuery(speakers=frozenset(speakers), **more), 0, 50)
    return sorted(item.evidence.speaker.name for item in found)


@pytest.fixture
def three(library):
    add(library, "a.txt", "Xu Xinchao", "2020-07-31")
    add(library, "b.txt", "Xu", "2021-03-01", role="director")
    add(library, "c.txt", "Li Wei", "2021-05-01", role="professor", organisation="Tsinghua University")
    return library


def test_every_speaker_is_in_the_register_with_posts_by_date(three):
    li, xu, xinchao = three.speakers()
    assert (li.name, xu.name, xinchao.name) == ("Li Wei", "Xu", "Xu Xinchao")
    assert [(p.date, p.role, p.organisation, p.source.name) for p in xinchao.posts] == [
        ("2020-07-31", "deputy director", "BMSTC", "a.txt")
    ]
    assert not xinchao.is_joined


def test_a_joined_person_has_every_spelling_and_the_posts_of_each_date(three):
    three.join_speakers(["Xu", "Xu Xinchao"], "Xu Xinchao")
    assert names(three) == ["Li Wei", "Xu Xinchao"]
    person = three.speakers()[1]
    assert person.spellings == ("Xu", "Xu Xinchao")
    assert [(p.date, p.role) for p in person.posts] == [
        ("2020-07-31", "deputy director"),
        ("2021-03-01", "director"),
    ]
    assert person.conflicts == ()
    assert person.items == len(person.sources) == 2
    assert person.is_joined


def test_the_name_in_characters_that_was_joined_is_known(three):
    add(three, "d.txt", "李伟", "2022-01-01")
    three.join_speakers(["李伟"], "Li Wei")
    assert three.speakers()[0].characters == "李伟"
    three.split_speaker("Li Wei")
    assert [person.characters for person in three.speakers()] == [""] * 4
    three.join_speakers(["Li Wei"], "李伟")
    assert [person.characters for person in three.speakers()] == [""] * 3  # it stands at the head already


def test_a_quote_in_two_sources_is_counted_once_by_person_spelling_and_date(library):
    for number, extra in enumerate(("", " The paper adds words of its own about another matter altogether.")):
        text = f"“{WORDS},” Li Wei said.{extra}"
        source = article(text, f"{number}.txt", published=f"2020-05-0{number + 1}")
        said = replace(quote(source, WORDS), speaker=Speaker("Li Wei", "director", "BMSTC", "explicit"))
        library.add_source(Ingested(source, (said,)), text.encode())
    (person,) = library.speakers()
    assert person.items == 1
    assert [(post.date, post.items, post.repeats, post.once) for post in person.posts] == [
        ("2020-05-01", 1, 0, 1),
        ("2020-05-02", 1, 1, 0),
    ]


def test_a_joined_person_is_one_choice_and_found_by_any_spelling(three):
    three.join_speakers(["Xu"], "Xu Xinchao")
    assert facet(three) == [("Xu Xinchao", 2), ("Li Wei", 1)]
    assert facet(three, text="digital") == [("Xu Xinchao", 2), ("Li Wei", 1)]
    for spelling in ("Xu Xinchao", "Xu"):
        assert asking(three, spelling) == ["Xu", "Xu Xinchao"]
        assert three.count(EvidenceQuery(speakers=frozenset({spelling}), text="digital")) == 2
    assert asking(three, "Li Wei") == ["Li Wei"]


def test_the_evidence_keeps_the_spelling_of_its_source(three):
    before = {found.evidence.id: found.evidence for found in three.search(EvidenceQuery(), 0, 9)}
    three.join_speakers(["Xu"], "Xu Xinchao")
    assert {found.evidence.id: found.evidence for found in three.search(EvidenceQuery(), 0, 9)} == before


def test_joining_is_kept_in_the_file(three):
    three.join_speakers(["Xu"], "Xu Xinchao")
    path = three.path
    three.close()
    again = Library.open(path)
    assert names(again) == ["Li Wei", "Xu Xinchao"]
    assert again.check() == ()
    again.close()


def test_a_person_may_be_given_a_name_no_source_uses(three):
    three.join_speakers(["Xu"], "Mr Xu Xinchao of Beijing")
    assert "Mr Xu Xinchao of Beijing" in names(three)
    three.split_speaker("Mr Xu Xinchao of Beijing")
    assert names(three) == ["Li Wei", "Xu", "Xu Xinchao"]


def test_splitting_a_person_takes_back_the_last_joining_only(three):
    add(three, "d.txt", "徐新潮", "2022-01-01", role="主任", organisation="北京市科委")
    three.join_speakers(["Xu"], "Xu Xinchao")
    three.join_speakers(["Xu Xinchao"], "徐新潮")
    assert names(three) == ["Li Wei", "徐新潮"]
    three.split_speaker("徐新潮")
    assert names(three) == ["Li Wei", "Xu Xinchao", "徐新潮"]
    three.split_speaker("Xu Xinchao")
    assert names(three) == ["Li Wei", "Xu", "Xu Xinchao", "徐新潮"]


def test_splitting_a_spelling_takes_only_that_one_out(three):
    three.join_speakers(["Xu", "Li Wei"], "Xu Xinchao")
    three.split_speaker("Li Wei")
    assert names(three) == ["Li Wei", "Xu Xinchao"]


def test_what_cannot_be_joined_or_split_is_said(three):
    with pytest.raises(AppError, match="no two names"):
        three.join_speakers(["Xu"], "Xu")
    with pytest.raises(AppError, match="nothing is joined to “Xu”"):
        three.split_speaker("Xu")
    three.join_speakers(["Xu"], "Xu Xinchao")
    with pytest.raises(AppError, match="“Xu” is joined to “Xu Xinchao”"):
        three.join_speakers(["Li Wei"], "Xu")


def test_another_role_or_organisation_on_one_date_is_a_conflict(library):
    add(library, "a.txt", "Xu Xinchao", role="deputy director")
    add(library, "b.txt", "Xu Xinchao", role="director", organisation="Ministry of Science")
    add(library, "c.txt", "Xu Xinchao", "2021-01-01", role="director")
    (person,) = library.speakers()
    assert person.conflicts == (
        Conflict("role", ("deputy director", "director"), "2020-07-31"),
        Conflict("organisation", ("BMSTC", "Ministry of Science"), "2020-07-31"),
    )


def test_a_fuller_wording_of_one_post_is_no_conflict(library):
    full = "Beijing Municipal Science & Technology Commission"
    add(library, "a.txt", "Xu Xinchao", role="deputy director", organisation="BMSTC")
    add(library, "b.txt", "Xu Xinchao", role="deputy director of BMSTC", organisation=full)
    add(library, "c.txt", "Xu Xinchao", role="", organisation="")
    (person,) = library.speakers()
    assert person.conflicts == ()


def test_joined_spellings_that_speak_against_each_other_are_shown(three):
    three.join_speakers(["Xu", "Li Wei"], "Xu Xinchao")
    (person,) = three.speakers()
    assert person.conflicts[-1].kind == "spelling"
    assert "Li Wei" in person.conflicts[-1].values


def test_the_date_it_was_said_counts_before_the_date_of_the_source(library):
    source = article(f"“{WORDS},” Xu said.", published="2020-07-31")
    library.add_source(Ingested(source, (quote(source, WORDS, "Xu", said="2020-07-29"),)), source.text.encode())
    assert library.speakers()[0].posts[0].date == "2020-07-29"


def test_an_office_may_stand_before_the_characters(library):
    add(library, "a.txt", "Xu Xinchao", extra=" 北京中心主任徐新潮（Xu Xinchao）出席。")
    add(library, "d.txt", "徐新潮", organisation="北京中心")
    suggested = [(made.keep, made.other, made.reason) for made in suggest_joins(library)]
    assert suggested == [("Xu Xinchao", "徐新潮", "characters")]


@pytest.mark.parametrize(
    "beside", [" Xu Xinchao (徐新潮) spoke.", " 徐新潮（Xu Xinchao）出席。", " Xu\nXinchao （徐新潮）."]
)
def test_characters_are_known_where_a_source_writes_them_beside_the_name(library, beside):
    add(library, "a.txt", "Xu Xinchao", extra=beside)
    assert [(pair.latin, pair.characters) for pair in library.names_beside()] == [("Xu Xinchao", "徐新潮")]
    assert library.speakers()[0].characters == "徐新潮"


def test_a_source_that_goes_takes_its_speakers_along(three):
    three.join_speakers(["Xu"], "Xu Xinchao")
    source = next(s.card.id for s in three.sources() if s.card.name == "b.txt")
    three.remove_source(source)
    assert [s.spellings for s in three.speakers()] == [("Li Wei",), ("Xu Xinchao",)]
    assert three.check() == ()


def test_names_kept_apart_stay_so_until_they_are_joined(three):
    three.keep_apart("Xu Xinchao", "Xu")
    three.keep_apart("Xu", "Xu Xinchao")
    assert three.kept_apart() == {("Xu", "Xu Xinchao")}
    three.join_speakers(["Xu"], "Xu Xinchao")
    assert three.kept_apart() == frozenset()


def test_what_was_decided_goes_along_when_a_library_is_written_out(three, tmp_path):
    add(three, "d.txt", "徐新潮", "2022-01-01", role="主任", organisation="北京市科委")
    three.join_speakers(["Xu"], "Xu Xinchao")
    three.join_speakers(["徐新潮"], "Xu Xinchao")
    three.keep_apart("Li Wei", "Xu")
    export_library(three, tmp_path / "out")
    other = Library.open(tmp_path / "other" / "library.sqlite")
    import_export(other, tmp_path / "out")
    assert other.speakers() == three.speakers()
    assert other.register_decisions() == three.register_decisions()
    other.split_speaker("Xu Xinchao")
    assert names(other) == ["Li Wei", "Xu Xinchao", "徐新潮"]
    import_export(other, tmp_path / "out")
    assert other.check() == ()
    other.close()


def test_decisions_of_this_library_stay_when_others_are_taken_over(three):
    other = three.register_decisions()
    three.join_speakers(["Xu"], "Xu Xinchao")
    theirs = replace(other, joins=(("Xu", ("Xu Xinchao",)), ("Li Wei", ("Nobody",))))
    three.take_over_register(theirs)
    assert names(three) == ["Li Wei", "Xu Xinchao"]


def test_a_result_says_whom_the_register_credits_and_keeps_its_own_spelling(library):
    add(library, "a.txt", "Xu Xinchao")
    add(library, "b.txt", "Xu")
    library.join_speakers(["Xu"], "Xu Xinchao")
    results = library.search(EvidenceQuery(), 0, 9)
    assert [(found.evidence.speaker.name, found.credited) for found in results] == [
        ("Xu Xinchao", ""),
        ("Xu", "Xu Xinchao"),
    ]
    assert {found.as_credited.speaker.name for found in results} == {"Xu Xinchao"}
    assert {found.as_credited.id for found in results} == {found.evidence.id for found in results}
    library.split_speaker("Xu")
    assert {found.credited for found in library.search(EvidenceQuery(), 0, 9)} == {""}


def test_a_group_of_a_joined_speaker_has_one_heading(library):
    add(library, "a.txt", "Xu Xinchao")
    add(library, "b.txt", "Xu")
    library.join_speakers(["Xu"], "Xu Xinchao")
    query = EvidenceQuery(group="speaker")
    assert [(group.label, group.count) for group in library.groups(query)] == [("Xu Xinchao", 2)]
