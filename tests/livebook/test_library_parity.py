"""Every public function of the library gives in the shipped engine what it gives in CPython: numbers to 1e-12, refusals
in the same words. The calls are those of the examples in the docstrings, and seeded variations of them."""

import ast
import doctest
import inspect
import json
import pkgutil
import random
import re
from importlib import import_module
from pathlib import Path

import caller
import pytest
from engine import run, unequal

import potline
from livebook.bundle import reach, strip

CALLER = Path(__file__).with_name("caller.py")
# It writes the pages of the book, and no page calls it.
AT_HOME = {"claims"}
MODULES = [
    f"potline.{info.name}"
    for info in pkgutil.iter_modules(potline.__path__)
    if not info.ispkg and info.name not in AT_HOME
]
VARIATIONS = 8
FACTORS = (0, 0.5, 0.9, 1.1, 2, 10, -1)


def public(module):
    """The functions that a module defines for others."""
    found = inspect.getmembers(import_module(module), inspect.isfunction)
    return {name: one for name, one in found if one.__module__ == module and not name.startswith("_")}


def calls_of(module, name):
    """What the example of a function calls: the statements before, and the call, as texts."""
    before = []
    for example in doctest.DocTestParser().get_examples(inspect.getdoc(public(module)[name])):
        tree = ast.parse(example.source)
        found = [node for node in ast.walk(tree) if calls(node, name)]
        lists = [node for node in ast.walk(tree) if isinstance(node, ast.ListComp)]
        for node in [one for one in lists if any(inner in found for inner in ast.walk(one))] or found:
            yield {"module": module, "before": list(before), "call": ast.unparse(node)}
        if not isinstance(tree.body[0], ast.Expr | ast.For):
            before.append(example.source)


def calls(node, name):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name


def varied(call, texts, draws):
    """The same call with some of its numbers and texts changed."""

    class Changed(ast.NodeTransformer):
        def visit_Constant(self, node):
            if isinstance(node.value, bool) or draws.random() < 0.5:
                return node
            if isinstance(node.value, str):
                return ast.Constant(draws.choice(texts))
            if isinstance(node.value, int | float):
                value = float(f"{node.value * draws.choice(FACTORS):.6g}")
                return ast.Constant(int(value) if value.is_integer() and isinstance(node.value, int) else value)
            return node

    return call | {"call": ast.unparse(Changed().visit(ast.parse(call["call"], mode="eval")))}


def cases(module):
    """All calls for the functions of a module: name -> calls."""
    exact = {name: list(calls_of(module, name)) for name in public(module)}
    trees = [ast.parse(call["call"]) for calls in exact.values() for call in calls]
    texts = sorted(
        {
            node.value
            for tree in trees
            for node in ast.walk(tree)
            if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    ) or [""]
    draws = random.Random(module)
    return {
        name: [one for call in calls for one in (call, *(varied(call, texts, draws) for _ in range(VARIATIONS)))]
        for name, calls in exact.items()
    }


CASES = {module: cases(module) for module in MODULES}
FUNCTIONS = [(module, name) for module in MODULES for name in CASES[module]]
# Shared by functions that have examples, and called in theirs; and what readers do not call.
WITHOUT_EXAMPLE = {"correlations", "overvoltage"}
REFUSALS = ("ValueError", "ValidityError", "KeyError", "TypeError")
HELPERS = {"potline.checks", "potline.elimination"}
# The last digit of a float that a refusal repeats may differ: docs/page-safe-python.md.
LONG = re.compile(r"\d+\.\d{12,}")


def said(case):
    """What CPython says of a case."""
    return shortened(json.loads(caller.model(case)["says"]))


def shortened(result):
    words = isinstance(result[-1], str) and result[0] != "result"
    return [*result[:-1], LONG.sub(lambda found: f"{float(found[0]):.12g}", result[-1])] if words else result


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    """What the engine makes of every case: (module, name) -> results."""
    sources = {"caller.py": CALLER.read_text()}
    for name, path in reach(MODULES).items():
        if not name.startswith("livebook"):
            file = name.replace(".", "/") + ("/__init__.py" if path.name == "__init__.py" else ".py")
            sources[file] = strip(path.read_text())
    asked = [(function, case) for function in FUNCTIONS for case in CASES[function[0]][function[1]]]
    requests = [{"module": "caller", "geometry": {}, "form": {"request": json.dumps(case)}} for _, case in asked]
    answers = run(requests, tmp_path_factory.mktemp("bundle"), "samples", sources)
    found = {}
    for (function, case), answer in zip(asked, answers, strict=True):
        assert "failure" not in answer, (case, answer)
        changes = json.loads(answer["answer"])["changes"]
        there = next(json.loads(value) for element, _, value in changes if element == "caller--says")
        found.setdefault(function, []).append((case, shortened(there)))
    return found


@pytest.mark.parametrize(("module", "name"), FUNCTIONS)
def test_a_function_gives_the_same_in_both(engine, module, name):
    for case, there in engine.get((module, name), []):
        assert unequal(said(case), there) == [], case


@pytest.mark.parametrize(("module", "name"), FUNCTIONS)
def test_a_function_has_cases_that_compute(module, name):
    if not CASES[module][name]:
        assert module.removeprefix("potline.") in WITHOUT_EXAMPLE, "it has no example"
        return
    kinds = {said(case)[0] for case in CASES[module][name]}
    assert module in HELPERS or {"result"} <= kinds <= {"result", *REFUSALS}, kinds


def test_a_difference_is_seen(engine, monkeypatch):
    """The comparison at work: a constant that is off by one part in a hundred thousand million."""
    monkeypatch.setattr("potline.faraday.FARADAY_C_PER_MOL", 96485.33212 * (1 + 1e-11))
    differences = [unequal(said(case), there) for case, there in engine["potline.faraday", "aluminium_kg"]]
    assert any(differences)
