"""Programs that some tests need and that are no Python packages."""

import shutil
import socket

import pytest


def program(name: str, package: str) -> str:
    """The path of a program; where it is missing, the test is skipped and says what to install."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"there is no {name} here: Debian has it in the package {package}")
    return found


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        return int(asked.getsockname()[1])
