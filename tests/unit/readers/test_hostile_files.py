"""Files made to do harm are refused with one sentence, or read with the danger left out; quickly, and silently."""

import resource
import socket
import time

import pytest

from briefwright.errors import AppError
from briefwright.readers.registry import read
from briefwright.readers.text_gate import clean
from fakes.hostile_files import REFUSED, TAKEN
from fakes.word_files import paragraph, word_file

SECONDS = 3.0
MEGABYTES = 400


def peak():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_, **__):
        raise AssertionError("a reader went to the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def _in_good_time():
    started, most = time.process_time(), peak()
    yield
    assert time.process_time() - started < SECONDS
    assert peak() - most < MEGABYTES * 1024


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_one_sentence(case):
    name, make = REFUSED[case]
    with pytest.raises(AppError) as caught:
        read(name, make())
    sentence = caught.value.sentence
    assert sentence.startswith(f"{name}: ")
    assert "; " in sentence
    assert "\n" not in sentence
    assert "root:" not in sentence


@pytest.mark.parametrize("case", TAKEN)
def test_it_is_read_and_the_danger_is_left_out(case):
    name, make = TAKEN[case]
    source = read(name, make())
    assert "words" in source.text
    assert name == "a.txt" or clean(source.text) == source.text
    for danger in ("calc", "while(true)", "hahaha", "\u202e"):
        assert danger not in source.text
    assert all(0 <= block.start < block.end <= len(source.text) for block in source.blocks)


def test_a_file_over_the_limit_is_refused_unread(monkeypatch):
    monkeypatch.setattr("briefwright.readers.registry.MOST_BYTES", 10)
    with pytest.raises(AppError, match="larger than"):
        read("a.txt", b"eleven bytes")


def test_a_reader_that_stumbles_is_no_crash(monkeypatch):
    def stumble(_):
        raise RecursionError

    monkeypatch.setattr("briefwright.readers.docx.reader.read_docx", stumble)
    with pytest.raises(AppError, match=r"^a\.docx: it is damaged"):
        read("a.docx", word_file(paragraph("words")))
