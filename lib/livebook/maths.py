"""A Sphinx extension: mathematics and chemistry, rendered by KaTeX when the book is built.

``sphinxcontrib.katex`` does the work, with Node.js. This module tells it where npm put KaTeX, adds the commands of
chemistry (``\\ce``, ``\\pu``), and puts the style sheet and the fonts beside the pages, which then need no script
for a formula and no other host. ``livebook_katex`` is the folder of KaTeX's distribution, relative to the book.
"""

import re
import socket
from pathlib import Path
from subprocess import Popen
from typing import Any

import sphinxcontrib.katex
from sphinx.application import Sphinx
from sphinx.config import Config

from livebook import fonts, node

STYLE = "katex.min.css"
STYLES = (STYLE, "katex-math.css")  # the second is sphinxcontrib.katex's own
PREFIX = "KaTeX_"  # of its fonts
FACE = re.compile(r"src:url\(fonts/([\w-]+\.woff2)\)")
PATIENCE_S = 60  # on a busy machine Node.js may take more than the 5 s that are the default


def setup(app: Sphinx) -> dict[str, Any]:
    app.setup_extension("sphinxcontrib.katex")
    app.add_config_value("livebook_katex", "node_modules/katex/dist", "env", [str])
    app.connect("config-inited", configure)
    app.connect("build-finished", write_style)
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


def write_style(app: Sphinx, exception: Exception | None) -> None:
    """Write KaTeX's style sheet, and its fonts cut down, under the names that the sheet then gives them."""
    if exception or app.builder.format != "html":
        return
    katex = Path(app.srcdir, app.config.livebook_katex)
    site = Path(app.outdir)
    sources = sorted(katex.glob("fonts/*.woff2"))
    faces: list[fonts.Face] = [(source.stem.removeprefix(PREFIX) + "-", source, {}) for source in sources]
    names = dict(zip((source.name for source in sources), fonts.write(site, PREFIX, faces), strict=True))
    sheet = (katex / STYLE).read_text()
    sheet = FACE.sub(lambda found: f"font-display:swap;src:url({fonts.FOLDER}/{names[found[1]]})", sheet)
    (site / "_static" / STYLE).write_text(sheet)
