"""A potline from above: pots in series, so that the same current makes metal many times over."""

from potline.drawings import parts
from potline.explorers.look import CARBON, ELECTRICITY

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

ALT = (
    "A potline seen from above. Rectifiers at the left take alternating current from the grid. From their minus pole "
    "electrons go through a busbar to the first of a row of pots, from there to the next, and so along one row to the "
    "right, across to a second row and back along it to the plus pole: one loop, with all pots in series. One pot is "
    "under repair and empty; a bar bridges it, so that the current goes on. Each pot shows two rows of carbon anodes. "
    "Ducts lead the gas of all pots to a gas cleaning plant in the yard between the rows."
)
CAPTION = (
    "A potline from above; a real one has hundreds of pots. Follow the electrons (amber arrows) once around: the same "
    "current flows through every pot, and each makes metal with it. One pot is under repair and is bridged, because "
    "the chain must not be broken. The gas goes through ducts to the cleaning plant."
)
POTS = 7
FIRST, PITCH = 86.0, 34.0
ROWS = (208.0, 24.0)  # the lower ends of the pots of each row: the electrons go to the right in the first
REPAIRED = (1, 4)  # row and place of the pot that is bridged
RECTIFIER = (10.0, 116.0, 62.0, 188.0)  # left, bottom, right, top
CLEANING = (160.0, 128.0, 262.0, 176.0)
CROSSING = 334.0
RIM_GAP = 10.0  # from a pot to the duct of its row


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The line and its words; nothing of it moves."""
    fig, ax = parts.sheet(plt)
    supply(ax)
    circuit(ax)
    gas(ax)
    for row, bottom in enumerate(ROWS):
        for place in range(POTS):
            parts.pot_from_above(ax, FIRST + place * PITCH, bottom, (row, place) != REPAIRED)
    words(ax)
    return fig, {}


def middle(row: int) -> float:
    """The height at which the busbars of a row run."""
    return ROWS[row] + parts.POT_LENGTH / 2


def gaps() -> list[tuple[float, float]]:
    """The spaces between neighbours in a row, from left to right."""
    lefts = [FIRST + place * PITCH for place in range(POTS)]
    return [(left + parts.POT_WIDTH, left + PITCH) for left in lefts[:-1]]


def supply(ax: "Any") -> None:
    """The rectifiers, and the bars from them to both ends of the line."""
    left, bottom, right, top = RECTIFIER
    parts.fill(ax, parts.box(*RECTIFIER), ELECTRICITY, 0.3)
    x = (left + right) / 2
    parts.busbar(ax, (x, top), (x, middle(0)), (FIRST, middle(0)))
    parts.busbar(ax, (x, bottom), (x, middle(1)), (FIRST, middle(1)))
    parts.electrons(ax, (x, middle(0)), (FIRST - 4, middle(0)))
    parts.electrons(ax, (FIRST - 4, middle(1)), (x, middle(1)))


def circuit(ax: "Any") -> None:
    """The bars between the pots, the crossing at the far end, and the bridge around the empty pot."""
    last = FIRST + (POTS - 1) * PITCH + parts.POT_WIDTH
    parts.busbar(ax, (last, middle(0)), (CROSSING, middle(0)), (CROSSING, middle(1)), (last, middle(1)))
    parts.electrons(ax, (CROSSING, middle(0) - 8), (CROSSING, middle(1) + 8))
    for row, _ in enumerate(ROWS):
        for start, end in gaps():
            parts.busbar(ax, (start, middle(row)), (end, middle(row)))
            ends = (start - 2, end + 3) if row == 0 else (end + 2, start - 3)
            parts.electrons(ax, (ends[0], middle(row)), (ends[1], middle(row)))
    row, place = REPAIRED
    left = FIRST + place * PITCH
    parts.busbar(ax, (left, middle(row)), (left + parts.POT_WIDTH, middle(row)))


def gas(ax: "Any") -> None:
    """A duct from each pot to one along its row, and from both to the cleaning plant."""
    for row, (wall, away) in enumerate(((ROWS[0], -RIM_GAP), (ROWS[1] + parts.POT_LENGTH, RIM_GAP))):
        for place in range(POTS):
            if (row, place) != REPAIRED:
                x = FIRST + place * PITCH + parts.POT_WIDTH / 2
                parts.duct(ax, (x, wall), (x, wall + away))
        first, last = FIRST + parts.POT_WIDTH / 2, FIRST + (POTS - 1) * PITCH + parts.POT_WIDTH / 2
        parts.duct(ax, (first - 1.5, wall + away), (last + 1.5, wall + away), width=5)
        x = (CLEANING[0] + CLEANING[2]) / 2
        parts.duct(ax, (x, wall + away), (x, CLEANING[3] if row == 0 else CLEANING[1]), width=5)
    parts.fill(ax, parts.box(*CLEANING), CARBON, 0.2)


def words(ax: "Any") -> None:
    """The names."""
    left, bottom, right, top = RECTIFIER
    x = (left + right) / 2
    parts.name(ax, x, (bottom + top) / 2, "recti-\nfiers")
    parts.name(ax, x + 12, top + 9, "minus", ha="left")
    parts.name(ax, x + 12, bottom - 9, "plus", ha="left")
    parts.name(ax, (CLEANING[0] + CLEANING[2]) / 2, (CLEANING[1] + CLEANING[3]) / 2, "gas cleaning")
    parts.name(ax, FIRST + 34, ROWS[0] - RIM_GAP - 11, "gas ducts")
    parts.name(ax, 276, 152, "electrons", ha="left")
    parts.name(ax, FIRST + POTS * PITCH / 2 - 6, 292, "pots in series, each with two rows of anodes")
    parts.name(ax, FIRST + 4 * PITCH, 10, "under repair, bridged")
    parts.name(ax, (x + FIRST) / 2, middle(0) + 11, "busbar")
