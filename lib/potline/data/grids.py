"""How much greenhouse gas comes with a kilowatt-hour: grids of countries, and kinds of power station.

Two ways of counting are kept apart by ``scope``. "life cycle" counts the station's building, its fuel's mining and what
leaks on the way; "direct" counts the chimney alone. An average over all stations of a country is not what one more
kilowatt-hour costs: that is the marginal factor, of which no row is given here.
"""

from potline.data.rows import Row

# Ember's yearly averages for 2023, as Our World in Data shows them.
_AVERAGE = "electricity generation, average of the year, life cycle"
_STATION = "one kind of power station, life cycle, median"
_MPP = "smelters' purchased electricity, location-based, per tonne of aluminium"

ROWS = (
    Row("world", "electricity of the world", 481, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "statistaember2024", "second-hand", "473 in 2024, from memory"),
    Row("china", "electricity of China", 582, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("india", "electricity of India", 713, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("australia", "electricity of Australia", 549, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", "its smelters' power of 2013 was at 885"),
    Row("germany", "electricity of Germany", 381, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("france", "electricity of France", 56, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("canada", "electricity of Canada", 170, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", "its smelters stand in hydropower provinces, far below the average"),
    Row("egypt", "electricity of Egypt", 570, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("iran", "electricity of Iran", 655, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("brazil", "electricity of Brazil", 98, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "emberowid2023", "archived", ""),
    Row("norway", "electricity of Norway", 30, None, None, "g/kWh", "reported", "2023", _AVERAGE,
        "statistaember2024", "second-hand", ""),
    Row("russia_low", "electricity of Russia, lowest of the grid mixes compared", 310, None, None, "g/kWh",
        "measured", "2024", "grid mix, life-cycle study of aluminium", "shirinkina2025", "archived", "abstract seen"),
    Row("russia_high", "electricity of Russia, highest of the grid mixes compared", 634, None, None, "g/kWh",
        "measured", "2024", "grid mix, life-cycle study of aluminium", "shirinkina2025", "archived", "abstract seen"),
    Row("coal", "coal power", 820, 740, 910, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3", "second-hand",
        "range from memory"),
    Row("gas", "gas power, combined cycle", 490, 410, 650, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3",
        "second-hand", "range from memory"),
    Row("solar", "solar power, large plants", 48, 18, 180, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3",
        "second-hand", "range from memory"),
    Row("hydro", "hydropower", 24, 1, 2200, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3", "second-hand",
        "range from memory; reservoirs differ greatly"),
    Row("nuclear", "nuclear power", 12, 3.7, 110, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3",
        "second-hand", "range from memory"),
    Row("wind", "wind power on land", 11, 7, 56, "g/kWh", "measured", "2014", _STATION, "ipcc2014annex3",
        "second-hand", "range from memory"),
    Row("hydro_reservoirs", "hydropower with the gas of its reservoirs, world mean of about 1500 plants", 273, None,
        None, "g/kWh", "measured", "2016", "biogenic carbon dioxide and methane, 100 years", "scherer2016", "archived",
        "eleven times the median above: the method decides"),
    Row("hydro_by_contract", "hydropower that a contract counts as free of emissions", 0, None, None, "g/kWh",
        "reported", "2024", "scope 2, market-based", "rusal2024", "archived",
        "a rule of accounting, not a property of the station"),
    Row("mpp_russia", "grid electricity of smelters in Russia", 5.05, None, None, "t/t", "reported", "2020", _MPP,
        "mppcode", "archived", "read in the model's published input"),
    Row("mpp_canada", "grid electricity of smelters in Canada", 2.17, None, None, "t/t", "reported", "2020", _MPP,
        "mppcode", "archived", "read in the model's published input"),
    Row("mpp_scandinavia", "grid electricity of smelters in Scandinavia", 0.18, None, None, "t/t", "reported", "2020",
        _MPP, "mppcode", "archived", "read in the model's published input"),
    Row("mpp_north_china", "grid electricity of smelters in northern China", 10.35, None, None, "t/t", "reported",
        "2020", _MPP, "mppcode", "archived", "read in the model's published input"),
    Row("mpp_middle_east", "grid electricity of smelters in the Middle East", 4.34, None, None, "t/t", "reported",
        "2020", _MPP, "mppcode", "archived", "read in the model's published input"),
    Row("mpp_oceania", "grid electricity of smelters in Oceania", 9.12, None, None, "t/t", "reported", "2020", _MPP,
        "mppcode", "archived", "read in the model's published input"),
    Row("share_coal", "coal in the electricity of the world's smelters", 0.55, None, None, "", "reported", "2021",
        "share of 880 TWh", "carbonrisk", "second-hand", "figures of the International Aluminium Institute"),
    Row("share_hydro", "hydropower in the electricity of the world's smelters", 0.30, None, None, "", "reported",
        "2021", "share of 880 TWh", "carbonrisk", "second-hand", "figures of the International Aluminium Institute"),
    Row("share_gas", "gas in the electricity of the world's smelters", 0.10, None, None, "", "reported", "2021",
        "share of 880 TWh", "carbonrisk", "second-hand", "figures of the International Aluminium Institute"),
    Row("share_nuclear", "nuclear and other in the electricity of the world's smelters", 0.05, None, None, "",
        "reported", "2021", "share of 880 TWh", "carbonrisk", "second-hand", "counted here as nuclear"),
    Row("share_fossil_high", "fossil power in the electricity of the world's smelters, highest figure", 0.70, None,
        None, "", "reported", "2023", "share", "wef2023", "archived", "\"up to 70 %\""),
)  # fmt: skip
