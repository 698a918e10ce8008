"""Units as people write them: "kWh/kg", "A/cm2", "t per day", "%". What they measure, and how to convert.

A unit is a product of simple ones; kinds of quantity that a reader keeps apart (charge, energy, voltage) are kept apart
here too, although physics could express them by one another.
"""

ENERGY, MASS, LENGTH, TIME, CURRENT, CHARGE = "energy", "mass", "length", "time", "current", "charge"
MOLE, VOLTAGE, MONEY, HEAT, CONDUCTANCE, GAS = "mole", "voltage", "money", "temperature", "conductance", "gas volume"

# Simple unit -> what it measures, as (base, exponent) pairs, and its size in the base's own unit.
SIMPLE = {
    "": ((), 1.0), "%": ((), 0.01), "kg": (((MASS, 1),), 1.0), "g": (((MASS, 1),), 1e-3), "mg": (((MASS, 1),), 1e-6),
    "t": (((MASS, 1),), 1e3), "kt": (((MASS, 1),), 1e6), "Mt": (((MASS, 1),), 1e9),
    "J": (((ENERGY, 1),), 1.0), "kJ": (((ENERGY, 1),), 1e3), "MJ": (((ENERGY, 1),), 1e6), "GJ": (((ENERGY, 1),), 1e9),
    "Wh": (((ENERGY, 1),), 3.6e3), "kWh": (((ENERGY, 1),), 3.6e6), "MWh": (((ENERGY, 1),), 3.6e9),
    "GWh": (((ENERGY, 1),), 3.6e12), "TWh": (((ENERGY, 1),), 3.6e15),
    "W": (((ENERGY, 1), (TIME, -1)), 1.0), "kW": (((ENERGY, 1), (TIME, -1)), 1e3),
    "MW": (((ENERGY, 1), (TIME, -1)), 1e6), "GW": (((ENERGY, 1), (TIME, -1)), 1e9),
    "V": (((VOLTAGE, 1),), 1.0), "kV": (((VOLTAGE, 1),), 1e3), "mV": (((VOLTAGE, 1),), 1e-3),
    "A": (((CURRENT, 1),), 1.0), "mA": (((CURRENT, 1),), 1e-3), "kA": (((CURRENT, 1),), 1e3),
    "MA": (((CURRENT, 1),), 1e6),
    "C": (((CHARGE, 1),), 1.0), "kC": (((CHARGE, 1),), 1e3), "Ah": (((CHARGE, 1),), 3.6e3),
    "kAh": (((CHARGE, 1),), 3.6e6),
    "S": (((CONDUCTANCE, 1),), 1.0), "mS": (((CONDUCTANCE, 1),), 1e-3),
    "m": (((LENGTH, 1),), 1.0), "cm": (((LENGTH, 1),), 1e-2), "mm": (((LENGTH, 1),), 1e-3),
    "m2": (((LENGTH, 2),), 1.0), "cm2": (((LENGTH, 2),), 1e-4), "mm2": (((LENGTH, 2),), 1e-6),
    "m3": (((LENGTH, 3),), 1.0), "cm3": (((LENGTH, 3),), 1e-6), "l": (((LENGTH, 3),), 1e-3),
    "Nm3": (((GAS, 1),), 1.0),
    "s": (((TIME, 1),), 1.0), "min": (((TIME, 1),), 60.0), "h": (((TIME, 1),), 3.6e3), "d": (((TIME, 1),), 8.64e4),
    "week": (((TIME, 1),), 6.048e5), "month": (((TIME, 1),), 2.628e6), "a": (((TIME, 1),), 3.1536e7),
    "mol": (((MOLE, 1),), 1.0), "kmol": (((MOLE, 1),), 1e3),
    "K": (((HEAT, 1),), 1.0), "USD": (((MONEY, 1),), 1.0), "pots": ((("pots", 1),), 1.0),
}  # fmt: skip
# Other ways to write them.
SAME = {
    "tonne": "t", "tonnes": "t", "grams": "g", "gram": "g", "kilogram": "kg", "kilograms": "kg",
    "day": "d", "days": "d", "year": "a", "years": "a", "y": "a", "yr": "a", "hour": "h", "hours": "h",
    "minute": "min", "minutes": "min", "weeks": "week", "months": "month", "volt": "V", "volts": "V", "$": "USD",
    "dollars": "USD", "percent": "%", "pct": "%", "wt%": "%", "pot": "pots", "L": "l", "litre": "l", "litres": "l",
    "m^2": "m2", "cm^2": "cm2", "mm^2": "mm2", "m^3": "m3", "cm^3": "cm3", "Nm^3": "Nm3", "sec": "s",
}  # fmt: skip
# In small letters, for who never presses Shift; where two units would be the same (mA, MA) neither is meant.
_SMALL: dict[str, str] = {}
for _name in list(SIMPLE) + list(SAME):
    _small = _name.lower()
    _SMALL[_small] = "" if _small in _SMALL else SAME.get(_name, _name)
CELSIUS = ("°C", "degC", "°c")
ZERO_CELSIUS_K = 273.15
_SUPERSCRIPTS = (("\u00b2", "2"), ("\u00b3", "3"), ("\u207b\u00b9", "^-1"))


class Unit:
    """A unit that was understood.

    Args:
        text: as people write it; spaces do not matter, except that of "per".

    Raises:
        ValueError: no unit that is known here.

    Example:
        >>> Unit("MJ/kg").convert(36.0, Unit("kWh/kg"))
        10.0
        >>> Unit("kWh").measures == Unit("kg").measures
        False
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.zero = 0.0
        plain = text.strip()
        for sign, digits in _SUPERSCRIPTS:
            plain = plain.replace(sign, digits)
        plain = plain.replace(" per ", "/").replace(" ", "").replace("\u202f", "").replace("\u00a0", "")
        if plain in CELSIUS:
            self.zero, plain = ZERO_CELSIUS_K, "K"
        powers: dict[str, int] = {}
        self.size = 1.0
        for place, part in enumerate(plain.split("/")):
            for name in part.split("*"):
                under = bool(place) != name.endswith("^-1")  # below the line, unless written as a negative power there
                name = name[:-3] if name.endswith("^-1") else name
                if name not in SIMPLE:
                    name = SAME.get(name) or _SMALL.get(name.lower()) or name
                if name not in SIMPLE or (place and not name):
                    raise ValueError(f"{text.strip()[:20]!r} is not a unit that is known here")
                bases, size = SIMPLE[name]
                times = -1 if under else 1
                self.size *= size if times > 0 else 1 / size
                for base, exponent in bases:
                    powers[base] = powers.get(base, 0) + times * exponent
        self.measures = tuple(sorted([(base, power) for base, power in powers.items() if power]))

    def convert(self, value: float, other: "Unit") -> float:
        """The same amount in another unit.

        Raises:
            ValueError: the other measures something else.
        """
        if self.measures != other.measures:
            raise ValueError(f"{self.text} and {other.text} measure different things")
        # Rounded to 15 digits, so that 36 MJ are 10 kWh and not 10.000000000000002.
        return float("%.15g" % ((value * self.size + self.zero - other.zero) / other.size))
