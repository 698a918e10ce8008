"""The claims of a news article with their numbers filled in, written for a page of the book.

The words stand in ``potline.data.claims``, the numbers are computed here, each by the function that the chapters use.
So a number of a verdict cannot differ from the number of the chapter that explains it.
"""

import re
from collections import OrderedDict

from potline.data.claim import GRADES, LOOKED, Claim, find
from potline.data.claims import CLAIMS
from potline.data.ecosoderberg import ROWS as ECOSODERBERG
from potline.data.footprint import ROWS as FOOTPRINT
from potline.data.grids import ROWS as GRIDS
from potline.data.news import ROWS as NEWS
from potline.data.pilots import ROWS as PILOTS
from potline.data.production import ROWS as PRODUCTION
from potline.data.rows import find as row
from potline.faraday import cell_voltage_v, current_efficiency, pot_output_t_per_day, potline_output_t_per_year
from potline.footprint import (
    DIRECT_T_PER_T,
    break_even_grid_for_energy_g_per_kwh,
    cleanest_grid_needed_g_per_kwh,
    electricity_t_per_t,
    scopes,
    within,
)
from potline.stoichiometry import CARBON_ANODE, INERT_ANODE, mass_per_tonne
from potline.thermochemistry import minimum_energy_kwh_per_kg

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

DAYS_PER_YEAR = 365
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
# What has no source since this year says so.
RECENT = "2024"
PLACEHOLDER = re.compile(r"<(\w+):(\d)>")


def smelter_t_per_t(grid_g_per_kwh: float) -> float:
    """Scopes 1 and 2 of a smelter with carbon anodes, as the world's mean in all but its grid.

    Parameters:
        grid_g_per_kwh: greenhouse gas of a kilowatt-hour, g/kWh, 0 or more.
    Returns: t/t.
    Raises: ValueError for input outside the range.
    Source: potline.footprint.scopes with its defaults.
    Example:
        >>> round(smelter_t_per_t(0), 2)
        1.96
    """
    return within(scopes(direct_t_per_t=DIRECT_T_PER_T, grid_g_per_kwh=grid_g_per_kwh), "scopes 1 and 2")


def value(rows: "Sequence[object]", key: str) -> float:
    """The number of a row."""
    return float(row(rows, key).value)  # type: ignore[arg-type]


def numbers() -> OrderedDict[str, float]:
    """All numbers that the texts of the claims ask for, by name.

    Parameters: none.
    Returns: name -> number, in the unit that stands behind it in the text.
    Raises: nothing.
    Source: rows of potline.data, and the functions of potline.
    Example:
        >>> round(numbers()["oxygen_kg"])
        889
    """
    found = OrderedDict()
    for key in ("industry", "rusal", "oxygen", "made", "since", "start", "canada"):
        found[key + "_said"] = value(NEWS, key)
    for part in (_climate, _pilot, _technology, _others):
        found.update(part())
    return found


def _climate() -> OrderedDict[str, float]:
    oxygen_kg = 1000 * mass_per_tonne("O2", INERT_ANODE)
    inert_kwh = value(PILOTS, "check_energy_kwh_per_kg")
    inert_t = value(FOOTPRINT, "rusal_inert")
    hydro_g = value(GRIDS, "hydro")
    saved_t = value(FOOTPRINT, "saved_ipcc_prebake")
    gap_kwh = minimum_energy_kwh_per_kg("inert") - minimum_energy_kwh_per_kg("carbon")
    return OrderedDict(
        (
            ("reaction_t", mass_per_tonne("CO2", CARBON_ANODE)),
            ("china_t", smelter_t_per_t(value(GRIDS, "china"))),
            ("coal_t", smelter_t_per_t(value(GRIDS, "coal"))),
            ("rusal_direct_t", value(FOOTPRINT, "direct_rusal")),
            ("inert_kwh", inert_kwh),
            ("inert_said", inert_t),
            ("allowed_g", cleanest_grid_needed_g_per_kwh(inert_t, inert_kwh)),
            ("hydro_g", hydro_g),
            ("inert_hydro_t", electricity_t_per_t(inert_kwh, hydro_g)),
            ("oxygen_kg", oxygen_kg),
            ("oxygen_off_pct", 100 * (value(NEWS, "oxygen") / oxygen_kg - 1)),
            ("gap_kwh", gap_kwh),
            ("saved_t", saved_t),
            ("break_even_g", break_even_grid_for_energy_g_per_kwh(saved_t, gap_kwh)),
        )
    )


def _pilot() -> OrderedDict[str, float]:
    made_t = value(NEWS, "made")
    daily_t, current_ka = value(PILOTS, "rusal_output_t_per_day"), value(PILOTS, "rusal_current_ka")
    pot_years = made_t / (daily_t * DAYS_PER_YEAR)
    return OrderedDict(
        (
            ("pilot_ka", current_ka),
            ("pilot_most_t", pot_output_t_per_day(current_ka, 1.0)),
            ("pilot_ce", 100 * current_efficiency(daily_t, current_ka)),
            ("pot_years", pot_years),
            ("years", value(NEWS, "years")),
            ("pots_8_years", pot_years / value(NEWS, "years")),
            ("rusal_share", 100 * made_t / (1e6 * value(NEWS, "rusal_mt"))),
            ("world_share", 100 * made_t / (1e6 * value(PRODUCTION, "world_2025"))),
        )
    )


def _technology() -> OrderedDict[str, float]:
    found = OrderedDict()
    for key, unit in (("current_ka", "ka"), ("output_t_per_day", "t"), ("energy_kwh_per_kg", "kwh")):
        found["ra550_" + unit] = value(ECOSODERBERG, "ra550_" + key)
    efficiency = current_efficiency(found["ra550_t"], found["ra550_ka"])
    found["ra550_ce"] = 100 * efficiency
    found["ra550_v"] = cell_voltage_v(found["ra550_kwh"], efficiency)
    found["soderberg_mt"] = value(ECOSODERBERG, "soderberg_2014_mt")
    found["soderberg_share"] = 100 * found["soderberg_mt"] / value(PRODUCTION, "world_2025")
    found["kraz_pots"] = value(ECOSODERBERG, "kraz_pots")
    for name, key in (("eco_total", "stage2_total"), ("eco_hf", "stage2_fluoride")):
        found[name] = 100 * value(ECOSODERBERG, key)
    for name, key in (("programme_total", "programme_total"), ("programme_f", "programme_fluoride")):
        found[name] = 100 * value(ECOSODERBERG, key)
    return found


def _others() -> OrderedDict[str, float]:
    pots, current_ka = value(PILOTS, "arvida_pots"), value(PILOTS, "arvida_current_ka")
    yearly_t = value(PILOTS, "arvida_t_per_year")
    federal = value(PILOTS, "elysis_canada_mcad") + value(PILOTS, "elysis_canada_more_mcad")
    provincial = value(PILOTS, "elysis_quebec_mcad") + value(PILOTS, "elysis_quebec_more_mcad")
    elysis_ka = value(PILOTS, "alma_current_ka")
    return OrderedDict(
        (
            ("arvida_pots", pots),
            ("arvida_ka", current_ka),
            ("arvida_t", yearly_t),
            ("arvida_ce", 100 * yearly_t / potline_output_t_per_year(pots, current_ka, 1.0, DAYS_PER_YEAR)),
            ("federal", federal),
            ("public", federal + provincial),
            ("elysis_ka", elysis_ka),
            ("current_ratio", elysis_ka / value(PILOTS, "rusal_current_ka")),
        )
    )


def fill(text: str, known: "OrderedDict[str, float] | None" = None) -> str:
    """A text of a claim with its numbers in place.

    Parameters:
        text: words with placeholders such as "<oxygen_kg:0>": the name of a number and its decimals.
        known: the numbers by name; those of numbers() unless given.
    Returns: the words.
    Raises: ValueError for a number that nobody computes.
    Source: none needed.
    Example:
        >>> fill("about <oxygen_kg:0> kg")
        'about 889 kg'
    """
    known = numbers() if known is None else known
    for name, digits in PLACEHOLDER.findall(text):
        if name not in known:
            raise ValueError(f"text asks for {name!r}; allowed: {', '.join(known)}")
        text = text.replace(f"<{name}:{digits}>", f"{known[name]:.{digits}f}")
    return text


def date(as_of: str) -> str:
    """A date in words: "2024-07-19" is 19 July 2024.

    Example:
        >>> date("2024-07-19"), date("2025-01"), date("2025")
        ('19 July 2024', 'January 2025', '2025')
    """
    parts = as_of.split("-")
    words = [MONTHS[int(parts[1]) - 1], parts[0]] if len(parts) > 1 else [parts[0]]
    return " ".join([str(int(parts[2])), *words] if len(parts) > 2 else words)


def grade(claim: Claim) -> str:
    """On what the verdict rests, the strongest first: "computed, on record"."""
    return ", ".join([one for one in GRADES if one in claim.evidence])


def state(claim: Claim) -> str:
    """As of when the verdict holds, and how old the newest source is."""
    looked = "as of " + date(LOOKED)
    if not claim.sources:
        return looked
    newest = "newest source " + date(claim.as_of)
    return looked + (", nothing found from " + RECENT + " or later; " if claim.as_of < RECENT else ", ") + newest


def section(key: str, folded: bool = False) -> str:
    """One claim, as the text of a page (MyST).

    Parameters:
        key: the key of the claim.
        folded: whether the verdict comes first and what leads to it is folded away.
    Returns: its paragraphs, without the heading.
    Raises: ValueError where no claim has the key.
    Source: none needed.
    Example:
        >>> section("oxygen").startswith("**Said:** In place of the CO₂ about 900 kg of oxygen leave")
        True
    """
    claim = find(CLAIMS, key)
    speaker = claim.speaker[0].upper() + claim.speaker[1:]
    said = [f"**Said:** {claim.said} *({speaker}.)*"]
    grounds = [f"**It would take:** {claim.needs}"]
    if claim.computed:
        grounds.append("**Computed:** " + claim.computed)
    grounds.append("**On record:** " + claim.record)
    grounds.append(f"**Rusal's engineer might answer:** {claim.other_side} **What stands:** {claim.stands}")
    verdict = [
        f"**Verdict: {claim.verdict}** ({claim.sure}). {claim.why}",
        f"*Scope: {claim.scope}. Evidence: {grade(claim)}; {state(claim)}.*",
    ]
    if folded:
        fold = [":::{dropdown} What it would take, what is on record, and the other side", *grounds, ":::"]
        return fill("\n\n".join(said + verdict + fold))
    return fill("\n\n".join(said + grounds + verdict))


def table() -> str:
    """All claims with their verdicts, as a table of a page (MyST); each links to its section.

    Parameters: none.
    Returns: the rows.
    Raises: nothing.
    Source: none needed.
    """
    lines = ["| the claim | verdict | evidence |", "|---|---|---|"]
    for claim in CLAIMS:
        verdict = f"**{claim.verdict}**, {claim.sure}" if claim.sure != "sure" else f"**{claim.verdict}**"
        lines.append(f"| [{claim.title}](claim-{claim.key}) | {verdict} | {grade(claim)} |")
    return "\n".join(lines)
