"""A Sphinx extension: the service worker with which a reader's browser keeps the book.

When the pages are written, it puts beside them ``service-worker.js`` (at the root, so that it serves all pages, also
where the book lies in a folder of its host), ``offline/keep.js``, which talks with the reader, and
``offline/size.json``.
A page loads none of them until the reader presses the button of ``templates/keep-offline.html``.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config

from livebook import node
from livebook.offline.files import travelling

HERE = Path(__file__).parent
WORKER = "service-worker.js"
SIZE = "offline/size.json"
SCRIPT = "offline/keep.js"
LAST = 950  # after all that writes files when the build is finished (livebook.slim: 900)


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("config-inited", use_templates)
    app.connect("build-finished", write, priority=LAST)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def use_templates(app: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(HERE / "templates"))


def write(app: Sphinx, exception: Exception | None) -> None:
    """Put the files of the keeper beside the pages."""
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    found = {name: path.read_bytes() for name, path in travelling(site).items()}
    for name, content in keeper(found).items():
        (site / name).parent.mkdir(exist_ok=True)
        (site / name).write_bytes(content)


def keeper(book: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of the keeper for these files of a book: path -> content."""
    kept = {name: content for name, content in book.items() if name not in (WORKER, SIZE, SCRIPT)}
    kept[SCRIPT] = (HERE / "keep.js").read_bytes()
    manifest = [
        {"url": name, "revision": hashlib.sha256(content).hexdigest()[:16]} for name, content in sorted(kept.items())
    ]
    size = {"bytes": sum(map(len, kept.values())), "files": len(kept)}
    return {
        SCRIPT: kept[SCRIPT],
        SIZE: json.dumps(size).encode(),
        WORKER: node.run(HERE / "service-worker.mjs", given=json.dumps(manifest).encode()),
    }
