"""What the questions of a page need: their script, the place where a student's program runs, and the editor.

A part of the pages' bundle: ``livebook.bundle`` ships it (``livebook_parts`` in the book's settings), and a page that
has ``MARK`` in it loads ``STYLE`` and ``SCRIPT``.
"""

import base64
import hashlib
from pathlib import Path
from string import Template

from livebook import node

MARK, STYLE, SCRIPT = '<div class="question"', "questions.css", "questions.js"
PAGE = Path(__file__).parent / "page"
PAGE_FILES = (SCRIPT, STYLE, "sandbox.js", "explain.js", "student.js", "harness.py")
FRAME = "sandbox.html"
EDITOR = "editor.js"
# Of the frame: only its own script, and what that makes of the text it is handed. No connection, no image, no style.
POLICY = "default-src 'none'; script-src 'sha256-{hash}' 'wasm-unsafe-eval' blob:; worker-src blob:"


def collect(node_modules: Path) -> dict[str, bytes]:
    """The files: name -> content.

    Raises:
        RuntimeError: the editor could not be put together, as where its packages are not installed.
    """
    files = {name: (PAGE / name).read_bytes() for name in PAGE_FILES}
    return files | {FRAME: frame(), EDITOR: editor(node_modules)}


def frame() -> bytes:
    """The document of the frame, with its script in it and a policy that lets this script run and no other."""
    script = (PAGE / "frame.js").read_text()
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    page = Template((PAGE / FRAME).read_text())
    return page.substitute(policy=POLICY.format(hash=digest), script=script).encode()


def editor(node_modules: Path) -> bytes:
    """The editor and what it takes from npm, as one small script, with their licences."""
    return node.run(PAGE / "bundle-editor.mjs", PAGE / EDITOR, node_modules.resolve())
