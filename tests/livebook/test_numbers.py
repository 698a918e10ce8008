"""Numbers as a reader sees them."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from livebook.numbers import MINUS, THIN_SPACE, fixed, plain, read

digits = st.integers(0, 9)
numbers = st.floats(-1e12, 1e12)


@pytest.mark.parametrize(
    ("value", "places", "text"),
    [
        (0, 0, "0"),
        (0, 2, "0.00"),
        (3, 1, "3.0"),
        (0.5, 0, "1"),  # ties go away from zero; Python's own rounding would write 0
        (2.5, 0, "3"),
        (0.125, 2, "0.13"),
        (-0.125, 2, MINUS + "0.13"),
        (0.25, 1, "0.3"),
        (0.49999999999999994, 0, "0"),  # adding a half would make it 1
        (0.05, 9, "0.050000000"),
        (999, 0, "999"),
        (999.5, 0, f"1{THIN_SPACE}000"),
        (1234567.891, 2, f"1{THIN_SPACE}234{THIN_SPACE}567.89"),
        (-1000, 0, f"{MINUS}1{THIN_SPACE}000"),
        (4503599627370497.0, 0, "4 503 599 627 370 497".replace(" ", THIN_SPACE)),
        (1e15, 0, f"1{THIN_SPACE}000" + 4 * f"{THIN_SPACE}000"),
    ],
)
def test_known_numbers(value, places, text):
    assert fixed(value, places) == text


@pytest.mark.parametrize("value", [-0.0, -0.004, -1e-300])
def test_zero_has_no_sign(value):
    assert fixed(value, 2) == "0.00"


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_finite_is_refused(value):
    with pytest.raises(ValueError, match=r"must be finite, got -?(nan|inf)"):
        fixed(value, 2)


@pytest.mark.parametrize("places", [-1, 10])
def test_digits_out_of_range_are_refused(places):
    with pytest.raises(ValueError, match=f"digits must be from 0 to 9, got {places}"):
        fixed(1, places)


@given(numbers, digits)
@example(0.285, 2)
@example(1.115, 2)
def test_what_is_written_is_the_nearest_number(value, places):
    written = Decimal(fixed(value, places).replace(MINUS, "-").replace(THIN_SPACE, ""))
    # Half a unit of the last digit, and what the product of two floats may be off.
    assert abs(written - Decimal(value)) <= Decimal(10) ** -places / 2 + abs(Decimal(value)) * Decimal("2.3e-16")
    assert -written.as_tuple().exponent == places


@given(numbers, digits)
def test_only_the_sign_of_a_negative_number_differs(value, places):
    assert fixed(-abs(value), places).removeprefix(MINUS) == fixed(abs(value), places)


@given(st.integers(0, 10**15))
def test_thousands_are_set_apart(value):
    assert fixed(value, 0) == f"{value:,}".replace(",", THIN_SPACE)


@pytest.mark.parametrize("value", [0, 1, -1234.5, 0.1, 94.25, 1e6, -0.000000001])
def test_what_is_written_plainly_can_be_read_again(value):
    assert read(plain(value)) == value
    assert not set(plain(value)) - set("0123456789.-")


@pytest.mark.parametrize(
    "text", ["", "-", ".", ",", "1e5", "1 000", "0x10", "1.2.3", "inf", "nan", "１", "1_0", "1" * 31]
)
def test_other_texts_are_no_number(text):
    with pytest.raises(ValueError, match="not a number"):
        read(text)
