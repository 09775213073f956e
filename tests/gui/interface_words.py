"""The words of the interface: every pattern given to `tr`, `tr_n` or `mark`, read from the code."""

import ast
from pathlib import Path


def patterns(source: Path) -> dict[str, str]:
    """Each English pattern and the first file it stands in."""
    found: dict[str, str] = {}
    for file in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Name)
                and node.func.id in ("tr", "tr_n", "mark")
            ):
                for pattern in _literals(node):
                    found.setdefault(pattern, str(file.relative_to(source)))
    return found


def _literals(call: ast.Call) -> list[str]:
    taken = call.args[: 2 if call.func.id == "tr_n" else 1]
    parts = [choice for argument in taken for choice in _choices(argument)]
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]


def _choices(argument: ast.expr) -> list[ast.expr]:
    """Both branches of `tr(a if x else b)`."""
    if isinstance(argument, ast.IfExp):
        return [*_choices(argument.body), *_choices(argument.orelse)]
    return [argument]


def shared_patterns() -> dict[str, str]:
    """Patterns from below the window: errors, the settings' titles and descriptions, why persons may be one."""
    from briefwright.app.library.register import REASONS
    from briefwright.errors import WORDING
    from briefwright.ui.dialogs.settings import setting_hints

    found = {part: "errors.py" for wording in WORDING.values() for part in wording if part}
    found |= dict.fromkeys(REASONS.values(), "app/library/register.py")
    hints = setting_hints().values()
    return found | {part: "app/settings.py" for h in hints for part in (h.title, h.description, h.unit) if part}


def reasons_in_brackets(source: Path) -> list[tuple[str, str]]:
    """Each error that stands with a reason of ours in brackets, and that reason."""
    found: list[tuple[str, str]] = []
    for file in sorted(source.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                found += [(code, why) for code, given in _reasons(node, file) for why in _said(given)]
    return [(code, why) for code, why in found if code != "unexpected"]


def _reasons(call: ast.Call, file: Path) -> list[tuple[str, ast.expr]]:
    """The errors a call makes, each with what is given as its reason."""
    first = call.args[0] if call.args else None
    if call.func.id == "_unsafe" and first is not None:
        return [("package-unsafe" if "templating" in file.parts else "unsafe-file", first)]
    if call.func.id != "AppError" or not isinstance(first, ast.Constant):
        return []
    return [(first.value, word.value) for word in call.keywords if word.arg == "why"]


def _said(given: ast.expr) -> list[str]:
    """The words an expression may come to, `x` for what is filled in."""
    if isinstance(given, ast.JoinedStr):
        return ["".join(p.value if isinstance(p, ast.Constant) else "x" for p in given.values)]
    parts = given.values if isinstance(given, ast.BoolOp) else _choices(given)
    return [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, str)]
