"""From the form of the page to everything that changes on it."""

import json
from types import SimpleNamespace

import pytest

from livebook.controls import Choice, Slider
from livebook.live import changes, element, parse, respond

LABEL = {"label": {"kind": "text", "elements": ["toy--label"], "scale": [1, 0, 1, 0]}}
FORM = {"tilt": "0.5", "level_m": "1.2", "parts": "all"}


def model(height_m, colour):
    if height_m > 3:
        return {"outside": "Too high."}
    return {
        "artists": {"label": (height_m, 2, colour)},
        "says": f"It is {colour}.",
        "table": (("a", "b"), ("c", colour)),
    }


CONTROLS = (
    Slider("height_m", "Height", "m", 0, 4, 0.5, 1),
    Choice("colour", "Colour", (("red", "red"), ("blue", "blue")), "red"),
)
TOY = SimpleNamespace(__name__="some.package.toy", CONTROLS=CONTROLS, model=model)


def test_a_form_is_read():
    assert parse(TOY, {"colour": "blue", "height_m": "2.5"}) == {"height_m": 2.5, "colour": "blue"}


@pytest.mark.parametrize(
    ("form", "reason"),
    [
        ({}, "the controls are height_m, colour; got $"),
        ({"height_m": "1"}, "the controls are height_m, colour; got height_m"),
        ({"height_m": "1", "colour": "red", "age": "3"}, "got age, colour, height_m"),
        ({"height_m": "1", "color": "red"}, "got color, height_m"),
        ({"height_m": "4.5", "colour": "red"}, "height_m must be from 0 to 4, got 4.5"),
        ({"height_m": "nan", "colour": "red"}, "height_m must be from 0 to 4, got nan"),
        ({"height_m": "1", "colour": "green"}, "colour must be one of red, blue, got green"),
    ],
)
def test_a_form_that_does_not_fit_is_refused(form, reason):
    with pytest.raises(ValueError, match=reason):
        parse(TOY, form)


def test_a_state_changes_drawing_words_and_table():
    assert sorted(changes(TOY, LABEL, {"height_m": 2, "colour": "blue"}), key=str) == sorted(
        [
            ("toy--height_m-shown", "text", "2.0\u202fm"),
            ("toy--height_m", "aria-valuetext", "2.0\u202fm"),
            ("toy", "data-outside", None),
            ("toy--table", "hidden", None),
            ("toy--says", "text", "It is blue."),
            ("toy--label", "visibility", "visible"),
            ("toy--label", "x", "2.00"),
            ("toy--label", "y", "2.00"),
            ("toy--label", "text", "blue"),
            ("toy--cell-0-0", "text", "a"),
            ("toy--cell-0-1", "text", "b"),
            ("toy--cell-1-0", "text", "c"),
            ("toy--cell-1-1", "text", "blue"),
        ],
        key=str,
    )


def test_outside_its_range_a_model_moves_nothing_and_says_why():
    assert changes(TOY, LABEL, {"height_m": 4, "colour": "blue"}) == [
        ("toy--height_m-shown", "text", "4.0\u202fm"),
        ("toy--height_m", "aria-valuetext", "4.0\u202fm"),
        ("toy", "data-outside", "true"),
        ("toy--table", "hidden", ""),
        ("toy--says", "text", "Too high."),
    ]


def test_ids_begin_with_the_explorer():
    assert element("toy", "says") == "toy--says"


def test_respond_speaks_json():
    request = {"module": "samples.everything", "geometry": {}, "form": FORM | {"tilt": "2", "level_m": "3"}}
    answer = json.loads(respond(json.dumps(request)))
    assert ["everything", "data-outside", "true"] in answer
    assert ["everything--level_m-shown", "text", "3.0\u202fm"] in answer


def test_respond_needs_an_explorer_that_exists():
    with pytest.raises(ModuleNotFoundError):
        respond(json.dumps({"module": "samples.nothing", "geometry": {}, "form": FORM}))
