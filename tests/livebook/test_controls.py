"""What a reader can set, and what is refused."""

import re

import pytest

from livebook.controls import Choice, Prediction, Slider, Toggle

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


def test_a_slider_reads_numbers_as_people_type_them():
    assert [slider().parse(text) for text in ("4,5", " 4.5 ", "+4.5", "04.50", "4.")] == [4.5, 4.5, 4.5, 4.5, 4]
    assert slider(low=-3, high=3, start=0).parse("\u22122,5") == -2.5


TEXTS = ["2.49", "6.01", "-3", "nan", "inf", "-inf", "1e9", "1e999", "", " ", "four", "4,5,6", "4..5", "٤", "４", "4_0"]


@pytest.mark.parametrize("text", [*TEXTS, "-", ".", "9" * 400, "<img src=x>"])
def test_a_slider_refuses_other_texts(text):
    reason = "Distance must be a number from 2.50\u202fcm to 6.00\u202fcm, not \u201c" + re.escape(text[:30])
    with pytest.raises(ValueError, match=reason):
        slider().parse(text)


def test_a_slider_writes_the_text_that_it_reads():
    for value in (2.5, 6, 3.123456789, 4.25):
        assert slider().parse(slider().text(value)) == value
    assert slider(low=-1000, high=1000, step=0.5, start=0).text(-1000) == "-1000"


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
    with pytest.raises(ValueError, match=f"Anode must be one of a carbon anode, an inert anode, not “{text}”."):
        Choice("anode", "Anode", ANODES, "carbon").parse(text)


@pytest.mark.parametrize("options", [(), ANODES[:1]])
def test_a_choice_needs_a_choice(options):
    with pytest.raises(ValueError, match="choice anode: needs at least two options"):
        Choice("anode", "Anode", options, "carbon")


def test_a_choice_must_start_somewhere():
    with pytest.raises(ValueError, match="Anode must be one of a carbon anode, an inert anode, not “copper”"):
        Choice("anode", "Anode", ANODES, "copper")


@pytest.mark.parametrize("value", ["", "a b", "a&b", "é", "a=b", "a#b"])
def test_the_values_of_a_choice_can_stand_in_a_link(value):
    with pytest.raises(ValueError, match="choice anode: values must be plain letters"):
        Choice("anode", "Anode", (("carbon", "carbon"), (value, "other")), "carbon")


def test_a_choice_shows_the_words_of_its_value():
    assert Choice("anode", "Anode", ANODES, "carbon").shown("inert") == "an inert anode"


def test_a_toggle_is_on_or_off():
    toggle = Toggle("bubbles", "Bubbles", True)
    assert [toggle.parse(toggle.text(value)) for value in toggle.corners] == [False, True]
    with pytest.raises(ValueError, match="Bubbles must be on or off, not “yes”"):
        toggle.parse("yes")


def prediction(answer, low=0.0):
    guess = Slider("guess", "Mass", "t", low, 10, 0.5, 1)
    return Prediction("How much?", guess, lambda: answer, "So it is.")


@pytest.mark.parametrize(
    ("guess", "answer", "verdict"),
    [
        (1.0, 4.0, "You guessed 1.0 t. The model says 4.00 t: your guess is 75 % too low. So it is."),
        (5.0, 4.0, "You guessed 5.0 t. The model says 4.00 t: your guess is 25 % too high. So it is."),
        (4.0, 4.2, "You guessed 4.0 t. The model says 4.20 t: as close as can be. So it is."),
        (2.0, 0.0, "You guessed 2.0 t. The model says 0.00 t: your guess is 2.0 t too high. So it is."),
        (-1.0, -4.0, "You guessed −1.0 t. The model says −4.00 t: your guess is 75 % too high. So it is."),
    ],
)
def test_a_guess_is_told_how_far_off_it_is(guess, answer, verdict):
    assert prediction(answer, low=-10).verdict(guess).replace("\u202f", " ") == verdict


def test_a_chosen_guess_is_right_or_not():
    asked = Prediction("Which?", Choice("guess", "Anode", ANODES, "inert"), lambda: "carbon", "It burns.")
    assert asked.verdict("carbon") == "You guessed a carbon anode. So does the model. It burns."
    said = "You guessed an inert anode. The model says otherwise: a carbon anode. It burns."
    assert asked.verdict("inert") == said


def test_the_control_of_a_prediction_is_the_guess():
    with pytest.raises(ValueError, match="must be named guess, not other"):
        Prediction("How much?", Slider("other", "Mass", "t", 0, 1, 0.5, 0), lambda: 1, "So.")
