"""How much some things weigh.

This paragraph is not shown.
"""

from collections import namedtuple

Row = namedtuple("Row", "key what value low high unit status as_of scope source seen note who until")

TITLE = "Some weights"
WHO = {"ann": "Ann of the market"}
ROWS = (
    Row(
        "apple",
        "an apple",
        0.2,
        0.1,
        0.3,
        "kg",
        "measured",
        "2026-01",
        "one",
        "known",
        "original",
        "Red.",
        "ann",
        "2030",
    ),
    Row("ghost", "a ghost", None, None, None, "kg", "unknown", "2026", "", "", "ours", "", "bob", ""),
)
