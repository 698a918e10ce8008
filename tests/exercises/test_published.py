"""The questions at the numbers of examples that were published, or computed by others, before the bank was written."""

import pytest
from bank import find

from quiz.questions import Coding

# Number of the example, question, its values, the answer as published.
EXAMPLES = (
    (1, "faraday-01", {"current_ka": 1, "hours": 1}, "0.3356"),
    (2, "faraday-02", {"current_ka": 300, "efficiency_pct": 94}, "2.271"),
    (2, "faraday-03", {"pots": 1, "current_ka": 300, "efficiency_pct": 94}, "829"),
    (3, "faraday-04", {"voltage_v": 4.20, "efficiency_pct": 94}, "13.31"),
    (4, "stoichiometry-01", {"metal_t": 1}, "1.889"),
    (4, "stoichiometry-02", {"metal_t": 1}, "0.334"),
    (4, "stoichiometry-03", {"metal_t": 1}, "1.223"),
    (5, "one-tonne-01", {"metal_t": 1}, "889"),
    (5, "stoichiometry-04", {"metal_t": 1}, "623"),
    (6, "pilots-01", {"tapped_kg": 1000}, "88.7"),
    (7, "technologies-01", {"tapped_kg": 4210}, "95.0"),
    (7, "technologies-02", {"energy_kwh_per_kg": 12, "efficiency_pct": 95}, "3.83"),
    (8, "faraday-06", {"co2_pct": 85}, "92.5"),
    (9, "thermodynamics-01", {"bath_c": 960}, "1.192"),
    (9, "thermodynamics-02", {"bath_c": 960}, "2.218"),
    (11, "thermodynamics-04", {"metal_t": 1}, "6.34"),
    (11, "inert-anodes-06", {"bath_c": 960}, "2.92"),  # 9.26 - 6.34
    (12, "thermodynamics-05", {}, "700"),
    (13, "bath-03", {"bath_c": 968}, "8"),
    (14, "bath-04", {"bath_c": 968, "alf3_pct": 11}, "8.57"),
    (15, "bath-05", {"bath_c": 960}, "2.152"),
    (15, "bath-06", {"bath_c": 960}, "2"),
    (16, "cell-voltage-01", {"density_a_cm2": 0.85, "conductivity_s_cm": 2.152}, "39.5"),
    (16, "cell-voltage-02", {"saved_mv": 39.5, "efficiency_pct": 94}, "125"),
    (17, "anode-effect-02", {"effects_per_day": 0.25, "minutes": 2}, "0.0715"),
    (17, "anode-effect-03", {"effects_per_day": 0.25, "minutes": 2}, "0.635"),
    (18, "anode-effect-04", {"minutes_a_day": 0.5}, "0.245"),
    (19, "prebake-02", {"net_kg": 420}, "1.503"),
    (20, "soderberg-02", {"paste_kg": 520}, "1.819"),
    (21, "prebake-03", {"density_a_cm2": 0.85, "efficiency_pct": 94, "net_kg": 420}, "1.69"),
    (22, "materials-02", {"wear_cm_per_year": 1, "density_a_cm2": 0.8, "efficiency_pct": 93}, "0.37"),
    (23, "heat-balance-01", {"voltage_v": 4.2}, "6.9"),
    (23, "inert-heat-01", {"voltage_v": 4.2}, "4.1"),
    (24, "inert-anodes-03", {"extra_v": 0.65, "density_a_cm2": 0.85, "conductivity_s_cm": 2.152}, "1.65"),
    (25, "break-even-01", {"saved_t": 1.6, "extra_v": 0.65, "efficiency_pct": 94}, "776"),
    (26, "scopes-02", {"direct_t": 2.0}, "9.4"),
    (27, "scopes-03", {"energy_kwh_per_kg": 15}, "0.67"),
    (27, "news-04", {"energy_kwh_per_kg": 15}, "0.36"),
    (28, "inert-anodes-04", {"saving_pct": 20, "today_kwh_per_kg": 13.5}, "86"),  # 10.8 kWh/kg
)


@pytest.mark.parametrize(("example", "name", "values", "published"), EXAMPLES, ids=lambda value: str(value)[:24])
def test_a_question_gives_the_published_answer(example, name, values, published):
    question = find(name)
    answer = (question.reference if isinstance(question, Coding) else question.answer)(values)
    half = 0.5 * 10.0 ** -len(published.partition(".")[2])
    assert answer == pytest.approx(float(published), abs=1.02 * half, rel=0)


def test_no_example_is_left_out():
    assert {example for example, *_ in EXAMPLES} | {10} == set(range(1, 29))


def test_the_voltage_of_a_poor_bath_is_the_published_one():
    """Example 10 takes Haupin's own E°, which is 1.5 mV lower than that of the tables."""
    values = {"alumina_pct": 3, "saturation_pct": 8.27}
    assert find("thermodynamics-03").answer(values) == pytest.approx(1.218, abs=0.002)


def test_the_older_edition_gives_what_was_published_for_it():
    """Example 18 has a second answer, which the question knows as a slip."""
    (older,) = [wrong for wrong in find("anode-effect-04").wrong if wrong.name == "the edition of 2006"]
    assert older.value({"minutes_a_day": 0.5}) == pytest.approx(0.370, abs=0.0005)


def test_the_liquidus_of_a_text_is_the_published_one():
    """Example 13 begins with a liquidus; the question gives it."""
    assert "959.8 °C" in find("bath-03").text
