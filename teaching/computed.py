"""The numbers of the texts in this folder, by the name that stands in the comment behind each: ``0.889<!--oxygen-->``.

Each is computed by the library, or is a row of its data. ``tests/teaching/test_texts.py`` compares them with the texts.
"""

from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.rows import find
from potline.faraday import aluminium_kg, pot_output_t_per_day, specific_energy_kwh_per_kg
from potline.footprint import (
    break_even_grid_g_per_kwh,
    electricity_t_per_t,
    extra_energy_kwh_per_kg,
    net_change_t_per_t,
)
from potline.heat import heat_loss_kwh_per_kg
from potline.inert import metal_contamination_wt_pct
from potline.pfc import slope_method
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE, mass_per_tonne
from potline.thermochemistry import minimum_energy_kwh_per_kg, reversible_voltage_v

BATH_K = 1233.15  # 960 °C
EFFICIENCY = 0.94  # assumed throughout: a modern cell
SMELTER_KT = 100  # assumed: the smelter of the debate, for a year
OXYGEN = mass_per_tonne("O2", INERT_ANODE)
GAP_V = reversible_voltage_v(INERT_ANODE, BATH_K) - reversible_voltage_v(CARBON_ANODE, BATH_K)
NET_V = find(FOOTPRINT, "extra_v_net").value
SAVED = find(FOOTPRINT, "saved_ipcc_prebake").value
ENERGY = find(FOOTPRINT, "energy").value
NET_KWH = extra_energy_kwh_per_kg(NET_V, EFFICIENCY)
CARBON_FLOOR, INERT_FLOOR = minimum_energy_kwh_per_kg("carbon"), minimum_energy_kwh_per_kg("inert")
GRID = {key: find(GRIDS, key).value for key in ("norway", "france", "canada", "germany", "china", "india", "coal")}
HYDRO, WORLD = find(GRIDS, "hydro").value, find(GRIDS, "world").value

NUMBERS = {
    **GRID,
    "hydro": HYDRO,
    "world": WORLD,
    # A tonne of metal.
    "oxygen": OXYGEN,
    "oxygen_500": 500 * OXYGEN,
    "carbon": mass_per_tonne("C", CARBON_ANODE),
    "carbon_dioxide": mass_per_tonne("CO2", CARBON_ANODE),
    "carbon_to_dioxide": mass_per_tonne("CO2", CARBON_ANODE) / mass_per_tonne("C", CARBON_ANODE),
    "ampere_hour_g": 1000 * aluminium_kg(0.001, 1, 1),
    # Volts and energy.
    "charge_ah": 1000 * specific_energy_kwh_per_kg(1, 1),
    "kwh_per_volt": specific_energy_kwh_per_kg(1, 1),
    "kwh_42": specific_energy_kwh_per_kg(4.2, EFFICIENCY),
    "gap_v": GAP_V,
    "net_v": NET_V,
    "gap_kwh": extra_energy_kwh_per_kg(GAP_V, EFFICIENCY),
    "net_kwh": NET_KWH,
    "coal_kwh": 1000 * SAVED / GRID["coal"],
    "carbon_floor": CARBON_FLOOR,
    "inert_floor": INERT_FLOOR,
    "carbon_share": 100 * (1 - CARBON_FLOOR / INERT_FLOOR),
    "heat_carbon": heat_loss_kwh_per_kg("carbon", 4.2, EFFICIENCY),
    "heat_inert": heat_loss_kwh_per_kg("inert", 4.2, EFFICIENCY),
    # Gas.
    "saved": SAVED,
    "direct": find(FOOTPRINT, "direct_world").value,
    "industry": find(FOOTPRINT, "industry_average").value,
    "gap_grid": break_even_grid_g_per_kwh(SAVED, GAP_V, EFFICIENCY),
    "net_grid": break_even_grid_g_per_kwh(SAVED, NET_V, EFFICIENCY),
    "minute_t": slope_method("CWPB", 1)["co2e_t_per_t"] * pot_output_t_per_day(300, EFFICIENCY),
    "wear_pct": metal_contamination_wt_pct(1, 8.2, 0.8, 0.93),
    # The smelter of the debate: kt and GWh a year, MW.
    "energy_ac": ENERGY,
    "smelter_kt": SMELTER_KT,
    "smelter_gwh": SMELTER_KT * ENERGY,
    "smelter_mw": SMELTER_KT * ENERGY * 1000 / (365 * 24),
    "smelter_extra_gwh": SMELTER_KT * NET_KWH,
    "smelter_direct_kt": SMELTER_KT * find(FOOTPRINT, "direct_world").value,
    "smelter_oxygen_kt": SMELTER_KT * OXYGEN,
    "smelter_hydro_kt": SMELTER_KT * electricity_t_per_t(ENERGY, HYDRO),
    "smelter_world_kt": SMELTER_KT * electricity_t_per_t(ENERGY, WORLD),
    "smelter_coal_kt": SMELTER_KT * electricity_t_per_t(ENERGY, GRID["coal"]),
    "inert_hydro_kt": -SMELTER_KT * net_change_t_per_t(SAVED, NET_V, EFFICIENCY, HYDRO),
    "inert_world_kt": -SMELTER_KT * net_change_t_per_t(SAVED, NET_V, EFFICIENCY, WORLD),
    "inert_coal_kt": SMELTER_KT * net_change_t_per_t(SAVED, NET_V, EFFICIENCY, GRID["coal"]),
}
