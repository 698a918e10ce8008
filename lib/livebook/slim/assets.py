"""The style sheets and scripts that all pages share, made from what Sphinx has put into ``_static``.

A file has its contents' hash in its name, so that a browser may keep it for ever. Templates name it without
(``pages.css``); ``name_in`` puts the hash into the pages. What no page asks for is set aside in a store beside the
book: Sphinx does not write it again at every build.
"""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from livebook import node

HERE = Path(__file__).parent
NAMED = re.compile(r"_static/(pages|maths|search)(?:-[0-9a-f]{12})?\.(css|js)")
# What the theme keeps in the browser goes through page/keeper.js instead.
DEFINE = {"localStorage": "livebookKeeper", "sessionStorage": "livebookKeeper"}
KEPT = (".woff2", ".svg", ".png", ".jpg", ".webp")  # fonts and images, which style sheets and pages ask for by name
UNUSED = ("vendor", "images", "locales", "file.png", "minus.png", "plus.png")  # of Sphinx and the theme

Files = Mapping[str, Iterable[str]]  # name of a file to make -> of which it is made


class Assets:
    """The files of one built book.

    Args:
        site: the folder of the built book.
        store: a folder of ours that outlives the build.
    """

    def __init__(self, site: Path, store: Path) -> None:
        self.static = site / "_static"
        self.site = site
        self.store = store
        self.state = store / "state.json"

    def make(self, styles: Files, scripts: Files, added: Files) -> None:
        """Write the files, name them in the pages and set the rest aside; does nothing that is done.

        Args:
            styles: name of a file to make -> files of ``_static``, or paths of our own, in their order.
            scripts: the same of scripts.
            added: name of a style sheet -> files that stay whole at its end.
        """
        pages = self._pages()
        before = json.loads(self.state.read_text()) if self.state.is_file() else {}
        given = {"styles": styles, "scripts": scripts, "added": added}
        files = {kind: {name: list(map(self._source, of[name])) for name in of} for kind, of in given.items()}
        key = self._key(files, pages)
        hashed: dict[str, str] = before.get("hashed", {})
        if key != before.get("key") or not all((self.static / file).is_file() for file in hashed.values()):
            hashed = self._write({**files, "pages": list(pages), "define": DEFINE})
            self.state.write_text(json.dumps({"key": key, "hashed": hashed}))
        for path, text in pages.items():
            named = name_in(text, hashed)
            if named != text:
                path.write_text(named)
        self._set_aside(set(hashed.values()))

    def _pages(self) -> dict[Path, str]:
        found = (path for path in sorted(self.site.rglob("*.html")) if self.static not in path.parents)
        return {path: path.read_text() for path in found}

    def _source(self, file: str) -> Path:
        """Where a file is: Sphinx's newest, or the one that an earlier build has set aside."""
        places = (Path(file), self.static / file, self.store / file)
        found = next((path for path in places if path.is_file()), None)
        if found is None:
            raise FileNotFoundError(f"{file} is neither in {self.static} nor in {self.store}")
        return found.resolve()

    def _key(self, files: Mapping[str, Mapping[str, list[Path]]], pages: Mapping[Path, str]) -> str:
        total = hashlib.sha256((HERE / "slim.mjs").read_bytes() + json.dumps(DEFINE).encode())
        for kind in files.values():
            for name, paths in kind.items():
                total.update(name.encode())
                for path in paths:
                    total.update(path.read_bytes())
        for text in pages.values():
            total.update(NAMED.sub("", text).encode())
        return total.hexdigest()

    def _write(self, job: object) -> dict[str, str]:
        self.store.mkdir(parents=True, exist_ok=True)
        order = self.store / "job.json"
        order.write_text(json.dumps(job, default=str))
        hashed = {}
        for name, text in json.loads(node.run(HERE / "slim.mjs", order)).items():
            stem, suffix = name.split(".")
            hashed[name] = f"{stem}-{hashlib.sha256(text.encode()).hexdigest()[:12]}.{suffix}"
            (self.static / hashed[name]).write_text(text)
        return hashed

    def _set_aside(self, made: set[str]) -> None:
        """Move all that no page asks for out of the book, to where ``_source`` finds it again."""
        for path in sorted(self.static.rglob("*")):
            name = path.relative_to(self.static)
            wanted = name.name in made or (name.suffix in KEPT and name.parts[0] not in UNUSED)
            if path.is_file() and not wanted:
                (self.store / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.move(path, self.store / name)
        for folder in sorted((path for path in self.static.rglob("*") if path.is_dir()), reverse=True):
            if not any(folder.iterdir()):
                folder.rmdir()


def name_in(text: str, hashed: Mapping[str, str]) -> str:
    """A page with the hashed names of the files that it asks for."""
    return NAMED.sub(lambda found: "_static/" + hashed[f"{found[1]}.{found[2]}"], text)
