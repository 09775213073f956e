"""The main screens at other sizes of window and font: a small screen, a large font, a very large screen."""

from collections.abc import Iterator
from contextlib import contextmanager

from dialogs import export_asked
from studio import Studio, lay_out_call
from windows import leave_workshop, pictured

from briefwright.ui import theme as themes
from briefwright.ui.dialogs.settings import SettingsDialog
from briefwright.ui.fonts import interface_font, set_pixels

SIZES = {
    "1366-150": ((1366, 738), 20.0),
    "1920-200": ((1920, 1050), 26.0),
    "3840-100": ((3840, 2100), 13.0),
}
"""A window's size, and the base of its font in pixels: 13 is the usual one."""


@contextmanager
def font_of(pixels: float) -> Iterator[None]:
    """The interface at another size of the system's font."""
    usual = themes.interface_font

    def other() -> object:
        made = interface_font()
        set_pixels(made, pixels)
        return made

    themes.interface_font = other
    themes.theme().install()
    try:
        yield
    finally:
        themes.interface_font = usual
        themes.theme().install()


def other_sizes(studio: Studio) -> None:
    """Start page, workbench, source viewer, workshop, export and settings at each size."""
    for name, (size, pixels) in SIZES.items():
        with font_of(pixels):
            window = studio.window(size, theme="light")
            pictured(studio, window)
            studio.shoot(f"start-{name}", window)
            lay_out_call(studio, window)
            window.workbench.outline.toast.hide()
            studio.shoot(f"main-{name}", window)
            found = window.workbench.evidence.model.found(0)
            window.commands.evidence.open_source(found.source.id, found.evidence.id)
            studio.shoot(f"source-{name}", window)
            window.show_workbench()
            window.commands.templates.edit()
            made = window.commands.templates.workshop
            studio.wait(10, lambda made=made: made.checker.latest is not None and not made.checker.busy)
            studio.shoot(f"workshop-{name}", window)
            leave_workshop(window)
            dialog = export_asked(studio, window)
            studio.shoot(f"export-{name}", window, dialog)
            dialog.reject()
            settings = SettingsDialog(window, window.workspace.settings, {"meeting-brief": "Meeting brief"})
            settings.show()
            studio.shoot(f"settings-{name}", settings)
            settings.done(0)
            settings.deleteLater()
            studio.close(window)
