"""One colour a substance through the whole book, in Okabe and Ito's colours, which colour-blind readers tell apart."""

from collections import OrderedDict

CARBON = "#d55e00"  # vermilion: carbon and its gases
CARBON_LIGHT = "#e69f66"
OXYGEN = "#0072b2"  # blue
ELECTRICITY = "#e69f00"  # amber
FLUORIDE = "#009e73"  # green
ALUMINA = "#a6a6a6"
ALUMINIUM = "#737373"
HEAT = "#cc79a7"  # reddish purple: heat, which is no substance

# The same substances on a dark page: light colour -> its shade.
DARK = OrderedDict(
    (
        (CARBON, "#f07a2f"),
        (CARBON_LIGHT, "#f5c09a"),
        (OXYGEN, "#56b4e9"),
        (ELECTRICITY, "#f0b429"),
        (FLUORIDE, "#2fc49a"),
        (ALUMINA, "#bdbdbd"),
        (ALUMINIUM, "#8c8c8c"),
        (HEAT, "#e09bc4"),
    )
)

COLOURS = OrderedDict(
    (
        ("Al2O3", ALUMINA),
        ("C", CARBON),
        ("Al", ALUMINIUM),
        ("CO2", CARBON),
        ("CO", CARBON_LIGHT),
        ("O2", OXYGEN),
    )
)
NAMES = OrderedDict(
    (
        ("Al2O3", "alumina"),
        ("C", "carbon"),
        ("Al", "aluminium"),
        ("CO2", "CO₂"),
        ("CO", "CO"),
        ("O2", "oxygen"),
    )
)
