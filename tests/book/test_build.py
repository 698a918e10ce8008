"""`make book` fails loudly, and serves no number of an older library: tried on small books with the real settings."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
SOUND = """
# A page

{cite:p}`known` says so.

```{code-cell} python3
from livebook.glue import glue
from potline.stoichiometry import INERT_ANODE, mass_per_tonne

glue("oxygen", mass_per_tonne("O2", INERT_ANODE), display=False)
```

Exactly {glue:text}`oxygen:.4f` t, by

$$\\ce{2 Al2O3 -> 4 Al + 3 O2}$$

```{bibliography}
```
"""
HEADER = """---
jupytext: {text_representation: {extension: .md, format_name: myst}}
kernelspec: {display_name: Python 3, language: python, name: python3}
---
"""


class Book:
    """A book of one page in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.library = folder / "lib"
        shutil.copytree(ROOT / "lib", self.library, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
        config = yaml.safe_load((ROOT / "_config.yml").read_text())
        config["sphinx"]["config"] |= {
            "livebook_node_modules": str(ROOT / "node_modules"),
            "livebook_katex": str(ROOT / "node_modules/katex/dist"),
        }
        del config["sphinx"]["config"]["html_favicon"]
        (folder / "_config.yml").write_text(yaml.safe_dump(config))
        (folder / "_toc.yml").write_text("format: jb-book\nroot: page\n")
        (folder / "references.bib").write_text("@misc{known, title={Known}, author={Somebody}, year={2026}}")
        # KaTeX is found from the library's own folder upwards, as in the project.
        (folder / "node_modules").symlink_to(ROOT / "node_modules")

    def build(self, text: str) -> subprocess.CompletedProcess[str]:
        page = self.folder / "page.md"
        if not page.exists() or page.read_text() != HEADER + text:  # Sphinx looks at the time of writing
            page.write_text(HEADER + text)
        return subprocess.run(
            ["make", "--silent", "-C", str(ROOT), "book", f"BOOK={self.folder}"],
            env=os.environ | {"PYTHONPATH": str(self.library)},
            capture_output=True,
            text=True,
        )

    @property
    def page(self) -> str:
        return (self.folder / "_build/html/page.html").read_text()


@pytest.fixture
def book(tmp_path):
    return Book(tmp_path)


FAULTS = {
    "a cell that raises": ("```{code-cell} python3\nraise RuntimeError('on purpose')\n```", "on purpose"),
    "a cell that warns": ("```{code-cell} python3\nimport sys; print('odd', file=sys.stderr)\n```", "stderr"),
    "a broken reference": ("See {ref}`nowhere`.", "nowhere"),
    "a link to no page": ("See [there](missing-page.md).", "missing-page"),
    "a missing citation": ("{cite:p}`unknown` says so.", "unknown"),
    "a missing number": ("It is {glue:text}`nothing:.3f` t.", "nothing"),
    "an unknown directive": ("```{nonsense}\n```", "nonsense"),
    "an explorer shown twice": (
        "```{code-cell} python3\nfrom potline.explorers import explore\nexplore('one_tonne')\n```\n\n"
        "```{code-cell} python3\nexplore('one_tonne')\n```",
        "shown twice",
    ),
}


@pytest.mark.parametrize(("fault", "words"), FAULTS.values(), ids=FAULTS)
def test_a_fault_breaks_the_build_and_is_named(book, fault, words):
    run = book.build(SOUND + "\n" + fault + "\n")
    assert run.returncode != 0
    assert words in run.stderr + run.stdout


@pytest.mark.parametrize("fault", ["", "a cell that raises", "a broken reference", "an explorer shown twice"])
def test_a_book_that_several_processes_read(book, fault):
    """From six pages on; what one of them finds must reach the others."""
    others = [f"other-{number}" for number in range(6)]
    for name in others:
        (book.folder / f"{name}.md").write_text(f"({name})=\n# The page {name}\n\nSee [](page.md).\n")
    (book.folder / "_toc.yml").write_text(
        yaml.safe_dump({"format": "jb-book", "root": "page", "chapters": [{"file": name} for name in others]})
    )
    text, words = FAULTS.get(fault, ("", ""))
    run = book.build(SOUND + "\n" + "\n".join(f"{{ref}}`{name}`" for name in others) + "\n\n" + text + "\n")
    assert (run.returncode == 0) == (not fault), run.stderr
    assert words in run.stderr + run.stdout
    if not fault:
        assert number(book) == "0.8894"
        assert 'class="katex"' in book.page
        assert "Known" in book.page
        assert all(f'href="{name}.html#{name}"' in book.page for name in others)


def test_what_the_tools_leave_behind_is_no_page(book):
    for folder in (".pytest_cache", ".venv/lib", "tests"):
        (book.folder / folder).mkdir(parents=True)
    (book.folder / ".pytest_cache" / "README.md").write_text("# Not a page")
    (book.folder / ".venv/lib" / "README.md").write_text("# Not a page")
    (book.folder / "tests" / "README.md").write_text("# Not a page")
    run = book.build(SOUND)
    assert run.returncode == 0, run.stderr
    run = book.build(SOUND + "Changed.")
    assert run.returncode == 0, run.stderr


def test_a_number_follows_the_library(book):
    run = book.build(SOUND)
    assert run.returncode == 0, run.stderr
    assert number(book) == "0.8894"
    built = (book.folder / "_build/html/page.html").stat().st_mtime_ns
    assert book.build(SOUND).returncode == 0
    assert (book.folder / "_build/html/page.html").stat().st_mtime_ns == built, "built again for no reason"

    constants = book.library / "potline/data/constants.py"
    constants.write_text(constants.read_text().replace('("O", 15.999)', '("O", 31.998)'))
    assert book.build(SOUND).returncode == 0
    assert number(book) == "1.7789"


ENTRIES = """
# The functions

```{eval-rst}
.. automodule:: potline.stoichiometry
   :members: mass_per_tonne
```
"""
NUMBERS = """
```{code-cell} python3
from potline.faraday import aluminium_kg
from potline.stoichiometry import ledger

glue("once", 1000 * mass_per_tonne("C", "2 Al2O3 + 3 C -> 4 Al + 3 CO2"), display=False)
glue("typed", 12.5, display=False)
glue("elsewhere", aluminium_kg(1, 1, 1.0), display=False)
glue("unlisted", ledger("inert")["O2"], display=False)
```

More: {glue:text}`once:.0f`; {glue:text}`typed:.1f`; {glue:text}`elsewhere:.2f`; {glue:text}`unlisted:.3f`;
[linked {glue:text}`once:.1f`](page.md).
"""


def test_a_number_leads_to_the_function_that_computed_it(book):
    """Where the reference has an entry for it; a number that nobody computed, or a function without entry, stays."""
    (book.folder / "functions.md").write_text(ENTRIES)
    (book.folder / "_toc.yml").write_text("format: jb-book\nroot: page\nchapters:\n  - file: functions\n")
    run = book.build(SOUND + NUMBERS)
    assert run.returncode == 0, run.stderr
    to = 'href="functions.html#potline.stoichiometry.mass_per_tonne"'
    title = 'title="computed by potline.stoichiometry.mass_per_tonne"'
    text = '<span class="pasted-text">{}</span>'
    first, second = re.findall(r"<a [^>]*computed[^>]*>.*?</a>", book.page)
    assert first == f'<a class="computed reference internal" {to} {title}>{text.format("0.8894")}</a>'
    # The Tab key stops at a function once a page.
    assert second == f'<a tabindex="-1" class="computed reference internal" {to} {title}>{text.format("334")}</a>'
    for plain in ("12.5", "0.34", "-0.889", "333.9"):
        assert text.format(plain) in book.page
    page = (book.folder / "_build/html/functions.html").read_text()
    assert 'id="potline.stoichiometry.mass_per_tonne"' in page
    assert 'class="katex"' in page


def number(book: Book) -> str:
    found = re.search(r"Exactly (?:<[^>]*>)*([\d.]+)", book.page)
    assert found, "the page does not show its number"
    return found[1]
