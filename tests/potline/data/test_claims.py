"""Every claim says who said it, what it counts, on what the verdict rests and since when nothing newer is known."""

import datetime
import importlib
import re
from collections import Counter
from pathlib import Path

import pytest

from potline.claims import PLACEHOLDER, date, fill, numbers, section, table
from potline.data.claim import GRADES, LOOKED, SURE, VERDICTS, find
from potline.data.claims import CLAIMS, SYSTEMS

ROOT = Path(__file__).parents[3]
KEYS = set(re.findall(r"^@\w+\{(\w+),", (ROOT / "references.bib").read_text(), flags=re.MULTILINE))
EVERY = [pytest.param(claim, id=claim.key) for claim in CLAIMS]
# Fields that are words of the page. What is said, we repeat: its numbers are the speaker's.
TOLD = ("needs", "computed", "record", "why", "other_side", "stands")
CITED = re.compile(r"\{cite:p\}`([\w,]+)`")
# A number in front of a unit that the book uses.
WITH_UNIT = re.compile(r"\d[\d.,\u202f]*\s?(?:million\s|%|t\b|kg\b|g\b|kWh|MWh|kA\b|V\b|g/kWh)")
# What the article names: none may be left without a claim.
NAMED = {
    *("the carbon-anode process", "Söderberg", "EcoSöderberg", "RA-300", "RA-400", "RA-550", "inert anodes"),
    *("the Krasnoyarsk pilot", "its 5,000 t", "ALLOW INERTA", "the technology centre", "ELYSIS", "Canada's funding"),
    *("China's work", "the figure over 11", "the figure 2.3", "the figure near zero", "900 kg of oxygen"),
    *("the plan for 2026",),
}
# Words that advertise or mock.
LOADED = re.compile(
    r"\b(groundbreaking|revolutionary|breakthrough|world-class|cutting-edge|propaganda|greenwash\w*|laughable|lies?|"
    r"so-called|of course|obviously|simply|just)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("claim", EVERY)
def test_verdict_and_grades_are_those_of_the_book(claim):
    assert claim.verdict in VERDICTS
    assert claim.sure in SURE
    assert claim.evidence
    assert list(claim.evidence) == [grade for grade in GRADES if grade in claim.evidence]


@pytest.mark.parametrize("claim", EVERY)
def test_it_has_speaker_scope_and_words(claim):
    for field in claim._fields:
        if field not in ("computed", "sources", "evidence"):
            assert getattr(claim, field) == getattr(claim, field).strip() != "", field
    for field in ("said", *TOLD):
        text = CITED.sub("", getattr(claim, field)).strip()
        assert not text or text[-1] in ".?", field


@pytest.mark.parametrize("claim", EVERY)
def test_its_dates_have_come(claim):
    whole = claim.as_of + "-01-01"[len(claim.as_of) - 4 :]
    assert datetime.date.fromisoformat(whole) <= datetime.datetime.now(datetime.UTC).date()
    assert claim.as_of <= LOOKED


@pytest.mark.parametrize("claim", EVERY)
def test_its_sources_exist_and_are_those_that_it_cites(claim):
    cited = [key for field in TOLD for found in CITED.findall(getattr(claim, field)) for key in found.split(",")]
    assert set(claim.sources) <= set(cited)
    assert set(cited) <= KEYS
    assert claim.sources or claim.evidence == ("computed",)


@pytest.mark.parametrize("claim", EVERY)
def test_every_number_is_computed_or_cited_in_its_sentence(claim):
    for field in TOLD:
        for sentence in re.split(r"(?<=[.?;])\s+(?=[A-Z“<\d])", getattr(claim, field)):
            typical = "typically" in sentence or "assumed" in sentence
            assert not WITH_UNIT.search(PLACEHOLDER.sub("", sentence)) or CITED.search(sentence) or typical, sentence


@pytest.mark.parametrize("claim", EVERY)
def test_computed_evidence_is_shown(claim):
    assert ("computed" in claim.evidence) == bool(claim.computed)


@pytest.mark.parametrize("claim", EVERY)
def test_it_neither_advertises_nor_mocks(claim):
    for field in TOLD:
        assert not LOADED.search(getattr(claim, field)), field


def test_the_words_are_ours():
    """No run of seven words of the article, as far as a shingle of its sentences can tell, is repeated."""
    said = " ".join(claim.said for claim in CLAIMS).lower()
    for words in (
        "will no longer be the standard",
        "has managed to cut this figure",
        "emissions drop to near zero",
        "has operated a pilot plant at the",
        "established in 2002 with the input",
        "remains at the forefront of the field",
        "more than 100 million dollars to support",
    ):
        assert words not in said


def test_all_that_the_article_names_has_a_claim():
    assert {name for name, _ in SYSTEMS} >= NAMED
    keys = [claim.key for claim in CLAIMS]
    assert {key for _, key in SYSTEMS} == set(keys)
    assert max(Counter(keys).values()) == 1


def test_no_number_is_computed_for_nothing():
    texts = " ".join(getattr(claim, field) for claim in CLAIMS for field in ("said", *TOLD))
    asked = {name for name, _ in PLACEHOLDER.findall(texts)}
    assert asked == set(numbers())


def test_a_claim_is_found_by_its_key():
    assert find(CLAIMS, "oxygen").verdict == "right"
    with pytest.raises(ValueError, match="key is 'nitrogen'; allowed: industry_average"):
        find(CLAIMS, "nitrogen")


# The numbers, worked out once more from textbook values.


def test_numbers_of_the_climate():
    found = numbers()
    assert found["oxygen_kg"] == pytest.approx(889.4, abs=0.1)
    assert found["oxygen_off_pct"] == pytest.approx(1.2, abs=0.1)
    assert found["reaction_t"] == pytest.approx(1.2233, abs=2e-4)
    assert found["allowed_g"] == pytest.approx(0.67, abs=0.01)
    assert found["inert_hydro_t"] == pytest.approx(0.36, abs=0.001)
    assert found["break_even_g"] == pytest.approx(548, abs=1)
    assert found["china_t"] == pytest.approx(1.96 + 14.1 * 0.582, abs=0.001)
    assert found["coal_t"] == pytest.approx(1.96 + 14.1 * 0.820, abs=0.001)


def test_numbers_of_the_pilot():
    found = numbers()
    assert found["pilot_most_t"] == pytest.approx(1.1275, abs=1e-4)
    assert found["pilot_ce"] == pytest.approx(88.7, abs=0.1)
    assert found["pots_8_years"] == pytest.approx(1.7, abs=0.05)
    assert found["world_share"] == pytest.approx(0.0068, abs=1e-4)
    assert found["rusal_share"] == pytest.approx(0.133, abs=0.001)


def test_numbers_of_the_others():
    found = numbers()
    assert found["arvida_ce"] == pytest.approx(85, abs=0.1)
    assert (found["federal"], found["public"]) == (80, 160)
    assert found["ra550_ce"] == pytest.approx(95.0, abs=0.1)
    assert found["ra550_v"] == pytest.approx(3.83, abs=0.005)
    assert found["soderberg_share"] == pytest.approx(3.1, abs=0.1)


# The words of the page


@pytest.mark.parametrize("claim", EVERY)
def test_the_section_shows_it_whole(claim):
    text = section(claim.key)
    assert not PLACEHOLDER.search(text)
    for part in (
        "**Said:**",
        "**It would take:**",
        "**On record:**",
        "**What stands:**",
        f"**Verdict: {claim.verdict}**",
    ):
        assert part in text
    assert "As of" in text or "as of November 2026" in text
    assert claim.scope in text
    assert date(claim.as_of) in text


@pytest.mark.parametrize("claim", EVERY)
def test_a_folded_section_says_the_same_with_the_verdict_first(claim):
    whole, folded = section(claim.key), section(claim.key, folded=True)
    assert folded.index("**Verdict:") < folded.index(":::{dropdown}") < folded.index("**It would take:**")
    assert sorted(whole.split("\n\n")) == sorted(part for part in folded.split("\n\n") if not part.startswith(":::"))


def test_old_evidence_says_that_it_is_old():
    for claim in CLAIMS:
        assert ("nothing found from 2024 or later" in section(claim.key)) == (claim.as_of < "2024")


def test_the_table_has_a_row_a_claim():
    _, _, *rows = table().split("\n")
    assert len(rows) == len(CLAIMS)
    for row, claim in zip(rows, CLAIMS, strict=True):
        assert f"(claim-{claim.key})" in row and f"**{claim.verdict}**" in row


def test_a_number_that_nobody_computes_is_refused():
    with pytest.raises(ValueError, match="text asks for 'phlogiston'; allowed: industry_said"):
        fill("<phlogiston:2> t")


def test_a_date_in_words():
    assert [date(text) for text in ("2024-07-19", "2025-01", "2025")] == ["19 July 2024", "January 2025", "2025"]


def test_the_numbers_take_their_rows_from_the_data():
    """A changed row changes the page."""
    news = importlib.import_module("potline.data.news")
    assert all(row.source == "newsarticle" for row in news.ROWS if row.status == "claimed")
