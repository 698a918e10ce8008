"""What the article says of Rusal's technology and of the others in the field."""

from potline.data.claim import Claim

TECHNOLOGY = (
    Claim(
        key="centre",
        title="A centre of 2002, a founder",
        said=(
            "Rusal's engineering and technology centre was set up in 2002 with the help of Oleg Deripaska, the "
            "company's founder."
        ),
        needs="A deed of that year; and one founder.",
        computed="",
        record=(
            "The centre appears in July 2005, with its RA-300 pot {cite:p}`itc2005`. Rusal itself came about in 2000, "
            "when Deripaska's works were merged with those of Roman Abramovich's side {cite:p}`metaltorg2005`."
        ),
        verdict="cannot be checked",
        why="Plausible; we saw no record of the year. “A founder” would be the better word.",
        sure="not sure",
        evidence=("on record",),
        scope="history",
        as_of="2005-12-12",
        speaker="the article",
        sources=("itc2005", "metaltorg2005"),
        other_side="Little of the web of 2002 has been kept.",
        stands="True. That we found nothing proves nothing.",
    ),
    Claim(
        key="ra_cells",
        title="PA-300, PA-400, PA-550",
        said="The centre's successes include powerful pots that save energy, named PA-300, PA-400 and PA-550.",
        needs="Such pots at work, and a measured energy for each.",
        computed=(
            "The <ra550_t:2> t a day of an RA-550 at <ra550_ka:0> kA is a current efficiency of <ra550_ce:1> %. Its "
            "“around <ra550_kwh:0>” kWh/kg {cite:p}`ra550launch` would then be <ra550_v:2> V."
        ),
        record=(
            "Eight RA-550 pots started in 2016; Rusal gives them 10 to 15 % less energy than older ones "
            "{cite:p}`ra550`. The new smelter at Taishet has RA-400 pots {cite:p}`taishet2021`, and the centre had an "
            "RA-300 by 2005 {cite:p}`itc2005`."
        ),
        verdict="right with care",
        why="The pots exist. The letters are Cyrillic, РА, and read RA. All of them have carbon anodes.",
        sure="sure",
        evidence=("computed", "on record", "claimed"),
        scope="single pots",
        as_of="2021-12-17",
        speaker="the article",
        sources=("ra550", "ra550launch", "taishet2021", "itc2005"),
        other_side="<ra550_kwh:0> kWh/kg is among the best in the world.",
        stands="It would be. It is the company's figure from the launch; we found no measured mean.",
    ),
    Claim(
        key="soderberg",
        title="Söderberg, used worldwide",
        said="The yardstick is the traditional Söderberg process, in use all over the world.",
        needs="A process that is still common, and far beyond Rusal.",
        computed=(
            "Rusal's <soderberg_mt:1> million t of capacity in 2014 would be <soderberg_share:0> % of today's world "
            "metal."
        ),
        record=(
            "Of 24 Söderberg smelters in the Americas five were left by 2014 {cite:p}`barber2014`. Norway's Hydro "
            "shut its last line at Årdal in 2007 {cite:p}`hydro13`. Rusal's <soderberg_mt:1> million t are its own "
            "figure {cite:p}`eco2014`. The share of the world is a few per cent now, from memory; a yearly "
            "table we did not find."
        ),
        verdict="misleading",
        why="A shrinking process, whose largest user is Rusal: the yardstick is mostly its own older pots.",
        sure="fairly sure",
        evidence=("computed", "on record"),
        scope="the world's primary aluminium",
        as_of="2014-03",
        speaker="the article",
        sources=("barber2014", "hydro13", "eco2014"),
        other_side=(
            "For a Söderberg pot another Söderberg pot is the fair yardstick, and millions of tonnes a year cannot be "
            "replaced overnight."
        ),
        stands="Both, as a measure of those pots. “All over the world” misleads: it makes them the usual kind.",
    ),
    Claim(
        key="ecosoderberg",
        title="EcoSöderberg",
        said="The EcoSoderberg way of “melting” aluminium gives off less than the traditional Söderberg process.",
        needs="The same smelter, measured before and after, with nothing else changed.",
        computed="",
        record=(
            "Rusal: all <kraz_pots:0> pots at Krasnoyarsk by July 2020; <eco_total:1> % less pollutants in all and "
            "<eco_hf:0> % less hydrogen fluoride than in 2011 {cite:p}`kraz2020`. Larger factors, such as 2.5 for "
            "benzo[a]pyrene, were given in 2011 to an earlier stage with dry paste and new scrubbers "
            "{cite:p}`kraz2011`, and in 2017 to EcoSöderberg {cite:p}`eco2017`."
        ),
        verdict="right with care",
        why=(
            "The direction is well founded, the size modest and the company's own. The carbon is still burnt, so this "
            "is not about CO₂. And nothing is melted: it is electrolysis."
        ),
        sure="fairly sure",
        evidence=("on record", "claimed"),
        scope="pollutants of one smelter, without CO₂",
        as_of="2020-07",
        speaker="the article; the figures are Rusal's",
        sources=("kraz2020", "kraz2011", "eco2017"),
        other_side=(
            "Take the whole programme: from 2004 on, <programme_total:0> % less in all and <programme_f:0> % less "
            "fluoride."
        ),
        stands="Those are large steps, and claimed for all measures together {cite:p}`krazupgrade`.",
    ),
)

OTHERS = (
    Claim(
        key="elysis",
        title="The consortium",
        said="Alcoa of the United States and Rio Tinto have joined forces on inert anodes.",
        needs="A joint company.",
        computed=(
            "Its demonstration at Arvida, up to <arvida_t:0> t a year from <arvida_pots:0> pots of <arvida_ka:0> kA, "
            "is <arvida_ce:0> % of what Faraday's law allows."
        ),
        record=(
            "ELYSIS, May 2018, with Apple, Canada and Québec {cite:p}`elysis2018`. A cell of <elysis_ka:0> kA was "
            "started at Alma in November 2025 {cite:p}`elysis2025`; Arvida is to give metal by 2027 "
            "{cite:p}`arvida2024`."
        ),
        verdict="right",
        why="It is ELYSIS, which the article does not name.",
        sure="sure",
        evidence=("computed", "on record"),
        scope="a company",
        as_of="2025-11-13",
        speaker="the article",
        sources=("elysis2018", "elysis2025", "arvida2024"),
        other_side="Rivals with public money confirm that the road is the right one.",
        stands="They confirm that it is worth trying. ELYSIS has published no energy either {cite:p}`cru2025`.",
    ),
    Claim(
        key="canada",
        title="Canada's hundred million",
        said="Canada has set aside more than <canada_said:0> million dollars for a pilot plant in Québec.",
        needs="One government, one sum, one plant.",
        computed=(
            "Canada's federal money adds up to <federal:0> million Canadian dollars. With Québec's it is <public:0> "
            "million."
        ),
        record=(
            "Sixty million each in 2018 {cite:p}`elysis2018`, twenty more each later "
            "{cite:p}`elysisbuild,elysismoney`; in 2024 Québec's investment fund took a share in the Arvida plant "
            "{cite:p}`arvida2024`."
        ),
        verdict="right with care",
        why="Right if Québec is counted with Canada, and the development with the plant.",
        sure="fairly sure",
        evidence=("computed", "on record"),
        scope="public money, 2018 to 2022",
        as_of="2024-06-28",
        speaker="the article",
        sources=("elysis2018", "elysisbuild", "elysismoney", "arvida2024"),
        other_side="Public money is public money, whichever purse.",
        stands="For the size, yes.",
    ),
    Claim(
        key="china",
        title="China's work",
        said="China works on inert anodes too; Dr. Shi Zhongyin of Northeastern University in Shenyang spoke of it.",
        needs="Published work, and a speaker of that name.",
        computed="",
        record=(
            "An author on baths for such cells at that university is Shi Zhongning {cite:p}`shi2007`. A review of the "
            "field appeared in 2025 {cite:p}`wang2025`. We found neither the talk nor a pilot cell in China."
        ),
        verdict="right with care",
        why="The research is real, the name probably misspelt.",
        sure="fairly sure",
        evidence=("on record",),
        scope="research",
        as_of="2025",
        speaker="the article",
        sources=("shi2007", "wang2025"),
        other_side="What China does not publish we cannot see either.",
        stands="Yes. “No pilot found” is not “no pilot”.",
    ),
    Claim(
        key="largest",
        title="Largest outside China",
        said="Rusal is the largest maker of aluminium outside China.",
        needs="More metal than any other company outside China.",
        computed="",
        record=(
            "Reuters called it so in December 2021 {cite:p}`taishet2021`. A Russian broker, undated, calls it the "
            "third largest of the world {cite:p}`investidei`. In 2024 all of Russia made 3.8 million t, the Emirates "
            "2.7 {cite:p}`usgs2025`."
        ),
        verdict="right with care",
        why="Right for one company and its primary metal, by what we know of the others.",
        sure="fairly sure",
        evidence=("on record",),
        scope="primary aluminium, one company",
        as_of="2025",
        speaker="the article",
        sources=("taishet2021", "investidei", "usgs2025"),
        other_side="Third in the world, behind two Chinese companies, is first outside China.",
        stands="It fits, if the two are Chinese. Nobody whom we found contradicts it.",
    ),
    Claim(
        key="forefront",
        title="At the forefront",
        said="Rusal remains in front, and Russia advances fast.",
        needs="A measure of who is in front.",
        computed=(
            "By current, ELYSIS's cell is <current_ratio:1> times Rusal's. By tonnes and years Rusal is ahead of all "
            "whom we found, if its figures hold."
        ),
        record=(
            "Both figures are the makers' own {cite:p}`rusalcell2020,elysis2025`. An analyst lists energy, anode life "
            "and cost as the unknowns {cite:p}`cru2025`."
        ),
        verdict="cannot be checked",
        why="An opinion. The race has no published finishing line.",
        sure="sure",
        evidence=("computed", "on record", "claimed"),
        scope="an opinion",
        as_of="2025-11-13",
        speaker="the article",
        sources=("rusalcell2020", "elysis2025", "cru2025"),
        other_side="Nobody else has made thousands of tonnes.",
        stands="If the <made_said:0> t are so, yes.",
    ),
)
