"""The explorers under test, and the states in which they are tested."""

import random
from importlib import import_module
from itertools import product

from livebook import bundle

PACKAGES = ("potline.explorers", "samples")
EXPLORERS = [name for package in PACKAGES for name in bundle.explorers(package)]
SEEDED = 200


def corners(controls):
    """Every combination of the ends of the controls."""
    names = [control.name for control in controls]
    return [dict(zip(names, ends, strict=True)) for ends in product(*(control.corners for control in controls))]


def seeded(controls, seed, count=SEEDED):
    """States on the steps of the sliders; the same seed gives the same states."""
    draws = random.Random(seed)
    return [{control.name: _one(control, draws) for control in controls} for _ in range(count)]


def states(module):
    """The states in which the explorer of this name is tested."""
    controls = import_module(module).CONTROLS
    return [{control.name: control.start for control in controls}, *corners(controls), *seeded(controls, module)]


def form(module, values):
    """The state as the texts that a browser would send."""
    return {control.name: control.text(values[control.name]) for control in import_module(module).CONTROLS}


def _one(control, draws):
    if control.kind != "slider":
        return draws.choice(control.corners)
    step = draws.randint(0, round((control.high - control.low) / control.step))
    return round(control.low + step * control.step, control.digits)  # as a browser writes it: no 0.30000000000000004
