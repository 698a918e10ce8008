import io
import zipfile

from livebook import timeless


def made(**files):
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, content in files.items():
            timeless.add(archive, name, content)
    return written.getvalue()


def test_the_same_content_makes_the_same_zip_on_any_day(monkeypatch):
    first = made(a="text", b=b"bytes")
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert made(a="text", b=b"bytes") == first


def test_anybody_may_read_what_comes_out():
    with zipfile.ZipFile(io.BytesIO(made(**{"folder/": "", "folder/a": "x" * 1000}))) as archive:
        modes = {info.filename: oct(info.external_attr >> 16) for info in archive.infolist()}
        assert modes == {"folder/": "0o40755", "folder/a": "0o100644"}
        assert archive.getinfo("folder/a").compress_size < 100
