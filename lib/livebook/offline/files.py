"""Which files of a built book a reader needs."""

from pathlib import Path

# What Sphinx and the theme leave beside the pages for their makers, for translators and for browsers without WOFF2.
LEFT_BEHIND = (".buildinfo", ".map", ".po", ".mo", ".ttf", "webpack-macros.html")


def travelling(site: Path) -> dict[str, Path]:
    """The files of a built book that travel with it: path inside the book -> file, in the order of the paths.

    Raises:
        FileNotFoundError: there is no built book.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"there is no built book in {site}: run 'make book' first")
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: found[name] for name in sorted(found) if not name.endswith(LEFT_BEHIND)}
