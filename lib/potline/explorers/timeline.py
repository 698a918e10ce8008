"""What was promised, by when, and what came of it?"""

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.data.timeline import ENTRIES, LOOKED, WHO, year_of
from potline.explorers.look import ALUMINIUM

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result
    from potline.data.timeline import Entry

ALT = (
    "Rows of one project on an axis of years from 2008 to 2030, oldest first. A filled circle is an event, a square a "
    "result, a hollow circle a promise. From a promise a dashed line runs to the date on which it was due, and a thick "
    "line from there to the diamond where the first of it came, or to the day from which one looks where nothing has. "
    "What came in time came only in part."
)
LIMITS = (
    "Only what is public and was found, until November 2026. A company may have done more than it says. What "
    "came in part counts as having come: one pot where the promise meant many; what is due in a year is late after "
    "its last day. Promises that named no date cannot be late."
)
NAMES = (
    ("rusal", "Rusal, inert"),
    ("rusal_carbon", "Rusal, carbon"),
    ("elysis", "ELYSIS"),
    ("arctus", "Arctus, TRIMET"),
    ("neu", "Northeastern Univ."),
)
CONTROLS = (
    Choice("who", "Project", NAMES, "elysis"),
    Slider("back_years", "Look from how long ago", "years", 0, 17, 0.5, 0),
)
FIRST, LAST = 2006.5, 2030.5
ROWS = max([len([1 for entry in ENTRIES if entry.who == who]) for who in WHO])
WORDS_Y, TRACK_Y = 0.52, 0.2  # within a row
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def entries_of(who: str) -> "list[Entry]":
    """The entries of one project, oldest first."""
    return [entry for entry in ENTRIES if entry.who == who]


def fate(entry: "Entry", at: float) -> str:
    """What had become of a promise: "in time", "late", "overdue", "open" or "undated"."""
    due = year_of(entry.due, end=True) if entry.due else None
    if entry.came and year_of(entry.came) <= at:
        return "in time" if due is None or year_of(entry.came) <= due else "late"
    if due is None:
        return "undated"
    return "overdue" if due < at else "open"


def in_time_of_the_due() -> int:
    """Of the promises whose date had passed when we looked, how many came in time."""
    return len([1 for entry in ENTRIES if entry.kind == "promise" and fate(entry, year_of(LOOKED)) == "in time"])


def passed() -> int:
    """How many promises named a date that had passed when we looked."""
    fates = [fate(entry, year_of(LOOKED)) for entry in ENTRIES if entry.kind == "promise"]
    return len([1 for one in fates if one not in ("open", "undated")])


PREDICT = Prediction(
    fixed(passed(), 0)
    + " promises of these projects named a date that has passed by now. Of how many did the first sign "
    "come in time?",
    Slider("guess", "In time", "", 0, passed(), 1, passed()),
    in_time_of_the_due,
    "They are EcoSöderberg at Krasnoyarsk and the first licence of ELYSIS, for ten small pots: each a part of what was "
    "promised. The others came late, or nothing has been found.",
)


def model(who: str, back_years: float) -> "Result":
    """The rows of one project as they could be known so many years before we last looked."""
    at = year_of(LOOKED) - back_years
    known = [entry for entry in entries_of(who) if year_of(entry.date) <= at]
    artists: dict[str, Any] = dict.fromkeys(PARTS)
    artists.update(parts(known, at))
    artists["future"] = (at, 0, LAST - at, ROWS)
    artists["now_words"] = (min(at, 2026.2), ROWS + 0.12, when(at))
    return {"artists": artists, "says": sentence(who, known, at), "table": table(known, at)}


def parts(known: "list[Entry]", at: float) -> "dict[str, Any]":
    """What is drawn of the entries that are known: artist -> its value."""
    artists: dict[str, Any] = {}
    for place, entry in enumerate(known):
        row = "row" + str(place) + "_"
        y = ROWS - 1 - place
        track = y + TRACK_Y
        start = year_of(entry.date)
        artists[row + "what"] = (FIRST, y + WORDS_Y, entry.date[:4] + " " + entry.what)
        artists[row + entry.kind] = ([start], [track])
        if entry.kind != "promise":
            continue
        artists[row + "state"] = (LAST, y + WORDS_Y, state(entry, at))
        came = year_of(entry.came) if entry.came and year_of(entry.came) <= at else None
        due = year_of(entry.due, end=True) if entry.due else None
        if due is not None:
            artists[row + "wait"] = ([start, due], [track, track])
            artists[row + "due"] = ([due], [track])
            end = at if came is None else came
            if end > due:
                artists[row + "late"] = ([due, end], [track, track])
        if came is not None:
            artists[row + "came"] = ([came], [track])
    return artists


def state(entry: "Entry", at: float) -> str:
    """What had become of a promise, in a few words."""
    what = fate(entry, at)
    if what == "undated":
        return "no date given"
    if what == "open":
        return "due " + str(entry.due)
    if what == "in time":
        return "in part, in time"
    late = (at if what == "overdue" else year_of(entry.came)) - year_of(entry.due, end=True)
    return "in part, " + years(late) + " late" if what == "late" else years(late) + " overdue"


def years(number: float) -> str:
    """A number of years in words."""
    return str(fixed(number, 1)) + " years"


# The artists that some project needs: those that it needs when everything is known.
PARTS: "list[str]" = []
for _who in WHO:
    PARTS.extend([part for part in parts(entries_of(_who), year_of(LOOKED)) if part not in PARTS])


def when(at: float) -> str:
    """A month, of a number of years."""
    return str(MONTHS[int((at - int(at)) * 12)]) + " " + str(int(at))


def sentence(who: str, known: "list[Entry]", at: float) -> str:
    """The finding at this state."""
    start: str = WHO[who] + ", seen from " + when(at) + ": "
    if not known:
        return start + "nothing had been said or done yet that we found."
    promises = [fate(entry, at) for entry in known if entry.kind == "promise"]
    last: str = "; the last news is of " + known[-1].date[:4] + "."
    if not promises:
        return start + "no promise with a date or without one was found" + last
    counts = [
        (promises.count("in time"), "came in part and in time"),
        (promises.count("late"), "came in part and late"),
        (promises.count("overdue"), "overdue"),
        (promises.count("open"), "not yet due"),
        (promises.count("undated"), "without a date"),
    ]
    made = "1 promise, " if len(promises) == 1 else fixed(len(promises), 0) + " promises, "
    said = ", ".join([fixed(count, 0) + " " + words for count, words in counts if count])
    return start + made + said + last


def table(known: "list[Entry]", at: float) -> tuple[tuple[str, ...], ...]:
    """The rows in words; there are always as many."""
    rows = [("date", "what", "kind", "what became of it")]
    for entry in known:
        became = state(entry, at) if entry.kind == "promise" else "done"
        rows.append((entry.date, entry.what, entry.kind, became))
    rows.extend([("–", "–", "–", "–")] * (ROWS - len(known)))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Rows on an axis of years; what a row can hold is an artist of its own."""
    fig, ax = plt.subplots(figsize=(5.0, 4.6), layout="constrained")
    ax.set(xlim=(FIRST, LAST), ylim=(-0.1, ROWS + 0.6), yticks=[], xticks=range(2010, 2031, 5))
    ax.set_xlabel("○ promise   | due   ◆ came in part   ■ result   ● event")
    ax.spines["left"].set_visible(False)
    ink = ax.xaxis.label.get_color()
    for year in range(2010, 2031, 5):
        ax.plot([year, year], [0, ROWS], "-", color=ink, alpha=0.12, linewidth=0.8)
    looks: dict[str, dict[str, Any]] = {
        "wait": {"linestyle": "--", "linewidth": 1.2},
        "late": {"linestyle": "-", "linewidth": 3.5, "alpha": 0.45},
        "due": {"linestyle": "", "marker": "|", "markersize": 11, "markeredgewidth": 1.6},
        "promise": {"linestyle": "", "marker": "o", "markersize": 7, "fillstyle": "none", "markeredgewidth": 1.6},
        "event": {"linestyle": "", "marker": "o", "markersize": 7},
        "result": {"linestyle": "", "marker": "s", "markersize": 7.5, "color": ALUMINIUM},
        "came": {"linestyle": "", "marker": "D", "markersize": 7.5, "color": ALUMINIUM},
    }
    artists: dict[str, Any] = {}
    for part in PARTS:
        kind = part.rsplit("_", 1)[-1]
        if kind in looks:
            points = [2020.0, 2021.0] if kind in ("wait", "late") else [2020.0]
            (artists[part],) = ax.plot(points, [1.0] * len(points), **({"color": ink} | looks[kind]))
        else:
            artists[part] = ax.text(2020, 1, " ", va="baseline", size=10, ha="right" if kind == "state" else "left")
    (artists["future"],) = ax.bar([2028], [ROWS], 2, color=ink, alpha=0.1, linewidth=0)
    artists["now_words"] = ax.text(2020, ROWS, " ", va="baseline", ha="center", size=10, style="italic")
    return fig, artists
