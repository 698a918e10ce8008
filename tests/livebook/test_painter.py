"""What a state changes in the drawing, element by element. Whether it is right, ``test_painter_parity`` says."""

import pytest

from livebook.painter import paint

SCALE = [10, 5, -20, 100]  # x from 5 to the right, y from 100 upwards


def place(kind, *elements, log=""):
    return {"part": {"kind": kind, "elements": list(elements or ["f--part"]), "scale": SCALE, "log": log}}


@pytest.mark.parametrize(
    ("kind", "value", "path"),
    [
        ("line", ((0, 1, 2), (0, 1, 0.5)), "M5.00 100.00L15.00 80.00L25.00 90.00"),
        ("line", ([3], [4]), "M35.00 20.00"),
        ("polygon", ((0, 1, 1), (0, 0, 1)), "M5.00 100.00L15.00 100.00L15.00 80.00Z"),
        ("polygon", ((0, 1, 1, 0), (0, 0, 1, 0)), "M5.00 100.00L15.00 100.00L15.00 80.00Z"),
        ("bar", (1, 0, 0.5, 2), "M15.00 100.00L20.00 100.00L20.00 60.00L15.00 60.00Z"),
        ("bar", (1, 0, 0.5, -2), "M15.00 100.00L20.00 100.00L20.00 140.00L15.00 140.00Z"),
    ],
)
def test_paths(kind, value, path):
    assert paint(place(kind), {"part": value}) == [("f--part", "visibility", "visible"), ("f--part", "d", path)]


def test_each_marker_is_an_element():
    changes = paint(place("markers", "f--part-0", "f--part-1"), {"part": ((0, 1), (2, 3))})
    assert set(changes) == {
        ("f--part-0", "visibility", "visible"),
        ("f--part-0", "x", "5.00"),
        ("f--part-0", "y", "60.00"),
        ("f--part-1", "visibility", "visible"),
        ("f--part-1", "x", "15.00"),
        ("f--part-1", "y", "40.00"),
    }


def test_a_text_is_words_at_a_place():
    changes = paint(place("text"), {"part": (1, 2, "<hot> & “bright”")})
    assert changes[1:] == [
        ("f--part", "x", "15.00"),
        ("f--part", "y", "60.00"),
        ("f--part", "text", "<hot> & “bright”"),
    ]


@pytest.mark.parametrize("kind", ["line", "polygon", "bar", "text"])
def test_nothing_is_hidden_but_what_is_none(kind):
    assert paint(place(kind), {"part": None}) == [("f--part", "visibility", "hidden")]


def test_all_markers_hide_together():
    changes = paint(place("markers", "f--part-0", "f--part-1"), {"part": None})
    assert changes == [("f--part-0", "visibility", "hidden"), ("f--part-1", "visibility", "hidden")]


@pytest.mark.parametrize("artists", [{}, {"part": None, "other": None}, {"other": None}])
def test_the_model_and_the_drawing_have_the_same_artists(artists):
    with pytest.raises(ValueError, match="missing from the model or from the drawing: .*(part|other)"):
        paint(place("bar"), artists)


@pytest.mark.parametrize(
    ("kind", "value", "reason"),
    [
        ("markers", ((0, 1), (0, 1)), "part has 1 markers, the model gave 2"),
        ("markers", ((), ()), "part has 1 markers, the model gave 0"),
        ("markers", ((0,), (0, 1)), "part has 1 x and 2 y"),
        ("line", ((0, 1), (0,)), "part has 2 x and 1 y"),
        ("line", ((), ()), "part has no points"),
        ("polygon", ((0, 1, 2), (0, 1)), "part has 3 x and 2 y"),
        ("bar", (0, 0, 1), "unpack"),
        ("text", (0, 0), "unpack"),
        ("text", (0, 0, "a", "b"), "unpack"),
    ],
)
def test_a_value_that_does_not_fit_its_kind_is_refused(kind, value, reason):
    with pytest.raises(ValueError, match=reason):
        paint(place(kind), {"part": value})


@pytest.mark.parametrize(
    ("log", "path"),
    [("x", "M5.00 -100.00L25.00 -1900.00"), ("y", "M15.00 80.00L1005.00 60.00"), ("xy", "M5.00 80.00L25.00 60.00")],
)
def test_on_a_logarithmic_axis_the_logarithm_counts(log, path):
    assert paint(place("line", log=log), {"part": ((1, 100), (10, 100))})[1] == ("f--part", "d", path)


@pytest.mark.parametrize(("log", "value"), [("x", ((0, 1), (1, 1))), ("y", ((1, 1), (1, -2))), ("y", ((1,), (0,)))])
def test_a_logarithmic_axis_has_no_zero(log, value):
    with pytest.raises(ValueError, match="part has .* on a logarithmic axis; it must be above zero"):
        paint(place("line", log=log), {"part": value})
