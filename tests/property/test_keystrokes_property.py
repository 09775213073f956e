"""However one gets to a brief, its preview is the one of a rendering that remembers nothing."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.msgpack import encode

from briefwright.app.brief import operations as op
from briefwright.document.nodes import Document
from briefwright.document.renumbering import Memory
from briefwright.document.resolve import resolve
from briefwright.errors import AppError
from briefwright.isolation.exchange import Answering, Asking
from briefwright.isolation.protocol import Render, Rerender, decode_request, encode_request
from briefwright.model.brief import Brief, ItemOptions, Person, Translation
from briefwright.model.query import Found
from briefwright.model.template import TemplatePackage, TemplateSection
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.recall import forget
from briefwright.templating.render import render
from fakes import seed_briefs as seed
from fakes.seed_packs import FULL

PACKAGES = {name: load_folder(builtin_templates() / name, "built-in") for name in FULL}
EVIDENCE = [
    Found(each, seed.CARD)
    for each in (seed.DIGITAL, seed.BOUNDLESS, seed.KEY_INDUSTRY, seed.VERY_FIRST, seed.CLAIM, seed.STRATEGY)
]
TEXTS = [
    "",
    " ",
    "Words:",
    "Who pays?",
    "Who pays?\nWe do.",
    "09:30 Welcome",
    "a = b",
    "*so* **it** is",
    "中国科技",
]
Doing = Callable[[Brief], Brief]


def item_at(brief: Brief, number: int) -> str:
    ids = [item.id for section in brief.sections for item in section.items]
    return ids[number % len(ids)] if ids else "none"


def section_at(brief: Brief, number: int) -> str:
    return brief.sections[number % len(brief.sections)].id


numbers = st.integers(0, 40)
texts = st.one_of(st.sampled_from(TEXTS), st.text(max_size=12))
options = st.builds(
    ItemOptions,
    cite=st.booleans(),
    quote_as=st.sampled_from(["auto", "block", "inline"]),
    not_to_be_disclosed=st.booleans(),
    response=st.sampled_from(["", "We agree."]),
    translation=st.none() | st.builds(Translation, st.sampled_from(["", "译文", "Words"])),
)
doings: st.SearchStrategy[Doing] = st.one_of(
    st.builds(lambda n, t: lambda b: op.edit_words(b, item_at(b, n), t), numbers, texts),
    st.builds(lambda n, t: lambda b: op.add_words(b, section_at(b, n), t), numbers, texts),
    st.builds(lambda n, f: lambda b: op.add_evidence(b, section_at(b, n), f), numbers, st.sampled_from(EVIDENCE)),
    st.builds(lambda n: lambda b: op.remove_items(b, [item_at(b, n)]), numbers),
    st.builds(lambda n, s: lambda b: op.move_items(b, [item_at(b, n)], section_at(b, s), 0), numbers, numbers),
    st.builds(lambda n, o: lambda b: op.set_options(b, item_at(b, n), o), numbers, options),
    st.builds(lambda t: lambda b: op.set_field(b, "title", t), texts),
    st.builds(lambda t: lambda b: op.set_field(b, "counterparts", (Person(t), Person("Xu Xinchao"))), texts),
    st.builds(lambda n, t: lambda b: op.rename_section(b, section_at(b, n), t), numbers, texts),
    st.builds(lambda n, h: lambda b: op.hide_section(b, section_at(b, n), h), numbers, st.booleans()),
    st.builds(lambda n, by: lambda b: op.move_section(b, section_at(b, n), by), numbers, st.integers(-3, 3)),
    st.builds(lambda t: lambda b: op.add_section(b, PACKAGES[b.template.id].template, _own(t))[0], texts),
    st.builds(lambda t: lambda b: op.switch_template(b, PACKAGES[t].template), st.sampled_from(sorted(FULL))),
)


def _own(title: str) -> TemplateSection:
    return TemplateSection("", title or "Own", layout="numbered-paragraphs")


def after(brief: Brief, doing: Doing) -> Brief:
    """The brief after it was done; the same where it cannot be."""
    try:
        return doing(brief)
    except AppError:
        return brief


def anew(package: TemplatePackage, brief: Brief) -> Document:
    """The document of a rendering that remembers nothing."""
    forget()
    return render(package, brief)


def walked(template: str, steps: list[Doing | None]) -> list[Brief]:
    """The briefs one comes by; `None` takes the last step back."""
    brief = FULL[template]()
    history, seen = [brief], []
    for doing in steps:
        brief = history.pop() if doing is None and history else after(brief, doing) if doing else brief
        history.append(brief)
        seen.append(brief)
    return seen


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(FULL)), st.lists(doings | st.just(None), min_size=1, max_size=8))
def test_a_rendering_that_remembers_gives_what_one_that_does_not_gives(template, steps):
    forget()
    told = [(brief, render(PACKAGES[brief.template.id], brief)) for brief in walked(template, steps)]
    for shown, document in told:
        assert document == anew(PACKAGES[shown.template.id], shown)


class Child:
    """The other end of the pipe, which loses a sentence now and then."""

    def __init__(self) -> None:
        self.asking, self.answering = Asking(), Answering()

    def render(self, brief: Brief, *, fails: bool) -> Document:
        """The document as it comes back. Raises `AppError` where the template is at fault."""
        package = PACKAGES[brief.template.id]
        request = decode_request(encode_request(self.asking.request(package, brief)))
        assert isinstance(request, Render | Rerender)
        answer = self.answering.answer(request, _refuse if fails else render)
        return self.asking.answered(package, brief, encode(answer))


def _refuse(_package: TemplatePackage, _brief: Brief) -> Document:
    raise AppError("template-broken")


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from(sorted(FULL)),
    st.lists(st.tuples(doings | st.just(None), st.integers(0, 5)), min_size=1, max_size=8),
)
def test_what_the_child_was_told_before_need_not_be_told_again(template, steps):
    child, memory = Child(), Memory()
    for brief, (_doing, luck) in zip(walked(template, [doing for doing, _luck in steps]), steps, strict=True):
        if luck:
            document = child.render(brief, fails=False)
            assert document == render(PACKAGES[brief.template.id], brief)
            assert resolve(document, memory) == resolve(document)
        else:
            with pytest.raises(AppError):
                child.render(brief, fails=True)


def test_a_keystroke_sends_the_sentence_and_brings_back_its_block():
    brief, child = FULL["meeting-brief"](), Child()
    child.render(brief, fails=False)
    before = child.asking._document
    typed = op.edit_words(brief, brief.section("reason").items[0].id, "Typed.")
    assert len(encode_request(Asking().request(PACKAGES["meeting-brief"], typed))) > 10_000
    request = child.asking.request(PACKAGES["meeting-brief"], typed)
    assert len(encode_request(request)) < 2_000
    answer = child.answering.answer(request, render)
    told = answer.blocks
    assert told.head + [type(each) for each in told.between].count(int) + told.tail == len(before.blocks) - 1
    document = child.asking.answered(PACKAGES["meeting-brief"], typed, encode(answer))
    assert (
        sum(new is old for new, old in zip(document.blocks, before.blocks, strict=True)) == len(before.blocks) - 1
    )


def test_a_speaker_is_introduced_where_the_brief_first_quotes_them():
    package, brief = PACKAGES["library-briefing"], FULL["library-briefing"]()
    render(package, brief)
    for section in reversed(brief.sections):
        brief = op.move_section(brief, section.id, -3)
        assert render(package, brief) == anew(package, brief)
        render(package, brief)
