from xml.etree import ElementTree

import pytest
from docutils import nodes

from livebook.sharing.describe import LONGEST, description, shortened, sitemap, tags


def page(*parts: nodes.Node) -> nodes.document:
    document = nodes.document(None, None)
    section = nodes.section()
    section += parts
    document += section
    return document


def test_the_first_paragraph_of_the_text_describes():
    box = nodes.note("", nodes.paragraph("", "A box."))
    first = nodes.paragraph("", "The first\n  words.")
    assert description(page(box, first, nodes.paragraph("", "More.")), "none") == "The first words."
    assert description(page(box), "none") == "none"
    assert description(None, "none") == "none"


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Short.", "Short."),
        ("One sentence of some length that is over here. " + "word " * 60, None),
        ("word " * 60, None),
        ("x" * 90 + ". " + "y" * 200, "x" * 90 + "."),
    ],
)
def test_a_long_description_ends_with_a_word(words, short):
    found = shortened(words.strip())
    assert len(found) <= LONGEST + 2
    assert short is None or found == short
    assert found.endswith((".", " …"))
    assert words.startswith(found.removesuffix(" …"))


def test_tags_name_an_address_only_where_there_is_one():
    plain = tags("A & B", "Book", 'He said "so".')
    assert "http" not in plain
    assert 'content="A &amp; B"' in plain
    assert 'name="description" content="He said &quot;so&quot;."' in plain
    full = tags("A", "Book", "Words.", "https://x.example/a.html", "https://x.example/a.png", "A figure.")
    for part in ("og:url", "og:image", "og:image:alt", "summary_large_image"):
        assert part in full
        assert part not in plain


def test_sitemap_is_xml():
    root = ElementTree.fromstring(sitemap(["https://x.example/a.html?b&c", "https://x.example/d.html"]))
    assert [node.text for node in root.findall(".//{*}loc")] == [
        "https://x.example/a.html?b&c",
        "https://x.example/d.html",
    ]
