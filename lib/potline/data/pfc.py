"""Perfluorocarbons from anode effects: factors of the IPCC, and how strongly the two gases warm the climate.

The default factors of two editions stand beside each other, because they differ more than their own error bars. The
edition of 2006 was read as two public transcriptions give it, which agree: the Python package bonsai-ipcc 0.5.3 and
the data sets of AMEE. The factors called "2019" are those in force in the European Union; they are believed to be the
ones of the IPCC's Refinement of 2019, which we have not seen. Its factors for low-voltage emissions we did not find, so
they are not here.
"""

from potline.data.rows import Row

TITLE = "PFC"
INERT = "inert"
TECHNOLOGIES = {
    "2006": ("CWPB", "SWPB", "VSS", "HSS", INERT),
    "2019": ("CWPB", "SWPB", "PFPB_L", "PFPB_M", "VSS", "HSS", INERT),
}
OVERVOLTAGE_TECHNOLOGIES = ("CWPB", "SWPB")
GWPS = ("SAR", "AR4", "AR5", "AR6")
EDITIONS = ("2006", "2019")

NAMES = {
    "CWPB": "centre-worked prebake",
    "SWPB": "side-worked prebake",
    "VSS": "vertical-stud Söderberg",
    "HSS": "horizontal-stud Söderberg",
    "PFPB_L": "legacy point-fed prebake",
    "PFPB_M": "modern point-fed prebake",
}
SLOPE_UNIT = "(kg CF4/t)/(min/cell-day)"
SLOPE = "slope of CF4 against anode-effect minutes, "
RATIO = "C2F6 for each kg of CF4, "
TWO_COPIES = "two public transcriptions agree: bonsai-ipcc 0.5.3 and AMEE"


def _row(
    key: str, what: str, value: float, spread: "tuple[int, int] | None", unit: str, source: str, note: str, as_of: str
) -> "Row":
    """A row whose range is given in per cent, below and above; None for no range."""
    low = value * (1 - spread[0] / 100) if spread else None
    high = value * (1 + spread[1] / 100) if spread else None
    return Row(key, what, value, low, high, unit, "reported", as_of, "", source, "second-hand", note)


# technology, kg CF4/t, kg C2F6/t, per cent below and above. IPCC 2006, volume 3, chapter 4, Table 4.15.
_TIER1 = (
    ("CWPB", 0.4, 0.04, (99, 380)),
    ("SWPB", 1.6, 0.4, (40, 150)),
    ("VSS", 0.8, 0.04, (70, 260)),
    ("HSS", 0.4, 0.03, (80, 180)),
)

# technology, slope, its per cent, C2F6 over CF4, its per cent. IPCC 2006, volume 3, chapter 4, Table 4.16.
_SLOPES_2006 = (
    ("CWPB", 0.143, 6, 0.121, 11),
    ("SWPB", 0.272, 15, 0.252, 23),
    ("VSS", 0.092, 17, 0.053, 15),
    ("HSS", 0.099, 44, 0.085, 48),
)

# technology, slope, C2F6 over CF4. (EU) 2025/2547, Annex II, B.7.1, Table 2.
_SLOPES_2019 = (
    ("CWPB", 0.143, 0.121),
    ("SWPB", 0.233, 0.280),
    ("PFPB_L", 0.122, 0.097),
    ("PFPB_M", 0.104, 0.057),
    ("VSS", 0.058, 0.086),
    ("HSS", 0.165, 0.077),
)

# technology, kg CF4/t per mV and per cent of current efficiency, its per cent, C2F6 over CF4. Table 4.16 again.
_OVERVOLTAGE = (("CWPB", 1.16, 24, 0.121), ("SWPB", 3.65, 43, 0.252))

# report, year, CF4, C2F6: warming over 100 years, against the same mass of CO2.
_GWP = (
    ("SAR", "1995", 6500.0, 9200.0),
    ("AR4", "2007", 7390.0, 12200.0),
    ("AR5", "2013", 6630.0, 11100.0),
    ("AR6", "2021", 7380.0, 12400.0),
)


def _defaults() -> "list[Row]":
    """Tier 1."""
    rows = []
    note = "Table 4.15, for smelters that know nothing of their anode effects; " + TWO_COPIES
    for technology, cf4, c2f6, spread in _TIER1:
        for gas, value in (("cf4", cf4), ("c2f6", c2f6)):
            what = gas.upper() + " per tonne, default, " + NAMES[technology]
            rows.append(_row("tier1_" + gas + "_" + technology, what, value, spread, "kg/t", "ipcc2006", note, "2006"))
    return rows


def _slopes() -> "list[Row]":
    """Both editions."""
    rows = []
    for technology, slope, spread, ratio, ratio_spread in _SLOPES_2006:
        key, name, note = "_2006_" + technology, NAMES[technology] + ", 2006", "Table 4.16; " + TWO_COPIES
        rows.append(_row("slope" + key, SLOPE + name, slope, (spread, spread), SLOPE_UNIT, "ipcc2006", note, "2006"))
        both = (ratio_spread, ratio_spread)
        rows.append(_row("ratio" + key, RATIO + name, ratio, both, "kg/kg", "ipcc2006", note, "2006"))
    note = "Annex II, B.7.1, Table 2; no uncertainty is given there"
    for technology, slope, ratio in _SLOPES_2019:
        key, name = "_2019_" + technology, NAMES[technology] + ", 2019"
        rows.append(_row("slope" + key, SLOPE + name, slope, None, SLOPE_UNIT, "cbam2025", note, "2025"))
        rows.append(_row("ratio" + key, RATIO + name, ratio, None, "kg/kg", "cbam2025", note, "2025"))
    return rows


def _overvoltages() -> "list[Row]":
    rows = []
    note = "Table 4.16 and (EU) 2025/2547, Annex II, B.7.2, Table 3, agree; the uncertainty is from memory"
    for technology, coefficient, spread, ratio in _OVERVOLTAGE:
        what = "CF4 for each mV of overvoltage over per cent of current efficiency, " + NAMES[technology]
        both = (spread, spread)
        unit = "(kg CF4/t)/(mV/%)"
        rows.append(_row("ovc_" + technology, what, coefficient, both, unit, "ipcc2006", note, "2006"))
        what = RATIO + "overvoltage method, " + NAMES[technology]
        rows.append(_row("ovc_ratio_" + technology, what, ratio, None, "kg/kg", "cbam2025", "Table 3", "2025"))
    return rows


def _warming() -> "list[Row]":
    rows = []
    note = "as the package globalwarmingpotentials transcribes the report"
    for report, year, cf4, c2f6 in _GWP:
        for gas, value in (("cf4", cf4), ("c2f6", c2f6)):
            what = "warming of " + gas.upper() + " over 100 years against CO2, " + report
            rows.append(_row("gwp_" + gas + "_" + report, what, value, None, "kg/kg", "gwppackage", note, year))
    return rows


_OTHERS = (
    Row(
        key="inert_pfc",
        what="CF4 and C2F6 per tonne from an inert anode",
        value=0.0,
        low=None,
        high=None,
        unit="kg/t",
        status="theory",
        as_of="2026",
        scope="the anode",
        source="",
        seen="ours",
        note="both gases take their carbon from the anode; an anode without carbon cannot give them",
    ),
    Row(
        key="inert_fluoride_fume",
        what="fluoride fume per tonne from an inert-anode cell",
        value=None,
        low=None,
        high=None,
        unit="kg F/t",
        status="unknown",
        as_of="2026",
        scope="cell, before the scrubber",
        source="",
        seen="ours",
        note="not zero: the bath gives off HF and NaAlF4 whatever the anode is; no figure was found",
    ),
    Row(
        key="lvae",
        what="PFC given off outside counted anode effects, at low voltage, as a factor per tonne",
        value=None,
        low=None,
        high=None,
        unit="kg/t",
        status="unknown",
        as_of="2019",
        scope="cell",
        source="",
        seen="ours",
        note="the IPCC's Refinement of 2019 has factors (volume 3, 4.4), which we did not find; the slopes miss it",
    ),
    Row(
        key="lvae_share",
        what="share of a smelter's PFC that may come without a counted anode effect, at most",
        value=0.9,
        low=None,
        high=None,
        unit="",
        status="reported",
        as_of="2019",
        scope="",
        source="wong2019",
        seen="archived",
        note="an upper bound from the abstract, not a mean",
    ),
    Row(
        key="rusal_pfc_2020",
        what="PFC of Rusal's smelters per tonne",
        value=0.40,
        low=None,
        high=None,
        unit="t CO2e/t",
        status="claimed",
        as_of="2020",
        scope="all its smelters, Söderberg and prebake",
        source="rusalpfc",
        seen="second-hand",
        note="1.506 Mt CO2e over 3.755 Mt of metal (computed); 0.53 in 2017",
    ),
)
ROWS = tuple(_defaults() + _slopes() + _overvoltages() + _warming() + list(_OTHERS))
