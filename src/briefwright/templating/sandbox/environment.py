"""The sandbox: Jinja with an allow-list of attributes, functions, filters and operators, and no way out.

A stock sandbox forbids what is known to be dangerous; this one allows what a briefing needs. Attributes are read
only from our own views, named in their `allowed`; a template is compiled from a tree that `grammar` approved.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from functools import lru_cache, partial
from importlib.resources import files
from types import MethodType
from typing import Any

from jinja2 import DictLoader, pass_context
from jinja2 import nodes as tree
from jinja2.compiler import CodeGenerator, Frame
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, LoopContext, Macro, StrictUndefined, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Namespace
from markupsafe import Markup

from briefwright.errors import AppError
from briefwright.templating.allowance import offered
from briefwright.templating.sandbox.filters import FILTERS, FUNCTIONS, print_value
from briefwright.templating.sandbox.operators import calculate, change_sign
from briefwright.templating.slots import current
from briefwright.templating.suggestions import did_you_mean
from briefwright.templating.views.items import ItemView
from briefwright.templating.views.sections import SectionsView, SectionView

_LOOP = offered("index index0 revindex revindex0 first last length depth depth0 previtem nextitem cycle changed")
_TESTS = (
    "boolean defined divisibleby eq equalto even false float ge gt in integer iterable le lessthan lt mapping ne "
    "none number odd sameas sequence string true undefined == != > >= < <="
)


_NOTHING = object()


class SlotCodeGenerator(CodeGenerator):
    """Compiles what is printed, and the parts of `~`, so that they go into slots, where Jinja would escape them."""

    def visit_Concat(self, node: tree.Concat, frame: Frame) -> None:
        """Write the joining of the parts."""
        self.write("environment.concatenate((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def _output_child_pre(self, _node: tree.Expr, _frame: Frame, _finalize: object) -> None:
        self.write("environment.put(")

    def _output_child_post(self, _node: tree.Expr, _frame: Frame, _finalize: object) -> None:
        self.write(")")


class SuggestingUndefined(StrictUndefined):
    """An unknown name: an error that says which name was meant."""

    @property
    def _undefined_message(self) -> str:
        if self._undefined_hint:
            return self._undefined_hint
        name = str(self._undefined_name)
        owner = self._undefined_obj
        if isinstance(owner, SectionsView):
            return _unknown("no section is called", name, owner.names)
        allowed = getattr(type(owner), "allowed", None)
        if isinstance(allowed, frozenset):
            return _unknown("nothing here is called", name, allowed)
        return _unknown("nothing is called", name, current().names)


def _unknown(problem: str, name: str, known: Iterable[str]) -> str:
    return f"{problem} “{name}”{did_you_mean(name, known)}"


@pass_context
def finalize(_context: Context, value: object) -> Markup:
    """Put what is printed into its slot; `pass_context` keeps Jinja from doing it while it compiles."""
    return print_value(value)


class BriefEnvironment(ImmutableSandboxedEnvironment):
    """The only environment in which templates are compiled."""

    code_generator_class = SlotCodeGenerator
    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})
    put = staticmethod(print_value)
    """Puts what is printed into its slot: what `finalize` does, called without it at each of a hundred values."""

    def __init__(self) -> None:
        super().__init__(
            loader=DictLoader(macro_library()),
            autoescape=True,
            optimized=False,
            finalize=finalize,
            undefined=SuggestingUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        self.filters = dict(FILTERS)
        self.tests = {name: self.tests[name] for name in _TESTS.split()}
        self.globals = dict(FUNCTIONS)

    def call_binop(self, _context: Context, operator: str, left: object, right: object) -> object:
        """Arithmetic within bounds."""
        return calculate(operator, left, right)

    def call_unop(self, _context: Context, operator: str, arg: object) -> object:
        """A number's sign."""
        return change_sign(operator, arg)

    def call(self, context: Context, called: Any, /, *args: Any, **named: Any) -> Any:
        """Call what may be called; a layout of ours prints from memory what it would print again."""
        state = current()
        key = _layout_key(called, args, named) if state.layouts is not None else None
        if state.layouts is None or key is None:
            return super().call(context, called, *args, **named)
        return state.layouts.laid(key, state, partial(super().call, context, called, *args, **named))

    def concatenate(self, parts: tuple[object, ...]) -> object:
        """Join with `~`: plain texts stay a plain text, anything else goes into slots."""
        if all(isinstance(part, (str, int)) and not isinstance(part, Markup) for part in parts):
            return calculate("+", "", "".join(str(part) for part in parts))
        return Markup("").join(print_value(part) for part in parts)

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Read an attribute a template may read; an undefined value that says why otherwise."""
        if isinstance(obj, ItemView) and attribute in ItemView.allowed:  # what most reading is of
            return getattr(obj, attribute)
        return self._read(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Read an entry of a list, a text or a mapping, or an attribute by its name."""
        if isinstance(obj, (str, list, tuple, range)) and isinstance(argument, int):
            try:
                return obj[argument]
            except IndexError:
                return self.undefined(obj=obj, name=str(argument))
        return self._read(obj, argument)

    def _read(self, obj: object, name: object) -> object:
        if isinstance(obj, dict):
            return obj[name] if name in obj else self.undefined(obj=obj, name=str(name))
        if isinstance(obj, Undefined):
            return getattr(obj, str(name))
        if not isinstance(name, str) or name.startswith("_"):
            raise AppError("template-refused", problem=f"read “{name}”")
        look_up = getattr(obj, "look_up", None) if hasattr(type(obj), "allowed") else None
        if look_up is not None and (found := look_up(name)) is not None:
            return found
        found = getattr(obj, name, _NOTHING) if name in _allowed(obj, name) else _NOTHING
        return self.undefined(obj=obj, name=name) if found is _NOTHING else found

    def is_safe_attribute(self, obj: object, attr: str, _value: object) -> bool:
        """Whether a template may read that attribute."""
        return attr in _allowed(obj, attr)

    def is_safe_callable(self, obj: object) -> bool:
        """Whether a template may call that: its own macros and our functions."""
        if isinstance(obj, MethodType):
            return isinstance(obj.__self__, LoopContext) and obj.__name__ in {"cycle", "changed"}
        return isinstance(obj, (Macro, LoopContext)) or any(obj is function for function in FUNCTIONS.values())


def _allowed(obj: object, name: str) -> frozenset[str]:
    if isinstance(obj, LoopContext):
        return _LOOP
    if isinstance(obj, (Namespace, TemplateModule)):
        return frozenset() if name.startswith("_") else frozenset({name})
    if isinstance(obj, tuple) and type(obj).__name__ == "_GroupTuple":
        return frozenset({"grouper", "list"})
    allowed = getattr(type(obj), "allowed", None)
    return allowed if isinstance(allowed, frozenset) else frozenset()


def _layout_key(called: object, args: tuple[object, ...], named: dict[str, object]) -> Hashable | None:
    """What the output of a layout of ours depends on besides the rendering; `None` where that cannot be told."""
    if not isinstance(called, Macro) or called not in _layouts():
        return None
    given = (*args, *named.values())
    if not any(type(value) is SectionView for value in given) or not all(map(_is_plain, given)):
        return None
    return (called, *named, *((type(value), value) for value in given))


def _is_plain(value: object) -> bool:
    """Whether a value is told from another by comparison, and can hold no slots."""
    kind = type(value)
    return kind in {SectionView, str, int, bool} or (kind is tuple and all(type(each) is str for each in value))  # type: ignore[attr-defined] # a tuple


@lru_cache(maxsize=1)
def _layouts() -> frozenset[Macro]:
    """The macros of the library, which see nothing but what they are called with."""
    modules = (environment().get_template(name).module for name in macro_library())
    return frozenset(value for module in modules for value in vars(module).values() if isinstance(value, Macro))


@lru_cache(maxsize=1)
def macro_library() -> Mapping[str, str]:
    """The text of every file of the macro library, by the name a template imports it under."""
    folder = files("briefwright.templating").joinpath("macros")
    return {
        entry.name: entry.read_text(encoding="utf-8") for entry in folder.iterdir() if entry.name.endswith(".md.j2")
    }


@lru_cache(maxsize=1)
def environment() -> BriefEnvironment:
    """The environment, made once in a process."""
    return BriefEnvironment()
