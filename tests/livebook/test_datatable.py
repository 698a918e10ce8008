"""Tables of data on a page, made by a small book from a sample module."""

import re
from pathlib import Path

import pytest
from samples import weights
from sphinx.application import Sphinx
from sphinx.util.docutils import docutils_namespace

from livebook.datatable import amount, number

BIB = "@misc{known, title={Known}, author={{Somebody}}, year={2026}}"
END = "\n\n```{bibliography}\n```\n"


class Book:
    """A book of one page."""

    def __init__(self, folder: Path, text: str) -> None:
        (folder / "index.md").write_text(f"# A page\n\n{text}{END}")
        (folder / "references.bib").write_text(BIB)
        settings = {
            "extensions": ["myst_parser", "sphinxcontrib.bibtex", "livebook.datatable"],
            "bibtex_bibfiles": ["references.bib"],
        }
        self.warnings = (folder / "warnings").open("w+")
        with docutils_namespace():
            self.app = Sphinx(folder, None, folder / "out", folder / "trees", "html", settings, None, self.warnings)
            self.app.build()
        self.html = (folder / "out/index.html").read_text()
        self.said = (folder / "warnings").read_text()


def words(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def rows(html):
    return [words(row) for row in re.findall(r"<tr.*?</tr>", html, flags=re.DOTALL)]


def test_all_rows_of_a_package_are_shown(tmp_path):
    book = Book(tmp_path, "```{datatables} samples\n```")
    assert book.said == ""
    assert "Some weights" in book.html and "How much some things weigh." in book.html
    assert "not shown" not in book.html
    assert rows(book.html) == [
        "quantity value how we know",
        "quantity: an apple one Red. value: 0.2 (0.1 to 0.3) kg "
        "how we know: measured , original , 2026-01 [ Somebody26 ]",
        "quantity: a ghost value: unknown how we know: unknown , ours , 2026",
    ]
    assert re.search(r'href="#id\d+"[^>]*>(<span>)?Somebody26', book.html), "the citation is no link"


def test_columns_lines_and_words_can_be_chosen(tmp_path):
    options = ":columns: who / what | due:until value\n:headings: who | when"
    book = Book(tmp_path, f"```{{datatable}} samples.weights.ROWS\n{options}\n```")
    assert rows(book.html) == [
        "who when",
        "who: Ann of the market an apple when: due 2030 , 0.2 (0.1 to 0.3) kg",
        "who: bob a ghost when: unknown",
    ]


def test_the_page_is_built_again_when_the_data_change(tmp_path):
    book = Book(tmp_path, "```{datatable} samples.weights.ROWS\n```")
    assert any(Path(tmp_path, path).resolve() == Path(weights.__file__) for path in book.app.env.dependencies["index"])


@pytest.mark.parametrize(
    ("options", "fault"),
    [(":headings: one | two", "2 headings for 3 columns"), (":columns: a | b | c", "Row has no field a")],
)
def test_a_wrong_option_is_said(tmp_path, options, fault):
    assert fault in Book(tmp_path, f"```{{datatable}} samples.weights.ROWS\n{options}\n```").said


def test_an_unknown_source_is_said(tmp_path, monkeypatch):
    monkeypatch.setattr(weights, "ROWS", (weights.ROWS[0]._replace(source="nobody"),))
    assert "nobody" in Book(tmp_path, "```{datatable} samples.weights.ROWS\n```").said


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (2500, "2500"),
        (0.01, "0.01"),
        (-1.5, "−1.5"),
        (1 / 3, "0.3333"),
        (1e-7, "1 × 10⁻⁷"),
        (2e22, "2 × 10²²"),
    ],
)
def test_numbers_are_as_typed_or_to_four_figures(value, text):
    assert number(value) == text


def test_a_plain_number_has_no_unit():
    assert amount(weights.ROWS[0]._replace(low=None, high=None, unit="")) == "0.2"
