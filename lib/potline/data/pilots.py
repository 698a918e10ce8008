"""What companies say of their pilots with inert anodes, and the figures with which the claims are checked."""

from potline.data.rows import Row


def claim(key: str, what: str, value: float, unit: str, as_of: str, source: str, **rest: object) -> Row:
    """A row that a company claims, seen in an archived copy, unless said otherwise."""
    given: dict[str, object] = {
        "low": None,
        "high": None,
        "status": "claimed",
        "scope": "",
        "seen": "archived",
        "note": "",
    }
    given.update(rest)
    return Row(key=key, what=what, value=value, unit=unit, as_of=as_of, source=source, **given)


ROWS = (
    # Rusal, Krasnoyarsk
    claim("rusal_current_ka", "Rusal's pilot pot: current", 140, "kA", "2020-06-12", "rusalcell2020"),
    claim("rusal_output_t_per_day", "Rusal's pilot pot: metal", 1.0, "t/d", "2020-06-12", "rusalcell2020",
          low=0.95, high=1.05, note="Rusal says approximately; the range is our reading of the word."),
    claim("rusal_full_t_per_t", "Rusal's pilot pot: carbon footprint", 2.0, "t CO2/t", "2020-06-12", "rusalcell2020",
          scope="not said; full scope fits", note="A record low, says Rusal."),
    claim("rusal_smelter_t_per_t", "Rusal's pilot metal: carbon footprint", 0.01, "t CO2e/t", "2021-04-23",
          "rusal2021", scope="scopes 1 and 2", note="Less than that, says Rusal. TÜV Austria verified 0.01."),
    claim("rusal_below_average", "Rusal's pilot metal: below the industry's mean by", 0.85, "", "2021-04-23",
          "rusal2021", scope="full scope"),
    claim("rusal_purity", "Rusal's pilot metal: purity", 0.99, "", "2021-04-23", "rusal2021", low=0.99, high=1.0,
          note="Above 99 %, says Rusal."),
    claim("rusal_bap_t_per_year", "Rusal's aluminium division: benzo[a]pyrene in a year", 2.9, "t/a", "2024",
          "rusalbap", status="reported", seen="second-hand", note="The whole company: 3.0 t."),
    claim("rusal_soderberg_mt", "Rusal's metal from Söderberg pots in a year", 2.2, "Mt/a", "2024", "",
          status="assumed", seen="ours", note="Rusal had 2.3 million tonnes in 2014; no later figure was found."),
    # ELYSIS
    claim("elysis_canada_mcad", "ELYSIS: money from Canada, 2018", 60, "million C$", "2018-05-10", "elysis2018",
          status="reported"),
    claim("elysis_quebec_mcad", "ELYSIS: money from Québec, 2018", 60, "million C$", "2018-05-10", "elysis2018",
          status="reported"),
    claim("elysis_makers_mcad", "ELYSIS: money from Alcoa and Rio Tinto, 2018", 55, "million C$", "2018-05-10",
          "elysis2018", status="reported"),
    claim("elysis_apple_mcad", "ELYSIS: money from Apple, 2018", 13, "million C$", "2018-05-10", "elysis2018",
          status="reported"),
    claim("elysis_canada_more_mcad", "ELYSIS: more money from Canada, 2021", 20, "million C$", "2021-06-29",
          "elysisbuild", status="reported"),
    claim("elysis_quebec_more_mcad", "ELYSIS: more money from Québec", 20, "million C$", "2022-03-28", "elysismoney",
          status="reported"),
    claim("arvida_quebec_mcad", "Arvida demonstration: share of Investissement Québec", 140, "million C$", "2024-06-28",
          "arvida2024", status="reported"),
    claim("alma_current_ka", "ELYSIS at Alma: current of its pot", 450, "kA", "2025-11-13", "elysis2025"),
    claim("arvida_pots", "Arvida demonstration: pots", 10, "", "2024-06-28", "arvida2024"),
    claim("arvida_current_ka", "Arvida demonstration: current", 100, "kA", "2024-06-28", "arvida2024"),
    claim("arvida_t_per_year", "Arvida demonstration: metal in a year", 2500, "t/a", "2024-06-28", "arvida2024",
          note="At most."),
    claim("arvida_musd", "Arvida demonstration: cost", 285, "million US$", "2024-06-28", "arvida2024",
          note="179 from Rio Tinto, 106 from Investissement Québec."),
    # Arctus and TRIMET
    claim("arctus_saving", "Arctus: electricity saved", 0.20, "", "2017-09", "arctus", low=0.20, high=0.25,
          note="0.25 in a report to the European Commission. Against which pot is not said."),
    claim("arctus_current_ka", "Arctus: current promised for 2022", 100, "kA", "2017-09", "arctus",
          note="An undated page of 2017 or later."),
    claim("trimet_cells", "TRIMET at Essen: cells", 3, "", "2022-07", "trimet2022"),
    claim("trimet_current_ka", "TRIMET at Essen: current of a cell", 10, "kA", "2022-07", "trimet2022"),
    claim("trimet_bath_c", "TRIMET at Essen: bath", 800, "°C", "2022-07", "trimet2022"),
    claim("trimet_meur", "TRIMET at Essen: public money", 3, "million €", "2024-07-08", "trimet2024",
          status="reported"),
    # What the claims are checked with
    claim("check_energy_kwh_per_kg", "Electricity of an inert pot, for checks", 15, "kWh/kg", "2026-11", "",
          low=14, high=16, status="assumed", seen="ours", note="Nobody has published it: as for old carbon pots."),
    claim("check_prebake_kwh_per_kg", "Electricity of a prebake pot, for checks", 13.5, "kWh/kg", "2026-11", "",
          status="assumed", seen="ours"),
)  # fmt: skip
