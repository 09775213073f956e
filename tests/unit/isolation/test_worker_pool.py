"""The pool against the real child: what it does, what it refuses, and that the next request always works."""

import contextlib
import io
import os
import platform
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import docx
import msgspec
import psutil
import pytest
from msgspec.structs import replace

from briefwright.app.brief import operations
from briefwright.document.plain_text import block_lines
from briefwright.errors import AppError
from briefwright.isolation import worker
from briefwright.isolation.child import KEEPS_MEMORY, Broken, Child
from briefwright.isolation.pool import TEMPLATE_SECONDS, WorkerPool
from briefwright.isolation.protocol import Ingest, Reply
from briefwright.model.source import SourceMetadata
from briefwright.model.template import TemplatePackage
from briefwright.resources import builtin_templates
from briefwright.templating.packages.package import load_folder, pack
from briefwright.templating.render import render
from fakes.clock import own_time
from fakes.pdf_files import column, pdf_file
from fakes.seed_briefs import BOUNDLESS, SEED, brief, meeting_brief

LOOP = "{% for a in range(9999) %}"
ENDLESS = LOOP * 3 + "{% endfor %}" * 3
GREEDY = (
    "{% set n = namespace(x=[title]) %}{% for i in range(9999) %}"
    "{% set n.x = [n.x, range(9999) | list, range(9999) | list | reverse | list] %}{% endfor %}"
)


@pytest.fixture(scope="module")
def pool():
    with WorkerPool() as pool:
        yield pool


@pytest.fixture(scope="module")
def package():
    return load_folder(builtin_templates() / "meeting-brief", "built-in")


def children():
    return {p.pid for p in psutil.Process().children(recursive=True)}


def test_a_brief_is_set_in_the_child_as_it_is_here(pool, package):
    assert pool.render(package, meeting_brief()) == render(package, meeting_brief())


def test_lone_surrogates_and_their_like_travel_as_a_shown_character(pool, package):
    document = pool.render(package, brief("meeting-brief", {"title": "a\ud800b"}, reason=("c\udfff",)))
    words = list(block_lines(document.blocks))
    assert "a\ufffdb" in words
    assert "c\ufffd" in words


def test_a_file_is_read_and_its_evidence_found_in_the_child(pool):
    metadata = SourceMetadata(publisher="People's Daily Online")
    ingested = pool.ingest("seed.txt", SEED.encode(), metadata)
    assert ingested.source.text == SEED
    assert ingested.source.card.metadata.publisher == "People's Daily Online"
    assert all(SEED[e.start : e.end] == e.text for e in ingested.evidence)


def test_several_files_are_read_together_each_with_its_own_outcome(pool):
    files = [("a.txt", SEED.encode(), None), ("b.txt", b"", None), ("c.md", b"# Remarks\n\nWords.", None)]
    first, second, third = pool.ingest_several(files)
    assert first == pool.ingest("a.txt", SEED.encode())
    assert second.sentence.startswith("b.txt: ")
    assert third.source.text == "Remarks\n\nWords."


def test_where_the_child_breaks_off_only_the_file_to_blame_is_refused(monkeypatch):
    def ask(child, message, seconds, real=Child.ask):
        if b"break off" in message:
            raise Broken("stopped")
        return real(child, message, seconds)

    monkeypatch.setattr(Child, "ask", ask)
    files = [
        (f"{n}.txt", f"These words {what}.".encode(), None) for n, what in enumerate(("are", "break off", "do"))
    ]
    with WorkerPool() as pool:
        first, second, third = pool.ingest_several(files)
    assert (first.source.text, third.source.text) == ("These words are.", "These words do.")
    assert second.sentence.startswith("1.txt: ")


def test_a_child_that_is_spent_leaves_the_rest_to_the_next_one(monkeypatch):
    used = set()

    def ask(child, message, seconds, real=Child.ask):
        used.add(child.pid)
        reply = real(child, message, seconds)
        first, *rest = msgspec.msgpack.decode(reply.result, type=list[Reply])
        return replace(reply, result=msgspec.msgpack.encode([first]), spent=True) if rest else reply

    monkeypatch.setattr(Child, "ask", ask)
    with WorkerPool() as pool:
        answers = pool.ingest_several([(f"{n}.txt", f"Words {n}.".encode(), None) for n in range(3)])
    assert [answer.source.text for answer in answers] == ["Words 0.", "Words 1.", "Words 2."]
    assert len(used) == 3


def test_no_file_is_read_where_memory_ran_out_before(monkeypatch):
    def perform(request):
        if request.data == b"too much":
            raise MemoryError
        return b"read"

    monkeypatch.setattr(worker, "_perform", perform)
    monkeypatch.setattr(worker, "memory_in_use", lambda: 0)  # not of the process that runs all the tests
    files = tuple(Ingest(f"{n}.txt", data) for n, data in enumerate((b"Words.", b"too much", b"Words.")))
    reply = worker._several(files)
    told = msgspec.msgpack.decode(reply.result, type=list[Reply])
    assert [(each.result, each.code) for each in told] == [(b"read", ""), (b"", "stopped-large")]
    assert reply.spent


def as_word(text):
    document = docx.Document()
    for paragraph in text.split("\n\n"):
        document.add_paragraph(paragraph)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def as_page(text):
    body = text.replace("&", "&amp;").replace("\n\n", "</p><p>")
    return f"<html><body><article><h1>Remarks</h1><p>{body}</p></article></body></html>".encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", SEED.encode()),
        ("a.md", f"# Remarks\n\n{SEED}".encode()),
        ("a.html", as_page(SEED)),
        ("a.docx", as_word(SEED)),
        ("a.pdf", pdf_file(*[column(*textwrap.wrap(part, 80)) for part in SEED.split("\n\n")])),
        ("a.mhtml", b"From: <Saved>\nContent-Type: text/html; charset=utf-8\n\n" + as_page(SEED)),
        ("a.eml", f"From: a@b.org\nSubject: Remarks\nContent-Type: text/plain; charset=utf-8\n\n{SEED}".encode()),
    ],
)
def test_every_kind_of_file_is_read_without_network_processes_or_writing(pool, name, data):
    ingested = pool.ingest(name, data)
    assert BOUNDLESS.text in {evidence.text for evidence in ingested.evidence}


def test_what_a_reader_refuses_is_told_with_the_files_name(pool):
    with pytest.raises(AppError) as raised:
        pool.ingest("nothing.txt", b"")
    assert raised.value.sentence.startswith("nothing.txt: ")


def test_a_package_is_opened_in_the_child(pool, package):
    opened = pool.open_package(pack(package))
    assert (opened.template, opened.body) == (package.template, package.body)
    with pytest.raises(AppError) as raised:
        pool.open_package(b"PK\x03\x04nonsense")
    assert raised.value.code == "package-unsafe"


def test_lint_runs_in_the_child(pool, package):
    assert pool.lint(package) == ()
    assert pool.lint(replace(package, body="{{ nope }}"))[0].line == 1


def test_a_runaway_is_stopped_in_three_seconds_and_the_next_request_works(pool, package):
    assert TEMPLATE_SECONDS < 3
    started = time.monotonic()
    with pytest.raises(AppError) as raised:
        pool.render(replace(package, body=ENDLESS), meeting_brief())
    assert time.monotonic() - started < 5 * TEMPLATE_SECONDS  # the machine may be shared
    assert raised.value.code == "stopped-slow"
    assert raised.value.file.endswith("body.md.j2")
    assert pool.render(package, meeting_brief()).blocks


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits address space")
def test_a_greedy_template_stays_under_its_memory_and_the_next_request_works(package):
    most = Peak()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        with most.watching(), pytest.raises(AppError) as raised:
            pool.render(replace(package, body=GREEDY), meeting_brief())
        assert raised.value.code in {"template-too-much", "stopped-slow", "stopped-large"}
        assert most.bytes < 600_000_000
        assert pool.render(package, meeting_brief()).blocks


class Peak:
    """The most memory the children started since had together: not other tests’ children, and not forks."""

    def __init__(self):
        self.bytes = 0
        self._before = set(psutil.Process().children(recursive=True))

    @contextlib.contextmanager
    def watching(self):
        done = threading.Event()
        thread = threading.Thread(target=self._look, args=(done,))
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _look(self, done):
        while not done.wait(0.005):
            total = 0
            for child in set(psutil.Process().children(recursive=True)) - self._before:
                with contextlib.suppress(psutil.NoSuchProcess):
                    if "briefwright.isolation.worker" in child.cmdline():
                        total += child.memory_info().rss
            self.bytes = max(self.bytes, total)


def test_a_child_killed_from_outside_is_replaced_unseen(package):
    before = children()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        (child,) = children() - before
        psutil.Process(child).kill()
        psutil.Process(child).wait(5) if psutil.pid_exists(child) else None
        assert pool.render(package, meeting_brief()).blocks


def test_a_child_killed_at_work_is_told_and_replaced(package):
    before = children()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        (child,) = children() - before
        threading.Timer(0.3, psutil.Process(child).kill).start()
        with pytest.raises(AppError) as raised:
            pool.render(replace(package, body=ENDLESS), meeting_brief())
        assert raised.value.code == "stopped"
        assert "cut short" in raised.value.sentence
        assert pool.render(package, meeting_brief()).blocks


def typed(words):
    before = meeting_brief()
    return operations.edit_words(before, before.section("reason").items[0].id, words)


def test_what_was_begun_and_is_finished_elsewhere_is_what_it_would_be(pool, package):
    pool.render(package, meeting_brief())
    begun = pool.begin_render(package, typed("Typed."))
    made = []
    thread = threading.Thread(target=lambda: made.append(pool.finish_render(begun)))
    thread.start()
    thread.join()
    assert made == [render(package, typed("Typed."))]
    assert pool.render(package, typed("Typed on.")) == render(package, typed("Typed on."))


def test_nothing_is_begun_that_would_have_to_wait_or_be_told_whole(package):
    with WorkerPool() as pool:
        assert pool.begin_render(package, meeting_brief()) is None  # no child yet
        pool.render(package, meeting_brief())
        assert pool.begin_render(package, replace(meeting_brief(), id="another")) is None
        assert pool.begin_render(replace(package, body="# Another"), meeting_brief()) is None
        begun = pool.begin_render(package, typed("Typed."))
        assert begun
        assert pool.begin_render(package, typed("Typed on.")) is None  # it is at work
        pool.finish_render(begun)
        begun.child._process.kill()
        begun.child._process.wait(5)
        assert pool.begin_render(package, typed("Typed on.")) is None
        assert pool.render(package, typed("Typed on.")).blocks


def test_a_child_killed_at_what_was_begun_is_told_and_replaced(package):
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        begun = pool.begin_render(package, typed("Typed."))
        begun.child._process.kill()
        begun.child._process.wait(5)
        begun.child._stdout.read()
        with pytest.raises(AppError) as raised:
            pool.finish_render(begun)
        assert raised.value.code == "stopped"
        assert pool.render(package, meeting_brief()).blocks


def test_several_threads_may_ask_at_once(pool, package):
    failures = []

    def ask(number):
        document = pool.render(package, brief("meeting-brief", {"title": f"Number {number}"}))
        if f"Number {number}" not in list(block_lines(document.blocks)):
            failures.append(number)

    threads = [threading.Thread(target=ask, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []


def test_a_long_import_does_not_hold_up_the_preview(package):
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        long = threading.Thread(target=lambda: pool.ingest("long.txt", (SEED * 150).encode()))
        long.start()
        waits = []
        while long.is_alive():
            started = time.monotonic()
            pool.render(package, meeting_brief())
            waits.append(time.monotonic() - started)
        assert len(waits) > 3  # one, were they served one after the other
        assert max(waits) < sum(waits) / 2


def test_warming_does_not_wait(package):
    with WorkerPool() as pool:
        started = own_time()
        pool.warm()
        assert own_time() - started < 0.1
        assert pool.render(package, meeting_brief()).blocks


def test_a_closed_pool_leaves_no_child(package):
    before = children()
    pool = WorkerPool()
    pool.render(package, meeting_brief())
    pool.close()
    assert children() == before
    with pytest.raises(AppError):
        pool.render(package, meeting_brief())


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps a folder while somebody stands in it")
def test_nothing_is_left_on_the_disk_whoever_is_killed(tmp_path):
    script = (
        "import os, signal; from briefwright.isolation.pool import WorkerPool\n"
        "from briefwright.app.templates.catalogue import find_template\n"
        "from briefwright.app.folders import folders\n"
        "from briefwright.app.brief.operations import new_brief\n"
        "pool = WorkerPool(); package = find_template(folders(), 'information-note')\n"
        "pool.render(package, new_brief(package.template, {})); pool.ingest('a.txt', b'The park opened.')\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", script], env=environment, check=False)
    assert done.returncode == -9
    assert list(tmp_path.iterdir()) == []


def test_closing_while_a_template_runs_does_not_wait_for_it(package):
    pool = WorkerPool()
    pool.render(package, meeting_brief())
    outcome = []

    def ask():
        try:
            pool.render(replace(package, body=ENDLESS), meeting_brief())
        except AppError as error:
            outcome.append(error.code)

    busy = threading.Thread(target=ask)
    busy.start()
    time.sleep(0.2)
    pool.close()
    busy.join()
    assert outcome == ["stopped"]  # else "stopped-slow", when its time is up


def test_a_child_that_does_not_start_is_told_in_a_sentence(package, monkeypatch, tmp_path):
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    broken.chmod(0o755)
    for executable, why in ((broken, "it ends at once"), (tmp_path / "nowhere", "No such file")):
        monkeypatch.setattr(sys, "executable", str(executable))
        with WorkerPool() as pool, pytest.raises(AppError) as raised:
            pool.render(package, meeting_brief())
        assert raised.value.code == "not-started"
        assert why in raised.value.sentence


PROBE = """
import os, socket, subprocess, sys, tempfile
from briefwright.isolation.limits import restrain
restrain()
attempts = {
    "network": lambda: socket.create_connection(("127.0.0.1", 9)),
    "name": lambda: socket.getaddrinfo("example.org", 80),
    "process": lambda: subprocess.run([sys.executable, "-c", ""]),
    "shell": lambda: os.system("true"),
    "fork": lambda: os.fork(),
    "write": lambda: open("written", "w"),
    "append": lambda: open("written", "ab"),
    "temporary": lambda: tempfile.TemporaryFile(),
    "folder": lambda: os.mkdir("made"),
    "remove": lambda: os.remove(sys.argv[1]),
    "rename": lambda: os.rename(sys.argv[1], "x"),
    "kill": lambda: os.kill(os.getppid(), 0),
    "memory": lambda: bytearray(900_000_000),
}
through = []
for name, attempt in attempts.items():
    try:
        attempt()
    except (OSError, MemoryError, RuntimeError):
        continue
    through.append(name)
print(",".join(through) or "none")
"""


@pytest.mark.skipif(os.name != "posix", reason="forks, and measures memory, as POSIX does")
def test_a_restrained_process_reaches_nothing(tmp_path):
    kept = tmp_path / "kept.txt"
    kept.write_text("kept", encoding="utf-8")
    command = [sys.executable, "-I", "-c", PROBE, str(kept)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "none", done.stderr
    assert [p.name for p in tmp_path.iterdir()] == ["kept.txt"]


def test_the_child_is_told_of_its_memory_only_and_has_no_folder_to_write_in(package):
    before = children()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        (pid,) = children() - before
        child = psutil.Process(pid)
        assert "HOME" not in child.environ()
        assert not sys.platform.startswith("linux") or child.environ() == KEEPS_MEMORY
        assert os.name != "posix" or not Path(child.cwd()).exists()


FREED_TWICE = """
import resource
for _ in range(2):
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    pages = [bytearray(500_000) for _ in range(20)]
    del pages
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other C libraries are not told of it")
def test_what_a_child_freed_it_has_for_the_next_page():
    asked = [
        int(subprocess.check_output([sys.executable, "-I", "-c", FREED_TWICE], env=environment))
        for environment in ({}, KEEPS_MEMORY)
    ]
    assert asked[1] < asked[0] / 10


def test_one_child_answers_one_request_after_the_other(package):
    before = children()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        first = children() - before
        for number in range(5):
            pool.render(package, brief("meeting-brief", {"title": f"Keystroke {number}"}, reason=("Why.",)))
        assert children() - before == first


def test_a_template_made_in_memory_is_named_by_its_id(pool, package):
    with pytest.raises(AppError) as raised:
        pool.render(TemplatePackage(package.template, "{{ nope }}"), meeting_brief())
    assert raised.value.file == "meeting-brief/body.md.j2"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is asked how much memory a child had")
def test_a_large_parent_does_not_make_its_child_look_spent(package):
    held = b"x" * 350_000_000
    before = children()
    with WorkerPool() as pool:
        pool.render(package, meeting_brief())
        (first,) = children() - before
        pool.render(package, meeting_brief())
        assert children() - before == {first}
    assert held


def test_a_word_file_is_checked_and_described_in_the_child(pool):
    source = pool.ingest("seed.txt", SEED.encode()).source
    words = as_word(f"“{BOUNDLESS.text}” and “boundless chances for trade”.")
    first, second = pool.check_word(words, [source])
    assert (first.verdict, second.verdict) == ("exact", "cannot-check")
    assert any("{{ body }}" in said for said in pool.describe_house_style(words))
    with pytest.raises(AppError) as raised:
        pool.describe_house_style(b"no Word file")
    assert raised.value.code in {"damaged-file", "not-word"}
