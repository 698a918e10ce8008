"""matplotlib figures as SVG with named, movable parts.

All that the project knows of how matplotlib writes SVG is in this module; ``tests/livebook/test_svg.py`` holds it.
The drawing carries no colour for ink and no font of its own: both come from the page around it.
"""

import io
import re
from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree

import matplotlib
import matplotlib.pyplot as plt
from matplotlib.artist import Artist
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Polygon, Rectangle
from matplotlib.text import Annotation, Text
from matplotlib.transforms import Transform

from livebook.live import element
from livebook.painter import same_artists
from livebook.types import Artists, Drawable

# Ink is whatever the page's text is: this colour, which nothing else may use, becomes ``currentColor``.
INK = "#1a1a1b"
STYLE: dict[Any, Any] = {
    "figure.dpi": 72,  # one pixel is one point: the transforms are those of the drawing
    "figure.facecolor": "none",
    "axes.facecolor": "none",
    "savefig.facecolor": "none",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "font.size": 11,
    "axes.labelsize": 11,
    "axes.titlesize": 12,
    "xtick.labelsize": 11,
    "ytick.labelsize": 11,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "axes.titlecolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "grid.color": INK,
    "grid.alpha": 0.15,
    "path.simplify": False,  # the painter moves every point, so every point must be there
    "svg.fonttype": "none",  # text stays text
}

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"


class Drawing:
    """The figure of one explorer or picture: drawn once, then only its named artists move.

    Args:
        name: the figure's name; the ids of the SVG elements begin with it.
        module: the explorer or picture, whose ``draw`` makes the figure.
        start: artist -> its value in the first state.

    Raises:
        ValueError: an artist that the painter cannot move.
    """

    def __init__(self, name: str, module: Drawable, start: Artists) -> None:
        self.name = name
        self._style = STYLE | {"svg.hashsalt": name}
        with matplotlib.rc_context(self._style):
            self.figure, artists = module.draw(plt)
            plt.close(self.figure)
            self.artists = dict(artists)
            for part, artist in self.artists.items():
                artist.set_gid(element(name, part))
                artist.set_in_layout(False)  # or the axes would depend on the state
            self.figure.draw_without_rendering()
            self.figure.set_layout_engine("none")
        self.geometry = {part: self._geometry(part) for part in self.artists}
        self.move(start)

    def move(self, artists: Artists) -> None:
        """Bring matplotlib's own artists to a state (what ``livebook.painter`` does to the SVG)."""
        same_artists(self.artists, artists)
        for part, artist in self.artists.items():
            value = artists[part]
            artist.set_visible(value is not None)
            if value is not None:
                _move(artist, value)

    def svg(self) -> ElementTree.Element:
        """The figure as it stands, as an ``svg`` element for an HTML page; hidden artists are not in it."""
        text = io.StringIO()
        with matplotlib.rc_context(self._style):
            self.figure.savefig(text, format="svg", metadata={"Date": None})
        root = ElementTree.fromstring(text.getvalue())
        for part, place in self.geometry.items():
            self._name_elements(root, part, place)
        return _for_html(root)

    def still(self) -> ElementTree.Element:
        """The figure with all its artists in it, hidden ones too, for the painter to move."""
        hidden = [artist for artist in self.artists.values() if not artist.get_visible()]
        for artist in hidden:
            artist.set_visible(True)
        root = self.svg()
        for artist in hidden:
            artist.set_visible(False)
        return root

    def _geometry(self, part: str) -> dict[str, Any]:
        artist = self.artists[part]
        kind = _kind(part, artist)
        transform = artist.get_data_transform() if isinstance(artist, Patch) else artist.get_transform()
        name = element(self.name, part)
        elements = [name]
        if isinstance(artist, Line2D) and kind == "markers":
            elements = [f"{name}-{i}" for i in range(len(artist.get_path()))]
        log = "" if transform.is_affine else self._logarithmic(part)
        return {"kind": kind, "elements": elements, "scale": self._scale(transform, log), "log": log}

    def _logarithmic(self, part: str) -> str:
        """The directions in which the axes of an artist are logarithmic."""
        axes = self.artists[part].axes
        scales = {"x": axes.get_xscale(), "y": axes.get_yscale()} if axes else {}
        if not scales or not set(scales.values()) <= {"linear", "log"}:
            raise ValueError(f"{self.name}: {part} is on an axis that is neither linear nor logarithmic")
        return "".join(direction for direction, scale in scales.items() if scale == "log")

    def _scale(self, transform: Transform, log: str) -> list[float]:
        """The four numbers by which a point of the axes, or its logarithm, is placed; SVG counts downwards."""
        zero, one = ([10.0**step if direction in log else step for direction in "xy"] for step in (0, 1))
        (x0, y0), (x1, y1) = transform.transform([zero, one])
        height = self.figure.get_figheight() * 72
        return [x1 - x0, x0, y0 - y1, height - y0]

    def _name_elements(self, root: ElementTree.Element, part: str, place: Mapping[str, Any]) -> None:
        """Give the elements that move the ids of the geometry."""
        name = element(self.name, part)
        group = root.find(f".//{_SVG}g[@id='{name}']")
        if group is None:
            return  # matplotlib leaves hidden artists out
        del group.attrib["id"]
        tag = {"markers": "use", "text": "text"}.get(place["kind"], "path")
        moving = list(group.iter(_SVG + tag))
        if len(moving) != len(place["elements"]):
            raise ValueError(f"{self.name}: {part} is {len(moving)} elements, not {len(place['elements'])}")
        for found, known in zip(moving, place["elements"], strict=True):
            found.set("id", known)
            found.attrib.pop("transform", None)  # "rotate(-0 ...)", which would not follow the text


def _kind(part: str, artist: Artist) -> str:
    if isinstance(artist, Line2D):
        has_line, has_markers = (
            style not in ("None", "none", "", " ", None) for style in (artist.get_linestyle(), artist.get_marker())
        )
        if has_line == has_markers:
            raise ValueError(f"{part}: a line or markers, not both: use two artists")
        if artist.get_drawstyle() != "default":
            raise ValueError(f"{part}: the painter draws no steps")
        return "line" if has_line else "markers"
    if isinstance(artist, Rectangle):
        if artist.get_angle():
            raise ValueError(f"{part}: a bar that moves must be level")
        return "bar"
    if isinstance(artist, Polygon):
        if not artist.get_closed():
            raise ValueError(f"{part}: a polygon that moves must be closed")
        return "polygon"
    if isinstance(artist, Text) and not isinstance(artist, Annotation):
        if artist.get_bbox_patch():
            raise ValueError(f"{part}: the box of a text does not move with it")
        # Elsewhere the height of the words, which only the browser knows, would decide the place.
        if artist.get_verticalalignment() != "baseline" or artist.get_rotation():
            raise ValueError(f"{part}: a text that moves must be level, with va='baseline'")
        return "text"
    raise ValueError(f"{part}: the painter cannot move a {type(artist).__name__}")


def _move(artist: Artist, value: Any) -> None:
    if isinstance(artist, Line2D):
        artist.set_data(*value)
    elif isinstance(artist, Rectangle):
        artist.set_bounds(*value)
    elif isinstance(artist, Polygon):
        artist.set_xy(list(zip(*value, strict=True)))
    elif isinstance(artist, Text):
        x, y, words = value
        artist.set_position((x, y))
        artist.set_text(words)


def _for_html(root: ElementTree.Element) -> ElementTree.Element:
    """Make matplotlib's SVG document a good part of an HTML page.

    HTML needs no XML namespaces; matplotlib's style sheet would style the whole page, and its ids would collide with
    those of the next figure.
    """
    for parent in list(root.iter()):
        for child in list(parent):
            if child.tag in (_SVG + "metadata", _SVG + "style"):
                parent.remove(child)
    used = set(re.findall(r"#([\w-]+)", ElementTree.tostring(root, encoding="unicode")))
    for node in root.iter():
        node.tag = node.tag.removeprefix(_SVG)
        if _HREF in node.attrib:
            node.set("href", node.attrib.pop(_HREF))
        if "--" not in node.get("id", "--") and node.get("id") not in used:
            del node.attrib["id"]
        if "style" in node.attrib:
            style = re.sub(r"font-family:[^;]*(;|$)", "", node.attrib["style"].replace(INK, "currentColor"))
            # A theme may have another shade of the colour: see bundle.shades.
            node.set("style", re.sub(r"#([0-9a-f]{6})\b", r"var(--c-\1, #\1)", style).strip("; "))
        if "d" in node.attrib:
            node.set("d", " ".join(node.attrib["d"].split()))
        node.text, node.tail = node.text and node.text.strip(), None
    for size in ("width", "height", "version"):
        root.attrib.pop(size, None)  # the page decides the size; viewBox keeps the shape
    root.set("style", "stroke-linejoin: round; stroke-linecap: butt")
    return root
