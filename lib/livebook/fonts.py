"""Fonts, cut down to the signs that the pages show.

A font comes whole from npm (200 kB a face of the text, 26 kB of the formulas); the pages use some two hundred of its
signs. The files are made when the book has been written, since only then its signs are known, and named after what
they hold, so that a browser may keep them for ever and an unchanged book keeps its files.
"""

import hashlib
import html
import logging
import re
from collections.abc import Iterable, Mapping
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FOLDER = "fonts"  # below _static, where style sheets find it
ESCAPE = re.compile(r"\\u([0-9a-f]{4})")  # a sign as JSON and Python write it
FEATURES = ["kern", "tnum", "ccmp", "mark", "mkmk", "locl"]

Axes = Mapping[str, float | tuple[float, float]]  # what stays of a variable font
Face = tuple[str, Path, Axes]  # its name, its file, and what stays of it if it is variable

logging.getLogger("fontTools").setLevel(logging.WARNING)  # it tells of each table that it cuts


def write(site: Path, prefix: str, faces: Iterable[Face]) -> list[str]:
    """Cut fonts into the folder of a built book, and remove those that earlier builds have left.

    Args:
        site: the folder of the built book.
        prefix: what the names of all these fonts begin with, and of no others.
        faces: the fonts to cut.

    Returns:
        The name of each file, in the same order.
    """
    folder = site / "_static" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    signs = signs_of(path.read_text() for kind in ("*.html", "live/*/*.json") for path in site.glob(f"**/{kind}"))
    made = []
    for name, source, axes in faces:
        key = repr((name, sorted(axes.items()), FEATURES, signs)).encode() + source.read_bytes()
        file = folder / f"{prefix}{name}{hashlib.sha256(key).hexdigest()[:12]}.woff2"
        if not file.is_file():
            file.write_bytes(cut(source, signs, axes))
        made.append(file.name)
    for old in folder.glob(f"{prefix}*"):
        if old.name not in made:
            old.unlink()
    return made


def signs_of(texts: Iterable[str]) -> str:
    """Every sign that may come to be seen, in order: those of these texts, and all of plain ASCII."""
    found = {chr(code) for code in range(32, 127)}
    for text in texts:
        found.update(html.unescape(text))
        found.update(chr(int(code, 16)) for code in ESCAPE.findall(text))
    return "".join(sorted(found))


def cut(source: Path, signs: str, axes: Axes) -> bytes:
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
