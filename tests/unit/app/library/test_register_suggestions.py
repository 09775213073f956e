"""Who may be one person: suggested with a reason, never where something speaks against it, never twice refused."""

import pytest

from briefwright.app.library.register import REASONS, conflict_sentence, suggest_joins, suggestions
from briefwright.model.names import could_be_one, likeness, organisations_agree, roles_agree
from briefwright.model.register import Conflict, NameBeside, Post, RegisteredSpeaker
from briefwright.model.source import Ingested, SourceCard
from briefwright.storage.library import Library
from fakes.articles import article, quote

CARD = SourceCard("0" * 64, "a.txt")


def person(name, organisation="BMSTC", items=1, spellings=()):
    spelt = spellings or (name,)
    posts = tuple(Post("2020-07-31", "director", organisation, one, CARD, items) for one in spelt)
    return RegisteredSpeaker(name, tuple(spelt), posts)


def pairs(*people, **more):
    return [(made.keep, made.other, made.reason) for made in suggestions(people, **more)]


@pytest.mark.parametrize(
    ("keep", "other", "reason"),
    [
        ("Xu Xinchao", "Xinchao Xu", "order"),
        ("Xu Xinchao", "Xin-chao Xu", "order"),
        ("Xu Xin Chao", "XU Xinchao", "same"),
        ("Dr. José Núñez", "Jose Nunez", "same"),
        ("Sir Mark Walport FRS", "Mark Walport", "same"),
        ("John A. Smith", "John Smith", "initials"),
        ("John Smith", "J. Smith", "initials"),
        ("Xu Xinchao", "Mr Xu", "family"),
        ("Xu Xinchao", "Xu", "family"),
        ("徐新潮", "徐主任", "family"),
        ("徐新潮主任", "徐新潮", "same"),
        ("魯振東", "鲁振东", "same"),
        ("大卫·汉密尔顿", "大衛．漢密爾頓", "same"),
        ("大卫·汉密尔顿", "汉密尔顿", "family"),
    ],
)
def test_spellings_that_can_be_one_person_are_suggested(keep, other, reason):
    assert {keep, other} == set(pairs(person(keep), person(other))[0][:2])
    assert pairs(person(keep), person(other))[0][2] == reason == pairs(person(other), person(keep))[0][2]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Li Wei", "Li Na"),
        ("Wang Li", "Wang Lihua"),
        ("John Smith", "Jane Smith"),
        ("J. Smith", "K. Smith"),
        ("Xu Xinchao", "Li"),
        ("徐新潮", "徐新民"),
        ("大卫·汉密尔顿", "大卫·史密斯"),
        ("大卫·汉密尔顿", "密尔顿"),
        ("徐新潮", "Xu Xinchao"),
        ("Spokesperson", "Ministry"),
    ],
)
def test_others_are_not(one, other):
    assert pairs(person(one), person(other)) == []


def test_a_family_name_alone_needs_the_same_organisation_and_only_one_who_has_it():
    assert pairs(person("Xu Xinchao"), person("Xu", "Tsinghua University")) == []
    assert pairs(person("Xu Xinchao"), person("Xu Bin"), person("Xu")) == []
    assert pairs(person("Xu Xinchao"), person("Xu", "Beijing Municipal Science & Technology Commission"))


def test_the_fuller_name_is_kept():
    assert pairs(person("Xu", items=9), person("Xu Xinchao")) == [("Xu Xinchao", "Xu", "family")]


def test_characters_in_brackets_are_a_reason_and_name_their_source():
    beside = NameBeside("Xinchao Xu", "徐新潮", CARD)
    (made,) = suggestions([person("Xu Xinchao"), person("徐新潮")], [beside])
    assert (made.keep, made.other, made.reason, made.source) == ("Xu Xinchao", "徐新潮", "characters", CARD)


def test_characters_in_brackets_mean_both_ways_of_writing_them():
    beside = NameBeside("Xinchao Xu", "徐新潮", CARD)
    made = suggestions(
        [person("Xu Xinchao"), person("刘国栋"), person("劉國棟")], [NameBeside("Xu Xinchao", "刘国栋", CARD)]
    )
    assert {(s.keep, s.other) for s in made if s.reason == "characters"} == {
        ("Xu Xinchao", "刘国栋"),
        ("Xu Xinchao", "劉國棟"),
    }
    assert suggestions([person("徐新潮")], [beside]) == ()


def test_what_the_user_keeps_apart_is_not_suggested_again():
    people = (person("Xu Xinchao"), person("Xu"))
    assert pairs(*people, apart={("Xu", "Xu Xinchao")}) == []
    joined = (person("Xu Xinchao", spellings=("Xu Xinchao", "Xinchao Xu")), person("Xu"))
    assert pairs(*joined, apart={("Xinchao Xu", "Xu")}) == []


def test_the_spellings_of_a_joined_person_are_compared_too():
    assert pairs(person("徐新潮", spellings=("徐新潮", "Xu Xinchao")), person("Xinchao Xu")) == [
        ("Xinchao Xu", "徐新潮", "order")
    ]


def test_a_library_suggests_and_joins_only_when_told(tmp_path):
    library = Library.open(tmp_path / "library.sqlite")
    for number, name in enumerate(("Xu Xinchao", "Xinchao Xu")):
        source = article(f"“Science brings our cities together in year {number},” said {name}.")
        library.add_source(Ingested(source, (quote(source, "Science", name),)), source.text.encode())
    (made,) = suggest_joins(library)
    assert len(library.speakers()) == 2
    library.join_speakers([made.other], made.keep)
    assert suggest_joins(library) == ()
    library.close()


def test_every_reason_has_its_sentence():
    assert all(sentence.endswith(".") for sentence in REASONS.values())


def test_conflicts_are_told_in_a_sentence():
    assert conflict_sentence(Conflict("role", ("director", "deputy director"), "2020-07-31")) == (
        "Different roles on 2020-07-31: director; deputy director."
    )
    assert conflict_sentence(Conflict("spelling", ("Li Wei", "Li Na"))) == "Spellings that differ: Li Wei; Li Na."


def test_a_grade_makes_another_role_and_a_fuller_wording_does_not():
    assert roles_agree("Director", "director of the commission")
    assert not roles_agree("director", "deputy director")
    assert not roles_agree("副主任", "主任")
    assert roles_agree("主任", "北京市科委主任")
    assert roles_agree("director", "主任")


def test_initials_stand_for_an_organisation():
    full = "Beijing Municipal Science & Technology Commission"
    assert organisations_agree("BMSTC", full)
    assert organisations_agree(f"{full} (BMSTC)", "BMSTC")
    assert not organisations_agree("BMSTC", "Tsinghua University")
    assert organisations_agree("UKRI", "UK Research and Innovation")
    assert not organisations_agree("MOST", full)


def test_scripts_are_never_compared():
    assert likeness("Xu Xinchao", "徐新潮") is None
    assert could_be_one("Xu Xinchao", "徐新潮")
