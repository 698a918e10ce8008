"""Zips in which nothing tells when or by whom they were made: the same content makes the same zip, to the byte."""

import zipfile

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # that a zip can name
# What a zip made on Unix says of a file and of a folder that anybody may read.
_FILE, _FOLDER = 0o100644 << 16, 0o040755 << 16


def add(archive: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    """One more file, or folder, whose name ends in a slash."""
    entry = zipfile.ZipInfo(name, _FIRST_DAY)
    entry.external_attr = _FOLDER if name.endswith("/") else _FILE
    archive.writestr(entry, content, zipfile.ZIP_DEFLATED, compresslevel=9)
