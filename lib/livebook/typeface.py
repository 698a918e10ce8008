"""The Sphinx extension: the typefaces of the book, each cut down to the signs that its pages show.

npm brings IBM Plex whole (200 kB a face); the pages use some two hundred of its signs, and those weigh 20 kB. The files
are made when the book has been written, since only then its signs are known, and named after what they hold, so that a
browser may keep them for ever and an unchanged book keeps its files.
"""

import hashlib
import html
import logging
import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont
from sphinx.application import Sphinx

SHEET = "typeface.css"
FOLDER = "fonts"
PREFIX = "book-"  # the maths has fonts of its own in the same folder
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")  # a sign as JSON and Python write it
FEATURES = ["kern", "tnum", "ccmp", "mark", "mkmk", "locl"]


class Face(NamedTuple):
    family: str
    style: str
    weight: str
    file: str  # below node_modules
    axes: Mapping[str, float | tuple[float, float]]  # what stays of a variable font


_SANS = "@ibm/plex-sans-variable/fonts/complete/woff2/IBM Plex Sans Var-"
_TEXT: dict[str, float | tuple[float, float]] = {"wdth": 100, "wght": (400, 700)}
FACES = (
    Face("Book Sans", "normal", "400 700", _SANS + "Roman.woff2", _TEXT),
    Face("Book Sans", "italic", "400 700", _SANS + "Italic.woff2", _TEXT),
    Face("Book Serif", "normal", "600", "@ibm/plex-serif/fonts/complete/woff2/IBMPlexSerif-SemiBold.woff2", {}),
)
# Until a face has come, the reader's own of the same width and height stands in, so that no line moves when it comes.
STAND_INS = (
    '@font-face { font-family: "Book Sans until then"; src: local("Arial"), local("Liberation Sans"), local("Roboto"); '
    "size-adjust: 102%; ascent-override: 100.5%; descent-override: 27%; line-gap-override: 0% }",
    '@font-face { font-family: "Book Serif until then"; font-weight: 600; '
    'src: local("Times New Roman Bold"), local("Liberation Serif Bold"), local("Noto Serif Bold"); '
    "size-adjust: 113.6%; ascent-override: 90.2%; descent-override: 24.2%; line-gap-override: 0% }",
)


def setup(app: Sphinx) -> dict[str, Any]:
    logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of each table that it cuts
    app.add_css_file(SHEET)
    app.connect("build-finished", write, priority=800)  # when all pages are there, before their style sheets are joined
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def write(app: Sphinx, exception: Exception | None) -> None:
    """Write the faces and the style sheet that names them."""
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    folder = site / "_static" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    signs = signs_of(path.read_text() for kind in ("*.html", "live/*/*.json") for path in site.glob(f"**/{kind}"))
    rules = list(STAND_INS)
    kept = set()
    for face in FACES:
        source = Path(app.srcdir, app.config.livebook_node_modules, face.file)
        name = PREFIX + hashlib.sha256(repr((face, signs)).encode() + source.read_bytes()).hexdigest()[:12] + ".woff2"
        if not (folder / name).is_file():
            (folder / name).write_bytes(cut(source, signs, face.axes))
        kept.add(name)
        rules.append(
            f'@font-face {{ font-family: "{face.family}"; font-style: {face.style}; font-weight: {face.weight}; '
            f"font-display: swap; src: url({FOLDER}/{name}) format('woff2') }}"
        )
    for old in folder.glob(f"{PREFIX}*"):
        if old.name not in kept:
            old.unlink()
    (site / "_static" / SHEET).write_text("\n".join(rules) + "\n")


def signs_of(texts: Iterable[str]) -> str:
    """Every sign that may come to be seen, in order: those of these texts, and all of plain ASCII."""
    found = {chr(code) for code in range(32, 127)}
    for text in texts:
        found.update(html.unescape(text))
        found.update(chr(int(code, 16)) for code in ESCAPE.findall(text))
    return "".join(sorted(found))


def cut(source: Path, signs: str, axes: Mapping[str, float | tuple[float, float]]) -> bytes:
    """A font with only these signs, and of a variable one only these ranges of its axes, as WOFF2."""
    options = Options(layout_features=FEATURES, hinting=False, name_IDs=[0, 1, 2, 13, 14])  # 13, 14: its licence
    subsetter = Subsetter(options)
    subsetter.populate(text=signs)
    font = TTFont(source)
    subsetter.subset(font)
    if axes:
        whole = BytesIO()
        font.save(whole)
        font = instantiateVariableFont(TTFont(whole), dict(axes))
    font.flavor = "woff2"
    made = BytesIO()
    font.save(made)
    return made.getvalue()
