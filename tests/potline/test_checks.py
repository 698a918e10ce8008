"""Bad input never passes, good input passes unchanged."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.checks import (
    LARGEST,
    LONGEST_TEXT,
    ValidityError,
    bath_celsius,
    celsius,
    choice,
    fraction,
    kelvin,
    number,
    short_text,
)

NO_NUMBERS = [True, False, None, "1", b"1", [1.0], 1j, math.nan, math.inf, -math.inf, 10**400, 1e13]


@pytest.mark.parametrize("value", NO_NUMBERS)
@pytest.mark.parametrize("check", [number, fraction, kelvin, celsius, bath_celsius])
def test_what_is_no_number_is_refused_by_name_and_value(check, value):
    with pytest.raises(ValueError) as refusal:
        check("speed", value)
    message = str(refusal.value)
    assert message.startswith(f"speed is {value!r}")
    assert "allowed: a " in message


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(-1e6, 1e6))
def test_a_number_passes_unchanged_if_and_only_if_it_is_in_range(value, low, high):
    if low <= value <= high:
        assert number("x", value, low, high) == value
    else:
        with pytest.raises(ValueError):
            number("x", value, low, high)


def test_bounds_are_included():
    assert number("x", LARGEST) == LARGEST
    assert number("x", 0, low=0) == 0
    assert fraction("x", 1) == 1
    assert fraction("x", 0) == 0
    assert fraction("x", 0.5, low=0.5) == 0.5


def test_numbers_come_back_as_floats():
    assert type(number("x", 3)) is float
    assert type(fraction("x", 1)) is float


def test_a_fraction_that_looks_like_per_cent_is_told_so():
    with pytest.raises(ValueError, match="eta is 94, which looks like per cent; allowed: a fraction from 0"):
        fraction("eta", 94)
    with pytest.raises(ValueError, match="eta is 1.01; allowed: a fraction from 0 to 1"):
        fraction("eta", 1.01)
    with pytest.raises(ValueError, match="eta is -0.1; allowed: a fraction from 0 to 1"):
        fraction("eta", -0.1)


def test_temperatures_begin_at_absolute_zero():
    assert kelvin("x", 0) == 0
    assert celsius("x", -273.15) == bath_celsius("x", -273.15) == -273.15
    with pytest.raises(ValueError, match="x is -0.01; allowed: a number from 0 to"):
        kelvin("x", -0.01)
    for check in (celsius, bath_celsius):
        with pytest.raises(ValueError, match="x is -273.16; allowed: a number from -273.15 to"):
            check("x", -273.16)


def test_temperatures_come_back_as_floats():
    assert [type(check("x", 960)) for check in (kelvin, celsius, bath_celsius)] == [float] * 3


def test_a_bath_that_looks_like_kelvin_is_told_so():
    assert bath_celsius("x", 1100) == 1100
    assert celsius("x", 1233) == 1233
    with pytest.raises(ValueError, match="x is 1100.01, which looks like kelvin; allowed: .* -273.15 to 1100$"):
        bath_celsius("x", 1100.01)


@pytest.mark.parametrize("value", ["copper", "", "Carbon", "carb", None, 1, ["carbon"]])
def test_a_choice_lists_what_is_allowed(value):
    with pytest.raises(ValueError, match="anode is .*; allowed: carbon, inert"):
        choice("anode", value, ("carbon", "inert"))


def test_a_choice_passes():
    assert choice("anode", "inert", ("carbon", "inert")) == "inert"


@pytest.mark.parametrize("value", ["", "x" * (LONGEST_TEXT + 1), None, 1, True, b"Al"])
def test_text_has_a_length(value):
    with pytest.raises(ValueError, match="formula is .*allowed: text of 1 to 250 characters"):
        short_text("formula", value)


def test_text_passes_up_to_the_limit():
    assert short_text("formula", "x" * LONGEST_TEXT) == "x" * LONGEST_TEXT


def test_who_catches_value_errors_catches_validity_errors():
    assert issubclass(ValidityError, ValueError)


@pytest.mark.parametrize(("value", "guess"), [(1.01, False), (1.99, False), (2, True), (2.5, True), (94, True)])
def test_two_and_more_look_like_per_cent(value, guess):
    with pytest.raises(ValueError) as refusal:
        fraction("eta", value)
    assert ("looks like per cent" in str(refusal.value)) == guess
