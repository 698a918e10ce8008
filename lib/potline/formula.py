"""Chemical formulas and reactions: reading, weighing and balancing them.

A formula is a list of element symbols with counts, with brackets where a group repeats: Al2O3, Al(OH)3.
A charge stands at the end, after a caret: O^2-, Al^3+, AlF6^3-. An electron is e^-.

A reaction is two sides with an arrow between them. Matter is neither made nor lost, so each element must
have as many atoms on the right as on the left, and the charge must be the same. Each of these demands is
one linear equation with whole numbers, in as many unknowns as there are species. Balancing a reaction is
solving these equations. Where they leave exactly one solution (and its multiples), the smallest whole one
is the answer. Where they leave none, or several that do not depend on each other, chemistry alone cannot
tell what happens, and the code says so.
"""

from collections import OrderedDict, namedtuple

from potline.checks import short_text
from potline.data.constants import ATOMIC_MASSES_G_PER_MOL, ELECTRON_MOLAR_MASS_G_PER_MOL
from potline.elimination import whole_solutions

DIGITS = "0123456789"
ELECTRON = "e^-"


class Composition(namedtuple("Composition", ("atoms", "charge"))):
    """What a species is made of: element -> number of atoms, and its charge."""

    atoms: OrderedDict[str, int]
    charge: int


class Reaction(namedtuple("Reaction", ("reactants", "products"))):
    """The two sides of a reaction, each a tuple of (coefficient, species) pairs."""

    reactants: tuple[tuple[int, str], ...]
    products: tuple[tuple[int, str], ...]


def composition(formula: str) -> Composition:
    """Atoms of each element in a formula, and its charge.

    Parameters:
        formula: such as "Al(OH)3", "O^2-" or "e^-".
    Returns: Composition(atoms, charge), atoms an OrderedDict element -> count.
    Raises: ValueError for what is no formula, or has an element that the book does not need.
    Source: notation only.
    Example:
        >>> composition("AlF6^3-").atoms["F"], composition("AlF6^3-").charge
        (6, -3)
    """
    short_text("formula", formula)
    if formula == ELECTRON:
        return Composition(OrderedDict(), -1)
    body, caret, charge = formula.partition("^")
    return Composition(_atoms(formula, body), _charge(formula, charge) if caret else 0)


def molar_mass(formula: str) -> float:
    r"""Molar mass of a species, in g/mol.

    .. math:: M = \sum_i n_i M_i - z M_\mathrm{e}

    These are its atoms, less one electron for each positive charge.

    Parameters:
        formula: such as "Al2O3", "AlF6^3-" or "e^-".
    Returns: g/mol. A charge changes it by 0.0005 g/mol, so half-reactions close in mass too.
    Raises: ValueError as for composition.
    Source: CIAAW abridged standard atomic weights, aluminium 26.9815384 (from memory of the publication).
    Example:
        >>> round(molar_mass("Al2O3"), 3)
        101.96
    """
    species = composition(formula)
    atoms = sum(count * ATOMIC_MASSES_G_PER_MOL[element] for element, count in species.atoms.items())
    return atoms - species.charge * ELECTRON_MOLAR_MASS_G_PER_MOL


def parse_reaction(text: str) -> Reaction:
    """The two sides of a reaction, each a tuple of (coefficient, species) pairs.

    Parameters:
        text: such as "2 Al2O3 + 3 C -> 4 Al + 3 CO2"; the arrow is -> or →.
    Returns: Reaction(reactants, products). It need not be balanced.
    Raises: ValueError for a missing arrow, an empty side, a coefficient that is not whole, a bad formula.
    Source: notation only.
    Example:
        >>> parse_reaction("C + CO2 -> 2 CO").products
        ((2, 'CO'),)
    """
    short_text("reaction text", text)
    sides = text.replace("→", "->").split("->")
    if len(sides) != 2:
        raise ValueError(f"reaction text is {text!r}; allowed: two sides and one arrow, -> or →")
    return Reaction(_terms(text, sides[0]), _terms(text, sides[1]))


def coefficients(text: str) -> OrderedDict[str, int]:
    """Coefficient of each species of a reaction, negative for what is used up.

    Parameters:
        text: a reaction text, as for parse_reaction, with each species written once.
    Returns: OrderedDict species -> coefficient, in the order of the text.
    Raises: ValueError for a species that is written twice, and as for parse_reaction.
    Source: notation only.
    Example:
        >>> coefficients("C + CO2 -> 2 CO")["CO2"]
        -1
    """
    reaction = parse_reaction(text)
    signed: OrderedDict[str, int] = OrderedDict()
    for sign, side in ((-1, reaction.reactants), (1, reaction.products)):
        for coefficient, species in side:
            if species in signed:
                raise ValueError(
                    f"reaction text is {text!r}: {species} is written twice; allowed: each species once, "
                    "on the side where it is left over"
                )
            signed[species] = sign * coefficient
    return signed


def is_balanced(text: str) -> bool:
    r"""Whether both sides of a reaction have the same atoms and the same charge.

    .. math:: \sum_s \nu_s n_{s,i} = 0 \text{ for each element } i, \qquad \sum_s \nu_s z_s = 0

    Parameters:
        text: a reaction text, as for parse_reaction.
    Returns: True or False.
    Raises: ValueError as for parse_reaction.
    Source: conservation of matter and charge.
    Example:
        >>> is_balanced("Al2O3 + C -> Al + CO2"), is_balanced("Al^3+ + 3 e^- -> Al")
        (False, True)
    """
    totals: dict[str, int] = {}
    reaction = parse_reaction(text)
    for sign, side in ((-1, reaction.reactants), (1, reaction.products)):
        for coefficient, species in side:
            for quantity, count in _conserved(species).items():
                totals[quantity] = totals.get(quantity, 0) + sign * coefficient * count
    return not any(totals.values())


def balance(text: str) -> str:
    r"""The reaction with the smallest whole coefficients that balance it.

    .. math:: A \nu = 0

    A is the atoms of each element, and the charge, of each species; the coefficients are whole and above zero.

    Parameters:
        text: a reaction text, as for parse_reaction. Coefficients in it are ignored.
    Returns: the balanced reaction text. A coefficient of 1 is not written.
    Raises: ValueError if no coefficients balance it, if several independent sets do, if one would be zero
        or negative, and as for coefficients.
    Source: conservation of matter and charge; Gauss-Jordan elimination in whole numbers.
    Example:
        >>> balance("Al2O3 + C -> Al + CO2")
        '2 Al2O3 + 3 C -> 4 Al + 3 CO2'
    """
    side = coefficients(text)
    species = list(side)
    content = [_conserved(name) for name in species]
    quantities = sorted({quantity for counts in content for quantity in counts})
    signs = [1 if side[name] > 0 else -1 for name in species]
    rows = [[sign * counts.get(quantity, 0) for sign, counts in zip(signs, content)] for quantity in quantities]
    solutions = whole_solutions(rows, len(species))
    if not solutions:
        raise ValueError(
            f"reaction text is {text!r}, which cannot be balanced: allowed: species that can have the same "
            "atoms and the same charge on both sides"
        )
    if len(solutions) > 1:
        raise ValueError(
            f"reaction text is {text!r}, which has {len(solutions)} independent balances; allowed: one "
            "reaction at a time"
        )
    terms = [_term(count, name) for count, name in zip(solutions[0], species)]
    if min(solutions[0]) <= 0:
        raise ValueError(
            f"reaction text is {text!r}, which balances only as {', '.join(terms)}; allowed: coefficients "
            "above zero (move or drop a species)"
        )
    left = [term for term, sign in zip(terms, signs) if sign < 0]
    right = [term for term, sign in zip(terms, signs) if sign > 0]
    return " + ".join(left) + " -> " + " + ".join(right)


def _term(coefficient: int, species: str) -> str:
    return species if coefficient == 1 else f"{coefficient} {species}"


def _conserved(species: str) -> dict[str, int]:
    """What a reaction may not change: the atoms of each element, and the charge."""
    parts = composition(species)
    counts = dict(parts.atoms)
    counts["charge"] = parts.charge
    return counts


def _terms(text: str, side: str) -> tuple[tuple[int, str], ...]:
    """Split one side of a reaction at each plus that is not the sign of a charge."""
    parts = [""]
    for letter in side:
        if letter == "+" and not parts[-1].rstrip(DIGITS).endswith("^"):
            parts.append("")
        else:
            parts[-1] += letter
    terms = []
    for part in parts:
        species = part.lstrip(DIGITS + "., /").strip()
        if not species:
            raise ValueError(f"reaction text is {text!r}; allowed: a species in each place, on both sides")
        try:
            composition(species)
        except ValueError as problem:
            raise ValueError(f"reaction text is {text!r}: {problem}")
        written = part[: part.index(species)].strip()
        terms.append((_whole(f"reaction text is {text!r}", written), species))
    return tuple(terms)


def _whole(problem: str, digits: str) -> int:
    """The whole number that is written, 1 where none is."""
    if digits.strip(DIGITS) or digits.startswith("0"):
        raise ValueError(f"{problem}: {digits!r} is not a count; allowed: whole numbers from 1")
    return int(digits or "1")


def _charge(formula: str, written: str) -> int:
    sign = written[-1:]
    if sign not in ("+", "-"):
        raise ValueError(f"formula is {formula!r}; allowed after ^: a charge such as 3+, 2- or -")
    size = _whole(f"formula is {formula!r}", written[:-1])
    return size if sign == "+" else -size


def _atoms(formula: str, body: str) -> OrderedDict[str, int]:
    groups: list[OrderedDict[str, int]] = [OrderedDict()]  # the innermost open bracket is last
    rest = body
    while rest:
        if rest[0] == "(":
            groups.append(OrderedDict())
            rest = rest[1:]
            continue
        if rest[0] == ")" and len(groups) > 1 and groups[-1]:
            unit = groups.pop()
            rest = rest[1:]
        else:
            symbol = rest[:2] if rest[1:2].islower() else rest[0]
            if symbol not in ATOMIC_MASSES_G_PER_MOL:
                raise ValueError(
                    f"formula is {formula!r}: {symbol!r} is not an element of the book; allowed: "
                    + ", ".join(ATOMIC_MASSES_G_PER_MOL)
                )
            unit = OrderedDict(((symbol, 1),))
            rest = rest[len(symbol) :]
        after = rest.lstrip(DIGITS)
        times = _whole(f"formula is {formula!r}", rest[: len(rest) - len(after)])
        rest = after
        for element, count in unit.items():
            groups[-1][element] = groups[-1].get(element, 0) + times * count
    if len(groups) > 1 or not groups[0]:
        raise ValueError(f"formula is {formula!r}; allowed: at least one element, every bracket closed")
    return groups[0]
