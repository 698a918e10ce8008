"""What the questions add to the bundle: all of it there, small, and the frame's policy as strict as it can be."""

import base64
import gzip
import hashlib
import re
from pathlib import Path

import pytest

from livebook.bundle import collect
from quiz import bundle

ROOT = Path(__file__).parents[2]
# Bytes, gzipped. The editor is loaded when a reader first opens a coding question, the rest when a program first runs.
EDITOR_LIMIT = 126_000
SANDBOX_LIMIT = 9_000


@pytest.fixture(scope="module")
def files():
    return bundle.collect(ROOT / "node_modules")


def weight(*contents):
    return sum(len(gzip.compress(content)) for content in contents)


def test_editor_and_sandbox_are_small(files):
    sandbox = ("sandbox.js", "explain.js", "student.js", "harness.py", bundle.FRAME)
    assert weight(files[bundle.EDITOR]) < EDITOR_LIMIT
    assert weight(*(files[name] for name in sandbox)) < SANDBOX_LIMIT


def test_every_file_that_the_sandbox_loads_is_there(files):
    named = re.findall(r'(?:load\(|here\(|from )"(?:\./)?([\w.]+)"', files["sandbox.js"].decode())
    assert {"sandbox.html", "student.js", "harness.py", "explain.js"} <= set(named)
    assert set(named) <= {*files, "micropython.js", "micropython.wasm"}


def test_the_frame_runs_its_own_script_and_no_other(files):
    page = files[bundle.FRAME].decode()
    (script,) = re.findall("<script>(.*?)</script>", page, re.DOTALL)
    (policy,) = re.findall('Content-Security-Policy" content="([^"]*)"', page)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.split("; ") == [
        "default-src 'none'",
        f"script-src 'sha256-{digest}' 'wasm-unsafe-eval' blob:",
        "worker-src blob:",
    ]


def test_the_editor_is_one_file_with_the_licences_of_what_it_holds(files):
    script, licences = files[bundle.EDITOR].decode().split("/*! This file holds:")
    assert re.search(r"export\s*\{\s*\w+ as open\s*\};", script)
    assert not re.search(r"\bimport\s*[({]", script)
    for package in ("@codemirror/view", "@lezer/python", "style-mod"):
        assert package in licences
    assert "Permission is hereby granted, free of charge" in licences


def test_packages_that_are_not_installed_are_said(tmp_path):
    with pytest.raises(RuntimeError, match=r"(?s)bundle-editor\.mjs failed: .*esbuild"):
        bundle.editor(tmp_path)


def test_a_part_may_not_take_the_name_of_another(monkeypatch):
    monkeypatch.setattr(bundle, "collect", lambda _: {"worker.js": b""})
    with pytest.raises(ValueError, match=r"^quiz\.bundle has files of the same names as .* bundle: worker\.js$"):
        collect("potline.explorers", ROOT / "node_modules", ["quiz.bundle"])
