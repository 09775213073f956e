"""Nothing goes to the network: every reader, every template and the preview run with sockets forbidden."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from preview_documents import document, words

from briefwright.app.brief.filling import fill_from
from briefwright.app.brief.operations import new_brief
from briefwright.app.demo import ingest_seeds
from briefwright.app.pages.composing import compose
from briefwright.app.templates.catalogue import catalogue
from briefwright.document.nodes import Link, Text
from briefwright.model.query import Found
from briefwright.readers.registry import SUFFIXES
from briefwright.ui.preview.pane import PreviewPane
from fakes.hostile import TAKEN

FORBIDDEN = ("socket.", "urllib.", "http.client.", "ftplib.", "smtplib.", "webbrowser.")
_watching: list[list[str]] = []


def _note(event: str, _arguments: tuple[object, ...]) -> None:
    if _watching and event.startswith(FORBIDDEN):
        _watching[-1].append(event)


sys.addaudithook(_note)  # Python cannot take it out again; it only looks while a test watches


@pytest.fixture(autouse=True)
def watched() -> Iterator[list[str]]:
    """What this process did with the network meanwhile; its children are refused it for good."""
    events: list[str] = []
    _watching.append(events)
    yield events
    _watching.pop()
    assert events == []


def test_a_socket_would_be_seen(watched):
    import socket

    socket.socket().close()
    assert watched
    watched.clear()


@pytest.fixture
def pane(qtbot) -> PreviewPane:
    made = PreviewPane()
    qtbot.addWidget(made)
    made.resize(600, 800)
    made.show()
    return made


ELSEWHERE = [
    case
    for case in TAKEN.values()
    if case.said in {"fields", "not followed"} or (case.file[-4:] != "docx" and b"127.0.0.1" in case.make())
]


def test_every_reader_leaves_addresses_alone(shared_pool):
    """Files that name addresses, of every kind that can, read in the child, where a socket is an error."""
    read = {case.file for case in ELSEWHERE if shared_pool.ingest(case.file, case.make()).source.text}
    assert {name.rpartition(".")[2] for name in read} >= {"html", "xhtml", "eml", "docx", "pdf"}
    plain = b"From: a@b\nContent-Type: text/html\n\n<p>See http://127.0.0.1:9/x <img src=http://127.0.0.1:9/y></p>"
    for suffix in sorted(SUFFIXES - {".pdf", ".docx", ".dotx"}):
        assert "127.0.0.1" in shared_pool.ingest(f"a{suffix}", plain).source.text


def test_every_template_is_filled_set_and_shown_without_network(workspace, pane):
    ingested = ingest_seeds(workspace)
    founds = [Found(evidence, each.source.card) for each in ingested for evidence in each.evidence]
    packages = catalogue(workspace.folders)
    assert len(packages) >= 11
    for package in packages:
        assert workspace.pool.lint(package) == ()
        brief = fill_from(new_brief(package.template), package.template, founds)
        pane.show_document(compose(workspace.pool, package, brief))
        pane.finish()
        assert pane.view.page_items


def test_the_preview_fetches_nothing_for_a_link(pane):
    link = Link((Text("the strategy, at http://127.0.0.1:9/x"),), "http://127.0.0.1:9/x")
    pane.show_document(document(words("See ", link, ".")))
    pane.finish()
    assert pane.view.page_items
