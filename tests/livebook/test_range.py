"""Every explorer over its whole control box: an answer everywhere, all of it on the figure and in words."""

import math
import re
from importlib import import_module

import pytest
from matplotlib.backends.backend_agg import RendererAgg
from states import EXPLORERS, states

from livebook.explorer import Explorer

EDGE_PT = 0.01
RULER = RendererAgg(1, 1, 72)  # knows how long words are; drawings have one pixel a point
KEYS = {"artists", "says", "table"}


def faults(drawing, result, shape):
    """What is wrong with a result of a model: sentences, none where all is well."""
    if set(result) == {"outside"}:
        return not_a_sentence("outside", result["outside"])
    if set(result) != KEYS:
        return [f"the model returned {sorted(result)}"]
    found = not_a_sentence("says", result["says"])
    if [len(row) for row in result["table"]] != shape:
        found.append("the table has another shape")
    found += [f"the table has the cell {cell!r}" for row in result["table"] for cell in row if not is_words(cell)]
    shown = {part: value for part, value in result["artists"].items() if value is not None}
    wild = [
        part for part, value in shown.items() if not all(math.isfinite(n) for point in points(value) for n in point)
    ]
    if wild:
        return [*found, *(f"{part} is not finite" for part in wild)]
    drawing.move(result["artists"])
    return found + [f"{part} {fault}" for part, value in shown.items() for fault in misplaced(drawing, part, value)]


def not_a_sentence(what, text):
    one = is_words(text) and text.endswith(".") and not re.search(r"[.!?]\s+\w|\.\.", text)
    return [] if one else [f"{what} is not one sentence: {text!r}"]


def is_words(text):
    return isinstance(text, str) and text == text.strip() != "" and not re.search(r"\bnan\b|\binf\b|None", text)


def points(value):
    """The points of an artist in the units of its axes."""
    if isinstance(value[-1], str):
        return [value[:2]]
    if len(value) == 4:
        x, y, width, height = value
        return [(x, y), (x + width, y + height)]
    return list(zip(*value, strict=True))


def misplaced(drawing, part, value):
    """Where an artist leaves its axes, or a text its figure. In points, from the lower left of the figure."""
    artist, place, figure = drawing.artists[part], drawing.geometry[part], drawing.figure
    a, b, c, d = place["scale"]
    counted = [
        [math.log10(n) if axis in place["log"] else n for axis, n in zip("xy", point)] for point in points(value)
    ]
    placed = [(a * x + b, figure.bbox.height - (c * y + d)) for x, y in counted]
    if place["kind"] != "text":
        return [] if all(within(artist.axes.bbox, *point) for point in placed) else ["leaves its axes"]
    words = artist.get_window_extent(RULER)
    fits = all(within(figure.bbox, *point) for point in (*placed, words.min, words.max))
    return [] if fits and is_words(value[2]) else [f"leaves the figure or says nothing: {value[2]!r}"]


def within(box, x, y):
    return box.x0 - EDGE_PT <= x <= box.x1 + EDGE_PT and box.y0 - EDGE_PT <= y <= box.y1 + EDGE_PT


@pytest.fixture(params=EXPLORERS)
def name(request):
    return request.param


def test_every_state_has_an_answer_that_fits(name):
    explorer = Explorer(name)
    drawing = explorer.drawing()
    shape = [len(row) for row in explorer.model(explorer.start)["table"]]
    assert len(set(shape)) == 1
    for values in states(name):
        assert faults(drawing, explorer.model(values), shape) == [], values


def test_the_question_and_the_words_are_there(name):
    module = import_module(name)
    assert Explorer(name).question.endswith("?")
    assert Explorer(name).question.count("?") == 1
    for text in (module.ALT, module.LIMITS):
        assert text == " ".join(text.split())
        assert text.endswith(".")


def test_controls_have_labels_and_names_of_their_own(name):
    controls = import_module(name).CONTROLS
    assert len({control.name for control in controls}) == len({control.label for control in controls}) == len(controls)
    assert all(is_words(control.label) for control in controls)


def test_the_sentence_follows_the_controls(name):
    explorer = Explorer(name)
    said = {explorer.model(values).get("says") for values in states(name)}
    assert len(said) > 10


@pytest.fixture(scope="module")
def sample():
    explorer = Explorer("samples.everything")
    drawing, result = explorer.drawing(), explorer.model(explorer.start)
    assert faults(drawing, result, [2, 2, 2]) == []
    return drawing, result


NAN = float("nan")


@pytest.mark.parametrize(
    ("part", "value", "fault"),
    [
        ("wave", ([0, NAN], [0, 1]), "wave is not finite"),
        ("bar", (6, 0, 1, float("inf")), "bar is not finite"),
        ("middle", (NAN, 0, "words"), "middle is not finite"),
        ("wave", ([0, 10.01], [0, 1]), "wave leaves its axes"),
        ("marks", ([1, 2, 3], [0, 1, -4.01]), "marks leaves its axes"),
        ("triangle", ([-0.01, 1, 2], [0, 0, 1]), "triangle leaves its axes"),
        ("bar", (6, 0, 1, 4.01), "bar leaves its axes"),
        ("bar", (6, 0, -6.01, 1), "bar leaves its axes"),
        (
            "middle",
            (0, 0, "far too many words for a text that is centred on the left edge"),
            "middle leaves the figure",
        ),
        ("corner", (1.2, 0.5, "right"), "corner leaves the figure"),
        ("free", (0, 1.01, "above"), "free leaves the figure"),
        ("free", (0.1, 0.1, " "), "free leaves the figure or says nothing"),
    ],
)
def test_a_misplaced_artist_is_seen(sample, part, value, fault):
    drawing, result = sample
    found = faults(drawing, result | {"artists": result["artists"] | {part: value}}, [2, 2, 2])
    assert len(found) == 1
    assert found[0].startswith(fault)


@pytest.mark.parametrize(
    "wrong",
    [
        {"says": ""},
        {"says": "No stop"},
        {"says": "Two. Sentences."},
        {"says": "It is nan."},
        {"table": (("a", "b"), ("c", "d"), ("e", ""))},
        {"table": (("a", "b"), ("c", "d"))},
        {"table": (("a", "b"), ("c", "d"), ("e", 1.0))},
        {"outside": "And yet it has an answer."},
    ],
)
def test_wrong_words_are_seen(sample, wrong):
    drawing, result = sample
    assert len(faults(drawing, result | wrong, [2, 2, 2])) == 1


@pytest.mark.parametrize("says", ["", "too far", "Too far"])
def test_outside_is_a_sentence_too(says):
    assert len(faults(None, {"outside": says}, [])) == 1
