"""Thermochemical data of the substances of the cell: NASA's nine-coefficient polynomials.

For each piece (lowest K, highest K, coefficients) of a substance, with coefficients a1 to a7, b1 and b2:

    H / R = -a1/T + a2 ln T + a3 T + a4 T^2/2 + a5 T^3/3 + a6 T^4/4 + a7 T^5/5 + b1
    S / R = -a1/(2 T^2) - a2/T + a3 ln T + a4 T + a5 T^2/2 + a6 T^3/3 + a7 T^4/4 + b2

H is zero for the elements as they are at 298.15 K. The standard pressure is 1 bar.

Source: McBride, Zehe & Gordon, NASA Glenn Coefficients for Calculating Thermodynamic Properties of
Individual Species, NASA/TP-2002-211556 (2002), a work of the US government in the public domain.
Transcribed by PyPI pyglenn 0.2.0 (its thermo.inp of 9 September 2004); the original was not seen.

The coefficients stand in the two rows of the report: a1 to a5; a6, a7, b1, b2.

Ours is where the pieces begin and end:

- Nothing is kept above 2000 K. No cell is near it, and aluminium boils at 2791 K.
- The report melts aluminium at 933.61 K, NIST-JANAF (table Al-001) at 933.45 K, which the book keeps to.
  There the Gibbs energies of the report's solid and liquid differ by 2 J/mol, which is nothing.
- In the bath, cryolite and sodium fluoride are liquid below the melting points of the pure salts (1286 K
  and 1269 K). The report's liquids, of constant heat capacity, are carried down to 1100 K: assumed.
"""

from collections import OrderedDict

# The gas constant with which the report divided (CODATA 1986). Today's would shift each enthalpy by 6 parts
# in a million.
NASA9_GAS_CONSTANT_J_PER_MOL_K = 8.31451

ALUMINIUM_MELTS_K = 933.45
LOWEST_MELT_K = 1100.0
HIGHEST_K = 2000.0

# fmt: off
NASA9: OrderedDict[str, tuple[tuple[float, float, tuple[float, ...]], ...]] = OrderedDict(
    (
        ("Al", (  # solid below its melting point, liquid above
            (200.0, ALUMINIUM_MELTS_K, (
                -6.25181143e4, 6.34393435e2, -7.13188382e-1, 1.08872528e-2, -1.45874182e-5,
                9.96116088e-9, -1.77492801e-12, -3.98543932e3, 6.5611002)),
            (ALUMINIUM_MELTS_K, HIGHEST_K, (
                0.0, 0.0, 3.81862551, 0.0, 0.0,
                0.0, 0.0, -9.57632316e1, -1.75255342e1)),
        )),
        ("Al2O3", (  # alpha alumina, corundum
            (200.0, 500.0, (
                -5.39154997e6, 1.036676983e5, -8.17322915e2, 3.38825872, -7.51240036e-3,
                8.65924882e-6, -4.06608567e-9, -6.66013465e5, 4.23550223e3)),
            (500.0, 1200.0, (
                -6.042087868e5, 0.0, 1.475480816e1, 8.272285438e-4, 0.0,
                0.0, 0.0, -2.079235447e5, -8.13602948e1)),
            (1200.0, HIGHEST_K, (
                0.0, 0.0, 1.293774378e1, 1.992781294e-3, 0.0,
                0.0, 0.0, -2.060787581e5, -6.966603728e1)),
        )),
        ("C", (  # graphite
            (200.0, 600.0, (
                1.13285676e5, -1.980421677e3, 1.365384188e1, -4.63609644e-2, 1.021333011e-4,
                -1.082893179e-7, 4.47225886e-11, 8.94385976e3, -7.29582474e1)),
            (600.0, HIGHEST_K, (
                3.35600441e5, -2.596528368e3, 6.94884191, -3.48483609e-3, 1.844192445e-6,
                -5.05520596e-10, 5.75063901e-14, 1.398412456e4, -4.47718304e1)),
        )),
        ("CO", (  # gas
            (200.0, 1000.0, (
                1.489045326e4, -2.922285939e2, 5.72452717, -8.17623503e-3, 1.456903469e-5,
                -1.087746302e-8, 3.027941827e-12, -1.303131878e4, -7.85924135)),
            (1000.0, HIGHEST_K, (
                4.61919725e5, -1.944704863e3, 5.91671418, -5.66428283e-4, 1.39881454e-7,
                -1.787680361e-11, 9.62093557e-16, -2.466261084e3, -1.387413108e1)),
        )),
        ("CO2", (  # gas
            (200.0, 1000.0, (
                4.94365054e4, -6.26411601e2, 5.30172524, 2.503813816e-3, -2.127308728e-7,
                -7.68998878e-10, 2.849677801e-13, -4.52819846e4, -7.04827944)),
            (1000.0, HIGHEST_K, (
                1.176962419e5, -1.788791477e3, 8.29152319, -9.22315678e-5, 4.86367688e-9,
                -1.891053312e-12, 6.33003659e-16, -3.90835059e4, -2.652669281e1)),
        )),
        ("O2", (  # gas
            (200.0, 1000.0, (
                -3.42556342e4, 4.84700097e2, 1.119010961, 4.29388924e-3, -6.83630052e-7,
                -2.0233727e-9, 1.039040018e-12, -3.39145487e3, 1.84969947e1)),
            (1000.0, HIGHEST_K, (
                -1.037939022e6, 2.344830282e3, 1.819732036, 1.267847582e-3, -2.188067988e-7,
                2.053719572e-11, -8.19346705e-16, -1.689010929e4, 1.738716506e1)),
        )),
        ("N2", (  # gas
            (200.0, 1000.0, (
                2.210371497e4, -3.81846182e2, 6.08273836, -8.53091441e-3, 1.384646189e-5,
                -9.62579362e-9, 2.519705809e-12, 7.10846086e2, -1.076003744e1)),
            (1000.0, HIGHEST_K, (
                5.87712406e5, -2.239249073e3, 6.06694922, -6.1396855e-4, 1.491806679e-7,
                -1.923105485e-11, 1.061954386e-15, 1.283210415e4, -1.586640027e1)),
        )),
        ("F2", (  # gas
            (200.0, 1000.0, (
                1.018176308e4, 2.274241183e1, 1.97135304, 8.15160401e-3, -1.14896009e-5,
                7.95865253e-9, -2.167079526e-12, -9.586943e2, 1.130600296e1)),
            (1000.0, HIGHEST_K, (
                -2.94116779e6, 9.4565977e3, -7.73861615, 7.64471299e-3, -2.241007605e-6,
                2.915845236e-10, -1.425033974e-14, -6.07100561e4, 8.42383508e1)),
        )),
        ("COF2", (  # gas
            (200.0, 1000.0, (
                5.26339315e4, -4.61860339e2, 2.774114516, 1.831931082e-2, -2.130172554e-5,
                1.266924542e-8, -3.101675983e-12, -7.5642551e4, 9.46718146)),
            (1000.0, HIGHEST_K, (
                -4.07380685e4, -1.974009812e3, 1.140363654e1, -5.43711147e-4, 1.175232744e-7,
                -1.326564192e-11, 6.07677213e-16, -6.90779541e4, -4.009695e1)),
        )),
        ("CF4", (  # gas
            (200.0, 1000.0, (
                9.8174585e3, 1.163343483e2, -1.288338636, 3.95956691e-2, -4.99624421e-5,
                3.125339346e-8, -7.84170032e-12, -1.138502297e5, 2.938656548e1)),
            (1000.0, HIGHEST_K, (
                -4.16445678e5, -1.414797167e3, 1.405124837e1, -4.19909386e-4, 9.27892161e-8,
                -1.06457583e-11, 4.93709968e-16, -1.094691149e5, -5.487105e1)),
        )),
        ("C2F6", (  # gas
            (200.0, 1000.0, (
                -3.7953717e4, 7.9982764e2, -4.67156181, 7.50145099e-2, -9.8121161e-5,
                6.31980759e-8, -1.622597311e-11, -1.675211878e5, 5.0537592e1)),
            (1000.0, HIGHEST_K, (
                -1.011551484e6, -9.42214071e2, 2.202553906e1, -1.31451875e-4, 1.8660453e-8,
                -3.46711861e-12, 2.488311205e-16, -1.657434402e5, -9.30216115e1)),
        )),
        ("Na3AlF6", (  # liquid
            (LOWEST_MELT_K, HIGHEST_K, (
                0.0, 0.0, 4.702622283e1, 0.0, 0.0,
                0.0, 0.0, -4.12923859e5, -2.499831311e2)),
        )),
        ("NaF", (  # liquid
            (LOWEST_MELT_K, HIGHEST_K, (
                0.0, 0.0, 8.431044042, 0.0, 0.0,
                0.0, 0.0, -6.91820045e4, -4.115725624e1)),
        )),
    )
)
# fmt: on
