"""A text and numbers in parts lose nothing, and no part is much longer than was asked for."""

from hypothesis import given
from hypothesis import strategies as st

from briefwright.storage.in_parts import sorted_parts, text_parts
from briefwright.storage.tables import passages


@given(st.text(alphabet="ab字’ \n\t", max_size=300), st.integers(1, 40))
def test_the_parts_of_a_text_are_the_text_and_cut_no_word(text, letters):
    parts = list(text_parts(text, letters))
    assert "".join(parts) == text
    assert [word for part in parts for word in part.split()] == text.split()


def test_a_part_ends_at_the_next_blank():
    assert list(text_parts("one two three four", 4)) == ["one two", " three", " four"]


@given(st.lists(st.integers(), max_size=60), st.integers(1, 20))
def test_the_parts_of_numbers_are_all_of_them_each_part_sorted(values, most):
    parts = list(sorted_parts(iter(values), most))
    assert sorted(value for part in parts for value in part) == sorted(values)
    assert all(part == sorted(part) and 0 < len(part) <= most for part in parts)


def test_a_text_read_in_parts_has_the_prints_and_runs_of_the_whole(monkeypatch):
    text = "\n".join(f"Sentence {n} tells of “parks” and 中英合作 in {n % 7} towns." for n in range(400))
    prints, runs = passages.text_prints(text), passages.text_runs(text)
    monkeypatch.setattr(passages, "text_parts", lambda whole: text_parts(whole, 50))
    assert (passages.text_prints(text), passages.text_runs(text)) == (prints, runs)
    assert len(prints) == 24


def test_no_part_ends_within_a_name_beside_its_characters():
    text = "Said Xinchao Xu (许新潮), who heard Meili Wang （王美丽）. " * 3
    parts = list(text_parts(text, 12, before="[.,]"))
    assert "".join(parts) == text
    assert sum(part.count("Xinchao Xu (许新潮)") for part in parts) == 3
