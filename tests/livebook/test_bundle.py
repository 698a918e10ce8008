"""What a page loads: exactly what the models reach, small, and under a name that changes with it."""

import ast
import gzip
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from states import PACKAGES

from livebook import bundle

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[1] / "node_modules"
LIMIT = 260_000  # bytes, gzipped

# What a CPython of its own has loaded of our packages, once it has the explorers and their answers.
LOADED = """
import importlib, json, sys
names, path = json.loads(sys.argv[1]), sys.argv[2]
sys.path.insert(0, path)
for name in [*names, "livebook.live"]:
    importlib.import_module(name)
ours = {name.split(".")[0] for name in names} | {"livebook"}
print(json.dumps([name for name in sys.modules if name.split(".")[0] in ours]))
"""


@pytest.fixture(scope="module", params=PACKAGES)
def package(request):
    return request.param


@pytest.fixture(scope="module")
def files(package):
    return bundle.collect(package, NODE_MODULES)


@pytest.fixture
def garden(tmp_path, monkeypatch):
    """A package of one explorer, to be written by a test."""

    def write(**modules):
        for name, source in ({"__init__": "", "rose": "CONTROLS = ()"} | modules).items():
            (tmp_path / "garden" / f"{name}.py").write_text(source)

    (tmp_path / "garden").mkdir()
    monkeypatch.syspath_prepend(tmp_path)
    yield write
    for name in [name for name in sys.modules if name.split(".")[0] == "garden"]:
        del sys.modules[name]


def test_the_library_is_exactly_what_python_loads(package):
    run = [sys.executable, "-c", LOADED, json.dumps(bundle.explorers(package)), str(HERE)]
    loaded = json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
    library = {path.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for path in bundle.library(package)}
    assert library == set(loaded)


def test_what_draws_stays_at_home(package):
    machinery = {path for path in bundle.library(package) if path.startswith("livebook/")}
    always = {f"livebook/{name}.py" for name in ("__init__", "controls", "live", "numbers", "painter")}
    assert machinery - {"livebook/shapes.py"} == always  # shapes comes with the first explorer that needs it


def test_explorers_are_the_public_modules_with_controls(garden):
    garden(rose="CONTROLS = ()", _thorn="CONTROLS = ()", soil="DEPTH_CM = 3")
    assert bundle.explorers("garden") == ["garden.rose"]


@pytest.mark.parametrize(
    ("statement", "added"),
    [
        ("import garden.soil", {"soil"}),
        ("from garden import soil", {"soil"}),
        ("from garden.soil import DEPTH_CM", {"soil"}),
        ("from garden import bed", {"bed", "soil"}),  # and what it imports itself
        ("import math, json", set()),
        ("def model():\n    import garden.soil", set()),
        ("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import garden.soil", set()),
    ],
)
def test_an_import_adds_its_module(garden, statement, added):
    garden(rose=statement + "\nCONTROLS = ()", soil="DEPTH_CM = 3", bed="from garden.soil import DEPTH_CM", weed="")
    ours = {path for path in bundle.library("garden") if path.startswith("garden")}
    assert ours == {f"garden/{name}.py" for name in {"__init__", "rose"} | added}


def test_docstrings_and_comments_are_left_out(garden, package):
    garden(
        rose='"""Why?"""\nCONTROLS = ()  # none\n\ndef model():\n    """Bloom."""\n\nclass Petal:\n    """Soft."""\n'
    )
    stripped = "CONTROLS = ()\n\ndef model():\n    pass\n\nclass Petal:\n    pass"
    assert bundle.library("garden")["garden/rose.py"] == stripped
    for path, source in bundle.library(package).items():
        nodes = [
            node
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        ]
        assert all(ast.get_docstring(node) is None for node in nodes), path
        assert not re.search(r"^\s*#", source, re.MULTILINE), path


def test_text_that_only_looks_like_a_comment_stays(garden):
    garden(rose='CONTROLS = ()\nINK = "# not a comment"\ndef model():\n    x = """not a docstring"""\n    return x\n')
    source = bundle.library("garden")["garden/rose.py"]
    assert "# not a comment" in source
    assert "not a docstring" in source


def test_a_page_can_afford_it(files):
    weights = {name: len(gzip.compress(content, mtime=0)) for name, content in files.items()}
    assert sum(weights.values()) <= LIMIT, weights


def test_every_file_that_the_scripts_name_is_there(files):
    named = {
        name
        for script in ("live.js", "save.js", "worker.js")
        for name in re.findall(r"""["'](?:\./)?([\w.-]+\.(?:m?js|wasm|json|css|py))["']""", files[script].decode())
    }
    assert named == {"worker.js", "save.js", "micropython.js", "micropython.wasm", "library.json"}
    assert set(files) == named | {"live.js", "live.css"}  # these two the page itself names


def test_no_file_has_a_type_that_servers_do_not_know(files):
    assert {Path(name).suffix for name in files} == {".js", ".wasm", ".json", ".css"}


def test_the_digest_is_a_name_of_exactly_these_contents(files):
    digest = bundle.digest(files)
    assert re.fullmatch("[0-9a-f]{16}", digest)
    assert bundle.digest(dict(reversed(files.items()))) == digest
    for name, content in files.items():
        rest = {other: files[other] for other in files if other != name}
        changed = content[:-1] + bytes([content[-1] ^ 1])
        others = [rest, rest | {name: changed}, rest | {name + "x": content}, rest | {name: content + b"\n"}]
        assert digest not in [bundle.digest(other) for other in others], name


def test_the_same_library_twice_is_the_same_bytes(package, files):
    assert bundle.collect(package, NODE_MODULES) == files


def test_a_changed_model_changes_the_digest(garden):
    garden()
    before = bundle.digest(bundle.collect("garden", NODE_MODULES))
    garden(rose="CONTROLS = ()\nRED = 1")
    assert bundle.digest(bundle.collect("garden", NODE_MODULES)) != before
    garden(rose="CONTROLS = ()  # only a comment")
    assert bundle.digest(bundle.collect("garden", NODE_MODULES)) == before


def test_a_missing_engine_is_said(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"micropython\.mjs"):
        bundle.collect("samples", tmp_path)
