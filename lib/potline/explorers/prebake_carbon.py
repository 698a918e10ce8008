"""How much anode does a tonne of aluminium take, and where does it go?"""

from collections import OrderedDict

from livebook.controls import Prediction, Slider
from livebook.numbers import fixed
from potline.carbon import ANODE_ASH, ANODE_SULPHUR, anode_wear_cm_per_day, prebake_co2_t_per_t
from potline.explorers.look import CARBON, CARBON_LIGHT
from potline.stoichiometry import CARBON_ANODE, ledger, mass_per_tonne

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "A staircase of bars, in kilograms of anode for a tonne of metal, from the 334 of the reaction upwards: the carbon "
    "that pays for metal that burns back, what burns in air, what falls off as dust, sulphur and ash. Together they "
    "are the net consumption, about 420. The butts that come back are set on top, and make the gross consumption. "
    "Below, a bar of the carbon dioxide, about 1.5 tonnes, with a mark at the least possible, 1.22."
)
LIMITS = (
    "Air burn and dust are set by hand here. In a smelter they hang on the quality of the anodes, on how well they are "
    "covered and on the heat of the bath. Burning in carbon dioxide (C + CO₂ → 2 CO) counts as air burn. All carbon "
    "ends as carbon dioxide in this account, as the IPCC has it: also what leaves the pot as CO or as dust. The "
    "carbon dioxide of baking the anodes is not in it."
)
CONTROLS = (
    Slider("efficiency_pct", "Current efficiency", "%", 85, 98, 0.5, 94),
    Slider("burned_kg", "Burns in air", "kg", 0, 100, 5, 45),
    Slider("dust_kg", "Falls off as dust", "kg", 0, 40, 5, 10),
    Slider("butts_pct", "Butt, of a new anode", "%", 10, 35, 1, 20),
)
START = (94, 45, 10, 20)
PREDICT = Prediction(
    "By the reaction, a tonne of aluminium takes "
    + fixed(1000 * mass_per_tonne("C", CARBON_ANODE), 0)
    + "\u202fkg of carbon. How much new anode does a usual smelter set into its pots for it?",
    Slider("guess", "Anode", "kg", 200, 1000, 10, 330),
    lambda: account(*START)["gross"],
    "Some burns in air, some falls off, some pays for metal that is lost, and a fifth of each anode comes back unused.",
)

# The steps of the staircase from the top down: words, and whether it is a sum.
STEPS = OrderedDict(
    (
        ("reaction", "the reaction"),
        ("back", "for lost metal"),
        ("burned", "burns in air"),
        ("dust", "dust"),
        ("impurities", "sulphur, ash"),
        ("net", "net"),
        ("butts", "butts, back"),
        ("gross", "gross"),
    )
)
SUMS = ("net", "gross")
LEVELS = {step: len(STEPS) - 1 - i for i, step in enumerate(STEPS)}
THICK = 0.62
FOOT = 0.16
GAP = 8.0  # kg
MOST_KG = 1000.0
MOST_CO2_T = 2.5
CURRENT_DENSITY_A_CM2 = 0.85  # assumed: a usual one
LEAST_CO2_T = mass_per_tonne("CO2", CARBON_ANODE)


def account(efficiency_pct: float, burned_kg: float, dust_kg: float, butts_pct: float) -> "OrderedDict[str, float]":
    """Every step of the staircase, in kg for a tonne of metal."""
    reaction = 1000 * mass_per_tonne("C", CARBON_ANODE)
    back = 1000 * ledger("carbon", efficiency_pct / 100)["C"] - reaction
    carbon = reaction + back + burned_kg + dust_kg
    net = carbon / (1 - (ANODE_SULPHUR + ANODE_ASH) / 100)
    gross = net / (1 - butts_pct / 100)
    values = (reaction, back, burned_kg, dust_kg, net - carbon, net, gross - net, gross)
    return OrderedDict(zip(STEPS, values))


def model(efficiency_pct: float, burned_kg: float, dust_kg: float, butts_pct: float) -> "Result":
    """The staircase and the carbon dioxide."""
    steps = account(efficiency_pct, burned_kg, dust_kg, butts_pct)
    co2_t = prebake_co2_t_per_t(steps["net"] / 1000)
    artists: dict[str, Any] = {}
    base = 0.0
    for step, mass in steps.items():
        start = 0.0 if step in SUMS else base
        base = mass if step in SUMS else base + mass
        level = LEVELS[step]
        artists[step] = (start, level - THICK / 2, mass, THICK) if mass >= 0.05 else None
        artists[step + "_words"] = (start + mass + GAP, level - FOOT, fixed(mass, 0))
        if step != "gross":
            artists[step + "_edge"] = ([base, base], [level - 1 + THICK / 2, level - THICK / 2])
    artists["co2"] = (0, 0, co2_t, 1)
    artists["co2_words"] = (co2_t + 0.03, 0.3, fixed(co2_t, 2) + "\u202ft")
    gone, net = steps["burned"] + steps["dust"], steps["net"]
    says = (
        f"A tonne of metal takes {fixed(net, 0)}\u202fkg of anode net and {fixed(steps['gross'], 0)}\u202fkg gross, of "
        f"which {fixed(steps['butts'], 0)}\u202fkg come back as butts; "
        f"{fixed(gone, 0)}\u202fkg burn in air or crumble without making metal, and "
        f"{fixed(co2_t, 2)}\u202ft of CO₂ leave, where {fixed(LEAST_CO2_T, 2)}\u202ft would be the least."
    )
    return {"artists": artists, "says": says, "table": table(efficiency_pct, steps, co2_t)}


def table(efficiency_pct: float, steps: "OrderedDict[str, float]", co2_t: float) -> tuple[tuple[str, ...], ...]:
    """The account, the gas, and how fast the anode's face recedes."""
    rows = [("for a tonne of metal", "amount", "unit")]
    rows += [(STEPS[step], fixed(mass, 1), "kg") for step, mass in steps.items()]
    rows.append(("carbon dioxide", fixed(co2_t, 3), "t"))
    wear = anode_wear_cm_per_day(CURRENT_DENSITY_A_CM2, efficiency_pct / 100, steps["net"] / 1000)
    density = fixed(CURRENT_DENSITY_A_CM2, 2) + "\u202fA/cm²"
    rows.append(("the face recedes, at " + density, fixed(wear, 2), "cm a day"))
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """The staircase above, the carbon dioxide below."""
    fig, (ax, gas) = plt.subplots(2, 1, figsize=(5.0, 4.4), layout="constrained", height_ratios=(5, 1))
    ax.set(xlim=(0, MOST_KG), ylim=(-0.6, len(STEPS) - 0.4))
    ax.set_title("Anode for a tonne of metal, kg", loc="left", size=11)
    ax.set_yticks([LEVELS[step] for step in STEPS], list(STEPS.values()))
    ax.tick_params(axis="y", length=0)
    ink = plt.rcParams["text.color"]
    artists = {}
    for step in STEPS:
        level = LEVELS[step]
        returned = step == "butts"
        (artists[step],) = ax.barh(
            [level],
            [1],
            THICK,
            color=CARBON if step in SUMS else CARBON_LIGHT,
            alpha=0.5 if returned else 1.0,
        )
        weight = "bold" if step in SUMS else "normal"
        artists[step + "_words"] = ax.text(1, level, " ", va="baseline", weight=weight)
        if step != "gross":
            (artists[step + "_edge"],) = ax.plot([0, 0], [0, 1], "-", color=ink, linewidth=0.8)
    for label, step in zip(ax.get_yticklabels(), STEPS):
        label.set_weight("bold" if step in SUMS else "normal")
    gas.set(xlim=(0, MOST_CO2_T), ylim=(-0.1, 1.9), yticks=[], xlabel="carbon dioxide, t for a tonne of metal")
    gas.spines["left"].set_visible(False)
    (artists["co2"],) = gas.barh([0], [1], 1, color=CARBON, align="edge")
    gas.plot([LEAST_CO2_T, LEAST_CO2_T], [-0.1, 1.2], "-", color=ink, linewidth=1.5)
    gas.text(LEAST_CO2_T, 1.3, "least: " + fixed(LEAST_CO2_T, 2), ha="center", va="baseline", size=10)
    artists["co2_words"] = gas.text(1, 0.3, " ", va="baseline", weight="bold")
    return fig, artists
