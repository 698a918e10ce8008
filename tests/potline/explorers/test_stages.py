"""Two stages of cutting, against what is left when they are done one after the other."""

import re
from itertools import product

import pytest

from potline.explorers.stages import CLAIMED, CONTROLS, PREDICT, first_stage, model

WHOLE, SECOND = CONTROLS
STATES = [(whole, second) for whole, second in product((20, 38, 76, 95), (0, 13.7, 30, 60))]


def test_doing_both_stages_gives_the_whole():
    for whole, second in STATES:
        first = first_stage(whole / 100, second / 100)
        assert 100 * (1 - first) * (1 - second / 100) == pytest.approx(100 - whole)


def test_one_stage_is_the_whole_where_the_other_did_nothing():
    assert first_stage(0.38, 0) == pytest.approx(0.38)
    assert first_stage(0.38, 0.38) == pytest.approx(0)


def test_the_claims_of_krasnoyarsk():
    assert CLAIMED == (38, 13.7)
    assert PREDICT.answer() == pytest.approx(28.2, abs=0.05)
    assert PREDICT.answer() > CLAIMED[0] - CLAIMED[1], "cuts do not add up"


@pytest.mark.parametrize(("whole", "second"), STATES)
def test_bars_sentence_and_table_agree(whole, second):
    result = model(whole, second)
    if second > whole:
        assert "worse" in result["outside"]
        return
    left = [result["artists"][name][3] for name in ("before", "between", "end")]
    assert left == [100, pytest.approx((100 - whole) / (1 - second / 100)), pytest.approx(100 - whole)]
    said = [float(found) for found in re.findall(r"\d+\.\d", result["says"])]
    assert said == pytest.approx([whole, second, 100 - left[1], whole, 100 - left[1], left[1] - left[2]], abs=0.051)
    shown = [[float(cell) for cell in row[1:]] for row in result["table"][1:]]
    assert sum(taken for _, taken in shown[:-1]) == pytest.approx(shown[-1][1], abs=0.11)
    assert [rest for rest, _ in shown[:-1]] == pytest.approx(left, abs=0.051)
