"""The files that came with an e-mail are offered where its import is told."""

from PySide6.QtWidgets import QPushButton

from briefwright.ui.widgets.banner import Banner

MAIL = """From: Li Wei <li@example.org>
Subject: Parks
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

It holds 40 companies.
--b
Content-Type: text/plain; charset=utf-8
Content-Disposition: attachment; filename="speech.txt"

“The park will open in May,” said Li Wei, director of Example Park.
--b--
"""


def test_a_click_adds_what_came_with_an_e_mail(bench, window, qtbot, tmp_path):
    mail = tmp_path / "mail.eml"
    mail.write_text(MAIL, encoding="utf-8")
    imports = window.commands.evidence.imports
    before = len(window.workspace.library.sources())
    imports.add([mail])
    qtbot.waitUntil(lambda: not imports.busy and bench.evidence.banners.findChildren(Banner) != [])
    (offer,) = [each for each in bench.evidence.banners.findChildren(QPushButton) if "attachment" in each.text()]
    offer.click()
    qtbot.waitUntil(lambda: len(window.workspace.library.sources()) == before + 2)
    qtbot.waitUntil(lambda: not imports.busy)
    assert {source.card.name for source in window.workspace.library.sources()} >= {"mail.eml", "speech.txt"}
