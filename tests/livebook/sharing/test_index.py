import pytest

from livebook.sharing.index import SearchFormulas


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("burns to CO₂ there", "CO2"),
        (r"\ce{2 Al2O3 + 3 C -> 4 Al + 3 CO2}", "Al2O3"),
        (r"\ce{2Al2O3}", "Al2O3"),
        ("CO_2 and Al_{2}O_{3}", "CO2"),
        ("CO_2 and Al_{2}O_{3}", "Al2O3"),
        ("Na₃AlF₆", "Na3AlF6"),
        ("carbon dioxide", "dioxide"),
        ("al2o3_wt_pct", "al2o3_wt_pct"),
    ],
)
def test_a_formula_is_found_however_it_is_written(text, found):
    assert found in SearchFormulas({}).split(text)
