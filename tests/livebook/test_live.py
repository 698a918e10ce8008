"""From the form of the page to everything that changes on it."""

import json
from types import SimpleNamespace

import pytest
from samples import everything

from livebook.controls import Choice, Slider
from livebook.live import changes, element, read, respond

LABEL = {"label": {"kind": "text", "elements": ["toy--label"], "scale": [1, 0, 1, 0], "log": ""}}
FORM = {"tilt": "0.5", "level_m": "1.2", "parts": "all", "banded": "on"}


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
    assert read(TOY, {"colour": "blue", "height_m": "2.5"}) == ({"height_m": 2.5, "colour": "blue"}, {})


@pytest.mark.parametrize(
    ("form", "name", "reason"),
    [
        ({}, "", "The controls are height_m, colour."),
        ({"height_m": "1"}, "", "The controls are height_m, colour."),
        ({"height_m": "1", "colour": "red", "age": "3"}, "", "The controls are height_m, colour."),
        ({"height_m": "1", "color": "red"}, "", "The controls are height_m, colour."),
        ({"height_m": "4.5", "colour": "red"}, "height_m", "Height must be a number from 0.0 m to 4.0 m, not “4.5”."),
        ({"height_m": "nan", "colour": "red"}, "height_m", "Height must be a number from 0.0 m to 4.0 m, not “nan”."),
        ({"height_m": "1", "colour": "green"}, "colour", "Colour must be one of red, blue, not “green”."),
    ],
)
def test_a_form_that_does_not_fit_is_a_problem_in_words(form, name, reason):
    values, problems = read(TOY, form)
    assert {key: words.replace("\u202f", " ") for key, words in problems.items()} == {name: reason}
    assert name not in values


def test_a_state_changes_drawing_words_and_table():
    assert sorted(changes(TOY, LABEL, {"height_m": 2, "colour": "blue"}), key=str) == sorted(
        [
            ("toy--height_m", "aria-invalid", None),
            ("toy--height_m-problem", "text", ""),
            ("toy--height_m-range", "value", "2"),
            ("toy--height_m-range", "aria-valuetext", "2.0\u202fm"),
            ("toy--link", "href", "#toy?height_m=2&colour=blue"),
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
        ("toy--height_m", "aria-invalid", None),
        ("toy--height_m-problem", "text", ""),
        ("toy--height_m-range", "value", "4"),
        ("toy--height_m-range", "aria-valuetext", "4.0\u202fm"),
        ("toy--link", "href", "#toy?height_m=4&colour=blue"),
        ("toy", "data-outside", "true"),
        ("toy--table", "hidden", ""),
        ("toy--says", "text", "Too high."),
    ]


def test_ids_begin_with_the_explorer():
    assert element("toy", "says") == "toy--says"


def ask(**request):
    return json.loads(respond(json.dumps({"module": "samples.everything", "geometry": {}} | request)))


def test_respond_speaks_json():
    answer = ask(form=FORM | {"tilt": "2", "level_m": "3"})
    assert answer["problems"] == []
    assert ["everything", "data-outside", "true"] in answer["changes"]
    assert ["everything--level_m-range", "aria-valuetext", "3.0\u202fm"] in answer["changes"]


def test_a_problem_is_said_beside_its_control_and_changes_nothing_else():
    answer = ask(form=FORM | {"tilt": "7", "level_m": "2"})
    problem = "Tilt must be a number from −2.000 to 2.000, not “7”."
    assert answer["problems"] == [problem]
    assert sorted(answer["changes"], key=str) == sorted(
        [
            ["everything--tilt", "aria-invalid", "true"],
            ["everything--tilt-problem", "text", problem],
            ["everything--level_m", "aria-invalid", None],
            ["everything--level_m-problem", "text", ""],
        ],
        key=str,
    )


def test_a_state_from_a_link_fills_the_form():
    form = {"tilt": "2", "level_m": "3", "parts": "few", "banded": "off"}
    filled = [
        ["everything--tilt", "value", "2"],
        ["everything--level_m", "value", "3"],
        ["everything--parts-few", "checked", ""],
        ["everything--banded", "checked", None],
    ]
    assert ask(form=form, fill=True)["changes"][-4:] == filled
    assert not [change for change in ask(form=form)["changes"] if change in filled]


@pytest.mark.parametrize("link", ["tilt=1", "tilt=1&level_m=1&parts=all&banded=on&more=1", "__class__=x", "=", "tilt="])
def test_a_link_that_was_tampered_with_is_refused(link):
    form = dict(pair.split("=") for pair in link.split("&"))
    answer = ask(form=form, fill=True)
    assert answer["problems"] == ["The controls are tilt, level_m, parts, banded."]
    assert {attribute for _, attribute, _ in answer["changes"]} == {"aria-invalid", "text"}


def test_a_guess_gets_its_verdict():
    answer = ask(guess="steep")
    assert answer == {"changes": [["everything--verdict", "text", everything.PREDICT.verdict("steep")]], "problems": []}
    refused = ask(guess="<b>")
    assert refused["problems"] == ["It is must be one of steep & level, neither, not “<b>”."]


def test_respond_needs_an_explorer_that_exists():
    with pytest.raises(ModuleNotFoundError):
        ask(module="samples.nothing", form=FORM)
