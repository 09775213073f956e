"""The recent briefs' pictures: real first pages, made once, anew when the brief's file has changed."""

from briefwright.app.brief.editor import BriefEditor
from briefwright.app.brief.switching import new_brief
from briefwright.app.recents import Recent, recents
from briefwright.app.templates.catalogue import find_template
from briefwright.ui.panes.start.recent_list import LOOK_ROLE, RecentModel
from briefwright.ui.panes.start.recent_pictures import RecentPictures


def saved(workspace, path, title):
    package = find_template(workspace.folders, "meeting-brief")
    brief = new_brief(package.template, {"title": title, "marking": "OFFICIAL"})
    BriefEditor(brief, package, workspace.folders).save(path)
    return path


def looks_of(qtbot, workspace, parent, listed):
    """What is told of each brief, by a new maker of pictures."""
    maker = RecentPictures(lambda: workspace, parent)
    made = {}
    maker.made.connect(made.__setitem__)
    maker.make_soon(listed)
    qtbot.waitUntil(lambda: not maker.busy, timeout=20_000)
    maker.deleteLater()
    return made


def test_a_recent_brief_shows_its_first_page_its_length_and_its_marking(qtbot, workspace, qapp, tmp_path):
    path = saved(workspace, tmp_path / "call.brief", "First call")
    listed = recents(workspace.folders)
    look = looks_of(qtbot, workspace, qapp, listed)[str(path)]
    assert look.pages >= 1
    assert look.marking == "OFFICIAL"
    greys = {look.picture.pixelColor(x, y).lightness() for x in range(132) for y in range(120)}
    assert min(greys) < 120
    assert max(greys) > 250
    model = RecentModel()
    model.show_recents(listed)
    with qtbot.waitSignal(model.dataChanged):  # the names come once the list is painted
        model.name_templates({"meeting-brief": "Meeting brief"})
    assert model.lines(listed[0])[1] == "Meeting brief"
    model.show_look(str(path), look._replace(pages=2))
    assert model.lines(listed[0])[:2] == ("First call", "Meeting brief, 2 pages, OFFICIAL")
    assert model.index(0).data(LOOK_ROLE).picture == look.picture


def test_a_picture_is_made_once_and_anew_for_another_file(qtbot, workspace, qapp, tmp_path, monkeypatch):
    path = saved(workspace, tmp_path / "call.brief", "First call")
    listed = recents(workspace.folders)
    first = looks_of(qtbot, workspace, qapp, listed)[str(path)]
    composed = []
    usual = RecentPictures._compose
    monkeypatch.setattr(RecentPictures, "_compose", lambda self, p: composed.append(p) or usual(self, p))
    again = looks_of(qtbot, workspace, qapp, listed)[str(path)]
    assert composed == []
    assert (again.pages, again.marking) == (first.pages, first.marking)
    saved(workspace, path, "A call with quite another title, and one that is a great deal longer than before")
    anew = looks_of(qtbot, workspace, qapp, listed)[str(path)]
    assert composed == [path]
    assert anew.picture != first.picture


def test_a_brief_that_is_gone_has_no_picture_and_hinders_no_other(qtbot, workspace, qapp, tmp_path):
    path = saved(workspace, tmp_path / "call.brief", "First call")
    looks_of(qtbot, workspace, qapp, recents(workspace.folders))
    other = saved(workspace, tmp_path / "other.brief", "Second call")
    (tmp_path / "broken.brief").write_bytes(b"{")
    path.unlink()
    listed = (Recent(str(tmp_path / "broken.brief")), *recents(workspace.folders))
    assert set(looks_of(qtbot, workspace, qapp, listed)) == {str(other)}
    assert len(list((workspace.folders.cache / "recents").glob("*.png"))) == 2
    looks_of(qtbot, workspace, qapp, (Recent(str(other)),))
    assert len(list((workspace.folders.cache / "recents").glob("*.png"))) == 1
