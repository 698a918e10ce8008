"""Carbon anodes: the default values with which the IPCC counts their carbon dioxide, and what smelters consume.

All defaults are those of the IPCC's Guidelines of 2006, read in two public transcriptions that agree, the Python
package bonsai-ipcc 0.5.3 and the data sets of AMEE, but for one value. bonsai-ipcc has the carbon in skimmed dust as
0.0001 t/t; the other transcription and 40 CFR 98, Table F-2, have 0.01, a hundred times more, and so have we.
"""

from potline.data.rows import Row

TWO_COPIES = "two public transcriptions agree"


def _default(
    key: str,
    what: str,
    value: float,
    low: "float | None",
    high: "float | None",
    unit: str,
    note: str = TWO_COPIES,
    source: str = "ipcc2006",
) -> "Row":
    """A default of the IPCC."""
    return Row(key, what, value, low, high, unit, "reported", "2006", "anodes", source, "second-hand", note)


ROWS = (
    # Tier 1: Table 4.10.
    _default("tier1_prebake", "CO2 of prebake cells, default", 1.6, 1.44, 1.76, "t/t"),
    _default("tier1_soderberg", "CO2 of Söderberg cells, default", 1.7, 1.53, 1.87, "t/t"),
    # Baked anodes and their furnace: Tables 4.11 to 4.13.
    _default("anode_sulphur", "sulphur in baked anodes", 2.0, 1.0, 3.0, "wt %"),
    _default("anode_ash", "ash in baked anodes", 0.4, 0.06, 0.74, "wt %"),
    _default("green_hydrogen", "hydrogen in green anodes, share of their mass", 0.005, 0.0025, 0.0075, "t/t"),
    _default("waste_tar", "tar collected, share of the green mass, Riedhammer", 0.005, 0.0025, 0.0075, "t/t"),
    _default("packing_coke", "packing coke burned for each tonne of baked anodes", 0.015, 0.0113, 0.0188, "t/t"),
    _default("packing_sulphur", "sulphur in packing coke", 2.0, 1.0, 2.0, "wt %"),
    _default("packing_ash", "ash in packing coke", 2.5, 0.13, 4.88, "wt %"),
    # Söderberg paste: Table 4.14.
    _default("tar_vertical", "tar that leaves (cyclohexane-soluble), vertical studs", 0.5, 0.35, 0.65, "kg/t"),
    _default("tar_horizontal", "tar that leaves (cyclohexane-soluble), horizontal studs", 4.0, 2.8, 5.2, "kg/t"),
    _default("binder_dry", "pitch in dry paste", 24.0, 18.0, 30.0, "wt %"),
    _default("binder_wet", "pitch in wet paste", 27.0, 20.25, 33.75, "wt %", "one transcription (AMEE)"),
    _default("pitch_sulphur", "sulphur in pitch", 0.6, 0.48, 0.72, "wt %"),
    _default("pitch_ash", "ash in pitch", 0.2, 0.16, 0.24, "wt %"),
    _default("pitch_hydrogen", "hydrogen in pitch", 3.3, 1.65, 4.95, "wt %"),
    _default("coke_sulphur", "sulphur in calcined coke", 1.9, 1.52, 2.28, "wt %"),
    _default("coke_ash", "ash in calcined coke", 0.2, 0.1, 0.3, "wt %"),
    _default(
        "dust",
        "carbon in dust skimmed from Söderberg cells",
        0.01,
        None,
        None,
        "t/t",
        "40 CFR 98, Table F-2, and AMEE; bonsai-ipcc 0.5.3 has 0.0001, a hundred times less: a slip",
        "ecfr98f",
    ),
    # What smelters consume.
    Row(
        key="net_prebake",
        what="net consumption of baked anodes",
        value=0.42,
        low=0.40,
        high=0.45,
        unit="t/t",
        status="reported",
        as_of="2014",
        scope="anodes less returned butts",
        source="kvande2014",
        seen="memory",
        note="the range is typical; the mean is ours",
    ),
    Row(
        key="gross_prebake",
        what="gross consumption of baked anodes",
        value=0.53,
        low=0.50,
        high=0.55,
        unit="t/t",
        status="reported",
        as_of="2014",
        scope="anodes, butts and all",
        source="kvande2014",
        seen="memory",
        note="the range is typical; the mean is ours",
    ),
    Row(
        key="paste_soderberg",
        what="consumption of Söderberg paste",
        value=0.52,
        low=0.50,
        high=0.60,
        unit="t/t",
        status="reported",
        as_of="1993",
        scope="paste, pitch and all",
        source="zneashkak",
        seen="archived",
        note="the page gives the range; the value, a dry paste's, is ours",
    ),
    Row(
        key="anode_density",
        what="apparent density of baked anodes",
        value=1.60,
        low=1.5,
        high=1.65,
        unit="g/cm3",
        status="reported",
        as_of="1993",
        scope="with its pores",
        source="grjotheim1993",
        seen="memory",
        note="typical",
    ),
)
