"""What the article says of carbon dioxide, oxygen and the climate."""

from potline.data.claim import Claim

CLAIMS = (
    Claim(
        key="industry_average",
        title="Over eleven",
        said=(
            "The process with carbon anodes gives off, on average, more than <industry_said:0> t of CO₂ for each "
            "tonne of aluminium."
        ),
        needs="The number is the gas of the anode process.",
        computed=(
            "The anode reaction gives <reaction_t:2> t. A smelter together with its power comes to <china_t:1> t on "
            "China's average grid and to <coal_t:1> t on coal."
        ),
        record=(
            "Rusal quoted 11.4 t as the industry's average for scopes 1 and 2, without a method, in July 2024 "
            "{cite:p}`rusal2024`. The smelters' own gas was 1.96 t in 2020, says the analyst CRU {cite:p}`cru2021`. "
            "China's smelters and their power came to about 10 t in 2023 {cite:p}`argus2024`."
        ),
        verdict="misleading",
        why=(
            "As a figure for smelter and power it is the right size. Most of it is electricity, and the sentence "
            "blames the anode."
        ),
        sure="sure",
        evidence=("computed", "on record", "claimed"),
        scope="scopes 1 and 2",
        as_of="2024-07-19",
        speaker="the article, without a source",
        sources=("rusal2024", "cru2021", "argus2024"),
        other_side="No cell runs without that electricity, so the metal must answer for it.",
        stands="True, and it holds for an inert anode on the same grid as well.",
    ),
    Claim(
        key="rusal_footprint",
        title="Cut to 2.3",
        said="Rusal has brought this figure down to <rusal_said:1> t, far below the industry's average.",
        needs="Both figures count the same things, and Rusal once stood at the higher one.",
        computed=(
            "Rusal's reported direct emissions of 2019, divided by its metal, are <rusal_direct_t:2> t for each tonne "
            "{cite:p}`rusal2020sr`. So with hydropower counted as nothing, <rusal_said:1> t is almost all anode gas "
            "and PFC."
        ),
        record=(
            "For smelters and power, without alumina, the group gave 2.6 t, undated {cite:p}`encdp`, and then 2.5 t in "
            "December 2020 {cite:p}`rusal2020`. Its direct emissions fell by 11.6 % from 2014 to 2021 "
            "{cite:p}`enplus2022`. From ore to metal it gave 5.9 t for 2023 {cite:p}`rusal2024`. With Russia's average "
            "grids a study of 2025 finds 8 to 15 t for the whole life cycle {cite:p}`shirinkina2025`. The "
            "<rusal_said:1> t itself we did not find."
        ),
        verdict="misleading",
        why=(
            "The step from the one number to the other is a step between two power supplies, and no history of a "
            "reduction."
        ),
        sure="fairly sure",
        evidence=("computed", "on record", "claimed"),
        scope="scopes 1 and 2, most likely; not stated",
        as_of="2025-01",
        speaker="the article, without a source",
        sources=("rusal2020sr", "encdp", "rusal2020", "enplus2022", "rusal2024", "shirinkina2025"),
        other_side=(
            "To build smelters at dams was a decision, and an auditor has confirmed less than 4 t for all of Rusal's "
            "metal {cite:p}`rusal2024`."
        ),
        stands=(
            "Low in this scope: yes, and audited in 2024. “Cut”: no. An inert anode could take away most of the "
            "<rusal_said:1> t."
        ),
    ),
    Claim(
        key="near_zero",
        title="Near zero",
        said="With inert anodes CO₂ falls to nearly nothing.",
        needs="The power gives off nothing, and nothing before the smelter is counted.",
        computed=(
            "If such a cell takes <inert_kwh:0> kWh/kg (assumed; nobody has published it), <inert_said:2> t leaves "
            "<allowed_g:1> g of CO₂ for each kilowatt-hour. Hydropower over its whole life, <hydro_g:0> g, gives "
            "<inert_hydro_t:2> t."
        ),
        record=(
            "Rusal claims less than 0.01 t for scopes 1 and 2, since April 2021 {cite:p}`rusal2021`. An auditor has "
            "verified it in that scope, on hydropower {cite:p}`tuvinerta`. In June 2020 the company gave 2 t and "
            "named no scope {cite:p}`rusalcell2020`; from ore to metal that would fit. Until November 2024 the pots "
            "were started up on carbon anodes {cite:p}`rusalstart2024`."
        ),
        verdict="right with care",
        why="Right for the gas of the cell. Not for the metal, which brings the CO₂ of its alumina and of its power.",
        sure="sure",
        evidence=("computed", "on record", "claimed"),
        scope="gas of the cell; as a number: scopes 1 and 2, hydropower as zero",
        as_of="2024-11-21",
        speaker="the article, without a source",
        sources=("rusal2021", "tuvinerta", "rusalcell2020", "rusalstart2024"),
        other_side=(
            "Scopes 1 and 2 are what every smelter reports, the rule lets hydropower count as zero, and the number "
            "was audited."
        ),
        stands="All of it. It fails only where the number is set beside one with another scope.",
    ),
    Claim(
        key="oxygen",
        title="The oxygen",
        said="In place of the CO₂ about <oxygen_said:0> kg of oxygen leave for each tonne of aluminium.",
        needs="All the oxygen of the alumina leaves as gas.",
        computed="<oxygen_kg:0> kg for each tonne of metal kept, at any current efficiency.",
        record="We know of no measured figure, and none is needed: it follows from the formula of alumina.",
        verdict="right",
        why="Rounded up by <oxygen_off_pct:0> %.",
        sure="sure",
        evidence=("computed",),
        scope="gas of the cell",
        as_of="2026-11",
        speaker="the article, without a source",
        sources=(),
        other_side="Oxygen in the gas is the proof that no carbon burns.",
        stands="As a proof, yes. As a gift to the air, no: it does not lack oxygen.",
    ),
    Claim(
        key="atmosphere",
        title="A burden eased",
        said="Industrial use will relieve the atmosphere and improve the whole sector's record.",
        needs="What the anode saves is more than what its extra electricity costs, on the grid that supplies it.",
        computed=(
            "The least energy grows by <gap_kwh:2> kWh/kg. If a cell paid all of that to save <saved_t:1> t of anode "
            "gas, it would gain below <break_even_g:0> g/kWh and lose above. It may pay less."
        ),
        record=(
            "SINTEF expects inert anodes to need more energy {cite:p}`sintefinert`; Arctus claimed 20 % less for its "
            "bench cell in 2017 {cite:p}`arctus`. An analyst still counts the energy among the unknowns in 2025 "
            "{cite:p}`cru2025`. With the carbon go CO₂, CF₄ and C₂F₆, tar and the anode's sulphur. Fluoride fume "
            "stays."
        ),
        verdict="right with care",
        why="Right around the smelter, and right for the climate on clean power. Not on every grid.",
        sure="fairly sure",
        evidence=("computed", "on record"),
        scope="scopes 1 and 2",
        as_of="2025-11",
        speaker="the article, as an expectation",
        sources=("sintefinert", "arctus", "cru2025"),
        other_side="The pots stand at dams. There a kilowatt-hour more costs the climate next to nothing.",
        stands="By that way of counting, yes. Who else could have used that power is a fair question too.",
    ),
)
