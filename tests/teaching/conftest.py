"""What the tests of the pack share: the sheets of all topics, and a pack of a few, printed."""

import zipfile

import pytest
from teaching.pack.__main__ import options, sets, write
from teaching.pack.printing import press

PRINTED = ("--topics", "faraday,hall-heroult,thermodynamics")


@pytest.fixture(scope="session")
def all_sets():
    """(topic, its thirty sheets) of every topic, by name."""
    return {topic.name: (topic, sheets) for topic, sheets in sets(options([]))}


@pytest.fixture(scope="session")
def printed_sets():
    return {topic.name: (topic, sheets) for topic, sheets in sets(options(PRINTED))}


@pytest.fixture(scope="session")
def pack(browser, printed_sets, tmp_path_factory):
    """name -> content of the files in a pack of a few topics, thirty sheets each."""
    out = tmp_path_factory.mktemp("pack") / "pack.zip"
    with press(browser) as prints:
        write(list(printed_sets.values()), prints, out)
    with zipfile.ZipFile(out) as found:
        assert found.testzip() is None
        return {name: found.read(name) for name in found.namelist()}
