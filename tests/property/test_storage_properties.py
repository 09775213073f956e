"""Whatever the characters, the library gives back what it was given, and finds it by its own words."""

import re
import tempfile
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested, SourceMetadata
from briefwright.storage.disk.files import save_atomically
from briefwright.storage.exporting import export_library, import_export
from briefwright.storage.library import Library
from fakes.articles import article, fact, quote

SOME = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
CHARACTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(CHARACTERS, min_size=1, max_size=200)
WORDS = st.lists(
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzéüñçßøåABCXYZ0123456789"), min_size=1, max_size=12),
    min_size=1,
    max_size=12,
)
CHINESE = st.text(st.sampled_from("中国英科技创新合作的是在与深化经济数字大学北京。，"), min_size=1, max_size=40)


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    opened = Library.open(tmp_path_factory.mktemp("property") / "library.sqlite")
    yield opened
    assert opened.check() == ()
    opened.close()


def put(library, text, **marks):
    source = article(text)
    if library.holds(source.id):
        library.remove_source(source.id)
    item = fact(source, text, **marks)
    library.add_source(Ingested(source, (item,)), text.encode())
    return source, item


def ids(library, source, text):
    query = EvidenceQuery(text=text, sources=frozenset({source.id}))
    return [found.evidence.id for found in library.search(query, 0, 5)]


@SOME
@given(TEXTS, TEXTS, st.lists(TEXTS, max_size=3, unique=True))
def test_any_characters_come_back_as_they_went_in(library, text, note, tags):
    source, item = put(library, text, note=note, tags=tuple(tags))
    assert library.source(source.id) == source
    assert library.original(source.id) == text.encode()
    assert library.evidence_of(source.id) == (item,)
    library.remove_source(source.id)
    assert library.count(EvidenceQuery(sources=frozenset({source.id}))) == 0


@SOME
@given(TEXTS)
def test_any_characters_can_be_searched_for(library, text):
    library.search(EvidenceQuery(text=text), 0, 3)
    library.count(EvidenceQuery(text=text))
    library.facets(EvidenceQuery(text=text, speakers=frozenset({text}), tags=frozenset({text})))


@SOME
@given(WORDS, st.data())
def test_every_word_and_every_beginning_of_a_word_is_found(library, words, data):
    source, item = put(library, " ".join(words))
    word = data.draw(st.sampled_from(words))
    beginning = word[: data.draw(st.integers(1, len(word)))]
    assert ids(library, source, word) == [item.id]
    assert ids(library, source, beginning) == [item.id]
    assert ids(library, source, f'{words[0]} "{" ".join(words[1:3])}" {beginning}') == [item.id]


@SOME
@given(CHINESE, st.data())
def test_every_run_of_chinese_characters_is_found(library, text, data):
    source, item = put(library, text)
    runs = re.findall("[\u4e00-\u9fff]+", text)
    if not runs:
        return
    run = data.draw(st.sampled_from(runs))
    start = data.draw(st.integers(0, len(run) - 1))
    end = data.draw(st.integers(start + 1, len(run)))
    assert ids(library, source, run[start:end]) == [item.id]


@SOME
@given(CHINESE, st.text(st.sampled_from("中国英科技创新合作"), min_size=2, max_size=4))
def test_what_does_not_stand_in_a_chinese_text_is_not_found(library, text, words):
    source, _ = put(library, text)
    assert bool(ids(library, source, words)) == (words in text)


@SOME
@given(st.text(CHARACTERS, min_size=1, max_size=30).filter(str.strip))
def test_a_speaker_is_a_facet_by_the_very_name(library, name):
    text = f"Words said by somebody called {name}."
    source = article(text)
    if library.holds(source.id):
        library.remove_source(source.id)
    library.add_source(Ingested(source, (quote(source, "Words said", name),)), text.encode())
    query = EvidenceQuery(speakers=frozenset({name}), sources=frozenset({source.id}))
    assert library.count(query) == 1
    assert name in {choice.value for choice in library.facets(query).speakers}


@SOME
@given(st.lists(TEXTS, min_size=1, max_size=4, unique=True), TEXTS)
def test_an_export_of_anything_comes_back(texts, name):
    with tempfile.TemporaryDirectory() as folder:
        first = Library.open(Path(folder) / "first.sqlite")
        for text in texts:
            source = article(text, unicodedata.normalize("NFC", name))
            first.add_source(Ingested(source, (fact(source, text, note=name),)), text.encode())
            first.set_metadata(source.id, SourceMetadata(title=name, published="2020-07-31"))
        export_library(first, Path(folder) / "export")
        second = Library.open(Path(folder) / "second.sqlite")
        assert import_export(second, Path(folder) / "export") == len(texts)
        assert second.sources() == first.sources()
        assert [second.entry(s.card.id) for s in second.sources()] == [
            first.entry(s.card.id) for s in first.sources()
        ]
        first.close()
        second.close()


@SOME
@given(st.binary(max_size=5000))
def test_any_bytes_are_saved(tmp_path, data):
    save_atomically(tmp_path / "file", data)
    assert (tmp_path / "file").read_bytes() == data
    assert len(list(tmp_path.iterdir())) == 1
