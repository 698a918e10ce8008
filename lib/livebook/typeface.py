"""The Sphinx extension: the typefaces of the text, from npm's IBM Plex."""

import re
from pathlib import Path
from typing import Any, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx

from livebook import fonts

SHEET = "typeface.css"
PREFIX = "book-"


class Face(NamedTuple):
    name: str  # in that of its file
    family: str
    style: str
    weight: str
    file: str  # below node_modules
    axes: fonts.Axes


_SANS = "@ibm/plex-sans-variable/fonts/complete/woff2/IBM Plex Sans Var-"
_SERIF = "@ibm/plex-serif/fonts/complete/woff2/IBMPlexSerif-"
_TEXT: fonts.Axes = {"wdth": 100, "wght": (400, 700)}
FACES = (
    Face("text", "Book Sans", "normal", "400 700", _SANS + "Roman.woff2", _TEXT),
    Face("italic", "Book Sans", "italic", "400 700", _SANS + "Italic.woff2", _TEXT),
    Face("heads", "Book Serif", "normal", "600", _SERIF + "SemiBold.woff2", {}),
)
# A page asks for its text's face at once, not only when the style sheet has come: few readers see the stand-in.
AT_ONCE = re.compile(rf"{PREFIX}text(?:-[0-9a-f]{{12}})?\.woff2")
ASKS = '<link rel="preload" href="{}" as="font" type="font/woff2" crossorigin="anonymous"/>'
# Until a face has come, the reader's own of the same width and height stands in, so that no line moves when it comes.
STAND_INS = (
    '@font-face { font-family: "Book Sans until then"; src: local("Arial"), local("Liberation Sans"), local("Roboto"); '
    "size-adjust: 102%; ascent-override: 100.5%; descent-override: 27%; line-gap-override: 0% }",
    '@font-face { font-family: "Book Serif until then"; font-weight: 600; '
    'src: local("Times New Roman Bold"), local("Liberation Serif Bold"), local("Noto Serif Bold"); '
    "size-adjust: 113.6%; ascent-override: 90.2%; descent-override: 24.2%; line-gap-override: 0% }",
)


def setup(app: Sphinx) -> dict[str, Any]:
    app.add_css_file(SHEET)
    app.connect("html-page-context", ask)
    app.connect("build-finished", write, priority=800)  # when all pages are there, before their style sheets are joined
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def ask(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """Let the page ask for the face of its text, whose whole name only ``write`` knows."""
    address = context["pathto"](f"_static/{fonts.FOLDER}/{PREFIX}text.woff2", 1)
    context["metatags"] = f"{context.get('metatags', '')}\n{ASKS.format(address)}\n"


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the faces and the style sheet that names them, and their names into the pages."""
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    packages = Path(app.srcdir, app.config.livebook_node_modules)
    names = fonts.write(site, PREFIX, [(f"{face.name}-", packages / face.file, face.axes) for face in FACES])
    rules = [
        f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {face.weight}; '
        f"font-display: swap; src: url({fonts.FOLDER}/{name}) format('woff2') }}"
        for face, name in zip(FACES, names, strict=True)
    ]
    (site / "_static" / SHEET).write_text("\n".join([*STAND_INS, *rules]) + "\n")
    for path in site.rglob("*.html"):
        text = path.read_text()
        if (named := AT_ONCE.sub(names[0], text)) != text:
            path.write_text(named)
