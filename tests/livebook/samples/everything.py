"""Does every part of the machinery move as matplotlib would move it?"""

import math

from livebook.controls import Choice, Prediction, Slider, Toggle
from livebook.numbers import fixed
from livebook.shapes import band, flow

ALT = 'A wave with three "markers", a triangle, a bar, a flow and a growth; all follow the tilt & the level.'
LIMITS = "Nothing here is real: it stands for tilts < 2, levels & parts that no explorer of the book has yet."
CONTROLS = (
    # An eighth shown to two decimals is a tie, which the two engines would round differently by themselves.
    Slider("tilt", "Tilt", "", -2, 2, 0.125, 0.5),
    Slider("level_m", "Level", "m", -0.3, 3, 0.1, 1.2),
    Choice("parts", "Parts", (("all", "all & every one"), ("few", "a < few")), "all"),
    Toggle("banded", "A band < around > the growth", True),
)
PREDICT = Prediction(
    "How steep is the sample & how level?",
    Choice("guess", "It is", (("steep", "steep & level"), ("flat", "neither")), "flat"),
    lambda: "steep",
    "A sample < everything.",
)
POINTS = 40
MARKED = (5, 20, 35)


def model(tilt, level_m, parts, banded):
    if tilt * level_m > 5:
        return {"outside": "A tilt of " + fixed(tilt, 2) + " at this level is more than the sample can bear."}
    xs = [10 * i / POINTS for i in range(POINTS + 1)]
    ys = [tilt * math.sin(x) + level_m / 3 for x in xs]
    few = parts == "few"
    decades = [10 ** (i / 10) for i in range(21)]
    grown = [x ** (1 + tilt / 4) for x in decades]
    artists = {
        "wave": (xs, ys),
        "marks": None if few else ([xs[i] for i in MARKED], [ys[i] for i in MARKED]),
        "triangle": ((1, 1 + level_m, 5 - tilt, 1), (-1, tilt, 1 + level_m, -1)),
        "bar": (6, 0, 1.5, tilt),
        "flow": flow((0.5, tilt), (9.5, -tilt), 0.3 + level_m / 4),
        "growth": (decades, grown),
        "band": band(decades, [y / 2 for y in grown], [2 * y for y in grown]) if banded else None,
        "note": (decades[5], grown[5], "log & log"),
        "middle": (5, 3.2 - level_m / 3, '<tilt> & "' + fixed(tilt, 2) + '"'),
        "corner": (0.98, 0.05 + level_m / 10, "the end of a line"),
        "free": (0.02, 0.01, "free of axes") if few else None,
    }
    says = "The tilt is " + fixed(tilt, 2) + " and the level " + fixed(level_m, 0) + "\u202fm, in round metres."
    table = (
        ("quantity", "value"),
        ("steepness", fixed(tilt * level_m * 12345.678, 0)),
        ("eighths", fixed(tilt, 2)),
    )
    return {"artists": artists, "says": says, "table": table}


def draw(plt):
    fig, (above, below, logs) = plt.subplots(3, figsize=(4, 6), layout="constrained")
    ticks = {"xticks": (0, 5, 10), "yticks": (-4, 0, 4)}
    above.set(xlim=(0, 10), ylim=(-4, 4), xlabel="x, m", **ticks)
    below.set(xlim=(10, 0), ylim=(4, -4), **ticks)  # both axes count backwards
    logs.set(xscale="log", yscale="log", xlim=(1, 100), ylim=(0.1, 10000))
    artists = {}
    (artists["wave"],) = above.plot([0, 1], [0, 1], "--", linewidth=2)
    (artists["marks"],) = above.plot(MARKED, MARKED, "s", markersize=7)
    (artists["triangle"],) = below.fill([0, 1, 1], [0, 0, 1], hatch="//")
    (artists["bar"],) = below.bar([1], [1])
    (artists["flow"],) = below.fill([0, 1, 1], [0, 0, 1])
    (artists["growth"],) = logs.plot([1, 10], [1, 10])
    (artists["band"],) = logs.fill([1, 10, 10], [1, 1, 10], alpha=0.4)
    artists["note"] = logs.text(1, 1, " ", va="baseline")
    artists["middle"] = above.text(1, 1, " ", va="baseline", ha="center")
    artists["corner"] = below.text(0, 0, " ", va="baseline", ha="right", transform=below.transAxes)
    artists["free"] = fig.text(0, 0, " ", va="baseline", style="italic")
    return fig, artists
