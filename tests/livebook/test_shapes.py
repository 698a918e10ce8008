"""Bands and flows: what goes in at the left comes out at the right."""

import pytest

from livebook.shapes import band, flow


def area(xs, ys):
    """The area of a polygon, by the shoelace formula."""
    return abs(sum(xs[i - 1] * ys[i] - xs[i] * ys[i - 1] for i in range(len(xs)))) / 2


def test_a_band_has_the_area_between_its_curves():
    assert area(*band([0, 1, 3], [0, 1, 0], [2, 2, 5])) == pytest.approx(1.5 + 6)


@pytest.mark.parametrize("width", [0.5, 3])
def test_a_flow_keeps_its_width(width):
    xs, ys = flow((1, 4), (7, -2), width)
    assert area(xs, ys) == pytest.approx(6 * width)
    half = len(xs) // 2
    assert [top - low for low, top in zip(ys[:half], reversed(ys[half:]), strict=True)] == pytest.approx([width] * half)
    assert ((xs[0], ys[0]), (xs[half - 1], ys[half - 1])) == ((1, 4), (7, -2))
