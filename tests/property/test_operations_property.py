"""Whatever is done to a brief, in any order: ids stay unique, undo is exact, and the file gives it back."""

from __future__ import annotations

import json
from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from briefwright.app.brief import operations as op
from briefwright.app.brief.file import decode_brief, encode_brief
from briefwright.app.brief.history import History
from briefwright.errors import AppError
from briefwright.model.brief import Brief, ItemOptions
from briefwright.model.template import TemplateSection
from fakes.app_samples import ALL, MEETING, NOTE

Doing = Callable[[Brief], Brief]
sections = st.sampled_from([s.id for s in MEETING.sections] + ["kept"])
places = st.none() | st.integers(-2, 9)
texts = st.text(max_size=30)


def some(brief: Brief, number: int) -> list[str]:
    ids = [item.id for section in brief.sections for item in section.items]
    return [ids[number % len(ids)]] if ids else []


doings: st.SearchStrategy[Doing] = st.one_of(
    st.builds(
        lambda s, f, at: lambda b: op.add_evidence(b, s, f, at), sections, st.lists(st.sampled_from(ALL)), places
    ),
    st.builds(lambda s, t, at: lambda b: op.add_words(b, s, t, at), sections, texts, places),
    st.builds(lambda n, t: lambda b: op.edit_words(b, (some(b, n) or ["i0"])[0], t), st.integers(0, 50), texts),
    st.builds(lambda n: lambda b: op.remove_items(b, some(b, n)), st.integers(0, 50)),
    st.builds(lambda n, s, at: lambda b: op.move_items(b, some(b, n), s, at), st.integers(0, 50), sections, places),
    st.builds(
        lambda n, r: lambda b: op.set_options(b, (some(b, n) or ["i0"])[0], ItemOptions(response=r)),
        st.integers(0, 50),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
    ),
    st.builds(lambda t: lambda b: op.set_field(b, "title", t), texts),
    st.builds(lambda s, t: lambda b: op.rename_section(b, s, t), sections, texts),
    st.builds(lambda s, by: lambda b: op.move_section(b, s, by), sections, st.integers(-5, 5)),
    st.builds(lambda s, hidden: lambda b: op.hide_section(b, s, hidden), sections, st.booleans()),
    st.builds(lambda t, s: lambda b: op.add_section(b, MEETING, TemplateSection("", t), s)[0], texts, sections),
    st.builds(lambda n: lambda b: op.remove_section(b, b.sections[n % len(b.sections)].id), st.integers(0, 9)),
    st.sampled_from(
        [
            lambda b: op.switch_template(b, NOTE, MEETING),
            lambda b: op.switch_template(b, MEETING, NOTE),
            lambda b: op.fill_from(b, MEETING, ALL),
        ]
    ),
)


def attempt(brief: Brief, doing: Doing) -> Brief:
    try:
        return doing(brief)
    except AppError:
        return brief


def contents(brief: Brief) -> dict[str, object]:
    return {item.id: item for section in brief.sections for item in section.items}


@given(st.lists(doings, max_size=25))
@settings(max_examples=150, deadline=None)
def test_item_ids_stay_unique_and_only_removing_loses_an_item(steps: list[Doing]) -> None:
    brief = op.new_brief(MEETING, id="b")
    for doing in steps:
        brief = attempt(brief, doing)
        ids = [item.id for section in brief.sections for item in section.items]
        assert len(ids) == len(set(ids))


@given(st.lists(doings, max_size=12), st.booleans())
@settings(max_examples=100, deadline=None)
def test_switching_the_template_loses_no_item(steps: list[Doing], known: bool) -> None:
    brief = op.new_brief(MEETING, id="b")
    for doing in steps:
        brief = attempt(brief, doing)
    assert contents(op.switch_template(brief, NOTE, MEETING if known else None)) == contents(brief)


@given(st.lists(doings, max_size=20))
@settings(max_examples=150, deadline=None)
def test_undo_after_do_is_identity_and_redo_brings_it_back(steps: list[Doing]) -> None:
    history = History(op.new_brief(MEETING, id="b"))
    seen = [history.present]
    for doing in steps:
        after = history.do("Step", attempt(history.present, doing))
        if after is not history:
            seen.append(after.present)
        history = after
    for brief in reversed(seen):
        assert history.present == brief
        history = history.undo()
    for brief in seen[1:]:
        history = history.redo()
        assert history.present == brief


plain = st.none() | st.integers(-99, 99) | st.text(st.characters(exclude_categories=["Cs"]), max_size=9)
strange = st.dictionaries(st.text("xyz", min_size=2, max_size=4), plain | st.lists(plain, max_size=3), max_size=3)


@given(st.lists(doings, max_size=20), strange, strange, strange)
@settings(max_examples=150, deadline=None)
def test_a_brief_and_its_unknown_keys_survive_the_file(
    steps: list[Doing], top: dict[str, object], below: dict[str, object], item: dict[str, object]
) -> None:
    brief = op.new_brief(MEETING, id="b")
    for doing in steps:
        brief = attempt(brief, doing)
    assert decode_brief(encode_brief(brief), "x") == brief
    tree = json.loads(encode_brief(brief)) | top
    tree["template"] |= below
    for section in tree["sections"]:
        section.update(below)
        for entry in section["items"]:
            entry.update(item)
    data = json.dumps(tree).encode()
    assert json.loads(encode_brief(decode_brief(data, "x"))) == tree
