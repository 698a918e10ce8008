"""The book away from its server."""

import zipfile
from pathlib import Path

import pytest

from livebook.offline import archive

NAME = "the book"  # with a space, as a reader's folders have


@pytest.fixture(scope="session")
def zipped(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The built book as a zip."""
    path = tmp_path_factory.mktemp("zip") / f"{NAME}.zip"
    archive.main(site, path)
    return path


@pytest.fixture(scope="session")
def unpacked(zipped: Path) -> Path:
    """The folder that comes out of it."""
    with zipfile.ZipFile(zipped) as opened:
        opened.extractall(zipped.parent)
    return zipped.with_suffix("")
