"""What is wrong with a template, in the interface's language: by the pattern each sentence was made with."""

from __future__ import annotations

from briefwright.model.template import Problem
from briefwright.ui.language import by_pattern, is_chinese, tr
from briefwright.ui.template_problems import PROBLEMS
from briefwright.ui.workshop.checker import BODY, sentence


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
