"""Two children read one large file together: as one reads it, and whatever goes wrong is this file's trouble."""

import os
import signal
import sys

import pytest
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.isolation import worker
from briefwright.isolation.child import Broken, Child
from briefwright.isolation.limits import MEMORY, SHARED_MEMORY
from briefwright.isolation.pool import WorkerPool
from briefwright.isolation.protocol import ReadShare, decode_request
from briefwright.model.source import SourceMetadata
from briefwright.readers.registry import is_worth_sharing, read
from fakes.pdf_files import Set, column, pdf_file

SAID = '"The laboratory will open in May," said Jane Porter, director of the institute, on page {}.'


def report(pages=50):
    """A file large enough, with what only all pages together tell: running heads, numbers, sentences that go on."""
    body = [f"line {n} of a page with nothing in it but words, words and words" for n in range(45)]
    return pdf_file(
        *[
            [
                Set("Annual report on cooperation", 72, 810, 8),
                Set(SAID.format(number), 72, 720, 10),
                *column(*body, top=680),
                Set(f"{number}", 300, 30, 8),
            ]
            for number in range(1, pages + 1)
        ]
    )


REPORT = report()


@pytest.fixture(scope="module")
def shared_pool():
    with WorkerPool(2) as pool:
        yield pool


@pytest.fixture
def pool(shared_pool):
    """With both children running, whatever was done to them before."""
    shared_pool.ingest("a.pdf", REPORT)
    shared_pool.ingest("a.pdf", REPORT)
    return shared_pool


@pytest.fixture
def asked(monkeypatch):
    """Every request that a child was sent for a share, with the child's id."""
    made = []

    def begin(child, message, *limits, real=Child.begin):
        request = decode_request(message)
        if isinstance(request, ReadShare):
            made.append((request.share, request.of, child.pid))
        real(child, message, *limits)

    monkeypatch.setattr(Child, "begin", begin)
    return made


@pytest.fixture(scope="module")
def one_child():
    with WorkerPool(1) as pool:
        yield pool


@pytest.fixture(scope="module")
def alone(one_child):
    """What one child makes of the report."""
    return one_child.ingest("a.pdf", REPORT)


def test_a_large_file_is_read_by_both_children_as_one_reads_it(pool, asked, one_child):
    metadata = SourceMetadata(publisher="The institute")
    ingested = pool.ingest("folder/Report.PDF", REPORT, metadata)
    assert [(share, of) for share, of, _ in asked] == [(0, 2), (1, 2)]
    assert len({child for _, _, child in asked}) == 2
    assert ingested == one_child.ingest("folder/Report.PDF", REPORT, metadata)
    assert ingested.source == read("Report.PDF", REPORT, metadata)
    assert len(ingested.evidence) >= 40


def test_small_files_and_files_of_other_kinds_are_not_shared(pool, asked):
    pool.ingest("a.pdf", pdf_file(column("A file of one page.")))
    pool.ingest("a.txt", b"Words and more words. " * 20_000)
    assert asked == []
    assert is_worth_sharing("a.pdf", len(REPORT))
    assert not is_worth_sharing("a.pdf", 10**9)


def test_a_file_is_not_shared_while_the_other_child_is_at_work(pool, asked, alone):
    with pool._reading.seat():
        ingested = pool.ingest("a.pdf", REPORT)
    assert asked == []
    assert ingested == alone


def test_the_first_file_does_not_wait_for_a_second_child_to_start(asked):
    with WorkerPool(2) as pool:
        pool.ingest("a.txt", b"The park opened.")
        pool.ingest("a.pdf", REPORT)
        assert asked == []
        pool.ingest("a.pdf", REPORT)
        assert len(asked) == 2


@pytest.mark.parametrize("slow", [0, 1])
def test_a_runaway_fails_its_file_only_and_no_reply_is_left_over(pool, monkeypatch, slow, alone):
    answered = []

    def finish(child, real=Child.finish):
        reply = real(child)
        answered.append(child)
        if len(answered) == slow + 1:
            raise Broken("stopped-slow")
        return reply

    with monkeypatch.context() as patch:
        patch.setattr(Child, "finish", finish)
        with pytest.raises(AppError) as raised:
            pool.ingest("a.pdf", REPORT)
    assert raised.value.code == "stopped-slow"
    assert raised.value.sentence.startswith("a.pdf: ")
    assert len(answered) == 2
    for number in range(3):
        assert pool.ingest(f"{number}.txt", f"Words {number}.".encode()).source.text == f"Words {number}."
    assert pool.ingest("a.pdf", REPORT) == alone


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (REPORT[:-2000].replace(b"/Type /Catalog", b"/Type /Nothing"), "damaged-file"),
        (b"%PDF-1.7\n" + b"nothing " * 40_000, "damaged-file"),
        (pdf_file(*[column(*["words " * 15] * 40)] * 60, encrypted=True), "password"),
        (pdf_file(*[[Set(" " * 9000)]] * 40), "no-text"),
    ],
)
def test_what_one_child_refuses_two_refuse_in_the_same_words(pool, one_child, data, code):
    assert is_worth_sharing("a.pdf", len(data))
    sentences = []
    for reading in (one_child, pool):
        with pytest.raises(AppError) as raised:
            reading.ingest("a.pdf", data)
        sentences.append(raised.value.sentence)
    assert raised.value.code == code
    assert sentences[0] == sentences[1]


def test_a_child_spent_with_its_share_is_replaced_before_all_is_put_together(pool, monkeypatch, alone):
    before = {seat[0].pid for seat in pool._reading._all}
    finish, left = Child.finish, [True, True]
    monkeypatch.setattr(
        Child, "finish", lambda child: replace(finish(child), spent=True) if left and left.pop() else finish(child)
    )
    assert pool.ingest("a.pdf", REPORT) == alone
    monkeypatch.undo()
    assert before.isdisjoint(seat[0].pid for seat in pool._reading._all)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked what a process may have")
def test_two_at_one_file_have_less_memory_than_one_and_all_of_it_again_afterwards(pool, monkeypatch):
    import resource

    allowed = []

    def finish(child, real=Child.finish):
        allowed.append(resource.prlimit(child.pid, resource.RLIMIT_AS)[0])
        return real(child)

    monkeypatch.setattr(Child, "finish", finish)
    pool.ingest("a.pdf", REPORT)
    assert 2 * SHARED_MEMORY < 600_000_000
    assert allowed == [SHARED_MEMORY, SHARED_MEMORY, MEMORY]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked what a process may have")
def test_where_nobody_may_change_another_s_limits_files_are_read_all_the_same(pool, monkeypatch, asked, alone):
    import resource

    def forbid(*_):
        raise PermissionError("prlimit")

    monkeypatch.setattr(resource, "prlimit", forbid)
    assert pool.ingest("a.pdf", REPORT) == alone
    assert len(asked) == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits processor time")
def test_a_share_has_the_processor_time_of_a_whole_file(monkeypatch):
    granted = []
    monkeypatch.setattr(worker, "allow_cpu", granted.append)
    worker._perform(ReadShare("a.pdf", REPORT, 0, 2))
    assert granted == [worker._LEAST_CPU + len(REPORT) // worker._READ_A_SECOND]


@pytest.mark.skipif(os.name != "posix", reason="stops a process")
def test_a_file_is_read_whole_where_a_child_breaks_off_without_a_word(pool, monkeypatch, alone):
    child = pool._reading._all[1][0]

    def begin(child, *arguments, real=Child.begin, at=child):
        if child is at:
            os.kill(child.pid, signal.SIGKILL)
        real(child, *arguments)

    monkeypatch.setattr(Child, "begin", begin)
    assert pool.ingest("a.pdf", REPORT) == alone
    assert pool._reading._all[1][0] is not child
