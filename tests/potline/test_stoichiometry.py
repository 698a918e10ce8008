"""Mass and every element close; the published ratios come out."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from potline.checks import ValidityError
from potline.formula import balance, coefficients, composition, molar_mass
from potline.stoichiometry import (
    BACK_REACTION,
    BOUDOUARD,
    CARBON_ANODE,
    CARBON_ANODE_CO,
    GASES,
    INERT_ANODE,
    REOXIDATION,
    gas_volume_nm3_per_tonne,
    ledger,
    mass_per_tonne,
)

REACTIONS = [CARBON_ANODE, CARBON_ANODE_CO, INERT_ANODE, BOUDOUARD, BACK_REACTION, REOXIDATION]
carbon_efficiencies = st.floats(0.5, 1)
inert_efficiencies = st.floats(1e-6, 1)
cells = st.tuples(st.just("carbon"), carbon_efficiencies) | st.tuples(st.just("inert"), inert_efficiencies)


@pytest.mark.parametrize(
    "species, reaction, expected",
    # Worked by hand from the molar masses, to four decimals.
    [
        ("Al2O3", CARBON_ANODE, 1.8894),
        ("C", CARBON_ANODE, 0.3339),
        ("CO2", CARBON_ANODE, 1.2233),
        ("C", CARBON_ANODE_CO, 0.6677),
        ("CO", CARBON_ANODE_CO, 1.5572),
        ("Al2O3", INERT_ANODE, 1.8894),
        ("O2", INERT_ANODE, 0.8894),
        ("Al", INERT_ANODE, 1.0),
    ],
)
def test_tonnes_per_tonne_of_the_table(species, reaction, expected):
    assert mass_per_tonne(species, reaction) == pytest.approx(expected, abs=6e-5)


def test_oxygen_is_what_alumina_has_more_than_the_metal():
    assert mass_per_tonne("O2", INERT_ANODE) == pytest.approx(mass_per_tonne("Al2O3", INERT_ANODE) - 1, rel=1e-14)


@pytest.mark.parametrize("reaction", REACTIONS)
def test_what_goes_in_comes_out(reaction):
    first = next(iter(coefficients(reaction)))
    total = sum(math.copysign(mass_per_tonne(s, reaction, per=first), nu) for s, nu in coefficients(reaction).items())
    assert total == pytest.approx(0, abs=1e-14)


@pytest.mark.parametrize("reaction", REACTIONS)
def test_per_turned_round_is_the_reciprocal(reaction):
    species = list(coefficients(reaction))
    there, back = (
        mass_per_tonne(species[0], reaction, species[-1]),
        mass_per_tonne(species[-1], reaction, species[0]),
    )
    assert there * back == pytest.approx(1, rel=1e-14)


def test_reactions_are_in_lowest_numbers():
    assert [balance(reaction) for reaction in REACTIONS] == REACTIONS


def test_burning_back_undoes_the_inert_cell():
    forward, backward = coefficients(INERT_ANODE), coefficients(REOXIDATION)
    assert {s: -nu for s, nu in forward.items()} == dict(backward)


def test_volume_of_oxygen():
    assert gas_volume_nm3_per_tonne("O2", INERT_ANODE) == pytest.approx(623, abs=0.5)


def test_a_gas_of_carbon_monoxide_alone_takes_twice_the_room_of_carbon_dioxide():
    """Each oxygen atom of the alumina leaves alone in CO, in pairs in CO2 and O2 (Avogadro)."""
    dioxide = gas_volume_nm3_per_tonne("CO2", CARBON_ANODE)
    assert gas_volume_nm3_per_tonne("CO", CARBON_ANODE_CO) == pytest.approx(2 * dioxide, rel=1e-14)
    assert gas_volume_nm3_per_tonne("O2", INERT_ANODE) == pytest.approx(dioxide, rel=1e-14)


def test_densities_of_the_gases_are_those_of_the_handbooks():
    """kg/Nm³ of the ideal gas; the real ones are 1.977, 1.250 and 1.429, within 1 %."""
    for species, reaction, density in (
        ("CO2", CARBON_ANODE, 1.977),
        ("CO", CARBON_ANODE_CO, 1.250),
        ("O2", INERT_ANODE, 1.429),
    ):
        found = 1000 * mass_per_tonne(species, reaction) / gas_volume_nm3_per_tonne(species, reaction)
        assert found == pytest.approx(density, rel=0.01)


@pytest.mark.parametrize("species", GASES)
def test_each_gas_has_a_formula(species):
    assert molar_mass(species) > 2


# The ledger


@given(cells)
def test_the_ledger_closes_in_mass_and_in_each_element(cell):
    book = ledger(*cell)
    assert abs(sum(book.values())) < 1e-12
    for element in ("Al", "O", "C"):
        tonnes = sum(t / molar_mass(s) * composition(s).atoms.get(element, 0) for s, t in book.items())
        assert abs(tonnes) < 1e-13


@given(cells)
def test_in_is_positive_out_is_negative_and_the_species_stay(cell):
    book = ledger(*cell)
    expected = {"carbon": ["Al2O3", "C", "Al", "CO2", "CO"], "inert": ["Al2O3", "Al", "O2"]}[cell[0]]
    assert list(book) == expected
    for species, tonnes in book.items():
        assert tonnes >= 0 if species in ("Al2O3", "C") else tonnes <= 0
        assert math.copysign(1, tonnes) == 1 or tonnes != 0, "minus zero"
    assert book["Al"] == -1


@given(carbon_efficiencies)
def test_carbon_in_the_gas_follows_pearson_and_waddington(efficiency):
    """The share of CO2 in the gas is 2 CE - 1, and no carbon leaves but as gas."""
    book = ledger("carbon", efficiency)
    co2, co = (-book[gas] / molar_mass(gas) for gas in ("CO2", "CO"))
    assert co2 / (co2 + co) == pytest.approx(2 * efficiency - 1, abs=1e-12)
    assert book["C"] == pytest.approx(mass_per_tonne("C", CARBON_ANODE) / efficiency, rel=1e-12)


@given(inert_efficiencies)
def test_net_oxygen_does_not_depend_on_the_efficiency(efficiency):
    assert ledger("inert", efficiency) == ledger("inert")


@given(st.sampled_from(["carbon", "inert"]), carbon_efficiencies)
def test_net_alumina_is_the_same_with_any_anode_at_any_efficiency(anode, efficiency):
    assert ledger(anode, efficiency)["Al2O3"] == pytest.approx(mass_per_tonne("Al2O3", INERT_ANODE), rel=1e-13)


def test_at_full_efficiency_the_ledger_is_the_reaction():
    book = ledger("carbon")
    for species in ("Al2O3", "C", "Al", "CO2"):
        assert abs(book[species]) == pytest.approx(mass_per_tonne(species, CARBON_ANODE), rel=1e-14)
    assert book["CO"] == 0


def test_at_half_efficiency_the_gas_is_carbon_monoxide():
    book = ledger("carbon", 0.5)
    assert book["CO2"] == 0
    assert -book["CO"] == pytest.approx(mass_per_tonne("CO", CARBON_ANODE_CO), rel=1e-14)
    assert book["C"] == pytest.approx(mass_per_tonne("C", CARBON_ANODE_CO), rel=1e-14)


def test_the_ledger_of_a_good_cell():
    """At 94 %, worked by hand to three decimals."""
    rounded = {species: round(tonnes, 3) for species, tonnes in ledger("carbon", 0.94).items()}
    assert rounded == {"Al2O3": 1.889, "C": 0.355, "Al": -1, "CO2": -1.145, "CO": -0.099}
    rounded = {species: round(tonnes, 3) for species, tonnes in ledger("inert", 0.94).items()}
    assert rounded == {"Al2O3": 1.889, "Al": -1, "O2": -0.889}


@pytest.mark.parametrize("efficiency, carbon", [(0.95, 0.351), (0.94, 0.355), (0.90, 0.371)])
def test_carbon_of_the_table(efficiency, carbon):
    """0.3339 / CE, worked by hand to three decimals."""
    assert ledger("carbon", efficiency)["C"] == pytest.approx(carbon, abs=6e-4)


def test_all_carbon_burnt_at_last():
    """1.301 t CO2 at 94 % once the CO has burnt in air."""
    book = ledger("carbon", 0.94)
    carbon_dioxide = -book["CO2"] - book["CO"] * mass_per_tonne("CO2", "2 CO + O2 -> 2 CO2", per="CO")
    assert carbon_dioxide == pytest.approx(1.301, abs=6e-4)


# Bad input


@pytest.mark.parametrize("efficiency", [0, -0.1, 1.01, 94, True, None, "0.94", math.nan, math.inf])
@pytest.mark.parametrize("anode", ["carbon", "inert"])
def test_the_ledger_refuses_what_is_no_efficiency(anode, efficiency):
    with pytest.raises(ValueError, match="current_efficiency is .*allowed: a "):
        ledger(anode, efficiency)


def test_carbon_below_half_has_no_gas_to_burn_the_metal():
    with pytest.raises(ValidityError, match="current_efficiency is 0.49; .*no CO2 is left"):
        ledger("carbon", 0.49)


@pytest.mark.parametrize("anode", ["copper", "", None, 1, True])
def test_the_ledger_refuses_what_is_no_anode(anode):
    with pytest.raises(ValueError, match="anode is .*allowed: carbon, inert"):
        ledger(anode)


@pytest.mark.parametrize("species", ["CO", "Xx", "", None, 1, True])
def test_a_species_that_is_not_there_is_told_which_are(species):
    with pytest.raises(ValueError, match="species is .*; allowed: Al2O3, C, Al, CO2"):
        mass_per_tonne(species, CARBON_ANODE)
    with pytest.raises(ValueError, match="per is .*; allowed: Al2O3, C, Al, CO2"):
        mass_per_tonne("Al2O3", CARBON_ANODE, per=species)


@pytest.mark.parametrize("species", ["Al2O3", "Al", "C", "H2O", "Xx", None, 1])
def test_only_a_gas_has_a_gas_volume(species):
    with pytest.raises(ValueError, match="species is .*; allowed: O2, CO2, CO"):
        gas_volume_nm3_per_tonne(species, CARBON_ANODE)


def test_a_gas_must_be_in_the_reaction_and_so_must_the_metal():
    with pytest.raises(ValueError, match="species is 'O2'; allowed: Al2O3, C, Al, CO2"):
        gas_volume_nm3_per_tonne("O2", CARBON_ANODE)
    with pytest.raises(ValueError, match="per is 'Al'; allowed: C, CO2, CO"):
        gas_volume_nm3_per_tonne("CO", BOUDOUARD)


@pytest.mark.parametrize(
    "reaction", ["Al2O3 + C -> Al + O2", "O2 -> Al", "Al -> O2 -> Al", "Xx -> Al + O2", "", None, 1]
)
def test_only_a_balanced_reaction_has_masses(reaction):
    for call in (mass_per_tonne, gas_volume_nm3_per_tonne):
        with pytest.raises(ValueError, match="reaction .*allowed"):
            call("O2", reaction)
