"""What the project knows of matplotlib's SVG: what can move, how it is named, and what the page must not meet."""

import re
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from matplotlib.patches import Polygon
from states import EXPLORERS

from livebook.explorer import Explorer
from livebook.svg import INK, Drawing

STARTS = {
    "line": ([0, 1, 2], [0, 1, 2]),
    "markers": ([0, 1, 2], [0, 1, 2]),
    "polygon": ((0, 1, 1), (0, 0, 1)),
    "bar": (1, 0, 1, 2),
    "text": (1, 1, "words"),
}
TAGS = {"line": "path", "markers": "use", "polygon": "path", "bar": "path", "text": "text"}


def drawing(make, start, name="toy", **axes):
    """A drawing of one artist, called "part"."""

    def draw(plt):
        fig, ax = plt.subplots(figsize=(3, 2), layout="constrained")
        ax.set(**({"xlim": (0, 10), "ylim": (0, 10), "xlabel": "quantity"} | axes))
        return fig, {"part": make(ax)}

    return Drawing(name, SimpleNamespace(draw=draw), {"part": start})


def text(root):
    return ElementTree.tostring(root, encoding="unicode")


def ids(root):
    return [node.get("id") for node in root.iter() if node.get("id")]


@pytest.fixture(params=EXPLORERS)
def explorer(request):
    return Explorer(request.param)


@pytest.mark.parametrize(
    ("kind", "make"),
    [
        ("line", lambda ax: ax.plot([0, 1], [0, 1])[0]),
        ("line", lambda ax: ax.plot([0, 1], [0, 1], ":")[0]),
        ("markers", lambda ax: ax.plot([0, 1, 2], [0, 1, 2], "o")[0]),
        ("markers", lambda ax: ax.plot([0, 1, 2], [0, 1, 2], marker="s", linestyle="")[0]),
        ("polygon", lambda ax: ax.fill([0, 1, 1], [0, 0, 1])[0]),
        ("bar", lambda ax: ax.bar([1], [1])[0]),
        ("bar", lambda ax: ax.barh([1], [1])[0]),
        ("text", lambda ax: ax.text(0, 0, "words")),
        ("text", lambda ax: ax.figure.text(0, 0, "words", ha="right", va="baseline")),
    ],
)
def test_kinds_are_recognised_and_ids_are_on_what_moves(kind, make):
    drawn = drawing(make, STARTS[kind])
    place = drawn.geometry["part"]
    assert place["kind"] == kind
    assert place["elements"] == ([f"toy--part-{i}" for i in range(3)] if kind == "markers" else ["toy--part"])
    named = {node.get("id"): node.tag for node in drawn.svg().iter() if "--" in node.get("id", "")}
    assert named == dict.fromkeys(place["elements"], TAGS[kind])


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda ax: ax.plot([0, 1], [0, 1], "o-")[0], "a line or markers, not both"),
        (lambda ax: ax.plot([0, 1], [0, 1], linestyle="")[0], "a line or markers, not both"),
        (lambda ax: ax.step([0, 1], [0, 1])[0], "the painter draws no steps"),
        (lambda ax: ax.bar([1], [1], angle=5)[0], "a bar that moves must be level"),
        (lambda ax: ax.add_patch(Polygon([(0, 0), (1, 0), (1, 1)], closed=False)), "must be closed"),
        (lambda ax: ax.text(0, 0, "boxed", bbox={"facecolor": "w"}), "the box of a text does not move"),
        (lambda ax: ax.text(0, 0, "up", rotation=90), "must be level, with va='baseline'"),
        (lambda ax: ax.text(0, 0, "high", va="top"), "must be level, with va='baseline'"),
        (lambda ax: ax.text(0, 0, "centre", va="center"), "must be level, with va='baseline'"),
        (lambda ax: ax.scatter([0], [0]), "cannot move a PathCollection"),
        (lambda ax: ax.fill_between([0, 1], [0, 1]), "cannot move a FillBetweenPolyCollection"),
        (lambda ax: ax.pie([1, 2])[0][0], "cannot move a Wedge"),
        (lambda ax: ax.annotate("here", (0, 0), (1, 1), arrowprops={}), "cannot move a Annotation"),
    ],
)
def test_what_the_painter_cannot_move_is_refused(make, reason):
    with pytest.raises(ValueError, match=f"part: .*{reason}"):
        drawing(make, None)


@pytest.mark.parametrize("axis", ["x", "y"])
def test_a_logarithmic_axis_is_recognised(axis):
    scales = {axis + "lim": (1, 100), axis + "scale": "log"}
    drawn = drawing(lambda ax: ax.plot([1, 10], [1, 10])[0], STARTS["line"], **scales)
    assert drawn.geometry["part"]["log"] == axis


@pytest.mark.parametrize("scale", ["symlog", "logit"])
@pytest.mark.parametrize("axis", ["xscale", "yscale"])
def test_an_axis_that_is_neither_linear_nor_logarithmic_is_refused(axis, scale):
    limits = {axis[0] + "lim": (0.1, 0.9)}
    with pytest.raises(ValueError, match="toy: part is on an axis that is neither linear nor logarithmic"):
        drawing(lambda ax: ax.plot([0.1, 0.9], [0.1, 0.9])[0], None, **limits, **{axis: scale})


@pytest.mark.parametrize(
    ("make", "start"),
    [
        (lambda ax: ax.plot([0, 1], [0, 1], "o")[0], ([0, 1, 2], [0, 1, 2])),  # another count of markers
        (lambda ax: ax.text(0, 0, "words"), (0, 0, "two\nlines")),  # two elements, one name
        (lambda ax: ax.plot([0, 1], [0, 1])[0], ([], [])),  # nothing to draw, no element
    ],
)
def test_a_state_with_other_elements_is_refused(make, start):
    with pytest.raises(ValueError, match=r"toy: part is \d elements, not \d"):
        drawing(make, start).svg()


def test_hidden_artists_are_in_the_still_drawing_only():
    drawn = drawing(lambda ax: ax.bar([1], [1])[0], None)
    assert ids(drawn.still()).count("toy--part") == 1
    assert "toy--part" not in ids(drawn.svg())


def test_what_moves_does_not_decide_where_the_axes_are():
    scales = [
        drawing(lambda ax, words=words: ax.text(9, 9, words), STARTS["text"]).geometry["part"]["scale"]
        for words in (" ", "a long way past the edge")
    ]
    assert scales[0] == scales[1]


def test_nothing_of_the_document_is_left(explorer):
    for root in (explorer.drawing().svg(), explorer.drawing().still()):
        assert root.tag == "svg"
        assert {"metadata", "style", "title"}.isdisjoint(node.tag for node in root.iter())
        assert set(root.attrib) == {"viewBox", "style"}
        assert not re.search(r"font-family|font: |xmlns|xlink|ns\d:|\{http|<!--", text(root))


def test_ink_is_the_colour_of_the_page(explorer):
    written = text(explorer.drawing().svg())
    assert INK not in written
    assert "fill: currentColor" in written
    axes = text(drawing(lambda ax: ax.text(0, 0, "words"), STARTS["text"]).svg())
    assert "stroke: currentColor" in axes


def test_the_ground_is_the_page(explorer):
    grounds = [node for node in explorer.drawing().svg().iter("path") if node.get("d").endswith("z")]
    assert grounds[0].get("style") == "fill: none"


def test_every_reference_within_the_drawing_holds(explorer):
    root = explorer.drawing().still()
    assert set(re.findall(r'(?:url\(|href=")#([\w-]+)', text(root))) <= set(ids(root))


def test_drawings_on_one_page_share_no_id():
    seen = [name for explorer in EXPLORERS for name in ids(Explorer(explorer).drawing().still())]
    # The same figure under two names: ids that hash its looks only would collide.
    for name in ("first", "second"):
        seen += ids(drawing(lambda ax: ax.plot([0, 1, 2], [0, 1, 2], "o")[0], STARTS["markers"], name).still())
    assert len(seen) == len(set(seen))


def test_the_same_drawing_twice_is_the_same_bytes(explorer):
    assert text(explorer.drawing().svg()) == text(explorer.drawing().svg())
    drawn = explorer.drawing()
    assert text(drawn.svg()) == text(drawn.svg())


def test_every_colour_can_have_a_shade(explorer):
    written = text(explorer.drawing().svg())
    assert re.search(r"(fill|stroke): var\(--c-[0-9a-f]{6}, #[0-9a-f]{6}\)", written)
    assert not re.search(r"(fill|stroke): #", written)
