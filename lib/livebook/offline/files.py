"""Which files of a built book a reader needs."""

from pathlib import Path

# Sphinx's own note, and the pictures that messengers show of a page: no page shows them.
LEFT_BEHIND = (".buildinfo", "_images/social/")


def travelling(site: Path) -> dict[str, Path]:
    """The files of a built book that travel with it: path inside the book -> file, in the order of the paths.

    Raises:
        FileNotFoundError: there is no built book.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"there is no built book in {site}: run 'make book' first")
    found = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name: found[name] for name in sorted(found) if not name.startswith(LEFT_BEHIND)}
