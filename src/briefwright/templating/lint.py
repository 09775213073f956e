"""Lint: what is wrong with a template, with file and line, before anybody renders it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from jinja2 import meta
from jinja2 import nodes as tree
from msgspec.structs import replace

from briefwright.errors import AppError
from briefwright.model.template import Problem, TemplatePackage
from briefwright.templating.markdown.inlines import REFERENCE
from briefwright.templating.packages.package import BODY
from briefwright.templating.sample import empty_brief, sample_brief
from briefwright.templating.sandbox.environment import BriefEnvironment, environment, macro_library
from briefwright.templating.sandbox.filters import FUNCTIONS
from briefwright.templating.sandbox.grammar import approved, curly_lines, walk
from briefwright.templating.suggestions import nearest
from briefwright.templating.views.items import ItemView
from briefwright.templating.views.sections import SectionsView, SectionView

_QUOTED = re.compile("“([^”]+)”")
CONTEXT = frozenset({"fields", "sections", "people", "template", "balance"})
_JINJA = frozenset({"loop", "caller", "varargs", "kwargs"})


def lint(package: TemplatePackage) -> tuple[Problem, ...]:
    """Every problem found, errors first, in the order of the lines. Never raises for a bad template."""
    problems = [
        Problem(BODY, line, "curly quotes round a text in a tag are understood as straight ones", "warning")
        for line in curly_lines(package.body)
    ]
    try:
        parsed = approved(environment(), package.body, BODY)
    except AppError as error:
        return (_problem(error), *problems)
    problems += _Body(package, environment(), parsed).problems()
    if not any(problem.severity == "error" for problem in problems):
        problems += _trial(package)
    return tuple(sorted(problems, key=lambda p: (p.severity != "error", p.file, p.line)))


def _problem(error: AppError) -> Problem:
    return Problem(error.file.rsplit("/", 1)[-1] or BODY, error.line, error.reason)


def _trial(package: TemplatePackage) -> Iterator[Problem]:
    """Set an empty and a full brief; what fails there would fail in someone's hands."""
    from briefwright.templating.render import render  # noqa: PLC0415 - a syntax error needs no renderer

    for brief in (empty_brief(package.template), sample_brief(package.template)):
        try:
            render(package, brief)
        except AppError as error:
            problem = _problem(error)
            yield replace(problem, line=problem.line or _line_of(problem.message, package.body))
            return


_SIGNS = {"a rule": "\n---", "a picture": "![", "backticks": "`", "a block of code": "```", "raw HTML": "<"}


def _line_of(message: str, body: str) -> int:
    """The line of the body that a mistake in its Markdown stands on, by the words or the sign it is about."""
    signs = [*_QUOTED.findall(message), *(sign for told, sign in _SIGNS.items() if told in message)]
    found = next((at for sign in signs if (at := f"\n{body}".find(sign)) >= 0), 0)
    return f"\n{body}".count("\n", 0, found + 1) or 1


@dataclass
class _Body:
    """A parsed body against what its template declares."""

    package: TemplatePackage
    environment: BriefEnvironment
    parsed: tree.Template
    nodes: list[tree.Node] = field(default_factory=list)

    def problems(self) -> list[Problem]:
        """Unknown names, sections, attributes, filters, tests and macros, and sections never set."""
        self.nodes = [node for node, _ in walk(self.parsed)]
        operations = list(self._unknown_operations())
        return [
            *operations,
            *self._unknown_names(),
            *self._unknown_attributes(),
            *self._unknown_macros(),
            *self._unset_sections(),
            *self._unknown_labels(),
        ]

    def _forget_unknown_operations(self) -> None:
        """Put a known filter or test where an unknown one was told already: Jinja's analysis stops at the first."""
        for node in self.nodes:
            if isinstance(node, tree.Filter) and node.name not in self.environment.filters:
                node.name = "first"
            elif isinstance(node, tree.Test) and node.name not in self.environment.tests:
                node.name = "defined"

    def _unknown_names(self) -> Iterator[Problem]:
        self._forget_unknown_operations()
        template = self.package.template
        known = CONTEXT | _JINJA | frozenset(FUNCTIONS) | {f.name for f in template.fields}
        for name in sorted(meta.find_undeclared_variables(self.parsed) - known):
            uses = [n.lineno for n in self.nodes if isinstance(n, tree.Name) and n.name == name and n.ctx == "load"]
            local = {n.name for n in self.nodes if isinstance(n, tree.Name) and n.ctx != "load"} | self._imported()
            yield _unknown(min(uses, default=1), "no field or function is called", name, known | local)

    def _imported(self) -> set[str]:
        """The names that layouts are imported under, where there are such layouts."""
        return {name for file, layout, name in self._imports() if layout in _macros(file)}

    def _imports(self) -> Iterator[tuple[str, str, str]]:
        """Each layout that is imported: its file, its name there and its name here."""
        for node in self.nodes:
            if isinstance(node, tree.FromImport) and isinstance(node.template, tree.Const):
                for name in node.names:
                    yield str(node.template.value), *((name, name) if isinstance(name, str) else name)

    def _unknown_attributes(self) -> Iterator[Problem]:
        template = self.package.template
        sections = {section.id for section in template.sections} | SectionsView.allowed
        fields = {f.name for f in template.fields}
        for node in self.nodes:
            match node:
                case tree.Getattr(node=tree.Name(name="sections"), attr=name) if name not in sections:
                    yield _unknown(node.lineno, "no section is called", name, sections)
                case tree.Getattr(node=tree.Name(name="fields"), attr=name) if name not in fields:
                    yield _unknown(node.lineno, "no field is called", name, fields)
                case tree.Getattr(node=tree.Getattr(node=tree.Name(name="sections")), attr=name):
                    if name not in SectionView.allowed:
                        yield _unknown(node.lineno, "a section has nothing called", name, SectionView.allowed)
                case tree.Getattr(node=tree.Name(name="item"), attr=name) if name not in ItemView.allowed:
                    yield _unknown(node.lineno, "an item has nothing called", name, ItemView.allowed)

    def _unknown_operations(self) -> Iterator[Problem]:
        for node in self.nodes:
            if isinstance(node, tree.Filter) and node.name not in self.environment.filters:
                yield _unknown(node.lineno, "there is no filter called", node.name, self.environment.filters)
            elif isinstance(node, tree.Test) and node.name not in self.environment.tests:
                yield _unknown(node.lineno, "there is no test called", node.name, self.environment.tests)

    def _unknown_macros(self) -> Iterator[Problem]:
        for node in self.nodes:
            if not isinstance(node, tree.FromImport) or not isinstance(node.template, tree.Const):
                continue
            exported = _macros(str(node.template.value))
            for name in node.names:
                wanted = name if isinstance(name, str) else name[0]
                if wanted not in exported:
                    yield _unknown(node.lineno, f"“{node.template.value}” has no layout called", wanted, exported)

    def _unset_sections(self) -> Iterator[Problem]:
        """A section that no loop and no name reaches would swallow what the writer puts in it."""
        looped = any(_is_sections(n.iter) for n in self.nodes if isinstance(n, tree.For))
        named = {n.attr for n in self.nodes if isinstance(n, tree.Getattr) and _is_sections(n.node)}
        named |= {
            str(n.arg.value)
            for n in self.nodes
            if isinstance(n, tree.Getitem) and _is_sections(n.node) and isinstance(n.arg, tree.Const)
        }
        for section in () if looped else self.package.template.sections:
            if section.id not in named:
                yield Problem(BODY, 1, f"the section “{section.id}” is never set by the body", "warning")

    def _unknown_labels(self) -> Iterator[Problem]:
        """Cross-references to a label that neither the body gives nor a section has of itself."""
        known = set(_LABEL.findall(self.package.body))
        known |= {f"{kind}:{section.id}" for section in self.package.template.sections for kind in _OF_SECTIONS}
        for line, text in enumerate(self.package.body.split("\n"), start=1):
            for label in REFERENCE.findall(text):
                if label not in known:
                    yield _unknown(line, "nothing is labelled", label, known)


_LABEL = re.compile(r"#([A-Za-z][\w.-]*:[\w.-]+)")
_OF_SECTIONS = ("sec", "tbl", "fig")


def _is_sections(node: tree.Node) -> bool:
    while isinstance(node, tree.Filter) and node.node is not None:
        node = node.node
    return isinstance(node, tree.Name) and node.name == "sections"


@lru_cache(maxsize=32)
def _macros(file: str) -> frozenset[str]:
    source = macro_library().get(file, "")
    return frozenset(macro.name for macro in environment().parse(source).find_all(tree.Macro))


def _unknown(line: int, problem: str, name: str, known: Iterable[str]) -> Problem:
    guess = nearest(name, known)
    told = f"{problem} “{name}”{f'; did you mean “{guess}”?' if guess else ''}"
    return Problem(BODY, line, told, suggestion=guess)
