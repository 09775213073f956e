"""Files made to do harm are refused with one sentence, or read with the danger left out; quickly, and silently."""

import os
import resource
import socket
import time
from pathlib import Path

import pytest

from briefwright.errors import AppError
from briefwright.isolation.pool import WorkerPool
from briefwright.readers.reading import MOST_BLOCKS, Passage, freeze
from briefwright.readers.registry import read
from briefwright.readers.text_gate import clean, held_back
from fakes.honest_files import LARGE, WORDS
from fakes.hostile import EITHER, REFUSED, RUNAWAY, TAKEN
from fakes.word_files import paragraph, word_file

SECONDS = 3.0 * float(os.environ.get("BRIEFWRIGHT_SLOWER", "4"))
"""Of processor time; a machine that others use counts several for one (1: a machine of one's own)."""
MEGABYTES = 400
DANGERS = ("calc", "while(true)", "haha", "root:", "\u202e", "\U000e0041")


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def _no_stray_file(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    yield
    assert list(Path().iterdir()) == []


@pytest.fixture
def in_good_time():
    """Asserts, when left, that what was done meanwhile took few seconds and little memory."""
    started, most = time.process_time(), peak()
    yield
    assert time.process_time() - started < SECONDS
    assert peak() - most < MEGABYTES * 1024


def test_there_are_at_least_150_cases_of_files():
    assert len(REFUSED) + len(TAKEN) + len(EITHER) + len(RUNAWAY) >= 350


def assert_one_sentence(error, name):
    sentence = error.sentence
    assert sentence.startswith(f"{name}: ")
    assert "; " in sentence
    assert "\n" not in sentence
    assert "stumbled" not in sentence
    assert not [danger for danger in DANGERS if danger in sentence]


def assert_harmless(source, name):
    assert name.endswith(".txt") or clean(source.text) == source.text
    for danger in DANGERS:
        assert danger not in source.text or (name.endswith(".txt") and held_back(danger))
    assert all(0 <= block.start < block.end <= len(source.text) for block in source.blocks)


@pytest.mark.usefixtures("in_good_time")
@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_with_one_sentence(name):
    case = REFUSED[name]
    with pytest.raises(AppError) as caught:
        read(case.file, case.make())
    assert_one_sentence(caught.value, case.file)
    assert case.said in caught.value.sentence


@pytest.mark.usefixtures("in_good_time")
@pytest.mark.parametrize("name", TAKEN)
def test_it_is_read_and_the_danger_is_left_out(name):
    case = TAKEN[name]
    source = read(case.file, case.make())
    assert "words" in source.text
    assert_harmless(source, case.file)
    assert case.said in " ".join(source.warnings)


@pytest.mark.usefixtures("in_good_time")
@pytest.mark.parametrize("name", EITHER)
def test_it_is_refused_or_read(name):
    case = EITHER[name]
    try:
        source = read(case.file, case.make())
    except AppError as error:
        assert_one_sentence(error, case.file)
    else:
        assert_harmless(source, case.file)


@pytest.mark.parametrize("name", RUNAWAY)
def test_a_runaway_is_stopped_and_the_next_file_is_read(name):
    case = RUNAWAY[name]
    with WorkerPool() as pool:
        pool.ingest("a.pdf", TAKEN["a PDF behind other bytes"].make())
        started = time.monotonic()
        with pytest.raises(AppError, match=r"too long|too much memory|cut short"):
            pool.ingest(case.file, case.make())
        assert time.monotonic() - started < 40  # 4 s on a machine of its own
        assert pool.ingest("a.txt", b"words").source.text == "words"


@pytest.mark.parametrize("case", WORDS)
def test_honest_words_are_read_as_they_stand(case):
    name, make, words = WORDS[case]
    source = read(name, make())
    assert words in source.text
    assert source.warnings == ()


@pytest.mark.usefixtures("in_good_time")
@pytest.mark.parametrize("case", LARGE)
def test_large_honest_files_are_read_whole(case):
    name, make, least = LARGE[case]
    source = read(name, make())
    assert len(source.blocks) >= least
    assert source.warnings == ()


def test_a_file_over_the_limit_is_refused_unread(monkeypatch):
    monkeypatch.setattr("briefwright.readers.registry.MOST_BYTES", 10)
    with pytest.raises(AppError, match="larger than"):
        read("a.txt", b"eleven bytes")


def test_more_paragraphs_than_any_book_has_are_refused():
    with pytest.raises(AppError, match="300,000 paragraphs"):
        freeze(Passage("w") for _ in range(MOST_BLOCKS + 1))


def test_memory_that_runs_out_is_not_called_damage(monkeypatch):
    def run_out(_):
        raise MemoryError

    monkeypatch.setattr("briefwright.readers.docx.reader.read_docx", run_out)
    with pytest.raises(MemoryError):
        read("a.docx", word_file(paragraph("words")))


def test_a_reader_that_stumbles_is_no_crash(monkeypatch):
    def stumble(_):
        raise RecursionError

    monkeypatch.setattr("briefwright.readers.docx.reader.read_docx", stumble)
    with pytest.raises(AppError, match=r"^a\.docx: it is damaged"):
        read("a.docx", word_file(paragraph("words")))
