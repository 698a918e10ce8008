"""The Sphinx extension: one style sheet and one script a page, without the theme's icon font, and a policy of safety.

Formulas have a style sheet of their own, for the pages that show some; the search page has a script of its own, which
loads the index when somebody searches.
"""

from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from livebook import maths
from livebook.slim import policy
from livebook.slim.assets import Assets

HERE = Path(__file__).parent
# The theme's own files, which its layout names without telling Sphinx. (Its styles/theme.css only imports basic.css.)
FIRST_STYLES = ("basic.css", "styles/pydata-sphinx-theme.css")
LAST_SCRIPTS = ("scripts/bootstrap.js", "scripts/pydata-sphinx-theme.js")
SEARCH = ("language_data.js", "searchtools.js")
# docutils' own, though the layout has one already.
AGAIN = '<meta name="viewport" content="width=device-width, initial-scale=1" />\n'
# A script that acts only on what has this class, and what no page has.
ACTS_ON = {"design-tabs.js": "sd-tab-set"}


def setup(app: Sphinx) -> dict[str, Any]:
    app.connect("config-inited", use_templates)
    app.connect("html-page-context", complete, priority=900)  # after all others have written their tags
    app.connect("build-finished", lead_to_front, priority=100)  # before the table of contents writes a barer one
    app.connect("build-finished", make_light, priority=900)  # after all others have copied their files
    return {"parallel_read_safe": True, "parallel_write_safe": True}


def use_templates(app: Sphinx, config: Config) -> None:
    config.templates_path.insert(0, str(HERE / "templates"))


def complete(app: Sphinx, page: str, template: str, context: dict[str, Any], doctree: nodes.document | None) -> None:
    """What the layout needs; the policy comes before all that it governs."""
    first = (HERE / "page/first.js").read_text().strip()
    context["first_script"] = first
    context["has_maths"] = 'class="katex' in context.get("body", "")
    tags = context.get("metatags", "").replace(AGAIN, "")
    context["metatags"] = f"{policy.meta(policy.directives(first))}\n{tags}"


def lead_to_front(app: Sphinx, exception: Exception | None) -> None:
    """The page that a server shows for the folder: it leads to the first page of the book."""
    front = app.config.root_doc
    if exception or app.builder.format != "html" or front == "index":
        return
    template = (HERE / "templates/front.html").read_text()
    title = escape(app.config.html_title)
    words = {"policy": policy.meta(policy.directives()), "front": f"{front}.html", "title": title}
    Path(app.outdir, "index.html").write_text(template.format(lang=app.config.language, **words))


def make_light(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.format != "html":
        return
    site = Path(app.outdir)
    texts = [path.read_text() for path in site.rglob("*.html")]
    unused = {file for file, mark in ACTS_ON.items() if not any(mark in text for text in texts)}
    styles = _names(app.builder._css_files)  # type: ignore[attr-defined]  # Sphinx has no public way to ask
    scripts = _names(app.builder._js_files)  # type: ignore[attr-defined]
    sheets = {
        "pages.css": [*FIRST_STYLES, *(name for name in styles if name not in maths.STYLES)],
        "maths.css": maths.STYLES,
    }
    shared = [_ours("keeper.js"), *(name for name in scripts if name not in unused), *LAST_SCRIPTS, _ours("press.js")]
    assets = Assets(site, Path(app.doctreedir).parent / ".static")
    made = {"pages.js": shared, "search.js": [*SEARCH, _ours("search.js")]}
    assets.make(sheets, made, {"pages.css": [_ours("icons.css")]})


def _names(files: list[Any]) -> list[str]:
    """The files that Sphinx names on every page, in the order of their priority, below ``_static``."""
    own = [file for file in files if getattr(file, "filename", None)]
    names = [str(file.filename) for file in sorted(own, key=lambda file: file.priority)]
    return list(dict.fromkeys(name.removeprefix("_static/") for name in names))


def _ours(name: str) -> str:
    return str(HERE / "page" / name)
