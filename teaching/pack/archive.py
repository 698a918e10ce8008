"""Zips in which nothing tells when or by whom they were made, so that the same input makes the same file list."""

import zipfile

LONG_AGO = (1980, 1, 1, 0, 0, 0)
# What a zip made on Unix says of a file and of a folder that anybody may read.
FILE, FOLDER = 0o100644 << 16, 0o040755 << 16


def add(pack: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    """One more file, or folder, whose name ends in a slash."""
    info = zipfile.ZipInfo(name, LONG_AGO)
    info.external_attr = FOLDER if name.endswith("/") else FILE
    pack.writestr(info, content, zipfile.ZIP_DEFLATED)
