"""What the status bar says of the keys in the outline, each as the desktop at hand writes it."""

from __future__ import annotations

from briefwright.ui.actions import shown_key
from briefwright.ui.language import tr
from briefwright.ui.sentences import joined


def card_keys() -> str:
    """The keys of a card of evidence."""
    return tr(
        "{up} and {down} move, {first} and {last} choose several, {out} takes out, {change} changes how it is set.",
        up=shown_key("Alt+Up"),
        down=shown_key("Alt+Down"),
        first=shown_key("Shift+Up"),
        last=shown_key("Shift+Down"),
        out=shown_key("Del"),
        change=shown_key("F2"),
    )


def writing_keys(*, listed: bool = False) -> str:
    """The keys of own words; `listed` where each item is one of a list."""
    keys = tr(
        "{bold} bold, {italic} italic, {up} and {down} move, Escape leaves.",
        bold=shown_key("Ctrl+B"),
        italic=shown_key("Ctrl+I"),
        up=shown_key("Alt+Up"),
        down=shown_key("Alt+Down"),
    )
    line = tr("Enter begins the next item, {key} a line.", key=shown_key("Shift+Return"))
    return joined(line, keys) if listed else keys
