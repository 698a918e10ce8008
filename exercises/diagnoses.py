"""Wrong ways that lead astray in more than one question, each with its hint.

``answer`` and ``kept`` are functions of the question's numbers: its right answer, and the current efficiency as a
fraction. The powers say how a wrong way changes the answer.
"""

from potline.faraday import ELECTRONS_PER_ATOM
from quiz.questions import Wrong


def one_electron(answer, power=1):
    """Each atom of aluminium taken for the work of one electron: three times the metal, or a third of the energy."""
    return Wrong(
        "one electron instead of three",
        lambda g: answer(g) * ELECTRONS_PER_ATOM**power,
        "How many electrons does one aluminium ion take up before it is metal?",
    )


def upside_down(answer, kept, power):
    """The current efficiency multiplied by where it divides, or the other way round."""
    return Wrong(
        "current efficiency upside down",
        lambda g: answer(g) * kept(g) ** (2 * power),
        "A part of the metal is lost. Does that make what is asked for larger, or smaller?",
    )


def all_kept(answer, kept, power):
    """The current efficiency forgotten."""
    return Wrong(
        "current efficiency forgotten",
        lambda g: answer(g) * kept(g) ** power,
        "That holds for all the metal that the current makes. Is all of it kept?",
    )
