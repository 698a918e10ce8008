"""What was promised of pots without carbon, and of the carbon pots beside them, and what came of it.

An entry is an event or a promise. A promise says when it is due, as far as it said so itself; what came, and when, is
what we found in public. "nothing found" is not "nothing happened".
"""

from collections import OrderedDict, namedtuple

# date: when it was said or done: year, year-month or day. who: a key of WHO. what: in words. kind: as in KINDS.
# due: for a promise, the year or month it named; "" where it named none. came: when the first of it was reported, ""
# where nothing was found. outcome: in words; "" for what needs none. source: its key in references.bib. seen: as in
# rows.SEEN.
Entry = namedtuple("Entry", "date who what kind due came outcome source seen")

# promise: what somebody said would be. event: what was begun, founded or paid. result: metal, a pot that runs, a
# measurement.
KINDS = ("promise", "event", "result")
WHO = OrderedDict(
    (
        ("rusal", "Rusal, inert anodes"),
        ("rusal_carbon", "Rusal, carbon anodes"),
        ("elysis", "ELYSIS"),
        ("arctus", "Arctus and TRIMET"),
        ("neu", "Northeastern University"),
    )
)
# When somebody last looked for what came of it all.
LOOKED = "2026-11-24"

ENTRIES = (
    # Rusal, inert anodes
    Entry("2013-09-09", "rusal", "pots without emissions next year", "promise", "2014", "2020-06",
          "In part: pilot pots. The first that we found reported as being tested is of June 2020.", "rusal2013",
          "archived"),
    Entry("2020-06-12", "rusal", "a new pilot pot is tested, 140 kA", "result", "", "",
          "It replaces an inert-anode pot that was already being tested; since when is not said.", "rusalcell2020",
          "archived"),
    Entry("2020-07", "rusal", "next at Krasnoyarsk: inert anodes", "promise", "", "",
          "From 2021 on, the rebuilding that is paid for is with baked carbon anodes.", "krazupgrade", "archived"),
    Entry("2021-04-23", "rusal", "metal of above 99 % purity", "result", "", "",
          "Less than 0.01 t of CO2e per tonne in scopes 1 and 2, says Rusal.", "rusal2021", "archived"),
    Entry("2023-10", "rusal", "Mingtai in China tests the metal", "event", "", "", "", "mingtai2023", "archived"),
    Entry("2024-11-21", "rusal", "a pot starts with inert anodes alone", "result", "", "",
          "Until then carbon anodes had been used to heat a pot up.", "rusalstart2024", "archived"),
    Entry("2025", "rusal", "inert anodes at industrial scale", "promise", "2026", "",
          "Nothing found that shows a start. A news article without a date, of 2025 by its contents.", "newsarticle",
          "archived"),
    Entry("2025-12-19", "rusal", "pilot-industrial production", "promise", "", "",
          "Still a plan, in a text that the company paid for.", "kommersant2025", "archived"),
    # Rusal, carbon anodes
    Entry("2009", "rusal_carbon", "first pots with EcoSöderberg", "event", "", "", "", "eco2014", "archived"),
    Entry("2014-03", "rusal_carbon", "EcoSöderberg for 2.1 Mt a year", "promise", "2020", "2020-07",
          "In part: Krasnoyarsk was complete, about a million tonnes. The rest was not found.", "eco2014",
          "archived"),
    Entry("2016", "rusal_carbon", "the first RA-550 pot, at Sayanogorsk", "result", "", "", "", "ra550launch",
          "archived"),
    Entry("2017-10", "rusal_carbon", "60 % of Krasnoyarsk is EcoSöderberg", "result", "", "", "", "eco2017",
          "archived"),
    Entry("2020-07", "rusal_carbon", "all of Krasnoyarsk is EcoSöderberg", "result", "", "", "", "kraz2020",
          "archived"),
    Entry("2021-05-21", "rusal_carbon", "half of Krasnoyarsk rebuilt, prebake", "promise", "2028", "",
          "Bratsk, Irkutsk and Novokuznetsk were to follow. Building went on; no metal from it was found.",
          "rebuild2021", "archived"),
    Entry("2023-12-19", "rusal_carbon", "first metal of its RA-550 pots", "promise", "2027", "",
          "Not due yet.", "kraz2023", "archived"),
    Entry("2025-09-23", "rusal_carbon", "companies for the new smelters", "event", "", "", "", "kraz2025",
          "archived"),
    # ELYSIS
    Entry("2018-05-10", "elysis", "founded, with 188 million C$", "event", "", "", "", "elysis2018", "archived"),
    Entry("2018-05-10", "elysis", "the technology is for sale", "promise", "2024", "2024-06-28",
          "In part: a first licence, for ten small pots. No sale for a whole smelter was found.", "elysissec",
          "archived"),
    Entry("2021-06-29", "elysis", "pots of 450 kA shown to work", "promise", "2024", "2025-11-13",
          "In part: one pot started. No performance has been published that we found.", "elysisbuild", "archived"),
    Entry("2024-06-28", "elysis", "ten pots of 100 kA make metal", "promise", "2027", "",
          "Not due yet.", "arvida2024", "archived"),
    Entry("2025-11-13", "elysis", "a pot of 450 kA starts at Alma", "result", "", "",
          "At the end of a line that exists; several pots together are the next step.", "cru2025", "archived"),
    # Arctus and TRIMET
    Entry("2017-09", "arctus", "a cell on a bench runs", "result", "", "", "", "arctus", "archived"),
    Entry("2017-09", "arctus", "a cell of 100 kA", "promise", "2022", "",
          "Nothing found. The page has no date: it is of September 2017 or later.", "arctus", "archived"),
    Entry("2022-07", "arctus", "three cells of 10 kA for Essen", "event", "", "", "", "trimet2022", "archived"),
    Entry("2024-07-08", "arctus", "three million euros for Essen", "event", "", "",
          "No result was found.", "trimet2024", "archived"),
    # Northeastern University, Shenyang
    Entry("2007", "neu", "a paper on what baths conduct", "result", "", "", "", "shi2007", "archived"),
)  # fmt: skip


def year_of(date: str, end: bool = False) -> float:
    r"""A date as a number of years.

    A year or a month stands for its middle, or for its end: what is due in 2024 is late after its last day.

    Parameters:
        date: "2024", "2024-06" or "2024-06-28".
        end: whether a year or a month stands for its end.
    Returns: years, 2024.5 for the middle of 2024. Months are taken as equally long.
    Raises: ValueError where the text is no date.
    Source: none needed.
    Example:
        >>> year_of("2024"), year_of("2024", end=True), year_of("2024-07", end=True)
        (2024.5, 2025.0, 2024.5833333333333)
    """
    parts = [int(part) for part in date.split("-")]
    if len(parts) == 1:
        return parts[0] + (1.0 if end else 0.5)
    if len(parts) == 2:
        return parts[0] + (parts[1] - (0 if end else 0.5)) / 12
    return parts[0] + (parts[1] - 1 + (parts[2] - 0.5) / 31) / 12
