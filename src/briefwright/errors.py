"""The one exception that crosses floors, and its wording.

Core code raises `AppError(code, **fields)`; the command line and the window word it with `sentence()`:
which file, why, and what to do next.
"""

from __future__ import annotations

WORDING: dict[str, tuple[str, str]] = {
    # code: (reason, what to do next); {fields} are filled from the error
    "not-found": ("there is no such file", "check the name and the folder"),
    "not-readable": ("it cannot be read ({why})", "check its permissions"),
    "not-writable": ("it cannot be written ({why})", "choose another folder or free some space"),
    "folder-gone": ("its folder is not there", "connect the drive it is on, or save under another name"),
    "marking-refused": ("Briefwright does not hold {marking} material", "use an accredited system"),
    "unexpected": ("something went wrong that should not ({why})", "save your work, then try again"),
    "nothing-copied": ("there is no text on the clipboard", "copy an article or a passage, then paste it here"),
    "no-exact-pages": ("LibreOffice could not set the pages", "export the briefing and look at it in Word"),
    "empty": ("there is nothing in it", "choose a file with text in it"),
    "unsupported": ("files with {suffix} are not read", "save a copy as txt, md, html, pdf, docx or eml"),
    "too-large": ("it is larger than {most}", "split it, or save only the part you need"),
    "binary": ("it is not text", "choose a text, web, PDF, Word or e-mail file"),
    "unknown-encoding": ("its characters fit no known encoding", "save it as UTF-8 text"),
    "bad-metadata": ("its description cannot be read ({why})", "mend that file"),
    "damaged-file": (
        "it is damaged or is not what its name says ({why})",
        "open it in its own program and save it again",
    ),
    "unsafe-file": ("it was not opened, for safety ({why})", "ask whoever sent it for a clean copy"),
    "no-text": ("there is no text in it, only pictures", "run text recognition (OCR) on it first"),
    "password": ("it is locked with a password", "save a copy without the password"),
    "disk-full": ("the disk is full", "free some space and save again; the old file is untouched"),
    "changed-outside": ("another program changed it since it was opened", "save under another name, or reopen it"),
    "library-busy": ("another Briefwright window is using the library", "close the other window"),
    "library-at-work": (
        "the library is being prepared, restored or written",
        "wait until the status bar says that it is done",
    ),
    "work-stopped": ("it was stopped, and the library is as it was before", "do it again when you are ready"),
    "library-damaged": (
        "the library is damaged ({why})",
        "put the newest backup back with: briefwright library restore; the damaged file is kept",
    ),
    "library-newer": ("a newer Briefwright made this library", "update Briefwright; nothing was changed"),
    "library-network": ("it lies on a network folder", "keep the library on this computer’s own disk"),
    "library-read-only": ("the library is open for reading only", "close the other window and open it again"),
    "no-such-source": ("the library does not hold this source", "search for it again"),
    "speaker-joined": ("“{name}” is joined to “{person}”", "choose {person}, or split them first"),
    "nothing-to-join": ("there are no two names to join", "choose another person, and a name for both"),
    "not-joined": ("nothing is joined to “{name}”", "choose a person with several spellings"),
    "no-such-evidence": ("the library has no such item", "search for it again"),
    "bad-backup": ("it is not a sound backup ({why})", "choose another backup"),
    "bad-export": ("it is not a library export ({why})", "choose a folder made by “library export”"),
    "unknown-section": ("the brief has no section called “{section}”", "choose one of the sections it has"),
    "unknown-item": ("the brief has no item “{item}”", "choose one that stands in it"),
    "unknown-field": ("the template has no field called “{field}”", "use one of these: {choices}"),
    "already-in-section": ("this evidence is already in “{section}”", "choose another section"),
    "no-desktop-entry": (
        "only a Linux desktop needs an entry",
        "on Windows and macOS open a file with Briefwright once, and choose to always do so",
    ),
    "section-untitled": ("the section has no title", "write a title for it"),
    "section-takes-nothing": ("“{section}” takes nothing", "tick at least one kind it takes"),
    "template-section": ("“{section}” belongs to the template", "leave it out of this brief instead"),
    "not-own-words": ("the words of a source are not edited", "add your own words beside them"),
    "not-evidence": ("your own words have no such options", "choose an evidence item"),
    "bad-date": ("“{value}” in “{field}” is not a date", "write it as 2026-01-31, or write “today”"),
    "no-date": ("“{value}” is not a date", "write it as 2020-07-31; where only that is known, as 2020-07 or 2020"),
    "bad-choice": ("“{value}” is not a choice of “{field}”", "use one of these: {choices}"),
    "bad-brief": ("it is not a brief ({why})", "open a file that Briefwright saved"),
    "not-word": ("it is not a Word document", "choose a .docx or .dotx file"),
    "too-many-notes": ("it has {count} notes and Word allows 32,767", "split the briefing"),
    "large-brief": (
        "the brief is too large for one file ({items} items)",
        "take items out, or move some to a second brief",
    ),
    "empty-brief": ("there is nothing in it", "open a file that Briefwright saved, or its backup"),
    "newer-brief": (
        "a newer Briefwright wrote it (format {schema}; this one reads up to {known})",
        "update Briefwright; the file was not changed",
    ),
    "no-path": ("the brief has no file yet", "choose where to save it"),
    "unknown-template": (
        "no template called “{template}” is installed",
        "install it, or use one of these: {choices}",
    ),
    "template-exists": (
        "a template called “{template}” is there already",
        "choose another id, or remove that one first",
    ),
    "built-in-template": ("“{template}” ships with Briefwright and stays", "save a copy of it under another id"),
    "bad-template-id": ("no template can be called “{template}”", "use small letters, digits and hyphens"),
    "bad-body-name": (
        "“{name}” cannot be a name in the body",
        "use small letters, digits and underscores, a letter first",
    ),
    "name-reserved": ("“{name}” has a meaning of its own in templates", "choose another name"),
    "name-taken": ("“{name}” is there already", "choose another name"),
    "unknown-format": ("“{format}” is not a format to export to", "use docx, html or md"),
    "no-format": ("its name does not end in a format", "end it in .docx, .html or .md"),
    "unknown-house-style": (
        "there is no house style “{name}”",
        "give a .docx or .dotx file, or one of these: {choices}",
    ),
    "unknown-length": (
        "“{length}” is not a length",
        "use full, one-pager, cue-card, or a number such as 300-words or 2-pages",
    ),
    "embargoed": ("the brief holds evidence under embargo until {until}", "take that evidence out, or wait"),
    "no-backup": ("there is no sound backup in it", "name a backup file of your own"),
    "file-exists": ("a file of that name is there already", "choose another name, or add --replace"),
    "export-changed": (
        "it was changed after it was exported here",
        "export under another name, or choose to replace it",
    ),
    "export-over-input": ("the briefing is made from this very file", "export under another name"),
    "export-stopped": ("the export was stopped, and no file was written", "export again when you are ready"),
    "unsafe-export": ("the file was not written, for safety ({why})", "take that part out and export again"),
    "no-display": (
        "there is no display to open a window on",
        "use the commands: extract, import, search, new, export, templates, check, library, demo, desktop",
    ),
    "no-seed": ("the seed is not where it should be", "install Briefwright again"),
    "not-confirmed": (
        "it was saved, but the disk has not confirmed it ({why})",
        "save it again under another name",
    ),
    "library-older": (
        "an older Briefwright made this library",
        "open it once in the app, which brings it up to date",
    ),
    "template-syntax": ("{problem}", "mend the tag on that line"),
    "template-broken": ("{problem}", "mend that line of the template"),
    "template-unknown": ("{problem}", "{remedy}"),
    "template-markup": ("{problem}", "{remedy}"),
    "template-refused": (
        "a template may not {problem}",
        "use the fields, sections, filters and layouts that templates are given",
    ),
    "template-too-much": (
        "the template grows without end or beyond what a briefing needs",
        "look for an endless loop or repetition, or shorten it",
    ),
    "template-recipe": ("{problem}", "mend that line"),
    "template-newer": ("a newer Briefwright made this template", "update Briefwright"),
    "template-incomplete": (
        "a part of the template is missing ({missing})",
        "ask whoever sent it for the whole template, or add that file",
    ),
    "package-unsafe": (
        "the package was not opened, for safety ({why})",
        "ask its sender to save it again as one file",
    ),
    "stopped-slow": ("it took too long and was stopped", "{remedy}"),
    "stopped-large": ("it needed too much memory and was stopped", "{remedy}"),
    "stopped": ("the work on it was cut short", "{remedy}"),
    "not-started": ("the part that reads files and templates does not start ({why})", "install Briefwright again"),
    "library-failed": (
        "the library cannot be read or written ({why})",
        "try again, then run “briefwright library check”",
    ),
    "frames-only": (
        "its text stands in other files, which it shows in frames",
        "choose the file of the frame with the text",
    ),
    "attachments-only": (
        "it holds nothing but attachments ({names})",
        "save them from your mail program and add those",
    ),
}


class AppError(Exception):
    """Something the user should hear about: a code from `WORDING` and the fields its sentence needs.

    `file` is the path or name the trouble is about; `line` is 1-based where there is one.
    """

    def __init__(self, code: str, *, file: str = "", line: int = 0, **fields: object) -> None:
        super().__init__(code)
        self.code = code
        self.file = file
        self.line = line
        self.fields = fields

    @property
    def reason(self) -> str:
        """Why it could not be done, without the file's name."""
        return _fill(WORDING[self.code][0], self.fields)

    @property
    def advice(self) -> str:
        """What to do next, as an imperative clause."""
        return _fill(WORDING[self.code][1], self.fields)

    @property
    def sentence(self) -> str:
        """`FILE:LINE: reason; what to do next` on one line."""
        place = f"{self.file}:{self.line}" if self.file and self.line else self.file
        body = f"{self.reason}; {self.advice}" if self.advice else self.reason
        return " ".join((f"{place}: {body}" if place else body).split())

    def __str__(self) -> str:
        return self.sentence


def _fill(pattern: str, fields: dict[str, object]) -> str:
    return pattern.format_map({name: str(value) for name, value in fields.items()})
