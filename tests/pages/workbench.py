"""A page with the place for students' programs and the editor, and nothing else: for tests, never shipped."""

from pathlib import Path

from livebook.bundle import ENGINE, ENGINE_FILES, reach
from quiz import bundle

ROOT = Path(__file__).parents[2]
NODE_MODULES = ROOT / "node_modules"
# As strict as the book's: no other host, no inline script or style; workers and frames of the page's own.
POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src data:; object-src 'none'; base-uri 'none'"
PAGE = f"""<!doctype html>
<html lang="en" data-theme="light">
<head>
  <meta charset="utf-8"><meta name="viewport" content="width=device-width">
  <meta http-equiv="Content-Security-Policy" content="{POLICY}">
  <title>A workbench</title><link rel="icon" href="data:,"><link rel="stylesheet" href="page.css">
  <script type="module" src="page.js"></script>
</head>
<body>
  <main>
    <h1>A workbench</h1>
    <p><a href="#before">before</a></p>
    <label id="label" for="program">Your program</label>
    <textarea id="program" rows="8">def f(x):\n    return x\n</textarea>
    <p><a href="#after">after</a></p>
    <iframe title="another frame" src="other.html"></iframe>
  </main>
</body>
</html>
"""
# What of the book's theme the editor is drawn with.
STYLE = """
html {
  color-scheme: light; --pst-color-text-base: #222832; --pst-color-text-muted: #48566b; --pst-color-border: #d1d5da;
  --pst-color-primary: #0a7d91; --pst-color-background: #fff; --pst-color-surface: #f3f4f5;
}
html[data-theme=dark] {
  color-scheme: dark; --pst-color-text-base: #ced6dd; --pst-color-text-muted: #9ca4af; --pst-color-border: #48566b;
  --pst-color-primary: #3fb1c5; --pst-color-background: #14181e; --pst-color-surface: #29313d;
}
body { color: var(--pst-color-text-base); background: var(--pst-color-background); font-family: sans-serif; }
a { color: var(--pst-color-primary); display: inline-block; min-height: 24px; }
"""
SCRIPT = """
import { run } from "./sandbox.js";
window.run = run;
window.begin = async () => (window.editor = (await import("./editor.js")).open(document.getElementById("program")));
window.ready = true;
"""


def lay_out(folder: Path) -> Path:
    """Write the page and all that it loads."""
    files = {name: (NODE_MODULES / ENGINE / source).read_bytes() for name, source in ENGINE_FILES.items()}
    files |= bundle.collect(NODE_MODULES)
    files |= {
        "index.html": PAGE.encode(),
        "page.js": SCRIPT.encode(),
        "page.css": STYLE.encode(),
        "other.html": b"<title>other</title><p>as it was",
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return folder


def library(module: str) -> dict[str, str]:
    """A module and all that it needs, as the page hands it to a student's program: path -> source."""
    paths = reach([module]).values()
    return {path.relative_to(ROOT / "lib").as_posix(): path.read_text() for path in paths}
