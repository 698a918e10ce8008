"""What the model of the world's smelters assumes, and a few figures to measure it by. Almost all of it is ours."""

from potline.data.rows import Row

ROWS = (
    Row("growth", "growth of the world's capacity", 0.01, -0.01, 0.03, "1/year", "assumed", "2026", "", "", "ours",
        "production grew by 2.4 % a year from 2021 to 2025"),
    Row("closing", "share of the carbon capacity that closes of old age each year", 0.02, 0.01, 0.04, "1/year",
        "assumed", "2026", "", "", "ours", "a plant is renewed about every 50 years"),
    Row("inert_from", "first year in which inert smelters are built", 2030, None, None, "", "assumed", "2022", "",
        "mppcode", "archived", "the year in which a published roadmap takes them as ready"),
    Row("inert_build", "inert capacity built each year, once it can be", 1.0, 0.0, 5.0, "Mt/year", "assumed", "2026",
        "", "", "ours", ""),
    Row("switching", "share of the capacity on coal and gas that goes over to low-carbon power each year", 0.02, 0.0,
        0.1, "1/year", "assumed", "2026", "", "", "ours", ""),
    Row("efficiency", "current efficiency of all cells", 0.94, 0.86, 0.96, "", "assumed", "2026", "", "", "ours",
        "it turns extra volts into kilowatt-hours"),
    Row("direct_inert", "direct emissions of inert smelters", 0.0, 0.0, 0.063, "t/t", "assumed", "2026",
        "scope 1 of the smelter", "", "ours", "no anode gas and no PFC; a published roadmap has 0.063"),
    Row("end", "last year of the model", 2050, None, None, "", "assumed", "2026", "", "", "ours", ""),
    Row("capex_low", "cost of a new smelter with prebaked anodes", 6000, None, None, "USD/(t/year)", "reported",
        "2026", "greenfield, announced", "capex2026", "archived", "4.5 billion for 750 kt a year"),
    Row("capex_high", "cost of a new smelter with prebaked anodes", 6670, None, None, "USD/(t/year)", "reported",
        "2026", "greenfield, announced", "capex2026", "archived", "5 billion for 750 kt a year"),
    Row("largest_smelter", "a new large smelter", 0.75, None, None, "Mt/year", "reported", "2026", "announced",
        "capex2026", "archived", "Inola, planned"),
    Row("arvida", "demonstration plant of ELYSIS's cells at Arvida", 0.0025, None, None, "Mt/year", "claimed", "2024",
        "ten pots of 100 kA, first metal by 2027", "arvida2024", "archived", "at most 2500 t a year"),
)  # fmt: skip
