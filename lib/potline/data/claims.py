"""All the claims of the news article that the book puts to the test, and which systems they speak of."""

from potline.data.claims_climate import CLAIMS as CLIMATE
from potline.data.claims_others import OTHERS, TECHNOLOGY
from potline.data.claims_pilot import CLAIMS as PILOT

CLAIMS = CLIMATE + PILOT + TECHNOLOGY + OTHERS

# What the article names -> the key of the claim that deals with it.
SYSTEMS = (
    ("the carbon-anode process", "industry_average"),
    ("the carbon anode as the standard", "standard"),
    ("the figure over 11", "industry_average"),
    ("the figure 2.3", "rusal_footprint"),
    ("the figure near zero", "near_zero"),
    ("900 kg of oxygen", "oxygen"),
    ("inert anodes", "atmosphere"),
    ("the plan for 2026", "plan"),
    ("the Krasnoyarsk pilot", "pilot"),
    ("its 5,000 t", "five_thousand"),
    ("ALLOW INERTA", "inerta"),
    ("the technology centre", "centre"),
    ("RA-300", "ra_cells"),
    ("RA-400", "ra_cells"),
    ("RA-550", "ra_cells"),
    ("Söderberg", "soderberg"),
    ("EcoSöderberg", "ecosoderberg"),
    ("ELYSIS", "elysis"),
    ("Canada's funding", "canada"),
    ("China's work", "china"),
    ("Rusal's rank", "largest"),
    ("Rusal's lead", "forefront"),
)
