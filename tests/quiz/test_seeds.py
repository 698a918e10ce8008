"""Whole numbers from a seed: the generator against its published check, evenness, and what it refuses."""

import pytest

from quiz.seeds import MODULUS, MULTIPLIER, Picks


def test_the_generator_is_park_and_millers():
    """Published check: beginning with 1, the 10 000th value is 1043618065."""
    picks = Picks("", 0)
    picks.state = 1
    for _ in range(10_000):
        picks.below(2)
    assert (picks.state, MODULUS, MULTIPLIER) == (1043618065, 2**31 - 1, 7**5)


def test_picks_are_even_over_seeds():
    counts = [0] * 10
    for seed in range(2000):
        counts[Picks("faraday-01", seed).below(10)] += 1
    assert all(150 < count < 250 for count in counts)


def test_two_questions_of_a_sheet_do_not_pick_alike():
    alike = sum(Picks("faraday-01", seed).below(10) == Picks("faraday-02", seed).below(10) for seed in range(1000))
    assert 50 < alike < 150


def test_an_order_has_each_number_once_and_is_even():
    firsts = [0] * 4
    for seed in range(1000):
        order = Picks("order", seed).order(4)
        assert sorted(order) == [0, 1, 2, 3]
        firsts[order[0]] += 1
    assert all(190 < count < 310 for count in firsts)


@pytest.mark.parametrize("seed", [-1, 1_000_000, 1.0, True, "1", None])
def test_bad_seeds_are_refused(seed):
    with pytest.raises(ValueError, match="seed is .*; allowed: a whole number from 0 to 999999"):
        Picks("faraday-01", seed)
