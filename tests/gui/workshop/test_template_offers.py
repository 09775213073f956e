"""Another version of a brief's template is offered when the brief is opened, and taken over only when asked to."""

from msgspec.structs import replace
from PySide6.QtWidgets import QPushButton
from workshop_templates import own_template

from briefwright.app.brief.file import encode_brief
from briefwright.app.brief.operations import add_words, new_brief
from briefwright.app.templates.catalogue import save_package
from conftest import open_file, settle


def brief_and_two_versions(workspace, tmp_path):
    """A brief made with version 3 of a template, of which version 4 with one more section is installed."""
    old = own_template(workspace.folders)
    path = tmp_path / "call.brief"
    brief = add_words(new_brief(old.template, {"title": "Call"}, id="b1"), "objectives", "Agree one project.")
    path.write_bytes(encode_brief(brief))
    more = replace(old.template.sections[0], id="afterwards", title="Afterwards")
    template = replace(old.template, version="4", sections=(*old.template.sections, more))
    body = f"{old.body}\n## After\n{{{{ bullets(sections.afterwards) }}}}\n"
    save_package(workspace.folders, replace(old, template=template, body=body), replace=True)
    return path


def banner_of(window):
    return next(text for text in window.banners.texts() if "version" in text)


def test_a_brief_keeps_the_version_it_was_made_with_and_is_offered_the_other(window, workspace, tmp_path, qtbot):
    open_file(qtbot, window, brief_and_two_versions(workspace, tmp_path))
    settle(qtbot, window)
    assert banner_of(window) == (
        "“China team” is installed in version 4 This brief stays on version 3 until you switch."
    )
    assert window.desk.template.version == "3"
    assert window.desk.template.section("afterwards") is None
    assert not window.desk.editor.dirty


def test_the_other_version_is_taken_over_when_asked_and_can_be_undone(window, workspace, tmp_path, qtbot):
    open_file(qtbot, window, brief_and_two_versions(workspace, tmp_path))
    settle(qtbot, window)
    (take,) = [b for b in window.banners.findChildren(QPushButton) if b.text() == "Switch to it"]
    take.click()
    settle(qtbot, window)
    editor = window.desk.editor
    assert (editor.brief.template.version, window.desk.template.version) == ("4", "4")
    assert editor.brief.section("objectives").items[0].text == "Agree one project."
    assert editor.brief.section("afterwards").items == ()
    assert not any("version" in text for text in window.banners.texts())
    editor.undo()
    assert editor.brief.template.version == "3"


def test_nothing_is_offered_for_a_template_of_the_same_version(window, workspace, tmp_path, qtbot):
    old = own_template(workspace.folders)
    path = tmp_path / "call.brief"
    path.write_bytes(encode_brief(new_brief(old.template, {"title": "Call"}, id="b1")))
    open_file(qtbot, window, path)
    settle(qtbot, window)
    assert not any("version" in text for text in window.banners.texts())
