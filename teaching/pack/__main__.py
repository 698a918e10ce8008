"""``python -m teaching.pack``: the pack for teachers, one zip. ``--help`` names the options."""

import argparse
import sys
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))
from browser import SITE, launch
from teaching.pack import answers, chosen, moodle, qti, slides, texts
from teaching.pack.chosen import ROOT, Sheet, Topic
from teaching.pack.printing import Print, bound, press, render
from teaching.pack.sheets import key, worksheet

from livebook import timeless
from quiz.questions import Coding

OUT = ROOT / "_build/teacher-pack.zip"
Sets = Sequence[tuple[Topic, Sequence[Sheet]]]


def options(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The options as they were typed."""
    parser = argparse.ArgumentParser(prog="python -m teaching.pack", description="The pack for teachers, one zip.")
    parser.add_argument("--sheets", type=int, default=30, help=f"sheets a topic, up to {chosen.MOST_SHEETS} (30)")
    parser.add_argument("--topics", default="", help="such as faraday,bath (all)")
    parser.add_argument("--level", default="1-3", help="1, 2, 3 or a range (1-3)")
    parser.add_argument("--seed", type=int, default=1, help="another one makes other numbers (1)")
    parser.add_argument("--out", type=Path, default=OUT, help=f"the zip ({OUT.relative_to(ROOT)})")
    return parser.parse_args(arguments)


def sets(given: argparse.Namespace) -> Sets:
    """The topics, each with its sheets.

    Raises:
        ValueError: an option is not allowed.
    """
    names = [name.strip() for name in given.topics.split(",") if name.strip()]
    if given.out.suffix != ".zip":
        raise ValueError(f"out is {given.out}; allowed: a name that ends in .zip")
    if SITE.resolve() in given.out.resolve().parents:
        raise ValueError(f"out is {given.out}; allowed: a place outside the book's site, for the pack has the keys")
    topics = chosen.topics(names, chosen.levels(given.level))
    return [(topic, chosen.sheets(topic.on_paper or topic.questions, given.sheets, given.seed)) for topic in topics]


def files(chosen_sets: Sets, prints: Print) -> Iterator[tuple[str, bytes | str]]:
    """(name, content) of each file of the pack."""
    programs = [question for topic, _ in chosen_sets for question in topic.questions if isinstance(question, Coding)]
    yield "README.txt", render("readme.txt", book=chosen.settings()["title"], sets=chosen_sets, programs=programs)
    yield "keys/answers.csv", answers.table(chosen_sets)
    yield "moodle/questions.xml", moodle.quiz(chosen_sets)
    for topic, sheets in chosen_sets:
        yield f"qti/{topic.name}.zip", qti.package(topic, sheets)
        if topic.on_paper:
            names = [f"Sheet {sheet.letter}" for sheet in sheets]
            yield f"worksheets/{topic.name}.pdf", bound((prints(worksheet(topic, sheet)) for sheet in sheets), names)
            yield f"keys/{topic.name}.pdf", prints(key(topic, sheets))
    sources = texts.bibliography()
    for name, called in texts.TEXTS.items():
        yield f"texts/{called}.pdf", prints(texts.document(name, sources))
    shown = slides.document()
    yield "slides/slides.html", shown
    yield "slides/slides.pdf", prints(shown)


def write(chosen_sets: Sets, prints: Print, out: Path) -> None:
    """The zip."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(out, "w") as pack:
        for name, content in files(chosen_sets, prints):
            timeless.add(pack, name, content)


def main(arguments: Sequence[str] | None = None) -> None:
    given = options(arguments)
    try:
        found = sets(given)
    except ValueError as problem:
        raise SystemExit(str(problem))
    with sync_playwright() as playwright:
        browser = launch(playwright)
        with press(browser) as prints:
            write(found, prints, given.out)
        browser.close()
    print(f"The pack is written: {given.out} ({given.out.stat().st_size / 1e6:.1f} MB). It has the keys.")


if __name__ == "__main__":
    main()
