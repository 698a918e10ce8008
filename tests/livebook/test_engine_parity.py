"""The shipped engine gives the numbers and the strings that CPython gives: the bundle's own files, run by node."""

import json
import re
from pathlib import Path

import pytest
from engine import run, unequal
from states import EXPLORERS, PACKAGES, form, states

from livebook.explorer import Explorer
from livebook.live import respond

PROBE = {"probe.py": Path(__file__).with_name("probe.py").read_text()}
NUMBER = re.compile(r"-?\d+\.\d+")


def painted(name, geometry, values):
    return {"module": name, "geometry": geometry, "form": form(name, values)}


def probed(name, values):
    """A request for what the model itself returns."""
    request = json.dumps({"module": name, "form": form(name, values)})
    return {"module": "probe", "geometry": {}, "form": {"request": request}}


def raw(answer):
    changes = json.loads(answer)["changes"]
    return next(json.loads(value) for element, _, value in changes if element == "probe--says")


def unequal_changes(ours, theirs):
    """Where two lists of changes differ: coordinates by more than their last digit, anything else at all."""
    mine, other = ({(element, attribute): value for element, attribute, value in changes} for changes in (ours, theirs))
    if set(mine) != set(other) or len(ours) != len(theirs):
        return [f"changes of {set(mine) ^ set(other)}"]
    return [
        f"{key}: {mine[key]!r}, not {other[key]!r}"
        for key in mine
        if not (same_coordinates(mine[key], other[key]) if key[1] in ("d", "x", "y") else mine[key] == other[key])
    ]


def same_coordinates(ours, theirs):
    numbers = [[float(number) for number in NUMBER.findall(text)] for text in (ours, theirs)]
    return NUMBER.sub("#", ours) == NUMBER.sub("#", theirs) and all(
        abs(a - b) <= 0.011 for a, b in zip(*numbers, strict=True)
    )


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    """Every explorer in every state, in the engine: name -> list of (values, request, answer, raw answer)."""
    found = {}
    for package in PACKAGES:
        asked = []
        for name in (name for name in EXPLORERS if name.startswith(package)):
            geometry = Explorer(name).drawing().geometry
            asked += [(name, values, painted(name, geometry, values), probed(name, values)) for values in states(name)]
        requests = [request for _, _, *pair in asked for request in pair]
        answers = run(requests, tmp_path_factory.mktemp("bundle"), package, PROBE)
        for (name, values, request, _), changes, model in zip(asked, answers[::2], answers[1::2], strict=True):
            assert "failure" not in changes, changes
            painted_there = json.loads(changes["answer"])["changes"]
            found.setdefault(name, []).append((values, request, painted_there, raw(model["answer"])))
    return found


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_engine_changes_what_cpython_changes(engine, name):
    for values, request, changes, _ in engine[name]:
        assert unequal_changes(json.loads(respond(json.dumps(request)))["changes"], changes) == [], values


@pytest.mark.parametrize("name", EXPLORERS)
def test_the_models_agree(engine, name):
    for values, _, _, result in engine[name]:
        assert unequal(raw(respond(json.dumps(probed(name, values)))), result) == [], values


def test_a_tie_that_is_rounded_otherwise_is_seen(engine, monkeypatch):
    """The comparison at work: a model that formats by itself, as CPython would do it."""
    monkeypatch.setattr("samples.everything.fixed", lambda value, digits: f"{value:.{digits}f}")
    faulty = [
        unequal(raw(respond(json.dumps(probed("samples.everything", values)))), result)
        for values, _, _, result in engine["samples.everything"]
    ]
    assert any("says" in one for found in faulty for one in found)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (1.0, 1.0 + 2e-12),
        (0.0, 1e-13),
        (1, 1.0),
        ("1.0", "1.00"),
        ([1], [1, 2]),
        ({"a": 1}, {"b": 1}),
        (None, 0),
        (True, 1),
    ],
)
def test_unequal_sees(ours, theirs):
    assert unequal(ours, ours) == []
    assert len(unequal({"x": [ours]}, {"x": [theirs]})) == 1


def test_unequal_forgives_the_last_digits_only():
    assert unequal(1.0, 1.0 + 2e-13) == []


@pytest.mark.parametrize(
    "other",
    [
        [["a", "d", "M1.00 2.02L3.00 4.00"], ["b", "text", "1.00"]],
        [["a", "d", "M1.00 2.00L3.00 4.00Z"], ["b", "text", "1.00"]],
        [["a", "d", "M1.00 2.00L3.00 4.00"], ["b", "text", "1.01"]],
        [["a", "d", "M1.00 2.00L3.00 4.00"]],
        [["a", "d", "M1.00 2.00L3.00 4.00"], ["b", "text", "1.00"], ["b", "text", "1.00"]],
    ],
)
def test_unequal_changes_sees(other):
    changes = [["a", "d", "M1.00 2.00L3.00 4.00"], ["b", "text", "1.00"]]
    near = [["b", "text", "1.00"], ["a", "d", "M1.01 2.00L3.00 3.99"]]
    assert unequal_changes(changes, near) == []
    assert unequal_changes(changes, other) != []


@pytest.mark.parametrize("package", PACKAGES)
def test_bad_requests_meet_the_same_answer_and_the_next_is_answered(package, tmp_path):
    name = next(name for name in EXPLORERS if name.startswith(package))
    explorer = Explorer(name)
    good = painted(name, explorer.drawing().geometry, explorer.start)
    field = next(iter(good["form"]))
    refused = [
        good | {"form": good["form"] | {"no_such_control": "1"}},
        good | {"form": {}},
        *(good | {"form": good["form"] | {field: text}} for text in ("1e9", "-1e9", "nan", "words", "", "<b>", "٤")),
        *({"module": name, "guess": text} for text in ("1", "0,5", "nan", "", "<b>", "steep")),
        good | {"fill": True},
    ]
    failing = [good | {"module": package + ".no_such_explorer"}, good | {"geometry": {}}]
    answers = run([one for request in refused + failing for one in (request, good)], tmp_path, package, {})
    assert all("answer" in answer for answer in answers[1::2])
    for request, answer in zip(refused, answers[::2], strict=False):
        there, here = json.loads(answer["answer"]), json.loads(respond(json.dumps(request)))
        assert there["problems"] == here["problems"], request
        assert unequal_changes(here["changes"], there["changes"]) == [], request
    for request, answer in zip(failing, answers[2 * len(refused) :: 2], strict=True):
        assert "Error" in answer["failure"], request
        with pytest.raises((ValueError, ImportError)):
            respond(json.dumps(request))
