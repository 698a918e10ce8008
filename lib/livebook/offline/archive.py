"""The book as one zip, for a USB stick or any web server: ``python -m livebook.offline.archive SITE ZIP``.

From the file system browsers refuse modules, workers, fetch and preloads. So a page of the zip preloads nothing and
starts its script through ``choose.js``, which takes the modules where a server brings them, and otherwise the same
modules in classic scripts (``local.mjs``). The same book always makes the same zip, to the byte.
"""

import json
import re
import sys
import zipfile
from itertools import groupby
from pathlib import Path, PurePosixPath
from posixpath import dirname, join, normpath

from livebook import node, timeless
from livebook.offline.files import travelling
from livebook.offline.keep import keeper

HERE = Path(__file__).parent
MODULE = re.compile(r'<script type="module" src="(?P<folder>[^"]*/)(?P<name>[\w-]+)\.js"></script>')
CHOICE = r'<script defer="defer" src="\g<folder>choose.js" data-script="\g<name>"></script>'
PRELOAD = re.compile(r'<link rel="preload"[^>]*>\n')  # which a browser refuses, and complains
# A worker whose script is within the page's comes from a "blob:" address (worker.js).
POLICY, LOOSER = "worker-src 'self'", "worker-src 'self' blob:"
READ_ME = """{title}

Open index.html in a browser. Nothing else is needed: no installation and no network. The figures are live.
The folder can also be copied to any web server as it is.
"""


def contents(site: Path, title: str) -> dict[str, bytes]:
    """What is in the zip: path inside the book -> content."""
    found: dict[str, bytes] = {}
    scripts: set[str] = set()
    for name, path in travelling(site).items():
        found[name] = path.read_bytes()
        if name.endswith(".html"):
            page = found[name].decode()
            for module in MODULE.finditer(page):
                scripts.add(normpath(join(dirname(name), f"{module['folder']}{module['name']}.js")))
            found[name] = PRELOAD.sub("", MODULE.sub(CHOICE, page)).replace(POLICY, LOOSER).encode()
    for script in map(PurePosixPath, sorted(scripts)):
        found[str(script.with_name("choose.js"))] = (HERE / "choose.js").read_bytes()
    found |= keeper(found)  # on a server; what follows is for the file system alone
    folders = groupby(map(PurePosixPath, sorted(scripts)), lambda script: script.parent)
    for folder, inside in folders:
        made = node.run(HERE / "local.mjs", (site / folder).resolve(), *(script.name for script in inside))
        found |= {str(folder / name): text.encode() for name, text in json.loads(made).items()}
    found["READ-ME.txt"] = READ_ME.format(title=title).encode()
    return found


def write(found: dict[str, bytes], target: Path) -> None:
    """Write a zip of one folder, named like the zip."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for name in sorted(found):
            timeless.add(archive, f"{target.stem}/{name}", found[name])


def main(site: Path, target: Path) -> None:
    title = re.search(r"<title>(?:.*&#8212; )?(.*?)</title>", (site / "search.html").read_text())
    found = contents(site, title[1] if title else target.stem)
    write(found, target)
    print(f"{target}: {len(found)} files, {target.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
