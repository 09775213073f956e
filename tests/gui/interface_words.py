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
    from briefwright.app.register import REASONS
    from briefwright.errors import WORDING
    from briefwright.ui.dialogs.settings import setting_hints

    found = {part: "errors.py" for wording in WORDING.values() for part in wording if part}
    found |= dict.fromkeys(REASONS.values(), "app/register.py")
    hints = setting_hints().values()
    return found | {part: "app/settings.py" for h in hints for part in (h.title, h.description, h.unit) if part}
