"""The technologies of the pot beside each other: one row for each technology and each quantity.

The key of a row is technology_quantity, "VSS_current_ka". Where a source gives a range and no value, the value is the
middle of the range. "unknown" means that we found nobody who published it: the note says what is said instead.
"""

from collections import OrderedDict

from potline.data.pilots import ROWS as PILOTS
from potline.data.rows import Row, find
from potline.faraday import cell_voltage_v, current_efficiency
from potline.stoichiometry import INERT_ANODE, mass_per_tonne

TECHNOLOGIES = OrderedDict(
    (
        ("HSS", "Söderberg, horizontal studs"),
        ("VSS", "Söderberg, vertical studs"),
        ("ECO", "EcoSöderberg"),
        ("SWPB", "prebake, fed at the side"),
        ("CWPB", "prebake, fed at the centre"),
        ("PFPB", "prebake, point-fed, modern"),
        ("INERT", "inert anodes, announced"),
    )
)
# quantity -> words, unit, scope
QUANTITIES = OrderedDict(
    (
        ("current_ka", ("current of a pot", "kA", "one pot")),
        ("voltage_v", ("cell voltage", "V", "one pot, direct current")),
        ("efficiency", ("current efficiency", "", "one pot")),
        ("energy_kwh_per_kg", ("electricity", "kWh/kg", "one pot, direct current")),
        ("carbon_kg_per_t", ("anode carbon or paste", "kg/t", "net, at the pot")),
        ("co2_t_per_t", ("CO₂ from the anode", "t/t", "direct, without PFC")),
        ("pfc_t_per_t", ("PFC, as CO₂", "t CO2e/t", "direct, in practice")),
        ("bap_g_per_t", ("benzo[a]pyrene from the pots", "g/t", "direct, to the air")),
        ("oxygen_t_per_t", ("oxygen given off", "t/t", "direct")),
    )
)


def cell(technology: str, quantity: str, value: "float | None", **rest: object) -> Row:
    """The row of one technology and one quantity; what is not said is None or empty."""
    words, unit, scope = QUANTITIES[quantity]
    given: dict[str, object] = {
        "low": None,
        "high": None,
        "status": "unknown",
        "as_of": "2026-11",
        "source": "",
        "seen": "ours",
        "note": "",
    }
    given.update(rest)
    what = TECHNOLOGIES[technology] + ": " + words
    return Row(key=technology + "_" + quantity, what=what, value=value, unit=unit, scope=scope, **given)


def middle(technology: str, quantity: str, low: float, high: float, **rest: object) -> Row:
    """The row of a range whose source names no value in it."""
    return cell(technology, quantity, (low + high) / 2, low=low, high=high, **rest)


HANDBOOK = {"status": "reported", "as_of": "1993", "source": "grjotheim1993", "seen": "memory"}
REPORTED_PASTE = {"status": "reported", "as_of": "2026", "source": "paste", "seen": "archived"}
PASTE = "Paste, of which a part leaves as the vapour of pitch."
IPCC = {"status": "reported", "as_of": "2006", "source": "ipcc2006", "seen": "second-hand"}
IPCC_NOTE = "The default for a smelter that does not measure, of all pots with this kind of anode."
NET = {"status": "reported", "as_of": "2014", "source": "kvande2014", "seen": "memory"}
NET_NOTE = "For prebaked anodes of all kinds, the butts returned."
NOT_FOUND = "We found no figure for this technology by itself; a handbook may have one."
NO_OXYGEN = {"status": "theory", "note": "The oxygen leaves bound to carbon."}
BAKED_BEFORE = {
    "status": "theory",
    "note": "No pitch is left when the anode comes to the pot; the baking plant has some.",
}
NO_CARBON = {"status": "theory", "note": "By design there is no carbon in the anode."}

VSS_ENERGY = middle("VSS", "energy_kwh_per_kg", 14.5, 16.0, **HANDBOOK)
VSS_EFFICIENCY = middle("VSS", "efficiency", 0.86, 0.91, **HANDBOOK)
RUSAL_KA = find(PILOTS, "rusal_current_ka").value
RUSAL_T = find(PILOTS, "rusal_output_t_per_day")

ROWS = (
    # Current
    middle("HSS", "current_ka", 50, 120, status="reported", as_of="2014", source="barber2014", seen="archived",
           note="Pots in the Americas since the 1940s, smaller ones first."),
    middle("VSS", "current_ka", 100, 175, **HANDBOOK),
    cell("ECO", "current_ka", None, note="Rebuilt in the same pots; Rusal gives no current."),
    cell("SWPB", "current_ka", None, note=NOT_FOUND),
    cell("CWPB", "current_ka", None, note=NOT_FOUND),
    middle("PFPB", "current_ka", 300, 600, **HANDBOOK),
    cell("INERT", "current_ka", RUSAL_KA, low=find(PILOTS, "arvida_current_ka").value,
         high=find(PILOTS, "alma_current_ka").value, status="claimed", as_of="2025-11-13", source="elysis2025",
         seen="archived", note="The value is Rusal's pilot; 100 and 450 kA are ELYSIS's. No line of such pots exists."),
    # Voltage
    cell("HSS", "voltage_v", None, note=NOT_FOUND),
    cell("VSS", "voltage_v", cell_voltage_v(VSS_ENERGY.value, VSS_EFFICIENCY.value),
         low=cell_voltage_v(VSS_ENERGY.low, VSS_EFFICIENCY.low),
         high=cell_voltage_v(VSS_ENERGY.high, VSS_EFFICIENCY.high), status="assumed",
         note="Not published so: what energy and efficiency of this table make together."),
    cell("ECO", "voltage_v", None, note="Rusal gives no voltage."),
    cell("SWPB", "voltage_v", None, note=NOT_FOUND),
    cell("CWPB", "voltage_v", None, note=NOT_FOUND),
    middle("PFPB", "voltage_v", 4.1, 4.3, status="reported", as_of="2000", source="kvandehaupin2000", seen="memory"),
    cell("INERT", "voltage_v", None, note="No company has published it."),
    # Current efficiency
    middle("HSS", "efficiency", 0.86, 0.91, note="Of Söderberg pots of both kinds.", **HANDBOOK),
    VSS_EFFICIENCY,
    cell("ECO", "efficiency", None, note="Higher than before, says Rusal, and gives no number."),
    cell("SWPB", "efficiency", None, note=NOT_FOUND),
    cell("CWPB", "efficiency", None, note=NOT_FOUND),
    middle("PFPB", "efficiency", 0.93, 0.96, **HANDBOOK),
    cell("INERT", "efficiency", current_efficiency(RUSAL_T.value, RUSAL_KA),
         low=current_efficiency(RUSAL_T.low, RUSAL_KA), high=current_efficiency(RUSAL_T.high, RUSAL_KA),
         status="assumed", as_of="2020-06-12",
         note="Not published: what Rusal's about one tonne a day at 140 kA means, if it is so."),
    # Electricity
    cell("HSS", "energy_kwh_per_kg", None, note=NOT_FOUND),
    VSS_ENERGY,
    cell("ECO", "energy_kwh_per_kg", None, note="Less than before, says Rusal, and gives no number."),
    cell("SWPB", "energy_kwh_per_kg", None, note=NOT_FOUND),
    cell("CWPB", "energy_kwh_per_kg", None, note=NOT_FOUND),
    middle("PFPB", "energy_kwh_per_kg", 12.27, 13.8, status="measured", as_of="2020-12", source="hydrokarmoy",
           seen="archived", note="From Hydro's best 20 pots, over 75 days, to the mean of all its pots."),
    cell("INERT", "energy_kwh_per_kg", None, note="No company has published it."),
    # Carbon
    middle("HSS", "carbon_kg_per_t", 500, 600, note=PASTE, **REPORTED_PASTE),
    middle("VSS", "carbon_kg_per_t", 500, 600, note=PASTE, **REPORTED_PASTE),
    cell("ECO", "carbon_kg_per_t", None, note="A paste with less pitch, says Rusal, and gives no number."),
    middle("SWPB", "carbon_kg_per_t", 400, 450, note=NET_NOTE, **NET),
    middle("CWPB", "carbon_kg_per_t", 400, 450, note=NET_NOTE, **NET),
    middle("PFPB", "carbon_kg_per_t", 400, 450, note=NET_NOTE, **NET),
    cell("INERT", "carbon_kg_per_t", 0, **NO_CARBON),
    # CO2
    cell("HSS", "co2_t_per_t", 1.7, low=1.53, high=1.87, note=IPCC_NOTE, **IPCC),
    cell("VSS", "co2_t_per_t", 1.7, low=1.53, high=1.87, note=IPCC_NOTE, **IPCC),
    cell("ECO", "co2_t_per_t", None, note="It is a carbon anode like the others; no figure of its own was found."),
    cell("SWPB", "co2_t_per_t", 1.6, low=1.44, high=1.76, note=IPCC_NOTE, **IPCC),
    cell("CWPB", "co2_t_per_t", 1.6, low=1.44, high=1.76, note=IPCC_NOTE, **IPCC),
    cell("PFPB", "co2_t_per_t", 1.5, low=1.40, high=1.67, status="reported", as_of="2020-12", source="sintefinert",
         seen="archived", note="1.40: the best published, in Light Metal Age; 1.67: the mean of all pots of Hydro."),
    cell("INERT", "co2_t_per_t", 0, **NO_CARBON),
    # PFC
    cell("HSS", "pfc_t_per_t", None, note=NOT_FOUND),
    cell("VSS", "pfc_t_per_t", 0.40, low=0.39, high=0.53, status="reported", as_of="2020", source="rusalpfc",
         seen="second-hand", note="All of Rusal, 2017 to 2020: mostly Söderberg pots, some of them EcoSöderberg."),
    cell("ECO", "pfc_t_per_t", None, note="Point feeding should lower it; no figure of its own was found."),
    cell("SWPB", "pfc_t_per_t", None, note=NOT_FOUND),
    cell("CWPB", "pfc_t_per_t", None, note=NOT_FOUND),
    cell("PFPB", "pfc_t_per_t", 0.1454, low=0.11, high=0.1454, status="reported", as_of="2024-06",
         source="chinaets2024", seen="second-hand",
         note="The default of a Chinese draft; 0.11 is the mean of Australia in 2013. Smelters differ widely."),
    cell("INERT", "pfc_t_per_t", 0, **NO_CARBON),
    # Benzo[a]pyrene
    cell("HSS", "bap_g_per_t", None, note=NOT_FOUND),
    cell("VSS", "bap_g_per_t", None, note=NOT_FOUND),
    cell("ECO", "bap_g_per_t", find(PILOTS, "rusal_bap_t_per_year").value / find(PILOTS, "rusal_soderberg_mt").value,
         status="assumed", as_of="2024",
         note="Rusal's 2.9 t over 2.2 million tonnes of Söderberg metal, which is ours. Not all is EcoSöderberg."),
    cell("SWPB", "bap_g_per_t", 0, **BAKED_BEFORE),
    cell("CWPB", "bap_g_per_t", 0, **BAKED_BEFORE),
    cell("PFPB", "bap_g_per_t", 0, **BAKED_BEFORE),
    cell("INERT", "bap_g_per_t", 0, **NO_CARBON),
    # Oxygen
    cell("HSS", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("VSS", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("ECO", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("SWPB", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("CWPB", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("PFPB", "oxygen_t_per_t", 0, **NO_OXYGEN),
    cell("INERT", "oxygen_t_per_t", mass_per_tonne("O2", INERT_ANODE), status="theory",
         note="Follows from alumina, for net metal at any current efficiency."),
)  # fmt: skip
