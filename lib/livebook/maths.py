"""A Sphinx extension: mathematics and chemistry, rendered by KaTeX when the book is built.

``sphinxcontrib.katex`` does the work, with Node.js. This module tells it where npm put KaTeX, adds the commands of
chemistry (``\\ce``, ``\\pu``), and copies the style sheet and the fonts beside the pages, which then need no script
for a formula and no other host. ``livebook_katex`` is the folder of KaTeX's distribution, relative to the book.
"""

import shutil
import socket
from pathlib import Path
from subprocess import Popen
from typing import Any

import sphinxcontrib.katex
from sphinx.application import Sphinx
from sphinx.config import Config

from livebook import node

STYLE = "katex.min.css"
STYLES = (STYLE, "katex-math.css")  # the second is sphinxcontrib.katex's own
PATIENCE_S = 60  # on a busy machine Node.js may take more than the 5 s that are the default


def setup(app: Sphinx) -> dict[str, Any]:
    app.setup_extension("sphinxcontrib.katex")
    app.add_config_value("livebook_katex", "node_modules/katex/dist", "env", [str])
    app.connect("config-inited", configure)
    app.connect("build-finished", copy_style)
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def configure(app: Sphinx, config: Config) -> None:
    config.html_math_renderer = "katex"
    config.katex_prerender = True
    katex = sphinxcontrib.katex
    katex.NODEJS_BINARY = str(node.PROGRAM)
    katex.STARTUP_TIMEOUT = katex.RENDER_TIMEOUT = PATIENCE_S
    katex.KaTeXServer.start_server_process = start
    config.katex_css_path = STYLE
    config.katex_js_path = str(Path(__file__).with_name("katex-with-chemistry.js"))


def start(folder: Path, timeout: float) -> tuple[Popen[bytes], socket.socket]:
    """The renderer and a connection to it, at which neither end waits before it sends (40 ms each, at every formula).

    Over a Unix socket it connects once the file is there, maybe before the renderer listens. Here it retries.
    """
    process, connection = sphinxcontrib.katex.KaTeXServer.start_network_socket(folder, timeout)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return process, connection


def copy_style(app: Sphinx, exception: Exception | None) -> None:
    """Copy what the pages need of KaTeX."""
    if exception or app.builder.format != "html":
        return
    katex = Path(app.srcdir, app.config.livebook_katex)
    static = Path(app.outdir, "_static")
    (static / "fonts").mkdir(exist_ok=True)
    shutil.copy(katex / STYLE, static)
    for font in katex.glob("fonts/*.woff2"):
        shutil.copy(font, static / "fonts")
