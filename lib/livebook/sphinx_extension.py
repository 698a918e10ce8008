"""The Sphinx extension: puts the bundle beside the pages, and its scripts and style into the pages that need them.

Configuration:

- ``livebook_explorers``: the package of the explorers, such as ``"potline.explorers"``;
- ``livebook_parts``: modules that add files of their own to the bundle (default none), such as ``"quiz.bundle"``; where
  a part has a ``MARK``, pages with it in their HTML load its ``STYLE`` and ``SCRIPT``;
- ``livebook_library``: folders whose code the notebooks run, relative to the book; when a file in them changes, all
  notebooks are executed again;
- ``livebook_node_modules``: where npm put the engine (default ``node_modules``).
"""

import hashlib
import re
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

from docutils import nodes
from myst_nb.sphinx_ import NbMetadataCollector
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.util import logging

from livebook import bundle

logger = logging.getLogger(__name__)

FOLDER = "live"
FIGURE = re.compile(r'<figure class="(explorer|picture)" id="(\w+)"')


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_config_value("livebook_explorers", None, "env", [str])
    app.add_config_value("livebook_parts", [], "env", [list])
    app.add_config_value("livebook_library", [], "env", [list])
    app.add_config_value("livebook_node_modules", "node_modules", "env", [str])
    LiveFigures().connect(app)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


class LiveFigures:
    """The handlers of one build; ``path`` is where the bundle lies, relative to the book's front page."""

    path = ""

    def connect(self, app: Sphinx) -> None:
        app.connect("builder-inited", self.write_bundle)
        app.connect("env-get-outdated", self.outdated)
        app.connect("html-page-context", self.add_scripts, priority=400)  # before MyST-NB adds the widgets' state

    def write_bundle(self, app: Sphinx) -> None:
        """Write the files that the pages load, under a path that names their contents."""
        node_modules = Path(app.srcdir, app.config.livebook_node_modules)
        files = bundle.collect(app.config.livebook_explorers, node_modules, app.config.livebook_parts)
        self.path = f"{FOLDER}/{bundle.digest(files)}"
        if app.builder.format != "html":
            return
        folder = Path(app.outdir, self.path)
        if not folder.exists():
            shutil.rmtree(folder.parent, ignore_errors=True)
            folder.mkdir(parents=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)

    def outdated(
        self, app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
    ) -> list[str]:
        """All pages, where the library is not the one with which they were built.

        Sphinx knows only the pages' own files: without this a page would keep numbers of an older library.
        """
        state = hashlib.sha256(self.path.encode())
        for folder in app.config.livebook_library:
            for path in sorted(Path(app.srcdir, folder).rglob("*")):
                if path.is_file() and path.suffix != ".pyc":
                    state.update(path.as_posix().encode() + b"\0" + path.read_bytes())
        before = getattr(env, "livebook_state", None)
        env.livebook_state = state.hexdigest()  # type: ignore[attr-defined]  # kept with the environment
        return [] if before == state.hexdigest() else sorted(env.found_docs)

    def add_scripts(
        self, app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None
    ) -> None:
        """Scripts and style for a page with explorers; no widget state, which only a live kernel could use."""
        NbMetadataCollector.get_js_files(app.env, page).pop("ipywidgets_state", None)
        figures = doctree.findall(nodes.raw) if doctree else []
        shown = [figure for node in figures for figure in FIGURE.findall(node.astext())]
        for kind, name in {figure for figure in shown if shown.count(figure) > 1}:
            logger.warning("%s %s is shown twice on one page", kind, name, location=page)
        wanted = {"live.css": bool(shown), "live.js": "explorer" in dict(shown)}
        texts = [node.astext() for node in doctree.findall(nodes.raw)] if doctree else []
        for part in map(import_module, app.config.livebook_parts):
            if hasattr(part, "MARK"):
                wanted |= dict.fromkeys((part.STYLE, part.SCRIPT), any(part.MARK in text for text in texts))
        for file in [file for file, is_wanted in wanted.items() if is_wanted]:
            url = context["pathto"](f"{self.path}/{file}", resource=True)
            tag = f'<link rel="stylesheet" href="{url}">' if file.endswith(".css") else ""
            context["metatags"] += tag or f'<script type="module" src="{url}"></script>'
