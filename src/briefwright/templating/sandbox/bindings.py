"""What a name in a body stands for at each place: the value the template is given, or a variable of the body's own.

Jinja's own compiler decides: each place is told apart by a mark, parsed, and asked which variable it was bound to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from jinja2 import TemplateError
from jinja2 import nodes as tree
from jinja2.compiler import Frame
from jinja2.idtracking import VAR_LOAD_ALIAS, VAR_LOAD_RESOLVE, Symbols

from briefwright.templating.sandbox.environment import SlotCodeGenerator, environment
from briefwright.templating.sandbox.grammar import straightened

_MARK = "ꙮ"
_MARKED = re.compile(rf"(.*){_MARK}(\d+)", re.DOTALL)
Variable: TypeAlias = tuple[int, str]
"""Which scope a variable belongs to, and Jinja's name of it there."""


def given_places(body: str, name: str, places: Sequence[tuple[int, int]]) -> frozenset[int] | None:
    """Which of the places where `name` stands mean the value given from outside, by their index.

    `places` are the spans, in order, of every bare use of the name in a tag. A place that is an argument's name or
    a filter means neither and is not among them. `None` where the body cannot be understood.
    """
    marked = body
    for index, (start, end) in reversed(list(enumerate(places))):
        marked = f"{marked[:start]}{name}{_MARK}{index}{marked[end:]}"
    try:
        parsed = environment().parse(straightened(marked))
        reader = _Reader(_unmarked(parsed), name)
        reader.visit(parsed)
    except (TemplateError, RecursionError):
        return None
    return frozenset(reader.given())


def _unmarked(parsed: tree.Template) -> dict[int, list[int]]:
    """Take the marks out of a tree again: the places that stand in each node, by the node's identity."""
    found: dict[int, list[int]] = {}
    for node in _every(parsed):
        for field, value in node.iter_fields():
            plain, places = _plain(value)
            if places:
                setattr(node, field, plain)
                found.setdefault(id(node), []).extend(places)
    return found


def _plain(value: Any) -> tuple[Any, list[int]]:
    if isinstance(value, (list, tuple)) and not any(isinstance(each, tree.Node) for each in value):
        parts = [_plain(each) for each in value]
        return type(value)(part for part, _ in parts), [place for _, places in parts for place in places]
    found = _MARKED.fullmatch(value) if isinstance(value, str) else None
    return (found[1], [int(found[2])]) if found else (value, [])


def _every(node: tree.Node) -> Iterator[tree.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _every(child)


class _Reader(SlotCodeGenerator):
    """Compiles a body and notes, for each place of a name, the variable Jinja binds it to."""

    def __init__(self, places: dict[int, list[int]], name: str) -> None:
        super().__init__(environment(), None, None, optimized=False)
        self._places = places
        self._name = name
        self._bound: dict[Variable, list[tuple[float, int, bool]]] = {}
        self._scopes: dict[Variable, Symbols] = {}
        self._later: dict[int, float] = {}

    def given(self) -> Iterator[int]:
        """The places bound to what comes from outside."""
        for variable in self._bound:
            if self._is_given(variable):
                yield from (place for _, place, _ in self._bound[variable])

    def _is_given(self, variable: Variable) -> bool:
        """A variable that is looked up outside; one that shadows it only where it is read before it is set."""
        action, target = self._scopes[variable].loads.get(variable[1], ("", None))
        if action == VAR_LOAD_RESOLVE:
            return bool(target == self._name)
        return action == VAR_LOAD_ALIAS and not min(self._bound[variable])[2]

    def _note(self, node: tree.Node, frame: Frame, *, sets: bool) -> None:
        scope: Symbols | None = frame.symbols
        while scope is not None and self._name not in scope.refs:
            scope = scope.parent
        if scope is None:
            return
        variable = (id(scope), scope.refs[self._name])
        self._scopes[variable] = scope
        for place in self._places.get(id(node), ()):
            self._bound.setdefault(variable, []).append((self._later.get(id(node), place), place, sets))

    def visit_Name(self, node: tree.Name, frame: Frame) -> None:
        """A name that is read or set."""
        if id(node) in self._places:
            self._note(node, frame, sets=node.ctx == "store")
        super().visit_Name(node, frame)

    def visit_Assign(self, node: tree.Assign, frame: Frame) -> None:
        """`set`: its value is read before its name is set, though it stands after it."""
        inside = [place for each in _every(node) for place in self._places.get(id(each), ())]
        for each in _every(node.target):
            self._later[id(each)] = max(inside, default=0) + 0.5
        super().visit_Assign(node, frame)

    def visit_Macro(self, node: tree.Macro, frame: Frame) -> None:
        """A macro's name is set as a variable is."""
        if id(node) in self._places and node.name == self._name:
            self._note(node, frame, sets=True)
        super().visit_Macro(node, frame)
