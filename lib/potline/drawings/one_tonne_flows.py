"""One tonne of aluminium in two currencies, mass and energy, with a carbon anode and with an inert one."""

import math

from potline.drawings import parts
from potline.explorers.look import ALUMINA, ALUMINIUM, CARBON, CARBON_LIGHT, ELECTRICITY, OXYGEN
from potline.faraday import specific_energy_kwh_per_kg
from potline.heat import heat_loss_kwh_per_kg
from potline.stoichiometry import ledger
from potline.thermochemistry import minimum_energy_kwh_per_kg

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

# Assumed, for the example: a modern prebake cell, and an inert cell that loses as much heat.
EFFICIENCY = 0.94
VOLTAGE_V = 4.2

ALT = (
    "Four pictures of ribbons that flow through a cell from left to right, as wide as what flows. Carbon anode, mass: "
    "alumina and carbon go in; aluminium, carbon dioxide and a little carbon monoxide come out. Carbon anode, energy: "
    "much electricity and some burning carbon go in; a little more than half does the job of parting and warming, the "
    "rest is lost as heat. Inert anode, mass: alumina in, aluminium and oxygen out. Inert anode, energy: electricity "
    "pays for the whole job; the heat lost is hatched, since nobody has published it."
)
CAPTION = (
    "One tonne of aluminium through a cell, in tonnes and in megawatt-hours, at 94 % current efficiency and, with "
    "carbon, 4.2 V. Ribbons are as wide as what flows; each cell gives out what it takes in. The job is parting the "
    "oxygen and warming the alumina. Hatched: assumed, as if the inert cell lost as much heat as the other; no maker "
    "has published it."
)

SHEET_HEIGHT = 392.0
TONNE, MEGAWATT_HOUR = 20.0, 3.0  # widths in points
OUTER, CELL, FAR = 122.0, 178.0, 244.0
CELL_WIDTH = 8.0
SLOT = 14.5  # a line of words
STEPS = 24

Part = tuple[str, float, str, bool]  # words, width in points, colour, whether it is assumed


def masses(anode: str) -> tuple[list[Part], list[Part]]:
    """What goes in and what comes out, for each tonne that is kept."""
    book = ledger(anode, EFFICIENCY)
    looks = {
        "Al2O3": ("alumina", ALUMINA),
        "C": ("carbon", CARBON),
        "Al": ("aluminium", ALUMINIUM),
        "CO2": ("CO₂", CARBON),
        "CO": ("CO", CARBON_LIGHT),
        "O2": ("oxygen", OXYGEN),
    }
    both: tuple[list[Part], list[Part]] = ([], [])
    for species, mass in book.items():
        words, colour = looks[species]
        both[mass < 0].append((f"{words} {abs(mass):.2f} t", abs(mass) * TONNE, colour, False))
    return both


def energies(anode: str) -> tuple[list[Part], list[Part]]:
    """What pays and what is paid, in MWh for each tonne that is kept (kWh for each kilogram)."""
    least = minimum_energy_kwh_per_kg(anode, current_efficiency=EFFICIENCY)
    job = minimum_energy_kwh_per_kg("inert", current_efficiency=EFFICIENCY)
    carbon_cell = specific_energy_kwh_per_kg(VOLTAGE_V, EFFICIENCY)
    lost = heat_loss_kwh_per_kg("carbon", VOLTAGE_V, EFFICIENCY)

    def part(words: str, amount: float, colour: str, assumed: bool = False) -> Part:
        return (f"{words} {amount:.1f} MWh", amount * MEGAWATT_HOUR, colour, assumed)

    spent = [part("the job", job, OXYGEN)]
    if anode == "carbon":
        paid = [part("electricity", carbon_cell, ELECTRICITY), part("burning", job - least, CARBON)]
        return paid, [*spent, part("heat lost", lost, ELECTRICITY)]
    paid = [part("electricity", least, ELECTRICITY), part("for heat", lost, ELECTRICITY, True)]
    return paid, [*spent, part("heat lost", lost, ELECTRICITY, True)]


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Four bands of ribbons, one below the other; nothing of it moves."""
    fig = plt.figure(figsize=(parts.WIDTH / 72, SHEET_HEIGHT / 72))
    ax = fig.add_axes((0, 0, 1, 1))
    ax.set(xlim=(0, parts.WIDTH), ylim=(0, SHEET_HEIGHT), aspect="equal")
    ax.axis("off")
    top = SHEET_HEIGHT - 6
    for anode in ("carbon", "inert"):
        for what, flows in (("mass", masses(anode)), ("energy", energies(anode))):
            parts.name(ax, 2, top - 6, f"{anode} anode: {what}", ha="left", weight="bold")
            top = band(ax, top - 26, *flows) - 18
    return fig, {}


def band(ax: "Any", top: float, paid: list[Part], spent: list[Part]) -> float:
    """One cell with its ribbons and words; returns the height of its lower edge."""
    height = sum(width for _, width, _, _ in paid)
    parts.fill(ax, parts.box(CELL, top - height, CELL + CELL_WIDTH, top), parts.ink(ax), 0.8, 0)
    floors = [side(ax, top, height, paid, (OUTER, CELL)), side(ax, top, height, spent, (FAR, CELL + CELL_WIDTH))]
    return min([top - height, *floors])


def side(ax: "Any", top: float, height: float, flows: list[Part], ends: tuple[float, float]) -> float:
    """The ribbons on one side of a cell, with their words at the outer end; returns where the lowest ends."""
    outer, inner = ends
    slots = [max(width, SLOT) for _, width, _, _ in flows]
    at_cell, at_edge = top, top + (sum(slots) - height) / 2
    for (words, width, colour, assumed), slot in zip(flows, slots):
        middle = at_edge - slot / 2
        ribbon(ax, (outer, middle), (inner, at_cell - width / 2), width, colour, assumed)
        parts.name(ax, outer + (-4 if outer < inner else 4), middle, words, ha="right" if outer < inner else "left")
        at_cell -= width
        at_edge -= slot
    return at_edge


def ribbon(
    ax: "Any", start: tuple[float, float], end: tuple[float, float], width: float, colour: str, assumed: bool
) -> None:
    """A ribbon of constant height between the middles of its ends; hatched where it is assumed."""
    steps = [i / STEPS for i in range(STEPS + 1)]
    xs = [start[0] + (end[0] - start[0]) * step for step in steps]
    ys = [start[1] + (end[1] - start[1]) * (1 - math.cos(math.pi * step)) / 2 for step in steps]
    outline = ([*xs, *reversed(xs)], [*[y + width / 2 for y in ys], *[y - width / 2 for y in reversed(ys)]])
    if assumed:
        ax.fill(*outline, facecolor="none", edgecolor=colour, hatch="///", linewidth=0.8)
    else:
        ax.fill(*outline, facecolor=colour, alpha=0.75, linewidth=0)
