"""Inert anodes: what has been measured of their wear, what the metal market asks, and what companies say.

What is undated has the month in which we saw it.

The assumptions of our examples stand here too, marked as such: no company has published the voltage, the energy or the
wear of its cells.
"""

from potline.data.rows import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    # Value, low, high, unit and note of a row.
    Number = tuple[float | None, float | None, float | None, str, str]


def _said(status: str, source: str, as_of: str, scope: str, *rows: "tuple[str, str, Number]") -> tuple[Row, ...]:
    """Rows of one source, of which an archived copy was seen."""
    return tuple(
        [
            Row(key, what, value, low, high, unit, status, as_of, scope, source, "archived", note)
            for key, what, (value, low, high, unit, note) in rows
        ]
    )


def _assumed(key: str, what: str, number: "Number") -> tuple[Row, ...]:
    """A row of ours."""
    value, low, high, unit, note = number
    return (Row(key, what, value, low, high, unit, "assumed", "2026-11", "", "", "ours", note),)


WEAR = (
    _said(
        "measured",
        "tian2017",
        "2017",
        "laboratory, cryolite and alumina",
        (
            "wear_nickel_ferrite_vacuum_cm_per_year",
            "wear of a nickel ferrite anode, NiFe2O4, sintered in vacuum",
            (6.08, None, None, "cm/year", "the abstract was seen"),
        ),
        (
            "wear_nickel_ferrite_oxygen_cm_per_year",
            "wear of the same, sintered with 1 % of oxygen",
            (2.59, None, None, "cm/year", "the abstract was seen"),
        ),
    )
    + _said(
        "measured",
        "rodean2008",
        "2008",
        "laboratory",
        (
            "wear_tin_oxide_cm_per_year",
            "wear of the best of several tin oxide anodes, SnO2 with oxides of antimony and copper",
            (1.0, 0.0, 1.0, "cm/year", '"under 1": an upper limit; the abstract was seen'),
        ),
        (
            "metal_tin_wt_pct",
            "contamination of the aluminium by the same anode",
            (0.2, 0.0, 0.2, "wt %", '"under 0.2": an upper limit; the abstract was seen'),
        ),
    )
    + _said(
        "measured",
        "nickelcermet100h",
        "2026-11",
        "laboratory, 101.5 hours",
        (
            "wear_nickel_cermet_cm_per_year",
            "wear of a cermet of nickel, NiO and NiFe2O4",
            (0.851, None, None, "cm/year", "8.51 mm, reckoned by the authors from the nickel in the metal; abstract"),
        ),
        (
            "metal_nickel_wt_pct",
            "nickel in the metal of the same test",
            (0.1288, None, None, "wt %", "the abstract was seen"),
        ),
        (
            "metal_iron_wt_pct",
            "iron in the metal of the same test",
            (1.0074, None, None, "wt %", "the abstract was seen; other parts of a small cell may also give iron"),
        ),
    )
    + _said(
        "measured",
        "silvercermet",
        "2026-11",
        "laboratory, 10 hours",
        (
            "wear_silver_cermet_cm_per_year",
            "wear of a cermet of silver and nickel ferrite",
            (1.3, None, None, "cm/year", "13 mm a year; the abstract was seen"),
        ),
        (
            "purity_silver_cermet_wt_pct",
            "purity of the metal in the same test",
            (92.5, 92.0, 93.0, "wt %", "the middle of the published range"),
        ),
    )
    + _said(
        "measured",
        "nickelcermet",
        "2026-11",
        "laboratory, steady bath",
        (
            "bath_nickel_ppm",
            "nickel in the bath over cermets of Ni and NiO-NiFe2O4",
            (143.5, 114.0, 173.0, "ppm", "the middle of the published range; the abstract was seen"),
        ),
        (
            "bath_iron_ppm",
            "iron in the bath over the same",
            (336.0, 287.0, 385.0, "ppm", "the middle of the published range; the abstract was seen"),
        ),
    )
)

MARKET = _said(
    "reported",
    "fastmarkets2021",
    "2021-04",
    "primary aluminium, grade P1020A",
    ("p1020_purity_wt_pct", "least aluminium", (99.7, None, None, "wt %", "also the London Metal Exchange's grade")),
    ("p1020_iron_wt_pct", "most iron", (0.20, None, None, "wt %", "")),
    ("p1020_silicon_wt_pct", "most silicon", (0.10, None, None, "wt %", "")),
    ("p1020_vanadium_wt_pct", "most vanadium", (0.03, None, None, "wt %", "")),
)

# What companies say of their pilots stands in potline.data.pilots; here is what they say of metal and anodes.
CLAIMS = (
    _said(
        "claimed",
        "vanadium2025",
        "2025-01-17",
        "metal of the pilot cells",
        (
            "rusal_vanadium_times_less",
            "vanadium in metal from carbon anodes over that in metal from inert anodes",
            (10.0, None, None, "", 'a lower limit: "tens of times less", "practically zero"; no analysis was found'),
        ),
    )
    + _said(
        "claimed",
        "elysis2021",
        "2021-06",
        "",
        (
            "elysis_life_times",
            "life of ELYSIS's electrodes over that of carbon anodes",
            (30.0, None, None, "", '"over 30 times": a lower limit; no life in months was found'),
        ),
    )
    + _said(
        "claimed",
        "arctus",
        "2017-09",
        "bench cell",
        ("arctus_purity_wt_pct", "purity of Arctus's metal", (99.9, None, None, "wt %", "")),
    )
)

NEARER = _said(
    "measured",
    "dorward1983",
    "1983",
    "pilot cells of 10 kA with carbon anodes",
    (
        "wetted_cathode_saving_v",
        "voltage saved by solid wetted cathodes and a shorter distance",
        (1.0, None, None, "V", '"about", depending on the current density; the abstract was seen'),
    ),
    (
        "wetted_cathode_saving_pct",
        "energy saved by the same",
        (20.0, None, None, "%", "less than hoped: gas in the narrow gap raises its resistance"),
    ),
)

ASSUMED = (
    _assumed(
        "alloy_density_g_cm3",
        "density of a metal anode of iron, nickel and copper",
        (8.2, 7.9, 8.9, "g/cm³", "pure iron has 7.9, nickel and copper 8.9, from memory"),
    )
    + _assumed(
        "extra_voltage_v",
        "what an inert anode takes more than carbon at the same distance",
        (0.65, 0.4, 1.03, "V", "1.03 V reversible, less about 0.4 V of overvoltage; no published number was found"),
    )
    + _assumed(
        "wanted_contamination_wt_pct",
        "anode metal that a smelter might accept in its aluminium",
        (0.1, 0.05, 0.2, "wt %", "a third of all that P1020A leaves for impurities"),
    )
)

ROWS = WEAR + MARKET + CLAIMS + NEARER + ASSUMED
