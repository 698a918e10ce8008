"""How fast the library is: imports, in a new Python each, and calls of single functions. Prints tables; judges nothing.

Times depend on the machine; the ratios, taken in the same run, depend on it less. An import is compared with that of
``json``, a call with that of ``math.exp``.
"""

import subprocess
import sys
from statistics import median
from timeit import Timer

RUNS = 9
MODULES = ("json", "potline.stoichiometry", "potline.faraday", "potline.thermochemistry", "potline.explorers.one_tonne")
IMPORT = "import time; start = time.perf_counter(); import {}; print(1000 * (time.perf_counter() - start))"
CALLS = (
    ("from math import exp", "exp(1.5)"),
    ("from potline.formula import molar_mass", "molar_mass('Al2O3')"),
    ("from potline.formula import balance", "balance('Al2O3 + C -> Al + CO2')"),
    ("from potline.stoichiometry import INERT_ANODE, mass_per_tonne", "mass_per_tonne('O2', INERT_ANODE)"),
    ("from potline.stoichiometry import ledger", "ledger('carbon', 0.94)"),
    ("from potline.faraday import pot_output_t_per_day", "pot_output_t_per_day(300, 0.94)"),
    (
        "from potline.stoichiometry import CARBON_ANODE\nfrom potline.thermochemistry import reversible_voltage_v",
        "reversible_voltage_v(CARBON_ANODE, 1233.15)",
    ),
    ("from potline.thermochemistry import minimum_energy_kwh_per_kg", "minimum_energy_kwh_per_kg('carbon')"),
)


def import_ms(module: str) -> float:
    command = [sys.executable, "-c", IMPORT.format(module)]
    return median(float(subprocess.run(command, capture_output=True, check=True).stdout) for _ in range(RUNS))


def call_us(setup: str, call: str) -> float:
    timer = Timer(call, setup)
    count, _ = timer.autorange()
    return min(timer.repeat(5, count)) / count * 1e6


def table(title: str, times: dict[str, float]) -> None:
    first = next(iter(times.values()))
    print(f"\n{title:46}{'time':>10}{'ratio':>10}")
    for name, time in times.items():
        print(f"  {name:44}{time:>10.2f}{time / first:>10.1f}")


if __name__ == "__main__":
    table("import, ms", {module: import_ms(module) for module in MODULES})
    table("call, µs", {call: call_us(setup, call) for setup, call in CALLS})
