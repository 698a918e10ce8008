"""Draws against known numbers and known distributions; spreads against formulas; refusals."""

import math
import random
import statistics
from collections import OrderedDict
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.footprint import net_change_t_per_t
from potline.uncertainty import Draws, likely, propagate, quantile, share_below, tornado, within_range

UNIT = OrderedDict((("a", (0, 1)), ("b", (0, 1))))
ranges = st.tuples(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6)).map(sorted).map(tuple)


def reference(seed, count):
    """L'Ecuyer's generator once more, by Schrage's method, as the paper writes it: no product above 2^31."""
    one = two = seed + 1
    numbers = []
    for _ in range(count + 10):
        k = one // 53668
        one = 40014 * (one - k * 53668) - k * 12211
        one += 2147483563 if one < 0 else 0
        k = two // 52774
        two = 40692 * (two - k * 52774) - k * 3791
        two += 2147483399 if two < 0 else 0
        z = one - two
        z += 2147483562 if z < 1 else 0
        numbers.append(z / 2147483563)
    return numbers[10:]


@pytest.mark.parametrize("seed", [0, 1, 7, 12345, 2147483397])
def test_the_generator_is_lecuyers(seed):
    draws = Draws(seed)
    assert [draws.next() for _ in range(500)] == reference(seed, 500)


def test_draws_are_even_and_do_not_follow_one_another():
    draws = Draws(1)
    numbers = [draws.next() for _ in range(20000)]
    assert min(numbers) > 0 and max(numbers) < 1
    tenths = [sum(part / 10 <= n < (part + 1) / 10 for n in numbers) for part in range(10)]
    assert sum((count - 2000) ** 2 / 2000 for count in tenths) < 27.9  # chi squared, 9 degrees of freedom, 0.1 %
    assert abs(statistics.correlation(numbers[:-1], numbers[1:])) < 0.03


def test_neighbouring_seeds_begin_differently():
    firsts = [Draws(seed).next() for seed in range(200)]
    assert len(set(firsts)) == 200
    assert min(abs(one - other) for one, other in pairwise(firsts)) > 0.1


# Ranges


@given(ranges, st.floats(0, 1))
def test_a_value_lies_within_its_range(limits, part):
    low, _, high = limits
    slack = 1e-9 * (1 + abs(low) + abs(high))
    for one in (limits, (low, high)):
        assert low - slack <= within_range("x", one, part) <= high + slack


def test_ends_and_shares_of_a_triangle():
    triangle = (1.0, 2.0, 5.0)
    assert [within_range("x", triangle, part) for part in (0, 0.25, 1)] == pytest.approx([1, 2, 5])
    assert likely("x", triangle) == 2 and likely("x", (1, 5)) == 3
    assert within_range("x", (3, 3, 3), 0.7) == within_range("x", (3, 3), 0.7) == 3


@pytest.mark.parametrize("part, value", [(0.2, 1.4472135955), (0.25, 1.5), (0.3, 1.5508623254)])
def test_a_triangle_that_does_not_begin_at_zero(part, value):
    """Worked out by hand: from 1 to 3, likely 1.5; a quarter lies below the likely value."""
    assert within_range("volts", (1.0, 1.5, 3.0), part) == pytest.approx(value, rel=1e-9)


def test_a_thousand_draws_from_the_first_seed_unless_told_otherwise():
    ranges = OrderedDict(volts=(0.3, 0.65, 1.03))
    assert propagate(lambda volts: volts, ranges) == propagate(lambda volts: volts, ranges, draws=1000, seed=1)


def test_a_result_at_the_limit_is_not_below_it():
    assert share_below([1.0, 2.0, 3.0, 4.0], 2.0) == 0.25


def test_moments_of_a_triangle():
    """Mean (a+b+c)/3, variance (a² + b² + c² - ab - ac - bc)/18."""
    low, top, high = 1.0, 2.0, 5.0
    values = propagate(lambda x: x, OrderedDict(x=(low, top, high)), draws=20000)
    assert statistics.mean(values) == pytest.approx((low + top + high) / 3, abs=0.02)
    variance = (low**2 + top**2 + high**2 - low * top - low * high - top * high) / 18
    assert statistics.pvariance(values) == pytest.approx(variance, rel=0.03)


# Spreads


def test_the_sum_of_two_even_ranges_is_a_triangle():
    values = propagate(lambda a, b: a + b, UNIT, draws=20000)
    assert quantile(values, 0.5) == pytest.approx(1, abs=0.02)
    assert quantile(values, 0.05) == pytest.approx(math.sqrt(0.1), abs=0.02)
    assert share_below(values, 0.5) == pytest.approx(0.125, abs=0.01)


def test_the_same_seed_gives_the_same_answer():
    assert propagate(lambda a, b: a * b, UNIT, 3) == propagate(lambda a, b: a * b, UNIT, 3)
    assert propagate(lambda a, b: a * b, UNIT, 3) != propagate(lambda a, b: a * b, UNIT, 4)


def test_another_generator_agrees_on_a_result_of_the_book():
    limits = OrderedDict(direct_saved_t_per_t=(1.45, 2.3), extra_voltage_v=(0.3, 0.65, 1.03), grid_g_per_kwh=(400, 600))

    def change(direct_saved_t_per_t, extra_voltage_v, grid_g_per_kwh):
        return net_change_t_per_t(direct_saved_t_per_t, extra_voltage_v, 0.94, grid_g_per_kwh)

    ours = propagate(change, limits, draws=4000)
    other = random.Random(1)
    theirs = [
        change(other.uniform(1.45, 2.3), other.triangular(0.3, 1.03, 0.65), other.uniform(400, 600))
        for _ in range(4000)
    ]
    assert quantile(ours, 0.5) == pytest.approx(statistics.median(theirs), abs=0.03)
    assert share_below(ours, 0) == pytest.approx(sum(x < 0 for x in theirs) / 4000, abs=0.02)


@given(st.lists(st.floats(-1e6, 1e6), min_size=2, max_size=50).map(sorted))
def test_quantiles_are_those_of_the_standard_library(values):
    expected = statistics.quantiles(values, n=4, method="inclusive")
    assert [quantile(values, part) for part in (0.25, 0.5, 0.75)] == pytest.approx(expected, rel=1e-9, abs=1e-6)
    assert (quantile(values, 0), quantile(values, 1)) == (values[0], values[-1])


# What matters most


def test_a_tornado_puts_the_widest_first():
    found = tornado(lambda a, b, c: a - 10 * b + 2 * c, OrderedDict(a=(0, 1), b=(0, 1), c=(0, 0.2, 1)))
    assert list(found) == ["b", "c", "a"]
    assert found["b"] == pytest.approx((0.9, -9.1))
    assert found["c"] == pytest.approx((0.5 - 5, 0.5 - 5 + 2))


def test_equal_swings_keep_their_order():
    assert list(tornado(lambda a, b: a + b, UNIT)) == ["a", "b"]


# Bad input


@pytest.mark.parametrize("seed", [-1, 0.5, True, None, "1", math.nan, 2147483398])
def test_bad_seeds_are_refused(seed):
    with pytest.raises(ValueError, match="^seed is "):
        Draws(seed)


@pytest.mark.parametrize("draws", [0, -1, 100001, True, None, math.nan, math.inf])
def test_bad_counts_are_refused(draws):
    with pytest.raises(ValueError, match="^draws is "):
        propagate(lambda a: a, OrderedDict(a=(0, 1)), draws=draws)


@pytest.mark.parametrize("limits", [None, 1, (1,), (1, 2, 3, 4), (2, 1), (1, 3, 2), (0, math.nan), (True, 2), ("a", 1)])
def test_bad_ranges_are_refused_by_name(limits):
    for use in (propagate, tornado):
        with pytest.raises(ValueError, match="^volts"):
            use(lambda volts: volts, OrderedDict(volts=limits))
    with pytest.raises(ValueError, match="^volts"):
        likely("volts", limits)


@pytest.mark.parametrize("result", [math.inf, -math.inf, math.nan, None, True, "1"])
def test_results_that_are_no_numbers_are_refused(result):
    for use in (propagate, tornado):
        with pytest.raises(ValueError, match="^function is not finite at .*'a'"):
            use(lambda a: result, OrderedDict(a=(0, 1)))


@pytest.mark.parametrize("part", [-0.1, 1.1, 50, True, None, math.nan])
def test_bad_parts_are_refused(part):
    with pytest.raises(ValueError, match="^part is "):
        quantile([1.0, 2.0], part)
    with pytest.raises(ValueError, match="^part is "):
        within_range("x", (0, 1), part)


def test_results_must_be_there_and_in_order():
    for use in (quantile, share_below):
        with pytest.raises(ValueError, match="at least one"):
            use([], 0.5)
    with pytest.raises(ValueError, match="out of order"):
        quantile([2.0, 1.0], 0.5)
    with pytest.raises(ValueError, match="^limit is "):
        share_below([1.0], math.nan)
