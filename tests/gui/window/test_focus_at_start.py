"""Where the keys go when the window opens, also where the desktop activates it only later."""

from PySide6.QtCore import Qt

from briefwright.ui.window.main_window import MainWindow


def test_enter_starts_a_brief_although_the_window_becomes_active_late(qtbot, workspace):
    window = MainWindow(workspace)
    qtbot.addWidget(window)
    window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    window.greet()
    qtbot.waitUntil(lambda: window.is_ready)
    assert window.focusWidget() is window.start_page.gallery
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.on_workbench
    window.desk.editor.close()
