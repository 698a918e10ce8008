"""The search finds formulas however they are written: CO2 finds CO₂, ``\\ce{CO2}`` and ``CO_2``."""

import re
import unicodedata

from sphinx.search.en import SearchEnglish

# An index below the line in TeX: CO_2, Al_{2}; and a count before a formula: 2Al2O3.
_BELOW = re.compile(r"(?<=[A-Za-z)])_\{?(\d+)\}?")
_COUNTED = re.compile(r"\d+([A-Z]\w*)")


class SearchFormulas(SearchEnglish):
    """English, in which a digit below the line is a digit; the page splits a query in the same way."""

    lang = "en-GB"
    js_splitter_code = r"""
var splitQuery = (query) => query.normalize("NFKC").split(/[^\p{Letter}\p{Number}_]+/gu).filter(Boolean);
"""

    def split(self, text: str) -> list[str]:
        """The words of a text; of a counted formula also the formula alone."""
        words = super().split(_BELOW.sub(r"\1", unicodedata.normalize("NFKC", text)))
        return words + [formula[1] for word in words if (formula := _COUNTED.fullmatch(word))]
