"""A server behind a slow link, for browsers that cannot slow themselves down; it tells what went over the link."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from browser import Quiet, serve

BYTES_A_SECOND = 200_000  # 1.6 Mbit/s
LATENCY_S = 0.15
_PIECE = 4096
Happened = list[tuple[str, str]]  # ("asked" or "sent", path), one after the other


@contextmanager
def serve_slowly(site: Path) -> Iterator[tuple[str, Happened]]:
    """The address, and what happens there."""
    happened: Happened = []
    link = Lock()  # one link for all files: what one takes, another waits for

    class Slow(Quiet):
        def send_head(self) -> Any:
            happened.append(("asked", self.path.partition("?")[0]))
            time.sleep(LATENCY_S)
            return super().send_head()

        def copyfile(self, source: Any, outputfile: Any) -> None:
            while piece := source.read(_PIECE):
                with link:
                    time.sleep(len(piece) / BYTES_A_SECOND)
                outputfile.write(piece)
            happened.append(("sent", self.path.partition("?")[0]))

    with serve(site, kind=Slow) as address:
        yield address, happened
