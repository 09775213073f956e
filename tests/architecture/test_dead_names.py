"""No name of a module's own is left behind when what used it goes."""

import ast


def test_every_private_name_of_a_module_is_used_in_it(repository):
    dead = [
        f"{file.relative_to(repository)}: {name}"
        for file in sorted((repository / "src").rglob("*.py"))
        for name in unused(ast.parse(file.read_text("utf-8")))
    ]
    assert not dead


def test_a_name_that_is_only_given_a_value_is_unused():
    assert unused(ast.parse("_A = 1\n_B: int = 2\ndef _c(): return _B\nclass _D: pass\nE = _D")) == ["_A", "_c"]


def unused(module: ast.Module) -> list[str]:
    """The private names a module gives at its top and never reads."""
    read = {n.id for n in ast.walk(module) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}
    return [
        name for name in given(module) if name.startswith("_") and not name.startswith("__") and name not in read
    ]


def given(module: ast.Module) -> list[str]:
    names = []
    for statement in module.body:
        match statement:
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name) | ast.AnnAssign(target=ast.Name(id=name)):
                names.append(name)
            case ast.Assign(targets=targets):
                names += [target.id for target in targets if isinstance(target, ast.Name)]
    return names
