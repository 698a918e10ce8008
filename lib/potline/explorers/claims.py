"""What would have to be true for a number of the news to be right?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.explorers.claim_tests import INERT_KWH, TESTS, Test
from potline.explorers.look import ALUMINIUM, CARBON, OXYGEN
from potline.footprint import cleanest_grid_needed_g_per_kwh

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "A number of the news against the assumption on which it hangs. A dashed level line with a hollow diamond is what "
    "is claimed; full lines with filled dots are what we compute, for carbon dioxide one line each for the smelter's "
    "own gas, for smelter and power, and for the whole way from the ore. A hollow circle marks the assumption at "
    "which the claim would be met."
)
LIMITS = (
    "One assumption moves, all others stand still: the smelter's own gas and the electricity of a kilogram are means "
    "of the world, or Rusal's report, and the energy of an inert-anode cell is assumed, since nobody has published "
    "it. The alumina, the anodes and the rest on the way from the ore are rough. A claim that can be met is not shown "
    "to be true."
)
PARTS = ("a", "b", "c")
MAIN = "b"
COLOURS = OrderedDict((("carbon", CARBON), ("oxygen", OXYGEN), ("metal", ALUMINIUM)))
AIR = 0.02  # a claim of "about" may be so far off


CONTROLS = (
    Choice("claim", "The news says", tuple([(key, test.name) for key, test in TESTS.items()]), "industry"),
    Slider("knob_pct", "Assumption, from end to end", "%", 0, 100, 1, 50),
)
PREDICT = Prediction(
    "A smelter with inert anodes claims 0.01\u202ft of CO₂ a tonne, its power included. If a cell takes "
    + fixed(INERT_KWH, 0)
    + "\u202fkWh a kilogram, how much CO₂ may a kilowatt-hour carry?",
    Slider("guess", "CO₂ of a kilowatt-hour", "g", 0, 100, 1, 40),
    lambda: cleanest_grid_needed_g_per_kwh(TESTS["zero"].claimed, INERT_KWH),
    "Coal power carries some 800, and even hydropower, over its whole life, some 24: the claim counts it as zero.",
)

# The figure: 0 to 100 to the right is the range of the assumption, 0 to 1 upwards that of the number.
WORDS_AT = 106.0  # where the column of words begins
LINE = 0.085  # the height of a line of words
STEPS = 20


def model(claim: str, knob_pct: float) -> "Result":
    """The lines of one claim, and where the assumption stands."""
    test = TESTS[claim]
    knob = at(test, knob_pct)
    artists: dict[str, Any] = {}
    labels = [(test.claimed / test.top, "said_words", "claimed: " + claimed(test))]
    for part, line in zip(PARTS, test.lines):
        for key in kinds(part):
            artists["line_" + key] = artists["dot_" + key] = None
        artists["words_" + part] = None
        if line:
            name, function = line
            key = test.colour if part == MAIN else part
            xs = [100 * i / STEPS for i in range(STEPS + 1)]
            artists["line_" + key] = (xs, [function(at(test, x)) / test.top for x in xs])
            artists["dot_" + key] = ([knob_pct], [function(knob) / test.top])
            labels.append((function(test.high) / test.top, "words_" + part, name + ": " + number(test, function(knob))))
    artists["said"] = ([0, 100], [test.claimed / test.top] * 2)
    artists["diamond"] = ([100], [test.claimed / test.top])
    artists["knob"] = ([knob_pct] * 2, [0, 1])
    artists.update(column(labels))
    best, met = meeting(test)
    artists["met"] = ([best], [test.claimed / test.top])
    artists["title"] = (-26, 1.12, test.title)
    artists["middle"] = (-3, 0.48, short(test.top / 2))
    artists["top"] = (-3, 0.98, short(test.top))
    artists["low"] = (0, -0.1, short(test.low))
    artists["high"] = (100, -0.1, short(test.high))
    artists["now"] = (-26, -0.21, test.knob + ": now " + fixed(knob, test.knob_digits))
    artists["meets"] = (-26, -0.31, "claim " + met)
    return {"artists": artists, "says": sentence(test, knob, met), "table": table(test, knob, met)}


def kinds(part: str) -> tuple[str, ...]:
    """The artists of a part: the main one has its substance's colour."""
    return tuple(COLOURS) if part == MAIN else (part,)


def at(test: Test, knob_pct: float) -> float:
    """The assumption at a place of its range."""
    return float(test.low + (test.high - test.low) * knob_pct / 100)


def number(test: Test, amount: float) -> str:
    """A number with its unit."""
    return fixed(amount, int(test.digits)) + "\u202f" + str(test.unit)


def short(amount: float) -> str:
    """A number of a scale: no more decimals than it needs."""
    return fixed(amount, 0 if amount == round(amount) else 1)


def column(labels: list[tuple[float, str, str]]) -> "dict[str, Any]":
    """The words at the right, beside the ends of their lines as far as they leave each other room."""
    placed: dict[str, Any] = {}
    free = -0.03
    above = len(labels)
    for height, key, words in sorted(labels):
        above -= 1
        low = min(max(height - 0.02, free), 1.03 - above * LINE)
        placed[key] = (WORDS_AT, low, words)
        free = low + LINE
    return placed


def meeting(test: Test) -> tuple[float, str]:
    """Where on the range of the assumption the claim is met or comes nearest, and that in words."""
    _, function = test.lines[1]
    off = [function(at(test, pct)) / test.claimed - 1 for pct in range(101)]
    worst = max([abs(one) for one in off])
    if worst <= AIR:
        return 50.0, "right to within " + fixed(100 * worst, 1) + "\u202f% throughout"
    for pct in range(100):
        if off[pct] <= 0 <= off[pct + 1]:
            best = pct + off[pct] / (off[pct] - off[pct + 1])
            digits = max(test.knob_digits, 1 if at(test, best) < 10 else 0)
            return best, "met at " + fixed(at(test, best), digits) + "\u202f" + test.knob_unit
    nearest = min(range(101), key=lambda pct: abs(off[pct]))
    words = "met nowhere and nearest at " + fixed(at(test, nearest), test.knob_digits) + "\u202f" + test.knob_unit
    return float(nearest), words + ", with " + number(test, function(at(test, nearest)))


def sentence(test: Test, knob: float, met: str) -> str:
    """The finding at this state."""
    here = test.lead + fixed(knob, test.knob_digits) + "\u202f" + test.knob_unit + " "
    computed = test.subject + number(test, test.lines[1][1](knob))
    return f"{here}{computed}; the claim, {test.about}{claimed(test)}, is {met}."


def claimed(test: Test) -> str:
    """The number as it is claimed."""
    digits = 0
    while abs(test.claimed * 10**digits - round(test.claimed * 10**digits)) > 1e-9:
        digits += 1
    return fixed(test.claimed, digits) + "\u202f" + str(test.unit)


def table(test: Test, knob: float, met: str) -> tuple[tuple[str, str], ...]:
    """The numbers of the figure."""
    rows = [(test.title, test.name), ("claimed", test.about + claimed(test))]
    rows.append(("assumed: " + test.knob, fixed(knob, test.knob_digits)))
    for line in test.lines:
        rows.append(("computed: " + line[0], number(test, line[1](knob))) if line else ("no further line", "–"))
    rows.append(("the claim is", met))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The frame, up to three computed lines, and the line of the claim."""
    fig = plt.figure(figsize=(5.0, 4.3))
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set(xlim=(-27, 190), ylim=(-0.36, 1.2))
    ax.set_axis_off()
    ink = ax.xaxis.label.get_color()
    for height in (0, 0.5, 1):
        ax.plot([0, 100], [height, height], "-", color=ink, linewidth=0.8, alpha=1 if height == 0 else 0.2)
    ax.plot([0, 0], [0, 1], "-", color=ink, linewidth=0.8)
    ax.text(-3, -0.02, "0", ha="right", va="baseline")
    artists = {}
    for part in PARTS:
        for key in kinds(part):
            colour = COLOURS.get(key, ink)
            (artists["line_" + key],) = ax.plot([0, 1], [0, 1], "-", color=colour, linewidth=2.6 if part == MAIN else 1)
            (artists["dot_" + key],) = ax.plot([0], [0], "o", color=colour, markersize=10 if part == MAIN else 6)
        weight = "bold" if part == MAIN else "normal"
        artists["words_" + part] = ax.text(0, 0, " ", va="baseline", size=10, weight=weight)
    (artists["said"],) = ax.plot([0, 1], [0, 1], "--", color=ink, linewidth=1.4)
    (artists["diamond"],) = ax.plot([0], [0], "D", color=ink, markersize=9, markerfacecolor="none", markeredgewidth=1.6)
    (artists["met"],) = ax.plot([0], [0], "o", color=ink, markersize=14, markerfacecolor="none", markeredgewidth=1.6)
    (artists["knob"],) = ax.plot([0, 1], [0, 1], ":", color=ink, linewidth=1.0)
    artists["said_words"] = ax.text(0, 0, " ", va="baseline", size=10.5)
    artists["title"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    for part, align in (("middle", "right"), ("top", "right"), ("low", "left"), ("high", "right")):
        artists[part] = ax.text(0, 0, " ", va="baseline", ha=align)
    artists["now"] = ax.text(0, 0, " ", va="baseline")
    artists["meets"] = ax.text(0, 0, " ", va="baseline", weight="bold")
    return fig, artists
