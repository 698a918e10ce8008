"""The anode that bakes itself: its heat, its tar, and where its paste goes."""

from exercises.figures import shown
from livebook.numbers import plain
from potline.carbon import CO2_PER_C, soderberg_balance_t_per_t, soderberg_co2_t_per_t
from potline.data.carbon import ROWS
from potline.data.rows import find
from quiz.questions import Choice, Given, Numeric, Option, Order, Wrong

CHAPTER = "chapters/soderberg"
PASTE = (Given("paste_kg", 500, 580, 5),)
PITCH = {paste: find(ROWS, "binder_" + paste).value for paste in ("dry", "wet")}


def balance(g):
    return soderberg_balance_t_per_t(g["paste_kg"] / 1000)


def lost(g, part):
    return 1000 * balance(g)[part]


def impurities(g):
    return lost(g, "pitch_impurities") + lost(g, "coke_impurities")


def dioxide(g):
    return soderberg_co2_t_per_t(g["paste_kg"] / 1000)


def pitch_saved(g):
    return g["paste_kg"] * (PITCH["wet"] - PITCH["dry"]) / 100


TAR = soderberg_balance_t_per_t(1)["tar"] * 1000
DUST = soderberg_balance_t_per_t(1)["dust"] * 1000
# Neither depends on the paste; what is no carbon is a share of it.
SHARE_PCT = 100 * (soderberg_balance_t_per_t(1)["pitch_impurities"] + soderberg_balance_t_per_t(1)["coke_impurities"])

QUESTIONS = (
    Choice(
        name="soderberg-01",
        level=1,
        chapter=CHAPTER,
        text="A Söderberg anode has no baking furnace. Where does the heat come from that bakes it?",
        options=(
            Option("From the bath below it and from the current that flows through it.", right=True),
            Option(
                "From nowhere: it stays soft paste down to the bath.",
                "Soft paste would drip. What must the pitch have become before the bath?",
            ),
            Option("From the tar that burns above it.", "The tar leaves at the top. Where is the heat needed?"),
            Option("From the air that is blown over its casing.", "Air cools. What is hot in a pot?"),
        ),
        hint="What is below the anode, and what flows through it?",
        solution=lambda g: (
            "The bath has some 960 °C, and the current heats the carbon it flows through.",
            "So the paste bakes on its way down. A prebake anode needs a furnace and fuel for that.",
        ),
    ),
    Numeric(
        name="soderberg-02",
        level=3,
        chapter=CHAPTER,
        text="A vertical-stud Söderberg smelter uses {paste_kg} kg of dry paste for each tonne of metal. "
        + f"{shown(TAR, 2)} kg of it are caught as tar and {shown(DUST, 2)} kg skimmed as dust; {shown(SHARE_PCT, 4)} "
        + "% of the paste are sulphur, ash and hydrogen. How much carbon dioxide does the IPCC's method count, with "
        + "44/12 for the way from carbon to dioxide?",
        given=PASTE,
        unit="t/t",
        answer=dioxide,
        tolerance=0.005,
        figures=3,
        wrong=(
            Wrong(
                "all paste counted as carbon that becomes gas",
                lambda g: g["paste_kg"] / 1000 * CO2_PER_C,
                "What of the paste is no carbon, and what carbon does not become gas?",
            ),
            Wrong(
                "carbon for carbon dioxide",
                lambda g: balance(g)["gas_carbon"],
                "That is the carbon. What does it take with it?",
            ),
            Wrong(
                "dust and tar forgotten",
                lambda g: (g["paste_kg"] - impurities(g)) / 1000 * CO2_PER_C,
                "Some carbon is caught before it becomes gas.",
            ),
        ),
        hint="Paste, less what is no carbon, less what is caught. Then 44/12.",
        solution=lambda g: (
            f"No carbon: {shown(SHARE_PCT, 4)} % of {plain(g['paste_kg'])} kg = {shown(impurities(g))} kg.",
            f"Caught: {shown(TAR, 2)} kg of tar and {shown(DUST, 2)} kg of dust. Left as gas: "
            f"{shown(1000 * balance(g)['gas_carbon'])} kg of carbon.",
            f"Times 44/12: {shown(dioxide(g))} t/t.",
        ),
    ),
    Choice(
        name="soderberg-03",
        level=2,
        chapter=CHAPTER,
        text="Söderberg pots give off tar, and tar is harmful. Why does a climate account hardly notice it?",
        options=(
            Option("There is little of it beside the carbon dioxide; its harm is to those who breathe it.", right=True),
            Option("Because tar is no carbon.", "Tar is made of carbon and hydrogen. How much of it is there?"),
            Option(
                "Because all of it is caught.", "If all were caught, would anybody breathe it? Compare amounts instead."
            ),
            Option(
                "Because it cools the climate as much as carbon dioxide warms it.",
                "Compare a few kilograms with more than a tonne.",
            ),
        ),
        hint="Compare kilograms of tar with tonnes of carbon dioxide, for each tonne of metal.",
        solution=lambda g: (
            f"The IPCC's default is {shown(TAR, 2)} kg of tar for each tonne of metal, beside far more than a tonne of "
            "carbon dioxide.",
            "Benzo[a]pyrene and its kin harm lungs in milligrams. That is another account.",
        ),
    ),
    Numeric(
        name="soderberg-04",
        level=1,
        chapter=CHAPTER,
        text="A smelter uses {paste_kg} kg of paste for each tonne of metal. "
        + f"Wet paste holds {plain(PITCH['wet'])} % of pitch, dry paste {plain(PITCH['dry'])} % (IPCC, defaults). "
        + "How much less pitch does it use with dry paste, if it uses as much paste as before?",
        given=PASTE,
        unit="kg/t",
        answer=pitch_saved,
        tolerance=0.01,
        figures=3,
        wrong=(
            Wrong(
                "the pitch of the dry paste",
                lambda g: g["paste_kg"] * PITCH["dry"] / 100,
                "That is what is used with dry paste. By how much is it less?",
            ),
            Wrong(
                "per cent of the pitch for per cent of the paste",
                lambda g: pitch_saved(g) * PITCH["wet"] / 100,
                "Both shares are of the paste. What is taken a share of?",
            ),
        ),
        hint="How many per cent of the paste is the difference?",
        solution=lambda g: (
            f"The difference is {plain(PITCH['wet'] - PITCH['dry'])} % of the paste.",
            f"Of {plain(g['paste_kg'])} kg that is {shown(pitch_saved(g))} kg/t.",
        ),
    ),
    Order(
        name="soderberg-05",
        level=2,
        chapter=CHAPTER,
        text="Follow a lump of paste through a Söderberg anode.",
        parts=(
            "It is filled in at the top.",
            "It grows soft and sinks.",
            "Its pitch gives off vapours of tar.",
            "Pitch and coke have become one hard carbon.",
            "At the underside it is eaten and leaves as gas.",
        ),
        hint="It is cold at the top and hot at the bottom.",
        solution=lambda g: (
            "On its way down the paste warms: it softens, loses its vapours, and hardens.",
            "Only hard carbon reaches the bath, and there it is eaten.",
        ),
    ),
)
