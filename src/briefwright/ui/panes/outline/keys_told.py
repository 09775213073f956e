"""What the status bar says of the keys in the outline, each as the desktop at hand writes it.

Remembered by the interface's language: every card and every piece of own words says it.
"""

from __future__ import annotations

from functools import lru_cache

from briefwright.ui.actions import shown_key
from briefwright.ui.language import Language, language, tr
from briefwright.ui.sentences import joined


def card_keys() -> str:
    """The keys of a card of evidence."""
    return _card_keys(language())


def writing_keys(*, listed: bool = False) -> str:
    """The keys of own words; `listed` where each item is one of a list."""
    return _writing_keys(language(), listed=listed)


@lru_cache(maxsize=2)
def _card_keys(_language: Language) -> str:
    return tr(
        "{up} and {down} move, {first} and {last} choose several, {out} takes out, {change} changes how it is set.",
        up=shown_key("Alt+Up"),
        down=shown_key("Alt+Down"),
        first=shown_key("Shift+Up"),
        last=shown_key("Shift+Down"),
        out=shown_key("Del"),
        change=shown_key("F2"),
    )


@lru_cache(maxsize=4)
def _writing_keys(_language: Language, *, listed: bool) -> str:
    keys = tr(
        "{bold} bold, {italic} italic, {up} and {down} move, Escape leaves.",
        bold=shown_key("Ctrl+B"),
        italic=shown_key("Ctrl+I"),
        up=shown_key("Alt+Up"),
        down=shown_key("Alt+Down"),
    )
    line = tr("Enter begins the next item, {key} a line.", key=shown_key("Shift+Return"))
    return joined(line, keys) if listed else keys
