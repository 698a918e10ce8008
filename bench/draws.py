"""How long 10,000 draws of a footprint take: in CPython, and in the engine of the page (under Node.js, on one core).

The same numbers are drawn in both; the medians are printed, so that one can see it. Judges nothing.
"""

import json
import sys
import tempfile
import time
from collections import OrderedDict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests/livebook"))
from engine import run

from livebook.bundle import reach, strip
from potline.footprint import scopes
from potline.uncertainty import propagate, quantile

DRAWS = 10_000
RUNS = 3
RANGES = OrderedDict(
    (("direct_t_per_t", (1.5, 1.9, 2.5)), ("energy_kwh_per_kg", (13.0, 15.5)), ("grid_g_per_kwh", (20.0, 580.0, 900.0)))
)
MODULES = ["potline.footprint", "potline.uncertainty"]
CALLER = Path(__file__).parents[1] / "tests/livebook/caller.py"
IN_THE_ENGINE = [
    "import time",
    "from collections import OrderedDict",
    "from potline.footprint import scopes",
    f"ranges = OrderedDict({tuple(RANGES.items())!r})",
    "start = time.ticks_ms()",
    f"found = propagate(lambda **values: scopes(**values)['total'], ranges, draws={DRAWS})",
    "taken = time.ticks_diff(time.ticks_ms(), start)",
]


def here() -> tuple[float, float]:
    """Milliseconds in CPython, and the median of the footprint."""
    start = time.perf_counter()
    found = propagate(lambda **values: scopes(**values)["total"], RANGES, draws=DRAWS)
    return 1000 * (time.perf_counter() - start), quantile(found, 0.5)


def there() -> tuple[float, float]:
    """The same in the engine."""
    sources = {"caller.py": CALLER.read_text()}
    for name, path in reach(MODULES).items():
        file = name.replace(".", "/") + ("/__init__.py" if path.name == "__init__.py" else ".py")
        if not name.startswith("livebook"):
            sources[file] = strip(path.read_text())
    asked = {"module": "potline.uncertainty", "before": IN_THE_ENGINE, "call": "(taken, quantile(found, 0.5))"}
    request = {"module": "caller", "geometry": {}, "form": {"request": json.dumps(asked)}}
    with tempfile.TemporaryDirectory() as folder:
        (answer,) = run([request], Path(folder), "potline.explorers", sources)
    says = next(value for element, _, value in json.loads(answer["answer"])["changes"] if element == "caller--says")
    milliseconds, median = json.loads(says)[1][1]
    return milliseconds, median


if __name__ == "__main__":
    print(f"\n{f'{DRAWS} draws of a footprint':46}{'ms':>12}{'t/t':>10}")
    for name, measure in (("CPython", here), ("the engine of the page", there)):
        milliseconds, median = min(measure() for _ in range(RUNS))
        print(f"  {name:44}{milliseconds:>12.0f}{median:>10.4f}")
