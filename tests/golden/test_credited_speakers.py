"""A person joined in the speaker register is credited by that name in the brief and in the Word file."""

import io
import re
import zipfile

import pytest
from msgspec.structs import replace

from briefwright.app.brief.operations import add_evidence, new_brief
from briefwright.checks.verbatim import check_quotations
from briefwright.document.house_style import house_style
from briefwright.document.resolve import resolve
from briefwright.model.evidence import Quote
from briefwright.model.query import EvidenceQuery
from briefwright.model.source import Ingested
from briefwright.resources import builtin_templates
from briefwright.storage.library import Library
from briefwright.templating.packages.package import load_folder
from briefwright.templating.render import render
from briefwright.writers.docx.writer import write_docx
from fakes.articles import article, quote

WORDS = "Digital health will be the first thing that both cities try out together next year"


@pytest.fixture
def library(tmp_path):
    opened = Library.open(tmp_path / "library.sqlite")
    yield opened
    opened.close()


@pytest.mark.parametrize("written", ["Xu", "徐新超"])
def test_the_word_file_credits_the_joined_name_beside_the_very_words(library, written):
    source = article(f"“{WORDS},” {written} said.", "b.txt", published="2020-07-31", publisher="Daily")
    library.add_source(Ingested(source, (quote(source, WORDS, written),)), source.text.encode())
    library.join_speakers([written], "Xu Xinchao")
    (found,) = library.search(EvidenceQuery(speakers=frozenset({"Xu Xinchao"})), 0, 9)
    package = load_folder(builtin_templates() / "lines-and-qa", "built-in")
    brief = add_evidence(new_brief(package.template, {"title": "Call"}), "on_record", found)
    document = resolve(render(package, brief))
    data = write_docx(document, house_style(document.house_style))
    with zipfile.ZipFile(io.BytesIO(data)) as word:
        text = re.sub("<[^>]+>", "", word.read("word/document.xml").decode()).replace("\xa0", " ")
    assert "Xu Xinchao" in text
    assert WORDS in text
    assert written not in text.replace("Xu Xinchao", "")
    assert [check.verdict for check in check_quotations(data, [source])] == ["exact"]


def test_an_edit_in_the_library_keeps_the_spelling_of_the_source(library):
    source = article(f"“{WORDS},” Xu said.", "b.txt")
    library.add_source(Ingested(source, (quote(source, WORDS, "Xu"),)), source.text.encode())
    library.join_speakers(["Xu"], "Xu Xinchao")
    (found,) = library.search(EvidenceQuery(), 0, 9)
    library.put_evidence(source.id, replace(found.evidence, starred=True))
    (kept,) = library.evidence_of(source.id)
    assert isinstance(kept, Quote)
    assert (kept.speaker.name, kept.starred) == ("Xu", True)
