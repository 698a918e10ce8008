"""Put small faults into the physics, one at a time, and see which its tests do not notice. For `make mutation`.

A fault (a "mutant") is another operator, another comparison, or a number that is 1 % or 1 off. It goes into a copy of
the library, in which the module's own tests and examples run until the first fails; where none does, the tests of all
ranges. Words are left alone: docstrings, messages and all that stands in a ``raise``. Prints a table and the faults
that nobody noticed; docs/mutation.md says what became of them. Arguments: names of modules; all without.
"""

import ast
import copy
import os
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
LIBRARY = ROOT / "lib" / "potline"
TESTS = ROOT / "tests" / "potline"
PATIENCE_S = 90
WORKERS = os.cpu_count() or 1
# Where the tests of a module have another name, or there are more of them.
ALSO = {
    "checks": ("test_faraday.py",),
    "correlations": ("test_bath.py",),
    "elimination": ("test_formula.py",),
    "overvoltage": ("test_voltage.py",),
}
AT_HOME = ("__init__", "claims")  # no physics
OPERATORS = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.Pow: ast.Mult}
OPERATORS |= {ast.FloorDiv: ast.Div, ast.Mod: ast.Mult, ast.And: ast.Or, ast.Or: ast.And}
COMPARISONS = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}


def places(node: ast.AST) -> Iterator[ast.AST]:
    """Every node in which a fault may be, in order; words and types are passed over."""
    for name, field in ast.iter_fields(node):
        if name in ("annotation", "returns", "decorator_list"):
            continue
        for inner in field if isinstance(field, list) else [field]:
            if isinstance(inner, ast.AST) and not isinstance(inner, ast.Raise | ast.JoinedStr):
                yield inner
                yield from places(inner)


def others(node: ast.AST) -> list[dict[str, object]]:
    """The faults of one node: each as new values of its fields."""
    if isinstance(node, ast.BinOp | ast.BoolOp | ast.AugAssign) and type(node.op) in OPERATORS:
        return [{"op": OPERATORS[type(node.op)]()}]
    if isinstance(node, ast.Compare):
        return [
            {"ops": [*node.ops[:place], other(), *node.ops[place + 1 :]]}
            for place, op in enumerate(node.ops)
            for other in COMPARISONS[type(op)]
        ]
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.Not):
        return [{"op": ast.UAdd() if isinstance(node.op, ast.USub) else ast.Invert()}]
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return [{"value": node.value + 1}]
    if isinstance(node, ast.Constant) and type(node.value) is float:
        return [{"value": node.value * 1.01 if node.value else 0.01}]
    return []


def mutants(source: str) -> Iterator[tuple[str, str]]:
    """Each fault of a module, as where and what it is, and the source with it."""
    tree = ast.parse(source)
    for place, node in enumerate(places(tree)):
        for fields in others(node):
            changed = copy.deepcopy(tree)
            there = next(inner for at, inner in enumerate(places(changed)) if at == place)
            if isinstance(there, ast.UnaryOp) and isinstance(there.op, ast.Not):
                wrong: ast.AST = ast.Call(ast.Name("bool"), [there.operand], [])
                there.op, there.operand = ast.Not(), ast.UnaryOp(ast.Not(), there.operand)
            else:
                for name, value in fields.items():
                    setattr(there, name, value)
                wrong = there
            what = f"line {node.lineno}: {shown(node)} -> {shown(wrong)}"  # type: ignore[attr-defined]
            yield what, ast.unparse(ast.fix_missing_locations(changed))


def shown(node: ast.AST) -> str:
    text = ast.unparse(ast.fix_missing_locations(copy.deepcopy(node)))
    return text if len(text) < 90 else text[:86] + " ..."


def tests_of(module: str) -> list[str]:
    own = [f"test_{module}.py", *ALSO.get(module, ())]
    return [str(TESTS / name) for name in own if (TESTS / name).exists()]


def unnoticed(module: str, library: Path) -> bool | None:
    """Whether no test sees a fault in a module; None where they take too long, which a maintainer would see."""
    own = ["--doctest-modules", str(library / "potline" / f"{module}.py"), *tests_of(module)]
    return passes(own, library) and passes([str(TESTS / "test_ranges.py")], library)


def passes(tests: list[str], library: Path, patience_s: float = PATIENCE_S) -> bool | None:
    """Whether tests pass on a library, in a process of its own; None where they take too long."""
    child = os.fork()
    if child == 0:
        os.setpgid(0, 0)
        quiet = os.open(os.devnull, os.O_WRONLY)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        sys.path[:0] = [str(library), str(ROOT / "tests")]
        import pytest

        options = ["-x", "-q", "-c", os.devnull, "--rootdir", str(ROOT), "--confcutdir", str(TESTS)]
        options += ["-p", "no:cacheprovider", "-p", "hypothesis.extra.pytestplugin", "--import-mode", "importlib"]
        os._exit(int(pytest.main([*options, *tests])))
    end = time.monotonic() + patience_s
    while time.monotonic() < end:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return os.waitstatus_to_exitcode(status) == 0
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return None


def work(module: str, share: list[tuple[str, str]], library: Path, report: Path) -> None:
    """Try some mutants and write down which survive."""
    target = library / "potline" / f"{module}.py"
    sound = target.read_text()
    with report.open("w") as lines:
        for what, source in share:
            target.write_text(source)
            found = unnoticed(module, library)
            lines.write(f"{ {True: 'survived', False: 'killed', None: 'slow'}[found] }\t{what}\n")
            lines.flush()
    target.write_text(sound)


def attempt(module: str, folder: Path) -> tuple[int, list[str]]:
    """The number of mutants of a module, and those that survive."""
    everyone = list(mutants((LIBRARY / f"{module}.py").read_text()))
    children = []
    for worker in range(WORKERS):
        library = folder / f"{module}-{worker}"
        shutil.copytree(LIBRARY, library / "potline", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "lib" / "livebook", library / "livebook", ignore=shutil.ignore_patterns("__pycache__"))
        if worker == 0 and not unnoticed(module, library):
            sys.exit(f"the tests of {module} do not pass on the library as it is")
        child = os.fork()
        if child == 0:
            work(module, everyone[worker::WORKERS], library, folder / f"{module}-{worker}.txt")
            os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)
    lines = [line for worker in range(WORKERS) for line in (folder / f"{module}-{worker}.txt").read_text().splitlines()]
    assert len(lines) == len(everyone), "a worker has failed"
    return len(everyone), sorted(line.split("\t")[1] for line in lines if line.startswith("survived"))


def main() -> None:
    os.environ |= {"PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "CI": "1"}  # quick; hypothesis draws the same each time
    sys.dont_write_bytecode = True
    # Loaded once, before the forks.
    import pytest

    pytest.main(["-qq", "-c", os.devnull, "-p", "no:cacheprovider", "--version"])

    names = sys.argv[1:] or sorted(path.stem for path in LIBRARY.glob("*.py") if path.stem not in AT_HOME)
    print(f"{'module':16}{'faults':>8}{'noticed':>9}{'share':>8}", flush=True)
    survivors = {}
    with tempfile.TemporaryDirectory() as folder:
        for module in names:
            if not tests_of(module):
                sys.exit(f"{module} has no tests")
            count, survivors[module] = attempt(module, Path(folder))
            noticed = count - len(survivors[module])
            print(f"{module:16}{count:8}{noticed:9}{noticed / max(count, 1):8.1%}", flush=True)
    for module, left in survivors.items():
        print("", *[f"{module}.py, {what}" for what in left], sep="\n" if left else "", flush=True)


if __name__ == "__main__":
    main()
