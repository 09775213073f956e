"""Sentences that come from below the window, in the interface's language: errors and what to look at."""

from __future__ import annotations

import re
from functools import lru_cache

from briefwright.errors import WORDING, AppError
from briefwright.ui.days import dated
from briefwright.ui.language import by_pattern, compiled, filled, is_chinese, mark, named, tr
from briefwright.ui.refusals import REFUSALS
from briefwright.ui.template_problems import template_words

CONCERNS = (
    mark("No UK speaker in the sources."),
    mark("No Chinese speaker in the sources."),
    mark("A quote has no speaker: say whose words they are."),
    mark("An item is doubtful: {reason}"),
    mark("{name} is under embargo until {date}."),
    mark("A source is marked {highest}; the brief is {own}."),
    mark("{field}: not filled in."),
    mark("{field}: not in the form this template wants."),
    mark("{section}: {n} of {least} items."),
    mark("{section}: {n} items, {most} fit."),
    mark("Claimed by {name}"),
    mark("claimed by the speaker"),
    mark("no quotation marks in the source"),
    mark("no verb reports these words: perhaps the writer’s own"),
    mark("{n} of {most} pages. Cut about {words} words."),
    mark("{n} of {most} page. Cut about {words} words."),
    mark("{n} of {most} words. Cut about {words} words."),
    mark("{n} sources may be the same release. They count as one."),
    mark("It may be the same release as {names}. They count as one source."),
    mark("some bytes could not be read and are shown as “{sign}”"),
    mark("read as {encoding}; the file does not say"),
    mark("attached and not read: {files}"),
    mark("{n} of its {all} pages have no text in them, only pictures or nothing"),
    mark("{n} hidden or direction-changing characters stand in it; no export carries them"),
    mark("{n} hidden or direction-changing characters in it were taken out"),
    mark("its macros were not read"),
    mark("the objects embedded in it were not read"),
    mark("the fields in it that fetch or start something were not carried out"),
    mark("the files it points to were not followed"),
    mark("the files attached to it were not read"),
    mark("the programs in it were not run"),
    mark("These styles are not in the file; those of “{style}” stand in: {names}."),
    mark("Its styles, page, headers and footers are used; its text is left out (no paragraph is {{ body }})."),
    mark("A marking is added above its headers and below its footers, as they do not say {{ marking }}."),
    mark("These words in double braces are not known and stay empty: {names}."),
    mark("Macros, embedded objects, remote pictures and live fields in it are not carried over."),
    mark("The file is damaged: {why}."),
    mark("A row of {table} ({row}) belongs to no row of {parent}."),
    mark("The search index holds {entries} items, the library {items}."),
    mark("The original bytes of “{name}” are not those imported."),
    mark("The original bytes of “{name}” cannot be unpacked."),
    mark("The text of “{name}” is missing."),
    mark("An item of “{name}” cannot be read."),
    mark("{id} of “{name}” no longer stands where it was found."),
    mark("the document has no title in its properties"),
    mark("the document’s language is not set"),
    mark("a heading is empty"),
    mark("a heading level is skipped before “{text}”"),
    mark("a table has no alternative text"),
    mark("a table’s header row is not marked"),
    mark("a table has merged cells"),
    mark("a picture has no alternative text"),
    mark("blank paragraphs make space"),
    mark("a link says only “{words}”"),
)
"""What is said of a brief, a file read or written, a house style and a damaged library.

A template's own sentence is in the template's language.
"""


IN_THE_WINDOW = {
    "bad-export": mark("choose a folder that “Export the library” made"),
    "library-damaged": mark("restore the newest backup; the damaged file is kept"),
    "library-failed": mark("try again, then choose “Check the library” in the Tools menu"),
    "library-older": mark("start Briefwright again, which brings it up to date"),
    "no-backup": mark("choose a backup you made yourself"),
    "unknown-house-style": mark("choose another house style, or a Word file of your own"),
    "export-changed": mark("export under another name, or write over it"),
    "file-exists": mark("choose another name"),
    "template-exists": mark("replace it, which keeps its last version, or save yours under another name"),
    "built-in-template": mark("save a copy of it under another name"),
    "bad-template-id": mark("give it a name with letters or digits"),
}
"""What to do next where the command line does it in another way than the window."""


SYSTEM: tuple[tuple[str, tuple[str, ...]], ...] = (
    (mark("part of it cannot be read"), ("malformed", "not a database", "corrupt", "encrypted")),
    (mark("the disk is full"), ("no space left", "disk is full", "not enough space", "quota exceeded")),
    (mark("it is read-only"), ("read-only", "readonly", "write-protected", "write protected")),
    (
        mark("its permissions do not allow it"),
        ("permission denied", "operation not permitted", "access is denied", "refused"),
    ),
    (mark("the disk reports an error"), ("input/output error", "i/o error", "the disk takes no more")),
    (mark("another program holds it"), ("being used by another process", "resource busy", "text file busy")),
    (mark("it cannot be opened"), ("unable to open", "it cannot be opened")),
    (mark("it is a folder"), ("is a directory",)),
    (mark("a part of its path is not a folder"), ("not a directory",)),
    (mark("its name is too long"), ("name too long",)),
    (mark("its name cannot be used"), ("its name cannot be used", "invalid argument", "embedded null")),
    (mark("it is not there"), ("no such file", "cannot find the file", "cannot find the path")),
    (mark("it is not a file"), ("it is not a file",)),
    (mark("its file is empty"), ("its file is empty",)),
    (mark("its file is gone"), ("its file is gone",)),
    (
        mark("the network does not answer"),
        ("host is down", "timed out", "network is unreachable", "stale file handle"),
    ),
    (mark("the reason is not known"), ("unknown reason",)),
)
"""What is said where the system or SQLite gives a reason, by words of theirs in any case."""
_OF_THE_SYSTEM = frozenset(
    (
        "not-readable", "not-writable", "not-confirmed", "not-started", "library-damaged", "library-failed",
        "bad-backup",
    )
)  # fmt: skip
"""Errors whose reason may be the system's."""
_LISTS = frozenset(("choices", "names"))
"""Fields of errors that hold several names."""


def system_words(why: str) -> str:
    """A reason the system gave, in the window's own words; one that is not among the usual stays as it is."""
    small = why.casefold()
    return next((tr(said) for said, theirs in SYSTEM if any(words in small for words in theirs)), why)


def _why(code: str, why: str) -> str:
    """The reason in brackets in the interface’s language: one of ours, or a usual one of the system’s."""
    said = [by_pattern(part, REFUSALS) for part in why.split("; ")]
    if code in _OF_THE_SYSTEM and said == [why]:
        return system_words(why)
    return ("；" if is_chinese() else "; ").join(said)


def error_words(error: AppError) -> tuple[str, str]:
    """Why it could not be done, and what to do next in the window, as clauses without a stop."""
    reason, advice = WORDING[error.code]
    if "{problem}" in reason and is_chinese():
        return template_words(error.reason), template_words(error.advice)
    fields = {name: dated(str(value)) for name, value in error.fields.items()}
    if "why" in fields:
        fields["why"] = _why(error.code, fields["why"])
    for name in _LISTS & fields.keys():
        fields[name] = named(*fields[name].split(", "))
    if "remedy" in fields and is_chinese():
        fields["remedy"] = template_words(fields["remedy"])
    return filled(tr(reason), fields), filled(tr(IN_THE_WINDOW.get(error.code, advice)), fields)


def rejection_words(reason: str) -> str:
    """Why a file was not taken and what to do next, as sentences, by the wording it was made with."""
    for code, (why, advice) in WORDING.items():
        found = _rejection(why, advice).fullmatch(reason)
        if found is not None:
            fields = {name: dated(value) for name, value in found.groupdict().items()}
            if "why" in fields:
                fields["why"] = _why(code, fields["why"])
            return in_a_row(filled(tr(why), fields), filled(tr(IN_THE_WINDOW.get(code, advice)), fields))
    return as_sentence(reason)


@lru_cache(maxsize=128)
def _rejection(why: str, advice: str) -> re.Pattern[str]:
    ((_, pattern),) = compiled((f"{why}; {advice}",))
    return pattern


_TEMPLATE_TEXT = ".md.j2"
"""How the files end in which a template's body and layouts stand."""


def placed(error: AppError) -> tuple[str, str]:
    """Which file and why, and what to do next: two sentences. A file's name keeps its small letters."""
    reason, advice = error_words(error)
    where = error_place(error)
    said = tr("{where}: {reason}.", where=where, reason=reason) if where else as_sentence(reason)
    return said, as_sentence(advice)


def error_place(error: AppError) -> str:
    """The file an error is about by its name, with the line where there is one; empty without a file."""
    name = error.file.replace("\\", "/").rsplit("/", 1)[-1]
    if name.endswith(_TEMPLATE_TEXT):
        name = tr("Template text {name}", name=name)
    return tr("{name}, line {n}", name=name, n=error.line) if name and error.line else name


def is_of_template(error: AppError) -> bool:
    """Whether an error stands in a template's text."""
    return error.file.endswith(_TEMPLATE_TEXT)


def concern_words(sentence: str) -> str:
    """A sentence about the brief or an item's doubt, by the pattern it was made with."""
    for pattern, fields in compiled(CONCERNS):
        found = fields.fullmatch(sentence)
        if found is not None:
            filled = {name: dated(value) for name, value in found.groupdict().items()}
            if "reason" in filled:
                filled["reason"] = concern_words(filled["reason"].removesuffix(".")) + (
                    "。" if is_chinese() else "."
                )
            return _with_whole_tags(tr(pattern, **filled))
    return _with_whole_tags(tr(sentence))


_TAG = re.compile(r"\{\{ (\w+) \}\}")


def _with_whole_tags(sentence: str) -> str:
    """The sentence with spaces that do not break in a tag of a Word file, as `{{ body }}`."""
    return _TAG.sub("{{\u00a0\\1\u00a0}}", sentence)


_STOPS = (".", "。", "!", "！", "?", "？")


def as_sentence(clause: str) -> str:
    """A clause as a sentence: a capital first, unless it begins with a file's name, and a stop at the end."""
    if not clause:
        return ""
    named = "." in clause.split(maxsplit=1)[0].rstrip(",:.")
    stop = "。" if is_chinese() and re.search(r"[\u3400-\u9fff]", clause) else "."
    return (clause if named else clause[:1].upper() + clause[1:]) + ("" if clause.endswith(_STOPS) else stop)


def in_a_row(*clauses: str) -> str:
    """Clauses as sentences one behind the other: with a space between them in English, without in Chinese."""
    return joined(*map(as_sentence, clauses))


def joined(*sentences: str) -> str:
    """Sentences as they are one behind the other."""
    return ("" if is_chinese() else " ").join(filter(None, sentences))
