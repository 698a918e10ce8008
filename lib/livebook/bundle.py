"""What a page needs to run the models: the engine, the page's scripts, and exactly the Python that the models reach.

The Python is split: what every page needs is one file, and each explorer has a file with the rest of what it reaches.
The files go under a path that holds the hash of their contents, so that a browser may keep them for ever and no page
can meet the library of another day.
"""

import ast
import hashlib
import json
import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

ENGINE = Path("@micropython/micropython-webassembly-pyscript")
# Renamed: a common web server sends .mjs with a type that browsers refuse to run.
ENGINE_FILES = {"micropython.js": "micropython.mjs", "micropython.wasm": "micropython.wasm"}
PAGE = Path(__file__).parent / "page"
STYLE = "live.css"
PAGE_FILES = ("engine.js", "live.js", "save.js", "worker.js", STYLE)
LIBRARY = "library.json"
AT_HOME = ("draw", "ALT", "LIMITS")  # of an explorer: the book's build calls these, the page never does


def explorers(package: str) -> list[str]:
    """The dotted names of the explorers in a package: its public modules."""
    path = import_module(package).__path__
    found = [f"{package}.{info.name}" for info in pkgutil.iter_modules(path) if not info.name.startswith("_")]
    return [name for name in found if hasattr(import_module(name), "CONTROLS")]


def reach(modules: list[str], packages: Sequence[str] = ()) -> dict[str, Path]:
    """The modules that these import, directly or not, with their packages: dotted name -> file.

    Only imports at the top of a module count; what a function imports when called is not for the page. Modules outside
    the packages of ``modules``, the ``packages`` and this machinery belong to the engine itself.
    """
    ours = {name.split(".")[0] for name in modules} | {__package__, *packages}
    found: dict[str, Path] = {}
    waiting = list(modules)
    while waiting:
        name = waiting.pop()
        if name in found or name.split(".")[0] not in ours:
            continue
        path = _file(name)
        if path is None:
            continue  # a name inside a module, from "from module import name"
        found[name] = path
        if "." in name:
            waiting.append(name.rsplit(".", 1)[0])
        waiting += _imports(path.read_text())
    return dict(sorted(found.items()))


def _file(module: str) -> Path | None:
    top, *rest = module.split(".")
    spec = find_spec(top)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{top} is not a package")
    base = Path(spec.origin).parent.joinpath(*rest)
    return next((path for path in (base.with_suffix(".py"), base / "__init__.py") if path.is_file()), None)


@cache
def _imports(source: str) -> list[str]:
    """The modules that a source imports at its top, and the names in them, which may be modules too."""
    found = []
    for node in ast.parse(source).body:
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            found += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return found


@cache
def strip(source: str, unused: tuple[str, ...] = ()) -> str:
    """Python source without what the page has no use for: docstrings, comments, annotations, what only the type
    checker reads, and the functions and constants of these names.
    """
    return ast.unparse(ast.fix_missing_locations(_Stripped(unused).visit(ast.parse(source))))


class _Stripped(ast.NodeTransformer):
    def __init__(self, unused: tuple[str, ...]) -> None:
        self.unused = unused

    def visit_Module(self, node: ast.Module) -> ast.AST:
        node.body = [statement for statement in node.body if not self._at_home(statement)]
        return self._without_docstring(node)

    def _at_home(self, statement: ast.stmt) -> bool:
        if isinstance(statement, ast.If):
            return isinstance(statement.test, ast.Name) and statement.test.id == "TYPE_CHECKING"
        if isinstance(statement, ast.Assign):
            return ast.unparse(statement.targets[0]) in self.unused
        return isinstance(statement, ast.FunctionDef) and statement.name in self.unused

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return self._without_docstring(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.returns = None
        return self._without_docstring(node)

    def visit_arg(self, node: ast.arg) -> ast.AST:
        node.annotation = None
        return node

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST | None:
        if node.value is None:
            return None
        return self.generic_visit(ast.Assign([node.target], node.value))

    def _without_docstring(self, node: ast.Module | ast.ClassDef | ast.FunctionDef) -> ast.AST:
        if ast.get_docstring(node) is not None:
            node.body = node.body[1:]
        self.generic_visit(node)
        if not node.body and not isinstance(node, ast.Module):
            node.body = [ast.Pass()]
        return node


def libraries(package: str) -> dict[str, dict[str, str]]:
    """The Python of the pages that show the explorers of a package, for each file of the bundle: path -> source.

    ``LIBRARY`` is what answers the page; ``<module of an explorer>.json`` is the rest of what this one reaches.
    Explorers that share a module have it each, so that an explorer never asks for more than its own file.
    """
    names = explorers(package)
    files = {LIBRARY: sources(core())}
    return files | {f"{name}.json": beyond_core([name], unused={name: AT_HOME}) for name in names}


def core() -> dict[str, Path]:
    """The modules that every page has: ``LIBRARY``."""
    return reach([f"{__package__}.live"])


def beyond_core(
    modules: list[str], packages: Sequence[str] = (), unused: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> dict[str, str]:
    """The sources that these modules need beside those that every page has: path -> source.

    ``unused``: of a module, the functions and constants that stay at home.
    """
    base = core()
    return sources({name: path for name, path in reach(modules, packages).items() if name not in base}, unused)


def sources(
    modules: Mapping[str, Path], unused: Mapping[str, tuple[str, ...]] = MappingProxyType({})
) -> dict[str, str]:
    return {_inside(name, path): strip(path.read_text(), unused.get(name, ())) for name, path in modules.items()}


def _inside(module: str, path: Path) -> str:
    return module.replace(".", "/") + ("/__init__.py" if path.name == "__init__.py" else ".py")


def collect(package: str, node_modules: Path, parts: Sequence[str] = ()) -> dict[str, bytes]:
    """All files of the bundle: name -> content.

    Each of the ``parts`` is a module with a ``collect(node_modules)`` of its own, for what a page has beside explorers.

    Raises:
        FileNotFoundError: the engine is not installed.
        ValueError: a part has a file of a name that is taken.
    """
    files = {name: (node_modules / ENGINE / source).read_bytes() for name, source in ENGINE_FILES.items()}
    files |= {name: (PAGE / name).read_bytes() for name in PAGE_FILES}
    files[STYLE] += shades(package).encode()
    for name, sources in libraries(package).items():
        files[name] = json.dumps(sources, sort_keys=True).encode()
    for part in parts:
        more = import_module(part).collect(node_modules)
        if taken := sorted(set(files) & set(more)):
            raise ValueError(f"{part} has files of the same names as others in the bundle: {', '.join(taken)}")
        files |= more
    return files


def shades(package: str) -> str:
    """The style by which the colours of the figures change in the dark: ``DARK`` of the package's ``look``, if any.

    Every colour of a figure is a CSS variable that falls back to the colour itself (``livebook.svg``).
    """
    if find_spec(f"{package}.look") is None:
        return ""
    dark = import_module(f"{package}.look").DARK
    lines = [f"--c-{light.lstrip('#')}: {shade};" for light, shade in dark.items()]
    shaded = f'html[data-theme="dark"] :is(.explorer, .picture) {{ {" ".join(lines)} }}'
    return f"@media screen {{ {shaded} }}\n"  # paper is white


def digest(files: dict[str, bytes]) -> str:
    """A short name of exactly these contents."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()[:16]
