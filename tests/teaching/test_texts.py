"""What a teacher reads: every number from the library, every source in the list, every link to something that is there,
every plan as long as it says."""

import re
import runpy
from importlib import import_module

import nbformat
import pytest
import yaml
from book import prose
from teaching.texts import ROOT, TEACHING, TEXTS, as_prose, links, minutes, numbers, promised, sources

from livebook.live import read

NUMBERS = runpy.run_path(str(TEACHING / "computed.py"))["NUMBERS"]
BANK = "\n".join(path.read_text() for path in (ROOT / "exercises" / "bank").glob("*.py"))
PLANS = ["lesson-45.md", "lesson-90.md", "debate.md"]
each_text = pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(TEACHING).as_posix())
each_plan = pytest.mark.parametrize("name", PLANS)


def chapter_text(path) -> str:
    return "\n".join(cell.source for cell in nbformat.read(path, as_version=4).cells)


@each_text
def test_numbers_are_what_the_library_computes(path):
    wrong = []
    for written, name in numbers(path.read_text()):
        assert name in NUMBERS, f"{name} is not in teaching/computed.py"
        digits = len(written.partition(".")[2])
        if written != f"{NUMBERS[name]:.{digits}f}":
            wrong.append((name, written, NUMBERS[name]))
    assert wrong == []


def test_no_number_is_computed_for_nothing():
    used = {name for path in TEXTS for _, name in numbers(path.read_text())}
    assert set(NUMBERS) == used


@each_text
def test_a_teacher_can_tell_where_each_number_comes_from(path):
    if path.parent.name == "jupyterhub":
        return  # sizes of machines, in a text about machines
    left = prose.faults(path.stem, as_prose(path.read_text()))
    assert [f"{fault.number!r} in: {fault.sentence}" for fault in left] == []


@each_text
def test_sources_are_in_the_list(path):
    known = set(re.findall(r"^@\w+\{([^,]+),", (ROOT / "references.bib").read_text(), re.M))
    assert sources(path.read_text()) <= known


@each_text
def test_links_lead_to_something(path):
    for words, target, fragment in links(path.read_text()):
        if target.startswith("http"):
            continue
        found = (path.parent / target).resolve()
        assert found.exists(), f"{target} in {words!r}"
        if fragment and found.suffix == ".ipynb":
            name, _, query = fragment.partition("?")
            assert f'explore("{name}")' in chapter_text(found), f"{name} is not on {target}"
            state = dict(pair.split("=") for pair in query.split("&")) if query else {}
            if state:
                module = import_module(f"potline.explorers.{name}")
                assert read(module, state)[1] == {}, fragment


@each_text
def test_an_explorer_is_called_by_its_name(path):
    """So that a printed text, which has no links, still says what to open."""
    for words, _, fragment in links(path.read_text()):
        if words.islower() and "_" in words:
            assert fragment.partition("?")[0] == words


@each_plan
def test_a_plan_takes_as_long_as_it_says(name):
    text = (TEACHING / name).read_text()
    assert sum(minutes(text)) == promised(text) > 0


@each_plan
def test_a_plan_has_what_a_teacher_needs(name):
    text = (TEACHING / name).read_text()
    headings = re.findall(r"^## (.*)", text, re.M)
    assert {"Timings", "Without devices"} <= set(headings)
    assert re.search(r"\*\*At the end each \w+ can\*\*\n\n1\. ", text)
    assert any(fragment for _, _, fragment in links(text)), "a plan uses an explorer"


def test_every_role_can_be_played():
    text = (TEACHING / "debate.md").read_text()
    cards = re.split(r"^### \d\. ", text, flags=re.M)[1:]
    assert len(cards) == 7
    for card in cards[:-1]:  # the council asks
        assert len(re.findall(r"^- ", card, re.M)) >= 3, card[:40]
        assert all(part in card for part in ("**You want**", "**Be ready for:**", "**You could accept:**"))
        assert sources(card) or numbers(card) or links(card)


def misconceptions() -> dict[str, str]:
    text = (TEACHING / "misconceptions.md").read_text()
    parts = re.split(r"^### (.*)$", text, flags=re.M)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize("name", misconceptions())
def test_each_misconception_has_a_remedy_and_a_page(name):
    text = misconceptions()[name]
    for part in ("**Tempting because**", "**What helps:**", "**Where:**", "**Questions:**"):
        assert text.count(part) == 1
    where, questions = text.partition("**Where:**")[2].split("**Questions:**")
    asked = re.findall(r"[\w-]+-\d\d", questions)
    assert asked
    for question in asked:
        assert f'name="{question}"' in BANK, f"{question} is not in exercises/bank"
    (path, *_) = [TEACHING / target for _, target, _ in links(where)]
    chapters = "\n".join(chapter_text((TEACHING / target).resolve()) for _, target, _ in links(where))
    for heading in re.findall(r'"([^"]+)"', where):
        assert re.search(rf"^## {re.escape(heading)}$", chapters, re.M), f"{heading} is no heading of {path.name}"
    for first, last in re.findall(r"question (\d)(?: to (\d))?", where):
        for number in range(int(first), int(last or first) + 1):
            assert f":::{{dropdown}} {number}. " in chapters


def test_every_chapter_of_the_four_parts_has_its_place_in_a_curriculum():
    parts = yaml.safe_load((ROOT / "_toc.yml").read_text())["parts"]
    chapters = {c["file"] for part in parts if re.match(r"[IVX]+\. ", part["caption"]) for c in part["chapters"]}
    table = (TEACHING / "curriculum.md").read_text().partition("## What must be known before")[0]
    assert chapters == {target[3:].removesuffix(".ipynb") for _, target, _ in links(table)}


def test_nothing_for_teachers_is_on_the_site():
    assert "teaching" in yaml.safe_load((ROOT / "_config.yml").read_text())["exclude_patterns"]
    assert "teaching" not in (ROOT / "_toc.yml").read_text()


def test_the_tests_see_a_wrong_text():
    assert minutes("| min | what |\n|---|---|\n| 5 | a |\n| 10 | b |\n\n| 3 | c |\n") == [5, 10]
    assert promised("# Title\n\nA lesson of 45 minutes.\n") == 45
    assert numbers("0.88<!--oxygen--> t") == [("0.88", "oxygen")]
    assert sources("a {cite:p}`b,c` d") == {"b", "c"}
    assert [fault.number for fault in prose.faults("x", as_prose("It takes 5<!--a--> V and 4 V for 10 minutes."))] == [
        "4 V"
    ]
