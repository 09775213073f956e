"""Whatever stands in a field, in own words or in evidence: the document keeps its structure and its items."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.msgpack import decode, encode

from briefwright.document.nodes import Document, Text
from briefwright.document.resolve import resolve
from briefwright.document.walk import every_block, every_inline, own_inlines
from briefwright.model.evidence import Fact, Initiative, Quote, Speaker
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.templating.slots import clean
from briefwright.templating.views.sentences import is_chinese
from fakes.seed_briefs import Items, brief, words_of
from fakes.seed_packs import FULL

SIGNS = "#*_|`<>&[](){}%:!\\\n\r\t~^+-=\"'\u0000\ue000\ue010\ue001\ufeff\u202e\u2028\ud800"
MARKS = st.sampled_from([*SIGNS, ":::", "{{", "}}", "{%", "[^1]", "---", "1. ", "- "])
ANY_TEXT = st.one_of(st.text(), st.lists(st.one_of(MARKS, st.text(max_size=3)), max_size=12).map("".join))
PACKAGES = {name: load_folder(builtin_templates() / name, "built-in") for name in FULL}


def says_something(text):
    return bool(" ".join(clean(text).split()).strip())


SOME_TEXT = ANY_TEXT.filter(says_something)


def structure(document):
    """What kind of block stands where, and what kinds of inlines it holds; neighbouring texts count as one."""

    def kinds(run):
        names = [type(inline).__name__ for inline in run]
        return tuple(name for at, name in enumerate(names) if at == 0 or name != names[at - 1] or name != "Text")

    return [
        (type(block).__name__, tuple(kinds(run) for run in own_inlines(block)))
        for block in every_block(document.blocks)
    ]


def made(template, text):
    fact = Fact(category="event", **words_of(text))
    who, forms = Speaker(text, text, text), ("direct", "partial", "indirect")
    quotes = [Quote(form=form, speaker=who, **words_of(text)) for form in forms]
    initiative = Initiative(name=text, type="park", parties=(text, text), places=(text,), **words_of(text))
    items = Items()
    package = PACKAGES[template]
    fields = {f.name: text for f in package.template.fields if f.type in {"text", "choice"}}
    sections = {s.id: items.of(fact, *quotes, initiative) for s in package.template.sections}
    return render(package, brief(template, fields, **sections))


@settings(max_examples=60, deadline=None)
@given(template=st.sampled_from(sorted(FULL)), text=SOME_TEXT)
def test_any_text_anywhere_leaves_the_structure_as_a_plain_word_does(template, text):
    assert structure(made(template, text)) == structure(made(template, plain_like(text)))


def plain_like(text):
    """A plain text of the same script and the same stops, which is all that the rules of sentences look at."""
    kept = ".,;:!?…。，；：！？'’\"”)]）〕 "
    line = " ".join(clean(text).split("\n")).strip()
    return "".join(c if c in kept else "中" if is_chinese(c) else "x" for c in line)


@settings(max_examples=60, deadline=None)
@given(text=SOME_TEXT)
def test_own_words_keep_to_their_paragraphs_and_their_item(text):
    held = brief("meeting-brief", {}, reason=(text,), sensitivities=("plain",))
    document = render(PACKAGES["meeting-brief"], held)
    kinds = [type(block).__name__ for block in document.blocks]
    paragraphs = kinds.count("Paragraph")
    baseline = render(
        PACKAGES["meeting-brief"], brief("meeting-brief", {}, reason=("x",), sensitivities=("plain",))
    )
    expected = [type(block).__name__ for block in baseline.blocks]
    assert [k for k in kinds if k != "Paragraph"] == [k for k in expected if k != "Paragraph"]
    assert paragraphs >= expected.count("Paragraph")
    items = {inline.item for inline in every_inline(document) if isinstance(inline, Text) and inline.item}
    assert items == {"i1", "i2"}


@settings(max_examples=40, deadline=None)
@given(template=st.sampled_from(sorted(FULL)), text=ANY_TEXT)
def test_whatever_it_holds_a_document_resolves_and_travels(template, text):
    document = made(template, text)
    assert decode(encode(document), type=Document) == document
    resolve(document)
