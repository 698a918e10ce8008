"""A programme of two stages cut emissions: how much of it was the first stage?"""

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.data.ecosoderberg import ROWS
from potline.data.rows import find
from potline.explorers.look import ALUMINIUM, CARBON

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Three bars: what a smelter gave off before, a hundred, what was left after the first stage, and what was left "
    "after both. With Rusal's figures for Krasnoyarsk, 38 % in all and 13.7 % in the second stage, the first stage "
    "took away 28, the second 10. The later bars are hollow, because a company claims them."
)
LIMITS = (
    "Both claims are taken to count the same gases in the same way, and the second stage to begin where the first "
    "ended. Whether more or less metal was made in the meantime is not counted. Emissions also fall when a scrubber is "
    "kept in better order, without any new technology."
)
CLAIMED = tuple([round(100 * find(ROWS, key).value, 1) for key in ("programme_total", "stage2_total")])
CONTROLS = (
    Slider("whole_pct", "The whole programme took away", "%", 20, 95, 0.5, CLAIMED[0]),
    Slider("second_pct", "The second stage took away", "%", 0, 60, 0.1, CLAIMED[1]),
)


def first_stage(whole: float, second: float) -> float:
    """The cut of the first of two stages, as a fraction, from the cuts of the whole and of the second.

    What is left after both is the product of what each leaves: 1 - whole = (1 - first) (1 - second).
    """
    return 1 - (1 - whole) / (1 - second)


PREDICT = Prediction(
    "Rusal says that its smelter at Krasnoyarsk cut its emissions by 38 % in all, and by 13.7 % in the second stage, "
    "of what the first had left. How much did the first stage cut?",
    Slider("guess", "First stage", "%", 0, 60, 0.5, 10),
    lambda: 100 * first_stage(CLAIMED[0] / 100, CLAIMED[1] / 100),
    "Cuts one after the other multiply what is left; they do not add up. Taking one from the other gives too little.",
)
BARS = (0.0, 1.0, 2.0)
WIDTH = 0.5


def model(whole_pct: float, second_pct: float) -> "Result":
    """What is left after each stage, of a hundred."""
    first = first_stage(whole_pct / 100, second_pct / 100)
    if first < 0:
        return {
            "outside": "The second stage alone would have taken away more than the whole programme: the first stage "
            "would have made it worse."
        }
    between = 100 * (1 - first)
    end = 100 - whole_pct
    cuts = (100 - between, between - end)
    artists = {
        "before": (BARS[0] - WIDTH / 2, 0, WIDTH, 100),
        "between": (BARS[1] - WIDTH / 2, 0, WIDTH, between),
        "end": (BARS[2] - WIDTH / 2, 0, WIDTH, end),
        "level_before": ([BARS[0] + WIDTH / 2, BARS[1] - WIDTH / 2], [100, 100]),
        "level_between": ([BARS[1] + WIDTH / 2, BARS[2] - WIDTH / 2], [between, between]),
        "between_left": (BARS[1], between - 8 if between > 12 else between + 3, fixed(between, 1)),
        "end_left": (BARS[2], end - 8 if end > 12 else end + 3, fixed(end, 1)),
        "between_cut": (BARS[1], 114, percent(100 * first) + " less"),
        "end_cut": (BARS[2], 114, percent(second_pct) + " less"),
        "between_part": (BARS[1], 106, fixed(cuts[0], 1) + " of the 100"),
        "end_part": (BARS[2], 106, fixed(cuts[1], 1) + " of the 100"),
    }
    says = (
        "If " + percent(whole_pct) + " went in all and " + percent(second_pct) + " of the rest in the second stage, "
        "the first took away " + percent(100 * first) + ": of the " + fixed(whole_pct, 1) + " that are gone, it took "
        + fixed(cuts[0], 1) + " and the second stage " + fixed(cuts[1], 1) + "."
    )  # fmt: skip
    table = (
        ("of 100 at the start", "left", "taken away"),
        ("before", "100.0", "0.0"),
        ("after the first stage", fixed(between, 1), fixed(cuts[0], 1)),
        ("after the second stage", fixed(end, 1), fixed(cuts[1], 1)),
        ("in all", fixed(end, 1), fixed(whole_pct, 1)),
    )
    return {"artists": artists, "says": says, "table": table}


def percent(number: float) -> str:
    """A number of per cent in words."""
    return str(fixed(number, 1)) + "\u202f%"


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Three bars, and over them what each stage took away."""
    fig, ax = plt.subplots(figsize=(5.0, 3.9), layout="constrained")
    ax.set(xlim=(-0.45, 2.5), ylim=(0, 122), yticks=[])
    ax.spines["left"].set_visible(False)
    ax.set_xticks(BARS, ["before", "after the\nfirst stage", "after the\nsecond stage"])
    ax.tick_params(axis="x", length=0)
    ink = ax.xaxis.label.get_color()
    artists: dict[str, Any] = {}
    (artists["before"],) = ax.bar([0], [100], WIDTH, color=ALUMINIUM)
    for name in ("between", "end"):
        (artists[name],) = ax.bar([0], [50], WIDTH, facecolor=(CARBON, 0.08), edgecolor=CARBON, linewidth=1.8)
        artists[name + "_left"] = ax.text(0, 0, " ", va="baseline", ha="center")
        artists[name + "_cut"] = ax.text(0, 0, " ", va="baseline", ha="center", weight="bold")
        artists[name + "_part"] = ax.text(0, 0, " ", va="baseline", ha="center", size=10.5)
    for name in ("level_before", "level_between"):
        (artists[name],) = ax.plot([0, 1], [1, 1], ":", color=ink, linewidth=1)
    ax.text(0, 104, "100", ha="center", va="baseline")
    return fig, artists
