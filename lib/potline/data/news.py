"""Figures of the news article, and a few of the record that no other module of data has."""

from potline.data.rows import Row

_ARTICLE = {
    "status": "claimed",
    "as_of": "2025",
    "source": "newsarticle",
    "seen": "archived",
    "low": None,
    "high": None,
}

ROWS = (
    Row(key="industry", what="CO₂ of the process with carbon anodes", value=11, unit="t/t", scope="not stated",
        note="“over 11”", **_ARTICLE),
    Row(key="rusal", what="CO₂ of Rusal's aluminium", value=2.3, unit="t/t", scope="not stated",
        note="not found anywhere else", **_ARTICLE),
    Row(key="oxygen", what="oxygen of an inert anode", value=900, unit="kg/t", scope="gas of the cell",
        note="“around 900”", **_ARTICLE),
    Row(key="made", what="metal from the pilot so far", value=5000, unit="t", scope="sum over the years",
        note="“about 5,000”", **_ARTICLE),
    Row(key="since", what="first year of the pilot", value=2017, unit="", scope="", note="", **_ARTICLE),
    Row(key="start", what="first year of industrial use", value=2026, unit="", scope="a plan", note="", **_ARTICLE),
    Row(key="canada", what="Canada's money for a pilot plant", value=100, unit="million C$", scope="not stated",
        note="“more than 100 million dollars”, taken to be Canadian", **_ARTICLE),
    Row(key="years", what="years of the pilot, from 2017 to the article", value=8, low=7, high=9, unit="year",
        status="assumed", as_of="2025", scope="", source="", seen="ours", note="the article bears no date"),
    Row(key="rusal_mt", what="Rusal's aluminium of a year", value=3.755, low=None, high=None, unit="Mt",
        status="reported", as_of="2020", scope="primary metal", source="rusal2020sr", seen="memory",
        note="the output was not seen in the report"),
)  # fmt: skip
