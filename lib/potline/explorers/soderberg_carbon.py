"""Where does the paste of a Söderberg anode go?"""

from collections import OrderedDict

from livebook.controls import Choice, Prediction, Slider
from livebook.numbers import fixed
from potline.carbon import PASTES, prebake_co2_t_per_t, soderberg_balance_t_per_t, soderberg_co2_t_per_t
from potline.data.carbon import ROWS
from potline.data.rows import find
from potline.explorers.look import CARBON, CARBON_LIGHT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from matplotlib.artist import Artist
    from matplotlib.figure import Figure

    from livebook.types import Result

ALT = (
    "Above, two bars in kilograms for a tonne of metal: the paste, three quarters coke and one quarter pitch, and the "
    "carbon that leaves as gas, nearly as long. Below, four short bars on a scale forty times larger: what does not "
    "leave as gas. Dust and impurities take about 24 kilograms; tar takes half a kilogram with vertical studs and four "
    "with horizontal ones."
)
LIMITS = (
    "The shares are the IPCC's defaults, means of smelters before 2006, each uncertain by a fifth to a half of itself; "
    "a smelter with a better paste or tighter hoods lies below them. Tar is what dissolves in cyclohexane. What a "
    "scrubber or a burner takes out of it afterwards is not counted, nor what people breathe. The pitch's hydrogen "
    "leaves as water or as a part of the fumes."
)
CONTROLS = (
    Slider("paste_kg", "Paste for a tonne of metal", "kg", 480, 600, 5, 520),
    Choice(
        "paste",
        "Paste",
        tuple(
            [
                (paste, paste + ", " + fixed(find(ROWS, "binder_" + paste).value, 0) + "\u202f% pitch")
                for paste in PASTES
            ]
        ),
        "dry",
    ),
    Choice("stud", "Studs", (("vertical", "vertical"), ("horizontal", "horizontal")), "vertical"),
)
PREDICT = Prediction(
    "Some tar escapes from every Söderberg anode. In older cells the studs come in from the side, and the anode stands "
    "in the open under a hood. How many times as much tar escapes from them as from cells with vertical studs?",
    Slider("guess", "Times as much", "", 1, 20, 1, 2),
    lambda: find(ROWS, "tar_horizontal").value / find(ROWS, "tar_vertical").value,
    "A skirt around an anode with vertical studs catches its gas and leads it to a burner. Horizontal studs are in the "
    "way of a skirt: that cell has only a hood, and more passes it.",
)

RESTS = OrderedDict(
    (
        ("tar", "tar"),
        ("pitch_impurities", "in the pitch: hydrogen, sulphur, ash"),
        ("coke_impurities", "in the coke: sulphur, ash"),
        ("dust", "dust, skimmed off"),
    )
)
LEVELS = {rest: len(RESTS) - 1 - i for i, rest in enumerate(RESTS)}
MOST_KG = 680.0
MOST_REST_KG = 17.0
THICK = 0.5
PREBAKE_CO2 = prebake_co2_t_per_t(find(ROWS, "net_prebake").value)


def model(paste_kg: float, paste: str, stud: str) -> "Result":
    """The paste and what becomes of it."""
    balance = soderberg_balance_t_per_t(paste_kg / 1000, stud, paste)
    co2_t = soderberg_co2_t_per_t(paste_kg / 1000, stud, paste)
    pitch = paste_kg * find(ROWS, "binder_" + paste).value / 100
    coke = paste_kg - pitch
    gas = 1000 * balance["gas_carbon"]
    artists: dict[str, Any] = {
        "coke": (0, 1, coke, THICK),
        "pitch": (coke, 1, pitch, THICK),
        "coke_words": (coke / 2, 1.16, "coke " + fixed(coke, 0)),
        "pitch_words": (coke + pitch / 2, 1.16, "pitch " + fixed(pitch, 0)),
        "paste_words": (paste_kg + 8, 1.16, fixed(paste_kg, 0)),
        "gas": (0, 0, gas, THICK),
        "gas_words": (8, 0.16, "carbon that leaves as gas: " + fixed(co2_t, 2) + "\u202ft of CO₂"),
        "gas_mass": (gas + 8, 0.16, fixed(gas, 0)),
    }
    for rest, level in LEVELS.items():
        mass = 1000 * balance[rest]
        artists[rest] = (0, level, mass, THICK - 0.08)
        artists[rest + "_mass"] = (mass + 0.2, level + 0.06, fixed(mass, 1))
    tar = 1000 * balance["tar"]
    says = (
        f"Of {fixed(paste_kg, 0)}\u202fkg of {paste} paste {fixed(gas, 0)}\u202fkg of carbon leave as gas, as "
        f"{fixed(co2_t, 2)}\u202ft of CO₂, and {fixed(tar, 1)}\u202fkg escape as tar around {stud} studs: "
        f"little for the climate, but it is what people near the cells breathe."
    )
    return {"artists": artists, "says": says, "table": table(paste_kg, pitch, balance, co2_t)}


def table(
    paste_kg: float, pitch: float, balance: "OrderedDict[str, float]", co2_t: float
) -> tuple[tuple[str, ...], ...]:
    """The paste, where it goes, and its carbon dioxide beside a prebake anode's."""
    rows = [("for a tonne of metal", "amount", "unit")]
    rows += [("paste", fixed(paste_kg, 1), "kg"), ("pitch in it", fixed(pitch, 1), "kg")]
    rows += [(words, fixed(1000 * balance[rest], 1), "kg") for rest, words in RESTS.items()]
    rows.append(("carbon that leaves as gas", fixed(1000 * balance["gas_carbon"], 1), "kg"))
    rows += [("its CO₂", fixed(co2_t, 3), "t"), ("a prebake anode's CO₂, for comparison", fixed(PREBAKE_CO2, 3), "t")]
    return tuple(rows)


def draw(plt: "Any") -> "tuple[Figure, Mapping[str, Artist]]":
    """Paste and gas above, the rest magnified below."""
    fig, (ax, small) = plt.subplots(2, 1, figsize=(5.0, 4.3), layout="constrained", height_ratios=(2, 3))
    ax.set(xlim=(0, MOST_KG), ylim=(-0.15, 2), yticks=[])
    ax.set_title("Paste for a tonne of metal, kg", loc="left", size=11)
    ax.spines["left"].set_visible(False)
    ink = plt.rcParams["text.color"]
    artists = {}
    (artists["coke"],) = ax.barh([1], [1], THICK, color=CARBON, alpha=0.55, align="edge")
    (artists["pitch"],) = ax.barh([1], [1], THICK, color=CARBON_LIGHT, alpha=0.55, align="edge")
    (artists["gas"],) = ax.barh([0], [1], THICK, color=CARBON, alpha=0.55, align="edge")
    for words, how in (
        ("coke_words", {"ha": "center"}),
        ("pitch_words", {"ha": "center"}),
        ("paste_words", {"weight": "bold"}),
        ("gas_words", {}),
        ("gas_mass", {"weight": "bold"}),
    ):
        artists[words] = ax.text(1, 1, " ", va="baseline", **how)
    ax.text(0, 1.62, "goes in", va="baseline", size=10)
    ax.text(0, 0.62, "comes out", va="baseline", size=10)
    small.set(xlim=(0, MOST_REST_KG), ylim=(-0.15, len(RESTS) + 0.05), yticks=[], xlabel="kg for a tonne of metal")
    small.set_title("The rest, on a larger scale", loc="left", size=11)
    small.spines["left"].set_visible(False)
    for rest, words in RESTS.items():
        (artists[rest],) = small.barh([LEVELS[rest]], [1], THICK - 0.08, color=CARBON_LIGHT, align="edge")
        artists[rest + "_mass"] = small.text(1, 1, " ", va="baseline", weight="bold")
        small.text(0, LEVELS[rest] + THICK, words, va="baseline", size=10, color=ink)
    return fig, artists
