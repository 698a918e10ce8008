"""A server behind a slow link, for browsers that cannot slow themselves down."""

import time
from threading import Lock
from typing import Any

from browser import Quiet

BYTES_A_SECOND = 200_000  # 1.6 Mbit/s
LATENCY_S = 0.15
_PIECE = 4096
_link = Lock()  # one link for all files: what one takes, another waits for


class Slow(Quiet):
    def send_head(self) -> Any:
        time.sleep(LATENCY_S)
        return super().send_head()

    def copyfile(self, source: Any, outputfile: Any) -> None:
        while piece := source.read(_PIECE):
            with _link:
                time.sleep(len(piece) / BYTES_A_SECOND)
            outputfile.write(piece)
