"""What people type: each way to write a number, and each way not to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.reading import Typed

READ = [
    ("0,889", 0.889, 3, None),
    ("0.889 t", 0.889, 3, "t"),
    ("13.3kWh/kg", 13.3, 3, "kWh/kg"),
    ("1 234,5", 1234.5, 5, None),
    ("1,234.5", 1234.5, 5, None),
    ("1.234,5", 1234.5, 5, None),
    ("１３．３ ｋＷｈ", 13.3, 3, "kWh"),
    ("\u22120.5 V", -0.5, 1, "V"),
    ("2.270", 2.27, 4, None),
    ("1.3e1", 13, 2, None),
    ("1.3E-2 t", 0.013, 2, "t"),
    ("1.3 × 10^4 g".replace(" × ", "×"), 13000, 2, "g"),
    ("94 %", 94, 2, "%"),
    ("960 °C", 960, 3, "°C"),
    ("0", 0, 1, None),
    ("+3", 3, 1, None),
    (".5", 0.5, 1, None),
    ("1,234,567", 1234567, 7, None),
    ("1.234.567", 1234567, 7, None),
    ("0.123 456", 0.123456, 6, None),
    ("\u2212 12 500 t", -12500, 5, "t"),
    ("13'300", 13300, 5, None),
    ("2 e", 2, 1, "refused"),
]


@pytest.mark.parametrize("text, value, figures, unit", READ)
def test_numbers_with_and_without_units(text, value, figures, unit):
    if unit == "refused":
        with pytest.raises(ValueError, match="not a unit"):
            Typed(text)
        return
    typed = Typed(text)
    assert (typed.value, typed.figures) == (pytest.approx(value, rel=1e-12), figures)
    assert (typed.unit.text if typed.unit else None) == unit


HOSTILE = [
    "",
    "   ",
    "1e999",
    "-1e999",
    "1" * 500,
    "1e31",
    "9" * 40,
    "nan",
    "inf",
    "Infinity",
    "0x10",
    "1.2.3",
    "--1",
    "1 2 3",
    "12 34",
    "1,23.4",
    "1,2,3",
    ",",
    ".",
    "- ",
    "1.234,567.8",
]
HOSTILE += [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "1; import os",
    "{answer}",
    "\0",
    "١٢",
    "½",
    "1+1",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_is_no_answer_is_refused_in_a_sentence(text):
    with pytest.raises(ValueError) as refused:
        Typed(text)
    words = str(refused.value)
    assert words[0].isupper() or words[0] == "\u201c"
    assert words.endswith(".") and len(words) < 200


def test_a_comma_before_three_digits_can_mean_either():
    assert [Typed(text).either for text in ("13,300", "1,234")] == [True, True]
    assert not any(Typed(text).either for text in ("13.300", "0,889", "13,3", "1,234.5", "1,234,567", "1234,567"))


@given(st.text(max_size=80))
def test_nothing_that_can_be_typed_breaks_it(text):
    try:
        typed = Typed(text)
    except ValueError as refused:
        assert len(str(refused)) < 250
    else:
        assert abs(typed.value) <= 1e30 and typed.figures >= 1


@given(st.floats(-1e6, 1e6), st.sampled_from([".", ","]))
def test_what_python_writes_is_read_back(value, point):
    assert Typed(f"{value:.6f}".replace(".", point)).value == pytest.approx(round(value, 6), abs=1e-9)
