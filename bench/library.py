"""How fast the library is beside others: imports, in a new Python each, and calls of single functions.

Prints tables; judges nothing. Times depend on the machine; the ratios, taken in the same run, depend on it less.
Imports are counted in processor time, which waits for nobody. chempy, pint, molmass and pyglenn do far more than we
need of them here; where they answer the same question, they are asked it.
"""

import pkgutil
import subprocess
import sys
from statistics import median
from timeit import Timer

import potline

RUNS = 9
PHYSICS = [
    f"potline.{info.name}"
    for info in pkgutil.iter_modules(potline.__path__)
    if not info.ispkg and info.name != "claims"
]  # words
IMPORTS = {
    "potline, all its physics": ", ".join(PHYSICS),
    "potline.stoichiometry": "potline.stoichiometry",
    "potline.thermochemistry": "potline.thermochemistry",
    "json": "json",
    "molmass": "molmass",
    "pint, with its registry": "pint; pint.UnitRegistry()",
    "chempy": "chempy",
    "pyglenn": "pyglenn",
}
IMPORT = "import time; start = time.process_time(); import {}; print(1000 * (time.process_time() - start))"

GLENN = """
from pyglenn import ThermochemicalCalculator
calculator = ThermochemicalCalculator()
calculator.connect()
ids = {name: calculator.get_available_species(name, exact_match=True)[0].id
       for name in ("Al2O3(a)", "AL(L)", "C(gr)", "CO2")}
moles = {"Al2O3(a)": -2, "C(gr)": -3, "AL(L)": 4, "CO2": 3}
def voltage(temperature_k):
    gibbs = 0.0
    for name, nu in moles.items():
        found = calculator.calculate_properties(ids[name], temperature_k)
        gibbs += nu * (found.h_relative - temperature_k * found.s)
    return gibbs / (12 * 96485.33212)
"""
CHEMPY = """
from chempy import Substance, balance_stoichiometry
def oxygen():
    reactants, products = balance_stoichiometry({"Al2O3"}, {"Al", "O2"})
    mass = {name: count * Substance.from_formula(name).mass for name, count in products.items()}
    return mass["O2"] / mass["Al"]
"""
# What is asked -> the library -> what it needs first, and the call.
QUESTIONS = {
    "molar mass of Al2O3": {
        "potline": ("from potline.formula import molar_mass", "molar_mass('Al2O3')"),
        "molmass": ("from molmass import Formula", "Formula('Al2O3').mass"),
        "chempy": ("from chempy import Substance", "Substance.from_formula('Al2O3').mass"),
    },
    "balance Al2O3 + C -> Al + CO2": {
        "potline": ("from potline.formula import balance", "balance('Al2O3 + C -> Al + CO2')"),
        "chempy": (
            "from chempy import balance_stoichiometry",
            "balance_stoichiometry({'Al2O3', 'C'}, {'Al', 'CO2'})",
        ),
    },
    "tonnes of O2 per tonne of Al": {
        "potline": (
            "from potline.formula import balance\nfrom potline.stoichiometry import mass_per_tonne",
            "mass_per_tonne('O2', balance('Al2O3 -> Al + O2'))",
        ),
        "chempy": (CHEMPY, "oxygen()"),
    },
    "reversible voltage at 1233.15 K": {
        "potline": (
            "from potline.stoichiometry import CARBON_ANODE\nfrom potline.thermochemistry import reversible_voltage_v",
            "reversible_voltage_v(CARBON_ANODE, 1233.15)",
        ),
        "pyglenn": (GLENN, "voltage(1233.15)"),
    },
    "metal of a pot in a day": {
        "potline": ("from potline.faraday import aluminium_kg", "aluminium_kg(300, 24, 0.94)"),
        "pint": (
            "import pint\nu = pint.UnitRegistry()\nm = u.Quantity(26.9815384, 'g/mol')\n"
            "f = u.Quantity(96485.33212, 'C/mol')",
            "(u.Quantity(300, 'kA') * u.Quantity(24, 'h') * 0.94 * m / (3 * f)).to('kg')",
        ),
    },
}


def import_ms(modules: str) -> float:
    command = [sys.executable, "-c", IMPORT.format(modules)]
    return median(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(RUNS))


def call_us(setup: str, call: str) -> float:
    timer = Timer(call, setup)
    count, _ = timer.autorange()
    return min(timer.repeat(5, count)) / count * 1e6


def table(title: str, times: dict[str, float]) -> None:
    first = next(iter(times.values()))
    print(f"\n{title:46}{'time':>12}{'ratio':>10}")
    for name, time in times.items():
        print(f"  {name:44}{time:>12.2f}{time / first:>10.1f}")


if __name__ == "__main__":
    table("import, ms", {name: import_ms(modules) for name, modules in IMPORTS.items()})
    for question, libraries in QUESTIONS.items():
        table(f"{question}, µs", {name: call_us(*what) for name, what in libraries.items()})
