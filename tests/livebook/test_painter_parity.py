"""The painter writes into the still drawing what matplotlib writes when it draws the state itself."""

import re
from importlib import import_module

import pytest
from states import EXPLORERS, states

from livebook import frame
from livebook.explorer import Explorer
from livebook.painter import paint

NEAR_PT = 0.05
NUMBER = re.compile(r"-?\d+\.?\d*(?:e-?\d+)?")


def by_id(root):
    return {node.get("id"): node for node in root.iter() if node.get("id")}


def differences(painted, drawn, geometry):
    """What the painter and matplotlib do not agree on: sentences, none where all is well."""
    ours, theirs = by_id(painted), by_id(drawn)
    named = {element for place in geometry.values() for element in place["elements"]}
    found = []
    for element in sorted(named):
        mine = ours[element]
        if (mine.get("visibility") != "hidden") != (element in theirs):
            found.append(f"{element}: {mine.get('visibility')}, but matplotlib differs")
        elif element in theirs:
            found += different_elements(element, mine, theirs[element])
    moved = still_parts(drawn, named) - still_parts(painted, named)
    return found + [f"not an artist of the model, yet it moves: {part}" for part in sorted(moved)]


def different_elements(element, mine, other):
    found = [] if mine.text == other.text else [f"{element}: text {mine.text!r}, not {other.text!r}"]
    for attribute in {*mine.attrib, *other.attrib} - {"visibility"}:
        us, them = mine.get(attribute, ""), other.get(attribute, "")
        same = same_places(us, them) if attribute in ("d", "x", "y") else us == them
        if not same:
            found.append(f"{element}: {attribute} {us!r}, not {them!r}")
    return found


def same_places(us, them):
    """The same commands, and numbers near enough."""
    numbers = [[float(number) for number in NUMBER.findall(text)] for text in (us, them)]
    commands = ["".join(NUMBER.sub("#", text).upper().split()) for text in (us, them)]
    return commands[0] == commands[1] and all(abs(a - b) <= NEAR_PT for a, b in zip(*numbers, strict=True))


def still_parts(root, named):
    """The looks of all elements that no state may move."""
    return {
        f"{node.tag} {sorted(node.attrib.items())} {node.text}" for node in root.iter() if node.get("id") not in named
    }


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_painter_agrees_with_matplotlib_in_every_state(name):
    explorer = Explorer(name)
    drawing = explorer.drawing()
    page = drawing.still()  # one page, through all the states, as a reader's
    for values in states(name):
        result = explorer.model(values)
        if "outside" in result:
            continue
        frame.apply(page, paint(drawing.geometry, result["artists"]))
        drawing.move(result["artists"])
        assert differences(page, drawing.svg(), drawing.geometry) == [], values


@pytest.mark.parametrize("name", EXPLORERS)
def test_every_artist_is_shown_in_some_state(name):
    """Without this the comparison could say nothing of an artist."""
    module = import_module(name)
    results = [module.model(**values) for values in states(name)]
    shown = {part for result in results for part, value in result.get("artists", {}).items() if value is not None}
    assert shown == set(Explorer(name).drawing().artists)


@pytest.fixture
def sample():
    explorer = Explorer("samples.everything")
    drawing = explorer.drawing()
    artists = explorer.model(explorer.start)["artists"]
    page = drawing.still()
    frame.apply(page, paint(drawing.geometry, artists))
    drawing.move(artists)
    assert differences(page, drawing.svg(), drawing.geometry) == []
    return drawing, artists, page


@pytest.mark.parametrize("part", ["wave", "marks", "triangle", "bar", "middle", "corner"])
@pytest.mark.parametrize("offset", [1, 3])
def test_the_comparison_sees_a_tenth_of_a_point(sample, part, offset):
    drawing, artists, page = sample
    place = drawing.geometry[part]
    scale = list(place["scale"])
    scale[offset] += 0.1
    faulty = drawing.geometry | {part: place | {"scale": scale}}
    frame.apply(page, paint(faulty, artists))
    assert any(f"everything--{part}" in found for found in differences(page, drawing.svg(), drawing.geometry))


@pytest.mark.parametrize(
    "fault",
    [
        ("everything--middle", "text", "other words"),
        ("everything--wave", "visibility", "hidden"),
        ("everything--free", "visibility", "visible"),
        ("everything--wave", "d", "M1 1"),
        ("everything--bar", "d", None),
        ("everything--wave", "style", "stroke: red"),
        ("everything--marks-1", "x", None),
    ],
)
def test_the_comparison_sees_a_fault(sample, fault):
    drawing, _, page = sample
    frame.apply(page, [fault])
    assert len(differences(page, drawing.svg(), drawing.geometry)) == 1


def test_the_comparison_sees_an_axis_that_moves(sample):
    drawing, _, page = sample
    drawing.figure.axes[0].set_xlim(0, 11)
    found = differences(page, drawing.svg(), drawing.geometry)
    assert any("not an artist of the model" in one for one in found)
