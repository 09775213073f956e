"""Small files, small functions: the caps of the house, and a printed picture of where it stands."""

import ast
import statistics
from pathlib import Path

import pytest

FILE_CAP, FUNCTION_CAP, CLASS_CAP, WINDOW_CAP = 400, 60, 240, 300
MEDIAN_FILE, MEDIAN_FUNCTION, P90_FUNCTION = 150, 8, 30


def lines_of(node):
    return node.end_lineno - node.lineno + 1


@pytest.fixture(scope="module")
def modules(repository):
    files = sorted((repository / "src").rglob("*.py"))
    return {file: ast.parse(file.read_text("utf-8")) for file in files}


def nodes(modules, *kinds):
    return [(file, n) for file, tree in modules.items() for n in ast.walk(tree) if isinstance(n, kinds)]


def length(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def test_no_file_is_longer_than_its_cap(modules):
    long = {
        str(f): length(f) for f in modules if length(f) > (WINDOW_CAP if f.name == "main_window.py" else FILE_CAP)
    }
    assert not long
    assert statistics.median(length(f) for f in modules) <= MEDIAN_FILE


def test_functions_are_short(modules):
    functions = nodes(modules, ast.FunctionDef, ast.AsyncFunctionDef)
    long = [f"{f}:{n.lineno} {n.name} {lines_of(n)}" for f, n in functions if lines_of(n) > FUNCTION_CAP]
    sizes = sorted(lines_of(n) for _, n in functions)
    median, p90 = statistics.median(sizes), sizes[int(len(sizes) * 0.9)]
    print(f"functions {len(sizes)}, median {median}, p90 {p90}, most {sizes[-1]}")
    assert not long
    assert median <= MEDIAN_FUNCTION
    assert p90 <= P90_FUNCTION


def test_classes_are_small(modules):
    classes = nodes(modules, ast.ClassDef)
    long = [f"{f}:{n.lineno} {n.name} {lines_of(n)}" for f, n in classes if lines_of(n) > CLASS_CAP]
    assert not long


def test_every_module_says_what_it_is(modules):
    assert not [str(f) for f, tree in modules.items() if not ast.get_docstring(tree)]


def test_no_module_is_named_for_nothing(modules):
    vague = {"utils", "util", "manager", "helper", "helpers", "misc", "common", "tools"}
    assert not [str(f) for f in modules if f.stem in vague]
