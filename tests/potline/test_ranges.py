"""What a docstring says of a parameter's range is what its function does: it takes the ends, and nothing beyond them.

The other arguments are those of the docstring's example.
"""

import ast
import doctest
import inspect
import pkgutil
import re
from importlib import import_module

import pytest

import potline

NUMBER = r"-?\d+(?:,\d{3})*(?:\.\d+)?"
RANGES = (
    (re.compile(rf"(?:^|from |, )({NUMBER}) to below ({NUMBER})"), lambda low, high: (low, high, "below")),
    (re.compile(rf"(?:^|from |, )({NUMBER}) to ({NUMBER})"), lambda low, high: (low, high, "to")),
    (re.compile(rf"(?:^|from |, )({NUMBER}) or more"), lambda low: (low, None, "to")),
)
# What a parameter's range supposes of the others, where the example has something else.
SUPPOSED = {
    "ash_wt_pct": {"sulphur_wt_pct": 0.0},
    "sulphur_wt_pct": {"ash_wt_pct": 0.0},
    "oxygen_overvoltage_v": {"anode": "inert"},
    "oxygen_bubbles": {"anode": "inert"},
    "current_efficiency": {"anode": "inert"},
}
# Ends that the words take back: tar and dust need some paste.
TAKEN_BACK = {("paste_t_per_t", 0.0)}


def described(docstring):
    """The parameters of a docstring of the house, with their words."""
    (block,) = re.findall(r"^Parameters:((?:\n {4}.*)+)", docstring, re.MULTILINE) or [""]
    for names, words in re.findall(r"^ {4}(\w[\w, *]*): (.*(?:\n {8}.*)*)", block, re.MULTILINE):
        for name in names.split(", "):
            yield name, " ".join(words.split())


def limits(words):
    """The lowest and the highest number that the words allow, and whether the highest is allowed itself."""
    for pattern, read in RANGES:
        found = pattern.search(words)
        if found:
            return read(*[float(number.replace(",", "")) for number in found.groups()])
    return None


def example(function):
    """The arguments of a call in the docstring's example, by name; None where they are not written out."""
    for one in doctest.DocTestParser().get_examples(inspect.getdoc(function)):
        for call in ast.walk(ast.parse(one.source)):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == function.__name__:
                names = vars(import_module(function.__module__))
                try:
                    values = [eval(ast.unparse(value), names) for value in call.args]
                    named = {word.arg: eval(ast.unparse(word.value), names) for word in call.keywords}
                    return dict(inspect.signature(function).bind(*values, **named).arguments)
                except NameError:
                    continue
    return None


FUNCTIONS = [
    function
    for info in pkgutil.iter_modules(potline.__path__)
    if not info.ispkg
    for name, function in inspect.getmembers(import_module(f"potline.{info.name}"), inspect.isfunction)
    if not name.startswith("_") and function.__module__ == f"potline.{info.name}"
]
CASES = [
    pytest.param(function, name, limits(words), id=f"{function.__module__[8:]}-{function.__name__}-{name}")
    for function in FUNCTIONS
    for name, words in described(inspect.getdoc(function) or "")
    if limits(words) and example(function)
]


def parameters(function):
    return inspect.signature(function).parameters


def refusal(function, arguments):
    try:
        function(**arguments)
    except ValueError as refused:
        return str(refused)
    return ""


def test_many_ranges_are_read():
    assert len(CASES) > 100


@pytest.mark.parametrize(("function", "name", "ends"), CASES)
def test_the_ends_are_taken_and_what_is_beyond_is_refused(function, name, ends):
    low, high, kind = ends
    taken = [low] if high is None else [low, high] if kind == "to" else [low, high - 1e-6]
    beyond = [low - 1e-6 * max(abs(low), 1)]
    beyond += [] if high is None else [high + 1e-6 * max(abs(high), 1)] if kind == "to" else [high]
    supposed = {other: value for other, value in SUPPOSED.get(name, {}).items() if other in parameters(function)}
    good = example(function) | supposed
    for value in taken:
        if (name, value) in TAKEN_BACK:
            continue
        assert not refusal(function, good | {name: value}).startswith(f"{name} is {value!r}"), value
    for value in beyond:
        assert refusal(function, good | {name: value}).startswith(f"{name} is {value!r}"), value
