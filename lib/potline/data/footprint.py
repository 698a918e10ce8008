"""The greenhouse gas of a tonne of primary aluminium: its parts, and totals that others have published.

No two totals here count the same thing unless their ``scope`` says so. Never subtract one from another.
"""

from potline.data.rows import Row

_DIRECT = "scope 1 of the smelter"
_SMELTER = "scopes 1 and 2 of the smelter"
_CRADLE = "cradle to gate"

ROWS = (
    # Parts.
    Row("direct_world", "direct emissions of a tonne, world mean", 1.96, 1.57, 2.58, "t/t", "reported", "2020",
        _DIRECT, "cru2021", "archived",
        "with PFC; low: defaults of the Chinese emissions trade, 2024; high: world mean of 2010"),
    Row("direct_mpp", "direct emissions of a tonne, carbon anodes", 2.093, None, None, "t/t", "reported", "2020",
        _DIRECT, "mppcode", "archived", "anode gas, PFC and the anodes' baking heat"),
    Row("direct_mpp_inert", "direct emissions of a tonne, inert anodes", 0.063, None, None, "t/t", "assumed", "2020",
        _DIRECT, "mppcode", "archived", "the model gives both anodes the same electricity"),
    Row("direct_china_ets", "direct emissions of a tonne, defaults of the Chinese emissions trade", 1.57, None, None,
        "t/t", "reported", "2024", _DIRECT, "chinaets2024", "second-hand", "1.424 anode gas and 0.1454 anode effects"),
    Row("direct_rusal", "direct emissions of Rusal's aluminium division for each tonne", 2.35, 2.33, 2.37, "t/t",
        "claimed", "2019", "scope 1 of the division", "rusal2020sr", "second-hand",
        "computed from 8.82 Mt over 3.757 Mt of metal; the production from memory; paste plants may be inside"),
    Row("pfc_rusal", "Rusal's PFC for each tonne", 0.40, 0.39, 0.53, "t/t", "claimed", "2020", "PFC alone",
        "rusal2020sr", "second-hand", "2017 to 2020; computed over the metal made"),
    Row("energy", "electricity of smelting, alternating current", 14.1, 13.1, 14.3, "kWh/kg", "reported", "2022",
        "with rectifiers and auxiliaries, without casting and anodes", "iaienergy", "memory",
        "world mean; low: 880 TWh of 2021 over 67.1 Mt"),
    Row("energy_inert", "electricity of a smelter with inert anodes", None, None, None, "kWh/kg", "unknown", "2026",
        "with rectifiers and auxiliaries", "", "ours", "no company has published it"),
    Row("alumina_per_t_alumina", "greenhouse gas of a tonne of alumina", 1.2, 0.71, 1.5, "t/t", "reported", "2013",
        "refining, per tonne of alumina", "aac2013", "memory",
        "low: Australia, with gas, 2013, archived copy; world mean and high (coal): from memory"),
    Row("anode_making", "greenhouse gas of making the anodes", 0.3, 0.1, 0.8, "t/t", "reported", "2020",
        "coke, pitch and baking", "kvande2020lma", "memory",
        "high: with what comes before the plant, archived copy; baking alone 0.1 to 0.3 from memory"),
    Row("ancillary", "mining, transport, casting and fluorides", 0.5, 0.2, 1.0, "t/t", "assumed", "2026", _CRADLE,
        "", "ours", "assumed: we found no published sum"),
    # What an inert anode may save at the smelter: the columns of the book's table.
    Row("saved_best_prebake", "direct emissions that go, best prebake", 1.45, None, None, "t/t", "reported", "2020",
        "anode gas, without PFC", "hydro2020", "archived", "below 1.45 in a test"),
    Row("saved_ipcc_prebake", "direct emissions that go, prebake by the IPCC's default", 1.6, 1.44, 1.76, "t/t",
        "reported", "2006", "anode gas, without PFC", "ipcc2006", "second-hand", "10 % either way"),
    Row("saved_world", "direct emissions that go, world mean", 1.96, None, None, "t/t", "reported", "2020", _DIRECT,
        "cru2021", "archived", "as direct_world"),
    Row("saved_soderberg", "direct emissions that go, Söderberg type", 2.3, None, None, "t/t", "assumed", "2026",
        "anode gas and PFC", "", "ours", "IPCC's 1.7 and some PFC"),
    Row("saved_with_anode_plant", "emissions that go, anode plant and PFC included", 2.6, None, None, "t/t",
        "assumed", "2026", "scope 1 and a part of scope 3", "", "ours", "for comparison"),
    # What the inert anode may cost.
    Row("extra_v_net", "extra voltage of an inert anode, net of its lower overvoltage", 0.65, 0.6, 0.7, "V",
        "assumed", "2026", "same anode-cathode distance", "", "ours", "no measured number has been published"),
    Row("extra_v_half", "extra voltage, half of it won back by nearer electrodes", 0.30, None, None, "V", "assumed",
        "2026", "", "", "ours", "an example"),
    Row("arctus_saving", "energy saved by inert anodes and ceramic cathodes", 0.20, 0.20, 0.25, "", "claimed", "2017",
        "cell", "arctus", "archived", "a bench cell; 25 % in a project report"),
    # Totals as published.
    Row("iai_primary", "emissions intensity of primary aluminium, world", 15.1, None, None, "t/t", "reported", "2022",
        _CRADLE, "iai2024intensity", "archived", "15.8 in 2021; series before 2019 do not compare"),
    Row("iai_primary_2021", "emissions intensity of primary aluminium, world", 15.8, None, None, "t/t", "reported",
        "2021", _CRADLE, "iai2024intensity", "archived", ""),
    Row("iai_sector", "emissions intensity of all aluminium, recycled metal included", 10.04, None, None, "t/t",
        "reported", "2023", "cradle to gate, primary and recycled metal", "iai2024sector", "archived",
        "1116 Mt over 111.2 Mt; often misquoted as primary"),
    Row("iai_sector_mt", "all aluminium made, recycled metal included", 111.2, None, None, "Mt", "reported", "2023",
        "primary and recycled metal", "iai2024sector", "archived", ""),
    Row("recycled", "emissions intensity of recycled metal", 1.0, 0.3, 1.5, "t/t", "assumed", "2026",
        "sorting and melting", "", "ours", "assumed, for the bracket of the sector's mean"),
    Row("industry_average", "average of the industry as Rusal quotes it", 11.4, None, None, "t/t", "claimed", "2024",
        _SMELTER, "rusal2024", "archived", "no method given; about 12 in 2022"),
    Row("china_smelters", "smelters of China", 10.1, None, None, "t/t", "reported", "2023", _SMELTER, "argus2024",
        "second-hand", "computed: 420 Mt over 41.6 Mt of metal"),
    Row("australia_2013", "smelters of Australia", 14.9, None, None, "t/t", "reported", "2013", _SMELTER, "aac2013",
        "archived", "1.84 direct and 13.1 electricity"),
    Row("rusal_2020", "Rusal, from alumina", 2.5, None, None, "t/t", "claimed", "2020", _SMELTER, "rusal2020",
        "archived", "alumina excluded; hydropower nearly zero"),
    Row("rusal_article", "Rusal, as a news article has it", 2.3, None, None, "t/t", "claimed", "2025", "not stated",
        "newsarticle", "archived", "not found elsewhere; of the size of scopes 1 and 2, and also of scope 1 alone"),
    Row("rusal_allow", "Rusal's ALLOW brand, full scope", 5.9, None, None, "t/t", "claimed", "2023", _CRADLE,
        "rusal2024", "archived", "6.1 in 2022"),
    Row("rusal_inert", "Rusal's metal from inert anodes", 0.01, None, None, "t/t", "claimed", "2021", _SMELTER,
        "rusal2021", "archived", "less than this; verified in this scope, with hydropower counted as zero"),
    Row("russia_location_low", "aluminium made in Russia, low", 8, None, None, "t/t", "measured", "2024",
        "life cycle, location-based", "shirinkina2025", "archived", "abstract seen"),
    Row("russia_location_high", "aluminium made in Russia, high", 15, None, None, "t/t", "measured", "2024",
        "life cycle, location-based", "shirinkina2025", "archived", "abstract seen"),
)  # fmt: skip
