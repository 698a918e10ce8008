"""The pack as it lies before a teacher: opened and read page by page."""

import io
import re
import unicodedata
import zipfile

import nbformat
import pytest
import yaml
from browser import SITE
from bs4 import BeautifulSoup
from pypdf import PdfReader
from teaching.pack.__main__ import main, options, sets, write
from teaching.pack.printing import bound, press
from teaching.pack.sheets import items, worksheet
from teaching.pack.texts import TEXTS, formula
from teaching.texts import ROOT

SHEETS = 30
SMALLEST_PT = 10
# What only a key says.
TELLS = re.compile(r"\bKey\b|Answer: *[\d−A-J]|Hint|slips|How it goes|whoever chose|[Ss]eed")


def read(content):
    return PdfReader(io.BytesIO(content))


def squeezed(text):
    """A text without its blanks, which a PDF does not keep, and with the letters that it joins (ﬁ) apart."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def of_sheets(content):
    """letter -> the pages of this sheet, by the bookmarks of the PDF; without the blank ones."""
    reader = read(content)
    starts = [(mark.title, reader.get_destination_page_number(mark)) for mark in reader.outline]
    ends = [start for _, start in starts[1:]] + [len(reader.pages)]
    pages = {
        title.removeprefix("Sheet "): reader.pages[start:end] for (title, start), end in zip(starts, ends, strict=True)
    }
    return starts, {letter: [page for page in found if page.extract_text().strip()] for letter, found in pages.items()}


def test_the_pack_has_what_it_says(pack, printed_sets):
    names = {"README.txt", "keys/answers.csv", "moodle/questions.xml", "slides/slides.html", "slides/slides.pdf"}
    names |= {f"{folder}/{name}.pdf" for folder in ("worksheets", "keys") for name in printed_sets}
    names |= {f"qti/{name}.zip" for name in printed_sets} | {f"texts/{name}.pdf" for name in TEXTS.values()}
    assert set(pack) == names
    readme = pack["README.txt"].decode()
    assert {name.partition("/")[0] for name in names} - {"README.txt"} == set(re.findall(r"^(\w+)/ ", readme, re.M))
    for topic, sheets in printed_sets.values():
        assert re.search(
            rf"^{topic.name} +{len(sheets)} x {len(topic.on_paper)} questions, {topic.title}$", readme, re.M
        )


def test_each_sheet_has_its_leaves_and_its_numbers(pack, printed_sets):
    for name, (_, sheets) in printed_sets.items():
        starts, found = of_sheets(pack[f"worksheets/{name}.pdf"])
        assert list(found) == [sheet.letter for sheet in sheets] and len(found) == SHEETS
        assert all(start % 2 == 0 for _, start in starts), "each sheet begins on a new leaf"
        for letter, pages in found.items():
            for number, page in enumerate(pages, 1):
                assert f"Sheet {letter} · page {number} of {len(pages)}" in page.extract_text()


def test_the_print_says_what_the_sheet_says(pack, printed_sets):
    for name, (topic, sheets) in printed_sets.items():
        _, found = of_sheets(pack[f"worksheets/{name}.pdf"])
        for sheet in sheets:
            printed = squeezed("".join(page.extract_text() for page in found[sheet.letter]))
            for node in BeautifulSoup(worksheet(topic, sheet), "html.parser").select("h1, p, li"):
                assert squeezed(node.get_text()) in printed, (name, sheet.letter, node.get_text())


def test_no_sheet_has_its_key(pack, printed_sets):
    for name, (topic, sheets) in printed_sets.items():
        _, found = of_sheets(pack[f"worksheets/{name}.pdf"])
        for sheet in sheets:
            text = "\n".join(page.extract_text() for page in found[sheet.letter])
            assert not TELLS.search(text)
            for one in items(topic, sheet.seed):
                if one.question.kind == "numeric":
                    answers = rf"(?<![\d.]){re.escape(one.answer)}\s?{re.escape(one.unit)}(?![\w.])"
                    assert not re.search(answers, text), (name, sheet.letter, one.answer)


def test_a_key_is_not_taken_for_a_sheet(pack, printed_sets):
    """The search of the test before finds a key where there is one."""
    for name in printed_sets:
        assert TELLS.search("\n".join(page.extract_text() for page in read(pack[f"keys/{name}.pdf"]).pages))


def test_every_page_is_numbered(pack):
    for name, content in pack.items():
        if name.startswith(("texts/", "keys/")) and name.endswith(".pdf"):
            pages = read(content).pages
            for number, page in enumerate(pages, 1):
                assert f"· {number} of {len(pages)}" in page.extract_text(), (name, number)
    for number, page in enumerate(read(pack["slides/slides.pdf"]).pages, 1):
        assert number == 1 or page.extract_text().rstrip().endswith(f"· {number}")


def test_no_page_is_nearly_empty(pack):
    """A last page with two lines wastes a leaf, and a cut page tells of a layout that broke."""
    for name, content in pack.items():
        if name.startswith("texts/"):
            assert all(len(page.extract_text()) > 400 for page in read(content).pages), name


def test_a_sheet_is_large_enough_to_read(pack):
    sizes = set()

    def visit(text, user, matrix, font, size):
        if text.strip():
            sizes.add(round(size * abs(matrix[3]) * abs(user[3]), 1))

    read(pack["worksheets/thermodynamics.pdf"]).pages[0].extract_text(visitor_text=visit)
    assert min(sizes) >= SMALLEST_PT - 0.05, sizes


def called():
    """Each figure of the chapters, in their order."""
    parts = yaml.safe_load((ROOT / "_toc.yml").read_text())["parts"]
    files = [c["file"] for part in parts for c in part["chapters"] if c["file"].startswith("chapters/")]
    cells = [cell for file in files for cell in nbformat.read(ROOT / f"{file}.ipynb", as_version=4).cells]
    found = re.findall(r'(?:explore|picture)\("(\w+)"', "\n".join(c.source for c in cells if c.cell_type == "code"))
    return list(dict.fromkeys(found))


def test_every_figure_of_the_chapters_has_its_slide(pack):
    page = BeautifulSoup(pack["slides/slides.html"].decode(), "html.parser")
    shown = page.select("section:has(svg)")
    names = [one.select("footer span")[1].get_text().partition("#")[2].split()[0] for one in shown]
    assert names == called()
    assert len(page.select("section")) == len(read(pack["slides/slides.pdf"]).pages)
    for guess in page.select("section.guess"):
        behind = guess.find_next_sibling("section")
        assert behind.select_one("svg") and behind.h2.get_text() == guess.h2.get_text()
        assert "The guess:" in behind.get_text() and "The guess:" not in guess.get_text()


def test_a_document_asks_for_nothing(browser):
    with press(browser) as prints, pytest.raises(ValueError, match="asks for http://example.invalid/a.png"):
        prints('<img src="http://example.invalid/a.png">')


def test_the_same_bank_makes_the_same_pack(browser, tmp_path):
    found = sets(options(["--topics", "how-this-book-works", "--sheets", "3"]))
    with press(browser) as prints:
        for name in ("one.zip", "other.zip"):
            write(found, prints, tmp_path / name)
    packs = [zipfile.ZipFile(tmp_path / name) for name in ("one.zip", "other.zip")]
    differ = [name for name in packs[0].namelist() if packs[0].read(name) != packs[1].read(name)]
    assert differ == []


def test_an_odd_sheet_is_followed_by_a_blank_page(browser):
    with press(browser) as prints:
        page = prints("<p>one</p>")
    assert len(read(bound([page, page], ["Sheet A", "Sheet B"])).pages) == 3


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (["--sheets", "0"], "sheets is 0; allowed: a whole number from 1 to 200"),
        (["--sheets", "201"], "sheets is 201; allowed"),
        (["--topics", "gold"], "topics has 'gold'; allowed: hall-heroult, "),
        (["--level", "4"], "level is '4'; allowed: 1, 2, 3, or a range such as 1-2"),
        (["--level", "3-1"], "level is '3-1'; allowed"),
        (["--topics", "one-tonne", "--level", "3"], "level leaves nothing of 'one-tonne'; allowed there: "),
        (["--topics", "how-this-book-works", "--sheets", "200"], None),
        (["--out", "pack.tar"], "out is pack.tar; allowed: a name that ends in .zip"),
        (["--out", str(SITE / "pack.zip")], "allowed: a place outside the book's site, for the pack has the keys"),
    ],
)
def test_a_wrong_option_is_named(wrong, says):
    if says is None:
        assert len(sets(options(wrong))[0][1]) == 200
        return
    with pytest.raises(SystemExit, match=re.escape(says)):
        main(wrong)


def test_a_formula_that_is_not_understood_is_named():
    with pytest.raises(ValueError, match=re.escape(r"formula is '\\frac")):
        formula(r"\frac{a}{b}")


def test_keys_are_no_part_of_the_site(site):
    """Neither a file of the pack nor a sentence that only a key says."""
    assert "teaching" in yaml.safe_load((ROOT / "_config.yml").read_text())["exclude_patterns"]
    names = [path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()]
    wrong = r"(^|/)(worksheets?|keys?|teaching|teacher-pack|moodle|qti|answers)[./-]|lab-break-even-key"
    assert [name for name in names if re.search(wrong, name)] == []
    for path in site.rglob("*.html"):
        assert "Typical slips" not in path.read_text()
