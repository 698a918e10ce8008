"""One claim of a news article, put to the test: what is said, what it would take, what is known, and who says so.

The words are those of the book, never the article's. Two signs stand in them: ``<oxygen_kg:0>`` is a number that
``potline.claims`` computes, with so many decimals, and ``{cite:p}`` names a source, as on any page of the book.
"""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# right with care: right, if one says of what. misleading: the words are true of something else than they seem to say.
# cannot be checked: a plan, an opinion, or a fact of which nobody outside can see the record.
VERDICTS = ("right", "right with care", "misleading", "wrong", "cannot be checked")
# From the strongest to the weakest. computed: follows from the library. on record: published by somebody whom the
# claim does not serve, or laid down where it can be held against its speaker. claimed: said by a company of its work.
GRADES = ("computed", "on record", "claimed")
SURE = ("sure", "fairly sure", "not sure")
LOOKED = "2026-11"  # until when we looked

# key: its name in the code. title: a few words. said: the claim in our words. needs: what would have to be true.
# computed: what the library says to it; "" for nothing. record: what others have published, with dates. verdict, sure:
# as above; why: the verdict in a sentence. evidence: the grades on which the verdict rests. scope: what the number or
# the statement counts. as_of: the date of the newest evidence. speaker: who says it. sources: keys of references.bib.
# other_side: what the company's own engineer would answer. stands: what of that stands.
Claim = namedtuple(
    "Claim",
    "key title said needs computed record verdict why sure evidence scope as_of speaker sources other_side stands",
)


def find(claims: "Sequence[Claim]", key: str) -> "Claim":
    """The claim with this key.

    Parameters:
        claims: all claims, or some of them.
        key: the key of one.
    Returns: the claim.
    Raises: ValueError where none has the key.
    Source: none needed.
    """
    for claim in claims:
        if claim.key == key:
            return claim
    raise ValueError("key is " + repr(key) + "; allowed: " + ", ".join([claim.key for claim in claims]))
