"""Draws every screen, dialog, empty state and error of the window as a PNG: light, dark and Chinese.

usage: python tests/shots/render.py OUT_DIR [SCREEN…]    (QT_QPA_PLATFORM=offscreen where there is no display)
"""

import sys
from collections.abc import Callable
from pathlib import Path

import choices
import corners
import deeds
import dialogs
import making
import reading
import sizes
import states
import troubles
import windows
from studio import Studio

SCREENS: dict[str, Callable[[Studio], None]] = {
    "start": windows.start_page,
    "main": windows.workbench,
    "zh": windows.chinese_brief,
    "source": windows.source_viewer,
    "reading": reading.source_states,
    "workshop": windows.workshop,
    "making": making.workshop_states,
    "demo": windows.demo,
    "export": dialogs.export,
    "dialogs": dialogs.small_dialogs,
    "questions": dialogs.questions,
    "palettes": dialogs.palettes,
    "popups": dialogs.popups,
    "menus": choices.small_menus,
    "evidence": choices.evidence_palettes,
    "startmenus": choices.start_menus,
    "speakers": making.speakers,
    "offers": making.offers,
    "empty": states.empty_states,
    "said": states.said,
    "crash": states.after_a_crash,
    "errors": states.every_error,
    "grouped": deeds.evidence_states,
    "dragged": deeds.dragged_files,
    "exact": deeds.exact_pages,
    "outline": deeds.outline_states,
    "reviewed": deeds.reading_deeds,
    "nothing": deeds.nothing_to_tell,
    "exports": deeds.other_exports,
    "deeds": deeds.workshop_deeds,
    "facets": corners.facets,
    "submenus": corners.submenus,
    "exportchoices": corners.export_choices,
    "unnamed": corners.unnamed,
    "library": corners.library_says,
    "joined": corners.joined,
    "writing": troubles.writing,
    "files": troubles.files,
    "unreadable": troubles.imports,
    "sizes": sizes.other_sizes,
    "long": troubles.long_words,
    "emptied": making.empty_library,
}


def main(out: Path, only: list[str]) -> int:
    """Draw the screens; the status is 1 where Qt warned of something."""
    studio = Studio(out)
    for name in only or SCREENS:
        SCREENS[name](studio)
    for warning in studio.warnings:
        print(warning, file=sys.stderr)
    return 1 if studio.warnings else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
