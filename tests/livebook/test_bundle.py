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
LIMIT = 260_000  # bytes, gzipped, of all that a page with one explorer loads
EXPLORER_LIMIT = 25_000  # of it, what is this explorer's own

# What a CPython of its own has loaded of our packages: with the answers alone, and with each explorer.
LOADED = """
import importlib, json, sys
names, path = json.loads(sys.argv[1]), sys.argv[2]
sys.path.insert(0, path)
tops = {name.split(".")[0] for name in names} | {"livebook"}
ours = lambda: [name for name in sys.modules if name.split(".")[0] in tops]
loaded = {}
for name in ["livebook.live", *names]:
    for old in ours():
        del sys.modules[old]
    importlib.import_module("livebook.live")
    importlib.import_module(name)
    loaded[name] = ours()
print(json.dumps(loaded))
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


def test_the_libraries_are_exactly_what_python_loads(package):
    run = [sys.executable, "-c", LOADED, json.dumps(bundle.explorers(package)), str(HERE)]
    loaded = json.loads(subprocess.run(run, capture_output=True, text=True, check=True).stdout)
    core = loaded.pop("livebook.live")
    wanted = {f"{name}.json": set(names) - set(core) for name, names in loaded.items()} | {bundle.LIBRARY: set(core)}
    assert {file: {dotted(path) for path in paths} for file, paths in bundle.libraries(package).items()} == wanted


def dotted(path):
    return path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_what_draws_stays_at_home(package):
    core, *others = [set(sources) for sources in bundle.libraries(package).values()]
    assert core == {f"livebook/{name}.py" for name in ("__init__", "controls", "live", "numbers", "painter")}
    machinery = {path for paths in others for path in paths if path.startswith("livebook/")}
    assert machinery <= {"livebook/shapes.py"}  # it comes with the explorers that need it
    for name in bundle.explorers(package):
        source = bundle.libraries(package)[f"{name}.json"][name.replace(".", "/") + ".py"]
        assert not re.search("^(def draw|ALT|LIMITS)\\b", source, re.MULTILINE), name
        assert re.search("^def model", source, re.MULTILINE), name


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
    ours = set(bundle.libraries("garden")["garden.rose.json"])
    assert ours == {f"garden/{name}.py" for name in {"__init__", "rose"} | added}


def test_what_two_explorers_share_comes_with_each(garden):
    garden(
        rose="import garden.soil\nCONTROLS = ()",
        lily="import garden.soil\nimport livebook.live\nCONTROLS = ()",
        soil="",
    )
    core, lily, rose = [set(sources) for sources in bundle.libraries("garden").values()]
    assert rose - lily == {"garden/rose.py"}
    assert lily - rose == {"garden/lily.py"}
    assert "garden/soil.py" in lily & rose
    assert not core & (lily | rose)


def rose():
    return bundle.libraries("garden")["garden.rose.json"]["garden/rose.py"]


def test_docstrings_and_comments_are_left_out(garden, package):
    garden(
        rose='"""Why?"""\nCONTROLS = ()  # none\n\ndef model():\n    """Bloom."""\n\nclass Petal:\n    """Soft."""\n'
    )
    stripped = "CONTROLS = ()\n\ndef model():\n    pass\n\nclass Petal:\n    pass"
    assert rose() == stripped
    sources = [pair for files in bundle.libraries(package).values() for pair in files.items()]
    for path, source in sources:
        nodes = [
            node
            for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        ]
        assert all(ast.get_docstring(node) is None for node in nodes), path
        assert not re.search(r"^\s*#", source, re.MULTILINE), path


def test_text_that_only_looks_like_a_comment_stays(garden):
    garden(rose='CONTROLS = ()\nINK = "# not a comment"\ndef model():\n    x = """not a docstring"""\n    return x\n')
    source = rose()
    assert "# not a comment" in source
    assert "not a docstring" in source


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("def f(a: int, *b: str, c: float=1.0) -> float:\n    return a", "def f(a, *b, c=1.0):\n    return a"),
        ("TYPE_CHECKING = False\nif TYPE_CHECKING:\n    import typing", "TYPE_CHECKING = False"),
        ("if CONTROLS:\n    x = 1", "if CONTROLS:\n    x = 1"),
        ("x: int = 1\ny: int", "x = 1"),
        ("def f():\n    x: int", "def f():\n    pass"),
        ("def draw(plt):\n    return plt\nALT = 'a'\nLIMITS = 'b'\nALTO = 'c'", "ALTO = 'c'"),
        ("def f():\n    ALT = 1\n    return ALT", "def f():\n    ALT = 1\n    return ALT"),
    ],
)
def test_what_the_page_has_no_use_for_is_left_out(garden, written, left):
    garden(rose=f"CONTROLS = ()\n{written}")
    assert re.sub("\n+", "\n", rose()) == f"CONTROLS = ()\n{left}"


def test_only_an_explorer_leaves_its_drawing_at_home(garden):
    garden(rose="import garden.soil\nCONTROLS = ()", soil="ALT = 'deep'")
    assert bundle.libraries("garden")["garden.rose.json"]["garden/soil.py"] == "ALT = 'deep'"


def test_a_page_can_afford_it(package, files):
    weights = {name: len(gzip.compress(content, mtime=0)) for name, content in files.items()}
    explorers = {name: weights.pop(f"{name}.json") for name in bundle.explorers(package)}
    assert max(explorers.values()) <= EXPLORER_LIMIT, explorers
    assert sum(weights.values()) + max(explorers.values()) <= LIMIT, (weights, explorers)


def test_every_file_that_the_scripts_name_is_there(package, files):
    named = {
        name
        for script in ("engine.js", "live.js", "save.js", "worker.js")
        for name in re.findall(r"""["'](?:\./)?([\w.-]+\.(?:m?js|wasm|json|css|py))["']""", files[script].decode())
    }
    assert named == {"engine.js", "worker.js", "save.js", "micropython.js", "micropython.wasm", "library.json"}
    assert "`${file}.json`" in files["worker.js"].decode()
    models = {f"{name}.json" for name in bundle.explorers(package)}
    assert set(files) == named | models | {"live.js", "live.css"}  # these two the page itself names


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
