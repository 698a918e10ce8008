"""The texts of ``teaching/`` for the printer: Markdown to HTML, in words what only the repository understands."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from markdown_it import MarkdownIt
from markupsafe import Markup
from pybtex.database import Entry, Person, parse_file
from teaching.pack.chosen import ROOT
from teaching.pack.printing import render

TEACHING = ROOT / "teaching"
# File -> its name in the pack.
TEXTS = {
    "README": "for-teachers",
    "lesson-45": "lesson-45",
    "lesson-90": "lesson-90",
    "debate": "debate",
    "misconceptions": "misconceptions",
    "curriculum": "curriculum",
    "lab-break-even-key": "lab-break-even-key",
}
COMMENT = re.compile(r"<!--.*?-->", re.S)
CODE = re.compile(r"(```.*?```|`[^`]*`)", re.S)
CITED = re.compile(r" ?\{cite:p\}`([^`]+)`")
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")
FORMULA = re.compile(r"\$([^$]+)\$")
SIGNS = {r"\Delta": "Δ", r"\,": "\u202f", r"\cdot": "·", r"\times": "×"}
PART = re.compile(r"<h3>.*?(?=<h[123]>|\Z)", re.S)
WORLD = ("http://", "https://")


def document(name: str, sources: Mapping[str, Entry]) -> str:
    """One text as an HTML document, with a list of the sources that it cites.

    Raises:
        ValueError: it cites what is not in the list, or has a formula or a link that is not understood.
    """
    text = _outside_code(partial(COMMENT.sub, ""), (TEACHING / f"{name}.md").read_text())
    cited = sorted({key.strip() for keys in CITED.findall(text) for key in keys.split(",")})
    unknown = [key for key in cited if key not in sources]
    if unknown:
        raise ValueError(f"{name}.md cites {', '.join(unknown)}; allowed: the keys of references.bib")
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(_in_words(text, sources))
    found = re.search(r"^# (.+)$", text, re.M)
    listed = sorted(full(sources[key]) for key in cited)
    return render("text.html", title=found[1] if found else name, body=Markup(_whole(html)), sources=listed)


def bibliography() -> dict[str, Entry]:
    """The sources of the book, by their key."""
    return dict(parse_file(str(ROOT / "references.bib")).entries)


def _in_words(text: str, sources: Mapping[str, Entry]) -> str:
    """The text without links, citations and formulas; code stays as it is."""
    text = CITED.sub(lambda m: f" ({'; '.join(short(sources[key.strip()]) for key in m[1].split(','))})", text)
    text = _outside_code(partial(LINK.sub, lambda m: _link(m[1], m[2])), text)
    return _outside_code(partial(FORMULA.sub, lambda m: formula(m[1])), text)


def _outside_code(change: Callable[[str], str], text: str) -> str:
    parts = CODE.split(text)
    parts[::2] = map(change, parts[::2])
    return "".join(parts)


def _whole(html: str) -> str:
    """The parts under the smallest headings as sections, for the style to keep each on one page."""
    return PART.sub(r"<section>\g<0></section>\n", html)


def _link(words: str, target: str) -> str:
    """What paper can say of a link: the page and the figure on it, or the other text of this pack."""
    if target.startswith(WORLD):
        return f"{words} ({target})"
    path, _, place = target.partition("#")
    stem = Path(path).stem
    if path.endswith(".md"):
        return f"{words} ({TEXTS[stem]}.pdf)" if path == f"{stem}.md" and stem in TEXTS else words
    figure, _, state = place.partition("?")
    where = [f"page {stem}"]
    if figure and figure != words:
        where.insert(0, f"figure {figure}")
    if state:
        where.append("with " + ", ".join(state.split("&")))
    return f"{words} ({', '.join(where)})"


def formula(tex: str) -> str:
    """A short formula: letters in italics, signs as they are.

    Raises:
        ValueError: a command that is not known here.

    Example:
        >>> formula(r"g^* = 1000\\,s")
        '<i>g</i><sup>*</sup> = 1000\\u202f<i>s</i>'
    """
    for command, sign in SIGNS.items():
        tex = tex.replace(command, sign)
    if re.search(r"[\\{}]", tex):
        raise ValueError(f"formula is {tex!r}; allowed: letters, numbers, signs, ^ and _ before one of them")
    html = re.sub(r"([A-Za-z])", r"<i>\1</i>", tex)
    html = re.sub(r"\^(<i>.</i>|.)", r"<sup>\1</sup>", html)
    return re.sub(r"_(<i>.</i>|.)", r"<sub>\1</sub>", html)


def short(entry: Entry) -> str:
    """Author and year, as a citation says it."""
    names = [_last(person) for person in entry.persons.get("author", [])]
    who = " and ".join(names) if len(names) < 3 else f"{names[0]} and others"
    return f"{who}, {entry.fields['year']}"


def full(entry: Entry) -> str:
    """A source in the list at the end."""
    names = [_last(person) for person in entry.persons.get("author", [])]
    who = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    fields = {name: re.sub(r"[{}]", "", str(value)) for name, value in entry.fields.items()}
    doi = f"https://doi.org/{fields['doi']}" if "doi" in fields else ""
    parts: Sequence[str] = (fields["title"], fields.get("journal", ""), doi or fields.get("url", ""))
    return f"{who} ({fields['year']}). " + ". ".join(part for part in parts if part)


def _last(person: Person) -> str:
    return re.sub(r"[{}]", "", " ".join([*person.prelast_names, *person.last_names]))
