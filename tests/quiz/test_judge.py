"""The verdict: what is right stays right however it is written, what is wrong is told why, and nothing breaks it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_questions import CHOICE, CODING, NUMBER, ORDER, PLAIN

from quiz.judge import alike, judge
from quiz.questions import Numeric, Wrong

SEED = 5
AREA = NUMBER.right(SEED)
seeds = st.integers(0, 999_999)


def number(right, **more):
    """A question with this answer."""
    rest = {"name": "x-01", "level": 1, "text": "x", "figures": 2, "solution": lambda g: ()}
    return Numeric(**rest | more, answer=lambda g: right)


@given(seeds, st.sampled_from(["", "m2", "cm2", "mm²", "m^2"]))
def test_the_right_answer_is_accepted_in_every_unit_of_its_kind(seed, unit):
    assert judge(NUMBER, seed, NUMBER.written(seed, unit)).kind == "right"


@given(seeds)
def test_commas_points_and_more_figures_are_welcome(seed):
    right = NUMBER.right(seed)
    for text in (f"{right:.4f}", f"{right:.4f}".replace(".", ","), f" {right:.2f} m2 ", f"{right:.6e}"):
        assert judge(NUMBER, seed, text).right, text


@pytest.mark.parametrize("factor, right", [(1.0099, True), (0.9901, True), (1.012, False), (0.988, False)])
def test_the_tolerance_is_relative_and_kept(factor, right):
    assert judge(NUMBER, SEED, f"{AREA * factor:.6f}").right is right


@pytest.mark.parametrize(
    ("right", "reply", "kind", "mistake"),
    [
        (13300.0, "13,300", "right", ""),
        (13.3, "13,300", "right", ""),
        (13300.0, "13,300 kg", "right", ""),
        (-13300.0, "\u221213,300", "right", ""),
        (1000.0, "2,000", "wrong", "twice"),
        (1.0, "2,000", "wrong", "twice"),
        (1.0, "13,300", "wrong", ""),
    ],
)
def test_a_comma_that_can_be_read_in_two_ways_is_read_kindly(right, reply, kind, mistake):
    question = number(right, unit="kg", wrong=(Wrong("twice", lambda g: 2 * right, "Once."),))
    verdict = judge(question, 1, reply)
    assert (verdict.kind, verdict.mistake) == (kind, mistake)


def test_too_few_figures_are_right_so_far():
    few = judge(PLAIN, 1, "0.3")
    assert (few.kind, few.says) == ("figures", "Right so far. Give at least 2 significant figures.")
    assert judge(PLAIN, 1, "0.33").right and judge(PLAIN, 1, "0.333").right
    assert judge(PLAIN, 1, "0.34").kind == "near" or judge(PLAIN, 1, "0.34").kind == "wrong"


@given(seeds)
def test_each_mistake_is_recognised_and_told_without_the_answer(seed):
    values = NUMBER.values(seed)
    for wrong in NUMBER.wrong:
        verdict = judge(NUMBER, seed, f"{wrong.value(values):.6f}")
        assert (verdict.kind, verdict.mistake) == ("wrong", wrong.name)
        assert NUMBER.fill(wrong.hint, values) in verdict.says
        assert NUMBER.written(seed).split("\u202f")[0] not in verdict.says


@pytest.mark.parametrize(
    "reply, kind, words",
    [
        (f"{AREA:.3f} cm2", "unit", "The number is right, but not in cm2"),
        (f"{AREA:.3f} kWh", "unit", "The number is right, but kWh measures something else than what is asked: m2"),
        ("5 kWh", "unit", "kWh measures something else"),
        (f"{-AREA:.3f}", "wrong", "Look at the sign"),
        (f"{AREA * 1000:.3f}", "wrong", "The digits are right, the power of ten is not"),
        (f"{AREA * 1.03:.4f}", "near", "Close, but further off than rounding explains"),
        ("3.3e25", "wrong", "That is not it"),
        ("", "unreadable", "Type a number."),
        ("1e999", "unreadable", "larger or smaller than any answer"),
        ("<b onclick=x>1</b>", "unreadable", "not a number"),
        ("12 furlongs", "unreadable", "not a unit that is known"),
    ],
)
def test_each_kind_of_reply_has_its_own_sentence(reply, kind, words):
    verdict = judge(NUMBER, SEED, reply)
    assert (verdict.kind, words in verdict.says) == (kind, True), verdict.says


@given(seeds, st.text(max_size=60))
def test_nothing_that_can_be_typed_breaks_it(seed, reply):
    assert judge(NUMBER, seed, reply).says.endswith(".")


def test_choices():
    for seed in range(20):
        for place, option in enumerate(CHOICE.shown(seed)):
            verdict = judge(CHOICE, seed, place)
            assert verdict.right is option.right
            assert option.hint in verdict.says


@pytest.mark.parametrize("reply", [-1, 3, None, "0", True, 1.0])
def test_no_choice_is_no_answer(reply):
    assert judge(CHOICE, 1, reply).kind == "unreadable"


def test_orders_tell_how_far_they_are_right():
    assert judge(ORDER, 1, [0, 1, 2, 3]).right
    assert "The first part stands right" in judge(ORDER, 1, [0, 3, 1, 2]).says
    assert "The first 2 parts stand right" in judge(ORDER, 1, [0, 1, 3, 2]).says
    assert "The first part is not it" in judge(ORDER, 1, [3, 0, 1, 2]).says
    assert judge(ORDER, 1, [0, 1, 2]).kind == judge(ORDER, 1, [0, 0, 1, 2]).kind == "unreadable"


def results(function):
    return [function(*values.values()) for values in CODING.inputs(SEED)]


def test_programs():
    assert judge(CODING, SEED, results(lambda x: 2 * x)).right
    assert judge(CODING, SEED, results(lambda x: 2.0 * x)).right
    squared = judge(CODING, SEED, results(lambda x: x**2))
    assert (squared.kind, squared.mistake) == ("wrong", "squared")
    assert "returns nothing" in judge(CODING, SEED, results(lambda x: None)).says
    first = CODING.inputs(SEED)[0]["number"]
    off = judge(CODING, SEED, results(lambda x: 2 * x + 1))
    assert f"double({first}) gives {2 * first + 1}" in off.says
    assert judge(CODING, SEED, []).kind == "unreadable"
    almost = results(lambda x: 2 * x)
    assert not judge(CODING, SEED, [*almost[:-1], 0]).right


@pytest.mark.parametrize("result", ["2", True, [2], (2,), {}, "<b>2</b>" * 50, 1e308])
def test_results_of_another_kind_are_wrong_and_cut_short(result):
    verdict = judge(CODING, SEED, [result] * 8)
    assert verdict.kind == "wrong" and len(verdict.says) < 200


def test_sequences_are_compared_part_by_part():
    assert alike([1.0, "a"], (1, "a"), 1e-6)
    assert not alike([1.0], (1, 2), 1e-6)
    assert not alike("ab", ("a", "b"), 1e-6)
    assert not alike(True, 1, 1e-6)


@pytest.mark.parametrize(
    "right, reply, kind",
    [
        (2.271, "2.3", "right"), (2.271, "2", "figures"), (2.271, "2.2", "near"), (9.96, "10", "right"),
        (2.25, "2.3", "right"), (2.25, "2.2", "right"), (0.0889, "0.09", "figures"), (0.0889, "0.089", "right"),
    ],
)  # fmt: skip
def test_a_right_answer_may_be_rounded_to_the_figures_that_are_asked_for(right, reply, kind):
    question = number(right, unit="t", tolerance=0.005)
    assert judge(question, 1, reply).kind in ({kind} if kind != "near" else {"near", "wrong"})


def test_a_thing_that_is_no_question_is_refused():
    with pytest.raises(ValueError, match="is no question"):
        judge("faraday-01", 1, "2")
