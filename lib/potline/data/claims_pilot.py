"""What the article says of the pilot, its metal and the plan."""

from potline.data.claim import Claim

CLAIMS = (
    Claim(
        key="plan",
        title="Industrial in 2026",
        said="From <start_said:0> Rusal will use inert anodes on an industrial scale.",
        needs="A row of such pots, paid for, built and started.",
        computed="",
        record=(
            "In December 2025 a text that the company had paid for still called it pilot-industrial production "
            "{cite:p}`kommersant2025`. We found no start. In 2013 its technical director expected such pots “next "
            "year” {cite:p}`rusal2013`; in 2020 its chief executive called them the next stage at Krasnoyarsk "
            "{cite:p}`krazupgrade`. What is being built there has carbon anodes: prebake pots, first metal in 2027 "
            "{cite:p}`kraz2023`."
        ),
        verdict="cannot be checked",
        why="A plan, which has slipped before. By November 2026 we could not confirm it.",
        sure="fairly sure",
        evidence=("on record", "claimed"),
        scope="a plan",
        as_of="2025-12-19",
        speaker="the article, of Rusal's plans",
        sources=("kommersant2025", "rusal2013", "krazupgrade", "kraz2023"),
        other_side=(
            "New cells slip everywhere. ELYSIS meant to sell its technology from 2024 and started its first large "
            "cell in November 2025."
        ),
        stands=(
            "All of it, as the sources have it {cite:p}`elysissec,elysis2025`. A late plan is not a false one; it is "
            "still a plan."
        ),
    ),
    Claim(
        key="pilot",
        title="A pilot since 2017",
        said="Since <since_said:0> Rusal has tested inert anodes in a pilot plant at its Krasnoyarsk smelter.",
        needs="A pot with such anodes in that year.",
        computed=(
            "A pot of <pilot_ka:0> kA makes at most <pilot_most_t:2> t a day; “about one tonne” is a current "
            "efficiency of <pilot_ce:0> %."
        ),
        record=(
            "In June 2020 a new pot of 140 kA, about 1 t a day, was to replace one “already being tested” "
            "{cite:p}`rusalcell2020`. By April 2021 there was a pilot section {cite:p}`rusal2021`, and in November "
            "2024 a pot was started without carbon for the first time {cite:p}`rusalstart2024`. Of <since_said:0> we "
            "found no trace."
        ),
        verdict="cannot be checked",
        why="The pilot is real. Its first year we could not confirm.",
        sure="fairly sure",
        evidence=("computed", "claimed"),
        scope="one smelter",
        as_of="2024-11-21",
        speaker="the article, without a source",
        sources=("rusalcell2020", "rusal2021", "rusalstart2024"),
        other_side="Tests begin years before the press is told. No one has shown a longer run of such pots.",
        stands="Nothing on record speaks against it.",
    ),
    Claim(
        key="five_thousand",
        title="Five thousand so far",
        said="The pilot has made about <made_said:0> t of aluminium.",
        needs="Several pots that ran for years.",
        computed=(
            "At one tonne a day that is <pot_years:0> pot-years: <pots_8_years:1> pots through the <years:0> years "
            "since <since_said:0>. It is <rusal_share:2> % of what Rusal makes in one year and <world_share:3> % of "
            "what the world makes."
        ),
        record="Only parcels are on record, such as 20 t for foil {cite:p}`foil2025`. No total, and no number of pots.",
        verdict="cannot be checked",
        why="The size is plausible for a few pots.",
        sure="not sure",
        evidence=("computed", "claimed"),
        scope="sum over the years",
        as_of="2025",
        speaker="the article, without a source",
        sources=("foil2025",),
        other_side="For an anode that was said to be impossible, thousands of tonnes are a great deal.",
        stands="As a trial, yes: it is far more than a laboratory makes.",
    ),
    Claim(
        key="inerta",
        title="Green, and on trial",
        said="The metal is sold as green aluminium under the name ALLOW INERTA, and buyers are trying it.",
        needs="Buyers on record, and a footprint in a named scope.",
        computed="",
        record=(
            "The Chinese maker Mingtai began tests in October 2023 {cite:p}`mingtai2023`. Can slabs of December 2025 "
            "held 10.5 % of it beside 64 % scrap; that mixture, from ore to slab, is below 3 t "
            "{cite:p}`canslabs2025`. Its purity was given as above 99 % in 2021 {cite:p}`rusal2021`, with hardly any "
            "vanadium in 2025 {cite:p}`vanadium2025`. "
            "The usual trade grade has at least 99.7 % {cite:p}`fastmarkets2021`."
        ),
        verdict="right with care",
        why="The trials are on record. “Green” is a brand's word: ask for the scope, and how much is scrap.",
        sure="sure",
        evidence=("on record", "claimed"),
        scope="the brand: scopes 1 and 2",
        as_of="2025-12-09",
        speaker="the article; the trials, Rusal and its buyers",
        sources=("mingtai2023", "canslabs2025", "rusal2021", "vanadium2025", "fastmarkets2021"),
        other_side="“Above 99” does not mean 99.0, and metal without vanadium conducts better.",
        stands="Both. A full analysis would settle it; we found none.",
    ),
    Claim(
        key="standard",
        title="No longer the standard",
        said="The carbon anode, the method of more than a century, will cease to be the standard.",
        needs="Most new pots, at least, would have other anodes.",
        computed="All the pilot's metal since its start is <world_share:3> % of one year of the world.",
        record=(
            "The world made 73.78 million tonnes in 2025 {cite:p}`iai2026production`, all of it with carbon anodes "
            "but for the pilots, as far as we know. New smelters are planned with carbon too: 750\u202f000 t a year in "
            "Oklahoma, building to start at the end of 2026 {cite:p}`capex2026`."
        ),
        verdict="wrong",
        why="It is the standard today, and what is being built will keep it so for years.",
        sure="sure",
        evidence=("computed", "on record"),
        scope="the world's primary aluminium",
        as_of="2026-02-05",
        speaker="the article",
        sources=("iai2026production", "capex2026"),
        other_side="It was meant as an aim, and of Rusal's own smelters.",
        stands="As an aim it may be said, and it cannot be checked. As a sentence about the industry it is wrong.",
    ),
)
