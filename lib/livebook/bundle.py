"""What a page needs to run the models: the engine, the page's scripts, and exactly the Python that the models reach.

The files go under a path that holds the hash of their contents, so that a browser may keep them for ever and no page
can meet the library of another day.
"""

import ast
import hashlib
import json
import pkgutil
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

ENGINE = Path("@micropython/micropython-webassembly-pyscript")
# Renamed: a common web server sends .mjs with a type that browsers refuse to run.
ENGINE_FILES = {"micropython.js": "micropython.mjs", "micropython.wasm": "micropython.wasm"}
PAGE = Path(__file__).parent / "page"
STYLE = "live.css"
PAGE_FILES = ("live.js", "save.js", "worker.js", STYLE)
LIBRARY = "library.json"


def explorers(package: str) -> list[str]:
    """The dotted names of the explorers in a package: its public modules."""
    path = import_module(package).__path__
    found = [f"{package}.{info.name}" for info in pkgutil.iter_modules(path) if not info.name.startswith("_")]
    return [name for name in found if hasattr(import_module(name), "CONTROLS")]


def reach(modules: list[str]) -> dict[str, Path]:
    """The modules that these import, directly or not, with their packages: dotted name -> file.

    Only imports at the top of a module count; what a function imports when called is not for the page. Modules outside
    the packages of ``modules`` and of this machinery belong to the engine itself.
    """
    ours = {name.split(".")[0] for name in modules} | {__package__}
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
        for node in ast.parse(found[name].read_text()).body:
            if isinstance(node, ast.Import):
                waiting += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.module:
                waiting += [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
    return dict(sorted(found.items()))


def _file(module: str) -> Path | None:
    top, *rest = module.split(".")
    spec = find_spec(top)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"{top} is not a package")
    base = Path(spec.origin).parent.joinpath(*rest)
    return next((path for path in (base.with_suffix(".py"), base / "__init__.py") if path.is_file()), None)


def strip(source: str) -> str:
    """Python source without docstrings and comments."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:] or [ast.Pass()]
    return ast.unparse(tree)


def library(package: str) -> dict[str, str]:
    """The Python of a page that shows the explorers of a package: path -> source."""
    files = {}
    for name, path in reach([*explorers(package), f"{__package__}.live"]).items():
        inside = name.replace(".", "/") + ("/__init__.py" if path.name == "__init__.py" else ".py")
        files[inside] = strip(path.read_text())
    return files


def collect(package: str, node_modules: Path) -> dict[str, bytes]:
    """All files of the bundle: name -> content.

    Raises:
        FileNotFoundError: the engine is not installed.
    """
    files = {name: (node_modules / ENGINE / source).read_bytes() for name, source in ENGINE_FILES.items()}
    files |= {name: (PAGE / name).read_bytes() for name in PAGE_FILES}
    files[STYLE] += shades(package).encode()
    files[LIBRARY] = json.dumps(library(package), sort_keys=True).encode()
    return files


def shades(package: str) -> str:
    """The style by which the colours of the figures change in the dark: ``DARK`` of the package's ``look``, if any.

    Every colour of a figure is a CSS variable that falls back to the colour itself (``livebook.svg``).
    """
    if find_spec(f"{package}.look") is None:
        return ""
    dark = import_module(f"{package}.look").DARK
    lines = [f"--c-{light.lstrip('#')}: {shade};" for light, shade in dark.items()]
    return f'html[data-theme="dark"] :is(.explorer, .picture) {{ {" ".join(lines)} }}\n'


def digest(files: dict[str, bytes]) -> str:
    """A short name of exactly these contents."""
    total = hashlib.sha256()
    for name in sorted(files):
        total.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return total.hexdigest()[:16]
