"""The shared files of a small book of two pages."""

import time

import pytest

from livebook.slim.assets import Assets, name_in

PAGE = """<link rel="stylesheet" href="_static/pages.css"/><script defer="defer" src="_static/pages.js"></script>
<p class="used">Text</p><i class="fa-solid fa-bars"></i>"""
STYLE = """
.used { color: red } .unused { color: blue } .from-script { color: green } .fa-bars { color: black }
:focus-visible { color: orange }
@font-face { font-family: "Font Awesome 6 Free"; src: url(../vendor/solid.woff2) }
@font-face { font-family: K; src: url(fonts/k.woff2) format("woff2"), url(fonts/k.ttf) format("truetype") }
"""
SCRIPT = (
    "const shared = 'from-script'; function act() { localStorage.setItem('a', shared); window.localStorage.clear(); }"
)


@pytest.fixture
def book(tmp_path):
    site = tmp_path / "html"
    (site / "_static/fonts").mkdir(parents=True)
    (site / "_static/vendor").mkdir()
    (site / "a.html").write_text(PAGE)
    for name, text in (
        ("a.css", STYLE),
        ("a.js", SCRIPT),
        ("left.js", "1"),
        ("fonts/k.woff2", ""),
        ("vendor/v.woff2", ""),
    ):
        (site / "_static" / name).write_text(text)
    (tmp_path / "icons.css").write_text(".fa-bars { color: pink }")
    return site


def make(book):
    icons = str(book.parent / "icons.css")
    Assets(book, book.parent / ".static").make({"pages.css": ["a.css"]}, {"pages.js": ["a.js"]}, {"pages.css": [icons]})


def one(book, pattern):
    [path] = (book / "_static").glob(pattern)
    return path


def test_files_hold_what_the_pages_use(book):
    make(book)
    style, script = one(book, "pages-*.css"), one(book, "pages-*.js")
    assert ".used{color:red}" in style.read_text()
    assert ".from-script" in style.read_text()
    assert ":focus-visible{color:orange}" in style.read_text()
    for gone in ("unused", "Font Awesome", "truetype", "#000"):
        assert gone not in style.read_text()
    assert ".fa-bars{color:pink}" in style.read_text()
    assert 'livebookKeeper.setItem("a"' in script.read_text()
    assert "window.localStorage.clear" in script.read_text()
    page = (book / "a.html").read_text()
    assert f'"_static/{style.name}"' in page
    assert f'"_static/{script.name}"' in page


def test_only_what_pages_ask_for_stays(book):
    make(book)
    left = sorted(
        path.relative_to(book / "_static").as_posix() for path in (book / "_static").rglob("*") if path.is_file()
    )
    assert left == ["fonts/k.woff2", one(book, "pages-*.css").name, one(book, "pages-*.js").name]


def test_a_second_time_changes_nothing(book):
    make(book)
    before = {path: path.stat().st_mtime_ns for path in book.rglob("*") if path.is_file()}
    time.sleep(0.01)
    (book / "_static/left.js").write_text("1")  # as Sphinx copies it again
    make(book)
    assert {path: path.stat().st_mtime_ns for path in book.rglob("*") if path.is_file()} == before


def test_a_new_page_brings_its_rules_and_renames_the_file_everywhere(book):
    make(book)
    old = one(book, "pages-*.css").name
    (book / "b.html").write_text(PAGE.replace("used", "unused"))
    make(book)
    new = one(book, "pages-*.css").name
    assert new != old
    for page in ("a.html", "b.html"):
        assert new in (book / page).read_text()
        assert old not in (book / page).read_text()


def test_what_cannot_be_made_says_why(book):
    (book / "_static/a.css").write_text('@import "other.css";')
    with pytest.raises(RuntimeError, match=r"pages\.css imports another"):
        make(book)
    (book / "_static/a.css").unlink()
    with pytest.raises(FileNotFoundError, match=r"a\.css is neither in"):
        make(book)


def test_names_are_put_in_at_any_depth():
    hashed = {"pages.css": "pages-0123456789ab.css"}
    for before in ("pages.css", "pages-ba9876543210.css"):
        assert name_in(f'href="../_static/{before}"', hashed) == 'href="../_static/pages-0123456789ab.css"'
