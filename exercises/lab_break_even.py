"""What the lab notebook gives its students, and ``check``, which says in words what is not right yet.

A check never shows the answer. It knows what it should be, from the library, and a few usual ways to miss it.
"""

import math
from collections import OrderedDict, namedtuple
from collections.abc import Callable, Sequence

from potline.carbon import prebake_co2_t_per_t
from potline.data.grids import ROWS
from potline.data.rows import find
from potline.footprint import break_even_grid_g_per_kwh, extra_energy_kwh_per_kg, net_change_t_per_t
from potline.pfc import slope_method
from potline.uncertainty import Draws, propagate, quantile, share_below, tornado, within_range
from potline.voltage import budget

EFFICIENCY = 0.94  # assumed, with both anodes
ANODE_T_PER_T = 0.42  # net, assumed: a usual prebake smelter
EFFECT_MINUTES = 0.2  # of anode effect, per pot and day, assumed
COUNTRIES = ("norway", "france", "canada", "germany", "world", "china", "iran", "india")
GRIDS = OrderedDict((name, find(ROWS, name).value) for name in COUNTRIES)  # g/kWh
RANGES = OrderedDict(volts=(0.30, 0.60, 1.03), saved=(1.45, 1.76, 1.96), grid=(500, 582, 820))  # assumed
SEED, DRAWS = 1, 2000
MOST = 1e12  # what the library takes
CLOSE = 0.005  # relative: three figures are enough

Slip = namedtuple("Slip", "value words")

NOTHING = "nothing here yet. Put your own line where the three dots are."
ELECTRONS = "How many electrons does one aluminium ion take up?"
LOST = "A part of the metal is lost again. Does a kilogram of what is left take more energy for it, or less?"


def check(step: str, answer: object) -> None:
    """Say whether the answer to a step is right, and if not, in which direction to look.

    Raises:
        ValueError: there is no such step.
    """
    if step not in STEPS:
        raise ValueError(f"step is {step!r}; allowed: {', '.join(STEPS)}")
    print(f"{step}: {NOTHING if is_empty(answer) else STEPS[step](answer) or 'right.'}")


def is_empty(answer: object) -> bool:
    """Whether the three dots of the notebook are still there."""
    parts = answer if isinstance(answer, tuple) else (answer,)
    return any(part is None or part is ... for part in parts)


def judge(answer: object, right: float, slips: Sequence[Slip]) -> str | None:
    """What is wrong with a number; None if nothing is."""
    if isinstance(answer, bool) or not isinstance(answer, int | float):
        return f"not a number but {type(answer).__name__}. Give the number alone, without its unit."
    if not -MOST <= answer <= MOST:  # which no NaN is
        return "no amount of this world. Is something divided by zero?"
    if close(answer, right):
        return None
    for slip in slips:
        if close(answer, slip.value):
            return "not yet. " + slip.words
    if close(answer, -right):
        return "not yet. The size is right. Look at the sign: what is subtracted from what?"
    for factor in (1000, 1e6):
        if close(answer, right * factor) or close(answer, right / factor):
            return f"not yet. It is off by a factor of {factor:.0f}. Compare the units."
    return f"not yet. It is too {'large' if answer > right else 'small'}."


def close(one: float, other: float) -> bool:
    return math.isclose(one, other, rel_tol=CLOSE)


def volts(answer: object) -> str | None:
    chemistry = Slip(gap_v(), "That is what chemistry asks for more. Other parts of the voltage change, too.")
    whole = Slip(sum(budget("inert").values()), "That is the whole cell. How much is it more than with carbon?")
    return judge(answer, extra_v(), (chemistry, whole))


def energy(answer: object) -> str | None:
    right = extra_energy_kwh_per_kg(extra_v(), EFFICIENCY)
    slips = (
        Slip(right / 3, ELECTRONS),
        Slip(right * EFFICIENCY, "Where is the current efficiency? " + LOST),
        Slip(right * EFFICIENCY**2, LOST),
        Slip(right * 3.6, "These are megajoules. How many of them are a kilowatt-hour?"),
        Slip(right * 3.6e6, "These are joules. How many of them are a kilowatt-hour?"),
        Slip(right * sum(budget("inert").values()) / extra_v(), "That is for the whole voltage, not for what is more."),
    )
    return judge(answer, right, slips)


def gas(answer: object) -> str | None:
    burnt, effects = burnt_t(), slope_method("CWPB", EFFECT_MINUTES)
    slips = (
        Slip(burnt, "The carbon is counted. An inert anode also ends the gases of the anode effects."),
        Slip(effects["co2e_t_per_t"], "The anode effects are counted. And the carbon that burns all the time?"),
        Slip(ANODE_T_PER_T, "That is carbon. What leaves is carbon dioxide."),
        Slip(burnt + effects["cf4_kg_per_t"], "You added kilograms of CF₄ to tonnes of CO₂. How much do they warm?"),
    )
    return judge(answer, saved_t(), slips)


def break_even(answer: object) -> str | None:
    right = break_even_grid_g_per_kwh(saved_t(), extra_v(), EFFICIENCY)
    return judge(answer, right, (Slip(1e6 / right, "Upside down: more gas saved must allow a dirtier grid."),))


def worst(answer: object) -> str | None:
    right = break_even_grid_g_per_kwh(saved_t(), gap_v(), EFFICIENCY)
    before = break_even_grid_g_per_kwh(saved_t(), extra_v(), EFFICIENCY)
    return judge(answer, right, (Slip(before, "That is the case before. Here the whole reversible gap must be paid."),))


def grids(answer: object) -> str | None:
    if isinstance(answer, str) or not isinstance(answer, Sequence | set):
        return "not a list. Write names in square brackets: ['...', '...']."
    unknown = [name for name in answer if not isinstance(name, str) or name not in GRIDS]
    if unknown:
        return f"{unknown[0]!r} is not one of the grids: {', '.join(GRIDS)}."
    limit = break_even_grid_g_per_kwh(saved_t(), gap_v(), EFFICIENCY)
    right = {name for name, factor in GRIDS.items() if factor < limit}
    if right == set(answer):
        return None
    if right == set(GRIDS) - set(answer):
        return "not yet. These are the grids on which it does harm."
    many = len(set(answer) - right)
    return f"not yet. {many} too many and {len(right - set(answer))} missing."


def change(answer: object) -> str | None:
    """Tries the student's function on numbers that it does not know, always the same ones."""
    if not callable(answer):
        return "not a function. Keep the line that begins with def, and give back a number with return."
    draws = Draws(SEED)
    for _ in range(20):
        inputs = [within_range(name, RANGES[name], draws.next()) for name in RANGES]
        told = _change_at(answer, *inputs)
        if told:
            return told
    return None


def _change_at(function: Callable[..., object], volts: float, saved: float, grid: float) -> str | None:
    try:
        value = function(volts, saved, grid)
    except Exception as problem:  # whatever a student's code may raise
        return f"it stops with {type(problem).__name__}: {problem}"
    if value is None or value is ...:
        return NOTHING
    right = net_change_t_per_t(saved, volts, EFFICIENCY, grid)
    comes = right + saved
    slips = (
        Slip(-right, "Below zero should mean that the anode does good. Yours has it the other way round."),
        Slip(comes, "That is what comes. What goes?"),
        Slip(1000 * comes - saved, "One part is in kilograms, the other in tonnes."),
        Slip(comes * EFFICIENCY - saved, "Where is the current efficiency?"),
        Slip(comes * EFFICIENCY**2 - saved, LOST),
        Slip(comes / 3 - saved, ELECTRONS),
    )
    return judge(value, right, slips)


def spread(answer: object) -> str | None:
    if not isinstance(answer, tuple | list) or len(answer) != 2:
        return "not two numbers. Give (low, high)."
    results = drawn()
    low, high = quantile(results, 0.05), quantile(results, 0.95)
    if close(answer[0], results[0]) and close(answer[1], results[-1]):
        return "not yet. These are the most extreme draws of all. Nine of ten are wanted: leave 5 % off at each end."
    if close(answer[0], high) and close(answer[1], low):
        return "not yet. The two are the right ones, in the wrong order."
    if close(answer[0], quantile(results, 0.1)) and close(answer[1], quantile(results, 0.9)):
        return "not yet. That leaves 10 % off at each end, so eight draws of ten lie between."
    for name, value, right in (("low", answer[0], low), ("high", answer[1], high)):
        told = judge(value, right, ())
        if told:
            return f"{name}: {told}"
    return None


def share(answer: object) -> str | None:
    right = share_below(drawn(), 0)
    slips = (Slip(100 * right, "Give a fraction from 0 to 1."), Slip(1 - right, "That is the share that does harm."))
    return judge(answer, right, slips)


def first(answer: object) -> str | None:
    if not isinstance(answer, str) or answer not in RANGES:
        return f"write one of {', '.join(repr(name) for name in RANGES)}."
    if answer == next(iter(tornado(_net_change, RANGES))):
        return None
    return "not yet. How far does each one alone move the result, from low to high?"


def safe(answer: object) -> str | None:
    ranges = OrderedDict((name, RANGES[name]) for name in ("volts", "saved"))
    factors = propagate(lambda volts, saved: break_even_grid_g_per_kwh(saved, volts, EFFICIENCY), ranges, SEED, DRAWS)
    slips = (
        Slip(quantile(factors, 0.95), "There it pays in one draw of twenty. Which end is the careful one?"),
        Slip(quantile(factors, 0.5), "There it pays in every second draw: a coin would do as well."),
        Slip(factors[0], "That is the very worst draw. Nineteen of twenty are wanted."),
    )
    return judge(answer, quantile(factors, 0.05), slips)


def extra_v() -> float:
    return sum(budget("inert").values()) - sum(budget("carbon").values())


def gap_v() -> float:
    return budget("inert")["reversible"] - budget("carbon")["reversible"]


def burnt_t() -> float:
    return prebake_co2_t_per_t(ANODE_T_PER_T)


def saved_t() -> float:
    return burnt_t() + slope_method("CWPB", EFFECT_MINUTES)["co2e_t_per_t"]


def drawn() -> list[float]:
    return propagate(_net_change, RANGES, SEED, DRAWS)


def _net_change(volts: float, saved: float, grid: float) -> float:
    return net_change_t_per_t(saved, volts, EFFICIENCY, grid)


STEPS: "OrderedDict[str, Callable[[object], str | None]]" = OrderedDict(
    (step.__name__, step) for step in (volts, energy, gas, break_even, worst, grids, change, spread, share, first, safe)
)
