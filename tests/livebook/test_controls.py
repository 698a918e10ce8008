"""What a reader can set, and what is refused."""

import pytest

from livebook.controls import Choice, Slider

ANODES = (("carbon", "a carbon anode"), ("inert", "an inert anode"))


def slider(unit="cm", low=2.5, high=6, step=0.25, start=4.5):
    return Slider("distance_cm", "Distance", unit, low, high, step, start)


def test_a_slider_reads_its_whole_range():
    assert slider().corners == (2.5, 6)
    assert [slider().parse(text) for text in ("2.5", "6", "4.25", "4")] == [2.5, 6, 4.25, 4]


def test_a_slider_shows_as_many_decimals_as_its_step_needs():
    assert slider().shown(4) == "4.00\u202fcm"
    assert slider(unit="").shown(4) == "4.00"
    assert slider(low=0, high=3000, step=500, start=0, unit="t").shown(2500) == "2\u202f500\u202ft"
    assert slider(low=-0.3, high=3, step=0.1, start=0).shown(-0.3) == "−0.3\u202fcm"
    assert slider(low=0, high=0.001, step=0.0001, start=0).digits == 4


@pytest.mark.parametrize("text", ["2.49", "6.01", "-3", "nan", "inf", "-inf", "1e9", "", "four", "4,5"])
def test_a_slider_refuses_other_texts(text):
    with pytest.raises(ValueError, match=r"distance_cm must be from 2.5 to 6, got|could not convert"):
        slider().parse(text)


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        ({"low": 6}, "needs low < high and step > 0, got 6, 6, 0.25"),
        ({"low": 7}, "needs low < high"),
        ({"low": float("nan")}, "needs low < high"),
        ({"step": 0}, "step > 0"),
        ({"step": -0.25}, "step > 0"),
        ({"step": 0.3}, "the step 0.3 does not divide the range"),
        ({"step": 5}, "the step 5 does not divide the range"),
        ({"start": 4.4}, "the step 0.25 does not divide the start"),
        ({"start": 6.25}, "start 6.25 is outside 2.5 to 6"),
        ({"start": 2.25}, "start 2.25 is outside 2.5 to 6"),
    ],
)
def test_a_slider_that_cannot_be_set_is_refused(wrong, reason):
    with pytest.raises(ValueError, match=f"slider distance_cm: .*{reason}"):
        slider(**wrong)


def test_a_step_that_decimals_cannot_write_is_refused():
    with pytest.raises(ValueError, match="slider distance_cm: the step 0.333.* has more than 9 decimals"):
        slider(low=0, high=1, step=1 / 3, start=0)


def test_a_step_that_floats_cannot_hold_still_divides():
    assert slider(low=0, high=0.3, step=0.1, start=0.2).digits == 1
    assert slider(low=80, high=100, step=0.05, start=94.35).digits == 2


def test_a_choice_reads_its_options():
    choice = Choice("anode", "Anode", ANODES, "inert")
    assert choice.start == "inert"
    assert choice.corners == ("carbon", "inert")
    assert [choice.parse(text) for text in choice.corners] == ["carbon", "inert"]


@pytest.mark.parametrize("text", ["", "copper", "Carbon", "a carbon anode"])
def test_a_choice_refuses_other_texts(text):
    with pytest.raises(ValueError, match=f"anode must be one of carbon, inert, got {text}"):
        Choice("anode", "Anode", ANODES, "carbon").parse(text)


@pytest.mark.parametrize("options", [(), ANODES[:1]])
def test_a_choice_needs_a_choice(options):
    with pytest.raises(ValueError, match="choice anode: needs at least two options"):
        Choice("anode", "Anode", options, "carbon")


def test_a_choice_must_start_somewhere():
    with pytest.raises(ValueError, match="anode must be one of carbon, inert, got copper"):
        Choice("anode", "Anode", ANODES, "copper")
