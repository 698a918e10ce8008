"""What a question is: the contract, and the numbers of a seed."""

import pytest
from sample_questions import CHOICE, CODING, NUMBER, ORDER, PLAIN, QUESTIONS

from quiz.questions import Choice, Coding, Given, Numeric, Option, Order, Pick, figured

REST = {"name": "x-01", "level": 1, "text": "Text.", "solution": lambda g: ()}


def test_the_same_seed_asks_the_same_and_others_do_not():
    asked = [NUMBER.asked(seed) for seed in range(200)]
    assert asked == [NUMBER.asked(seed) for seed in range(200)]
    assert len(set(asked)) > 100


def test_given_values_lie_on_their_steps():
    for seed in range(300):
        values = NUMBER.values(seed)
        assert list(values) == ["width_m", "height_m", "colour"]
        assert 2.5 <= values["width_m"] <= 9.5 and values["width_m"] * 2 % 1 == 0
        assert 11 <= values["height_m"] <= 19 and isinstance(values["height_m"], int)
    assert {NUMBER.values(seed)["width_m"] for seed in range(300)} >= {2.5, 9.5}


def test_texts_and_solutions_are_filled():
    for seed in range(20):
        values = NUMBER.values(seed)
        words = NUMBER.asked(seed)
        assert f"{values['width_m']:.1f} m wide" in words and "{" not in words
        (step,) = NUMBER.steps(seed)
        assert step.startswith(f"{values['width_m']:.1f} m · {values['height_m']} m")


def test_the_right_answer_is_written_in_any_unit_of_its_kind():
    seed = 3
    right = NUMBER.right(seed)
    assert NUMBER.written(seed) == figured(right, 3) + "\u202fm2"
    assert NUMBER.written(seed, "cm2") == figured(right * 1e4, 3) + "\u202fcm2"
    assert PLAIN.written(1) == "0.33"


def test_options_and_parts_are_shuffled_by_the_seed():
    assert len({tuple(option.text for option in CHOICE.shown(seed)) for seed in range(100)}) == 6
    orders = {ORDER.shown(seed) for seed in range(300)}
    assert (0, 1, 2, 3) not in orders and len(orders) > 15


def test_inputs_of_a_program_vary_with_the_seed():
    assert CODING.inputs(1) == CODING.inputs(1) != CODING.inputs(2)
    assert len(CODING.inputs(1)) == CODING.checks == 8


@pytest.mark.parametrize(
    "make, reason",
    [
        (lambda: Numeric(**REST | {"level": 4}, answer=area, unit="m2"), "x-01: level is 4; allowed: 1, 2 or 3"),
        (lambda: Numeric(**REST | {"text": " "}, answer=area, unit="m2"), "x-01 has no text"),
        (lambda: Numeric(**REST, answer=area, unit="furlong"), "'furlong' is not a unit"),
        (lambda: Numeric(**REST, answer=area, unit="m2", tolerance=0), "x-01: tolerance is 0; allowed: above 0 to 0.2"),
        (lambda: Numeric(**REST, answer=area, unit="m2", figures=0), "x-01: figures is 0; allowed: 1 to 5"),
        (lambda: Choice(**REST, options=(Option("a", right=True),)), "x-01: needs at least two options, one of them"),
        (lambda: Choice(**REST, options=(Option("a", "h"), Option("b", "h"))), "one of them right"),
        (lambda: Option("a"), "option 'a': a wrong option has a hint, the right one has none"),
        (lambda: Option("a", "hint", right=True), "the right one has none"),
        (lambda: Order(**REST, parts=("a", "b", "a")), "x-01: needs at least three parts, all different"),
        (lambda: coding(given=()), "x-01: a function needs something given"),
        (lambda: coding(starter="pass"), "x-01: starter and program must define f"),
        (lambda: Given("x", 1, 1, 1), "given x: needs low < high and a step that divides it"),
        (lambda: Given("x", 0, 1, 0.3), "given x: needs low < high and a step that divides it"),
        (lambda: Given("x", 0, 1, 0), "given x"),
        (lambda: Pick("x", ("one",)), "pick x: needs at least two options"),
    ],
)
def test_a_broken_contract_is_named(make, reason):
    with pytest.raises(ValueError) as refused:
        make()
    assert reason in str(refused.value)


def area(g):
    return 1.0


def coding(**parts):
    rest = {"function": "f", "starter": "def f(x):", "program": "def f(x):", "given": (Given("x", 1, 2, 1),)}
    return Coding(**{key: REST[key] for key in ("name", "level", "text")} | rest | {"reference": area} | parts)


@pytest.mark.parametrize(
    "value, figures, text",
    [
        (0.88937, 3, "0.889"),
        (13310.4, 3, "13\u202f300"),
        (13310.4, 5, "13\u202f310"),
        (-2.0, 2, "\u22122.0"),
        (0, 3, "0.00"),
        (0.0000123, 2, "0.000012"),
        (999.6, 3, "1\u202f000"),
        (1e9, 2, "1\u202f000\u202f000\u202f000"),
    ],
)
def test_figures(value, figures, text):
    assert figured(value, figures) == text


def test_names_of_the_samples_are_their_own():
    assert len({question.name for question in QUESTIONS}) == len(QUESTIONS)
