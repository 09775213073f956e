"""What is wrong with a template, in the interface's language: by the pattern each sentence was made with."""

from __future__ import annotations

from briefwright.model.template import Problem
from briefwright.ui.language import is_chinese, mark, tr
from briefwright.ui.sentences import by_pattern
from briefwright.ui.workshop.checker import BODY, sentence

PROBLEMS = (
    mark("the tag “{tag}” is not closed"),
    mark("a tag is begun and not closed"),
    mark("“{% {block} %}” is not closed: “{% {closing} %}” is missing"),
    mark("“{% {tag} %}” belongs to nothing that is open here"),
    mark("a comment is not closed: “{sign}” is missing"),
    mark("a text in quotation marks is not closed"),
    mark("there is no tag called “{name}”"),
    mark("a tag “{% %}” has no name"),
    mark("there is nothing before “{sign}”"),
    mark("a name is missing before “{sign}”"),
    mark("a text is missing before “{sign}”"),
    mark("a number is missing before “{sign}”"),
    mark("“{name}” is missing before “{sign}”"),
    mark("“{name}” is not understood here; a comma, a sign or “{sign}” may be missing before it"),
    mark("“{name}” is not understood here"),
    mark("“{name}” stands where “{sign}” was expected"),
    mark("“{name}” has no meaning in a tag"),
    mark("nothing can be set in the place of “{name}”"),
    mark("only what “namespace()” made can be given a value with a dot"),
    mark("the values in brackets are not separated as they should be"),
    mark("a tag is not understood"),
    mark("no field or function is called “{name}”"),
    mark("no field is called “{name}”"),
    mark("no section is called “{name}”"),
    mark("a section has nothing called “{name}”"),
    mark("an item has nothing called “{name}”"),
    mark("nothing here is called “{name}”"),
    mark("nothing is called “{name}”"),
    mark("there is no filter called “{name}”"),
    mark("there is no test called “{name}”"),
    mark("“{file}” has no layout called “{name}”"),
    mark("the layout “{layout}” is given “{name}”, which it does not take"),
    mark("the layout “{layout}” is given too much; it takes {n}"),
    mark("the layout “{layout}” is given a value twice"),
    mark("a layout is not given its “{name}”"),
    mark("a filter is given too little or too much"),
    mark("only a layout or a function can be given values in brackets"),
    mark("something is divided by nothing"),
    mark("something is counted that is no list"),
    mark("“for” goes through something that is no list"),
    mark("“for” names more or fewer parts than each entry has"),
    mark("two values are put together that do not fit"),
    mark("something on this line does not work"),
    mark("a template may not import a file whose name is worked out"),
    mark("a template may not import “{name}”"),
    mark("a template may not read “{name}”"),
    mark("a template may not print something that is not part of a briefing"),
    mark("a template may not put the filter “{name}” on anything but plain text"),
    mark("a template may not join laid-out text with +; ~ does it"),
    mark("a template may not work out {what}"),
    mark("a template may not use {what}"),
    mark("a template may not filter a set block"),
    mark("a template may not put {what}"),
    mark("the template grows without end or beyond what a briefing needs"),
    mark("the section “{name}” is never set by the body"),
    mark("curly quotes round a text in a tag are understood as straight ones"),
    mark("there is no container “{name}”"),
    mark("the table has {n} columns and its widths are “{what}”"),
    mark("“{name}” is no web or mail address"),
    mark("a value stands in the target of a link"),
    mark("code between backticks is not part of a briefing"),
    mark("a block of code is not part of a briefing"),
    mark("a picture is not part of a briefing"),
    mark("{what} is not part of a briefing"),
    mark("a rule (---) has no place here"),
    mark("“{name}” is not known here"),
    mark("“{name}” is missing"),
    mark("“{name}” is there twice"),
    mark("“{name}” has a meaning of its own in templates; choose another name"),
    mark("“{name}” cannot stand in a template; call it “{better}”"),
    mark("the id “{name}” is not small letters and figures joined by hyphens"),
    mark("the template has no name"),
    mark("a newer Briefwright made this template"),
    mark("a value is not understood; a text stands in straight quotation marks"),
    mark("curly quotation marks do not mark a text here; use straight ones"),
    mark("a key has no “=” behind it"),
    mark("a heading in brackets is not closed"),
    mark("something stands behind the value"),
    mark("this is there twice"),
    mark("a list is not closed"),
    mark("a text has a backslash in it; write it twice"),
    mark("this line is no “key = value”"),
    mark("this is not TOML"),
    mark("it is not UTF-8 text"),
    mark("this should be a text in quotation marks"),
    mark("this should be a whole number"),
    mark("this should be true or false"),
    mark("this should be a list in brackets"),
    mark("this should be a table with keys of its own"),
    mark("this is of another kind than it should be"),
)
"""Every sentence that lint, and setting a template, may say of it; a guess at what was meant is told apart."""


def problem_words(problem: Problem) -> str:
    """What is wrong, without the guess; a sentence nobody foresaw stays in English."""
    told = sentence(problem)
    return by_pattern(told, PROBLEMS) if is_chinese() else told


def told(problem: Problem) -> str:
    """Where and what: `Line 17: no section is called “points_to_raise”`."""
    words = problem_words(problem).rstrip(".")
    # a note on the first line is about the body as a whole
    if problem.file == BODY and problem.line > (problem.severity == "warning"):
        return tr("Line {n}: {what}", n=problem.line, what=words)
    return words[:1].upper() + words[1:]
