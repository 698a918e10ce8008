r"""What is left to keep a cell molten, at a given voltage and with either anode.

A cell takes more energy than its reaction needs. The rest stays in it as heat, and in a steady cell the same heat goes
out through walls, bottom, crust and gas duct. So "what is left" and "what is lost" are two names for one number. A
carbon cell at 4.2 V has 6.9 kWh of it for each kilogram of metal; an inert cell at the same voltage 4.1, because
nothing burns in it.

The two functions count energy only. Whether a cell with that much heat stays at its temperature is decided by its
insulation and its ledge of frozen bath, and of those no model is claimed here.
"""

from potline.checks import SMALLEST_DIVISOR, fraction, number
from potline.faraday import aluminium_kg, specific_energy_kwh_per_kg
from potline.thermochemistry import minimum_energy_kwh_per_kg


def heat_loss_kwh_per_kg(
    anode: str, cell_voltage_v: float, current_efficiency: float, bath_c: float = 960.0, outside_v: float = 0.0
) -> float:
    r"""Heat that a steady cell loses for each kilogram of metal it keeps: what its reaction leaves over.

    .. math:: q = \frac{3 F (U - U_\text{out})}{M \eta} - W_\text{min}

    The hot metal and the hot gas are in the least energy already: their heat is not in q. A negative result is an
    answer too: at this voltage the cell cannot even feed its reaction, and cools however well it is insulated.

    Parameters:
        anode: "carbon" or "inert".
        cell_voltage_v: mean voltage over the whole cell, V, 0 or more.
        current_efficiency: a fraction from 0.000001 to 1; from 0.5 with carbon.
        bath_c: temperature at which metal and gas leave, °C, -73.15 to 1100.
        outside_v: the part of the voltage over busbars outside the cell, V, from 0 to cell_voltage_v. They warm
            the hall, not the cell. 0 counts them as part of the cell.
    Returns: kWh per kg of net metal.
    Raises: ValueError for input outside these ranges.
    Source: conservation of energy (computed here), with the least energy of minimum_energy_kwh_per_kg. The worked
        balance of a carbon cell by Entner (peter-entner.com, archived) counts the same way: 48 % of the power in the
        cell is lost.
    Example:
        >>> round(heat_loss_kwh_per_kg("carbon", 4.2, 0.94), 1), round(heat_loss_kwh_per_kg("inert", 4.2, 0.94), 1)
        (6.9, 4.1)
    """
    voltage = number("cell_voltage_v", cell_voltage_v, low=0)
    outside = number("outside_v", outside_v, low=0, high=voltage)
    least = minimum_energy_kwh_per_kg(anode, bath_c, current_efficiency=current_efficiency)
    return specific_energy_kwh_per_kg(voltage - outside, current_efficiency) - least


def voltage_to_hold_heat_v(
    anode: str, heat_loss_kwh_per_kg: float, current_efficiency: float, bath_c: float = 960.0, outside_v: float = 0.0
) -> float:
    r"""Cell voltage at which a cell has a given heat left over.

    .. math:: U = \frac{M \eta (W_\text{min} + q)}{3 F} + U_\text{out}

    Asked for an inert anode and the heat of a carbon cell, it is the voltage at which the inert cell is as warm as the
    carbon cell that it replaces, in the same lining.

    Parameters:
        anode: "carbon" or "inert".
        heat_loss_kwh_per_kg: heat for each kilogram of net metal, kWh/kg, 0 or more.
        current_efficiency: a fraction from 0.000001 to 1; from 0.5 with carbon.
        bath_c: temperature at which metal and gas leave, °C, -73.15 to 1100.
        outside_v: voltage over busbars outside the cell, V, 0 or more.
    Returns: V.
    Raises: ValueError for input outside these ranges.
    Source: heat_loss_kwh_per_kg solved for the voltage (computed here).
    Example:
        >>> heat = heat_loss_kwh_per_kg("carbon", 4.2, 0.94)
        >>> round(voltage_to_hold_heat_v("inert", heat, 0.94), 2)
        5.09
    """
    heat = number("heat_loss_kwh_per_kg", heat_loss_kwh_per_kg, low=0)
    outside = number("outside_v", outside_v, low=0)
    fraction("current_efficiency", current_efficiency, SMALLEST_DIVISOR)
    least = minimum_energy_kwh_per_kg(anode, bath_c, current_efficiency=current_efficiency)
    return (least + heat) * aluminium_kg(1, 1, current_efficiency) + outside  # 1 kAh at 1 V is 1 kWh
