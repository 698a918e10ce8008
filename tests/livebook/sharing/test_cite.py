from pathlib import Path

import pytest
from pybtex.database import parse_string

from livebook.sharing.cite import bibtex, plain, read

ROOT = Path(__file__).parents[3]
ABOUT = {
    "title": "A Book, & More",
    "authors": [{"name": "The group"}, {"family-names": "Hall", "given-names": "C. M."}],
    "version": "1.2",
    "date-released": "1886-02-23",
}


def test_plain_citation():
    assert plain(ABOUT, "Why?", None) == "The group; Hall, C. M. (1886). Why. In: A Book, & More (version 1.2)."
    whole = plain(ABOUT, ABOUT["title"], "https://x.example/")
    assert whole == "The group; Hall, C. M. (1886). A Book, & More (version 1.2). https://x.example/"


def test_bibtex_is_read_by_another_program():
    [(key, entry)] = parse_string(bibtex(ABOUT, "chapters/why", "100 % CO_2", None), "bibtex").entries.items()
    assert key == "a-chapters-why"
    assert [str(person) for person in entry.persons["author"]] == ["{The group}", "Hall, C. M."]
    assert entry.fields["title"] == r"{100 \% CO\_2}"
    assert entry.fields["howpublished"] == r"In: A Book, \& More"
    assert entry.fields["year"] == "1886"
    assert "url" not in entry.fields
    assert parse_string(bibtex(ABOUT, "a", "A", "https://x.example/"), "bibtex").entries["a-a"].fields["url"]


def test_the_books_own_file(tmp_path):
    assert read(ROOT / "CITATION.cff")["authors"]
    assert read(tmp_path / "CITATION.cff") == {}
    (tmp_path / "CITATION.cff").write_text("title: T\nversion: 1\n")
    with pytest.raises(ValueError, match=r"CITATION.cff has no authors, date-released"):
        read(tmp_path / "CITATION.cff")
