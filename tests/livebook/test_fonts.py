"""Fonts cut down to the signs of a book: those of its pages and its figures, and no others."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from livebook import fonts

PACKAGES = Path(__file__).parents[2] / "node_modules"
WHOLE = PACKAGES / "katex/dist/fonts/KaTeX_Main-Regular.woff2"
ASCII = {chr(code) for code in range(32, 127)}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "live/0").mkdir(parents=True)
    (tmp_path / "page.html").write_text("<p>Δ &eta;</p>")
    (tmp_path / "live/0/model.json").write_text('{"unit": "\\u00b0C"}')
    return tmp_path


def write(site: Path, name: str = "a-") -> Path:
    (made,) = fonts.write(site, "cut-", [(name, WHOLE, {})])
    return site / "_static/fonts" / made


def signs(font: Path) -> set[str]:
    return {chr(code) for code in TTFont(font).getBestCmap()}


def test_a_font_keeps_what_is_shown(site: Path) -> None:
    assert {"Ω", "Δ", "°"} < signs(WHOLE)
    # A font of the formulas has no upright eta.
    assert signs(write(site)) == (ASCII & signs(WHOLE)) | {"Δ", "°"}


def test_signs_are_those_that_a_reader_sees() -> None:
    found = set(fonts.signs_of(["&lambda;&#8322;&amp;", '"\\u03b1 \\u2192"', "Å"]))
    assert found == ASCII | set("λ₂α→Å")


def test_a_font_keeps_its_name_until_a_sign_is_new(site: Path) -> None:
    first = write(site)
    assert write(site) == first
    (site / "page.html").write_text("<p>Δ &eta; Ω</p>")
    second = write(site)
    assert second != first
    assert "Ω" in signs(second)
    assert not first.exists()


def test_what_was_cut_is_not_cut_again(site: Path) -> None:
    font = write(site)
    font.write_bytes(b"as it was")
    assert write(site).read_bytes() == b"as it was"


def test_fonts_of_others_stay(site: Path) -> None:
    (site / "_static/fonts").mkdir(parents=True)
    other = site / "_static/fonts/other.woff2"
    other.touch()
    write(site, "a-")
    write(site, "b-")
    assert sorted(path.name[:5] for path in other.parent.iterdir()) == ["cut-b", "other"]


def test_a_cut_variable_font_keeps_the_asked_range_of_its_axes() -> None:
    whole = PACKAGES / "@ibm/plex-sans-variable/fonts/complete/woff2/IBM Plex Sans Var-Roman.woff2"
    assert {axis.axisTag for axis in TTFont(whole)["fvar"].axes} == {"wdth", "wght"}
    cut = fonts.cut(whole, "Al", {"wdth": 100, "wght": (400, 700)})
    assert len(cut) < whole.stat().st_size / 20
    (axis,) = TTFont(BytesIO(cut))["fvar"].axes
    assert (axis.axisTag, axis.minValue, axis.maxValue) == ("wght", 400, 700)
