"""Polygons that a model can give to the painter: bands between curves, and flows between places. Page-safe."""

import math

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

FLOW_STEPS = 16


def band(xs: "Sequence[float]", lows: "Sequence[float]", highs: "Sequence[float]") -> tuple[list[float], list[float]]:
    """The area between two curves.

    Example:
        >>> band([0, 1], [0, 0], [2, 3])
        ([0, 1, 1, 0], [0, 0, 3, 2])
    """
    return list(xs) + list(reversed(xs)), list(lows) + list(reversed(highs))


def flow(start: tuple[float, float], end: tuple[float, float], width: float) -> tuple[list[float], list[float]]:
    """A ribbon of constant height that swings from one place to another, from left to right.

    Args:
        start, end: where its lower edge begins and ends.
        width: its height: the amount that flows.

    Example:
        >>> xs, ys = flow((0, 0), (1, 2), 0.5)
        >>> ys[0], ys[FLOW_STEPS], ys[-1]
        (0.0, 2.0, 0.5)
    """
    parts = [i / FLOW_STEPS for i in range(FLOW_STEPS + 1)]
    xs = [start[0] + (end[0] - start[0]) * part for part in parts]
    lows = [start[1] + (end[1] - start[1]) * (1 - math.cos(math.pi * part)) / 2 for part in parts]
    return band(xs, lows, [low + width for low in lows])
