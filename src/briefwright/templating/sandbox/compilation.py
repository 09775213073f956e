"""Compiling and running a template's body: whatever goes wrong in it becomes one sentence with file and line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from types import CodeType, TracebackType

from jinja2 import Template as Compiled
from jinja2 import TemplateError, TemplateSyntaxError, UndefinedError

from briefwright.errors import AppError
from briefwright.model.template import TemplatePackage
from briefwright.templating.packages.package import BODY
from briefwright.templating.packages.plain_words import running_words, syntax_words
from briefwright.templating.sandbox.environment import environment
from briefwright.templating.sandbox.grammar import approved_tree, check_characters
from briefwright.templating.sandbox.shape import shape_of, with_words
from briefwright.templating.suggestions import nearest

_NOBODY = re.compile(r"No (filter|test) named '(.*)'")
MOST_OUTPUT = 4_000_000
"""Characters of Markdown; more is a runaway template."""


def place(package: TemplatePackage) -> str:
    """How errors name the package's body."""
    return f"{package.path or package.template.id}/{BODY}"


@lru_cache(maxsize=32)
def _code(body: str, file: str) -> CodeType:
    check_characters(body, file)
    found = shape_of(body)
    if found is not None:
        with suppress(AppError):  # which the body itself tells, in its own words
            return with_words(_code_of(found[0], file), found[1])
    return _code_of(body, file)


@lru_cache(maxsize=32)
def _code_of(source: str, file: str) -> CodeType:
    """The code of a body, or of a body's shape."""
    parsed = approved_tree(environment(), source, file)
    try:
        code = environment().compile(parsed, name=BODY, filename=BODY)
    except TemplateSyntaxError as error:
        raise _not_compiled(error, file) from error
    except (RecursionError, MemoryError) as error:
        raise AppError("template-too-much", file=file) from error
    except (SyntaxError, ValueError) as error:
        # What Jinja lets pass and Python does not, such as an argument given twice.
        raise AppError("template-syntax", file=file, problem=syntax_words(getattr(error, "msg", ""))) from error
    assert isinstance(code, CodeType)
    return code


def _not_compiled(error: TemplateSyntaxError, file: str) -> AppError:
    """What only the compiler notices: a filter or test that does not exist, or a name used before it is set."""
    if not (found := _NOBODY.match(error.message or "")):
        return AppError("template-syntax", file=file, line=error.lineno, problem=syntax_words(error.message or ""))
    guess = nearest(found[2], {**environment().filters, **environment().tests})
    remedy = f"did you mean “{guess}”?" if guess else "use one of the filters that templates are given"
    problem = f"there is no {found[1]} called “{found[2]}”"
    return AppError("template-unknown", file=file, line=error.lineno, problem=problem, remedy=remedy)


def compiled(package: TemplatePackage) -> Compiled:
    """The body, approved and compiled. Raises `AppError` with file and line."""
    return _compiled(package.body, place(package))


@lru_cache(maxsize=8)
def _compiled(body: str, file: str) -> Compiled:
    return Compiled.from_code(environment(), _code(body, file), environment().make_globals(None))


def run(package: TemplatePackage, context: Mapping[str, object]) -> str:
    """The Markdown that the body makes. Raises `AppError`, never anything else."""
    template = compiled(package)
    try:
        parts = template.root_render_func(template.new_context(dict(context)))
        return "".join(_bounded(parts))
    except AppError as error:
        raise located(error, package, _line(error.__traceback__)) from error
    except (MemoryError, RecursionError, OverflowError) as error:
        raise AppError("template-too-much", file=place(package), line=_line(error.__traceback__)) from error
    except TemplateError as error:
        raise _worded(error, package) from error
    except Exception as error:
        # A template's own mistakes surface as any of Python's errors.
        raise _worded(error, package) from error


def _bounded(parts: Iterable[str]) -> Iterator[str]:
    length = 0
    for part in parts:
        length += len(part)
        if length > MOST_OUTPUT:
            raise AppError("template-too-much")
        yield part


def _worded(error: Exception, package: TemplatePackage) -> AppError:
    problem = running_words(str(error))
    if isinstance(error, UndefinedError) and not str(error).startswith("parameter"):
        told, _, remedy = " ".join(str(error).split())[:200].partition("; ")
        remedy = remedy or "check its spelling, or add it to the template’s fields or sections"
        line = _line(error.__traceback__)
        return AppError("template-unknown", file=place(package), line=line, problem=told, remedy=remedy)
    return AppError("template-broken", file=place(package), line=_line(error.__traceback__), problem=problem)


def located(error: AppError, package: TemplatePackage, line: int = 0) -> AppError:
    """The error with the package's body as its place, where it has none yet."""
    if error.file:
        return error
    return AppError(error.code, file=place(package), line=line, **error.fields)


def _line(trace: TracebackType | None) -> int:
    """The line of the body that was being rendered when the error arose."""
    line = 0
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == BODY:
            line = _body_line(trace)
        trace = trace.tb_next
    return line


def _body_line(trace: TracebackType) -> int:
    """The template's line for a frame of its compiled code."""
    debug = trace.tb_frame.f_globals.get("debug_info", "")
    return _from_debug_info(str(debug), trace.tb_lineno)


def _from_debug_info(debug: str, line: int) -> int:
    """Jinja writes `template=code&template=code`; the last pair at or before the line counts."""
    found = 1
    for pair in debug.split("&"):
        template_line, _, code_line = pair.partition("=")
        if code_line.isdecimal() and int(code_line) <= line:
            found = int(template_line)
    return found
