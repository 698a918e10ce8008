import re
import tomllib
from pathlib import Path

import pytest

from livebook.sharing.run import colab_line, links

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "repository", ["https://github.com/a/b", "https://github.com/a/b.git", "https://github.com/a/b/"]
)
def test_links(repository):
    assert links(repository, "main", "chapters/x.ipynb") == {
        "Binder": "https://mybinder.org/v2/gh/a/b/main?urlpath=lab%2Ftree%2Fchapters%2Fx.ipynb",
        "Colab": "https://colab.research.google.com/github/a/b/blob/main/chapters/x.ipynb",
    }
    assert '"git+https://github.com/a/b' in colab_line(repository, "main")


def test_no_link_without_a_public_repository():
    assert links(None, "main", "chapters/x.ipynb") == {}
    with pytest.raises(ValueError, match=r"'ftp://x', and must look like https://github\.com"):
        links("ftp://x", "main", "x.ipynb")


def test_binder_has_what_the_notebooks_import():
    """Each import of a notebook is the library's own or comes with what .binder asks for."""
    asked = (ROOT / ".binder/requirements.txt").read_text()
    version = (ROOT / ".binder/runtime.txt").read_text().strip().removeprefix("python-")
    lowest = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["requires-python"].removeprefix(">=")
    assert tuple(map(int, version.split("."))) >= tuple(map(int, lowest.split(".")))
    imported = set()
    for notebook in ROOT.glob("chapters/*.ipynb"):
        imported |= set(re.findall(r'^\s*"(?:from|import) (\w+)', notebook.read_text(), re.M))
    assert "potline" in imported
    with_them = {"potline", "livebook", "matplotlib", "IPython"}
    provided = with_them | {line.replace("-", "_") for line in asked.splitlines()}
    assert imported - provided - {"collections", "math"} == set()
    pins = (ROOT / "requirements.txt").read_text()
    for package in ("jupyterlab", "jupyterlab-myst", "myst-nb", "matplotlib", "ipywidgets"):
        assert f"\n{package}==" in pins
