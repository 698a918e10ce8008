"""What the timeline says of each promise, against its dates, from every day on which a reader can look."""

import datetime
import re
from itertools import combinations, product

import pytest
from matplotlib.backends.backend_agg import RendererAgg

from livebook.explorer import Explorer
from potline.data.timeline import ENTRIES, LOOKED, WHO, year_of
from potline.explorers.timeline import CONTROLS, FIRST, LAST, PREDICT, ROWS, entries_of, fate, model, state

PROJECT, BACK = CONTROLS
YEARS = [BACK.step * step for step in range(round(BACK.high / BACK.step) + 1)]
STATES = list(product(WHO, YEARS))
PROMISES = [entry for entry in ENTRIES if entry.kind == "promise"]
RULER = RendererAgg(1, 1, 72)


def last_day(date):
    """The last day that a date may mean."""
    year, month, day = (*(int(part) for part in date.split("-")), 0, 0)[:3]
    if day:
        return datetime.date(year, month, day)
    first_after = datetime.date(year + month // 12, month % 12 + 1, 1) if month else datetime.date(year + 1, 1, 1)
    return first_after - datetime.timedelta(days=1)


def test_every_project_can_be_chosen():
    assert PROJECT.corners == tuple(WHO)
    assert max(len(entries_of(who)) for who in WHO) == ROWS


@pytest.mark.parametrize("entry", PROMISES, ids=lambda entry: f"{entry.who}-{entry.date}")
def test_what_became_of_a_promise_follows_from_its_dates(entry):
    looked = datetime.date.fromisoformat(LOOKED)
    became = fate(entry, year_of(LOOKED))
    if entry.came:
        assert became == ("late" if entry.due and last_day(entry.came) > last_day(entry.due) else "in time")
    elif not entry.due:
        assert became == "undated"
    else:
        assert became == ("overdue" if looked > last_day(entry.due) else "open")


@pytest.mark.parametrize("entry", PROMISES, ids=lambda entry: f"{entry.who}-{entry.date}")
def test_before_it_came_a_promise_is_open_or_overdue(entry):
    if entry.due:
        assert fate(entry, year_of(entry.due, end=True) - 0.01) in ("open", "in time")
    if entry.came:
        assert fate(entry, year_of(entry.came) - 0.01) in ("open", "overdue")


def test_elysis_was_ten_months_late_with_its_large_pot():
    [large] = [entry for entry in PROMISES if "450" in entry.what]
    assert (last_day(large.came) - last_day(large.due)).days == pytest.approx(0.9 * 365, abs=20)
    assert state(large, year_of(LOOKED)) == "in part, 0.9 years late"


@pytest.mark.parametrize(("who", "back"), STATES)
def test_nobody_sees_the_future(who, back):
    at = year_of(LOOKED) - back
    result = model(who, back)
    artists = {part: value for part, value in result["artists"].items() if value is not None}
    assert artists["future"][0] == pytest.approx(at)
    done = [value[0][0] for part, value in artists.items() if part.endswith(("_event", "_result", "_promise", "_came"))]
    assert all(year <= at for year in done)
    shown = [row for row in result["table"][1:] if row[0] != "–"]
    assert len(shown) == sum(part.endswith("_what") for part in artists)
    assert [row[0] for row in shown] == [entry.date for entry in entries_of(who)[: len(shown)]]
    assert all(FIRST <= x <= LAST for part, value in artists.items() if part.startswith("row") for x in xs(value))


def xs(value):
    return [value[0]] if isinstance(value[-1], str) else value[0]


@pytest.mark.parametrize(("who", "back"), STATES)
def test_the_sentence_counts_the_promises(who, back):
    at = year_of(LOOKED) - back
    says = model(who, back)["says"]
    known = [entry for entry in PROMISES if entry.who == who and year_of(entry.date) <= at]
    found = re.search(r"(\d+) promises?, (.*);", says)
    assert bool(found) == bool(known)
    if found:
        counts = [int(count) for count in re.findall(r"(\d+) (?:came|over|not|with)", found[2])]
        assert int(found[1]) == sum(counts) == len(known)
        overdue = [entry for entry in known if fate(entry, at) == "overdue"]
        assert (f"{len(overdue)} overdue" in says) == bool(overdue)


def test_the_guess_is_counted():
    fates = [fate(entry, year_of(LOOKED)) for entry in PROMISES]
    dated = [one for one in fates if one in ("in time", "late", "overdue")]
    assert PREDICT.answer() == dated.count("in time") == 2
    assert PREDICT.question.startswith(f"{len(dated)} promises")
    assert PREDICT.control.high == len(dated)


def test_no_words_are_drawn_over_others():
    drawing = Explorer("potline.explorers.timeline").drawing()
    for who, back in STATES:
        drawing.move(model(who, back)["artists"])
        texts = [text for text in drawing.figure.axes[0].texts if text.get_visible()]
        boxes = [(text.get_text(), text.get_window_extent(RULER)) for text in texts]
        for (one, first), (other, second) in combinations(boxes, 2):
            assert not first.overlaps(second), (who, back, one, other)
