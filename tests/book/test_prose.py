"""Every number with a unit in the prose is computed, cited or marked as assumed: the rule stands in ``book.prose``."""

import pytest
from book import prose

from potline.claims import PLACEHOLDER
from potline.data.claims import CLAIMS

# Numbers that are neither, and why: (page, number with its unit, reason). One that no longer occurs fails.
EXCEPTIONS: list[tuple[str, str, str]] = []


@pytest.mark.parametrize("page", prose.pages())
def test_a_reader_can_tell_where_each_number_comes_from(page):
    left = unexcused(prose.faults(page, prose.pages()[page]), EXCEPTIONS)
    told = [f"{fault.page}: {fault.number!r} in: {fault.sentence}" for fault in left]
    assert not told, "computed, cited in its sentence or assumed? See tests/book/prose.py\n" + "\n".join(told)


def test_no_exception_outlives_its_number():
    found = [fault for page, text in prose.pages().items() for fault in prose.faults(page, text)]
    assert stale(EXCEPTIONS, found) == []


@pytest.mark.parametrize("claim", CLAIMS, ids=lambda claim: claim.key)
def test_the_texts_of_the_claims_keep_the_rule(claim):
    """They are data, which the page of the news writes; what they compute stands in them as ``<name:digits>``."""
    texts = [text for text in claim if isinstance(text, str)]
    left = [fault for text in texts for fault in prose.faults(claim.key, PLACEHOLDER.sub("{glue:text}`n`", text))]
    assert left == []


def unexcused(faults, exceptions):
    """The faults that no exception names."""
    excused = {(page, number) for page, number, _ in exceptions}
    return [fault for fault in faults if (fault.page, fault.number) not in excused]


def stale(exceptions, faults):
    """The exceptions that excuse nothing, or give no reason."""
    found = {(fault.page, fault.number) for fault in faults}
    return [exception for exception in exceptions if exception[:2] not in found or not exception[2].strip()]


def test_an_exception_excuses_its_number_and_no_other():
    faults = prose.faults("page", "It takes 4.2 V at 300 kA.")
    exceptions = [("page", "4.2 V", "a reason")]
    assert [fault.number for fault in unexcused(faults, exceptions)] == ["300 kA"]
    assert unexcused(faults, [("other", "4.2 V", "a reason")]) == faults
    assert stale(exceptions, faults) == []
    assert stale(exceptions, faults[1:]) == exceptions
    assert stale([("page", "4.2 V", " ")], faults) == [("page", "4.2 V", " ")]


def test_the_pages_are_read():
    pages = prose.pages()
    assert {"intro", "ten-minutes", "hall-heroult", "inert-anodes"} <= set(pages)
    assert "glossary" not in pages
    assert all(len(text) > 500 for text in pages.values())


PLANTED = {
    "digits": ("It takes 4.2 V.", ["4.2 V"]),
    "no space": ("It is at 960°C.", ["960°C"]),
    "thin space": ("It makes 2\u202f271\u202fkg.", ["2\u202f271\u202fkg"]),
    "comma between thousands": ("It takes 13,403 kWh.", ["13,403 kWh"]),
    "minus": ("It falls by −0.57 mV.", ["−0.57 mV"]),
    "a range": ("The gap is 3.5 to 5 cm.", ["3.5 to 5 cm"]),
    "a range that is computed in part": ("The gap is {glue:text}`low:.1f` to 5 cm.", ["5 cm"]),
    "the other part": ("The gap is 3 to {glue:text}`high:.1f` cm.", ["3 to \ue000 cm"]),
    "a word": ("It takes four volts.", ["four volts"]),
    "a word at the beginning": ("Twenty tonnes were shipped.", ["Twenty tonnes"]),
    "a part": ("It saves half a volt, or a tenth of a tonne.", ["half a volt", "a tenth of a tonne"]),
    "many": ("It makes 2.3 million tonnes.", ["2.3 million tonnes"]),
    "an adjective": ("A 450-kA pot.", ["450-kA"]),
    "a compound unit": ("It is 582 g/kWh and 0.85 A/cm².", ["582 g/kWh", "0.85 A/cm²"]),
    "money": ("It cost US\\$285 million, or €3 million.", ["US$285", "€3"]),
    "money behind": ("It cost 285 million USD.", ["285 million USD"]),
    "time": ("It lived for 4 years.", ["4 years"]),
    "bold": ("It makes **2.27 t**.", ["2.27 t"]),
    "in a link": ("It makes [2.27 t](faraday.ipynb).", ["2.27 t"]),
    "beside a formula": ("At $U$ = 4.2 V it runs.", ["4.2 V"]),
    "a list": ("- first\n- It takes 4.2 V,\n  always\n", ["4.2 V"]),
    "a heading": ("## At 4.2 V\n\nIt runs.", ["4.2 V"]),
    "the title of a question": (":::{dropdown} 1. Why 150 kA?\nBecause.\n:::", ["150 kA"]),
    "an answer": (":::{dropdown} 1. Why?\nIt is 150 kA.\n:::", ["150 kA"]),
    "an admonition": ("```{note}\nIt is 150 kA.\n```", ["150 kA"]),
    "cited in the sentence before": ("Some say so {cite:p}`known`. It takes 4.2 V.", ["4.2 V"]),
    "cited after the full stop": ("It takes 4.2 V. {cite:p}`known`", ["4.2 V"]),
    "cited after a unit that ends the sentence": ("It is 960 °C. The rest is known {cite:p}`known`.", ["960 °C"]),
    "assumed elsewhere": ("If {assumed}`0.1 V` go, 4.2 V are left.", ["4.2 V"]),
    "two": ("It takes 4.2 V at 300 kA.", ["4.2 V", "300 kA"]),
    "a row": ("| a | b |\n|---|---|\n| x | 4.2 V |", ["4.2 V"]),
    "a unit in the heading of a column": ("| a | loss, kg |\n|---|---|\n| x | 93 to 96 |", ["93", "96"]),
    "a row beside a cited one": ("| a | b |\n|---|---|\n| x | 4 V |\n| y {cite:p}`known` | 5 V |", ["4 V"]),
    "a word for per cent": ("It keeps ninety per cent.", ["ninety per cent"]),
    "not the whole": ("It keeps 99 % and 1 % goes.", ["99 %", "1 %"]),
}
SOUND = {
    "computed": "It takes {glue:text}`volts:.1f` V, or **{glue:text}`many:.0f` thousand tonnes**.",
    "cited": "It takes 4.2 V at 300 kA, typically {cite:p}`known`.",
    "cited with the author": "{cite:t}`known` measured 4.2 V.",
    "assumed": "Suppose {assumed}`4.2 V` and {assumed}`94` %.",
    "a citation for initials too": "C. M. Hall made 5 g of it {cite:p}`known`.",
    "no unit": "In 1886 two men of 22 found it. It has 360 pots, and 3 electrons make 1 atom. Twice as much.",
    "a year before a word": "In the 1990s they were many.",
    "one": "One tonne, one kilogram, one volt.",
    "nothing and all": "From 0 % to 100 %, or 100 per cent.",
    "a definition": "1 kA is 1000 A. A tonne is 1000 kg.",
    "a formula": "So $U = 4.2\\ \\mathrm{V}$ and\n\n$$t = 24\\ \\mathrm{h}$$\n\nholds.",
    "code": "Write `300 kA`:\n\n```python\nx = 5  # 300 kA\n```\n\nand so on.",
    "a code cell": "So:\n\n```{code-cell} python3\nprint('300 kA')\n```\n",
    "a cited row": "| a | b |\n|---|---|\n| x {cite:p}`known` | 4.2 V |",
    "a cited heading": "| a | b {cite:p}`known` |\n|---|---|\n| x | 4.2 V |",
    "a caption before": "Typical values {cite:p}`known`:\n\n| a | b, V |\n|---|---|\n| x | 4.2 |",
    "a caption after": "| a | b, V |\n|---|---|\n| x | 4.2 |\n\nThey are typical {cite:p}`known`. We like them.",
    "moles and chemistry": "Two moles of Al2O3 give 4 Al; CF4 and 2 C stay.",
    "options": ":::{figure} cell.svg\n:width: 300 mm\n:::",
}


@pytest.mark.parametrize(("text", "numbers"), PLANTED.values(), ids=PLANTED)
def test_a_number_from_nowhere_is_found(text, numbers):
    found = prose.faults("page", text)
    assert sorted(fault.number for fault in found) == sorted(numbers)
    assert all(fault.page == "page" and fault.sentence for fault in found)


@pytest.mark.parametrize("text", SOUND.values(), ids=SOUND)
def test_a_number_that_is_accounted_for_is_not(text):
    assert prose.faults("page", text) == []


def test_a_message_names_the_sentence_alone():
    (fault,) = prose.faults("page", "It is so. It takes 4.2 V with {glue:text}`x`. It ends.")
    assert fault == ("page", "It takes 4.2 V with ….", "4.2 V")
