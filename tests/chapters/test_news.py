"""The chapter on the news shows every claim once, under its title, with the verdict from the data and nowhere typed."""

import re
from pathlib import Path

import nbformat
import pytest

from potline.data.claim import VERDICTS
from potline.data.claims import CLAIMS

ROOT = Path(__file__).parents[2]
CELLS = nbformat.read(ROOT / "chapters" / "news.ipynb", as_version=4).cells
PROSE = "\n\n".join(cell.source for cell in CELLS if cell.cell_type == "markdown")
CODE = "\n".join(cell.source for cell in CELLS if cell.cell_type == "code")


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.key)
def test_a_claim_has_its_section(claim):
    shown = f"(claim-{claim.key})=\n### {claim.title}\n\n```{{glue:md}} claim_{claim.key}\n:format: myst\n```"
    assert PROSE.count(shown) == 1
    assert len(re.findall(rf'glue\("claim_{claim.key}", Markdown\(section\("{claim.key}"', CODE)) == 1


def test_sections_follow_the_order_of_the_table():
    assert re.findall(r"^\(claim-(\w+)\)=$", PROSE, flags=re.MULTILINE) == [claim.key for claim in CLAIMS]


def test_no_verdict_is_typed():
    assert "Verdict:" not in PROSE
    bold = {word.lower() for word in re.findall(r"\*\*([^*]+)\*\*", PROSE)}
    assert not bold & set(VERDICTS)


def test_every_page_that_shows_claims_shows_them_by_name():
    assert "```{glue:md} claims_table\n:format: myst\n```" in PROSE
